# %% [markdown]
# # Labels that conflict
#
# If samples with the same input have the same label, elimination says more: at a local minimum of
# the augmented loss every single sample sits at a minimum of its own loss. Show that this needs
# consistent labels: give a problem and a point at which every other hypothesis holds and some
# sample is not at the minimum of its loss.
#
# The answer is a problem file, as `pgb audit` reads it. The template is no counterexample yet.

# %%
from pgb.exercises import Counterexample
from pgb.result import cited

pointwise = cited("pointwise_optimality")["pointwise_optimality"]

# %%
exercise = Counterexample(
    pointwise,
    without="consistent_labels",
    results=("pointwise_optimality", "consistent_labels"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
[data]
inputs = [["0"]]
targets = [["0"]]

[model]
parameters = ["t"]
outputs = ["t"]

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
# The point must be a local minimum of the augmented loss: a = 0, and the gradients of the samples
# at each input add up to 0.

# %% [markdown]
# ## Solution
#
# One input twice, with the targets -1 and 1, and the output 0 between them: the gradients 2 and -2
# add up to 0. So L(theta) = L* and the point is a local minimum; neither sample is fitted.

# %%
solution = """
[data]
inputs = [["0"], ["0"]]
targets = [["-1"], ["1"]]

[model]
parameters = ["t"]
outputs = ["t"]

[loss]
kind = "squared"

[transformation]
kind = "exponential"
lambda = "1"

[point.parameters]
t = "0"

[point.neurons]
a = ["0"]
b = ["0"]
W = [["0"]]
"""

# %% [markdown]
# ## Wrong answers
#
# The output at one of the two targets; labels that agree; two inputs instead of one.

# %%
exercise.wrong(
    "expected the hypothesis local_minimum to hold", solution.replace('t = "0"', 't = "1"')
)
exercise.wrong(
    "expected the conclusion to fail; but it holds here",
    solution.replace('[["-1"], ["1"]]', '[["0"], ["0"]]'),
)
exercise.wrong(
    "expected the hypothesis local_minimum to hold",
    solution.replace('[["0"], ["0"]]', '[["0"], ["1"]]'),
)

# %%
if __name__ == "__main__":
    exercise.main(solution)
