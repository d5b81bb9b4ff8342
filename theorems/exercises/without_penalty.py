# %% [markdown]
# # Without a penalty
#
# Show that elimination needs lambda > 0: give a network, data and a point (theta, a, b, W) at which
# every other hypothesis of the theorem holds and its conclusion fails.
#
# The answer is a problem file, as `pgb audit` reads it. The template is no counterexample yet.

# %%
from pgb.exercises import Counterexample
from pgb.result import cited

elimination = cited("elimination")["elimination"]

# %%
exercise = Counterexample(
    elimination, without="positive_penalty", results=("elimination", "positive_penalty")
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
# With lambda = 0 the neuron costs nothing. Where it fills every gap the loss is 0, and there is no
# smaller value anywhere.

# %% [markdown]
# ## Hint
#
# One sample at x = 0 is enough: a exp(b) = y - f with a not 0. The conclusion then fails, for it
# says that a = 0.

# %% [markdown]
# ## Solution
#
# The model -1 - t^2 never reaches the target 0. At t = 1 it is -2, and a = 2, b = 0 fills the gap:
# with lambda = 0 the augmented loss is 0, its least value. So the point is a local minimum in all
# variables, with a = 2, and t = 1 is no minimum of L.

# %%
solution = """
[data]
inputs = [["0"]]
targets = [["0"]]

[model]
parameters = ["t"]
outputs = ["-1 - t**2"]

[loss]
kind = "squared"

[transformation]
kind = "exponential"
lambda = "0"

[point.parameters]
t = "1"

[point.neurons]
a = ["2"]
b = ["0"]
W = [["0"]]
"""

# %% [markdown]
# ## Wrong answers
#
# A penalty that is there, so that the point is no minimum; the neuron left out, at a good minimum;
# a gap that stays.

# %%
exercise.wrong(
    "expected the hypothesis local_minimum to hold",
    solution.replace('lambda = "0"', 'lambda = "1/10"'),
)
exercise.wrong(
    "expected the conclusion to fail; but it holds here",
    solution.replace('["-1 - t**2"]', '["t - 1"]').replace('a = ["2"]', 'a = ["0"]'),
)
exercise.wrong(
    "expected the hypothesis local_minimum to hold", solution.replace('a = ["2"]', 'a = ["1"]')
)

# %%
if __name__ == "__main__":
    exercise.main(solution)
