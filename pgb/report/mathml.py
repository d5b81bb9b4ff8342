"""Presentation MathML from the LaTeX that `pgb.report` writes; no more of LaTeX is read."""

from __future__ import annotations

import re
from html import escape

_TOKEN = re.compile(
    r"\\(?:text|operatorname|mathrm|mathbf)\{[^{}]*\}|\\[bB]ig[lr]?(?:\(|\)|\|)|\\[A-Za-z]+|\\.|\d+|\S"
)
_LETTERS = {
    "theta": "θ", "lambda": "λ", "varepsilon": "ε", "delta": "δ", "varphi": "φ", "psi": "ψ",
    "sigma": "σ", "alpha": "α", "omega": "ω", "beta": "β", "gamma": "γ", "rho": "ρ", "eta": "η",
    "kappa": "κ", "mu": "μ", "nu": "ν", "tau": "τ", "Phi": "Φ", "Lambda": "Λ", "Theta": "Θ",
    "ell": "ℓ", "infty": "∞", "partial": "∂",
    "xi": "ξ", "zeta": "ζ", "pi": "π", "chi": "χ",
}  # fmt: skip
_OPERATORS = {
    "le": "≤", "ge": "≥", "ne": "≠", "in": "∈", "notin": "∉", "to": "→", "mapsto": "↦",
    "Rightarrow": "⇒", "times": "×", "cdot": "·", "colon": ":", "nabla": "∇", "bullet": "•",
    "dots": "…", "sim": "∼", "{": "{", "}": "}", "%": "%", "&": "&", "#": "#", "_": "_",
}  # fmt: skip
_SPACES = {"quad": "1em", "qquad": "2em", ",": "0.17em", " ": "0.3em"}
_FUNCTIONS = ("exp", "log", "ln", "cos", "sin", "max", "min")
_LIMITS = {"sum": "∑", "inf": "inf", "sup": "sup"}
_THIN = '<mspace width="0.17em"/>'
_SIZES = {"b": "1.3em", "B": "1.9em"}


def mathml(lines: list[str], *, display: bool = False) -> str:
    """One formula; several lines are set below each other, with their LaTeX kept beside."""
    if len(lines) == 1:
        body = _Reader(lines[0], display).row()
    else:
        rows = "".join(f"<mtr><mtd>{_Reader(line, True).row()}</mtd></mtr>" for line in lines)
        body = f'<mtable columnalign="left" displaystyle="true">{rows}</mtable>'
    kind = ' display="block"' if display else ""
    return f"<math{kind}>{body}</math>"


