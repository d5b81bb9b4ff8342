# %% [markdown]
# # The perturbable gradient basis
#
# Near a local minimum z, every perturbation eps v that no output sees leads to another local
# minimum with the same outputs. All their gradients vanish, with the same outer gradients; so z
# minimises the convex problem in which the outputs may move in the span of all perturbed gradients.

# %%
from pgb.basis import *
from pgb.kernel.terms import Add
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
def mean_loss(F, G):
    """The objective as a function of the two families of outputs."""
    return mean(M, lambda i: Q(i, F(i)) + V(i, G(i)))


def rate_through(F, G, y, u):
    """The slope of the objective at y along u, outer gradients taken at the outputs F and G."""
    return mean(
        M,
        lambda i: (
            sum_(K, lambda k: dQ(i, F(i), k) * sum_(P, lambda p: dphi(i, y, k, p) * u(p)))
            + sum_(J, lambda j: dV(i, G(i), j) * sum_(P, lambda p: dpsi(i, y, j, p) * u(p)))
        ),
    )


def phis(y):
    return function(M, lambda i: phi(i, y))


def psis(y):
    return function(M, lambda i: psi(i, y))


def rate(y, u):
    return rate_through(phis(z), psis(z), y, u)


def at_outputs_of_z(y, same, claim, judgement):
    """From the claim about the outputs of y, the claim about those of z: they are the same."""
    same_phi = extend(every(M)(lambda i: parts(use(same, i))[0]))
    same_psi = extend(every(M)(lambda i: parts(use(same, i))[1]))
    first = function(Fun(M, Output), lambda F: claim(F, psis(y)))
    second = function(Fun(M, Fun(J, Real)), lambda G: claim(phis(z), G))
    return replace(same_psi, second, replace(same_phi, first, judgement))


