"""`pgb list`: the results, read from the scripts' headers without running them."""

from __future__ import annotations

import sys

from pgb.result.catalogue import BadScript, header, paths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """Print one line for each script; 1 if one cannot be read."""
    status = 0
    rows = []
    for path in paths().values():
        try:
            found = header(path)
        except BadScript as error:
            print(f"pgb list: {error}", file=sys.stderr)
            status = 1
        else:
            rows.append((found.name, f"[{found.mark}]", found.kind, found.title))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for row in rows:
        start = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        print(f"{start}  {row[3]}")
    return status
