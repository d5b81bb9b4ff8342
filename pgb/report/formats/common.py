"""What all formats share: the parts of a sentence, one by one, and the names of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgb.report.inline import pieces
from pgb.result.statement import MARKS

if TYPE_CHECKING:
    from pgb.report.chapter import Chapter, Move, Part, Piece, Sentence


PERSONS = {"fermat": "Fermat's theorem"}


def titled(name: str) -> str:
    """A name of a script as words."""
    return PERSONS.get(name, name).replace("_", " ")


def capital(words: str) -> str:
    """The sentence with a capital, unless a symbol stands first: f + g is not F + g."""
    symbol, _ = next(pieces(words), (False, ""))
    return words if symbol else words[:1].upper() + words[1:]


def ended(words: str) -> str:
    return words if not words or words.endswith((".", ":")) else f"{words}."


class Format:
    """Sets sentences; a subclass says how each kind of piece looks."""

    def __init__(self, chapter: Chapter) -> None:
        self.chapter = chapter

    def sentence(self, sentence: Sentence) -> str:
        return "".join(self.piece(piece) for piece in sentence).strip()

    def piece(self, piece: Piece) -> str:
        match piece.kind:
            case "math":
                return self.math(piece.text)
            case "equation":
                return self.equation(piece.text)
            case "hypothesis" | "fact":
                return self.name(titled(piece.text))
            case "statement":
                return self.statement(piece.text)
            case "facts":
                return self.cited([*piece.text.split()])
        return piece.text

    def math(self, source: str) -> str:
        return source

    def equation(self, number: str) -> str:
        return f"({number})"

    def name(self, words: str) -> str:
        return f"'{words}'"

    def statement(self, full_name: str) -> str:
        number = self.chapter.number(full_name)
        if number is not None:
            return self.proposition(full_name, number)
        result, _, name = full_name.partition(".")
        return f"{self.name(titled(name))} (in {self.name(titled(result))})"

    def proposition(self, full_name: str, number: int) -> str:
        return f"Proposition {number}"

    def cited(self, facts: list[str]) -> str:
        """`[2, 4-6]`."""
        numbers = sorted(self.chapter.facts.index(name) + 1 for name in facts)
        runs: list[list[int]] = []
        for number in numbers:
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        shown = []
        for run in runs:
            ends = [run[0], run[-1]] if len(run) > 2 else run
            shown.append((self.dash if len(run) > 2 else ", ").join(map(self.fact, ends)))
        return f"[{', '.join(shown)}]"

    dash = "-"

    def fact(self, number: int) -> str:
        return str(number)

    def prose(self, words: str) -> str:
        """A sentence of a script."""
        return words

    def announced(self, move: Move) -> str:
        """The words of a step, with what is assumed in it."""
        under = self.sentence(move.under)
        comma = "" if under.startswith(",") else ", "
        words = self.prose(capital(move.words)).rstrip(".")
        return words + (comma + under if under else "") + (":" if move.lines else ".")

    def marks(self) -> str:
        found = [self.chapter.result.mark, *(p.statement.mark for p in self.chapter.parts)]
        listed = [f"[{mark}] {MARKS[mark]}" for mark in dict.fromkeys(found) if mark != MARKS[mark]]
        return f"Marks: {'; '.join(listed)}." if listed else ""

    def introduction(self) -> list[str]:
        """What the result says, why it is true, what it does not say."""
        result = self.chapter.result
        return [
            self.prose(words)
            for words in (ended(capital(result.title)), result.about, result.limits)
            if words
        ]


def heading(part: Part, number: int) -> str:
    """`Proposition 2 (identity of slopes) [P]`."""
    statement = part.statement
    return f"Proposition {number} ({titled(statement.name)}) [{statement.mark}]"
