"""Whether the claims of a certificate are true of its data, by mpmath and sampling alone.

Used for mutants that are accepted: the change may have left every claim true. Shares nothing with
the checker: its own evaluation, differences instead of derivatives, random neighbours instead of
arguments.
"""

from __future__ import annotations

import json
from fractions import Fraction
from random import Random
from typing import Any

import mpmath as mp

_STEP = mp.mpf(10) ** -12


def complaints(text: str) -> str:
    """What is wrong with a certificate; "" where its claims hold as far as can be seen."""
    with mp.workdps(60):
        return _Data(json.loads(text)).complaints()


class _Data:
    def __init__(self, certificate: dict[str, Any]) -> None:
        self.certificate, self.problem = certificate, certificate["problem"]
        self.x = [[self.value(t, {}) for t in row] for row in self.problem["inputs"]]
        self.y = [[self.value(t, {}) for t in row] for row in self.problem["targets"]]
        self.theta = self._place()

    # --- values --------------------------------------------------------------------------------

    def value(self, tree: Any, env: dict[str, Any]) -> Any:
        kind, *rest = tree
        if kind == "num":
            return _number(rest[0])
        if kind == "const":
            return mp.pi if rest[0] == "pi" else mp.e
        if kind == "var":
            return env[rest[0]]
        if kind == "pow":
            return self.value(rest[0], env) ** rest[1]
        if kind == "call":
            return _FUNCTIONS[rest[0]](*(self.value(t, env) for t in rest[1:]))
        parts = [self.value(t, env) for t in rest]
        if kind == "sum":
            return mp.fsum(parts)
        return mp.fprod(parts) if kind == "prod" else parts[0] / parts[1]

    def outputs(self, i: int, theta: Any) -> list[Any]:
        env = dict(zip(self.problem["parameters"], theta, strict=True))
        env |= {f"x{q + 1}": u for q, u in enumerate(self.x[i])}
        return [self.value(t, env) for t in self.problem["outputs"]]

    def loss(self, q: list[Any], y: list[Any]) -> Any:
        loss = self.problem["loss"]
        pairs = list(zip(q, y, strict=True))
        match loss["kind"]:
            case "squared":
                return sum((u - v) ** 2 for u, v in pairs)
            case "half_squared":
                return sum((u - v) ** 2 for u, v in pairs) / 2
            case "logistic":
                return mp.log(1 + mp.exp(-sum(u * v for u, v in pairs)))
            case "softmax":
                return mp.log(sum(mp.exp(u) for u in q)) - sum(u * v for u, v in pairs)
            case "polynomial_hinge":
                return max(mp.mpf(0), 1 - sum(u * v for u, v in pairs)) ** loss["degree"]
            case "absolute":
                return sum(abs(u - v) for u, v in pairs)
        env = {f"q{k + 1}": u for k, u in enumerate(q)} | {f"y{k + 1}": v for k, v in enumerate(y)}
        return self.value(loss["value"], env)

    def L(self, theta: Any) -> Any:
        losses = [self.loss(self.outputs(i, theta), self.y[i]) for i in range(len(self.x))]
        return mp.fsum(losses) / len(losses)

    def Lt(self, theta: Any, a: Any, b: Any, W: Any) -> Any:
        losses = []
        shared = self.problem["transformation"]["kind"] == "shared"
        for i, x in enumerate(self.x):
            q = self.outputs(i, theta)
            rows = [0 if shared else k for k in range(len(q))]
            q = [
                u + a[k] * mp.exp(sum(w * v for w, v in zip(W[r], x, strict=True)) + b[r])
                for k, (u, r) in enumerate(zip(q, rows, strict=True))
            ]
            losses.append(self.loss(q, self.y[i]))
        weight = self.value(self.problem["transformation"]["lambda"], {})
        return mp.fsum(losses) / len(losses) + weight * sum(u * u for u in a)

    def _place(self) -> list[Any]:
        theta = [self.value(t, {}) for t in self.problem["point"]]
        location = self.certificate["location"]
        argument = self.certificate["original"]["argument"]
        source = argument if location["kind"] == "interpolation" else location
        if location["kind"] in ("stationary", "interpolation"):
            for p, centre in zip(source["moving"], source["centre"], strict=True):
                theta[p] = _number(centre)
        return theta

    # --- claims --------------------------------------------------------------------------------

    def complaints(self) -> str:
        claims = self.certificate["original"]
        found = self.L(self.theta)
        middle, radius = _ball(claims["value"])
        if not abs(found - middle) <= radius * (1 + mp.mpf(10) ** -9) + mp.mpf(10) ** -45:
            return f"L = {found}, claimed {middle} +- {radius}"
        better = self.certificate["better"]
        if better is not None and not self.L([*map(_number, better["point"])]) < found:
            return "the better point is no better"
        return self._original(claims["verdict"], found) or self._augmented(found)

    def _original(self, verdict: str, found: Any) -> str:
        random = Random(0)
        scale = mp.mpf(10) ** -5
        if verdict in ("global_minimum", "strict_local_minimum", "local_minimum"):
            for _ in range(60):
                moved = [t + scale * mp.mpf(random.uniform(-1, 1)) for t in self.theta]
                if self.L(moved) < found - mp.mpf(10) ** -30:
                    return f"{verdict}, but L is lower near by"
        if verdict == "global_minimum" and abs(self._largest_residual()) > mp.mpf(10) ** -20:
            return "global_minimum, but a residual gradient remains"
        if verdict == "not_stationary":
            slopes = [
                (self.L(self._moved(p, s * _STEP)) - found) / _STEP
                for p in range(len(self.theta))
                for s in (1, -1)
            ]
            if all(abs(s) < mp.mpf(10) ** -25 for s in slopes):
                return "not_stationary, but no slope is seen"
        return ""

    def _moved(self, p: int, step: Any) -> list[Any]:
        return [t + step * (q == p) for q, t in enumerate(self.theta)]

    def _largest_residual(self) -> Any:
        """Of the grouped residual gradients, by differences; affine models are minima without."""
        if self.certificate["original"]["argument"]["kind"] == "affine_model":
            return mp.mpf(0)
        worst = mp.mpf(0)
        for i, x in enumerate(self.x):
            group = [h for h, other in enumerate(self.x) if other == x]
            q = self.outputs(i, self.theta)
            for k in range(len(q)):
                up = [u + _STEP * (h == k) for h, u in enumerate(q)]
                down = [u - _STEP * (h == k) for h, u in enumerate(q)]
                slope = sum(self.loss(up, self.y[h]) - self.loss(down, self.y[h]) for h in group)
                worst = max(worst, abs(slope / (2 * _STEP)) - mp.mpf(10) ** -9)
        return max(worst, mp.mpf(0))

    def _augmented(self, found: Any) -> str:
        claims = self.certificate["augmented"]
        if claims is None or claims["verdict"] == "undecided":
            return ""
        neurons = self.problem["neurons"]
        a, b = ([self.value(t, {}) for t in neurons[name]] for name in "ab")
        W = [[self.value(t, {}) for t in row] for row in neurons["W"]]
        level = self.Lt(self.theta, a, b, W)
        if claims["verdict"] == "local_minimum":
            random = Random(1)

            def near(row: list[Any]) -> list[Any]:
                return [t + mp.mpf(10) ** -3 * mp.mpf(random.uniform(-1, 1)) for t in row]

            for _ in range(40):
                there = self.Lt(near(self.theta), near(a), near(b), [near(row) for row in W])
                if there < level - mp.mpf(10) ** -30:
                    return "local_minimum of the augmented loss, but it is lower near by"
        for entry in self.certificate["path"] or ():
            theta = self.theta if entry["theta"] is None else [*map(_number, entry["theta"])]
            rows = [[*map(_number, row)] for row in entry["W"]]
            there = self.Lt(theta, *([*map(_number, entry[name])] for name in "ab"), rows)
            if not there < level:
                return "the path does not descend"
        return self._reason(claims, a, b, W)

    def _reason(self, claims: Any, a: list[Any], b: list[Any], W: Any) -> str:
        reason, argument = claims["reason"], claims["argument"]
        if (reason == "neuron_not_vanished") != any(a):
            return f"{reason}, with a = {a}"
        if argument["kind"] != "moment":
            return ""
        v = [*map(_number, argument["direction"])]
        for order in range(argument["order"] + 1):
            found = self._moment(argument["output"], v, order, b, W)
            middle, radius = _ball(argument["moment"])
            if order < argument["order"] and abs(found) > mp.mpf(10) ** -8:
                return f"a lower moment is {found}"
            off = abs(found - middle) - radius - mp.mpf(10) ** -8
            if order == argument["order"] and (off > 0 or abs(found) < mp.mpf(10) ** -9):
                return f"M = {found}, claimed {middle} +- {radius}"
        return ""

    def _moment(self, k: int, v: Any, order: int, b: Any, W: Any) -> Any:
        shared = self.problem["transformation"]["kind"] == "shared"
        row = 0 if shared else k
        total = mp.mpf(0)
        for i, x in enumerate(self.x):
            q = self.outputs(i, self.theta)
            up = [u + _STEP * (h == k) for h, u in enumerate(q)]
            down = [u - _STEP * (h == k) for h, u in enumerate(q)]
            slope = (self.loss(up, self.y[i]) - self.loss(down, self.y[i])) / (2 * _STEP)
            along = sum(c * u for c, u in zip(v, x, strict=True))
            grown = mp.exp(sum(c * u for c, u in zip(W[row], x, strict=True)) + b[row])
            total += slope * along**order * grown
        return total


def _number(text: str) -> Any:
    value = Fraction(text)
    return mp.mpf(value.numerator) / value.denominator


def _ball(data: dict[str, str]) -> tuple[Any, Any]:
    found = []
    for key in ("mid", "rad"):
        mantissa, _, exponent = data[key].partition("p")
        found.append(mp.ldexp(mp.mpf(int(mantissa)), int(exponent)))
    return found[0], found[1]


_FUNCTIONS: dict[str, Any] = {
    "sqrt": mp.sqrt,
    "exp": mp.exp,
    "log": mp.log,
    "sin": mp.sin,
    "cos": mp.cos,
    "tan": mp.tan,
    "atan": mp.atan,
    "sinh": mp.sinh,
    "cosh": mp.cosh,
    "tanh": mp.tanh,
    "sigmoid": lambda u: 1 / (1 + mp.exp(-u)),
    "softplus": lambda u: mp.log(1 + mp.exp(u)),
    "relu": lambda u: max(u, mp.mpf(0)),
    "elu": lambda u: u if u > 0 else mp.expm1(u),
    "abs": abs,
    "leaky_relu": lambda u, c: u if u > 0 else c * u,
    "max": max,
    "min": min,
}
