"""Presentation MathML from the LaTeX that `pgb.report` writes; no more of LaTeX is read."""

from __future__ import annotations

import re
from html import escape

from pgb.report.style import LATEX

_TOKEN = re.compile(
    r"\\(?:text|operatorname|mathrm|mathbf)\{[^{}]*\}|\\[bB]ig[lr]?(?:\(|\)|\|)|\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\S"
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
_FUNCTIONS = ("exp", "log", "ln", "cos", "sin", "tanh", "max", "min")
_LIMITS = {"sum": "∑", "inf": "inf", "sup": "sup"}
_THIN = '<mspace width="0.17em"/>'
_LONG = 30  # letters of a formula that stays on one line
_JOINTS = (r"\text{ and }", r"\text{ or }", r"\Rightarrow", "=", r"\le ", "<")
_ENDED = re.compile(r"(<math(?:(?!</math>).)*</math>)([.,;:!?)]+)", re.S)
_SIZES = {"b": "1.3em", "B": "1.9em"}


def mathml(lines: list[str], *, display: bool = False) -> str:
    """One formula; several lines are set below each other, with their LaTeX kept beside."""
    if len(lines) == 1:
        body = _Reader(lines[0], display).row()
    else:
        # MathML Core, which browsers read, knows no columnalign.
        cell = '<mtd style="text-align: left">'
        rows = "".join(f"<mtr>{cell}{_Reader(line, True).row()}</mtd></mtr>" for line in lines)
        body = f'<mtable columnalign="left" displaystyle="true">{rows}</mtable>'
    kind = ' display="block"' if display else ""
    return f"<math{kind}>{body}</math>"


def running(source: str) -> str:
    """A formula in a sentence. Browsers break no formula: a long one is cut where it may be."""
    cuts = [0]
    if LATEX.width(source) > _LONG:
        places = (at for at, _, _ in LATEX.places(source))
        cuts += [at for at in places if _pauses(source, at)]
    parts = [source[a:b] for a, b in zip(cuts, [*cuts[1:], len(source)], strict=True)]
    return "<wbr>".join(mathml([part]) for part in parts)


def _pauses(source: str, at: int) -> bool:
    """Whether a colon stands before the place, or a relation or a joining word behind it."""
    return source.startswith(r"\text{: }", at - 9) or source.startswith(_JOINTS, at + 1)


def together(html: str) -> str:
    """The page with no line that begins with the comma or full stop behind a formula."""
    return _ENDED.sub(r'<span style="white-space: nowrap">\1\2</span>', html)


def stacked(lines: list[str]) -> str:
    """Lines of a list's entry: the first beside the bullet, the others below it."""
    if len(lines) == 1:
        return mathml(lines)
    rows = (_Reader(line, True).row() for line in lines)
    return "<br>".join(
        f'<math displaystyle="true" style="padding-block: .15em">{row}</math>' for row in rows
    )


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
        if token[0].isdigit():
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
        if before == "|":
            return self.tokens[: self.at - 1].count("|") % 2 == 0
        return (before[-1:].isalnum() and before[1:] not in _OPERATORS) or before in ("}", ")")

    def _before_argument(self) -> bool:
        """Whether the argument of the function just read follows without brackets."""
        after = self.tokens[self.at] if self.at < len(self.tokens) else ""
        return (
            after[:1].isalnum() or after[1:] in _LETTERS or after[1:] in ("frac", "tfrac", "tilde")
        )

    def _apart(self, name: str) -> str:
        """A name of several letters, with room towards factors and arguments beside it."""
        before = _THIN if self._beside_factor() else ""
        after = _THIN if self._before_argument() else ""
        scripted = self.tokens[self.at : self.at + 1] in (["_"], ["^"], ["'"])
        return f"<mrow>{before}{name}</mrow>" if before and scripted else before + name + after

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
            name = f'<mi mathvariant="normal">{escape(inside)}</mi>'
            return self._apart(name) if named[1] == "operatorname" else name
        name = token[1:]
        if name in _LETTERS:
            return f"<mi>{_LETTERS[name]}</mi>"
        if name in _SPACES:
            return f'<mspace width="{_SPACES[name]}"/>'
        if name in _LIMITS:
            return f"<mo>{_LIMITS[name]}</mo>"
        if name in _FUNCTIONS:
            return self._apart(f'<mi mathvariant="normal">{name}</mi>')
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
