# %% [markdown]
# # Powers of 1 + w . x
#
# K(x; w) = (1 + w . x)^p is locally spanning on up to p + 1 distinct inputs. Differentiate a
# combination that vanishes near w: the combinations with coefficients c_j X_j, and c_j themselves,
# vanish in degree p - 1, and c_j (X_j - X_P) has one input less. (See also powers_on_a_line.)

# %%
from pgb.facts.functions import power
from pgb.facts.notions import natural
from pgb.kernel.binding import abstract, retype_term, substitute
from pgb.prove import *
from pgb.prove.deltas import at_equal_indices
from pgb.prove.marks import one_fewer, unmarked, zero_one
from pgb.prove.naturals import (
    induction,
    natural_sign,
    power_next,
    power_slope,
    power_zero,
    unit_fraction,
)
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import spanning
from pgb.transform import eliminator

theorem = Result(
    "polynomial_activations",
    mark="O",
    title="(1 + w.x)^p is locally spanning on up to p + 1 distinct inputs",
    source="theory, 2.5 eliminators",
    limits="On more inputs it depends on where they lie: on a line see powers_on_a_line.",
    unwitnessed="a claim about all weights and coefficients: it certifies other instances",
)

p = Var("p", Real)


def dot(w, x):
    return sum_(D, lambda q: w(q) * x(q))


def raised(p):
    """(1 + w . x)^p as a function of x and w."""
    return function(Input, lambda x: function(Input, lambda w: power(1 + dot(w, x), p)))


def combination(p, c, w):
    """sum_j c_j (1 + w . X_j)^p"""
    return spanning.combination(raised(p), X, c, w)


def vanishing(p, c, w):
    return near(w, lambda v: eq(combination(p, c, v), 0))


# %% [markdown]
# ## One degree less
#
# If the combination of degree p + 1 vanishes near w, so do those of degree p with the coefficients
# c_j X_jq (differentiate in w_q) and c_j (subtract w_q times these, added up).


# %%
def lower(p, is_natural, c, vanishes):
    """Near w: the combination of c and, for all q, that of c_j X_jq vanish in degree p."""

    def moment(q, v):
        return sum_(N, lambda j: c(j) * X(j, q) * power(1 + dot(v, X(j)), p))

    def power_along(curve):
        base = opened(curve, Var("t", Real)).children[0].children[1]
        inner = slope(abstract(Var("t", Real), base), 0)
        start = opened(abstract(Var("t", Real), base), Num(0))
        outer = use(power_slope(), p, is_natural, start)
        raise_ = function(Real, lambda u: power(u, p + 1))
        rates = (outer.conclusion.children[1], inner.conclusion.children[1])
        line = abstract(Var("t", Real), base)
        return use(fact("chain_rule"), raise_, line, 0, *rates, outer, inner)

    @from_some(use(unit_fraction(), p, is_natural))
    def scaled(unit, _, inverse):
        @nearby(around(vanishes))
        def at(v, vanishes_here):
            @every(D)
            def moments(q):
                def line(t):
                    return function(D, lambda h: v(h) + t * delta(h, q))

                moving = slope(
                    function(Real, lambda t: combination(p + 1, c, line(t))),
                    0,
                    (p + 1) * moment(q, v),
                    along=power_along,
                )
                flat = zero_slope(pull_back(vanishes_here, function(Real, line)), moving)
                return combine(eq(moment(q, v), 0), (flat, unit), (inverse, -moment(q, v)))

            next_power = summed(
                every(N)(
                    lambda j: combine(
                        eq(
                            c(j) * power(1 + dot(v, X(j)), p + 1),
                            c(j) * (1 + dot(v, X(j))) * power(1 + dot(v, X(j)), p),
                        ),
                        (power_next(1 + dot(v, X(j)), p, is_natural), c(j)),
                    )
                )
            )
            weighted = summed(
                every(D)(lambda q: combine(eq(v(q) * moment(q, v), 0), (use(moments, q), v(q))))
            )
            same = combine(
                eq(combination(p, c, v), 0),
                (here(vanishes_here), 1),
                (next_power, -1),
                (weighted, -1),
            )
            return both(same, moments)

        return at

    return scaled


# %% [markdown]
# ## Induction on the degree
#
# e_j in {0, 1} marks a set of at most p + 1 inputs outside of which c vanishes.


# %%
def all_zero(c):
    return for_all(N, lambda j: eq(c(j), 0))


def marks(e, c, p):
    """e marks at most p + 1 inputs, and c vanishes off them."""
    return And(
        zero_one(e),
        le(sum_(N, lambda j: e(j)), p + 1),
        for_all(N, lambda j: eq(c(j) * (1 - e(j)), 0)),
    )


def claim(p):
    """Coefficients on at most p + 1 inputs whose combination vanishes near some w are 0."""
    vectors = Fun(N, Real)
    return for_all(
        vectors,
        lambda c, e: for_all(
            Input, lambda w: implies(marks(e, c, p), vanishing(p, c, w), all_zero(c))
        ),
    )


