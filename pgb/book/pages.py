"""What the book is made of: pages in Markdown, and the files that they show.

A module in `pgb.book.contents` has a function `pages(book)` that gives its pages; what it may ask
of the book is what `Book` offers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Data = dict[str, Any]
Tell = Callable[[str], object]


@dataclass(frozen=True)
class Page:
    """One page of the book.

    Attributes:
        path: its place from the root, without suffix: "exercises/vanishing".
        title: in words; Markdown, mathematics in dollars.
        text: what stands below the title, in MyST Markdown, its sections from `##` on.
        part: the caption that it stands under in the contents; its parent's where it has one.
        under: the path of the page that it belongs to; empty for a page of the first level.
        shown: pictures for the text, by place from the root: `![what is seen](/pictures/F7.svg)`.
        files: files of the site as they are, by place from its root: a whole HTML page, a download.
    """

    path: str
    title: str
    text: str
    part: str = ""
    under: str = ""
    shown: Mapping[str, str | bytes] = field(default_factory=dict)
    files: Mapping[str, str | bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Book:
    """What pages are made from; all of it computed before (`pgb.book.computed`).

    Attributes:
        outcomes: each result in the book, checked: an entry of `pgb check --json`, by name.
        facts: the formal legs of the background facts, by name, where the prover was asked.
        readings: each result set to be read (`pgb.book.reading`), by name.
        hypotheses: the matrix, as `pgb hypotheses --json` has it.
        networks: the networks with their audits, by name.
        pictures: the pictures with their words, by name.
        observed: observations that were made for the book, by name.
        playground: the playground as part of a page; None where the book is not whole.
        whole: all of the catalogue is in it.
        solutions: exercises come with their solutions.
        tell: shows a line of progress.
    """

    outcomes: Mapping[str, Data]
    facts: Mapping[str, Data]
    readings: Mapping[str, Data]
    hypotheses: Data
    networks: Mapping[str, Data]
    pictures: Mapping[str, Data]
    observed: Mapping[str, Data]
    playground: Data | None
    whole: bool
    solutions: bool
    tell: Tell


Pages = Iterable[Page]
