"""Mutants of the scripts' source: one change in the body of one derivation.

a sign changed, a term or factor dropped, a numeral raised, an argument or premise dropped,
two arguments swapped, a name replaced by another of the same function
"""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from pgb.result.statement import Result

VARIADIC = {"use", "combine", "consequence", "equation", "algebra", "both", "nearby", "restate"}
SPEAKING = {"step", "fact", "supposing", "every", "from_some"}
"""Calls whose arguments are words, names of facts or sorts, left alone."""

Edit = Callable[[ast.AST], None]


@dataclass(frozen=True)
class SourceMutant:
    path: Path
    statement: str
    line: int
    what: str
    edit: Edit
    place: tuple[int, int, int] | None  # of the item in the script, the derivation, the node

    @property
    def name(self) -> str:
        return f"{self.path.name}:{self.line} in {self.statement}: {self.what}"

    def tree(self) -> ast.Module:
        tree = ast.parse(self.path.read_text(encoding="utf-8"), str(self.path))
        if self.place is not None:
            at, number, place = self.place
            self.edit(_inside(_derivations(tree.body[at])[number])[place])
        return ast.fix_missing_locations(tree)


def source_mutants(path: Path) -> Iterator[SourceMutant]:
    """Every mutant of every derivation of a script.

    A derivation that several statements share is mutated for one of them at each place.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    proved_by = _statements(path)
    for at, item in enumerate(tree.body):
        for number, derivation in enumerate(_derivations(item)):
            names = proved_by.get(derivation.lineno, [])
            if not names and not _is_derivation(derivation):
                continue  # a part of a lemma that happens to be called so
            names = names or [derivation.name]
            for place, node in enumerate(_inside(derivation)):
                for what, edit in _edits(node, derivation):
                    line = getattr(node, "lineno", 0)
                    where = (at, number, place)
                    yield SourceMutant(path, names[place % len(names)], line, what, edit, where)


def _statements(path: Path) -> dict[int, list[str]]:
    """The statements of a script by the line of the function that derives them."""
    from pgb.result.catalogue import load

    found: dict[int, list[str]] = {}
    for name, statement in load(path).statements.items():
        code = statement.proof.__code__  # type: ignore[attr-defined]
        if Path(code.co_filename) == path:
            line = code.co_firstlineno
            found.setdefault(line, []).append(name)
    return found


def _derivations(item: ast.stmt) -> list[ast.FunctionDef]:
    """The derivation that an item declares, or those that it makes for others to declare.

    A function of `given` that declares nothing itself is part of those that call it.
    """
    if not isinstance(item, ast.FunctionDef):
        return []
    if _is_derivation(item):
        return [item]
    within = (node for node in ast.walk(item) if node is not item)
    inner = [node for node in within if isinstance(node, ast.FunctionDef)]
    return [node for node in inner if [a.arg for a in node.args.args] == ["given"]]


def _is_derivation(item: ast.FunctionDef) -> bool:
    called = [d.func for d in item.decorator_list if isinstance(d, ast.Call)]
    return any(isinstance(f, ast.Attribute) and f.attr == "statement" for f in called)


def _inside(item: ast.FunctionDef) -> list[ast.AST]:
    return [node for statement in item.body for node in ast.walk(statement)]


def _text(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:60]


def _edits(node: ast.AST, function: ast.FunctionDef) -> Iterator[tuple[str, Edit]]:
    shown = _text(node) if isinstance(node, ast.expr) else ""
    if isinstance(node, ast.BinOp):
        if isinstance(node.op, ast.Add | ast.Sub):
            yield f"`{shown}` with the sign changed", _sign
        if isinstance(node.op, ast.Add | ast.Sub | ast.Mult):
            yield f"the left of `{shown}` alone", _only("left")
            yield f"the right of `{shown}` alone", _only("right")
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield f"`{shown}` without its sign", _unsigned
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} raised by 1", _raised
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", "")
        plain = not any(isinstance(a, ast.Starred) for a in node.args)
        if name in VARIADIC and len(node.args) > 1 and plain:
            for at in range(1, len(node.args)):
                yield f"`{shown}` without argument {at + 1}", _without(at)
        if name not in SPEAKING and plain:
            for at in range(1, len(node.args)):
                yield f"`{shown}` with arguments {at} and {at + 1} swapped", _swapped(at)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        others = sorted(_names(function, node.id) - {node.id})
        if others:
            other = others[(node.col_offset + node.lineno) % len(others)]
            yield f"`{other}` for `{node.id}`", _renamed(other)


def _names(function: ast.FunctionDef, name: str) -> set[str]:
    """Names bound the same way: parameters of one function, or values assigned in one."""
    for inner in ast.walk(function):
        if isinstance(inner, ast.FunctionDef | ast.Lambda) and inner is not function:
            parameters = {a.arg for a in inner.args.args}
            if name in parameters:
                return parameters
    assigned = {
        target.id
        for inner in ast.walk(function)
        if isinstance(inner, ast.Assign)
        for target in inner.targets
        if isinstance(target, ast.Name)
    }
    return assigned if name in assigned else set()


def _sign(node: ast.AST) -> None:
    assert isinstance(node, ast.BinOp)
    node.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()


def _only(side: str) -> Edit:
    def edit(node: ast.AST) -> None:
        assert isinstance(node, ast.BinOp)
        kept = getattr(node, side)
        node.left, node.op, node.right = kept, ast.Add(), ast.Constant(0)

    return edit


def _unsigned(node: ast.AST) -> None:
    assert isinstance(node, ast.UnaryOp)
    node.op = ast.UAdd() if isinstance(node.operand, ast.Constant) else node.op
    if isinstance(node.op, ast.USub):
        node.operand = ast.UnaryOp(ast.USub(), node.operand)


def _raised(node: ast.AST) -> None:
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, int)
    node.value += 1


def _without(at: int) -> Edit:
    def edit(node: ast.AST) -> None:
        assert isinstance(node, ast.Call)
        del node.args[at]

    return edit


def _swapped(at: int) -> Edit:
    def edit(node: ast.AST) -> None:
        assert isinstance(node, ast.Call)
        node.args[at - 1], node.args[at] = node.args[at], node.args[at - 1]

    return edit


def _renamed(other: str) -> Edit:
    def edit(node: ast.AST) -> None:
        assert isinstance(node, ast.Name)
        node.id = other

    return edit


def loaded(mutant: SourceMutant) -> tuple[Result, ModuleType]:
    """The result that the mutated script declares."""
    name = f"mutant_{mutant.path.stem}"
    spec = importlib.util.spec_from_loader(name, loader=None)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    module.__file__ = str(mutant.path)
    sys.modules[name] = module
    code = compile(mutant.tree(), str(mutant.path), "exec")
    exec(code, vars(module))
    from pgb.result.catalogue import load

    genuine = load(mutant.path)
    for value in vars(module).values():
        if isinstance(value, Result) and value.name == genuine.name and value is not genuine:
            return value, module
    raise AssertionError(f"{mutant.path}: no result")
