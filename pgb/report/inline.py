"""Sentences of the scripts with their mathematics found: `by a_k` has the symbol a_k in it.

Scripts write `lambda |a|^2` or `exp(w . X_p) = 0` in their sentences. Where a run of words is
mathematics is told by its letters: subscripts, signs, Greek names, single letters. Nothing depends
on it but the typesetting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pgb.report.names import GREEK, pretty_name
from pgb.report.style import LATEX

SURE, OPERATOR, MAYBE, WORD = range(4)
_OPERATORS = {
    "=": "=", "+": "+", "-": "-", "<": "<", ">": ">", "<=": r"\le", ">=": r"\ge", "!=": r"\ne",
    "->": r"\to", ".": r"\cdot", "/": "/", "*": r"\cdot", "..": r"\dots", "~": r"\sim",
    "=>": r"\Rightarrow",
}  # fmt: skip
_FUNCTIONS = {
    "exp": r"\exp", "ln": r"\ln", "log": r"\log", "cos": r"\cos", "sin": r"\sin", "tanh": r"\tanh",
    "sum": r"\sum", "inf": r"\inf", "max": r"\max", "min": r"\min", "sqrt": r"\sqrt",
    "grad": r"\nabla ", "mean": r"\operatorname{mean}", "binom": r"\operatorname{binom}",
    "infinity": r"\infty",
}  # fmt: skip
_SIZES = ("m", "n", "d", "P")  # R^n is a space; R^2 may be a square
_NAMES = ("risk", "loss", "reach", "most", "best")
_LETTER = r"(?:d?(?:" + "|".join(GREEK) + r")|[A-Za-z])"
_TOKEN = re.compile(
    r"d/d(?=\w)|\.\.|L\*|<=|>=|=>|!=|->|(?<=_)\w+'*|\d+(?:\.\d+)?|[A-Za-z]\d+'*|[A-Za-z]+'*|[^\s]",
    re.S,
)
_BESIDE_A = re.compile(
    r"(times|of order|stays|must|not 0|b exp|b \(|s\(|d/d|exp\()"
    r"|(alone|and|as|at|by|comes|could|is|tends|than|together|up|vanish|vanishes|with b|would)\b"
)


def pieces(sentence: str) -> Iterator[tuple[bool, str]]:
    """The sentence in pieces: LaTeX for mathematics (True), or words (False)."""
    words = list(_words(sentence))
    kinds = [_kind(core) for _, core, _ in words]
    for at, (_, core, after) in enumerate(words):
        if core == "a" and kinds[at] == MAYBE and _names_a(words, at, after):
            kinds[at] = SURE
    at = 0
    said = ""
    while at < len(words):
        end = _run(words, kinds, at)
        if end == at:
            before, core, after = words[at]
            said += ("" if not said and at == 0 else " ") + before + _plain(core) + after
            at += 1
            continue
        said += ("" if at == 0 else " ") + words[at][0]
        if said:
            yield False, said
        yield True, latex(" ".join(core for _, core, _ in words[at:end]))
        said = words[end - 1][2]
        at = end
    if said:
        yield False, said


def _words(sentence: str) -> Iterator[tuple[str, str, str]]:
    """The words with what stands before and after each; brackets that belong together stay."""
    parts = sentence.split()
    at = 0
    while at < len(parts):
        word, end = parts[at], at + 1
        mathematical = re.match(r"^-?(\w/)?[({|\[]|^[\w']+\(|.*[|^_]", word)
        while mathematical and end < len(parts) and not _balanced(word) and end - at < 14:
            word, end = f"{word} {parts[end]}", end + 1
        inner = word.strip()
        if end - at > 1 and not (_balanced(word) and _all_math(word)):
            word, end = parts[at], at + 1
            inner = word
        before = ""
        while inner[:1] == "(" and inner.count("(") > inner.count(")"):
            before, inner = before + inner[0], inner[1:]
        after = ""
        while inner and (
            (inner[-1] in ",:;" or (inner[-1] == "." and inner != "."))
            or (inner[-1] == ")" and inner.count(")") > inner.count("("))
        ):
            after, inner = inner[-1] + after, inner[:-1]
        yield before, inner, after
        at = end


def _balanced(word: str) -> bool:
    pairs = all(word.count(left) <= word.count(right) for left, right in ("()", "[]", "{}"))
    return pairs and word.count("|") % 2 == 0


def _all_math(phrase: str) -> bool:
    """Whether every name in the phrase is a symbol."""
    inside = re.sub(r"(?<=_\{)(\w+) in ", r"\1 ", phrase)  # sum_{i in I_j}
    names = re.findall(
        r"[A-Za-z]+\d*", _without_subscripts(inside.replace("d/d", "")).strip(".,:;")
    )
    return all(_symbolic(name) or name in _FUNCTIONS for name in names)


def _symbolic(name: str) -> bool:
    return (
        bool(re.fullmatch(_LETTER + r"\d?", name))
        or name in GREEK
        or name in _NAMES
        or name == "Lm"
    )


def _kind(core: str) -> int:
    if core in _OPERATORS:
        return OPERATOR
    if core in ("a", "A", "I") or re.fullmatch(r"\d+(\.\d+)?", core) or core in _FUNCTIONS:
        return MAYBE
    if re.match(r"d/d\w|\d+\.\.\w+$", core):
        return SURE
    if core in _NAMES or not core or re.fullmatch(r"\([ivx]+\)|\([AFHW]\d+\)|[FH]\d+", core):
        return WORD
    if _symbolic(core.rstrip("'!")) or core == "L*":
        return SURE
    if re.fullmatch(r"-?\d+[a-z]", core) or re.fullmatch(r"\d+\^.*", core):
        return SURE
    if not all(map(_subscripted, re.findall(r"[a-z]{3,}_[a-z0-9]+", core))):
        return WORD  # the name of a result or of a loss
    marked = re.search(r"[_^=<>|+*]|\w\(|^\(.*\)!?$|^-\w|\w/[\w(]|^w\.x$", core)
    return SURE if marked and _all_math(core) else WORD


def _subscripted(core: str) -> bool:
    return bool(re.match(rf"^(?:{_LETTER}|sum|mean|inf)_\w+", core))


def _without_subscripts(core: str) -> str:
    return re.sub(r"_\{?\w+\}?", "", core)


def _names_a(words: list[tuple[str, str, str]], at: int, after: str) -> bool:
    rest = words[at + 1][1] if at + 1 < len(words) else ""
    following = f"{rest} {words[at + 2][1]}" if at + 2 < len(words) else rest
    return bool(after) or not rest or bool(_BESIDE_A.match(following))


def _run(words: list[tuple[str, str, str]], kinds: list[int], at: int) -> int:
    """The end of the mathematics that begins here; `at` itself where none does."""
    if kinds[at] == WORD:
        return at
    end = at
    while end < len(words) and kinds[end] != WORD:
        if end > at and words[end][0]:
            break
        if end > at and kinds[end] == MAYBE and words[end][1] in ("a", "A", "I"):
            glued = kinds[end - 1] == OPERATOR or _operator_follows(kinds, end, words)
            if not glued:
                break
        if end > at and kinds[end - 1] == SURE and re.fullmatch(r"\d+\.\d+", words[end][1]):
            break  # `L 1.23`: its value, not a factor
        end += 1
        if words[end - 1][2]:
            break
    while end > at and kinds[end - 1] == OPERATOR:
        end -= 1
    run = kinds[at:end]
    article = words[at][1] in ("a", "A", "I") and kinds[at] == MAYBE
    if article and run[1:2] != [OPERATOR]:
        return at
    if run and run[0] == OPERATOR and words[at][1] not in ("-", "<=", ">=", "=", "<", ">"):
        return at
    return end if SURE in run or (OPERATOR in run and len(run) > 1) else at


def _operator_follows(kinds: list[int], at: int, words: list[tuple[str, str, str]]) -> bool:
    return not words[at][2] and at + 1 < len(kinds) and kinds[at + 1] == OPERATOR


def _plain(core: str) -> str:
    """A word; names of scripts are read out."""
    named = re.fullmatch(r"[A-Za-z]{2,}(_[A-Za-z0-9]+)+(\.[a-z_]+)?", core)
    return core.replace("_", " ").replace(".", ": ") if named else core


def latex(phrase: str) -> str:
    """Mathematics as the scripts' sentences write it, in LaTeX."""
    tokens = _TOKEN.findall(phrase)
    out: list[str] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token == "R" and tokens[at + 1 : at + 2] == ["^"] and tokens[at + 2] in _SIZES:
            token = r"\mathbf{R}"
        if token in "_^" and at + 1 < len(tokens):
            script, at = _script(tokens, at + 1, below=token == "_")
            bare = script.rstrip("'")
            out.append(f"{token}{{{bare}}}{script[len(bare) :]}")
            continue
        if token == "sqrt" and tokens[at + 1 : at + 2] == ["("]:
            inside, at = _script(tokens, at + 1, below=False)
            out.append(f"\\sqrt{{{inside}}}")
            continue
        out.append(_set(token))
        at += 1
    text = " ".join(out)
    text = re.sub(r" ([_^]\{)", r"\1", text)
    text = re.sub(r"([(|]) ", r"\1", re.sub(r" ([),;'!])", r"\1", text))
    text = re.sub(r"(\w|\}) \((?=[^)]*\))", _called, text)
    return _bars(text)


