"""How names, sizes, powers and subscripts are printed."""

from __future__ import annotations

from pgb.kernel.sorts import Index, Sort

GREEK = {
    "theta": "θ",
    "Theta": "Θ",
    "lambda": "λ",
    "epsilon": "ε",
    "eps": "ε",
    "delta": "δ",
    "phi": "φ",
    "psi": "ψ",
    "sigma": "σ",
    "alpha": "α",
    "omega": "ω",
    "beta": "β",
    "gamma": "γ",
    "rho": "ρ",
    "pi": "π",
    "eta": "η",
    "kappa": "κ",
    "mu": "μ",
    "Lstar": "L*",
    "Lt": "L̃",
    "dl": "∇l",
    "ds": "s'",
    "dphi": "∇φ",
    "dQ": "∇Q",
    "dV": "∇V",
    "eps0": "ε₀",
    "dpsi": "∇ψ",
    "Lam": "Λ",
    "dLam": "∇Λ",
    "Phi": "Φ",
    "nu": "ν",
    "tau": "τ",
    "ell": "ℓ",
}
_READ = GREEK | {
    "df": "∇f",
    "drho": "∇ρ",
    "ds": "s'",
    "dloss": "loss'",
    "extend": "t",
    "other": "θ'",
    "kind": "c",
}
"""Greek letters, and names that scripts have because they cannot write what is printed."""
SIZES = {"M": "m", "N": "n", "K": "d_y", "D": "d_x"}
SPACES = {"T": "Θ"}
LETTERS = {"M": "i", "N": "j", "K": "k", "D": "q"}
PARAMETERS = {"T": "theta"}
POINTS = {
    "(R^{d_y} × R^{d_y×d_x})": "c,W",
    "(R^{d_y} × R^{d_y} × R^{d_y×d_x})": "a,b,W",
    "(Θ × R^{d_y} × R^{d_y} × R^{d_y×d_x})": "theta,a,b,W",
    "(R^{d_y} × R^{d_y} × V^{d_y})": "a,b,W",
    "(Θ × R^{d_y} × R^{d_y} × V^{d_y})": "theta,a,b,W",
}
"""How the components of a point are called where a script names only the point."""
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def pretty_name(name: str) -> str:
    """A variable's name in print: Greek letters, primes, no counters."""
    base = name.split("!")[0]
    stem, primes = base.rstrip("'"), base[len(base.rstrip("'")) :]
    head, _, tail = stem.partition("_")
    below = GREEK[tail] if len(GREEK.get(tail, "")) == 1 else tail
    return _READ.get(head, head) + (f"_{below}" if tail else "") + primes


def superscript(power: int) -> str:
    return str(power).translate(_SUPERSCRIPTS)


def subscript(parts: list[str]) -> str:
    """`_k`, `_ik`, `_{j+1,q}`."""
    short = all(len(p.rstrip("'")) == 1 for p in parts)
    joined = "".join(parts) if short else ",".join(parts)
    return "_" + (joined if short else "{" + joined + "}")


def index_name(sort: Index, hint: str) -> str:
    """A bound index is called by the letter of its range unless the script names it otherwise."""
    own = LETTERS.get(sort.name, sort.name[:1].lower())
    stem = hint.split("!")[0].rstrip("'")
    foreign = len(stem) != 1 or (stem in LETTERS.values() and sort.name in LETTERS)
    return own if foreign else hint


def plain_size(sort: Sort) -> str:
    """The number of elements of an index sort."""
    return SIZES.get(str(sort), f"|{sort}|")
