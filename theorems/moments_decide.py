# %% [markdown]
# # The first n moments decide an exponential sum
#
# n numbers s_j lie on a polynomial of degree below n, whatever value it shall have at each. So a
# sum of c_j phi(s_j) is a combination of the moments sum_j c_j s_j^q with q < n; if these vanish,
# so does the sum of c_j exp(s_j). No polynomial is written down: the proof is an induction on a
# set.

# %%
from pgb.facts.functions import power
from pgb.facts.notions import natural
from pgb.prove import *
from pgb.prove.naturals import *
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting.moments import *

theorem = Result(
    "moments_decide",
    mark="classical",
    title="if an exponential sum of n terms is not 0, some moment of order below n is not 0",
    source="theory, 2.6 escape_order; classical",
)

# %% [markdown]
# ## Some moment of order below n is not 0
#
# Let all moments of order below the number of elements of a set A vanish, for coefficients that
# vanish off A. Then sum_j c_j phi_j = 0 for every phi that depends on s_j alone. By induction on A:
# for one more element p, the coefficients c_j (s_j - s_p) vanish off the old set and have the
# moments M_(q+1) - s_p M_q. Write phi_j = phi_p + (s_j - s_p) psi_j.


# %%
vectors = Fun(N, Real)


def depends_on(s, phi):
    """phi_j is the same where s_j is the same."""
    return for_all(N, lambda i, j: implies(eq(s(i), s(j)), eq(phi(i), phi(j))))


def indicator(A, u):
    """u_j is 1 on A and 0 off it."""
    return for_all(N, lambda j: And(implies(A(j), eq(u(j), 1)), implies(Not(A(j)), eq(u(j), 0))))


def total(u):
    return sum_(N, lambda j: u(j))


def off(A, c):
    return for_all(N, lambda j: implies(Not(A(j)), eq(c(j), 0)))


def decided(A, u):
    """Moments of order below |A| = sum_j u_j decide the sums with coefficients that are 0 off A."""
    return for_all(
        vectors,
        lambda c: implies(
            off(A, c),
            lower_moments_vanish(c, s, total(u)),
            for_all(
                vectors,
                lambda phi: implies(depends_on(s, phi), eq(sum_(N, lambda j: c(j) * phi(j)), 0)),
            ),
        ),
    )


def claim(A):
    return there_is(vectors, lambda u: And(indicator(A, u), decided(A, u)))


def total_sign(A, u, known):
    """|A| is not negative."""

    @every(N)
    def member(j):
        inside, outside = parts(use(known, j))
        goal = le(0, u(j))
        one = supposing(A(j))(lambda a: combine(goal, (use(inside, a), -1)))
        none = supposing(Not(A(j)))(lambda a: combine(goal, (use(outside, a), -1)))
        return consequence(goal, one, none)

    return combine(le(0, total(u)), (summed(member), 1))


def moment_shifted(c, p, q, is_natural):
    """M_q of c_j (s_j - s_p) is M_(q+1) - s_p M_q of c_j."""
    rows = every(N)(
        lambda j: combine(
            eq(c(j) * power(s(j), q + 1), c(j) * s(j) * power(s(j), q)),
            (power_next(s(j), q, is_natural), c(j)),
        )
    )
    d = function(N, lambda j: c(j) * (s(j) - s(p)))
    return combine(
        eq(moment(d, s, q), moment(c, s, q + 1) - s(p) * moment(c, s, q)), (summed(rows), -1)
    )


