# %% [markdown]
# # Full support
#
# The softmax loss of a distribution over the classes attains its infimum only where every class has
# positive weight. So L* is attained exactly where, at the input of every sample, the targets add up
# to positive weights for all classes: hard labels never do that, smoothed ones always.

# %%
from fractions import Fraction

from pgb.facts.functions import log
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import exp_monotone, nonnegative
from pgb.prove.elementary import exp_of_log_sum
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import log_sum_exp, probability
from pgb.setting.tables import *
from pgb.transform.exponential import *

theorem = Result(
    "full_support",
    mark="O",
    title="softmax attains L* exactly where every class has weight at every input",
    source="theory, 2.2 vacuity",
    limits="Only inputs that some sample has count. L* is over all functions of the input, not "
    "those of a model.",
)

vacuity = cited("vacuity")
F = Var("F", Table)
exp_positive = fact("exp_positive")
PROPERTIES = ("differentiable", "convex", "nonnegative")

# %% [markdown]
# ## Softmax: full support of the average target
#
# The targets are distributions. At X_j, with n_j samples whose targets add up to t_j, the grouped
# slope at the output q is n_j p_k - t_jk, where p is the softmax of q. It vanishes where q is the
# logarithm of t_j (or of the average target: softmax does not see a common shift); and where it
# vanishes every t_jk is positive.

# %%
entropies = losses_of("softmax")
targets = {
    "weights_not_negative": weights_not_negative,
    "weights_add_up_to_one": weights_add_up_to_one,
}


def known_of_softmax(weights_not_negative, *names):
    """What is known of the losses, where no weight is negative."""
    losses = cited("common_losses")

    def of_samples(name):
        always = losses[f"softmax_{name}"].apply()
        needed = () if name == "differentiable" else (weights_not_negative,)
        return every(M)(lambda i: use(always, target(i), *(use(known, i) for known in needed)))

    return {f"{name}_losses": of_samples(name) for name in names}


def slope_in_weights(given, F, j, k):
    """The grouped slope is n_j p_k - t_jk."""

    weight = weighed(
        given.weights_add_up_to_one, lambda h: delta(group(h), j) * probability(F(j), k)
    )
    slope_there = substitute(grouped_slope(F, j, k), entropies)
    goal = eq(slope_there, number(j) * probability(F(j), k) - total(j, k))
    return combine(goal, (weight, 1))


def all_weights(given, j):
    """The targets at X_j add up to n_j."""
    weight = weighed(given.weights_add_up_to_one, lambda h: delta(group(h), j))
    return combine(eq(sum_(K, lambda k: total(j, k)), number(j)), (weight, 1))


logarithms = function(N, lambda j: function(K, lambda k: log(total(j, k))))


@theorem.statement(
    with_loss("softmax", attains(logarithms)),
    certifies=True,
    witnesses=("W3-softmax-smoothed",),
    **targets,
    full_support=full_support,
)
def softmax_attains(given):
    """Where the average targets have full support, their logarithms attain L*."""

    @every(M, K)
    def flat(i, k):
        j = group(i)
        q = logarithms(j)

        @every(K)
        def power(h):
            return use(fact("exp_of_log"), total(j, h), use(given.full_support, i, h))

        sums = combine(
            eq(sum_(K, lambda h: exp(log(total(j, h)))), number(j)),
            (summed(power), 1),
            (all_weights(given, j), 1),
        )
        p = probability(q, k)
        ratio = step(
            "the softmax of log t_j is t_j / n_j",
            combine(
                eq(number(j) * p, total(j, k)),
                (use(exp_of_log_sum(K), q), -p),
                (sums, -p),
                (use(power, k), 1),
            ),
        )
        return combine(
            eq(substitute(grouped_slope(logarithms, j, k), entropies), 0),
            (slope_in_weights(given, logarithms, j, k), 1),
            (ratio, 1),
        )

    return vacuity["attained_where_no_slope"].apply(
        at={**entropies, F: logarithms},
        slopes_vanish=flat,
        **known_of_softmax(given.weights_not_negative, *PROPERTIES),
    )


@theorem.statement(
    for_all(Table, lambda F: with_loss("softmax", lt(Lstar, risk(F)))),
    certifies=True,
    witnesses=("hard-labels",),
    **targets,
    class_left_out=Not(full_support),
)
def softmax_misses(given):
    """Where a class is left out at some input, no function of the inputs attains L*."""

    @every(Table)
    def missed(F_):
        @supposing(substitute(slopes_vanish(F_), entropies))
        def supported(flat):
            @every(M, K)
            def positive(i, k):
                j = group(i)
                p_positive = use(exp_positive, F_(j, k) - log_sum_exp(F_(j)))
                some = use(counts_itself(M, N), group, i)
                return combine(
                    lt(0, total(j, k)),
                    (some, p_positive),
                    (use(flat, i, k), 1),
                    (slope_in_weights(given, F_, j, k), -1),
                )

            return step("where no slope is left, t_jk = n_j p_k > 0", positive)

        return vacuity["above_where_a_slope_remains"].apply(
            at={**entropies, F: F_},
            slope_remains=consequence(
                Not(substitute(slopes_vanish(F_), entropies)), supported, given.class_left_out
            ),
            **known_of_softmax(given.weights_not_negative, *PROPERTIES),
        )

    return missed


