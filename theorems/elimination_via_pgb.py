# %% [markdown]
# # Elimination through the perturbable gradient basis
#
# The route of the paper. For fixed theta, stack (a, b, W) in one vector z. Two Euler fields, a d/da
# and d/db, reproduce the added neurons' outputs but scale the penalty by 2 and by 0: so the penalty
# vanishes. With a = 0 every change of W is unseen, the perturbed gradients by a_k are exponentials
# and span all functions of the distinct inputs; the affine form then says L(theta) = L*.

# %%
from fractions import Fraction
from functools import cached_property

from pgb.basis import *
from pgb.basis.stacking import *
from pgb.facts.notions import derivative, gradient
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import K
from pgb.transform.exponential import Lt, activation, lam, positive_penalty

theorem = Result(
    "elimination_via_pgb",
    mark="P",
    title="elimination derived from the PGB necessary condition",
    source="theory, 1.6 elimination_via_pgb; Kawaguchi and Kaelbling, AISTATS 2020",
    limits="The scale-redundancy principle is ours.",
)

affine_form = cited("pgb_necessary_condition")["affine_form"]
independence = cited("exponential_independence")["independence"]

# %% [markdown]
# ## The scale-redundancy principle
#
# A field X that moves no output but scales a penalty by kappa != 0: where the objective is
# stationary along X, the penalties add up to 0.

# %%
field = Var("X", Coordinates)
penalty = Var("psi", Fun(M, Fun(Coordinates, Real)))
kappa = Var("kappa", Real)


def along(t):
    return moved_along(z, field, t)


@theorem.statement(
    And(
        eq(sum_(M, lambda i: penalty(i, z)), 0),
        for_all(M, lambda i: eq(penalty(i, z), 0)),
    ),
    mark="O",
    differentiable_losses=for_all(
        M, lambda i: for_all(Output, lambda q: gradient(Q(i), q, dQ(i, q)))
    ),
    outputs_unmoved=for_all(
        M,
        lambda i: for_all(
            K, lambda k: derivative(function(Real, lambda t: phi(i, along(t), k)), 0, 0)
        ),
    ),
    penalty_scaled=for_all(
        M,
        lambda i: derivative(
            function(Real, lambda t: penalty(i, along(t))), 0, kappa * penalty(i, z)
        ),
    ),
    stationary=derivative(
        function(Real, lambda t: mean(M, lambda i: Q(i, phi(i, along(t))) + penalty(i, along(t)))),
        0,
        0,
    ),
    nonzero_scale=ne(kappa, 0),
    nonnegative_penalty=for_all(M, lambda i: le(0, penalty(i, z))),
)
def scale_redundancy(given):
    """A field that moves no output and scales the penalty by kappa != 0 makes the penalty 0."""

    def slope_given(line):
        whole, k = opened(line, Var("t", Real)).children
        if k.sort == K:
            return use(given.outputs_unmoved, whole.children[0].children[1], k)
        if whole.children[0] is penalty:
            return use(given.penalty_scaled, whole.children[1])
        return None

    line = function(
        Real, lambda t: mean(M, lambda i: Q(i, phi(i, along(t))) + penalty(i, along(t)))
    )
    total = sum_(M, lambda i: penalty(i, z))
    moving = step(
        "along X only the penalties change, at the rate kappa psi_i",
        slope(
            line,
            0,
            kappa * total / Card(M),
            known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q),
            along=slope_given,
        ),
    )
    flat = use(
        fact("derivative_is_unique"), line, 0, kappa * total / Card(M), 0, moving, given.stationary
    )
    product = combine(eq(kappa * total, 0), (flat, Card(M)))
    none = step(
        "the objective is stationary and kappa is not 0: the penalties add up to 0",
        consequence(
            eq(total, 0), use(fact("no_zero_divisors"), kappa, total, product), given.nonzero_scale
        ),
    )
    small = combine(le(total, 0), (none, 1))
    each = use(
        fact("vanishing_sum", M),
        function(M, lambda i: penalty(i, z)),
        given.nonnegative_penalty,
        small,
    )
    return both(none, each)


