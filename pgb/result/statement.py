"""Results and their statements.

A script declares one `Result` and its statements; the function below a declaration is the
derivation. The declared proposition is the very one that the derivation must reach and that the
witnesses evaluate.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import Judgement, assume
from pgb.kernel.terms import Term, Var

if TYPE_CHECKING:
    from pgb.kernel.sorts import Sort
    from pgb.result.derivation import Derivation
    from pgb.witness.interpretation import Interpretation

MARKS = {
    "P": "the paper's",
    "N": "a neighbouring paper's",
    "O": "ours",
    "classical": "classical",
    "C": "observed, not proved",
}
KINDS = ("theorem", "failure mode", "hypothesis", "observation")


class Given:
    """The hypotheses of a statement, each assumed when it is first asked for by name."""

    def __init__(self, hypotheses: Mapping[str, Term]) -> None:
        self._hypotheses = hypotheses
        self._assumed: dict[str, Judgement] = {}

    def __getattr__(self, name: str) -> Judgement:
        if name not in self._hypotheses:
            known = ", ".join(self._hypotheses) or "none"
            raise AttributeError(f"expected a declared hypothesis ({known}), found {name!r}")
        if name not in self._assumed:
            self._assumed[name] = assume(self._hypotheses[name])
        return self._assumed[name]

    def __contains__(self, name: str) -> bool:
        return name in self._hypotheses


Proof = Callable[[Given], Judgement]


@dataclass(eq=False)
class Statement:
    """One claim of a result: under the hypotheses, the conclusion."""

    result: Result
    name: str
    mark: str
    hypotheses: Mapping[str, Term]
    conclusion: Term
    words: str
    proof: Proof
    certifies: bool = False
    witnesses: tuple[str, ...] | None = None
    _derivation: Derivation | None = None

    @property
    def full_name(self) -> str:
        return f"{self.result.name}.{self.name}"

    @property
    def instances(self) -> tuple[str, ...]:
        """The names of the instances that it is evaluated on."""
        if self.witnesses is not None:
            return self.witnesses
        return tuple(dict.fromkeys((*self.result.witnesses, *self.result.instances)))

    def derive(self) -> Derivation:
        """Run the derivation once and check what it reaches. Raises `NotDerived`."""
        from pgb.result.derivation import derive

        if self._derivation is None:
            self._derivation = derive(self)
        return self._derivation

    def apply(
        self,
        given: Given | None = None,
        /,
        *,
        at: Mapping[Any, Any] | None = None,
        sorts: Mapping[Sort, Sort] | None = None,
        **proved: Judgement,
    ) -> Judgement:
        """Cite the statement: at these values of its variables, from these proved hypotheses.

        Args:
            given: hypotheses of the statement that cites; of the same name, they need no proof.
            at: values by variable, or by the name of a variable.
            sorts: the sorts at which it is taken, in place of its own.
            proved: judgements by the name of the hypothesis.
        """
        from pgb.result.derivation import cite

        if given is not None:
            passed_on = [name for name in self.hypotheses if name in given and name not in proved]
            proved = {name: getattr(given, name) for name in passed_on} | proved
        return cite(self, self._by_variable(at or {}), sorts or {}, proved)

    def _by_variable(self, at: Mapping[Any, Any]) -> dict[Var, Any]:
        claims = (*self.hypotheses.values(), self.conclusion)
        own = {v.name: v for claim in claims for v in claim.free if isinstance(v, Var)}
        unknown = [name for name in at if isinstance(name, str) and name not in own]
        if unknown:
            known = ", ".join(sorted(own)) or "none"
            raise Refusal(f"expected a variable of {self.full_name} ({known}), found {unknown[0]}")
        return {own[v] if isinstance(v, str) else v: value for v, value in at.items()}


@dataclass(eq=False)
class Result:
    """A named result with its statements, in order.

    `source` says where it comes from; `about` why it is true, in two or three sentences;
    `limits` what it does not say. `witnesses` names the concrete instances it is evaluated on;
    `unwitnessed` says why statements without instances have none. `drops` says, of a
    counterexample, which hypothesis (or ingredient of a transformation) of which statements (or
    transformations) it shows to be needed: {"positive_penalty": ("elimination.elimination",)}.
    """

    name: str
    mark: str
    title: str
    source: str
    about: str = ""
    limits: str = ""
    kind: str = "theorem"
    witnesses: tuple[str, ...] = ()
    unwitnessed: str = "no instance is named"
    drops: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    instances: dict[str, Callable[[], Interpretation]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.mark not in MARKS:
            raise ValueError(f"expected a mark ({', '.join(MARKS)}), found {self.mark!r}")
        if self.kind not in KINDS:
            raise ValueError(f"expected a kind ({', '.join(KINDS)}), found {self.kind!r}")

    def statement(
        self,
        conclusion: Term,
        *,
        mark: str | None = None,
        certifies: bool = False,
        witnesses: tuple[str, ...] | None = None,
        **hypotheses: Term,
    ) -> Callable[[Proof], Statement]:
        """Declare a statement; the decorated function is its derivation, its docstring its words.

        `certifies`: the witnesses may use it to prove claims on an instance from its hypotheses.
        `witnesses`: the instances it is evaluated on, where these are not all of the result's.
        """

        def declare(proof: Proof) -> Statement:
            name = proof.__name__
            words = " ".join((proof.__doc__ or "").split())
            made = Statement(
                self,
                name,
                mark or self.mark,
                hypotheses,
                conclusion,
                words,
                proof,
                certifies,
                witnesses,
            )
            self.statements[name] = made
            return made

        return declare

    def instance(
        self, name: str
    ) -> Callable[[Callable[[], Interpretation]], Callable[[], Interpretation]]:
        """Declare an instance of this script's own; the function returns its interpretation.

        It is built by `pgb.witness.interpretation.interpretation`, when it is first needed.
        """

        def declare(build: Callable[[], Interpretation]) -> Callable[[], Interpretation]:
            self.instances[name] = build
            return build

        return declare

    def __getitem__(self, name: str) -> Statement:
        if name not in self.statements:
            known = ", ".join(self.statements)
            raise KeyError(f"expected a statement of {self.name} ({known}), found {name!r}")
        return self.statements[name]

    def main(self) -> None:
        """Check this result alone: what `python theorems/NAME.py` does."""
        from pgb.cli.check import check_results

        sys.exit(check_results([self], verbose=True))
