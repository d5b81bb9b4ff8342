"""The page's parts: one script without modules, data that no parser takes for its end."""

import json
import re

import pytest

from pgb.cli import playground
from pgb.cli.main import main
from pgb.playground import page
from pgb.playground.data import Unchecked
from pgb.playground.derivations import template
from pgb.playground.page import MODULES, WEB, assets
from pgb.result.catalogue import load, paths
from tests.playground.conftest import run, tool


def test_every_module_is_joined():
    assert sorted(MODULES) == sorted(path.stem for path in WEB.glob("*.mjs"))


def test_the_script_is_no_module(tmp_path):
    script = tmp_path / "playground.js"
    script.write_text(assets()["playground.js"], encoding="utf-8")
    assert not re.search(r"^(import|export) ", script.read_text(encoding="utf-8"), re.M)
    assert run([tool("node"), str(script)]) == ""


def test_modules_come_after_those_that_they_import():
    for at, name in enumerate(MODULES):
        source = (WEB / f"{name}.mjs").read_text(encoding="utf-8")
        for other in re.findall(r'from "\./(\w+)\.mjs"', source):
            assert other in MODULES[:at], (name, other)


def test_all_mathematics_is_set_and_all_words_are_there():
    html = page._with_mathematics((WEB / "playground.html").read_text(encoding="utf-8"))
    assert "\\" not in html
    source = (WEB / "experiments.mjs").read_text(encoding="utf-8")
    for name in re.findall(r'^  id: "([\w-]+)"', source, re.M):
        assert all(f'data-{kind}="{name}"' in html for kind in ("problem", "about", "plane"))
    for name in re.findall(r'control\("(\w+)"', source):
        assert f'data-control="{name}"' in html
    for name in re.findall(r'\["([^"]+)", ', source):
        assert f'data-quantity="{name}"' in html


def test_embedded_data_does_not_end_its_element():
    given = {"words": "</script><!--", "of": ["ä", 1]}
    embedded = page._embedded(given)
    assert "</" not in embedded
    assert json.loads(embedded) == given


def test_steps_and_hypotheses_can_be_found():
    made = template(load(paths()["vanishing"]))
    assert made.count("data-statement=") == 5
    assert 'data-hypothesis="positive_penalty"' in made
    shown = made.split('data-statement="loss_free_form"')[1].split("</section>")[0]
    assert re.findall(r'data-step="(\d+)"', shown) == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("message", ["x: expected A, found B\ny: expected C, found D"])
def test_nothing_is_written_where_something_does_not_hold(monkeypatch, capsys, tmp_path, message):
    def refuse(tell):
        raise Unchecked(message)

    monkeypatch.setattr(playground, "page", refuse)
    assert main(["playground", "-o", str(tmp_path / "p.html")]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"pgb playground: {line}" for line in message.splitlines()
    ]
    assert not list(tmp_path.iterdir())


def test_a_file_that_cannot_be_written(monkeypatch, capsys):
    monkeypatch.setattr(playground, "page", lambda tell: "<html>")
    assert main(["playground", "-o", "no/such/folder.html"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
