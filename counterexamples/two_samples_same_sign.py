# %% [markdown]
# # Two inputs, residuals of the same sign
#
# With two distinct inputs whose residuals have the same sign, an exponential goes through both: its
# direction w is found once and for all from the ratio of the residuals. Then b -> infinity with
# a = C exp(-b) keeps the exact fit and sends the penalty to 0. So the augmented loss falls to 0 at
# *every* theta, along a curve on which only b diverges, and nothing attains that value.

# %%
from pgb.facts.functions import log
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.prove.bounds import exp_monotone, infimum_by_approach, small_exponential
from pgb.prove.few import at_both, just_two
from pgb.prove.lemmas import exp_of_equal, inverse_distance
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "two_samples_same_sign",
    mark="O",
    title="two inputs, residuals of one sign: only b diverges while the augmented loss falls to 0",
    source="theory, 4 failure modes, F2",
    kind="failure mode",
    limits="It says where the augmented loss can be made small, not that training goes there.",
    witnesses=("F2-same-sign at both inputs",),
    unwitnessed="it serves to certify instances of the other statements",
)

Corrections = Product((Output, Weights))
"""(C, W)"""
C, Y = Var("C", Output), Var("Y", Fun(N, Output))
j1, j2 = Var("j1", N), Var("j2", N)
value = at_fixed(theta)
lowest = infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W)))


def residual(j, k):
    """c_jk: what is missing at the input X_j, where Y_j fits all samples."""
    return Y(j, k) - f(X(j), theta, k)


def pre(W, k, j):
    """w_k . X_j"""
    return sum_(D, lambda q: W(k, q) * X(j, q))


def fits(C, W):
    """The exponentials C_k exp(w_k . x) go through the residuals."""
    return for_all(N, lambda j: for_all(K, lambda k: eq(C(k) * exp(pre(W, k, j)), residual(j, k))))


def faded(C, b):
    """a_k = C_k exp(-b_k)"""
    return function(K, lambda k: C(k) * exp(-b(k)))


def along(C, b, W):
    """The augmented loss at a_k = C_k exp(-b_k)."""
    return Lt(pair(theta, faded(C, b), b, W))


two_inputs = just_two(j1, j2)
same_sign = for_all(K, lambda k: lt(0, residual(j1, k) * residual(j2, k)))
fitted_targets = for_all(M, lambda i: eq(l(i, Y(group(i))), 0))
"""Y is a function of the inputs with loss 0 at every sample: labels do not conflict."""
standing = {
    "distinct_inputs": distinct_inputs,
    "two_inputs": two_inputs,
    "same_sign": same_sign,
    "fitted_targets": fitted_targets,
    "positive_penalty": positive_penalty,
}


# %%
@theorem.instance("F2-same-sign at both inputs")
def both_inputs():
    """Base model at its strict suboptimal minimum: residuals 1 and 2, so w = log 2 and C = 1."""
    from dataclasses import replace as with_values

    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import network

    found = network("F2-same-sign")
    own = interpretation("own", found.sizes, {Y: [[0], [0]], j1: 0, j2: 1, C: [1]})
    examples = {**found.examples, Corrections: (pair(C, W),)}
    return with_values(
        found,
        name="F2-same-sign at both inputs",
        values={**found.values, **own.values},
        examples=examples,
    )


# %% [markdown]
# ## One exponential through both
#
# w_k is the multiple of X_1 - X_2 for which w_k . (X_1 - X_2) = ln(c_1k / c_2k).


# %%
def apart(given):
    """X_1 and X_2 differ."""
    different, _ = parts(given.two_inputs)
    same = use(given.distinct_inputs, j1, j2)
    return consequence(ne(X(j1), X(j2)), same, different)


