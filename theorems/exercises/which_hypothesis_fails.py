# %% [markdown]
# # Which hypothesis fails?
#
# Elimination says: distinct inputs, differentiable and convex losses and a positive penalty make
# every local minimum of the augmented loss a global minimum of L. In each case below the conclusion
# is false. Exactly one hypothesis fails. Name it for each, in this order:
#
# - `unpenalised`: one sample that the model misses by 1; lambda = 0, a = 1, b = 0 fills the gap.
# - `trap`: a sine network at a bad local minimum of its own loss L, with a = 0 and lambda = 1/10.
# - `quartic`: one sample, the loss (q + 2)^2 (3 q^2 - 8 q + 8), the output q = 0 near theta;
#   lambda = 1, a = 0, b = -2.
# - `twice`: squared loss; the input 0, with targets 0 and 2, is counted as two inputs X_1 and X_2;
#   the model is the constant 1, a = 0.
# - `absolute`: the loss |q - y| on two inputs, one of which the model fits exactly; a = 0.
#
# The names to choose from are those of the hypotheses: see below.

# %%
from pgb.exercises import Choice
from pgb.result import cited

elimination = cited("elimination")["elimination"]

# %%
exercise = Choice(
    elimination,
    cases={
        "unpenalised": ("positive_penalty", "lambda = 0"),
        "trap": ("trap_becomes_valley", "W7-sine-trap"),
        "quartic": ("invex_loss", "a quartic loss"),
        "twice": ("repeated_inputs", "one input taken twice"),
        "absolute": ("differentiable_loss", "one of two fitted"),
    },
    results=("elimination", "positive_penalty", "invex_loss", "differentiable_loss"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
unpenalised = ""
trap = ""
quartic = ""
twice = ""
absolute = ""
"""

# %% [markdown]
# ## Hint
#
# A bad local minimum of L is not thereby a local minimum of the augmented loss: if it were, the
# theorem would say that it is a good one.

# %% [markdown]
# ## Hint
#
# The quartic is differentiable and has a stationary point at 0 that is no minimum of it.

# %% [markdown]
# ## Solution
#
# Without a penalty nothing makes a vanish. At the trap the point is no local minimum of the
# augmented loss: the neurons lead down. The quartic is not convex (not even invex). X_1 = X_2 are
# not distinct, so exponentials of "different" inputs are not independent. |q - y| has no gradient
# where it is fitted.

# %%
solution = """
unpenalised = "positive_penalty"
trap = "local_minimum"
quartic = "convex_losses"
twice = "distinct_inputs"
absolute = "differentiable_losses"
"""

# %% [markdown]
# ## Wrong answers

# %%
exercise.wrong(
    "trap: expected the hypothesis that fails, found convex_losses",
    solution.replace("local_minimum", "convex_losses"),
)
exercise.wrong(
    "absolute: expected the hypothesis that fails, found convex_losses",
    solution.replace('absolute = "differentiable_losses"', 'absolute = "convex_losses"'),
)
exercise.wrong(
    "twice: expected the hypothesis that fails, found differentiable_losses",
    solution.replace("distinct_inputs", "differentiable_losses"),
)

# %%
if __name__ == "__main__":
    exercise.main(solution)
