# %% [markdown]
# # Two samples, residuals of opposite sign
#
# One exponential has one sign: it can fill in a residual c1 at x_1 but only add to the error at
# x_2, where c2 has the other sign. So one residual stays, the smaller one at best, and the infimum
# of the augmented loss is c2^2 / 2. To do nothing at x_2 while it does its work at x_1 the neuron
# must be ever steeper: W diverges. The bias need not.

# %%
from fractions import Fraction

from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.prove.bounds import exp_monotone, infimum_by_approach, small_exponential
from pgb.prove.few import just_two, only_one, sum_over_one, sum_over_two
from pgb.prove.lemmas import exp_of_equal, inverse_distance
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "two_samples_opposite_sign",
    mark="O",
    title="two samples, residuals of opposite sign: one residual stays, and W diverges",
    source="theory, 4 failure modes, F3",
    kind="failure mode",
    limits=(
        "It speaks of the squared loss, one output and two samples. Where the input of the "
        "smaller residual is not 0, nothing is said of whether b can rest."
    ),
    witnesses=("F3-opposite-sign near the infimum",),
    unwitnessed="it serves to certify instances of the other statements",
)

y = Var("y", Fun(M, Output))
i1, i2, k = Var("i1", M), Var("i2", M), Var("k", K)
rho = Var("rho", Real)
Ray = Product((Input, Real))
"""(v, beta): the weights tau v and the biases tau beta, for tau >= 0."""
value = at_fixed(theta)
lowest = infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W)))


def missing(i):
    """c_i: what the model lacks at the sample."""
    return y(i, k) - f(x(i), theta, k)


c1, c2 = missing(i1), missing(i2)


def dot(w, i):
    return sum_(D, lambda q: w(q) * x(i)(q))


def added(a, b, W, i):
    """The neuron's output at the sample."""
    return a(k) * exp(dot(W(k), i) + b(k))


def planar(a, b, W):
    """The augmented loss written out for two samples and one output."""
    errors = (added(a, b, W, i1) - c1) ** 2 + (added(a, b, W, i2) - c2) ** 2
    return errors / 2 + lam * a(k) ** 2


def spread(W):
    """|w|^2 + |x_1 - x_2|^2"""
    return sum_(D, lambda q: W(k, q) ** 2) + sum_(D, lambda q: (x(i1)(q) - x(i2)(q)) ** 2)


setting = {
    "two_samples": just_two(i1, i2),
    "one_output": only_one(k),
    "squared_losses": for_all(
        M,
        lambda i: for_all(Output, lambda q: eq(l(i, q), sum_(K, lambda h: (q(h) - y(i, h)) ** 2))),
    ),
}
standing = {
    **setting,
    "opposite_sign": lt(c1 * c2, 0),
    "second_is_smaller": le(c2**2, c1**2),
    "positive_penalty": positive_penalty,
}


# %%
@theorem.instance("F3-opposite-sign near the infimum")
def near_the_infimum():
    """Base model at its strict suboptimal minimum, residuals 2 and -1, b = 0, a = 2 exp(-w)."""
    from dataclasses import replace as with_values

    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import network

    found = network("F3-opposite-sign")
    own = interpretation("own", found.sizes, {i1: 0, i2: 1, k: 0, rho: 6})
    along_the_first = pair(function(D, lambda q: 1), Num(0))
    return with_values(
        found,
        name="F3-opposite-sign near the infimum",
        values={**found.values, **own.values},
        examples={**found.examples, Ray: (along_the_first,)},
    )


# %% [markdown]
# ## The augmented loss, written out


# %%
@theorem.statement(eq(Lt(z), planar(a, b, W)), **setting)
def written_out(given):
    """Lt = ((a e^{s1} - c1)^2 + (a e^{s2} - c2)^2) / 2 + lambda a^2, where s_i = w . x_i + b."""

    def error(i):
        return (added(a, b, W, i) - missing(i)) ** 2

    @every(M)
    def each(i):
        q = augmented_output(theta, a, b, W, x(i))
        terms = function(K, lambda h: (q(h) - y(i, h)) ** 2)
        alone = use(sum_over_one(K), k, terms, given.one_output)
        return combine(eq(l(i, q), error(i)), (use(given.squared_losses, i, q), 1), (alone, 1))

    number = use(sum_over_two(M), i1, i2, function(M, lambda i: 1), given.two_samples)
    half = combine(eq(Card(M) ** -1, Num(1) / 2), (number, -(Card(M) ** -1) / 2))
    errors = use(sum_over_two(M), i1, i2, function(M, lambda i: error(i)), given.two_samples)
    penalty = use(sum_over_one(K), k, function(K, lambda h: a(h) ** 2), given.one_output)
    total = error(i1) + error(i2)
    return step(
        "two samples and one output: the sums have two terms and one",
        combine(
            eq(Lt(z), planar(a, b, W)),
            (summed(each), Card(M) ** -1),
            (errors, Card(M) ** -1),
            (half, total),
            (penalty, lam),
        ),
    )


