"""What a picture is: what it shows, the numbers behind it, and how they are drawn."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Data = TypeVar("Data")
Progress = Callable[[str], object]
FORMATS = ("svg", "png", "pdf")
EXTRA = "book"
_NO_DATES: dict[str, dict[str, Any]] = {
    "svg": {"Date": None, "Creator": "pgb"},
    "png": {"Software": "pgb"},
    "pdf": {"CreationDate": None, "Creator": "pgb", "Producer": "pgb"},
}


class MissingLibrary(Exception):
    """Matplotlib is not installed."""


class UnknownFormat(Exception):
    """A file's name does not end in one of FORMATS."""


def _silent(line: str) -> None:
    pass


@dataclass(frozen=True)
class Picture(Generic[Data]):
    """A picture of what the results say, drawn from numbers that are computed when it is made.

    Attributes:
        name: that of its file.
        title: a line, in plain text.
        says: what is to be seen, in Markdown with mathematics between dollars.
        alt: the same for those who cannot see it, in plain text.
        source: where the theory speaks of it.
        mark: P, N, O or classical, as of the results; C where it shows an observation.
        results: the names of the results that it illustrates.
        data: computes the numbers; is given a function that is told how far it has come.
        drawing: draws them on an empty figure.
        height: in inches; all are as wide as a page.
    """

    name: str
    title: str
    says: str
    alt: str
    source: str
    mark: str
    results: tuple[str, ...]
    data: Callable[[Progress], Data]
    drawing: Callable[[Figure, Data], None]
    height: float = 3.2

    @property
    def caption(self) -> str:
        """What is to be seen, with its source and its mark, in Markdown."""
        seen = ": observed, not proved" if self.mark == "C" else ""
        return f"{self.says} ({self.source[0].upper()}{self.source[1:]} [{self.mark}]{seen}.)"

    def draw(self, progress: Progress = _silent) -> Figure:
        """The figure. Raises MissingLibrary."""
        require()
        from pgb.pictures.style import page, styled

        found = self.data(progress)
        with styled():
            figure = page(self.height)
            self.drawing(figure, found)
        return figure

    def svg(self, progress: Progress = _silent) -> str:
        """The picture as SVG, the same text in every run. Raises MissingLibrary."""
        return self.file("svg", progress).decode("utf-8")

    def file(self, kind: str, progress: Progress = _silent) -> bytes:
        """The content of a file of that kind. Raises MissingLibrary, UnknownFormat."""
        if kind not in FORMATS:
            raise UnknownFormat(f"expected one of {', '.join(FORMATS)}, found {kind!r}")
        figure = self.draw(progress)
        from pgb.pictures.style import styled

        made = BytesIO()
        with styled():
            figure.savefig(made, format=kind, metadata={**_NO_DATES[kind], "Title": self.title})
        return self._described(made.getvalue()) if kind == "svg" else made.getvalue()

    def _described(self, svg: bytes) -> bytes:
        """With its description beside its title, for screen readers."""
        title = f"<title>{escape(self.title)}</title>"
        text = _PATH.sub(_shortened, svg.decode("utf-8"))
        if text.count(title) != 1:
            raise ValueError("expected matplotlib to write the title once")
        names = [f"{self.name}-title", f"{self.name}-desc"]
        described = (
            f'<title id="{names[0]}">{escape(self.title)}</title>\n'
            f' <desc id="{names[1]}">{escape(self.alt)}</desc>'
        )
        spoken = f'<svg role="img" aria-labelledby="{" ".join(names)}" '
        return text.replace(title, described).replace("<svg ", spoken, 1).encode("utf-8")


_PATH, _NUMBER = re.compile(r' d="[^"]*"'), re.compile(r"-?\d+\.\d{3,}")


def _shortened(path: re.Match[str]) -> str:
    """Its coordinates to a hundredth of a point."""
    return _NUMBER.sub(lambda found: f"{float(found[0]):.2f}", path[0])


def require() -> None:
    """Raises MissingLibrary where matplotlib is not installed."""
    if find_spec("matplotlib") is None:
        raise MissingLibrary(f"matplotlib is not installed: pip install '.[{EXTRA}]'")


def kind_of(target: str | Path) -> str:
    """The format that a file's name asks for. Raises UnknownFormat."""
    kind = Path(target).suffix.lower().removeprefix(".")
    if kind not in FORMATS:
        wanted = ", ".join(f".{kind}" for kind in FORMATS)
        raise UnknownFormat(f"expected a file ending in {wanted}, found {str(target)!r}")
    return kind
