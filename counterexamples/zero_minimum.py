# %% [markdown]
# # The minimum must be zero
#
# The transformation without an extra unit multiplies the loss: Lm(theta, a, b) =
# loss(theta) (1 + (a e^b - 1)^2) + lambda a^2. It asks that the loss come down to 0. If the loss is
# positive everywhere, the best theta is no local minimum of Lm either: at a = 0 the slope in a is
# -2 e^b loss(theta). The infimum of Lm is that of the loss, approached along a = e^(-b) as b grows,
# and attained nowhere.

# %%
from pgb.prove import *
from pgb.prove.bounds import infimum_by_approach, nonnegative, small_exponential
from pgb.result import Result, cited, step
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
    implies,
    infimum,
    le,
    local_minimum,
    lt,
    ne,
    pair,
    there_is,
    theta,
)
from pgb.transform.modified import *

theorem = Result(
    "zero_minimum",
    mark="O",
    kind="hypothesis",
    title="where the loss is positive everywhere, its multiple has no local minimum at all",
    source="theory, 3.1 without_extra_unit and 4, H9",
    witnesses=("a square and one",),
    limits="The loss may be shifted by its minimum, if that is known.",
    unwitnessed="it certifies the last statement on the instance",
    drops={"zero_loss": ("without_extra_unit.converse",)},
)

standing = {
    "positive_penalty": positive_penalty,
    "positive_loss": for_all(T, lambda theta: lt(0, loss(theta))),
    "best_parameters": global_minimum(function(T, lambda theta: loss(theta)), theta, "theta"),
}
other = Var("other", T)
at = pair(other, a, b)
lowest = infimum(Point, lambda theta, a, b: Lm(pair(theta, a, b)))

# %% [markdown]
# ## Above the loss, everywhere
#
# Lm exceeds the loss by loss(theta) (a e^b - 1)^2 + lambda a^2: both cannot vanish.


# %%
@theorem.statement(
    And(le(loss(theta), Lm(at)), ne(Lm(at), loss(theta))),
    certifies=True,
    positive_penalty=positive_penalty,
    positive_loss=lt(0, loss(other)),
    not_better=le(loss(theta), loss(other)),
)
def above_the_least_loss(given):
    """Where the loss is positive, Lm is above the least loss, loss(theta), for all a and b."""
    weight = combine(le(0, loss(other)), (given.positive_loss, 1))
    fit = combine(
        le(loss(theta) + lam * a**2, Lm(at)),
        (nonnegative((a * exp(b) - 1) ** 2), weight),
        (given.not_better, 1),
    )
    low = combine(le(loss(theta), Lm(at)), (fit, 1), (nonnegative(a**2), given.positive_penalty))

    @supposing(eq(Lm(at), loss(theta)))
    def impossible(attained):
        penalised = supposing(lt(0, a**2))(
            lambda some: combine(
                lt(Lm(at), loss(theta) + lam * a**2), (attained, 1), (some, given.positive_penalty)
            )
        )
        small = consequence(le(a**2, 0), penalised, fit)
        square = use(fact("antisymmetry"), a**2, 0, small, nonnegative(a**2))
        zero = use(zero_square(), a, square)
        twice = loss(other) * (2 * exp(b) - a * exp(2 * b)) - lam * a
        return combine(le(loss(other), 0), (attained, 1), (zero, twice), (given.not_better, 1))

    return both(
        low,
        step(
            "were they equal, a would be 0, and the factor 2",
            consequence(ne(Lm(at), loss(theta)), impossible, given.positive_loss),
        ),
    )


# %% [markdown]
# ## As close to it as one likes
#
# At (theta, exp(-s), s) the factor is 1 and the penalty lambda exp(-2 s).


# %%
close = for_all(
    Real,
    lambda e: implies(
        lt(0, e),
        there_is(Point, lambda other, a, b: le(Lm(pair(other, a, b)), loss(theta) + e)),
    ),
)


@theorem.statement(close, certifies=True, witnesses=())
def close_to_the_loss(given):
    """For every e > 0, Lm takes values at most loss(theta) + e."""

    @every(Real)
    def excess(e):
        goal = opened(close.children[0], e).children[1]

        @supposing(lt(0, e))
        def found(positive):
            @from_some(use(small_exponential(), lam, e, positive))
            def threshold(t, small):
                enough = use(small, t, combine(le(t, t)))
                near_loss = pair(theta, exp(-t / 2), t / 2)
                bound = combine(le(Lm(near_loss), loss(theta) + e), (enough, 1))
                return exhibit(goal, near_loss, bound)

            return threshold

        return found

    return step("a = exp(-s), b = s: the factor is 1, the penalty lambda exp(-2 s)", excess)


# %% [markdown]
# ## Nothing is left


# %%
@theorem.statement(
    And(
        for_all(Point, lambda theta, a, b: Not(local_minimum(Lm, pair(theta, a, b), NAMES))),
        eq(lowest, loss(theta)),
        for_all(Point, lambda other, a, b: ne(Lm(pair(other, a, b)), loss(theta))),
    ),
    **standing,
)
def no_minimum_at_the_best_parameters(given):
    """If the loss is positive, Lm has no local minimum; its infimum, the least loss, is missed."""
    nonzero = consequence(
        ne(lam, 0),
        supposing(eq(lam, 0))(lambda none: combine(le(lam, 0), (none, 1))),
        given.positive_penalty,
    )
    none = cited("without_extra_unit")["nothing_left"].apply(given, nonzero_penalty=nonzero)

    @every(Point)
    def above(y):
        other1, a1, b1 = components(y)
        return above_the_least_loss.apply(
            given,
            at={other: other1, a: a1, b: b1},
            positive_loss=use(given.positive_loss, other1),
            not_better=use(given.best_parameters, other1),
        )

    bounds = every(Point)(lambda y: restate(le(loss(theta), Lm(y)), parts(use(above, y))[0]))
    value = use(infimum_by_approach(Point), Lm, loss(theta), bounds, close_to_the_loss.apply())
    no_minimum, infimum_is, not_attained = no_minimum_at_the_best_parameters.conclusion.children
    missed = every(Point)(lambda y: restate(ne(Lm(y), loss(theta)), parts(use(above, y))[1]))
    return both(
        step("without extra unit, stationary points have loss 0: none", restate(no_minimum, none)),
        step("the values approach the least loss", restate(infimum_is, value)),
        step("and exceed it", restate(not_attained, missed)),
    )


# %% [markdown]
# ## The instance
#
# The loss theta^2 + 1 at theta = 0, where it is 1, and a = 0. There Lm = 2, and a small a > 0 does
# better.

# %%
root = Var("root", Fun(T, Real))


@theorem.instance("a square and one")
def a_square_and_one():
    from pgb.witness.interpretation import Native, interpretation

    return interpretation(
        "a square and one",
        sizes={},
        values={
            root: Native(lambda on: lambda theta: theta[0], "theta"),
            theta: [0],
            a: 0,
            b: "1/3",
            lam: "1/10",
            other: [2],
        },
        definitions={loss: function(T, lambda theta: root(theta) ** 2 + 1)},
    )


# %%
if __name__ == "__main__":
    theorem.main()
