"""The source that Sphinx reads: Markdown files of the pages, written only where they changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pgb.book.pages import Page

SPHINX = ("genindex.html", "search.html", "searchindex.js", "objects.inv", ".buildinfo")
"""What Sphinx makes of its own, beside what begins with `_`."""


def write_tree(folder: Path, files: dict[str, bytes]) -> None:
    """Make the folder hold these files, by their place in it, and no others."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder, files)
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()


def tidy(site: Path, made: set[str], files: dict[str, bytes]) -> None:
    """Add the files to a site that Sphinx made, and remove pages and files of earlier builds."""
    _write(site, files)
    for path in site.rglob("*"):
        place = path.relative_to(site).as_posix()
        ours = place.startswith((".", "_")) or place in SPHINX
        if path.is_file() and not ours and place not in made and place not in files:
            path.unlink()


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for place, content in files.items():
        path = folder / place
        if not (path.is_file() and path.read_bytes() == content):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def source_files(pages: list[Page]) -> dict[str, bytes]:
    """The pages as files, with the contents on the first page, and the pictures they show."""
    files = {f"{page.path}.md": markdown(page, pages).encode() for page in pages}
    for page in pages:
        files |= {place: _bytes(content) for place, content in page.shown.items()}
    return files


def site_files(pages: Iterable[Page]) -> dict[str, bytes]:
    """What goes into the site as it is."""
    return {place: _bytes(content) for page in pages for place, content in page.files.items()}


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def markdown(page: Page, pages: list[Page]) -> str:
    """The page as a file: its title, its text, and the pages that belong to it."""
    out = [f"# {page.title}", page.text.strip("\n")]
    if page is pages[0]:
        for part, members in _parts(pages[1:]).items():
            out.append(_tree(members, part))
    children = [other.path for other in pages if other.under and other.under == page.path]
    if children:
        out.append(_tree(children))
    return "\n\n".join(out) + "\n"


def _parts(pages: list[Page]) -> dict[str, list[str]]:
    """The pages of the first level by the caption they stand under."""
    found: dict[str, list[str]] = {}
    for page in pages:
        if not page.under:
            found.setdefault(page.part, []).append(page.path)
    return found


def _tree(paths: list[str], caption: str = "") -> str:
    head = [f":caption: {caption}"] if caption else []
    return "\n".join(["```{toctree}", ":hidden:", *head, "", *(f"/{p}" for p in paths), "```"])
