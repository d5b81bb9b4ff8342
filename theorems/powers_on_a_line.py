# %% [markdown]
# # Powers on a line
#
# K(x; w) = (1 + w . x)^p is not locally spanning on p + 2 inputs X_j = u + t_j v of a line: it is a
# polynomial of degree p in t_j, and some c != 0 is orthogonal to all of these. From c' without the
# input P in degree p - 1, take c_j = c'_j / (t_j - t_P), and c_P so that the c_j add up to 0.

# %%
from pgb.facts.functions import power
from pgb.facts.notions import natural
from pgb.prove import *
from pgb.prove.deltas import at_equal_indices
from pgb.prove.marks import a_mark, one_fewer
from pgb.prove.naturals import induction, natural_sign, power_next, power_zero
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting import spanning

theorem = Result(
    "powers_on_a_line",
    mark="O",
    title="(1 + w.x)^p is not locally spanning on p + 2 inputs of a line",
    source="theory, 2.5 eliminators",
    limits="On up to p + 1 inputs it is: see polynomial_activations.",
    witnesses=("four inputs on a line",),
)

p = Var("p", Real)


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


def raised(p):
    """(1 + w . x)^p as a function of x and w."""
    return function(Input, lambda x: function(Input, lambda w: power(1 + dot(w, x), p)))


def combination(p, c, w):
    """sum_j c_j (1 + w . X_j)^p"""
    return spanning.combination(raised(p), X, c, w)


def same_at(h, j, P):
    """delta(j, P) h_j = delta(j, P) h_P"""
    return use(at_equal_indices(N), function(N, h), j, P)


# %% [markdown]
# ## Orthogonal coefficients
#
# Marks e_j in {0, 1} single out inputs. On p + 2 of them some c != 0 is orthogonal, also in all
# lower degrees, by induction on p.

# %%
t, u, v = Var("t", Fun(N, Real)), Var("u", Input), Var("v", Input)


def on_the_line(q, c, alpha, beta):
    """sum_j c_j (alpha + t_j beta)^q"""
    return sum_(N, lambda j: c(j) * power(alpha + t(j) * beta, q))


def killed(c, p):
    """c is orthogonal to all (alpha + t_j beta)^q with q <= p."""

    def zero(q):
        return for_all(Real, lambda alpha, beta: eq(on_the_line(q, c, alpha, beta), 0))

    return for_all(Real, lambda q: implies(natural(q), le(q, p), zero(q)))


def orthogonal_on(e, p):
    """Some c != 0 that vanishes off the marks e is killed."""
    return there_is(
        Fun(N, Real),
        lambda c: And(
            for_all(N, lambda j: eq(c(j) * (1 - e(j)), 0)),
            there_is(N, lambda j: ne(c(j), 0)),
            killed(c, p),
        ),
    )


def enough(e, p):
    """e marks at least p + 2 inputs."""
    return And(for_all(N, lambda j: eq(e(j) * (1 - e(j)), 0)), le(p + 2, sum_(N, lambda j: e(j))))


def line_claim(p):
    return for_all(Fun(N, Real), lambda e: implies(enough(e, p), orthogonal_on(e, p)))


def two_marks():
    """Degree 0: the difference of two marked inputs."""

    @every(Fun(N, Real), where=lambda e: enough(e, Num(0)))
    def base(e, marked, many):
        some = combine(lt(0, sum_(N, lambda j: e(j))), (many, 1))

        @from_some(a_mark(e, marked, some))
        def at(P, one):
            rest = function(N, lambda j: e(j) - delta(j, P))
            binary = one_fewer(e, marked, P, one)
            left = combine(lt(0, sum_(N, lambda j: rest(j))), (many, 1))
            return from_some(a_mark(rest, binary, left))(
                lambda Q, other: difference(e, P, one, Q, other)
            )

        return at

    return base


