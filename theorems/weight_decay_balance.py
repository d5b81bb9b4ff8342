# %% [markdown]
# # The balance of weight decay
#
# Let the model be homogeneous of degree H in its weights z, and decay them by gamma |z|^2. At a
# stationary point the residual gradients and the outputs are in balance with the decay: move along
# z itself, which scales the outputs by H and the decay by 2.

# %%
from pgb.basis import Coordinates, P, Q, dphi, dQ, moved_along, phi, z
from pgb.facts.notions import derivative, gradient
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import (
    And,
    K,
    M,
    Output,
    delta,
    eq,
    for_all,
    function,
    mean,
    sum_,
)

theorem = Result(
    "weight_decay_balance",
    mark="O",
    title="homogeneous model, weight decay: residuals times outputs balance the decay",
    source="theory, 3.4 weight_decay_balance",
)

H, c = Var("H", Real), Var("c", Real)
gamma = Var("gamma", Real)
size = sum_(P, lambda p: z(p) ** 2)


def decayed(y):
    """mean_i Q_i(phi_i(y)) + gamma |y|^2"""
    return mean(M, lambda i: Q(i, phi(i, y))) + gamma * sum_(P, lambda p: y(p) ** 2)


along_itself = function(Real, lambda t: decayed(moved_along(z, z, t)))
balance = mean(M, lambda i: sum_(K, lambda k: dQ(i, phi(i, z), k) * phi(i, z, k)))

# %% [markdown]
# ## Statement
#
# c is the inverse of the degree H.


# %%
@theorem.statement(
    And(
        eq(H * balance, -2 * gamma * size),
        eq(balance, -2 * gamma * c * size),
    ),
    differentiable_losses=for_all(
        M, lambda i: for_all(Output, lambda q: gradient(Q(i), q, dQ(i, q)))
    ),
    differentiable_model=for_all(
        M,
        lambda i: for_all(
            K,
            lambda k: derivative(
                function(Real, lambda t: phi(i, moved_along(z, z, t), k)),
                0,
                sum_(P, lambda p: dphi(i, z, k, p) * z(p)),
            ),
        ),
    ),
    homogeneous=for_all(
        M,
        lambda i: for_all(
            K, lambda k: eq(sum_(P, lambda p: dphi(i, z, k, p) * z(p)), H * phi(i, z, k))
        ),
    ),
    stationary=derivative(along_itself, 0, 0),
    inverse_degree=eq(H * c, 1),
)
def weight_decay_balance(given):
    """H mean_i r_i . f(x_i) = -2 gamma |z|^2 at a stationary point."""

    def along(line):
        whole, k = opened(line, Var("t", Real)).children
        if k.sort != K:
            return None
        return use(given.differentiable_model, whole.children[0].children[1], k)

    rate = (
        mean(
            M,
            lambda i: sum_(
                K,
                lambda k: dQ(i, phi(i, z), k) * sum_(P, lambda p: dphi(i, z, k, p) * z(p)),
            ),
        )
        + 2 * gamma * size
    )
    moving = step(
        "the slope along z + t z",
        slope(
            along_itself,
            0,
            rate,
            known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q),
            along=along,
        ),
    )
    unique = fact("derivative_is_unique")
    flat = use(unique, along_itself, 0, rate, 0, moving, given.stationary)
    scaled = summed(
        every(M)(
            lambda i: summed(
                every(K)(
                    lambda k: combine(
                        eq(
                            dQ(i, phi(i, z), k) * sum_(P, lambda p: dphi(i, z, k, p) * z(p)),
                            dQ(i, phi(i, z), k) * (H * phi(i, z, k)),
                        ),
                        (use(given.homogeneous, i, k), dQ(i, phi(i, z), k)),
                    )
                )
            )
        )
    )
    balanced = step(
        "by homogeneity the outputs change at the rate H f: the slope 0 is the balance",
        combine(eq(H * balance, -2 * gamma * size), (flat, 1), (scaled, -(Card(M) ** -1))),
    )

    divided = combine(
        eq(balance, -2 * gamma * c * size), (balanced, c), (given.inverse_degree, -balance)
    )
    return both(balanced, step("divide by H", divided))


# %% [markdown]
# ## An instance
#
# f = z_1 z_2 (degree 2), one sample with target 3, decay 1/2: stationary at z_1 = z_2 = sqrt(5/2),
# where 2 (5/2 - 3) z_2 + z_1 = 0.


# %%
@theorem.instance("a product of two weights")
def a_product():
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation

    y = Var("y", Fun(M, Output))
    one, two = Var("one", P), Var("two", P)

    def rate(z, p):
        return delta(p, one) * z(two) + delta(p, two) * z(one)

    return interpretation(
        "a product of two weights",
        sizes={M: 1, K: 1, P: 2},
        values={
            y: [[3]],
            one: 0,
            two: 1,
            z: ["sqrt(5/2)", "sqrt(5/2)"],
            H: 2,
            c: "1/2",
            gamma: "1/2",
        },
        definitions={
            phi: function(
                M,
                lambda i: function(Coordinates, lambda z: function(K, lambda k: z(one) * z(two))),
            ),
            dphi: function(
                M,
                lambda i: function(
                    Coordinates,
                    lambda z: function(K, lambda k: function(P, lambda p: rate(z, p))),
                ),
            ),
            Q: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dQ: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
        },
    )


# %%
if __name__ == "__main__":
    theorem.main()
