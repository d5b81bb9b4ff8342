# %% [markdown]
# # A local minimum that there is
#
# The network f(x) = u sin(v x) meets the samples x = (1, 2, 3, 4) with targets y = (1, -1, 0, 1),
# squared loss, lambda = 1/10. It is added a neuron, with a = 0.
#
# Give exact u and v at which the augmented loss has a local minimum in all variables together.

# %%
from pgb.exercises import Values
from pgb.setting import *
from pgb.transform.exponential import *


def sine_at(u, v):
    from dataclasses import replace

    from pgb.witness.networks import network

    base = network("W7-sine-global")
    return replace(base, values={**base.values, theta: (u, v)})


def expected(u, v):
    return {
        "a local minimum of the augmented loss": local_minimum(Lt, z, NAMES),
        "all R_j to be 0": for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0))),
    }


# %%
exercise = Values(
    "u",
    "v",
    on=sine_at,
    claims=expected,
    results=("landscape", "trap_becomes_valley"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
u = ""
v = ""
"""

# %% [markdown]
# ## Hint
#
# Local minima of the augmented loss are where a = 0 and the network attains L*. The inputs are
# distinct, so L* = 0: the network must go through all four points.

# %% [markdown]
# ## Hint
#
# y_3 = 0 with u not 0 makes 3 v a multiple of pi.

# %% [markdown]
# ## Solution
#
# With 3 v = 2 pi the sines of v, 2 v and 4 v are `sqrt(3)/2`, `-sqrt(3)/2` and `sqrt(3)/2`: so
# u is `2/sqrt(3)`. Both signs changed, or 2 pi added to v, is right as well. At v = pi/3 the loss
# of the network has a local minimum too, with u at `-2/(3*sqrt(3))`; but R is not 0 there, and the
# augmented loss falls.

# %%
solution = """
u = "2/sqrt(3)"
v = "2*pi/3"
"""

# %% [markdown]
# ## Wrong answers
#
# The trap; the decimals of the right numbers; the wrong sign of u.

# %%
exercise.wrong("expected a local minimum", 'u = "-2/(3*sqrt(3))"\nv = "pi/3"')
exercise.wrong("expected a local minimum", "u = 1.1547005383792515\nv = 2.0943951023931953")
exercise.wrong("expected a local minimum", 'u = "-2/sqrt(3)"\nv = "2*pi/3"')

# %%
if __name__ == "__main__":
    exercise.main(solution)
