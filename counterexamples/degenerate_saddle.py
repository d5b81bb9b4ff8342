# %% [markdown]
# # A degenerate saddle
#
# Residuals whose moments of order 0 and 1 vanish, such as the second differences (1, -2, 1) at
# equally spaced inputs with w = 0. The point with a = 0 is stationary in the added variables and
# its Hessian there is positive semidefinite: no method of first or second order sees a way down.
# Yet it is no local minimum; the way down falls like t^(2p) with p from 2 to n - 1.

# %%
from math import comb, factorial

from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.naturals import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform._moments import *
from pgb.transform.exponential import *

theorem = Result(
    "degenerate_saddle",
    mark="O",
    title="a stationary point without negative curvature in (a, b, W) that is no local minimum",
    source="theory, 2.6 escape_order; 4, F4 degenerate_saddle",
    kind="failure mode",
    limits=(
        "That gradient descent or Newton's method stall there in practice is a matter of "
        "observation. That the binomial residuals have order n - 1 is shown for n up to 8."
    ),
)

order_of_residuals = cited("escape_order")["least_order"]
no_minimum = cited("failure_mode")["no_minimum_where_a_residual_remains"]
stationary_iff = cited("small_neurons")["stationary_where_zeroth_moments_vanish"]
hessian_semidefinite = cited("curvature_of_neurons")["hessian_semidefinite"]
second_order = dict(hessian_semidefinite.hypotheses)
no_negative_curvature = hessian_semidefinite.conclusion
SIZES = range(3, 9)

# %% [markdown]
# ## The saddle
#
# All hypotheses of elimination hold. The point is stationary, nothing of second order leads down,
# and it is no local minimum. This takes at least three distinct inputs: the least order p has
# p <= n - 1, and it is neither 0 nor 1.


# %%
stationary_in_neurons = for_all(
    Neurons, lambda alpha, beta, omega: derivative(along(alpha, beta, omega), 0, 0)
)


def at_least_two(p, is_natural, left, none, one):
    """A natural p with some moment left is at least 2, if those of order 0 and 1 vanish."""

    def no_moment_at(q, vanish):
        goal = Not(eq(q, p))

        @supposing(eq(q, p))
        def impossible(same):
            some = replace(restate(eq(p, q), same), function(Real, some_moment), left)
            return from_some(some)(
                lambda k, known: from_some(known)(
                    lambda v, remains: consequence(eq(0, Num(1)), use(vanish, k, v), remains)
                )
            )

        return consequence(
            goal,
            impossible,
            supposing(eq(0, Num(1)))(lambda z: combine(lt(0, 0), (z, -1))),
            combine(le(0, 0)),
        )

    not_zero, not_one = no_moment_at(Num(0), none), no_moment_at(Num(1), one)
    sign = use(natural_sign(), p, is_natural)
    above_zero = use(natural_order(), Num(0), numeral(0), p, is_natural)
    above_one = use(natural_order(), Num(1), numeral(1), p, is_natural)
    at_zero = supposing(le(p, 0))(lambda small: use(fact("antisymmetry"), 0, p, sign, small))
    at_one = supposing(And(le(p, 1), le(Num(0) + 1, p)))(
        lambda both_given: use(
            fact("antisymmetry"),
            *(1, p),
            combine(le(1, p), (parts(both_given)[1], 1)),
            parts(both_given)[0],
        )
    )
    return consequence(le(Num(1) + 1, p), not_zero, not_one, above_zero, above_one, at_zero, at_one)


def some_moment(q):
    return there_is(K, lambda k: there_is(Input, lambda v: ne(moment_of(k, v, q), 0)))


@theorem.statement(
    And(
        stationary_in_neurons,
        no_negative_curvature,
        Not(local_minimum(value, pair(zero, b, W), "a,b,W")),
        le(3, Card(N)),
    ),
    distinct_inputs=distinct_inputs,
    **second_order,
    residual_remains=Not(residuals_vanish),
)
def saddle(given):
    """Stationary, no negative curvature in (a, b, W), no local minimum; and n >= 3."""
    _, sufficient = parts(stationary_iff.apply(given))
    stationary = step("M_0 = 0 makes it stationary", use(sufficient, given.zeroth_moments_vanish))
    curvatures = hessian_semidefinite.apply(given)
    nowhere = no_minimum.apply(given)
    least_order = order_of_residuals.apply(given)

    @from_some(least_order)
    def three(p, is_natural, below, left, _):
        two = at_least_two(
            p, is_natural, left, given.zeroth_moments_vanish, given.first_moments_vanish
        )
        return combine(le(3, Card(N)), (below, 1), (two, 1))

    step("the least order is at least 2, and below n", three)
    return both(stationary, curvatures, use(nowhere, pair(zero, b, W)), three)