def difference(e, P, one, Q, other):
    """c = delta_Q - delta_P, for two different marked inputs."""
    c = function(N, lambda j: delta(j, Q) - delta(j, P))

    @supposing(eq(Q, P))
    def same(equal):
        """Then e_P - 1 = 1, but e_P is 1."""
        at_P = replace(equal, function(N, lambda h: eq(e(h) - delta(h, P), 1)), other)
        return combine(eq(0, 1), (at_P, 1), (one, -1))

    apart = use(fact("delta_distinct", N), Q, P, consequence(ne(Q, P), same))
    marked_Q = combine(eq(e(Q), 1), (other, 1), (apart, 1))

    @every(N)
    def off(j):
        return combine(
            eq(c(j) * (1 - e(j)), 0),
            (same_at(lambda i: 1 - e(i), j, Q), 1),
            (same_at(lambda i: 1 - e(i), j, P), -1),
            (marked_Q, -delta(j, Q)),
            (one, delta(j, P)),
        )

    value = combine(eq(c(Q), 1), (apart, -1))
    zero = supposing(eq(c(Q), 0))(lambda none: combine(eq(0, 1), (value, 1), (none, -1)))
    nonzero = exhibit(there_is(N, lambda j: ne(c(j), 0)), Q, consequence(ne(c(Q), 0), zero))

    @every(Real, where=lambda q: (natural(q), le(q, 0)))
    def lower_degrees(q, is_natural, small):
        sign = use(natural_sign(), q, is_natural)
        none = use(fact("antisymmetry"), 0, q, sign, small)

        @every(Real, Real)
        def at_zero(alpha, beta):
            def unit(h):
                return power_zero(alpha + t(h) * beta)

            ones = every(N)(
                lambda j: combine(eq(c(j) * power(alpha + t(j) * beta, 0), c(j)), (unit(j), c(j)))
            )
            return combine(eq(on_the_line(Num(0), c, alpha, beta), 0), (summed(ones), 1))

        template = function(
            Real,
            lambda q: for_all(Real, lambda alpha, beta: eq(on_the_line(q, c, alpha, beta), 0)),
        )
        return replace(none, template, at_zero)

    return exhibit(orthogonal_on(e, Num(0)), c, both(off, nonzero, lower_degrees))


def longer(distinct_t):
    """From degree p to p + 1."""

    @every(Real)
    def following(p):
        @supposing(natural(p), line_claim(p))
        def grown(is_natural, smaller):
            @every(Fun(N, Real), where=lambda e: enough(e, p + 1))
            def any_marks(e, known):
                marked, many = parts(known)
                sign = use(natural_sign(), p, is_natural)
                some = combine(lt(0, sum_(N, lambda j: e(j))), (many, 1), (sign, 1))

                @from_some(a_mark(e, marked, some))
                def at(P, one):
                    rest = function(N, lambda j: e(j) - delta(j, P))
                    binary = one_fewer(e, marked, P, one)
                    left = combine(le(p + 2, sum_(N, lambda j: rest(j))), (many, 1))
                    some_c = use(smaller, rest, both(binary, left))
                    return from_some(some_c)(
                        lambda c, known: from_some(inverses(P, distinct_t))(
                            lambda s, inverse: extended(p, e, P, one, c, known, s, inverse)
                        )
                    )

                return at

            return any_marks

        return grown

    return following


def inverses(P, distinct_t):
    """Some s with (t_j - t_P) s_j = 1 at all j but P."""

    def inverted(j, s):
        return implies(ne(j, P), eq((t(j) - t(P)) * s, 1))

    @every(N)
    def each(j):
        goal = there_is(Real, lambda s: inverted(j, s))

        def off_P(apart):
            equal = supposing(eq(t(j) - t(P), 0))(
                lambda none: use(distinct_t, j, P, combine(eq(t(j), t(P)), (none, 1)))
            )
            nonzero = consequence(ne(t(j) - t(P), 0), equal, apart)
            return from_some(use(fact("inverse"), t(j) - t(P), nonzero))(
                lambda s, one: exhibit(goal, s, consequence(inverted(j, s), one))
            )

        def at_P(same):
            return exhibit(goal, Num(0), consequence(inverted(j, Num(0)), same))

        return by_cases(goal, eq(j, P), at_P, off_P)

    claims = function(N, lambda j: function(Real, lambda s: inverted(j, s)))
    return use(fact("finite_choice", N, Real), claims, each)


