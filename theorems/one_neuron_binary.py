# %% [markdown]
# # One neuron for a binary classifier
#
# Labels are -1 and 1, samples with the same input have the same label, and the loss is a function
# of -y times the output whose critical points are global minima; it need not be convex. One neuron
# a exp(w . x + b) with penalty (lambda/2) a^2 eliminates all bad local minima. As before the neuron
# vanishes, and the slopes by a at nearby w make the residuals of each input add up to 0. Samples
# that share an input share the label, so each residual is 0 and each loss is minimal.

# %%

from pgb.facts.functions import pos
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import nonnegative
from pgb.prove.elementary import positive_part
from pgb.prove.groups import shared_value
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import M, N, T
from pgb.transform import (
    along_the_curve,
    known_slopes,
    minimum_at_0,
    where_weights_are_0,
    with_theta_fixed,
)
from pgb.transform.one_neuron import *

theorem = Result(
    "one_neuron_binary",
    mark="N",
    title="one exponential neuron eliminates the bad minima of a binary classifier",
    source=(
        "theory, 3.2 one_neuron_binary; S. Liang, R. Sun, J. D. Lee and R. Srikant, NeurIPS 2018, "
        "arXiv:1805.08671"
    ),
    unwitnessed="it serves to certify instances of the other statements",
    limits="It does not say that there is a local minimum. Conflicting labels break it.",
)

independence = cited("exponential_independence")["independence"]
cube = cited("common_losses")["hinge_3_in_one_variable"]


def L(theta):
    """The loss without the neuron."""
    return transformation.original(theta)


def margin(i):
    """-y_i f(x_i), where the loss of sample i is taken."""
    return -y(i) * f(x(i), theta)


def minimal(u):
    """No value of the loss is smaller than at u."""
    return for_all(Real, lambda v: le(loss(u), loss(v)))


binary_labels = for_all(M, lambda i: Or(eq(y(i), 1), eq(y(i), -1)))
consistent_labels = for_all(
    M, lambda i: for_all(M, lambda h: implies(eq(group(i), group(h)), eq(y(i), y(h))))
)
minima_are_negative = for_all(Real, lambda u: implies(minimal(u), lt(u, 0)))
critical_points_are_minima = for_all(Real, lambda u: implies(eq(dloss(u), 0), minimal(u)))
each_loss_minimal = for_all(M, lambda i: minimal(margin(i)))
best_parameters = global_minimum(function(T, lambda theta: L(theta)), theta, "theta")
residuals_add_up = for_all(
    N,
    lambda j: eq(sum_(M, lambda i: delta(group(i), j) * (y(i) * dloss(-y(i) * f(X(j), theta)))), 0),
)

# %% [markdown]
# ## The neuron vanishes, and the residuals of each input add up to 0
#
# Nothing is asked of the labels yet.


# %%
@theorem.statement(
    eq(a, 0),
    positive_penalty=positive_penalty,
    local_minimum_in_neuron=transformation.at_minimum_in_neurons,
)
def neuron_vanishes(given):
    """At a local minimum in (a, b, w) the neuron has a = 0, whatever the loss and the labels."""
    shrinking = along_the_curve(
        transformation, given.local_minimum_in_neuron, given.positive_penalty
    )
    step("follow the curve (a exp(-t), b + t) from the minimum", shrinking.along)
    step("along it the outputs stay and the penalty shrinks", shrinking.same_outputs)
    small = combine(le(a**2, 0), (shrinking.no_penalty, 2))
    square = use(fact("antisymmetry"), a**2, 0, small, square_sign(a))
    return step("so a = 0, for lambda > 0", use(zero_square(), a, square))


