# %% [markdown]
# # Same outputs, smaller penalty
#
# At a local minimum of the augmented loss a = 0, whatever the losses, continuous or not. The reason
# is a curve through the point (a, b, W) along which no output changes and the penalty shrinks.
#
# For every t find outer weights alpha and biases beta (W stays) so that the neurons' outputs are
# those of (a, b, W) at every input, and the augmented loss differs from that at (theta, a, b, W) by
#
#     - lambda |a|^2 (1 - exp(-2 t))

# %%
from pgb.exercises import Proof
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.result import cited
from pgb.setting import *
from pgb.transform.exponential import *

Pairs = Product((Output, Output))
"""(alpha, beta)"""


def same_outputs(alpha, beta):
    return for_all(
        Input, lambda x: for_all(K, lambda k: eq(g(alpha, beta, W, x)(k), g(a, b, W, x)(k)))
    )


def smaller_penalty(alpha, beta, t):
    lost = lam * sum_(K, lambda k: a(k) ** 2) * (1 - exp(-2 * t))
    return eq(Lt(pair(theta, alpha, beta, W)), Lt(pair(theta, a, b, W)) - lost)


def found(t):
    return there_is(
        Pairs, lambda alpha, beta: And(same_outputs(alpha, beta), smaller_penalty(alpha, beta, t))
    )


# %%
exercise = Proof(for_all(Real, found), results=("vanishing", "transformations"))

# %% [markdown]
# ## Answer


# %%
def answer(given):
    @every(Real)
    def at(t):
        alpha = function(K, lambda k: a(k))
        beta = function(K, lambda k: b(k))
        outputs = every(Input, K)(lambda x, k: identity(g(alpha, beta, W, x)(k), g(a, b, W, x)(k)))
        penalty = ...
        return exhibit(found(t), pair(alpha, beta), both(outputs, penalty))

    return at


# %% [markdown]
# ## Hint
#
# What you take away from a_k by a factor must come back through exp(w_k . x + b_k).

# %% [markdown]
# ## Hint
#
# `identity(*smaller_penalty(alpha, beta, t).children)` asks the kernel whether the two sides of the
# equation are the same by computation.

# %% [markdown]
# ## Solution
#
# alpha_k = a_k exp(-t) and beta_k = b_k + t: the factor exp(-t) of a_k and the factor exp(t) of the
# exponential cancel, so no output moves; |alpha|^2 = |a|^2 exp(-2 t). At a local minimum the loss
# cannot fall along this curve, so lambda |a|^2 = 0.


# %%
def solution(given):
    @every(Real)
    def at(t):
        alpha = function(K, lambda k: a(k) * exp(-t))
        beta = function(K, lambda k: b(k) + t)
        outputs = every(Input, K)(lambda x, k: identity(g(alpha, beta, W, x)(k), g(a, b, W, x)(k)))
        penalty = identity(*smaller_penalty(alpha, beta, t).children)
        return exhibit(found(t), pair(alpha, beta), both(outputs, penalty))

    return at


# %% [markdown]
# ## Wrong answers
#
# The bias moved the wrong way; the curve followed backwards, so that the penalty grows; the theorem
# itself among the premises.


# %%
def along(alpha_of, beta_of):
    @every(Real)
    def at(t):
        alpha = function(K, lambda k: alpha_of(k, t))
        beta = function(K, lambda k: beta_of(k, t))
        outputs = every(Input, K)(lambda x, k: identity(g(alpha, beta, W, x)(k), g(a, b, W, x)(k)))
        penalty = identity(*smaller_penalty(alpha, beta, t).children)
        return exhibit(found(t), pair(alpha, beta), both(outputs, penalty))

    return at


@exercise.wrong("expected 0 left over")
def bias_the_wrong_way(given):
    return along(lambda k, t: a(k) * exp(-t), lambda k, t: b(k) - t)


@exercise.wrong("expected 0 left over")
def backwards(given):
    return along(lambda k, t: a(k) * exp(t), lambda k, t: b(k) - t)


@exercise.wrong("found vanishing.loss_free_form cited")
def the_theorem_itself(given):
    loss_free_form = cited("vanishing")["loss_free_form"]
    known = loss_free_form.apply(
        **{name: assume(claim) for name, claim in loss_free_form.hypotheses.items()}
    )
    for claim in loss_free_form.hypotheses.values():
        known = discharge(claim, known)
    curve = along(lambda k, t: a(k) * exp(-t), lambda k, t: b(k) + t)
    return consequence(curve.conclusion, curve, known)


# %%
if __name__ == "__main__":
    exercise.main(solution)
