# %% [markdown]
# # The value function
#
# What is left of the augmented loss when the neurons are optimised away at a fixed theta. The
# penalty drops out: a = c exp(-s), b = s give the correction c exp(w.x) for every s, at a penalty
# that vanishes as s grows. So the infimum is that of the plain loss over corrections. It is below
# L(theta) wherever L(theta) is not L*, and with a single input it is L* at every theta: a small
# augmented loss says nothing about theta.

# %%
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "value_function",
    mark="O",
    title="the infimum over the neurons ignores the penalty; with one input it is always L*",
    source="theory, 1.7 failure_mode",
    limits=(
        "The infimum is not attained where L* < L(theta): see failure_mode. Where nothing gives it "
        "a value on an instance, the claims are not evaluated there."
    ),
    unwitnessed="claims about an infimum over all neurons, which no instance computes",
)

failure_mode = cited("failure_mode")
no_function_below = cited("optimality_criterion")["no_function_below"]

standing = {
    "distinct_inputs": distinct_inputs,
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "nonnegative_losses": nonnegative_losses,
    "positive_penalty": positive_penalty,
}
Corrections = Product((Output, Weights))
"""(c, W)"""
zero = function(K, lambda k: 0)
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
suboptimal = lt(Lstar, L(theta))
value = at_fixed(theta)
lowest = infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W)))
one_distinct_input = for_all(N, lambda j, i: eq(j, i))


def corrected_loss(c, W):
    """The mean loss of the outputs f(x_i)_k + c_k exp(w_k . x_i)."""

    def output(i):
        return function(
            K,
            lambda k: f(x(i), theta, k) + c(k) * exp(sum_(D, lambda q: W(k, q) * x(i)(q))),
        )

    return mean(M, lambda i: l(i, output(i)))


lowest_corrected = infimum(Corrections, lambda c, W: corrected_loss(c, W))

# %% [markdown]
# ## The penalty drops out
#
# The augmented loss at (a, b, W) is the corrected loss at c = a exp(b) plus the penalty. So its
# infimum is not smaller. At (c, 0, W) it is the corrected loss plus lambda |c|^2, and the gap to
# the infimum is at least that penalty: so the infimum is not larger.


# %%
@theorem.statement(
    eq(lowest, lowest_corrected),
    witnesses=(),
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
)
def penalty_drops_out(given):
    """The infimum over (a, b, W) is that of the loss of f(x)_k + c_k exp(w_k . x) over (c, W)."""
    below_gap = cited("minimising_sequences")["penalty_below_gap"].apply(given)
    plain = function(Corrections, lambda c, W: corrected_loss(c, W))

    @every(Corrections)
    def not_larger(v):
        c, W = components(v)
        return combine(le(lowest, corrected_loss(c, W)), (use(below_gap, pair(c, zero, W)), 1))

    step(
        "at (c, 0, W) the gap is at least the penalty: the infimum is at most the rest", not_larger
    )
    corrected = use(fact("infimum_is_lower_bound", Corrections), plain, lowest, not_larger)

    @every(Neurons)
    def not_smaller(v):
        a, b, W = components(v)
        c = function(K, lambda k: a(k) * exp(b(k)))
        squares = summed(every(K)(lambda k: square_sign(a(k))))
        return combine(
            le(lowest_corrected, value(v)),
            (use(corrected, pair(c, W)), 1),
            (squares, given.positive_penalty),
        )

    step("the augmented loss is a corrected loss plus a penalty", not_smaller)
    upper = use(fact("infimum_is_greatest", Neurons), value, lowest_corrected, not_smaller)
    lower = use(fact("infimum_is_greatest", Corrections), plain, lowest, not_larger)
    return use(fact("antisymmetry"), lowest, lowest_corrected, lower, upper)


# %% [markdown]
# ## It lies between L* and L(theta), and below L(theta) unless theta is optimal


# %%
@theorem.statement(
    le(Lstar, lowest),
    witnesses=(),
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
)
def at_least_best_value(given):
    """The infimum over (a, b, W) is at least L*, for f + g is a function of the inputs."""
    below = no_function_below.apply(given)

    @every(Neurons)
    def each(v):
        a, b, W = components(v)
        table = function(N, lambda j: augmented_output(theta, a, b, W, X(j)))
        squares = summed(every(K)(lambda k: square_sign(a(k))))
        return combine(
            le(Lstar, value(v)), (use(below, table), 1), (squares, given.positive_penalty)
        )

    return use(fact("infimum_is_greatest", Neurons), value, Lstar, each)


