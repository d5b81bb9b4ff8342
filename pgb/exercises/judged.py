"""Claims judged on an instance, and the line that says which of them an answer fails."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pgb.exercises.answers import BadAnswer, Outcome
from pgb.kernel.terms import Term
from pgb.witness.evaluate import Evaluator
from pgb.witness.interpretation import Interpretation
from pgb.witness.verdict import Claim, Verdict

DIGITS = 50


def judged(
    on: Interpretation, proved: Mapping[str, Term], refuted: Mapping[str, Term] | None = None
) -> Outcome:
    """Whether the first claims are proved on the instance and the others refuted.

    The labels say what is expected in words. What certifies is the catalogue, where computation
    alone does not decide. Raises `BadAnswer` where the instance leaves a variable without meaning.
    """
    wanted = [(label, claim, Verdict.PROVED) for label, claim in proved.items()]
    wanted += [(label, claim, Verdict.REFUTED) for label, claim in (refuted or {}).items()]
    _all_known(on, (claim for _, claim, _ in wanted))
    plain, certified = Evaluator(on, DIGITS, ()), None
    for label, claim, expected in wanted:
        found = plain.claim(claim)
        if found.verdict not in (Verdict.PROVED, Verdict.REFUTED):
            certified = certified or Evaluator(on, DIGITS)
            found = certified.claim(claim)
        if found.verdict is not expected:
            return Outcome(False, f"expected {label}; {_found(found)}")
    return Outcome(True, "; ".join(label for label, _, _ in wanted))


def _all_known(on: Interpretation, claims: Iterable[Term]) -> None:
    for claim in claims:
        for variable in on.unknown(claim):
            raise BadAnswer(f"expected an instance with a value for {variable.name}, found none")


def _found(claim: Claim) -> str:
    """Said without the numbers that were compared: they would give the answer away."""
    match claim.verdict:
        case Verdict.REFUTED:
            return "this is false here"
        case Verdict.PROVED:
            return "but it holds here"
        case Verdict.ENCLOSED:
            return (
                f"found that it {claim.detail}, which is no proof: write the exact number "
                "(fractions, sqrt, log, exp, pi)"
            )
        case Verdict.SAMPLED:
            return "found it true at the points tried, and no argument that proves it"
    return f"found no argument that decides it: {claim.detail or 'write plainer numbers'}"