# %% [markdown]
# ## How a class that is left out lets the loss fall
#
# Push its output down at that input: log sum exp falls, and nothing else changes in the losses.

# %%
i, r = Var("i", M), Var("r", K)
pushed = function(N, lambda j: function(K, lambda k: F(j, k) - delta(j, group(i)) * delta(k, r)))


def lowered(q):
    """The output q with class r lowered by 1."""
    return function(K, lambda k: q(k) - delta(k, r))


def log_sum_exp_falls(q):
    """S(q) falls when an output is lowered: exp(S(q)) loses exp(q_r) - exp(q_r - 1)."""

    @every(K)
    def each(k):
        def claim(d):
            return eq(exp(q(k) - d), exp(q(k)) - d * (exp(q(k)) - exp(q(k) - 1)))

        return at_delta(k, r, claim)

    shrinks = use(exp_below_one(), 1, combine(lt(0, 1)))
    smaller = combine(
        lt(exp(log_sum_exp(lowered(q))), exp(log_sum_exp(q))),
        (shrinks, use(exp_positive, q(r))),
        (summed(each), 1),
        (use(exp_of_log_sum(K), lowered(q)), 1),
        (use(exp_of_log_sum(K), q), -1),
    )
    order = use(exp_monotone(), log_sum_exp(q), log_sum_exp(lowered(q)))
    return consequence(lt(log_sum_exp(lowered(q)), log_sum_exp(q)), order, smaller)


def at_delta(j, k, claim):
    """A claim about delta(j, k) that holds by computation for 1 and for 0."""
    goal = claim(delta(j, k))

    def one(same):
        value = replace(
            same, function(j.sort, lambda h: eq(1, delta(j, h))), identity(1, delta(j, j))
        )
        return replace(value, function(Real, claim), combine(claim(Num(1))))

    def none(different):
        apart = use(fact("delta_distinct", j.sort), j, k, different)
        value = combine(eq(0, delta(j, k)), (apart, -1))
        return replace(value, function(Real, claim), combine(claim(Num(0))))

    return by_cases(goal, eq(j, k), one, none)


@theorem.statement(
    with_loss("softmax", lt(risk(pushed), risk(F))),
    witnesses=("pushed",),
    weights_add_up_to_one=weights_add_up_to_one,
    class_left_out=eq(total(group(i), r), 0),
)
def pushing_down_improves(given):
    """Lowering the output of a class that is left out at an input lowers the mean loss."""
    j = group(i)
    fall = log_sum_exp(F(j)) - log_sum_exp(lowered(F(j)))

    @every(M)
    def gain(h):
        """At X_j the loss of sample h falls by the fall of S, less its weight of the class."""

        def loss(q):
            return sum_(K, lambda k: target(h, k) * (log_sum_exp(q) - q(k)))

        def moved(n, d):
            return loss(function(K, lambda k: F(n, k) - d * delta(k, r)))

        whole = sum_(K, lambda k: target(h, k))

        def claim(n, d):
            return eq(loss(F(n)) - moved(n, d), d * (whole * fall - target(h, r)))

        def here(same):
            template = function(N, lambda n: claim(n, delta(n, j)))
            back = consequence(eq(j, group(h)), same)
            return replace(back, template, combine(claim(j, delta(j, j))))

        def elsewhere(different):
            apart = use(fact("delta_distinct", N), group(h), j, different)
            none = combine(eq(0, delta(group(h), j)), (apart, -1))
            template = function(Real, lambda d: claim(group(h), d))
            return replace(none, template, combine(claim(group(h), Num(0))))

        return by_cases(claim(group(h), delta(group(h), j)), eq(group(h), j), here, elsewhere)

    weights = weighed(given.weights_add_up_to_one, lambda h: delta(group(h), j) * fall)
    falls = combine(lt(0, fall), (step("log sum exp falls", log_sum_exp_falls(F(j))), 1))
    count = use(counts_itself(M, N), group, i)
    less = combine(lt(0, number(j) * fall), (count, falls))
    return combine(
        substitute(lt(risk(pushed), risk(F)), entropies),
        (summed(gain), -(Card(M) ** -1)),
        (weights, -(Card(M) ** -1)),
        (given.class_left_out, Card(M) ** -1),
        (less, fact("cardinality_positive", M)),
    )


