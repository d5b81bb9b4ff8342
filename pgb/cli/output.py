"""Writing what a command made to a file or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from pgb.cli.main import UsageError


def write(text: str, target: str | None, command: str) -> None:
    """Write the text to the file, or print it."""
    if target is None:
        sys.stdout.write(text)
        return
    try:
        Path(target).write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"pgb {command}: {target}: {error.strerror}") from error
