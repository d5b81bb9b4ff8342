# %% [markdown]
# # Repeated inputs
#
# Elimination speaks of the distinct inputs, and of the samples that share each. Take the same input
# twice and call the two different: the neurons cannot tell them apart, but the functions that L* is
# the infimum over can. If the residuals of all samples at the one input add up to 0, the neurons
# only make the squared loss larger. So a = 0 is a minimum, and no residual need vanish.

# %%
from pgb.facts.notions import norm_squared
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting.losses import LOSSES
from pgb.transform.exponential import *

theorem = Result(
    "repeated_inputs",
    mark="O",
    kind="hypothesis",
    title="inputs that are not distinct: a minimum at which residual gradients remain",
    source="theory, 1.3 elimination (its inputs X_1..X_n are distinct)",
    limits="Samples may share an input: then they are in one group, and elimination holds.",
    drops={
        "distinct_inputs": (
            "elimination.grouped_residuals_vanish",
            "elimination.elimination",
            "exponential_independence.independence",
        )
    },
)

y = Var("y", Fun(M, Output))
c, w = Var("c", Fun(N, Real)), Var("w", Input)
squared = LOSSES["squared"]

squared_losses = for_all(M, lambda i: eq(l(i), squared.value(y(i))))
inputs_all_equal = for_all(N, lambda i, j: eq(X(i), X(j)))
constant_model = for_all(T, lambda u: for_all(Input, lambda v: eq(f(v, u), f(v, theta))))
residuals_cancel = for_all(K, lambda k: eq(sum_(M, lambda i: f(x(i), theta, k) - y(i, k)), 0))
no_neurons = for_all(K, lambda k: eq(a(k), 0))


def moved_loss(G):
    """The loss when every output is moved by the same vector G."""
    return mean(M, lambda i: sum_(K, lambda k: (f(x(i), theta, k) + G(k) - y(i, k)) ** 2))


# %% [markdown]
# ## All outputs move together
#
# At the one input the neurons add one and the same vector G to the output of every sample.


# %%
@theorem.statement(
    for_all(
        Point,
        lambda u, a, b, W: for_all(
            N,
            lambda j: eq(
                Lt(pair(u, a, b, W)),
                moved_loss(g(a, b, W, X(j))) + lam * sum_(K, lambda k: a(k) ** 2),
            ),
        ),
    ),
    witnesses=("one input taken twice",),
    squared_losses=squared_losses,
    inputs_all_equal=inputs_all_equal,
    constant_model=constant_model,
)
def outputs_move_together(given):
    """With one input, a constant model and squared loss, the neurons move all outputs by G."""

    @every(Point, N)
    def each(p, j):
        u, a1, b1, W1 = components(p)
        G = g(a1, b1, W1, X(j))

        def loss(i, model, added):
            return l(i, function(K, lambda k: model(k) + added(k)))

        @every(M)
        def sample(i):
            own = g(a1, b1, W1, x(i))
            start = loss(i, f(x(i), u), own)
            at_one_input = replace(
                use(given.inputs_all_equal, group(i), j),
                function(Input, lambda v: eq(start, loss(i, f(x(i), u), g(a1, b1, W1, v)))),
                identity(start, loss(i, f(x(i), u), own)),
            )
            whatever_theta = replace(
                use(given.constant_model, u, x(i)),
                function(Output, lambda q: eq(start, loss(i, q, G))),
                at_one_input,
            )
            target = function(K, lambda k: f(x(i), theta, k) + G(k))
            return replace(
                use(given.squared_losses, i),
                function(Fun(Output, Real), lambda h: eq(start, h(target))),
                whatever_theta,
            )

        total = eq(Lt(p), moved_loss(G) + lam * sum_(K, lambda k: a1(k) ** 2))
        return combine(total, (summed(sample), Card(M) ** -1))

    return each


# %% [markdown]
# ## The minimum
#
# The squares of f - y + G add up to those of f - y, plus twice G times the sum of f - y, which is
# 0, plus m |G|^2.


# %%
@theorem.statement(
    local_minimum(Lt, z, NAMES),
    certifies=True,
    witnesses=("one input taken twice",),
    squared_losses=squared_losses,
    inputs_all_equal=inputs_all_equal,
    constant_model=constant_model,
    residuals_cancel=residuals_cancel,
    positive_penalty=positive_penalty,
    no_neurons=no_neurons,
)
def minimum(given):
    """Where the residuals add up to 0 and a = 0, the augmented loss has a minimum."""
    together = outputs_move_together.apply(given)
    j = Var("j", N)
    here = use(together, z, j)
    squares = step(
        "the cross terms cancel",
        every(Output)(
            lambda G: combine(
                eq(moved_loss(G), moved_loss(function(K, lambda k: 0)) + norm_squared(G)),
                (
                    summed(
                        every(K)(
                            lambda k: combine(
                                eq(2 * G(k) * sum_(M, lambda i: f(x(i), theta, k) - y(i, k)), 0),
                                (use(given.residuals_cancel, k), 2 * G(k)),
                            )
                        )
                    ),
                    Card(M) ** -1,
                ),
            )
        ),
    )
    silent = summed(
        every(K)(
            lambda k: combine(
                eq(g(a, b, W, X(j))(k) ** 2 + lam * a(k) ** 2, 0),
                (use(given.no_neurons, k), a(k) * activation(k, b, W, X(j)) ** 2 + lam * a(k)),
            )
        )
    )

    @every(Point)
    def anywhere(p):
        _, a1, b1, W1 = components(p)
        G = g(a1, b1, W1, X(j))
        moved = summed(every(K)(lambda k: square_sign(G(k))))
        penalty = summed(every(K)(lambda k: square_sign(a1(k))))
        return combine(
            le(Lt(z), Lt(p)),
            (here, 1),
            (use(together, p, j), -1),
            (use(squares, g(a, b, W, X(j))), 1),
            (use(squares, G), -1),
            (silent, 1),
            (moved, 1),
            (penalty, given.positive_penalty),
        )

    return near_everywhere(step("so nothing is smaller", anywhere), z)


# %% [markdown]
# ## An instance
#
# The targets 0 and 2 at the input 0, a model that always answers their mean 1. The residual
# gradients are 2 and -2, L = 1, and a function of "two" inputs has loss 0.


# %%
@theorem.instance("one input taken twice")
def one_input_taken_twice():
    """Squared loss, two samples at 0, called different inputs; the constant model 1."""
    from pgb.witness.interpretation import Native, interpretation

    return interpretation(
        "one input taken twice",
        {M: 2, N: 2, K: 1, D: 1},
        {
            X: [[0], [0]],
            group: [0, 1],
            y: [[0], [2]],
            f: Native(lambda on: lambda at: lambda parameters: (on.integer(1),), "1"),
            theta: [0],
            lam: 1,
            a: [0],
            b: ["1/3"],
            W: [["-1/2"]],
            c: [1, -1],
            w: ["1/5"],
        },
        {
            l: function(M, lambda i: squared.value(y(i))),
            dl: function(M, lambda i: squared.gradient(y(i))),
        },
        examples=(y,),
    )


# %%
if __name__ == "__main__":
    theorem.main()
