# %% [markdown]
# # What makes grouped losses invex
#
# Elimination needs that the stationary points of each grouped loss Lam_j are global minima. Convex
# losses give that, whatever the labels, because a sum of convex functions is convex; so elimination
# for convex losses is a case of elimination for invex groups. Without convexity, consistent labels
# do: then Lam_j is a multiple of the one loss that the samples at X_j share.

# %%
from dataclasses import replace as with_values

from pgb.facts.notions import gradient
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.prove.bounds import exp_monotone
from pgb.prove.deltas import counts_itself
from pgb.prove.gradients import gradient_of
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import LOSSES

theorem = Result(
    "invex_groups",
    mark="O",
    title="convex losses, and consistent labels with an invex loss, make the grouped losses invex",
    source="theory, 2.3 invexity; Liang, Sun, Lee and Srikant, NeurIPS 2018, arXiv:1805.08671",
    limits=(
        "Neither condition is necessary: two losses that are not invex may have an invex sum, see "
        "invexity. With conflicting labels an invex loss is not enough, see one_neuron_binary."
    ),
)

# %% [markdown]
# ## Sums of convex losses


# %%
@theorem.statement(
    differentiable_groups,
    certifies=True,
    witnesses=("W1-tanh", "W4-two-outputs", "W5-conflicting-targets"),
    differentiable_losses=differentiable_losses,
)
def sums_of_differentiable_losses(given):
    """Where each l_i is differentiable, each Lam_j is."""

    @every(N, Output)
    def each(j, q):
        def weighted(i):
            return function(Output, lambda p: delta(group(i), j) * l(i, p))

        @every(M)
        def member(i):
            scaled = function(Real, lambda u: delta(group(i), j) * u)
            return use(
                fact("gradient_of_composition", K),
                scaled,
                l(i),
                q,
                dl(i, q),
                delta(group(i), j),
                slope(scaled, l(i, q), delta(group(i), j)),
                use(given.differentiable_losses, i, q),
            )

        rates = function(M, lambda i: function(K, lambda k: delta(group(i), j) * dl(i, q, k)))
        family = function(M, lambda i: weighted(i))
        total = use(fact("gradient_of_sum", K, M), family, q, rates, member)
        return restate(gradient(grouped_loss(j), q, grouped_gradient(j, q)), total)

    return each


@theorem.statement(
    invex_groups,
    certifies=True,
    witnesses=("W5-squares-completed",),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
)
def sums_of_convex_losses(given):
    """Where each l_i is convex and differentiable, each Lam_j is invex."""
    above_tangent = cited("first_order_convexity")["above_tangent"]

    @every(N, Output, where=lambda j, q: for_all(K, lambda k: eq(grouped_gradient(j, q, k), 0)))
    def each(j, q, flat):
        @every(Output)
        def below(p):
            @every(M)
            def tangent(i):
                bound = above_tangent.apply(
                    at={"F": l(i), "p": q, "q": p, "G": dl(i, q)},
                    convex=use(given.convex_losses, i),
                    differentiable=use(given.differentiable_losses, i, q),
                )
                member = delta(group(i), j)
                change = sum_(K, lambda k: dl(i, q, k) * (p(k) - q(k)))
                return combine(
                    le(member * (l(i, q) + change), member * l(i, p)),
                    (bound, square_sign(member)),
                )

            step("add up the tangents of the losses at input j", summed(tangent))
            no_change = summed(
                every(K)(
                    lambda k: combine(
                        eq(grouped_gradient(j, q, k) * (p(k) - q(k)), 0),
                        (use(flat, k), p(k) - q(k)),
                    )
                )
            )
            return combine(
                le(grouped_loss(j, q), grouped_loss(j, p)),
                (summed(tangent), 1),
                (no_change, -1),
            )

        return below

    return each


# %% [markdown]
# ## Consistent labels
#
# Liang et al. ask that the critical points of the loss are global minima, and that samples with the
# same input have the same label.

# %%
ell = Var("ell", Fun(Labels, Fun(Output, Real)))
losses_by_label = for_all(M, lambda i: eq(l(i), ell(label(i))))
critical_points_are_minima = for_all(
    M,
    lambda i: for_all(
        Output,
        lambda q: implies(
            for_all(K, lambda k: eq(dl(i, q, k), 0)),
            for_all(Output, lambda p: le(l(i, q), l(i, p))),
        ),
    ),
)


