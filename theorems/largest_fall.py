# %% [markdown]
# # The largest fall near a point with a = 0
#
# The escape curve of order p falls like t^(2p). Nothing near by falls faster: with convex losses
# the augmented loss lies above its tangent in a plus the penalty, so the fall from (b, W) is at
# most |S|^2 / (4 lambda m^2), and S itself is at most a multiple of rho^p at weights whose products
# with the inputs have changed by at most rho. At order 0 the fall is of order |a|.

# %%
from fractions import Fraction

from pgb.facts.functions import power
from pgb.facts.notions import natural
from pgb.prove import *
from pgb.prove.bounds import exp_monotone, inverse_of_positive, nonnegative, square_within
from pgb.prove.naturals import *
from pgb.prove.steps import between_squares, cauchy_schwarz
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "largest_fall",
    mark="O",
    title="if all moments of order below p vanish, no fall near by exceeds a multiple of rho^(2p)",
    source="theory, 2.6 escape_order",
    limits="theta is held fixed.",
)

at_least_linear = cited("small_neurons")["at_least_linear"]
no_faster = cited("order_of_vanishing")["no_faster"]


def squares_of_slopes(b, W):
    return sum_(K, lambda k: S(k, b, W) ** 2)


# %% [markdown]
# ## By the slopes
#
# -a S / m - lambda a^2 is at most S^2 / (4 lambda m^2): the square of S + 2 lambda m a is not
# negative.


# %%
def fall_to(z):
    """L(theta) - Lt(theta, a, b, W)"""
    return L(theta) - Lt(pair(theta, *components(z)))


def complete_squares(above, positive):
    """From the tangent in a and the penalty as a lower bound: the fall by squares of slopes."""
    weight = combine(
        le(0, 4 * lam * Card(M) ** 2),
        (square_sign(Card(M)), combine(lt(0, 4 * lam), (positive, 4))),
    )

    @every(Neurons)
    def each(z):
        a, b, W = components(z)
        squares = every(K)(lambda k: square_sign(S(k, b, W) + 2 * lam * Card(M) * a(k)))
        goal = le(4 * lam * Card(M) ** 2 * fall_to(z), squares_of_slopes(b, W))
        return combine(goal, (use(above, z), weight), (summed(squares), 1))

    return each


@theorem.statement(
    for_all(
        Neurons,
        lambda a, b, W: le(
            4 * lam * Card(M) ** 2 * (L(theta) - Lt(pair(theta, a, b, W))),
            squares_of_slopes(b, W),
        ),
    ),
    certifies=True,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
)
def at_most_slopes(given):
    """The fall to any (a, b, W) is at most |S(b, W)|^2 / (4 lambda m^2)."""
    above = at_least_linear.apply(given)
    return restate(at_most_slopes.conclusion, complete_squares(above, given.positive_penalty))


def by_lengths(above, positive):
    """The same by Cauchy and Schwarz: the fall is at most |a| |S| / m."""
    count = cardinality_sign()

    @every(Neurons)
    def each(z):
        a, b, W = components(z)
        length, slopes = sum_(K, lambda k: a(k) ** 2), squares_of_slopes(b, W)
        inner = -sum_(K, lambda k: a(k) * S(k, b, W))
        penalty = combine(le(0, lam * length), (nonnegative(length), positive))

        @every(
            *(Real, Real),
            where=lambda rho, G: (le(0, rho), le(0, G), le(length, rho**2), le(slopes, G**2)),
        )
        def bound(rho, G, rho_sign, G_sign, short, flat):
            product = combine(
                le(inner**2, (rho * G) ** 2),
                (use(cauchy_schwarz(K), a, function(K, lambda k: S(k, b, W))), 1),
                (short, nonnegative(slopes)),
                (flat, square_sign(rho)),
            )
            limit = combine(le(0, rho * G), (rho_sign, G_sign))
            return combine(
                le(Card(M) * fall_to(z), rho * G),
                (use(above, z), count),
                (penalty, count),
                (use(between_squares(), inner, rho * G, product, limit), 1),
            )

        return bound

    return each


