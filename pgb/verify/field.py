"""What is computed, over any kind of number: expressions, outputs, losses, the augmented loss.

A field has `num(fmpq)`, `const(name)`, `add`, `mul`, `div`, `power(x, n)`, `call(name, ..)` and
`hinge(u, d)` for max(0, u)^d.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any, Protocol

from flint import fmpq

from pgb.verify import work
from pgb.verify.reading import Loss, Problem, Tree


class Field(Protocol):
    """Some kind of number."""

    def num(self, value: fmpq) -> Any: ...
    def const(self, name: str) -> Any: ...
    def add(self, x: Any, y: Any) -> Any: ...
    def mul(self, x: Any, y: Any) -> Any: ...
    def div(self, x: Any, y: Any) -> Any: ...
    def power(self, x: Any, n: int) -> Any: ...
    def call(self, name: str, *arguments: Any) -> Any: ...
    def hinge(self, u: Any, degree: int) -> Any: ...


def value(tree: Tree, env: Mapping[str, Any], on: Field) -> Any:
    """The value of a tree, its variables as in `env`."""
    work.spend(2)
    kind, *rest = tree
    match kind:
        case "num":
            return on.num(rest[0])
        case "const":
            return on.const(rest[0])
        case "var":
            return env[rest[0]]
        case "pow":
            return on.power(value(rest[0], env, on), rest[1])
        case "call":
            return on.call(rest[0], *(value(part, env, on) for part in rest[1:]))
    parts = [value(part, env, on) for part in rest]
    return reduce({"sum": on.add, "prod": on.mul, "quot": on.div}[kind], parts)


def total(terms: Sequence[Any], on: Field) -> Any:
    return reduce(on.add, terms, on.num(fmpq(0)))


def dot(u: Sequence[Any], v: Sequence[Any], on: Field) -> Any:
    return total([on.mul(x, y) for x, y in zip(u, v, strict=True)], on)


def scaled(c: int | fmpq, x: Any, on: Field) -> Any:
    return on.mul(on.num(fmpq(c)), x)


def less(x: Any, y: Any, on: Field) -> Any:
    return on.add(x, scaled(-1, y, on))


def outputs(problem: Problem, i: int, theta: Sequence[Any], on: Field) -> list[Any]:
    """f(x_i; theta)."""
    env = dict(zip(problem.parameters, theta, strict=True))
    env |= {
        n: value(t, {}, on) for n, t in zip(problem.input_names, problem.inputs[i], strict=True)
    }
    return [value(tree, env, on) for tree in problem.outputs]


def loss(choice: Loss, q: Sequence[Any], y: Sequence[Any], on: Field) -> Any:
    """l(q, y), as the problem format defines it."""
    match choice.kind:
        case "squared" | "half_squared":
            square = total([on.power(less(u, v, on), 2) for u, v in zip(q, y, strict=True)], on)
            return square if choice.kind == "squared" else scaled(fmpq(1, 2), square, on)
        case "logistic":
            return on.call("softplus", scaled(-1, dot(q, y, on), on))
        case "softmax":
            weights = [on.call("exp", u) for u in q]
            return less(on.call("log", total(weights, on)), dot(q, y, on), on)
        case "polynomial_hinge":
            return on.hinge(less(on.num(fmpq(1)), dot(q, y, on), on), choice.degree)
        case "absolute":
            return total([on.call("abs", less(u, v, on)) for u, v in zip(q, y, strict=True)], on)
    env = {f"q{k + 1}": u for k, u in enumerate(q)} | {f"y{k + 1}": v for k, v in enumerate(y)}
    return value(choice.value, env, on)


def target(problem: Problem, i: int, on: Field) -> list[Any]:
    return [value(tree, {}, on) for tree in problem.targets[i]]


def original(problem: Problem, theta: Sequence[Any], on: Field) -> Any:
    """L(theta)."""
    losses = [
        loss(problem.loss, outputs(problem, i, theta, on), target(problem, i, on), on)
        for i in range(len(problem.inputs))
    ]
    return scaled(fmpq(1, len(losses)), total(losses, on), on)


def exponents(problem: Problem, i: int, b: Sequence[Any], W: Sequence[Any], on: Field) -> list[Any]:
    """w_k . x_i + b_k for every output k; a shared neuron has one for all."""
    x = [value(tree, {}, on) for tree in problem.inputs[i]]
    found = [on.add(dot(w, x, on), bias) for w, bias in zip(W, b, strict=True)]
    return found * len(problem.outputs) if problem.transformation == "shared" else found


def augmented(
    problem: Problem, theta: Sequence[Any], neurons: tuple[Any, Any, Any], on: Field
) -> Any:
    """Lt(theta, a, b, W)."""
    a, b, W = neurons
    losses = []
    for i in range(len(problem.inputs)):
        added = [
            on.mul(size, on.call("exp", u))
            for size, u in zip(a, exponents(problem, i, b, W, on), strict=True)
        ]
        q = [on.add(u, v) for u, v in zip(outputs(problem, i, theta, on), added, strict=True)]
        losses.append(loss(problem.loss, q, target(problem, i, on), on))
    mean = scaled(fmpq(1, len(losses)), total(losses, on), on)
    return on.add(mean, on.mul(value(problem.weight, {}, on), dot(a, a, on)))