@theorem.statement(
    residuals_add_up,
    distinct_inputs=distinct_inputs,
    differentiable_loss=differentiable_loss,
    positive_penalty=positive_penalty,
    local_minimum_in_neuron=transformation.at_minimum_in_neurons,
)
def residuals_of_an_input(given):
    """At a local minimum in (a, b, w) the y_i loss'(-y_i f) of the samples at an input add to 0."""
    none = neuron_vanishes.apply(given)
    at_zero = minimum_at_0(transformation, none, given.local_minimum_in_neuron)
    turned = step(
        "with a = 0 the loss does not depend on w: all nearby w give local minima",
        pull_back(around(at_zero), function(Input, lambda v: pair(Num(0), b, v)), w),
    )

    def coefficient(j):
        return exp(b) * sum_(
            M, lambda i: delta(group(i), j) * (y(i) * dloss(-y(i) * f(X(j), theta)))
        )

    @nearby(turned)
    def exponential_sum(v, minimum):
        def line(t):
            return pair(0 + t, b, v)

        rate = mean(M, lambda i: dloss(margin(i)) * (-y(i) * activation(b, v, x(i))))
        moving = step(
            "the slope by a, at a = 0",
            slope(
                function(Real, lambda t: at_fixed(theta)(line(t))),
                0,
                rate,
                known=known_slopes(given.differentiable_loss),
            ),
        )
        flat = fermat(pull_back(minimum, function(Real, line)), moving)
        return step(
            "it vanishes: an exponential sum in w",
            combine(
                eq(sum_(N, lambda j: coefficient(j) * exp(sum_(D, lambda q: v(q) * X(j, q)))), 0),
                (flat, -Card(M)),
            ),
        )

    independent = independence.apply(
        given,
        at={"c": function(N, lambda j: coefficient(j)), "w": w},
        vanishing_combination=exponential_sum,
    )

    @every(N)
    def each(j):
        total = coefficient(j).children[1]
        return combine(eq(total, 0), (use(independent, j), exp(-b)))

    return step("exponentials of different inputs are independent", each)


# %% [markdown]
# ## Consistent labels: every sample sits at a minimum of its loss


# %%
def unit_square(given, i):
    """y_i^2 = 1."""
    goal = eq(y(i) ** 2, 1)
    plus = supposing(eq(y(i), 1))(lambda one: combine(goal, (one, y(i) + 1)))
    minus = supposing(eq(y(i), -1))(lambda one: combine(goal, (one, y(i) - 1)))
    return consequence(goal, plus, minus, use(given.binary_labels, i))


@theorem.statement(
    for_all(M, lambda i: eq(dloss(margin(i)), 0)),
    binary_labels=binary_labels,
    consistent_labels=consistent_labels,
    residuals_of_an_input=residuals_add_up,
)
def every_sample_is_critical(given):
    """With consistent labels, loss'(-y_i f(x_i)) = 0 for every sample."""

    @every(M)
    def each(i):
        def at_its_input(label):
            return label * dloss(-label * f(x(i), theta))

        @every(M, where=lambda h: eq(group(h), group(i)))
        def alike(h, same_input):
            template = function(Real, lambda s: eq(at_its_input(y(h)), at_its_input(s)))
            same_label = use(given.consistent_labels, h, i, same_input)
            return replace(same_label, template, identity(at_its_input(y(h)), at_its_input(y(h))))

        step("samples with the same input have the same label, and the same residual", alike)
        family = function(M, lambda h: at_its_input(y(h)))
        total = use(given.residuals_of_an_input, group(i))
        none = step(
            "as they add up to 0, each is 0",
            use(shared_value(M, N), group, family, i, alike, total),
        )
        return combine(
            eq(dloss(margin(i)), 0), (none, y(i)), (unit_square(given, i), -dloss(margin(i)))
        )

    return each


