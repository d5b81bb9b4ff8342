# %% [markdown]
# # How minimising sequences diverge
#
# At a fixed theta with L* < L(theta) the augmented loss does not attain its infimum over (a, b, W).
# Along every minimising sequence a tends to 0, and some exponent w_k . x_i + b_k grows beyond every
# bound: the neurons replace a finite correction of the outputs by 0 times infinity.

# %%
from fractions import Fraction

from pgb.facts.notions import distance_squared
from pgb.prove import *
from pgb.prove.bounds import exp_monotone, near_above, smaller_of_two
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "minimising_sequences",
    mark="O",
    title="near the infimum at a suboptimal theta, a tends to 0 and some exponent to infinity",
    source="theory, 1.7 failure_mode",
    about=(
        "Multiplying a by exp(-t) and adding t to b keeps the outputs and removes the penalty in "
        "the limit, so the penalty is at most the gap to the infimum. With bounded exponents a "
        "small a leaves the outputs near those of the network, whose loss is above the infimum."
    ),
    limits=(
        "Which exponent grows, and whether b or W does it, depends on the data. The infimum has no "
        "value by computation, so the claims are not evaluated on instances."
    ),
    unwitnessed="claims about an infimum over all neurons, which no instance computes",
)

failure_mode = cited("failure_mode")

standing = {
    "distinct_inputs": distinct_inputs,
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "nonnegative_losses": nonnegative_losses,
    "positive_penalty": positive_penalty,
}
zero = function(K, lambda k: 0)
suboptimal = lt(Lstar, L(theta))
value = at_fixed(theta)
lowest = infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W)))
Table = Fun(M, Output)


def size(a):
    """|a|^2"""
    return sum_(K, lambda k: a(k) ** 2)


def exponent(b, W, k, i):
    """w_k . x_i + b_k"""
    return sum_(D, lambda q: W(k, q) * x(i)(q)) + b(k)


# %% [markdown]
# ## The penalty is at most the gap to the infimum
#
# Along the curve (a exp(-t), b + t, W) the outputs stay and the penalty P = lambda |a|^2 falls to
# P exp(-2t). If P exceeded the gap by d > 0, then d <= P exp(-2t) for every t, against
# exp(2t) >= 1 + 2t.


# %%
@theorem.statement(
    for_all(
        Neurons,
        lambda a, b, W: le(lam * size(a), Lt(pair(theta, a, b, W)) - lowest),
    ),
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
)
def penalty_below_gap(given):
    """At every (a, b, W), lambda |a|^2 is at most the augmented loss minus its infimum."""
    below = failure_mode["bounded_below"].apply(given)

    @every(Output, Output, Weights)
    def each(a, b, W):
        penalty = lam * size(a)
        here = value(pair(a, b, W))
        excess = penalty - (here - lowest)

        def curve(t):
            return pair(function(K, lambda k: a(k) * exp(-t)), function(K, lambda k: b(k) + t), W)

        @every(Real)
        def along(t):
            same_outputs = step(
                "along the curve the outputs stay and the penalty P falls to P exp(-2t)",
                identity(value(curve(t)), here - penalty * (1 - exp(-2 * t))),
            )
            above = rewrite(use(below, curve(t)), same_outputs)
            return combine(le(excess, penalty * exp(-2 * t)), (above, 1))

        step("so an excess d of P over the gap is at most P exp(-2t), for every t", along)

        @supposing(lt(0, excess))
        def too_small(positive):
            nonzero = supposing(eq(excess, 0))(lambda none: combine(le(excess, 0), (none, 1)))
            has_inverse = use(
                fact("inverse"), excess, consequence(ne(excess, 0), nonzero, positive)
            )

            @from_some(has_inverse)
            def at(inverse, product):
                t = penalty * inverse / 2
                tangent = use(fact("exp_above_tangent"), 2 * t)
                weight = exp_sign(2 * t)
                return combine(
                    le(excess, 0),
                    (use(along, t), weight),
                    (tangent, positive),
                    (product, -penalty),
                )

            return at

        step("d > 0 is impossible: take t = P / (2 d)", too_small)
        fits = consequence(le(excess, 0), too_small)
        return combine(le(penalty, here - lowest), (fits, 1))

    return every(Neurons)(lambda v: use(each, *components(v)))


# %% [markdown]
# ## Some exponent grows beyond every bound
#
# L(theta) itself is above the infimum, say by 2 h. The mean loss is continuous, so it stays above
# the infimum by h on a ball about the network's outputs, of squared radius e. If all exponents were
# at most C, the added neurons would move the outputs by at most m exp(2C) |a|^2 in square. Near the
# infimum lambda |a|^2 is small, so they would stay in the ball.


# %%
def risk_at(outputs):
    """The mean loss of outputs given sample by sample."""
    return mean(M, lambda i: l(i, outputs(i)))


def network():
    return function(M, lambda i: f(x(i), theta))


def loss_above_infimum(given):
    """inf Lt(theta, ..) < L(theta): the value at a = 0, which does not attain the infimum."""
    not_attained = failure_mode["infimum_not_attained"].apply(given)
    return combine(lt(lowest, L(theta)), (use(not_attained, pair(zero, b, W)), 1))


