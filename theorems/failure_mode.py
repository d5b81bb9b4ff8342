# %% [markdown]
# # The failure mode
#
# Hold theta fixed and look at the augmented loss as a function of (a, b, W). Where some function of
# the inputs does better than the network, this function has no local minimum at all, and whatever
# makes it small runs off to infinity. Elimination works by pushing suboptimal minima to infinity.

# %%
from fractions import Fraction

from pgb.facts.notions import norm_squared
from pgb.kernel.sorts import Space
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "failure_mode",
    mark="P",
    title="at a suboptimal theta the added neurons have no minimum: what makes Lt small diverges",
    source="theory, 1.7 failure_mode; Kawaguchi and Kaelbling, AISTATS 2020, arXiv:1901.00279",
    about=(
        "A local minimum in (a, b, W) makes the grouped residual gradients vanish, and convexity "
        "then makes theta optimal. On a closed ball the augmented loss attains its minimum; since "
        "that is no local minimum of the whole, its value exceeds the infimum."
    ),
    limits=(
        "It says that (a, b, W) diverge where the augmented loss approaches its infimum at a fixed "
        "theta, not that training does: theta may move, and training may stop early."
    ),
    witnesses=("W7-sine-trap",),
    unwitnessed="claims about an infimum over all neurons, or what certifies other claims",
)

OPTIMAL = (
    "W1-tanh",
    "W2-hinge-margin",
    "W2-hinge-interior",
    "W3-softmax-smoothed",
    "W4-two-outputs",
    "W5-conflicting-targets",
    "W6-conflicting-labels",
    "W7-sine-global",
)
vanishing = cited("vanishing")
elimination = cited("elimination")
optimality = cited("optimality_criterion")

standing = {
    "distinct_inputs": distinct_inputs,
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "nonnegative_losses": nonnegative_losses,
    "positive_penalty": positive_penalty,
}


I = Space("I")
zero = function(K, lambda k: 0)
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
optimal = eq(L(theta), Lstar)
suboptimal = lt(Lstar, L(theta))
value = at_fixed(theta)
lowest = infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W)))
has_local_minimum = there_is(Neurons, lambda a, b, W: local_minimum(value, pair(a, b, W), "a,b,W"))
no_local_minimum = for_all(
    Neurons, lambda a, b, W: Not(local_minimum(value, pair(a, b, W), "a,b,W"))
)
s = Var("s", Fun(I, Neurons))
minimising_sequence = for_all(
    Real, lambda e: implies(lt(0, e), there_is(I, lambda i: le(value(s(i)), lowest + e)))
)


# %% [markdown]
# ## A local minimum in (a, b, W) exists exactly where theta is optimal
#
# Three equivalent claims, as a circle: (i) there is a local minimum in (a, b, W); (ii) all
# R_j(theta) vanish; (iii) L(theta) = L*.


# %%
def residuals_at_a_minimum(given):
    """A local minimum in (a, b, W) makes all R_j vanish, as in elimination."""

    @every(Neurons)
    def each(point):
        a1, b1, W1 = components(point)

        @supposing(local_minimum(value, point, "a,b,W"))
        def residuals(minimum):
            return elimination["grouped_residuals_vanish"].apply(
                given, at={a: a1, b: b1, W: W1}, local_minimum_in_neurons=minimum
            )

        return residuals

    return step("a local minimum in (a, b, W) makes all R_j vanish, as in elimination", each)


def optimal_by_convexity(given, vanish):
    """Where all R_j vanish, L(theta) = L*."""
    _, _, best = parts(
        elimination["optimal_where_residuals_vanish"].apply(given, grouped_residuals_vanish=vanish)
    )
    return best


@theorem.statement(
    has_local_minimum,
    mark="O",
    certifies=True,
    witnesses=(),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    residuals_vanish=residuals_vanish,
)
def minimum_where_residuals_vanish(given):
    """Where all R_j(theta) = 0, the augmented loss has a local minimum in (a, b, W), with a = 0."""
    _, minimum = parts(
        elimination["converse"].apply(
            given,
            at={a: zero},
            neurons_vanished=every(K)(lambda k: identity(zero(k), 0)),
            grouped_residuals_vanish=given.residuals_vanish,
        )
    )
    fixed = vanishing["parameters_held_fixed"].apply(at={a: zero}, local_minimum=minimum)
    return exhibit(has_local_minimum, pair(zero, b, W), fixed)


