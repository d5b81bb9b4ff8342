# %% [markdown]
# # Two Euler fields
#
# In the perturbable gradient basis condition a vector field that reproduces the outputs is worth
# much. The added neurons have two: a d/da and d/db. Their difference moves no output but scales the
# penalty, and that is all that vanishing needs.
#
# Move along the difference: a_k becomes a_k + t a_k and b_k becomes b_k - t. Prove that at t = 0 no
# output of the neurons moves, at no input, and that the penalty lambda |a|^2 has the slope
# 2 lambda |a|^2.

# %%
from pgb.exercises import Proof
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.setting import *
from pgb.transform.exponential import *


def moved_output(x, k):
    return function(
        Real,
        lambda t: g(function(K, lambda h: a(h) + t * a(h)), function(K, lambda h: b(h) - t), W, x)(
            k
        ),
    )


moved_penalty = function(Real, lambda t: lam * sum_(K, lambda k: (a(k) + t * a(k)) ** 2))
penalty = lam * sum_(K, lambda k: a(k) ** 2)

# %%
exercise = Proof(
    And(
        for_all(Input, lambda x: for_all(K, lambda k: derivative(moved_output(x, k), 0, 0))),
        derivative(moved_penalty, 0, 2 * penalty),
    ),
    results=("pgb_necessary_condition", "neurons_as_outputs", "elimination_via_pgb"),
)

# %% [markdown]
# ## Answer


# %%
def answer(given):
    outputs = every(Input, K)(lambda x, k: ...)
    return both(outputs, ...)


# %% [markdown]
# ## Hint
#
# Both are slopes of written-out functions: `slope(function, 0, value)`.

# %% [markdown]
# ## Solution
#
# The slope of (a_k + t a_k) exp(w_k . x + b_k - t) at 0 is a_k e - a_k e = 0, e the exponential.
# That of the penalty is the sum of 2 lambda a_k a_k. So stationarity along the field says
# 2 lambda |a|^2 = 0.


# %%
def solution(given):
    outputs = every(Input, K)(lambda x, k: slope(moved_output(x, k), 0, Num(0)))
    return both(outputs, slope(moved_penalty, 0, 2 * penalty))


# %% [markdown]
# ## Wrong answers
#
# The penalty homogeneous of degree 1; the second field forgotten, so that the outputs move.


# %%
@exercise.wrong("expected d/d")
def of_degree_one(given):
    outputs = every(Input, K)(lambda x, k: slope(moved_output(x, k), 0, Num(0)))
    return both(outputs, slope(moved_penalty, 0, penalty))


@exercise.wrong("expected d/d")
def with_the_first_field_alone(given):
    outputs = every(Input, K)(lambda x, k: slope(moved_output(x, k), 0, g(a, b, W, x)(k)))
    return both(outputs, slope(moved_penalty, 0, 2 * penalty))


@exercise.wrong("expected the conclusion")
def penalty_alone(given):
    return slope(moved_penalty, 0, 2 * penalty)


# %%
if __name__ == "__main__":
    exercise.main(solution)
