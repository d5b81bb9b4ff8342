"""How the notation is set: as plain text or as LaTeX. `pgb.report.notation` says what is set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import ClassVar

from pgb.kernel.sorts import Fun, Index, Product, Propositions, Reals, Sort, Space
from pgb.report.names import SIZES, SPACES, plain_size, subscript, superscript


class Style:
    """Plain text: one line, Unicode, subscripts as `_k`."""

    signs: ClassVar[dict[str, str]] = {"=": "=", "≤": "≤", "<": "<", "≠": "≠"}
    real, arrow, times, truth = "R", "→", "×", "{true, false}"
    fractions_stand = False  # whether a numeral fraction needs no brackets in a product
    indent, nested = "    ", "  "
    bullet = "• "
    breaks = (
        " ⇒ ",
        ": ",
        " and ",
        " or ",
        " = ",
        " ≤ ",
        " < ",
        " is ",
        " means ",
        " + ",
        " - ",
        ", ",
        " ",
    )
    """Where a line may be broken, the best places first."""

    def symbol(self, name: str) -> str:
        """A name as `pretty_name` gives it."""
        return name

    def size(self, sort: Sort) -> str:
        return plain_size(sort)

    def words(self, text: str) -> str:
        return text

    def joint(self, word: str) -> str:
        """A word between two claims."""
        return f" {word} "

    def say(self, template: str, *parts: str) -> str:
        """A claim in words; `{}` stands for mathematics."""
        return template.format(*parts)

    def member(self, elements: str, place: str) -> str:
        return f"{elements} in ({place})" if self.arrow in place else f"{elements} in {place}"

    def declared(self, elements: str, place: str) -> str:
        return f"{elements}: {place}" if self.arrow in place else f"{elements} in {place}"

    def not_member(self, element: str, collection: str) -> str:
        return f"{element} not in {collection}"

    def implies(self, given: str, claim: str) -> str:
        return f"{given} ⇒ {claim}"

    def maps(self, name: str, body: str) -> str:
        return f"{name} ↦ {body}"

    def group(self, inside: str) -> str:
        return f"({inside})"

    def applied(self, function: str, inside: str) -> str:
        return f"{function}({inside})"

    def subscript(self, base: str, parts: list[str]) -> str:
        return base + subscript(parts)

    def component(self, whole: str, number: int) -> str:
        return f"{whole}.{number}"

    def number(self, value: Fraction) -> str:
        return str(value)

    def product(self, factors: Iterable[str]) -> str:
        return " ".join(factors)

    def dot(self, left: str, right: str) -> str:
        return f"{left}·{right}"

    def square_of(self, vector: str) -> str:
        return f"|{vector}|²"

    def raised(self, base: str, exponent: int) -> str:
        return base + superscript(exponent)

    def power(self, base: str, exponent: str) -> str:
        return f"{base}^{exponent}"

    def over(self, base: str, exponent: int) -> str:
        return f"1/{base}" + (superscript(exponent) if exponent > 1 else "")

    def factor(self, reciprocal: str) -> str:
        """A reciprocal in front of a product."""
        return f"({reciprocal})"

    def exponential(self, exponent: str) -> str:
        return f"exp({exponent})"

    def greater(self, left: str, right: str) -> str:
        return f"max({left}, {right})"

    def delta(self, left: str, right: str) -> str:
        return f"δ({left},{right})"

    def infimum(self, name: str, body: str) -> str:
        return f"inf_{name} {body}"

    def total(self, name: str, sort: Sort | None, within: str | None) -> str:
        """The sum sign with its index; `within` names the distinct input of the samples."""
        return f"Σ_{name}" if within is None else f"Σ_({name} in I_{within})"

    def derivative(self, name: str, body: str, at: str, value: str) -> str:
        return f"d/d{name} {body} at {name}={at} is {value}"

    def set_power(self, base: str, exponents: list[str]) -> str:
        exponent = "×".join(exponents)
        return f"{base}^{exponent}" if len(exponent) == 1 else f"{base}^{{{exponent}}}"

    def tuples(self, parts: Iterable[str]) -> str:
        return "(" + " × ".join(parts) + ")"

    def range(self, size: str) -> str:
        return f"1..{size}"

    def blank(self, word: str) -> str:
        """Room as wide as the word."""
        return " " * len(word)

    def width(self, text: str) -> int:
        return len(text)

    def places(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where the text may be broken: the place, the width before it, the depth of brackets."""
        depth = 0
        for at, letter in enumerate(text):
            depth += (letter in "([{") - (letter in ")]}")
            if letter == " ":
                yield at, at, depth


