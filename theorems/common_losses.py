# %% [markdown]
# # The common losses
#
# Squared, logistic, softmax and polynomial hinge losses satisfy what the theorems ask of a loss:
# they are differentiable, convex and non-negative, for any number of outputs.
#
# A function that lies above all its tangents is convex. All of these losses but softmax add up one
# function of one variable over the outputs, so one tangent inequality each is enough; softmax rests
# on the tangent inequality of log sum exp. The logarithm and the exponential enter through
# exp(x) >= 1 + x, the hinge through max(0, u)^2 = u max(0, u). The absolute loss is only convex.

# %%
from pgb.facts.notions import derivative, gradient
from pgb.prove import *
from pgb.prove.absolute import not_below, size
from pgb.prove.elementary import *
from pgb.prove.gradients import gradient_of
from pgb.result import Result, step
from pgb.setting import *
from pgb.setting.losses import *

theorem = Result(
    "common_losses",
    mark="classical",
    title="the common losses are differentiable, convex and non-negative",
    source="S. Boyd and L. Vandenberghe, Convex Optimization, 3.1.3 and 3.1.5",
    limits="It does not say that a loss attains its infimum: logistic and softmax may not.",
    unwitnessed="claims about all labels and outputs: what certifies the other witnesses",
)

exp_above_tangent = fact("exp_above_tangent")

# %% [markdown]
# ## Above all tangents
#
# Between p and q, at the point p + s (q - p), take the tangent there at p and at q, and add 1 - s
# times the first inequality to s times the second: the slopes cancel.

# %%
F = Var("F", Fun(Output, Real))
G = Var("G", Fun(Output, Output))


def tangent(F, G, p, q):
    """The value at q of the tangent of F at p."""
    return F(p) + sum_(K, lambda k: G(p, k) * (q(k) - p(k)))


@theorem.statement(
    convex(F), above_tangents=for_all(Output, lambda p, q: le(tangent(F, G, p, q), F(q)))
)
def convex_from_tangents(given):
    """A function on R^K that lies above all its tangents is convex."""

    @every(Output, Output, Real)
    def below_chord(p, q, s):
        middle = function(K, lambda k: p(k) + s * (q(k) - p(k)))
        at_p = use(given.above_tangents, middle, p)
        at_q = use(given.above_tangents, middle, q)

        @supposing(And(le(0, s), le(s, 1)))
        def between(low, high):
            rest = combine(le(0, 1 - s), (high, 1))
            return step(
                "add 1 - s times the inequality at p to s times the one at q",
                combine(le(F(middle), F(p) + s * (F(q) - F(p))), (at_p, rest), (at_q, low)),
            )

        return between

    return restate(convex(F), below_chord)


# %% [markdown]
# ## One function of one variable, added up over the outputs
#
# Let the loss of q be sum_k phi(alpha_k + beta_k q_k). What holds of phi and its slope in one
# variable holds of the loss and its gradient.

# %%
phi = Var("phi", Fun(Real, Real))
dphi = Var("dphi", Fun(Real, Real))
alpha = Var("alpha", Output)
beta = Var("beta", Output)


def inner(q, k):
    return alpha(k) + beta(k) * q(k)


total = function(Output, lambda q: sum_(K, lambda k: phi(inner(q, k))))
slopes = function(Output, lambda q: function(K, lambda k: beta(k) * dphi(inner(q, k))))


def has_slope(phi, dphi):
    return for_all(Real, lambda u: derivative(phi, u, dphi(u)))


def above_tangents(phi, dphi):
    return for_all(Real, lambda u, v: le(phi(u) + dphi(u) * (v - u), phi(v)))


def nonnegative(phi):
    return for_all(Real, lambda u: le(0, phi(u)))


def three_properties(phi, dphi):
    return And(has_slope(phi, dphi), above_tangents(phi, dphi), nonnegative(phi))


