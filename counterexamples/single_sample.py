# %% [markdown]
# # A single sample
#
# The smallest failure. One sample, the squared loss, and a theta that misses the target by c. The
# neurons a = c exp(-s), with exponent w . x + b = s, fill in exactly what is missing, for every s;
# all that is left of the augmented loss is the penalty lambda |c|^2 exp(-2 s). It falls to 0 as s
# grows, whatever theta is, and 0 is never attained: theta need not move, and nothing is learned.

# %%
from pgb.prove import *
from pgb.prove.bounds import infimum_by_approach, small_exponential
from pgb.prove.few import only_one
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.tables import *
from pgb.transform.exponential import *

theorem = Result(
    "single_sample",
    mark="O",
    kind="failure mode",
    title="one sample: the augmented loss falls to 0 at every theta, and never gets there",
    source="theory, 4 failure modes, F1",
    witnesses=("one sample",),
    limits="The curve is one way to infinity; gradient flow takes its own, see logarithmic_escape.",
    unwitnessed="it certifies the last statement on the instance",
)

squares = losses_of("squared")
i = Var("i", M)
"""The sample."""
one_sample = only_one(i)
loss = with_loss("squared", at_fixed(theta))
lowest = with_loss("squared", infimum(Neurons, lambda a, b, W: Lt(pair(theta, a, b, W))))


def missing(k):
    """c_k = y_k - f(x)_k"""
    return target(i, k) - f(x(i), theta, k)


size = sum_(K, lambda k: missing(k) ** 2)
misses = there_is(K, lambda k: ne(missing(k), 0))


def at_exponent(s):
    """a_k = c_k exp(-s), and b_k such that w_k . x + b_k = s."""
    return pair(
        function(K, lambda k: missing(k) * exp(-s)),
        function(K, lambda k: s - sum_(D, lambda q: W(k, q) * x(i)(q))),
        W,
    )


def of_the_sample(given, claim):
    """A claim about sample i that holds by computation, for every sample: they are all i."""

    @every(M)
    def each(h):
        same = consequence(eq(i, h), use(given.one_sample, h))
        return replace(same, function(M, claim), combine(claim(i)))

    return each


# %% [markdown]
# ## An exact fit for every s


# %%
@theorem.statement(
    for_all(
        Real,
        lambda s: And(
            for_all(
                K,
                lambda k: eq(
                    augmented_output(theta, *at_exponent(s).children, x(i))(k), target(i, k)
                ),
            ),
            eq(loss(at_exponent(s)), lam * size * exp(-2 * s)),
        ),
    ),
    one_sample=one_sample,
)
def exact_fit_for_every_exponent(given):
    """With w_k . x + b_k = s and a_k = c_k exp(-s), f + g = y and Lt = lambda |c|^2 exp(-2 s)."""

    @every(Real)
    def each(s):
        fits, value = opened(exact_fit_for_every_exponent.conclusion.children[0], s).children

        def loss_of(h):
            q = augmented_output(theta, *at_exponent(s).children, x(h))
            return squares[l](h)(q)

        no_loss = of_the_sample(given, lambda h: eq(loss_of(h), 0))
        filled = every(K)(lambda k: combine(opened(fits.children[0], k)))
        return both(restate(fits, filled), combine(value, (summed(no_loss), Card(M) ** -1)))

    return step("exp(-s) exp(w_k . x + b_k) = 1: the neurons add c_k", each)


# %% [markdown]
# ## The augmented loss falls to 0


# %%
falls = for_all(
    Real,
    lambda e: implies(
        lt(0, e),
        there_is(
            Real, lambda t: for_all(Real, lambda s: implies(le(t, s), le(loss(at_exponent(s)), e)))
        ),
    ),
)


@theorem.statement(falls, certifies=True, witnesses=(), one_sample=one_sample)
def loss_falls_to_zero(given):
    """For every e > 0 the augmented loss is at most e from some s on."""
    exact = exact_fit_for_every_exponent.apply(given)

    @every(Real)
    def excess(e):
        goal = opened(falls.children[0], e).children[1]

        @supposing(lt(0, e))
        def found(positive):
            @from_some(use(small_exponential(), lam * size, e, positive))
            def threshold(t, small):
                @every(Real, where=lambda s: le(t / 2, s))
                def beyond(s, large):
                    enough = use(small, 2 * s, combine(le(t, 2 * s), (large, 2)))
                    _, value = parts(use(exact, s))
                    return combine(le(loss(at_exponent(s)), e), (enough, 1), (value, 1))

                return exhibit(goal, t / 2, beyond)

            return threshold

        return found

    return excess