def _called(found: re.Match[str]) -> str:
    return f"{found[1]}("


def _bars(text: str) -> str:
    return re.sub(r"\|\s*([^|]*?)\s*\|", r"|\1|", text)


def _script(tokens: list[str], at: int, *, below: bool) -> tuple[str, int]:
    """A subscript or exponent from there on, and where it ends."""
    if tokens[at] in "({":
        depth, end = 1, at + 1
        while end < len(tokens) and depth:
            depth += (tokens[end] in "({") - (tokens[end] in ")}")
            end += 1
        inner = tokens[at + 1 : end - 1]
        if below and len(inner) == 1:
            return "".join(_index(inner[0])), end
        return latex(" ".join(inner)), end
    if below:
        return "".join(_index(tokens[at])), at + 1
    sign = "-" if tokens[at] == "-" and at + 1 < len(tokens) else ""
    at += bool(sign)
    if tokens[at] == "(":
        inside, at = _script(tokens, at, below=False)
        return f"{sign}({inside})", at
    base, at = _set(tokens[at]), at + 1
    if at + 1 < len(tokens) and tokens[at] == "_":
        index, at = _script(tokens, at + 1, below=True)
        base += f"_{{{index}}}"
    return sign + base, at


def _index(token: str) -> list[str]:
    """`jk` is the indices j and k."""
    if token in GREEK or token.isdigit():
        return [_set(token)]
    if len(token.rstrip("'")) > 3:
        return [rf"\mathrm{{{token}}}"]
    return [*token]


def _set(token: str) -> str:
    if token in _OPERATORS:
        return _OPERATORS[token]
    if token == "d/d":
        return r"\partial/\partial"
    if token in _FUNCTIONS:
        return _FUNCTIONS[token]
    if token == "in":
        return r"\in"
    if token[0].isalpha():
        return LATEX.symbol(pretty_name(token))
    return {"{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#"}.get(token, token)
