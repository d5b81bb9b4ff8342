"""A page that stands alone: mathematics in MathML, nothing loaded from anywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pgb.facts import FACTS
from pgb.report.formats.common import Format, capital, ended, titled
from pgb.report.inline import pieces
from pgb.report.mathml import mathml, running, stacked, together
from pgb.report.rocq import WIDTH, in_rocq
from pgb.report.trusted import generic_lines

if TYPE_CHECKING:
    from pgb.report.chapter import Chapter, Move, Part

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{
  color-scheme: light dark;
  --line: #8886;
  --quiet: color-mix(in srgb, currentColor 70%, transparent);
}}
html {{ background: Canvas; color: CanvasText; }}
body {{
  font: 1.05rem/1.55 Georgia, "Times New Roman", serif;
  margin: 0 auto;
  max-width: 52rem;
  padding: 1rem 1.2rem 4rem;
}}
h1, h2, h3 {{ font-weight: 600; line-height: 1.25; }}
h2 {{ border-top: 1px solid var(--line); margin-top: 2.2rem; padding-top: 1rem; }}
h2 .mark {{ font-weight: 400; }}
.equation {{ align-items: center; display: flex; gap: 1rem; margin: .5rem 0; }}
.equation math {{ flex: 1; }}
.why {{ color: var(--quiet); margin-top: .2rem; }}
details {{ border-left: 3px solid var(--line); margin: .8rem 0; padding: .1rem 0 .1rem 1rem; }}
summary {{ cursor: pointer; }}
pre {{ font-size: .85rem; overflow-x: auto; }}
.wide {{ overflow-x: auto; overflow-y: hidden; }}
ol.facts > li {{ margin: .4rem 0; }}
@media print {{ details > * {{ display: block; }} }}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def document(chapter: Chapter) -> str:
    """The chapter as one self-contained page."""
    page = Html(chapter)
    title = capital(titled(chapter.result.name))
    out = [f"<h1>{page.prose(title)} [{chapter.result.mark}]</h1>"]
    out += [f"<p>{words}</p>" for words in [*page.introduction(), escape(page.marks())] if words]
    out += page.notation()
    for number, part in enumerate(chapter.parts, 1):
        out += page.part(part, number)
    out += page.facts()
    out.append(f"<p>Source: {escape(chapter.result.source)}</p>")
    return PAGE.format(title=escape(title), body="\n".join(out))


class Html(Format):
    """The parts of the page, in lines."""

    def notation(self) -> list[str]:
        chapter = self.chapter
        out = ['<details class="wide" tabindex="0">', "<summary>Notation</summary>"]
        out.append(f"<p>{self.prose(chapter.conventions + '.')}</p>")
        out.append(f"<p>{', '.join(map(self.math, chapter.variables))}.</p>")
        out += [displayed_equation(definition) for definition in chapter.definitions]
        return [*out, "</details>"]

    def part(self, part: Part, number: int) -> list[str]:
        statement = part.statement
        mark = f'<span class="mark">({titled(statement.name)}) [{statement.mark}]</span>'
        out = [
            f'<section class="wide" id="{statement.name}" tabindex="0">',
            f"<h2>Proposition {number} {mark}</h2>",
        ]
        out += [f"<p><strong>{self.prose(statement.words)}</strong></p>"]
        out += ["<details>", "<summary>Assumptions and exact statement</summary>"]
        out += [*self.exact(part), "</details>"]
        if told := formally(part):
            out += ["<details>", "<summary>Formal statement</summary>", *told, "</details>"]
        out.append("<h3>Proof</h3>")
        return [*out, *self.proof(part), "</section>"]

    def exact(self, part: Part) -> list[str]:
        """The hypotheses and the conclusion."""
        out = []
        if part.given:
            out += ["<p>Assume:</p>", "<ul>"]
            for name, lines in part.given:
                unused = " (not used)" if name in part.unused else ""
                said = f"<em>{titled(name)}</em>{unused}: {stacked(lines)}"
                out.append(self.assumption(name, said))
            out.append("</ul>")
        out += ["<p>Then:</p>", "<ul>"]
        out += [f"<li>{stacked(lines)}</li>" for lines in part.conclusions]
        return [*out, "</ul>"]

    def assumption(self, name: str, said: str) -> str:
        """The entry of a hypothesis."""
        return f"<li>{said}</li>"

    def proof(self, part: Part) -> list[str]:
        """The steps."""
        return [line for move in part.moves for line in self.move(move)]

    def move(self, move: Move) -> list[str]:
        words, because = together(self.announced(move)), together(self.sentence(move.because))
        if not move.lines:
            return [f'<p>{words} <span class="why">{because}</span></p>']
        equation = displayed_equation(move.lines, str(move.number))
        return [f"<p>{words}</p>", equation, f'<p class="why">{because}</p>']

    def facts(self) -> list[str]:
        if not self.chapter.facts:
            return []
        out = ["<h2>Background facts</h2>", '<ol class="facts wide" tabindex="0">']
        for number, name in enumerate(self.chapter.facts, 1):
            fact = FACTS[name]
            words = self.prose(" ".join(fact.words.split()))
            head = f"<em>{ended(capital(titled(name)))}</em> {words} {escape(fact.reference)}."
            shown = displayed_equation(generic_lines(fact))
            exact = f"<details><summary>exact statement</summary>{shown}</details>"
            out.append(f'<li id="fact-{number}">{head}{exact}</li>')
        return [*out, "</ol>"]

    def math(self, source: str) -> str:
        return running(source)

    def equation(self, number: str) -> str:
        return f'<a href="#equation-{number}">({number})</a>'

    def name(self, words: str) -> str:
        return f"<em>{words}</em>"

    def proposition(self, full_name: str, number: int) -> str:
        return f'<a href="#{full_name.partition(".")[2]}">Proposition {number}</a>'

    def fact(self, number: int) -> str:
        return f'<a href="#fact-{number}">{number}</a>'

    def prose(self, words: str) -> str:
        return together("".join(mathml([s]) if math else escape(s) for math, s in pieces(words)))


def formally(part: Part) -> list[str]:
    """The statement in Rocq, and where its proof stands."""
    told = in_rocq(part.statement)
    if told is None:
        return []
    words = ended(capital(told.proof("<code>{}</code>")))
    return [f"<p>{words}</p>", f'<pre tabindex="0">{escape(chr(10).join(told.lines(WIDTH)))}</pre>']


def displayed_equation(lines: list[str], number: str = "") -> str:
    label = f"<span>({number})</span>" if number else ""
    place = f' id="equation-{number}"' if number else ""
    return f'<div class="equation"{place}>{mathml(lines, display=True)}{label}</div>'
