"""Building the site: check, make the pages, run Sphinx.

The folder holds the site; beside it, in `.pgb-book`, is what makes the next build fast: the checks
and computations for these sources, the pages in Markdown, and what Sphinx remembers of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pgb.book.checked import checked
from pgb.book.contents import pages
from pgb.book.pages import Book, Tell
from pgb.book.site import make_site
from pgb.book.source import site_files, source_files, tidy, write_tree
from pgb.book.store import Store

WORK = ".pgb-book"


@dataclass(frozen=True)
class Options:
    """What is built: all results or only these, with solutions or without, and how."""

    only: tuple[str, ...] = ()
    solutions: bool = True
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
    store = Store(work / "computed", fresh=options.fresh)
    outcomes, readings = checked(scripts, options.digits, options.jobs, store, tell)
    book = Book(
        outcomes, readings, not options.only, options.solutions, options.digits, tell, store
    )
    made = list(pages(book))
    write_tree(work / "source", source_files(made))
    problems = make_site(work, out, tell)
    if problems:
        raise NotBuilt(problems)
    tidy(out, {f"{page.path}.html" for page in made}, site_files(made))
    return book
