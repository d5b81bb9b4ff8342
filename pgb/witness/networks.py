"""From a problem file to an interpretation of the theory's variables.

sorts      M samples, N distinct inputs, K outputs, D coordinates; T the parameters' reals
values     X, group, theta, f; the transformation's neurons and lambda; y the labels
losses     l and dl are kernel terms in the labels y where `pgb.setting.losses` has the loss, so
           that what is proved of the loss there holds here; else Python code
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from flint import fmpq

from pgb.kernel.sorts import Fun, Real, Sort
from pgb.kernel.syntax import function
from pgb.kernel.terms import Term, Var
from pgb.result.catalogue import FOLDERS, root
from pgb.setting.data import D, K, Labels, M, N, Output, X, group, label
from pgb.setting.losses import LOSSES, LossTerms
from pgb.setting.model import dl, f, l, theta
from pgb.setting.model import outputs as outputs_at
from pgb.transform import transformation
from pgb.transform._description import lam
from pgb.witness.errors import InputError
from pgb.witness.expression import Expression, Number, evaluate
from pgb.witness.instance import groups
from pgb.witness.interpretation import Interpretation, Native
from pgb.witness.losses import loss_of
from pgb.witness.problem import Problem, load
from pgb.witness.values import Values

y = Var("y", Fun(M, Output))
"""The labels as vectors, one for each sample."""
ell = Var("ell", Fun(Labels, Fun(Output, Real)))
"""The loss as a function of the label."""
_MOST_KEPT = 4096


@cache
def network(name: str) -> Interpretation:
    """The instance of that name beside the scripts, or in a file (`.toml`).

    Raises:
        InputError: there is none, or it cannot be read.
    """
    known = {path.stem: path for folder in FOLDERS for path in _files(folder)}
    path = Path(name) if name.endswith(".toml") else known.get(name)
    if path is None or not path.is_file():
        raise InputError(f"expected an instance ({', '.join(sorted(known))}), found {name!r}")
    return of_problem(load(path), path.stem)


def _files(folder: str) -> Iterator[Path]:
    return (root() / folder / "instances").glob("*.toml")


def of_problem(problem: Problem, name: str) -> Interpretation:
    """The interpretation of the theory's variables on a problem.

    Raises:
        InputError: two inputs cannot be told apart.
    """
    shared = groups(problem)
    member = {i: j for j, samples in enumerate(shared) for i in samples}
    outputs = len(problem.outputs)
    sizes: dict[Sort, int] = {
        M: problem.samples,
        N: len(shared),
        K: outputs,
        D: len(problem.inputs[0]),
    }
    values: dict[Term, Any] = {
        X: tuple(_row(problem.inputs[samples[0]]) for samples in shared),
        group: tuple(member[i] for i in range(problem.samples)),
        label: tuple(map(_row, problem.targets)),
        y: tuple(map(_row, problem.targets)),
        theta: _row(problem.point),
        f: Native(lambda on: _model(problem, on), "the model"),
    }
    kind = problem.transformation.kind
    added = () if kind == "none" else (transformation(kind),)
    for of in added:
        values |= zip(of.neurons, map(_number, problem.neurons.values(kind)), strict=True)
        values[lam] = _number(problem.transformation.weight)
    terms = _kernel_loss(problem)
    if terms is None:
        values |= _python_losses(problem)
    else:
        width: dict[Sort, int] = {K: len(problem.outputs)}
        values[ell] = Native(lambda on: _by_label(terms, width, on), "the loss by label")
    definitions = {} if terms is None else _definitions(terms)
    tried = (outputs_at(theta), theta, *(point for of in added for point in (of.point, of.z)))
    examples = {point.sort: (point,) for point in tried}
    return Interpretation(name, sizes, values, definitions, examples=examples)


def _kernel_loss(problem: Problem) -> LossTerms | None:
    loss = problem.loss
    return LOSSES.get(loss.kind if loss.degree is None else f"{loss.kind}_{loss.degree}")


def _definitions(terms: LossTerms) -> Mapping[Term, Term]:
    return {
        l: function(M, lambda i: terms.value(y(i))),
        dl: function(M, lambda i: terms.gradient(y(i))),
    }


def _by_label(terms: LossTerms, sizes: Mapping[Sort, int], on: Any) -> Any:
    """The loss over an arithmetic: label, then output."""
    return Values(Interpretation("loss", sizes, {}), on).of(terms.value)


def _python_losses(problem: Problem) -> Mapping[Term, Any]:
    loss = loss_of(problem.loss)

    def table(method: Any) -> Native:
        def build(on: Any) -> Any:
            labels = [tuple(evaluate(t, {}, on) for t in row) for row in problem.targets]
            return tuple(lambda q, label=label: method(q, label, on) for label in labels)

        return Native(build, "the loss")

    return {l: table(loss.value), dl: table(loss.gradient)}


def _model(problem: Problem, on: Any) -> Any:
    """f over an arithmetic, curried; values at points that come back are kept."""
    kept: dict[tuple[int, int], tuple[Any, Any, Any]] = {}

    def value(x: Any, parameters: Any) -> Any:
        env = dict(zip(problem.parameters, parameters, strict=True))
        env |= zip(problem.input_names, x, strict=True)
        return tuple(evaluate(output, env, on) for output in problem.outputs)

    def model(x: Any) -> Any:
        def at(parameters: Any) -> Any:
            key = id(x), id(parameters)
            if key not in kept:
                if len(kept) >= _MOST_KEPT:
                    kept.clear()
                kept[key] = x, parameters, value(x, parameters)  # keeps the ids in use
            return kept[key][2]

        return at

    return model


def _row(row: tuple[Expression, ...]) -> tuple[Any, ...]:
    return tuple(map(_number, row))


def _number(value: Any) -> Any:
    """A rational number where the expression is one; so for every entry of a tuple."""
    if isinstance(value, tuple):
        return tuple(map(_number, value))
    if isinstance(value, Number):
        return fmpq(value.value.numerator, value.value.denominator)
    return value