def flat_slope(given, y, u, minimal, same):
    """rate(y, u) = 0, where y is a local minimum with the outputs of z."""
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
    moving = slope(line, 0, rate_through(phis(y), psis(y), y, u), known=outer, along=along)
    same_value = at_outputs_of_z(
        y,
        same,
        lambda F, G: eq(objective(y), mean_loss(F, G)),
        identity(objective(y), objective(y)),
    )
    no_smaller = pull_back(minimal, function(Real, lambda t: moved_along(y, u, t)))

    @nearby(no_smaller)
    def minimal_along(t, at_t):
        return combine(le(line(0), line(t)), (at_t, 1), (same_value, 1))

    flat = fermat(minimal_along, moving)
    return at_outputs_of_z(y, same, lambda F, G: eq(rate_through(F, G, y, u), 0), flat)


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
                    sum_nonnegative = combine(le(0, eps0 + eps), (at_least, 1), (eps0_positive, 1))
                    eps_square = combine(le(eps**2, e), (below, sum_nonnegative), (eps0_square, 1))
                    eps_weight = square_sign(eps)
                    close = combine(
                        le(sum_(P, lambda p: (there(p) - z(p)) ** 2), e),
                        (length, eps_weight),
                        (eps_square, 1),
                    )
                    minimal = step(
                        "z + eps v is a local minimum too",
                        use(minimal_inside, there, close),
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
    return mean(
        M,
        lambda i: (
            sum_(K, lambda k: dQ(i, phi(i, z), k) * perturbed_phi(z, eps, s, alpha, i, k))
            + sum_(J, lambda j: dV(i, psi(i, z), j) * perturbed_psi(z, eps, s, alpha, i, j))
        ),
    )


def first_order_vanishes(eps, s, alpha, slopes, family_in_V):
    each = every(S)(lambda v: use(slopes, s(v), use(family_in_V, v), alpha(v)))
    return step(
        "add the slopes along alpha_v over the family: the first-order change is 0",
        combine(eq(first_order(eps, s, alpha), 0), (summed(each), 1)),
    )


def above_tangents(given, i, new_phi, new_psi):
    """Q_i and V_i at new outputs, above their tangents at the outputs of z."""
    convex_Q, convex_V = parts(given.convex_parts)
    smooth_Q, smooth_V = parts(given.differentiable_parts)
    F, p, q, G = (Var(name, sort) for name, sort in TANGENT.items())
    here_phi, here_psi = phi(i, z), psi(i, z)
    of_Q = above_tangent.apply(
        at={F: Q(i), p: here_phi, q: new_phi, G: dQ(i, here_phi)},
        convex=use(convex_Q, i),
        differentiable=use(smooth_Q, i, here_phi),
    )
    of_V = above_tangent.apply(
        at={F: V(i), p: here_psi, q: new_psi, G: dV(i, here_psi)},
        sorts={K: J},
        convex=use(convex_V, i),
        differentiable=use(smooth_V, i, here_psi),
    )
    left = of_Q.conclusion.children[0] + of_V.conclusion.children[0]
    right = Q(i, new_phi) + V(i, new_psi)
    return combine(le(left, right), (of_Q, 1), (of_V, 1))


TANGENT = {"F": Fun(Output, Real), "p": Output, "q": Output, "G": Output}


def affine_claim(eps):
    return over_families(eps, lambda s, alpha: le(objective(z), affine_value(z, eps, s, alpha)))


@theorem.statement(for_small_eps(affine_claim), **setting, convex_parts=convex_parts)
def affine_form(given):
    """Moving the outputs in the span of the perturbed gradients does not lower the losses."""
    found = perturbed_slopes_vanish.apply(given)

    def at_eps(eps, slopes):
        @every(Family, where=lambda s: in_V(eps, s))
        def for_family(s, family_in_V):
            @every(Family)
            def no_smaller(alpha):
                def new_phi(i):
                    return function(
                        K, lambda k: phi(i, z, k) + perturbed_phi(z, eps, s, alpha, i, k)
                    )

                def new_psi(i):
                    return function(
                        J, lambda j: psi(i, z, j) + perturbed_psi(z, eps, s, alpha, i, j)
                    )

                flat = first_order_vanishes(eps, s, alpha, slopes, family_in_V)
                tangents = step(
                    "each loss lies above its tangent",
                    every(M)(lambda i: above_tangents(given, i, new_phi(i), new_psi(i))),
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

        return for_family

    return sharing_eps(found, affine_claim, at_eps)


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

    @every(M)
    def each(i):
        by_phi, by_psi = parts(use(given.euler_field, i))
        of_Q = summed(
            every(K)(
                lambda k: combine(
                    eq(
                        dQ(i, phi(i, z), k) * phi(i, z, k),
                        dQ(i, phi(i, z), k) * sum_(P, lambda p: dphi(i, z, k, p) * h(p)),
                    ),
                    (use(by_phi, k), dQ(i, phi(i, z), k)),
                )
            )
        )
        of_V = summed(
            every(J)(
                lambda j: combine(
                    eq(
                        dV(i, psi(i, z), j) * (sigma(i) * psi(i, z, j)),
                        dV(i, psi(i, z), j) * sum_(P, lambda p: dpsi(i, z, j, p) * h(p)),
                    ),
                    (use(by_psi, j), -dV(i, psi(i, z), j)),
                )
            )
        )
        left, right = (
            Add(of_Q.conclusion.children[side], of_V.conclusion.children[side]) for side in (0, 1)
        )
        return combine(eq(left, right), (of_Q, 1), (of_V, 1))

    return summed(each)


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
        nothing = function(P, lambda p: 0)
        trivial = unseen(z, eps, nothing)
        length, same = trivial.children
        unmoved = both(
            combine(length),
            every(M)(lambda i: consequence(opened(same.children[0], i))),
        )
        along_h = step("0 is in V: the slope at z along h is 0", use(slopes, nothing, unmoved, h))

        @every(Family, where=lambda s: in_V(eps, s))
        def for_family(s, family_in_V):
            @every(Family)
            def no_smaller(alpha):
                def new_phi(i):
                    return function(K, lambda k: perturbed_phi(z, eps, s, alpha, i, k))

                def new_psi(i):
                    return function(
                        J,
                        lambda j: (
                            (1 - sigma(i)) * psi(i, z, j) + perturbed_psi(z, eps, s, alpha, i, j)
                        ),
                    )

                flat = first_order_vanishes(eps, s, alpha, slopes, family_in_V)
                tangents = every(M)(lambda i: above_tangents(given, i, new_phi(i), new_psi(i)))
                return step(
                    "alpha - h at v = 0 in the affine form: the tangents add up to the value",
                    combine(
                        le(objective(z), linear_value(z, eps, s, alpha, sigma)),
                        (summed(tangents), fact("cardinality_positive", M)),
                        (flat, -1),
                        (along_h, 1),
                        (euler, Card(M) ** -1),
                    ),
                )

            return no_smaller

        return both(for_family, attained(given, eps))

    return sharing_eps(found, linear_claim, at_eps)


def attained(given, eps):
    """With alpha_v = h / |S| at v = 0 the value is that at z."""
    s, alpha = no_perturbation(), shared_out()

    def moved_phi(i):
        return function(K, lambda k: perturbed_phi(z, eps, s, alpha, i, k))

    def moved_psi(i):
        return function(
            J, lambda j: (1 - sigma(i)) * psi(i, z, j) + perturbed_psi(z, eps, s, alpha, i, j)
        )

    def equal_phi(i):
        by_phi, _ = parts(use(given.euler_field, i))
        return extend(
            every(K)(lambda k: combine(eq(phi(i, z, k), moved_phi(i)(k)), (use(by_phi, k), 1)))
        )

    def equal_psi(i):
        _, by_psi = parts(use(given.euler_field, i))
        return extend(
            every(J)(lambda j: combine(eq(psi(i, z, j), moved_psi(i)(j)), (use(by_psi, j), -1)))
        )

    same_phi, same_psi = extend(every(M)(equal_phi)), extend(every(M)(equal_psi))
    start = identity(objective(z), mean_loss(phis(z), psis(z)))
    half = replace(
        same_phi,
        function(Fun(M, Output), lambda F: eq(objective(z), mean_loss(F, psis(z)))),
        start,
    )
    whole = function(
        Fun(M, Fun(J, Real)),
        lambda G: eq(objective(z), mean_loss(function(M, lambda i: moved_phi(i)), G)),
    )
    return step("at alpha = h the value of z is attained", replace(same_psi, whole, half))


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
    total = summed(each)
    return combine(le(0, mean_loss(F, G)), (total, fact("cardinality_positive", M)))


def for_eps0_one(claim, proof):
    """The claim for all eps in [0, 1), proved for any eps."""

    @every(Real)
    def for_eps(eps):
        return discharge(And(le(0, eps), lt(eps, 1)), proof(eps))

    return exhibit(for_small_eps(claim), Num(1), both(combine(lt(0, 1)), for_eps))


@theorem.statement(
    local_minimum(objective, z),
    mark="O",
    certifies=True,
    witnesses=(),
    nonnegative_parts=nonnegative_parts,
    zero_value=zero_value,
)
def minimum_where_zero(given):
    """Where the objective is 0 and no loss is negative, z is a local minimum."""

    @every(Coordinates)
    def anywhere(y):
        floor = never_negative(given, phis(y), psis(y))
        return combine(le(objective(z), objective(y)), (floor, 1), (given.zero_value, 1))

    return near_everywhere(anywhere, z)


def above_zero(given, eps, value, F, G):
    """objective(z) <= value for all families, where value is the mean loss at F, G."""

    @every(Family, where=lambda s: in_V(eps, s))
    def for_family(s, _):
        @every(Family)
        def no_smaller(alpha):
            floor = never_negative(given, F(s, alpha), G(s, alpha))
            return combine(le(objective(z), value(s, alpha)), (floor, 1), (given.zero_value, 1))

        return no_smaller

    return for_family


@theorem.statement(
    for_small_eps(affine_claim),
    mark="O",
    certifies=True,
    witnesses=(),
    nonnegative_parts=nonnegative_parts,
    zero_value=zero_value,
)
def affine_form_where_zero(given):
    """Where the objective is 0 and no loss is negative, the affine form holds."""

    def at_eps(eps):
        def F(s, alpha):
            return function(
                M,
                lambda i: function(
                    K, lambda k: phi(i, z, k) + perturbed_phi(z, eps, s, alpha, i, k)
                ),
            )

        def G(s, alpha):
            return function(
                M,
                lambda i: function(
                    J, lambda j: psi(i, z, j) + perturbed_psi(z, eps, s, alpha, i, j)
                ),
            )

        return above_zero(given, eps, lambda s, alpha: affine_value(z, eps, s, alpha), F, G)

    return for_eps0_one(affine_claim, at_eps)


@theorem.statement(
    for_small_eps(linear_claim),
    mark="O",
    certifies=True,
    witnesses=(),
    nonnegative_parts=nonnegative_parts,
    zero_value=zero_value,
    euler_field=euler_field(z, h, sigma),
)
def linear_form_where_zero(given):
    """Where the objective is 0 and no loss is negative, an Euler field gives the linear form."""

    def at_eps(eps):
        def F(s, alpha):
            return function(
                M, lambda i: function(K, lambda k: perturbed_phi(z, eps, s, alpha, i, k))
            )

        def G(s, alpha):
            return function(
                M,
                lambda i: function(
                    J,
                    lambda j: (1 - sigma(i)) * psi(i, z, j) + perturbed_psi(z, eps, s, alpha, i, j),
                ),
            )

        value = above_zero(given, eps, lambda s, alpha: linear_value(z, eps, s, alpha, sigma), F, G)
        return both(value, attained(given, eps))

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

    def at_eps(eps):
        @every(Coordinates, where=lambda v: unseen(z, eps, v))
        def for_v(v, _):
            y = moved_along(z, v, eps)
            return every(Coordinates)(lambda u: flat_along(y, u))

        return for_v

    def flat_along(y, u):
        def through_phi(i, k):
            change = sum_(P, lambda p: dphi(i, y, k, p) * u(p))
            return combine(eq(dQ(i, phi(i, z), k) * change, 0), (use(of_Q, i, k), change))

        def through_psi(i, j):
            change = sum_(P, lambda p: dpsi(i, y, j, p) * u(p))
            return combine(eq(dV(i, psi(i, z), j) * change, 0), (use(of_V, i, j), change))

        first = summed(every(M)(lambda i: summed(every(K)(lambda k: through_phi(i, k)))))
        second = summed(every(M)(lambda i: summed(every(J)(lambda j: through_psi(i, j)))))
        share = Card(M) ** -1
        return combine(eq(rate(y, u), 0), (first, share), (second, share))

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