@theorem.statement(
    And(eq(a, 0), eq(Lt(z), L(theta)), each_loss_minimal, best_parameters),
    distinct_inputs=distinct_inputs,
    binary_labels=binary_labels,
    consistent_labels=consistent_labels,
    differentiable_loss=differentiable_loss,
    critical_points_are_minima=critical_points_are_minima,
    positive_penalty=positive_penalty,
    local_minimum=transformation.at_minimum,
)
def elimination(given):
    """Every local minimum has a = 0, each sample at a minimum of its loss, theta one of L."""
    fixed = with_theta_fixed(transformation, given.local_minimum)
    none = step("the neuron vanishes", neuron_vanishes.apply(given, local_minimum_in_neuron=fixed))
    residuals = residuals_of_an_input.apply(given, local_minimum_in_neuron=fixed)
    critical = step(
        "every sample sits at a critical point of the loss",
        every_sample_is_critical.apply(given, residuals_of_an_input=residuals),
    )
    each = step(
        "that is, at a global minimum of it",
        every(M)(lambda i: use(given.critical_points_are_minima, margin(i), use(critical, i))),
    )

    @every(T)
    def better_nowhere(other):
        rows = every(M)(lambda i: use(each, i, -y(i) * f(x(i), other)))
        return combine(le(L(theta), L(other)), (summed(rows), fact("cardinality_positive", M)))

    return both(
        none,
        where_weights_are_0(transformation, none),
        each,
        step("so no parameters have a smaller loss", better_nowhere),
    )


# %% [markdown]
# ## No classification error
#
# If the minima of the loss are negative, -y_i f(x_i) < 0: the output has the sign of the label.


# %%
@theorem.statement(
    for_all(M, lambda i: lt(0, y(i) * f(x(i), theta))),
    distinct_inputs=distinct_inputs,
    binary_labels=binary_labels,
    consistent_labels=consistent_labels,
    differentiable_loss=differentiable_loss,
    critical_points_are_minima=critical_points_are_minima,
    minima_are_negative=minima_are_negative,
    positive_penalty=positive_penalty,
    local_minimum=transformation.at_minimum,
)
def no_classification_error(given):
    """If minima of the loss force the sign, every sample is classified correctly."""
    _, _, each, _ = parts(elimination.apply(given))

    @every(M)
    def right_sign(i):
        negative = use(given.minima_are_negative, margin(i), use(each, i))
        return combine(lt(0, y(i) * f(x(i), theta)), (negative, 1))

    return right_sign


# %% [markdown]
# The minima of the cubic hinge max(0, z + 1)^3 are negative: it is minimal exactly for z <= -1.

# %%
hinge = function(Real, lambda u: pos(u + 1) ** 3)
hinge_slope = function(Real, lambda u: 3 * pos(u + 1) ** 2)


def with_loss(claim):
    """A claim about the loss, said of the cubic hinge."""
    return substitute(claim, {loss: hinge, dloss: hinge_slope})


@theorem.statement(
    And(
        with_loss(differentiable_loss),
        with_loss(critical_points_are_minima),
        for_all(Real, lambda u: implies(with_loss(minimal(u)), And(lt(u, 0), le(u, -1)))),
    ),
    witnesses=(),
    certifies=True,
)
def cubic_hinge(given):
    """max(0, z + 1)^3 is differentiable, critical only where minimal, minimal only for z <= -1."""
    del given
    cube_slope, cube_tangent, _ = parts(cube.apply())
    shift = function(Real, lambda s: s + 1)
    cubed = function(Real, lambda s: pos(s) ** 3)

    @every(Real)
    def smooth(u):
        rates = use(cube_slope, u + 1), slope(shift, u, 1)
        return use(fact("chain_rule"), cubed, shift, u, hinge_slope(u), 1, *rates)

    @every(Real, where=lambda u: eq(hinge_slope(u), 0))
    def critical(u, flat):
        return every(Real)(
            lambda v: combine(
                le(hinge(u), hinge(v)), (use(cube_tangent, u + 1, v + 1), 1), (flat, u - v)
            )
        )

    @every(Real)
    def below(u):
        _, above, _ = parts(use(positive_part(), u + 1))

        @supposing(with_loss(minimal(u)), lt(-1, u))
        def impossible(least, beyond):
            at_edge = use(fact("pos_of_nonpositive"), 0, combine(le(0, 0)))
            small = combine(le(hinge(u), 0), (use(least, -1), 1), (at_edge, pos(Num(0)) ** 2))
            part = combine(lt(0, pos(u + 1)), (above, 1), (beyond, 1))
            square = combine(lt(0, pos(u + 1) ** 2), (part, part))
            return combine(lt(0, 0), (small, 1), (combine(lt(0, hinge(u)), (square, part)), 1))

        goal = implies(with_loss(minimal(u)), And(lt(u, 0), le(u, -1)))
        return consequence(
            goal, impossible, supposing(le(u, -1))(lambda s: combine(lt(u, 0), (s, 1)))
        )

    return both(
        step("its slope", smooth),
        step("it lies above its tangents: where they are flat it is least", critical),
        step("it is 0 at -1, and positive beyond", below),
    )