# %% [markdown]
# ## One residual stays
#
# One of c1 a and c2 a is at most 0, say c2 a. Then the neuron only adds to the error at x_2, which
# is at least c2^2 + g2^2, g2 the neuron's output there. The excess over c2^2 / 2 bounds g2 and the
# error at x_1, so g1 is near c1. But g1 and g2 differ by a factor of at most
# exp((|w|^2 + |x_1 - x_2|^2) / 2), so the excess cannot be small unless |w| is large.


# %%
def one_way():
    """If p h <= 0, g^2 <= E p^2 and E >= 1: c^2 <= 2 E ((g - c)^2 + (p - h)^2 - h^2)."""

    @every(
        Real,
        Real,
        Real,
        Real,
        Real,
        where=lambda c, g, h, p, E: (le(1, E), le(g**2, E * p**2), le(p * h, 0)),
    )
    def lemma(c, g, h, p, E, wide, comparable, opposed):
        return combine(
            le(c**2, 2 * E * ((g - c) ** 2 + (p - h) ** 2 - h**2)),
            (square_sign(2 * g - c), 1),
            (
                wide,
                combine(le(0, 2 * (g - c) ** 2), (square_sign(g - c), 2)),
            ),
            (comparable, 2),
            (opposed, combine(le(0, 4 * E), (wide, 4))),
        )

    return lemma


def quarter(W):
    """exp(-spread) / 4 > 0"""
    fading = exp_sign(-spread(W))
    return combine(lt(0, exp(-spread(W)) / 4), (fading, Fraction(1, 4)))


def comparable(i, h):
    """The squares of the neuron's outputs at two samples: g_i^2 <= exp(spread) g_h^2."""
    squares = every(D)(lambda q: square_sign(W(k, q) - (x(i)(q) - x(h)(q))))
    left, right = 2 * (dot(W(k), i) + b(k)), spread(W) + 2 * (dot(W(k), h) + b(k))
    larger = use(exp_monotone(), left, right, combine(le(left, right), (summed(squares), 1)))
    g, p = added(a, b, W, i), added(a, b, W, h)
    return combine(le(g**2, exp(spread(W)) * p**2), (larger, square_sign(a(k))))


def at_least_one(W):
    """exp(spread) >= 1"""
    squares = [
        summed(every(D)(lambda q: square_sign(W(k, q)))),
        summed(every(D)(lambda q: square_sign(x(i1)(q) - x(i2)(q)))),
    ]
    tangent = use(fact("exp_above_tangent"), spread(W))
    return combine(le(1, exp(spread(W))), (tangent, 1), *((found, 1) for found in squares))


@theorem.statement(
    le(c2**2 / 2 + c2**2 * exp(-spread(W)) / 4, Lt(z)),
    **standing,
)
def excess_bounded_below(given):
    """Lt >= c2^2 / 2 + (c2^2 / 4) exp(-|w|^2 - |x_1 - x_2|^2), at every (a, b, W)."""
    exact = written_out.apply(given)
    g1, g2 = added(a, b, W, i1), added(a, b, W, i2)
    wide = at_least_one(W)
    shrink = quarter(W)
    square = square_sign(a(k))
    goal = excess_bounded_below.conclusion

    def opposed(i, case):
        weight = exp_sign(dot(W(k), i) + b(k))
        return combine(le(added(a, b, W, i) * missing(i), 0), (case, weight))

    def adds_to_the_second(case):
        bound = use(
            one_way(), c1, g1, c2, g2, exp(spread(W)), wide, comparable(i1, i2), opposed(i2, case)
        )
        return combine(
            goal,
            (exact, -1),
            (bound, shrink),
            (given.second_is_smaller, shrink),
            (square, given.positive_penalty),
        )

    def adds_to_the_first(case):
        @supposing(lt(0, a(k) * c1))
        def impossible(positive):
            product = combine(
                lt(0, a(k) ** 2 * (c1 * c2)), (positive, combine(lt(0, a(k) * c2), (case, 1)))
            )
            negative = combine(le(a(k) ** 2 * (c1 * c2), 0), (given.opposite_sign, square))
            return consequence(le(1, 0), product, negative)

        first = consequence(le(a(k) * c1, 0), impossible)
        bound = use(
            one_way(), c2, g2, c1, g1, exp(spread(W)), wide, comparable(i2, i1), opposed(i1, first)
        )
        return combine(
            goal,
            (exact, -1),
            (bound, shrink),
            (given.second_is_smaller, Fraction(1, 2)),
            (square, given.positive_penalty),
        )

    return step(
        "the neuron adds to the error of one of the two samples",
        by_cases(goal, le(a(k) * c2, 0), adds_to_the_second, adds_to_the_first),
    )


