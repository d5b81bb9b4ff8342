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

WORK = ".pgb-book"


@dataclass(frozen=True)
class Options:
    """How a book is built.

    Attributes:
        whole: all of the catalogue is in it, with the networks.
        solutions: exercises come with their solutions.
        formal: the prover is asked.
        digits: of the numbers in witnesses and certificates.
        jobs: processes.
        fresh: forget what was computed before.
    """

    whole: bool = True
    solutions: bool = True
    formal: bool = False
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
    digits = options.digits
    names = [path.stem for path in scripts]
    audits = computed.networks() if options.whole else []
    subset = "all" if options.whole else fingerprint(scripts)[:8]
    drawn = of_package("pictures")
    matrix = Task(f"hypotheses-{subset}-{digits}", computed.hypotheses, (tuple(scripts), digits))
    checks = {p.stem: Task(f"{p.stem}-{digits}", computed.check, (p, digits)) for p in scripts}
    networks = {
        p.stem: Task(f"network-{p.stem}-{digits}", computed.audited, (p, digits)) for p in audits
    }
    pictures = {
        n: Task(f"picture-{n}-{drawn}", computed.drawn, (n,)) for n in computed.pictures(names)
    }
    playing = Task(f"playground-{of_package('playground')}", computed.played, (tuple(names),))
    tasks = [
        matrix,
        *([playing] if options.whole else []),
        *pictures.values(),
        *checks.values(),
        *networks.values(),
    ]
    found = computed.computed(tasks, options.jobs, store, tell)
    outcomes = {name: found[task.name]["outcome"] for name, task in checks.items()}
    proofs: Data = {"outcomes": outcomes, "facts": {}}
    if options.formal:
        asked = Task(f"formal-{subset}-{digits}", computed.formal, (tuple(scripts), outcomes, tell))
        proofs = computed.computed([asked], 1, store, tell)[asked.name]
    return Book(
        outcomes=proofs["outcomes"],
        facts=proofs["facts"],
        readings={name: found[task.name]["reading"] for name, task in checks.items()},
        hypotheses=found[matrix.name],
        networks={name: found[task.name] for name, task in networks.items()},
        pictures={name: found[task.name] for name, task in pictures.items()},
        playground=found.get(playing.name),
        whole=options.whole,
        solutions=options.solutions,
        tell=tell,
    )