def extended(p, e, P, one, c, known, s, inverse):
    """c_j s_j - delta(j, P) sum_i c_i s_i is killed up to p + 1."""
    off, nonzero, kills = parts(known)
    total = sum_(N, lambda i: c(i) * s(i))
    d = function(N, lambda j: c(j) * s(j) - delta(j, P) * total)
    c_at_P = combine(eq(c(P), 0), (use(off, P), 1), (one, c(P)))

    @every(N)
    def product(j):
        """d_j (t_j - t_P) = c_j"""
        goal = eq(d(j) * (t(j) - t(P)), c(j))
        no_jump = same_at(lambda i: t(i) - t(P), j, P)

        def at_P(same):
            template = function(N, lambda h: eq(d(h) * (t(h) - t(P)), c(h)))
            there = combine(eq(d(P) * (t(P) - t(P)), c(P)), (c_at_P, -1))
            return replace(restate(eq(P, j), same), template, there)

        def off_P(apart):
            return combine(
                goal,
                (consequence(eq((t(j) - t(P)) * s(j), 1), use(inverse, j), apart), c(j)),
                (no_jump, -total),
            )

        return by_cases(goal, eq(j, P), at_P, off_P)

    @every(N)
    def marked(j):
        here_c = same_at(lambda i: c(i), j, P)
        return combine(
            eq(d(j) * (1 - e(j)), 0),
            (use(off, j), s(j)),
            (here_c, -s(j)),
            (c_at_P, -delta(j, P) * s(j)),
            (same_at(lambda i: 1 - e(i), j, P), -total),
            (one, delta(j, P) * total),
        )

    @from_some(nonzero)
    def some(j, not_zero):
        zero = supposing(eq(d(j), 0))(
            lambda none: combine(eq(c(j), 0), (use(product, j), -1), (none, t(j) - t(P)))
        )
        goal = there_is(N, lambda j: ne(d(j), 0))
        return exhibit(goal, j, consequence(ne(d(j), 0), zero, not_zero))

    def degree(q):
        return implies(
            le(q, p + 1),
            for_all(Real, lambda alpha, beta: eq(on_the_line(q, d, alpha, beta), 0)),
        )

    @supposing(le(Num(0), p + 1))
    def sums(_):
        @every(Real, Real)
        def no_sum(alpha, beta):
            ones = every(N)(
                lambda j: combine(
                    eq(d(j) * power(alpha + t(j) * beta, 0), d(j)),
                    (power_zero(alpha + t(j) * beta), d(j)),
                )
            )
            return combine(eq(on_the_line(Num(0), d, alpha, beta), 0), (summed(ones), 1))

        return no_sum

    @every(Real)
    def raise_degree(q):
        @supposing(natural(q), degree(q))
        def following(is_natural, lower_degree):
            @supposing(le(q + 1, p + 1))
            def at(small):
                below = combine(le(q, p), (small, 1))
                of_c = use(kills, q, both(is_natural, below))
                of_d = use(lower_degree, combine(le(q, p + 1), (small, 1)))

                @every(Real, Real)
                def zero(alpha, beta):
                    def base(j):
                        return alpha + t(j) * beta

                    next_power = every(N)(
                        lambda j: combine(
                            eq(d(j) * power(base(j), q + 1), d(j) * base(j) * power(base(j), q)),
                            (power_next(base(j), q, is_natural), d(j)),
                        )
                    )
                    shifted = every(N)(
                        lambda j: combine(
                            eq(
                                d(j) * (t(j) - t(P)) * power(base(j), q),
                                c(j) * power(base(j), q),
                            ),
                            (use(product, j), power(base(j), q)),
                        )
                    )
                    return combine(
                        eq(on_the_line(q + 1, d, alpha, beta), 0),
                        (summed(next_power), 1),
                        (summed(shifted), beta),
                        (use(of_c, alpha, beta), beta),
                        (use(of_d, alpha, beta), alpha + t(P) * beta),
                    )

                return zero

            return at

        return following

    all_degrees = induction(function(Real, degree), sums, raise_degree)

    @every(Real, where=lambda q: (natural(q), le(q, p + 1)))
    def killed_d(q, is_natural, small):
        return use(all_degrees, q, is_natural, small)

    return exhibit(orthogonal_on(e, p + 1), d, both(marked, some, killed_d))