@theorem.statement(
    le(c2**2 / 2, Lt(z)),
    certifies=True,
    **standing,
)
def at_least(given):
    """The augmented loss is at least c2^2 / 2."""
    excess = excess_bounded_below.apply(given)
    share = combine(le(0, c2**2 * exp(-spread(W)) / 4), (square_sign(c2), quarter(W)))
    return combine(le(c2**2 / 2, Lt(z)), (excess, 1), (share, 1))


@theorem.statement(lt(c2**2 / 2, Lt(z)), certifies=True, **standing)
def not_attained(given):
    """The augmented loss is nowhere c2^2 / 2."""
    excess = excess_bounded_below.apply(given)

    @supposing(le(c2**2, 0))
    def none(small):
        square = square_sign(c2)
        vanishes = use(zero_square(), c2, use(fact("antisymmetry"), c2**2, 0, small, square))
        return combine(le(0, c1 * c2), (vanishes, -c1))

    positive = consequence(lt(0, c2**2), none, given.opposite_sign)
    share = combine(lt(0, c2**2 * exp(-spread(W)) / 4), (positive, quarter(W)))
    return combine(lt(c2**2 / 2, Lt(z)), (excess, 1), (share, 1))


# %% [markdown]
# ## The weights diverge
#
# For every rho, whatever comes within (c2^2 / 4) exp(-rho - |x_1 - x_2|^2) of c2^2 / 2 has
# |w|^2 > rho.


# %%
@theorem.statement(
    lt(rho, sum_(D, lambda q: W(k, q) ** 2)),
    **standing,
    near_infimum=lt(
        Lt(z),
        c2**2 / 2 + c2**2 * exp(-rho - sum_(D, lambda q: (x(i1)(q) - x(i2)(q)) ** 2)) / 4,
    ),
)
def weights_diverge(given):
    """Where Lt < c2^2 / 2 + (c2^2 / 4) exp(-rho - |x_1 - x_2|^2), |w|^2 exceeds rho."""
    excess = excess_bounded_below.apply(given)
    length = sum_(D, lambda q: W(k, q) ** 2)
    distance = spread(W) - length

    @supposing(le(length, rho))
    def short(case):
        order = combine(le(-rho - distance, -spread(W)), (case, 1))
        larger = use(exp_monotone(), -rho - distance, -spread(W), order)
        quarter_square = combine(le(0, c2**2 / 4), (square_sign(c2), Fraction(1, 4)))
        near = given.near_infimum.conclusion.children[1]
        return combine(le(near, Lt(z)), (excess, 1), (larger, quarter_square))

    return step(
        "a short w leaves a larger excess",
        consequence(lt(rho, length), short, given.near_infimum),
    )


# %% [markdown]
# ## The infimum is c2^2 / 2
#
# Take v and beta with v . x_1 + beta = 1 and v . x_2 + beta = 0, and follow a = c1 exp(-tau),
# b = tau beta, W = tau v: the residual at x_1 is filled in exactly, and at x_2 the neuron fades.
# Where x_2 is the origin, beta = 0: the bias need not move at all.


# %%
def ray(v, beta, tau):
    """(a, b, W) at the time tau: c1 exp(-tau), tau beta, tau v."""
    return pair(
        function(K, lambda h: c1 * exp(-tau)),
        function(K, lambda h: tau * beta),
        function(K, lambda h: function(D, lambda q: tau * v(q))),
    )


def reached(tau):
    """The augmented loss there: (c1 exp(-tau) - c2)^2 / 2 + lambda c1^2 exp(-2 tau)."""
    return (c1 * exp(-tau) - c2) ** 2 / 2 + lam * c1**2 * exp(-2 * tau)