def quotient(p, phi):
    """psi with phi_j = phi_p + (s_j - s_p) psi_j, and 0 where s_j = s_p: there is one."""

    def fits(j, y):
        return And(
            implies(eq(s(j), s(p)), eq(y, 0)),
            implies(ne(s(j), s(p)), eq((s(j) - s(p)) * y, phi(j) - phi(p))),
        )

    @every(N)
    def some(j):
        goal = there_is(Real, lambda y: fits(j, y))

        def at_p(same):
            return exhibit(goal, Num(0), consequence(fits(j, Num(0)), same, combine(eq(0, Num(0)))))

        def off_p(differ):
            zero = supposing(eq(s(j) - s(p), 0))(lambda z: combine(eq(s(j), s(p)), (z, 1)))
            nonzero = consequence(ne(s(j) - s(p), 0), zero, differ)

            @from_some(use(fact("inverse"), s(j) - s(p), nonzero))
            def found(y, unit):
                value = y * (phi(j) - phi(p))
                scaled = combine(
                    eq((s(j) - s(p)) * value, phi(j) - phi(p)), (unit, phi(j) - phi(p))
                )
                return exhibit(goal, value, consequence(fits(j, value), scaled, differ))

            return found

        return by_cases(goal, eq(s(j), s(p)), at_p, off_p)

    members = function(N, lambda j: function(Real, lambda y: fits(j, y)))
    return use(fact("finite_choice", N, Real), members, some)


def quotient_depends_on_s(p, phi, psi, each, depends):
    """Such a psi depends on s_j alone."""

    @every(N, N)
    def same(i, j):
        goal = eq(psi(i), psi(j))

        @supposing(eq(s(i), s(j)))
        def equal(level):
            zero_i, scaled_i = parts(use(each, i))
            zero_j, scaled_j = parts(use(each, j))

            def at_p(case):
                other = combine(eq(s(j), s(p)), (case, 1), (level, -1))
                return combine(goal, (use(zero_i, case), 1), (use(zero_j, other), -1))

            def off_p(case):
                other = consequence(
                    ne(s(j), s(p)),
                    supposing(eq(s(j), s(p)))(
                        lambda z: combine(eq(s(i), s(p)), (z, 1), (level, 1))
                    ),
                    case,
                )
                product = combine(
                    eq((s(i) - s(p)) * (psi(i) - psi(j)), 0),
                    (use(scaled_i, case), 1),
                    (use(scaled_j, other), -1),
                    (use(depends, i, j, level), 1),
                    (level, -psi(j)),
                )
                factor = use(fact("no_zero_divisors"), s(i) - s(p), psi(i) - psi(j), product)
                nonzero = supposing(eq(s(i) - s(p), 0))(lambda z: combine(eq(s(i), s(p)), (z, 1)))
                gap = supposing(eq(psi(i) - psi(j), 0))(lambda z: combine(goal, (z, 1)))
                return consequence(goal, factor, nonzero, gap, case)

            return by_cases(goal, eq(s(i), s(p)), at_p, off_p)

        return equal

    return same


