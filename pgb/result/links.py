"""What each counterexample shows to be needed, as its script declares in `drops`.

A link names a hypothesis of a statement ("elimination.elimination"), or an ingredient of a
transformation ("exponential"), and the counterexample in which it alone is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pgb.kernel.binding import abstract, retype_term
from pgb.kernel.sorts import Sort
from pgb.kernel.terms import And, ForAll, Implies, Not, Term, Var
from pgb.result.catalogue import BadScript, UnknownResult, find, load, paths

if TYPE_CHECKING:
    from pgb.result.statement import Result, Statement


class BadLink(Exception):
    """A counterexample names a statement, hypothesis or ingredient that does not exist."""


@dataclass(frozen=True, eq=False)
class Link:
    """Without the hypothesis (or ingredient) the target fails: see the counterexample."""

    hypothesis: str
    target: str
    counterexample: Result

    @property
    def about_transformation(self) -> bool:
        return "." not in self.target

    def statement(self) -> Statement:
        """The statement that is linked. Raises `BadLink`."""
        name, _, only = self.target.partition(".")
        result = _result(name, self)
        if only not in result.statements:
            known = ", ".join(result.statements)
            raise BadLink(f"{self}: expected a statement of {name} ({known}), found {only!r}")
        statement = result.statements[only]
        if self.hypothesis not in statement.hypotheses:
            known = ", ".join(statement.hypotheses) or "none"
            raise BadLink(
                f"{self}: expected a hypothesis of {self.target} ({known}), "
                f"found {self.hypothesis!r}"
            )
        return statement

    def ingredient(self) -> str:
        """The words of the ingredient that is linked. Raises `BadLink`."""
        from pgb.transform import TRANSFORMATIONS, transformation

        if self.target not in TRANSFORMATIONS:
            known = ", ".join(TRANSFORMATIONS)
            raise BadLink(f"{self}: expected a transformation ({known}), found {self.target!r}")
        ingredients = transformation(self.target).ingredients
        if self.hypothesis not in ingredients:
            known = ", ".join(ingredients)
            raise BadLink(
                f"{self}: expected an ingredient of {self.target} ({known}), "
                f"found {self.hypothesis!r}"
            )
        return ingredients[self.hypothesis]

    def __str__(self) -> str:
        return f"{self.counterexample.name}: without {self.hypothesis}"


def _result(name: str, link: Link) -> Result:
    try:
        return load(find(name))
    except (UnknownResult, BadScript) as error:
        raise BadLink(f"{link}: {error}") from error


def without(statement: Statement, hypothesis: str, sorts: Mapping[Sort, Sort]) -> Term:
    """What the statement would say without a hypothesis, its spaces being these sorts."""
    others = [claim for name, claim in statement.hypotheses.items() if name != hypothesis]
    return retype_term(Implies(And(*others), statement.conclusion), dict(sorts))


def fails_without(statement: Statement, hypothesis: str, sorts: Mapping[Sort, Sort]) -> Term:
    """The claim that this is not so for all values of its variables."""
    claim = without(statement, hypothesis, sorts)
    for variable in reversed(variables(claim)):
        claim = ForAll(abstract(variable, claim, variable.name))
    return Not(claim)


def variables(claim: Term) -> list[Var]:
    """The free variables of a claim, in a fixed order."""
    return sorted((v for v in claim.free if isinstance(v, Var)), key=lambda v: v.order)


def links() -> Iterator[Link]:
    """All that the catalogue's scripts declare, in their order. Raises `BadScript`."""
    for path in paths().values():
        if "drops=" in path.read_text(encoding="utf-8"):
            yield from links_of(load(path))


def links_of(result: Result) -> Iterator[Link]:
    """What one counterexample declares."""
    for hypothesis, targets in result.drops.items():
        for target in targets:
            yield Link(hypothesis, target, result)