_MACROS = {
    "θ": r"\theta", "λ": r"\lambda", "ε": r"\varepsilon", "δ": r"\delta", "φ": r"\varphi",
    "ψ": r"\psi", "σ": r"\sigma", "α": r"\alpha", "ω": r"\omega", "β": r"\beta", "γ": r"\gamma",
    "ρ": r"\rho", "η": r"\eta", "κ": r"\kappa", "μ": r"\mu", "ν": r"\nu", "τ": r"\tau",
    "π": r"\pi",
    "Φ": r"\Phi", "Λ": r"\Lambda", "Θ": r"\Theta", "∇": r"\nabla ", "ℓ": r"\ell",
    "L̃": r"\tilde{L}", "L*": "L^*", "ε₀": r"\varepsilon_0", "Lm": "L_m",
}  # fmt: skip
_FUNCTIONS = ("log", "exp", "cos", "sin", "min", "max", "inf", "sqrt", "ln", "sup")


class Latex(Style):
    """LaTeX, for mathematics mode; amsmath is enough."""

    signs: ClassVar[dict[str, str]] = {"=": "=", "≤": r"\le", "<": "<", "≠": r"\ne"}
    real, arrow, times, truth = r"\mathbf{R}", r"\to", r"\times", r"\{\text{true}, \text{false}\}"
    fractions_stand = True
    indent, nested = r"\qquad ", r"\quad "
    bullet = r"\bullet\ "
    breaks = (
        r" \Rightarrow ",
        r"\text{: } ",
        r" \text{ and } ",
        r" \text{ or } ",
        " = ",
        r" \le ",
        " < ",
        r" \text{ is ",
        r" \text{ means ",
        " + ",
        " - ",
        ", ",
        " ",
    )

    def symbol(self, name: str) -> str:
        base = name.rstrip("'")
        primes = name[len(base) :]
        if base in _MACROS:
            return _MACROS[base] + primes
        if base.startswith("∇"):
            return r"\nabla " + self.symbol(base[1:] + primes)
        if base.endswith("_gradient"):
            return r"\nabla" + self.symbol(base.removesuffix("_gradient") + primes)
        head, _, tail = base.partition("_")
        if len(head) == 1 or head in _MACROS or (tail and len(tail) == 1):
            below = self.symbol(tail) if len(tail) == 1 else rf"\mathrm{{{_spaced(tail)}}}"
            return self.symbol(head + primes) + (f"_{{{below}}}" if tail else "") if tail else name
        numbered = re.fullmatch(r"(\D)(\d+)", base)
        if numbered:
            return f"{self.symbol(numbered[1])}{primes}_{{{numbered[2]}}}"
        if base in _FUNCTIONS:
            return f"\\{base}"
        return rf"\operatorname{{{_spaced(base)}}}" + primes

    def size(self, sort: Sort) -> str:
        return self.symbol(plain_size(sort)) if str(sort) in SIZES else plain_size(sort)

    def words(self, text: str) -> str:
        return rf"\text{{{text}}}" if text.strip() else text

    def joint(self, word: str) -> str:
        return rf" \text{{ {word} }} "

    def say(self, template: str, *parts: str) -> str:
        pieces = template.split("{}")
        out = self.words(pieces[0])
        for part, piece in zip(parts, pieces[1:], strict=True):
            ending = piece + " " if piece == ":" else piece
            out += (" " if out else "") + part + _joined(self.words(ending))
        return out

    def member(self, elements: str, place: str) -> str:
        arrow = self.arrow in place and not place.startswith("(")
        return rf"{elements} \colon {place}" if arrow else rf"{elements} \in {place}"

    def declared(self, elements: str, place: str) -> str:
        return self.member(elements, place)

    def not_member(self, element: str, collection: str) -> str:
        return rf"{element} \notin {collection}"

    def implies(self, given: str, claim: str) -> str:
        return rf"{given} \Rightarrow {claim}"

    def maps(self, name: str, body: str) -> str:
        return rf"{name} \mapsto {body}"

    def group(self, inside: str) -> str:
        if r"\sum" in inside or r"\frac" in inside:
            return rf"\Bigl({inside}\Bigr)"
        return rf"\bigl({inside}\bigr)" if "(" in inside else f"({inside})"

    def applied(self, function: str, inside: str) -> str:
        if function == r"\sqrt":
            return rf"\sqrt{{{inside}}}"
        return function + self.group(inside)

    def subscript(self, base: str, parts: list[str]) -> str:
        joined = "".join(parts) if all(map(_short, parts)) else ", ".join(parts)
        taken = re.search(r"_(\w|\{[^{}]*\}|\{\\mathrm\{[^{}]*\}\})'*$", base)
        return f"{f'{{{base}}}' if taken else base}_{{{joined}}}"

    def component(self, whole: str, number: int) -> str:
        return f"{_bare(whole)}^{{({number})}}"

    def number(self, value: Fraction) -> str:
        if value.denominator == 1:
            return str(value)
        sign = "-" if value < 0 else ""
        return rf"{sign}\tfrac{{{abs(value.numerator)}}}{{{value.denominator}}}"

    def product(self, factors: Iterable[str]) -> str:
        out = ""
        for factor in factors:
            clash = out[-1:].isdigit() and factor[:1].isdigit()
            out += (r" \cdot " if clash else r" \, " if _tight(out) else " ") * bool(out) + factor
        return out

    def dot(self, left: str, right: str) -> str:
        return rf"{left} \cdot {right}"

    def square_of(self, vector: str) -> str:
        return rf"|{vector}|^2"

    def raised(self, base: str, exponent: int) -> str:
        base = self.group(base) if base.startswith(r"\sqrt") else _bare(base)
        return f"{base}^{{{exponent}}}" if exponent > 9 else f"{base}^{exponent}"

    def power(self, base: str, exponent: str) -> str:
        return f"{_bare(base)}^{{{exponent}}}"

    def over(self, base: str, exponent: int) -> str:
        return rf"\frac{{1}}{{{self.raised(base, exponent) if exponent > 1 else base}}}"

    def factor(self, reciprocal: str) -> str:
        return reciprocal

    def exponential(self, exponent: str) -> str:
        small = self.width(exponent) <= 7 and not re.search(r"\\(sum|frac|big|Big)", exponent)
        return f"e^{{{exponent}}}" if small else self.applied(r"\exp", exponent)

    def greater(self, left: str, right: str) -> str:
        return self.applied(r"\max", f"{left}, {right}")

    def delta(self, left: str, right: str) -> str:
        return self.subscript(r"\delta", [left, right])

    def infimum(self, name: str, body: str) -> str:
        return rf"\inf_{{{name}}} {body}"

    def total(self, name: str, sort: Sort | None, within: str | None) -> str:
        if within is not None:
            return rf"\sum_{{{name} \in {self.subscript('I', [within])}}}"
        known = str(sort) in SIZES
        limit = rf"^{{{self.size(sort)}}}" if sort is not None and known else ""
        first = f"{name}=1" if known else name
        return rf"\sum_{{{first}}}{limit}"

    def derivative(self, name: str, body: str, at: str, value: str) -> str:
        return rf"\frac{{d}}{{d{name}}}\Big|_{{{name}={at}}} {body} = {value}"

    def set_power(self, base: str, exponents: list[str]) -> str:
        return f"{base}^{{{f' {self.times} '.join(exponents)}}}"

    def tuples(self, parts: Iterable[str]) -> str:
        return rf" {self.times} ".join(parts)

    def range(self, size: str) -> str:
        return rf"\{{1, \dots, {size}\}}"

    def blank(self, word: str) -> str:
        return rf"\hphantom{{{word}}}"

    def width(self, text: str) -> int:
        return round(sum(width for _, width, _ in _tokens(text)))

    def places(self, text: str) -> Iterator[tuple[int, int, int]]:
        width, depth, braces = 0.0, 0, 0
        for at, wide, token in _tokens(text):
            depth += token.endswith(("(", "[")) - token.endswith((")", "]"))
            braces += (token == "{") - (token == "}")
            if token == " " and not braces:
                yield at, round(width), depth
            width += wide


