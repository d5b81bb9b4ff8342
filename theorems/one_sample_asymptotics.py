# %% [markdown]
# # How fast one sample is fitted
#
# One sample, one output, squared loss, theta at rest, and something to fit: c = y - f is not 0.
# Under gradient flow in (a, b, w) the augmented loss falls like 1 / (4 kappa t), kappa = 1 + |x|^2,
# at a rate that depends on neither lambda nor c. Meanwhile s = w . x + b grows only like (1/2) ln t
# and b like (1 / (2 kappa)) ln t. For b and w move along one direction, which makes the flow one in
# the plane: the planar results are those of one_sample_flow and one_sample_rates.

# %%
from pgb.facts.functions import log
from pgb.facts.notions import derivative
from pgb.flow.plane import *
from pgb.prove import *
from pgb.prove.few import only_one, sum_over_one
from pgb.prove.limits import Curve, diverges, eventually, eventually_same, ever, limit_of, tends
from pgb.prove.monotone import after, during, equal_gains, ever_after
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform.exponential import (
    Lt,
    W,
    Weights,
    a,
    augmented_output,
    b,
    lam,
    moved,
    positive_penalty,
    z,
)

theorem = Result(
    "one_sample_asymptotics",
    mark="O",
    title="one sample: the augmented loss falls like 1 / (4 kappa t), and s and b grow like ln t",
    source="theory, 2.7 logarithmic_escape",
    limits=(
        "A trajectory on [0, infinity) is given; that one exists is not claimed. One sample, one "
        "output, squared loss, theta at rest."
    ),
    unwitnessed="where there is something to fit, no trajectory is known in closed form",
)
t = Var("t", Real)


# %% [markdown]
# ## From (a, b, w) to the plane
#
# a, b and w move at minus the slopes of the augmented loss. The slope by w_q is x_q times that by
# b. So s = w . x + b moves kappa = 1 + |x|^2 times as fast as b, and kappa b - s not at all.

# %%
y = Var("y", Fun(M, Output))
i, k = Var("i", M), Var("k", K)
a_path, b_path = Var("a", Fun(Real, Output)), Var("b", Fun(Real, Output))
W_path = Var("W", Fun(Real, Weights))
slope_a, slope_b = Var("slope_a", Curve), Var("slope_b", Curve)
slope_w = Var("slope_w", Fun(Real, Input))
to_fit = y(i, k) - f(x(i), theta, k)
"""c = y - f"""
scale = 1 + sum_(D, lambda q: x(i)(q) ** 2)
"""kappa = 1 + |x|^2"""
one_sample = {
    "one_sample": only_one(i),
    "one_output": only_one(k),
    "squared_losses": for_all(
        M,
        lambda i: for_all(Output, lambda q: eq(l(i, q), sum_(K, lambda h: (q(h) - y(i, h)) ** 2))),
    ),
}


def dot(w):
    return sum_(D, lambda q: w(q) * x(i)(q))


def written_out_at(a, b, W):
    """(a e^{w . x + b} - c)^2 + lambda a^2"""
    return (a(k) * exp(dot(W(k)) + b(k)) - to_fit) ** 2 + lam * a(k) ** 2


neuron_a = function(Real, lambda t: a_path(t, k))
neuron_b = function(Real, lambda t: b_path(t, k))
neuron_s = function(Real, lambda t: dot(W_path(t, k)) + b_path(t, k))


left_over = function(Real, lambda t: scale * neuron_b(t) - neuron_s(t))
"""kappa b - s"""


def in_the_plane(claim):
    """The claim about a, s, c and kappa, said of the neuron's path."""
    return in_place(claim, a=neuron_a, s=neuron_s, c=to_fit, kappa=scale)


def turned(W, q, h):
    """The weights with h added to w_kq."""
    return function(K, lambda j: function(D, lambda r: W(j, r) + h * delta(j, k) * delta(r, q)))


def along_a(t):
    return function(Real, lambda h: Lt(pair(theta, moved(a_path(t), k, h), b_path(t), W_path(t))))