def ratios(given):
    """Numbers r_k with c_2k r_k = 1."""

    @every(K)
    def each(k):
        c1, c2 = residual(j1, k), residual(j2, k)
        zero = supposing(eq(c2, 0))(lambda none: combine(le(c1 * c2, 0), (none, c1)))
        return use(fact("inverse"), c2, consequence(ne(c2, 0), zero, use(given.same_sign, k)))

    inverses = function(K, lambda k: function(Real, lambda r: eq(residual(j2, k) * r, 1)))
    return use(fact("finite_choice", K, Real), inverses, each)


@theorem.statement(
    there_is(Corrections, lambda C, W: fits(C, W)),
    distinct_inputs=distinct_inputs,
    two_inputs=two_inputs,
    same_sign=same_sign,
)
def one_exponential_through_both(given):
    """Residuals of one sign at two inputs: some C_k exp(w_k . x) goes through both, for every k."""
    claim = one_exponential_through_both.conclusion

    @from_some(use(inverse_distance(D), X(j1), X(j2), apart(given)))
    def scaled(rho, unit):
        @from_some(ratios(given))
        def chosen(r, inverse):
            def ratio(k):
                return residual(j1, k) * r(k)

            def weights(k, q):
                return log(ratio(k)) * rho * (X(j1, q) - X(j2, q))

            V = function(K, lambda k: function(D, lambda q: weights(k, q)))
            scale = function(K, lambda k: residual(j2, k) * exp(-pre(V, k, j2)))

            @every(K)
            def at_first(k):
                c1, c2 = residual(j1, k), residual(j2, k)
                square = square_sign(c2)
                not_positive = supposing(le(ratio(k), 0))(
                    lambda case: combine(
                        le(c1 * c2, 0), (case, square), (use(inverse, k), -c1 * c2)
                    )
                )
                positive = consequence(lt(0, ratio(k)), not_positive, use(given.same_sign, k))
                turned = pre(V, k, j1) - pre(V, k, j2)
                logarithm = combine(eq(turned, log(ratio(k))), (unit, log(ratio(k))))
                power = exp_of_equal(logarithm)
                whole = use(fact("exp_of_log"), ratio(k), positive)
                return combine(
                    eq(scale(k) * exp(pre(V, k, j1)), c1),
                    (power, c2),
                    (whole, c2),
                    (use(inverse, k), c1),
                )

            at_second = every(K)(lambda k: identity(scale(k) * exp(pre(V, k, j2)), residual(j2, k)))

            def through(j):
                return for_all(K, lambda k: eq(scale(k) * exp(pre(V, k, j)), residual(j, k)))

            fit = at_both(given.two_inputs, through, at_first, at_second)
            return exhibit(claim, pair(scale, V), fit)

        return chosen

    return step("w_k = ln(c_1k / c_2k) (X_1 - X_2) / |X_1 - X_2|^2", scaled)


# %% [markdown]
# ## Only b need diverge
#
# With a_k = C_k exp(-b_k) the neurons' outputs do not depend on b: they fill in the residuals
# exactly, for every b. What is left of the augmented loss is the penalty lambda |C|^2 exp(-2 b).


# %%
@theorem.statement(
    for_all(
        Output,
        lambda b: And(
            for_all(N, lambda j: eq(augmented_output(theta, faded(C, b), b, W, X(j)), Y(j))),
            eq(along(C, b, W), lam * sum_(K, lambda k: C(k) ** 2 * exp(-2 * b(k)))),
        ),
    ),
    fitted_targets=fitted_targets,
    exponential_fit=fits(C, W),
)
def exact_fit_for_every_bias(given):
    """With a_k = C_k exp(-b_k) the outputs are Y for every b, and only the penalty is left."""

    @every(Output)
    def each(b):
        outputs, loss = opened(exact_fit_for_every_bias.conclusion.children[0], b).children

        def output(j):
            return augmented_output(theta, faded(C, b), b, W, X(j))

        @every(N)
        def filled(j):
            @every(K)
            def component(k):
                return combine(eq(output(j)(k), Y(j)(k)), (use(given.exponential_fit, j, k), 1))

            return restate(eq(output(j), Y(j)), extend(component))

        @every(M)
        def no_loss(i):
            fitted = output(group(i))
            same_loss = replace(
                use(filled, group(i)),
                function(Output, lambda q: eq(l(i, fitted), l(i, q))),
                identity(l(i, fitted), l(i, fitted)),
            )
            return combine(eq(l(i, fitted), 0), (same_loss, 1), (use(given.fitted_targets, i), 1))

        penalty = combine(loss, (summed(no_loss), Card(M) ** -1))
        return both(restate(outputs, filled), penalty)

    return step("the neurons fill in the residuals, whatever b is", each)


