# %% [markdown]
# # Independence of exponentials
#
# If a combination of the functions w -> exp(w . X_j), with different X_j, vanishes for all w near
# some point, then its coefficients vanish. The proof removes one exponential at a time: multiplying
# the coefficients by a coordinate of X_j - X_p is the same as differentiating in w and subtracting,
# and it kills the term p. No Vandermonde determinant and no separating direction is needed.

# %%
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import *

theorem = Result(
    "exponential_independence",
    mark="classical",
    title="exponentials with different exponents are linearly independent on any open set",
    source="theory, 1.2 exponential_independence; classical",
)

c = Var("c", Fun(N, Real))
w = Var("w", Input)


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


def combination(c, w):
    """sum_j c_j exp(w . X_j)"""
    return sum_(N, lambda j: c(j) * exp(dot(w, X(j))))


def vanishing_near(c, w):
    return near(w, lambda v: eq(combination(c, v), 0))


def all_zero(c):
    return for_all(N, lambda j: eq(c(j), 0))


# %% [markdown]
# ## The two halves of the step
#
# Let d_j = c_j (X_j - X_p)_q. If the combination with coefficients c vanishes near a point, so does
# the one with coefficients d.


# %%
def shifted(c, p, q):
    return function(N, lambda j: c(j) * (X(j, q) - X(p, q)))


def shifted_combination_vanishes(c, p, q, vanishing):
    @nearby(around(vanishing))
    def at(v, vanishing_here):
        def line(t):
            return function(D, lambda s: v(s) + t * delta(s, q))

        moving = slope(
            function(Real, lambda t: combination(c, line(t))),
            0,
            sum_(N, lambda j: c(j) * X(j, q) * exp(dot(v, X(j)))),
        )
        flat = pull_back(vanishing_here, function(Real, line))
        no_slope = step("differentiate in w_q: the slope of 0 is 0", zero_slope(flat, moving))
        return step(
            "subtract X_pq times the combination itself",
            combine(
                eq(combination(shifted(c, p, q), v), 0),
                (no_slope, 1),
                (here(vanishing_here), -X(p, q)),
            ),
        )

    return at


# %% [markdown]
# If all shifted coefficients vanish, so do the coefficients other than c_p (the X_j are distinct),
# and c_p is left alone in the combination.


# %%
def coefficients_vanish(c, w, p, vanishing, no_shifted, distinct):
    def other(j, j_is_not_p):
        @supposing(ne(c(j), 0))
        def same_input(nonzero):
            @every(D)
            def coordinate(q):
                product = use(use(no_shifted, q), j)
                factor = use(fact("no_zero_divisors"), c(j), X(j, q) - X(p, q), product)
                difference = consequence(eq(X(j, q) - X(p, q), 0), factor, nonzero)
                return combine(eq(X(j, q), X(p, q)), (difference, 1))

            return use(distinct, j, p, extend(coordinate))

        return consequence(eq(c(j), 0), same_input, j_is_not_p)

    @every(N)
    def alone(j):
        goal = eq(c(j), c(p) * delta(j, p))

        def at_p(j_is_p):
            template = function(N, lambda h: eq(c(h), c(p) * delta(h, p)))
            return replace(restate(eq(p, j), j_is_p), template, identity(c(p), c(p) * delta(p, p)))

        def off_p(j_is_not_p):
            no_delta = use(fact("delta_distinct", N), j, p, j_is_not_p)
            return combine(goal, (other(j, j_is_not_p), 1), (no_delta, -c(p)))

        return by_cases(goal, eq(j, p), at_p, off_p)

    step("all coefficients but c_p vanish, for the inputs are distinct", alone)
    whole = function(Fun(N, Real), lambda e: eq(combination(e, w), 0))
    one_term = replace(extend(alone), whole, here(vanishing))
    last = step(
        "one term is left: c_p exp(w . X_p) = 0, so c_p = 0",
        combine(eq(c(p), 0), (one_term, exp(-dot(w, X(p))))),
    )
    return every(N)(lambda j: combine(eq(c(j), 0), (use(alone, j), 1), (last, delta(j, p))))


