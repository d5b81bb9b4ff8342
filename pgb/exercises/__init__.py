"""Exercises: questions whose answers are checked, each with answers that must be refused.

An exercise is a percent-cell script in `theorems/exercises/` (see the README there). Its text, for
`pgb exercise` and for the book, is read without running it:

    for page in pages():        # titles, questions, templates, hints, solutions
    page("escape_order_three")  # one of them

To check answers it is run: `load(name)` is the exercise, `load(name).check(path)` the verdict.

    Proof            a derivation that ends in the exercise's own claim, checked by the kernel
    Values           closed forms of which claims are proved on an instance
    Formulas         expressions that make identities true
    Counterexample   a problem file on which all hypotheses but one hold and the conclusion fails
    Instance         a problem file on which the claims asked for are proved
    Choice           which of several hypotheses fails on each instance
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pgb.exercises.answers import BadAnswer, Exercise, Outcome
    from pgb.exercises.choice import Choice
    from pgb.exercises.formulas import Formulas
    from pgb.exercises.instance import Counterexample, Instance
    from pgb.exercises.proof import Proof
    from pgb.exercises.scripts import load, page, pages
    from pgb.exercises.text import Page
    from pgb.exercises.values import Values

_HOMES = {
    "BadAnswer": "answers",
    "Choice": "choice",
    "Counterexample": "instance",
    "Exercise": "answers",
    "Formulas": "formulas",
    "Instance": "instance",
    "Outcome": "answers",
    "Page": "text",
    "Proof": "proof",
    "Values": "values",
    "load": "scripts",
    "page": "scripts",
    "pages": "scripts",
}

__all__ = [
    "BadAnswer",
    "Choice",
    "Counterexample",
    "Exercise",
    "Formulas",
    "Instance",
    "Outcome",
    "Page",
    "Proof",
    "Values",
    "load",
    "page",
    "pages",
]


def __getattr__(name: str) -> object:
    # Loaded when first asked for: the texts are read without the kernel.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
