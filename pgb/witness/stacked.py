"""Network instances with the neurons' (a, b, W) stacked in one vector, for the PGB results."""

from __future__ import annotations

from dataclasses import replace

from pgb.basis.objective import P, z
from pgb.basis.stacking import slot_a, slot_b, slot_W
from pgb.setting.data import D, K
from pgb.transform.exponential import W, a, b
from pgb.witness.interpretation import Interpretation
from pgb.witness.networks import network


def stacked(name: str) -> Interpretation:
    """The network of that name; z holds a, then b, then the rows of W.

    Raises:
        InputError: there is no such instance.
    """
    return in_one_vector(network(name))


def in_one_vector(base: Interpretation) -> Interpretation:
    """The instance with z as well: a, then b, then the rows of W."""
    outputs, inputs = base.sizes[K], base.sizes[D]
    rows = range(outputs)
    values = {
        **base.values,
        z: (*base.values[a], *base.values[b], *(w for row in base.values[W] for w in row)),
        slot_a: tuple(rows),
        slot_b: tuple(outputs + k for k in rows),
        slot_W: tuple(tuple(2 * outputs + k * inputs + q for q in range(inputs)) for k in rows),
    }
    return replace(base, sizes={**base.sizes, P: outputs * (2 + inputs)}, values=values)
