# %% [markdown]
# # The perturbable gradient basis
#
# Near a local minimum z, every perturbation eps v that no output sees leads to another local
# minimum with the same outputs. All their gradients vanish, with the same outer gradients; so z
# minimises the convex problem in which the outputs may move in the span of all perturbed gradients.

# %%
from pgb.basis import *
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import (
    And,
    K,
    M,
    Output,
    delta,
    eq,
    exp,
    for_all,
    function,
    implies,
    le,
    local_minimum,
    lt,
    mean,
    sum_,
    there_is,
)

theorem = Result(
    "pgb_necessary_condition",
    mark="P",
    title="a local minimum is a global one over the span of its perturbed gradients",
    source="theory, 1.5 pgb_necessary_condition; Kawaguchi and Kaelbling, AISTATS 2020",
    limits="The linear form is the paper's; the affine form is the same proof.",
    unwitnessed="it serves to certify instances of the other statements",
)

above_tangent = cited("first_order_convexity")["above_tangent"]

h = Var("h", Coordinates)
sigma = Var("sigma", Fun(M, Real))

setting = {
    "differentiable_maps": differentiable_maps,
    "differentiable_parts": differentiable_parts,
    "local_minimum": local_minimum(objective, z),
}


def for_small_eps(claim):
    """There is eps0 > 0 such that for every eps in [0, eps0): the claim."""
    return there_is(
        Real,
        lambda eps0: And(
            lt(0, eps0),
            for_all(Real, lambda eps: implies(le(0, eps), lt(eps, eps0), claim(eps))),
        ),
    )


def slopes_vanish(eps):
    return for_all(
        Coordinates,
        lambda v: implies(
            unseen(z, eps, v),
            for_all(Coordinates, lambda u: eq(rate(moved_along(z, v, eps), u), 0)),
        ),
    )


# %% [markdown]
# ## All perturbed gradients vanish
#
# At y = z + eps v the outputs are those of z. The slope of the objective at y along any u is 0, and
# the outer gradients in it are taken at the outputs of z.


# %%
def through(F, G, u, v):
    """mean_i [dQ_i(F_i) . u_i + dV_i(G_i) . v_i], how the losses change if the outputs do."""
    return mean(
        M,
        lambda i: (
            sum_(K, lambda k: dQ(i, F(i), k) * u(i, k))
            + sum_(J, lambda j: dV(i, G(i), j) * v(i, j))
        ),
    )


def rate_through(F, G, y, u):
    """The slope of the objective at y along u, outer gradients taken at the outputs F and G."""
    return through(
        *(F, G),
        lambda i, k: sum_(P, lambda p: dphi(i, y, k, p) * u(p)),
        lambda i, j: sum_(P, lambda p: dpsi(i, y, j, p) * u(p)),
    )


def rate(y, u):
    """The slope at y along u, outer gradients taken at the outputs of z."""
    F, G = (function(M, outputs) for outputs in outputs_at(z))
    return rate_through(F, G, y, u)


def with_outputs(first, second, claim, judgement):
    """From F = F' and G = G', and the claim about F and G: the claim about F' and G'."""
    (_, new_F), (G, _) = first.conclusion.children, second.conclusion.children
    half = replace(first, function(new_F.sort, lambda F: claim(F, G)), judgement)
    return replace(second, function(G.sort, lambda G: claim(new_F, G)), half)


def at_outputs_of_z(same, claim, judgement):
    """From the claim about the outputs of y, the claim about those of z: they are the same."""
    same_phi, same_psi = map(extend, parts_of_each(same))
    return with_outputs(same_phi, same_psi, claim, judgement)


def slope_of_objective(given, y, u):
    """The derivative of t -> objective(y + t u) at 0, by the chain rule."""
    maps_phi, maps_psi = parts(given.differentiable_maps)
    parts_Q, parts_V = parts(given.differentiable_parts)

    def outer(loss, q):
        family, i = loss.children
        return use(parts_Q if family is Q else parts_V, i, q)

    def along(line):
        outputs, k = opened(line, Var("t", Real)).children
        if k.sort not in (K, J):
            return None
        family, i = outputs.children[0].children
        return use(maps_phi if family is phi else maps_psi, i, y, u, k)

    line = function(Real, lambda t: objective(moved_along(y, u, t)))
    return slope(line, 0, rate_through(*outputs_at(y), y, u), known=outer, along=along)