def along_b(t):
    return function(Real, lambda h: Lt(pair(theta, a_path(t), moved(b_path(t), k, h), W_path(t))))


def along_w(t, q):
    return function(Real, lambda h: Lt(pair(theta, a_path(t), b_path(t), turned(W_path(t), q, h))))


def descends(path, loss, t, slope):
    """At time t the path moves at minus the slope of the loss."""
    return And(derivative(loss, 0, slope), derivative(path, t, -slope))


def descent(t):
    """At time t all three move at minus their slopes."""
    return {
        "descent_in_a": descends(neuron_a, along_a(t), t, slope_a(t)),
        "descent_in_b": descends(neuron_b, along_b(t), t, slope_b(t)),
        "descent_in_w": for_all(
            D,
            lambda q: descends(
                function(Real, lambda r: W_path(r, k, q)), along_w(t, q), t, slope_w(t, q)
            ),
        ),
    }


@theorem.instance("an instant")
def an_instant():
    """c = 2, x = 1, a = 1, b = w = 0, and lines with the velocity of the flow there, at t = 0."""
    from pgb.setting.losses import LOSSES
    from pgb.witness.interpretation import interpretation

    squared = LOSSES["squared"]
    return interpretation(
        "an instant",
        {M: 1, N: 1, K: 1, D: 1},
        {X: [[1]], group: [0], y: [[3]], theta: [], lam: "1/2", i: 0, k: 0, t: 0}
        | {a: [1], b: [0], W: [[0]]},
        {
            f: function(Input, lambda x: function(T, lambda theta: function(K, lambda h: 1))),
            l: function(M, lambda i: squared.value(y(i))),
            a_path: function(Real, lambda t: function(K, lambda h: 1 + t)),
            b_path: function(Real, lambda t: function(K, lambda h: 2 * t)),
            W_path: function(Real, lambda t: function(K, lambda h: function(D, lambda q: 2 * t))),
            slope_a: function(Real, lambda t: -1),
            slope_b: function(Real, lambda t: -2),
            slope_w: function(Real, lambda t: function(D, lambda q: -2)),
        },
    )


@theorem.statement(eq(Lt(z), written_out_at(a, b, W)), **one_sample)
def written_out(given):
    """Lt = (a e^{w . x + b} - c)^2 + lambda a^2."""
    q = augmented_output(theta, a, b, W, x(i))
    loss_terms = function(K, lambda h: (q(h) - y(i, h)) ** 2)
    sizes = function(K, lambda h: a(h) ** 2)
    losses = function(M, lambda j: l(j, augmented_output(theta, a, b, W, x(j))))
    number = use(sum_over_one(M), i, function(M, lambda j: 1), given.one_sample)
    one = combine(eq(Card(M) ** -1, 1), (number, -(Card(M) ** -1)))
    whole = combine(
        eq(Lt(z), written_out_at(a, b, W)),
        (use(sum_over_one(M), i, losses, given.one_sample), Card(M) ** -1),
        (one, l(i, q)),
        (use(given.squared_losses, i, q), 1),
        (use(sum_over_one(K), k, loss_terms, given.one_output), 1),
        (use(sum_over_one(K), k, sizes, given.one_output), lam),
    )
    return step("one sample and one output: each sum has one term", whole)


