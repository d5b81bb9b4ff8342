# %% [markdown]
# # The alarm
#
# In training the added neurons tend to take over the residual: the augmented loss falls and the
# network stops learning. Suppose that training with f(x) = u sin(v x) on x = (1, 2, 3, 4),
# y = (1, -1, 0, 1), squared loss, reports an augmented loss of 0.0006, and that theta is still at
# `u = -2/(3*sqrt(3))`, `v = pi/3`.
#
# Give what the report does not say: L(theta), with the neurons removed, and the grouped residual
# gradients R_1, .., R_4. If they do not vanish, the small number says nothing about the network.

# %%
from pgb.exercises import Values
from pgb.kernel.terms import Var
from pgb.setting import *

place = [Var(f"j{j}", N) for j in (1, 2, 3, 4)]
output = Var("k", K)


def at_the_trap(**answer):
    from dataclasses import replace

    from pgb.witness.interpretation import interpretation
    from pgb.witness.networks import network

    base = network("W7-sine-trap")
    own = interpretation("own", base.sizes, {**{j: n for n, j in enumerate(place)}, output: 0})
    return replace(base, values={**base.values, **own.values})


def expected(loss, R1, R2, R3, R4):
    residuals = zip(place, (R1, R2, R3, R4), strict=True)
    return {
        "L(theta) as `loss`": eq(L(theta), loss),
        **{
            f"R_{n} as the gradient of the loss at X_{n}": eq(R(j, theta, output), value)
            for n, (j, value) in enumerate(residuals, 1)
        },
    }


# %%
exercise = Values(
    "loss",
    "R1",
    "R2",
    "R3",
    "R4",
    on=at_the_trap,
    claims=expected,
    results=("trap_becomes_valley", "optimality_criterion"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
loss = ""
R1 = ""
R2 = ""
R3 = ""
R4 = ""
"""

# %% [markdown]
# ## Hint
#
# The sines of pi/3, 2 pi/3, pi and 4 pi/3 are `sqrt(3)/2`, `sqrt(3)/2`, 0 and `-sqrt(3)/2`. The
# gradient of (q - y)^2 is 2 (q - y).

# %% [markdown]
# ## Solution
#
# The outputs are (-1/3, -1/3, 0, 1/3), so L(theta) = (16/9 + 4/9 + 0 + 4/9)/4 = 2/3 and
# R = (-8/3, 4/3, 0, -4/3). A gap between L(theta) and the augmented loss, with R not 0, is the sign
# that the neurons and not the network fit the data.

# %%
solution = """
loss = "2/3"
R1 = "-8/3"
R2 = "4/3"
R3 = "0"
R4 = "-4/3"
"""

# %% [markdown]
# ## Wrong answers
#
# The augmented loss taken for that of the network; the factor 2 of the gradients forgotten; the
# sign of y - q.

# %%
exercise.wrong(
    "expected L(theta) as `loss`",
    'loss = "0.0006"\nR1 = "-8/3"\nR2 = "4/3"\nR3 = "0"\nR4 = "-4/3"',
)
exercise.wrong("expected R_1", 'loss = "2/3"\nR1 = "-4/3"\nR2 = "2/3"\nR3 = "0"\nR4 = "-2/3"')
exercise.wrong("expected R_1", 'loss = "2/3"\nR1 = "8/3"\nR2 = "-4/3"\nR3 = "0"\nR4 = "4/3"')

# %%
if __name__ == "__main__":
    exercise.main(solution)
