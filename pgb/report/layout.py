"""Claims and sentences broken into lines of a given width, at the places where a reader pauses."""

from __future__ import annotations

from pgb.kernel.terms import And, Exists, ForAll, Implies, Near, Or, Term
from pgb.report.notation import RELATION, Writer
from pgb.report.style import TEXT, Style


def displayed(writer: Writer, claim: Term, width: int) -> list[str]:
    """The claim on one line if it fits, else one line for each part of it."""
    style = writer.style
    line = writer.write(claim)
    if style.width(line) <= width:
        return [line]
    match claim:
        case And() | Or() if claim.children:
            word = style.joint("and" if type(claim) is And else "or").rstrip()
            parts = [displayed(writer, c, width - 6) for c in _joined(claim)]
            parts = [*(_ended(part, word) for part in parts[:-1]), parts[-1]]
            return [line for part in parts for line in _led(style.bullet, part, style)]
        case Implies():
            left, right = (displayed(writer, c, width - 6) for c in claim.children)
            given, then = style.words("if "), style.words("then ")
            return [*_led(given, left, style), *_led(then, right, style)]
        case ForAll() | Exists() | Near():
            before = set(writer.used)
            head, body = writer.quantified(claim)
            inner = displayed(writer, body, width - 2)
            writer.used = before
            heads = wrapped(head, width, style=style)
            return [*heads, *(style.nested + line for line in inner)]
    if line.startswith(style.group("")[:-1]):
        line = writer.write(claim, RELATION)
    return wrapped(line, width, style=style)


def _joined(claim: Term) -> list[Term]:
    """The parts of a conjunction or disjunction, those of its parts of one kind among them."""
    parts = ([c] if type(c) is not type(claim) else _joined(c) for c in claim.children)
    return [part for members in parts for part in members]


def _ended(lines: list[str], word: str) -> list[str]:
    return [*lines[:-1], lines[-1] + word]


def _led(word: str, lines: list[str], style: Style) -> list[str]:
    return [word + lines[0], *(style.blank(word) + line for line in lines[1:])]


def wrapped(text: str, width: int, indent: str | None = None, style: Style = TEXT) -> list[str]:
    """The text in lines, broken outside parentheses where it can be; later lines are indented."""
    indent = style.indent if indent is None else indent
    lines: list[str] = []
    room = width
    while style.width(text) > room:
        at = _break(text, room, style)
        if at is None:
            break
        lines.append(text[:at].rstrip())
        text, room = text[at:].lstrip(), width - style.width(indent)
    lines.append(text)
    return [lines[0], *(indent + line for line in lines[1:])]


def _break(text: str, room: int, style: Style) -> int | None:
    """The best place in the last part of the room: the outermost, then the weakest operator.

    Rather than inside a product, break early before a relation, where the rest then fits.
    """
    best: tuple[tuple[int, int, int], int] | None = None
    early = None
    for at, width, depth in style.places(text):
        if width > room and best is None and early is None:
            return at
        if width > room:
            break
        kind = next(i for i, b in enumerate(style.breaks) if _matches(text, at, b))
        if width < room // 3:
            left = style.width(text) - width + style.width(style.indent)
            if depth == 0 and kind < style.breaks.index(" + ") and left <= room:
                early = at
            continue
        cost = (depth, kind, -at)
        if best is None or cost < best[0]:
            best = cost, at
    if early is not None and (best is None or best[0] >= (0, style.breaks.index(", "))):
        return early
    return None if best is None else best[1]


def _matches(text: str, at: int, operator: str) -> bool:
    """Whether the space at `at` is the one before the operator, or after a comma or colon."""
    start = at if operator.startswith(" ") else at + 1 - len(operator)
    return text.startswith(operator, start)


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
