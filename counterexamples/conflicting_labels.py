# %% [markdown]
# # Conflicting labels
#
# For one neuron and a binary classifier it is not enough that the critical points of the loss are
# global minima: the samples at an input must have one label. Where both labels occur equally often
# at each input, the sum of the losses at output q is that at -q, and q = 0 may be a local maximum
# of it. The penalty outweighs that, so f = 0 and a = 0 is a local minimum whatever f may reach
# elsewhere.

# %%
from fractions import Fraction

from pgb.facts.functions import log, pos
from pgb.facts.notions import derivative
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import near_above, nonnegative
from pgb.prove.elementary import log_slope, positive_part
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting import M, N, T
from pgb.transform.one_neuron import *

theorem = Result(
    "conflicting_labels",
    mark="O",
    kind="hypothesis",
    title="one neuron for a binary classifier needs consistent labels",
    source="theory, 3.2 one_neuron_binary",
    unwitnessed="it serves to certify instances of the other statements",
    drops={"consistent_labels": ("one_neuron_binary.elimination",)},
    limits="Where the grouped losses are invex, conflicting labels do no harm: see invexity.",
)

binary = cited("one_neuron_binary")
elimination = binary["elimination"]

binary_labels = elimination.hypotheses["binary_labels"]
best_parameters = elimination.conclusion.children[-1]

# %% [markdown]
# ## A loss that is critical only where it is minimal
#
# l = u^3 / (1 + u^3) with u = max(0, z + 1). To divide by 1 + u^3 is to multiply by its inverse
# v = exp(-log(1 + u^3)); so l = u^3 v. It grows with the cubic hinge u^3, and is critical where
# that is: for z <= -1, where it is 0.


# %%
def inverse(c):
    """1 / (1 + c)."""
    return exp(-log(1 + c))


hinge = function(Real, lambda s: pos(s + 1) ** 3)
bounded = function(Real, lambda s: hinge(s) * inverse(hinge(s)))
bounded_slope = function(Real, lambda s: 3 * pos(s + 1) ** 2 * inverse(hinge(s)) ** 2)


def with_loss(claim):
    """A claim about the loss, said of this one."""
    return substitute(claim, {loss: bounded, dloss: bounded_slope})


def part_sign(u):
    """0 <= max(0, u)^3."""
    sign, _, _ = parts(use(positive_part(), u))
    return combine(le(0, pos(u) ** 3), (combine(le(0, pos(u) ** 2), (sign, sign)), sign))


def inverse_of(c, sign):
    """From 0 <= c: (1 + c) / (1 + c) = 1."""
    positive = combine(lt(0, 1 + c), (sign, 1))
    whole = use(fact("exp_of_log"), 1 + c, positive)
    return combine(eq((1 + c) * inverse(c), 1), (whole, -inverse(c)))


def quotient_rate(c, u, rate, sign):
    """From the slope d of c at u, and c(u) >= 0: c / (1 + c) has the slope d / (1 + c)^2."""

    @every(c.sort)
    def lemma(c):
        d = rate.conclusion.children[1]

        @supposing(derivative(c, u, d), le(0, c(u)))
        def quotient(c_rate, c_sign):
            def known(function, at):
                if function is c:
                    return c_rate
                return use(log_slope(), at, combine(lt(0, at), (c_sign, 1)))

            line = function(Real, lambda s: c(s) * inverse(c(s)))
            found = slope(line, u, known=known)
            value = found.conclusion.children[1]
            whole = inverse_of(c(u), c_sign)
            equal = combine(eq(value, d * inverse(c(u)) ** 2), (whole, -d * inverse(c(u))))
            return replace(equal, function(Real, lambda e: derivative(line, u, e)), found)

        return quotient

    return use(lemma, c, rate, sign)


