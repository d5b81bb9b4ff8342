"""One instance, read from a TOML file: data, model, loss, transformation and a point.

Every error is one `InputError` line: file, key, what was expected, what was found. Reading loads
no numerical library; nothing is evaluated beyond rational constants.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from os import PathLike
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pgb.witness.errors import InputError, quoted
from pgb.witness.expression import Expression, Number
from pgb.witness.parser import is_identifier
from pgb.witness.table import Rows, Table

T = TypeVar("T")

MAX_BYTES = 1_000_000
KINDS_OF_LOSS = (
    "squared",
    "half_squared",
    "logistic",
    "softmax",
    "polynomial_hinge",
    "absolute",
    "expression",
)
KINDS_OF_TRANSFORMATION = ("exponential", "shared", "none")
_MAX_DEGREE = 100
_ZERO = Number(Fraction(0))


@dataclass(frozen=True)
class LossChoice:
    """Which loss: one of KINDS_OF_LOSS, with its degree or its expression where it has one."""

    kind: str
    degree: int | None = None
    value: Expression | None = None


@dataclass(frozen=True)
class TransformationChoice:
    """Which neurons are added, one of KINDS_OF_TRANSFORMATION, and the penalty's weight lambda.

    For "none" no neuron is added; lambda and the neurons of the point are then read, not used.
    """

    kind: str
    weight: Expression


@dataclass(frozen=True)
class Neurons(Generic[T]):
    """The added neurons a_k exp(w_k . x + b_k).

    a has d_y entries; b has d_y and W has d_y rows of d_x, except that a shared neuron has one b
    and one row.
    """

    a: tuple[T, ...]
    b: tuple[T, ...]
    W: tuple[tuple[T, ...], ...]

    def values(self, kind: str) -> tuple[Any, ...]:
        """As values of the transformation's variables: a shared neuron has one b and one w."""
        a, b, W = tuple(self.a), tuple(self.b), tuple(map(tuple, self.W))
        return (a, b[0], W[0]) if kind == "shared" else (a, b, W)


@dataclass(frozen=True)
class Problem:
    """One instance; every number is an expression (`Number` where it is rational).

    Attributes:
        source: the file, for messages.
        title: free text, may be empty.
        inputs: m rows of d_x constants.
        targets: m rows of d_y constants.
        parameters: the names of theta.
        outputs: d_y expressions in the parameters and x1 .. x{d_x}.
        loss, transformation: what is minimised.
        point: one constant for each parameter, in their order.
        neurons: the added neurons at the point.
        known: facts the file states about itself, by name; the exact L* is `best`.
    """

    source: str
    title: str
    inputs: Rows
    targets: Rows
    parameters: tuple[str, ...]
    outputs: tuple[Expression, ...]
    loss: LossChoice
    transformation: TransformationChoice
    point: tuple[Expression, ...]
    neurons: Neurons[Expression]
    known: Mapping[str, Expression] = field(default_factory=dict, hash=False)

    @property
    def samples(self) -> int:
        """m."""
        return len(self.inputs)

    @property
    def input_names(self) -> tuple[str, ...]:
        """x1 .. x{d_x}."""
        return _numbered("x", len(self.inputs[0]))


def load(path: str | PathLike[str]) -> Problem:
    """Read a problem file. InputError where it cannot be read or is not one."""
    source = str(path)
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"cannot be read: {reason}", source) from None
    if len(data) > MAX_BYTES:
        raise InputError(f"expected at most {MAX_BYTES} bytes, found more", source)
    try:
        return loads(data.decode("utf-8"), source)
    except UnicodeDecodeError:
        raise InputError("expected UTF-8 text, found other bytes", source) from None


def loads(text: str, source: str = "problem") -> Problem:
    """Read a problem from the text of its file; `source` names it in messages."""
    try:
        # A float is kept as the decimal that is written, not as the binary number next to it.
        tables = tomllib.loads(text, parse_float=lambda digits: digits.replace("_", ""))
    except ValueError as error:
        raise InputError(f"not TOML: {error}", source) from None
    except RecursionError:
        raise InputError("not a problem: nested too deeply", source) from None
    try:
        return _problem(tables, source)
    except InputError as error:
        raise error.at(source) from None