@theorem.statement(
    Not(spanning.locally_spanning(raised(p))),
    distinct_inputs=distinct_inputs,
    degree=natural(p),
    many_inputs=le(p + 2, Card(N)),
    collinear=for_all(N, lambda j: for_all(D, lambda q: eq(X(j, q), u(q) + t(j) * v(q)))),
)
def powers_are_not_on_a_line(given):
    """(1 + w . x)^p is not locally spanning on p + 2 or more distinct inputs of a line."""

    @every(N, N, where=lambda j, i: eq(t(j), t(i)))
    def distinct_t(j, i, equal):
        @every(D)
        def coordinate(q):
            return combine(
                eq(X(j, q), X(i, q)),
                (use(given.collinear, j, q), 1),
                (use(given.collinear, i, q), -1),
                (equal, v(q)),
            )

        return use(given.distinct_inputs, j, i, extend(coordinate))

    induct = step(
        "induct on p: p + 2 inputs leave some c != 0 orthogonal",
        induction(function(Real, line_claim), two_marks(), longer(distinct_t)),
    )
    every_input = function(N, lambda j: 1)
    marked = both(
        every(N)(lambda j: identity(Num(1) * (1 - Num(1)), 0)),
        combine(le(p + 2, sum_(N, lambda j: Num(1))), (given.many_inputs, 1)),
    )

    @from_some(use(induct, p, given.degree, every_input, marked))
    def orthogonal(c, _, nonzero, kills):
        of_p = use(kills, p, both(given.degree, combine(le(p, p))))

        @every(Input)
        def unseen(w):
            alpha, beta = 1 + dot(w, u), dot(w, v)

            @every(N)
            def same(j):
                rows = every(D)(
                    lambda q: combine(
                        eq(w(q) * X(j, q), w(q) * (u(q) + t(j) * v(q))),
                        (use(given.collinear, j, q), w(q)),
                    )
                )
                base = combine(eq(alpha + t(j) * beta, 1 + dot(w, X(j))), (summed(rows), -1))
                value = c(j) * power(alpha + t(j) * beta, p)
                claim = function(Real, lambda b: eq(c(j) * power(b, p), value))
                return replace(base, claim, identity(value, value))

            return combine(
                eq(combination(p, c, w), 0), (summed(same), 1), (use(of_p, alpha, beta), 1)
            )

        step("1 + w . X_j is on the line too, so c is orthogonal at all w", unseen)

        @supposing(spanning.locally_spanning(raised(p)))
        def impossible(spans):
            near_u = near_everywhere(unseen, u)
            zero = use(spans, u, c, near_u)
            return from_some(nonzero)(lambda j, not_zero: consequence(Or(), use(zero, j), not_zero))

        return consequence(Not(spanning.locally_spanning(raised(p))), impossible)

    return orthogonal


# %% [markdown]
# ## An instance
#
# X = (0, 1, 2, 3) and p = 2: c = (-1, 3, -3, 1) is orthogonal.


# %%
@theorem.instance("four inputs on a line")
def four_inputs_on_a_line():
    from pgb.witness.interpretation import interpretation

    c = Var("c", Fun(N, Real))
    return interpretation(
        "four inputs on a line",
        sizes={N: 4, D: 1},
        values={
            X: [[0], [1], [2], [3]],
            t: [0, 1, 2, 3],
            u: [0],
            v: [1],
            p: 2,
            c: [-1, 3, -3, 1],
        },
        examples=[u, c],
    )


# %%
if __name__ == "__main__":
    theorem.main()
