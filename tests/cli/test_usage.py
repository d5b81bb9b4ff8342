"""Wrong usage: one line that says what was expected and found, exit status 2."""

import pytest

from pgb import __version__
from tests.cli.conftest import one_line


@pytest.mark.parametrize(
    ("arguments", "expected", "found"),
    [
        (["check", "no_such_result"], "pgb list", "'no_such_result'"),
        (["check", "vanishin"], "did you mean vanishing", "'vanishin'"),
        (["check", "no_such_script.py"], "script", "'no_such_script.py'"),
        (["show", "no_such_result"], "pgb list", "'no_such_result'"),
        (["show", "vanishing.no_such_statement"], "stationary_form", "'no_such_statement'"),
        (["graph", "no_such_result"], "pgb list", "'no_such_result'"),
        (["graph", ""], "pgb list", "''"),
        (["hypotheses", ""], "pgb list", "''"),
        (["verify", "no_such_file"], "cannot be read", "No such file"),
        (["facts", "no_such_fact"], "background fact", "'no_such_fact'"),
        (["facts", "ball_is_nea"], "did you mean ball_is_near?", "'ball_is_nea'"),
        (["exercise", "no_such_exercise"], "expected an exercise (", "'no_such_exercise'"),
        (["notebook", "/dev/null/x.py"], "script", "'/dev/null/x.py'"),
        (["check", "--digits", "14"], "from 15 to 1000", "'14'"),
        (["check", "--digits", "1001"], "from 15 to 1000", "'1001'"),
        (["check", "--digits", "many"], "from 15 to 1000", "'many'"),
        (["show", "vanishing", "--digits", "14"], "from 15 to 1000", "'14'"),
        (["check", "--jobs", "0"], "from 1", "'0'"),
        (["check", "--no-such-option"], "unrecognized", "--no-such-option"),
        (["check", "--verb"], "unrecognized", "--verb"),
        (["no_such_command"], "check", "'no_such_command'"),
        (["list", "vanishing"], "unrecognized", "vanishing"),
        (["show"], "required", "NAME"),
        ([], "expected a command", "none"),
    ],
)
def test_wrong_usage(pgb, arguments, expected, found):
    done = pgb(*arguments)
    message = one_line(done.stderr)
    assert done.returncode == 2
    assert message.startswith("pgb")
    assert expected in message
    assert found in message


def test_a_script_that_is_not_text_is_no_notebook(pgb, tmp_path):
    script = tmp_path / "script.py"
    script.write_bytes(b"\xff\x00")
    done = pgb("notebook", str(script))
    assert done.returncode == 2
    assert "script.py: cannot be read as a script" in one_line(done.stderr)


def test_version(pgb):
    done = pgb("--version")
    assert (done.returncode, done.stdout) == (0, f"pgb {__version__}\n")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"]])
def test_help(pgb, arguments):
    done = pgb(*arguments)
    assert done.returncode == 0
    assert "usage: pgb" in done.stdout
