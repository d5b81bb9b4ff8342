# %% [markdown]
# # The population risk
#
# Nothing needs finitely many samples. Let the data be a finite measure on the inputs, and let the
# augmented population risk be finite near the point. As for samples, the neurons vanish at a local
# minimum, and then w_k is free. The slope by a_k may be taken under the integral, because the
# losses are convex: difference quotients of convex functions fall to the slope, so monotone
# convergence applies, and what it needs is that the risk is finite near by. So the two-sided
# Laplace transform of the residual gradient R vanishes near w_k: R = 0 almost everywhere.

# %%
from pgb.facts.measures import almost_everywhere
from pgb.facts.notions import derivative
from pgb.prove import *
from pgb.prove.almost_everywhere import (
    almost_everywhere_all,
    almost_everywhere_if_everywhere,
    almost_everywhere_where,
)
from pgb.prove.integral_of_slopes import integral_of_slopes
from pgb.prove.integrals import Integrals
from pgb.prove.nonnegative_integrals import nonnegative_integral
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import squared, squared_gradient
from pgb.setting.population import *
from pgb.transform._population import (
    augmented_risk,
    finite_near_neurons,
    finite_nearby,
    local_minimum_where_finite,
    minimum_in_neurons,
    with_neurons,
)
from pgb.transform.exponential import *

theorem = Result(
    "population_risk",
    mark="O",
    title="elimination for the population risk, where it is finite near the point",
    source="theory, 3.5 population_risk",
    limits="Labels enter through the mean loss at each input. The measure is finite and on R^d_x.",
    witnesses=("weights 1/3 and 2/3",),
)

above_tangent = cited("first_order_convexity")["above_tangent"]
zero = function(K, lambda k: 0)
neurons_vanish = for_all(K, lambda k: eq(a(k), 0))
residual_vanishes = almost_everywhere(
    A, E, function(Input, lambda x: for_all(K, lambda k: eq(dl(x, f(x, theta), k), 0)))
)
no_function_better = for_all(
    Predictor, lambda F: implies(finite(F), le(risk(network(theta)), risk(F)))
)

# %% [markdown]
# ## The neurons vanish
#
# The curve (a exp(-t), b + t) does not change g, hence neither the risk; the penalty falls.


# %%
@theorem.statement(
    neurons_vanish,
    positive_penalty=positive_penalty,
    finite_near_neurons=finite_near_neurons,
    local_minimum_in_neurons=minimum_in_neurons,
)
def neurons_are_zero(given):
    """At a local minimum in (a, b, W) a = 0, whatever the losses."""

    def curve(t):
        return (
            function(K, lambda k: a(k) * exp(-t)),
            function(K, lambda k: b(k) + t),
            W,
        )

    size = sum_(K, lambda k: a(k) ** 2)
    finite_here = here(given.finite_near_neurons)
    along = pull_back(given.local_minimum_in_neurons, function(Real, lambda t: pair(*curve(t))))
    along = step("follow the curve (a_k exp(-t), b_k + t): the outputs stay", along)

    @from_some(use(near_on_the_right(), along.conclusion.children[0], along))
    def later(t, positive, minimal):
        same = restate(finite(with_neurons(theta, *curve(t))), finite_here)
        no_gain = use(minimal, same)
        shorter = use(exp_below_one(), 2 * t, combine(lt(0, 2 * t), (positive, 2)))
        share = combine(lt(0, 1 - exp(-2 * t)), (shorter, 1))
        shrinks = combine(lt(0, lam * (1 - exp(-2 * t))), (given.positive_penalty, share))
        bound = combine(le(lam * (1 - exp(-2 * t)) * size, 0), (no_gain, 1))

        @supposing(lt(0, size))
        def impossible(large):
            gain = combine(lt(0, lam * (1 - exp(-2 * t)) * size), (shrinks, large))
            return combine(lt(0, 0), (gain, 1), (bound, 1))

        return consequence(le(size, 0), impossible, combine(le(0, 0)))

    no_size = step("the penalty would fall unless |a|^2 = 0", later)
    return step("so every a_k is 0", use(vanishing_squares(K), a, no_size))


# %% [markdown]
# ## The residual gradient vanishes almost everywhere
#
# With a = 0 all w near w_k give local minima. For such a w put u(t) = the losses with a_k = t: it
# is convex in t, integrable near t = 0, and E(u(t)) + lambda t^2 is smallest at t = 0. So the
# slopes at 0, R_k(x) exp(w.x + b_k), are integrable, with integral 0.


