"""A Sphinx extension: the statements and proofs of sphinx-proof as sections and folded parts.

A statement becomes a section with a heading, so that it has a place in the page, a link of its own
and an entry in the search. sphinx-proof's own HTML is not used: it repeats ids, that of a statement
in its title and one id for the contents of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

PROOF = "Proof. "
"""What sphinx-proof writes before the first words of a proof."""


def section(statement: nodes.Element) -> nodes.section:
    """A statement of sphinx-proof as a section: its kind and its name, then what it says."""
    from docutils import nodes

    title, content = statement.children
    made = nodes.section(ids=statement["ids"], classes=["statement"])
    kind = nodes.inline("", statement["realtype"].capitalize(), classes=["kind"])
    made += nodes.title("", "", kind, nodes.Text(" "), *title.children)
    made += content.children
    return made


def fold(proof: nodes.Element) -> list[nodes.Node]:
    """A proof of sphinx-proof, opened by a click on its first paragraph."""
    from docutils import nodes

    first, *steps = proof[0].children
    words = nodes.Text(first.astext().removeprefix(PROOF).strip())
    opening = nodes.raw("", '<details class="derivation"><summary>', format="html")
    between = nodes.raw("", '</summary><div class="wide" tabindex="0">', format="html")
    return [opening, words, between, *steps, nodes.raw("", "</div></details>", format="html")]


def _set(app: Sphinx, document: nodes.document, name: str) -> None:
    from sphinx_proof.nodes import proof_node, unenumerable_node

    for proof in [*document.findall(proof_node)]:
        proof.parent.replace(proof, fold(proof))
    for statement in [*document.findall(unenumerable_node)]:
        statement.parent.replace(statement, section(statement))


def _without_styles(app: Sphinx, page: str, template: str, context: Any, document: Any) -> None:
    """sphinx-proof's styles are for its own HTML."""
    context["css_files"] = [
        style for style in context["css_files"] if not str(style.filename).endswith("proof.css")
    ]


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.setup_extension("sphinx_proof")
    app.connect("doctree-resolved", _set)
    app.connect("html-page-context", _without_styles)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
