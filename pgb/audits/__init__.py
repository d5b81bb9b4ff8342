"""What a point of a network is, in its own loss and in the augmented one, with a certificate.

Searching is done here, in doubles and with mpmath; every claim is written into a certificate, and
what is reported is what `pgb.verify`, a program of its own, accepts of it.
"""

from pgb.audits.audit import Audit, audit

__all__ = ["Audit", "audit"]
