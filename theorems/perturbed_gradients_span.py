# %% [markdown]
# # The perturbed gradients span all functions of the inputs
#
# With a = 0, no output sees a change of W. Perturbing row k by omega turns the gradient by a_k into
# exp((w_k + eps omega) . x + b_k). Only c = 0 is orthogonal to all of these (independence of
# exponentials), so some n of them span all functions of the distinct inputs; one family of n
# perturbations of W, row by row, does so for all outputs at once.

# %%
from functools import cached_property

from pgb.basis import *
from pgb.basis.neurons import *
from pgb.basis.stacking import *
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import K
from pgb.transform.exponential import activation, lam

theorem = Result(
    "perturbed_gradients_span",
    mark="P",
    title="with a = 0 the perturbed gradients span all functions of the distinct inputs",
    source="theory, 1.6 elimination_via_pgb; Kawaguchi and Kaelbling, AISTATS 2020",
    unwitnessed="the claim ranges over families of perturbations and over functions",
)

independence = cited("exponential_independence")["independence"]

# %% [markdown]
# ## For one output
#
# The perturbations of a row are short, |omega|^2 <= 1 / d_y: all rows together then have |v| <= 1.


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


def spanning_row(distinct, eps, positive, k):
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
                        (close, square_sign(y)),
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
                at={"c": c, "w": row},
                distinct_inputs=distinct,
                vanishing_combination=combination_vanishes,
            )

        return zero

    vectors = function(Input, lambda omega: perturbed(eps, k, omega))
    found = use(fact("spanning_family", N, Input), vectors, function(Input, short), only_zero)
    return restate(there_is(Fun(N, Input), lambda s: spanning_claim(eps, k, s)), found)


# %% [markdown]
# ## A perturbation of W, and what the neurons see of it


# %%
class Perturbation:
    """y = z + eps v, where v holds the rows w in the slots of W; and what is known of it."""

    def __init__(self, given, eps, w):
        self.v = in_slots_W(w)
        self.y = moved_along(z, self.v, eps)
        self.zero, self.eps, self.w = given.neurons_vanished, eps, w
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


# %% [markdown]
# ## For all outputs at once


# %%
def unseen_family(eps, s):
    return for_all(N, lambda v: on_neurons(unseen(z, eps, s(v))))


def reaches(eps, s, alpha, F):
    """dphi_i(alpha) = F(x_i) and dpsi_i(alpha) = 0."""
    return for_all(
        M,
        lambda i: for_all(
            K,
            lambda k: And(
                eq(change_of_output(eps, s, alpha, i, k), F(group(i), k)),
                eq(change_of_penalty(eps, s, alpha, i, k), 0),
            ),
        ),
    )


def change_of_output(eps, s, alpha, i, k):
    """dphi_i(alpha)_k over the family s, indexed by the distinct inputs."""
    return sum_(
        N,
        lambda v: sum_(P, lambda p: neurons_dphi(i, moved_along(z, s(v), eps), k, p) * alpha(v, p)),
    )


def change_of_penalty(eps, s, alpha, i, k):
    return sum_(
        N,
        lambda v: sum_(P, lambda p: neurons_dpsi(i, moved_along(z, s(v), eps), k, p) * alpha(v, p)),
    )


def spanning_family(eps):
    return there_is(
        Fun(N, Coordinates),
        lambda s: And(
            unseen_family(eps, s),
            for_all(
                Fun(N, Output),
                lambda F: there_is(Fun(N, Coordinates), lambda alpha: reaches(eps, s, alpha, F)),
            ),
        ),
    )


