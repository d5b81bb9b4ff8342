# %% [markdown]
# # How slow is the way out?
#
# Four inputs on a line, X = (0, 1, 2, 3), one output, and grouped residual gradients
#
#     R = (1, -3, 3, -1)
#
# at a point with a = b = 0 and w = 0. It is no minimum of the augmented loss, for R is not 0. How
# the loss falls is told by the moments M_p = sum_j R_j X_j^p: along w = t, a = -c M_p t^p, with
# p the least order whose moment is not 0 and a small c > 0, it falls like t^(2p).
#
# Give p, the moment M_p, and the exponent of t in the fall.

# %%
from pgb.exercises import Values
from pgb.prove import *
from pgb.setting import *

residual = Var("R", Fun(N, Real))
place = Var("X", Fun(N, Real))


def moment_of(p):
    return sum_(N, lambda j: residual(j) * place(j) ** p)


def four_inputs(**answer):
    from pgb.witness.interpretation import interpretation

    return interpretation("four inputs", {N: 4}, {residual: [1, -3, 3, -1], place: [0, 1, 2, 3]})


def expected(p, moment, exponent):
    return {
        "M_q = 0 for every q below p": And(*(eq(moment_of(q), 0) for q in range(p))),
        "M_p not to be 0": ne(moment_of(p), 0),
        "M_p as it is summed up": eq(moment_of(p), moment),
        "the exponent that belongs to p": eq(Num(exponent), 2 * p),
    }


# %%
exercise = Values(
    "p",
    "moment",
    "exponent",
    whole=("p", "exponent"),
    on=four_inputs,
    claims=expected,
    results=("escape_order", "degenerate_saddle"),
)

# %% [markdown]
# ## Answer

# %%
answer = """
p = ""
moment = ""
exponent = ""
"""

# %% [markdown]
# ## Hint
#
# R is a row of binomial coefficients with alternating signs: sum_j R_j q(X_j) is, up to its sign,
# the third difference of q. What do differences do to polynomials of low degree?

# %% [markdown]
# ## Solution
#
# The third difference of a polynomial of degree below 3 is 0, and of X^3 it is 3! = 6. With these
# signs M_3 = -3 + 24 - 27 = -6. So p = 3 = n - 1, the largest order that four inputs allow, and the
# augmented loss falls like t^6: no method of second order sees it.

# %%
solution = """
p = 3
moment = "-6"
exponent = 6
"""

# %% [markdown]
# ## Wrong answers

# %%
exercise.wrong("expected M_p not to be 0", 'p = 2\nmoment = "6"\nexponent = 4')
exercise.wrong("expected M_q = 0 for every q below p", 'p = 4\nmoment = "-36"\nexponent = 8')
exercise.wrong("expected M_p as it is summed up", 'p = 3\nmoment = "6"\nexponent = 6')
exercise.wrong("expected the exponent that belongs to p", 'p = 3\nmoment = "-6"\nexponent = 3')

# %%
if __name__ == "__main__":
    exercise.main(solution)
