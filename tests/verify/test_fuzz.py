"""Random texts and random JSON: refused in one line, never a traceback, never a hang."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pgb.audits import audit
from pgb.verify import Refused, verify
from pgb.verify.reading import canonical
from pgb.witness.errors import InputError
from pgb.witness.parser import parse
from pgb.witness.problem import load
from tests.verify.problems import ROOT

CERTIFICATE = audit(load(ROOT / "dead-relu.toml"), seconds=0).certificate
KEYS = sorted(CERTIFICATE)
CALM = settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**13), 10**13),
    st.text(max_size=12),
    st.sampled_from(
        ["0", "1/2", "-3", "1p-4", "num", "sum", "var", "tanh", "moment", "1/0", "9" * 99]
    ),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
)


def one_line(text):
    """The checker's answer: an acceptance, or a refusal in one line."""
    message = "accepted"
    try:
        verify(text)
    except Refused as refused:
        message = str(refused)
    assert message
    assert "\n" not in message


@CALM
@given(st.text(max_size=200))
def test_any_text(text):
    one_line(text)


@CALM
@given(st.sampled_from(KEYS), values)
def test_anything_in_place_of_a_part(key, value):
    one_line(canonical(CERTIFICATE | {key: value}))


@CALM
@given(st.sampled_from(sorted(CERTIFICATE["problem"])), values)
def test_anything_in_place_of_a_part_of_the_problem(key, value):
    problem = CERTIFICATE["problem"] | {key: value}
    one_line(canonical(CERTIFICATE | {"problem": problem}))


@CALM
@given(st.sampled_from(["location", "original", "augmented", "better", "path"]), st.data())
def test_anything_deeper(part, data):
    inside = json.loads(json.dumps(CERTIFICATE[part]))
    spot = inside
    while isinstance(spot, dict | list) and spot:
        keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(spot[key], dict | list) or data.draw(st.booleans()):
            spot[key] = data.draw(values)
            break
        spot = spot[key]
    one_line(canonical(CERTIFICATE | {part: inside}))


def test_deep_nesting():
    one_line("[" * 100_000)
    tree = ["num", "1"]
    for _ in range(300):
        tree = ["call", "tanh", tree]
    problem = CERTIFICATE["problem"] | {"outputs": [tree]}
    one_line(canonical(CERTIFICATE | {"problem": problem}))


@CALM
@given(st.text(alphabet="tx1+-*/()., 0189eE_'\"[]{}lambda:=", max_size=40))
def test_the_parser_of_expressions(text):
    message = ""
    try:
        parse(text, ("t", "x1"))
    except InputError as error:
        message = str(error)
    assert "\n" not in message