# %% [markdown]
# ## The way down, with constants
#
# For n inputs 0, 1, .., n - 1 with the residuals (-1)^j binom(n - 1, j), w = b = 0 and v = 1, the
# slope is S(t) = (1 - e^t)^(n - 1), and M_p S(t) = (n - 1)! (e^t - 1)^(n - 1). So the curve falls
# all the way up to a stated t.


# %%
curves = cited("escape_curves")
kappa, most, reach, scale = (Var(name, Real) for name in ("kappa", "most", "reach", "scale"))
growth = curves["growth_of_binomials"].hypotheses
known_constants = {
    name: claim for name, claim in curves["below_up_to"].hypotheses.items() if name != "growth"
}


def along_the_curve(first, claim):
    """The claim for 0 < c <= most and t from 0 (`first`: included or not) to reach."""
    return for_all(
        Real,
        lambda c, t: implies(lt(0, c), le(c, most), first(0, t), le(t, reach), claim(c, t)),
    )


@theorem.statement(
    And(
        along_the_curve(le, lambda c, t: fall(c, kappa, t)),
        along_the_curve(lt, lambda c, t: lt(value(curve(c, t)), L(theta))),
    ),
    **known_constants,
    closed_form=growth["closed_form"],
    slow_enough=growth["slow_enough"],
)
def way_down(given):
    """The curve of the binomial residuals falls by c kappa t^(2p) at least, up to t = reach."""
    double = combine(lt(0, 2 * kappa), (given.gain, 2))
    many = combine(le(0, 2 * Card(M) * kappa), (double, cardinality_sign(M)))
    grows = curves["growth_of_binomials"].apply(
        given,
        scale_sign=combine(le(0, scale), (many, 1), (given.fast_enough, 1), (given.slow_enough, 1)),
    )

    @every(Real, where=lambda t: (le(0, t), le(t, reach)))
    def up_to_reach(t, low, _):
        return use(grows, t, low)

    growth = step("e^t - 1 >= t makes the slope grow like t^p", up_to_reach)
    falls, _ = parts(curves["fall_up_to"].apply(given, growth=growth))
    return both(falls, curves["below_up_to"].apply(given, growth=growth))


def cardinality_sign(sort):
    """An index sort has a positive number of elements: 1 / m > 0, so m = m^2 (1 / m) > 0."""
    square = square_sign(Card(sort))
    return combine(le(0, Card(sort)), (square, fact("cardinality_positive", sort)))


# %% [markdown]
# ## The order of the binomial residuals
#
# It is n - 1: the moments of lower order are finite differences of polynomials of lower degree.


# %%
def binomial_moment(n, q):
    """sum_j (-1)^j binom(n - 1, j) j^q, written out, with 0^0 = 1"""
    return sum(
        (Num((-1) ** j * comb(n - 1, j)) * Num(j) ** q for j in range(1, n)), Num(int(q == 0))
    )


@theorem.statement(
    And(
        *(eq(binomial_moment(n, q), 0) for n in SIZES for q in range(n - 1)),
        *(eq(binomial_moment(n, n - 1), (-1) ** (n - 1) * factorial(n - 1)) for n in SIZES),
    ),
    witnesses=("n = 3",),
)
def binomial_order(given):
    """For n = 3 to 8 the first n - 1 moments of the binomials vanish, the next is (n - 1)!."""
    claims = binomial_order.conclusion.children
    return both(*(combine(claim) for claim in claims))


# %% [markdown]
# ## Instances


# %%
for n in SIZES:
    theorem.instance(f"n = {n}")(cited("curvature_of_neurons").instances[f"n = {n}"])


# %%
if __name__ == "__main__":
    theorem.main()