def same_gradient(given, h, i, q, k, same_input):
    """From group_h = group_i: dl_h(q)_k = dl_i(q)_k, for the losses are the same function."""
    same_label = use(given.consistent_labels, i, h, same_input)
    by_label = replace(
        same_label, function(Labels, lambda y: eq(l(i), ell(y))), use(given.losses_by_label, i)
    )
    smooth_h = replace(
        use(given.losses_by_label, h),
        function(l(h).sort, lambda F: gradient(F, q, dl(h, q))),
        use(given.differentiable_losses, h, q),
    )
    smooth_i = replace(
        by_label,
        function(l(i).sort, lambda F: gradient(F, q, dl(i, q))),
        use(given.differentiable_losses, i, q),
    )

    def along(smooth, value):
        line = function(
            Real, lambda t: ell(label(h))(function(K, lambda c: q(c) + t * delta(c, k)))
        )
        return slope(line, 0, value, known=lambda loss, at: smooth), line

    of_h, line = along(smooth_h, dl(h, q, k))
    of_i, _ = along(smooth_i, dl(i, q, k))
    unique = fact("derivative_is_unique")
    return use(unique, line, 0, dl(h, q, k), dl(i, q, k), of_h, of_i)


def critical_for(given, i, q, flat):
    """Where the gradient of Lam at the input of sample i vanishes, that of l_i does."""
    count = sum_(M, lambda h: delta(group(h), group(i)))
    some = use(counts_itself(M, N), group, i)
    nonzero = supposing(eq(count, 0))(lambda none: combine(le(count, 0), (none, 1)))

    @every(K)
    def each(k):
        @every(M)
        def alike(h):
            together = delta(group(h), group(i))
            goal = eq(together * dl(h, q, k), together * dl(i, q, k))

            def same_input(same):
                return combine(goal, (same_gradient(given, h, i, q, k, same), together))

            def another(different):
                none = use(fact("delta_distinct", N), group(h), group(i), different)
                return combine(goal, (none, dl(h, q, k) - dl(i, q, k)))

            return by_cases(goal, eq(group(h), group(i)), same_input, another)

        product = combine(eq(count * dl(i, q, k), 0), (summed(alike), -1), (use(flat, k), 1))
        cancelled = use(fact("no_zero_divisors"), count, dl(i, q, k), product)
        return consequence(eq(dl(i, q, k), 0), cancelled, nonzero, some)

    return each


@theorem.statement(
    invex_groups,
    mark="N",
    certifies=True,
    witnesses=("W4-squares-completed",),
    consistent_labels=consistent_labels,
    losses_by_label=losses_by_label,
    differentiable_losses=differentiable_losses,
    critical_points_are_minima=critical_points_are_minima,
)
def consistent_labels_with_invex_loss(given):
    """With consistent labels and critical points of the loss minimal, the groups are invex."""

    def stationary(j, q):
        return for_all(K, lambda k: eq(grouped_gradient(j, q, k), 0))

    @every(N, Output, where=lambda j, q: stationary(j, q))
    def each(j, q, flat):
        @every(M, where=lambda i: eq(j, group(i)))
        def critical(i, same):
            there = replace(same, function(N, lambda h: stationary(h, q)), flat)
            return critical_for(given, i, q, there)

        step("the samples at X_j share one loss, and Lam_j is a multiple of it", critical)

        @every(Output)
        def below(p):
            @every(M)
            def member(i):
                together = delta(group(i), j)
                goal = le(together * l(i, q), together * l(i, p))

                def here(same):
                    flat_i = use(critical, i, same)
                    best = use(given.critical_points_are_minima, i, q, flat_i, p)
                    return combine(goal, (best, square_sign(together)))

                def elsewhere(different):
                    none = use(fact("delta_distinct", N), j, group(i), different)
                    return combine(goal, (none, l(i, q) - l(i, p)))

                return by_cases(goal, eq(j, group(i)), here, elsewhere)

            return restate(le(grouped_loss(j, q), grouped_loss(j, p)), summed(member))

        return below

    return each


# %% [markdown]
# ## Instances with a reason of their own
#
# For squared losses the claims can be seen by completing the square, without these statements.

# %%
target = Var("y", Fun(M, Output))


