"""The neurons' parameters (a, b, W) as one vector of coordinates.

    slot_a, slot_b  K -> P          the coordinate of z that holds a_k, b_k
    slot_W          K -> D -> P     the coordinate that holds W_kq
    a_of(z), b_of(z), W_of(z)       the parts read off

`separate_slots` says that different parameters are held in different coordinates.
"""

from __future__ import annotations

from pgb.basis.objective import P
from pgb.kernel.sorts import Fun
from pgb.kernel.syntax import And, delta, eq, for_all, function, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting.data import D, K

slot_a = Var("slot_a", Fun(K, P))
slot_b = Var("slot_b", Fun(K, P))
slot_W = Var("slot_W", Fun(K, Fun(D, P)))


def a_of(z: Term) -> Term:
    return function(K, lambda k: z(slot_a(k)))


def b_of(z: Term) -> Term:
    return function(K, lambda k: z(slot_b(k)))


def W_of(z: Term) -> Term:
    return function(K, lambda k: function(D, lambda q: z(slot_W(k, q))))


def in_slots_a(u: Term) -> Term:
    """The vector with u in the slots of a and 0 elsewhere (where slots are separate)."""
    return function(P, lambda p: sum_(K, lambda k: delta(p, slot_a(k)) * u(k)))


def in_slots_W(w: Term) -> Term:
    """The vector with w in the slots of W and 0 elsewhere (where slots are separate)."""
    return function(
        P, lambda p: sum_(K, lambda k: sum_(D, lambda q: delta(p, slot_W(k, q)) * w(k, q)))
    )


def euler_a(z: Term) -> Term:
    """a d/da at z, as a vector of coordinates."""
    return in_slots_a(a_of(z))


def euler_b() -> Term:
    """d/db, as a vector of coordinates."""
    return function(P, lambda p: sum_(K, lambda k: delta(p, slot_b(k))))


def _same(left: Term, right: Term) -> Term:
    return for_all(K, lambda k, h: eq(delta(left(k), right(h)), delta(k, h)))


separate_slots = And(
    _same(slot_a, slot_a),
    _same(slot_b, slot_b),
    for_all(
        K,
        lambda k, h: for_all(
            D, lambda q, s: eq(delta(slot_W(k, q), slot_W(h, s)), delta(k, h) * delta(q, s))
        ),
    ),
    for_all(K, lambda k, h: eq(delta(slot_a(k), slot_b(h)), 0)),
    for_all(K, lambda k, h: for_all(D, lambda q: eq(delta(slot_a(k), slot_W(h, q)), 0))),
    for_all(K, lambda k, h: for_all(D, lambda q: eq(delta(slot_b(k), slot_W(h, q)), 0))),
)
