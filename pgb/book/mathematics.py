"""A Sphinx extension: formulas as MathML, so that no script is needed to show them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from pgb.report.mathml import mathml

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_JOINED = "&#8288;"  # between two things that stay on one line


def formula(latex: str, *, display: bool = False) -> str:
    """LaTeX as MathML: as derivations are set where they know how, else by latex2mathml."""
    source = " ".join(latex.split())
    try:
        return mathml([source], display=display)
    except (ValueError, IndexError):
        from latex2mathml.converter import convert

        return str(convert(source, display="block" if display else "inline"))


def _inline(translator: Any, node: Any) -> None:
    from docutils.nodes import SkipNode

    translator.body.append(formula(node.astext()) + (_JOINED if _goes_on(node) else ""))
    raise SkipNode


def _goes_on(node: Any) -> bool:
    """Whether a comma or the like follows, which must not begin a line."""
    after = node.next_node(descend=False, siblings=True)
    return after is not None and after.astext()[:1] in tuple(",.;:!?)")


def _block(translator: Any, node: Any) -> None:
    from docutils.nodes import SkipNode

    number = f"<span>({escape(str(node['number']))})</span>" if node.get("number") else ""
    place = f' id="{escape(node["ids"][0])}"' if node["ids"] else ""
    shown = formula(node.astext(), display=True)
    translator.body.append(f'<div class="equation"{place}>{shown}{number}</div>\n')
    raise SkipNode


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_html_math_renderer(
        "pgb_mathml", inline_renderers=(_inline, None), block_renderers=(_block, None)
    )
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