def minimal_where_flat(weight):
    """sum_i weight_i |q - y_i|^2 completed to a square: where it is flat, it is minimal."""

    def total(q):
        return sum_(M, lambda i: weight(i) * sum_(K, lambda k: (q(k) - target(i, k)) ** 2))

    def rate(q, k):
        return sum_(M, lambda i: weight(i) * (2 * (q(k) - target(i, k))))

    @every(Output, where=lambda q: for_all(K, lambda k: eq(rate(q, k), 0)))
    def minimal(q, flat):
        @every(Output)
        def at(p):
            change = summed(
                every(K)(
                    lambda k: combine(
                        eq(rate(q, k) * (p(k) - q(k)), 0), (use(flat, k), p(k) - q(k))
                    )
                )
            )
            squares = summed(every(K)(lambda k: square_sign(p(k) - q(k))))
            members = summed(every(M)(lambda i: square_sign(weight(i))))
            size = combine(le(0, sum_(M, weight)), (members, 1))
            return combine(le(total(q), total(p)), (change, -1), (squares, size))

        return at

    return minimal


def for_squared_losses(claim):
    squared = LOSSES["squared"]
    values = function(M, lambda i: squared.value(target(i)))
    gradients = function(M, lambda i: squared.gradient(target(i)))
    return substitute(claim, {l: values, dl: gradients})


def with_squares_completed(name):
    """The instance of that name, with a reason of its own why its squared losses are invex."""
    from pgb.witness.networks import network

    groups = every(N)(lambda j: minimal_where_flat(lambda i: delta(group(i), j)))
    each = every(M)(lambda h: minimal_where_flat(lambda i: delta(i, h)))
    members = restate(for_squared_losses(critical_points_are_minima), each)
    return with_values(network(name), name=f"{name}, squares completed", lemmas=(groups, members))


@theorem.instance("W4-squares-completed")
def consistent_targets():
    return with_squares_completed("W4-two-outputs")


@theorem.instance("W5-squares-completed")
def conflicting_targets():
    return with_squares_completed("W5-conflicting-targets")


# %% [markdown]
# The bounded loss 1 - exp(-|q - y|^2) is invex and not convex. With the labels 2 and -2 at one
# input the grouped loss has a bad critical point at 0.


# %%
def with_bounded_losses(base, name):
    """The instance with the losses 1 - exp(-|q - y_i|^2), each with one critical point."""
    from pgb.witness.interpretation import Native

    def gap(i, q):
        return sum_(K, lambda k: (q(k) - target(i, k)) ** 2)

    def loss(i):
        return function(Output, lambda q: 1 - exp(-gap(i, q)))

    def rate(i, q):
        return function(K, lambda k: 2 * (q(k) - target(i, k)) * exp(-gap(i, q)))

    smooth = every(M, Output)(lambda i, q: gradient_of(loss(i), q, rate(i, q)))

    @every(M, Output, where=lambda i, q: for_all(K, lambda k: eq(rate(i, q)(k), 0)))
    def invex(i, q, flat):
        met = every(K)(
            lambda k: combine(
                eq((q(k) - target(i, k)) ** 2, 0),
                (use(flat, k), (q(k) - target(i, k)) * exp(gap(i, q)) / 2),
            )
        )

        @every(Output)
        def below(p):
            squares = summed(every(K)(lambda k: square_sign(p(k) - target(i, k))))
            order = use(
                exp_monotone(),
                -gap(i, p),
                -gap(i, q),
                combine(le(-gap(i, p), -gap(i, q)), (squares, 1), (summed(met), 1)),
            )
            return combine(le(loss(i)(q), loss(i)(p)), (order, 1))

        return below

    def by_label(on):
        def loss_at(label, q):
            gaps = [on.sub(u, v) for u, v in zip(q, label, strict=True)]
            return on.sub(on.integer(1), on.exp(on.neg(on.dot(gaps, gaps))))

        return lambda label: lambda q: loss_at(label, q)

    return with_values(
        base,
        name=name,
        values={**base.values, ell: Native(by_label, "the bounded loss")},
        definitions={
            l: function(M, loss),
            dl: function(M, lambda i: function(Output, lambda q: rate(i, q))),
        },
        lemmas=(smooth, invex),
    )


@theorem.instance("bounded losses")
def bounded_losses():
    from pgb.witness.networks import network

    return with_bounded_losses(network("W1-tanh"), "bounded losses")


def constant(y):
    return function(K, lambda k: Num(y))


@theorem.instance("bounded losses in conflict")
def conflict():
    from flint import fmpq

    from pgb.witness.networks import network

    base = network("W5-conflicting-targets")
    labels = tuple((fmpq(y),) for y in (2, -2, 0))
    found = with_bounded_losses(base, "bounded losses in conflict")
    points = tuple(map(constant, (0, 2)))
    return with_values(
        found,
        values={**found.values, label: labels, target: labels},
        examples={**found.examples, Output: points},
    )


# %%
if __name__ == "__main__":
    theorem.main()
