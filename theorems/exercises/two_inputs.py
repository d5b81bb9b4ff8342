# %% [markdown]
# # Two exponentials
#
# Elimination rests on the independence of exponentials. For two inputs p and q on the line: if
#
#     c exp(w p) + d exp(w q) = 0
#
# for all w near some point v, and p is not q, then c = 0 and d = 0. Prove it.

# %%
from pgb.exercises import Proof
from pgb.prove import *
from pgb.setting import *

p, q = Var("p", Real), Var("q", Real)
c, d = Var("c", Real), Var("d", Real)
v = Var("v", Real)


def combination(w):
    return c * exp(w * p) + d * exp(w * q)


# %%
exercise = Proof(
    And(eq(c, 0), eq(d, 0)),
    results=("exponential_independence",),
    distinct=ne(p, q),
    vanishing=near(v, lambda w: eq(combination(w), 0)),
)

# %% [markdown]
# ## Answer


# %%
def answer(given):
    at_v = here(given.vanishing)  # c exp(v p) + d exp(v q) = 0
    moving = slope(function(Real, combination), v, c * p * exp(v * p) + d * q * exp(v * q))
    still = zero_slope(given.vanishing, moving)  # the slope of 0 is 0
    c_zero = ...
    d_zero = ...
    return both(c_zero, d_zero)


# %% [markdown]
# ## Hint
#
# From the slope subtract q times the combination itself: what is left of it?

# %% [markdown]
# ## Hint
#
# `combine(goal, (equation, weight), ..)` adds proved equations with weights: the weight exp(-v p)
# frees c (p - q) from its exponential. Then `use(fact("no_zero_divisors"), c, p - q, product)`.

# %% [markdown]
# ## Solution
#
# Differentiate in w: c p exp(v p) + d q exp(v q) = 0. Subtract q times the combination: what is
# left is c (p - q) exp(v p) = 0, and neither exp(v p) nor p - q is 0. So c = 0; then
# d exp(v q) = 0 and d = 0. With n inputs the same step takes one exponential away at a time.


# %%
def solution(given):
    at_v = here(given.vanishing)
    moving = slope(function(Real, combination), v, c * p * exp(v * p) + d * q * exp(v * q))
    still = zero_slope(given.vanishing, moving)
    product = combine(eq(c * (p - q), 0), (still, exp(-v * p)), (at_v, -q * exp(-v * p)))
    factor = use(fact("no_zero_divisors"), c, p - q, product)
    same = supposing(eq(p - q, 0))(lambda zero: combine(eq(p, q), (zero, 1)))
    c_zero = consequence(eq(c, 0), factor, same, given.distinct)
    d_zero = combine(eq(d, 0), (at_v, exp(-v * q)), (c_zero, -exp(v * p - v * q)))
    return both(c_zero, d_zero)


# %% [markdown]
# ## Wrong answers
#
# The slope not used; that p and q differ not used; the hypothesis handed back.


# %%
@exercise.wrong("expected 0 left over")
def without_the_slope(given):
    at_v = here(given.vanishing)
    c_zero = combine(eq(c, 0), (at_v, exp(-v * p)))
    return both(c_zero, combine(eq(d, 0), (at_v, exp(-v * q))))


@exercise.wrong("expected c = 0 to follow")
def as_if_always_distinct(given):
    at_v = here(given.vanishing)
    moving = slope(function(Real, combination), v, c * p * exp(v * p) + d * q * exp(v * q))
    still = zero_slope(given.vanishing, moving)
    product = combine(eq(c * (p - q), 0), (still, exp(-v * p)), (at_v, -q * exp(-v * p)))
    c_zero = consequence(eq(c, 0), use(fact("no_zero_divisors"), c, p - q, product))
    d_zero = combine(eq(d, 0), (at_v, exp(-v * q)), (c_zero, -exp(v * p - v * q)))
    return both(c_zero, d_zero)


@exercise.wrong("expected the conclusion c = 0 and d = 0")
def the_hypothesis_again(given):
    return here(given.vanishing)


# %%
if __name__ == "__main__":
    exercise.main(solution)
