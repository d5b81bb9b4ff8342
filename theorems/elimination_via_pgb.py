# %% [markdown]
# # Elimination through the perturbable gradient basis
#
# The route of the paper. For fixed theta, stack (a, b, W) in one vector z. Two Euler fields, a d/da
# and d/db, reproduce the added neurons' outputs but scale the penalty by 2 and by 0: so the penalty
# vanishes. With a = 0 every change of W is unseen, the perturbed gradients by a_k are exponentials
# and span all functions of the distinct inputs; the affine form then says L(theta) = L*.

# %%
from fractions import Fraction

from pgb.basis import *
from pgb.basis.neurons import *
from pgb.basis.stacking import *
from pgb.facts.notions import derivative, gradient
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import K
from pgb.transform import optimal
from pgb.transform.exponential import Lt, W, a, activation, b, lam, positive_penalty

theorem = Result(
    "elimination_via_pgb",
    mark="P",
    title="elimination derived from the PGB necessary condition",
    source="theory, 1.6 elimination_via_pgb; Kawaguchi and Kaelbling, AISTATS 2020",
    limits="The scale-redundancy principle is ours.",
    unwitnessed="it serves to certify instances of the other statements",
)

STACKED = ("W1-tanh, stacked", "W4-two-outputs, stacked", "W5-conflicting-targets, stacked")

affine_form = cited("pgb_necessary_condition")["affine_form"]
neurons_as = cited("neurons_as_outputs")
spanning = cited("perturbed_gradients_span")["spanning"]

# %% [markdown]
# ## The scale-redundancy principle
#
# A field X that moves no output but scales a penalty by kappa != 0: where the objective is
# stationary along X, the penalties add up to 0.

# %%
field = Var("X", Coordinates)
penalty = Var("psi", Fun(M, Fun(Coordinates, Real)))
kappa = Var("kappa", Real)


def along(t):
    return moved_along(z, field, t)


@theorem.statement(
    And(
        eq(sum_(M, lambda i: penalty(i, z)), 0),
        for_all(M, lambda i: eq(penalty(i, z), 0)),
    ),
    mark="O",
    witnesses=("one neuron",),
    differentiable_losses=for_all(
        M, lambda i: for_all(Output, lambda q: gradient(Q(i), q, dQ(i, q)))
    ),
    outputs_unmoved=for_all(
        M,
        lambda i: for_all(
            K, lambda k: derivative(function(Real, lambda t: phi(i, along(t), k)), 0, 0)
        ),
    ),
    penalty_scaled=for_all(
        M,
        lambda i: derivative(
            function(Real, lambda t: penalty(i, along(t))), 0, kappa * penalty(i, z)
        ),
    ),
    stationary=derivative(
        function(Real, lambda t: mean(M, lambda i: Q(i, phi(i, along(t))) + penalty(i, along(t)))),
        0,
        0,
    ),
    nonzero_scale=ne(kappa, 0),
    nonnegative_penalty=for_all(M, lambda i: le(0, penalty(i, z))),
)
def scale_redundancy(given):
    """A field that moves no output and scales the penalty by kappa != 0 makes the penalty 0."""

    def slope_given(line):
        whole, k = opened(line, Var("t", Real)).children
        if k.sort == K:
            return use(given.outputs_unmoved, whole.children[0].children[1], k)
        if whole.children[0] is penalty:
            return use(given.penalty_scaled, whole.children[1])
        return None

    line = function(
        Real, lambda t: mean(M, lambda i: Q(i, phi(i, along(t))) + penalty(i, along(t)))
    )
    total = sum_(M, lambda i: penalty(i, z))
    moving = step(
        "along X only the penalties change, at the rate kappa psi_i",
        slope(
            line,
            0,
            kappa * total / Card(M),
            known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q),
            along=slope_given,
        ),
    )
    flat = use(
        fact("derivative_is_unique"), line, 0, kappa * total / Card(M), 0, moving, given.stationary
    )
    product = combine(eq(kappa * total, 0), (flat, Card(M)))
    none = step(
        "the objective is stationary and kappa is not 0: the penalties add up to 0",
        consequence(
            eq(total, 0), use(fact("no_zero_divisors"), kappa, total, product), given.nonzero_scale
        ),
    )
    small = combine(le(total, 0), (none, 1))
    each = use(
        fact("vanishing_sum", M),
        function(M, lambda i: penalty(i, z)),
        given.nonnegative_penalty,
        small,
    )
    return both(none, each)


# %% [markdown]
# ## The penalty vanishes
#
# X = a d/da - d/db moves no output and scales the penalty by 2: the scale-redundancy principle.


