# %% [markdown]
# # A good minimum destroyed
#
# The theorem speaks of local minima that exist. Give a least-squares problem and a theta that is a
# local minimum of the network's own loss L, while the augmented loss has no local minimum at
# (theta, a, b, W), although all the losses are convex and differentiable and lambda > 0.
#
# (Whatever a, b and W you put into the file: no others would do either.)

# %%
from pgb.exercises import Instance
from pgb.setting import *
from pgb.transform.exponential import *

own_loss = function(T, lambda theta: L(theta))
no_neurons_do = for_all(
    Neurons, lambda a, b, W: Not(local_minimum(at_fixed(theta), pair(a, b, W), "a,b,W"))
)

# %%
exercise = Instance(
    results=("vacuity", "underfitting_linear_model", "failure_mode"),
    proved={
        "lambda > 0": positive_penalty,
        "differentiable losses": differentiable_losses,
        "convex losses": convex_losses,
        "theta to be a local minimum of L": local_minimum(own_loss, theta, "theta"),
        "no (a, b, W) to be a local minimum at this theta": no_neurons_do,
    },
)

# %% [markdown]
# ## Answer

# %%
answer = """
[data]
inputs = [["0"], ["1"]]
targets = [["0"], ["1"]]

[model]
parameters = ["t"]
outputs = ["t*x1"]

[loss]
kind = "squared"

[transformation]
kind = "exponential"
lambda = "1/10"

[point.parameters]
t = "1"

[point.neurons]
a = ["0"]
b = ["0"]
W = [["0"]]
"""

# %% [markdown]
# ## Hint
#
# The model must underfit: at its best theta some R_j is not 0. A line through the origin and two
# points that are on no such line will do.

# %% [markdown]
# ## Solution
#
# f = t x on (1, 2) and (2, 1): the loss ((t - 2)^2 + (2 t - 1)^2)/2 is least at t = 4/5, where
# R = (-12/5, 6/5). The one good minimum of L is there, and since R is not 0 the augmented loss has
# no local minimum, at this theta or at any other.

# %%
solution = """
[data]
inputs = [["1"], ["2"]]
targets = [["2"], ["1"]]

[model]
parameters = ["t"]
outputs = ["t*x1"]

[loss]
kind = "squared"

[transformation]
kind = "exponential"
lambda = "1/10"

[point.parameters]
t = "4/5"

[point.neurons]
a = ["0"]
b = ["0"]
W = [["0"]]
"""

# %% [markdown]
# ## Wrong answers
#
# A theta that is no minimum of L; a model that fits; no penalty.

# %%
exercise.wrong(
    "expected theta to be a local minimum of L", solution.replace('t = "4/5"', 't = "1"')
)
exercise.wrong(
    "expected no (a, b, W) to be a local minimum at this theta",
    solution.replace('[["2"], ["1"]]', '[["4/5"], ["8/5"]]'),
)
exercise.wrong("expected lambda > 0", solution.replace('lambda = "1/10"', 'lambda = "0"'))

# %%
if __name__ == "__main__":
    exercise.main(solution)
