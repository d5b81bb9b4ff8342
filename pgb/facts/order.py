"""The reals as a complete ordered field.

That <= is a total order compatible with + and positive multiples is built into the kernel's rule
`combine` and its normal form (`s < t` is `not t <= s`).
"""

from __future__ import annotations

from pgb.facts.fact import fact
from pgb.kernel.sorts import Fun, Real, Sort
from pgb.kernel.syntax import Or, eq, for_all, implies, le, ne, there_is
from pgb.kernel.terms import Inf, Term

RUDIN = "W. Rudin, Principles of Mathematical Analysis, 3rd ed., "


@fact(RUDIN + "1.17-1.18")
def no_zero_divisors() -> Term:
    """A product of two reals vanishes only if a factor does."""
    return for_all(Real, lambda x, y: implies(eq(x * y, 0), Or(eq(x, 0), eq(y, 0))))


@fact(RUDIN + "1.5")
def antisymmetry() -> Term:
    """x <= y <= x makes x = y."""
    return for_all(Real, lambda x, y: implies(le(x, y), le(y, x), eq(x, y)))


@fact(RUDIN + "1.18")
def square_nonnegative() -> Term:
    """No square is negative."""
    return for_all(Real, lambda x: le(0, x**2))


@fact(RUDIN + "1.12")
def inverse() -> Term:
    """A non-zero real has an inverse."""
    return for_all(Real, lambda x: implies(ne(x, 0), there_is(Real, lambda y: eq(x * y, 1))))


@fact(RUDIN + "1.19 (least-upper-bound property)", "any")
def infimum_is_lower_bound(S: Sort) -> Term:
    """The infimum of a function bounded below is a lower bound."""
    return for_all(
        Fun(S, Real),
        lambda h: for_all(
            Real,
            lambda u: implies(
                for_all(S, lambda s: le(u, h(s))), for_all(S, lambda s: le(Inf(h), h(s)))
            ),
        ),
    )


@fact(RUDIN + "1.19 (least-upper-bound property)", "any")
def infimum_is_greatest(S: Sort) -> Term:
    """No lower bound exceeds the infimum."""
    return for_all(
        Fun(S, Real),
        lambda h: for_all(
            Real, lambda u: implies(for_all(S, lambda s: le(u, h(s))), le(u, Inf(h)))
        ),
    )
