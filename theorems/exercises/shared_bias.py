# %% [markdown]
# # One neuron for all outputs
#
# Let the outputs share one neuron: g(x) = a exp(w . x + b) with a vector a, one b and one w. The
# bias still trades against the length of a. Prove that along a_k + t a_k and b - t the augmented
# loss has the slope
#
#     2 lambda |a|^2
#
# at t = 0, at every point: so wherever it is stationary, a = 0.

# %%
from pgb.exercises import Proof
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.setting import *
from pgb.transform.shared import *

along = function(Real, lambda t: Lt(pair(theta, function(K, lambda k: a(k) + t * a(k)), b - t, w)))
length = sum_(K, lambda k: a(k) ** 2)

# %%
exercise = Proof(
    derivative(along, 0, 2 * lam * length),
    results=("shared_neuron", "transformations"),
    differentiable_losses=differentiable_losses,
)

# %% [markdown]
# ## Answer


# %%
def answer(given):
    def loss_gradient(loss, q):
        return use(given.differentiable_losses, ..., q)

    return slope(along, 0, ..., known=loss_gradient)


# %% [markdown]
# ## Hint
#
# `loss` is the term l_i; the sample is its second part, `loss.children[1]`.

# %% [markdown]
# ## Solution
#
# Every output k of every sample moves by a_k e - a_k e = 0, so the losses do not change, whatever
# their gradients are. The penalty alone does.


# %%
def solution(given):
    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    return slope(along, 0, 2 * lam * length, known=loss_gradient)


# %% [markdown]
# ## Wrong answers
#
# No use made of the gradients; the factor 2 forgotten.


# %%
@exercise.wrong("expected an expression with a known derivative")
def without_gradients(given):
    return slope(along, 0, 2 * lam * length)


@exercise.wrong("expected d/d")
def without_the_factor(given):
    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    return slope(along, 0, lam * length, known=loss_gradient)


# %%
if __name__ == "__main__":
    exercise.main(solution)
