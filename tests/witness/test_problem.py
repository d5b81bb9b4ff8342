"""Problem files: what is read, and the one line that says what is wrong."""

import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pgb.witness.errors import InputError
from pgb.witness.expression import Number
from pgb.witness.finite import require_finite
from pgb.witness.parser import parse
from pgb.witness.problem import MAX_BYTES, Neurons, load, loads

TEXT = """
title = "two samples"
[data]
inputs = [["1", 2], [0.1, "-1/3"]]
targets = [["1"], ["-1"]]
[model]
parameters = ["u", "v"]
outputs = ["u*tanh(v*x1 + x2)"]
[loss]
kind = "logistic"
[transformation]
kind = "exponential"
lambda = "1/10"
[point.parameters]
u = "2/sqrt(3)"
v = 1.25
[point.neurons]
a = ["0"]
b = ["1"]
W = [["1/2", "0"]]
"""


def changed(*edits: tuple[str, str]) -> str:
    text = TEXT
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


def number(value: str) -> Number:
    return Number(Fraction(value))


def test_what_is_read() -> None:
    problem = loads(TEXT)
    assert problem.title == "two samples"
    assert problem.inputs == ((number("1"), number("2")), (number("1/10"), number("-1/3")))
    assert problem.targets == ((number("1"),), (number("-1"),))
    assert problem.parameters == ("u", "v")
    assert problem.input_names == ("x1", "x2")
    assert problem.outputs == (parse("u*tanh(v*x1 + x2)"),)
    assert (problem.loss.kind, problem.loss.degree, problem.loss.value) == ("logistic", None, None)
    assert problem.transformation.weight == number("1/10")
    assert problem.point == (parse("2/sqrt(3)"), number("5/4"))
    rows = ((number("1/2"), number("0")),)
    assert problem.neurons == Neurons(a=(number("0"),), b=(number("1"),), W=rows)
    assert problem.samples == 2
    assert hash(problem) == hash(loads(TEXT))


def test_neurons_left_out_are_zero() -> None:
    neurons = TEXT[TEXT.index("[point.neurons]") :]
    problem = loads(changed((neurons, "")))
    zero = number("0")
    assert (problem.neurons.a, problem.neurons.W) == ((zero,), ((zero, zero),))


def test_floats_are_the_decimals_as_written() -> None:
    problem = loads(changed(("v = 1.25", "v = 1_0.1e-1")))
    assert problem.point[1] == number("1.01")


def test_other_losses_and_transformations() -> None:
    hinge = ('kind = "logistic"', 'kind = "polynomial_hinge"\ndegree = 3')
    assert loads(changed(hinge)).loss.degree == 3
    formula = ('kind = "logistic"', 'kind = "expression"\nvalue = "(q1-y1)**4"')
    assert loads(changed(formula)).loss.value == parse("(q1-y1)**4")
    shared = loads(changed(('"exponential"', '"shared"')))
    assert len(shared.neurons.b) == 1
    without = loads(changed(('kind = "exponential"\nlambda = "1/10"', 'kind = "none"')))
    assert without.transformation.weight == number("0")


@pytest.mark.parametrize("name", ["a", "b", "w", "x3", "x01", "q1", "lam"])
def test_parameters_may_be_called(name: str) -> None:
    renamed = changed(('"u"', f'"{name}"'), ('"u*', f'"{name}*'), ("u =", f"{name} ="))
    assert loads(renamed).parameters[0] == name


SOFT = (
    ('kind = "logistic"', 'kind = "softmax"'),
    ('["u*tanh(v*x1 + x2)"]', '["u", "v"]'),
    ('a = ["0"]\nb = ["1"]\nW = [["1/2", "0"]]', ""),
)


def test_softmax_weights() -> None:
    targets = ('[["1"], ["-1"]]', '[["1/3", "2/3"], [0, 1]]')
    assert loads(changed(*SOFT, targets)).targets[1] == (number("0"), number("1"))


