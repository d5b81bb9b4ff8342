"""The common losses and their gradients, as definitions of the kernel.

Each takes a vector y of labels (for softmax: of class weights) and then the output q. Gradients are
written without division: exp(q_k - log sum_j exp(q_j)) is the softmax probability of class k, and
exp(u - softplus(u)) the sigmoid of u.

    squared               sum_k (q_k - y_k)^2
    half_squared          sum_k (q_k - y_k)^2 / 2
    logistic              sum_k log(1 + exp(-y_k q_k))
    softmax               sum_k y_k (log sum_j exp(q_j) - q_k)
    polynomial_hinge_d    sum_k max(0, 1 - y_k q_k)^d, for the degrees 2, 3, 4

That they are differentiable, convex and non-negative is derived in `theorems/common_losses.py`.
The absolute loss, sum_k |q_k - y_k|, is convex and non-negative; where q_k = y_k it has no slope.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from pgb.facts.functions import log, pos
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Index, Real
from pgb.kernel.syntax import exp, function, sum_
from pgb.kernel.terms import Const, Term
from pgb.setting import data

DEGREES = (2, 3, 4)
"""The degrees of the polynomial hinge losses."""

Definition = Callable[..., Const]


@dataclass(frozen=True)
class LossTerms:
    """A loss as terms: value(y, q) is a real, gradient(y, q) a vector."""

    name: str
    value: Term
    gradient: Term


def _loss(name: str, of: Callable[[Index, Term, Term], Term]) -> Definition:
    """The definition (y, q) -> of(y, q) on an index sort of outputs."""

    @definition(name)
    def build(K: Index) -> Term:
        vectors = Fun(K, Real)
        return function(vectors, lambda y, q: of(K, y, q))

    return build


def _each(name: str, of: Callable[[Index, Term, Term, Term], Term]) -> Definition:
    """The definition (y, q) -> (of(y, q, k))_k."""
    return _loss(name, lambda K, y, q: function(K, lambda k: of(K, y, q, k)))


# --- Squares -------------------------------------------------------------------------------------

squared = _loss("squared", lambda K, y, q: sum_(K, lambda k: (q(k) - y(k)) ** 2))
squared_gradient = _each("squared_gradient", lambda K, y, q, k: 2 * (q(k) - y(k)))

half_squared = _loss("half_squared", lambda K, y, q: sum_(K, lambda k: (q(k) - y(k)) ** 2 / 2))
half_squared_gradient = _each("half_squared_gradient", lambda K, y, q, k: q(k) - y(k))

# --- Logarithms of sums of exponentials ----------------------------------------------------------


@definition("softplus")
def _softplus() -> Term:
    return function(Real, lambda u: log(1 + exp(u)))


@definition("log_sum_exp")
def _log_sum_exp(K: Index) -> Term:
    return function(Fun(K, Real), lambda q: log(sum_(K, lambda k: exp(q(k)))))


softplus = _softplus()
"""log(1 + exp(u))."""


def log_sum_exp(q: Term) -> Term:
    """log sum_k exp(q_k)."""
    return _log_sum_exp(q.sort.domain)(q)  # type: ignore[attr-defined]


def probability(q: Term, k: Term) -> Term:
    """The softmax probability of class k."""
    return exp(q(k) - log_sum_exp(q))


def sigmoid(u: Term) -> Term:
    """The slope of softplus."""
    return exp(u - softplus(u))


logistic = _loss("logistic", lambda K, y, q: sum_(K, lambda k: softplus(-y(k) * q(k))))
logistic_gradient = _each("logistic_gradient", lambda K, y, q, k: -y(k) * sigmoid(-y(k) * q(k)))

softmax = _loss("softmax", lambda K, y, q: sum_(K, lambda k: y(k) * (log_sum_exp(q) - q(k))))
softmax_gradient = _each(
    "softmax_gradient", lambda K, y, q, k: sum_(K, lambda j: y(j)) * probability(q, k) - y(k)
)

# --- Hinges --------------------------------------------------------------------------------------


def positive_power(u: Term, n: int) -> Term:
    """max(0, u)^n, for n >= 1."""
    return pos(u) if n == 1 else pos(u) ** n


@cache
def polynomial_hinge(degree: int) -> Definition:
    """sum_k max(0, 1 - y_k q_k)^degree."""
    return _loss(
        f"polynomial_hinge_{degree}",
        lambda K, y, q: sum_(K, lambda k: positive_power(1 - y(k) * q(k), degree)),
    )


@cache
def polynomial_hinge_gradient(degree: int) -> Definition:
    """Its gradient, for degree >= 2."""
    return _each(
        f"polynomial_hinge_{degree}_gradient",
        lambda K, y, q, k: -degree * y(k) * positive_power(1 - y(k) * q(k), degree - 1),
    )


# --- Absolute values ---------------------------------------------------------------------------

absolute = _loss("absolute", lambda K, y, q: sum_(K, lambda k: pos(q(k) - y(k)) + pos(y(k) - q(k))))

# --- All of them ---------------------------------------------------------------------------------


def losses(K: Index) -> dict[str, LossTerms]:
    """The common losses of outputs in R^K, by their names in problem files."""
    known = {
        "squared": (squared, squared_gradient),
        "half_squared": (half_squared, half_squared_gradient),
        "logistic": (logistic, logistic_gradient),
        "softmax": (softmax, softmax_gradient),
    }
    for d in DEGREES:
        known[f"polynomial_hinge_{d}"] = (polynomial_hinge(d), polynomial_hinge_gradient(d))
    return {name: LossTerms(name, value(K), slope(K)) for name, (value, slope) in known.items()}


LOSSES = losses(data.K)
"""The common losses of the theory's outputs."""

__all__ = [
    "DEGREES",
    "LOSSES",
    "LossTerms",
    "absolute",
    "log",
    "log_sum_exp",
    "losses",
    "pos",
    "positive_power",
    "probability",
    "sigmoid",
    "softplus",
]
