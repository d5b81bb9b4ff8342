"""Terms as Rocq has them: sums and products of two, nothing flattened.

The kernel keeps a + (b + c) as one sum of three terms; in Rocq it is no other name for
(a + b) + c. So what Rocq computes is followed on trees of this kind. Trees are shared: building
the same tree twice gives the same object.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import reduce
from typing import Any

from pgb.formal.terms import _opposite as opposite
from pgb.kernel import terms as k
from pgb.kernel.sorts import Fun, Product, Prop, Real, Sort


class Tree:
    """An operation on trees. `order` is a structural key, the same in every run."""

    __slots__ = ("data", "free", "kids", "loose", "op", "order", "place", "sort")

    op: str
    data: Any
    kids: tuple[Tree, ...]
    sort: Sort
    free: frozenset[Tree]
    loose: int
    place: int
    order: tuple[Any, ...]

    def __repr__(self) -> str:
        inside = " ".join(map(repr, self.kids))
        return f"({self.op} {self.data} {inside})" if inside else f"{self.op}:{self.data}"


_trees: dict[tuple[Any, ...], Tree] = {}
_read: dict[k.Term, Tree] = {}
NOTHING: frozenset[Tree] = frozenset()


def start() -> None:
    """Forget all trees: the order of a file's terms depends on that file alone."""
    _trees.clear()
    _read.clear()


def make(op: str, kids: tuple[Tree, ...], sort: Sort, data: Any = None, hint: str = "") -> Tree:
    key = (op, data, tuple(kid.place for kid in kids), sort)
    found = _trees.get(key)
    if found is None:
        found = Tree()
        found.op, found.kids, found.sort = op, kids, sort
        found.data = (data, hint) if op == "lam" else data
        found.place = len(_trees)
        found.order = _order(op, data, kids)
        if op == "var":
            found.free = frozenset((found,))
        else:
            found.free = NOTHING.union(*(kid.free for kid in kids))
        below = max((kid.loose for kid in kids), default=0)
        found.loose = data + 1 if op == "bound" else max(below - (op == "lam"), 0)
        _trees[key] = found
    return found


OPERATIONS = """num var local bound lam app const primitive pair proj add neg mul inv pow exp sum
card delta inf eq le lt not and or implies forall exists near true false"""
RANKS = {op: rank for rank, op in enumerate(OPERATIONS.split())}
"""The kernel's order of constructors: where there is a choice, it makes the same one."""


def _order(op: str, data: Any, kids: tuple[Tree, ...]) -> tuple[Any, ...]:
    if op == "var" and isinstance(data, tuple):
        op = "local"
    return RANKS[op], _key(data), tuple(kid.order for kid in kids)


def _key(data: Any) -> tuple[int, int, str]:
    if isinstance(data, int):
        return (0, data, "")
    if isinstance(data, tuple) and not isinstance(data, Sort):  # a local variable
        return (0, data[0], "")
    return (1, 0, data.name if isinstance(data, k.Var | k.Const) else str(data))


def remake(tree: Tree, kids: tuple[Tree, ...]) -> Tree:
    if kids == tree.kids:
        return tree
    if tree.op == "lam":
        domain, hint = tree.data
        return make("lam", kids, Fun(domain, kids[0].sort), domain, hint)
    return make(tree.op, kids, tree.sort, tree.data)


# --- Arithmetic ---


def num(value: Fraction | int) -> Tree:
    """A rational as `Writer` writes it."""
    value = Fraction(value)
    whole = make("num", (), Real, abs(value.numerator))
    if value < 0:
        whole = neg(whole)
    if value.denominator == 1:
        return whole
    return mul(whole, make("inv", (make("num", (), Real, value.denominator),), Real))


def add(left: Tree, right: Tree) -> Tree:
    return make("add", (left, right), Real)


def mul(left: Tree, right: Tree) -> Tree:
    return make("mul", (left, right), Real)


def neg(tree: Tree) -> Tree:
    return make("neg", (tree,), Real)


def minus(left: Tree, right: Tree) -> Tree:
    return add(left, neg(right))


# --- Reading the kernel's terms ---


def tree(term: k.Term) -> Tree:
    """The kernel's term as a tree, as `Writer` writes it."""
    found = _read.get(term)
    if found is None:
        found = _read[term] = _tree(term)
    return found


