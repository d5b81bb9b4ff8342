"""A transformation as a value: one description, from which everything else is made.

    Lt(theta, neurons) = kept(theta, neurons) + lambda penalty(neurons)

`neurons` stands for all added variables, such as (a, b, W). Two things can be said of them that
the kept part does not notice: the *Euler field* X, a velocity for each added variable, and the
*symmetry curve*, which runs along -X and takes the penalty to exp(-2 t) times itself.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pgb.kernel.binding import abstract, fresh, opened, reduced
from pgb.kernel.definitions import definition
from pgb.kernel.sorts import Fun, Index, Product, Real, Sort, Space
from pgb.kernel.syntax import components, function, function_of, lt, mean
from pgb.kernel.terms import Const, Lam, Pair, Term, Var
from pgb.setting.convexity import differentiable_losses
from pgb.setting.data import D, Input, K, M, N, X, group, x
from pgb.setting.minima import local_minimum
from pgb.setting.model import L, T, f, l, theta

if TYPE_CHECKING:
    from pgb.witness.arithmetic import Arithmetic
    from pgb.witness.interpretation import Interpretation
    from pgb.witness.transformed import Transformed

Velocities = tuple[Term | None, ...]
"""One for each added variable; None: it stands still."""

lam = Var("lambda", Real)
"""The weight of the penalty."""
positive_penalty = lt(0, lam)
"""lambda > 0"""


@dataclass(frozen=True, eq=False, kw_only=True)
class Transformation:
    """What is added to a model and to its loss.

    Args:
        name: also that of its file.
        words: what it adds and what it penalises.
        source: where it comes from.
        neurons: the added variables; the first is the outer weight that the penalty holds small.
        ingredients: what it is made of, each with words: what a counterexample may take away.
        penalty: of the neurons; lambda comes in front.
        field: the velocities of the Euler field X, of the neurons.
        added: what is added to the output at an input, of the neurons and the input.
        kept: the part of the loss that is not penalty, of theta and the neurons; left out, the
            mean loss of f + added.
        original: the loss without the neurons, of theta.
        curve: the symmetry curve from the neurons, of t and the neurons; None where it has no
            closed form.
        growth: X penalty, of the neurons; left out, 2 penalty.
        slopes: by name, the hypotheses that give the kept part slopes: "for all .., function has
            slope (or gradient) .. at ..".
        constants: further variables of `added`: an activation, say.
        given: the variables of the problem that `kept` speaks of.
        symbols: the names of `added` and of Lt as definitions.
    """

    name: str
    words: str
    source: str
    neurons: tuple[Var, ...]
    ingredients: Mapping[str, str]
    penalty: Callable[..., Term]
    field: Callable[..., Velocities]
    added: Callable[..., Term] | None = None
    kept: Callable[..., Term] | None = None
    original: Callable[[Term], Term] = L
    curve: Callable[..., tuple[Term, ...]] | None = None
    growth: Callable[..., Term] | None = None
    slopes: Mapping[str, Term] = dataclasses.field(
        default_factory=lambda: {"differentiable_losses": differentiable_losses}
    )
    constants: tuple[Var, ...] = ()
    given: tuple[Var, ...] = (l, group, f, X)
    symbols: tuple[str, str] = ("", "")

    # --- sorts, variables, names -----------------------------------------------------------------

    @cached_property
    def names(self) -> str:
        """The neurons' names, such as "a,b,W"."""
        return ",".join(v.name for v in self.neurons)

    @cached_property
    def NAMES(self) -> str:
        """The names of theta and the neurons, such as "theta,a,b,W"."""
        return f"theta,{self.names}"

    @cached_property
    def point(self) -> Term:
        """The neurons as one point, such as (a, b, W)."""
        return Pair(*self.neurons)

    @cached_property
    def z(self) -> Term:
        """The point (theta, a, b, W)."""
        return Pair(theta, *self.neurons)

    @cached_property
    def Neurons(self) -> Product:
        """The sort of the neurons as one point."""
        return self.point.sort  # type: ignore[return-value]

    @cached_property
    def Point(self) -> Product:
        """The sort of theta and the neurons as one point."""
        return self.z.sort  # type: ignore[return-value]

    # --- what is added, and the loss -------------------------------------------------------------

    @cached_property
    def added_function(self) -> Term:
        """What the neurons add, a function of the neurons and the input."""
        assert self.added is not None
        at = Var("x", Input)
        value = self.added(*self.neurons, at)
        parameters = (*self.constants, *self.neurons, at)
        name, hidden = self.symbols[0] or f"g_{self.name}", len(self.constants)
        return _constant(name, parameters, value, hidden)(*self.constants)

    def g(self, *neurons_and_input: Term) -> Term:
        """What the neurons add at an input."""
        return self.added_function(*neurons_and_input)

    def augmented_output(self, theta: Term, *neurons_and_input: Term) -> Term:
        """f + g at an input."""
        at = neurons_and_input[-1]
        return function(K, lambda k: f(at, theta, k) + self.g(*neurons_and_input)(k))

    def _kept(self, theta: Term, *neurons: Term) -> Term:
        if self.kept is not None:
            return self.kept(theta, *neurons)
        return mean(M, lambda i: l(i, self.augmented_output(theta, *neurons, x(i))))

    @cached_property
    def Lt(self) -> Term:
        """The augmented loss, a function of the point (theta, a, b, W)."""
        z = Var("z", self.Point)
        theta, *neurons = components(z)
        value = self._kept(theta, *neurons) + lam * self.penalty(*neurons)
        given = (*self.constants, *self.given, lam)
        name, body = self.symbols[1] or f"Lt_{self.name}", abstract(z, value, self.NAMES)
        return _constant(name, given, body, len(given))(*given)

    def at_fixed(self, theta: Term) -> Lam:
        """The augmented loss as a function of the neurons alone."""
        return self._of_neurons(lambda *v: self.Lt(Pair(theta, *v)))

    # --- claims ----------------------------------------------------------------------------------

    @cached_property
    def at_minimum(self) -> Term:
        """The point (theta, a, b, W) is a local minimum of the augmented loss."""
        return local_minimum(self.Lt, self.z, self.NAMES)

    @cached_property
    def at_minimum_in_neurons(self) -> Term:
        """The neurons are a local minimum of the augmented loss with theta held fixed."""
        return local_minimum(self.at_fixed(theta), self.point, self.names)

    # --- symmetry --------------------------------------------------------------------------------

    def _of_neurons(self, of: Callable[..., Term]) -> Lam:
        """A function of the neurons as one point."""
        v = fresh(self.Neurons, self.names)
        return abstract(v, of(*components(v)), self.names)

    @cached_property
    def penalty_function(self) -> Lam:
        """The penalty, a function of the neurons as one point."""
        return self._of_neurons(self.penalty)

    @cached_property
    def curve_function(self) -> Lam:
        """The symmetry curve, a function of the neurons as one point and of t."""
        assert self.curve is not None
        curve = self.curve
        return self._of_neurons(lambda *v: function(Real, lambda t: Pair(*curve(t, *v))))

    @cached_property
    def along_curve(self) -> Lam:
        """t -> the neurons, moved along the symmetry curve."""
        moved: Lam = reduced(opened(self.curve_function, self.point))  # type: ignore[assignment]
        return moved

    @cached_property
    def along_field(self) -> Lam:
        """t -> the neurons + t X."""
        return function(Real, lambda t: self._along_field(t))

    def _along_field(self, t: Term) -> Term:
        velocities = self.field(*self.neurons)
        return Pair(*(_moved(v, u, t) for v, u in zip(self.neurons, velocities, strict=True)))

    @cached_property
    def loss_along_field(self) -> Lam:
        """t -> the augmented loss at the neurons + t X."""
        return function(Real, lambda t: self.Lt(Pair(theta, *components(self._along_field(t)))))

    @cached_property
    def penalty_growth(self) -> Term:
        """X penalty: the slope of the penalty along the Euler field."""
        if self.growth is not None:
            return self.growth(*self.neurons)
        return 2 * self.penalty(*self.neurons)

    # --- numbers ---------------------------------------------------------------------------------

    def on(self, interpretation: Interpretation, arithmetic: Arithmetic[Any]) -> Transformed:
        """The same in numbers: the kernel terms, evaluated on an instance."""
        from pgb.witness.transformed import Transformed

        return Transformed(self, interpretation, arithmetic)