@theorem.statement(
    And(
        with_loss(differentiable_loss),
        with_loss(elimination.hypotheses["critical_points_are_minima"]),
    ),
    mark="O",
    witnesses=(),
    certifies=True,
)
def bounded_loss(given):
    """u^3 / (1 + u^3), u = max(0, z + 1), is differentiable, and critical only where minimal."""
    del given

    hinge_smooth, hinge_critical, _ = parts(binary["cubic_hinge"].apply())

    @every(Real)
    def smooth(u):
        return quotient_rate(hinge, u, use(hinge_smooth, u), part_sign(u + 1))

    @every(Real, where=lambda u: eq(bounded_slope(u), 0))
    def critical(u, flat):
        whole = inverse_of(hinge(u), part_sign(u + 1))
        v, rise = inverse(hinge(u)), 3 * pos(u + 1) ** 2
        hinge_flat = combine(
            eq(rise, 0),
            (flat, (1 + hinge(u)) ** 2),
            (whole, -rise * (1 + (1 + hinge(u)) * v)),
        )
        least = use(hinge_critical, u, hinge_flat)

        @every(Real)
        def above(s):
            w = inverse(hinge(s))
            return combine(
                le(bounded(u), bounded(s)),
                (use(least, s), nonnegative(v * w)),
                (whole, hinge(s) * w),
                (inverse_of(hinge(s), part_sign(s + 1)), -hinge(u) * v),
            )

        return above

    return both(
        step("its slope is 3 u^2 / (1 + u^3)^2", smooth),
        step("where that is 0, the cubic hinge is least, and so is l", critical),
    )


# %% [markdown]
# The mean of the losses at q and -q is at least 1/2 - (3/8) q^2, for every q. Written with
# P = max(0, 1 + q)^3 and N = max(0, 1 - q)^3 and multiplied out, this says
# 1 <= P N + (3/4) q^2 (1 + P) (1 + N).


# %%
def multiplied_out(q, p, n):
    """0 <= (1 + (3/4) q^2) (1 + p^3) (1 + n^3) - 2 - p^3 - n^3."""
    return le(2 + p**3 + n**3, (1 + Fraction(3, 4) * q**2) * (1 + p**3) * (1 + n**3))


def beyond_the_kink(q, outside):
    """What is multiplied out, for q <= -1: only N is left."""
    c = 1 - q
    wide = combine(le(0, c - 2), (outside, 1))
    positive = combine(le(0, c), (wide, 1))
    cubed = combine(
        le(0, Fraction(3, 4) * (1 + c**3)), (positive, nonnegative(Fraction(3, 4) * c**2))
    )
    square = combine(le(0, (c - 1) ** 2 - 1), (positive, wide))
    return combine(
        multiplied_out(q, Num(0), c),
        (square, cubed),
        (wide, nonnegative(Fraction(3, 4) * c**2)),
        (wide, 6),
        (nonnegative((c - 2) ** 2), Fraction(3, 2)),
    )


def between_the_kinks(q, left, right):
    """What is multiplied out, for -1 <= q <= 1."""
    inside = combine(le(0, 1 - q**2), (left, right))
    return combine(
        multiplied_out(q, 1 + q, 1 - q),
        (inside, nonnegative(Fraction(3, 4) * q**6)),
        (nonnegative(Fraction(21, 4) * q**4 + q**6 / 2), 1),
    )


def with_parts(q, p, n, claim):
    """The claim at p = max(0, 1 + q) and n = max(0, 1 - q), each given as an equation."""
    first = function(Real, lambda s: multiplied_out(q, s, n.conclusion.children[1]))
    second = function(Real, lambda s: multiplied_out(q, pos(1 + q), s))
    back = [combine(eq(*reversed(e.conclusion.children)), (e, -1)) for e in (p, n)]
    return replace(back[1], second, replace(back[0], first, claim))


def all_multiplied_out(q):
    """What is multiplied out, for all q: by the signs of 1 + q and 1 - q."""
    goal = multiplied_out(q, pos(1 + q), pos(1 - q))

    def part(u, sign):
        return use(fact("pos_of_nonnegative"), u, sign)

    def no_part(u, sign):
        return use(fact("pos_of_nonpositive"), u, sign)

    def left_inside(left):
        def right_inside(right):
            known = between_the_kinks(q, left, right)
            return with_parts(q, part(1 + q, left), part(1 - q, right), known)

        def right_outside(case):
            outside = combine(le(1 - q, 0), (case, 1))
            mirrored = beyond_the_kink(-q, combine(le(-q, -1), (case, 1)))
            known = restate(multiplied_out(q, 1 + q, Num(0)), mirrored)
            return with_parts(q, part(1 + q, left), no_part(1 - q, outside), known)

        return by_cases(goal, le(0, 1 - q), right_inside, right_outside)

    def left_outside(case):
        outside = combine(le(1 + q, 0), (case, 1))
        other = combine(le(0, 1 - q), (case, 1))
        known = beyond_the_kink(q, combine(le(q, -1), (case, 1)))
        return with_parts(q, no_part(1 + q, outside), part(1 - q, other), known)

    return by_cases(goal, le(0, 1 + q), left_inside, left_outside)


