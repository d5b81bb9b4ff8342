# %% [markdown]
# # Without an extra unit
#
# Sohl-Dickstein and Kawaguchi multiply the loss instead of adding a neuron: Lm(theta, a, b) =
# loss(theta) (1 + (a e^b - 1)^2) + lambda a^2. The same trade between a and b makes a = 0 wherever
# Lm is stationary in them, and then the slope in a is -2 e^b loss(theta): so loss(theta) = 0. Only
# loss zero counts: where the loss is positive everywhere, Lm has no local minimum at all.

# %%
from fractions import Fraction

from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.bounds import nonnegative
from pgb.result import Result, step
from pgb.setting import (
    And,
    Not,
    T,
    components,
    eq,
    exp,
    for_all,
    function,
    global_minimum,
    le,
    local_minimum,
    lt,
    ne,
    pair,
    theta,
)
from pgb.transform.modified import *

theorem = Result(
    "without_extra_unit",
    mark="N",
    title="a transformation of the loss alone: stationary points have loss zero",
    source=("theory, 3.1 without_extra_unit; J. Sohl-Dickstein and K. Kawaguchi, arXiv:1901.03909"),
    unwitnessed="a claim about all points, or one that certifies instances of other statements",
    limits="If the loss cannot reach zero there is no local minimum left.",
)

along_a = function(Real, lambda t: Lm(pair(theta, a + t, b)))
along_b = function(Real, lambda t: Lm(pair(theta, a, b + t)))
minimum = local_minimum(Lm, z, NAMES)
slope_a = loss(theta) * (2 * (a * exp(b) - 1) * exp(b)) + 2 * lam * a
slope_b = loss(theta) * (2 * (a * exp(b) - 1) * (a * exp(b)))

# %% [markdown]
# ## Stationary points


# %%
@theorem.statement(
    And(eq(a, 0), eq(loss(theta), 0)),
    witnesses=("a square",),
    nonzero_penalty=ne(lam, 0),
    stationary_in_a=derivative(along_a, 0, 0),
    stationary_in_b=derivative(along_b, 0, 0),
)
def stationary_points(given):
    """Where Lm is stationary in a and b: a = 0 and the loss is 0."""
    unique = fact("derivative_is_unique")
    by_a = step("the slope in a", slope(along_a, 0, slope_a))
    by_b = step("the slope in b", slope(along_b, 0, slope_b))
    no_a = use(unique, along_a, 0, slope_a, 0, by_a, given.stationary_in_a)
    no_b = use(unique, along_b, 0, slope_b, 0, by_b, given.stationary_in_b)
    product = step(
        "a times the first minus the second leaves 2 lambda a^2",
        combine(eq(2 * lam * a**2, 0), (no_a, a), (no_b, -1)),
    )
    split = fact("no_zero_divisors")
    zero = consequence(
        eq(a, 0),
        use(split, 2 * lam, a**2, product),
        use(split, 2 * Num(1), lam),
        given.nonzero_penalty,
        use(zero_square(), a),
    )
    weighted = step(
        "with a = 0 the slope in a is -2 e^b times the loss",
        combine(
            eq(-2 * exp(b) * loss(theta), 0),
            (no_a, 1),
            (zero, -(loss(theta) * 2 * exp(b) * exp(b) + 2 * lam)),
        ),
    )
    none = combine(eq(loss(theta), 0), (weighted, Num(Fraction(-1, 2)) * exp(-b)))
    return both(zero, step("so the loss is 0", none))


# %% [markdown]
# ## Local minima


