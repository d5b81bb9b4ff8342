"""The notation: what is printed is unambiguous and in the theory's symbols."""

import pytest

from pgb.kernel.binding import fresh, substitute
from pgb.kernel.judgement import assume
from pgb.kernel.sorts import Fun, Prop, Real
from pgb.kernel.syntax import *  # noqa: F403
from pgb.kernel.syntax import delta, eq, exp, for_all, function, le, lt, mean, near, sum_, there_is
from pgb.kernel.terms import Card, Not, Num, Var
from pgb.report.notation import judgement_text, text
from pgb.setting import D, K, L, M, N, Output, R, X, convex, l, theta, x
from pgb.transform.exponential import Lt, W, a, b, g, lam, z

u, v = Var("u", Real), Var("v", Real)
i, k, h = Var("i", M), Var("k", K), Var("h", K)
c, d = Var("c", Output), Var("d", Output)


@pytest.mark.parametrize(
    ("term", "printed"),
    [
        (u - v, "u - v"),
        (u - (v - u), "u - (v - u)"),
        (-(u + v), "-(u + v)"),
        (2 * (u + v), "2 (u + v)"),
        ((u + v) ** 2, "(u + v)²"),
        (u * v**12, "u v¹²"),
        (exp(-u) * v, "exp(-u) v"),
        (u / 2, "(1/2) u"),
        (a(k), "a_k"),
        (W(k), "W_k"),
        (x(i), "x_i"),
        (X(Var("j", N)), "X_j"),
        (sum_(K, lambda k: a(k) ** 2), "|a|²"),
        (u * sum_(K, lambda k: c(k) * d(k)), "u c·d"),
        (sum_(K, lambda k: c(k) * (d(k) - c(k))), "c·(d - c)"),
        (sum_(K, lambda k: exp(c(k))), "Σ_k exp(c_k)"),
        (sum_(K, lambda k: c(k)) * u, "(Σ_k c_k) u"),
        (mean(M, lambda i: l(i, c)), "(1/m) Σ_i l_i(c)"),
        (mean(M, lambda i: u) + v, "(1/m) Σ_i u + v"),
        (Card(K) ** -2, "1/d_y²"),
        (function(K, lambda k: c(k) + u * delta(k, h)), "c + u e_h"),
        (function(K, lambda k: c(k) + u), "(c_k + u)_k"),
        (function(K, lambda k: c(k) * d(k)), "(c_k d_k)_k"),
        (function(K, lambda k: u * c(k)), "u c"),
        (function(K, lambda k: 0), "0"),
        (function(Real, lambda t: t * t), "t ↦ t t"),
        (L(theta), "L(θ)"),
        (Lt(z), "L̃(θ, a, b, W)"),
        (g(a, b, W, x(i))(k), "g(a, b, W, x_i)_k"),
        (R(Var("j", N), theta, k), "R_j(θ)_k"),
        (lam, "λ"),
        (exp(sum_(D, lambda q: W(k, q) * x(i)(q)) + b(k)), "exp(W_k·x_i + b_k)"),
    ],
)
def test_terms(term, printed):
    assert text(term) == printed


@pytest.mark.parametrize(
    ("claim", "printed"),
    [
        (eq(u, v), "u = v"),
        (Var("S", Fun(K, Prop))(k), "k in S"),
        (Not(Var("S", Fun(K, Prop))(k)), "k not in S"),
        (Not(eq(u, v)), "u ≠ v"),
        (Not(le(u, v)), "v < u"),
        (Not(lt(u, v)), "v ≤ u"),
        (for_all(K, lambda k: eq(a(k), 0)), "for all k: a_k = 0"),
        (for_all(Real, lambda s, t: eq(s, t)), "for all s, t in R: s = t"),
        (
            for_all(M, lambda i: for_all(Output, lambda q: le(0, l(i, q)))),
            "for all i and q in R^{d_y}: 0 ≤ l_i(q)",
        ),
        (there_is(Real, lambda s: lt(u, s)), "there is s in R: u < s"),
        (for_all(Real, lambda u: eq(u, v)), "for all u in R: u = v"),
        (for_all(Real, lambda v: eq(u, v)), "for all v in R: u = v"),
        (near(u, lambda s: le(u, s)), "for s near u: u ≤ s"),
        (for_all(N, lambda j, i: eq(X(j), X(i))), "for all j, j': X_j = X_j'"),
        (for_all(Fun(K, Fun(K, Real)), lambda F: eq(F, F)), "for all F in R^{d_y\u00d7d_y}: F = F"),
    ],
)
def test_claims(claim, printed):
    assert text(claim) == printed


def test_bound_names_hide_no_free_ones():
    claim = for_all(Real, lambda s: eq(s, Var("s", Real)))
    assert text(claim) == "for all s' in R: s' = s"


def test_two_variables_of_one_name_are_told_apart():
    first, second = fresh(Real, "t"), fresh(Real, "t")
    assert text(eq(first, second)) in ("t = t'", "t' = t")
    assert text(eq(first, first)) == "t = t"


def test_functions_of_the_inputs():
    F, i = Var("F", Fun(N, Output)), Var("i", M)
    group = x(i).children[1]
    assert text(F(group)(k)) == "F(x_i)_k"
    assert text(F(Var("j", N))(k)) == "F(X_j)_k"


def test_judgement():
    assert judgement_text(assume(lt(0, u))) == "0 < u ⊢ 0 < u"


def test_applied_functions_are_shown_applied():
    square = function(Real, lambda t: t**2)
    assert text(square(u + 1)) == "(u + 1)²"


def test_number():
    assert text(Num(-3) * u) == "-3 u"


def test_a_point_is_told_by_its_components():
    point, direction = Var("point! 1", z.sort), Var("direction! 1", z.sort)
    assert text(eq(lam, Lt(direction))) == "λ = L̃(θ, α, β, ω)"
    assert text(eq(lam, Lt(point))) == "λ = L̃(θ, a, b, W)"


def test_parameters_that_are_not_the_settings_own():
    assert text(substitute(Lt(z), {lam: Num(0)})) == "L̃[λ = 0](θ, a, b, W)"
    group = x(i).children[1]
    assert text(group) == "[i]"


def test_a_claim_in_words_is_denied_in_words():
    assert text(Not(convex(l(i)))) == "l_i is not convex"