def above_parabola(q):
    """1 - (3/4) q^2 <= l(q) + l(-q)."""
    P, N = pos(1 + q) ** 3, pos(1 - q) ** 3
    v, w = inverse(P), inverse(N)
    s = Fraction(3, 4) * q**2
    return combine(
        le(1 - s, bounded(q) + bounded(-q)),
        (all_multiplied_out(q), nonnegative(v * w)),
        (inverse_of(P, part_sign(1 + q)), (1 + s) * (1 + N) * w - 1 - w),
        (inverse_of(N, part_sign(1 - q)), s - v),
    )


# %% [markdown]
# ## A bad minimum
#
# So near a point with f = 0, a = 0 and (3/4) mean_i exp(2 (w . x_i + b)) < lambda nothing is
# smaller; but with f = 1 at all inputs the mean loss is 4/9, and not 1/2.


# %%
def of_label(given, i, claim):
    """The claim at y_i; at 1 and at -1 it holds by calculation."""

    def at(value):
        @supposing(eq(y(i), value))
        def case(label):
            return replace(turned(label), function(Real, claim), combine(claim(Num(value))))

        return case

    return consequence(claim(y(i)), at(1), at(-1), use(given.binary_labels, i))


def turned(equation):
    """t = s from s = t."""
    left, right = equation.conclusion.children
    return combine(eq(right, left), (equation, -1))


def pair_of(q):
    """l(q) + l(-q)."""
    return bounded(q) + bounded(-q)


def mean_of(q):
    """The mean loss of outputs q_j at the inputs."""
    return mean(M, lambda i: bounded(-y(i) * q(group(i))))


def paired(given, q):
    """As labels balance, the mean loss of outputs q_j is that of half the pairs."""

    def other(j):
        return (bounded(-q(j)) - bounded(q(j))) / 2

    @every(M)
    def each(i):
        q_i = q(group(i))
        return of_label(
            given, i, lambda s: eq(bounded(-s * q_i), pair_of(q_i) / 2 + s * other(group(i)))
        )

    @every(N)
    def none_left(j):
        labels = sum_(M, lambda i: delta(group(i), j) * y(i))
        return combine(eq(labels * other(j), 0), (use(given.balanced_labels, j), other(j)))

    return combine(
        eq(mean_of(q), mean(M, lambda i: pair_of(q(group(i))) / 2)),
        (summed(each), Card(M) ** -1),
        (summed(none_left), Card(M) ** -1),
    )


def mean_where_constant(given, q, outputs, known):
    """From q_j = c for all j, and the pair at c: the mean loss."""
    pair_at_c = known.conclusion.children[1]

    @every(M)
    def each(i):
        template = function(Real, lambda t: eq(pair_of(t), pair_at_c))
        return replace(turned(use(outputs, group(i))), template, known)

    return combine(
        eq(mean_of(q), pair_at_c / 2), (paired(given, q), 1), (summed(each), Card(M) ** -1 / 2)
    )


def value_at(z, u):
    """l(z) = u^3 / (1 + u^3) for numbers u = max(0, z + 1)."""
    part = use(fact("pos_of_nonnegative"), u, combine(le(0, u)))
    whole = inverse_of(pos(Num(u)) ** 3, part_sign(Num(u)))
    squares = pos(Num(u)) ** 2 + u * pos(Num(u)) + u**2
    share = Fraction(u**3, 1 + u**3)
    return combine(
        eq(bounded(Num(z)), share),
        (whole, share),
        (part, (1 - share) * squares * inverse(pos(Num(u)) ** 3)),
    )


balanced_labels = for_all(N, lambda j: eq(sum_(M, lambda i: delta(group(i), j) * y(i)), 0))


def mean_square(b, w):
    """The mean of exp(2 (w . x_i + b))."""
    return mean(M, lambda i: activation(b, w, x(i)) ** 2)


def loss_at(point):
    return with_loss(Lt(point))


def output(theta, a, b, w):
    return lambda j: augmented_output(theta, a, b, w, X(j))


zero_model_nearby = near(theta, lambda theta: for_all(N, lambda j: eq(f(X(j), theta), 0)))
large_penalty = lt(Fraction(3, 4) * mean_square(b, w), lam)
at_zero = combine(eq(pair_of(Num(0)), 1), (value_at(0, 1), 2))
at_one = combine(eq(pair_of(Num(1)), Fraction(8, 9)), (value_at(1, 2), 1), (value_at(-1, 0), 1))