class _Reader:
    def __init__(self, source: str, display: bool) -> None:
        self.tokens = _TOKEN.findall(source)
        self.at = 0
        self.display = display

    def row(self) -> str:
        rows = [""]  # the row, and one more for each bracket that is open
        while self.at < len(self.tokens) and self.tokens[self.at] != "}":
            token = self.tokens[self.at]
            if token.endswith("("):
                rows.append(self._atom())
            elif token.endswith(")") and len(rows) > 1:
                rows[-2:] = [rows[-2] + self._scripts(f"<mrow>{rows[-1]}{self._atom()}</mrow>")]
            else:
                rows[-1] += self._scripted()
        return f"<mrow>{''.join(rows)}</mrow>"

    def _scripted(self) -> str:
        token = self.tokens[self.at]
        limits = token[1:] in _LIMITS and self.display
        return self._scripts(self._atom(), limits=limits)

    def _scripts(self, base: str, *, limits: bool = False) -> str:
        """The base with the indices, exponents and primes that follow."""
        below = above = ""
        primes = 0
        while self.at < len(self.tokens) and self.tokens[self.at] in "_^'":
            sign = self.tokens[self.at]
            self.at += 1
            if sign == "'":
                primes += 1
            elif sign == "_":
                below = self._atom()
            else:
                above = self._atom()
        if primes:
            mark = f"<mo>{'′' * primes}</mo>"
            above = f"<mrow>{mark}{above}</mrow>" if above else mark
        kinds = ("under", "over") if limits else ("sub", "sup")
        return _with(base, below, above, *kinds)

    def _atom(self) -> str:
        token = self.tokens[self.at]
        self.at += 1
        if token == "{":
            inside = self.row()
            self.at += 1
            return inside
        if token[0] == "\\":
            return self._macro(token)
        if token.isdigit():
            return f"<mn>{token}</mn>"
        if token.isalpha():
            return f"<mi>{token}</mi>"
        if token in "()|[]":
            return f'<mo stretchy="false"{_fence(token)}>{token}</mo>'
        if token == "-":
            return '<mo form="prefix">−</mo>' if self._prefix() else "<mo>−</mo>"
        return f"<mo>{escape('∗' if token == '*' else token)}</mo>"

    def _beside_factor(self) -> bool:
        """Whether the function just read is multiplied by what stands before it."""
        before = self.tokens[self.at - 2] if self.at > 1 else ""
        return (before[-1:].isalnum() and before[1:] not in _OPERATORS) or before in ("}", ")")

    def _before_argument(self) -> bool:
        """Whether the argument of the function just read follows without brackets."""
        after = self.tokens[self.at] if self.at < len(self.tokens) else ""
        return after[:1].isalnum() or after[1:] in _LETTERS or after[1:] in ("frac", "tfrac")

    def _prefix(self) -> bool:
        """Whether the sign just read has nothing before it."""
        before = self.tokens[self.at - 2] if self.at > 1 else "("
        return before[-1:] in "([{,=<>+-" or before[1:] in _OPERATORS

    def _macro(self, token: str) -> str:
        big = re.fullmatch(r"\\([bB])ig[lr]?([()|])", token)
        if big:
            size = _SIZES[big[1]]
            return f'<mo minsize="{size}" maxsize="{size}"{_fence(big[2])}>{big[2]}</mo>'
        named = re.fullmatch(r"\\(text|operatorname|mathrm|mathbf)\{(.*)\}", token)
        if named:
            inside = named[2].replace("\\ ", "\u00a0")
            if named[1] == "text":
                return f"<mtext>{escape(inside).replace(' ', chr(160))}</mtext>"
            if named[1] == "mathbf":
                return f"<mi>{ {'R': 'ℝ'}.get(inside, inside) }</mi>"
            return f'<mi mathvariant="normal">{escape(inside)}</mi>'
        name = token[1:]
        if name in _LETTERS:
            return f"<mi>{_LETTERS[name]}</mi>"
        if name in _SPACES:
            return f'<mspace width="{_SPACES[name]}"/>'
        if name in _LIMITS:
            tag = "mo" if name == "sum" else 'mi mathvariant="normal"'
            return f"<{tag}>{_LIMITS[name]}</{tag.split()[0]}>"
        if name in _FUNCTIONS:
            before = _THIN if self._beside_factor() else ""
            after = _THIN if self._before_argument() else ""
            return f'{before}<mi mathvariant="normal">{name}</mi>{after}'
        if name in _OPERATORS:
            return f"<mo>{escape(_OPERATORS[name])}</mo>"
        if name in ("frac", "tfrac"):
            return f"<mfrac>{self._atom()}{self._atom()}</mfrac>"
        if name == "sqrt":
            return f"<msqrt>{self._atom()}</msqrt>"
        if name == "tilde":
            return f'<mover accent="true">{self._atom()}<mo stretchy="false">~</mo></mover>'
        if name == "hphantom":
            return f"<mphantom>{self._atom()}</mphantom>"
        raise ValueError(f"expected LaTeX that pgb writes, found {token}")


def _fence(letter: str) -> str:
    return ' lspace="0" rspace="0"' if letter == "|" else ""


def _with(base: str, below: str, above: str, down: str, up: str) -> str:
    if below and above:
        return f"<m{down}{up}>{base}{below}{above}</m{down}{up}>"
    if below:
        return f"<m{down}>{base}{below}</m{down}>"
    return f"<m{up}>{base}{above}</m{up}>" if above else base