# %% [markdown]
# ## The neurons as an instance of the general objective
#
# phi_i(z)_k = g(x_i)_k, psi_i(z)_k = lambda a_k^2, Q_i(q) = l_i(f(x_i) + q), V_i(s) = sum_k s_k.
# (The penalty lambda |a|^2 is split over the outputs, so the second outputs are indexed by k too.)


# %%
def neuron(a, b, W, i, k):
    return a(k) * activation(k, b, W, x(i))


def partial(a, b, W, i, k, p):
    """The derivative of output k at x_i by coordinate p."""
    e = activation(k, b, W, x(i))
    return (
        delta(p, slot_a(k)) * e
        + delta(p, slot_b(k)) * (a(k) * e)
        + sum_(D, lambda q: delta(p, slot_W(k, q)) * (x(i)(q) * a(k) * e))
    )


def parts_of(z):
    return a_of(z), b_of(z), W_of(z)


def shifted(i, q):
    return function(K, lambda k: f(x(i), theta, k) + q(k))


neurons_phi = function(
    M,
    lambda i: function(Coordinates, lambda z: function(K, lambda k: neuron(*parts_of(z), i, k))),
)
neurons_psi = function(
    M, lambda i: function(Coordinates, lambda z: function(K, lambda k: lam * a_of(z)(k) ** 2))
)
neurons_dphi = function(
    M,
    lambda i: function(
        Coordinates,
        lambda z: function(K, lambda k: function(P, lambda p: partial(*parts_of(z), i, k, p))),
    ),
)
neurons_dpsi = function(
    M,
    lambda i: function(
        Coordinates,
        lambda z: function(
            K, lambda k: function(P, lambda p: 2 * lam * a_of(z)(k) * delta(p, slot_a(k)))
        ),
    ),
)
neurons_Q = function(M, lambda i: function(Output, lambda q: l(i, shifted(i, q))))
neurons_dQ = function(M, lambda i: function(Output, lambda q: dl(i, shifted(i, q))))
neurons_V = function(M, lambda i: function(Output, lambda s: sum_(K, lambda k: s(k))))
neurons_dV = function(M, lambda i: function(Output, lambda s: function(K, lambda k: 1)))
stacked_loss = function(Coordinates, lambda z: Lt(pair(theta, *parts_of(z))))


def neurons_differentiable():
    """The neurons' outputs and penalties have derivatives along lines."""
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
    return outputs_move, penalty_moves


def outputs_differentiable(given):
    """Q_i(q) = l_i(f(x_i) + q) has gradient dl_i(f(x_i) + q)."""
    return every(M, Output)(
        lambda i, q: shifted_gradient(
            use(given.differentiable_losses, i, shifted(i, q)),
            function(K, lambda k: f(x(i), theta, k)),
            q,
        )
    )


def sum_differentiable():
    """V_i(s) = sum_k s_k has gradient 1."""
    unit = function(K, lambda j: function(K, lambda k: delta(j, k)))
    member = function(K, lambda j: function(Output, lambda s: s(j)))
    return every(M, Output)(
        lambda i, s: use(
            fact("gradient_of_sum", K, K),
            member,
            s,
            unit,
            every(K)(lambda j: use(fact("gradient_of_component", K), s, j)),
        )
    )


def parts_convex(given):
    """Q_i and V_i are convex."""

    @every(M, Output, Output, Real)
    def of_outputs(i, p, q, s):
        return use(given.convex_losses, i, shifted(i, p), shifted(i, q), s)

    @every(M, Output, Output, Real)
    def of_penalty(i, p, q, s):
        @supposing(And(le(0, s), le(s, 1)))
        def below(_):
            V = neurons_V(i)
            chord = function(K, lambda k: p(k) + s * (q(k) - p(k)))
            return combine(le(V(chord), V(p) + s * (V(q) - V(p))))

        return below

    return both(of_outputs, of_penalty)


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
# ## The penalty vanishes
#
# X = a d/da - d/db moves no output and scales the penalty by 2: the scale-redundancy principle.


