# %% [markdown]
# # Other penalties
#
# The penalty lambda a_k^2 may be any function rho(a_k) that grows strictly with |a_k| and is flat
# at 0. Growth makes the neurons vanish: along (a exp(-t), b + t) the outputs stay and the penalty
# falls. Flatness makes the residual gradients vanish: the slope in a_k at 0 is that of the loss
# alone. The absolute value grows and is not flat, and fails: see smooth_penalty.

# %%
from dataclasses import replace as with_values
from fractions import Fraction

from pgb.facts.notions import derivative
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.steps import positive_square
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform import exponential
from pgb.transform._penalised import Lt, at_fixed, flat_penalty, increasing_penalty, rho
from pgb.transform.exponential import (
    NAMES,
    Neurons,
    Point,
    W,
    a,
    augmented_output,
    b,
    lam,
    moved,
    neurons,
    only,
    z,
)

theorem = Result(
    "penalties",
    mark="O",
    title="any penalty that grows with |a_k| and is flat at 0 eliminates the bad local minima",
    source="theory, 2.10 penalties",
)

FITTED = tuple(f"{name}, fourth power" for name in ("W1-tanh", "W4-two-outputs"))
elimination = cited("elimination")
zero = function(K, lambda k: 0)
vanished = for_all(K, lambda k: eq(a(k), 0))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
minimum_in_neurons = local_minimum(at_fixed(theta), neurons, "a,b,W")
original = function(T, lambda theta: L(theta))


def square_of(claim):
    """The claim of the penalty lambda t^2."""
    return substitute(claim, {rho: function(Real, lambda t: lam * t**2)})


def at_least_at_zero(given, t):
    """rho(0) <= rho(t)"""
    goal = le(rho(Num(0)), rho(t))

    def same(case):
        return replace(
            restate(eq(0, t), case),
            function(Real, lambda u: le(rho(Num(0)), rho(u))),
            combine(le(rho(Num(0)), rho(Num(0)))),
        )

    def larger(case):
        square = use(positive_square(), t, case)
        below = use(
            given.increasing_penalty, Num(0), t, combine(lt(Num(0) ** 2, t**2), (square, 1))
        )
        return combine(goal, (below, 1))

    return by_cases(goal, eq(t, 0), same, larger)


# %% [markdown]
# ## The neurons vanish


# %%
@theorem.statement(
    vanished,
    increasing_penalty=increasing_penalty,
    local_minimum_in_neurons=minimum_in_neurons,
)
def neurons_vanish(given):
    """At a local minimum in (a, b, W), a = 0, if the penalty grows with |a_k|; for any losses."""

    def shrunk(t, k):
        return a(k) * exp(-t)

    def curve(t):
        return pair(function(K, lambda k: shrunk(t, k)), function(K, lambda k: b(k) + t), W)

    along = step(
        "follow the curve (a exp(-t), b + t), along which the outputs stay",
        pull_back(given.local_minimum_in_neurons, function(Real, curve)),
    )

    @from_some(use(near_on_the_right(), along.conclusion.children[0], along))
    def none(t, positive, no_smaller):
        twice = combine(lt(0, 2 * t), (positive, 2))
        shrinks = use(exp_below_one(), 2 * t, twice)

        def less(k):
            """Where a_k is not 0 its penalty falls."""

            @supposing(ne(a(k), 0))
            def falls(some):
                square = use(positive_square(), a(k), some)
                room = combine(lt(0, 1 - exp(-2 * t)), (shrinks, 1))
                closer = combine(lt(shrunk(t, k) ** 2, a(k) ** 2), (square, room))
                return use(given.increasing_penalty, shrunk(t, k), a(k), closer)

            return falls

        def stays(k):
            """Where it is 0 it stays."""

            @supposing(eq(a(k), 0))
            def same(none):
                template = function(Real, lambda u: eq(rho(u * exp(-t)), rho(u)))
                at_zero = identity(rho(0 * exp(-t)), rho(Num(0)))
                return replace(restate(eq(0, a(k)), none), template, at_zero)

            return same

        loss = function(K, lambda k: rho(a(k)) - rho(shrunk(t, k)))

        @every(K)
        def falls_or_stays(k):
            goal = le(0, loss(k))
            down = supposing(lt(rho(shrunk(t, k)), rho(a(k))))(
                lambda below: combine(goal, (below, 1))
            )
            flat = supposing(eq(rho(shrunk(t, k)), rho(a(k))))(
                lambda equal: combine(goal, (equal, 1))
            )
            return consequence(goal, less(k), stays(k), down, flat)

        total = combine(le(sum_(K, lambda k: loss(k)), 0), (no_smaller, 1))
        each = use(fact("vanishing_sum", K), loss, falls_or_stays, total)

        @every(K)
        def zero_weight(k):
            contradiction = supposing(lt(rho(shrunk(t, k)), rho(a(k))))(
                lambda below: combine(lt(Num(0), 0), (below, 1), (use(each, k), 1))
            )
            return consequence(eq(a(k), 0), less(k), contradiction, combine(le(Num(0), 0)))

        return zero_weight

    return step("the penalty falls unless every a_k is 0", none)


