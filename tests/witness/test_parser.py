"""The whitelist: what parses means what Python says; everything else is one line, at once."""

import re
import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pgb.witness.errors import InputError
from pgb.witness.exacts import Exacts
from pgb.witness.expression import Call, Expression, Name, Number, Power, Sum, evaluate, names
from pgb.witness.parser import MAX_LENGTH, is_identifier, parse

REFUSED = [
    "",
    "   ",
    "1 +",
    "(1",
    "1)",
    "()",
    "1, 2",
    "foo(1)",
    "u.real",
    "().__class__",
    "lambda: 1",
    "x[0]",
    "'a'",
    '"a"',
    "f'{u}'",
    "b'a'",
    "nan",
    "inf",
    "Infinity",
    "u < 1",
    "u == 1",
    "(u := 1)",
    "u if u else 1",
    "u and u",
    "not u",
    "u is u",
    "u in u",
    "[u]",
    "{u}",
    "{u: u}",
    "u // 2",
    "u % 2",
    "u @ u",
    "u | u",
    "u & u",
    "u ^ u",
    "~u",
    "u << 2",
    "True",
    "None",
    "...",
    "1j",
    "0x10",
    "0b1",
    "1_000",
    "1.2.3",
    "1e9999",
    "1if u else 2",
    "exp",
    "exp()",
    "exp(1, 2)",
    "exp(x=1)",
    "max(1)",
    "max(*u)",
    "leaky_relu(u)",
    "__import__('os')",
    "eval(u)",
    "pow(u, 2)",
    "u(1)",
    "2(3)",
    "pi()",
    "u**v",
    "u**(1/2)",
    "2**0.5",
    "u**pi",
    "1/0",
    "1/(2-2)",
    "0**-1",
    "u**1001",
    "(u**100)**100",
    "sqrt((u**500)**3)",
    "9**9**9**9",
    "(9**1000)**1000",
    "u**9**9**9",
    "2**-9**9**9",
    "v1",
    "\u03c0",
    "\uff11",
    "u\u200b",
    "await u",
    "yield",
    "1;2",
    "u\\\n",
    "# 1",
    "u = 1",
    "1 2",
    "-" * 500 + "1",
    "(" * 500 + "1" + ")" * 500,
    "(" * 150 + "1" + ")" * 150,
    "exp(" * 120 + "1" + ")" * 120,
    "u**2" * 2,
    "9" * 7000,
    "+".join(["1"] * 9000),
    "1" * (MAX_LENGTH + 1),
    "u" * (MAX_LENGTH + 1),
]


@pytest.mark.parametrize("source", REFUSED, ids=lambda source: source[:20])
def test_refused_in_one_line_at_once(source: str) -> None:
    start = time.perf_counter()
    with pytest.raises(InputError) as caught:
        parse(source, ("u", "v"))
    assert time.perf_counter() - start < 0.5
    message = str(caught.value)
    assert message
    assert len(message) < 300
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("3", Fraction(3)),
        ("-3/4", Fraction(-3, 4)),
        ("0.1", Fraction(1, 10)),
        (".5", Fraction(1, 2)),
        ("2.", Fraction(2)),
        ("1e-3", Fraction(1, 1000)),
        ("1.25e2", Fraction(125)),
        ("-2**2", Fraction(-4)),
        ("2**3**2", Fraction(512)),
        ("2**-1", Fraction(1, 2)),
        ("1 - 2 - 3", Fraction(-4)),
        ("8/4/2", Fraction(1)),
        ("8/4*2", Fraction(4)),
        ("  1\n+ 2 ", Fraction(3)),
        ("007", None),
        ("0.1000000000000000055511151231257827021181583404541015625", None),
    ],
)
def test_rational_constants_are_exact(source: str, value: Fraction | None) -> None:
    if value is None and source == "007":  # Python has no such integer, so neither has the format
        with pytest.raises(InputError):
            parse(source)
    else:
        expected = Fraction(source) if value is None else value
        assert parse(source) == Number(expected)


def test_a_decimal_is_not_its_binary_neighbour() -> None:
    assert parse("0.1") != Number(Fraction(0.1))


def test_the_tree() -> None:
    u, two = Name("u"), Number(Fraction(2))
    assert parse("u + 2 + exp(u)") == Sum((u, two, Call("exp", (u,))))
    assert parse("u**(1+1)") == Power(u, 2)
    assert parse("+u") == u


def test_long_sums_are_not_deep() -> None:
    tree = parse("+".join(["u"] * 500))
    assert isinstance(tree, Sum)
    assert len(tree.terms) == 500


def test_names() -> None:
    assert names(parse("u*sin(v*x1) + pi/2 - max(u, 3)**2")) == {"u", "v", "x1"}


def test_no_value() -> None:
    with pytest.raises(InputError, match="u has no value"):
        evaluate(parse("u + 1"), {}, Exacts())


@pytest.mark.parametrize("name", ["", "1a", "a-b", "lambda", "exp", "pi", "E", "é", "a b", "a\n"])
def test_no_identifier(name: str) -> None:
    assert not is_identifier(name)


@given(st.text(max_size=60))
def test_any_text_parses_or_is_refused(source: str) -> None:
    _parse_or_refuse(source)


TOKENS = ["u", "v", "exp", "max", "pi", "1", "2.5", "1e3", "9", ".", "**", "*", "-", "+", "/"]
TOKENS += ["(", ")", ",", " ", "_", "if", "[", "'", ":=", "<", "\n"]


@given(st.lists(st.sampled_from(TOKENS), max_size=25).map("".join))
def test_any_tokens_parse_or_are_refused(source: str) -> None:
    _parse_or_refuse(source)


def _parse_or_refuse(source: str) -> None:
    try:
        tree: Expression = parse(source)
    except InputError as error:
        lines = str(error).splitlines()
        assert len(lines) == 1
    else:
        assert hash(tree) == hash(parse(source))


leaves = st.integers(0, 30).map(str) | st.sampled_from(["0.25", "1.5", "u"])


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    operators = st.sampled_from(["+", "-", "*", "/", " - "])
    return st.one_of(
        st.tuples(parts, operators, parts).map("".join),
        parts.map("({})".format),
        parts.map("-{}".format),
        st.tuples(parts, st.integers(-3, 3)).map(lambda p: f"({p[0]})**{p[1]}"),
    )


@given(st.recursive(leaves, _joined, max_leaves=12))
def test_agrees_with_python_on_fractions(source: str) -> None:
    pattern = r"(\*\*-?\d+)|(\d+\.?\d*)"  # exponents stay integers, other literals are fractions
    exact = re.sub(pattern, lambda m: m[1] or f"F('{m[2]}')", source)
    try:
        expected = eval(exact, {"F": Fraction, "u": Fraction(7, 3)})
    except ZeroDivisionError:
        with pytest.raises((InputError, ArithmeticError)):
            evaluate(parse(source), {"u": Exacts().number(Fraction(7, 3))}, Exacts())
        return
    value = evaluate(parse(source), {"u": Exacts().number(Fraction(7, 3))}, Exacts())
    assert value.as_fraction() == expected
