"""Claims and sentences broken into lines of a given width, at the places where a reader pauses."""

from __future__ import annotations

from pgb.kernel.terms import And, Exists, ForAll, Implies, Near, Or, Term
from pgb.report.notation import CLAIM, RELATION, Writer

BREAKS = (
    " ⇒ ",
    ": ",
    " and ",
    " or ",
    " = ",
    " ≤ ",
    " < ",
    " is ",
    " means ",
    " + ",
    " - ",
    ", ",
    " ",
)
INDENT = "    "


def displayed(writer: Writer, claim: Term, width: int) -> list[str]:
    """The claim on one line if it fits, else one line for each part of it."""
    line = writer.write(claim)
    if len(line) <= width:
        return [line]
    match claim:
        case And() | Or() if claim.children:
            word = " and" if type(claim) is And else " or"
            parts = [displayed(writer, c, width - 6) for c in claim.children]
            parts = [*(_ended(part, word) for part in parts[:-1]), parts[-1]]
            return [line for part in parts for line in _led("• ", part)]
        case Implies():
            left, right = (displayed(writer, c, width - 6) for c in claim.children)
            return [*_led("if ", left), *_led("then ", right)]
        case ForAll() | Exists() | Near():
            before = set(writer.used)
            head, body = writer.quantified(claim)
            inner = displayed(writer, body, width - 2)
            writer.used = before
            return [*wrapped(head, width), *("  " + line for line in inner)]
    return wrapped(writer.write(claim, RELATION if line.startswith("(") else CLAIM), width)


def _ended(lines: list[str], word: str) -> list[str]:
    return [*lines[:-1], lines[-1] + word]


def _led(word: str, lines: list[str]) -> list[str]:
    return [word + lines[0], *(" " * len(word) + line for line in lines[1:])]


def wrapped(text: str, width: int, indent: str = INDENT) -> list[str]:
    """The text in lines, broken outside parentheses where it can be; later lines are indented."""
    lines: list[str] = []
    room = width
    while len(text) > room:
        at = _break(text, room)
        lines.append(text[:at].rstrip())
        text, room = text[at:].lstrip(), width - len(indent)
    lines.append(text)
    return [lines[0], *(indent + line for line in lines[1:])]


def _break(text: str, room: int) -> int:
    """The best place in the last part of the room: the outermost, then the weakest operator."""
    best: tuple[tuple[int, int, int], int] | None = None
    depth = 0
    for at, letter in enumerate(text[: room + 1]):
        depth += (letter in "([{") - (letter in ")]}")
        if letter != " " or at < room // 3:
            continue
        kind = next(i for i, b in enumerate(BREAKS) if _matches(text, at, b))
        cost = (depth, kind, -at)
        if best is None or cost < best[0]:
            best = cost, at
    if best is not None:
        return best[1]
    return text.find(" ", room) if " " in text[room:] else len(text)


def _matches(text: str, at: int, operator: str) -> bool:
    """Whether the space at `at` is the one before the operator, or after a comma or colon."""
    return text.startswith(operator, at - 1 if operator in (", ", ": ") else at)


def prose(text: str, width: int, indent: str = "") -> list[str]:
    """A sentence in lines."""
    lines, line = [], ""
    for word in text.split():
        if line and len(indent) + len(line) + 1 + len(word) > width:
            lines.append(indent + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, indent + line] if line else lines
