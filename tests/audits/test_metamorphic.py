"""The same network, written differently: the same verdicts."""

import re
from functools import cache

import pytest

from pgb.audits import audit
from pgb.witness.problem import loads
from tests.verify.problems import ROOT

NAMES = ("swirszcz-prop1", "sine-1-1-1", "fukumizu-amari-tanh", "yun-thm2-tanh")


def text_of(name):
    return (ROOT / f"{name}.toml").read_text(encoding="utf-8")


def facts(text):
    """Everything that must not depend on how the network is written."""
    found = audit(loads(text), seconds=0)
    added = found.certificate["augmented"]
    order = added["argument"]["order"]
    return found.original, found.augmented, added["reason"], order


@cache
def known_facts(name):
    return facts(text_of(name))


def renamed(text):
    """Parameters called like the neurons, in reverse order of the alphabet."""
    names = re.findall(r'"(\w+)"', re.search(r"parameters = \[(.*?)\]", text)[1])
    new = [*"abWzyxvutsrq"]
    for old, name in zip(names, new, strict=False):
        text = re.sub(rf"\b{old}\b", f"__{name}__", text)
    return re.sub(r"__(\w)__", r"\1", text)


def samples_reversed(text):
    for key in ("inputs", "targets"):
        rows = re.findall(r"\[[^\[\]]+\]", re.search(rf"{key} = \[(.*)\]", text)[1])
        text = re.sub(rf"{key} = \[.*\]", f"{key} = [{', '.join(reversed(rows))}]", text)
    return text


def parameters_reversed(text):
    names = re.search(r"parameters = \[(.*?)\]", text)[1].split(", ")
    return re.sub(r"parameters = \[.*?\]", f"parameters = [{', '.join(reversed(names))}]", text)


def units_reversed(text):
    output = re.search(r'outputs = \["(.*)"\]', text)[1]
    terms = re.split(r"\+(?![^(]*\))", output)
    return text.replace(f'"{output}"', f'"{"+".join(reversed(terms))}"')


def doubled(text):
    """Every sample twice: the means stay."""
    for key in ("inputs", "targets"):
        rows = re.search(rf"{key} = \[(.*)\]", text)[1]
        text = re.sub(rf"{key} = \[.*\]", f"{key} = [{rows}, {rows}]", text)
    return text


def untitled(text):
    return re.sub(r"title = .*\n", "", text)


def inputs_halved(text):
    """Half the inputs; every weight that meets one is written with a factor 2."""
    for q in (1, 2):
        text = re.sub(rf"\bx{q}\b", f"(2*x{q})", text)
    rows = re.search(r"inputs = (\[.*\])", text)[1]
    return text.replace(rows, re.sub(r'"([^"]+)"', r'"(\1)/2"', rows))


CHANGES = (
    renamed,
    samples_reversed,
    parameters_reversed,
    units_reversed,
    doubled,
    untitled,
    inputs_halved,
)


ONE_UNIT = ("swirszcz-prop1", "sine-1-1-1")
CASES = [(n, c) for n in NAMES for c in CHANGES if n not in ONE_UNIT or c is not units_reversed]


@pytest.mark.parametrize(("name", "change"), CASES)
def test_verdicts_stay(name, change):
    text = text_of(name)
    assert change(text) != text
    assert facts(change(text)) == known_facts(name)
