"""Every exercise: its solution is accepted, each wrong answer refused with what the script says."""

import subprocess
import sys

import pytest

from pgb.exercises import Choice, Formulas, Proof, Values, load, page, pages
from pgb.exercises.answers import BadAnswer
from pgb.exercises.scripts import ORDER, paths
from pgb.result import cited
from pgb.result.catalogue import paths as results
from pgb.witness.leg import evaluator
from pgb.witness.verdict import Verdict
from tests.cli.conftest import ROOT

NAMES = tuple(paths())


def check(tmp_path, name, text):
    path = tmp_path / f"answer.{page(name).language}"
    path.write_text(text, encoding="utf-8")
    return load(name).check(path)


def test_the_course():
    assert NAMES == ORDER
    assert len(NAMES) >= 12
    for each in pages():
        assert each.title
        assert each.question
        assert each.hints
        assert each.explanation
        assert set(each.results) <= set(results())


@pytest.mark.parametrize("name", NAMES)
def test_solution_is_accepted(tmp_path, name):
    outcome = check(tmp_path, name, page(name).solution)
    assert outcome.right, outcome.message


@pytest.mark.parametrize("name", NAMES)
def test_wrong_answers_are_refused(name):
    exercise = load(name)
    assert len(exercise.refused) >= 2
    for wrong in exercise.refused:
        outcome = exercise.judge(wrong.answer)
        assert not outcome.right
        assert wrong.message in outcome.message
        assert "\n" not in outcome.message


@pytest.mark.parametrize("name", NAMES)
def test_template_is_no_answer(tmp_path, name):
    template = page(name).template
    if isinstance(load(name), Values | Formulas | Choice):
        with pytest.raises(BadAnswer, match=r"expected|empty"):
            check(tmp_path, name, template)
    else:
        assert not check(tmp_path, name, template).right


@pytest.mark.parametrize("name", NAMES)
def test_the_solution_is_not_given_away(tmp_path, name):
    """Neither by the question or the template, nor by what is said of wrong answers."""
    asked, exercise = page(name), load(name)
    assert asked.solution not in asked.template
    if not isinstance(exercise, Proof):
        for wrong in exercise.refused:
            said = exercise.judge(wrong.answer).message
            numbers = [line.partition(" = ")[2] for line in asked.solution.splitlines()]
            assert not any(len(number) > 3 and number in said for number in numbers)


OTHERS = [
    ("a_local_minimum", 'u = "-2/sqrt(3)"\nv = "-2*pi/3"'),
    ("a_local_minimum", 'u = "2*sqrt(3)/3"\nv = "8*pi/3"'),
    ("along_the_valley", 'a = "c/exp(b)"\nloss = "(c*exp(-b))**2*lam"'),
    ("escape_order_three", "p = 3\nmoment = -6\nexponent = 6"),
    ("the_alarm", 'loss = "4/6"\nR1 = "-8/3"\nR2 = "sqrt(16)/3"\nR3 = 0\nR4 = "-4/3"'),
    ("without_penalty", "counterexamples/instances/H1-unpenalised.toml"),
    ("without_consistent_labels", "theorems/instances/W5-conflicting-targets.toml"),
    ("no_minimum_at_all", "counterexamples/instances/underfitting-line.toml"),
]


@pytest.mark.parametrize(("name", "text"), OTHERS)
def test_other_right_answers(tmp_path, name, text):
    if text.endswith(".toml"):
        text = (ROOT / text).read_text(encoding="utf-8")
    outcome = check(tmp_path, name, text)
    assert outcome.right, outcome.message


@pytest.mark.parametrize("name", ["never_attained", "conflicting_labels_optimum", "the_alarm"])
def test_every_number_counts(tmp_path, name):
    lines = page(name).solution.splitlines()
    for place, line in enumerate(lines):
        entry, _, value = line.partition(" = ")
        changed = [
            *lines[:place],
            f'{entry} = "1/1000 + {value.strip(chr(34))}"',
            *lines[place + 1 :],
        ]
        assert not check(tmp_path, name, "\n".join(changed)).right, entry


def test_decimals_are_no_proof(tmp_path):
    """An approximation to 60 digits is not the number."""
    u = "1.154700538379251529018297561003914911295203502540253752037204652"
    v = "2.094395102393195492308428922186335256131446266250070547316629729"
    assert not check(tmp_path, "a_local_minimum", f"u = {u}\nv = {v}").right


def test_the_conclusion_fails_in_every_case():
    exercise = load("which_hypothesis_fails")
    for result, instance in exercise.cases.values():
        claim = evaluator(cited(result), instance, 50).claim(exercise.statement.conclusion)
        assert claim.verdict is Verdict.REFUTED


def test_texts_are_read_without_the_kernel():
    code = (
        "import sys; from pgb.exercises import pages; assert len(list(pages())) >= 12; "
        "assert not {'sympy', 'flint', 'pgb.kernel.judgement'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_a_script_checks_itself():
    script = paths()["two_euler_fields"]
    done = subprocess.run(
        [sys.executable, str(script)],
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        "accepted",
        *["refused"] * 3,
    ]