def _moved(value: Term, velocity: Term | None, t: Term) -> Term:
    """value + t velocity, for reals and families of such."""
    if velocity is None:
        return value
    if isinstance(value.sort, Fun):
        return function(value.sort.domain, lambda k: _moved(value(k), velocity(k), t))
    return value + t * velocity


def _constant(name: str, parameters: tuple[Var, ...], value: Term, hidden: int) -> Const:
    """The definition of a function of the parameters, over the sorts that it speaks of."""
    body = function_of(parameters, value)
    made: Const = definition(name, hidden=hidden, over=_sorts(body))(lambda: body)()
    return made


def _sorts(body: Term) -> tuple[Sort, ...]:
    """The sort variables that occur in a term: the theory's in their usual order, then others."""
    found: set[Sort] = set()
    seen: set[Term] = set()

    def of(item: Any) -> None:
        if isinstance(item, Index | Space):
            found.add(item)
        elif isinstance(item, tuple):
            for part in item[1:] if isinstance(item, Sort) else item:
                of(part)

    def walk(t: Term) -> None:
        if t not in seen:
            seen.add(t)
            of(t.data)
            for child in t.children:
                walk(child)

    walk(body)
    usual = (M, N, K, D, T)
    others = sorted(found - {*usual}, key=str)
    return (*(sort for sort in usual if sort in found), *others)


__all__ = ["Transformation", "Velocities", "lam", "positive_penalty"]
