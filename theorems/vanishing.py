# %% [markdown]
# # Vanishing
#
# At a stationary point of the augmented loss, and at every local minimum, the added neurons are
# zero. The neuron a exp(w.x + b) does not change when a is multiplied by exp(-t) and t is added to
# b; the penalty lambda |a|^2 does. Where the loss cannot fall along this curve, a = 0.

# %%
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import *
from pgb.transform import along_the_curve, with_theta_fixed
from pgb.transform.exponential import *

theorem = Result(
    "vanishing",
    mark="P",
    title="stationary points of the augmented loss have a = 0",
    source="theory, 1.1 vanishing; Kawaguchi and Kaelbling, AISTATS 2020, arXiv:1901.00279",
    witnesses=(
        "W1-tanh",
        "W2-hinge-margin",
        "W2-hinge-interior",
        "W3-softmax-smoothed",
        "W4-two-outputs",
        "W5-conflicting-targets",
        "W6-conflicting-labels",
        "W7-sine-global",
    ),
)
no_neuron_left = And(
    for_all(K, lambda k: eq(a(k), 0)),
    for_all(Input, lambda x: for_all(K, lambda k: eq(g(a, b, W, x)(k), 0))),
)


def along_a(k):
    return function(Real, lambda t: Lt(pair(theta, moved(a, k, t), b, W)))


def along_b(k):
    return function(Real, lambda t: Lt(pair(theta, a, moved(b, k, t), W)))


def neurons_are_zero(zero):
    """From a = 0: the neurons add nothing at any input."""

    @every(Input)
    def output(x):
        @every(K)
        def component(k):
            return combine(eq(g(a, b, W, x)(k), 0), (use(zero, k), activation(k, b, W, x)))

        return component

    return both(zero, output)


# %% [markdown]
# ## The identity behind it
#
# Write e_ik = exp(w_k . x_i + b_k) and q_i = f(x_i) + g(x_i). The partial derivatives of the
# augmented loss by a_k and by b_k exist; a_k times the first minus the second is 2 lambda a_k^2.


# %%
def slope_a(k):
    return mean(
        M, lambda i: dl(i, augmented_output(theta, a, b, W, x(i)), k) * activation(k, b, W, x(i))
    ) + 2 * lam * a(k)


def slope_b(k):
    return mean(
        M,
        lambda i: (
            dl(i, augmented_output(theta, a, b, W, x(i)), k) * (a(k) * activation(k, b, W, x(i)))
        ),
    )


@theorem.statement(
    for_all(
        K,
        lambda k: And(
            derivative(along_a(k), 0, slope_a(k)),
            derivative(along_b(k), 0, slope_b(k)),
            eq(a(k) * slope_a(k) - slope_b(k), 2 * lam * a(k) ** 2),
        ),
    ),
    differentiable_losses=differentiable_losses,
)
def identity_of_slopes(given):
    """a_k d/da_k - d/db_k of the augmented loss is 2 lambda a_k^2, at every point."""

    def loss_gradient(loss, q):
        i = loss.children[1]
        return use(given.differentiable_losses, i, q)

    @every(K)
    def each(k):
        by_a = step(
            "differentiate by a_k: the output k of sample i moves by e_ik",
            slope(along_a(k), 0, slope_a(k), known=loss_gradient),
        )
        by_b = step(
            "differentiate by b_k: the output k of sample i moves by a_k e_ik",
            slope(along_b(k), 0, slope_b(k), known=loss_gradient),
        )
        cancel = step(
            "multiply the first by a_k and subtract the second: only the penalty is left",
            identity(a(k) * slope_a(k) - slope_b(k), 2 * lam * a(k) ** 2),
        )
        return both(by_a, by_b, cancel)

    return each


# %% [markdown]
# ## Stationary points
#
# Where both partial derivatives vanish and lambda is not 0, a_k^2 = 0.


# %%
@theorem.statement(
    no_neuron_left,
    differentiable_losses=differentiable_losses,
    nonzero_penalty=ne(lam, 0),
    stationary_in_a=for_all(K, lambda k: derivative(along_a(k), 0, 0)),
    stationary_in_b=for_all(K, lambda k: derivative(along_b(k), 0, 0)),
)
def stationary_form(given):
    """Where the augmented loss is stationary in a and b, a = 0 and the neurons vanish."""
    slopes = identity_of_slopes.apply(given)
    unique = fact("derivative_is_unique")

    @every(K)
    def zero(k):
        by_a, by_b, _ = parts(use(slopes, k))
        no_a = use(unique, along_a(k), 0, slope_a(k), 0, by_a, use(given.stationary_in_a, k))
        no_b = use(unique, along_b(k), 0, slope_b(k), 0, by_b, use(given.stationary_in_b, k))
        product = step(
            "both slopes are 0, so the identity leaves 2 lambda a_k^2 = 0",
            combine(eq(2 * lam * a(k) ** 2, 0), (no_a, a(k)), (no_b, -1)),
        )
        squares = use(fact("no_zero_divisors"), 2 * lam, a(k) ** 2, product)
        double = use(fact("no_zero_divisors"), 2 * Num(1), lam)
        return step(
            "lambda is not 0, so a_k = 0",
            consequence(
                eq(a(k), 0),
                squares,
                double,
                given.nonzero_penalty,
                use(zero_square(), a(k)),
            ),
        )

    return step("so g = 0 at every input", neurons_are_zero(zero))


# %% [markdown]
# ## Local minima, whatever the loss
#
# At a local minimum nothing is asked of the losses, not even continuity. It is enough that the
# point is a local minimum in (a, b, W) with theta held fixed.


# %%
@theorem.statement(
    no_neuron_left,
    mark="O",
    positive_penalty=positive_penalty,
    local_minimum_in_neurons=local_minimum(at_fixed(theta), neurons, "a,b,W"),
)
def loss_free_form(given):
    """At a local minimum in (a, b, W), a = 0 and the neurons vanish, for any losses."""
    shrinking = along_the_curve(
        transformation, given.local_minimum_in_neurons, given.positive_penalty
    )
    step("follow the curve (a_k exp(-t), b_k + t) from the minimum", shrinking.along)
    step("along it the outputs stay and the penalty shrinks", shrinking.same_outputs)
    no_size = step("for some t > 0 this is impossible unless |a|^2 = 0", shrinking.no_penalty)
    zero = step("so every a_k is 0", use(vanishing_squares(K), a, no_size))
    return step("and g = 0 at every input", neurons_are_zero(zero))


# %% [markdown]
# A local minimum in all variables is one in (a, b, W).


# %%
@theorem.statement(
    local_minimum(at_fixed(theta), neurons, "a,b,W"),
    local_minimum=local_minimum(Lt, z, NAMES),
)
def parameters_held_fixed(given):
    """A local minimum in (theta, a, b, W) is a local minimum in (a, b, W)."""
    return with_theta_fixed(transformation, given.local_minimum)


@theorem.statement(
    no_neuron_left,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(Lt, z, NAMES),
)
def at_local_minima(given):
    """At every local minimum of the augmented loss a = 0 and the neurons vanish."""
    fixed = parameters_held_fixed.apply(given)
    return loss_free_form.apply(given, local_minimum_in_neurons=fixed)


# %%
if __name__ == "__main__":
    theorem.main()
