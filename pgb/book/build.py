"""Building the site: compute, make the pages, run Sphinx.

The folder holds the site; beside it, in `.pgb-book`, is what makes the next build fast: what was
computed for these sources, the pages in Markdown, and what Sphinx remembers of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pgb.book import computed
from pgb.book.accessible import completed
from pgb.book.computed import Task
from pgb.book.contents import pages
from pgb.book.pages import Book, Data, Tell
from pgb.book.site import make_site
from pgb.book.source import site_files, source_files, tidy, write_tree
from pgb.book.store import Store, fingerprint, of_package
from pgb.observe.observation import names as observations

WORK = ".pgb-book"


@dataclass(frozen=True)
class Options:
    """How a book is built.

    Attributes:
        whole: all of the catalogue is in it, with the networks.
        solutions: exercises come with their solutions.
        formal: the prover is asked.
        observe: the observations are made too, which takes minutes.
        digits: of the numbers in witnesses and certificates.
        jobs: processes.
        fresh: forget what was computed before.
    """

    whole: bool = True
    solutions: bool = True
    formal: bool = False
    observe: bool = False
    digits: int = 50
    jobs: int = 1
    fresh: bool = False


class NotBuilt(Exception):
    """The book could not be built; the message says why in a line."""


def build(out: Path, scripts: Sequence[Path], options: Options, tell: Tell) -> Book:
    """Build the book of these scripts into the folder.

    Raises:
        NotBuilt: Sphinx warns or fails: a link that leads nowhere, say.
        OSError: a folder cannot be written.
    """
    work = out / WORK
    book = gathered(scripts, options, Store(work / "computed", fresh=options.fresh), tell)
    made = pages(book)
    write_tree(work / "source", source_files(made))
    problems = make_site(work, out, tell)
    if problems:
        raise NotBuilt(problems)
    completed(out)
    tidy(out, {f"{page.path}.html" for page in made}, site_files(made))
    return book


def gathered(scripts: Sequence[Path], options: Options, store: Store, tell: Tell) -> Book:
    """All that the pages are made from."""
    groups = _tasks(scripts, options)
    tasks = [task for group in groups.values() for task in group.values()]
    found = computed.computed(tasks, options.jobs, store, tell)
    made = {
        kind: {name: found[task.name] for name, task in group.items()}
        for kind, group in groups.items()
    }
    outcomes = {name: data["outcome"] for name, data in made["checks"].items()}
    proofs: Data = {"outcomes": outcomes, "facts": {}}
    if options.formal:
        given = (tuple(scripts), outcomes, tell)
        asked = Task(f"formal-{_subset(scripts, options)}", computed.formal, given, "Rocq")
        proofs = computed.computed([asked], 1, store, tell)[asked.name]
    return Book(
        outcomes=proofs["outcomes"],
        facts=proofs["facts"],
        readings={name: data["reading"] for name, data in made["checks"].items()},
        hypotheses=made["across"]["hypotheses"],
        networks=made["networks"],
        pictures=made["pictures"],
        observed=made["observed"],
        playground=made["across"].get("playground"),
        whole=options.whole,
        solutions=options.solutions,
        tell=tell,
    )


def _tasks(scripts: Sequence[Path], options: Options) -> dict[str, dict[str, Task]]:
    """What is to be computed, by kind; what takes longest comes first."""
    digits, drawn, played = options.digits, of_package("pictures"), of_package("playground")
    names = tuple(path.stem for path in scripts)
    seen = observations() if options.observe else []
    networks = computed.networks() if options.whole else []
    matrix = f"hypotheses-{_subset(scripts, options)}"
    across = {
        "hypotheses": Task(matrix, computed.hypotheses, (tuple(scripts), digits), "hypotheses")
    }
    if options.whole:
        across["playground"] = Task(f"playground-{played}", computed.played, (names,), "playground")
    pictures = computed.pictures(names)
    return {
        "observed": {
            n: Task(f"observed-{n}", computed.observed, (n,), f"observed {n}") for n in seen
        },
        "across": across,
        "pictures": {
            n: Task(f"picture-{n}-{drawn}", computed.drawn, (n,), f"drew {n}") for n in pictures
        },
        "checks": {
            p.stem: Task(f"{p.stem}-{digits}", computed.check, (p, digits), f"checked {p.stem}")
            for p in scripts
        },
        "networks": {
            p.stem: Task(
                f"network-{p.stem}-{digits}", computed.audited, (p, digits), f"audited {p.stem}"
            )
            for p in networks
        },
    }


def _subset(scripts: Sequence[Path], options: Options) -> str:
    """A name for which results are in the book, and for the digits."""
    which = "all" if options.whole else fingerprint(scripts)[:8]
    return f"{which}-{options.digits}"
