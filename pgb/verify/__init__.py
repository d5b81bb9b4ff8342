"""Checks a certificate: that its claims follow for the data in it.

A small program of its own: it reads canonical JSON, computes in Arb balls and in exact fractions,
and shares no code with what made the certificate. It imports python-flint and the standard library.

Read `reading` (the format), `field` (what is computed), `jets` and `algebra` (the two kinds of
number), `place` (which point is meant), `original`, `family` and `augmented` (the arguments),
`check`.
"""

from pgb.verify.check import Checked, verify, verify_file
from pgb.verify.refused import Refused, Unreadable

__all__ = ["Checked", "Refused", "Unreadable", "verify", "verify_file"]