# %%
@theorem.statement(
    And(eq(a, 0), eq(loss(theta), 0)),
    witnesses=("a square",),
    nonzero_penalty=ne(lam, 0),
    local_minimum=minimum,
)
def at_local_minima(given):
    """At every local minimum of the modified loss, a = 0 and the loss is 0."""

    def flat(line, curve, value):
        moving = slope(line, 0, value)
        zero = fermat(pull_back(given.local_minimum, function(Real, curve)), moving)
        template = function(Real, lambda d: derivative(line, 0, d))
        return replace(zero, template, moving)

    return stationary_points.apply(
        given,
        stationary_in_a=flat(along_a, lambda t: pair(theta, a + t, b), slope_a),
        stationary_in_b=flat(along_b, lambda t: pair(theta, a, b + t), slope_b),
    )


@theorem.statement(
    global_minimum(function(T, lambda theta: loss(theta)), theta, "theta"),
    witnesses=("a square",),
    nonzero_penalty=ne(lam, 0),
    nonnegative_loss=for_all(T, lambda theta: le(0, loss(theta))),
    local_minimum=minimum,
)
def elimination(given):
    """If no loss is negative, every local minimum of Lm is a global minimum of the loss."""
    _, none = parts(at_local_minima.apply(given))
    return every(T)(
        lambda other: combine(
            le(loss(theta), loss(other)), (use(given.nonnegative_loss, other), 1), (none, 1)
        )
    )


@theorem.statement(
    for_all(
        Point,
        lambda theta, a, b: Not(local_minimum(Lm, pair(theta, a, b), NAMES)),
    ),
    certifies=True,
    witnesses=(),
    nonzero_penalty=ne(lam, 0),
    positive_loss=for_all(T, lambda theta: lt(0, loss(theta))),
)
def nothing_left(given):
    """If the loss is positive everywhere, Lm has no local minimum."""

    @every(Point)
    def none_at(y):
        other, a1, b1 = components(y)

        @supposing(local_minimum(Lm, y, NAMES))
        def impossible(minimum):
            _, zero = parts(
                at_local_minima.apply(given, at={theta: other, a: a1, b: b1}, local_minimum=minimum)
            )
            return combine(le(loss(other), 0), (zero, 1))

        return consequence(
            Not(local_minimum(Lm, y, NAMES)),
            impossible,
            use(given.positive_loss, other),
        )

    return none_at


# %% [markdown]
# ## The converse
#
# Where a = 0 and the loss is 0, nothing is smaller: this certifies instances.


# %%
@theorem.statement(
    minimum,
    mark="O",
    certifies=True,
    witnesses=(),
    nonnegative_penalty=le(0, lam),
    nonnegative_loss=for_all(T, lambda theta: le(0, loss(theta))),
    zero_neuron=eq(a, 0),
    zero_loss=eq(loss(theta), 0),
)
def converse(given):
    """Where a = 0 and the loss is 0, the modified loss has a minimum."""

    @every(Point)
    def anywhere(y):
        other, a1, b1 = components(y)
        factor = nonnegative(1 + (a1 * exp(b1) - 1) ** 2)
        weighted = combine(
            le(0, loss(other) * (1 + (a1 * exp(b1) - 1) ** 2)),
            (use(given.nonnegative_loss, other), factor),
        )
        return combine(
            le(Lm(z), Lm(y)),
            (weighted, 1),
            (nonnegative(a1**2), given.nonnegative_penalty),
            (given.zero_loss, 1 + (a * exp(b) - 1) ** 2),
            (given.zero_neuron, lam * a),
        )

    return near_everywhere(anywhere, z)


# %% [markdown]
# ## An instance
#
# The loss theta^2 at theta = 0, where it is zero.

# %%
root = Var("root", Fun(T, Real))


@theorem.instance("a square")
def a_square():
    from pgb.witness.interpretation import Native, interpretation

    return interpretation(
        "a square",
        sizes={},
        values={
            root: Native(lambda on: lambda theta: theta[0], "theta"),
            theta: [0],
            a: 0,
            b: "1/3",
            lam: "1/10",
        },
        definitions={loss: function(T, lambda theta: root(theta) ** 2)},
    )


# %%
if __name__ == "__main__":
    theorem.main()
