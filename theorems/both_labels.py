# %% [markdown]
# # Both labels
#
# The logistic loss attains L* exactly where both labels occur at the input of every sample, for
# every output. With P and Q the numbers of labels 1 and -1 at X_j, the grouped slope at the output
# u is (Q exp(u) - P) / (1 + exp(u)). It vanishes at u = log P - log Q, and nowhere if P or Q is 0.

# %%
from pgb.facts.functions import log
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import sigmoid, softplus
from pgb.setting.tables import *

theorem = Result(
    "both_labels",
    mark="O",
    title="the logistic loss attains L* exactly where both labels occur at every input",
    source="theory, 2.2 vacuity",
    limits="Only inputs that some sample has count. L* is over all functions of the input, not "
    "those of a model.",
)

vacuity = cited("vacuity")
F = Var("F", Table)
exp_positive = fact("exp_positive")
PROPERTIES = ("differentiable", "convex", "nonnegative")


def known_of_logistic():
    """What is known of the logistic loss, for every sample."""

    def of_samples(name):
        always = cited("common_losses")[f"logistic_{name}"].apply()
        return every(M)(lambda i: use(always, target(i)))

    return {f"{name}_losses": of_samples(name) for name in PROPERTIES}


logistics = losses_of("logistic")
signs = for_all(M, lambda i: for_all(K, lambda k: Or(eq(target(i, k), 1), eq(target(i, k), -1))))


def votes(j, k, sign):
    """How many samples at X_j have the label 1 or -1 for output k."""
    return sum_(M, lambda h: delta(group(h), j) * (1 + sign * target(h, k)) / 2)


def both_at(i, k):
    return And(*(lt(0, votes(group(i), k, sign)) for sign in (1, -1)))


both_labels = for_all(M, lambda i: for_all(K, lambda k: both_at(i, k)))


def for_both(given, h, k, claim, plus, minus):
    """A claim about the label y_hk, from the claim about 1 and the claim about -1."""

    def where(label, proved):
        return supposing(eq(target(h, k), label))(
            lambda case: replace(
                combine(eq(label, target(h, k)), (case, -1)), function(Real, claim), proved
            )
        )

    either = use(given.labels_are_signs, h, k)
    return consequence(claim(target(h, k)), where(1, plus), where(-1, minus), either)


def slope_in_votes(given, F, j, k):
    """(1 + exp(u)) times the grouped slope at u = F_jk is Q exp(u) - P."""
    u = F(j, k)

    def claim(label):
        return eq(
            label * sigmoid(-label * u) * (1 + exp(u)), (1 + label) / 2 - (1 - label) / 2 * exp(u)
        )

    def whole(v):
        positive = combine(lt(0, 1 + exp(v)), (use(exp_positive, v), 1))
        return use(fact("exp_of_log"), 1 + exp(v), positive)

    plus = combine(claim(Num(1)), (whole(-u), -exp(-softplus(-u))))
    minus = combine(claim(Num(-1)), (whole(u), exp(u - softplus(u))))

    each = every(M)(lambda h: for_both(given, h, k, claim, plus, minus))
    slope_there = substitute(grouped_slope(F, j, k), logistics)
    return combine(
        eq((1 + exp(u)) * slope_there, votes(j, k, -1) * exp(u) - votes(j, k, 1)),
        (weighed(each, lambda h: delta(group(h), j)), -1),
    )


def other_factor(u, v, product):
    """From (1 + exp(u)) v = 0: v = 0."""
    positive = combine(lt(0, 1 + exp(u)), (use(exp_positive, u), 1))
    zero = supposing(eq(1 + exp(u), 0))(lambda none: combine(le(1 + exp(u), 0), (none, 1)))
    split = use(fact("no_zero_divisors"), 1 + exp(u), v, product)
    return consequence(eq(v, 0), split, zero, positive)


@theorem.statement(
    there_is(Table, lambda F: with_loss("logistic", attains(F))),
    witnesses=("W6-conflicting-labels",),
    labels_are_signs=signs,
    both_labels=both_labels,
)
def logistic_loss_attains(given):
    """With both labels at each input and output, log P - log Q attains L* for the logistic loss."""

    def majority(j, k):
        return log(votes(j, k, 1)) - log(votes(j, k, -1))

    best = function(N, lambda j: function(K, lambda k: majority(j, k)))

    @every(M, K)
    def flat(i, k):
        j, u = group(i), majority(group(i), k)
        some = parts(use(given.both_labels, i, k))
        P, Q = (
            use(fact("exp_of_log"), votes(j, k, sign), positive)
            for sign, positive in zip((1, -1), some, strict=True)
        )
        balance = step(
            "Q exp(u) = P at u = log P - log Q",
            combine(eq(votes(j, k, -1) * exp(u), votes(j, k, 1)), (Q, -exp(u)), (P, 1)),
        )
        slope_there = substitute(grouped_slope(best, j, k), logistics)
        product = combine(
            eq((1 + exp(u)) * slope_there, 0),
            (slope_in_votes(given, best, j, k), 1),
            (balance, 1),
        )
        return other_factor(u, slope_there, product)

    attained = vacuity["attained_where_no_slope"].apply(
        at={**logistics, F: best}, slopes_vanish=flat, **known_of_logistic()
    )
    return exhibit(logistic_loss_attains.conclusion, best, attained)


@theorem.statement(
    for_all(Table, lambda F: with_loss("logistic", lt(Lstar, risk(F)))),
    certifies=True,
    witnesses=("one-sided",),
    labels_are_signs=signs,
    label_missing=Not(both_labels),
)
def logistic_loss_misses(given):
    """Where one label is missing at some input and output, nothing attains L* for the logistic."""

    def both_where_flat(flat, F_, i, k):
        j, u = group(i), F_(group(i), k)
        P, Q = (votes(j, k, sign) for sign in (1, -1))
        balance = combine(
            eq(Q * exp(u), P),
            (slope_in_votes(given, F_, j, k), -1),
            (use(flat, i, k), 1 + exp(u)),
        )
        some = use(counts_itself(M, N), group, i)
        no_P = supposing(le(P, 0))(
            lambda none: combine(
                le(P + Q, 0), (none, 1), (none, use(exp_positive, -u)), (balance, exp(-u))
            )
        )
        no_Q = supposing(le(Q, 0))(
            lambda none: combine(
                le(P + Q, 0), (none, 1), (none, use(exp_positive, u)), (balance, -1)
            )
        )
        return consequence(both_at(i, k), no_P, no_Q, restate(lt(0, P + Q), some))

    @every(Table)
    def missed(F_):
        flat_nowhere = supposing(substitute(slopes_vanish(F_), logistics))(
            lambda flat: every(M, K)(lambda i, k: both_where_flat(flat, F_, i, k))
        )
        return vacuity["above_where_a_slope_remains"].apply(
            at={**logistics, F: F_},
            slope_remains=consequence(
                Not(substitute(slopes_vanish(F_), logistics)), flat_nowhere, given.label_missing
            ),
            **known_of_logistic(),
        )

    return missed


# %% [markdown]
# ## An instance where a label is missing


# %%
@theorem.instance("one-sided")
def one_sided():
    """Two inputs, two outputs, all labels of the second output 1."""
    from pgb.witness.interpretation import interpretation

    signs_ = [[1, 1], [-1, 1], [1, 1], [-1, 1]]
    return interpretation(
        "one-sided",
        {M: 4, N: 2, K: 2},
        {group: [0, 0, 1, 1], target: signs_},
        losses_of("logistic"),
    )


# %%
if __name__ == "__main__":
    theorem.main()
