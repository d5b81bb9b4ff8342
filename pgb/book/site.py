"""Running Sphinx on the pages."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from typing import Any

from pgb import __version__
from pgb.book.pages import Tell

EXTENSIONS = ["myst_parser", "pgb.book.mathematics", "pgb.book.statements"]
STATIC = Path(__file__).parent / "static"
SHOWN = 5  # warnings in the message of a build that failed
_PART_DONE = re.compile(
    r"(reading sources|writing output|copying images)\.*\s*\[\s*(\d+%)\]\s*(.*)"
)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def settings() -> dict[str, Any]:
    """Sphinx's configuration."""
    return {
        "project": "pgb",
        "author": "",
        "copyright": "",
        "release": __version__,
        "extensions": EXTENSIONS,
        "root_doc": "index",
        "nitpicky": True,
        "myst_enable_extensions": ["dollarmath", "colon_fence", "deflist", "attrs_inline"],
        "myst_heading_anchors": 4,
        "html_theme": "furo",
        "html_title": "Elimination of bad local minima, checked",
        "html_math_renderer": "pgb_mathml",
        "html_static_path": [str(STATIC)],
        "html_css_files": ["book.css"],
        "html_js_files": [("book.js", {"defer": "defer"})],
        "html_copy_source": False,
        "html_domain_indices": False,
        "proof_title_format": "%t",
        "html_show_sphinx": False,
        "html_show_copyright": False,
        "html_theme_options": {"navigation_with_keys": True},
    }


def make_site(work: Path, out: Path, tell: Tell) -> str:
    """Run Sphinx from the sources in `work` to `out`; its warnings, empty if all is well."""
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    warnings = StringIO()
    with patch_docutils(), docutils_namespace():
        try:
            app = Sphinx(
                work / "source",
                None,
                out,
                work / "doctrees",
                "html",
                confoverrides=settings(),
                status=Progress(tell),  # type: ignore[arg-type]
                warning=warnings,
            )
            app.build()
        except SphinxError as error:
            return f"Sphinx: {' '.join(str(error).split())}"
    return _summary(warnings.getvalue(), work / "source")


def _summary(warnings: str, source: Path) -> str:
    lines = [line for line in _COLOUR.sub("", warnings).splitlines() if line.strip()]
    shown = [line.replace(f"{source}/", "") for line in lines[:SHOWN]]
    more = [f"and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    return "; ".join(shown + more)


class Progress:
    """Sphinx's messages, as a stream: how far reading and writing have come is told."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell

    def write(self, text: str) -> int:
        found = _PART_DONE.search(_COLOUR.sub("", text))
        if found:
            self.tell(f"{found[1]}: {found[2]} {found[3].strip()}")
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False