# %%
@theorem.statement(
    for_all(K, lambda k: eq(a_of(z)(k), 0)),
    separate_slots=separate_slots,
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(stacked_loss, z),
)
def penalty_vanishes(given):
    """At a local minimum a = 0, because two Euler fields act on the penalty differently."""
    fields = two_euler_fields.apply(separate_slots=given.separate_slots)
    maps_phi, maps_psi = neurons_differentiable()
    smooth_Q = outputs_differentiable(given)
    X = function(P, lambda p: euler_a(z)(p) - euler_b()(p))
    size = sum_(K, lambda k: a_of(z)(k) ** 2)
    weight = function(
        M,
        lambda i: function(Coordinates, lambda z: lam * sum_(K, lambda k: a_of(z)(k) ** 2)),
    )

    @every(M, K)
    def unmoved(i, k):
        by_a, by_b, _, _ = parts(use(fields, i, k))
        still = combine(eq(change_of_output(i, k, X), 0), (by_a, 1), (by_b, -1))
        moving = use(maps_phi, i, z, X, k)
        return at_value(moving, still)

    @every(M)
    def scaled(i):
        def rate(k):
            _, _, twice, never = parts(use(fields, i, k))
            goal = eq(change_of_penalty(i, k, X), 2 * neurons_psi(i, z, k))
            return combine(goal, (twice, 1), (never, -1))

        line = function(Real, lambda t: weight(i, moved_along(z, X, t)))
        found = slope(line, 0, sum_(K, lambda k: change_of_penalty(i, k, X)))
        return at_value(found, summed(every(K)(rate)))

    line = function(Real, lambda t: stacked_loss(moved_along(z, X, t)))
    moving = slope(
        line, 0, known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q)
    )
    minimal = pull_back(given.local_minimum, function(Real, lambda t: moved_along(z, X, t)))
    stationary = at_value(moving, fermat(minimal, moving))
    step("X = a d/da - d/db moves no output", unmoved)
    step("and scales the penalty by 2", scaled)
    total, _ = parts(
        scale_redundancy.apply(
            at={
                phi: neurons_phi,
                penalty: weight,
                Q: neurons_Q,
                dQ: neurons_dQ,
                field: X,
                kappa: 2,
            },
            differentiable_losses=smooth_Q,
            outputs_unmoved=unmoved,
            penalty_scaled=scaled,
            stationary=stationary,
            nonzero_scale=consequence(ne(2, 0)),
            nonnegative_penalty=weight_nonnegative(given, size),
        )
    )
    product = step("so the penalty is 0", combine(eq(lam * size, 0), (total, Card(M) ** -1)))
    no_size = consequence(
        eq(size, 0),
        use(fact("no_zero_divisors"), lam, size, product),
        penalty_not_zero(given),
    )
    small = combine(le(size, 0), (no_size, 1))
    return step("and a = 0", use(vanishing_squares(K), a_of(z), small))


def penalty_not_zero(given):
    """lambda > 0 makes lambda != 0."""

    @supposing(eq(lam, 0))
    def not_positive(none):
        return combine(le(lam, 0), (none, 1))

    return consequence(ne(lam, 0), not_positive, given.positive_penalty)


def weight_nonnegative(given, size):
    squares = summed(every(K)(lambda k: use(fact("square_nonnegative"), a_of(z)(k))))
    return every(M)(lambda i: combine(le(0, lam * size), (squares, given.positive_penalty)))


def at_value(moving, equation):
    """The derivative judgement with its value replaced by an equal one."""
    head, value = moving.conclusion.children
    template = function(Real, lambda d: head(d))
    goal = restate(eq(value, equation.conclusion.children[1]), equation)
    return replace(goal, template, moving)


# %% [markdown]
# ## The perturbed gradients span all functions
#
# With a = 0, every perturbation of W is in V. Perturbing row k by omega turns the gradient by a_k
# into exp((w_k + eps omega) . x + b_k). Only c = 0 is orthogonal to all of these (independence of
# exponentials), so some n of them span all functions of the distinct inputs.