@theorem.statement(
    for_all(Output, lambda q: gradient(total, q, slopes(q))), has_slope=has_slope(phi, dphi)
)
def separable_gradient(given):
    """The loss is differentiable; its gradient is beta_k phi'(alpha_k + beta_k q_k)."""

    @every(Output)
    def differentiable(q):
        return step(
            "differentiate each summand, then the sum",
            gradient_of(total, q, slopes(q), known=lambda _, u: use(given.has_slope, u)),
        )

    return differentiable


@theorem.statement(convex(total), above_tangents=above_tangents(phi, dphi))
def separable_convexity(given):
    """If phi lies above its tangents, the loss is convex."""

    @every(Output, Output)
    def above(p, q):
        @every(K)
        def each(k):
            u, v = inner(p, k), inner(q, k)
            known = use(given.above_tangents, u, v)
            return combine(le(phi(u) + beta(k) * dphi(u) * (q(k) - p(k)), phi(v)), (known, 1))

        return step(
            "add up the tangent inequalities of the outputs",
            restate(le(tangent(total, slopes, p, q), total(q)), summed(each)),
        )

    return convex_from_tangents.apply(at={F: total, G: slopes}, above_tangents=above)


@theorem.statement(for_all(Output, lambda q: le(0, total(q))), nonnegative=nonnegative(phi))
def separable_sign(given):
    """If phi has no negative value, neither has the loss."""

    @every(Output)
    def sign(q):
        return summed(every(K)(lambda k: use(given.nonnegative, inner(q, k))))

    return step("add up the values at the outputs", sign)


# %% [markdown]
# ## Squares

# %%
c = Var("c", Real)


def square(c):
    return function(Real, lambda u: c * u**2)


def square_slope(c):
    return function(Real, lambda u: 2 * c * u)


@theorem.statement(three_properties(square(c), square_slope(c)), nonnegative_factor=le(0, c))
def square_in_one_variable(given):
    """c u^2 with c >= 0 has the slope 2 c u, lies above its tangents and is never negative."""

    @every(Real)
    def rate(u):
        return slope(square(c), u, 2 * c * u)

    @every(Real, Real)
    def above(u, v):
        gap = square_sign(v - u)
        goal = le(c * u**2 + 2 * c * u * (v - u), c * v**2)
        return combine(goal, (gap, given.nonnegative_factor))

    @every(Real)
    def sign(u):
        return combine(le(0, c * u**2), (square_sign(u), given.nonnegative_factor))

    return both(rate, step("v^2 - u^2 - 2 u (v - u) = (v - u)^2", above), sign)


# %% [markdown]
# ## softplus(u) = log(1 + exp(u))
#
# Its slope is sigma = exp(u - softplus(u)), between 0 and 1. Put c = sigma (v - u) and weigh
# exp(x) >= 1 + x at x = -c with 1 - sigma, at x = v - u - c with sigma. On the right this gives
# 1; on the left (1 + exp(v)) exp(-c - softplus(u)). So softplus(v) >= softplus(u) + c.

# %%
softplus_slope = function(Real, lambda u: sigmoid(u))


def one_and_more(u):
    return combine(lt(0, 1 + exp(u)), (exp_sign(u), 1))


def exp_of_softplus(u):
    """exp(softplus(u)) = 1 + exp(u)."""
    return use(fact("exp_of_log"), 1 + exp(u), one_and_more(u))