def small_for_large_bias(C, W):
    """For every e > 0 there is B such that Lt <= e and |a|^2 <= e where all b_k >= B."""

    def small(b, e):
        return And(le(along(C, b, W), e), le(sum_(K, lambda k: faded(C, b)(k) ** 2), e))

    def beyond(B, e):
        return for_all(Output, lambda b: implies(for_all(K, lambda k: le(B, b(k))), small(b, e)))

    return for_all(Real, lambda e: implies(lt(0, e), there_is(Real, lambda B: beyond(B, e))))


@theorem.statement(
    small_for_large_bias(C, W),
    certifies=True,
    witnesses=(),
    positive_penalty=positive_penalty,
    fitted_targets=fitted_targets,
    exponential_fit=fits(C, W),
)
def vanishing_along_the_bias(given):
    """With C and W fixed, Lt and |a|^2 are below any e > 0 once all b_k are large enough."""
    exact = exact_fit_for_every_bias.apply(given)
    size = sum_(K, lambda k: C(k) ** 2)
    squares = summed(every(K)(lambda k: square_sign(C(k))))

    @every(Real, where=lambda e: lt(0, e))
    def excess(e, positive):
        @from_some(use(small_exponential(), (1 + lam) * size, e, positive))
        def threshold(B, small):
            enough = use(small, B, combine(le(B, B)))
            rest = combine(le(0, size * exp(-B)), (squares, exp_sign(-B)))

            @every(Output, where=lambda b: for_all(K, lambda k: le(B / 2, b(k))))
            def beyond(b, large):
                @every(K)
                def component(k):
                    order = combine(le(-2 * b(k), -B), (use(large, k), 2))
                    square = square_sign(C(k))
                    smaller = use(exp_monotone(), -2 * b(k), -B, order)
                    return combine(
                        le(C(k) ** 2 * exp(-2 * b(k)), C(k) ** 2 * exp(-B)),
                        (smaller, square),
                    )

                _, left = parts(use(exact, b))
                shrunk = summed(component)
                penalty = combine(
                    le(value(pair(faded(C, b), b, W)), e),
                    (left, 1),
                    (shrunk, given.positive_penalty),
                    (enough, 1),
                    (rest, 1),
                )
                length = combine(
                    le(sum_(K, lambda k: faded(C, b)(k) ** 2), e),
                    (shrunk, 1),
                    (enough, 1),
                    (rest, given.positive_penalty),
                )
                return both(restate(le(along(C, b, W), e), penalty), length)

            goal = opened(small_for_large_bias(C, W).children[0], e).children[1]
            return exhibit(goal, B / 2, beyond)

        return threshold

    return step("for b_k >= B / 2 both are at most (1 + lambda) |C|^2 exp(-B)", excess)


# %% [markdown]
# ## The failure
#
# So it is at every theta where the residuals have one sign: the augmented loss comes as close to 0
# as one likes while W stays where it is, and is 0 nowhere unless theta itself fits. That theta may
# be a strict suboptimal minimum of the original loss, as in the instance.


