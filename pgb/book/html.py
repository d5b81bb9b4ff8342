"""Small pieces of HTML, and what holds them, for pages in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

NOTHING = "&ndash;"
"""What stands in a cell of a table that says nothing."""
FENCE = "``````"


def raw(*html: str) -> str:
    """HTML as a block of its own in a page."""
    return "\n".join([FENCE + "{raw} html", *html, FENCE]) if html else ""


def directive(name: str, title: str, *text: str, fence: str = ":::", **options: str) -> str:
    """A directive of Sphinx; one that holds others has a longer fence."""
    head = [f":{key}: {value}".rstrip() for key, value in options.items()]
    opening = "\n".join([f"{fence}{{{name}}} {title}".rstrip(), *head])
    return "\n\n".join([opening, *filter(None, text), fence])


def folded(summary: str, *html: str, kind: str = "") -> str:
    """A part of the page, in HTML, that is opened by a click; `summary` in HTML."""
    name = f' class="{kind}"' if kind else ""
    return "\n".join(
        [
            f"<details{name}>",
            f"<summary>{summary}</summary>",
            '<div class="wide" tabindex="0">',
            *html,
            "</div></details>",
        ]
    )


def verdict(said: str, of: str = "", leg: str = "") -> str:
    """A verdict as a badge; `of` and `leg` say of what it is."""
    place = f' data-of="{escape(of)}" data-leg="{escape(leg)}"' if of else ""
    return f'<span class="verdict {said.replace(" ", "-")}"{place}>{escape(said)}</span>'


def mark(said: str | None) -> str:
    """The mark of a result or of a statement."""
    from pgb.result.statement import MARKS

    name = said or "?"
    return f'<span class="mark" title="{escape(MARKS.get(name, name))}">{escape(name)}</span>'


def marked(said: str) -> str:
    """The mark of a statement in Markdown."""
    from pgb.result.statement import MARKS

    return f"[{{abbr}}`{said} ({MARKS.get(said, said)})`]{{.mark}}"


def link(words: str, address: str) -> str:
    """A link; `words` in HTML."""
    return f'<a href="{escape(address)}">{words}</a>'


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, kind: str = "") -> str:
    """A table whose cells are HTML; the first of a row is its head."""
    name = f' class="{kind}"' if kind else ""
    out = [f'<div class="wide" tabindex="0"><table{name}>']
    columns = "".join(f'<th scope="col">{h}</th>' if h else "<td></td>" for h in heads)
    out.append(f"<thead><tr>{columns}</tr></thead>")
    out.append("<tbody>")
    for row in rows:
        cells = [f'<th scope="row">{row[0]}</th>', *(f"<td>{cell}</td>" for cell in row[1:])]
        out.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*out, "</tbody></table></div>"])


def scrolled(*html: str) -> str:
    """HTML that scrolls by itself where the screen is narrow."""
    return "\n".join(['<div class="wide" tabindex="0">', *html, "</div>"])


def code(source: str) -> str:
    """Python, its words coloured."""
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import PythonLexer

    shown: str = highlight(source, PythonLexer(), HtmlFormatter(cssclass="highlight"))
    return shown.strip()


def prose(sentence: str) -> str:
    """A sentence of a script in HTML, with its mathematics."""
    from pgb.report.inline import pieces
    from pgb.report.mathml import mathml

    return "".join(mathml([s]) if is_math else escape(s) for is_math, s in pieces(sentence))
