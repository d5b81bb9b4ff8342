# %% [markdown]
# # Points as a measure
#
# Finitely many points with weights >= 0 are a finite measure that integrates every function: so the
# theorem for samples is a case of the one for a population. Sums converge monotonically because one
# s serves all points; continuous functions come near any other because some exponentials span all
# functions of the points.

# %%
from pgb.facts.measures import PROPERTIES, finite_measure
from pgb.facts.notions import continuous
from pgb.kernel.binding import reduced
from pgb.prove import *
from pgb.prove.bounds import positive_inverse
from pgb.prove.elementary import member_of_nonnegative_sum
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import pos
from pgb.setting.population import Functions

theorem = Result(
    "points_as_measure",
    mark="classical",
    title="finitely many points with weights are a finite measure",
    source="R. M. Dudley, Real Analysis and Probability, 3.1 and 4.1",
    unwitnessed="a claim about all functions; it certifies the instances of population_risk",
)

independence = cited("exponential_independence")["independence"]
p = Var("p", Fun(N, Real))
nonnegative_weights = for_all(N, lambda j: le(0, p(j)))
every_function = function(Functions, lambda h: And())
weighted_sum = function(Functions, lambda h: sum_(N, lambda j: p(j) * h(X(j))))


def one_time_for_all(given, h, u, e, falling, reached):
    """For e > 0 there is s with sum_j p_j h(s, X_j) <= sum_j p_j u(X_j) + e."""
    total = sum_(N, lambda j: p(j))
    goal = there_is(Real, lambda s: And(le(0, s), le(weighted_sum(h(s)), weighted_sum(u) + e)))

    @supposing(lt(0, e))
    def found(room):
        size = summed(given.nonnegative_weights)
        larger = combine(lt(0, 1 + total), (size, 1))

        @from_some(use(positive_inverse(), 1 + total, larger))
        def divided(y, y_positive, product):
            share = e * y
            some = combine(lt(0, share), (room, y_positive))

            def late(j):
                return function(Real, lambda s: And(le(0, s), le(h(s, X(j)), u(X(j)) + share)))

            each = every(N)(lambda j: use(reached, X(j), share, some))
            chosen = use(fact("finite_choice", N, Real), function(N, late), each)

            @from_some(chosen)
            def times(s, known):
                last = sum_(N, lambda j: s(j))
                signs = every(N)(lambda j: parts(use(known, j))[0])

                @every(N)
                def at(j):
                    after = use(member_of_nonnegative_sum(N), s, signs, j)
                    start, small = parts(use(known, j))
                    lower, _ = parts(use(falling, s(j), last, start, after, X(j)))
                    return combine(
                        le(p(j) * h(last, X(j)), p(j) * (u(X(j)) + share)),
                        (lower, use(given.nonnegative_weights, j)),
                        (small, use(given.nonnegative_weights, j)),
                    )

                from_0 = combine(le(0, last), (summed(signs), 1))
                low = combine(
                    le(weighted_sum(h(last)), weighted_sum(u) + e),
                    (summed(at), 1),
                    (product, e),
                    (some, 1),
                )
                return exhibit(goal, last, both(from_0, low))

            return times

        return divided

    return found


def no_distance(weight, value, other, same):
    """Equal values are no distance apart, with any weight."""

    def gap(x, y):
        none = combine(le(x - y, 0), (same, 1 if x is other else -1))
        return use(fact("pos_of_nonpositive"), x - y, none)

    return combine(
        le(weight * (pos(value - other) + pos(other - value)), 0),
        (gap(value, other), weight),
        (gap(other, value), weight),
    )


