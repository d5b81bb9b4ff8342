# %% [markdown]
# # Near minima in a ball
#
# Where no point of a ball about (0, b, W) is lower by more than eps, the slopes by a_k are small in
# the ball (no_robust_version). Some n weights in the ball have exponentials that span all functions
# of the inputs, so each residual gradient is a combination of n such slopes. The constant depends
# on the inputs, the ball, lambda and the curvature of the losses, and neither on theta nor on eps.

# %%
from fractions import Fraction

from pgb.facts.notions import distance_squared
from pgb.prove import *
from pgb.prove.bounds import inverse_of_positive
from pgb.prove.steps import cauchy_schwarz
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform._lines import eps, near_minimum, radius
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "near_minima",
    mark="O",
    title="within eps of the lowest value in a ball about (0, b, W), the residuals are small",
    source="theory, 2.8 no_robust_version",
    limits=(
        "How the constant depends on the radius is not computed; the theory says r^-(n - 1), with "
        "eps / r in place of eps. Points with a != 0 are not covered."
    ),
    unwitnessed="a claim that there is a constant for all theta, which no instance computes",
)

independence = cited("exponential_independence")["independence"]
slopes_are_small = cited("no_robust_version")["slopes_are_small"]

# %% [markdown]
# ## The residual gradients are small


# %%
smooth_losses = for_all(
    M,
    lambda i: for_all(
        Output,
        lambda p, q: le(
            l(i, q),
            l(i, p)
            + sum_(K, lambda k: dl(i, p, k) * (q(k) - p(k)))
            + C * sum_(K, lambda k: (q(k) - p(k)) ** 2),
        ),
    ),
)
"""Each loss is at most its tangent plus C |.|^2: a gradient with Lipschitz constant 2 C."""


residuals_small = for_all(
    N,
    lambda j: for_all(
        K,
        lambda k: there_is(
            Real,
            lambda B: for_all(
                T,
                lambda theta: for_all(
                    Real,
                    lambda eps: implies(
                        near_minimum(at_fixed(theta), pair(zero, b, W), radius, eps),
                        le(R(j, theta, k) ** 2, B * (eps + eps**2)),
                    ),
                ),
            ),
        ),
    ),
)


def spanning_weights(given, k):
    """n weights within r / sqrt 2 of w_k whose exponentials span all functions of the inputs."""
    exponentials = function(Input, lambda w: function(N, lambda j: exp(dot(w, X(j)))))
    inside = function(Input, lambda w: le(distance_squared(w, W(k)), radius**2 / 2))
    square = combine(lt(0, radius**2), (given.positive_radius, given.positive_radius))
    ball = use(
        fact("ball_is_near", Input),
        W(k),
        radius**2 / 2,
        combine(lt(0, radius**2 / 2), (square, Fraction(1, 2))),
    )

    @every(Fun(N, Real))
    def only_zero(c):
        orthogonal = for_all(
            Input,
            lambda w: implies(inside(w), eq(sum_(N, lambda j: c(j) * exponentials(w, j)), 0)),
        )

        @supposing(orthogonal)
        def vanishes(known):
            @nearby(ball)
            def combination(w, close):
                near_enough = combine(le(distance_squared(w, W(k)), radius**2 / 2), (close, 1))
                return use(known, w, restate(inside(w), near_enough))

            return independence.apply(
                given, at={"c": c, "w": W(k)}, vanishing_combination=combination
            )

        return vanishes

    return use(fact("spanning_family", N, Input), exponentials, inside, only_zero)


@theorem.statement(
    residuals_small,
    witnesses=(),
    distinct_inputs=distinct_inputs,
    smooth_losses=smooth_losses,
    positive_penalty=positive_penalty,
    curvature=le(0, C),
    positive_radius=lt(0, radius),
)
def residuals_are_small(given):
    """There is B for these inputs, weights and r: R_jk^2 <= B (eps + eps^2), at every theta."""
    square = combine(lt(0, radius**2), (given.positive_radius, given.positive_radius))
    curved = combine(le(0, C / Card(M)), (given.curvature, fact("cardinality_positive", M)))

    @every(N, K)
    def each(j, k):
        @from_some(spanning_weights(given, k))
        def weights(s, inside, spans):
            @from_some(use(spans, function(N, lambda h: delta(h, j))))
            def coefficients(alpha, unit):
                @from_some(use(inverse_of_positive(), radius**2, square))
                def inverse(y, one):
                    return with_constant(given, j, k, s, inside, alpha, unit, y, one, curved)

                return inverse

            return coefficients

        return weights

    return restate(residuals_small, step("R_jk is a combination of n slopes", each))


