"""Exercises in pgb's proof language: the reader's function must end in the exercise's own claim."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import CodeType, FunctionType

from pgb.exercises.answers import BadAnswer, Exercise, Outcome, Refuse, Wrong
from pgb.exercises.scripts import run
from pgb.kernel.terms import Term
from pgb.report.outcome import derive, line
from pgb.result.catalogue import BadScript
from pgb.result.statement import Proof as ProofFunction
from pgb.result.statement import Result, Statement


class Proof(Exercise[ProofFunction]):
    """Derive the conclusion from the hypotheses.

    The answer is a Python script with one function of `given`, the hypotheses. What it returns must
    be a judgement of the kernel with this conclusion and no other hypotheses; results of the
    catalogue may be cited where `may_cite` names them.

    The script is run: it is the reader's own file.
    """

    def __init__(
        self,
        conclusion: Term,
        *,
        results: tuple[str, ...],
        may_cite: tuple[str, ...] = (),
        **hypotheses: Term,
    ) -> None:
        super().__init__(results=results)
        self.conclusion, self.may_cite = conclusion, may_cite
        self.hypotheses: Mapping[str, Term] = hypotheses

    def read(self, path: Path) -> ProofFunction:
        if not path.is_file():
            raise BadAnswer(f"{path}: expected a Python script, found no file")
        try:
            module = run(path, "pgb_answer")
        except BadScript as error:
            raise BadAnswer(line(str(error))) from error
        except (Exception, SystemExit) as error:
            raise BadAnswer(line(f"{path}: {type(error).__name__}: {error}")) from error
        found = [f for f in vars(module).values() if _is_answer(f, module.__name__)]
        if len(found) != 1:
            raise BadAnswer(f"{path}: expected one function of `given`, found {len(found)}")
        answer: ProofFunction = found[0]
        return answer

    def judge(self, answer: ProofFunction) -> Outcome:
        if _has_gap(answer.__code__):
            return Outcome(False, "expected a proof without gaps, found `...` in it")
        result = Result("answer", "O", "an answer to an exercise", "a reader")
        statement = Statement(result, "answer", "O", self.hypotheses, self.conclusion, "", answer)
        found = derive(statement)
        if isinstance(found, str):
            return Outcome(False, found.removeprefix("answer.answer: "))
        cited = [s.full_name for s in found.cites if s.result.name not in self.may_cite]
        if cited:
            what = f"expected a proof of your own, found {cited[0]} cited"
            return Outcome(False, what)
        facts = ", ".join(found.facts) or "none"
        return Outcome(True, f"proved; background facts used: {facts}")

    def claims(self) -> list[tuple[str, Term]]:
        return [*self.hypotheses.items(), ("to prove", self.conclusion)]

    def wrong(self, message: str) -> Refuse[ProofFunction]:
        """Declare a function that is refused, with part of the message."""

        def declare(answer: ProofFunction) -> ProofFunction:
            self.refused.append(Wrong(answer, message))
            return answer

        return declare


def _has_gap(code: CodeType) -> bool:
    """Whether a function, or one written in it, still has a `...` of the template."""
    return any(
        constant is ... or (isinstance(constant, CodeType) and _has_gap(constant))
        for constant in code.co_consts
    )


def _is_answer(value: object, module: str) -> bool:
    if not isinstance(value, FunctionType) or value.__module__ != module:
        return False
    code = value.__code__
    return code.co_varnames[: code.co_argcount] == ("given",)
