# %% [markdown]
# # Pointwise optimality
#
# If samples with the same input have the same label, the grouped residual gradient of an input is
# the residual gradient of any of its samples, times their number. So elimination makes every sample
# sit at a minimum of its own loss; for the squared loss the network interpolates.

# %%
from pgb.kernel.binding import substitute
from pgb.prove import *
from pgb.result import Result, cited, step
from pgb.setting import *
from pgb.setting.losses import LOSSES
from pgb.transform.exponential import *

theorem = Result(
    "pointwise_optimality",
    mark="O",
    title="with consistent labels every sample sits at a minimum of its own loss",
    source="theory, 1.4 pointwise_optimality",
    limits="Conflicting labels break it; elimination itself does not need them consistent.",
    witnesses=(
        "W1-tanh",
        "W2-hinge-margin",
        "W2-hinge-interior",
        "W3-softmax-smoothed",
        "W4-two-outputs",
        "W7-sine-global",
    ),
)

elimination = cited("elimination")
above_tangent = cited("first_order_convexity")["above_tangent"]

ell = Var("ell", Fun(Labels, Fun(Output, Real)))
losses_by_label = for_all(M, lambda i: for_all(Output, lambda q: eq(l(i, q), ell(label(i), q))))
residuals_vanish = for_all(N, lambda j: for_all(K, lambda k: eq(R(j, theta, k), 0)))
each_residual_vanishes = for_all(M, lambda i: for_all(K, lambda k: eq(r(i, theta, k), 0)))
each_loss_minimal = for_all(
    M, lambda i: for_all(Output, lambda q: le(l(i, f(x(i), theta)), l(i, q)))
)

# %% [markdown]
# ## Samples with the same input have the same residual gradient
#
# Same input and same label: same loss, so the same gradient (a function has one derivative along
# each coordinate).


# %%
def same_residual(given, i, h, k, same_input):
    """From group_i = group_h: r_i(theta)_k = r_h(theta)_k."""
    same_label = use(given.consistent_labels, i, h, same_input)

    @every(Output)
    def same_loss(q):
        by_label = replace(
            same_label,
            function(Labels, lambda y: eq(ell(label(i), q), ell(y, q))),
            identity(ell(label(i), q), ell(label(i), q)),
        )
        return combine(
            eq(l(i, q), l(h, q)),
            (use(given.losses_by_label, i, q), 1),
            *([] if i is h else [(by_label, 1)]),
            (use(given.losses_by_label, h, q), -1),
        )

    def at(s):
        return f(X(s), theta)

    def line(s, t):
        return function(K, lambda c: at(s)(c) + t * delta(c, k))

    def known(loss, q):
        return use(given.differentiable_losses, loss.children[1], q)

    def along(sample, s):
        return function(Real, lambda t: l(sample, line(s, t)))

    of_i = slope(along(i, group(i)), 0, dl(i, at(group(i)), k), known=known)
    of_h = slope(along(h, group(i)), 0, dl(h, at(group(i)), k), known=known)
    agree = near_everywhere(
        every(Real)(
            lambda t: combine(
                eq(l(h, line(group(i), t)), l(i, line(group(i), t))),
                (use(same_loss, line(group(i), t)), -1),
            )
        ),
        0,
    )
    moved_h = use(
        fact("derivative_is_local"),
        along(h, group(i)),
        along(i, group(i)),
        0,
        dl(h, at(group(i)), k),
        agree,
        of_h,
    )
    equal = use(
        fact("derivative_is_unique"),
        along(i, group(i)),
        0,
        dl(i, at(group(i)), k),
        dl(h, at(group(i)), k),
        of_i,
        moved_h,
    )
    return replace(
        same_input,
        function(N, lambda j: eq(dl(i, at(group(i)), k), dl(h, at(j), k))),
        equal,
    )


# %% [markdown]
# ## Every residual gradient vanishes


# %%
@theorem.statement(
    each_residual_vanishes,
    certifies=True,
    consistent_labels=consistent_labels,
    losses_by_label=losses_by_label,
    differentiable_losses=differentiable_losses,
    grouped_residuals_vanish=residuals_vanish,
)
def residuals_vanish_one_by_one(given):
    """With consistent labels, R_j(theta) = 0 for all j makes r_i(theta) = 0 for all i."""

    @every(M, K)
    def each(i, k):
        @every(M)
        def alike(h):
            together = delta(group(h), group(i))
            goal = eq(together * r(h, theta, k), together * r(i, theta, k))

            def same_group(same_input):
                equal = same_residual(given, h, i, k, same_input)
                return combine(goal, (equal, together))

            def other_group(different):
                apart = use(fact("delta_distinct", N), group(h), group(i), different)
                return combine(goal, (apart, r(h, theta, k) - r(i, theta, k)))

            return by_cases(goal, eq(group(h), group(i)), same_group, other_group)

        step("samples that share an input have the same residual gradient", alike)
        shared = sum_(M, lambda h: delta(group(h), group(i)))
        product = step(
            "so R at the input of sample i is the number of its samples times r_i",
            combine(
                eq(shared * r(i, theta, k), 0),
                (summed(alike), -1),
                (use(given.grouped_residuals_vanish, group(i), k), 1),
            ),
        )

        @every(M)
        def counted(h):
            goal = le(delta(h, i), delta(group(h), group(i)))

            def itself(same):
                template = function(M, lambda s: le(delta(s, i), delta(group(s), group(i))))
                return replace(
                    restate(eq(i, h), same),
                    template,
                    combine(le(delta(i, i), delta(group(i), group(i)))),
                )

            def another(different):
                none = use(fact("delta_distinct", M), h, i, different)
                some = square_sign(delta(group(h), group(i)))
                return combine(goal, (none, 1), (some, 1))

            return by_cases(goal, eq(h, i), itself, another)

        at_least_one = combine(le(1, shared), (summed(counted), 1))
        cancelled = use(fact("no_zero_divisors"), shared, r(i, theta, k), product)
        not_zero = consequence(
            ne(shared, 0),
            supposing(eq(shared, 0))(lambda none: combine(lt(shared, 1), (none, 1))),
            at_least_one,
        )
        return step(
            "there is at least one, so r_i = 0",
            consequence(eq(r(i, theta, k), 0), cancelled, not_zero),
        )

    return each