# %%
def perturbed(eps, k, omega):
    """The function of the inputs: exp((w_k + eps omega) . X_j + b_k)."""
    row = W_of(z)(k)
    return function(
        N,
        lambda j: exp(sum_(D, lambda q: (row(q) + eps * omega(q)) * X(j, q)) + b_of(z)(k)),
    )


def short(omega):
    """|omega|^2 <= 1 / d_y: perturbing every row so keeps |v| <= 1."""
    return le(sum_(D, lambda q: omega(q) ** 2), Card(K) ** -1)


def spanning_claim(eps, k, s):
    """The family s of short perturbations spans all functions of the inputs, for output k."""
    return And(
        for_all(N, lambda v: short(s(v))),
        for_all(
            Fun(N, Real),
            lambda F: there_is(
                Fun(N, Real),
                lambda alpha: for_all(
                    N,
                    lambda j: eq(sum_(N, lambda v: alpha(v) * perturbed(eps, k, s(v))(j)), F(j)),
                ),
            ),
        ),
    )


def spanning(distinct, eps, positive, k):
    """There is a spanning family of short perturbations, for output k and eps > 0."""
    row = W_of(z)(k)
    radius = eps**2 / Card(K)
    share = fact("cardinality_positive", K)
    square = combine(lt(0, eps**2), (positive, positive))
    room = combine(lt(0, radius), (square, share))
    nonzero = consequence(
        ne(eps, 0), supposing(eq(eps, 0))(lambda none: combine(le(eps, 0), (none, 1))), positive
    )

    @every(Fun(N, Real))
    def only_zero(c):
        orthogonal = for_all(
            Input,
            lambda omega: implies(
                short(omega), eq(sum_(N, lambda j: c(j) * perturbed(eps, k, omega)(j)), 0)
            ),
        )

        @supposing(orthogonal)
        def zero(to_all):
            @from_some(use(fact("inverse"), eps, nonzero))
            def combination_vanishes(y, inverse):
                @nearby(use(fact("ball_is_near", Input), row, radius, room))
                def at(w, close):
                    omega = function(D, lambda q: y * (w(q) - row(q)))
                    length = combine(
                        le(sum_(D, lambda q: omega(q) ** 2), Card(K) ** -1),
                        (close, use(fact("square_nonnegative"), y)),
                        (inverse, (eps * y + 1) / Card(K)),
                    )
                    vanishing = use(to_all, omega, length)
                    reached = extend(
                        every(D)(
                            lambda q: combine(
                                eq(row(q) + eps * omega(q), w(q)), (inverse, w(q) - row(q))
                            )
                        )
                    )
                    template = function(
                        Input,
                        lambda v: eq(
                            sum_(
                                N,
                                lambda j: (
                                    c(j) * exp(sum_(D, lambda q: v(q) * X(j, q)) + b_of(z)(k))
                                ),
                            ),
                            0,
                        ),
                    )
                    moved = replace(reached, template, vanishing)
                    return combine(
                        eq(sum_(N, lambda j: c(j) * exp(sum_(D, lambda q: w(q) * X(j, q)))), 0),
                        (moved, exp(-b_of(z)(k))),
                    )

                return at

            return independence.apply(
                at={Var("c", Fun(N, Real)): c, Var("w", Input): row},
                distinct_inputs=distinct,
                vanishing_combination=combination_vanishes,
            )

        return zero

    vectors = function(Input, lambda omega: perturbed(eps, k, omega))
    found = use(fact("spanning_family", N, Input), vectors, function(Input, short), only_zero)
    return restate(there_is(Fun(N, Input), lambda s: spanning_claim(eps, k, s)), found)


# %% [markdown]
# ## The theorem
#
# The affine form, with the spanning family and coefficients that carry f to any other function F.