def continuous_through(given, h):
    """A continuous k with k(X_j) = h(X_j) for every j: a combination of exponentials."""

    def power(w, x):
        return exp(sum_(D, lambda q: w(q) * x(q)))

    features = function(Input, lambda w: function(N, lambda j: power(w, X(j))))
    anywhere = function(Input, lambda w: And())

    @every(Fun(N, Real))
    def only_zero(c):
        orthogonal = for_all(
            Input,
            lambda w: implies(And(), eq(sum_(N, lambda j: c(j) * features(w, j)), 0)),
        )

        @supposing(orthogonal)
        def vanishes(given_orthogonal):
            origin = function(D, lambda q: 0)
            sums = every(Input)(
                lambda w: consequence(
                    eq(sum_(N, lambda j: c(j) * features(w, j)), 0), use(given_orthogonal, w)
                )
            )
            return independence.apply(
                given,
                at={"c": c, "w": origin},
                vanishing_combination=near_everywhere(sums, origin),
            )

        return vanishes

    spanning = use(fact("spanning_family", N, Input), features, anywhere, only_zero)
    goal = there_is(
        Functions,
        lambda k: And(
            for_all(Input, lambda x: continuous(k, x)),
            for_all(N, lambda j: eq(k(X(j)), h(X(j)))),
        ),
    )

    @from_some(spanning)
    def spanned(w, _, solve):
        @from_some(use(solve, function(N, lambda j: h(X(j)))))
        def solved(alpha, reached):
            k = function(Input, lambda x: sum_(N, lambda v: alpha(v) * power(w(v), x)))
            smooth = every(Input)(lambda x: continuity(k, x))
            through = every(N)(lambda j: combine(eq(k(X(j)), h(X(j))), (use(reached, j), 1)))
            return exhibit(goal, k, both(smooth, through))

        return solved

    return spanned


@theorem.statement(
    finite_measure(every_function, weighted_sum),
    certifies=True,
    distinct_inputs=distinct_inputs,
    nonnegative_weights=nonnegative_weights,
)
def points_are_a_measure(given):
    """Distinct points with weights >= 0 are a finite measure that integrates every function."""
    claims = [claim(D, every_function, weighted_sum) for claim in PROPERTIES]
    constants, linear, positive, positive_parts, dominated, monotone, dense = claims

    def at(claim, *values):
        for value in values:
            claim = opened(claim.children[0], value)
        return reduced(claim)

    @every(Functions)
    def no_negative_sum(h):
        @supposing(for_all(Input, lambda x: le(0, h(x))))
        def summands(everywhere):
            each = every(N)(
                lambda j: combine(
                    le(0, p(j) * h(X(j))),
                    (use(everywhere, X(j)), use(given.nonnegative_weights, j)),
                )
            )
            return combine(le(0, weighted_sum(h)), (summed(each), 1))

        return consequence(at(positive, h), summands)

    @every(Fun(Real, Functions), Functions, Real)
    def converges(h, u, c):
        goal = at(monotone, h, u, c)
        _, falling, reached = goal.children[0].children

        @supposing(falling, reached)
        def close(falls, reaches):
            return every(Real)(lambda e: one_time_for_all(given, h, u, e, falls, reaches))

        return consequence(goal, close)

    @every(Functions, Real)
    def approximated(h, e):
        goal = at(dense, h, e)

        @supposing(lt(0, e))
        def near_enough(room):
            @from_some(continuous_through(given, h))
            def through(k, smooth, same):
                each = every(N)(lambda j: no_distance(p(j), h(X(j)), k(X(j)), use(same, j)))
                claim = opened(goal.children[1].children[0], k)
                distance = combine(claim.children[-1], (summed(each), 1), (room, 1))
                return exhibit(goal.children[1], k, consequence(claim, smooth, distance))

            return through

        return consequence(goal, near_enough)

    proved = both(
        consequence(reduced(constants)),
        every(Functions, Functions, Real)(
            lambda h, k, c: consequence(
                at(linear, h, k, c),
                identity(
                    weighted_sum(function(Input, lambda x: h(x) + c * k(x))),
                    weighted_sum(h) + c * weighted_sum(k),
                ),
            )
        ),
        step("sums of terms >= 0 are >= 0", no_negative_sum),
        every(Functions)(lambda h: consequence(at(positive_parts, h))),
        every(Functions, Functions)(lambda h, k: consequence(at(dominated, h, k))),
        step("monotone convergence: one s serves all points", converges),
        step("exponentials pass through any values at the points", approximated),
    )
    return restate(finite_measure(every_function, weighted_sum), proved, "FiniteMeasure")


# %%
if __name__ == "__main__":
    theorem.main()