WRONG = {
    "not TOML": ([("[data]", "[data")], "TOML"),
    "no data": ([("[data]", "[dada]")], "data: missing"),
    "data is no table": (
        [('title = "two samples"\n[data]', "data = 3\n[other]")],
        "expected a table",
    ),
    "unknown table": ([("[loss]", "[extra]\n[loss]")], "extra: unknown key"),
    "misspelt key": ([("[model]", '[model]\noutput = ["u"]')], "model.output: unknown key"),
    "misspelt loss key": ([("[transformation]", "power = 2\n[transformation]")], "loss.power"),
    "title": ([('"two samples"', "3")], "title: expected text, found 3"),
    "no rows": ([('[["1", 2], [0.1, "-1/3"]]', "[]")], "data.inputs: .*empty list"),
    "empty row": ([('[["1", 2]', "[[]")], r"data.inputs\[0\]"),
    "ragged": ([('[0.1, "-1/3"]', "[0.1]")], r"data.inputs\[1\]: expected 2 entries, found 1"),
    "flat": ([('[["1"], ["-1"]]', '["1", "-1"]')], r"data.targets\[0\]"),
    "boolean": ([("[0.1,", "[true,")], r"data.inputs\[1\]\[0\]: expected .* a boolean"),
    "date": ([("[0.1,", "[2020-01-01,")], r"data.inputs\[1\]\[0\]"),
    "nan": ([("[0.1,", "[nan,")], "unknown name 'nan'"),
    "inf": ([("[0.1,", "[-inf,")], "unknown name 'inf'"),
    "large": ([("[0.1,", "[1e9999999,")], r"data.inputs\[1\]\[0\]: cannot read"),
    "name in data": ([("[0.1,", '["u",')], "unknown name 'u'"),
    "more targets": ([('["-1"]]', '["-1"], ["1"]]')], "data.targets: expected 2 rows, .* found 3"),
    "wide targets": ([('["1"], ["-1"]', '["1", "1"], ["-1", "1"]')], "data.targets: .* rows of 1"),
    "label 0": ([('["-1"]]', '["0"]]')], r"data.targets\[1\]: expected a label, -1 or 1"),
    "weights": ([*SOFT, ('[["1"], ["-1"]]', '[["1/3", "2/3"], [1, 1]]')], r"data.targets\[1\]"),
    "negative": ([*SOFT, ('[["1"], ["-1"]]', "[[2, -1], [1, 0]]")], r"data.targets\[0\]"),
    "two outputs": ([("x2)", 'x2)", "u')], "model.outputs: expected one output for logistic"),
    "no parameter": ([('["u", "v"]', "[]")], "model.parameters: .*empty list"),
    "twice": ([('["u", "v"]', '["u", "u"]')], r"model.parameters\[1\]: u is already"),
    "input's name": ([('"u", "v"', '"u", "x2"')], r"model.parameters\[1\]: x2 is the name"),
    "function's name": ([('"u", "v"', '"u", "exp"')], r"model.parameters\[1\]: expected a name"),
    "constant's name": ([('"u", "v"', '"u", "pi"')], r"model.parameters\[1\]: expected a name"),
    "keyword": ([('"u", "v"', '"u", "lambda"')], r"model.parameters\[1\]: expected a name"),
    "unknown input": ([("x1 + x2", "x1 + x3")], r"model.outputs\[0\]: unknown name 'x3'"),
    "code": ([("u*tanh(v*x1 + x2)", "__import__('os')")], r"model.outputs\[0\]"),
    "loss": ([('"logistic"', '"hinge"')], "loss.kind: expected squared | .*found 'hinge'"),
    "loss list": ([('"logistic"', '["squared"]')], "loss.kind: expected .* found a list"),
    "no degree": ([('"logistic"', '"polynomial_hinge"')], "loss.degree: missing"),
    "degree 1": ([('"logistic"', '"polynomial_hinge"\ndegree = 1')], "loss.degree: .* found 1"),
    "degree text": ([('"logistic"', '"polynomial_hinge"\ndegree = "3"')], "loss.degree"),
    "extra degree": ([('"logistic"', '"logistic"\ndegree = 3')], "loss.degree: unknown key"),
    "no formula": ([('"logistic"', '"expression"')], "loss.value: missing"),
    "formula": ([('"logistic"', '"expression"\nvalue = "q2"')], "loss.value: unknown name 'q2'"),
    "transformation": ([('"exponential"', '"gaussian"')], "transformation.kind"),
    "no lambda": ([('lambda = "1/10"\n', "")], "transformation.lambda: missing"),
    "lambda": ([('lambda = "1/10"', 'lambda = "1/0"')], "transformation.lambda: division by zero"),
    "no value": ([("v = 1.25\n", "")], "point.parameters.v: missing"),
    "extra value": ([("v = 1.25\n", "v = 1\nz = 1\n")], "point.parameters.z: unknown key"),
    "moving value": ([("v = 1.25\n", 'v = "u"\n')], "point.parameters.v: unknown name"),
    "long a": ([('a = ["0"]', 'a = ["0", "0"]')], "point.neurons.a: expected 1 entries, found 2"),
    "thin W": ([('[["1/2", "0"]]', '[["1/2"]]')], "point.neurons.W: expected 1 rows of 2"),
    "known": ([('u = "2', 'u = "2/sqrt(3)"\n[known]\nbest = [1]\n#')], "v: missing"),
    "deep": ([("[0.1,", "[" * 3000 + "]" * 3000 + ",")], "."),
    "bomb": ([("u*tanh(v*x1 + x2)", "9**9**9**9")], r"model.outputs\[0\]: an exponent beyond"),
    "huge integer": ([("[0.1,", "[" + "9" * 5000 + ",")], "."),
    "hex integer": ([("[0.1,", "[0x" + "f" * 9000 + ",")], "at most 10000 bits"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_files_are_refused_in_one_line(name: str) -> None:
    edits, message = WRONG[name]
    start = time.perf_counter()
    with pytest.raises(InputError, match=message) as caught:
        loads(changed(*edits), "some.toml")
    assert time.perf_counter() - start < 0.5
    assert str(caught.value).startswith("some.toml: ")
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("value", ["log(0)", "1/(sqrt(4)-2)", "sqrt(-1)", "tan(pi/2)", "1/log(1)"])
def test_constants_without_a_value(value: str) -> None:
    problem = loads(changed(("v = 1.25", f'v = "{value}"')), "some.toml")
    with pytest.raises(InputError, match=r"some.toml: point.parameters.v: expected a real number"):
        require_finite(problem)


def test_constants_with_a_value() -> None:
    require_finite(loads(changed(("v = 1.25", 'v = "sqrt(sqrt(4) - 2) + exp(-sqrt(2))"'))))


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    path.write_text(TEXT)
    assert load(path).source == str(path)
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path / "missing.toml")
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        load("a\0b")
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="UTF-8"):
        load(path)
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(InputError, match="bytes"):
        load(path)


@given(st.text(max_size=200))
def test_any_text_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(InputError) as caught:
        loads(text)
    assert len(str(caught.value).splitlines()) == 1


def test_reading_loads_no_numerical_library() -> None:
    code = """
import sys, pgb.witness.problem
sys.exit(sorted({"sympy", "numpy", "mpmath", "flint"} & set(sys.modules)) or 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