# %%
@theorem.statement(
    there_is(Corrections, lambda C, W: And(fits(C, W), small_for_large_bias(C, W))),
    **standing,
)
def only_the_bias_diverges(given):
    """For some C and W: a_k = C_k exp(-b_k) fits exactly for every b, and Lt -> 0 as b -> inf."""
    exists = one_exponential_through_both.apply(given)

    @from_some(exists)
    def escape(correction, fit):
        C1, W1 = components(correction)
        small = vanishing_along_the_bias.apply(given, at={C: C1, W: W1}, exponential_fit=fit)
        return exhibit(only_the_bias_diverges.conclusion, correction, both(fit, small))

    return step("the exponential through the residuals, with b as large as one likes", escape)


@theorem.statement(
    for_all(Real, lambda e: implies(lt(0, e), there_is(Neurons, lambda v: le(value(v), e)))),
    certifies=True,
    witnesses=(),
    **standing,
)
def arbitrarily_small(given):
    """The augmented loss takes values at most e in (a, b, W), for every e > 0."""

    @from_some(only_the_bias_diverges.apply(given))
    def along_the_bias(correction, known):
        C, W = components(correction)
        _, small = parts(known)

        @every(Real, where=lambda e: lt(0, e))
        def excess(e, positive):
            @from_some(use(small, e, positive))
            def threshold(B, beyond):
                b = function(K, lambda k: B)
                value_there, _ = parts(use(beyond, b, every(K)(lambda k: combine(le(B, B)))))
                goal = there_is(Neurons, lambda v: le(value(v), e))
                return exhibit(goal, pair(faded(C, b), b, W), value_there)

            return threshold

        return excess

    return step("along a_k = C_k exp(-b_k), as b_k -> infinity", along_the_bias)


@theorem.statement(
    lt(0, Lt(z)),
    certifies=True,
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
    positive_loss=lt(0, L(theta)),
)
def never_zero(given):
    """Where L(theta) > 0, the augmented loss is positive at every (a, b, W)."""
    losses = every(M)(
        lambda i: use(given.nonnegative_losses, i, augmented_output(*z.children, x(i)))
    )
    fit = combine(
        le(0, Lt(z) - lam * sum_(K, lambda k: a(k) ** 2)),
        (summed(losses), fact("cardinality_positive", M)),
    )

    @supposing(le(Lt(z), 0))
    def impossible(none):
        size = sum_(K, lambda k: a(k) ** 2)

        @supposing(lt(0, size))
        def penalised(some):
            return combine(lt(0, Lt(z)), (fit, 1), (some, given.positive_penalty))

        no_size = consequence(le(size, 0), penalised, none)
        zero = use(vanishing_squares(K), a, no_size)
        at_zero = replace(
            extend(zero), function(Output, lambda a: le(Lt(pair(theta, a, b, W)), 0)), none
        )
        return combine(le(L(theta), 0), (at_zero, 1))

    return step(
        "were it 0, a would be 0, and the value L(theta)",
        consequence(lt(0, Lt(z)), impossible, given.positive_loss),
    )


@theorem.statement(
    And(eq(lowest, 0), for_all(Neurons, lambda v: lt(0, value(v)))),
    **standing,
    nonnegative_losses=nonnegative_losses,
    positive_loss=lt(0, L(theta)),
)
def infimum_zero_not_attained(given):
    """The infimum over (a, b, W) is 0, and no (a, b, W) attains it."""
    small = arbitrarily_small.apply(given)

    @every(Neurons)
    def positive(v):
        a1, b1, W1 = components(v)
        return restate(lt(0, value(v)), never_zero.apply(given, at={a: a1, b: b1, W: W1}))

    bounds = every(Neurons)(lambda v: combine(le(0, value(v)), (use(positive, v), 1)))
    return both(
        step("the values approach 0", use(infimum_by_approach(Neurons), value, 0, bounds, small)),
        step("but none is 0: a = 0 leaves L(theta), anything else a penalty", positive),
    )


# %%
if __name__ == "__main__":
    theorem.main()
