"""A percent-cell script as a Jupyter notebook (nbformat 4.5), written as plain JSON."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

MARK = re.compile(r"^# %%(?P<markdown> \[markdown\])?\s*$", re.M)
MAIN = re.compile(r'^if __name__ == "__main__":\n(    .*\n?)+', re.M)
Cell = dict[str, Any]


def notebook(script: str) -> str:
    """The notebook's text: the script's cells in order, and at the end a cell that checks them."""
    made = [_cell(*pair, place) for place, pair in enumerate(cells(script))]
    data = {
        "cells": made,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def cells(script: str) -> list[tuple[str, str]]:
    """The kind and source of each cell; what stands before the first mark is code."""
    marks = list(MARK.finditer(script))
    found = [("code", script[: marks[0].start() if marks else len(script)])]
    for mark, following in zip(marks, [*marks, None][1:], strict=True):
        body = script[mark.end() : following.start() if following else len(script)]
        kind = "markdown" if mark["markdown"] else "code"
        found.append((kind, _uncommented(body) if kind == "markdown" else _for_notebook(body)))
    return [(kind, body.strip("\n")) for kind, body in found if body.strip()]


def _uncommented(body: str) -> str:
    return "\n".join(re.sub(r"^# ?", "", line) for line in body.strip("\n").splitlines())


def _for_notebook(body: str) -> str:
    """In a notebook the check runs in the cell, without ending the kernel."""
    return MAIN.sub(_checked, body)


def _checked(main: re.Match[str]) -> str:
    called = re.search(r"(\w+)\.main\(\)", main[0])
    if called is None:
        return main[0]
    lines = ["from pgb.cli.check import check_results", ""]
    lines.append(f"assert check_results([{called[1]}], verbose=True) == 0")
    return "\n".join(lines)


def _cell(kind: str, source: str, place: int) -> Cell:
    name = hashlib.sha256(f"{place} {source}".encode()).hexdigest()[:12]
    cell: Cell = {"cell_type": kind, "id": name, "metadata": {}, "source": _lines(source)}
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def _lines(source: str) -> list[str]:
    return source.splitlines(keepends=True)
