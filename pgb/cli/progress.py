"""One line on standard error that changes while a command works."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def progress_line(wanted: bool) -> Callable[[str], object]:
    """Show one line that changes; an empty one removes it."""
    if not wanted:
        return lambda line: None

    def show(line: str) -> None:
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    return show
