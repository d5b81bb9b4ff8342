# %% [markdown]
# # Why a vanishes
#
# At a stationary point of the augmented loss the added neurons are zero. Behind it stands an
# identity that holds at *every* point. Write e_ik = exp(w_k . x_i + b_k).
#
# Compute the slopes of the augmented loss by a_k and by b_k, and find what is left of
#
#     a_k d/da_k Lt - d/db_k Lt
#
# for every output k. `slope_a(k)` and `slope_b(k)` are the two slopes, written out: prove that they
# are the derivatives along a_k and b_k, and the identity that connects them.

# %%
from pgb.exercises import Proof
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.result import cited
from pgb.setting import *
from pgb.transform.exponential import *


def along_a(k):
    return function(Real, lambda t: Lt(pair(theta, moved(a, k, t), b, W)))


def along_b(k):
    return function(Real, lambda t: Lt(pair(theta, a, moved(b, k, t), W)))


def slope_a(k):
    return mean(
        M, lambda i: dl(i, augmented_output(theta, a, b, W, x(i)), k) * activation(k, b, W, x(i))
    ) + 2 * lam * a(k)


def slope_b(k):
    return mean(
        M,
        lambda i: (
            dl(i, augmented_output(theta, a, b, W, x(i)), k) * (a(k) * activation(k, b, W, x(i)))
        ),
    )


# %%
exercise = Proof(
    for_all(
        K,
        lambda k: And(
            derivative(along_a(k), 0, slope_a(k)),
            derivative(along_b(k), 0, slope_b(k)),
            eq(a(k) * slope_a(k) - slope_b(k), 2 * lam * a(k) ** 2),
        ),
    ),
    results=("vanishing",),
    differentiable_losses=differentiable_losses,
)

# %% [markdown]
# ## Answer


# %%
def answer(given):
    def loss_gradient(loss, q):
        """The gradient of the loss of sample i at the output q, from the hypothesis."""
        return use(given.differentiable_losses, loss.children[1], q)

    @every(K)
    def each(k):
        by_a = slope(along_a(k), 0, slope_a(k), known=loss_gradient)
        by_b = ...
        left = ...
        return both(by_a, by_b, left)

    return each


# %% [markdown]
# ## Hint
#
# `slope(function, 0, value, known=loss_gradient)` differentiates a written-out function at 0 and
# states the result as `value`.

# %% [markdown]
# ## Hint
#
# `identity(left, right)` proves an equation by computation. In a_k times the first slope the
# factor a_k goes under the mean, and what it makes there is exactly the second slope.

# %% [markdown]
# ## Solution
#
# The output k of sample i moves by e_ik with a_k, and by a_k e_ik with b_k. So a_k times the first
# slope and the second have the same mean over the samples. The penalty depends on a alone: what is
# left is a_k times 2 lambda a_k.


# %%
def solution(given):
    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    @every(K)
    def each(k):
        by_a = slope(along_a(k), 0, slope_a(k), known=loss_gradient)
        by_b = slope(along_b(k), 0, slope_b(k), known=loss_gradient)
        left = identity(a(k) * slope_a(k) - slope_b(k), 2 * lam * a(k) ** 2)
        return both(by_a, by_b, left)

    return each


# %% [markdown]
# ## Wrong answers
#
# The penalty counted once; the claim assumed; one slope alone; the theorem itself.


# %%
@exercise.wrong("expected 0 left over")
def penalty_counted_once(given):
    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    @every(K)
    def each(k):
        by_a = slope(along_a(k), 0, slope_a(k), known=loss_gradient)
        by_b = slope(along_b(k), 0, slope_b(k), known=loss_gradient)
        return both(by_a, by_b, identity(a(k) * slope_a(k) - slope_b(k), lam * a(k) ** 2))

    return each


@exercise.wrong("expected only the hypotheses differentiable_losses")
def taken_for_granted(given):
    return assume(exercise.conclusion)


@exercise.wrong("expected the conclusion")
def one_slope_alone(given):
    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    return every(K)(lambda k: slope(along_a(k), 0, slope_a(k), known=loss_gradient))


@exercise.wrong("expected a proof of your own, found vanishing.identity_of_slopes cited")
def the_theorem_itself(given):
    identity_of_slopes = cited("vanishing")["identity_of_slopes"]
    return identity_of_slopes.apply(differentiable_losses=given.differentiable_losses)


# %%
if __name__ == "__main__":
    exercise.main(solution)
