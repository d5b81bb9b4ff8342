"""Reading an exercise's script: what is missing is named; a script that fails is a bad script."""

import pytest

from pgb.exercises import scripts
from pgb.exercises.scripts import UnknownExercise, paths
from pgb.exercises.text import read
from pgb.result.catalogue import BadScript

SCRIPT = paths()["along_the_valley"].read_text(encoding="utf-8")


def changed(tmp_path, *replacements):
    text = SCRIPT
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "changed.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_parts(tmp_path):
    page = read(changed(tmp_path))
    assert (page.name, page.title, page.language) == ("changed", "Along the valley", "toml")
    assert page.question.startswith("One sample at x = 0")
    assert page.template == 'a = ""\nloss = ""\n'
    assert page.solution == 'a = "c*exp(-b)"\nloss = "lam*c**2*exp(-2*b)"\n'
    assert page.hints == ("Write `exp(-b)`; then square a.",)
    assert page.explanation.startswith("a = c exp(-b) fits")
    assert page.results == ("single_sample", "failure_mode")


def test_an_answer_in_python_has_what_it_needs_and_no_more():
    page = read(paths()["why_a_vanishes"])
    for text in (page.template, page.solution):
        assert "def slope_a(k)" in text
        assert "pgb.exercises" not in text
        assert "cited" not in text
        assert "exercise" not in text
    assert "def answer(given)" in page.template
    assert "def solution(given)" in page.solution


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("# # Along the valley", "# Along the valley", "expected a title"),
        ("exercise = Formulas(", "question = Formulas(", "`exercise = ..`"),
        ('    results=("single_sample", "failure_mode"),\n', "", "its results"),
        ("# ## Solution", "# ## Answer", "one part `## Answer`, found 2"),
        ("# ## Answer", "# ## Template", "one part `## Answer`, found 0"),
        ("answer = " + '"""', "print(" + '"""', "never closed"),
        ('answer = """\na = ""\nloss = ""\n"""', "print(1)", "a text with the answer file"),
    ],
)
def test_what_is_missing_is_named(tmp_path, old, new, expected):
    with pytest.raises(BadScript, match=expected):
        read(changed(tmp_path, (old, new)))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("from pgb.setting import *", "import no_such_module", "no_such_module"),
        ("exercise = Formulas(", "exercise = dict(", "TypeError"),
        ("    exercise.main(solution)\n", "    pass\n\nexercise = 3\n", "found 3"),
        ("from pgb.setting import *", "raise SystemExit(0)", "SystemExit"),
    ],
)
def test_a_script_that_fails(tmp_path, monkeypatch, old, new, expected):
    path = changed(tmp_path, (old, new))
    monkeypatch.setattr(scripts, "paths", lambda: {"changed": path})
    with pytest.raises(BadScript, match=expected):
        scripts.load("changed")


def test_unknown():
    with pytest.raises(UnknownExercise, match="along_the_valley"):
        scripts.page("no_such_exercise")
