# %% [markdown]
# # Cross-entropy
#
# The softmax loss of a distribution over the classes attains its infimum only where every class has
# positive weight; so L* is attained exactly where, at the input of every sample, the average target
# has full support. Hard labels never do that: a classifier that is right on every sample can always
# be more confident. It has 100% accuracy, L* = 0, and its augmented loss has no local minimum
# anywhere.

# %%
from pgb.facts.functions import log
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import below_every_exponential
from pgb.prove.elementary import positive_sum
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import log_sum_exp, probability
from pgb.setting.tables import *
from pgb.transform.exponential import *

theorem = Result(
    "cross_entropy",
    mark="O",
    kind="failure mode",
    title="a classifier with 100% accuracy whose augmented loss has no local minimum",
    source="theory, 2.2 vacuity and 4, F5",
    unwitnessed="it certifies instances of other statements",
    limits="It says nothing of training that stops early, nor of other losses.",
)

vacuity = cited("vacuity")
F = Var("F", Table)
exp_positive = fact("exp_positive")
PROPERTIES = ("differentiable", "convex", "nonnegative")

# %% [markdown]
# ## Softmax: full support of the average target
#
# The targets are distributions. At X_j, with n_j samples whose targets add up to t_j, the grouped
# slope at the output q is n_j p_k - t_jk, where p is the softmax of q. It vanishes at
# q_k = log t_jk; and where it vanishes every t_jk is positive.

# %%
entropies = losses_of("softmax")
targets = {
    "weights_not_negative": for_all(M, lambda i: for_all(K, lambda k: le(0, target(i, k)))),
    "weights_add_up_to_one": for_all(M, lambda i: eq(sum_(K, lambda k: target(i, k)), 1)),
}
full_support = for_all(M, lambda i: for_all(K, lambda k: lt(0, total(group(i), k))))


def known_of_softmax(given, *names):
    """What is known of the losses, where no weight is negative."""
    losses = cited("common_losses")

    def of_samples(name):
        always = losses[f"softmax_{name}"].apply()
        weights = [] if name == "differentiable" else [given.weights_not_negative]
        return every(M)(lambda i: use(always, target(i), *(use(known, i) for known in weights)))

    return {f"{name}_losses": of_samples(name) for name in names}


def exp_of_log_sum_exp(q):
    """exp(S(q)) = sum_k exp(q_k)."""
    powers = function(K, lambda k: exp(q(k)))
    positive = use(positive_sum(K), powers, every(K)(lambda k: use(exp_positive, q(k))))
    return use(fact("exp_of_log"), sum_(K, lambda k: exp(q(k))), positive)


def slope_in_weights(given, F, j, k):
    """The grouped slope is n_j p_k - t_jk."""

    @every(M)
    def each(h):
        here = delta(group(h), j) * probability(F(j), k)
        return combine(
            eq(here * sum_(K, lambda k: target(h, k)), here),
            (use(given.weights_add_up_to_one, h), here),
        )

    return combine(
        eq(
            substitute(grouped_slope(F, j, k), entropies),
            number(j) * probability(F(j), k) - total(j, k),
        ),
        (summed(each), 1),
    )


def all_weights(given, j):
    """The targets at X_j add up to n_j."""
    each = every(M)(
        lambda h: combine(
            eq(delta(group(h), j) * sum_(K, lambda k: target(h, k)), delta(group(h), j)),
            (use(given.weights_add_up_to_one, h), delta(group(h), j)),
        )
    )
    return combine(eq(sum_(K, lambda k: total(j, k)), number(j)), (summed(each), 1))


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
                (exp_of_log_sum_exp(q), -p),
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
        **known_of_softmax(given, *PROPERTIES),
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
            **known_of_softmax(given, *PROPERTIES),
        )

    return missed


# %% [markdown]
# ## A classifier with 100% accuracy
#
# Let the targets be the classes c_i and let F give every sample its own class. With t F in place of
# F the loss of sample i is log(1 + sum_k exp(-t d_ik)), where d_ik > 0 is the margin against class
# k; it is at most the sum, hence at most 1/t times that of the 1 / d_ik. So L* = 0. And at every
# input only one class occurs: so nothing attains L*.

# %%
kind = Var("kind", Fun(M, K))
one_hot = for_all(M, lambda i: for_all(K, lambda k: eq(target(i, k), delta(k, kind(i)))))
two_classes = there_is(K, lambda k: there_is(K, lambda h: ne(k, h)))


def margin(F, i, k):
    return F(group(i), kind(i)) - F(group(i), k)


def accurate(F):
    """Every sample gets its own class."""
    return for_all(
        M, lambda i: for_all(K, lambda k: implies(ne(k, kind(i)), lt(0, margin(F, i, k))))
    )