# %%
@theorem.statement(
    for_all(K, lambda k: eq(a_of(z)(k), 0)),
    witnesses=STACKED,
    separate_slots=separate_slots,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(stacked_loss, z),
)
def penalty_vanishes(given):
    """At a local minimum a = 0, because two Euler fields act on the penalty differently."""
    fields = neurons_as["two_euler_fields"].apply(given)
    maps_phi, _ = parts(neurons_as["differentiable_along_lines"].apply())
    smooth_Q, _ = parts(neurons_as["losses_differentiable"].apply(given))
    X = function(P, lambda p: euler_a(z)(p) - euler_b()(p))
    size = sum_(K, lambda k: a_of(z)(k) ** 2)
    weight = function(
        M,
        lambda i: function(Coordinates, lambda z: lam * sum_(K, lambda k: a_of(z)(k) ** 2)),
    )

    def penalty_change(i, k):
        return sum_(P, lambda p: neurons_dpsi(i, z, k, p) * X(p))

    @every(M, K)
    def unmoved(i, k):
        by_a, by_b, _, _ = parts(use(fields, i, k))
        still = combine(
            eq(sum_(P, lambda p: neurons_dphi(i, z, k, p) * X(p)), 0), (by_a, 1), (by_b, -1)
        )
        moving = use(maps_phi, i, z, X, k)
        return at_value(moving, still)

    @every(M)
    def scaled(i):
        def rate(k):
            _, _, twice, never = parts(use(fields, i, k))
            goal = eq(penalty_change(i, k), 2 * neurons_psi(i, z, k))
            return combine(goal, (twice, 1), (never, -1))

        line = function(Real, lambda t: weight(i, moved_along(z, X, t)))
        found = slope(line, 0, sum_(K, lambda k: penalty_change(i, k)))
        return at_value(found, summed(every(K)(rate)))

    line = function(Real, lambda t: stacked_loss(moved_along(z, X, t)))
    moving = slope(
        line, 0, known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q)
    )
    minimal = pull_back(given.local_minimum, function(Real, lambda t: moved_along(z, X, t)))
    stationary = at_value(moving, fermat(minimal, moving))
    step("X = a d/da - d/db moves no output", unmoved)
    step("and scales the penalty by 2", scaled)
    total, _ = parts(
        scale_redundancy.apply(
            at={
                phi: neurons_phi,
                penalty: weight,
                Q: neurons_Q,
                dQ: neurons_dQ,
                field: X,
                kappa: 2,
            },
            differentiable_losses=smooth_Q,
            outputs_unmoved=unmoved,
            penalty_scaled=scaled,
            stationary=stationary,
            nonzero_scale=consequence(ne(2, 0)),
            nonnegative_penalty=weight_nonnegative(given, size),
        )
    )
    product = step("so the penalty is 0", combine(eq(lam * size, 0), (total, Card(M) ** -1)))
    no_size = consequence(
        eq(size, 0),
        use(fact("no_zero_divisors"), lam, size, product),
        penalty_not_zero(given),
    )
    small = combine(le(size, 0), (no_size, 1))
    return step("and a = 0", use(vanishing_squares(K), a_of(z), small))


def penalty_not_zero(given):
    """lambda > 0 makes lambda != 0."""

    @supposing(eq(lam, 0))
    def not_positive(none):
        return combine(le(lam, 0), (none, 1))

    return consequence(ne(lam, 0), not_positive, given.positive_penalty)


def weight_nonnegative(given, size):
    squares = summed(every(K)(lambda k: square_sign(a_of(z)(k))))
    return every(M)(lambda i: combine(le(0, lam * size), (squares, given.positive_penalty)))


def at_value(moving, equation):
    """The derivative judgement with its value replaced by an equal one."""
    head, value = moving.conclusion.children
    template = function(Real, lambda d: head(d))
    goal = restate(eq(value, equation.conclusion.children[1]), equation)
    return replace(goal, template, moving)


# %% [markdown]
# ## The theorem
#
# The affine form, with the spanning family and coefficients that carry f to any other function F.


# %%
def at_zero(zero, claim, proved):
    """From the claim with a = 0, the claim with a_of(z)."""
    flipped = every(K)(lambda k: combine(eq(0, z(slot_a(k))), (use(zero, k), -1)))
    return replace(extend(flipped), function(Output, claim), proved)


@theorem.statement(
    And(
        for_all(K, lambda k: eq(a_of(z)(k), 0)),
        for_all(Fun(N, Output), lambda F: le(L(theta), risk(F))),
        eq(L(theta), Lstar),
    ),
    witnesses=STACKED,
    separate_slots=separate_slots,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(stacked_loss, z),
)
def elimination_via_pgb(given):
    """For fixed theta, at every local minimum in (a, b, W): a = 0 and L(theta) = L*."""
    zero = step("the two Euler fields: a = 0", penalty_vanishes.apply(given))
    spans = step(
        "the perturbed gradients span all functions of the inputs",
        spanning.apply(given, neurons_vanished=zero),
    )
    affine = step(
        "the affine form of the PGB necessary condition, for z = (a, b, W)",
        affine_form.apply(
            given,
            at=instance,
            sorts=sorts,
            differentiable_maps=neurons_as["differentiable_along_lines"].apply(),
            differentiable_parts=neurons_as["losses_differentiable"].apply(given),
            convex_parts=neurons_as["losses_convex"].apply(given),
        ),
    )

    @from_some(affine)
    def no_function_better(eps0, eps0_positive, for_eps):
        eps = eps0 / 2
        positive = combine(lt(0, eps), (eps0_positive, Fraction(1, 2)))
        in_range = both(
            combine(le(0, eps), (positive, 1)),
            combine(lt(eps, eps0), (eps0_positive, Fraction(1, 2))),
        )

        @from_some(use(spans, eps, positive))
        def with_family(s, in_V, reached):
            moved = use(for_eps, eps, in_range, s, in_V)

            @every(Fun(N, Output))
            def better_than(F):
                wanted = function(N, lambda j: function(K, lambda k: F(j, k) - f(X(j), theta, k)))

                @from_some(use(reached, wanted))
                def by_alpha(alpha, reaches):
                    return carried(zero, use(moved, alpha), reaches, F)

                return by_alpha

            return better_than

        return with_family

    step("choose alpha so that f + dphi(alpha) = F: F is not better", no_function_better)
    return both(zero, no_function_better, optimal(no_function_better).among_functions)