@theorem.statement(
    And(
        implies(has_local_minimum, residuals_vanish),
        implies(residuals_vanish, optimal),
        implies(optimal, has_local_minimum),
    ),
    mark="O",
    witnesses=OPTIMAL,
    **standing,
)
def equivalence(given):
    """At fixed theta: there is a local minimum iff all R_j(theta) = 0, and iff L(theta) = L*."""
    at_a_minimum = residuals_at_a_minimum(given)

    @supposing(has_local_minimum)
    def residuals(some):
        return from_some(some)(lambda point, minimum: use(at_a_minimum, point, minimum))

    best = step(
        "where they vanish, convexity makes theta optimal",
        supposing(residuals_vanish)(lambda vanish: optimal_by_convexity(given, vanish)),
    )

    @supposing(optimal)
    def minimum(equal):
        vanish = optimality["residuals_vanish_where_optimal"].apply(given, optimal=equal)
        return minimum_where_residuals_vanish.apply(given, residuals_vanish=vanish)

    step("where theta is optimal they vanish, and a = 0 is a minimum", minimum)
    return both(residuals, best, minimum)


# %% [markdown]
# ## No local minimum where theta is not optimal


# %%
@theorem.statement(
    no_local_minimum,
    mark="O",
    certifies=True,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    residual_remains=Not(residuals_vanish),
)
def no_minimum_where_a_residual_remains(given):
    """Where some R_j(theta) is not 0, no (a, b, W) is a local minimum, convex losses or not."""
    at_a_minimum = residuals_at_a_minimum(given)
    return every(Neurons)(
        lambda v: consequence(
            Not(local_minimum(value, v, "a,b,W")), use(at_a_minimum, v), given.residual_remains
        )
    )


@theorem.statement(
    no_local_minimum,
    certifies=True,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    suboptimal=suboptimal,
)
def no_minimum_where_suboptimal(given):
    """Where L* < L(theta), no (a, b, W) is a local minimum of the augmented loss."""
    at_a_minimum = residuals_at_a_minimum(given)

    @supposing(residuals_vanish)
    def not_suboptimal(vanish):
        return combine(le(L(theta), Lstar), (optimal_by_convexity(given, vanish), 1))

    step("but then convexity would make theta optimal", not_suboptimal)
    return every(Neurons)(
        lambda v: consequence(
            Not(local_minimum(value, v, "a,b,W")),
            use(at_a_minimum, v),
            not_suboptimal,
            given.suboptimal,
        )
    )


# %% [markdown]
# ## The infimum over (a, b, W) is not attained
#
# A point that attains it would be a local minimum. (Nothing computes this infimum on an instance,
# so the claims from here on are not evaluated on any. Their hypotheses are those of the last one.)


# %%
@theorem.statement(
    for_all(Neurons, lambda a, b, W: le(lowest, Lt(pair(theta, a, b, W)))),
    mark="O",
    witnesses=(),
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
)
def bounded_below(given):
    """The augmented loss is not negative, so its infimum over (a, b, W) is a lower bound."""

    @every(Neurons)
    def nonnegative(v):
        a1, b1, W1 = components(v)
        losses = every(M)(
            lambda i: use(given.nonnegative_losses, i, augmented_output(theta, a1, b1, W1, x(i)))
        )
        squares = every(K)(lambda k: square_sign(a1(k)))
        return combine(
            le(0, value(v)),
            (summed(losses), fact("cardinality_positive", M)),
            (summed(squares), given.positive_penalty),
        )

    return use(fact("infimum_is_lower_bound", Neurons), value, 0, nonnegative)


@theorem.statement(
    for_all(Neurons, lambda a, b, W: lt(lowest, Lt(pair(theta, a, b, W)))),
    certifies=True,
    witnesses=(),
    **standing,
    suboptimal=suboptimal,
)
def infimum_not_attained(given):
    """Where L* < L(theta), no (a, b, W) attains the infimum of the augmented loss."""
    no_minimum = no_minimum_where_suboptimal.apply(given)
    below = bounded_below.apply(given)

    @every(Neurons)
    def each(v):
        @supposing(le(value(v), lowest))
        def minimum(attained):
            everywhere = every(Neurons)(
                lambda y: combine(le(value(v), value(y)), (attained, 1), (use(below, y), 1))
            )
            return near_everywhere(everywhere, v)

        return consequence(lt(lowest, value(v)), minimum, use(no_minimum, v))

    claim = infimum_not_attained.conclusion
    return step("a point that attains the infimum would be a local minimum", restate(claim, each))


