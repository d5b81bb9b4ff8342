"""What every background fact must be: closed, small, sourced, used, and not the theory's."""

from __future__ import annotations

import re

import pytest

from pgb.facts import FACTS, statement
from pgb.facts.fact import KINDS
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import background
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Space
from pgb.kernel.terms import Const, Lam, Num, Primitive, Term, Var
from pgb.result import catalogue

A, B, T = Index("A"), Index("B"), Space("T")
SORTS = {
    "index": (A, B),
    "topological": (T, Real, Fun(A, Real), Product((T, Fun(A, Fun(B, Real))))),
    "euclidean": (Real, Fun(A, Real), Product((Real, Fun(A, Real)))),
    "product": (Product((Real, T)), Product((Fun(A, Real), Real, T))),
    "any": (A, T, Real, Prop, Fun(Real, Real), Product((A, Prop))),
}
UNSUITABLE = {
    "index": (T, Real, Prop, Fun(A, A), Product((A, A))),
    "topological": (A, Prop, Fun(Real, Real), Fun(A, Prop), Product((Real, A))),
    "euclidean": (T, A, Prop, Fun(A, T), Product((Real, T)), Product((A, A)), Fun(Real, Real)),
    "product": (Real, Fun(A, Real), Product((Real, A)), Product((Prop,))),
    "any": ("A", None, 3),
}
NOT_YET_USED: set[str] = set()
"""Facts that only the proof language offers so far: a fact nobody needs is not to be trusted."""


def sorts_for(name: str, place: int = 0):
    return tuple(SORTS[kind][place % len(SORTS[kind])] for kind in FACTS[name].kinds)


def parts(term: Term):
    yield term
    for child in term.children:
        yield from parts(child)


@pytest.mark.parametrize("name", FACTS)
def test_a_closed_claim_at_every_kind_of_sort(name):
    most = max((len(SORTS[kind]) for kind in FACTS[name].kinds), default=1)
    for place in range(most):
        claim = statement(name, *sorts_for(name, place))
        assert claim.sort == Prop
        assert not claim.free
        assert not claim.loose


@pytest.mark.parametrize("name", FACTS)
def test_no_other_sorts(name):
    suitable = sorts_for(name)
    for place, kind in enumerate(FACTS[name].kinds):
        for sort in UNSUITABLE[kind]:
            others = (*suitable[:place], sort, *suitable[place + 1 :])
            with pytest.raises(Refusal, match=r"expected .*found"):
                background(name, *others)
    with pytest.raises(Refusal):
        background(name, *suitable, A)


@pytest.mark.parametrize("name", FACTS)
def test_words_and_a_reference(name):
    fact = FACTS[name]
    assert fact.name == name
    assert len(fact.words) > 10
    assert fact.words.endswith(".")
    assert "\n" not in fact.words
    sourced = re.search(r"\d", fact.reference) or "by definition" in fact.reference
    assert sourced, fact.reference


NOTIONS = {
    "AlmostEverywhere",
    "Continuous",
    "Derivative",
    "FiniteMeasure",
    "Gradient",
    "Natural",
}
FORBIDDEN_NAMES = {"l", "dl", "Lt", "L", "Lstar", "R", "theta", "lambda", "lam", "phi", "psi", "V"}
"""Short letters such as f, g, r are the textbook's too; these are the theory's own."""
FORBIDDEN_WORDS = [
    "loss",
    "model",
    "transformation",
    "neuron",
    "network",
    "parameter",
    "residual",
    "label",
    "sample",
    "augment",
    "eliminat",
    "perturb",
    "penal",
    "input",
    "output",
    "minimising",
    "suboptimal",
]


@pytest.mark.parametrize("name", FACTS)
def test_nothing_of_the_theory(name):
    """Constants are the notions of `pgb.facts`; names and words are the textbook's."""
    fact = FACTS[name]
    for part in parts(statement(name, *sorts_for(name))):
        if isinstance(part, Const):
            assert part.name in NOTIONS
        if isinstance(part, Primitive):
            assert part.data[0] in {"log", "pos", "power", "sqrt", "cos", "factorial"}
        assert not isinstance(part, Var)
        if isinstance(part, Lam):
            hints = set(part.data[1].split(","))
            theory = hints & FORBIDDEN_NAMES
            assert not theory, (theory, part)
    spoken = f"{name} {fact.words}".lower().replace("_", " ")
    for word in FORBIDDEN_WORDS:
        assert word not in spoken


def test_the_facts_import_nothing_of_the_theory():
    import ast
    from pathlib import Path

    import pgb.facts

    for file in Path(pgb.facts.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            modules = []
            if isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            elif isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            for module in modules:
                if module.startswith("pgb"):
                    assert module.startswith(("pgb.facts", "pgb.kernel")), (file, module)


def test_no_fact_is_a_statement_of_the_catalogue():
    from pgb.kernel.normal import same

    claims = [statement(name, *sorts_for(name)) for name in FACTS]
    for path in catalogue.paths().values():
        for declared in catalogue.load(path).statements.values():
            assert not any(same(declared.conclusion, claim) for claim in claims)


def test_every_fact_is_used_and_every_derivation_says_which():
    used: set[str] = set()
    for path in catalogue.paths().values():
        for declared in catalogue.load(path).statements.values():
            used |= set(declared.derive().facts)
    assert used <= set(FACTS)
    assert set(FACTS) - used == NOT_YET_USED


def test_every_kind_of_sort_is_tried():
    assert set(SORTS) == set(UNSUITABLE) == set(KINDS)
    for kind, sorts in SORTS.items():
        assert all(KINDS[kind](sort) for sort in sorts)
    for kind, sorts in UNSUITABLE.items():
        assert not any(KINDS[kind](sort) for sort in sorts)


def test_facts_contain_no_numbers_but_small_ones():
    for name in FACTS:
        for part in parts(statement(name, *sorts_for(name))):
            if isinstance(part, Num):
                assert abs(part.data[0]) <= 4