def one_more_decided(A, u, p, known, new):
    """From A to A and p, for p not in A: with u + delta(., p) in place of u."""
    indicates, decides = parts(known)
    larger = function(N, lambda j: Or(A(j), eq(j, p)))
    grown = function(N, lambda j: u(j) + delta(j, p))

    @every(N)
    def indicates_larger(j):
        inside, outside = parts(use(indicates, j))
        goal = And(implies(larger(j), eq(grown(j), 1)), implies(Not(larger(j)), eq(grown(j), 0)))

        def at_p(case):
            not_in = replace(restate(eq(p, j), case), function(N, lambda h: Not(A(h))), new)
            template = function(N, lambda h: eq(delta(h, p), 1))
            one = replace(restate(eq(p, j), case), template, identity(delta(p, p), 1))
            return consequence(
                goal,
                combine(eq(grown(j), 1), (use(outside, not_in), 1), (one, 1)),
                consequence(larger(j), case),
            )

        def off_p(case):
            none = use(fact("delta_distinct", N), j, p, case)
            in_set = supposing(A(j))(
                lambda a: combine(eq(grown(j), 1), (use(inside, a), 1), (none, 1))
            )
            off_set = supposing(Not(A(j)))(
                lambda a: combine(eq(grown(j), 0), (use(outside, a), 1), (none, 1))
            )
            return consequence(goal, in_set, off_set, case)

        return by_cases(goal, eq(j, p), at_p, off_p)

    @every(vectors, where=lambda c: (off(larger, c), lower_moments_vanish(c, s, total(grown))))
    def decides_larger(c, off_larger, vanish):
        d = function(N, lambda j: c(j) * (s(j) - s(p)))

        @every(N, where=lambda j: Not(A(j)))
        def d_off(j, outside):
            def off_p(case):
                both_off = consequence(Not(larger(j)), outside, case)
                return combine(eq(d(j), 0), (use(off_larger, j, both_off), s(j) - s(p)))

            return zero_at_each(d, p, j, off_p)

        @every(Real, where=lambda q: (natural(q), le(q + 1, total(u))))
        def d_moments(q, is_natural, small):
            after = use(natural_successor(), q, is_natural)
            higher = combine(le(q + 1 + 1, total(grown)), (small, 1))
            lower = combine(le(q + 1, total(grown)), (small, 1))
            return combine(
                eq(moment(d, s, q), 0),
                (moment_shifted(c, p, q, is_natural), 1),
                (use(vanish, q + 1, after, higher), 1),
                (use(vanish, q, is_natural, lower), -s(p)),
            )

        sign = total_sign(A, u, indicates)
        zeroth = use(vanish, 0, natural_zero(), combine(le(Num(0) + 1, total(grown)), (sign, 1)))
        ones = every(N)(
            lambda j: combine(eq(c(j) * power(s(j), Num(0)), c(j)), (power_zero(s(j)), c(j)))
        )
        no_sum = combine(eq(sum_(N, lambda j: c(j)), 0), (zeroth, 1), (summed(ones), -1))
        smaller = use(decides, d, d_off, d_moments)

        @every(vectors, where=lambda phi: depends_on(s, phi))
        def vanishes(phi, depends):
            @from_some(quotient(p, phi))
            def divided(psi, each):
                alike = quotient_depends_on_s(p, phi, psi, each, depends)
                rows = every(N)(lambda j: split_at(c, p, phi, psi, each, depends, j))
                return combine(
                    eq(sum_(N, lambda j: c(j) * phi(j)), 0),
                    (summed(rows), 1),
                    (use(smaller, psi, alike), 1),
                    (no_sum, phi(p)),
                )

            return divided

        return vanishes

    return exhibit(claim(larger), grown, both(indicates_larger, decides_larger))


def same_decided(A, u, p, known, already):
    """From A to A and p, for p in A."""
    indicates, decides = parts(known)
    larger = function(N, lambda j: Or(A(j), eq(j, p)))

    @every(N)
    def member(j):
        at_p = supposing(eq(j, p))(
            lambda case: replace(restate(eq(p, j), case), function(N, lambda h: A(h)), already)
        )
        return consequence(implies(larger(j), A(j)), at_p)

    @every(N)
    def indicates_larger(j):
        goal = And(implies(larger(j), eq(u(j), 1)), implies(Not(larger(j)), eq(u(j), 0)))
        return consequence(goal, use(indicates, j), use(member, j))

    @every(vectors, where=lambda c: (off(larger, c), lower_moments_vanish(c, s, total(u))))
    def decides_larger(c, off_larger, vanish):
        off_A = every(N)(
            lambda j: consequence(
                implies(Not(A(j)), eq(c(j), 0)), use(off_larger, j), use(member, j)
            )
        )
        return use(decides, c, off_A, vanish)

    return exhibit(claim(larger), u, both(indicates_larger, decides_larger))


def split_at(c, p, phi, psi, each, depends, j):
    """c_j phi_j = c_j phi_p + c_j (s_j - s_p) psi_j"""
    at_level, off_level = parts(use(each, j))
    goal = eq(c(j) * phi(j), c(j) * phi(p) + c(j) * (s(j) - s(p)) * psi(j))

    def same(case):
        return combine(
            goal, (use(depends, j, p, case), c(j)), (use(at_level, case), -c(j) * (s(j) - s(p)))
        )

    def other(case):
        return combine(goal, (use(off_level, case), -c(j)))

    return by_cases(goal, eq(s(j), s(p)), same, other)


