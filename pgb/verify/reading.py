"""Reading a certificate: canonical JSON, exact numbers as text, expressions as trees.

    rational   "3", "-1/2"
    ball       {"mid": "5p-1", "rad": "1p-200"}: 5/2 +- 2^-200
    tree       ["num", "1/2"]  ["const", "pi"]  ["var", "u"]  ["sum", t, ..]  ["prod", t, ..]
               ["quot", t, t]  ["pow", t, n]  ["call", "tanh", t, ..]

Everything is bounded before it is used, and nothing is ever executed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flint import arb, fmpq, fmpz

from pgb.verify.refused import Refused, require

FORMAT, SCHEMA = "pgb certificate", 1
MAX_BYTES = 8_000_000
MAX_DEPTH = 120
MAX_NODES = 200_000
MAX_EXPONENT = 1_000
MAX_DIGITS = 20_000
MAX_SCALE = 100_000  # of a ball's power of two
MAX_NAMES = 1_000
MAX_NAME = 100

CONSTANTS = ("pi", "E")
FUNCTIONS = {
    **dict.fromkeys(("sqrt", "exp", "log", "sin", "cos", "tan", "atan"), 1),
    **dict.fromkeys(("sinh", "cosh", "tanh", "sigmoid", "softplus", "relu", "elu", "abs"), 1),
    "leaky_relu": 2,
    "max": 0,
    "min": 0,
}
LOSSES = (
    "squared",
    "half_squared",
    "logistic",
    "softmax",
    "polynomial_hinge",
    "absolute",
    "expression",
)
TRANSFORMATIONS = ("exponential", "shared", "none")

Tree = tuple[Any, ...]
_RATIONAL = re.compile(r"-?\d+(/[1-9]\d*)?", re.ASCII)
_BINARY = re.compile(r"(-?\d+)p(-?\d+)", re.ASCII)
_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*", re.ASCII)


@dataclass(frozen=True)
class Loss:
    kind: str
    degree: int = 0
    value: Tree = ()


@dataclass(frozen=True)
class Problem:
    """The data of a certificate, as `problem-format` describes it."""

    inputs: tuple[tuple[Tree, ...], ...]
    targets: tuple[tuple[Tree, ...], ...]
    parameters: tuple[str, ...]
    outputs: tuple[Tree, ...]
    loss: Loss
    transformation: str
    weight: Tree
    point: tuple[Tree, ...]
    a: tuple[Tree, ...]
    b: tuple[Tree, ...]
    W: tuple[tuple[Tree, ...], ...]

    @property
    def input_names(self) -> tuple[str, ...]:
        return tuple(f"x{q + 1}" for q in range(len(self.inputs[0])))


def canonical(data: Any) -> str:
    """The one text of a JSON value: sorted keys, no spaces, ASCII."""
    return json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":")) + "\n"


def parsed(text: str) -> dict[str, Any]:
    """The JSON object of a certificate's text. Raises `Refused`."""
    require(len(text) <= MAX_BYTES, "certificate", f"at most {MAX_BYTES} characters", len(text))
    try:
        data = json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=_no_float,
            parse_constant=_no_float,
            parse_int=_integer,
        )
        same = canonical(data) == text
    except RecursionError:
        raise Refused("certificate: expected JSON that nests less deeply") from None
    except ValueError as error:
        raise Refused(f"certificate: expected JSON, found {error!s:.80}") from None
    require(isinstance(data, dict), "certificate", "an object", type(data).__name__)
    require(data.get("format") == FORMAT, "format", repr(FORMAT), data.get("format"))
    schema = data.get("schema")
    require(type(schema) is int and schema == SCHEMA, "schema", str(SCHEMA), schema)
    require(same, "certificate", "canonical JSON: sorted keys, no spaces")
    return data  # type: ignore[no-any-return]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key that stands twice")
    return found


def _no_float(text: str) -> Any:
    raise ValueError(f"the number {text:.20}, which is not exact")


def _integer(text: str) -> int:
    if len(text) > 12:
        raise ValueError("an integer that is too long")
    return int(text)


# --- values --------------------------------------------------------------------------------------


