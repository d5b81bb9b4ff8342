"""`pgb exercise [NAME]`: the exercises; their questions, hints, solutions; a check of an answer."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pgb.cli.main import UsageError
from pgb.cli.output import write
from pgb.exercises.scripts import UnknownExercise, page, pages
from pgb.result.catalogue import BadScript

if TYPE_CHECKING:
    from argparse import Namespace

    from pgb.exercises.text import Page

KINDS = {
    "py": "a Python script, which is run when it is checked",
    "toml": 'a TOML file, whose numbers are exact: 3, "2/3", "sqrt(2)", "2*pi/3", "log(3)/2"',
}
SCHEMA = 1
ASKED = ("answer", "template", "hint", "solution")


def run(options: Namespace) -> int:
    """The command. With an answer: 0 if it is right, 1 if it is wrong, 2 if it is none."""
    try:
        if options.name is None:
            return _list(options)
        return _one(page(options.name), options)
    except UnknownExercise as error:
        raise UsageError(f"pgb exercise: {error}") from error
    except BadScript as error:
        print(f"pgb exercise: {error}", file=sys.stderr)
        return 1


def _list(options: Namespace) -> int:
    for name in ASKED:
        if getattr(options, name):
            raise UsageError(f"pgb exercise: expected a NAME with --{name}, found none")
    found = list(pages())
    if options.json:
        _print_json({"exercises": [_described(each) for each in found]})
        return 0
    width = max((len(page.name) for page in found), default=0)
    for each in found:
        print(f"{each.name.ljust(width)}  {each.title} ({', '.join(each.results)})")
    return 0


def _one(asked: Page, options: Namespace) -> int:
    if options.output and not (options.template or options.solution):
        raise UsageError("pgb exercise: expected --template or --solution with --output")
    if options.answer is not None:
        return _check(asked, Path(options.answer), options.json)
    if options.json:
        raise UsageError("pgb exercise: expected --json with an --answer, or without a NAME")
    if options.template:
        write(asked.template, options.output, "exercise")
    elif options.hint is not None:
        print(_hint(asked, options.hint))
    elif options.solution:
        if not options.output and asked.explanation:
            print("\n".join(f"# {line}".rstrip() for line in asked.explanation.splitlines()))
        write(asked.solution, options.output, "exercise")
    else:
        print(_question(asked))
    return 0


def _described(each: Page) -> dict[str, object]:
    return {
        "name": each.name,
        "title": each.title,
        "results": list(each.results),
        "language": each.language,
        "hints": len(each.hints),
    }


def _print_json(data: dict[str, object]) -> None:
    print(json.dumps({"schema": SCHEMA} | data, ensure_ascii=False, indent=1))


def _check(asked: Page, path: Path, as_json: bool) -> int:
    from pgb.exercises.answers import BadAnswer
    from pgb.exercises.scripts import load
    from pgb.report.layout import prose

    try:
        outcome = load(asked.name).check(path)
    except BadAnswer as error:
        message = str(error)
        shown = message if message.startswith(str(path)) else f"{path}: {message}"
        raise UsageError(f"pgb exercise: {shown}") from error
    if as_json:
        _print_json(
            {
                "exercise": asked.name,
                "verdict": "right" if outcome.right else "wrong",
                "message": outcome.message,
            }
        )
        return 0 if outcome.right else 1
    verdict = "right" if outcome.right else "not yet"
    print("\n".join(prose(f"{asked.name}: {verdict}: {outcome.message}", _width())))
    return 0 if outcome.right else 1


def _hint(asked: Page, number: int) -> str:
    if not 1 <= number <= len(asked.hints):
        raise UsageError(
            f"pgb exercise: expected a hint from 1 to {len(asked.hints)}, found {number}"
        )
    return f"Hint {number} of {len(asked.hints)}\n\n{asked.hints[number - 1]}"


def _question(asked: Page) -> str:
    """The question, what is formally asked, and how to answer."""
    parts = [f"# {asked.title}", asked.question, *_formally(asked)]
    name = asked.name
    file = f"answer.{asked.language}"
    kind = KINDS[asked.language]
    parts.append(
        "\n".join(
            [
                f"To answer with {kind}:",
                f"  pgb exercise {name} --template -o {file}",
                f"  pgb exercise {name} --answer {file}",
                f"  pgb exercise {name} --hint" + (" [N]" if len(asked.hints) > 1 else ""),
                f"It belongs to: {', '.join(asked.results)}",
            ]
        )
    )
    return "\n\n".join(parts)


def _formally(asked: Page) -> list[str]:
    """What the checker compares with, in the theory's notation."""
    from pgb.exercises.scripts import load
    from pgb.report.layout import displayed
    from pgb.report.notation import Writer

    claims = load(asked.name).claims()
    writer = Writer([claim for _, claim in claims])
    lines = ["In the theory's notation:"]
    for label, claim in claims:
        shown = displayed(writer, claim, _width() - 4)
        lines += [f"  {label}:", *(f"    {line}" for line in shown)]
    return ["\n".join(lines)] if claims else []


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 110)
