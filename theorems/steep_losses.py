# %% [markdown]
# # Losses that fall steeply
#
# A stationary output that is no minimum gives a bad minimum if the loss falls at most quadratically
# near it (see invexity_converse). The bound cannot be dropped: let the loss fall at least like
# c |q' - q|^(3/2), as 1 - |q|^(3/2) does at 0. The neuron a = t^2 then lowers it by c' t^3, and the
# penalty is only lambda t^4. So such an output is eliminated although the loss is not invex.

# %%
from functools import cache

from pgb.facts.functions import sqrt
from pgb.kernel.binding import fresh
from pgb.prove import *
from pgb.prove.bounds import near_above
from pgb.prove.elementary import member_of_sum
from pgb.prove.few import sum_over_one
from pgb.result import Result, cited, step
from pgb.result.statement import Given
from pgb.setting import *
from pgb.transform.exponential import *

theorem = Result(
    "steep_losses",
    mark="O",
    title="where the loss falls like |q|^(3/2), no stationary point survives, invex or not",
    source="theory, 2.3 invexity",
    limits="It says that nothing is a local minimum there, not where the augmented loss goes.",
    unwitnessed="that nothing is a local minimum is not seen there without the claim itself",
)

zero = function(K, lambda k: 0)
Table = Fun(N, Output)


def distance(F, E):
    """|F - E|^2 for two functions of the inputs."""
    return sum_(N, lambda j: sum_(K, lambda k: (F(j, k) - E(j, k)) ** 2))


# %% [markdown]
# ## At any number of inputs
#
# That the loss falls at least like c |q' - q|^(3/2) is said without a fractional power: it falls by
# c r^3 for every r >= 0 with r^4 <= |q' - q|^2.

# %%
c = Var("c", Real)
falls_steeply = near(
    outputs(theta),
    lambda F: for_all(
        Real,
        lambda r: implies(
            le(0, r),
            le(r**4, distance(F, outputs(theta))),
            le(risk(F), risk(outputs(theta)) - c * r**3),
        ),
    ),
)


def exp_of_twice(k, b, W, i):
    """0 < exp(2 (w_k . X_i + b_k))"""
    return exp_sign(2 * (sum_(D, lambda q: W(k, q) * X(i, q)) + b(k)))


def no_minimum_at_zero(given, b, W, minimum):
    """From a local minimum at (0, b, W): a contradiction."""
    j, k = fresh(N, "j"), fresh(K, "k")
    half = sum_(D, lambda q: W(k, q) * X(j, q)) / 2 + b(k) / 2
    root = exp(half)
    """exp(s / 2), the square root of what a neuron at output k adds at X_j."""

    def line(t):
        return pair(function(K, lambda h: t**2 * delta(h, k)), b, W)

    def table(t):
        return function(
            N, lambda i: function(K, lambda h: f(X(i), theta, h) + g(*components(line(t)), X(i))(h))
        )

    lower = pull_back(minimum, function(Real, line))
    steep = pull_back(
        restate(near(table(0), lambda F: falls_steeply.children[0](F)), given.falls_steeply),
        function(Real, table),
    )
    gain = c * root**3
    positive = combine(lt(0, gain), (given.positive_rate, exp_sign(3 * half)))
    small = pull_back(
        use(near_above(), -gain, Num(0), combine(lt(-gain, 0), (positive, 1))),
        function(Real, lambda t: -lam * t),
    )

    @nearby(lower, steep, small)
    def together(t, no_smaller, falls, short):
        return both(no_smaller, falls, short)

    predicate = together.conclusion.children[0]

    @from_some(use(near_on_the_right(), predicate, together))
    def contradiction(t, above_zero, all_three):
        no_smaller, falls, short = parts(tidy(all_three))
        squares = function(N, lambda i: activation(k, b, W, X(i)) ** 2)
        each = every(N)(lambda i: combine(lt(0, squares(i)), (exp_of_twice(k, b, W, i), 1)))
        member = use(member_of_sum(N), squares, each, j)
        fourth = square_sign(t**2)
        far = combine(le((t * root) ** 4, distance(table(t), outputs(theta))), (member, fourth))
        size = combine(le(0, t * root), (above_zero, exp_sign(half)))
        fall = step(
            "with r = t exp(s / 2) the loss falls by c r^3", use(falls, t * root, size, far)
        )
        cube = combine(lt(0, t**3), (combine(lt(0, t**2), (above_zero, above_zero)), above_zero))
        paid = combine(le(gain * t**3, lam * t**4), (no_smaller, 1), (fall, 1))
        unpaid = combine(lt(lam * t**4, gain * t**3), (short, cube))
        return step(
            "which the penalty lambda t^4 does not make up for, for small t",
            combine(lt(Num(0), 0), (paid, 1), (unpaid, 1)),
        )

    return contradiction