def at_a_marked_input(c, e, marked, proof):
    """c = 0, by the proof for an input P with e_P = 1; without one, c = 0 as it is."""
    some = there_is(N, lambda j: eq(e(j), 1))

    def there(case):
        return from_some(case)(proof)

    def nowhere(none):
        binary, _, off = parts(marked)
        return every(N)(
            lambda j: combine(eq(c(j), 0), (use(off, j), 1), (unmarked(e, binary, none, j), c(j)))
        )

    return by_cases(all_zero(c), some, there, nowhere)


def same_at(h, j, P):
    """delta(j, P) h_j = delta(j, P) h_P"""
    return use(at_equal_indices(N), function(N, h), j, P)


def degree_zero():
    """One input at most: the combination is c_P."""

    @every(
        Fun(N, Real),
        Fun(N, Real),
        Input,
        where=lambda c, e, w: (marks(e, c, 0), vanishing(0, c, w)),
    )
    def base(c, e, w, marked, vanishes):
        binary, few, off = parts(marked)

        def single(P, one):
            def other(j):
                """(1 - delta(j, P)) e_j"""
                return (1 - delta(j, P)) * e(j)

            @every(N)
            def sign(j):
                square = square_sign((1 - delta(j, P)) * e(j))
                return combine(le(0, other(j)), (square, 1), (use(binary, j), -(1 - delta(j, P))))

            total = combine(le(sum_(N, other), 0), (few, 1), (one, -1))
            nothing = use(fact("vanishing_sum", N), function(N, other), sign, total)

            @every(N)
            def at_P(j):
                return combine(
                    eq(c(j), c(P) * delta(j, P)),
                    (use(off, j), 1),
                    (use(nothing, j), c(j)),
                    (same_at(lambda i: c(i) * e(i), j, P), 1),
                    (one, c(P) * delta(j, P)),
                )

            ones = every(N)(
                lambda j: combine(
                    eq(c(j) * power(1 + dot(w, X(j)), 0), c(j)),
                    (power_zero(1 + dot(w, X(j))), c(j)),
                )
            )
            last = combine(eq(c(P), 0), (here(vanishes), 1), (summed(ones), -1), (summed(at_P), -1))
            return every(N)(lambda j: combine(eq(c(j), 0), (use(at_P, j), 1), (last, delta(j, P))))

        return at_a_marked_input(c, e, marked, single)

    return base


def next_degree(distinct):
    """From degree p to p + 1."""

    @every(Real)
    def following(p):
        @supposing(natural(p), claim(p))
        def grown(is_natural, smaller):
            @every(
                Fun(N, Real),
                Fun(N, Real),
                Input,
                where=lambda c, e, w: (marks(e, c, p + 1), vanishing(p + 1, c, w)),
            )
            def any_coefficients(c, e, w, marked, vanishes):
                lowered = lower(p, is_natural, c, vanishes)
                return at_a_marked_input(
                    c,
                    e,
                    marked,
                    lambda P, one: without_P(
                        p, is_natural, smaller, c, e, w, marked, lowered, P, one, distinct
                    ),
                )

            return any_coefficients

        return grown

    return following


def without_P(p, is_natural, smaller, c, e, w, marked, lowered, P, one, distinct):
    """c = 0 in degree p + 1, where P is marked, from the claim in degree p."""
    binary_e, few, off = parts(marked)

    def fewer(j):
        return e(j) - delta(j, P)

    @every(D)
    def no_shifted(q):
        def d(j):
            return c(j) * (X(j, q) - X(P, q))

        binary = one_fewer(e, binary_e, P, one)
        count = combine(le(sum_(N, fewer), p + 1), (few, 1))
        off_P = every(N)(
            lambda j: combine(
                eq(d(j) * (1 - fewer(j)), 0),
                (use(off, j), X(j, q) - X(P, q)),
                (same_at(d, j, P), 1),
            )
        )

        @nearby(lowered)
        def vanishes(v, both_known):
            same, moments = parts(both_known)
            return combine(
                eq(combination(p, function(N, d), v), 0), (use(moments, q), 1), (same, -X(P, q))
            )

        return use(
            smaller,
            function(N, d),
            function(N, fewer),
            w,
            both(both(binary, count, off_P), vanishes),
        )

    step("c_j (X_j - X_P) has one input less, and vanishes in degree p: it is 0", no_shifted)
    alone = only_at(c, P, no_shifted, distinct)
    mark = function(N, lambda j: delta(j, P))
    sign = use(natural_sign(), p, is_natural)
    own = both(
        every(N)(lambda j: identity(delta(j, P) * (1 - delta(j, P)), 0)),
        combine(le(sum_(N, lambda j: delta(j, P)), p + 1), (sign, 1)),
        every(N)(
            lambda j: combine(eq(c(j) * (1 - delta(j, P)), 0), (use(alone, j), 1 - delta(j, P)))
        ),
    )
    lower_c = nearby(lowered)(lambda v, both_known: parts(both_known)[0])
    return use(smaller, c, mark, w, both(own, lower_c))