@theorem.statement(
    there_is(Real, lambda p: And(natural(p), le(p + 1, Card(N)), ne(moment(c, s, p), 0))),
    sum_remains=ne(exponential_sum(c, s, 1), 0),
)
def some_moment_remains(given):
    """If sum_j c_j exp(s_j) is not 0, some moment of order below n is not 0."""
    empty, full = function(N, lambda j: Or()), function(N, lambda j: And())
    sets = Fun(N, Prop)
    zero = function(N, lambda j: 0)

    no_member = every(N)(
        lambda j: consequence(
            And(implies(empty(j), eq(zero(j), 1)), implies(Not(empty(j)), eq(zero(j), 0))),
            identity(zero(j), 0),
        )
    )

    @every(vectors, where=lambda c: (off(empty, c), lower_moments_vanish(c, s, total(zero))))
    def nothing_decided(c, outside, _):
        none = every(N)(lambda j: consequence(eq(c(j), 0), use(outside, j)))

        @every(vectors)
        def vanishes(phi):
            rows = every(N)(lambda j: combine(eq(c(j) * phi(j), 0), (use(none, j), phi(j))))
            goal = eq(sum_(N, lambda j: c(j) * phi(j)), 0)
            return supposing(depends_on(s, phi))(lambda _: combine(goal, (summed(rows), 1)))

        return vanishes

    first = exhibit(claim(empty), zero, both(no_member, nothing_decided))

    @every(sets, N)
    def one_more(A, p):
        larger = function(N, lambda j: Or(A(j), eq(j, p)))

        @supposing(claim(A))
        def grown(before):
            def not_new(already):
                return from_some(before)(lambda u, known: same_decided(A, u, p, known, already))

            def is_new(case):
                return from_some(before)(lambda u, known: one_more_decided(A, u, p, known, case))

            return by_cases(claim(larger), A(p), not_new, is_new)

        return grown

    decides = step(
        "induct on the set: moments of order below |A| decide all sums with coefficients on A",
        use(fact("finite_induction", N), function(sets, claim), first, one_more),
    )
    goal = some_moment_remains.conclusion

    @from_some(decides)
    def at_all(u, indicates, decided_there):
        ones = every(N)(
            lambda j: consequence(eq(u(j), 1), parts(use(indicates, j))[0], consequence(full(j)))
        )
        count = combine(eq(total(u), Card(N)), (summed(ones), 1))

        @supposing(Not(goal))
        def impossible(none):
            @every(Real, where=lambda q: (natural(q), le(q + 1, total(u))))
            def lower(q, is_natural, small):
                below = combine(le(q + 1, Card(N)), (small, 1), (count, 1))
                remains = supposing(ne(moment(c, s, q), 0))(
                    lambda left: exhibit(goal, q, both(is_natural, below, left))
                )
                return consequence(eq(moment(c, s, q), 0), remains, none)

            exponentials = function(N, lambda j: exp(s(j)))
            alike = every(N, N)(lambda i, j: exponentials_depend(i, j))
            off_all = every(N)(lambda j: consequence(implies(Not(full(j)), eq(c(j), 0))))
            vanishes = use(decided_there, c, off_all, lower, exponentials, alike)
            return combine(eq(exponential_sum(c, s, 1), 0), (vanishes, 1))

        return consequence(goal, impossible, given.sum_remains)

    return step("exp(s_j) depends on s_j alone, and its sum is not 0", at_all)


def exponentials_depend(i, j):
    @supposing(eq(s(i), s(j)))
    def same(level):
        return replace(
            level, function(Real, lambda u: eq(exp(s(i)), exp(u))), identity(exp(s(i)), exp(s(i)))
        )

    return same


# %% [markdown]
# ## An instance
#
# Coefficients of a second difference: the moments of order 0 and 1 vanish, the one of order 2 not.


# %%
@theorem.instance("second difference")
def three_points():
    from pgb.witness.interpretation import interpretation

    values = {c: [1, -2, 1], s: [0, 1, 2], p: 2}
    return interpretation("second difference", {N: 3}, values, examples=[p])


# %%
if __name__ == "__main__":
    theorem.main()