# %%
class Perturbation:
    """y = z + eps v, where v holds the rows w in the slots of W; and what is known of it."""

    def __init__(self, given, zero, eps, w):
        self.v = in_slots_W(w)
        self.y = moved_along(z, self.v, eps)
        self.zero, self.eps, self.w = zero, eps, w
        self.slots = parts(given.separate_slots)

    @cached_property
    def no_a(self):
        """y has a = 0."""

        def row(k):
            held = self.entry(slot_a(k), 0, lambda h, s: use(self.slots[4], k, h, s))
            return combine(eq(self.y(slot_a(k)), 0), (use(self.zero, k), 1), (held, self.eps))

        return every(K)(row)

    @cached_property
    def same_b(self):
        """y has the b of z."""

        def row(k):
            held = self.entry(slot_b(k), 0, lambda h, s: use(self.slots[5], k, h, s))
            return combine(eq(self.y(slot_b(k)), z(slot_b(k))), (held, self.eps))

        return every(K)(row)

    @cached_property
    def read_W(self):
        """v holds w in the slots of W."""

        def held(k, q):
            return self.entry(
                slot_W(k, q), self.w(k, q), lambda h, s: use(self.slots[2], k, h, q, s)
            )

        return every(K, D)(held)

    def entry(self, coordinate, value, deltas):
        """v(coordinate) = value, from the equations of the deltas."""

        def term(h, s):
            equation = deltas(h, s)
            left, right = equation.conclusion.children
            return combine(eq(left * self.w(h, s), right * self.w(h, s)), (equation, self.w(h, s)))

        rows = every(K)(lambda h: summed(every(D)(lambda s: term(h, s))))
        return combine(eq(self.v(coordinate), value), (summed(rows), 1))

    def activation(self, i, k):
        """The activation at y is the perturbed exponential."""
        y, row, omega = self.y, W_of(z)(k), self.w(k)
        terms = every(D)(
            lambda q: combine(
                eq(y(slot_W(k, q)) * x(i)(q), (row(q) + self.eps * omega(q)) * x(i)(q)),
                (use(self.read_W, k, q), self.eps * x(i)(q)),
            )
        )
        old = sum_(D, lambda q: y(slot_W(k, q)) * x(i)(q)) + y(slot_b(k))
        new = sum_(D, lambda q: (row(q) + self.eps * omega(q)) * x(i)(q)) + z(slot_b(k))
        exponent = combine(eq(old, new), (summed(terms), 1), (use(self.same_b, k), 1))
        template = function(Real, lambda t: eq(exp(old), exp(t)))
        return replace(exponent, template, identity(exp(old), exp(old)))

    def in_V(self, shortness):
        """v is in V[z, eps]: with a = 0, no output sees a change of W."""
        length = summed(
            every(K)(
                lambda k: summed(
                    every(D)(
                        lambda q: combine(
                            eq(self.w(k, q) * self.v(slot_W(k, q)), self.w(k, q) ** 2),
                            (use(self.read_W, k, q), self.w(k, q)),
                        )
                    )
                )
            )
        )
        rows = summed(shortness)
        short_enough = combine(le(sum_(P, lambda p: self.v(p) ** 2), 1), (rows, 1), (length, 1))

        @every(M)
        def unchanged(i):
            def output(k):
                before = activation(k, b_of(z), W_of(z), x(i))
                after = activation(k, b_of(self.y), W_of(self.y), x(i))
                return combine(
                    eq(neurons_phi(i, self.y, k), neurons_phi(i, z, k)),
                    (use(self.no_a, k), after),
                    (use(self.zero, k), -before),
                )

            def penalty(k):
                return combine(
                    eq(neurons_psi(i, self.y, k), neurons_psi(i, z, k)),
                    (use(self.no_a, k), lam * self.y(slot_a(k))),
                    (use(self.zero, k), -lam * z(slot_a(k))),
                )

            return both(extend(every(K)(output)), extend(every(K)(penalty)))

        return both(short_enough, unchanged)


