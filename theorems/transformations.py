# %% [markdown]
# # Transformations
#
# Each transformation of the loss adds variables, called neurons here, and a penalty on some:
#
#     Lt(theta, z) = K(theta, z) + lambda P(z)
#
# Here z are the neurons, K is the loss with them in it, and P the penalty. Each has a symmetry: an
# Euler field X on the neurons that K does not notice, but P does. So at stationary points and local
# minima the penalty vanishes, whatever the model: the scale-redundancy principle. Here it is
# applied to every transformation there is, and to one of the reader's own.
#
# | name | adds | penalty | X | theorem |
# | --- | --- | --- | --- | --- |
# | exponential | a_k exp(w_k . x + b_k) | sum a_k^2 | a d/da - d/db | elimination |
# | shared | a exp(w . x + b) with a vector a | sum a_k^2 | a d/da - d/db | shared_neuron |
# | several | sum_v a_kv exp(w_kv . x + b_kv) | sum a_kv^2 | a d/da - d/db | several_neurons |
# | product | a_k b_k exp(w_k . x) | sum a_k^2 | a d/da - b d/db | eliminators |
# | eliminator | a_k s(b_k) K(x; w_k) | sum a_k^2 | s'^2 a d/da - s' s d/db | eliminators |
# | one_neuron | a exp(w . x + b) | a^2 / 2 | a d/da - d/db | one_neuron_binary |
# | modified | a factor 1 + (a exp(b) - 1)^2 | a^2 | a d/da - d/db | without_extra_unit |

# %%
from itertools import cycle

from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.bounds import nonnegative
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting.losses import LOSSES
from pgb.transform import (
    TRANSFORMATIONS,
    Transformation,
    along_the_curve,
    along_the_field,
    eliminator,
    known_slopes,
    modified,
    one_neuron,
    stationary_along_the_field,
    transformation,
)
from pgb.transform.exponential import W, a, b, lam, positive_penalty

theorem = Result(
    "transformations",
    mark="O",
    title="every transformation has a symmetry, so its penalty vanishes at local minima",
    source="theory, 3.6 transformations; 1.6 elimination_via_pgb (scale redundancy)",
    limits="A penalty of 0 does not say that theta is optimal: for that, see the theorems named.",
)

# %% [markdown]
# ## What holds of every transformation
#
# The claims and the derivations take a transformation as a value. X moves no output, and so it
# moves the loss by lambda times what it does to the penalty. The symmetry curve runs against X:
# along it the penalty shrinks to exp(-2 t) times itself, and nothing else changes.


# %%
def said(sort):
    """For all of a sort: as `every`, of claims."""
    return lambda body: for_all(sort, body)


def of_each_output(quantified, of, each):
    """What is said of the added output: at every input, in every component."""
    if of.added is None:
        return ()
    if isinstance(of.g(*of.neurons, Var("x", Input)).sort, Fun):
        return (
            quantified(Input)(lambda x: quantified(K)(lambda k: each(lambda *v: of.g(*v, x)(k)))),
        )
    return (quantified(Input)(lambda x: each(lambda *v: of.g(*v, x))),)


def field_of(of):
    """X moves no output, the penalty by its growth, and so the loss by lambda times that."""

    def along(value):
        return function(Real, lambda t: value(*components(opened(of.along_field, t))))

    def derived(given):
        slopes = [getattr(given, name) for name in of.slopes]
        still = of_each_output(
            every, of, lambda added: slope(along(added), 0, 0, known=known_slopes(*slopes))
        )
        shown = [step("X moves no output", judgement) for judgement in still]
        moves = step("it moves the penalty", slope(along(of.penalty), 0, of.penalty_growth))
        loss = step("and so the loss", along_the_field(of, *slopes))
        return both(*shown, moves, loss)

    claim = And(
        *of_each_output(said, of, lambda added: derivative(along(added), 0, 0)),
        derivative(along(of.penalty), 0, of.penalty_growth),
        derivative(of.loss_along_field, 0, lam * of.penalty_growth),
    )
    return claim, derived


