# %% [markdown]
# # The first-order inequality of convexity
#
# A convex function that is differentiable at p lies above its tangent plane at p: along the segment
# from p to q it stays below its chord, so its slope at p is at most the chord's.

# %%
from pgb.facts.notions import gradient
from pgb.prove import *
from pgb.result import Result, step
from pgb.setting import *

theorem = Result(
    "first_order_convexity",
    mark="classical",
    title="a differentiable convex function lies above its tangents",
    source="R. T. Rockafellar, Convex Analysis, 25.1",
)

F = Var("F", Fun(Output, Real))
p = Var("p", Output)
q = Var("q", Output)
G = Var("G", Output)


# %%
@theorem.statement(
    le(F(p) + sum_(K, lambda k: G(k) * (q(k) - p(k))), F(q)),
    convex=convex(F),
    differentiable=gradient(F, p, G),
)
def above_tangent(given):
    """F(q) >= F(p) + G . (q - p)."""

    def segment(s):
        return function(K, lambda k: p(k) + s * (q(k) - p(k)))

    along = function(Real, lambda s: F(segment(s)))
    rate = sum_(K, lambda k: G(k) * (q(k) - p(k)))
    moving = step(
        "the slope at p along the segment from p to q",
        slope(along, 0, rate, known=lambda function, at: given.differentiable),
    )

    @every(Real)
    def below_chord(s):
        return use(given.convex, p, q, s)

    return step(
        "F stays below its chord, so the slope at p is at most the chord's",
        use(fact("slope_below_chord"), along, rate, moving, below_chord),
    )


# %% [markdown]
# ## Instances
#
# The squared loss and the logistic loss, with two outputs.


# %%
def loss_instance(name, kind):
    @theorem.instance(name)
    def build():
        from pgb.setting.losses import LOSSES
        from pgb.witness.interpretation import interpretation

        y = Var("y", Output)
        loss = LOSSES[kind]
        return interpretation(
            name,
            sizes={K: 2},
            values={y: [1, -1], p: [0, "log(3)"], q: ["log(2)", 0]},
            definitions={F: loss.value(y), G: loss.gradient(y, p)},
        )


loss_instance("squared loss", "squared")
loss_instance("logistic loss", "logistic")


# %%
if __name__ == "__main__":
    theorem.main()
