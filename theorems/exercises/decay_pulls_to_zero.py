# %% [markdown]
# # Weight decay eliminates too much
#
# Decay the weights of the network as well, with gamma theta^2. At a local minimum the added neurons
# still make every grouped residual gradient vanish, so the loss of the network has the slope 0 in
# theta. Prove, for one parameter, that then theta = 0: decay and transformation together leave no
# other local minimum, good or bad.

# %%
from pgb.exercises import Proof
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.setting import *

loss = Var("loss", Fun(Real, Real))
theta = Var("theta", Real)
gamma = Var("gamma", Real)
decayed = function(Real, lambda t: loss(t) + gamma * t**2)

# %%
exercise = Proof(
    eq(theta, 0),
    results=("weight_decay_destroys_minima", "weight_decay"),
    residuals_vanish=derivative(loss, theta, 0),
    positive_decay=lt(0, gamma),
    local_minimum=local_minimum(decayed, theta),
)

# %% [markdown]
# ## Answer


# %%
def answer(given):
    moving = slope(decayed, theta, ..., known=lambda function, at: given.residuals_vanish)
    flat = fermat(given.local_minimum, moving)
    return ...


# %% [markdown]
# ## Hint
#
# `fermat` says that at a local minimum the slope is 0: here 2 gamma theta = 0.

# %% [markdown]
# ## Hint
#
# `use(fact("no_zero_divisors"), gamma, theta, product)`, with product: gamma theta = 0. That gamma
# is not 0 follows from 0 < gamma: `supposing(eq(gamma, 0))(lambda zero: ..)` must end in 0 < 0 or
# in gamma <= 0, and `consequence` puts the parts together.

# %% [markdown]
# ## Solution
#
# The slope of loss + gamma t^2 at theta is 0 + 2 gamma theta, and it is 0 at a local minimum. Since
# gamma > 0, theta = 0. If theta = 0 does not fit the data there is no local minimum at all.


# %%
def solution(given):
    rate = 2 * gamma * theta
    moving = slope(decayed, theta, rate, known=lambda function, at: given.residuals_vanish)
    flat = fermat(given.local_minimum, moving)
    product = combine(eq(gamma * theta, 0), (flat, Num(1) / 2))
    factor = use(fact("no_zero_divisors"), gamma, theta, product)
    none = supposing(eq(gamma, 0))(lambda zero: combine(le(gamma, 0), (zero, 1)))
    return consequence(eq(theta, 0), factor, none, given.positive_decay)


# %% [markdown]
# ## Wrong answers
#
# That gamma is positive not used; the slope of the decay taken for gamma theta; the loss taken out
# of the minimum.


# %%
@exercise.wrong("to follow")
def any_decay(given):
    rate = 2 * gamma * theta
    moving = slope(decayed, theta, rate, known=lambda function, at: given.residuals_vanish)
    flat = fermat(given.local_minimum, moving)
    product = combine(eq(gamma * theta, 0), (flat, Num(1) / 2))
    return consequence(eq(theta, 0), use(fact("no_zero_divisors"), gamma, theta, product))


@exercise.wrong("expected d/d")
def half_the_slope(given):
    rate = gamma * theta
    moving = slope(decayed, theta, rate, known=lambda function, at: given.residuals_vanish)
    return fermat(given.local_minimum, moving)


@exercise.wrong("expected only the hypotheses")
def minimum_of_the_decay(given):
    decay = function(Real, lambda t: gamma * t**2)
    moving = slope(decay, theta, 2 * gamma * theta)
    flat = fermat(assume(local_minimum(decay, theta)), moving)
    product = combine(eq(gamma * theta, 0), (flat, Num(1) / 2))
    factor = use(fact("no_zero_divisors"), gamma, theta, product)
    none = supposing(eq(gamma, 0))(lambda zero: combine(le(gamma, 0), (zero, 1)))
    return consequence(eq(theta, 0), factor, none, given.positive_decay)


# %%
if __name__ == "__main__":
    exercise.main(solution)