def keyed(data: Any, where: str, *keys: str) -> Any:
    """The object, which has these keys and no others."""
    require(isinstance(data, dict), where, "an object", data)
    require(set(data) == set(keys), where, f"the keys {', '.join(sorted(keys))}", sorted(data))
    return data


def listed(data: Any, where: str, length: int | None = None) -> list[Any]:
    """The list, of this length where one is given."""
    require(isinstance(data, list), where, "a list", data)
    if length is not None:
        require(len(data) == length, where, f"{length} entries", len(data))
    return data  # type: ignore[no-any-return]


def index(data: Any, where: str, below: int) -> int:
    """A whole number from 0 to below - 1."""
    require(type(data) is int and 0 <= data < below, where, f"0 to {below - 1}", data)
    return data  # type: ignore[no-any-return]


def indices(data: Any, where: str, below: int) -> tuple[int, ...]:
    """Different whole numbers from 0 to below - 1."""
    found = tuple(index(entry, where, below) for entry in listed(data, where))
    require(len(set(found)) == len(found), where, "different numbers", data)
    return found


def rational(data: Any, where: str) -> fmpq:
    """An exact rational number."""
    fits = isinstance(data, str) and len(data) <= MAX_DIGITS and _RATIONAL.fullmatch(data)
    require(bool(fits), where, 'a rational such as "-1/2"', data)
    top, _, bottom = data.partition("/")
    return fmpq(fmpz(top), fmpz(bottom or "1"))


@dataclass(frozen=True)
class Ball:
    """A claim that a number is within a radius of a middle, both exact."""

    middle: arb
    radius: arb

    def holds(self, number: arb) -> bool:
        """Whether all of the number's ball is inside: arb's own balls round their radius up."""
        return bool(abs(number - self.middle) <= self.radius)

    def __str__(self) -> str:
        return str(arb(self.middle, self.radius).str(20))


def ball(data: Any, where: str) -> Ball:
    """A ball: midpoint and radius are integers times powers of two."""
    keyed(data, where, "mid", "rad")
    middle, radius = (_binary(data[key], f"{where}.{key}") for key in ("mid", "rad"))
    require(radius >= 0, f"{where}.rad", "a radius >= 0", data["rad"])
    return Ball(middle, radius)


def _binary(data: Any, where: str) -> arb:
    found = _BINARY.fullmatch(data) if isinstance(data, str) and len(data) <= MAX_DIGITS else None
    if found is None or abs(int(found[2])) > MAX_SCALE:
        raise Refused(f'{where}: expected a number such as "5p-1", found {data!s:.40}')
    return arb((fmpz(found[1]), int(found[2])))


# --- the problem ---------------------------------------------------------------------------------


class Trees:
    """Reads trees, and counts their nodes together."""

    def __init__(self) -> None:
        self.nodes = 0

    def read(self, data: Any, where: str, names: Sequence[str] = (), depth: int = 0) -> Tree:
        """A tree in which only these variables occur."""
        self.nodes += 1
        require(self.nodes <= MAX_NODES, where, f"at most {MAX_NODES} nodes")
        require(depth <= MAX_DEPTH, where, f"at most {MAX_DEPTH} levels")
        require(isinstance(data, list) and len(data) >= 2, where, "a tree", data)
        kind, *rest = data
        match kind:
            case "num" if len(rest) == 1:
                return "num", rational(rest[0], where)
            case "const" if len(rest) == 1 and rest[0] in CONSTANTS:
                return "const", rest[0]
            case "var" if len(rest) == 1 and rest[0] in names:
                return "var", rest[0]
            case "sum" | "prod" if rest:
                return kind, *self._all(rest, where, names, depth)
            case "quot" if len(rest) == 2:
                return kind, *self._all(rest, where, names, depth)
            case "pow" if len(rest) == 2 and type(rest[1]) is int:
                require(
                    abs(rest[1]) <= MAX_EXPONENT, where, f"a power up to {MAX_EXPONENT}", rest[1]
                )
                return kind, self.read(rest[0], where, names, depth + 1), rest[1]
            case "call" if isinstance(rest[0], str) and rest[0] in FUNCTIONS:
                arguments = FUNCTIONS[rest[0]]
                fits = len(rest) - 1 == arguments if arguments else 3 <= len(rest) <= 65
                require(fits, where, f"the arguments of {rest[0]}", len(rest) - 1)
                return kind, rest[0], *self._all(rest[1:], where, names, depth)
        raise Refused(
            f"{where}: expected a tree in {', '.join(names) or 'no variable'}, found {data!s:.60}"
        )

    def _all(self, rest: list[Any], where: str, names: Sequence[str], depth: int) -> list[Tree]:
        return [self.read(part, where, names, depth + 1) for part in rest]

    def row(self, data: Any, where: str, length: int | None = None) -> tuple[Tree, ...]:
        return tuple(self.read(entry, where) for entry in listed(data, where, length))