def flat_slope(given, y, u, minimal, same):
    """rate(y, u) = 0, where y is a local minimum with the outputs of z."""
    moving = slope_of_objective(given, y, u)
    same_value = at_outputs_of_z(
        same,
        lambda F, G: eq(objective(y), mean_loss(F, G)),
        identity(objective(y), objective(y)),
    )

    @nearby(pull_back(minimal, function(Real, lambda t: moved_along(y, u, t))))
    def no_smaller(t, at_t):
        start, there = (objective(moved_along(y, u, s)) for s in (0, t))
        return combine(le(start, there), (at_t, 1), (same_value, 1))

    flat = fermat(no_smaller, moving)
    return at_outputs_of_z(same, lambda F, G: eq(rate_through(F, G, y, u), 0), flat)


# %%
@theorem.statement(for_small_eps(slopes_vanish), **setting)
def perturbed_slopes_vanish(given):
    """Near a local minimum, the slope at z + eps v is 0 in all directions, for unseen v."""
    still_minimal = around(given.local_minimum)
    predicate = still_minimal.conclusion.children[0]
    ball = use(fact("near_contains_ball", Coordinates), predicate, z, still_minimal)

    @from_some(ball)
    def radius(e, positive, minimal_inside):
        @from_some(use(small_square(), e, positive))
        def small(eps0, eps0_positive, eps0_square):
            @every(Real, where=lambda eps: (le(0, eps), lt(eps, eps0)))
            def for_eps(eps, at_least, below):
                @every(Coordinates, where=lambda v: unseen(z, eps, v))
                def for_v(v, length, same):
                    there = moved_along(z, v, eps)
                    both_sign = combine(le(0, eps0 + eps), (at_least, 1), (eps0_positive, 1))
                    eps_square = combine(le(eps**2, e), (below, both_sign), (eps0_square, 1))
                    distance = sum_(P, lambda p: (there(p) - z(p)) ** 2)
                    close = combine(le(distance, e), (length, square_sign(eps)), (eps_square, 1))
                    minimal = step(
                        "z + eps v is a local minimum too", use(minimal_inside, there, close)
                    )
                    return every(Coordinates)(lambda u: flat_slope(given, there, u, minimal, same))

                return for_v

            return exhibit(for_small_eps(slopes_vanish), eps0, both(eps0_positive, for_eps))

        return small

    return radius


# %% [markdown]
# ## The affine form
#
# The outputs may move by any combination dphi_i(alpha), dpsi_i(alpha) of perturbed gradients: the
# convex losses cannot fall. eps0 does not depend on the family S or on alpha.


# %%
def in_V(eps, s):
    return for_all(S, lambda v: unseen(z, eps, s(v)))


def over_families(eps, claim):
    """For every finite family in V[z, eps] and all coefficients alpha: the claim."""
    return for_all(
        Family, lambda s: implies(in_V(eps, s), for_all(Family, lambda alpha: claim(s, alpha)))
    )


def for_families(eps):
    """The same, of what the function proves from (s, alpha) and that s is in V[z, eps]."""

    def prove(proof):
        @every(Family, where=lambda s: in_V(eps, s))
        def each(s, family_in_V):
            return every(Family)(lambda alpha: proof(s, alpha, family_in_V))

        return each

    return prove


def sharing_eps(found, claim, proof):
    """From the eps0 of the vanishing slopes: the claim for the same eps0."""

    @from_some(found)
    def same_radius(eps0, positive, slopes):
        @every(Real, where=lambda eps: And(le(0, eps), lt(eps, eps0)))
        def for_eps(eps, in_range):
            return proof(eps, use(slopes, eps, in_range))

        return exhibit(for_small_eps(claim), eps0, both(positive, for_eps))

    return same_radius


def first_order(eps, s, alpha):
    """mean_i [dQ_i . dphi_i(alpha) + dV_i . dpsi_i(alpha)]"""
    return through(
        *outputs_at(z),
        lambda i, k: perturbed_phi(z, eps, s, alpha, i, k),
        lambda i, j: perturbed_psi(z, eps, s, alpha, i, j),
    )


def first_order_vanishes(eps, s, alpha, slopes, family_in_V):
    each = every(S)(lambda v: use(slopes, s(v), use(family_in_V, v), alpha(v)))
    return step(
        "add the slopes along alpha_v over the family: the first-order change is 0",
        combine(eq(first_order(eps, s, alpha), 0), (summed(each), 1)),
    )