def at_zero(zero, claim, proved):
    """From the claim with a = 0, the claim with a_of(z)."""
    flipped = every(K)(lambda k: combine(eq(0, z(slot_a(k))), (use(zero, k), -1)))
    return replace(extend(flipped), function(Output, claim), proved)


@theorem.statement(
    And(
        for_all(K, lambda k: eq(a_of(z)(k), 0)),
        for_all(Fun(N, Output), lambda F: le(L(theta), risk(F))),
        eq(L(theta), Lstar),
    ),
    separate_slots=separate_slots,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(stacked_loss, z),
)
def elimination_via_pgb(given):
    """For fixed theta, at every local minimum in (a, b, W): a = 0 and L(theta) = L*."""
    zero = step(
        "the two Euler fields: a = 0",
        penalty_vanishes.apply(
            separate_slots=given.separate_slots,
            differentiable_losses=given.differentiable_losses,
            positive_penalty=given.positive_penalty,
            local_minimum=given.local_minimum,
        ),
    )
    same_loss = at_zero(
        zero,
        lambda a: eq(Lt(pair(theta, a, b_of(z), W_of(z))), L(theta)),
        identity(Lt(pair(theta, function(K, lambda k: 0), b_of(z), W_of(z))), L(theta)),
    )
    affine = step(
        "the affine form of the PGB necessary condition, for z = (a, b, W)",
        affine_form.apply(
            at={
                phi: neurons_phi,
                psi: neurons_psi,
                dphi: neurons_dphi,
                dpsi: neurons_dpsi,
                Q: neurons_Q,
                dQ: neurons_dQ,
                V: neurons_V,
                dV: neurons_dV,
            },
            sorts={J: K, S: N},
            differentiable_maps=both(*neurons_differentiable()),
            differentiable_parts=both(outputs_differentiable(given), sum_differentiable()),
            convex_parts=parts_convex(given),
            local_minimum=given.local_minimum,
        ),
    )

    @from_some(affine)
    def no_function_better(eps0, known):
        eps0_positive, for_eps = parts(known)
        eps = eps0 / 2
        positive = combine(lt(0, eps), (eps0_positive, Fraction(1, 2)))
        in_range = both(
            combine(le(0, eps), (positive, 1)),
            combine(lt(eps, eps0), (eps0_positive, Fraction(1, 2))),
        )
        families = use(for_eps, eps, in_range)
        spanning_each = step(
            "for each output some n perturbed exponentials span all functions of the inputs",
            every(K)(lambda k: spanning(given.distinct_inputs, eps, positive, k)),
        )
        choice = function(K, lambda k: function(Fun(N, Input), lambda s: spanning_claim(eps, k, s)))

        @from_some(use(fact("finite_choice", K, Fun(N, Input)), choice, spanning_each))
        def with_family(s, spans):
            def at(v):
                return Perturbation(given, zero, eps, function(K, lambda k: s(k, v)))

            perturbations = function(N, lambda v: at(v).v)
            in_V = every(N)(
                lambda v: at(v).in_V(every(K)(lambda k: use(parts(use(spans, k))[0], v)))
            )
            moved = use(families, perturbations, step("with a = 0 they are in V", in_V))

            @every(Fun(N, Output))
            def better_than(F):
                return fits(given, zero, same_loss, eps, s, spans, at, moved, F)

            return better_than

        return with_family

    step("so no function of the inputs does better than the network", no_function_better)
    return both(zero, no_function_better, best_is_infimum(no_function_better))


