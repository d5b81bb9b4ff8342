"""`pgb verify FILE ..`: check certificates, by a program that shares no code with audits."""

from __future__ import annotations

import json
import sys

from pgb.verify import Refused, Unreadable, verify_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """The command. 0: all certificates are accepted; 1: one is refused; 2: no file to read."""
    status = 0
    found = []
    for path in options.files:
        try:
            checked = verify_file(path)
        except Refused as refused:
            status = max(status, 2 if isinstance(refused, Unreadable) else 1)
            sys.stdout.flush()
            print(f"pgb verify: {path}: {refused}", file=sys.stderr)
            found.append({"file": path, "accepted": False, "refused": str(refused)})
            continue
        found.append(
            {
                "file": path,
                "accepted": True,
                "original": checked.original,
                "augmented": checked.augmented,
                "reason": checked.reason,
                "claims": list(checked.lines),
            }
        )
        if not options.json:
            print(f"{path}: accepted")
            print("\n".join(f"  {line}" for line in checked.lines))
    if options.json:
        print(json.dumps({"schema": 1, "certificates": found}, indent=1))
    return status