def stationary_of(of):
    """Where the loss is stationary along X and lambda is not 0, X does not move the penalty."""
    line, growth = of.loss_along_field, of.penalty_growth

    def derived(given):
        *_, moving = parts(theorem[f"{of.name}_field"].apply(given))
        known = (line, 0, lam * growth, 0)
        flat = use(fact("derivative_is_unique"), *known, moving, given.stationary_along_field)
        step("lambda X penalty is the slope, and that is 0", flat)
        product = use(fact("no_zero_divisors"), lam, growth, flat)
        return consequence(eq(growth, 0), product, given.nonzero_penalty)

    return eq(growth, 0), derived


def curve_of(of):
    """Along the curve no output changes, and the loss only by the penalty that is lost."""

    def claims(quantified, state, t):
        moved = components(opened(of.along_curve, t))
        lost = of.penalty(*of.neurons) * (1 - exp(-2 * t))
        value = of.at_fixed(theta)
        return (
            *of_each_output(quantified, of, lambda g: state(eq(g(*moved), g(*of.neurons)))),
            state(eq(of.penalty(*moved), exp(-2 * t) * of.penalty(*of.neurons))),
            state(eq(value(pair(*moved)), value(of.point) - lam * lost)),
        )

    def derived(given):
        del given
        return every(Real)(lambda t: both(*claims(every, combine, t)))

    return for_all(Real, lambda t: And(*claims(said, lambda claim: claim, t))), derived


def minimum_of(of):
    """At a local minimum in the neurons the penalty is 0."""
    penalty = of.penalty(*of.neurons)

    def derived(given):
        shrinking = along_the_curve(of, given.minimum_in_neurons, given.positive_penalty)
        step("follow the symmetry curve from the minimum", shrinking.along)
        step("along it only the penalty changes: it shrinks", shrinking.same_outputs)
        small = step("for some t > 0 this is impossible unless it is 0", shrinking.no_penalty)
        return use(fact("antisymmetry"), penalty, 0, small, nonnegative(penalty))

    return eq(penalty, 0), derived


def minimum_by_slopes_of(of):
    """Without a curve: at a local minimum in the neurons, X does not move the penalty."""
    growth = of.penalty_growth

    def derived(given):
        slopes = [getattr(given, name) for name in of.slopes]
        flat = stationary_along_the_field(of, given.minimum_in_neurons, *slopes)
        step("the slope along X, lambda X penalty, is 0 at a minimum", flat)
        product = use(fact("no_zero_divisors"), lam, growth, flat)
        none = supposing(eq(lam, 0))(lambda zero: combine(le(lam, 0), (zero, 1)))
        return consequence(eq(growth, 0), product, none, given.positive_penalty)

    return eq(growth, 0), derived


# %% [markdown]
# ## One of your own
#
# A transformation is one description. Say the neuron is a_k b_k^2 exp(w_k . x): then
# X = a d/da - (b/2) d/db moves no output. The slope of b^2 is 0 at b = 0, so the theorem on
# eliminators does not speak of it; the principle does. In a file of its own in `pgb/transform`,
# under the name `transformation`, it would be in the list above.

# %%
squared_factor = Transformation(
    name="squared_factor",
    words="one neuron a_k b_k^2 exp(w_k . x) per output, penalty lambda |a|^2",
    source="this chapter",
    ingredients={"bias": "it has a second factor b_k", "unpenalised_bias": "b is not penalised"},
    neurons=(a, b, W),
    added=lambda a, b, W, x: function(
        K, lambda k: a(k) * b(k) ** 2 * exp(sum_(D, lambda q: W(k, q) * x(q)))
    ),
    penalty=lambda a, b, W: sum_(K, lambda k: a(k) ** 2),
    field=lambda a, b, W: (a, function(K, lambda k: -b(k) / 2), None),
    curve=lambda t, a, b, W: (
        function(K, lambda k: a(k) * exp(-t)),
        function(K, lambda k: b(k) * exp(t / 2)),
        W,
    ),
)

# %% [markdown]
# Its symbols are `squared_factor.Lt`, `.z`, `.at_minimum`, ..; its numbers, over any arithmetic and
# on any instance, come from `squared_factor.on(instance, arithmetic)`.
#
# ## Instances
#
# Two inputs; the models fit the data exactly, so that where the outer weights are 0 all losses are.
# The neurons are any numbers: those of a new transformation get some too.

# %%
SIZES = {M: 2, N: 2, K: 2, D: 1}
ANY = ("1/2", "-1", "1/3", "-1/4")