# %% [markdown]
# ## Label smoothing attains it
#
# With a share alpha of the weight spread over all classes every class has some at every input.

# %%
kind = Var("kind", Fun(M, K))
alpha = Var("alpha", Real)


@theorem.statement(
    with_loss("softmax", attains(logarithms)),
    witnesses=("smoothed",),
    smoothed_labels=for_all(
        M,
        lambda i: for_all(
            K, lambda k: eq(target(i, k), (1 - alpha) * delta(k, kind(i)) + alpha / Card(K))
        ),
    ),
    some_smoothing=lt(0, alpha),
    at_most_all=le(alpha, 1),
)
def label_smoothing_attains(given):
    """With smoothed labels, 0 < alpha <= 1, the logarithms of the weights at an input attain L*."""
    hard = combine(le(0, 1 - alpha), (given.at_most_all, 1))
    share = combine(lt(0, alpha / Card(K)), (given.some_smoothing, fact("cardinality_positive", K)))

    @every(M, K)
    def not_negative(i, k):
        return combine(
            le(0, target(i, k)),
            (hard, nonnegative(delta(k, kind(i)) ** 2)),
            (share, 1),
            (use(given.smoothed_labels, i, k), -1),
        )

    @every(M)
    def whole(i):
        return combine(
            eq(sum_(K, lambda k: target(i, k)), 1), (summed(use(given.smoothed_labels, i)), 1)
        )

    @every(M, K)
    def supported(i, k):
        @every(M)
        def spread(h):
            here = delta(group(h), group(i))
            return combine(
                le(here * alpha / Card(K), here * target(h, k)),
                (hard, nonnegative(here**2 * delta(k, kind(h)) ** 2)),
                (use(given.smoothed_labels, h, k), -here),
            )

        return combine(
            lt(0, total(group(i), k)),
            (summed(spread), 1),
            (use(counts_itself(M, N), group, i), share),
        )

    return softmax_attains.apply(
        weights_not_negative=not_negative,
        weights_add_up_to_one=whole,
        full_support=step("so every class has weight at every input", supported),
    )


every_theta_misses = for_all(T, lambda theta: lt(Lstar, L(theta)))


@theorem.statement(
    with_loss("softmax", every_theta_misses),
    certifies=True,
    witnesses=("hard-labels",),
    **targets,
    class_left_out=Not(full_support),
)
def every_network_misses(given):
    """Where a class is left out at some input, L* < L(theta) for every network and theta."""
    missed = softmax_misses.apply(given)
    return every(T)(
        lambda other: restate(
            with_loss("softmax", lt(Lstar, L(other))), use(missed, outputs(other))
        )
    )


no_local_minimum = for_all(
    Point, lambda theta, a, b, W: Not(local_minimum(Lt, pair(theta, a, b, W), NAMES))
)


@theorem.statement(
    with_loss("softmax", no_local_minimum),
    certifies=True,
    witnesses=("hard-labels",),
    **targets,
    class_left_out=Not(full_support),
    distinct_inputs=distinct_inputs,
    positive_penalty=positive_penalty,
)
def no_minimum_where_a_class_is_left_out(given):
    """Where a class is left out at some input, the augmented loss has no local minimum."""
    missed = softmax_misses.apply(given)
    return vacuity["no_function_attains"].apply(
        given,
        at=entropies,
        no_function_attains=missed,
        **known_of_softmax(given.weights_not_negative, "differentiable", "convex"),
    )


# %% [markdown]
# ## Instances


# %%
@theorem.instance("pushed")
def pushed_down():
    """The second class at the first input of a classifier; F is the table of its outputs."""
    from dataclasses import replace as with_values

    from pgb.witness.networks import network

    known = network("hard-labels")
    return with_values(
        known,
        name="pushed",
        values={**known.values, i: 0, r: 1},
        definitions={**known.definitions, F: outputs(theta)},
    )


@theorem.instance("smoothed")
def smoothed():
    """Three classes, alpha = 3/10: weights 8/10 and twice 1/10; two samples share an input."""
    from pgb.witness.interpretation import interpretation

    eight, one = Fraction(8, 10), Fraction(1, 10)
    weights = [[eight, one, one], [one, eight, one], [one, one, eight]]
    return interpretation(
        "smoothed",
        {M: 3, N: 2, K: 3},
        {group: [0, 0, 1], target: weights, kind: [0, 1, 2], alpha: Fraction(3, 10)},
        entropies,
    )


# %%
if __name__ == "__main__":
    theorem.main()