# %% [markdown]
# ## Minimising sequences are unbounded
#
# The augmented loss is continuous in (a, b, W), so on a closed ball it attains its minimum (extreme
# value theorem). The infimum over all (a, b, W) is below that minimum: by how much, is the delta.


# %%
@theorem.statement(
    for_all(
        Real,
        lambda rho: implies(
            le(0, rho),
            there_is(
                Real,
                lambda delta: And(
                    lt(0, delta),
                    for_all(
                        Neurons,
                        lambda a, b, W: implies(
                            le(norm_squared(pair(a, b, W)), rho),
                            le(lowest + delta, Lt(pair(theta, a, b, W))),
                        ),
                    ),
                ),
            ),
        ),
    ),
    witnesses=(),
    **standing,
    suboptimal=suboptimal,
)
def balls_stay_above_the_infimum(given):
    """Where L* < L(theta), on every ball the augmented loss exceeds its infimum by some delta."""
    above = infimum_not_attained.apply(given)

    def loss_continuous(loss, q):
        smooth = use(given.differentiable_losses, loss.children[1], q)
        gradient_there = dl(loss.children[1], q)
        return use(fact("differentiable_is_continuous", K), loss, q, gradient_there, smooth)

    continuous = every(Neurons)(lambda v: continuity(value, v, known=loss_continuous))
    step("the augmented loss is continuous in (a, b, W)", continuous)
    claim = balls_stay_above_the_infimum.conclusion

    @every(Real, where=lambda rho: le(0, rho))
    def radius(rho, not_negative):
        attained = step(
            "so it has a smallest value on the ball",
            use(fact("extreme_value", Neurons), value, rho, continuous, not_negative),
        )

        @from_some(attained)
        def at(lowest_point, _, least):
            gap = value(lowest_point) - lowest
            positive = step(
                "which is not the infimum: delta is the difference",
                combine(lt(0, gap), (use(above, lowest_point), 1)),
            )

            @every(Neurons, where=lambda v: le(norm_squared(v), rho))
            def bound(v, inside):
                return combine(le(lowest + gap, value(v)), (use(least, v, inside), 1))

            goal = opened(claim.children[0], rho).children[1]
            return exhibit(goal, gap, both(positive, bound))

        return at

    return radius


@theorem.statement(
    for_all(
        Real,
        lambda rho: implies(le(0, rho), there_is(I, lambda i: lt(rho, norm_squared(s(i))))),
    ),
    certifies=True,
    witnesses=(),
    **standing,
    suboptimal=suboptimal,
    minimising_sequence=minimising_sequence,
)
def minimising_sequences_are_unbounded(given):
    """Where L* < L(theta), every minimising sequence in (a, b, W) is unbounded.

    A "sequence" may be any family: for every e > 0 some member is within e of the infimum.
    """
    stays_above = balls_stay_above_the_infimum.apply(given)

    @every(Real, where=lambda rho: le(0, rho))
    def radius(rho, not_negative):
        @from_some(use(stays_above, rho, not_negative))
        def ball(delta, positive, above):
            half = combine(lt(0, delta / 2), (positive, Fraction(1, 2)))

            @from_some(use(given.minimising_sequence, delta / 2, half))
            def member(i, close):
                @supposing(le(norm_squared(s(i)), rho))
                def impossible(inside):
                    high = use(above, s(i), inside)
                    return combine(le(delta, 0), (high, 2), (close, 2))

                far = consequence(lt(rho, norm_squared(s(i))), impossible, positive)
                goal = there_is(I, lambda i: lt(rho, norm_squared(s(i))))
                return exhibit(goal, i, far)

            return step("a member within delta / 2 of the infimum is outside the ball", member)

        return ball

    return radius


# %%
if __name__ == "__main__":
    theorem.main()