@theorem.statement(
    for_all(
        Neurons,
        lambda a, b, W: Not(local_minimum(at_fixed(theta), pair(a, b, W), "a,b,W")),
    ),
    certifies=True,
    witnesses=(),
    positive_penalty=positive_penalty,
    positive_rate=lt(0, c),
    falls_steeply=falls_steeply,
)
def eliminated_where_the_loss_falls_steeply(given):
    """Where the loss falls at least like |q' - q|^(3/2), there is no local minimum in (a, b, W)."""
    value = at_fixed(theta)

    @every(Neurons)
    def none(y):
        a1, b1, W1 = components(y)

        @supposing(local_minimum(value, y, "a,b,W"))
        def impossible(minimum):
            vanished, _ = parts(
                cited("vanishing")["loss_free_form"].apply(
                    given, at={a: a1, b: b1, W: W1}, local_minimum_in_neurons=minimum
                )
            )
            at_zero = replace(
                extend(vanished),
                function(Output, lambda a: local_minimum(value, pair(a, b1, W1), "a,b,W")),
                restate(local_minimum(value, pair(a1, b1, W1), "a,b,W"), minimum),
            )
            return no_minimum_at_zero(given, b1, W1, at_zero)

        return consequence(
            Not(local_minimum(value, y, "a,b,W")), impossible, combine(le(Num(0), 0))
        )

    return none


# %% [markdown]
# ## The loss 1 - |q|^(3/2)
#
# At one input: near 0 every loss is 1 - h^3, where h is the square root of |q|. For r, h >= 0 with
# r^4 <= h^4 also r^3 <= h^3.


# %%
def root(q):
    """|q|^(1/2)"""
    return sqrt(sqrt(sum_(K, lambda k: q(k) ** 2)))


nowhere = function(N, lambda j: zero)
"""The output 0 at every input."""
one_distinct_input = for_all(N, lambda i, j: eq(i, j))
three_halves_near_0 = near(zero, lambda q: for_all(M, lambda i: eq(l(i, q), 1 - root(q) ** 3)))
output_0 = eq(outputs(theta), nowhere)
no_local_minimum = for_all(
    Neurons, lambda a, b, W: Not(local_minimum(at_fixed(theta), pair(a, b, W), "a,b,W"))
)


@cache
def fourth_power():
    """The square root of |q| is not negative, and its fourth power is |q|^2."""

    @every(Output)
    def lemma(q):
        size = sum_(K, lambda k: q(k) ** 2)
        positive = combine(le(0, size), (summed(every(K)(lambda k: square_sign(q(k)))), 1))
        inner = use(fact("sqrt_nonnegative"), size, positive)
        outer = use(fact("sqrt_nonnegative"), sqrt(size), inner)
        square = use(fact("square_of_sqrt"), sqrt(size), inner)
        whole = use(fact("square_of_sqrt"), size, positive)
        fourth = combine(
            eq(root(q) ** 4, size),
            (square, root(q) ** 2 + sqrt(size)),
            (whole, 1),
        )
        return both(outer, fourth)

    return lemma


@cache
def cubes():
    """For r, s >= 0 with r^4 <= s^4: r^3 <= s^3."""

    @every(Real, Real)
    def lemma(r, s):
        goal = le(r**3, s**3)

        @supposing(And(le(0, r), le(0, s), le(r**4, s**4)))
        def smaller(r_sign, s_sign, order):
            s_square = square_sign(s)

            def below(case):
                square = combine(
                    le(0, s**2 + s * r + r**2),
                    (s_square, 1),
                    (square_sign(r), 1),
                    (r_sign, s_sign),
                )
                return combine(goal, (case, square))

            def above(case):
                positive = combine(lt(0, r), (case, 1), (s_sign, 1))
                gap = combine(lt(0, r - s), (case, 1))
                total = combine(lt(0, r + s), (positive, 1), (s_sign, 1))
                size = combine(lt(0, r**2 + s**2), (positive, positive), (s_square, 1))
                strict = combine(lt(0, (r - s) * (r + s)), (gap, total))
                larger = combine(lt(s**4, r**4), (strict, size))
                return consequence(goal, larger, order)

            return by_cases(goal, le(r, s), below, above)

        return smaller

    return lemma


