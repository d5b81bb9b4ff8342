# %% [markdown]
# # The population must have exponential moments
#
# Let no exponential of the input be integrable, as for a Cauchy distribution. With squared loss and
# a network of finite risk, a neuron with a_k != 0 and w_k != 0 makes the augmented risk infinite.
# So the neurons are no help where all w_k != 0: each local minimum of the risk gives local minima
# (theta, 0, b, W) of the augmented risk, among the points near by where it is finite.

# %%
from fractions import Fraction

from pgb.kernel.binding import retype_term
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.integrals import Integrals
from pgb.result import Result, cited, step
from pgb.result.links import fails_without, variables, without
from pgb.setting import *
from pgb.setting.losses import squared, squared_gradient
from pgb.setting.population import *
from pgb.transform._population import (
    augmented_risk,
    finite_nearby,
    local_minimum_where_finite,
    with_neurons,
)
from pgb.transform.exponential import *

theorem = Result(
    "exponential_moments",
    mark="O",
    title="without exponential moments the augmented risk keeps every minimum of the risk",
    source="theory, 3.5 population_risk and 4, H11 exponential_moments",
    kind="hypothesis",
    drops={"finite_nearby": ("population_risk.elimination",)},
    limits="For finitely many samples every risk is finite, and elimination holds.",
    unwitnessed="a measure without exponential moments has infinitely many points",
)

population = cited("population_risk")
elimination = population["elimination"]
y = Var("y", Predictor)
other = Var("other", T)

squared_losses = for_all(
    Input,
    lambda x: for_all(Output, lambda q: eq(l(x, q), sum_(K, lambda k: (q(k) - y(x, k)) ** 2))),
)


def length(w):
    """|w|^2."""
    return sum_(D, lambda q: w(q) ** 2)


def exponential(w):
    return function(Input, lambda x: exp(sum_(D, lambda q: w(q) * x(q))))


no_exponential_moments = for_all(Input, lambda w: implies(lt(0, length(w)), Not(A(exponential(w)))))
finite_risk_nearby = near(theta, lambda eta: finite(network(eta)))
minimum_of_risk = near(theta, lambda eta: le(risk(network(theta)), risk(network(eta))))
nonzero_weights = for_all(K, lambda k: lt(0, length(W(k))))
neurons_vanished = for_all(K, lambda k: eq(a(k), 0))

# %% [markdown]
# ## A neuron makes the risk infinite
#
# g_k^2 <= 2 |f + g - y|^2 + 2 |f - y|^2: were both finite, a_k^2 exp(2 w_k.x + 2 b_k) would be
# integrable, and with it exp(2 w_k.x) unless a_k = 0.


# %%
def activity(k, b, W):
    """exp(2 w_k.x + 2 b_k), as a function of x."""
    return function(Input, lambda x: activation(k, b, W, x) ** 2)


def as_squares(given, F, integrable):
    """From "the risk of F is finite": |F - y|^2, and that it is integrable."""
    found = function(Input, lambda x: sum_(K, lambda k: (F(x)(k) - y(x, k)) ** 2))
    same = every(Input)(lambda x: use(given.squared_losses, x, function(K, lambda k: F(x)(k))))
    return found, restate(A(found), replace(extend(same), A, integrable))


