"""The instances in the repository, as the pictures use them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pgb.witness.problem import Problem, loads


def binomial(order: int) -> Problem:
    """order + 1 inputs on a line with binomial residuals, at the model 0 and the neurons 0.

    The data are those of the script `escape_curves`.
    """
    from pgb.result.catalogue import cited
    from pgb.setting.data import X
    from pgb.transform.exponential import lam
    from pgb.witness.networks import y

    instance = cited("escape_curves").instances[f"n = {order + 1}"]()

    def rows(values: Sequence[Sequence[Any]]) -> list[list[str]]:
        return [[str(entry) for entry in row] for row in values]

    return loads(
        f"""
        [data]
        inputs = {rows(instance.values[X])}
        targets = {rows(instance.values[y])}
        [model]
        parameters = ["t"]
        outputs = ["0"]
        [loss]
        kind = "squared"
        [transformation]
        kind = "exponential"
        lambda = "{instance.values[lam]}"
        [point.parameters]
        t = "0"
        """,
        instance.name,
    )