_LATEX_TOKEN = re.compile(r"\\text\{[^{}]*\}|\\[bB]ig[lr]?[()|]|\\[A-Za-z]+ ?|\\.|.", re.S)
_NO_WIDTH = ("\\frac", "\\tfrac", "\\text", "\\mathbf", "\\mathrm", "\\operatorname", "\\tilde")


def _tokens(text: str) -> Iterator[tuple[int, float, str]]:
    """The tokens of LaTeX source: place, printed width in letters, token."""
    scripts: list[bool] = []  # of the open braces: whether each opens an index or an exponent
    before = ""
    for found in _LATEX_TOKEN.finditer(text):
        token, at = found[0], found.start()
        if token == "{":
            scripts.append(before in ("_", "^"))
        elif token == "}" and scripts:
            scripts.pop()
        small = 0.6 if any(scripts) or before in ("_", "^") else 1.0
        name = token.rstrip()
        if name.startswith("\\text{"):
            yield at, 0.9 * (len(token) - len("\\text{}")), token
        elif name.startswith("\\") and name != token and name != "\\nabla":
            yield at, small * _macro_width(name), name
            yield found.end() - 1, 0.3, " "
        elif name.startswith("\\"):
            yield at, small * _macro_width(name), token
        else:
            yield at, small * _letter_width(token), token
        before = token


