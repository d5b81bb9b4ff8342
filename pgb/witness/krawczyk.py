"""Krawczyk's operator, for systems of as many equations as unknowns.

R. Krawczyk, Computing 4 (1969); R. E. Moore, SIAM J. Numer. Anal. 14 (1977): every zero in a box
lies in the operator's image of it; if the image is inside the box, there is exactly one.
"""

from __future__ import annotations

from collections.abc import Sequence

from flint import arb, arb_mat


def offsets(
    cube: Sequence[arb], value: Sequence[arb], slopes: arb_mat, inverse: arb_mat
) -> list[arb]:
    """The operator's image of a box, as offsets from the box's centre.

    Args:
        cube: the box, as offsets from its centre.
        value: the equations at the centre.
        slopes: the Jacobian matrix over the box.
        inverse: an approximate inverse of it; any matrix will do, most show nothing.
    """
    spread = _unit(len(cube)) - inverse * slopes
    return (spread * _column(cube) - inverse * _column(value)).entries()


def _unit(n: int) -> arb_mat:
    return arb_mat(n, n, [int(i == j) for i in range(n) for j in range(n)])


def _column(entries: Sequence[arb]) -> arb_mat:
    return arb_mat(len(entries), 1, list(entries))
