# %% [markdown]
# # The grouped losses must be invex
#
# The quartic l(q) = 3 q^4 + 4 q^3 - 12 q^2 + 32 is smooth and not negative, with a stationary point
# at 0 that is no minimum: l(0) = 32, l(-2) = 0. A model that is 0 near theta and reaches -2
# elsewhere has a bad local minimum of the augmented loss, with a = 0 and every R_j = 0: the neuron
# changes the loss by at most 13 a^2 exp(2 b), and the penalty is a^2.

# %%
from dataclasses import replace as with_values
from fractions import Fraction

from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.elementary import positive_sum
from pgb.prove.families import near_every
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform._penalised import rho
from pgb.transform.exponential import *

converse = cited("invexity_converse")

theorem = Result(
    "invex_loss",
    mark="O",
    title="a loss with a stationary point that is no minimum: a bad local minimum with a = 0",
    source="theory, 4 hypotheses, H6, and 2.3 invexity",
    kind="hypothesis",
    limits=(
        "The neuron must be weak at the input: with 12 exp(2 b) > lambda the same point is no "
        "local minimum."
    ),
    drops={
        "convex_losses": (
            "elimination.optimal_where_residuals_vanish",
            "elimination.elimination",
            "elimination.converse",
            "pointwise_optimality.minimal_where_residuals_vanish",
            "pointwise_optimality.pointwise_optimality",
            "neurons_as_outputs.losses_convex",
            "optimality_criterion.criterion",
            "failure_mode.equivalence",
            "failure_mode.no_minimum_where_suboptimal",
            "landscape.equivalence",
            "penalties.eliminates",
            "penalties.converse",
            "invex_groups.sums_of_convex_losses",
        ),
        "invex_groups": (
            "invexity.optimal_where_residuals_vanish",
            "invexity.elimination",
            "invexity.converse",
        ),
    },
)

other = Var("other", T)
original = function(T, lambda theta: L(theta))


Table = Fun(N, Output)
nowhere = function(N, lambda j: function(K, lambda k: 0))
"""The output 0 at every input."""


def quartic(q):
    """sum_k (3 q_k^4 + 4 q_k^3 - 12 q_k^2 + 32)"""
    return sum_(K, lambda k: 3 * q(k) ** 4 + 4 * q(k) ** 3 - 12 * q(k) ** 2 + 32)


quartic_losses = for_all(M, lambda i: for_all(Output, lambda q: eq(l(i, q), quartic(q))))


def member_of_squares(F, j):
    """|F_j|^2 is at most the sum of all |F_h|^2."""

    @every(N)
    def part(h):
        square = summed(every(K)(lambda k: square_sign(F(h, k))))
        left = sum_(K, lambda k: F(h, k) ** 2)
        positive = combine(le(0, left), (square, 1))
        rest = square_sign(1 - delta(h, j))
        return combine(le(delta(h, j) * left, left), (rest, positive))

    return summed(part)


# %% [markdown]
# ## The loss falls slowly near 0
#
# l(q) - l(0) + 13 q^2 = q^2 (1 + 4 q + 3 q^2), which is not negative where q > -1/4.


# %%
def size(F):
    return sum_(N, lambda j: sum_(K, lambda k: (F(j, k) - nowhere(j)(k)) ** 2))


@theorem.statement(
    near(nowhere, lambda F: le(risk(nowhere) - 13 * size(F), risk(F))),
    quartic_losses=quartic_losses,
)
def falls_slowly(given):
    """Near the outputs 0 the mean loss falls by at most 13 |F|^2."""

    @every(N, K)
    def above(j, k):
        low = combine(lt(-Num(1) / 4, nowhere(j)(k)))
        return pull_back(
            use(near_above(), -Num(1) / 4, nowhere(j)(k), low),
            function(Table, lambda F: F(j, k)),
            nowhere,
        )

    def bound(j, k):
        return function(Table, lambda F: lt(-Num(1) / 4, F(j, k)))

    rows = every(N)(
        lambda j: use(
            near_every(K, Table), function(K, lambda k: bound(j, k)), nowhere, use(above, j)
        )
    )
    at_row = function(N, lambda j: function(Table, lambda F: for_all(K, lambda k: bound(j, k)(F))))
    entries = use(near_every(N, Table), at_row, nowhere, rows)
    step("near 0 every output is above -1/4", entries)

    @nearby(entries)
    def slow(F, above):
        @every(N, K)
        def at_entry(j, k):
            q = F(j, k)
            low = combine(lt(0, 1 + 4 * q), (use(above, j, k), 4))
            curved = square_sign(q)
            factor = combine(le(0, 1 + 4 * q + 3 * q**2), (low, 1), (curved, 3))
            goal = le(32 - 13 * q**2, 3 * q**4 + 4 * q**3 - 12 * q**2 + 32)
            return combine(goal, (curved, factor))

        @every(M)
        def sample(i):
            j = group(i)
            others = member_of_squares(F, j)
            return combine(
                le(l(i, nowhere(j)) - 13 * size(F), l(i, F(j))),
                (summed(use(at_entry, j)), 1),
                (others, 13),
                (use(given.quartic_losses, i, F(j)), -1),
                (use(given.quartic_losses, i, nowhere(j)), 1),
            )

        return combine(
            le(risk(nowhere) - 13 * size(F), risk(F)),
            (summed(sample), fact("cardinality_positive", M)),
        )

    return step("add up q^2 (1 + 4 q + 3 q^2) >= 0", slow)


