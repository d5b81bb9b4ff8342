"""Logarithm, positive part, square root, powers with natural exponents, and cosine."""

from __future__ import annotations

from pgb.facts.fact import fact
from pgb.facts.notions import derivative, natural
from pgb.facts.order import RUDIN
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import eq, exp, for_all, implies, le, lt
from pgb.kernel.terms import Primitive, Term, number

log = Primitive("log")
pos = Primitive("pos")
sqrt = Primitive("sqrt")
power = Primitive("power")
"""power(x, p) is x to the p, for natural p; a numeral exponent is written x**2."""
factorial = Primitive("factorial")
cos = Primitive("cos")


@fact(RUDIN + "8.6")
def exp_of_log() -> Term:
    """exp(log x) = x for positive x."""
    return for_all(Real, lambda x: implies(lt(0, x), eq(exp(log(x)), x)))


@fact(RUDIN + "8.6")
def derivative_of_log() -> Term:
    """The derivative of the logarithm at x > 0 is the inverse of x."""
    return for_all(Real, lambda x, y: implies(lt(0, x), eq(x * y, 1), derivative(log, x, y)))


@fact("by definition: pos(x) = max(0, x)")
def pos_of_nonnegative() -> Term:
    """The positive part of a non-negative number is the number."""
    return for_all(Real, lambda x: implies(le(0, x), eq(pos(x), x)))


@fact("by definition: pos(x) = max(0, x)")
def pos_of_nonpositive() -> Term:
    """The positive part of a number that is not positive is 0."""
    return for_all(Real, lambda x: implies(le(x, 0), eq(pos(x), 0)))


@fact(RUDIN + "1.21")
def sqrt_nonnegative() -> Term:
    """The square root of a non-negative number is not negative."""
    return for_all(Real, lambda x: implies(le(0, x), le(0, sqrt(x))))


@fact(RUDIN + "1.21")
def square_of_sqrt() -> Term:
    """The square of the square root of a non-negative number is the number."""
    return for_all(Real, lambda x: implies(le(0, x), eq(sqrt(x) ** 2, x)))


@fact("T. Tao, Analysis I, 3rd ed., 5.6.1 (0^0 = 1)")
def power_at_zero() -> Term:
    """The power with exponent 0 is 1."""
    return for_all(Real, lambda x: eq(power(x, number(0)), 1))


@fact("T. Tao, Analysis I, 3rd ed., 5.6.1")
def power_at_successor() -> Term:
    """The power with exponent p + 1 is x times the one with exponent p."""
    return for_all(Real, lambda x, p: implies(natural(p), eq(power(x, p + 1), x * power(x, p))))


@fact("T. Tao, Analysis I, 3rd ed., 7.1.12 (0! = 1)")
def factorial_at_zero() -> Term:
    """The factorial of 0 is 1."""
    return eq(factorial(number(0)), 1)


@fact("T. Tao, Analysis I, 3rd ed., 7.1.12")
def factorial_at_successor() -> Term:
    """The factorial of p + 1 is p + 1 times that of p."""
    return for_all(
        Real, lambda p: implies(natural(p), eq(factorial(p + 1), (p + 1) * factorial(p)))
    )


@fact(RUDIN + "8.7")
def cos_even() -> Term:
    """The cosine is even."""
    return for_all(Real, lambda x: eq(cos(-x), cos(x)))
