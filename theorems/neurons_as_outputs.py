# %% [markdown]
# # The added neurons as an instance of the PGB setting
#
# With theta fixed and (a, b, W) stacked in one vector z, the augmented loss is a mean of convex
# losses of differentiable outputs. Two Euler fields, a d/da and d/db, reproduce the neurons'
# outputs; on the penalty they act with different weights, 2 and 0.

# %%
from pgb.basis import *
from pgb.basis.neurons import *
from pgb.basis.stacking import *
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting import K
from pgb.transform.exponential import activation, lam

theorem = Result(
    "neurons_as_outputs",
    mark="P",
    title="the added neurons satisfy the PGB hypotheses and have two Euler fields",
    source="theory, 1.6 elimination_via_pgb; Kawaguchi and Kaelbling, AISTATS 2020",
    unwitnessed="it serves to certify instances of the other statements",
)

# %% [markdown]
# ## The hypotheses of the PGB necessary condition


# %%
@theorem.statement(on_neurons(differentiable_maps), certifies=True)
def differentiable_along_lines(given):
    """The neurons' outputs and penalties have derivatives along all lines."""
    outputs_move = every(M, Coordinates, Coordinates, K)(
        lambda i, y, u, k: slope(
            function(Real, lambda t: neurons_phi(i, moved_along(y, u, t), k)),
            0,
            sum_(P, lambda p: neurons_dphi(i, y, k, p) * u(p)),
        )
    )
    penalty_moves = every(M, Coordinates, Coordinates, K)(
        lambda i, y, u, k: slope(
            function(Real, lambda t: neurons_psi(i, moved_along(y, u, t), k)),
            0,
            sum_(P, lambda p: neurons_dpsi(i, y, k, p) * u(p)),
        )
    )
    return step("differentiate along z + t u", both(outputs_move, penalty_moves))


@theorem.statement(
    on_neurons(differentiable_parts),
    certifies=True,
    differentiable_losses=differentiable_losses,
)
def losses_differentiable(given):
    """Q_i(q) = l_i(f(x_i) + q) and V_i(s) = sum_k s_k are differentiable."""
    of_outputs = every(M, Output)(
        lambda i, q: shifted_gradient(
            use(given.differentiable_losses, i, shifted(i, q)),
            function(K, lambda k: f(x(i), theta, k)),
            q,
        )
    )
    unit = function(K, lambda j: function(K, lambda k: delta(j, k)))
    member = function(K, lambda j: function(Output, lambda s: s(j)))
    of_penalty = every(M, Output)(
        lambda i, s: use(
            fact("gradient_of_sum", K, K),
            member,
            s,
            unit,
            every(K)(lambda j: use(fact("gradient_of_component", K), s, j)),
        )
    )
    return step("a shift does not change the gradient", both(of_outputs, of_penalty))


@theorem.statement(
    on_neurons(convex_parts), certifies=True, witnesses=(), convex_losses=convex_losses
)
def losses_convex(given):
    """Q_i(q) = l_i(f(x_i) + q) and V_i(s) = sum_k s_k are convex."""

    @every(M, Output, Output, Real)
    def of_outputs(i, p, q, s):
        return use(given.convex_losses, i, shifted(i, p), shifted(i, q), s)

    @every(M, Output, Output, Real, where=lambda i, p, q, s: And(le(0, s), le(s, 1)))
    def of_penalty(i, p, q, s, _):
        V = neurons_V(i)
        chord = function(K, lambda k: p(k) + s * (q(k) - p(k)))
        return combine(le(V(chord), V(p) + s * (V(q) - V(p))))

    return step("a shift does not change convexity", both(of_outputs, of_penalty))


# %% [markdown]
# ## Two Euler fields
#
# Both a d/da and d/db reproduce the neurons' outputs. On the penalty they act with weights 2 and 0.