@theorem.statement(
    for_all(Real, lambda eps: implies(lt(0, eps), spanning_family(eps))),
    witnesses=(),
    separate_slots=separate_slots,
    distinct_inputs=distinct_inputs,
    neurons_vanished=for_all(K, lambda k: eq(a_of(z)(k), 0)),
)
def spanning(given):
    """For every eps > 0 some n unseen perturbations have gradients that reach every function."""

    @every(Real, where=lambda eps: lt(0, eps))
    def for_eps(eps, positive):
        each = step(
            "for each output some n perturbed exponentials span all functions of the inputs",
            every(K)(lambda k: spanning_row(given.distinct_inputs, eps, positive, k)),
        )
        choice = function(
            K, lambda k: function(Fun(N, Input), lambda rows: spanning_claim(eps, k, rows))
        )

        @from_some(use(fact("finite_choice", K, Fun(N, Input)), choice, each))
        def family(rows, spans):
            return from_rows(given, eps, rows, spans)

        return family

    return for_eps


def from_rows(given, eps, rows, spans):
    """One family for all outputs: perturbation v holds row(k, v) in row k of W."""

    def at(v):
        return Perturbation(given, eps, function(K, lambda k: rows(k, v)))

    s = function(N, lambda v: at(v).v)
    in_V = step(
        "with a = 0 a change of W is unseen, and these are short enough",
        every(N)(lambda v: at(v).in_V(every(K)(lambda k: use(parts(use(spans, k))[0], v)))),
    )

    @every(Fun(N, Output))
    def reached(F):
        exist = every(K)(lambda k: use(parts(use(spans, k))[1], function(N, lambda j: F(j, k))))

        def solves(k, c):
            return for_all(
                N,
                lambda j: eq(sum_(N, lambda v: c(v) * perturbed(eps, k, rows(k, v))(j)), F(j, k)),
            )

        choice = function(K, lambda k: function(Fun(N, Real), lambda c: solves(k, c)))

        @from_some(use(fact("finite_choice", K, Fun(N, Real)), choice, exist))
        def by_coefficients(c, solved):
            alpha = function(N, lambda v: in_slots_a(function(K, lambda k: c(k, v))))
            goal = there_is(Fun(N, Coordinates), lambda alpha: reaches(eps, s, alpha, F))
            return exhibit(goal, alpha, reaching(given, eps, at, rows, alpha, c, solved, F))

        return by_coefficients

    step("put the coefficients of output k in the slot of a_k", reached)
    return exhibit(spanning_family(eps), s, both(in_V, reached))


def reaching(given, eps, at, rows, alpha, c, solved, F):
    """The changes of output and of penalty along alpha."""
    same_a = parts(given.separate_slots)[0]

    def read_alpha(v, k):
        """alpha_v holds c(k, v) in the slot of a_k."""
        terms = every(K)(
            lambda h: combine(
                eq(delta(slot_a(k), slot_a(h)) * c(h, v), delta(k, h) * c(h, v)),
                (use(same_a, k, h), c(h, v)),
            )
        )
        return combine(eq(alpha(v)(slot_a(k)), c(k, v)), (summed(terms), 1))

    @every(M, K)
    def each(i, k):
        def of_output(v):
            there, u = at(v), alpha(v)
            e = activation(k, b_of(there.y), W_of(there.y), x(i))
            seen = perturbed(eps, k, rows(k, v))(group(i))
            others = e * u(slot_b(k)) + sum_(D, lambda q: x(i)(q) * e * u(slot_W(k, q)))
            change = sum_(P, lambda p: neurons_dphi(i, there.y, k, p) * u(p))
            return combine(
                eq(change, c(k, v) * seen),
                (there.activation(i, k), u(slot_a(k))),
                (use(there.no_a, k), others),
                (read_alpha(v, k), seen),
            )

        def of_penalty(v):
            there, u = at(v), alpha(v)
            change = sum_(P, lambda p: neurons_dpsi(i, there.y, k, p) * u(p))
            return combine(eq(change, 0), (use(there.no_a, k), 2 * lam * u(slot_a(k))))

        outputs = summed(every(N)(of_output))
        penalties = summed(every(N)(of_penalty))
        change = outputs.conclusion.children[0]
        reached = combine(
            eq(change, F(group(i), k)), (outputs, 1), (use(use(solved, k), group(i)), 1)
        )
        paid = combine(eq(penalties.conclusion.children[0], 0), (penalties, 1))
        return both(reached, paid)

    return each


# %%
if __name__ == "__main__":
    theorem.main()
