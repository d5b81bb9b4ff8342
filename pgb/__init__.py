"""Checked mathematics for the elimination of bad local minima.

pgb.audit(problem)    what the point of a problem file is, with a certificate (`pgb.audits`)
"""

__version__ = "0.3.0"
__all__ = ["__version__", "audit"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pgb.audits.audit import audit


def __getattr__(name: str) -> object:
    # Loaded when first asked for: `import pgb` stays light.
    if name != "audit":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pgb.audits.audit import audit

    return audit
