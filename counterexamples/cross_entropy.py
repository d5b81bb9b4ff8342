# %% [markdown]
# # Cross-entropy
#
# A classifier that is right on every sample, with hard labels and the softmax loss. Being more
# confident always lowers the loss, so L* = 0 is approached and never attained, by no function of
# the inputs. Accuracy is 100%, and the augmented loss has no local minimum anywhere: elimination
# says nothing about it.

# %%
from pgb.facts.functions import log
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import below_every_exponential
from pgb.prove.elementary import exp_of_log_sum
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import log_sum_exp
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

support = cited("full_support")
F = Var("F", Table)
exp_positive = fact("exp_positive")
entropies = losses_of("softmax")

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
        square = square_sign(delta(k, kind(i)))
        return combine(le(0, target(i, k)), (square, 1), (use(given.one_hot, i, k), -1))

    @every(M)
    def whole(i):
        return combine(eq(sum_(K, lambda k: target(i, k)), 1), (summed(use(given.one_hot, i)), 1))

    return {"weights_not_negative": not_negative, "weights_add_up_to_one": whole}


@theorem.statement(
    with_loss("softmax", eq(Lstar, 0)),
    certifies=True,
    witnesses=(),
    one_hot=one_hot,
    accurate=accurate(F),
)
def accuracy_makes_the_infimum_zero(given):
    """With hard labels, L* = 0 where some function of the inputs classifies all samples right."""
    weights = are_distributions(given)["weights_not_negative"]
    never_negative = cited("common_losses")["softmax_nonnegative"].apply()
    losses = every(M)(lambda i: use(never_negative, target(i), use(weights, i)))
    below = cited("optimality_criterion")["no_function_below"].apply(
        at=entropies, nonnegative_losses=losses
    )

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
            sign = square_sign(wrong(i, k))
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
            hard = weighed(use(given.one_hot, i), lambda k: log_sum_exp(q) - q(k))
            tangent = use(fact("exp_above_tangent"), log_sum_exp(q) - q(c))
            return combine(
                le(
                    sum_(K, lambda k: target(i, k) * (log_sum_exp(q) - q(k))),
                    sum_(K, lambda k: wrong(i, k) * inverse_margin(i, k) * exp(-u)),
                ),
                (hard, 1),
                (tangent, 1),
                (use(exp_of_log_sum(K), q), exp(-q(c))),
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
        each = every(M)(lambda i: use(losses, i, G(group(i))))
        return combine(
            substitute(le(0, risk(G)), entropies), (summed(each), fact("cardinality_positive", M))
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
    at = {F: outputs(theta)}
    zero = accuracy_makes_the_infimum_zero.apply(given, at=at)
    left_out = accuracy_leaves_classes_out.apply(given, at=at)
    distributions = are_distributions(given)
    none = support["no_minimum_where_a_class_is_left_out"].apply(
        given, class_left_out=left_out, **distributions
    )
    misses = support["every_network_misses"].apply(class_left_out=left_out, **distributions)
    return both(
        step("more and more confident outputs bring the loss down to 0", zero),
        step("which softmax never reaches, as it leaves every class some probability", misses),
        step("so there is no local minimum, whatever the model", none),
    )


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