# %%
def turned(k, w, t):
    """The neurons with a = 0 but a_k = t, and w in place of w_k."""
    return moved(zero, k, t), b, only(k, w)


def slope_of_risk(given, k, w, minimal):
    """E(R_k exp(w.x + b_k)) = 0, R_k exp(w.x + b_k) integrable; `minimal`: near (0, b, w)."""

    def losses_at(t):
        return losses(with_neurons(theta, *turned(k, w, t)))

    def slope_at(x):
        return dl(x, f(x, theta), k) * exp(sum_(D, lambda q: w(q) * x(q)) + b(k))

    def loss_gradient(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    def one_sided(sign):
        u = function(Real, lambda t: losses_at(sign * t))
        d = function(Input, lambda x: sign * slope_at(x))

        @every(Input, Real, Real)
        def below_chords(x, t, r):
            def output(t):
                return augmented_output(theta, *turned(k, w, sign * t), x)

            chord = use(given.convex_losses, x, output(0), output(t), r)
            goal = le(u(r * t, x), u(0, x) + r * (u(t, x) - u(0, x)))
            return restate(implies(le(0, r), le(r, 1), goal), chord)

        @every(Input)
        def slopes(x):
            found = slope(
                function(Real, lambda t: u(t, x)), 0, sign * slope_at(x), known=loss_gradient
            )
            return restate(derivative(function(Real, lambda t: u(t, x)), 0, d(x)), found)

        line = function(Real, lambda t: pair(*turned(k, w, sign * t)))

        @nearby(pull_back(minimal, line))
        def least(t, known):
            integrable, no_gain = parts(known)
            value = le(E(u(0)), E(u(t)) + lam * t**2)
            return both(restate(A(u(t)), integrable), combine(value, (no_gain, 1)))

        weight = combine(le(0, lam), (given.positive_penalty, 1))
        return use(
            integral_of_slopes(D), A, E, u, d, lam,
            given.measure, weight, below_chords, slopes, least,
        )  # fmt: skip

    integrable, low = parts(one_sided(1))
    _, high = parts(one_sided(-1))
    d = function(Input, slope_at)
    on = Integrals(given.measure)
    of_d = restate(A(d), integrable)
    _, value = on.sum(d, d, -2, of_d, of_d)
    from_above = combine(le(E(d), 0), (high, 1), (value, 1))
    from_below = combine(le(0, E(d)), (low, 1))
    return both(of_d, use(fact("antisymmetry"), E(d), 0, from_above, from_below))


@theorem.statement(
    residual_vanishes,
    measure=measure,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    finite_near_neurons=finite_near_neurons,
    local_minimum_in_neurons=minimum_in_neurons,
)
def residual_is_zero(given):
    """At a local minimum in (a, b, W), R(x) = 0 for almost every input x."""
    vanished = neurons_are_zero.apply(given)
    step("the neurons vanish: a = 0", vanished)

    @nearby(given.finite_near_neurons, given.local_minimum_in_neurons)
    def finite_and_minimal(point, integrable, minimal):
        return both(integrable, use(minimal, integrable))

    def claim(a):
        return near(
            pair(a, b, W),
            lambda u, c, V: And(
                finite(with_neurons(theta, u, c, V)),
                le(augmented_risk(theta, a, b, W), augmented_risk(theta, u, c, V)),
            ),
        )

    at_zero = replace(
        extend(vanished),
        function(Output, lambda a: claim(a)),
        restate(claim(a), finite_and_minimal),
    )

    @every(K)
    def each(k):
        free = step(
            "with a = 0 the risk does not depend on w_k: all w near w_k give local minima",
            pull_back(around(at_zero), function(Input, lambda w: pair(zero, b, only(k, w))), W(k)),
        )
        h = function(Input, lambda x: dl(x, f(x, theta), k) * exp(b(k)))

        @nearby(free)
        def transform(w, minimal):
            integrable, value = parts(slope_of_risk(given, k, w, minimal))
            twisted = function(Input, lambda x: h(x) * exp(sum_(D, lambda q: w(q) * x(q))))
            return step(
                "convexity lets the slope by a_k be taken under the integral; it vanishes",
                both(restate(A(twisted), integrable), restate(eq(E(twisted), 0), value)),
            )

        unique = step(
            "the Laplace transform of R_k exp(b_k) vanishes near w_k: it is 0 almost everywhere",
            use(
                fact("laplace_transform_unique", D), A, E, h, W(k),
                given.measure, transform,
            ),
        )  # fmt: skip
        component = function(Input, lambda x: eq(dl(x, f(x, theta), k), 0))
        bare = every(Input)(
            lambda x: supposing(eq(h(x), 0))(
                lambda none: combine(eq(dl(x, f(x, theta), k), 0), (none, exp(-b(k))))
            )
        )
        return almost_everywhere_where(unique, component, bare)

    family = function(K, lambda k: function(Input, lambda x: eq(dl(x, f(x, theta), k), 0)))
    together = use(almost_everywhere_all(D, K), A, E, family, given.measure, each)
    return step("for all outputs together", restate(residual_vanishes, together))


# %% [markdown]
# ## No function of the input does better
#
# Each loss lies above its tangent at f(x), which is flat almost everywhere.


# %%
@theorem.statement(
    no_function_better,
    certifies=True,
    measure=measure,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    finite_risk=finite(network(theta)),
    residual_vanishes=residual_vanishes,
)
def optimal_where_residual_vanishes(given):
    """Where R = 0 almost everywhere, no function of the input with finite risk does better."""

    @every(Predictor)
    def any_function(F):
        change = function(Input, lambda x: l(x, F(x)) - l(x, f(x, theta)))

        @supposing(finite(F))
        def better(integrable):
            @every(Input)
            def above(x):
                q = f(x, theta)
                tangent = above_tangent.apply(
                    at={"F": l(x), "p": q, "q": F(x), "G": dl(x, q)},
                    convex=use(given.convex_losses, x),
                    differentiable=use(given.differentiable_losses, x, q),
                )

                @supposing(for_all(K, lambda k: eq(dl(x, q, k), 0)))
                def flat(none):
                    terms = summed(
                        every(K)(
                            lambda k: combine(
                                eq(dl(x, q, k) * (F(x)(k) - q(k)), 0),
                                (use(none, k), F(x)(k) - q(k)),
                            )
                        )
                    )
                    return combine(le(0, change(x)), (tangent, 1), (terms, -1))

                return flat

            on = Integrals(given.measure)
            F_losses, f_losses = losses(F), losses(network(theta))
            raised, value = on.sum(F_losses, f_losses, -1, integrable, given.finite_risk)
            positive = almost_everywhere_where(
                given.residual_vanishes, function(Input, lambda x: le(0, change(x))), above
            )
            low = use(
                nonnegative_integral(D), A, E, change, given.measure,
                restate(A(change), raised), positive,
            )  # fmt: skip
            return step(
                "almost everywhere the loss of F is no smaller; integrate",
                combine(le(risk(network(theta)), risk(F)), (low, 1), (value, 1)),
            )

        return better

    return any_function


# %% [markdown]
# ## Elimination

# %%
best_parameters = for_all(
    T,
    lambda eta: implies(finite(network(eta)), le(risk(network(theta)), risk(network(eta)))),
)


@theorem.statement(
    And(neurons_vanish, residual_vanishes, no_function_better, best_parameters),
    measure=measure,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    finite_nearby=finite_nearby,
    local_minimum=local_minimum_where_finite,
)
def elimination(given):
    """At a local minimum a = 0, R = 0 almost everywhere, and no function of x does better."""
    fixed = function(Neurons, lambda a, b, W: pair(theta, a, b, W))
    held = {
        "finite_near_neurons": pull_back(given.finite_nearby, fixed, neurons),
        "local_minimum_in_neurons": pull_back(given.local_minimum, fixed, neurons),
    }
    vanished = step("hold theta fixed: the neurons vanish", neurons_are_zero.apply(given, **held))
    residual = step("and so does R", residual_is_zero.apply(given, **held))
    at_zero = replace(
        extend(vanished),
        function(Output, lambda a: finite(with_neurons(theta, a, b, W))),
        here(given.finite_nearby),
    )
    best = optimal_where_residual_vanishes.apply(
        given, finite_risk=restate(finite(network(theta)), at_zero), residual_vanishes=residual
    )
    parameters = every(T)(lambda eta: use(best, function(Input, lambda x: f(x, eta))))
    return both(vanished, residual, best, restate(best_parameters, parameters))


# %% [markdown]
# ## Conversely
#
# Where a = 0 and R = 0 almost everywhere, nothing is smaller anywhere: f + g is a function of x.


# %%
@theorem.statement(
    And(minimum_in_neurons, local_minimum_where_finite),
    certifies=True,
    measure=measure,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    neurons_vanish=neurons_vanish,
    finite_risk=finite(network(theta)),
    residual_vanishes=residual_vanishes,
)
def minimum_where_residual_vanishes(given):
    """a = 0 and R = 0 almost everywhere make a local minimum, even a global one."""
    best = optimal_where_residual_vanishes.apply(given)
    here_value = step(
        "with a = 0 the augmented risk is that of the network",
        replace(
            extend(every(K)(lambda k: combine(eq(0, a(k)), (use(given.neurons_vanish, k), -1)))),
            function(Output, lambda a: eq(risk(network(theta)), augmented_risk(theta, a, b, W))),
            identity(risk(network(theta)), augmented_risk(theta, zero, b, W)),
        ),
    )

    def above(eta, u, c, V):
        F = function(Input, lambda x: augmented_output(eta, u, c, V, x))
        size = summed(every(K)(lambda k: square_sign(u(k))))

        @supposing(finite(with_neurons(eta, u, c, V)))
        def larger(integrable):
            low = use(best, F, restate(finite(F), integrable))
            return combine(
                le(augmented_risk(theta, a, b, W), augmented_risk(eta, u, c, V)),
                (low, 1),
                (here_value, -1),
                (size, combine(le(0, lam), (given.positive_penalty, 1))),
            )

        return larger

    def everywhere(claim, point):
        all_points = every(point.sort)(
            lambda y: above(*(components(y) if point is z else (theta, *components(y))))
        )
        near_point = near_everywhere(all_points, point)
        return restate(claim, near_point)

    return both(everywhere(minimum_in_neurons, neurons), everywhere(local_minimum_where_finite, z))


# %% [markdown]
# ## An instance
#
# Points with weights are a finite measure (points_as_measure). f = theta x with squared loss and
# targets x, at theta = 1: R = 0 at every input.


# %%
def target(x):
    return function(K, lambda k: sum_(D, lambda q: x(q)))


p = Var("p", Fun(N, Real))
nonnegative_weights = for_all(N, lambda j: le(0, p(j)))
weighted_sum = function(Functions, lambda h: sum_(N, lambda j: p(j) * h(X(j))))
squared_loss = function(Input, lambda x: squared(K)(target(x)))
line = function(Input, lambda x: function(Real, lambda t: function(K, lambda k: t * target(x)(k))))


def squares_are_nonnegative(weights):
    """No function of the input has a weighted sum of squares below 0, which theta = 1 has."""
    at_1 = weighted_sum(function(Input, lambda x: squared_loss(x, line(x, 1))))

    @every(Predictor)
    def each(F):
        other = weighted_sum(function(Input, lambda x: squared_loss(x, F(x))))
        squares = every(N, K)(
            lambda j, k: combine(
                le(0, p(j) * (F(X(j), k) - target(X(j))(k)) ** 2),
                (
                    square_sign(F(X(j), k) - target(X(j))(k)),
                    use(weights, j),
                ),
            )
        )
        rows = every(N)(lambda j: summed(use(squares, j)))
        return combine(le(at_1, other), (summed(rows), 1))

    return each


@theorem.instance("weights 1/3 and 2/3")
def two_points():
    from pgb.witness.interpretation import interpretation

    return interpretation(
        "weights 1/3 and 2/3",
        sizes={N: 2, D: 1, K: 1},
        values={
            X: [[0], [1]],
            p: ["1/3", "2/3"],
            a: [0],
            b: ["1/4"],
            W: [["-3/10"]],
            lam: "1/10",
        },
        definitions={
            A: function(Functions, lambda h: And()),
            E: weighted_sum,
            f: line,
            theta: Num(1),
            l: squared_loss,
            dl: function(Input, lambda x: squared_gradient(K)(target(x))),
        },
        spaces={T: Real},
        lemmas=[
            almost_everywhere_if_everywhere(D),
            squares_are_nonnegative(assume(nonnegative_weights)),
        ],
    )


# %%
if __name__ == "__main__":
    theorem.main()
