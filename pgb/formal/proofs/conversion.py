"""What Rocq computes by itself: beta, eta, unfolding, projections of tuples."""

from __future__ import annotations

from pgb.formal.proofs.trees import Tree, abstract, domain, hint, local, opened, remake, tree


def head(t: Tree, unfold: bool = False) -> Tree:
    """Unfold, project and beta-reduce at the head; opaque definitions only if `unfold`."""
    while True:
        if t.op == "const" and (unfold or not t.data.opaque):
            t = tree(t.data.body)
        elif t.op == "proj":
            whole = head(t.kids[0], unfold)
            if whole.op != "pair":
                return remake(t, (whole,))
            t = whole.kids[t.data]
        elif t.op == "app":
            function = head(t.kids[0], unfold)
            if function.op != "lam":
                return remake(t, (function, t.kids[1]))
            t = opened(function, t.kids[1])
        else:
            return t


def hidden(t: Tree) -> bool:
    """Whether the head is an opaque definition, which can be unfolded."""
    while t.op in ("app", "proj"):
        t = t.kids[0]
    return t.op == "const"


_equal: dict[tuple[Tree, Tree], bool] = {}


def convertible(s: Tree, t: Tree) -> bool:
    """Whether Rocq takes the two for one."""
    if s is t:
        return True
    known = _equal.get((s, t))
    if known is None:
        known = _equal[s, t] = _convertible(head(s), head(t))
    return known


def _convertible(s: Tree, t: Tree) -> bool:
    if s is t:
        return True
    if s.op == "lam" or t.op == "lam":
        here = local(s, t, sort=domain(s))
        return convertible(opened(s, here), opened(t, here))
    alike = s.op == t.op and s.data == t.data and s.sort == t.sort and len(s.kids) == len(t.kids)
    if alike and all(convertible(a, b) for a, b in zip(s.kids, t.kids, strict=True)):
        return True
    if hidden(s) or hidden(t):
        return _convertible(head(s, True), head(t, True))
    return False


_beta: dict[Tree, Tree] = {}


def beta(t: Tree) -> Tree:
    """The tree with all functions applied and all tuples projected; nothing is unfolded."""
    found = _beta.get(t)
    if found is None:
        found = _beta[t] = _reduced(t)
    return found


def _reduced(t: Tree) -> Tree:
    if t.op == "lam":
        here = local(t, sort=domain(t))
        return abstract(here, beta(opened(t, here)), hint(t))
    out = remake(t, tuple(map(beta, t.kids)))
    if out.op == "app" and out.kids[0].op == "lam":
        return beta(opened(*out.kids))
    if out.op == "proj" and out.kids[0].op == "pair":
        part: Tree = out.kids[0].kids[out.data]
        return part
    return out


def forget() -> None:
    _equal.clear()
    _beta.clear()
