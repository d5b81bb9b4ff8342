"""What a book rests on, computed for it: checks, the matrix of hypotheses, audits of networks.

Each is a task that makes plain data; tasks run in processes of their own, and what they made is
kept for the next build of the same sources.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pgb.book.pages import Data, Tell
from pgb.book.store import Store
from pgb.report.workers import workers


@dataclass(frozen=True)
class Task:
    """One computation: the name it is kept by, the function, its arguments, what it does."""

    name: str
    make: Callable[..., Data]
    arguments: tuple[Any, ...]
    words: str


def computed(tasks: Sequence[Task], jobs: int, store: Store, tell: Tell) -> dict[str, Data]:
    """What the tasks make, by name; made anew where the sources changed."""
    found: dict[str, Data] = {}
    missing = []
    for task in tasks:
        kept: Data | None = store.get(task.name)
        if kept is None:
            missing.append(task)
        else:
            found[task.name] = kept
    for number, (task, made) in enumerate(_made(missing, jobs), 1):
        tell(f"[{number}/{len(missing)}] {task.words}")
        found[task.name] = store.put(task.name, made)
    return found


def _made(tasks: list[Task], jobs: int) -> Iterator[tuple[Task, Data]]:
    if jobs == 1 or len(tasks) < 2:
        for task in tasks:
            yield task, task.make(*task.arguments)
        return
    from concurrent.futures import as_completed

    with workers(min(jobs, len(tasks))) as pool:
        pending = {pool.submit(task.make, *task.arguments): task for task in tasks}
        for future in as_completed(pending):
            yield pending[future], future.result()


# --- The tasks ---


def check(path: Path, digits: int) -> Data:
    """The result of a script: its outcome as `pgb check --json` has it, and its reading."""
    from pgb.book.reading import reading
    from pgb.report.outcome import outcome

    return {"outcome": outcome(path, digits), "reading": reading(path)}


def hypotheses(scripts: tuple[Path, ...], digits: int) -> Data:
    """Which conclusion uses which hypothesis, and what breaks without it."""
    from pgb.report.hypotheses import matrix
    from pgb.result.catalogue import BadScript, load
    from pgb.result.links import BadLink

    try:
        statements = [s for path in scripts for s in load(path).statements.values()]
        return matrix(statements, whole=True, search=False, digits=digits)
    except (BadScript, BadLink) as error:
        return {"statements": [], "ingredients": [], "error": str(error)}


def audited(path: Path, digits: int) -> Data:
    """A network with its audit: as data, in words, and the certificate."""
    from pgb.audits import audit
    from pgb.audits.report import as_json, lines

    found = audit(path, digits=digits)
    problem = found.problem
    return {
        "found": as_json(found),
        "lines": list(lines(found)),
        "certificate": found.text,
        "problem": path.read_text(encoding="utf-8"),
        "parameters": len(problem.parameters),
        "samples": problem.samples,
        "loss": problem.loss.kind,
    }


def formal(scripts: tuple[Path, ...], outcomes: dict[str, Data], tell: Tell) -> Data:
    """The outcomes with their formal legs as Rocq fills them, and the legs of the facts."""
    from copy import deepcopy

    from pgb.report.formal import ask
    from pgb.result.catalogue import load

    found = deepcopy(outcomes)
    ran = [path for path in scripts if found[path.stem]["statements"]]
    facts = ask([load(path) for path in ran], list(found.values()), tell)
    return {"outcomes": found, "facts": facts}


def drawn(name: str) -> Data:
    """A picture as SVG, with its words."""
    from pgb.pictures import PICTURES

    picture = PICTURES[name]
    words = {key: getattr(picture, key) for key in ("title", "alt", "caption")}
    return {"svg": picture.svg(), "results": list(picture.results)} | words


def pictures(results: Collection[str]) -> list[str]:
    """The names of the pictures that illustrate one of these results."""
    from pgb.pictures import PICTURES

    return [name for name, picture in PICTURES.items() if set(picture.results) & set(results)]


def played(results: tuple[str, ...]) -> Data:
    """The playground as part of a page, with what it loads."""
    from pgb.playground.data import Unchecked
    from pgb.playground.page import assets, fragment
    from pgb.result.catalogue import BadScript
    from pgb.result.links import BadLink

    def chapter(name: str) -> str | None:
        return f"results/{name}.html" if name in results else None

    try:
        return {"fragment": fragment(chapter), "assets": assets()}
    except (BadScript, BadLink, Unchecked) as error:
        return {"error": str(error)}


def observed(name: str) -> Data:
    """An observation: both runs made and compared, as `pgb observe --json` has it."""
    from pgb.observe.agreement import observe
    from pgb.observe.observation import observation
    from pgb.observe.report import record

    return record(observe(observation(name)))


def networks() -> list[Path]:
    """The problem files of the networks that come with pgb."""
    from pgb.result.catalogue import root

    return sorted((root() / "counterexamples" / "networks").glob("*.toml"))