def above_tangents(given, F, G):
    """Each Q_i and V_i at the outputs F and G lies above its tangent at the outputs of z."""
    convex_Q, convex_V = parts(given.convex_parts)
    smooth_Q, smooth_V = parts(given.differentiable_parts)

    def tangent(i, loss, gradient, convex, smooth, at, to, sorts):
        return above_tangent.apply(
            at={"F": loss(i), "p": at, "q": to, "G": gradient(i, at)},
            sorts=sorts,
            convex=use(convex, i),
            differentiable=use(smooth, i, at),
        )

    @every(M)
    def each(i):
        of_Q = tangent(i, Q, dQ, convex_Q, smooth_Q, phi(i, z), F(i), {})
        of_V = tangent(i, V, dV, convex_V, smooth_V, psi(i, z), G(i), {K: J})
        left = of_Q.conclusion.children[0] + of_V.conclusion.children[0]
        return combine(le(left, Q(i, F(i)) + V(i, G(i))), (of_Q, 1), (of_V, 1))

    return each


def affine_claim(eps):
    return over_families(eps, lambda s, alpha: le(objective(z), affine_value(z, eps, s, alpha)))


@theorem.statement(for_small_eps(affine_claim), **setting, convex_parts=convex_parts)
def affine_form(given):
    """Moving the outputs in the span of the perturbed gradients does not lower the losses."""

    def at_eps(eps, slopes):
        @for_families(eps)
        def no_smaller(s, alpha, family_in_V):
            flat = first_order_vanishes(eps, s, alpha, slopes, family_in_V)
            tangents = step(
                "each loss lies above its tangent",
                above_tangents(given, *affine_outputs(z, eps, s, alpha)),
            )
            return step(
                "the mean of the tangents at the moved outputs is the value at z",
                combine(
                    le(objective(z), affine_value(z, eps, s, alpha)),
                    (summed(tangents), fact("cardinality_positive", M)),
                    (flat, -1),
                ),
            )

        return no_smaller

    return sharing_eps(perturbed_slopes_vanish.apply(given), affine_claim, at_eps)


# %% [markdown]
# ## The linear form
#
# If h reproduces the outputs and scales the second outputs, the outputs themselves lie in the
# span: z minimises over all of it. Examples of h: the weights of a linear last layer; h = z / H for
# a model homogeneous of degree H.


# %%
def no_perturbation():
    return function(S, lambda v: function(P, lambda p: 0))


def shared_out():
    """alpha_v = h / |S|: together they make h."""
    return function(S, lambda v: function(P, lambda p: h(p) / Card(S)))


def linear_claim(eps):
    return And(
        over_families(
            eps, lambda s, alpha: le(objective(z), linear_value(z, eps, s, alpha, sigma))
        ),
        eq(objective(z), linear_value(z, eps, no_perturbation(), shared_out(), sigma)),
    )


def euler_identity(given):
    """mean_i [dQ_i . phi_i + sigma_i dV_i . psi_i] is the slope at z along h."""
    by_phi, by_psi = parts_of_each(given.euler_field)
    of_Q = weighed(by_phi, lambda i, k: dQ(i, phi(i, z), k))
    of_V = weighed(by_psi, lambda i, j: dV(i, psi(i, z), j))
    scaled = through(
        *outputs_at(z), lambda i, k: phi(i, z, k), lambda i, j: sigma(i) * psi(i, z, j)
    )
    share = Card(M) ** -1
    return combine(eq(scaled, rate(z, h)), (of_Q, share), (of_V, -share))


def nothing_unseen(eps):
    """0 is in V[z, eps]."""
    length, same = unseen(z, eps, function(P, lambda p: 0)).children
    return both(combine(length), every(M)(lambda i: consequence(opened(same.children[0], i))))


def attained(given, eps):
    """With alpha_v = h / |S| at v = 0 the value is that at z."""
    F, G = linear_outputs(z, eps, no_perturbation(), shared_out(), sigma)
    by_phi, by_psi = parts_of_each(given.euler_field)

    def same(at, to, rows, known, sign):
        """phi_i(z) = F_i, row by row."""
        return every(M)(
            lambda i: extend(
                every(rows)(lambda k: combine(eq(at(i, z, k), to(i)(k)), (use(known, i, k), sign)))
            )
        )

    moved = with_outputs(
        extend(same(phi, F, K, by_phi, 1)),
        extend(same(psi, G, J, by_psi, -1)),
        lambda F, G: eq(objective(z), mean_loss(F, G)),
        identity(objective(z), mean_loss(*outputs_at(z))),
    )
    return step("at alpha = h the value of z is attained", moved)