@theorem.statement(
    for_all(
        Neurons,
        lambda a, b, W: for_all(
            Real,
            lambda rho, G: implies(
                le(0, rho),
                le(0, G),
                le(sum_(K, lambda k: a(k) ** 2), rho**2),
                le(squares_of_slopes(b, W), G**2),
                le(Card(M) * (L(theta) - Lt(pair(theta, a, b, W))), rho * G),
            ),
        ),
    ),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
)
def at_order_zero(given):
    """The fall is at most |a| |S(b, W)| / m: of order r in a ball of radius r."""
    above = at_least_linear.apply(given)
    return restate(at_order_zero.conclusion, by_lengths(above, given.positive_penalty))


def cardinality_sign():
    """m = m^2 (1 / m) is not negative."""
    square = square_sign(Card(M))
    return combine(le(0, Card(M)), (square, fact("cardinality_positive", M)))


# %% [markdown]
# ## By the distance
#
# Let every w_k . X_j change by at most rho <= 1, and b_k grow by at most rho. Then
# S_k = exp(b'_k - b_k) sum_j c_j exp(s_j) with c_j = R_jk exp(w_k . X_j + b_k) and |s_j| <= rho,
# and the moments of order below p vanish in every direction.


# %%
all_lower_moments_vanish = for_all(
    Real,
    lambda q: implies(
        natural(q),
        le(q + 1, p),
        for_all(K, lambda k: for_all(Input, lambda v: eq(moment_of(k, v, q), 0))),
    ),
)


def changed(k, j, W1):
    """(w'_k - w_k) . X_j"""
    return sum_(D, lambda q: (W1(k, q) - W(k, q)) * X(j, q))


def within(rho, b1, W1):
    return And(
        for_all(
            K,
            lambda k: for_all(
                N, lambda j: And(le(changed(k, j, W1), rho), le(-rho, changed(k, j, W1)))
            ),
        ),
        for_all(K, lambda k: le(b1(k) - b(k), rho)),
    )


falls_at_most = there_is(
    Real,
    lambda Q: for_all(
        Real,
        lambda rho: implies(
            le(0, rho),
            le(rho, 1),
            for_all(
                Neurons,
                lambda a1, b1, W1: implies(
                    within(rho, b1, W1),
                    le(L(theta) - Lt(pair(theta, a1, b1, W1)), Q * power(rho, p) ** 2),
                ),
            ),
        ),
    ),
)


def coefficient(k, j):
    return R(j, theta, k) * activation(k, b, W, X(j))


def most(k):
    """sum_j (1 + c_j^2), which is at least sum_j |c_j|"""
    return sum_(N, lambda j: 1 + coefficient(k, j) ** 2)