@theorem.statement(
    there_is(
        Ray,
        lambda v, beta: And(
            implies(for_all(D, lambda q: eq(x(i2)(q), 0)), eq(beta, 0)),
            for_all(Real, lambda tau: eq(value(ray(v, beta, tau)), reached(tau))),
        ),
    ),
    **setting,
    different_inputs=ne(x(i1), x(i2)),
)
def escaping_ray(given):
    """Along some ray W = tau v, b = tau beta one residual is filled in, and the neuron fades."""
    claim = escaping_ray.conclusion

    @from_some(use(inverse_distance(D), x(i1), x(i2), given.different_inputs))
    def scaled(rho, unit):
        v = function(D, lambda q: rho * (x(i1)(q) - x(i2)(q)))
        beta = -dot(v, i2)

        @supposing(for_all(D, lambda q: eq(x(i2)(q), 0)))
        def at_rest(origin):
            terms = every(D)(lambda q: combine(eq(v(q) * x(i2)(q), 0), (use(origin, q), v(q))))
            return combine(eq(beta, 0), (summed(terms), -1))

        @every(Real)
        def value_there(tau):
            a1, b1, W1 = ray(v, beta, tau).children
            exact = written_out.apply(given, at={a: a1, b: b1, W: W1})
            at_first = exp_of_equal(combine(eq(tau * dot(v, i1) + tau * beta, tau), (unit, tau)))
            filled = combine(eq(added(a1, b1, W1, i1), c1), (at_first, c1 * exp(-tau)))
            g1 = added(a1, b1, W1, i1)
            return combine(
                eq(value(ray(v, beta, tau)), reached(tau)),
                (exact, 1),
                (filled, (g1 - c1) / 2),
            )

        return exhibit(claim, pair(v, beta), both(at_rest, value_there))

    return step("v = (x_1 - x_2) / |x_1 - x_2|^2 and beta = -v . x_2", scaled)


@theorem.statement(
    for_all(
        Real,
        lambda e: implies(lt(0, e), there_is(Neurons, lambda v: le(value(v), c2**2 / 2 + e))),
    ),
    certifies=True,
    witnesses=(),
    **setting,
    different_inputs=ne(x(i1), x(i2)),
    positive_penalty=positive_penalty,
)
def approached(given):
    """For every e > 0 the augmented loss is at most c2^2 / 2 + e at some (a, b, W)."""
    rays = escaping_ray.apply(given)
    half = Num(Fraction(1, 2))
    size = (half + lam) * c1**2
    excess = c1**2 + c2**2 + size

    @from_some(rays)
    def along(direction, known):
        v, beta = components(direction)
        _, exact = parts(known)

        @every(Real, where=lambda e: lt(0, e))
        def small_excess(e, positive):
            @from_some(use(small_exponential(), excess, e, positive))
            def threshold(B, small):
                tau = B**2 + 1
                late = combine(le(B, tau), (square_sign(B - half), 1))
                ahead = combine(le(-2 * tau, -tau), (square_sign(B), 1))
                faster = use(exp_monotone(), -2 * tau, -tau, ahead)
                fading = exp_sign(-tau)
                product = combine(
                    le(-c1 * c2, c1**2 + c2**2),
                    (square_sign(c1 + c2), half),
                    (square_sign(c1), half),
                    (square_sign(c2), half),
                )
                weight = combine(
                    le(0, size),
                    (
                        square_sign(c1),
                        combine(lt(0, half + lam), (given.positive_penalty, 1)),
                    ),
                )
                near = combine(
                    le(value(ray(v, beta, tau)), c2**2 / 2 + e),
                    (use(exact, tau), 1),
                    (product, fading),
                    (faster, weight),
                    (use(small, tau, late), 1),
                )
                goal = there_is(Neurons, lambda v: le(value(v), c2**2 / 2 + e))
                return exhibit(goal, ray(v, beta, tau), near)

            return threshold

        return small_excess

    return step("far out on the ray", along)


@theorem.statement(
    And(eq(lowest, c2**2 / 2), for_all(Neurons, lambda v: lt(c2**2 / 2, value(v)))),
    **standing,
    different_inputs=ne(x(i1), x(i2)),
)
def infimum_is_the_smaller_residual(given):
    """The infimum over (a, b, W) is c2^2 / 2, and no (a, b, W) attains it."""
    near = approached.apply(given)

    @every(Neurons)
    def above(v):
        a1, b1, W1 = components(v)
        strict = not_attained.apply(given, at={a: a1, b: b1, W: W1})
        return restate(lt(c2**2 / 2, value(v)), strict)

    bounds = every(Neurons)(lambda v: combine(le(c2**2 / 2, value(v)), (use(above, v), 1)))
    return both(use(infimum_by_approach(Neurons), value, c2**2 / 2, bounds, near), above)


# %%
if __name__ == "__main__":
    theorem.main()
