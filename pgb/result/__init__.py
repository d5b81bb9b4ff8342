"""What a result is: statements with marks, hypotheses and derivations; the catalogue of scripts."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pgb.result.catalogue import cited
    from pgb.result.derivation import Derivation, NotDerived, step
    from pgb.result.statement import Result, Statement

_HOMES = {
    "cited": "catalogue",
    "Derivation": "derivation",
    "NotDerived": "derivation",
    "step": "derivation",
    "Result": "statement",
    "Statement": "statement",
}

__all__ = ["Derivation", "NotDerived", "Result", "Statement", "cited", "step"]


def __getattr__(name: str) -> object:
    # Loaded when first asked for: the catalogue's headers are read without the kernel.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
