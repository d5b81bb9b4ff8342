"""Mathematics in the scripts' sentences is found, and words are left alone."""

import pytest

from pgb.report.inline import pieces


@pytest.mark.parametrize(
    ("said", "typeset"),
    [
        ("the neurons vanish: a = 0", "the neurons vanish: $a = 0$"),
        ("a value that exists", "a value that exists"),
        ("lambda is not 0, so a_k is", r"$\lambda$ is not 0, so $a_{k}$ is"),
        ("coefficients R_jk e^b_k", "coefficients $R_{jk} e^{b_{k}}$"),
        ("(i) the neurons", "(i) the neurons"),
        ("in (theta, a, b, W).", r"in $(\theta, a, b, W)$."),
        ("see failure_mode.", "see failure mode."),
        ("for some t > 0 unless |a|^2 = 0", "for some $t > 0$ unless $|a|^{2} = 0$"),
        ("c_p exp(w . X_p) = 0, so", r"$c_{p} \exp(w \cdot X_{p}) = 0$, so"),
        ("w0 . X_j = 1", r"$w_{0} \cdot X_{j} = 1$"),
        ("e^{2 s} / t -> 1", r"$e^{2 s} / t \to 1$"),
        ("q = 1..d_x inputs", r"$q = 1 \dots d_{x}$ inputs"),
        ("first-order terms", "first-order terms"),
        ("sum_{i in I_j} r_i is 0", r"$\sum_{i \in I_{j}} r_{i}$ is 0"),
        ("I_j = {i : x_i = X_j}", r"$I_{j} = \{ i : x_{i} = X_{j} \}$"),
        ("median L 1.23 with a != 0 (H2)", r"median $L$ 1.23 with $a \ne 0$ (H2)"),
        ("write e_{ik} for", "write $e_{ik}$ for"),
        ("a exp(w . x) and a d/da", r"$a \exp(w \cdot x)$ and $a \partial/\partial a$"),
        ("at most M_p^2 / p! times", "at most $M_{p}^{2} / p!$ times"),
        ("so r^-(n - 1) falls", "so $r^{-(n - 1)}$ falls"),
        ("z' = -(2 x + G) z + c G with", "$z' = - (2 x + G) z + c G$ with"),
        ("of sqrt(5/2), span R^n", r"of $\sqrt{5 / 2}$, span $\mathbf{R}^{n}$"),
        ("log(1 + sum_k exp(-t d_ik)) is", r"$\log(1 + \sum_{k} \exp(- t d_{ik}))$ is"),
        ("ln(c_1k / c_2k), (n - 1)!.", r"$\ln(c_{1k} / c_{2k})$, $(n - 1)!$."),
        ("u tanh(v x), 1 + w.x", r"$u \tanh(v x)$, $1 + w \cdot x$"),
        ("for a and s, with a not 0", "for $a$ and $s$, with $a$ not 0"),
    ],
)
def test_sentences(said, typeset):
    assert "".join(f"${part}$" if math else part for math, part in pieces(said)) == typeset