@theorem.statement(
    for_small_eps(linear_claim),
    **setting,
    convex_parts=convex_parts,
    euler_field=euler_field(z, h, sigma),
)
def linear_form(given):
    """With an Euler field, z minimises the losses over the span of the perturbed gradients."""
    found = perturbed_slopes_vanish.apply(given)
    euler = step("h reproduces phi and scales psi", euler_identity(given))

    def at_eps(eps, slopes):
        along_h = step(
            "0 is in V: the slope at z along h is 0",
            use(slopes, function(P, lambda p: 0), nothing_unseen(eps), h),
        )

        @for_families(eps)
        def no_smaller(s, alpha, family_in_V):
            flat = first_order_vanishes(eps, s, alpha, slopes, family_in_V)
            tangents = above_tangents(given, *linear_outputs(z, eps, s, alpha, sigma))
            return step(
                "alpha - h at v = 0 in the affine form: the tangents add up to the value",
                combine(
                    le(objective(z), linear_value(z, eps, s, alpha, sigma)),
                    (summed(tangents), fact("cardinality_positive", M)),
                    (flat, -1),
                    (along_h, 1),
                    (euler, 1),
                ),
            )

        return both(no_smaller, attained(given, eps))

    return sharing_eps(found, linear_claim, at_eps)


# %% [markdown]
# ## Where the objective is zero
#
# If no loss is negative and the objective is 0 at z, all of this is plain: it certifies instances.

# %%
nonnegative_parts = And(
    for_all(M, lambda i: for_all(Output, lambda q: le(0, Q(i, q)))),
    for_all(M, lambda i: for_all(Fun(J, Real), lambda s: le(0, V(i, s)))),
)
zero_value = eq(objective(z), 0)


def never_negative(given, F, G):
    """0 <= mean_i [Q_i(F_i) + V_i(G_i)]"""
    of_Q, of_V = parts(given.nonnegative_parts)
    each = every(M)(
        lambda i: combine(
            le(0, Q(i, F(i)) + V(i, G(i))), (use(of_Q, i, F(i)), 1), (use(of_V, i, G(i)), 1)
        )
    )
    return combine(le(0, mean_loss(F, G)), (summed(each), fact("cardinality_positive", M)))


def above_zero(given, F, G):
    """objective(z) = 0 is at most the mean loss at the outputs F and G."""
    goal = le(objective(z), mean_loss(F, G))
    return combine(goal, (never_negative(given, F, G), 1), (given.zero_value, 1))


def for_eps0_one(claim, proof):
    """The claim for all eps in [0, 1), proved for any eps."""
    for_eps = every(Real, where=lambda eps: And(le(0, eps), lt(eps, 1)))(lambda eps, _: proof(eps))
    return exhibit(for_small_eps(claim), Num(1), both(combine(lt(0, 1)), for_eps))


where_zero = {
    "mark": "O",
    "certifies": True,
    "witnesses": (),
    "nonnegative_parts": nonnegative_parts,
    "zero_value": zero_value,
}


@theorem.statement(local_minimum(objective, z), **where_zero)
def minimum_where_zero(given):
    """Where the objective is 0 and no loss is negative, z is a local minimum."""
    return near_everywhere(every(Coordinates)(lambda y: above_zero(given, *outputs_at(y))), z)


@theorem.statement(for_small_eps(affine_claim), **where_zero)
def affine_form_where_zero(given):
    """Where the objective is 0 and no loss is negative, the affine form holds."""

    def at_eps(eps):
        return for_families(eps)(
            lambda s, alpha, _: above_zero(given, *affine_outputs(z, eps, s, alpha))
        )

    return for_eps0_one(affine_claim, at_eps)


@theorem.statement(for_small_eps(linear_claim), **where_zero, euler_field=euler_field(z, h, sigma))
def linear_form_where_zero(given):
    """Where the objective is 0 and no loss is negative, an Euler field gives the linear form."""

    def at_eps(eps):
        no_smaller = for_families(eps)(
            lambda s, alpha, _: above_zero(given, *linear_outputs(z, eps, s, alpha, sigma))
        )
        return both(no_smaller, attained(given, eps))

    return for_eps0_one(linear_claim, at_eps)


