"""Writing what a command made to a file or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from pgb.cli.main import UsageError


def write(made: str | bytes, target: str | None, command: str) -> None:
    """Write the text, or the bytes of a picture, to the file, or print it."""
    if target is None:
        sys.stdout.write(made if isinstance(made, str) else made.decode("utf-8"))
        return
    try:
        if isinstance(made, bytes):
            Path(target).write_bytes(made)
        else:
            Path(target).write_text(made, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"pgb {command}: {target}: {error.strerror}") from error
