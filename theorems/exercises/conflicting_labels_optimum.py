# %% [markdown]
# # The optimum when labels conflict
#
# Squared loss, three samples, two distinct inputs: x = (1, 1, 2) with targets y = (0, 2, 8/5). Two
# samples share an input and disagree, so no function of the input fits all three.
#
# A network sits where elimination says that local minima of the augmented loss are: at
# L(theta) = L*. Give L* and there the residual gradients r_1, r_2, r_3 of the three samples.

# %%
from pgb.exercises import Values
from pgb.kernel.terms import Var
from pgb.setting import *

sample = [Var(f"i{i}", M) for i in (1, 2, 3)]
output = Var("k", K)


def network_at_its_optimum(**answer):
    from dataclasses import replace

    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import network

    base = network("W5-conflicting-targets")
    own = interpretation("own", base.sizes, {**{i: n for n, i in enumerate(sample)}, output: 0})
    return replace(base, values={**base.values, **own.values})


def expected(best, r1, r2, r3):
    residuals = zip(sample, (r1, r2, r3), strict=True)
    return {
        "L* as `best`": And(eq(L(theta), Lstar), eq(L(theta), best)),
        **{
            f"r_{n} as the gradient of l_{n} at the output": eq(r(i, theta, output), value)
            for n, (i, value) in enumerate(residuals, 1)
        },
    }


# %%
exercise = Values(
    "best",
    "r1",
    "r2",
    "r3",
    on=network_at_its_optimum,
    claims=expected,
    results=("elimination", "means_of_targets", "consistent_labels"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
best = ""
r1 = ""
r2 = ""
r3 = ""
"""

# %% [markdown]
# ## Hint
#
# The best output at x = 1 makes (q - 0)^2 + (q - 2)^2 least. The mean is over three samples.

# %% [markdown]
# ## Solution
#
# The best outputs are the means of the targets: 1 at x = 1 and 8/5 at x = 2. So
# L* = (1 + 1 + 0)/3 = 2/3. The residual gradients 2 (q - y) are 2, -2 and 0: those of each input
# add up to 0, those of the samples do not vanish. That is all that elimination promises.

# %%
solution = """
best = "2/3"
r1 = "2"
r2 = "-2"
r3 = "0"
"""

# %% [markdown]
# ## Wrong answers
#
# The sum instead of the mean; residuals in place of residual gradients; an optimum that fits.

# %%
exercise.wrong("expected L* as `best`", 'best = "2"\nr1 = "2"\nr2 = "-2"\nr3 = "0"')
exercise.wrong("expected r_1", 'best = "2/3"\nr1 = "1"\nr2 = "-1"\nr3 = "0"')
exercise.wrong("expected L* as `best`", 'best = "0"\nr1 = "0"\nr2 = "0"\nr3 = "0"')

# %%
if __name__ == "__main__":
    exercise.main(solution)
