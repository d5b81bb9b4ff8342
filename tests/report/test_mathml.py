"""MathML of the LaTeX that is written here."""

import pytest

from pgb.report.mathml import mathml, running, stacked, together


def test_an_index_belongs_to_the_whole_bracket():
    shown = mathml(["(u)_k"])
    assert shown.startswith("<math><mrow><msub><mrow><mo")
    assert shown.endswith("</mo></mrow><mi>k</mi></msub></mrow></math>")


def test_brackets_of_a_broken_line_stay():
    assert mathml(["(u", "+ v)"]).count(">(<") == 1
    assert mathml(["(u", "+ v)"]).count(">)<") == 1


def test_lines_begin_at_the_left():
    assert mathml(["u", "v"]).count('<mtd style="text-align: left">') == 2


def test_lines_of_an_entry_are_formulas_of_their_own():
    shown = stacked([r"\sum_k u_k", "v"])
    assert shown.count("<math ") == 2
    assert "<munder>" in shown
    assert stacked(["u"]) == mathml(["u"])


def test_a_full_stop_stays_with_its_formula():
    shown = mathml(["u"])
    kept = f'<span style="white-space: nowrap">{shown}.</span>'
    assert together(f"{shown} and {shown}. Next") == f"{shown} and {kept} Next"


def test_a_long_formula_of_a_sentence_may_be_broken_at_its_relations():
    long = " = ".join(["a + b + c"] * 9)
    assert running(long).count("</math><wbr><math>") == 8
    assert running("a = b") == mathml(["a = b"])


def test_limits_stand_below_and_above_in_displays_only():
    assert "<munderover>" in mathml([r"\sum_{i=1}^{m} u"], display=True)
    assert "<msubsup>" in mathml([r"\sum_{i=1}^{m} u"])


def test_unknown_latex_is_refused():
    with pytest.raises(ValueError, match="expected LaTeX that pgb writes"):
        mathml([r"\unknown"])


def test_pi_in_a_sentence_is_a_letter():
    from pgb.report.inline import pieces

    found = dict(pieces("the sine of 2 pi/3 picks"))
    assert found[True] == r"2 \pi / 3"
    assert "<mi>π</mi>" in mathml([found[True]])


@pytest.mark.parametrize(
    ("latex", "shown"),
    [
        (r"\exp(-t)", '<mo form="prefix">−</mo>'),
        (r"x \le -y", '<mo form="prefix">−</mo>'),
        ("a - b", "<mi>a</mi><mo>−</mo><mi>b</mi>"),
        (r"a \exp(t)", '<mi>a</mi><mspace width="0.17em"/><mi'),
        (r"\ln c", '</mi><mspace width="0.17em"/><mi>c</mi>'),
        (r"\ln(c)", 'ln</mi><mrow><mo stretchy="false">(</mo>'),
        (r"2 \operatorname{loss}(x)", '<mn>2</mn><mspace width="0.17em"/><mi'),
        (r"2 \max^2", '<msup><mrow><mspace width="0.17em"/><mi mathvariant="normal">max</mi>'),
        (r"|a| \exp(u)", '<mspace width="0.17em"/><mi mathvariant="normal">exp'),
        (r"|\exp(u)|", '>|</mo><mi mathvariant="normal">exp'),
        ("0.78", "<mn>0.78</mn>"),
    ],
)
def test_signs_and_functions_are_spaced_as_in_print(latex, shown):
    assert shown in mathml([latex])