# %% [markdown]
# ## The grouped residual gradients vanish
#
# At a = 0 the penalty has slope 0, so the slope in a_k is an exponential sum in w with the R_jk as
# coefficients: the rest is as in elimination.


# %%
@theorem.statement(
    residuals_vanish,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    increasing_penalty=increasing_penalty,
    flat_penalty=flat_penalty,
    local_minimum_in_neurons=minimum_in_neurons,
)
def grouped_residuals_vanish(given):
    """At a local minimum in (a, b, W), R_j(theta) = 0, if the penalty grows and is flat at 0."""
    at_zero = replace(
        extend(neurons_vanish.apply(given)),
        function(Output, lambda a: local_minimum(at_fixed(theta), pair(a, b, W), "a,b,W")),
        given.local_minimum_in_neurons,
    )

    def known(part, at):
        if part is rho:
            return restate(derivative(rho, at, 0), given.flat_penalty)
        return use(given.differentiable_losses, part.children[1], at)

    @every(K)
    def output(k):
        turned = step(
            "with a = 0 the loss does not depend on w_k: all w near w_k give local minima",
            pull_back(around(at_zero), function(Input, lambda w: pair(zero, b, only(k, w))), W(k)),
        )
        coefficients = function(N, lambda j: R(j, theta, k) * exp(b(k)))

        @nearby(turned)
        def exponential_sum(w, minimum):
            def line(t):
                return pair(moved(zero, k, t), b, only(k, w))

            rate = mean(M, lambda i: r(i, theta, k) * exp(sum_(D, lambda q: w(q) * x(i)(q)) + b(k)))
            moving = step(
                "the slope by a_k at a = 0: that of the penalty is 0",
                slope(function(Real, lambda t: at_fixed(theta)(line(t))), 0, rate, known=known),
            )
            flat = fermat(pull_back(minimum, function(Real, line)), moving)
            total = sum_(N, lambda j: coefficients(j) * exp(sum_(D, lambda q: w(q) * X(j, q))))
            return step("it vanishes (Fermat)", combine(eq(total, 0), (flat, Card(M))))

        independent = cited("exponential_independence")["independence"].apply(
            given, at={"c": coefficients, "w": W(k)}, vanishing_combination=exponential_sum
        )
        return every(N)(lambda j: combine(eq(R(j, theta, k), 0), (use(independent, j), exp(-b(k)))))

    return step(
        "exponentials of different inputs are independent: every R_jk = 0",
        every(N, K)(lambda j, k: use(output, k, j)),
    )


# %% [markdown]
# ## Elimination with any such penalty


# %%
@theorem.statement(
    And(
        vanished,
        residuals_vanish,
        global_minimum(original, theta, "theta"),
        eq(L(theta), Lstar),
    ),
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    increasing_penalty=increasing_penalty,
    flat_penalty=flat_penalty,
    local_minimum=local_minimum(Lt, z, NAMES),
)
def eliminates(given):
    """With such a penalty every local minimum is a global minimum of the original loss."""
    fixed = restate(
        minimum_in_neurons,
        pull_back(
            given.local_minimum,
            function(Neurons, lambda a, b, W: pair(theta, a, b, W)),
            neurons,
        ),
    )
    none = step("the neurons vanish", neurons_vanish.apply(given, local_minimum_in_neurons=fixed))
    residuals = step(
        "and so do the grouped residual gradients",
        grouped_residuals_vanish.apply(given, local_minimum_in_neurons=fixed),
    )
    _, global_minimum_of_L, best = parts(
        elimination["optimal_where_residuals_vanish"].apply(
            given, grouped_residuals_vanish=residuals
        )
    )
    step("so no function of the inputs does better", best)
    return both(none, residuals, global_minimum_of_L, best)


# %% [markdown]
# ## The converse
#
# Where a = 0 and all R_j(theta) vanish the point is a global minimum: this certifies instances.