def slope_squared(given, rho, rho_sign, rho_below, k, b1, W1, inside):
    """S_k^2 <= e^4 (sum_j |c_j|)^2 rho^(2p)"""
    close, grown = parts(inside)
    c = function(N, lambda j: coefficient(k, j))
    s = function(N, lambda j: changed(k, j, W1))
    A = function(N, lambda j: 1 + coefficient(k, j) ** 2)
    v = function(D, lambda q: W1(k, q) - W(k, q))

    @every(Real, where=lambda q: (natural(q), le(q + 1, p)))
    def lower(q, is_natural, small):
        vanish = use(given.lower_moments_vanish, q, is_natural, small)
        return restate(eq(sum_(N, lambda j: c(j) * power(s(j), q)), 0), use(vanish, k, v))

    @every(N)
    def bounded(j):
        up, down = (square_sign(c(j) + half) for half in (Fraction(-1, 2), Fraction(1, 2)))
        return both(combine(le(c(j), A(j)), (up, 1)), combine(le(-A(j), c(j)), (down, 1)))

    above, below = parts(
        no_faster.apply(
            given,
            at={"c": c, "s": s, "A": A, "sigma": rho},
            lower_moments_vanish=lower,
            bounded_coefficients=bounded,
            bounded_exponents=use(close, k),
            sigma_sign=rho_sign,
        )
    )
    height = power(rho, p)
    height_sign = sign_of_power(rho, p, given.natural_order, rho_sign)
    total, ceiling = sum_(N, lambda j: c(j) * exp(s(j))), height * most(k) * exp(rho)
    raised = combine(le(0, height * most(k)), (nonnegative(most(k)), height_sign))
    ceiling_sign = combine(le(0, ceiling), (raised, exp_sign(rho)))
    at_one = combine(le(0, Num(1))), combine(le(Num(1), 1))
    unit = use(power_below_one(), p, given.natural_order, 1, *at_one)
    square = square_within(
        combine(le(total, ceiling), (use(above, 1, *at_one), 1), (unit, ceiling_sign)),
        combine(le(-ceiling, total), (use(below, 1, *at_one), 1), (unit, ceiling_sign)),
    )
    gained = b1(k) - b(k) + rho
    small = combine(le(gained, 2), (use(grown, k), 1), (rho_below, 2))
    larger = use(exp_monotone(), gained, 2, small)
    exponents = combine(
        le(exp(gained) ** 2, exp(4)), (larger, exp_sign(gained)), (larger, exp_sign(2))
    )
    spread = combine(le(0, height**2 * most(k) ** 2), (square_sign(height * most(k)), 1))
    return combine(
        le(S(k, b1, W1) ** 2, exp(4) * most(k) ** 2 * height**2),
        (square, exp_sign(2 * (b1(k) - b(k)))),
        (exponents, spread),
    )


@theorem.statement(
    falls_at_most,
    natural_order=natural(p),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    lower_moments_vanish=all_lower_moments_vanish,
)
def at_most_order(given):
    """There is Q: within rho, with any a, the augmented loss falls by at most Q rho^(2p)."""
    by_slopes = at_most_slopes.apply(given)

    @from_some(use(inverse_of_positive(), lam, given.positive_penalty))
    def for_inverse(y, unit):
        share = fact("cardinality_positive", M)
        y_sign = combine(le(0, y), (square_sign(y), given.positive_penalty), (unit, y))
        once = combine(le(0, y / Card(M)), (y_sign, share))
        twice = combine(le(0, y / Card(M) / Card(M)), (once, share))
        weight = y / Card(M) / Card(M) / 4
        weight_sign = combine(le(0, weight), (twice, Fraction(1, 4)))
        Q = weight * exp(4) * sum_(K, lambda k: most(k) ** 2)

        @every(Real, where=lambda rho: (le(0, rho), le(rho, 1)))
        def each(rho, rho_sign, rho_below):
            @every(Neurons, where=lambda z: within(rho, *components(z)[1:]))
            def falls(z, inside):
                _, b1, W1 = components(z)
                slopes = every(K)(
                    lambda k: slope_squared(given, rho, rho_sign, rho_below, k, b1, W1, inside)
                )
                return combine(
                    le(fall_to(z), Q * power(rho, p) ** 2),
                    (use(by_slopes, z), weight_sign),
                    (summed(slopes), weight_sign),
                    (unit, -fall_to(z)),
                )

            return falls

        return exhibit(falls_at_most, Q, restate(opened(falls_at_most.children[0], Q), each))

    return step("S_k is at most a multiple of rho^p, and the fall of its square", for_inverse)


# %% [markdown]
# ## An instance of order 2
#
# The second difference (1, -2, 1) at 0, 1, 2, one output, w = b = 0: S = e^b (1 - e^w)^2. For
# |w| <= rho and b <= rho <= 1 its square is at most e^6 rho^4, and with m = 3 and lambda = 1 the
# fall is at most 12 rho^4.


# %%
second, first = Var("second", N), Var("first", D)
enough = Var("enough", Real)


