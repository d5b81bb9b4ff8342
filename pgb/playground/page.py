"""The playground as a page that stands alone, or as parts for a book.

Nothing is loaded from anywhere. The modules of `web/` are joined into one classic script, as
browsers refuse modules to pages that are opened from a file.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from pgb.playground.data import collect, linked_results, nowhere, unheard
from pgb.playground.derivations import template
from pgb.report.formats.common import capital
from pgb.report.inline import pieces
from pgb.report.mathml import mathml
from pgb.result.statement import MARKS

if TYPE_CHECKING:
    from pgb.playground.data import Address, Data, Tell

WEB = Path(__file__).resolve().parent / "web"
MODULES = (  # each after those that it imports
    "dense",
    "integrate",
    "augmented",
    "flow",
    "format",
    "experiments",
    "contours",
    "dom",
    "chart",
    "figures",
    "controls",
    "flow_view",
    "outcome",
    "drop_view",
    "main",
)
SCRIPT, STYLE = "playground.js", "playground.css"

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>Playground: elimination of bad local minima</title>
<style>{style}</style>
</head>
<body class="pg-alone">
<main>
{body}
</main>
<script>{script}</script>
</body>
</html>
"""


def page(chapters: Address = nowhere, tell: Tell = unheard) -> str:
    """The whole page; arguments and errors are those of `fragment`."""
    style, script = assets()[STYLE], assets()[SCRIPT]
    policy = (  # formulas align their lines by attributes of style
        f"default-src 'none'; style-src {_hash(style)}; style-src-attr 'unsafe-inline'; "
        f"script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    body = f"<h1>Playground</h1>\n{fragment(chapters, tell)}"
    return PAGE.format(policy=policy, style=style, body=body, script=script)


def fragment(chapters: Address = nowhere, tell: Tell = unheard) -> str:
    """What stands between a page's title and its end: needs `assets` on the same page.

    Args:
        chapters: the address of a result's chapter, by its name.
        tell: hears what is checked.

    Raises:
        BadScript, BadLink, Unchecked: something of the catalogue does not hold.
    """
    data = collect(chapters, tell)
    skeleton = (WEB / "playground.html").read_text(encoding="utf-8")
    parts = [
        '<div class="pg" id="pg">',
        _with_mathematics(skeleton).replace("{results}", _options(data)),
        *(template(result) for result in linked_results()),
        f'<script type="application/json" id="pg-data">{_embedded(_told(data))}</script>',
        "</div>",
    ]
    return "\n".join(parts)


def assets() -> dict[str, str]:
    """The script and the style sheet that a page with the fragment loads, by file name."""
    style = (WEB / STYLE).read_text(encoding="utf-8")
    return {SCRIPT: _joined(), STYLE: style}


def _joined() -> str:
    """The modules as one script: each in a scope of its own that hands out what it exports."""
    return '"use strict";\n(() => {\n' + "\n".join(map(_scoped, MODULES)) + "\n})();\n"


def _scoped(name: str) -> str:
    source = (WEB / f"{name}.mjs").read_text(encoding="utf-8")
    exports = ", ".join(re.findall(r"^export (?:const|function|class) (\w+)", source, re.M))
    source = re.sub(r"^import [^;]*;\n", "", source, flags=re.M)
    source = re.sub(r"^export ", "", source, flags=re.M)
    return f"const {{ {exports} }} = (() => {{\n{source}return {{ {exports} }};\n}})();"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _options(data: Data) -> str:
    return "\n".join(
        f'<option value="{r["name"]}">{escape(r["name"].replace("_", " "))} [{r["mark"]}]</option>'
        for r in data["results"]
    )


def _told(data: Data) -> Data:
    """The data with sentences as the page shows them, mathematics set."""
    for result in data["results"]:
        result["title"] = _prose(capital(result["title"]))
        for statement in result["statements"]:
            for hypothesis in statement["hypotheses"].values():
                for found in hypothesis["counterexamples"]:
                    found["title"] = _prose(found["title"])
    return data | {"marks": MARKS}


def _with_mathematics(html: str) -> str:
    r"""The text with each formula between \( and \) set."""
    return re.sub(r"\\\((.*?)\\\)", lambda found: mathml([found[1]]), html, flags=re.S)


def _prose(words: str) -> str:
    return "".join(mathml([text]) if math else escape(text) for math, text in pieces(words))


def _embedded(data: Data) -> str:
    """JSON that no HTML parser takes for the end of its element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