@theorem.statement(
    And(eq(L(theta), lowest), eq(lowest, Lstar)),
    certifies=True,
    witnesses=(),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
    residuals_vanish=residuals_vanish,
)
def best_value_where_residuals_vanish(given):
    """Where all R_j(theta) = 0, the infimum over (a, b, W) is L(theta), and both are L*."""
    _, _, optimal = parts(
        cited("elimination")["optimal_where_residuals_vanish"].apply(
            given, grouped_residuals_vanish=given.residuals_vanish
        )
    )
    at_least = combine(le(L(theta), lowest), (at_least_best_value.apply(given), 1), (optimal, 1))
    below = failure_mode["bounded_below"].apply(given)
    at_most = combine(le(lowest, L(theta)), (use(below, pair(zero, b, W)), 1))
    same_value = use(fact("antisymmetry"), L(theta), lowest, at_least, at_most)
    return both(same_value, combine(eq(lowest, Lstar), (same_value, -1), (optimal, 1)))


@theorem.statement(
    And(implies(lt(lowest, L(theta)), suboptimal), implies(suboptimal, lt(lowest, L(theta)))),
    witnesses=(),
    **standing,
)
def below_the_loss_where_suboptimal(given):
    """The infimum over (a, b, W) is below L(theta) exactly where L* < L(theta)."""
    at_least = at_least_best_value.apply(given)

    @supposing(lt(lowest, L(theta)))
    def necessary(lower):
        return combine(suboptimal, (at_least, 1), (lower, 1))

    @supposing(suboptimal)
    def sufficient(better):
        not_attained = failure_mode["infimum_not_attained"].apply(given, suboptimal=better)
        return combine(lt(lowest, L(theta)), (use(not_attained, pair(zero, b, W)), 1))

    step("the infimum is at least L*", necessary)
    step("L(theta) is the value at a = 0, which is not the infimum", sufficient)
    return both(necessary, sufficient)


# %% [markdown]
# ## One distinct input
#
# Then the correction alone, with w = 0, turns the outputs into any others.


# %%
@theorem.instance("one-input")
def one_input():
    """Squared loss, the targets 0 and 2 at one input, a constant model that fits their mean."""
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation
    from pgb.witness.networks import y

    constant = Native(lambda on: lambda at: lambda parameters: parameters, "theta")
    squared = LOSSES["squared"]
    return interpretation(
        "one-input",
        {M: 2, N: 1, K: 1, D: 1},
        {X: [[1]], group: [0, 0], y: [[0], [2]], f: constant, theta: [1], lam: 1},
        {
            l: function(M, lambda i: squared.value(y(i))),
            dl: function(M, lambda i: squared.gradient(y(i))),
        },
    )


@theorem.statement(
    eq(lowest, Lstar),
    certifies=True,
    witnesses=("one-input",),
    nonnegative_losses=nonnegative_losses,
    positive_penalty=positive_penalty,
    one_distinct_input=one_distinct_input,
)
def best_value_with_one_input(given):
    """With one distinct input the infimum over (a, b, W) is L*, at every theta."""
    below_gap = cited("minimising_sequences")["penalty_below_gap"].apply(given)
    at_least = at_least_best_value.apply(given)
    weights = function(K, lambda k: function(D, lambda q: 0))
    j = Var("j", N)

    @every(Fun(N, Output))
    def below(F):
        c = function(K, lambda k: F(j, k) - f(X(j), theta, k))
        fitted = use(below_gap, pair(c, zero, weights))

        @every(M)
        def same_loss(i):
            def at(h):
                return function(K, lambda k: f(X(h), theta, k) + F(j, k) - f(X(j), theta, k))

            template = function(N, lambda h: eq(l(i, at(h)), l(i, F(h))))
            return replace(
                use(given.one_distinct_input, j, group(i)),
                template,
                identity(l(i, at(j)), l(i, F(j))),
            )

        return step(
            "c = F(X_1) - f(X_1) and w = 0 correct the outputs to F",
            combine(le(lowest, risk(F)), (fitted, 1), (summed(same_loss), Card(M) ** -1)),
        )

    family = function(Fun(N, Output), lambda F: risk(F))
    upper = use(fact("infimum_is_greatest", Fun(N, Output)), family, lowest, below)
    return use(fact("antisymmetry"), lowest, Lstar, restate(le(lowest, Lstar), upper), at_least)


# %%
if __name__ == "__main__":
    theorem.main()
