"""`pgb exercise`: what it prints, and its exit status: 0 right, 1 wrong, 2 no answer."""

import json

import pytest

from pgb.cli.main import main
from pgb.exercises import page
from pgb.exercises.scripts import paths
from tests.cli.conftest import one_line

FORMULAS, PROOF, FILE = "along_the_valley", "two_inputs", "without_penalty"


def test_list(capsys):
    assert main(["exercise"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(paths())


def test_question(capsys):
    assert main(["exercise", PROOF]) == 0
    shown = capsys.readouterr().out
    assert "Two exponentials" in shown
    assert "c = 0" in shown
    assert "which is run" in shown
    assert "no_zero_divisors" not in shown


def test_hints(capsys):
    assert main(["exercise", PROOF, "--hint"]) == 0
    assert main(["exercise", PROOF, "--hint", "2"]) == 0
    first, second = page(PROOF).hints
    shown = capsys.readouterr().out
    assert first in shown
    assert second in shown


@pytest.mark.parametrize("name", [FORMULAS, PROOF, FILE])
def test_from_template_to_solution(capsys, tmp_path, name):
    file = tmp_path / f"answer.{page(name).language}"
    assert main(["exercise", name, "--template", "-o", str(file)]) == 0
    assert main(["exercise", name, "--answer", str(file)]) in (1, 2)
    capsys.readouterr()
    assert main(["exercise", name, "--solution", "-o", str(file)]) == 0
    assert main(["exercise", name, "--answer", str(file)]) == 0
    assert capsys.readouterr().out.startswith(f"{name}: right: ")


def test_wrong(capsys, tmp_path):
    file = tmp_path / "answer.toml"
    file.write_text('a = "c*exp(-b)"\nloss = "0"')
    assert main(["exercise", FORMULAS, "--answer", str(file)]) == 1
    assert capsys.readouterr().out.startswith(f"{FORMULAS}: not yet: expected")


@pytest.mark.parametrize(("loss", "status", "verdict"), [("0", 1, "wrong"), (None, 0, "right")])
def test_json(capsys, tmp_path, loss, status, verdict):
    file = tmp_path / "answer.toml"
    text = page(FORMULAS).solution
    file.write_text(text if loss is None else f'a = "c*exp(-b)"\nloss = "{loss}"')
    assert main(["exercise", FORMULAS, "--answer", str(file), "--json"]) == status
    found = json.loads(capsys.readouterr().out)
    assert (found["schema"], found["exercise"], found["verdict"]) == (1, FORMULAS, verdict)
    assert found["message"]


def test_list_as_json(capsys):
    assert main(["exercise", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["exercises"]
    assert [each["name"] for each in found] == list(paths())
    assert {each["language"] for each in found} == {"py", "toml"}


BAD = [
    (FORMULAS, 'a = "b"', "loss"),
    (FORMULAS, 'a = "b"\nloss = "0"\nmore = "1"', "more"),
    (FORMULAS, 'a = "b', "TOML"),
    (FORMULAS, "a = " + "[" * 5000, "TOML"),
    (FORMULAS, 'a = ""\nloss = "0"', "empty"),
    (FORMULAS, 'a = "sqrt(c)"\nloss = "0"', "expected a formula"),
    (FORMULAS, 'a = "d"\nloss = "0"', "unknown name 'd'"),
    (FORMULAS, 'a = "__import__(\'os\').getcwd()"\nloss = "0"', "cannot read"),
    (FORMULAS, 'a = "(lambda: 1)()"\nloss = "0"', "lambda"),
    ("escape_order_three", 'p = -1\nmoment = "1"\nexponent = 2', "from 0 to 20"),
    ("escape_order_three", 'p = 1\nmoment = "1/0"\nexponent = 2', "division by zero"),
    ("which_hypothesis_fails", 'unpenalised = "nothing"', "positive_penalty"),
    (FILE, page(FILE).solution.replace('[["0"]]', "3", 1), "data.inputs: expected"),
    (FILE, page(FILE).solution.replace("exponential", "none"), "expected an instance with a value"),
    (PROOF, "def answer(given:", "SyntaxError"),
    (PROOF, "import no_such_module_anywhere", "no_such_module_anywhere"),
    (PROOF, "raise SystemExit(0)", "SystemExit"),
    (PROOF, "def answer(hypotheses): ...", "found 0"),
    (PROOF, "def one(given): ...\n\ndef two(given): ...", "found 2"),
]


@pytest.mark.parametrize(("name", "text", "expected"), BAD)
def test_no_answer(pgb, tmp_path, name, text, expected):
    file = tmp_path / f"answer.{page(name).language}"
    file.write_text(text)
    done = pgb("exercise", name, "--answer", file)
    assert (done.returncode, done.stdout) == (2, "")
    message = one_line(done.stderr)
    assert expected in message
    assert str(file) in message


def test_a_text_is_never_run(pgb, tmp_path):
    file = tmp_path / "answer.toml"
    file.write_text("open('ran', 'w')\n")
    assert pgb("exercise", FORMULAS, "--answer", file).returncode == 2
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["no_such_exercise"], "'no_such_exercise'"),
        (["--template"], "expected a NAME"),
        ([PROOF, "--answer", "no/such/file.py"], "no/such/file.py"),
        ([FORMULAS, "--answer", "no/such/file.toml"], "no/such/file.toml"),
        ([FORMULAS, "--answer", "."], "directory"),
        ([PROOF, "--hint", "9"], "from 1 to 2"),
        ([PROOF, "--hint", "none"], "'none'"),
        ([PROOF, "--hint", "--solution"], "not allowed with"),
        ([PROOF, "--json"], "expected --json with"),
        ([PROOF, "-o", "file"], "expected --template or --solution"),
        ([PROOF, "--template", "-o", "no/such/folder"], "no/such/folder"),
    ],
)
def test_wrong_usage(pgb, arguments, expected):
    done = pgb("exercise", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert expected in one_line(done.stderr)
