"""`pgb book` used wrongly: one line, exit 2."""

import pytest

from pgb.cli import book
from pgb.cli.main import main


def told(capsys, *arguments):
    """What `pgb book` says of wrong usage."""
    assert main(["book", *map(str, arguments)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    return lines[0]


def test_without_the_extra(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(book, "NEEDED", ("no_such_library",))
    assert "pip install '.[book]'" in told(capsys, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_in_place_of_the_folder(capsys, tmp_path):
    place = tmp_path / "file"
    place.write_text("")
    assert "exists" in told(capsys, place)
    assert "Not a directory" in told(capsys, place / "out")


def test_a_folder_with_other_files(capsys, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear")
    assert "expected an empty folder or an earlier book's" in told(capsys, tmp_path)
    assert (tmp_path / "letter.txt").exists()


def test_an_unknown_result(capsys, tmp_path):
    assert "found 'vanish'" in told(capsys, tmp_path / "out", "--only", "vanish")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("jobs", ["0", "many"])
def test_jobs(capsys, tmp_path, jobs):
    assert "expected a whole number" in told(capsys, tmp_path, "--jobs", jobs)
