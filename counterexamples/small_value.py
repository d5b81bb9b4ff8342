# %% [markdown]
# # A small value says nothing
#
# With one distinct input the neurons can turn the outputs into any others, at a penalty as small as
# one likes. So at every theta, however bad, the augmented loss comes as close to L* as one likes:
# its value tells nothing of L(theta). (With more inputs it tells little: see value_function.)

# %%
from fractions import Fraction

from pgb.prove import *
from pgb.prove.bounds import small_exponential
from pgb.prove.few import only_one
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.tables import Table, losses_of, target
from pgb.transform.exponential import *

theorem = Result(
    "small_value",
    mark="O",
    kind="failure mode",
    title="with one input the augmented loss is as close to L* as one likes, at every theta",
    source="theory, 1.7 failure_mode and 4, F10",
    witnesses=("a loss of a million",),
    limits="It speaks of one distinct input, with any samples, labels and losses.",
    unwitnessed="it certifies the last statement on the instance",
)

j = Var("j", N)
F = Var("F", Table)
s, e = Var("s", Real), Var("e", Real)
one_input = only_one(j)
still = function(K, lambda k: function(D, lambda q: 0))


def change(u, F, k):
    """What has to be added to output k of the network at u."""
    return F(j, k) - f(X(j), u, k)


def cost(u, F):
    """lambda |c|^2, for these c."""
    return lam * sum_(K, lambda k: change(u, F, k) ** 2)


def explicit(u, F, s):
    """The point with a_k = c_k exp(-s), b_k = s, w_k = 0."""
    a = function(K, lambda k: change(u, F, k) * exp(-s))
    return pair(u, a, function(K, lambda k: s), still)


# %% [markdown]
# ## The neurons, written down
#
# a_k = c_k exp(-s), b_k = s and w_k = 0 add c_k to output k at every input, here the only one.


# %%
def value_at(given, u, F, s):
    """Lt(u, c exp(-s), s, 0) = risk(F) + lambda |c|^2 exp(-2 s)."""
    u_, a_, b_, W_ = explicit(u, F, s).children

    @every(M)
    def same_loss(i):
        def claim(h):
            q = augmented_output(u_, a_, b_, W_, X(h))
            return eq(l(i, q), l(i, F(h)))

        here = consequence(eq(j, group(i)), use(given.one_input, group(i)))
        return replace(here, function(N, claim), combine(claim(j)))

    value = Lt(explicit(u, F, s))
    return combine(
        eq(value, risk(F) + cost(u, F) * exp(-2 * s)), (summed(same_loss), Card(M) ** -1)
    )


@theorem.statement(
    eq(Lt(explicit(theta, F, s)), risk(F) + cost(theta, F) * exp(-2 * s)), one_input=one_input
)
def explicit_neurons(given):
    """Lt at (theta, c exp(-s), s, 0) is risk(F) + lambda |c|^2 exp(-2 s), c = F - f at X_1."""
    return value_at(given, theta, F, s)


@theorem.statement(
    le(Lt(explicit(theta, F, s)), risk(F) + e),
    one_input=one_input,
    late_enough=le(cost(theta, F), e * exp(2 * s)),
)
def explicit_bound(given):
    """The augmented loss is at most risk(F) + e from exp(2 s) = lambda |c|^2 / e on."""
    return combine(
        le(Lt(explicit(theta, F, s)), risk(F) + e),
        (value_at(given, theta, F, s), 1),
        (given.late_enough, exp_sign(-2 * s)),
    )


# %% [markdown]
# ## As close to L* as one likes, at every theta


# %%
def close(u):
    """For every e > 0 some neurons make the augmented loss at u at most L* + e."""
    return for_all(
        Real,
        lambda e: implies(
            lt(0, e),
            there_is(Neurons, lambda a, b, W: le(Lt(pair(u, a, b, W)), Lstar + e)),
        ),
    )


def nearly_best(half, positive):
    """Some function of the inputs has at most the loss L* + half."""
    goal = there_is(Table, lambda F: le(risk(F), Lstar + half))

    @supposing(Not(goal))
    def none(nothing):
        @every(Table)
        def above(F):
            found = supposing(le(risk(F), Lstar + half))(lambda good: exhibit(goal, F, good))
            larger = consequence(lt(Lstar + half, risk(F)), found, nothing)
            return combine(le(Lstar + half, risk(F)), (larger, 1))

        family = function(Table, lambda F: risk(F))
        bound = use(fact("infimum_is_greatest", Table), family, Lstar + half, above)
        return combine(le(half, 0), (restate(le(Lstar + half, Lstar), bound), 1))

    return consequence(goal, none, positive)


@theorem.statement(close(theta), certifies=True, witnesses=(), one_input=one_input)
def close_to_best(given):
    """For every e > 0 some (a, b, W) make the augmented loss at theta at most L* + e."""

    @every(Real)
    def excess(e):
        goal = opened(close(theta).children[0], e).children[1]

        @supposing(lt(0, e))
        def found(positive):
            half = combine(lt(0, e / 2), (positive, Fraction(1, 2)))

            @from_some(nearly_best(e / 2, half))
            def table(F, good):
                @from_some(use(small_exponential(), cost(theta, F), e / 2, half))
                def start(t, small):
                    enough = use(small, t, combine(le(t, t)))
                    value = value_at(given, theta, F, t / 2)
                    bound = combine(
                        le(Lt(explicit(theta, F, t / 2)), Lstar + e),
                        (value, 1),
                        (enough, 1),
                        (good, 1),
                    )
                    return exhibit(goal, pair(*explicit(theta, F, t / 2).children[1:]), bound)

                return start

            return table

        return found

    return excess


@theorem.statement(
    for_all(
        T,
        lambda u: And(close(u), eq(infimum(Neurons, lambda a, b, W: Lt(pair(u, a, b, W))), Lstar)),
    ),
    one_input=one_input,
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
)
def value_says_nothing(given):
    """At every theta alike the infimum of Lt is L*, approached as closely as one likes."""
    value = cited("value_function")["best_value_with_one_input"]

    @every(N, N)
    def all_the_same(h, i):
        first = consequence(eq(j, i), use(given.one_input, i))
        return replace(first, function(N, lambda i: eq(h, i)), use(given.one_input, h))

    @every(T)
    def each(u):
        same = value.apply(given, at={theta: u}, one_distinct_input=all_the_same)
        return both(close_to_best.apply(given, at={theta: u}), same)

    return step("the infimum is the same at all theta", each)


# %% [markdown]
# ## An instance
#
# f = theta, the targets 0 and 2 at one input, lambda = 1/10: L* = 1. At theta = 1001 the loss is
# 1000001; with c = -1000 and s = 13 the augmented loss is below 1.000001.


# %%
@theorem.instance("a loss of a million")
def a_loss_of_a_million():
    from pgb.witness.interpretation import Native, interpretation

    constant = Native(lambda on: lambda at: lambda parameters: parameters, "theta")
    return interpretation(
        "a loss of a million",
        {M: 2, N: 1, K: 1, D: 1},
        {
            X: [[1]],
            group: [0, 0],
            target: [[0], [2]],
            f: constant,
            theta: [1001],
            F: [[1]],
            j: 0,
            s: 13,
            e: Fraction(1, 10**6),
            lam: "1/10",
        },
        losses_of("squared"),
    )


# %%
if __name__ == "__main__":
    theorem.main()