@theorem.statement(
    for_small_eps(slopes_vanish),
    mark="O",
    certifies=True,
    witnesses=(),
    outer_gradients_vanish=And(
        for_all(M, lambda i: for_all(K, lambda k: eq(dQ(i, phi(i, z), k), 0))),
        for_all(M, lambda i: for_all(J, lambda j: eq(dV(i, psi(i, z), j), 0))),
    ),
)
def slopes_where_outer_gradients_vanish(given):
    """Where all outer gradients vanish, so do all slopes."""
    of_Q, of_V = parts(given.outer_gradients_vanish)
    share = Card(M) ** -1

    def flat_along(y, u):
        first = weighed(of_Q, lambda i, k: sum_(P, lambda p: dphi(i, y, k, p) * u(p)))
        second = weighed(of_V, lambda i, j: sum_(P, lambda p: dpsi(i, y, j, p) * u(p)))
        return combine(eq(rate(y, u), 0), (first, share), (second, share))

    def at_eps(eps):
        @every(Coordinates, where=lambda v: unseen(z, eps, v))
        def for_v(v, _):
            return every(Coordinates)(lambda u: flat_along(moved_along(z, v, eps), u))

        return for_v

    return for_eps0_one(slopes_vanish, at_eps)


# %% [markdown]
# ## An instance
#
# Outputs phi_i(z) = z_1 exp(z_2 x_i) with x = (0, 1), fitted exactly: z = (2, log 2), y = (2, 4).
# The field z_1 d/dz_1 reproduces them. The second outputs are 0.


# %%
@theorem.instance("an exponential curve")
def exponential_curve():
    from pgb.setting.losses import losses
    from pgb.witness.interpretation import interpretation

    x, y = Var("x", Fun(M, Real)), Var("y", Fun(M, Output))
    nothing = Var("nothing", Fun(J, Real))
    one, two = Var("one", P), Var("two", P)
    of_Q, of_V = losses(K)["squared"], losses(J)["squared"]

    def growth(i, z):
        return exp(z(two) * x(i))

    curve = function(
        M,
        lambda i: function(Coordinates, lambda z: function(K, lambda k: z(one) * growth(i, z))),
    )
    partials = function(
        M,
        lambda i: function(
            Coordinates,
            lambda z: function(
                K,
                lambda k: function(
                    P,
                    lambda p: (
                        delta(p, one) * growth(i, z) + delta(p, two) * x(i) * z(one) * growth(i, z)
                    ),
                ),
            ),
        ),
    )
    no_second = function(M, lambda i: function(Coordinates, lambda z: function(J, lambda j: 0)))
    no_partials = function(
        M,
        lambda i: function(Coordinates, lambda z: function(J, lambda j: function(P, lambda p: 0))),
    )

    def moves(outputs, rates, rows):
        return every(M, Coordinates, Coordinates, rows)(
            lambda i, z, u, k: slope(
                function(Real, lambda t: outputs(i, moved_along(z, u, t), k)),
                0,
                sum_(P, lambda p: rates(i, z, k, p) * u(p)),
            )
        )

    common = cited("common_losses")
    known = [
        common[f"squared_{what}"].apply() for what in ("differentiable", "convex", "nonnegative")
    ]
    return interpretation(
        "an exponential curve",
        sizes={M: 2, K: 1, J: 1, P: 2, S: 2},
        values={
            x: [0, 1],
            y: [[2], [4]],
            nothing: [0],
            one: 0,
            two: 1,
            z: [2, "log(2)"],
            h: [2, 0],
            sigma: [1, 1],
        },
        definitions={
            phi: curve,
            dphi: partials,
            psi: no_second,
            dpsi: no_partials,
            Q: function(M, lambda i: of_Q.value(y(i))),
            dQ: function(M, lambda i: of_Q.gradient(y(i))),
            V: function(M, lambda i: of_V.value(nothing)),
            dV: function(M, lambda i: of_V.gradient(nothing)),
        },
        lemmas=[
            moves(curve, partials, K),
            moves(no_second, no_partials, J),
            *(retype(judgement, (K, J)) for judgement in known),
        ],
    )


# %%
if __name__ == "__main__":
    theorem.main()
