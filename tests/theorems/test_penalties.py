"""Which penalties the theorem takes, and what it says of those that it does not take."""

from dataclasses import replace

import pytest

from pgb.kernel.sorts import Real
from pgb.kernel.syntax import exp, function
from pgb.kernel.terms import Num, Primitive
from pgb.result.catalogue import find, load
from pgb.transform._penalised import flat_penalty, increasing_penalty, rho
from pgb.witness.evaluate import Evaluator
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict

RESULT = load(find("penalties"))
pos = Primitive("pos")


def on(penalty) -> Evaluator:
    base = evaluator(RESULT, "W1-tanh, fourth power", 30).interpretation
    definitions = {**base.definitions, rho: function(Real, penalty)}
    tried = {Real: tuple(map(Num, (-3, 2, 4)))}
    return Evaluator(replace(base, name="changed", definitions=definitions, examples=tried), 30)


@pytest.mark.parametrize(
    ("penalty", "flat", "grows"),
    [
        (lambda t: t**2, True, True),
        (lambda t: t**6 + 5, True, True),
        (lambda t: pos(t) ** 2 + 2 * pos(-t) ** 2, True, False),  # not a function of |t|
        (lambda t: pos(t) + pos(-t), False, True),
        (lambda t: exp(t), False, False),
        (lambda t: t**3, True, False),
        (lambda t: -(t**2), True, False),
        (lambda t: 0 * t, True, False),
    ],
)
def test_which_penalties_are_flat_and_grow(penalty, flat, grows):
    here = on(penalty)
    assert (here.claim(flat_penalty).verdict is Verdict.PROVED) == flat
    assert (here.claim(increasing_penalty).verdict is not Verdict.REFUTED) == grows


def test_what_each_half_rests_on():
    used = {name: set(s.derive().hypotheses) for name, s in RESULT.statements.items()}
    assert used["neurons_vanish"] == {"increasing_penalty", "local_minimum_in_neurons"}
    assert "flat_penalty" in used["grouped_residuals_vanish"]
    assert "flat_penalty" not in used["converse"]
