"""Substitution, abstraction and opening: everything that moves variables.

Free variables are named, bound ones are de Bruijn indices, and only terms without loose indices
are ever put in place of a variable: so nothing can be captured.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pgb.kernel.sorts import Sort, require, retyped
from pgb.kernel.terms import (
    App,
    Bound,
    Const,
    Lam,
    Local,
    Pair,
    Proj,
    Term,
    Var,
    exists,
    is_term,
    number,
    remade,
)


def rebuild(term: Term, children: tuple[Term, ...]) -> Term:
    """The same constructor and data on other children, checked anew unless it exists already."""
    if children == term.children:
        return term
    found = remade(term, children)
    return term.remake(term.data, children) if found is None else found


def substitute(term: Term, values: Mapping[Term, Term]) -> Term:
    """Replace free variables by closed-below terms of the same sort. Nothing can be captured."""
    for variable, value in values.items():
        require(isinstance(variable, Var), "a variable", variable)
        require(value.sort == variable.sort, ("a term of sort", variable.sort), value.sort)
        require(not value.loose, "a term without loose bound variables", value)
    memo: dict[Term, Term] = {}
    keys = values.keys()

    def walk(t: Term) -> Term:
        if keys.isdisjoint(t.free):
            return t
        done = memo.get(t)
        if done is None:
            done = values[t] if t in values else rebuild(t, tuple(map(walk, t.children)))
            memo[t] = done
        return done

    return walk(term)


def abstract(variable: Var, body: Term, hint: str | None = None) -> Lam:
    """The function variable |-> body."""
    require(isinstance(variable, Var), "a variable", variable)
    require(is_term(body), "a term", body)
    require(not body.loose, "a body without loose bound variables", body)
    memo: dict[tuple[Term, int], Term] = {}

    def walk(t: Term, depth: int) -> Term:
        if variable not in t.free:
            return t
        if t is variable:
            return Bound(depth, variable.sort)
        done = memo.get((t, depth))
        if done is None:
            below = depth + (type(t) is Lam)
            done = rebuild(t, tuple(walk(child, below) for child in t.children))
            memo[t, depth] = done
        return done

    return Lam(variable.sort, variable.name if hint is None else hint, walk(body, 0))


_opened: dict[tuple[Term, Term], Term] = {}


def opened(function: Term, value: Term) -> Term:
    """The value of a function term at an argument, beta-reduced once where it is a lambda."""
    found = _opened.get((function, value))
    if found is None:
        require(is_term(value), "a term", value)
        found = _open(function, value) if type(function) is Lam else App(function, value)
        _opened[function, value] = found
    return found


def _open(function: Lam, value: Term) -> Term:
    require(value.sort == function.data[0], ("an argument of sort", function.data[0]), value.sort)
    require(not value.loose, "an argument without loose bound variables", value)
    require(not function.loose, "a function without loose bound variables", function)
    memo: dict[tuple[Term, int], Term] = {}

    def walk(t: Term, depth: int) -> Term:
        loose = t.loose
        if not loose or all(index < depth for index, _ in loose):
            return t
        if type(t) is Bound:
            return value if t.data[0] == depth else t
        done = memo.get((t, depth))
        if done is None:
            below = depth + (type(t) is Lam)
            done = rebuild(t, tuple(walk(child, below) for child in t.children))
            memo[t, depth] = done
        return done

    return walk(function.children[0], 0)


def retype_term(term: Term, mapping: dict[Sort, Sort]) -> Term:
    """The term with its sort variables replaced throughout."""
    memo: dict[Term, Term] = {}

    def put(item: Any) -> Any:
        if isinstance(item, Sort):
            return retyped(item, mapping)
        if isinstance(item, tuple):
            return tuple(map(put, item))
        return item

    def walk(t: Term) -> Term:
        if t not in memo:
            memo[t] = t.remake(tuple(map(put, t.data)), tuple(map(walk, t.children)))
        return memo[t]

    return walk(term)


_reduced: dict[Term, Term] = {}


def reduced(term: Term) -> Term:
    """The closed term with every beta redex and every projection of a tuple carried out."""
    found = _reduced.get(term)
    if found is None:
        found = _reduced[term] = _reduce(term)
    return found


def _reduce(t: Term) -> Term:
    if type(t) is Const:
        return t
    if type(t) is Lam:
        local = next_local(t, sort=t.data[0])
        body = opened(t, local)
        inner = reduced(body)
        return t if inner is body else abstract(local, inner, t.data[1])
    out = rebuild(t, tuple(map(reduced, t.children)))
    if type(out) is App and type(out.children[0]) is Lam:
        return reduced(opened(*out.children))
    if type(out) is Proj and type(out.children[0]) is Pair:
        out = out.children[0].children[out.data[0]]
    return out


def next_local(*terms: Term, sort: object) -> Local:
    """A local variable younger than all in the terms."""
    ages = [v.data[0] for t in terms for v in t.free if type(v) is Local]
    return Local(1 + max(ages, default=0), sort)  # type: ignore[arg-type]


def unfolded(term: Term, definitions: tuple[str, ...]) -> Term:
    """The term with the named definitions replaced by their bodies."""
    memo: dict[Term, Term] = {}

    def walk(t: Term) -> Term:
        if t not in memo:
            if isinstance(t, Const):
                memo[t] = walk(t.body) if t.name in definitions else t
            else:
                memo[t] = rebuild(t, tuple(map(walk, t.children)))
        return memo[t]

    return walk(term) if definitions else term


_counter = iter(range(1, 1 << 62))


def fresh(sort: Sort, name: str = "x") -> Var:
    """A variable that no term made so far contains."""
    while exists(Var, chosen := f"{name}!{next(_counter)}", sort):
        pass
    return Var(chosen, sort)


def lam(sort: Sort, body: Callable[[Term], Any], name: str = "x") -> Lam:
    """The function that the Python function describes, called once on a fresh variable."""
    variable = fresh(sort, name)
    return abstract(variable, number(body(variable)), name)
