# %% [markdown]
# # The landscape of the augmented loss
#
# f + g is a function of the inputs, so the augmented loss is never below L* + lambda |a|^2. A point
# is a local minimum exactly if it is a global one, exactly if a = 0 and the network already attains
# L*: the augmented loss has no landscape of its own left.

# %%
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "landscape",
    mark="O",
    title="local minima of the augmented loss: exactly a = 0 where the network attains L*",
    source="theory, 2.1 landscape",
    limits="Whether any theta attains L* is another matter: see vacuity.",
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

elimination = cited("elimination")
criterion = cited("optimality_criterion")

standing = {
    "distinct_inputs": distinct_inputs,
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "nonnegative_losses": nonnegative_losses,
    "positive_penalty": positive_penalty,
}
no_neurons = for_all(K, lambda k: eq(a(k), 0))
attained = And(no_neurons, eq(L(theta), Lstar))

# %% [markdown]
# ## A floor
#
# Every value of the augmented loss is at least L* plus its penalty.


# %%
@theorem.statement(
    le(Lstar + lam * sum_(K, lambda k: a(k) ** 2), Lt(z)),
    nonnegative_losses=nonnegative_losses,
)
def floor(given):
    """The augmented loss is never below L* + lambda |a|^2."""
    lower = criterion["no_function_below"].apply(given)
    table = function(N, lambda j: augmented_output(theta, a, b, W, X(j)))
    return step(
        "f + g is one of the functions of the inputs",
        combine(le(Lstar + lam * sum_(K, lambda k: a(k) ** 2), Lt(z)), (use(lower, table), 1)),
    )


# %% [markdown]
# ## The equivalence
#
# Local minimum => a = 0 and L(theta) = L* (elimination) => global minimum (the floor) => local
# minimum.


# %%
@theorem.statement(
    And(
        implies(local_minimum(Lt, z, NAMES), attained),
        implies(attained, global_minimum(Lt, z, NAMES)),
        implies(global_minimum(Lt, z, NAMES), local_minimum(Lt, z, NAMES)),
    ),
    **standing,
)
def equivalence(given):
    """Local minimum, global minimum, and a = 0 with L(theta) = L*: the same points."""

    @supposing(local_minimum(Lt, z, NAMES))
    def to_attained(minimum):
        zero, *_, best = parts(elimination["elimination"].apply(given, local_minimum=minimum))
        return both(zero, best)

    @supposing(attained)
    def to_global(zero, best):
        flipped = every(K)(lambda k: combine(eq(0, a(k)), (use(zero, k), -1)))
        value = replace(
            extend(flipped),
            function(Output, lambda a: eq(Lt(pair(theta, a, b, W)), L(theta))),
            identity(Lt(pair(theta, function(K, lambda k: 0), b, W)), L(theta)),
        )

        @every(Point)
        def anywhere(y):
            other, a1, b1, W1 = components(y)
            above = floor.apply(given, at={theta: other, a: a1, b: b1, W: W1})
            squares = summed(every(K)(lambda k: square_sign(a1(k))))
            return combine(
                le(Lt(z), Lt(y)),
                (above, 1),
                (squares, given.positive_penalty),
                (value, 1),
                (best, 1),
            )

        return anywhere

    @supposing(global_minimum(Lt, z, NAMES))
    def to_local(anywhere):
        return near_everywhere(anywhere, z)

    return both(
        step("elimination: a local minimum has a = 0 and attains L*", to_attained),
        step("the floor: where L* is attained with a = 0, nothing is smaller", to_global),
        step("a global minimum is a local one", to_local),
    )


# %% [markdown]
# ## When there is a local minimum at all


# %%
@theorem.statement(
    And(
        implies(
            there_is(Point, lambda theta, a, b, W: local_minimum(Lt, pair(theta, a, b, W), NAMES)),
            there_is(T, lambda theta: eq(L(theta), Lstar)),
        ),
        implies(
            there_is(T, lambda theta: eq(L(theta), Lstar)),
            there_is(Point, lambda theta, a, b, W: local_minimum(Lt, pair(theta, a, b, W), NAMES)),
        ),
    ),
    **standing,
)
def existence(given):
    """The augmented loss has a local minimum exactly if some theta attains L*."""
    has_minimum = there_is(
        Point, lambda theta, a, b, W: local_minimum(Lt, pair(theta, a, b, W), NAMES)
    )
    attains = there_is(T, lambda theta: eq(L(theta), Lstar))

    @supposing(has_minimum)
    def to_theta(known):
        @from_some(known)
        def at(y, minimum):
            other, a1, b1, W1 = components(y)
            first, _, _ = parts(equivalence.apply(given, at={theta: other, a: a1, b: b1, W: W1}))
            _, best = parts(use(first, minimum))
            return exhibit(attains, other, best)

        return at

    @supposing(attains)
    def to_minimum(known):
        @from_some(known)
        def at(other, best):
            none = function(K, lambda k: 0)
            still = function(K, lambda k: function(D, lambda q: 0))
            _, second, third = parts(
                equivalence.apply(given, at={theta: other, a: none, b: none, W: still})
            )
            zero = every(K)(lambda k: identity(none(k), 0))
            return exhibit(
                has_minimum,
                pair(other, none, none, still),
                use(third, use(second, both(zero, best))),
            )

        return at

    return both(
        step("a local minimum attains L*", to_theta),
        step("at such a theta take a = 0", to_minimum),
    )


# %%
if __name__ == "__main__":
    theorem.main()