def falls(given):
    """The loss 1 - |q|^(3/2) falls steeply, with c = 1."""
    j0 = fresh(N, "j")
    at_one = pull_back(given.three_halves_near_0, function(Table, lambda F: F(j0)), nowhere)
    h_sign, h_power = parts(use(fourth_power(), zero))
    top = use(
        cubes(),
        root(zero),
        Num(0),
        h_sign,
        combine(le(0, Num(0))),
        combine(le(root(zero) ** 4, Num(0) ** 4), (h_power, 1)),
    )
    at_0 = here(given.three_halves_near_0)
    single = every(N)(lambda i: use(given.one_distinct_input, i, j0))

    @nearby(at_one)
    def steep(F, losses):
        s_sign, s_power = parts(use(fourth_power(), F(j0)))
        s = root(F(j0))

        def squares(j):
            return sum_(K, lambda k: (F(j, k) - nowhere(j)(k)) ** 2)

        total = use(sum_over_one(N), j0, function(N, lambda j: squares(j)), single)

        def moved(i, E):
            template = function(N, lambda j: eq(l(i, E(j)), l(i, E(j0))))
            turned = use(given.one_distinct_input, j0, group(i))
            return replace(turned, template, identity(l(i, E(j0)), l(i, E(j0))))

        @every(Real, where=lambda r: (le(0, r), le(r**4, distance(F, nowhere))))
        def each(r, r_sign, r_power):
            order = combine(le(r**4, s**4), (r_power, 1), (total, 1), (s_power, -1))
            cube = use(cubes(), r, s, r_sign, s_sign, order)
            loss = summed(
                every(M)(
                    lambda i: combine(
                        le(l(i, F(group(i))), l(i, nowhere(group(i))) - r**3),
                        (moved(i, F), 1),
                        (use(losses, i), 1),
                        (use(at_0, i), -1),
                        (cube, 1),
                        (top, 1),
                    )
                )
            )
            goal = le(risk(F), risk(nowhere) - 1 * r**3)
            return combine(goal, (loss, fact("cardinality_positive", M)))

        return each

    def claim(E):
        return near(
            E,
            lambda F: for_all(
                Real,
                lambda r: implies(
                    le(0, r),
                    le(r**4, distance(F, E)),
                    le(risk(F), risk(E) - 1 * r**3),
                ),
            ),
        )

    back = restate(eq(nowhere, outputs(theta)), given.output_0)
    return replace(back, function(Table, claim), steep)


@theorem.statement(
    no_local_minimum,
    witnesses=("a cusp",),
    positive_penalty=positive_penalty,
    one_distinct_input=one_distinct_input,
    three_halves_near_0=three_halves_near_0,
    output_0=output_0,
)
def three_halves(given):
    """Where all losses are 1 - |q|^(3/2) near the output 0, there is no local minimum at it."""
    steep = step("with r^4 <= |q|^2 also r^3 <= |q|^(3/2)", falls(given))
    return eliminated_where_the_loss_falls_steeply.apply(
        given, at={c: Num(1)}, positive_rate=combine(lt(0, Num(1))), falls_steeply=steep
    )


# %% [markdown]
# ## An instance
#
# The loss 1 - |q|^(3/2) at the output 0 of f = theta x.


# %%
@theorem.instance("a cusp")
def cusp():
    from pgb.witness.interpretation import Native, interpretation

    loss = function(Output, lambda q: 1 - root(q) ** 3)
    return interpretation(
        "a cusp",
        {M: 1, N: 1, K: 1, D: 1},
        {
            X: [[1]],
            group: [0],
            f: Native(lambda on: lambda x: lambda t: (on.mul(t[0], x[0]),), "theta x"),
            theta: [0],
            a: [0],
            b: ["1/3"],
            W: [["1/2"]],
            lam: 1,
        },
        {c: Num(1), l: function(M, lambda i: loss)},
        lemmas=[
            every(Output)(lambda q: identity(loss(q), 1 - root(q) ** 3)),
            falls(Given(three_halves.hypotheses)),
        ],
    )


# %%
if __name__ == "__main__":
    theorem.main()