@theorem.statement(
    for_all(Real, lambda e: implies(lt(0, e), there_is(Neurons, lambda v: le(loss(v), e)))),
    certifies=True,
    witnesses=(),
    one_sample=one_sample,
)
def arbitrarily_small(given):
    """The augmented loss takes values at most e in (a, b, W), for every e > 0."""
    falling = loss_falls_to_zero.apply(given)

    @every(Real, where=lambda e: lt(0, e))
    def excess(e, positive):
        @from_some(use(falling, e, positive))
        def there(t, beyond):
            goal = there_is(Neurons, lambda v: le(loss(v), e))
            return exhibit(goal, at_exponent(t), use(beyond, t, combine(le(t, t))))

        return there

    return excess


# %% [markdown]
# ## And never gets there
#
# Were it 0, then a = 0, and what is left is L(theta) = |c|^2 > 0.


# %%
def known(name):
    """What is known of the squared loss, for every sample."""
    always = cited("common_losses")[f"squared_{name}"].apply()
    return every(M)(lambda h: use(always, target(h)))


def residual_remains(given):
    """Not all R_jk vanish."""
    vanish = with_loss("squared", for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0))))

    def slope_is(k):
        return lambda h: eq(
            delta(group(h), group(i)) * squares[dl](h)(f(x(h), theta))(k), -2 * missing(k)
        )

    @from_some(given.misses)
    def remains(k, different):
        @supposing(vanish)
        def filled(zero):
            return combine(
                eq(missing(k), 0),
                (use(zero, group(i), k), -(Card(M) ** -1) / 2),
                (summed(of_the_sample(given, slope_is(k))), Card(M) ** -1 / 2),
            )

        return consequence(Not(vanish), filled, different)

    return remains


def network_loss_is_positive(given):
    """0 < L(theta), as some c_k is not 0."""
    network = with_loss("squared", L(theta))

    each = of_the_sample(given, lambda h: eq(squares[l](h)(f(x(h), theta)), size))

    @supposing(le(network, 0))
    def none(small):
        no_size = combine(le(size, 0), (small, 1), (summed(each), -(Card(M) ** -1)))
        return use(vanishing_squares(K), function(K, missing), no_size)

    return from_some(given.misses)(
        lambda k, different: consequence(
            lt(0, network),
            supposing(le(network, 0))(lambda small: use(use(none, small), k)),
            different,
        )
    )


@theorem.statement(
    And(
        falls,
        eq(lowest, 0),
        for_all(Neurons, lambda a, b, W: lt(0, loss(pair(a, b, W)))),
        for_all(Neurons, lambda a, b, W: Not(local_minimum(loss, pair(a, b, W), "a,b,W"))),
    ),
    one_sample=one_sample,
    misses=misses,
    distinct_inputs=distinct_inputs,
    positive_penalty=positive_penalty,
)
def never_attained(given):
    """Where theta misses the target: inf Lt = 0 at this theta, not attained, and no minimum."""
    falling = loss_falls_to_zero.apply(given)
    small = arbitrarily_small.apply(given)
    nonnegative = known("nonnegative")
    positive_loss = step("L(theta) = |c|^2 is positive", network_loss_is_positive(given))

    @every(Neurons)
    def positive(v):
        a1, b1, W1 = components(v)
        return restate(
            lt(0, loss(v)),
            cited("two_samples_same_sign")["never_zero"].apply(
                given,
                at={**squares, a: a1, b: b1, W: W1},
                nonnegative_losses=nonnegative,
                positive_loss=positive_loss,
            ),
        )

    bounds = every(Neurons)(lambda v: combine(le(0, loss(v)), (use(positive, v), 1)))
    infimum_is_zero = use(infimum_by_approach(Neurons), loss, 0, bounds, small)

    no_minimum = cited("failure_mode")["no_minimum_where_a_residual_remains"].apply(
        given,
        at=squares,
        differentiable_losses=known("differentiable"),
        residual_remains=step("R = -2 c at its input", residual_remains(given)),
    )
    never_zero = step(
        "were Lt = 0, then a = 0 and L(theta) = 0",
        restate(never_attained.conclusion.children[2], positive),
    )
    return both(falling, infimum_is_zero, never_zero, no_minimum)


# %%
@theorem.instance("one sample")
def one_sample_at_a_trap():
    """The base model with two outputs at its bad minimum, of which the residual is (1, -2)."""
    from dataclasses import replace as with_values

    from pgb.witness.networks import network

    known = network("single-sample")
    return with_values(known, name="one sample", values={**known.values, i: 0})


# %%
if __name__ == "__main__":
    theorem.main()
