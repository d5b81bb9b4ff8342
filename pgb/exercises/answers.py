"""What every exercise has: a check of answers, and wrong answers that it must refuse."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from pgb.kernel.terms import Term

Answer = TypeVar("Answer")


class BadAnswer(Exception):
    """A file that holds no answer to the exercise: it cannot be read, or says something else."""


@dataclass(frozen=True)
class Outcome:
    """Whether an answer is right, and one line that says what was expected and found."""

    right: bool
    message: str


@dataclass(frozen=True)
class Wrong(Generic[Answer]):
    """An answer that is refused, with part of the message."""

    answer: Answer
    message: str


@dataclass(eq=False, kw_only=True)
class Exercise(ABC, Generic[Answer]):
    """A question whose answers are checked.

    `results`: the results of the catalogue that it belongs to; `refused`: wrong answers.
    """

    results: tuple[str, ...]
    refused: list[Wrong[Answer]] = field(default_factory=list)

    @abstractmethod
    def read(self, path: Path) -> Answer:
        """The answer in a file. Raises `BadAnswer`."""

    @abstractmethod
    def judge(self, answer: Answer) -> Outcome:
        """Whether an answer is right. Raises `BadAnswer` where it is none to this question."""

    def claims(self) -> list[tuple[str, Term]]:
        """What is to be proved or found, as terms: labels and claims."""
        return []

    def check(self, path: Path) -> Outcome:
        """The verdict on an answer file. Raises `BadAnswer`."""
        return self.judge(self.read(path))

    def main(self, solution: Answer) -> None:
        """Check the exercise itself: its solution, and that the wrong answers are refused."""
        found = self.judge(solution)
        print(f"{'accepted' if found.right else 'FAILED'}: {found.message}")
        failed = not found.right
        for wrong in self.refused:
            outcome = self.judge(wrong.answer)
            refused = not outcome.right and wrong.message in outcome.message
            print(f"{'refused' if refused else 'FAILED'}: {outcome.message}")
            failed = failed or not refused
        sys.exit(1 if failed else 0)


def text_of(path: Path, most: int = 100_000) -> str:
    """The text of an answer file. Raises `BadAnswer`."""
    try:
        if path.stat().st_size > most:
            raise BadAnswer(f"{path}: expected at most {most} bytes, found more")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadAnswer(f"{path}: expected UTF-8 text, found other bytes") from None
    except OSError as error:
        raise BadAnswer(f"{path}: {error.strerror}") from None


class TextExercise(Exercise[str]):
    """An exercise that is answered by a text: a TOML file, whose expressions are parsed."""

    def read(self, path: Path) -> str:
        return text_of(path)

    def wrong(self, message: str, answer: str) -> None:
        """Declare an answer that is refused, with part of the message."""
        self.refused.append(Wrong(answer, message))


Refuse = Callable[[Answer], Answer]