def some(sort, numbers):
    """A value of the sort, made of the numbers one after the other."""
    if isinstance(sort, Fun):
        return [some(sort.codomain, numbers) for _ in range(SIZES[sort.domain])]
    return next(numbers) if sort == Real else [next(numbers)]


def neurons_of(transformations, outer):
    """Values of all neurons; of the outer weights these."""
    values = {v: some(v.sort, cycle(ANY)) for of in transformations for v in of.neurons}
    return values | {
        of.neurons[0]: some(of.neurons[0].sort, cycle(outer)) for of in transformations
    }


def instance(name, outer):
    from pgb.witness.interpretation import Native, interpretation

    target = Var("y", Fun(M, Output))
    s = function(Real, lambda u: u**3 + u)
    slope_of_s = function(Real, lambda u: 3 * u**2 + 1)
    square = function(Real, lambda u: (u + 1) ** 2)
    slope_of_square = function(Real, lambda u: 2 * (u + 1))

    def linear(on):
        return lambda x: lambda theta: tuple(on.mul(t, x[0]) for t in theta)

    def separating(on):
        return lambda x: lambda theta: on.sub(on.mul(on.integer(2), x[0]), on.integer(1))

    return interpretation(
        name,
        sizes=SIZES,
        values={
            X: [[0], [1]],
            group: [0, 1],
            theta: [1, -2],
            f: Native(linear, "a linear model"),
            target: [[0, 0], [1, -2]],
            lam: "1/10",
            **neurons_of([*map(transformation, TRANSFORMATIONS), squared_factor], outer),
            eliminator.kernel: Native(lambda on: lambda x: lambda w: on.exp(on.mul(x[0], w[0]))),
            one_neuron.f: Native(separating, "a separating model"),
            one_neuron.y: [-1, 1],
            modified.loss: Native(
                lambda on: lambda theta: on.power(on.sub(theta[0], on.integer(1)), 2)
            ),
        },
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(target(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(target(i))),
            eliminator.s: s,
            eliminator.ds: slope_of_s,
            one_neuron.loss: square,
            one_neuron.dloss: slope_of_square,
        },
        lemmas=[
            every(Real)(lambda u: slope(s, u, slope_of_s(u))),
            every(Real)(lambda u: slope(square, u, slope_of_square(u))),
        ],
    )


@theorem.instance("at a minimum")
def at_a_minimum():
    return instance("at a minimum", outer=("0",))


@theorem.instance("away from it")
def away_from_it():
    return instance("away from it", outer=("1/2", "-1"))


# %% [markdown]
# ## The principle, applied to each


# %%
def name_in_words(of):
    return of.name.replace("_", " ").capitalize()


def declare(of, name, claim_of, words, **options):
    claim, proof = claim_of(of)
    proof.__name__, proof.__doc__ = f"{of.name}_{name}", f"{name_in_words(of)}: {words}"
    return theorem.statement(claim, **options)(proof)


THERE, ANYWHERE = ("at a minimum",), ("at a minimum", "away from it")
"""The instances: what holds at every point is evaluated on both."""


def apply_principle(of):
    """State and derive what the principle says of a transformation."""
    words = "X moves the penalty and no output."
    declare(of, "field", field_of, words, witnesses=ANYWHERE, **of.slopes)
    stationary = {
        "witnesses": THERE,
        "nonzero_penalty": ne(lam, 0),
        "stationary_along_field": derivative(of.loss_along_field, 0, 0),
    }
    words = "where the loss is stationary along X, so is the penalty."
    declare(of, "stationary", stationary_of, words, **stationary, **of.slopes)
    at_minimum = {
        "witnesses": THERE,
        "positive_penalty": positive_penalty,
        "minimum_in_neurons": of.at_minimum_in_neurons,
    }
    if of.curve is None:
        words = "at a local minimum in the neurons X does not move the penalty."
        declare(of, "minimum", minimum_by_slopes_of, words, **at_minimum, **of.slopes)
    else:
        words = "at a local minimum in the neurons the penalty is 0."
        declare(of, "minimum", minimum_of, words, **at_minimum)
        words = "along the curve only the penalty changes."
        declare(of, "curve", curve_of, words, witnesses=ANYWHERE)


for name in TRANSFORMATIONS:
    apply_principle(transformation(name))
apply_principle(squared_factor)

# %%
if __name__ == "__main__":
    theorem.main()