# %% [markdown]
# ## A convex loss is minimal where its gradient vanishes


# %%
@theorem.statement(
    each_loss_minimal,
    certifies=True,
    witnesses=(
        "W1-tanh",
        "W2-hinge-margin",
        "W2-hinge-interior",
        "W4-two-outputs",
        "W7-sine-global",
    ),
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    residuals_vanish=each_residual_vanishes,
)
def minimal_where_residuals_vanish(given):
    """Where r_i(theta) = 0, sample i sits at a minimum of its own loss."""

    @every(M, Output)
    def minimal(i, q):
        p = f(x(i), theta)
        tangent = above_tangent.apply(
            at={"F": l(i), "p": p, "q": q, "G": dl(i, p)},
            convex=use(given.convex_losses, i),
            differentiable=use(given.differentiable_losses, i, p),
        )
        flat = summed(
            every(K)(
                lambda k: combine(
                    eq(r(i, theta, k) * (q(k) - p(k)), 0),
                    (use(given.residuals_vanish, i, k), q(k) - p(k)),
                )
            )
        )
        return combine(le(l(i, p), l(i, q)), (tangent, 1), (flat, -1))

    return step("each loss lies above its tangent, which is flat", minimal)


# %% [markdown]
# ## At local minima of the augmented loss


# %%
@theorem.statement(
    And(each_residual_vanishes, each_loss_minimal),
    consistent_labels=consistent_labels,
    losses_by_label=losses_by_label,
    distinct_inputs=distinct_inputs,
    differentiable_losses=differentiable_losses,
    convex_losses=convex_losses,
    positive_penalty=positive_penalty,
    local_minimum=local_minimum(Lt, z, NAMES),
)
def pointwise_optimality(given):
    """At every local minimum of the augmented loss each r_i(theta) = 0 and each loss is minimal."""
    fixed = cited("vanishing")["parameters_held_fixed"].apply(given)
    grouped = step(
        "elimination: the grouped residual gradients vanish",
        elimination["grouped_residuals_vanish"].apply(given, local_minimum_in_neurons=fixed),
    )
    one_by_one = step(
        "the labels are consistent, so each residual gradient does",
        residuals_vanish_one_by_one.apply(given, grouped_residuals_vanish=grouped),
    )

    minimal = minimal_where_residuals_vanish.apply(given, residuals_vanish=one_by_one)
    return both(one_by_one, step("a convex loss is minimal where its gradient vanishes", minimal))


# %% [markdown]
# ## The squared loss: interpolation
#
# With targets y_i in R^{d_y} and the squared loss, which satisfies the hypotheses, each sample is
# fitted exactly: its own loss is minimal at y_i only.

# %%
target = Var("y", Fun(M, Output))
squared_losses = function(M, lambda i: LOSSES["squared"].value(target(i)))
squared_gradients = function(M, lambda i: LOSSES["squared"].gradient(target(i)))


def for_squared_loss(claim):
    return substitute(claim, {l: squared_losses, dl: squared_gradients})


@theorem.statement(
    for_all(M, lambda i: eq(f(x(i), theta), target(i))),
    witnesses=("W1-tanh", "W4-two-outputs", "W7-sine-global"),
    consistent_targets=for_all(
        M, lambda i, h: implies(eq(group(i), group(h)), eq(target(i), target(h)))
    ),
    distinct_inputs=distinct_inputs,
    positive_penalty=positive_penalty,
    local_minimum=for_squared_loss(local_minimum(Lt, z, NAMES)),
)
def squared_loss_interpolates(given):
    """For the squared loss and consistent targets, f(x_i; theta) = y_i at every local minimum."""
    losses = cited("common_losses")
    differentiable = losses["squared_differentiable"].apply()
    convex = losses["squared_convex"].apply()
    _, minimal = parts(
        pointwise_optimality.apply(
            given,
            at={
                l: squared_losses,
                dl: squared_gradients,
                ell: LOSSES["squared"].value,
                label: target,
            },
            sorts={Labels: Output},
            consistent_labels=given.consistent_targets,
            losses_by_label=every(M, Output)(
                lambda i, q: identity(squared_losses(i, q), LOSSES["squared"].value(target(i), q))
            ),
            differentiable_losses=every(M)(lambda i: use(differentiable, target(i))),
            convex_losses=every(M)(lambda i: use(convex, target(i))),
        )
    )

    @every(M)
    def fitted(i):
        error = function(K, lambda k: f(x(i), theta, k) - target(i, k))
        none = step(
            "no output of sample i has a smaller loss, and the target has loss 0",
            combine(le(sum_(K, lambda k: error(k) ** 2), 0), (use(minimal, i, target(i)), 1)),
        )
        zero = use(vanishing_squares(K), error, none)
        return extend(
            every(K)(lambda k: combine(eq(f(x(i), theta, k), target(i, k)), (use(zero, k), 1)))
        )

    return step("so every target is met", fitted)


# %%
if __name__ == "__main__":
    theorem.main()