@theorem.statement(
    for_all(
        K,
        lambda k: implies(lt(0, length(W(k))), eq(a(k), 0)),
    ),
    measure=measure,
    squared_losses=squared_losses,
    no_exponential_moments=no_exponential_moments,
    finite_risk=finite(network(theta)),
    finite_augmented_risk=finite(with_neurons(theta, a, b, W)),
)
def no_neuron_where_finite(given):
    """Where the augmented risk is finite, a_k = 0 for every k with w_k != 0."""
    on = Integrals(given.measure)
    plain, of_plain = as_squares(given, network(theta), given.finite_risk)
    helped, of_helped = as_squares(given, with_neurons(theta, a, b, W), given.finite_augmented_risk)
    once, _ = on.sum(plain, helped, 1, of_plain, of_helped)
    both_once = function(Input, lambda x: plain(x) + 1 * helped(x))
    twice, _ = on.sum(both_once, both_once, 1, once, once)
    bound = function(Input, lambda x: both_once(x) + 1 * both_once(x))

    @every(K)
    def each(k):
        square = function(Input, lambda x: a(k) ** 2 * activity(k, b, W)(x))

        @every(Input)
        def between(x):
            def error(h):
                return f(x, theta, h) - y(x, h)

            def total(h):
                return error(h) + a(h) * activation(h, b, W, x)

            terms = every(K)(
                lambda h: combine(
                    le(
                        delta(h, k) * (total(h) - error(h)) ** 2,
                        2 * total(h) ** 2 + 2 * error(h) ** 2,
                    ),
                    (square_sign(total(h) + error(h)), 1),
                    (
                        square_sign(total(h) - error(h)),
                        square_sign(1 - delta(h, k)),
                    ),
                )
            )
            low = square_sign(a(k) * activation(k, b, W, x))
            upper = combine(le(square(x), bound(x)), (summed(terms), 1))
            lower = combine(le(-bound(x), square(x)), (low, 2), (upper, 1))
            return both(continuity(square, x), upper, lower)

        integrable = step(
            "g_k^2 is continuous, and below 2 |f + g - y|^2 + 2 |f - y|^2: it is integrable",
            on.dominated(square, bound, restate(A(bound), twice), between),
        )

        @supposing(lt(0, length(W(k))))
        def vanishes(moving):
            @supposing(ne(a(k), 0))
            def impossible(nonzero):
                @from_some(use(fact("inverse"), a(k), nonzero))
                def divided(v, product):
                    scale = v**2 * exp(-2 * b(k))
                    none, _ = on.sum(square, square, -1, integrable, integrable)
                    zero = function(Input, lambda x: square(x) - square(x))
                    scaled, _ = on.sum(zero, square, scale, restate(A(zero), none), integrable)
                    double = function(D, lambda q: 2 * W(k, q))
                    same = every(Input)(
                        lambda x: combine(
                            eq(zero(x) + scale * square(x), exponential(double)(x)),
                            (product, (a(k) * v + 1) * exponential(double)(x)),
                        )
                    )
                    moment = restate(A(exponential(double)), replace(extend(same), A, scaled))
                    longer = combine(lt(0, length(double)), (moving, 4))
                    missing = use(given.no_exponential_moments, double, longer)
                    return consequence(eq(a(k), 0), moment, missing)

                return divided

            return consequence(eq(a(k), 0), impossible)

        return step("so exp(2 w_k.x) would be integrable unless a_k = 0", vanishes)

    return each


# %% [markdown]
# ## Every minimum of the risk stays one
#
# Near W all weights are different from 0: where the augmented risk is finite, it is the risk of the
# network.


# %%
near_weights = near(W, lambda V: for_all(K, lambda k: lt(0, length(V(k)))))


def weights_stay_nonzero(given):
    @every(K)
    def each(k):
        own = use(near_above(), 0, length(W(k)), use(given.nonzero_weights, k))
        return pull_back(own, function(Weights, lambda V: length(V(k))), W)

    return near_all(each)


def without_neurons(eta, u, c, V, zero):
    """Where the outer weights u are 0, the augmented risk is that of the network."""
    return replace(
        extend(every(K)(lambda k: combine(eq(0, u(k)), (use(zero, k), -1)))),
        function(Output, lambda u: eq(risk(network(eta)), augmented_risk(eta, u, c, V))),
        identity(risk(network(eta)), augmented_risk(eta, function(K, lambda k: 0), c, V)),
    )


@theorem.statement(
    local_minimum_where_finite,
    measure=measure,
    squared_losses=squared_losses,
    no_exponential_moments=no_exponential_moments,
    finite_risk_nearby=finite_risk_nearby,
    minimum_of_risk=minimum_of_risk,
    neurons_vanished=neurons_vanished,
    nonzero_weights=nonzero_weights,
)
def minimum_stays(given):
    """At a local minimum of the risk, (theta, 0, b, W) is one of the augmented risk."""
    here_value = without_neurons(theta, a, b, W, given.neurons_vanished)
    first = function(Point, lambda eta, u, c, V: eta)
    last = function(Point, lambda eta, u, c, V: V)
    weights = pull_back(weights_stay_nonzero(given), last, z)
    finite_there = pull_back(given.finite_risk_nearby, first, z)
    minimal = pull_back(given.minimum_of_risk, first, z)

    @nearby(weights, finite_there, minimal)
    def no_smaller(point, nonzero, plain, larger):
        eta, u, c, V = components(point)

        @supposing(finite(with_neurons(eta, u, c, V)))
        def where_finite(augmented):
            vanished = no_neuron_where_finite.apply(
                given,
                at={theta: eta, a: u, b: c, W: V},
                finite_risk=plain,
                finite_augmented_risk=augmented,
            )
            zero = every(K)(lambda k: use(vanished, k, use(nonzero, k)))
            there = without_neurons(eta, u, c, V, zero)
            return combine(
                le(augmented_risk(theta, a, b, W), augmented_risk(eta, u, c, V)),
                (larger, 1),
                (here_value, -1),
                (there, 1),
            )

        return where_finite

    return step(
        "near by, a finite augmented risk is the risk of the network",
        restate(local_minimum_where_finite, no_smaller),
    )


