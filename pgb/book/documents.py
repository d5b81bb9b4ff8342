"""Documents of the project as pages: their Markdown, with the files they link to beside them."""

from __future__ import annotations

import re
from pathlib import Path

from pgb.book.pages import Page

_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:|#)([^)\s]+)\)")
_DOLLAR = re.compile(r"\$")


def document(path: str, source: Path, *, part: str = "", under: str = "") -> Page:
    """The page of a Markdown file; a link to a file leads to a copy of it, others are words."""
    heading, _, text = source.read_text(encoding="utf-8").partition("\n")
    files: dict[str, str | bytes] = {}

    def linked(found: re.Match[str]) -> str:
        target = (source.parent / found[2]).resolve()
        if not target.is_file() or target.suffix == ".md":
            return found[1]
        folder = path.rpartition("/")[0]
        place = f"{folder}/files/{target.name}" if folder else f"files/{target.name}"
        files[place] = target.read_bytes()
        return f'<a href="files/{target.name}" download>{found[1]}</a>'

    shown = _LINK.sub(linked, _DOLLAR.sub(r"\\$", text))
    title = heading.removeprefix("# ").strip()
    return Page(path, title, shown, part=part, under=under, files=files)
