# %% [markdown]
# # Along the valley
#
# One sample at x = 0 that the network misses: c = y - f(0; theta) is not 0. Squared loss, penalty
# lambda a^2, w = 0. The neuron a exp(b) can fill the gap exactly, at any b.
#
# Give a as a formula in b and c, and with it the augmented loss as a formula in b, c and lambda
# (written `lam`). Where does it go as b grows?

# %%
from pgb.exercises import Formulas
from pgb.exercises.formulas import symbol
from pgb.setting import *

b, c, lam = symbol("b"), symbol("c"), symbol("lam")


def expected(a, loss):
    return {
        "a exp(b) = c": eq(a * exp(b), c),
        "the augmented loss (a exp(b) - c)^2 + lam a^2": eq(
            (a * exp(b) - c) ** 2 + lam * a**2, loss
        ),
    }


# %%
exercise = Formulas(
    "a",
    "loss",
    of=("b", "c", "lam"),
    claims=expected,
    results=("single_sample", "failure_mode"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
a = ""
loss = ""
"""

# %% [markdown]
# ## Hint
#
# Write `exp(-b)`; then square a.

# %% [markdown]
# ## Solution
#
# a = c exp(-b) fits, and only the penalty is left: lambda c^2 exp(-2 b). It tends to 0 as b grows
# and is never 0: the infimum is not attained, and theta has learnt nothing.

# %%
solution = """
a = "c*exp(-b)"
loss = "lam*c**2*exp(-2*b)"
"""

# %% [markdown]
# ## Wrong answers

# %%
exercise.wrong("expected a exp(b) = c", 'a = "c*exp(b)"\nloss = "lam*c**2*exp(2*b)"')
exercise.wrong("expected the augmented loss", 'a = "c*exp(-b)"\nloss = "lam*c**2*exp(-b)"')
exercise.wrong("expected the augmented loss", 'a = "c*exp(-b)"\nloss = "0"')

# %%
if __name__ == "__main__":
    exercise.main(solution)
