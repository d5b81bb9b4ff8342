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


# %%
if __name__ == "__main__":
    theorem.main()
