"""Formulas as MathML, whoever wrote them."""

from pgb.book.mathematics import formula


def test_what_pgb_writes_is_set_as_in_derivations():
    from pgb.report.mathml import mathml

    assert formula(r"a_{k} \exp(w \cdot x)") == mathml([r"a_{k} \exp(w \cdot x)"])


def test_other_latex_is_read_too():
    shown = formula(r"\begin{pmatrix} a & b \end{pmatrix}", display=True)
    assert shown.startswith("<math")
    assert 'display="block"' in shown
    assert "<mtable" in shown
