# %% [markdown]
# # The neuron must read the input
#
# Fix W = 0: the neurons a_k exp(b_k) add the same to every output. They vanish at every local
# minimum still, but see only the sum of the residual gradients. Any residuals that add up to 0 stay
# where they are: two samples that miss their targets by 1 and -1, say.

# %%
from dataclasses import replace as with_values

from pgb.kernel.binding import retype_term, substitute
from pgb.kernel.sorts import Product
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.transform import eliminator
from pgb.transform.exponential import *

theorem = Result(
    "input_weight",
    mark="O",
    title="without input weights only the sum of the residual gradients vanishes",
    source="theory, 4 hypotheses, H4",
    kind="hypothesis",
    unwitnessed="it serves to certify instances of the other statements",
    drops={"input_weight": ("exponential", "eliminator")},
)

vanish = cited("eliminators")["neurons_vanish"]
unseen = cited("unseen_residuals")["minimum_where_residuals_are_unseen"]

none = function(K, lambda k: 0)
still = function(K, lambda k: function(D, lambda q: 0))
Unread = Product((T, Output, Output))
point = pair(theta, a, b)
other = Var("other", T)
without = function(Unread, lambda theta, a, b: Lt(pair(theta, a, b, still)))
"""The augmented loss with W = 0."""
original = function(T, lambda theta: L(theta))
minimum = local_minimum(without, point, "theta,a,b")

no_neurons = for_all(K, lambda k: eq(a(k), 0))
sums_vanish = for_all(K, lambda k: eq(sum_(N, lambda j: R(j, theta, k)), 0))
exponential = function(Real, lambda t: exp(t))
ONE = {
    eliminator.s: exponential,
    eliminator.kernel: function(Input, lambda x: function(Input, lambda w: 1)),
    eliminator.W: still,
}
"""The general neuron a s(b) K(x; w) with s = exp and K = 1."""


def general(claim):
    """A claim about the general neuron, for this one."""
    at = {eliminator.V: Input}
    known = {retype_term(variable, at): value for variable, value in ONE.items()}
    return substitute(retype_term(claim, at), known)


# %% [markdown]
# ## Only the sum is forced to vanish


# %%
@theorem.statement(
    And(no_neurons, sums_vanish),
    witnesses=("fitted",),
    differentiable_losses=differentiable_losses,
    positive_penalty=positive_penalty,
    local_minimum=minimum,
)
def the_sum_vanishes(given):
    """Without input weights a = 0 and sum_j R_j(theta) = 0 at every local minimum."""
    fixed = pull_back(
        given.local_minimum, function(Neurons, lambda a, b, W: pair(theta, a, b)), pair(a, b, still)
    )
    vanished = step(
        "it is the neuron a s(b) K(x; w) with s = exp and K = 1: a = 0",
        vanish.apply(
            given,
            at={**ONE, eliminator.ds: exponential},
            sorts={eliminator.V: Input},
            differentiable_factor=every(Real)(lambda t: slope(exponential, t, exp(t))),
            nonzero_slope=every(Real)(positive_slope),
            local_minimum_in_neurons=restate(
                general(eliminator.transformation.at_minimum_in_neurons), fixed
            ),
        ),
    )
    at_zero = replace(
        extend(vanished),
        function(Output, lambda a: local_minimum(without, pair(theta, a, b), "theta,a,b")),
        given.local_minimum,
    )

    @every(K)
    def no_sum(k):
        def line(t):
            return pair(theta, moved(none, k, t), b)

        rate = mean(M, lambda i: r(i, theta, k) * exp(b(k)))
        moving = slope(
            function(Real, lambda t: without(line(t))),
            0,
            rate,
            known=lambda loss, q: use(given.differentiable_losses, loss.children[1], q),
        )
        flat = fermat(pull_back(at_zero, function(Real, line)), moving)
        return combine(eq(sum_(N, lambda j: R(j, theta, k)), 0), (flat, Card(M) * exp(-b(k))))

    return both(vanished, step("the slope by a_k is e^b_k times the sum, over m", no_sum))


def positive_slope(t):
    """exp(t) is not 0."""
    zero = supposing(eq(exp(t), 0))(lambda none: combine(le(exp(t), 0), (none, 1)))
    return consequence(ne(exp(t), 0), zero, exp_sign(t))


# %% [markdown]
# ## And nothing else is
#
# Where the residual gradients add up to 0 and the model stays at the inputs while theta moves a
# little, a = 0 is a local minimum, for any convex losses: K = 1 does not see them.


# %%
standing = {
    "differentiable_losses": differentiable_losses,
    "convex_losses": convex_losses,
    "positive_penalty": positive_penalty,
    "neurons_vanished": no_neurons,
    "still_model": near(theta, lambda t: for_all(N, lambda j: eq(f(X(j), t), f(X(j), theta)))),
    "sums_vanish": sums_vanish,
}


@theorem.statement(minimum, certifies=True, witnesses=(), **standing)
def minimum_where_the_sum_vanishes(given):
    """Where a = 0, f stays and the R_j(theta) add up to 0, there is a local minimum."""

    @every(K)
    def not_seen(k):
        seen = eq(sum_(N, lambda j: R(j, theta, k) * 1), 0)
        every_w = every(Input)(lambda w: combine(seen, (use(given.sums_vanish, k), 1)))
        return near_everywhere(every_w, still(k))

    stays, _ = parts(
        unseen.apply(given, at=ONE, sorts={eliminator.V: Input}, unseen_residuals=not_seen)
    )
    step("no neuron with K = 1 sees them", stays)
    read = function(Unread, lambda theta, a, b: pair(theta, a, b, still))
    return restate(minimum, pull_back(stays, read, point))


@theorem.statement(
    And(minimum, Not(global_minimum(original, theta, "theta"))),
    witnesses=("r = (1, -1)",),
    **standing,
    better_parameters=lt(L(other), L(theta)),
)
def bad_minimum(given):
    """Residual gradients that add up to 0 stay: a bad local minimum without input weights."""
    stays = step("the neurons do not move it", minimum_where_the_sum_vanishes.apply(given))
    least = supposing(global_minimum(original, theta, "theta"))(lambda least: use(least, other))
    bad = Not(global_minimum(original, theta, "theta"))
    return both(stays, consequence(bad, least, given.better_parameters))


# %% [markdown]
# ## Instances
#
# f(x; t) = (t - 1)_+ (2 x - 1) at the inputs 0 and 1, with targets -1 and 1: it stays 0 around
# t = 0 and fits at t = 2. There, with the same neurons, is a good minimum.


# %%
def instance(name, parameter, better):
    @theorem.instance(name)
    def build():
        from pgb.witness.interpretation import interpretation
        from pgb.witness.networks import network

        base = network("H4-no-input-weight")
        more = interpretation(
            name, base.sizes, {theta: [parameter], other: [better]}, examples=[other]
        )
        return with_values(
            base,
            name=name,
            values={**base.values, **more.values},
            examples={**base.examples, **more.examples},
        )


instance("r = (1, -1)", 0, 2)
instance("fitted", 2, 0)


# %%
if __name__ == "__main__":
    theorem.main()