def _tree(t: k.Term) -> Tree:
    match t:
        case k.Var():
            return make("var", (), t.sort, t)
        case k.Bound():
            return make("bound", (), t.sort, t.data[0])
        case k.Const():
            return make("const", (), t.sort, t)
        case k.Primitive():
            return make("primitive", (), t.sort, t.data[0])
        case k.Num():
            return num(t.data[0])
        case k.Card():
            return make("card", (), Real, t.data[0])
        case k.Add():
            return _sum(t.children)
        case k.Mul():
            return _product(t.children)
        case k.Pow():
            base, n = tree(t.children[0]), t.data[0]
            if n >= 0:
                return make("pow", (base,), Real, n)
            return make("inv", (base if n == -1 else make("pow", (base,), Real, -n),), Real)
        case k.Proj():
            return make("proj", (tree(t.children[0]),), t.sort, t.data[0])
        case k.And() | k.Or():
            word, empty = ("and", "true") if type(t) is k.And else ("or", "false")
            if not t.children:
                return make(empty, (), Prop)
            parts = list(map(tree, t.children))
            return _right(lambda a, b: make(word, (a, b), Prop), parts)
    kids = tuple(map(tree, t.children))
    if type(t) is k.Lam:
        return make("lam", kids, t.sort, t.data[0], t.data[1])
    return make(_WORDS[type(t)], kids, t.sort)


_WORDS: dict[type[k.Term], str] = {
    k.App: "app", k.Pair: "pair", k.Exp: "exp", k.Sum: "sum", k.Delta: "delta", k.Inf: "inf",
    k.Eq: "eq", k.Le: "le", k.Lt: "lt", k.Not: "not", k.Implies: "implies", k.ForAll: "forall",
    k.Exists: "exists", k.Near: "near",
}  # fmt: skip


def _right(join: Callable[[Tree, Tree], Tree], parts: list[Tree]) -> Tree:
    return reduce(lambda rest, part: join(part, rest), reversed(parts[:-1]), parts[-1])


def _sum(terms: tuple[k.Term, ...]) -> Tree:
    if not terms:
        return num(0)
    whole = tree(terms[0])
    for term in terms[1:]:
        negative = opposite(term)
        whole = add(whole, tree(term)) if negative is None else minus(whole, tree(negative))
    return whole


def _product(factors: tuple[k.Term, ...]) -> Tree:
    if not factors:
        return num(1)
    negative = opposite(k.Mul(*factors))
    if negative is not None:
        return neg(tree(negative))
    return reduce(mul, map(tree, factors))


def components(sort: Sort) -> tuple[Sort, ...]:
    assert isinstance(sort, Product)
    return sort.parts


def domain(function: Tree) -> Sort:
    assert isinstance(function.sort, Fun)
    return function.sort.domain


# --- Binding ---


def opened(function: Tree, value: Tree) -> Tree:
    """The function's value at a closed-below argument, beta-reduced once."""
    if function.op != "lam":
        assert isinstance(function.sort, Fun)
        return make("app", (function, value), function.sort.codomain)
    memo: dict[tuple[Tree, int], Tree] = {}

    def walk(t: Tree, depth: int) -> Tree:
        if t.loose <= depth:
            return t
        if t.op == "bound":
            return value if t.data == depth else t
        done = memo.get((t, depth))
        if done is None:
            below = depth + (t.op == "lam")
            done = memo[t, depth] = remake(t, tuple(walk(kid, below) for kid in t.kids))
        return done

    return walk(function.kids[0], 0)


def abstract(variable: Tree, body: Tree, hint: str) -> Tree:
    """The function variable |-> body."""
    memo: dict[tuple[Tree, int], Tree] = {}

    def walk(t: Tree, depth: int) -> Tree:
        if variable not in t.free:
            return t
        if t is variable:
            return make("bound", (), t.sort, depth)
        done = memo.get((t, depth))
        if done is None:
            below = depth + (t.op == "lam")
            done = memo[t, depth] = remake(t, tuple(walk(kid, below) for kid in t.kids))
        return done

    inner = walk(body, 0)
    return make("lam", (inner,), Fun(variable.sort, body.sort), variable.sort, hint)


def local(*trees: Tree, sort: Sort) -> Tree:
    """A variable younger than all locals in the trees."""
    ages = [v.data[0] for t in trees for v in locals_of(t)]
    return make("var", (), sort, (1 + max(ages, default=0), "local"))


def locals_of(t: Tree) -> list[Tree]:
    return [v for v in t.free if isinstance(v.data, tuple)]


def hint(function: Tree) -> str:
    return function.data[1] or "x" if function.op == "lam" else "x"
