"""Mutants of the kernel's source: each weakens one side condition or inverts one decision.

side conditions   a guard (`if ..: raise`), a check (`require(..)`, `_match(..)`, ..), one part
                  of a guard's condition, a checked argument (`_claim(x)` for `x`), a
                  hypothesis that a rule passes on
decisions         the condition of an `if`, `while` or conditional expression, negated
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

CHECKS = {"require", "read"}
"""Beside these, every private function called for its effect alone is a check."""


@dataclass(frozen=True)
class Mutant:
    file: str
    line: int
    what: str
    source: str

    @property
    def name(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


Edit = Callable[[ast.AST], None]


def mutants(file: str, source: str, *, decisions: bool) -> Iterator[Mutant]:
    """All mutants of one file."""
    tree = ast.parse(source)
    count = sum(1 for _ in ast.walk(tree))
    for place in range(count):
        node = _nth(tree, place)
        found = _decisions(node) if decisions else _side_conditions(node)
        for what, edit in found:
            changed = copy.deepcopy(tree)
            edit(_nth(changed, place))
            text = ast.unparse(ast.fix_missing_locations(changed))
            yield Mutant(file, getattr(node, "lineno", 0), what, text)


def _nth(tree: ast.AST, place: int) -> ast.AST:
    for at, node in enumerate(ast.walk(tree)):
        if at == place:
            return node
    raise IndexError(place)


def _text(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:70]


def _side_conditions(node: ast.AST) -> Iterator[tuple[str, Edit]]:
    for name, body in ast.iter_fields(node):
        if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
            for at, statement in enumerate(body):
                if _is_guard(statement):
                    yield f"without `{_text(statement)}`", _deleted(name, at)
                    yield from _weakened(statement, "test", name, at)
                elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.BoolOp):
                    yield from _weakened(statement, "value", name, at)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        yield from _unchecked(node)
    if isinstance(node, ast.List) and any(_is_hypotheses(e) for e in node.elts):
        for at, element in enumerate(node.elts):
            yield f"without the hypotheses `{_text(element)}`", _dropped(at)
    if (
        isinstance(node, ast.FunctionDef)
        and any(getattr(decorator, "id", "") == "rule" for decorator in node.decorator_list)
        and ast.unparse(node.body[-1]) != ast.unparse(_forgetful(node).body[-1])
    ):
        yield f"{node.name} forgets all hypotheses", _no_hypotheses


def _is_guard(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.If):
        return isinstance(statement.body[-1], ast.Raise) and not statement.orelse
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        called = statement.value.func
        return isinstance(called, ast.Name) and (called.id in CHECKS or called.id.startswith("_"))
    return False


def _is_hypotheses(element: ast.expr) -> bool:
    return isinstance(element, ast.Starred) and any(
        word in ast.unparse(element) for word in ("hypotheses", "rest", "needed")
    )


def _deleted(name: str, at: int) -> Edit:
    def edit(node: ast.AST) -> None:
        getattr(node, name)[at] = ast.Pass()

    return edit


def _weakened(statement: ast.stmt, part: str, name: str, at: int) -> Iterator[tuple[str, Edit]]:
    """Without one operand of a condition."""
    condition = getattr(statement, part, None) or statement
    for place, inner in enumerate(ast.walk(condition)):
        if isinstance(inner, ast.BoolOp):
            for which, operand in enumerate(inner.values):
                edit = _operand(name, at, part, place, which)
                yield f"without `{_text(operand)}` in a condition", edit


def _operand(name: str, at: int, part: str, place: int, which: int) -> Edit:
    def edit(node: ast.AST) -> None:
        statement = getattr(node, name)[at]
        inner = _nth(getattr(statement, part, None) or statement, place)
        assert isinstance(inner, ast.BoolOp)
        del inner.values[which]
        if len(inner.values) == 1:  # `and` of one is that one
            inner.values.append(inner.values[0])

    return edit


def _unchecked(call: ast.Call) -> Iterator[tuple[str, Edit]]:
    assert isinstance(call.func, ast.Name)
    if call.func.id == "_claim" and len(call.args) == 1:

        def edit(node: ast.AST) -> None:
            assert isinstance(node, ast.Call)
            node.func, node.args = ast.Name("(lambda claim: claim)", ast.Load()), node.args

        yield f"`{_text(call.args[0])}` for `{_text(call)}`", edit
    if call.func.id == "map" and isinstance(call.args[0], ast.Name) and call.args[0].id == "_pair":

        def unpaired(node: ast.AST) -> None:
            assert isinstance(node, ast.Call)
            node.func, node.args = ast.Name("list", ast.Load()), node.args[1:]

        yield f"pairs unchecked in `{_text(call)}`", unpaired


def _dropped(at: int) -> Edit:
    def edit(node: ast.AST) -> None:
        assert isinstance(node, ast.List)
        del node.elts[at]

    return edit


def _forgetful(node: ast.FunctionDef) -> ast.FunctionDef:
    changed = copy.deepcopy(node)
    _no_hypotheses(changed)
    return changed


def _no_hypotheses(node: ast.AST) -> None:
    assert isinstance(node, ast.FunctionDef)
    last = node.body[-1]
    assert isinstance(last, ast.Return)
    assert isinstance(last.value, ast.Tuple)
    last.value.elts[0] = ast.List([], ast.Load())


def _decisions(node: ast.AST) -> Iterator[tuple[str, Edit]]:
    if isinstance(node, ast.If | ast.While | ast.IfExp) and not (
        isinstance(node, ast.If) and _is_guard(node)
    ):
        yield f"`{_text(node.test)}` negated", _negated
    if isinstance(node, ast.comprehension):
        for at, condition in enumerate(node.ifs):
            yield f"without `if {_text(condition)}`", _unfiltered(at)
    if isinstance(node, ast.match_case) and node.guard is not None:
        yield f"without the guard `{_text(node.guard)}`", _unguarded


def _negated(node: ast.AST) -> None:
    node.test = ast.UnaryOp(ast.Not(), node.test)  # type: ignore[attr-defined]


def _unfiltered(at: int) -> Edit:
    def edit(node: ast.AST) -> None:
        del node.ifs[at]  # type: ignore[attr-defined]

    return edit


def _unguarded(node: ast.AST) -> None:
    node.guard = None  # type: ignore[attr-defined]