def with_constant(given, j, k, s, inside, alpha, unit, y, one, curved):
    """The bound with B = exp(-2 b_k) |alpha|^2 sum_v 4 m^2 (Q_v + 4 / r^2)."""

    def rows(v):
        return only(k, s(v))

    def heavy(v):
        return weight_of_square(k, b, rows(v))

    @every(N)
    def heavy_sign(v):
        squares = summed(every(M)(lambda i: square_sign(activation(k, b, rows(v), x(i)))))
        return combine(lt(0, heavy(v)), (given.positive_penalty, 1), (squares, curved))

    lengths = sum_(N, lambda v: alpha(v) ** 2)
    total = sum_(N, lambda v: 4 * Card(M) ** 2 * (heavy(v) + 4 * y))
    B = exp(-2 * b(k)) * lengths * total
    half = combine(lt(0, radius / 2), (given.positive_radius, Fraction(1, 2)))
    y_sign = combine(le(0, y), (square_sign(radius * y), 1), (one, y))

    @every(
        T,
        Real,
        where=lambda theta1, eps1: near_minimum(at_fixed(theta1), pair(zero, b, W), radius, eps1),
    )
    def bound(theta1, eps1, near):
        center = pair(zero, b, W)
        square = square_sign(radius)
        not_far = combine(le(distance_squared(center, center), radius**2), (square, 1))
        eps_sign = combine(le(0, eps1), (use(near, center, not_far), 1))
        slopes = slopes_are_small.apply(
            at={theta: theta1, eps: eps1},
            quadratic_everywhere=every(M, Output)(
                lambda i, q: use(given.smooth_losses, i, f(x(i), theta1), q)
            ),
            near_minimum=near,
        )

        def slope_at(v):
            return sum_(N, lambda j: R(j, theta1, k) * activation(k, b, rows(v), X(j)))

        @every(N)
        def slope_is_small(v):
            distance = combine(
                le(
                    distance_squared(pair(b, rows(v)), pair(b, W)) + (radius / 2) ** 2,
                    radius**2,
                ),
                (use(inside, v), 1),
                (square, Fraction(1, 4)),
            )
            sign = use(heavy_sign, v)
            known = use(
                use(slopes, k, b, rows(v), heavy(v), radius / 2),
                *(sign, combine(le(heavy(v), heavy(v))), half, distance),
            )
            count = square_sign(Card(M))
            spare = combine(le(0, heavy(v) * eps1**2), (square_sign(eps1), sign))
            more = combine(le(0, y * eps1), (eps_sign, y_sign))
            return combine(
                le(
                    slope_at(v) ** 2,
                    4 * Card(M) ** 2 * (heavy(v) + 4 * y) * (eps1 + eps1**2),
                ),
                (known, combine(le(0, 4 * y), (y_sign, 4))),
                (one, -(slope_at(v) ** 2) + 4 * Card(M) ** 2 * heavy(v) * eps1),
                (spare, combine(le(0, 4 * Card(M) ** 2), (count, 4))),
                (more, combine(le(0, 16 * Card(M) ** 2), (count, 16))),
            )

        products = every(N)(
            lambda h: combine(
                eq(
                    R(h, theta1, k) * sum_(N, lambda v: alpha(v) * exp(dot(s(v), X(h)))),
                    R(h, theta1, k) * delta(h, j),
                ),
                (use(unit, h), R(h, theta1, k)),
            )
        )
        inner = sum_(N, lambda v: alpha(v) * slope_at(v))
        combination = combine(eq(exp(-b(k)) * inner, R(j, theta1, k)), (summed(products), 1))
        schwarz = use(cauchy_schwarz(N), alpha, function(N, slope_at))
        squares = summed(every(N)(lambda v: square_sign(alpha(v))))
        damped = exp_sign(-2 * b(k))
        scale = combine(
            le(0, exp(-2 * b(k)) * lengths),
            (combine(le(0, lengths), (squares, 1)), damped),
        )
        return combine(
            le(R(j, theta1, k) ** 2, B * (eps1 + eps1**2)),
            (schwarz, damped),
            (summed(slope_is_small), scale),
            (combination, -(R(j, theta1, k) + exp(-b(k)) * inner)),
        )

    goal = opened(opened(residuals_small.children[0], j).children[0], k)
    return exhibit(goal, B, bound)


# %%
if __name__ == "__main__":
    theorem.main()
