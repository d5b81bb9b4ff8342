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

    @every(N, Output)
    def each(j, q):
        @supposing(for_all(K, lambda k: eq(grouped_gradient(j, q, k), 0)))
        def minimal(flat):
            @every(Output)
            def below(p):
                @every(M)
                def tangent(i):
                    bound = above_tangent.apply(
                        at={
                            Var("F", Fun(Output, Real)): l(i),
                            Var("p", Output): q,
                            Var("q", Output): p,
                            Var("G", Output): dl(i, q),
                        },
                        convex=use(given.convex_losses, i),
                        differentiable=use(given.differentiable_losses, i, q),
                    )
                    member = delta(group(i), j)
                    change = sum_(K, lambda k: dl(i, q, k) * (p(k) - q(k)))
                    return combine(
                        le(member * (l(i, q) + change), member * l(i, p)),
                        (bound, use(fact("square_nonnegative"), member)),
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

        return minimal

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


def critical_for(given, i, j, q, flat):
    """From dLam_j(q) = 0 and group_i = j: dl_i(q) = 0."""

    @supposing(eq(group(i), j))
    def critical(same):
        shared = sum_(M, lambda h: delta(group(h), j))

        @every(M)
        def counted(h):
            goal = le(delta(h, i), delta(group(h), j))

            def itself(h_is_i):
                template = function(M, lambda s: le(delta(s, i), delta(group(s), j)))
                one = combine(eq(delta(group(i), j), 1), (at_equal(same), 1))
                return replace(
                    restate(eq(i, h), h_is_i),
                    template,
                    combine(le(delta(i, i), delta(group(i), j)), (one, -1)),
                )

            def another(different):
                none = use(fact("delta_distinct", M), h, i, different)
                some = use(fact("square_nonnegative"), delta(group(h), j))
                return combine(goal, (none, 1), (some, 1))

            return by_cases(goal, eq(h, i), itself, another)

        at_least_one = combine(le(1, shared), (summed(counted), 1))

        @every(K)
        def each(k):
            @every(M)
            def alike(h):
                together = delta(group(h), j)
                goal = eq(together * dl(h, q, k), together * dl(i, q, k))

                def here(h_too):
                    equal = same_gradient(given, h, i, q, k, joined(h_too, same))
                    return combine(goal, (equal, together))

                def elsewhere(different):
                    none = use(fact("delta_distinct", N), group(h), j, different)
                    return combine(goal, (none, dl(h, q, k) - dl(i, q, k)))

                return by_cases(goal, eq(group(h), j), here, elsewhere)

            product = combine(eq(shared * dl(i, q, k), 0), (summed(alike), -1), (use(flat, k), 1))
            cancelled = use(fact("no_zero_divisors"), shared, dl(i, q, k), product)
            some = supposing(eq(shared, 0))(lambda none: combine(lt(shared, 1), (none, 1)))
            return consequence(eq(dl(i, q, k), 0), cancelled, some, at_least_one)

        return each

    return critical


def at_equal(same):
    """From group_i = j: their delta is 1."""
    left, _ = same.conclusion.children
    template = function(N, lambda h: eq(delta(left, h), 1))
    return replace(same, template, identity(delta(left, left), 1))


def joined(first, second):
    """From u = j and v = j: v = u."""
    (u, j), (v, _) = first.conclusion.children, second.conclusion.children
    return replace(restate(eq(j, u), first), function(N, lambda h: eq(v, h)), second)


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

    @every(N, Output)
    def each(j, q):
        @supposing(for_all(K, lambda k: eq(grouped_gradient(j, q, k), 0)))
        def minimal(flat):
            @every(M)
            def critical(i):
                return critical_for(given, i, j, q, flat)

            step("the samples at X_j share one loss, and Lam_j is a multiple of it", critical)

            @every(Output)
            def below(p):
                @every(M)
                def member(i):
                    together = delta(group(i), j)
                    goal = le(together * l(i, q), together * l(i, p))

                    def here(same):
                        best = use(given.critical_points_are_minima, i, q, use(critical, i, same))
                        return combine(
                            goal,
                            (use(best, p), use(fact("square_nonnegative"), together)),
                        )

                    def elsewhere(different):
                        none = use(fact("delta_distinct", N), group(i), j, different)
                        return combine(goal, (none, l(i, q) - l(i, p)))

                    return by_cases(goal, eq(group(i), j), here, elsewhere)

                return restate(le(grouped_loss(j, q), grouped_loss(j, p)), summed(member))

            return below

        return minimal

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

    @every(Output)
    def minimal(q):
        @supposing(for_all(K, lambda k: eq(rate(q, k), 0)))
        def below(flat):
            @every(Output)
            def at(p):
                change = summed(
                    every(K)(
                        lambda k: combine(
                            eq(rate(q, k) * (p(k) - q(k)), 0), (use(flat, k), p(k) - q(k))
                        )
                    )
                )
                squares = summed(every(K)(lambda k: use(fact("square_nonnegative"), p(k) - q(k))))
                members = summed(every(M)(lambda i: use(fact("square_nonnegative"), weight(i))))
                size = combine(le(0, sum_(M, weight)), (members, 1))
                return combine(le(total(q), total(p)), (change, -1), (squares, size))

            return at

        return below

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


# %%
if __name__ == "__main__":
    theorem.main()