# %% [markdown]
# ## So elimination fails
#
# Every hypothesis but one of `population_risk.elimination` can hold, and its conclusion be false:
# where other parameters have a smaller risk. The one that fails is that the risk is finite near by.


# %%
@theorem.statement(
    And(
        local_minimum_where_finite,
        Not(elimination.conclusion),
        Not(finite_nearby),
    ),
    measure=measure,
    squared_losses=squared_losses,
    no_exponential_moments=no_exponential_moments,
    finite_risk_nearby=finite_risk_nearby,
    minimum_of_risk=minimum_of_risk,
    neurons_vanished=neurons_vanished,
    nonzero_weights=nonzero_weights,
    finite_risk_of_other=finite(network(other)),
    other_is_better=lt(risk(network(other)), risk(network(theta))),
)
def elimination_fails(given):
    """A local minimum that is not global stays, and near it the augmented risk is infinite."""
    stays = step("the minimum stays", minimum_stays.apply(given))

    @supposing(elimination.conclusion)
    def best(claimed):
        *_, best_parameters = parts(claimed)
        return use(best_parameters, other, given.finite_risk_of_other)

    not_best = step(
        "other parameters are better",
        consequence(Not(elimination.conclusion), best, given.other_is_better),
    )
    k = Var("first", K)

    @supposing(finite_nearby)
    def nowhere(everywhere):
        line = function(Real, lambda t: pair(theta, moved(a, k, t), b, W))
        along = pull_back(everywhere, line)

        @from_some(use(near_on_the_right(), along.conclusion.children[0], along))
        def at(t, positive, integrable):
            vanished = no_neuron_where_finite.apply(
                given,
                at={a: moved(a, k, t)},
                finite_risk=here(given.finite_risk_nearby),
                finite_augmented_risk=integrable,
            )
            none = use(vanished, k, use(given.nonzero_weights, k))
            return combine(lt(0, 0), (positive, 1), (none, 1), (use(given.neurons_vanished, k), -1))

        return at

    infinite = step(
        "with any a_k != 0 the augmented risk is infinite",
        consequence(Not(finite_nearby), nowhere, combine(le(0, 0))),
    )
    return both(stays, not_best, infinite)


# %% [markdown]
# ## And such populations exist
#
# Independent Cauchy coordinates have no exponential moments. With target 0 and the base model
# f = c(theta) = 1 + theta^2 - (5/8) theta^3 at every input, theta = 0 is a local minimum of the
# risk and theta = 2 is better. So the theorem is false without the hypothesis.


# %%
def c(t):
    return 1 + t**2 - Num(Fraction(5, 8)) * t**3


nothing = function(Input, lambda x: function(K, lambda k: 0))
base_model = function(Input, lambda x: function(Real, lambda t: function(K, lambda k: c(t))))
squared_loss = function(Input, lambda x: squared(K)(nothing(x)))
squared_slope = function(Input, lambda x: squared_gradient(K)(nothing(x)))
ones = function(K, lambda k: function(D, lambda q: 1))
no_neurons = function(K, lambda k: 0)


def integral_of_constants(on, total):
    """Every constant v is integrable, with integral v."""
    one = function(Input, lambda x: 1)
    none, no_total = on.sum(one, one, -1, on.constants, on.constants)
    zero = function(Input, lambda x: 1 + Num(-1) * 1)

    @every(Real)
    def constant(v):
        here_v = function(Input, lambda x: v)
        scaled, value = on.sum(zero, one, v, none, on.constants)
        return both(
            restate(on.A(here_v), scaled),
            combine(eq(on.E(here_v), v), (value, 1), (no_total, 1), (total, v)),
        )

    return constant


def constant_risk(on, total, t):
    """The base model's risk at t is finite: it is d_y c(t)^2."""
    size = Card(K) * c(t) ** 2
    integrable, value = parts(use(integral_of_constants(on, total), size))
    return (
        restate(on.A(losses_of(t)), integrable),
        restate(eq(on.E(losses_of(t)), size), value),
    )