@theorem.statement(three_properties(softplus, softplus_slope))
def softplus_in_one_variable(given):
    """softplus has the slope exp(u - softplus(u)), lies above its tangents, is never negative."""

    @every(Real)
    def rate(u):
        curve = function(Real, lambda s: softplus(s))
        return slope(curve, u, sigmoid(u), known=lambda _, x: use(log_slope(), x, one_and_more(u)))

    @every(Real, Real)
    def above(u, v):
        c = sigmoid(u) * (v - u)
        weight = exp_sign(-softplus(u))
        rest = step(
            "1 - sigma = exp(-softplus(u))",
            equation(1 - sigmoid(u), exp(-softplus(u)), (exp_of_softplus(u), exp(-softplus(u)))),
        )
        weighed = step(
            "weigh exp(x) >= 1 + x at -c and at v - u - c with 1 - sigma and sigma",
            combine(
                le(1, (1 + exp(v)) * exp(-softplus(u) - c)),
                (use(exp_above_tangent, -c), weight),
                (use(exp_above_tangent, v - u - c), exp_sign(u - softplus(u))),
                (rest, 1 - c),
            ),
        )
        larger = combine(
            le(exp(softplus(u) + c), exp(softplus(v))),
            (weighed, exp_sign(softplus(u) + c)),
            (exp_of_softplus(v), -1),
        )
        return use(exp_order(), softplus(u) + c, softplus(v), larger)

    @every(Real)
    def sign(u):
        larger = combine(le(exp(0), exp(softplus(u))), (exp_sign(u), 1), (exp_of_softplus(u), -1))
        return use(exp_order(), 0, softplus(u), larger)

    return both(
        step("the slope of softplus", rate),
        step("softplus(u) + sigma (v - u) <= softplus(v)", above),
        step("exp(softplus(u)) = 1 + exp(u) >= exp(0)", sign),
    )


# %% [markdown]
# ## Powers of max(0, u)
#
# Write a for max(0, u) and b for max(0, v). Then a >= 0, a >= u and a^2 = u a. The difference
# b^2 - a^2 - 2 a (v - u) lies between 0 and (v - u)^2: the first is the tangent inequality of a^2,
# both together say that its slope is 2 a. From a^n to a^(n+1) = u a^n the slope goes by the product
# rule, the tangent inequality by multiplying with b and adding n a^(n-1) (b - a)^2.


# %%
def power(n):
    return function(Real, lambda u: positive_power(u, n))


def power_slope(n):
    return function(Real, lambda u: n * positive_power(u, n - 1))


def of_positive_part(u):
    """0 <= a, u <= a, a^2 = u a."""
    return parts(use(positive_part(), u))


def power_sign(u, n):
    """0 <= a^n."""
    sign, _, _ = of_positive_part(u)
    if n == 1:
        return sign
    return combine(le(0, pos(u) ** n), (sign, power_sign(u, n - 1)))


def weight(u, n):
    """0 <= n a^(n-1)."""
    return combine(le(0, n * pos(u) ** (n - 1)), (power_sign(u, n - 1), n))


def power_tangent(u, v, n):
    """a^n + n a^(n-1) (b - a) <= b^n."""
    a, b = pos(u), pos(v)
    goal = le(a**n + n * a ** (n - 1) * (b - a), b**n)
    gap = square_sign(b - a)
    if n == 2:
        return combine(goal, (gap, 1))
    before = power_tangent(u, v, n - 1)
    return combine(goal, (before, power_sign(v, 1)), (gap, weight(u, n - 1)))


def power_above(u, v, n):
    """a^n + n a^(n-1) (v - u) <= b^n, since v <= b and u a = a^2."""
    a, b = pos(u), pos(v)
    _, _, square = of_positive_part(u)
    _, larger, _ = of_positive_part(v)
    return combine(
        le(a**n + n * positive_power(u, n - 1) * (v - u), b**n),
        (power_tangent(u, v, n), 1),
        (larger, weight(u, n)),
        (square, n * a ** (n - 2)),
    )


def square_rate(u):
    """The slope of a^2 is 2 a."""

    def gap(s):
        return pos(s) ** 2 - pos(u) ** 2 - 2 * pos(u) * (s - u)

    @every(Real, where=lambda e: lt(0, e))
    def squeezed(e, e_positive):
        @nearby(use(fact("ball_is_near", Real), u, e, e_positive))
        def small(s, near):
            _, above_u, _ = of_positive_part(u)
            _, _, square = of_positive_part(s)
            some = square_sign(s - u)
            low = combine(le(0, gap(s)), (power_above(u, s, 2), 1))
            high = combine(
                le(gap(s), (s - u) ** 2),
                (square_sign(pos(s) - s - pos(u) + u), 1),
                (above_u, weight(s, 2)),
                (square, 2),
            )
            goal = le(gap(s) ** 2, e * (s - u) ** 2)
            return combine(goal, (high, low), (high, some), (near, some))

        return small

    return restate(derivative(power(2), u, 2 * pos(u)), squeezed, "Derivative")


