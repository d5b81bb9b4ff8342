# %% [markdown]
# # Several neurons for each output
#
# Give each output as many neurons as there are distinct inputs, and the losses need not be
# differentiable: convexity alone is enough. At a local minimum all neurons vanish, as ever, and
# their input weights are free. Some weights close by make the neurons' activations a basis of all
# functions of the inputs, so the outputs can move in every direction; a convex loss that falls
# nowhere near by falls nowhere.

# %%
from pgb.facts.notions import distance_squared
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.spanning import only_zero_orthogonal, transversal
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform import along_the_curve, floor, minimum_at_0, optimal, with_theta_fixed
from pgb.transform.several import *

theorem = Result(
    "several_neurons",
    mark="O",
    title="with n neurons per output, convex losses need not be differentiable",
    source="theory, 2.11 several_neurons",
    limits="n is the number of distinct inputs. With one neuron it fails: see differentiable_loss.",
    witnesses=("absolute losses",),
    unwitnessed="a claim about all balls, or one that certifies instances of the other statements",
)

independence = cited("exponential_independence")["independence"]
value = at_fixed(theta)
original = function(T, lambda theta: L(theta))
zero = function(K, lambda k: function(N, lambda v: 0))
neurons_vanish = for_all(K, lambda k: for_all(N, lambda v: eq(a(k, v), 0)))
no_function_better = for_all(Fun(N, Output), lambda F: le(L(theta), risk(F)))

# %% [markdown]
# ## The neurons vanish
#
# (a exp(-t), b + t) keeps the outputs and lowers the penalty, as with one neuron.


# %%
@theorem.statement(
    neurons_vanish,
    positive_penalty=positive_penalty,
    local_minimum_in_neurons=transformation.at_minimum_in_neurons,
)
def all_neurons_vanish(given):
    """At a local minimum in (a, b, W) every a_kv = 0, whatever the losses."""
    shrinking = along_the_curve(
        transformation, given.local_minimum_in_neurons, given.positive_penalty
    )
    step("outputs stay along (a exp(-t), b + t), and the penalty shrinks", shrinking.no_penalty)
    squares = every(K, N)(lambda k, v: square_sign(a(k, v)))
    lengths = every(K)(lambda k: summed(use(squares, k)))
    each = use(
        fact("vanishing_sum", K),
        function(K, lambda k: sum_(N, lambda v: a(k, v) ** 2)),
        lengths,
        shrinking.no_penalty,
    )
    return every(K)(
        lambda k: use(
            vanishing_squares(N),
            a(k),
            combine(le(sum_(N, lambda v: a(k, v) ** 2), 0), (use(each, k), 1)),
        )
    )


# %% [markdown]
# ## Weights close by whose activations span
#
# In any ball about W there are w'_kv such that for every output k the n vectors
# (exp(w'_kv . X_j + b_kv))_j span R^n. For exponentials of different inputs are independent on
# every open set of weights: so each neuron can be given a vector that the others do not span yet.


# %%
def activations(k):
    """For the neurons v of output k and weights w: the activations at all inputs."""
    return function(
        N,
        lambda v: function(
            Input,
            lambda w: function(N, lambda j: exp(sum_(D, lambda q: w(q) * X(j, q)) + b(k, v))),
        ),
    )


def spans(k, w):
    return for_all(
        Fun(N, Real),
        lambda F: there_is(
            Fun(N, Real),
            lambda alpha: for_all(
                N, lambda j: eq(sum_(N, lambda v: alpha(v) * activations(k)(v, w(v), j)), F(j))
            ),
        ),
    )


spanning_weights = for_all(
    Real,
    lambda e: implies(
        lt(0, e),
        there_is(
            Weights,
            lambda V: And(le(distance_squared(V, W), e), for_all(K, lambda k: spans(k, V(k)))),
        ),
    ),
)


def within(k, e):
    """For each neuron of output k: the weights within e of its own, in square."""
    return function(N, lambda v: function(Input, lambda w: le(distance_squared(w, W(k, v)), e)))


def spanning_row(given, k, e, positive):
    """For the output k: weights within e of w_kv, for each v, whose activations span."""

    @every(N)
    def wide(v):
        @every(Fun(N, Real))
        def only_zero(c):
            def combination(w):
                return sum_(N, lambda j: c(j) * activations(k)(v, w, j))

            @supposing(
                for_all(
                    Input,
                    lambda w: implies(within(k, e)(v, w), eq(combination(w), 0)),
                )
            )
            def vanishes(orthogonal):
                @nearby(use(fact("ball_is_near", Input), W(k, v), e, positive))
                def near_own(w, inside):
                    close = combine(le(distance_squared(w, W(k, v)), e), (inside, 1))
                    return combine(
                        eq(
                            sum_(
                                N,
                                lambda j: (
                                    c(j) * exp(b(k, v)) * exp(sum_(D, lambda q: w(q) * X(j, q)))
                                ),
                            ),
                            0,
                        ),
                        (use(orthogonal, w, close), 1),
                    )

                none = independence.apply(
                    given,
                    at={"c": function(N, lambda j: c(j) * exp(b(k, v))), "w": W(k, v)},
                    vanishing_combination=near_own,
                )
                return every(N)(lambda j: combine(eq(c(j), 0), (use(none, j), exp(-b(k, v)))))

            return vanishes

        return restate(only_zero_orthogonal(activations(k), within(k, e), v), only_zero)

    return use(transversal(N, D), activations(k), within(k, e), wide)


