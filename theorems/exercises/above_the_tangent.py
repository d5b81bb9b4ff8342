# %% [markdown]
# # Above the tangent
#
# That no function of the inputs does better than a network whose residual gradients vanish rests on
# one inequality: a convex function lies above its tangents. Prove it on the line. If F is convex
# and has the slope G at p, then for every q
#
#     F(p) + G (q - p) <= F(q)

# %%
from pgb.exercises import Proof
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.setting import *

F = Var("F", Fun(Real, Real))
p, q, G = Var("p", Real), Var("q", Real), Var("G", Real)


def below_chord(p, q, s):
    return implies(le(0, s), le(s, 1), le(F(p + s * (q - p)), F(p) + s * (F(q) - F(p))))


# %%
exercise = Proof(
    le(F(p) + G * (q - p), F(q)),
    results=("first_order_convexity", "elimination"),
    convex=for_all(Real, lambda p, q, s: below_chord(p, q, s)),
    slope_at_p=derivative(F, p, G),
)

# %% [markdown]
# ## Answer


# %%
def answer(given):
    segment = function(Real, lambda s: F(p + s * (q - p)))
    moving = ...  # the slope of the segment at s = 0
    below = every(Real)(lambda s: use(given.convex, p, q, s))
    return use(fact("slope_below_chord"), segment, ..., moving, below)


# %% [markdown]
# ## Hint
#
# Walk from p to q: h(s) = F(p + s (q - p)). By the chain rule its slope at 0 is G (q - p):
# `slope(segment, 0, G * (q - p), known=lambda function, at: given.slope_at_p)`.

# %% [markdown]
# ## Hint
#
# The fact `slope_below_chord` says: if h stays below its chord over [0, 1] and has the slope d
# at 0, then h(0) + d <= h(1). See `pgb facts slope_below_chord`.

# %% [markdown]
# ## Solution
#
# Along the segment from p to q the function stays below its chord, so its slope at the start is at
# most that of the chord: G (q - p) <= F(q) - F(p).


# %%
def solution(given):
    segment = function(Real, lambda s: F(p + s * (q - p)))
    moving = slope(segment, 0, G * (q - p), known=lambda function, at: given.slope_at_p)
    below = every(Real)(lambda s: use(given.convex, p, q, s))
    return use(fact("slope_below_chord"), segment, G * (q - p), moving, below)


# %% [markdown]
# ## Wrong answers
#
# The chain rule forgotten; the inequality turned round; the claim assumed.


# %%
@exercise.wrong("expected d/ds")
def without_the_chain_rule(given):
    segment = function(Real, lambda s: F(p + s * (q - p)))
    moving = slope(segment, 0, G, known=lambda function, at: given.slope_at_p)
    below = every(Real)(lambda s: use(given.convex, p, q, s))
    return use(fact("slope_below_chord"), segment, G, moving, below)


@exercise.wrong("left over")
def turned_round(given):
    segment = function(Real, lambda s: F(p + s * (q - p)))
    moving = slope(segment, 0, G * (q - p), known=lambda function, at: given.slope_at_p)
    below = every(Real)(lambda s: use(given.convex, p, q, s))
    known = use(fact("slope_below_chord"), segment, G * (q - p), moving, below)
    return combine(le(F(q), F(p) + G * (q - p)), (known, 1))


@exercise.wrong("expected only the hypotheses convex, slope_at_p")
def taken_for_granted(given):
    return assume(exercise.conclusion)


# %%
if __name__ == "__main__":
    exercise.main(solution)