def power_rate(u, n):
    """The slope of a^n is n a^(n-1)."""
    if n == 2:
        return square_rate(u)
    a, m = pos(u), n - 1
    rates = use(fact("derivative_of_identity"), u), power_rate(u, m)
    rule = fact("derivative_of_product")
    product = use(rule, function(Real, lambda s: s), power(m), u, 1, m * a ** (m - 1), *rates)

    @every(Real)
    def same(s):
        _, _, square = of_positive_part(s)
        return equation(s * pos(s) ** m, pos(s) ** n, (square, -(pos(s) ** (m - 1))))

    _, _, square = of_positive_part(u)
    value = equation(a**m + u * m * a ** (m - 1), n * a**m, (square, -m * a ** (m - 2)))
    found = rewrite(rewrite(product, extend(same)), value)
    return restate(derivative(power(n), u, n * a**m), found)


def hinge_in_one_variable(n):
    """Declare the three properties of max(0, u)^n."""

    def proof(given):
        rate = every(Real)(lambda u: power_rate(u, n))
        above = every(Real, Real)(lambda u, v: power_above(u, v, n))
        sign = every(Real)(lambda u: power_sign(u, n))
        return both(
            step(f"the slope of a^{n}", rate),
            step("the tangent inequality, as a^2 = u a and v <= b", above),
            step("and a >= 0", sign),
        )

    proof.__name__ = f"hinge_{n}_in_one_variable"
    proof.__doc__ = f"max(0, u)^{n} has a slope, lies above its tangents and is never negative."
    return theorem.statement(three_properties(power(n), power_slope(n)))(proof)


hinges = {n: hinge_in_one_variable(n) for n in DEGREES}

# %% [markdown]
# ## log sum exp
#
# Write S for log sum exp and pi_k = exp(p_k - S(p)) for the softmax probabilities at p; they add
# up to 1. Put c = sum_k pi_k (q_k - p_k) and weigh exp(x) >= 1 + x at x = q_k - p_k - c with pi_k.
# On the right this adds up to 1, on the left to exp(S(q) - S(p) - c). So S(q) >= S(p) + c.


# %%
def exponentials(q):
    return function(K, lambda k: exp(q(k)))


def all_positive(q):
    return every(K)(lambda k: exp_sign(q(k)))


def exp_of_log_sum_exp(q):
    """exp(S(q)) = sum_k exp(q_k)."""
    return use(exp_of_log_sum(K), q)


@theorem.statement(
    for_all(
        Output,
        lambda p, q: le(
            log_sum_exp(p) + sum_(K, lambda k: probability(p, k) * (q(k) - p(k))), log_sum_exp(q)
        ),
    )
)
def log_sum_exp_above_tangents(given):
    """log sum exp lies above its tangents, whose slopes are the softmax probabilities."""

    @every(Output, Output)
    def above(p, q):
        start = log_sum_exp(p)
        c = sum_(K, lambda k: probability(p, k) * (q(k) - p(k)))
        known = exp_of_log_sum_exp(p)
        whole = step(
            "the probabilities add up to 1",
            equation(sum_(K, lambda k: probability(p, k)), 1, (known, -exp(-start))),
        )

        @every(K)
        def each(k):
            x = q(k) - p(k) - c
            goal = le(probability(p, k) * (1 + x), exp(q(k) - start - c))
            return combine(goal, (use(exp_above_tangent, x), exp_sign(p(k) - start)))

        added = step("add up exp(x) >= 1 + x with the probabilities as weights", summed(each))
        larger = combine(
            le(exp(start + c), exp(log_sum_exp(q))),
            (added, exp_sign(start + c)),
            (whole, (c - 1) * exp(start + c)),
            (exp_of_log_sum_exp(q), -1),
        )
        return use(exp_order(), start + c, log_sum_exp(q), larger)

    return step("exp(S(p) + c) <= exp(S(q)), and exp reflects the order", above)


