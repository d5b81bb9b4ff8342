"""A Sphinx extension: formulas as MathML, so that no script is needed to show them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from pgb.report.mathml import mathml, together

if TYPE_CHECKING:
    from sphinx.application import Sphinx


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

    translator.body.append(formula(node.astext()))
    raise SkipNode


def _join(app: Sphinx, name: str, template: str, context: dict[str, Any], tree: Any) -> None:
    context["body"] = together(context.get("body", ""))


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
    app.connect("html-page-context", _join)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