# %% [markdown]
# ## Statement
#
# By induction on a set S that contains all j with c_j != 0.


# %%
def claim(S):
    """Coefficients that vanish off S and whose combination vanishes near some point are zero."""
    return for_all(
        Fun(N, Real),
        lambda c: for_all(
            Input,
            lambda w: implies(
                for_all(N, lambda j: implies(Not(S(j)), eq(c(j), 0))),
                vanishing_near(c, w),
                all_zero(c),
            ),
        ),
    )


def off_smaller(S, c, p, q, off):
    """The shifted coefficients vanish off S: c_j does off S and p, and (X_p - X_p)_q = 0."""
    d = shifted(c, p, q)

    @every(N, where=lambda j: Not(S(j)))
    def each(j, outside):
        def off_p(j_is_not_p):
            off_both = consequence(Not(Or(S(j), eq(j, p))), outside, j_is_not_p)
            return combine(eq(d(j), 0), (use(off, j, off_both), X(j, q) - X(p, q)))

        return zero_at_each(d, p, j, off_p)

    return each


@theorem.statement(
    all_zero(c),
    certifies=True,
    distinct_inputs=distinct_inputs,
    vanishing_combination=vanishing_near(c, w),
)
def independence(given):
    """Distinct X_j, sum_j c_j exp(w . X_j) = 0 for all w near some point: then c = 0."""
    sets = Fun(N, Prop)
    empty, full = function(N, lambda j: Or()), function(N, lambda j: And())

    @every(Fun(N, Real), Input)
    def nothing(c, w):
        off_empty = for_all(N, lambda j: implies(Not(empty(j)), eq(c(j), 0)))

        @supposing(And(off_empty, vanishing_near(c, w)))
        def zero(off, _):
            return every(N)(lambda j: consequence(eq(c(j), 0), use(off, j)))

        return zero

    @every(sets, N)
    def one_more(S, p):
        larger = function(N, lambda j: Or(S(j), eq(j, p)))

        @supposing(claim(S))
        def grown(smaller):
            @every(Fun(N, Real), Input)
            def any_coefficients(c, w):
                off_larger = for_all(N, lambda j: implies(Not(larger(j)), eq(c(j), 0)))

                @supposing(And(off_larger, vanishing_near(c, w)))
                def zero(off, vanishing):
                    @every(D)
                    def no_shifted(q):
                        d = shifted(c, p, q)
                        near_zero = shifted_combination_vanishes(c, p, q, vanishing)
                        return step(
                            "d vanishes off S and its combination vanishes near w: so d = 0",
                            use(smaller, d, w, off_smaller(S, c, p, q, off), near_zero),
                        )

                    return coefficients_vanish(
                        c, w, p, vanishing, no_shifted, given.distinct_inputs
                    )

                return zero

            return any_coefficients

        return grown

    induction = step(
        "induct on the support: from S to S and one more index p",
        use(fact("finite_induction", N), function(sets, claim), nothing, one_more),
    )
    everywhere = every(N)(lambda j: consequence(implies(Not(full(j)), eq(c(j), 0))))
    return use(induction, c, w, everywhere, given.vanishing_combination)


# %% [markdown]
# ## An instance
#
# Three inputs in the plane. The only vanishing combination is the trivial one.


# %%
@theorem.instance("three inputs")
def three_inputs():
    from pgb.witness.interpretation import interpretation

    return interpretation(
        "three inputs",
        sizes={N: 3, D: 2},
        values={X: [[0, 0], [1, 0], ["1/2", "log(2)"]], c: [0, 0, 0], w: ["1/3", -2]},
    )


# %%
if __name__ == "__main__":
    theorem.main()
