"""The network and its losses in Rocq, with first and second derivatives.

Per sample l = loss(f(theta; x), y). With residuals r_k = dloss/dq_k, by the chain rule

    dl/dp       = sum_k r_k df_k/dp
    d2l/dp ds   = sum_k,h d2loss/dq_k dq_h df_k/dp df_h/ds + sum_k r_k d2f_k/dp ds,

which the file proves (Coquelicot's `auto_derive`, then `ring` or `field`). Where units have kinks,
every sample has the expressions of the side on which it is, and the file proves that these agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flint import arb

from pgb.formal.numbers import text, trees
from pgb.formal.numbers.sheet import Sheet
from pgb.verify import field as computed
from pgb.verify.jets import Jet, Jets
from pgb.verify.reading import Problem, Tree

PARTIAL = frozenset(("log", "sqrt", "tan", "inverse"))


@dataclass
class Part:
    """A function of (theta, x) or of (q, y): its name in Rocq and its tree."""

    name: str
    tree: Tree


@dataclass
class Piece:
    """Expressions for the outputs and the loss, without kinks for the samples that have it."""

    outputs: list[Part]
    loss: Part
    slopes: dict[tuple[int, str], Part] = field(default_factory=dict)
    curvatures: dict[tuple[int, str, str], Part] = field(default_factory=dict)
    residuals: dict[int, Part] = field(default_factory=dict)
    bends: dict[tuple[int, int], Part] = field(default_factory=dict)
    lemmas: dict[str, str] = field(default_factory=dict)


class Model:
    """Definitions of the outputs, the loss, L and the augmented loss."""

    def __init__(self, problem: Problem, sheet: Sheet) -> None:
        self.problem, self.sheet = problem, sheet
        count, width = len(problem.outputs), len(problem.inputs[0])
        new = sheet.names.new
        self.x = [new(f"x{q + 1}") for q in range(width)]
        self.q = [new(f"q{k + 1}") for k in range(count)]
        self.y = [new(f"y{k + 1}") for k in range(count)]
        self.theta = [new(name) for name in problem.parameters]
        self.names = dict(zip(problem.parameters, self.theta, strict=True))
        self.names |= dict(zip(problem.input_names, self.x, strict=True))
        self.names |= {f"q{k + 1}": name for k, name in enumerate(self.q)}
        self.names |= {f"y{k + 1}": name for k, name in enumerate(self.y)}
        self.inputs = [[text.tree(t, {}) for t in row] for row in problem.inputs]
        self.targets = [[text.tree(t, {}) for t in row] for row in problem.targets]
        self.samples = range(len(problem.inputs))

    # --- definitions -----------------------------------------------------------------------------

    def define(self) -> None:
        """The outputs, the loss and L, as the certificate has them."""
        sheet, problem = self.sheet, self.problem
        outputs = [
            self._of_place(f"f{k + 1}", tree, "f_{k}") for k, tree in enumerate(problem.outputs)
        ]
        tree = trees.loss(problem)
        kind = problem.loss.kind.replace("_", " ")
        sheet.say(f"The loss at one sample: {kind}.")
        self.whole = Piece(outputs, self._of_outputs("loss", tree))
        sheet.say(f"L: the mean over {len(self.samples)} samples.")
        self.L = self.mean("L", [self.whole] * len(self.samples))

    def _of_place(self, wanted: str, tree: Tree, note: str = "") -> Part:
        arguments = [*self.theta, *self.x]
        return Part(self.sheet.define(wanted, arguments, text.tree(tree, self.names)), tree)

    def _of_outputs(self, wanted: str, tree: Tree) -> Part:
        arguments = [*self.q, *self.y]
        return Part(self.sheet.define(wanted, arguments, text.tree(tree, self.names)), tree)

    def mean(self, wanted: str, pieces: Sequence[Piece]) -> str:
        terms = [self.sample(piece, self.theta, i) for i, piece in enumerate(pieces)]
        return self.sheet.define(wanted, self.theta, f"{text.added(terms)} / {len(self.samples)}")

    def outputs(self, piece: Piece, theta: Sequence[str], x: Sequence[str]) -> list[str]:
        return [text.applied(part.name, [*theta, *x]) for part in piece.outputs]

    def sample(self, piece: Piece, theta: Sequence[str], i: int) -> str:
        q = self.outputs(piece, theta, self.inputs[i])
        return text.applied(piece.loss.name, [*q, *self.targets[i]])

    # --- sides -----------------------------------------------------------------------------------

    def pieces(self, box: Sequence[arb], near: str) -> tuple[list[Piece], bool]:
        """A piece for each sample, without kinks where theta is in the box; whether new ones were
        needed."""
        found: list[Piece] = []
        made: dict[tuple[Any, ...], Piece] = {}
        whole = (*(part.tree for part in self.whole.outputs), self.whole.loss.tree)
        made[whole] = self.whole
        for i in self.samples:
            key = self.sided(box, i)
            if key not in made:
                outputs = [
                    self._of_place(f"f{k + 1}_{near}", tree) for k, tree in enumerate(key[:-1])
                ]
                same = key[-1] == self.whole.loss.tree
                loss = self.whole.loss if same else self._of_outputs(f"loss_{near}", key[-1])
                made[key] = Piece(outputs, loss)
            found.append(made[key])
        return found, any(piece is not self.whole for piece in found)

    def sided(self, box: Sequence[arb], i: int) -> tuple[Tree, ...]:
        """The outputs and the loss at a sample without kinks. Raises `Refused`."""
        env = self.env(box, i)
        outputs = [trees.sided(tree, env) for tree in self.problem.outputs]
        env |= self.outer(self.whole, env, i)
        return (*outputs, trees.sided(self.whole.loss.tree, env))

    def env(self, box: Sequence[arb], i: int) -> dict[str, Any]:
        """Balls for the parameters and the inputs of a sample."""
        env = {n: Jet(ball) for n, ball in zip(self.problem.parameters, box, strict=True)}
        return env | {
            name: computed.value(tree, {}, Jets())
            for name, tree in zip(self.problem.input_names, self.problem.inputs[i], strict=True)
        }

    def outer(self, piece: Piece, env: Mapping[str, Any], i: int) -> dict[str, Any]:
        """Balls for the outputs and the targets of a sample."""
        q = {
            f"q{k + 1}": computed.value(part.tree, env, Jets())
            for k, part in enumerate(piece.outputs)
        }
        y = self.problem.targets[i]
        return q | {f"y{k + 1}": computed.value(t, {}, Jets()) for k, t in enumerate(y)}

    # --- derivatives -----------------------------------------------------------------------------

    def residual(self, piece: Piece, k: int) -> Part:
        """dloss/dq_k, with its lemma."""
        if k not in piece.residuals:
            tree = trees.slope(piece.loss.tree, f"q{k + 1}")
            part = self._of_outputs(f"d{piece.loss.name}_{k + 1}", tree)
            piece.residuals[k] = part
            self.derivative(piece.loss, part, self.q[k], [*self.q, *self.y])
        return piece.residuals[k]

    def bend(self, piece: Piece, k: int, h: int) -> Part:
        if (k, h) not in piece.bends:
            first = self.residual(piece, k)
            part = self._of_outputs(f"d{first.name}_{h + 1}", trees.slope(first.tree, f"q{h + 1}"))
            piece.bends[k, h] = part
            self.derivative(first, part, self.q[h], [*self.q, *self.y])
        return piece.bends[k, h]

    def rate(self, piece: Piece, k: int, p: int) -> Part:
        """df_k/dp."""
        name = self.problem.parameters[p]
        if (k, name) not in piece.slopes:
            output = piece.outputs[k]
            part = self._of_place(f"d{output.name}_{self.theta[p]}", trees.slope(output.tree, name))
            piece.slopes[k, name] = part
            self.derivative(output, part, self.theta[p], [*self.theta, *self.x])
        return piece.slopes[k, name]

    def second(self, piece: Piece, k: int, p: int, s: int) -> Part:
        names = self.problem.parameters
        if (k, names[p], names[s]) not in piece.curvatures:
            first = self.rate(piece, k, p)
            part = self._of_place(
                f"d{first.name}_{self.theta[s]}", trees.slope(first.tree, names[s])
            )
            piece.curvatures[k, names[p], names[s]] = part
        return piece.curvatures[k, names[p], names[s]]

    def partial(self) -> bool:
        """Whether some function has a domain: then a derivative is one where its domain holds."""
        used = [*self.problem.outputs, self.whole.loss.tree]
        return any(name in PARTIAL for tree in used for name in trees.calls(tree))

    def slopes_of_outputs(self) -> None:
        """Say where the outputs' own slopes are used without a lemma."""
        if self.partial():
            self.sheet.lacks("that the slopes of the outputs are such: a function has a domain.")

    def derivative(self, of: Part, part: Part, by: str, arguments: Sequence[str]) -> str | None:
        """The lemma that a part is the derivative of another."""
        if self.partial():
            return None
        shown = f"(fun {by} => {text.bare(text.applied(of.name, arguments))})"
        statement = f"is_derive {shown} {by} {text.applied(part.name, arguments)}"
        return self.sheet.lemma(f"{part.name}_is", arguments, [], statement, "derivative")