def second_difference():
    """The fall is at most 12 rho^4, from the closed form of S."""
    by_slopes = assume(at_most_slopes.conclusion)
    closed_form = assume(
        for_all(
            Output,
            lambda b1: for_all(
                Weights,
                lambda W1: eq(
                    squares_of_slopes(b1, W1), exp(2 * b1(k)) * (1 - exp(W1(k, first))) ** 4
                ),
            ),
        )
    )
    at_one = assume(for_all(Weights, lambda W1: eq(changed(k, second, W1), W1(k, first))))
    no_bias = assume(eq(b(k), 0))
    scale = assume(le(exp(6), 4 * lam * Card(M) ** 2 * enough))
    positive = assume(lt(0, 4 * lam * Card(M) ** 2))
    order_two = assume(for_all(Real, lambda t: eq(power(t, p), t**2)))

    def square_of_change(w, rho, above, below, rho_sign):
        """(e^w - 1)^2 <= rho^2 e^(2 rho) for |w| <= rho."""
        tangent, at_rho = (use(fact("exp_above_tangent"), u) for u in (w, -rho))
        limit = rho * exp(rho)
        up = use(exp_monotone(), w, rho, above)
        top = combine(le(exp(w) - 1, limit), (up, 1), (at_rho, exp_sign(rho)))
        least = use(fact("exp_above_tangent"), rho)
        spare = combine(le(0, exp(rho) - 1), (least, 1), (rho_sign, 1))
        bottom = combine(le(-limit, exp(w) - 1), (tangent, 1), (below, 1), (spare, rho_sign))
        return square_within(top, bottom)

    @every(Real, where=lambda rho: (le(0, rho), le(rho, 1)))
    def each(rho, rho_sign, rho_below):
        @every(Neurons, where=lambda z: within(rho, *components(z)[1:]))
        def falls(z, close, grown):
            _, b1, W1 = components(z)
            w, drop = W1(k, first), fall_to(z)
            above, below = parts(use(close, k, second))
            over = combine(le(w, rho), (above, 1), (use(at_one, W1), -1))
            under = combine(le(-rho, w), (below, 1), (use(at_one, W1), 1))
            change = square_of_change(w, rho, over, under, rho_sign)
            fourth = combine(
                le((1 - exp(w)) ** 4, rho**4 * exp(4 * rho)),
                (change, square_sign(1 - exp(w))),
                (change, square_sign(rho * exp(rho))),
            )
            bias = combine(le(b1(k), rho), (use(grown, k), 1), (no_bias, 1))
            exponent = combine(le(2 * b1(k) + 4 * rho, 6), (bias, 2), (rho_below, 6))
            steep = use(exp_monotone(), 2 * b1(k) + 4 * rho, 6, exponent)
            whole = combine(
                le(4 * lam * Card(M) ** 2 * drop, exp(6) * rho**4),
                (use(by_slopes, z), 1),
                (use(use(closed_form, b1), W1), 1),
                (fourth, exp_sign(2 * b1(k))),
                (steep, square_sign(rho**2)),
            )
            too_far = supposing(lt(enough * rho**4, drop))(
                lambda more: combine(
                    lt(0, 0), (more, positive), (whole, 1), (scale, square_sign(rho**2))
                )
            )
            small = consequence(le(drop, enough * rho**4), too_far, combine(le(0, 0)))
            return combine(
                le(drop, enough * power(rho, p) ** 2),
                (small, 1),
                (use(order_two, rho), -enough * (power(rho, p) + rho**2)),
            )

        return falls

    return each


@theorem.instance("n = 3")
def order_two():
    from dataclasses import replace as replaced

    from flint import fmpq

    instance = cited("escape_curves").instances["n = 3"]()
    values = {**instance.values, second: 1, first: 0, enough: fmpq(12)}
    examples = {**instance.examples, Real: (enough,)}
    above, positive = assume(at_least_linear.conclusion), assume(positive_penalty)
    lemmas = (
        second_difference(),
        complete_squares(above, positive),
        by_lengths(above, positive),
    )
    return replaced(instance, values=values, examples=examples, lemmas=lemmas)


# %%
if __name__ == "__main__":
    theorem.main()