@theorem.statement(spanning_weights, witnesses=(), distinct_inputs=distinct_inputs)
def weights_that_span(given):
    """In every ball about W there are weights whose activations span, for every output."""

    @every(Real)
    def ball(e):
        share = e / Card(K) / Card(N)

        @supposing(lt(0, e))
        def found(positive):
            of_outputs = combine(lt(0, e / Card(K)), (positive, fact("cardinality_positive", K)))
            small = combine(lt(0, share), (of_outputs, fact("cardinality_positive", N)))
            rows = step(
                "for each output, weights close by whose activations span",
                every(K)(lambda k: spanning_row(given, k, share, small)),
            )
            claim = function(K, lambda k: function(Fun(N, Input), lambda w: row_claim(k, w, share)))

            @from_some(use(fact("finite_choice", K, Fun(N, Input)), claim, rows))
            def chosen(V, claims):
                each = every(K)(lambda k: summed(parts(use(claims, k))[0]))
                near_W = combine(le(distance_squared(V, W), e), (summed(each), 1))
                span = every(K)(lambda k: parts(use(claims, k))[1])
                goal = opened(spanning_weights.children[0], e).children[1]
                return exhibit(goal, V, both(near_W, span))

            return chosen

        return found

    return ball


def row_claim(k, w, e):
    return And(for_all(N, lambda v: within(k, e)(v, w(v))), spans(k, w))


# %% [markdown]
# ## No function of the inputs does better
#
# With such weights V the neurons reach F - f for every function F of the inputs: a = t alpha, b, V
# turn the outputs into f + t (F - f). Near t = 0 the augmented loss does not fall. By convexity it
# is at most L(theta) + t (risk(F) - L(theta)) + lambda t^2 |alpha|^2; so risk(F) < L(theta) is
# impossible.


# %%
def reached(F, V):
    """The alpha with sum_v alpha_kv exp(V_kv . X_j + b_kv) = F_jk - f(X_j)_k for all j and k."""
    return function(
        K,
        lambda k: function(
            Fun(N, Real),
            lambda alpha: for_all(
                N,
                lambda j: eq(
                    sum_(N, lambda v: alpha(v) * activations(k)(v, V(k, v), j)),
                    F(j, k) - f(X(j), theta, k),
                ),
            ),
        ),
    )


def loss_on_segment(given, F, V, alpha, solves):
    """For 0 <= t <= 1: Lt(theta, t alpha, b, V) <= L + t (risk(F) - L) + lambda t^2 |alpha|^2."""
    size = sum_(K, lambda k: sum_(N, lambda v: alpha(k, v) ** 2))

    @every(Real)
    def at(t):
        scaled = function(K, lambda k: function(N, lambda v: t * alpha(k, v)))

        @supposing(And(le(0, t), le(t, 1)))
        def below_chord(between):
            @every(M)
            def each(i):
                def output(k):
                    return augmented_output(theta, scaled, b, V, x(i))(k)

                def chord(k):
                    return f(x(i), theta, k) + t * (F(group(i), k) - f(x(i), theta, k))

                same = extend(
                    every(K)(
                        lambda k: combine(
                            eq(chord(k), output(k)), (use(use(solves, k), group(i)), -t)
                        )
                    )
                )
                convex_there = use(
                    given.convex_losses, i, f(x(i), theta), F(group(i)), t, *parts(between)
                )
                bound = convex_there.conclusion.children[1]
                return replace(same, function(Output, lambda q: le(l(i, q), bound)), convex_there)

            goal = le(
                value(pair(scaled, b, V)),
                L(theta) + t * (risk(F) - L(theta)) + lam * t**2 * size,
            )
            return combine(goal, (summed(each), fact("cardinality_positive", M)))

        return below_chord

    return step("convexity along the segment from f to F", at)


