"""Links that pages write by what they mean, resolved for the pages that this book has.

    statement:NAME.STATEMENT    a statement, in the chapter of its result
    result:NAME                 a chapter
    page:PATH or page:PATH#ID   another page

They may stand in HTML (`<a href="..">`) and in Markdown (`[words](..)`). What leads to a chapter
that is not in the book becomes plain words.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from pgb.book.chapter import RESULTS
from pgb.book.pages import Page

_HTML = re.compile(r'<a href="((?:statement|result|page):[^"]+)"([^>]*)>(.*?)</a>', re.S)
_MARKDOWN = re.compile(r"\[([^\[\]]+)\]\(((?:statement|result|page):[^)\s]+)\)")


def resolved(page: Page, paths: Container[str]) -> Page:
    """The page with its links to these paths; others are words."""
    root = "../" * page.path.count("/")

    def html(found: re.Match[str]) -> str:
        return _link(found[1], found[2], found[3], root, paths)

    def markdown(found: re.Match[str]) -> str:
        return _link(found[2], "", found[1], root, paths)

    return replace(page, text=_MARKDOWN.sub(markdown, _HTML.sub(html, page.text)))


def _link(target: str, more: str, words: str, root: str, paths: Container[str]) -> str:
    path, place = _place(target)
    if path not in paths:
        return f"<em>{words}</em>"
    return f'<a href="{root}{path}.html{place}"{more}>{words}</a>'


def _place(target: str) -> tuple[str, str]:
    """The path of the page that a link leads to, and the place on it."""
    kind, _, name = target.partition(":")
    if kind == "page":
        path, sharp, place = name.partition("#")
        return path, sharp + place
    return f"{RESULTS}/{name.partition('.')[0]}", f"#{name}" if "." in name else ""
