# %% [markdown]
# # A class that nobody has
#
# Conflicting labels do not help if they leave a class out. Take one input, three classes, and two
# samples of different classes: the best that a function can do is to give each of the two half of
# the probability, which costs ln 2. But softmax gives the third class some probability, whatever
# the outputs are: L* = ln 2, and it is not attained.

# %%
from fractions import Fraction

from pgb.facts.functions import log
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import below_every_exponential, nonnegative
from pgb.prove.elementary import exp_of_log_sum, exp_order
from pgb.prove.few import only_one
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import log_sum_exp
from pgb.setting.tables import *

theorem = Result(
    "missing_class",
    mark="O",
    kind="failure mode",
    title="two labels of three classes at one input: L* = ln 2 is not attained",
    source="theory, 2.2 vacuity",
    unwitnessed="it certifies an instance of the other statement",
    limits="It speaks of one input. At several the entropies of the average targets are averaged.",
)

exp_positive = fact("exp_positive")
entropies = losses_of("softmax")

# %% [markdown]
# ## Half the weight each, at one input
#
# The loss of the output q is then S(q) - (q_p + q_h) / 2, where S(q) = ln sum_k exp(q_k). As
# exp(q_p) + exp(q_h) is at least twice exp((q_p + q_h) / 2), this is at least ln 2. Give the two
# classes the weight 1 + e and every other one e: as e falls to 0 the loss comes as close to ln 2 as
# one likes. But it does not get there.

# %%
j, p, h = Var("j", N), Var("p", K), Var("h", K)
two_labels = {
    "weights_not_negative": weights_not_negative,
    "one_input": only_one(j),
    "half_each": for_all(K, lambda k: eq(2 * total(j, k), Card(M) * (delta(k, p) + delta(k, h)))),
    "different": ne(p, h),
}

log_two = use(fact("exp_of_log"), 2, combine(lt(0, 2)))


def two_label_loss(q):
    return log_sum_exp(q) - (q(p) + q(h)) / 2


def risk_of_two_labels(given, F):
    """The mean loss of F is S(F_j) - (F_jp + F_jh) / 2."""

    @every(M)
    def at_the_input(i):
        def loss(n):
            return sum_(K, lambda k: target(i, k) * (log_sum_exp(F(n)) - F(n, k)))

        here = consequence(eq(j, group(i)), use(given.one_input, group(i)))
        template = function(N, lambda n: eq(loss(n), delta(n, j) * loss(j)))
        return replace(here, template, combine(eq(loss(j), delta(j, j) * loss(j))))

    weights = weighed(given.half_each, lambda k: (log_sum_exp(F(j)) - F(j, k)) / 2)
    share = Card(M) ** -1
    return combine(
        substitute(eq(risk(F), two_label_loss(F(j))), entropies),
        (summed(at_the_input), share),
        (weights, share),
    )


def at_least_log_two(given, q):
    """ln 2 <= S(q) - (q_p + q_h) / 2."""
    apart = use(fact("delta_distinct", K), p, h, given.different)

    @every(K)
    def rest(k):
        other = 1 - delta(k, p) - delta(k, h)
        never_both = use(at_equal_indices(K), function(K, lambda k: delta(k, h)), k, p)
        sign = combine(
            le(0, other),
            (nonnegative(other**2), 1),
            (never_both, 2),
            (apart, 2 * delta(k, p)),
        )
        return combine(le(0, other * exp(q(k))), (sign, use(exp_positive, q(k))))

    middle = (q(p) + q(h)) / 2
    larger = combine(
        le(exp(log(2) + middle), exp(log_sum_exp(q))),
        (summed(rest), 1),
        (nonnegative((exp(q(p) / 2) - exp(q(h) / 2)) ** 2), 1),
        (use(exp_of_log_sum(K), q), -1),
        (log_two, exp(middle)),
    )
    order = use(exp_order(), log(2) + middle, log_sum_exp(q), larger)
    return combine(le(log(2), two_label_loss(q)), (order, 1))