@theorem.statement(
    with_loss(transformation.at_minimum),
    certifies=True,
    witnesses=(),
    binary_labels=binary_labels,
    balanced_labels=balanced_labels,
    zero_model_nearby=zero_model_nearby,
    zero_neuron=eq(a, 0),
    large_penalty=large_penalty,
)
def minimum_between_the_labels(given):
    """Where f and the neuron are 0 and the penalty is large enough, nothing near is smaller."""
    no_model = here(given.zero_model_nearby)

    @every(N)
    def no_output(j):
        return combine(
            eq(output(theta, a, b, w)(j), 0),
            (use(no_model, j), 1),
            (given.zero_neuron, activation(b, w, X(j))),
        )

    value = step(
        "at the point the loss is l(0) = 1/2",
        combine(
            eq(loss_at(z), Fraction(1, 2)),
            (mean_where_constant(given, output(theta, a, b, w), no_output, at_zero), 1),
            (given.zero_neuron, lam * a / 2),
        ),
    )
    same_model = pull_back(
        given.zero_model_nearby, function(Point, lambda theta, a, b, w: theta), z
    )
    still_large = pull_back(
        use(
            near_above(),
            -lam,
            -Fraction(3, 4) * mean_square(b, w),
            combine(lt(-lam, -Fraction(3, 4) * mean_square(b, w)), (given.large_penalty, 1)),
        ),
        function(Point, lambda theta, a, b, w: -Fraction(3, 4) * mean_square(b, w)),
        z,
    )

    @nearby(same_model, still_large)
    def no_smaller(p, no_model, large):
        theta1, a1, b1, w1 = components(p)
        q = output(theta1, a1, b1, w1)

        @every(M)
        def pairs(i):
            e = activation(b1, w1, x(i))
            return combine(
                le(1 - Fraction(3, 4) * (a1 * e) ** 2, pair_of(q(group(i)))),
                (above_parabola(q(group(i))), 1),
                (use(no_model, group(i)), Fraction(3, 4) * (q(group(i)) + a1 * e)),
            )

        half = combine(lt(0, Card(M) ** -1 / 2), (fact("cardinality_positive", M), Fraction(1, 2)))
        return combine(
            le(loss_at(z), loss_at(p)),
            (value, 1),
            (paired(given, q), -1),
            (summed(pairs), half),
            (large, nonnegative(a1**2 / 2)),
        )

    return step("near it, the penalty outweighs what the neuron gains", no_smaller)


@theorem.statement(
    And(with_loss(transformation.at_minimum), Not(with_loss(best_parameters))),
    binary_labels=binary_labels,
    balanced_labels=balanced_labels,
    zero_model_nearby=zero_model_nearby,
    one_elsewhere=there_is(T, lambda theta: for_all(N, lambda j: eq(f(X(j), theta), 1))),
    zero_neuron=eq(a, 0),
    large_penalty=large_penalty,
)
def bad_minimum(given):
    """If f reaches 1 elsewhere, that local minimum is not a global minimum of the loss."""
    minimum = minimum_between_the_labels.apply(given)
    no_model = here(given.zero_model_nearby)
    half = step(
        "f = 0 has mean loss 1/2",
        mean_where_constant(given, lambda j: f(X(j), theta), no_model, at_zero),
    )

    @supposing(with_loss(best_parameters))
    def impossible(best):
        @from_some(given.one_elsewhere)
        def smaller(other, one):
            less = step(
                "and f = 1 has mean loss 4/9",
                mean_where_constant(given, lambda j: f(X(j), other), one, at_one),
            )
            return combine(le(1, 0), (use(best, other), 18), (half, -18), (less, 18))

        return smaller

    return both(minimum, consequence(Not(with_loss(best_parameters)), impossible))


# %% [markdown]
# ## An instance
#
# Two samples at x = 0 with labels 1 and -1, and f = max(0, theta - 1): near theta = 0 it is 0, at
# theta = 2 it is 1. With lambda = 1 and b = 0 the augmented loss is 1/2 + a^2/8 + ..


# %%
@theorem.instance("both labels at one input")
def both_labels_at_one_input():
    from pgb.witness.interpretation import Native, interpretation

    better = Var("better", T)
    return interpretation(
        "both labels at one input",
        sizes={M: 2, N: 1, D: 1},
        values={
            X: [[0]],
            group: [0, 0],
            y: [1, -1],
            f: Native(lambda on: lambda x: lambda theta: on.pos(on.sub(theta[0], on.integer(1)))),
            theta: [0],
            better: [2],
            a: 0,
            b: 0,
            w: ["1/3"],
            lam: 1,
        },
        definitions={loss: bounded, dloss: bounded_slope},
        examples=[better],
    )


# %%
if __name__ == "__main__":
    theorem.main()