# %%
@theorem.statement(
    And(global_minimum(Lt, z, NAMES), local_minimum(Lt, z, NAMES), minimum_in_neurons),
    certifies=True,
    witnesses=FITTED,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    increasing_penalty=increasing_penalty,
    neurons_vanished=vanished,
    grouped_residuals_vanish=residuals_vanish,
)
def converse(given):
    """Where a = 0 and all R_j(theta) = 0, the augmented loss has a global minimum."""
    no_better, _, _ = parts(elimination["optimal_where_residuals_vanish"].apply(given))
    flipped = every(K)(lambda k: combine(eq(0, a(k)), (use(given.neurons_vanished, k), -1)))
    least = L(theta) + sum_(K, lambda k: rho(zero(k)))
    value = replace(
        extend(flipped),
        function(Output, lambda a: eq(Lt(pair(theta, a, b, W)), least)),
        identity(Lt(pair(theta, zero, b, W)), least),
    )

    @every(Point)
    def anywhere(y):
        other, a1, b1, W1 = components(y)
        table = function(N, lambda j: augmented_output(other, a1, b1, W1, X(j)))
        penalty = summed(every(K)(lambda k: at_least_at_zero(given, a1(k))))
        return combine(le(Lt(z), Lt(y)), (use(no_better, table), 1), (penalty, 1), (value, 1))

    step("f + g is a function of the inputs, and rho is smallest at 0", anywhere)
    local = near_everywhere(anywhere, z)
    fixed = pull_back(local, function(Neurons, lambda a, b, W: pair(theta, a, b, W)), neurons)
    return both(anywhere, local, restate(minimum_in_neurons, fixed))


# %% [markdown]
# ## The square is such a penalty
#
# So the paper's transformation is a case of this one. A fourth power is another.


# %%
@theorem.statement(
    And(
        square_of(increasing_penalty),
        square_of(flat_penalty),
        eq(square_of(Lt(z)), exponential.Lt(z)),
    ),
    certifies=True,
    witnesses=("W1-tanh, a square",),
    positive_penalty=lt(0, lam),
)
def square(given):
    """For lambda > 0 the paper's penalty lambda t^2 grows with |t| and is flat at 0."""

    @every(Real, Real, where=lambda s, t: lt(s**2, t**2))
    def increasing(s, t, order):
        return combine(lt(lam * s**2, lam * t**2), (order, given.positive_penalty))

    flat = slope(function(Real, lambda t: lam * t**2), 0, Num(0))
    paper = identity(square_of(Lt(z)), exponential.Lt(z))
    return both(restate(square_of(increasing_penalty), increasing), flat, paper)


@theorem.statement(
    And(square_of(local_minimum(Lt, z, NAMES)), square_of(minimum_in_neurons)),
    certifies=True,
    witnesses=("W1-tanh, a square",),
    local_minimum=local_minimum(exponential.Lt, z, NAMES),
)
def same_minima(given):
    """With the penalty lambda t^2 the local minima are the paper's, for every lambda."""
    fixed = cited("vanishing")["parameters_held_fixed"].apply(given)
    return both(
        restate(square_of(local_minimum(Lt, z, NAMES)), given.local_minimum),
        restate(square_of(minimum_in_neurons), fixed),
    )


# %% [markdown]
# ## Instances


# %%
def fourth_power_increases():
    @every(Real, Real, where=lambda s, t: lt(s**2, t**2))
    def increasing(s, t, order):
        positive = combine(lt(0, s**2 + t**2), (order, 1), (square_sign(s), 2))
        return combine(lt(s**4, t**4), (order, positive))

    return increasing


def with_fourth_power(name):
    from pgb.witness.networks import network

    penalty = function(Real, lambda t: t**4)
    base = network(name)
    return with_values(
        base,
        name=f"{name}, fourth power",
        definitions={**base.definitions, rho: penalty},
        lemmas=(fourth_power_increases(),),
    )


@theorem.instance("W1-tanh, fourth power")
def fitted():
    return with_fourth_power("W1-tanh")


@theorem.instance("W1-tanh, a square")
def squared():
    """lambda = 1/10: there the growth is plain arithmetic."""
    from pgb.witness.networks import network

    base, tenth = network("W1-tanh"), Num(Fraction(1, 10))

    @every(Real, Real, where=lambda s, t: lt(s**2, t**2))
    def increasing(s, t, order):
        return combine(lt(tenth * s**2, tenth * t**2), (order, Fraction(1, 10)))

    return with_values(
        base,
        name="W1-tanh, a square",
        definitions={
            **base.definitions,
            lam: tenth,
            rho: function(Real, lambda t: tenth * t**2),
        },
        lemmas=(increasing,),
    )


@theorem.instance("W4-two-outputs, fourth power")
def two_outputs():
    return with_fourth_power("W4-two-outputs")


@theorem.instance("W6-conflicting-labels, fourth power")
def conflicting():
    return with_fourth_power("W6-conflicting-labels")


# %%
if __name__ == "__main__":
    theorem.main()