def _problem(tables: dict[str, Any], source: str) -> Problem:
    file = Table(tables, "")
    data, model, point = file.table("data"), file.table("model"), file.table("point")
    inputs = data.rows("inputs")
    parameters = _parameters(model, len(inputs[0]))
    allowed = (*parameters, *_numbered("x", len(inputs[0])))
    outputs = model.row("outputs", None, allowed)
    loss = _loss(file.table("loss"), len(outputs))
    transformation = _transformation(file.table("transformation"))
    shape = (len(outputs), 1 if transformation.kind == "shared" else len(outputs), len(inputs[0]))
    problem = Problem(
        source=source,
        title=file.text("title", ""),
        inputs=inputs,
        targets=_targets(data, loss, len(inputs), len(outputs)),
        parameters=parameters,
        outputs=outputs,
        loss=loss,
        transformation=transformation,
        point=_parameter_values(point.table("parameters"), parameters),
        neurons=_neurons(point.table("neurons", optional=True), *shape),
        known=_known(file.table("known", optional=True)),
    )
    for table in (data, model, point, file):
        table.finish()
    return problem


def _parameters(model: Table, width: int) -> tuple[str, ...]:
    names = model.strings("parameters")
    reserved = _numbered("x", width)
    for index, name in enumerate(names):
        where = f"model.parameters[{index}]"
        if not is_identifier(name):
            raise InputError(
                f"expected a name of letters, digits and _, found {quoted(name)}", where
            )
        if name in reserved:
            raise InputError(f"{name} is the name of an input; expected another name", where)
        if name in names[:index]:
            raise InputError(f"{name} is already a parameter", where)
    return names


def _loss(table: Table, width: int) -> LossChoice:
    kind = table.choice("kind", KINDS_OF_LOSS)
    degree = table.integer("degree", 2, _MAX_DEGREE) if kind == "polynomial_hinge" else None
    value = None
    if kind == "expression":
        allowed = (*_numbered("q", width), *_numbered("y", width))
        value = table.expression("value", allowed)
    table.finish()
    if kind in ("logistic", "polynomial_hinge") and width != 1:
        raise InputError(f"expected one output for {kind}, found {width}", "model.outputs")
    return LossChoice(kind, degree, value)


def _transformation(table: Table) -> TransformationChoice:
    kind = table.choice("kind", KINDS_OF_TRANSFORMATION)
    required = kind != "none" or table.has("lambda")
    weight = table.expression("lambda", ()) if required else _ZERO
    table.finish()
    return TransformationChoice(kind, weight)


def _targets(data: Table, loss: LossChoice, samples: int, width: int) -> Rows:
    targets = data.rows("targets")
    if len(targets) != samples:
        what = f"expected {samples} rows, as in data.inputs, found {len(targets)}"
        raise InputError(what, "data.targets")
    if len(targets[0]) != width:
        what = f"expected rows of {width}, one number for each output, found {len(targets[0])}"
        raise InputError(what, "data.targets")
    check = _LABELS.get(loss.kind)
    for index, row in enumerate(targets):
        if check is not None and not check(row):
            wanted = "class weights" if loss.kind == "softmax" else "a label"
            rule = "rational, >= 0, with sum 1" if loss.kind == "softmax" else "-1 or 1"
            raise InputError(f"expected {wanted}, {rule}", f"data.targets[{index}]")
    return targets


def _is_sign(row: tuple[Expression, ...]) -> bool:
    return row in ((Number(Fraction(1)),), (Number(Fraction(-1)),))


def _is_distribution(row: tuple[Expression, ...]) -> bool:
    weights = [entry.value for entry in row if isinstance(entry, Number) and entry.value >= 0]
    return len(weights) == len(row) and sum(weights) == 1


_LABELS: Mapping[str, Callable[[tuple[Expression, ...]], bool]] = {
    "logistic": _is_sign,
    "polynomial_hinge": _is_sign,
    "softmax": _is_distribution,
}


def _parameter_values(table: Table, names: tuple[str, ...]) -> tuple[Expression, ...]:
    values = tuple(table.expression(name, ()) for name in names)
    table.finish()
    return values


def _neurons(table: Table, outputs: int, rows: int, width: int) -> Neurons[Expression]:
    a = table.row("a", outputs, ()) if table.has("a") else (_ZERO,) * outputs
    b = table.row("b", rows, ()) if table.has("b") else (_ZERO,) * rows
    if not table.has("W"):
        table.finish()
        return Neurons(a, b, ((_ZERO,) * width,) * rows)
    W = table.rows("W")
    table.finish()
    if (len(W), len(W[0])) != (rows, width):
        found = f"{len(W)} of {len(W[0])}"
        raise InputError(f"expected {rows} rows of {width}, found {found}", "point.neurons.W")
    return Neurons(a, b, W)


def _known(table: Table) -> Mapping[str, Expression]:
    known = {name: table.expression(name, ()) for name in table.entries}
    table.finish()
    return MappingProxyType(known)


def _numbered(letter: str, count: int) -> tuple[str, ...]:
    return tuple(f"{letter}{k}" for k in range(1, count + 1))