# %% [markdown]
# ## A bad local minimum


# %%
@theorem.statement(
    And(local_minimum(Lt, z, NAMES), lt(L(other), L(theta))),
    quartic_losses=quartic_losses,
    constant_nearby=near(theta, lambda t: eq(outputs(t), outputs(theta))),
    stationary_output=eq(outputs(theta), nowhere),
    best_elsewhere=eq(outputs(other), function(N, lambda j: function(K, lambda k: -2 * Num(1)))),
    small_neurons=for_all(
        K, lambda k: lt(13 * sum_(N, lambda j: activation(k, b, W, X(j)) ** 2), lam)
    ),
    neurons_vanished=for_all(K, lambda k: eq(a(k), 0)),
)
def bad_minimum(given):
    """At outputs 0, a = 0 is a local minimum of Lt for small neurons; the output -2 is better."""
    back = restate(eq(nowhere, outputs(theta)), given.stationary_output)
    near_zero = falls_slowly.apply(given)

    def slow(E):
        def distance(F):
            return sum_(N, lambda j: sum_(K, lambda k: (F(j, k) - E(j, k)) ** 2))

        return near(E, lambda F: le(risk(E) - 13 * distance(F), risk(F)))

    minimum, _ = parts(
        converse["minimum_where_the_loss_falls_slowly"].apply(
            given,
            at={"C": Num(13)},
            quadratic_bound=replace(back, function(Table, slow), near_zero),
        )
    )
    step("a = 0 is a local minimum, by the converse of invexity with C = 13", minimum)

    def value(t, known):
        """L(t) is the mean loss of these outputs."""
        equal = known.conclusion.children
        template = function(Table, lambda F: eq(risk(equal[0]), risk(F)))
        return restate(
            eq(L(t), risk(equal[1])),
            replace(known, template, identity(risk(equal[0]), risk(equal[0]))),
        )

    def losses(F):
        return summed(every(M)(lambda i: use(given.quartic_losses, i, F(group(i)))))

    least = given.best_elsewhere.conclusion.children[1]
    ones = function(K, lambda k: Num(1))
    outputs_exist = use(positive_sum(K), ones, every(K)(lambda k: combine(lt(0, ones(k)))))
    share = Card(M) ** -1
    better = step(
        "l(-2) = 0 and l(0) = 32",
        combine(
            lt(L(other), L(theta)),
            (value(other, given.best_elsewhere), 1),
            (losses(least), share),
            (value(theta, given.stationary_output), -1),
            (losses(nowhere), -share),
            (outputs_exist, 32),
        ),
    )
    return both(minimum, better)


# %% [markdown]
# ## The instance
#
# One sample at the input 0, lambda = 1 and b = -2: the coefficient of a^2 in the augmented loss is
# 1 - 12 exp(-4) = 0.780.., and 13 exp(-4) < 1. That l(q) = (q + 2)^2 (3 q^2 - 8 q + 8) is not
# negative is a lemma of the instance.


# %%
def not_negative():
    @every(Output)
    def lemma(q):
        @every(K)
        def entry(k):
            square = square_sign(q(k) + 2)
            shifted = square_sign(3 * q(k) - 4)
            factor = combine(le(0, 3 * q(k) ** 2 - 8 * q(k) + 8), (shifted, Fraction(1, 3)))
            goal = le(0, 3 * q(k) ** 4 + 4 * q(k) ** 3 - 12 * q(k) ** 2 + 32)
            return combine(goal, (square, factor))

        return restate(le(0, quartic(q)), summed(entry))

    return lemma


@theorem.instance("a quartic loss")
def quartic_loss():
    from pgb.witness.interpretation import Native
    from pgb.witness.stacked import in_one_vector

    base = converse.instances["a quartic loss"]()

    def by_label(on):
        def value(q):
            square = on.power(q, 2)
            high = on.mul(square, on.add(on.mul(on.integer(3), square), on.mul(on.integer(4), q)))
            return on.sum([high, on.mul(on.integer(-12), square), on.integer(32)])

        return lambda label: lambda q: on.sum([value(entry) for entry in q])

    ell = Var("ell", Fun(Labels, Fun(Output, Real)))
    values = {label: (0,), ell: Native(by_label, "the quartic")}
    better = pair(other, a, b, W)
    return in_one_vector(
        with_values(
            base,
            values={**base.values, **values},
            definitions={**base.definitions, rho: function(Real, lambda t: lam * t**2)},
            lemmas=(*base.lemmas, not_negative()),
            examples={**base.examples, better.sort: (better,)},
        )
    )


# %%
if __name__ == "__main__":
    theorem.main()
