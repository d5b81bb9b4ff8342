"""Exercises answered by formulas: put in place, they must make equations identities."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from pgb.exercises.answers import Outcome, TextExercise
from pgb.exercises.tables import entries
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import combine
from pgb.kernel.sorts import Real
from pgb.kernel.syntax import exp
from pgb.kernel.terms import Num, Term, Var
from pgb.witness.errors import InputError
from pgb.witness.expression import Call, Expression, Name, Number, Power, Product, Quotient, Sum


class Formulas(TextExercise):
    """Give formulas in the symbols named by `of`, made of + - * powers and exp.

    `claims`, from the formulas as terms, are equations: the kernel must prove each by computation.
    """

    def __init__(
        self,
        *names: str,
        of: tuple[str, ...],
        results: tuple[str, ...],
        claims: Callable[..., Mapping[str, Term]],
    ) -> None:
        super().__init__(results=results)
        self.names, self.of, self.proposed = names, of, claims

    def judge(self, answer: str) -> Outcome:
        with entries(answer) as table:
            terms = {name: term(table.expression(name, self.of)) for name in self.names}
        wanted = self.proposed(**terms)
        for label, claim in wanted.items():
            try:
                combine(claim)
            except Refusal:
                return Outcome(False, f"expected {label}; {_where(claim)}")
        return Outcome(True, f"for all values: {'; '.join(wanted)}")


def _where(claim: Term) -> str:
    """A point at which the equation fails, without the value it should have there."""
    from pgb.witness.refute import counterexample

    found = counterexample(claim)
    if found is None:
        return "this does not follow by computation"
    place = ", ".join(f"{name} = {value}" for name, value in found.values.items())
    return f"with yours this is false, for example at {place}" if place else "this is false"


def symbol(name: str) -> Var:
    """The variable that a symbol of an answer stands for."""
    return Var(name, Real)


def term(expression: Expression) -> Term:
    """The expression as a term of the kernel. InputError where it has no such form."""
    match expression:
        case Number(value):
            return Num(value)
        case Name(name):
            return symbol(name)
        case Sum(parts):
            first, *rest = map(term, parts)
            for part in rest:
                first = first + part
            return first
        case Product(parts):
            first, *rest = map(term, parts)
            for part in rest:
                first = first * part
            return first
        case Power(base, exponent) if exponent >= 0:
            return term(base) ** exponent
        case Quotient(top, Number(value)):
            return term(top) * Num(Fraction(1) / value)
        case Quotient(top, Call("exp", (inner,))):
            return term(top) * exp(-term(inner))
        case Call("exp", (inner,)):
            return exp(term(inner))
    raise InputError("expected a formula of + - * powers and exp, found something else in it")


__all__ = ["Formulas", "symbol", "term"]