@theorem.statement(for_all(Output, lambda q: for_all(K, lambda k: le(q(k), log_sum_exp(q)))))
def log_sum_exp_above_entries(given):
    """log sum exp is at least each entry."""

    @every(Output, K)
    def entry(q, k):
        member = use(member_of_sum(K), exponentials(q), all_positive(q), k)
        known = exp_of_log_sum_exp(q)
        larger = combine(le(exp(q(k)), exp(log_sum_exp(q))), (member, 1), (known, -1))
        return use(exp_order(), q(k), log_sum_exp(q), larger)

    return entry


# %% [markdown]
# ## The separable losses
#
# squared adds up u^2 at u = q_k - y_k, half_squared half of it, logistic softplus(u) at
# u = -y_k q_k, polynomial_hinge_n max(0, u)^n at u = 1 - y_k q_k. All is claimed for every y.


# %%
def differentiable(loss):
    return for_all(Output, lambda y, q: gradient(loss.value(y), q, loss.gradient(y, q)))


def always_convex(loss):
    return for_all(Output, lambda y: convex(loss.value(y)))


def never_negative(loss):
    return for_all(Output, lambda y, q: le(0, loss.value(y, q)))


def separable(name, curve, rate, properties, shift, factor):
    """Declare the three statements of the loss sum_k curve(shift(y, k) + factor(y, k) q_k)."""
    loss = LOSSES[name]

    def at(y):
        vectors = {
            alpha: function(K, lambda k: shift(y, k)),
            beta: function(K, lambda k: factor(y, k)),
        }
        return {phi: curve, dphi: rate, **vectors}

    def declare(suffix, general, claim, place, words):
        (hypothesis,) = general.hypotheses

        def proof(given):
            known = {hypothesis: parts(properties())[place]}

            @every(Output)
            def each(y):
                return general.apply(at=at(y), **known)

            return step(f"what is known of phi, for {loss.name}", restate(claim(loss), each))

        proof.__name__, proof.__doc__ = f"{name}_{suffix}", f"The {name} loss {words}."
        theorem.statement(claim(loss), certifies=True)(proof)

    declare("differentiable", separable_gradient, differentiable, 0, "has the stated gradient")
    declare("convex", separable_convexity, always_convex, 1, "is convex in the output")
    declare("nonnegative", separable_sign, never_negative, 2, "is never negative")


# %%
def multiple_of_square(name, c_value):
    def properties():
        sign = combine(le(0, c_value))
        return square_in_one_variable.apply(at={c: c_value}, nonnegative_factor=sign)

    curve, rate = square(c_value), square_slope(c_value)
    separable(name, curve, rate, properties, lambda y, k: -y(k), lambda y, k: Num(1))


multiple_of_square("squared", Num(1))
multiple_of_square("half_squared", Num(1) / 2)


# %%
def of_margin(name, curve, rate, one_variable, shift):
    separable(name, curve, rate, one_variable.apply, lambda y, k: Num(shift), lambda y, k: -y(k))


of_margin("logistic", softplus, softplus_slope, softplus_in_one_variable, 0)
for n, hinge in hinges.items():
    of_margin(f"polynomial_hinge_{n}", power(n), power_slope(n), hinge, 1)

# %% [markdown]
# ## Softmax
#
# With class weights y the loss is (sum_k y_k) S(q) - y . q: it is differentiable for all y, and
# convex and non-negative where every y_k >= 0. The weights need not add up to 1.

# %%
softmax = LOSSES["softmax"]


def weights_nonnegative(y):
    return for_all(K, lambda k: le(0, y(k)))


@theorem.statement(differentiable(softmax), certifies=True)
def softmax_differentiable(given):
    """The softmax loss has the stated gradient, whatever the class weights."""

    @every(Output, Output)
    def gradients(y, q):
        positive = use(positive_sum(K), exponentials(q), all_positive(q))
        return gradient_of(
            function(Output, lambda q: softmax.value(y, q)),
            q,
            softmax.gradient(y, q),
            known=lambda _, x: use(log_slope(), x, positive),
        )

    return step(
        "differentiate S, with the softmax probabilities as its slopes, and the linear part",
        restate(differentiable(softmax), gradients),
    )


