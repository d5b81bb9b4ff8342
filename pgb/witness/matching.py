"""Finding values of a certificate's variables that make it say what is claimed.

First-order matching up to beta reduction, unfolding definitions where the two sides differ. What
it finds is only a suggestion: the caller compares normal forms.
"""

from __future__ import annotations

from collections.abc import Collection

from pgb.kernel.normal import same
from pgb.kernel.terms import App, Const, Lam, Term, Var
from pgb.witness.shared import head, opened, reduced, stand_in

Bindings = dict[Term, Term]


def matched(pattern: Term, goal: Term, flexible: Collection[Term]) -> Bindings | None:
    """Values of the flexible variables under which the pattern is the goal; None where not found.

    Both terms are beta-reduced first. Flexible variables that the pattern does not fix stay out.
    """
    found: Bindings = {}
    if _match(reduced(pattern), reduced(goal), frozenset(flexible), found, frozenset()):
        return found
    return None


def _match(
    pattern: Term, goal: Term, flexible: frozenset[Term], found: Bindings, bound: frozenset[Term]
) -> bool:
    if pattern in flexible:
        return _bind(pattern, goal, found, bound)
    if pattern is goal and flexible.isdisjoint(pattern.free):
        return True
    if pattern.sort != goal.sort:
        return False
    if type(pattern) is Lam or type(goal) is Lam:
        variable = stand_in("bound", pattern.sort.domain, len(bound))  # type: ignore[attr-defined]
        inner = bound | {variable}
        return _match(opened(pattern, variable), opened(goal, variable), flexible, found, inner)
    saved = dict(found)
    if _alike(pattern, goal) and all(
        _match(p, g, flexible, found, bound)
        for p, g in zip(pattern.children, goal.children, strict=True)
    ):
        return True
    found.clear()
    found.update(saved)
    return _unfolded(pattern, goal, flexible, found, bound)


def _alike(pattern: Term, goal: Term) -> bool:
    return (
        type(pattern) is type(goal)
        and pattern.data == goal.data
        and len(pattern.children) == len(goal.children)
        and not isinstance(pattern, (Var, Const))
    ) or pattern is goal


def _bind(variable: Term, value: Term, found: Bindings, bound: frozenset[Term]) -> bool:
    if value.sort != variable.sort or not bound.isdisjoint(value.free):
        return False
    if variable in found:
        return found[variable] is value or same(found[variable], value)
    found[variable] = value
    return True


def _unfolded(
    pattern: Term, goal: Term, flexible: frozenset[Term], found: Bindings, bound: frozenset[Term]
) -> bool:
    """Try again with a definition at the head of either side unfolded."""
    plainer_pattern = _plainer(pattern)
    plainer_goal = _plainer(goal)
    if plainer_pattern is pattern and plainer_goal is goal:
        return not (pattern.free & flexible) and same(pattern, goal)
    return _match(plainer_pattern, plainer_goal, flexible, found, bound)


def _plainer(t: Term) -> Term:
    spine = t
    while type(spine) is App:
        spine = spine.children[0]
    return reduced(head(t)) if isinstance(spine, Const) and not spine.opaque else t