@theorem.statement(
    with_loss("softmax", eq(Lstar, log(Num(2)))), certifies=True, witnesses=(), **two_labels
)
def log_two_is_the_infimum(given):
    """With two classes at one input, half the weight each, L* = ln 2."""
    never_negative = cited("common_losses")["softmax_nonnegative"].apply()
    losses = every(M)(lambda i: use(never_negative, target(i), use(given.weights_not_negative, i)))
    below = cited("optimality_criterion")["no_function_below"].apply(
        at=entropies, nonnegative_losses=losses
    )
    lowest = substitute(Lstar, entropies)

    @every(Real)
    def close(s):
        rest = exp(-s)
        entry = function(K, lambda k: delta(k, p) + delta(k, h) + rest)
        q = function(K, lambda k: log(entry(k)))

        positive = use(exp_positive, -s)

        def power(k):
            indicators = nonnegative(delta(k, p) ** 2 + delta(k, h) ** 2)
            some = combine(lt(0, entry(k)), (indicators, 1), (positive, 1))
            return use(fact("exp_of_log"), entry(k), some)

        def not_negative(k):
            indicator = nonnegative(delta(p, h) ** 2)
            above = combine(le(exp(0), exp(q(k))), (indicator, 1), (positive, 1), (power(k), -1))
            return use(exp_order(), 0, q(k), above)

        table = function(N, lambda n: q)
        tangent = use(fact("exp_above_tangent"), log_sum_exp(q) - log(2))
        return combine(
            le(lowest - log(2), Card(K) / 2 * rest),
            (use(below, table), 1),
            (risk_of_two_labels(given, table), 1),
            (tangent, 1),
            (not_negative(p), Fraction(1, 2)),
            (not_negative(h), Fraction(1, 2)),
            (use(exp_of_log_sum(K), q), exp(-log(2))),
            (summed(every(K)(power)), exp(-log(2))),
            (log_two, -exp(-log(2)) * (1 + Card(K) / 2 * rest)),
        )

    step("with weights 1 + e, 1 + e and e the loss is at most ln 2 + (d_y / 2) e", close)
    gap = use(below_every_exponential(), lowest - log(2), Card(K) / 2, close)

    @every(Table)
    def above(G):
        bound = at_least_log_two(given, G(j))
        goal = substitute(le(log(2), risk(G)), entropies)
        return combine(goal, (bound, 1), (risk_of_two_labels(given, G), -1))

    family = substitute(function(Table, lambda G: risk(G)), entropies)
    at_least = use(fact("infimum_is_greatest", Table), family, log(2), above)
    return use(
        fact("antisymmetry"),
        lowest,
        log(2),
        combine(le(lowest, log(2)), (gap, 1)),
        restate(le(log(2), lowest), at_least),
    )


@theorem.statement(
    with_loss("softmax", And(eq(Lstar, log(Num(2))), for_all(Table, lambda F: lt(Lstar, risk(F))))),
    witnesses=("two labels of three",),
    **two_labels,
    weights_add_up_to_one=weights_add_up_to_one,
    third_class=there_is(K, lambda r: And(ne(r, p), ne(r, h))),
)
def log_two_is_not_attained(given):
    """With a third class at hand, no function of the inputs attains L* = ln 2."""
    i = Var("sample", M)

    @from_some(given.third_class)
    def left_out(r, others):
        apart = [
            use(fact("delta_distinct", K), r, c, other)
            for c, other in zip((p, h), parts(others), strict=True)
        ]
        none = combine(
            le(total(j, r), 0),
            (use(given.half_each, r), Fraction(1, 2)),
            *((known, Card(M) / 2) for known in apart),
        )
        here = consequence(eq(group(i), j), use(given.one_input, group(i)))
        full = supposing(full_support)(
            lambda full: replace(here, function(N, lambda n: lt(0, total(n, r))), use(full, i, r))
        )
        return consequence(Not(full_support), full, none)

    missed = cited("full_support")["softmax_misses"].apply(
        given, class_left_out=step("the third class has no weight", left_out)
    )
    return both(log_two_is_the_infimum.apply(given), missed)


@theorem.instance("two labels of three")
def two_labels_of_three():
    from pgb.witness.interpretation import interpretation

    return interpretation(
        "two labels of three",
        {M: 2, N: 1, K: 3},
        {group: [0, 0], target: [[1, 0, 0], [0, 1, 0]], j: 0, p: 0, h: 1},
        entropies,
    )


# %%
if __name__ == "__main__":
    theorem.main()