@theorem.statement(
    And(
        in_the_plane(derivative(A, t, speed_of_a(t))),
        in_the_plane(derivative(S, t, speed_of_s(t))),
        derivative(left_over, t, 0),
    ),
    **one_sample,
    **descent(t),
)
def motion_in_the_plane(given):
    """Under gradient descent (a, s) moves by the planar system, and kappa b - s stays."""
    point = a_path(t), b_path(t), W_path(t)
    power = exp(neuron_s(t))
    u = neuron_a(t) * power - to_fit

    def known_slope(line, place, slope_there, d, value):
        """d, the slope of Lt along a line, is that of the expression written out."""
        explicit = function(Real, lambda h: written_out_at(*place(h)))

        @every(Real)
        def same(h):
            at = dict(zip((a, b, W), place(h), strict=True))
            exact = written_out.apply(given, at=at)
            return combine(eq(line(h), explicit(h)), (exact, 1))

        template = function(Curve, lambda F: derivative(F, 0, d))
        of_explicit = replace(extend(same), template, slope_there)
        computed = slope(explicit, 0, value)
        return use(fact("derivative_is_unique"), explicit, 0, d, value, of_explicit, computed)

    by_a, speed_a = parts(given.descent_in_a)
    by_b, speed_b = parts(given.descent_in_b)
    is_a = known_slope(
        along_a(t),
        lambda h: (moved(point[0], k, h), *point[1:]),
        by_a,
        slope_a(t),
        2 * u * power + 2 * lam * neuron_a(t),
    )
    is_b = known_slope(
        along_b(t),
        lambda h: (point[0], moved(point[1], k, h), point[2]),
        by_b,
        slope_b(t),
        2 * u * power * neuron_a(t),
    )

    @every(D)
    def is_w(q):
        by_w, _ = parts(use(given.descent_in_w, q))
        value = 2 * u * power * neuron_a(t) * x(i)(q)
        found = known_slope(
            along_w(t, q),
            lambda h: (*point[:2], turned(point[2], q, h)),
            by_w,
            slope_w(t, q),
            value,
        )
        return combine(eq(slope_w(t, q) * x(i)(q), value * x(i)(q)), (found, x(i)(q)))

    step("the slope by w_q is x_q times that by b", is_w)

    def speed(part):
        if W_path not in part.free:
            return speed_b
        _, moving = parts(use(given.descent_in_w, opened(part, t).children[1]))
        return moving

    turning = sum_(D, lambda q: slope_w(t, q) * x(i)(q))
    first, second, third = motion_in_the_plane.conclusion.children
    of_s = slope(neuron_s, t, -turning - slope_b(t), along=speed)
    speed_s = second.children[1]
    total = combine(eq(-turning - slope_b(t), speed_s), (summed(is_w), -1), (is_b, -1))
    of_rest = slope(left_over, t, -scale * slope_b(t) + turning + slope_b(t), along=speed)
    nothing = combine(
        eq(-scale * slope_b(t) + turning + slope_b(t), 0), (summed(is_w), 1), (is_b, 1 - scale)
    )
    return both(
        restate(first, rewrite(speed_a, is_a)),
        restate(second, rewrite(of_s, total)),
        restate(third, rewrite(of_rest, nothing)),
    )


# %% [markdown]
# ## Ever after
#
# Along a trajectory on [0, infinity) the planar results apply, c = y - f and kappa = 1 + |x|^2.

# %%
trajectory = {
    **one_sample,
    **{name: ever_after(0, lambda u, name=name: descent(u)[name]) for name in descent(t)},
    "positive_penalty": positive_penalty,
    "something_to_fit": ne(to_fit, 0),
}
planar_flow, planar_rates = cited("one_sample_flow"), cited("one_sample_rates")
ell = 4 * scale * lam * to_fit**2
"""4 kappa lambda c^2"""


def planar(given, statement):
    """A statement about the planar flow, said of the neuron's path."""

    @after(0)
    def motion(u, now):
        each = {name: use(getattr(given, name), u, now) for name in descent(t)}
        return motion_in_the_plane.apply(given, at={t: u}, **each)

    squares = summed(every(D)(lambda q: square_sign(x(i)(q))))
    found = statement.apply(
        given,
        at={A: neuron_a, S: neuron_s, c: to_fit, kappa: scale},
        flow_in_a=after(0)(lambda u, now: parts(use(motion, u, now))[0]),
        flow_in_s=after(0)(lambda u, now: parts(use(motion, u, now))[1]),
        positive_kappa=combine(lt(0, scale), (squares, 1)),
    )
    return tidy(found), motion