def _letter_width(token: str) -> float:
    if token in "{}_^'":
        return 0.0
    return {" ": 0.3, "=": 1.6, "+": 1.6, "-": 1.6, "<": 1.6}.get(token, 0.9)


def _macro_width(name: str) -> float:
    if name in _NO_WIDTH:
        return 0
    return {"\\sum": 2.5, "\\qquad": 4, "\\le": 1.8, "\\to": 2}.get(
        name, len(name) - 1 if name[1:] in _FUNCTIONS else 1
    )


def _short(part: str) -> bool:
    """Whether the index is one letter, with primes."""
    return bool(re.fullmatch(r"([A-Za-z0-9]|\\[A-Za-z]+)'*", part))


def _bare(base: str) -> str:
    """A base that can take an exponent."""
    if base.startswith("e^{"):
        return f"({base})"
    return f"{{{base}}}" if "'" in base or "^" in base else base


def _tight(out: str) -> bool:
    """Whether a thin space is due: after an application, before the next factor."""
    return out.endswith(")") and bool(re.search(r"\\(exp|log|cos|sin)\W*", out))


def _joined(words: str) -> str:
    return f" {words}" if words and not words.startswith(r"\text{: }") else words


def _spaced(name: str) -> str:
    return name.replace("_", r"\ ")


TEXT, LATEX = Style(), Latex()


def sort_text(sort: Sort, style: Style = TEXT) -> str:
    """A sort as a set: R, R^{d_y}, Θ, 1..m, functions and tuples of such."""
    match sort:
        case Reals():
            return style.real
        case Propositions():
            return style.truth
        case Space():
            return style.symbol(SPACES.get(sort.name, sort.name))
        case Index():
            return style.range(style.size(sort)) if sort.name in SIZES else sort.name
        case Fun(Index(), _):
            return _power_text(sort, style)
        case Fun():
            return _map_text(sort, style)
        case Product(parts):
            return style.tuples(sort_text(part, style) for part in parts)
    return str(sort)


def _map_text(sort: Sort, style: Style) -> str:
    """A function of several arguments is one of a tuple: `R^{d_x} × Θ → R^{d_y}`."""
    domains = []
    while isinstance(sort, Fun) and not isinstance(sort.domain, Index):
        domain = sort_text(sort.domain, style)
        domains.append(f"({domain})" if style.arrow in domain else domain)
        sort = sort.codomain
    left = domains[0] if len(domains) == 1 else f" {style.times} ".join(domains)
    return f"{left} {style.arrow} {sort_text(sort, style)}"


def _power_text(sort: Sort, style: Style) -> str:
    sizes = []
    while isinstance(sort, Fun) and isinstance(sort.domain, Index):
        sizes.append(style.size(sort.domain))
        sort = sort.codomain
    base = sort_text(sort, style)
    return style.set_power(f"({base})" if style.arrow in base else base, sizes)
