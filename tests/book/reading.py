"""Reading built pages: their links, what they load, their verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


class Read(HTMLParser):
    """One page, read."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.verdicts: dict[tuple[str, str], set[str]] = {}
        self._badge: tuple[str, str] | None = None
        self._templates = 0  # what stands in one is no part of the page
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self._templates += tag == "template"
        if "id" in given and not self._templates:
            self.ids.append(given["id"])
        if tag == "a" and "href" in given:
            if self._templates and given["href"].startswith("#"):
                return  # a place in the template
            self.links.append(given["href"])
        elif tag in ("img", "script", "iframe", "source") and "src" in given:
            self.loaded.append(given["src"])
        elif tag == "link" and given.get("rel") not in ("next", "prev", "index", "search"):
            self.loaded.append(given["href"])
        if "data-leg" in given:
            self._badge = given["data-of"], given["data-leg"]

    def handle_endtag(self, tag):
        self._templates -= tag == "template"

    def handle_data(self, data):
        if self._badge is not None:
            self.verdicts.setdefault(self._badge, set()).add(data)
            self._badge = None


def pages(site: Path) -> dict[Path, Read]:
    """All pages of a site."""
    return {
        path: Read(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
        if not any(part.startswith(".") for part in path.relative_to(site).parts)
    }


def dead(site: Path) -> Iterator[str]:
    """Links and loaded files of a site that lead nowhere in it."""
    read = pages(site)
    for path, page in read.items():
        for link in [*page.links, *page.loaded]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file():
                yield f"{path.relative_to(site)}: {link}"
            elif parts.fragment and target.suffix == ".html":
                ids = read[target].ids
                if unquote(parts.fragment) not in ids and parts.fragment != "":
                    yield f"{path.relative_to(site)}: {link}: no such place"


Verdicts = dict[tuple[str, str], set[str]]
"""By result or full name of a statement, and leg."""


def shown_verdicts(read: Iterable[Read]) -> Verdicts:
    """The verdicts that chapters show."""
    return {place: said for page in read for place, said in page.verdicts.items()}


def checked_verdicts(data: dict[str, Any]) -> Verdicts:
    """The verdicts of `pgb check --json`."""
    found: Verdicts = {}
    for result in data["results"]:
        for entry in [result, *result["statements"]]:
            of = entry["name"] if entry is result else f"{result['name']}.{entry['name']}"
            found |= {(of, leg): {told["verdict"]} for leg, told in entry["legs"].items()}
    return found