@theorem.statement(diverges(neuron_s), witnesses=(), **trajectory)
def s_diverges(given):
    """s = w . x + b -> infinity, from every start."""
    return planar(given, planar_flow["s_diverges"])[0]


@theorem.statement(
    And(
        for_all(
            Real,
            lambda e: implies(
                lt(0, e),
                eventually(
                    lambda t: And(
                        le((ell - e) * t, exp(2 * neuron_s(t))),
                        le(exp(2 * neuron_s(t)), (ell + e) * t),
                    )
                ),
            ),
        ),
        tends(function(Real, lambda t: 2 * neuron_s(t) - log(t)), log(ell)),
    ),
    witnesses=(),
    **trajectory,
)
def s_grows_logarithmically(given):
    """e^{2s} / t -> 4 kappa lambda c^2, and 2 s - ln t -> ln(4 kappa lambda c^2)."""
    linear, _ = planar(given, planar_rates["linear_growth"])
    clock, _ = planar(given, planar_rates["logarithmic_growth"])
    claims = s_grows_logarithmically.conclusion.children
    return both(
        *(restate(claim, found) for claim, found in zip(claims, (linear, clock), strict=True))
    )


start = scale * neuron_b(Num(0)) - neuron_s(Num(0))
"""kappa b - s at the time 0"""


@theorem.statement(
    tends(function(Real, lambda t: 2 * scale * neuron_b(t) - log(t)), log(ell) + 2 * start),
    witnesses=(),
    **trajectory,
)
def b_grows_logarithmically(given):
    """2 kappa b - ln t converges: b grows like (1 / (2 kappa)) ln t."""
    found, motion = planar(given, planar_rates["logarithmic_growth"])
    clock = function(Real, lambda t: 2 * neuron_s(t) - log(t))
    shifted = function(Real, lambda t: clock(t) + 2 * start)
    goal = function(Real, lambda t: 2 * scale * neuron_b(t) - log(t))
    nothing = function(Real, lambda t: 0)
    limit = (clock, log(ell), restate(tends(clock, log(ell)), found))

    def same(t, now):
        @during(0, t)
        def still(u, later, _):
            return both(parts(use(motion, u, later))[2], slope(nothing, u, Num(0)))

        kept = use(equal_gains(), left_over, nothing, nothing, 0, t, now, still)
        return combine(eq(goal(t), shifted(t)), (kept, 2))

    step("kappa b - s stays what it was", after(0)(same))
    return use(
        eventually_same(),
        shifted,
        goal,
        log(ell) + 2 * start,
        limit_of(lambda x, y: x + 2 * start, limit, limit),
        ever(lambda t: eq(goal(t), shifted(t)), 0, same),
    )


def loss_in_time(t):
    return Lt(pair(theta, a_path(t), b_path(t), W_path(t)))


@theorem.statement(
    tends(function(Real, lambda t: 4 * scale * t * loss_in_time(t)), 1),
    witnesses=(),
    **trajectory,
)
def loss_decays(given):
    """t Lt -> 1 / (4 kappa): at a rate that depends on neither lambda nor c."""
    found, _ = planar(given, planar_rates["loss_decays"])
    explicit = function(
        Real,
        lambda t: 4 * scale * t * written_out_at(a_path(t), b_path(t), W_path(t)),
    )
    goal = function(Real, lambda t: 4 * scale * t * loss_in_time(t))

    def same(t, now):
        at = {a: a_path(t), b: b_path(t), W: W_path(t)}
        exact = written_out.apply(given, at=at)
        return combine(eq(goal(t), explicit(t)), (exact, 4 * scale * t))

    limit = restate(tends(explicit, 1), found)
    return step(
        "the augmented loss is that of the plane",
        use(
            eventually_same(),
            explicit,
            goal,
            1,
            limit,
            ever(lambda t: eq(goal(t), explicit(t)), 0, same),
        ),
    )


# %%
if __name__ == "__main__":
    theorem.main()