def carried(zero, below, reaches, F):
    """L(theta) <= risk(F), from the affine form at an alpha that carries f to F."""

    def new_output(i, k):
        changed, _ = parts(use(reaches, i, k))
        change = changed.conclusion.children[0]
        before = neurons_phi(i, z, k)
        return combine(
            eq(f(x(i), theta, k) + (before + change), F(group(i), k)),
            (changed, 1),
            (use(zero, k), activation(k, b_of(z), W_of(z), x(i))),
        )

    def new_penalty(i, k):
        _, unchanged = parts(use(reaches, i, k))
        change = unchanged.conclusion.children[0]
        return combine(
            eq(neurons_psi(i, z, k) + change, 0),
            (unchanged, 1),
            (use(zero, k), lam * z(slot_a(k))),
        )

    outputs_equal = extend(every(M)(lambda i: extend(every(K)(lambda k: new_output(i, k)))))
    penalties = summed(every(M)(lambda i: summed(every(K)(lambda k: new_penalty(i, k)))))
    family = outputs_equal.conclusion.children[0]
    paid = penalties.conclusion.children[0] / Card(M)

    def value(H):
        return mean(M, lambda i: l(i, H(i)))

    stacked = stacked_loss(z)
    at_family = restate(le(stacked, value(family) + paid), below)
    template = function(Fun(M, Output), lambda H: le(stacked, value(H) + paid))
    at_F = replace(outputs_equal, template, at_family)
    same_loss = at_zero(
        zero,
        lambda a: eq(Lt(pair(theta, a, b_of(z), W_of(z))), L(theta)),
        identity(Lt(pair(theta, function(K, lambda k: 0), b_of(z), W_of(z))), L(theta)),
    )
    return combine(le(L(theta), risk(F)), (at_F, 1), (same_loss, -1), (penalties, Card(M) ** -1))


# %% [markdown]
# ## What certifies an instance
#
# The converse of elimination, for the stacked vector.


# %%
@theorem.statement(
    local_minimum(stacked_loss, z),
    mark="O",
    certifies=True,
    witnesses=(),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    neurons_vanished=for_all(K, lambda k: eq(a_of(z)(k), 0)),
    grouped_residuals_vanish=for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0))),
)
def stacked_minimum(given):
    """Where a = 0 and all R_j(theta) = 0, the stacked loss has a local minimum."""
    everywhere, _ = parts(
        cited("elimination")["converse"].apply(given, at={a: a_of(z), b: b_of(z), W: W_of(z)})
    )
    anywhere = every(Coordinates)(lambda y: use(everywhere, pair(theta, *parts_of(y))))
    return near_everywhere(anywhere, z)


# %% [markdown]
# ## Instances
#
# Networks at their global minima, with one output and with two; (a, b, W) stacked in one vector.


# %%
def stacked_network(name):
    @theorem.instance(f"{name}, stacked")
    def build():
        from pgb.witness.stacked import stacked

        return stacked(name)


for name in ("W1-tanh", "W4-two-outputs", "W5-conflicting-targets"):
    stacked_network(name)


# %% [markdown]
# The scale-redundancy principle on an instance of its own: phi = z_1 exp(z_2), penalty z_1^2.


# %%
@theorem.instance("one neuron")
def one_neuron():
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation

    y = Var("y", Fun(M, Output))
    one, two = Var("one", P), Var("two", P)
    neuron = function(
        M,
        lambda i: function(Coordinates, lambda z: function(K, lambda k: z(one) * exp(z(two)))),
    )
    return interpretation(
        "one neuron",
        sizes={M: 2, K: 1, P: 2},
        values={one: 0, two: 1, z: [0, "1/3"], field: [0, -1], kappa: 2, y: [[1], [-2]]},
        definitions={
            phi: neuron,
            penalty: function(M, lambda i: function(Coordinates, lambda z: z(one) ** 2)),
            Q: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dQ: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
        },
    )


# %%
if __name__ == "__main__":
    theorem.main()