# %%
def read_euler(given):
    """The entries of the two Euler fields in the slots of a, b and W."""
    aa, bb, _, ab, aW, bW = parts(given.separate_slots)
    a = a_of(z)

    def entry(vector, coordinate, value, deltas):
        """vector(coordinate) = value, where vector = sum_h delta(coordinate, slot_h) u_h."""
        return combine(eq(vector(coordinate), value), (summed(every(K)(deltas)), 1))

    def weighted(equation, weight):
        left, right = equation.conclusion.children
        return combine(eq(left * weight, right * weight), (equation, weight))

    by_a, by_b = euler_a(z), euler_b()
    return {
        "a": every(K)(
            lambda k: both(
                entry(by_a, slot_a(k), a(k), lambda h: weighted(use(aa, k, h), a(h))),
                entry(by_b, slot_a(k), 0, lambda h: use(ab, k, h)),
            )
        ),
        "b": every(K)(
            lambda k: both(
                entry(by_a, slot_b(k), 0, lambda h: weighted(use(ab, h, k), a(h))),
                entry(by_b, slot_b(k), 1, lambda h: use(bb, k, h)),
            )
        ),
        "W": every(K, D)(
            lambda k, q: both(
                entry(by_a, slot_W(k, q), 0, lambda h: weighted(use(aW, h, k, q), a(h))),
                entry(by_b, slot_W(k, q), 0, lambda h: use(bW, h, k, q)),
            )
        ),
    }


def change_of_output(i, k, u):
    return sum_(P, lambda p: neurons_dphi(i, z, k, p) * u(p))


def change_of_penalty(i, k, u):
    return sum_(P, lambda p: neurons_dpsi(i, z, k, p) * u(p))


@theorem.statement(
    for_all(
        M,
        lambda i: for_all(
            K,
            lambda k: And(
                eq(change_of_output(i, k, euler_a(z)), neurons_phi(i, z, k)),
                eq(change_of_output(i, k, euler_b()), neurons_phi(i, z, k)),
                eq(change_of_penalty(i, k, euler_a(z)), 2 * neurons_psi(i, z, k)),
                eq(change_of_penalty(i, k, euler_b()), 0),
            ),
        ),
    ),
    separate_slots=separate_slots,
)
def two_euler_fields(given):
    """a d/da and d/db both reproduce the neurons; on the penalty they have weights 2 and 0."""
    entries = read_euler(given)

    @every(M, K)
    def each(i, k):
        e = activation(k, b_of(z), W_of(z), x(i))
        a_k = z(slot_a(k))

        def along(field, which):
            in_a = parts(use(entries["a"], k))[which]
            in_b = parts(use(entries["b"], k))[which]
            in_W = every(D)(
                lambda q: combine(
                    eq(x(i)(q) * a_k * e * field(slot_W(k, q)), 0),
                    (parts(use(entries["W"], k, q))[which], x(i)(q) * a_k * e),
                )
            )
            output = combine(
                eq(change_of_output(i, k, field), neurons_phi(i, z, k)),
                (in_a, e),
                (in_b, a_k * e),
                (summed(in_W), 1),
            )
            scale = 2 if which == 0 else 0
            penalty = combine(
                eq(change_of_penalty(i, k, field), scale * neurons_psi(i, z, k)),
                (in_a, 2 * lam * a_k),
            )
            return output, penalty

        by_a, twice = along(euler_a(z), 0)
        by_b, never = along(euler_b(), 1)
        return both(by_a, by_b, twice, never)

    return step("read off the partial derivatives in the slots of a, b and W", each)


# %% [markdown]
# ## Instances
#
# Networks at their global minima, with one output and with two; (a, b, W) stacked in one vector.


# %%
def stacked_network(name):
    @theorem.instance(f"{name}, stacked")
    def build():
        from pgb.witness.stacked import stacked

        return stacked(name)


for name in ("W1-tanh", "W4-two-outputs", "W5-conflicting-targets"):
    stacked_network(name)


# %%
if __name__ == "__main__":
    theorem.main()
