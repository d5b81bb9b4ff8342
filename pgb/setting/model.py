"""The model, its loss, and the residual gradients.

Notation: l_i(q) loss of sample i at the output q; risk(F) mean loss of a function F of the distinct
inputs; L(theta) the original loss; L* the infimum of risk; r_i, R_j residual gradients.
"""

from __future__ import annotations

from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Real, Space
from pgb.kernel.syntax import delta, for_all, function, function_of, infimum, le, mean, sum_
from pgb.kernel.terms import Term, Var
from pgb.setting.data import D, Input, K, M, N, Output, X, group, x

T = Space("T")
"""The parameter space: any topological space."""

theta = Var("theta", T)
l = Var("l", Fun(M, Fun(Output, Real)))
dl = Var("dl", Fun(M, Fun(Output, Output)))
f = Var("f", Fun(Input, Fun(T, Output)))

Table = Fun(N, Output)
"""Functions of the distinct inputs."""


@definition("risk", hidden=2, over=(M, N, K))
def _risk() -> Term:
    F = Var("F", Table)
    return function_of((l, group, F), mean(M, lambda i: l(i, F(group(i)))))


def risk(F: Term) -> Term:
    """The mean loss of a function of the distinct inputs."""
    return _risk()(l, group, F)


def outputs(parameters: Term) -> Term:
    """The model's values at the distinct inputs."""
    return function(N, lambda j: f(X(j), parameters))


@definition("L", hidden=4, over=(M, N, K, D, T))
def _loss() -> Term:
    return function_of((l, group, f, X, theta), mean(M, lambda i: l(i, f(x(i), theta))))


def L(parameters: Term) -> Term:
    """The original loss."""
    return _loss()(l, group, f, X, parameters)


@definition("Lstar", hidden=2, over=(M, N, K))
def _best() -> Term:
    return function_of((l, group), infimum(Table, lambda F: risk(F)))


Lstar = _best()(l, group)
"""L*: no model that reads x has a smaller loss."""


def best_value(value: Term) -> Term:
    """The claim that a number is a lower bound of all risks."""
    return for_all(Table, lambda F: le(value, risk(F)))


@definition("r", hidden=4, over=(M, N, K, D, T))
def _residual() -> Term:
    i = Var("i", M)
    value = function(K, lambda k: dl(i, f(x(i), theta), k))
    return function_of((dl, group, f, X, i, theta), value)


r = _residual()(dl, group, f, X)
"""r_i(theta)_k: the residual gradient of sample i."""


def residual(i: Term, parameters: Term, k: Term) -> Term:
    return r(i, parameters, k)


@definition("R", hidden=4, over=(M, N, K, D, T))
def _grouped() -> Term:
    j = Var("j", N)
    value = function(K, lambda k: sum_(M, lambda i: delta(group(i), j) * r(i, theta, k)))
    return function_of((dl, group, f, X, j, theta), value)


R = _grouped()(dl, group, f, X)
"""R_j(theta)_k: the residual gradients of the samples that share input j, added."""


def grouped_residual(j: Term, parameters: Term, k: Term) -> Term:
    return R(j, parameters, k)