@theorem.statement(
    for_all(M, lambda i: le(1, y(i) * f(x(i), theta))),
    distinct_inputs=distinct_inputs,
    binary_labels=binary_labels,
    consistent_labels=consistent_labels,
    positive_penalty=positive_penalty,
    local_minimum=with_loss(transformation.at_minimum),
)
def margins(given):
    """With the cubic hinge, every local minimum classifies all samples with margin 1."""
    smooth, critical, below = parts(cubic_hinge.apply())
    _, _, each, _ = parts(
        elimination.apply(
            given,
            at={loss: hinge, dloss: hinge_slope},
            differentiable_loss=smooth,
            critical_points_are_minima=critical,
        )
    )

    @every(M)
    def wide(i):
        _, small = parts(use(below, margin(i), use(each, i)))
        return combine(le(1, y(i) * f(x(i), theta)), (small, 1))

    return wide


# %% [markdown]
# ## The converse
#
# Where a = 0 and every sample sits at a minimum of its loss, nothing is smaller: this certifies
# instances.


# %%
@theorem.statement(
    And(global_minimum(Lt, z, NAMES), transformation.at_minimum),
    mark="O",
    certifies=True,
    witnesses=(),
    positive_penalty=positive_penalty,
    zero_neuron=eq(a, 0),
    each_loss_minimal=each_loss_minimal,
)
def converse(given):
    """Where a = 0 and each sample is at a minimum of its loss, the augmented loss has a minimum."""
    same_loss = where_weights_are_0(transformation, given.zero_neuron)

    @every(Point)
    def anywhere(p):
        other, *neuron = components(p)
        rows = every(M)(
            lambda i: use(
                given.each_loss_minimal, i, -y(i) * augmented_output(other, *neuron, x(i))
            )
        )
        return combine(
            le(Lt(z), Lt(p)),
            (summed(rows), fact("cardinality_positive", M)),
            (nonnegative(transformation.penalty(*neuron)), given.positive_penalty),
            (same_loss, 1),
        )

    return both(anywhere, near_everywhere(anywhere, z))


# %% [markdown]
# ## A network that is a minimum
#
# f = u (tanh(v x) - tanh(v (x - 2))) - c with v = log(3)/2 separates -1 and 3 from 1: with
# (u, c) = (7/2, 5/2) all margins are 1, with (7, 5) they are 2.


# %%
def bump(name, u, c):
    from pgb.witness.interpretation import Native, interpretation

    def network(on):
        def output(at, parameters):
            height, slope, offset = parameters
            up = on.tanh(on.mul(slope, at))
            down = on.tanh(on.mul(slope, on.sub(at, on.integer(2))))
            return on.sub(on.mul(height, on.sub(up, down)), offset)

        return lambda at: lambda parameters: output(at[0], parameters)

    return interpretation(
        name,
        sizes={M: 3, N: 3, D: 1},
        values={
            X: [[-1], [1], [3]],
            group: [0, 1, 2],
            y: [-1, 1, -1],
            f: Native(network, "a bump of two tanh units"),
            theta: [u, "log(3)/2", c],
            a: 0,
            b: "1/3",
            w: ["-2/7"],
            lam: "1/10",
        },
        definitions={loss: hinge, dloss: hinge_slope},
    )


@theorem.instance("cubic hinge")
def at_the_margin():
    return bump("cubic hinge", "7/2", "5/2")


@theorem.instance("cubic hinge, interior")
def inside_the_margin():
    return bump("cubic hinge, interior", 7, 5)


# %%
if __name__ == "__main__":
    theorem.main()