def only_at(c, P, no_shifted, distinct):
    """c_j = c_P delta(j, P), where all c_j (X_j - X_P) are 0 and the inputs are distinct."""

    @every(N)
    def alone(j):
        @supposing(ne(c(j), 0))
        def same_input(nonzero):
            @every(D)
            def coordinate(q):
                gap = X(j, q) - X(P, q)
                factor = use(fact("no_zero_divisors"), c(j), gap, use(use(no_shifted, q), j))
                return combine(eq(X(j, q), X(P, q)), (consequence(eq(gap, 0), factor, nonzero), 1))

            return use(distinct, j, P, extend(coordinate))

        goal = eq(c(j), c(P) * delta(j, P))

        def off_P(apart):
            no_delta = use(fact("delta_distinct", N), j, P, apart)
            none = consequence(eq(c(j), 0), same_input, apart)
            return combine(goal, (none, 1), (no_delta, -c(P)))

        def at_P(same):
            template = function(N, lambda h: eq(c(h), c(P) * delta(h, P)))
            return replace(restate(eq(P, j), same), template, identity(c(P), c(P) * delta(P, P)))

        return by_cases(goal, eq(j, P), at_P, off_P)

    return alone


@theorem.statement(
    spanning.locally_spanning(raised(p)),
    certifies=True,
    witnesses=(),
    distinct_inputs=distinct_inputs,
    degree=natural(p),
    few_inputs=le(Card(N), p + 1),
)
def powers_are_spanning(given):
    """(1 + w . x)^p is locally spanning on at most p + 1 distinct inputs."""
    induct = step(
        "induct on p: no combination of at most p + 1 of them vanishes near any w",
        induction(function(Real, claim), degree_zero(), next_degree(given.distinct_inputs)),
    )
    all_of_them = function(N, lambda j: 1)

    @every(Input, Fun(N, Real), where=lambda w, c: vanishing(p, c, w))
    def each(w, c, vanishes):
        marked = both(
            every(N)(lambda j: identity(Num(1) * (1 - Num(1)), 0)),
            combine(le(sum_(N, lambda j: Num(1)), p + 1), (given.few_inputs, 1)),
            every(N)(lambda j: identity(c(j) * (1 - Num(1)), 0)),
        )
        return use(induct, p, given.degree, c, all_of_them, w, both(marked, vanishes))

    return restate(powers_are_spanning.conclusion, each)


# %% [markdown]
# ## So it eliminates
#
# The neuron a b (1 + w . x)^p on up to p + 1 distinct inputs, and an instance: p = 2, three inputs.

# %%
neuron = {
    eliminator.kernel: raised(p),
    eliminator.s: function(Real, lambda t: t),
    eliminator.ds: function(Real, lambda t: 1),
}
at = {retype_term(v, {eliminator.V: Input}): value for v, value in neuron.items()}


@theorem.statement(
    And(for_all(K, lambda k: eq(eliminator.a(k), 0)), eq(L(theta), Lstar)),
    witnesses=("three inputs",),
    distinct_inputs=distinct_inputs,
    degree=natural(p),
    few_inputs=le(Card(N), p + 1),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=eliminator.positive_penalty,
    local_minimum=substitute(
        retype_term(eliminator.transformation.at_minimum, {eliminator.V: Input}), at
    ),
)
def power_neuron_eliminates(given):
    """With neurons a b (1 + w . x)^p every local minimum has a = 0 and L(theta) = L*."""
    zero_a, *_, best = parts(
        cited("eliminators")["elimination"].apply(
            given,
            at=neuron,
            sorts={eliminator.V: Input},
            locally_spanning=powers_are_spanning.apply(given),
            differentiable_factor=every(Real)(lambda t: slope(function(Real, lambda u: u), t, 1)),
            nonzero_slope=every(Real)(lambda t: consequence(ne(1, 0))),
        )
    )
    return both(zero_a, step("it is locally spanning, so L(theta) = L*", best))


@theorem.instance("three inputs")
def three_inputs():
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import Native, interpretation

    y = Var("y", Fun(M, Output))

    def linear(on):
        return lambda x: lambda theta: (on.mul(theta[0], x[0]),)

    return interpretation(
        "three inputs",
        sizes={M: 3, N: 3, K: 1, D: 1},
        spaces={eliminator.V: Input},
        values={
            X: [[0], [1], [3]],
            group: [0, 1, 2],
            theta: [2],
            f: Native(linear, "a linear model"),
            y: [[0], [2], [6]],
            p: 2,
            eliminator.a: [0],
            eliminator.b: ["1/2"],
            eliminator.W: [["-1/3"]],
            eliminator.lam: "1/10",
        },
        definitions={
            l: function(M, lambda i: LOSSES["squared"].value(y(i))),
            dl: function(M, lambda i: LOSSES["squared"].gradient(y(i))),
        },
    )


# %%
if __name__ == "__main__":
    theorem.main()