def are_distributions(given):
    """Hard labels are distributions."""

    @every(M, K)
    def not_negative(i, k):
        square = use(fact("square_nonnegative"), delta(k, kind(i)))
        return combine(le(0, target(i, k)), (square, 1), (use(given.one_hot, i, k), -1))

    @every(M)
    def whole(i):
        return combine(eq(sum_(K, lambda k: target(i, k)), 1), (summed(use(given.one_hot, i)), 1))

    return {"weights_not_negative": not_negative, "weights_add_up_to_one": whole}


class Known:
    """Judgements by name, as a statement's hypotheses are given."""

    def __init__(self, judgements):
        self.__dict__.update(judgements)


@theorem.statement(
    with_loss("softmax", eq(Lstar, 0)),
    certifies=True,
    witnesses=(),
    one_hot=one_hot,
    accurate=accurate(F),
)
def accuracy_makes_the_infimum_zero(given):
    """With hard labels, L* = 0 where some function of the inputs classifies all samples right."""
    known = are_distributions(given)
    nonnegative = known_of_softmax(Known(known), "nonnegative")
    below = cited("optimality_criterion")["no_function_below"].apply(at=entropies, **nonnegative)

    def wrong(i, k):
        """1 for the wrong classes, 0 for the right one."""
        return 1 - delta(k, kind(i))

    def inverse_margin(i, k):
        return exp(-log(margin(F, i, k)))

    def small(i, k, u):
        """Against a wrong class exp(t d) >= t d, for t = exp(u)."""
        d = margin(F, i, k)
        t = exp(u)
        goal = le(wrong(i, k) * exp(-t * d), wrong(i, k) * inverse_margin(i, k) * exp(-u))

        def right(same):
            template = function(K, lambda h: eq(delta(k, h), 1))
            one = replace(same, template, identity(delta(k, k), 1))
            return combine(goal, (one, inverse_margin(i, k) * exp(-u) - exp(-t * d)))

        def not_right(different):
            whole = use(fact("exp_of_log"), d, use(given.accurate, i, k, different))
            weight = use(exp_positive, -t * d - u - log(d))
            tangent = use(fact("exp_above_tangent"), t * d)
            one = combine(
                le(exp(-t * d), inverse_margin(i, k) * exp(-u)),
                (tangent, weight),
                (weight, 1),
                (whole, exp(-t * d - log(d))),
            )
            sign = use(fact("square_nonnegative"), wrong(i, k))
            return combine(goal, (one, combine(le(0, wrong(i, k)), (sign, 1))))

        return by_cases(goal, eq(k, kind(i)), right, not_right)

    lowest = substitute(Lstar, entropies)
    bound = mean(M, lambda i: sum_(K, lambda k: wrong(i, k) * inverse_margin(i, k)))

    @every(Real)
    def falls(u):
        t = exp(u)

        @every(M)
        def sample(i):
            q = function(K, lambda k: t * F(group(i), k))
            c = kind(i)
            hard = every(K)(
                lambda k: combine(
                    eq(
                        target(i, k) * (log_sum_exp(q) - q(k)),
                        delta(k, c) * (log_sum_exp(q) - q(k)),
                    ),
                    (use(given.one_hot, i, k), log_sum_exp(q) - q(k)),
                )
            )
            tangent = use(fact("exp_above_tangent"), log_sum_exp(q) - q(c))
            return combine(
                le(
                    sum_(K, lambda k: target(i, k) * (log_sum_exp(q) - q(k))),
                    sum_(K, lambda k: wrong(i, k) * inverse_margin(i, k) * exp(-u)),
                ),
                (summed(hard), 1),
                (tangent, 1),
                (exp_of_log_sum_exp(q), exp(-q(c))),
                (summed(every(K)(lambda k: small(i, k, u))), 1),
            )

        table = function(N, lambda j: function(K, lambda k: t * F(j, k)))
        return combine(
            le(lowest, bound * exp(-u)),
            (use(below, table), 1),
            (summed(sample), fact("cardinality_positive", M)),
        )

    step("at t F, t = exp(u), the mean loss is at most a constant times exp(-u)", falls)
    not_positive = use(below_every_exponential(), lowest, bound, falls)

    @every(Table)
    def sign(G):
        losses = every(M)(lambda i: use(nonnegative["nonnegative_losses"], i, G(group(i))))
        return combine(
            substitute(le(0, risk(G)), entropies),
            (summed(losses), fact("cardinality_positive", M)),
        )

    family = substitute(function(Table, lambda G: risk(G)), entropies)
    not_negative = use(fact("infimum_is_greatest", Table), family, 0, sign)
    return use(fact("antisymmetry"), lowest, 0, not_positive, restate(le(0, lowest), not_negative))


