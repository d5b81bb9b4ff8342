"""What can go wrong with a number or with the text it came from."""

_LONGEST = 400  # characters of a message, and of the place in front of it


class InputError(ValueError):
    """Something the user wrote cannot be used.

    Args:
        what: what was expected and what was found.
        where: the place (a file, a key), put in front where it is known.

    The message is always one line, whatever the arguments contain.
    """

    def __init__(self, what: str, where: str = "") -> None:
        self.what = _one_line(what)
        self.where = _one_line(where)
        super().__init__(f"{self.where}: {self.what}" if self.where else self.what)

    def at(self, where: str) -> "InputError":
        """The same complaint, with `where` put in front of the place already known."""
        return InputError(self.what, f"{where}: {self.where}" if self.where else where)


class DomainError(ArithmeticError):
    """The value does not exist: division by zero, the logarithm of a number <= 0."""


class Inexact(ArithmeticError):
    """Exact arithmetic cannot represent a value, or decide a sign; balls may still enclose it."""


def quoted(text: object, limit: int = 60) -> str:
    """`text` as it is shown in a message: quoted, and cut where it is long."""
    shown = repr(text if len(str(text)) <= limit else str(text)[: limit - 3] + "...")
    return _one_line(shown)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 3] + "..."