def has_elements(S):
    """0 < |S|."""
    share = fact("cardinality_positive", S)
    none = supposing(le(Card(S), 0))(lambda few: combine(le(1, 0), (few, share)))
    return consequence(lt(0, Card(S)), none, combine(lt(0, 1)))


def hypotheses_of_the_example(on, total):
    """What `elimination_fails` asks for, at the base model with no neurons and weights 1."""
    outputs = has_elements(K)
    _, value_0 = constant_risk(on, total, Num(0))
    finite_2, value_2 = constant_risk(on, total, Num(2))
    near_0 = pull_back(use(near_above(), 0, 1, combine(lt(0, 1))), function(Real, lambda t: 1 - t))

    @nearby(near_0)
    def finite_and_larger(t, small):
        integrable, value = constant_risk(on, total, t)
        rise = t**2 * (1 - Num(Fraction(5, 8)) * t)
        slow = combine(le(0, 1 - Num(Fraction(5, 8)) * t), (small, Fraction(5, 8)))
        positive = combine(le(0, rise), (slow, square_sign(t)))
        above = combine(le(1, c(t) ** 2), (positive, 2), (positive, positive))
        larger = combine(
            le(on.E(losses_of(0)), on.E(losses_of(t))),
            (above, outputs),
            (value_0, 1),
            (value, -1),
        )
        return both(integrable, larger)

    return {
        "finite_risk_nearby": nearby(finite_and_larger)(lambda t, known: parts(known)[0]),
        "minimum_of_risk": nearby(finite_and_larger)(lambda t, known: parts(known)[1]),
        "neurons_vanished": every(K)(lambda k: combine(eq(no_neurons(k), 0))),
        "nonzero_weights": every(K)(
            lambda k: combine(lt(0, length(ones(k))), (has_elements(D), 1))
        ),
        "finite_risk_of_other": finite_2,
        "other_is_better": combine(
            lt(on.E(losses_of(2)), on.E(losses_of(0))), (outputs, 1), (value_0, -1), (value_2, 1)
        ),
        "squared_losses": every(Input, Output)(
            lambda x, q: combine(
                eq(squared_loss(x, q), sum_(K, lambda k: (q(k) - nothing(x)(k)) ** 2))
            )
        ),
    }


def losses_of(t):
    """The losses of the base model at t."""
    at = Num(t) if type(t) is int else t
    return function(Input, lambda x: squared_loss(x, base_model(x, at)))


def of_squares(name):
    """The squared loss has the property that `common_losses` derives."""
    known = cited("common_losses")[name].apply()
    return every(Input)(lambda x: use(known, nothing(x)))


@theorem.statement(fails_without(elimination, "finite_nearby", {T: Real}))
def finiteness_is_needed(given):
    """Elimination is false for some population if the risk need not be finite near the point."""
    claim = fails_without(elimination, "finite_nearby", {T: Real})

    @supposing(claim.children[0])
    def impossible(general):
        @from_some(fact("heavy_tails", D))
        def some_integrable(A1, rest):
            @from_some(rest)
            def population(E1, measure_known, total, no_moments):
                return contradiction(general, A1, E1, measure_known, total, no_moments)

            return population

        return some_integrable

    step("a Cauchy distribution and the base model are a counterexample", impossible)
    return consequence(claim, impossible, combine(lt(0, 1)))


def contradiction(general, A1, E1, measure_known, total, no_moments):
    """1 <= 0, from elimination at the example."""
    values = {
        A: A1,
        E: E1,
        l: squared_loss,
        dl: squared_slope,
        f: base_model,
        theta: Num(0),
        lam: Num(1),
        a: no_neurons,
        b: no_neurons,
        W: ones,
        y: nothing,
        other: Num(2),
    }
    fails = elimination_fails.apply(
        at=values,
        sorts={T: Real},
        measure=measure_known,
        no_exponential_moments=no_moments,
        **hypotheses_of_the_example(Integrals(measure_known), total),
    )
    stays, not_best, _ = parts(fails)
    placed = {retype_term(v, {T: Real}): value for v, value in values.items()}
    names = variables(without(elimination, "finite_nearby", {T: Real}))
    best = use(
        general,
        *(placed[v] for v in names),
        measure_known,
        of_squares("squared_differentiable"),
        of_squares("squared_convex"),
        combine(lt(0, 1)),
        stays,
    )
    return consequence(lt(1, 0), best, not_best)


# %%
if __name__ == "__main__":
    theorem.main()