def fits(given, zero, same_loss, eps, s, spans, at, moved, F):
    """L(theta) <= risk(F): choose alpha so that f + dphi(alpha) = F."""

    def wanted(k, j):
        return F(j, k) - f(X(j), theta, k)

    def coefficients_claim(k, alpha):
        return for_all(
            N,
            lambda j: eq(sum_(N, lambda v: alpha(v) * perturbed(eps, k, s(k, v))(j)), wanted(k, j)),
        )

    exist = every(K)(lambda k: use(parts(use(spans, k))[1], function(N, lambda j: wanted(k, j))))
    choice = function(
        K, lambda k: function(Fun(N, Real), lambda alpha: coefficients_claim(k, alpha))
    )

    @from_some(use(fact("finite_choice", K, Fun(N, Real)), choice, exist))
    def no_better(alpha, solves):
        directions = function(N, lambda v: in_slots_a(function(K, lambda k: alpha(k, v))))
        below = use(moved, directions)
        aa = parts(given.separate_slots)[0]

        def read_alpha(v, k):
            terms = every(K)(
                lambda h: combine(
                    eq(delta(slot_a(k), slot_a(h)) * alpha(h, v), delta(k, h) * alpha(h, v)),
                    (use(aa, k, h), alpha(h, v)),
                )
            )
            return combine(eq(directions(v)(slot_a(k)), alpha(k, v)), (summed(terms), 1))

        def new_output(i, k):
            """f + phi + dphi(alpha) is F at x_i."""

            def contribution(v):
                there = at(v)
                e = activation(k, b_of(there.y), W_of(there.y), x(i))
                u = directions(v)
                seen = perturbed(eps, k, s(k, v))(group(i))
                others = e * u(slot_b(k)) + sum_(D, lambda q: x(i)(q) * e * u(slot_W(k, q)))
                return combine(
                    eq(
                        sum_(P, lambda p: neurons_dphi(i, there.y, k, p) * u(p)),
                        alpha(k, v) * seen,
                    ),
                    (there.activation(i, k), u(slot_a(k))),
                    (use(there.no_a, k), others),
                    (read_alpha(v, k), seen),
                )

            total = summed(every(N)(contribution))
            change, _ = total.conclusion.children
            before = neurons_phi(i, z, k)
            return combine(
                eq(f(x(i), theta, k) + (before + change), F(group(i), k)),
                (total, 1),
                (use(use(solves, k), group(i)), 1),
                (use(zero, k), activation(k, b_of(z), W_of(z), x(i))),
            )

        def new_penalty(i):
            def entry(k):
                def contribution(v):
                    u = directions(v)
                    return combine(
                        eq(sum_(P, lambda p: neurons_dpsi(i, at(v).y, k, p) * u(p)), 0),
                        (use(at(v).no_a, k), 2 * lam * u(slot_a(k))),
                    )

                total = summed(every(N)(contribution))
                change, _ = total.conclusion.children
                return combine(
                    eq(neurons_psi(i, z, k) + change, 0),
                    (total, 1),
                    (use(zero, k), lam * z(slot_a(k))),
                )

            return summed(every(K)(entry))

        outputs_equal = extend(every(M)(lambda i: extend(every(K)(lambda k: new_output(i, k)))))
        penalties = summed(every(M)(new_penalty))
        family = outputs_equal.conclusion.children[0]
        paid = penalties.conclusion.children[0] / Card(M)

        def value(H):
            return mean(M, lambda i: l(i, H(i)))

        stacked = Lt(pair(theta, *parts_of(z)))
        at_family = restate(le(stacked, value(family) + paid), below)
        template = function(Fun(M, Output), lambda H: le(stacked, value(H) + paid))
        at_F = replace(outputs_equal, template, at_family)
        return combine(
            le(L(theta), risk(F)), (at_F, 1), (same_loss, -1), (penalties, Card(M) ** -1)
        )

    return no_better


def best_is_infimum(no_function_better):
    """From L(theta) <= risk(F) for all F: L(theta) = L*."""
    family = function(Fun(N, Output), lambda F: risk(F))
    lower = use(
        fact("infimum_is_lower_bound", Fun(N, Output)),
        family,
        L(theta),
        no_function_better,
        outputs(theta),
    )
    greatest = use(
        fact("infimum_is_greatest", Fun(N, Output)), family, L(theta), no_function_better
    )
    return use(
        fact("antisymmetry"),
        L(theta),
        Lstar,
        restate(le(L(theta), Lstar), greatest),
        restate(le(Lstar, L(theta)), lower),
    )


# %%
if __name__ == "__main__":
    theorem.main()