@theorem.statement(
    Not(full_support),
    certifies=True,
    witnesses=("classified right",),
    one_hot=one_hot,
    accurate=accurate(F),
    two_classes=two_classes,
)
def accuracy_leaves_classes_out(given):
    """With hard labels that some function of the inputs gets right, classes are left out."""
    i = Var("sample", M)
    j = group(i)

    def same_class(h, together):
        """Samples with one input have one class."""
        goal = eq(kind(h), kind(i))
        other_h, other_i = (use(given.accurate, s, kind(r)) for s, r in ((h, i), (i, h)))
        template = function(N, lambda n: lt(0, F(n, kind(h)) - F(n, kind(i))))
        against_h = supposing(ne(kind(i), kind(h)))(
            lambda different: replace(together, template, use(other_h, different))
        )
        d = F(j, kind(h)) - F(j, kind(i))
        both_ways = supposing(lt(0, d))(lambda p: combine(le(-d, 0), (p, 1)))
        return consequence(goal, against_h, other_i, both_ways)

    def left_out(r, other):
        """A class that is not that of sample i has no weight at its input."""

        @every(M)
        def nothing(h):
            here = delta(group(h), j)
            goal = eq(here * target(h, r), 0)

            def with_it(together):
                template = function(K, lambda c: eq(delta(r, c), 0))
                apart = use(fact("delta_distinct", K), r, kind(i), other)
                back = consequence(eq(kind(i), kind(h)), same_class(h, together))
                none = replace(back, template, apart)
                return combine(goal, (use(given.one_hot, h, r), here), (none, here))

            def elsewhere(different):
                apart = use(fact("delta_distinct", N), group(h), j, different)
                return combine(goal, (apart, target(h, r)))

            return by_cases(goal, eq(group(h), j), with_it, elsewhere)

        return combine(le(total(j, r), 0), (summed(nothing), 1))

    def refuted(r):
        """If r is another class, the support is not full."""
        return supposing(ne(r, kind(i)))(
            lambda other: consequence(
                Not(full_support),
                supposing(full_support)(lambda full: use(full, i, r)),
                left_out(r, other),
            )
        )

    @from_some(given.two_classes)
    def classes(k, others):
        @from_some(others)
        def two(h, different):
            same = supposing(eq(k, kind(i)), eq(h, kind(i)))(
                lambda p, q: replace(
                    consequence(eq(kind(i), h), q), function(K, lambda c: eq(k, c)), p
                )
            )
            return consequence(Not(full_support), same, different, refuted(k), refuted(h))

        return two

    return step("one of two classes is not that of the sample", classes)


every_theta_misses = for_all(T, lambda theta: lt(Lstar, L(theta)))
no_local_minimum = for_all(
    Point, lambda theta, a, b, W: Not(local_minimum(Lt, pair(theta, a, b, W), NAMES))
)


@theorem.statement(
    with_loss("softmax", every_theta_misses),
    certifies=True,
    witnesses=("hard-labels",),
    **targets,
    class_left_out=Not(full_support),
)
def every_network_misses(given):
    """Where a class is left out at some input, L* < L(theta) for every network and theta."""
    missed = softmax_misses.apply(
        **{name: getattr(given, name) for name in (*targets, "class_left_out")}
    )
    return every(T)(
        lambda other: restate(
            with_loss("softmax", lt(Lstar, L(other))), use(missed, outputs(other))
        )
    )


@theorem.statement(
    with_loss("softmax", And(eq(Lstar, 0), every_theta_misses, no_local_minimum)),
    witnesses=("classified right",),
    one_hot=one_hot,
    accurate=accurate(outputs(theta)),
    two_classes=two_classes,
    distinct_inputs=distinct_inputs,
    positive_penalty=positive_penalty,
)
def accurate_classifier(given):
    """A network with 100% accuracy: L* = 0 < L(theta) for all theta; Lt has no local minimum."""
    right = {"one_hot": given.one_hot, "accurate": given.accurate}
    at = {F: outputs(theta)}
    zero = accuracy_makes_the_infimum_zero.apply(at=at, **right)
    left_out = accuracy_leaves_classes_out.apply(at=at, two_classes=given.two_classes, **right)
    distributions = are_distributions(given)
    missed = softmax_misses.apply(class_left_out=left_out, **distributions)
    known = known_of_softmax(Known(distributions), *PROPERTIES[:2])
    none = vacuity["no_function_attains"].apply(
        at=entropies,
        distinct_inputs=given.distinct_inputs,
        positive_penalty=given.positive_penalty,
        no_function_attains=missed,
        **known,
    )
    misses = every_network_misses.apply(class_left_out=left_out, **distributions)
    return both(zero, misses, none)


@theorem.instance("classified right")
def classified_right():
    """The classifier of the problem file; F is the table of its outputs."""
    from dataclasses import replace as with_values

    from pgb.witness.networks import network

    known = network("hard-labels")
    return with_values(
        known,
        name="classified right",
        values={**known.values, kind: (0, 1)},
        definitions={**known.definitions, F: outputs(theta)},
    )


# %%
if __name__ == "__main__":
    theorem.main()