def problem(data: Any, trees: Trees) -> Problem:
    """The problem that a certificate is about. Raises `Refused`."""
    where = "problem"
    keys = (
        "inputs",
        "targets",
        "parameters",
        "outputs",
        "loss",
        "transformation",
        "point",
        "neurons",
    )
    keyed(data, where, *keys)
    rows = listed(data["inputs"], "problem.inputs")
    require(bool(rows) and isinstance(rows[0], list) and bool(rows[0]), "problem.inputs", "rows")
    width = len(rows[0])
    inputs = tuple(trees.row(row, "problem.inputs", width) for row in rows)
    coordinates = tuple(f"x{q + 1}" for q in range(width))
    names = _parameters(data["parameters"], coordinates)
    known = (*names, *coordinates)
    outputs = tuple(
        trees.read(t, "problem.outputs", known) for t in listed(data["outputs"], "problem.outputs")
    )
    require(bool(outputs), "problem.outputs", "at least one output")
    targets = tuple(
        trees.row(row, "problem.targets", len(outputs))
        for row in listed(data["targets"], "problem.targets", len(inputs))
    )
    kind = keyed(data["transformation"], "problem.transformation", "kind", "lambda")
    require(
        kind["kind"] in TRANSFORMATIONS, "problem.transformation", "a transformation", kind["kind"]
    )
    count = 1 if kind["kind"] == "shared" else len(outputs)
    neurons = keyed(data["neurons"], "problem.neurons", "a", "b", "W")
    return Problem(
        inputs,
        targets,
        names,
        outputs,
        _loss(data["loss"], len(outputs), trees),
        kind["kind"],
        trees.read(kind["lambda"], "problem.transformation.lambda"),
        trees.row(data["point"], "problem.point", len(names)),
        trees.row(neurons["a"], "problem.neurons.a", len(outputs)),
        trees.row(neurons["b"], "problem.neurons.b", count),
        tuple(
            trees.row(r, "problem.neurons.W", width)
            for r in listed(neurons["W"], "problem.neurons.W", count)
        ),
    )


def _parameters(data: Any, coordinates: Sequence[str]) -> tuple[str, ...]:
    """The names of the parameters, none of them that of a coordinate of the inputs."""
    where = "problem.parameters"
    names = tuple(listed(data, where))
    require(len(names) <= MAX_NAMES, where, f"at most {MAX_NAMES}", len(names))
    fit = all(isinstance(n, str) and len(n) <= MAX_NAME and _NAME.fullmatch(n) for n in names)
    require(fit, where, "names", names)
    apart = len({*names, *coordinates}) == len(names) + len(coordinates)
    require(apart, where, "different names", names)
    return names


def _loss(data: Any, outputs: int, trees: Trees) -> Loss:
    where = "problem.loss"
    require(isinstance(data, dict) and data.get("kind") in LOSSES, where, "a loss", data)
    kind = data["kind"]
    if kind == "polynomial_hinge":
        keyed(data, where, "kind", "degree")
        require(
            type(data["degree"]) is int and 2 <= data["degree"] <= 100,
            where,
            "a degree >= 2",
            data["degree"],
        )
        return Loss(kind, data["degree"])
    if kind == "expression":
        keyed(data, where, "kind", "value")
        names = [f"{letter}{k + 1}" for letter in "qy" for k in range(outputs)]
        return Loss(kind, value=trees.read(data["value"], where, names))
    keyed(data, where, "kind")
    return Loss(kind)
