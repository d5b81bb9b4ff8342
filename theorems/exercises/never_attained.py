# %% [markdown]
# # What the neurons cannot fill
#
# Two samples, squared loss, lambda = 1/10, one output. The model misses the targets by
# c_i = y_i - f(x_i; theta): c_1 = 2 at x = 1 and c_2 = -1 at x = 0. The neuron a exp(w x + b) has
# one sign at all inputs.
#
# Give the infimum of the augmented loss over all (a, b, w) at this theta, and L(theta) for
# comparison.

# %%
from pgb.exercises import Values
from pgb.result import cited
from pgb.setting import *
from pgb.transform.exponential import *

lowest = infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W)))


def smaller_residual():
    return cited("two_samples_opposite_sign")["infimum_is_the_smaller_residual"]


def opposite_signs(**answer):
    from dataclasses import replace

    from pgb.witness.leg import instance_of

    statement = smaller_residual()
    base = instance_of(statement.result, "F3-opposite-sign near the infimum")
    return replace(base, lemmas=(statement.derive().judgement,))


def expected(infimum, loss):
    equation, _ = smaller_residual().conclusion.children
    return {
        "the infimum over (a, b, w)": And(equation, eq(equation.children[1], infimum)),
        "L(theta) as `loss`": eq(L(theta), loss),
    }


# %%
exercise = Values(
    "infimum",
    "loss",
    on=opposite_signs,
    claims=expected,
    results=("two_samples_opposite_sign", "failure_mode", "value_function"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
infimum = ""
loss = ""
"""

# %% [markdown]
# ## Hint
#
# The penalty costs nothing in the end: a = C exp(-b) with b large. Which of the two gaps would you
# fill, and how do you keep the exponential away from the other sample?

# %% [markdown]
# ## Solution
#
# Fill the larger gap, c_1, and let w grow so that the exponential fades at the other input: what
# stays is c_2^2 / 2 = 1/2. It is approached as w grows and never attained. L(theta) is
# (4 + 1)/2 = 5/2: the neurons take four fifths of it over, and theta has learnt nothing.

# %%
solution = """
infimum = "1/2"
loss = "5/2"
"""

# %% [markdown]
# ## Wrong answers
#
# The mean over the samples forgotten; the smaller gap filled; both filled; the sum for the mean.

# %%
exercise.wrong("expected the infimum", 'infimum = "1"\nloss = "5/2"')
exercise.wrong("expected the infimum", 'infimum = "2"\nloss = "5/2"')
exercise.wrong("expected the infimum", 'infimum = "0"\nloss = "5/2"')
exercise.wrong("expected L(theta) as `loss`", 'infimum = "1/2"\nloss = "5"')

# %%
if __name__ == "__main__":
    exercise.main(solution)