def outputs_near(given, height, above):
    """Near the network's outputs the mean loss stays above the height, if L(theta) is."""

    def loss_continuous(loss, q):
        i = loss.children[1]
        smooth = use(given.differentiable_losses, i, q)
        return use(fact("differentiable_is_continuous", K), loss, q, dl(i, q), smooth)

    values = use(near_above(), height, L(theta), above)
    return pull_back(
        restate(near(risk_at(network()), lambda s: lt(height, s)), values),
        function(Table, lambda Q: risk_at(Q)),
        network(),
        known=loss_continuous,
    )


def moved_little(v, C, bounded):
    """With exponents at most C, the outputs move by at most m exp(2C) |a|^2 in square."""
    a, b, W = components(v)

    @every(M, K)
    def each(i, k):
        s = exponent(b, W, k, i)
        smaller = use(
            exp_monotone(), 2 * s, 2 * C, combine(le(2 * s, 2 * C), (use(bounded, i, k), 2))
        )
        weight = square_sign(a(k))
        return combine(
            le((a(k) * activation(k, b, W, x(i))) ** 2, a(k) ** 2 * exp(2 * C)), (smaller, weight)
        )

    return summed(every(M)(lambda i: summed(use(each, i))))


def large_exponent(C, b, W):
    """Some exponent w_k . x_i + b_k exceeds C."""
    return there_is(M, lambda i: there_is(K, lambda k: lt(C, exponent(b, W, k, i))))


def bounded_unless_large(C, v, none):
    """If no exponent exceeds C, each is at most C."""
    _, b, W = components(v)

    @every(M, K)
    def each(i, k):
        @supposing(lt(C, exponent(b, W, k, i)))
        def found(larger):
            inner = there_is(K, lambda k: lt(C, exponent(b, W, k, i)))
            return exhibit(large_exponent(C, b, W), i, exhibit(inner, k, larger))

        return consequence(le(exponent(b, W, k, i), C), found, none)

    return each


@theorem.statement(
    for_all(
        Real,
        lambda C: there_is(
            Real,
            lambda delta: And(
                lt(0, delta),
                for_all(
                    Neurons,
                    lambda a, b, W: implies(
                        le(Lt(pair(theta, a, b, W)), lowest + delta), large_exponent(C, b, W)
                    ),
                ),
            ),
        ),
    ),
    **standing,
    suboptimal=suboptimal,
)
def exponents_diverge(given):
    """Where L* < L(theta), near the infimum some exponent w_k . x_i + b_k exceeds any given C."""
    gap = step("L(theta) is above the infimum", loss_above_infimum(given))
    half = (L(theta) - lowest) / 2
    height = lowest + half
    half_positive = combine(lt(0, half), (gap, Fraction(1, 2)))
    above = combine(lt(height, L(theta)), (gap, Fraction(1, 2)))
    near_outputs = step(
        "near the network's outputs the mean loss stays above the infimum by half as much",
        outputs_near(given, height, above),
    )
    stays_above = near_outputs.conclusion.children[0]
    ball = use(fact("near_contains_ball", Table), stays_above, network(), near_outputs)
    below_gap = penalty_below_gap.apply(given)

    @every(Real)
    def bound(C):
        @from_some(ball)
        def radius(e, e_positive, inside):
            scale = lam * exp(-2 * C) / Card(M)
            one = combine(lt(0, lam * exp(-2 * C)), (given.positive_penalty, exp_sign(-2 * C)))
            scale_positive = combine(lt(0, scale), (one, fact("cardinality_positive", M)))
            share_positive = combine(lt(0, scale * e), (e_positive, scale_positive))
            smaller = use(smaller_of_two(), half, scale * e, half_positive, share_positive)

            @from_some(smaller)
            def threshold(delta, delta_positive, below_half, below_share):
                @every(Output, Output, Weights)
                def near_infimum(a, b, W):
                    v = pair(a, b, W)
                    moved_outputs = function(M, lambda i: augmented_output(theta, a, b, W, x(i)))
                    distance = distance_squared(moved_outputs, network())

                    @supposing(le(value(v), lowest + delta))
                    def diverges(close):
                        @supposing(Not(large_exponent(C, b, W)))
                        def loss_stays(none):
                            moved = moved_little(v, C, bounded_unless_large(C, v, none))
                            scaled = combine(
                                le(scale * distance, scale * e),
                                (moved, scale_positive),
                                (use(below_gap, v), 1),
                                (close, 1),
                                (below_share, 1),
                            )
                            outside = supposing(lt(e, distance))(
                                lambda far: combine(
                                    lt(scale * e, scale * distance), (far, scale_positive)
                                )
                            )
                            in_ball = step(
                                "with exponents <= C the outputs stay in the ball",
                                consequence(le(distance, e), outside, scaled),
                            )
                            return use(inside, moved_outputs, in_ball)

                        squares = summed(every(K)(lambda k: square_sign(a(k))))
                        low = step(
                            "but the mean loss there is at most the augmented loss",
                            combine(
                                le(risk_at(moved_outputs), height),
                                (close, 1),
                                (below_half, 1),
                                (squares, given.positive_penalty),
                            ),
                        )
                        return consequence(large_exponent(C, b, W), loss_stays, low)

                    return diverges

                claim = opened(exponents_diverge.conclusion.children[0], C)
                anywhere = every(Neurons)(lambda v: use(near_infimum, *components(v)))
                return exhibit(claim, delta, both(delta_positive, anywhere))

            return threshold

        return radius

    return step("so near the infimum some exponent exceeds C", bound)


# %%
if __name__ == "__main__":
    theorem.main()
