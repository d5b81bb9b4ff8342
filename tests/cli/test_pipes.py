"""A reader who goes away, and an interrupt."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import ROOT
from tests.cli.scripts import script

SLOW = """
import time
open("started-{name}", "w").close()
time.sleep(60)
"""


def test_closed_pipe():
    with subprocess.Popen(
        [sys.executable, "-m", "pgb", "show", "vanishing"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as done:
        done.stdout.close()
        assert done.stderr.read() == ""
        assert done.wait(60) == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize(
    ("to", "said"),
    [
        (">/dev/full", "pgb: standard output: No space left on device\n"),
        (">&-", "pgb: expected a standard output, found it closed\n"),
    ],
)
def test_output_that_takes_nothing(to, said):
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m pgb list {to}', sys.executable],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, said)


def test_interrupt(tmp_path):
    for jobs in (1, 2):
        names = [f"slow{jobs}", f"slower{jobs}"]
        scripts = [script(tmp_path, name, SLOW.format(name=name)) for name in names]
        done = subprocess.Popen(
            [sys.executable, "-m", "pgb", "check", *map(str, scripts), "--jobs", str(jobs)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        deadline = time.time() + 60
        while not (tmp_path / f"started-{names[0]}").exists() and time.time() < deadline:
            time.sleep(0.05)
        os.killpg(done.pid, signal.SIGINT)
        _, errors = done.communicate(timeout=30)
        assert done.returncode == 130
        assert errors == "pgb: interrupted\n"