@theorem.statement(
    for_all(Output, lambda y: implies(weights_nonnegative(y), convex(softmax.value(y)))),
    certifies=True,
)
def softmax_convex(given):
    """The softmax loss is convex in the output if no class weight is negative."""

    @every(Output, where=lambda y: weights_nonnegative(y))
    def each(y, weights):
        value, slopes = softmax.value(y), softmax.gradient(y)
        total = restate(le(0, sum_(K, lambda k: y(k))), summed(weights))

        @every(Output, Output)
        def above(p, q):
            known = use(log_sum_exp_above_tangents.apply(), p, q)
            return combine(le(tangent(value, slopes, p, q), value(q)), (known, total))

        return convex_from_tangents.apply(
            at={F: value, G: slopes},
            above_tangents=step("weigh the inequality of S with sum_k y_k >= 0", above),
        )

    return each


@theorem.statement(
    for_all(
        Output,
        lambda y: implies(
            weights_nonnegative(y), for_all(Output, lambda q: le(0, softmax.value(y, q)))
        ),
    ),
    certifies=True,
)
def softmax_nonnegative(given):
    """The softmax loss is never negative if no class weight is."""

    @every(Output, where=lambda y: weights_nonnegative(y))
    def each(y, weights):
        @every(Output)
        def value(q):
            @every(K)
            def part(k):
                entry = use(log_sum_exp_above_entries.apply(), q, k)
                goal = le(0, y(k) * (log_sum_exp(q) - q(k)))
                return combine(goal, (entry, use(weights, k)))

            return summed(step("q_k <= S(q), so no summand is negative", part))

        return value

    return each


# %% [markdown]
# ## The absolute loss
#
# |u| = max(0, u) + max(0, -u) has no slope at 0. Both terms lie below their chords: where the
# argument is negative there is nothing to show, elsewhere max(0, u) >= u.


# %%
def below_its_chord(u, v, s, low, high):
    """max(0, m) <= max(0, u) + s (max(0, v) - max(0, u)) at m = u + s (v - u), for 0 <= s <= 1."""
    m, chord = u + s * (v - u), pos(u) + s * (pos(v) - pos(u))
    rest = combine(le(0, 1 - s), (high, 1))
    (sign_u, above_u, _), (sign_v, above_v, _) = of_positive_part(u), of_positive_part(v)
    sign = combine(le(0, chord), (sign_u, rest), (sign_v, low))
    above = combine(le(m, chord), (above_u, rest), (above_v, low))
    return part_at_most(m, chord, sign, above)


@theorem.statement(for_all(Output, lambda y: convex(absolute(K)(y))), certifies=True)
def absolute_convex(given):
    """The absolute loss is convex in the output."""

    @every(Output)
    def each(y):
        loss = absolute(K)(y)

        @every(Output, Output, Real, where=lambda p, q, s: (le(0, s), le(s, 1)))
        def chord(p, q, s, low, high):
            middle = function(K, lambda k: p(k) + s * (q(k) - p(k)))

            @every(K)
            def term(k):
                above = below_its_chord(p(k) - y(k), q(k) - y(k), s, low, high)
                below = below_its_chord(y(k) - p(k), y(k) - q(k), s, low, high)
                at_m, at_p, at_q = (size(v(k) - y(k)) for v in (middle, p, q))
                return combine(le(at_m, at_p + s * (at_q - at_p)), (above, 1), (below, 1))

            return restate(le(loss(middle), loss(p) + s * (loss(q) - loss(p))), summed(term))

        return restate(convex(loss), chord)

    return step("both positive parts lie below their chords", each)


@theorem.statement(for_all(Output, lambda y, q: le(0, absolute(K)(y, q))), certifies=True)
def absolute_nonnegative(given):
    """The absolute loss is never negative."""

    return every(Output, Output)(
        lambda y, q: summed(every(K)(lambda k: use(not_below(), q(k) - y(k))))
    )


# %%
if __name__ == "__main__":
    theorem.main()