def falls(given, F, V, alpha, solves, minimum):
    """If risk(F) < L(theta), the loss falls along the segment, against minimality."""
    size = sum_(K, lambda k: sum_(N, lambda v: alpha(k, v) ** 2))
    gap = L(theta) - risk(F)
    bound = loss_on_segment(given, F, V, alpha, solves)

    def left(t):
        return gap - lam * size * t

    def curve(t):
        return pair(function(K, lambda k: function(N, lambda v: t * alpha(k, v))), b, V)

    @supposing(lt(risk(F), L(theta)))
    def impossible(better):
        positive = combine(lt(0, left(0)), (better, 1))
        slow = pull_back(use(near_above(), 0, left(0), positive), function(Real, lambda t: left(t)))
        short = pull_back(
            use(near_above(), 0, 1, combine(lt(0, 1))), function(Real, lambda t: 1 - t)
        )

        @nearby(pull_back(minimum, function(Real, curve)), slow, short)
        def together(t, no_smaller, slowly, small):
            return both(no_smaller, slowly, small)

        @from_some(use(near_on_the_right(), together.conclusion.children[0], together))
        def at(t, t_positive, claims):
            no_smaller, slowly, small = parts(claims)
            between = (combine(le(0, t), (t_positive, 1)), combine(le(t, 1), (small, 1)))
            higher = use(bound, t, *between)
            no_gain = combine(le(t * left(t), 0), (no_smaller, 1), (higher, 1))
            gain = combine(lt(0, t * left(t)), (t_positive, slowly))
            return consequence(le(L(theta), risk(F)), no_gain, gain)

        return at

    return consequence(le(L(theta), risk(F)), impossible)


@theorem.statement(
    And(
        neurons_vanish,
        no_function_better,
        global_minimum(original, theta, "theta"),
        eq(L(theta), Lstar),
    ),
    distinct_inputs=distinct_inputs,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    local_minimum_in_neurons=transformation.at_minimum_in_neurons,
)
def optimal_at_minima_in_neurons(given):
    """At a local minimum in (a, b, W): a = 0, theta is a global minimum of L, and L = L*."""
    vanished = all_neurons_vanish.apply(given)
    at_zero = minimum_at_0(transformation, vanished, given.local_minimum_in_neurons)
    turned = step(
        "with a = 0 the loss does not depend on W: all weights close by give local minima",
        pull_back(around(at_zero), function(Weights, lambda V: pair(zero, b, V)), W),
    )
    minimal = turned.conclusion.children[0]

    @from_some(use(fact("near_contains_ball", Weights), minimal, W, turned))
    def no_better(e, positive, inside):
        @from_some(use(weights_that_span.apply(given), e, positive))
        def with_weights(V, close, span):
            minimum = use(inside, V, close)

            @every(Fun(N, Output))
            def any_function(F):
                directions = every(K)(
                    lambda k: use(use(span, k), function(N, lambda j: F(j, k) - f(X(j), theta, k)))
                )
                choice = use(fact("finite_choice", K, Fun(N, Real)), reached(F, V), directions)
                return from_some(choice)(
                    lambda alpha, solves: falls(given, F, V, alpha, solves, minimum)
                )

            return any_function

        return with_weights

    step("some of them reach every function of the inputs, so none does better", no_better)
    return both(vanished, no_better, *optimal(no_better))


@theorem.statement(
    And(
        neurons_vanish,
        no_function_better,
        global_minimum(original, theta, "theta"),
        eq(L(theta), Lstar),
    ),
    distinct_inputs=distinct_inputs,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    local_minimum=transformation.at_minimum,
)
def elimination(given):
    """With n neurons per output, convex losses are enough for every local minimum to be global."""
    return optimal_at_minima_in_neurons.apply(
        given, local_minimum_in_neurons=with_theta_fixed(transformation, given.local_minimum)
    )


# %% [markdown]
# ## The converse, and an instance
#
# Where the neurons vanish and no function of the inputs does better, nothing is smaller. Two inputs
# and the absolute loss: the model f(1) = 0, f(0) = c(theta) = 1 + theta^2 - (5/8) theta^3 fits the
# targets 0 at theta = 2, exactly where no slope exists.


# %%
@theorem.statement(
    And(transformation.at_minimum, transformation.at_minimum_in_neurons),
    certifies=True,
    witnesses=(),
    positive_penalty=positive_penalty,
    neurons_vanish=neurons_vanish,
    no_function_better=no_function_better,
)
def converse(given):
    """Where all a_kv = 0 and no function of the inputs does better, there is a local minimum."""
    bound = floor(
        transformation, given.neurons_vanish, given.no_function_better, given.positive_penalty
    )
    return both(bound.nearby, bound.in_neurons)


@theorem.instance("absolute losses")
def absolute_losses():
    from fractions import Fraction

    from pgb.setting.losses import absolute
    from pgb.witness.interpretation import Native, interpretation

    def output(on, x, t):
        cubic = on.mul(on.number(Fraction(5, 8)), on.power(t, 3))
        c = on.sub(on.add(on.integer(1), on.power(t, 2)), cubic)
        return on.mul(on.sub(on.integer(1), x), c)

    y = Var("y", Fun(M, Output))
    return interpretation(
        "absolute losses",
        sizes={M: 2, N: 2, K: 1, D: 1},
        values={
            X: [[1], [0]],
            group: [0, 1],
            y: [[0], [0]],
            f: Native(lambda on: lambda x: lambda theta: (output(on, x[0], theta[0]),)),
            theta: [2],
            lam: 1,
            a: [[0, 0]],
            b: [["1/3", 0]],
            W: [[["-1/2"], [1]]],
        },
        definitions={l: function(M, lambda i: absolute(K)(y(i)))},
        examples=[theta, outputs(theta)],
    )


# %%
if __name__ == "__main__":
    theorem.main()
