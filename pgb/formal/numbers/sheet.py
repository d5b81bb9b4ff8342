"""The Rocq file as it grows: comments, definitions, lemmas."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from pgb.formal.numbers.text import Names, bare

WIDTH = 100


class Sheet:
    """A Rocq file in parts. `near` hypotheses and definitions are unfolded by the tactics."""

    def __init__(self) -> None:
        self.names = Names()
        self.lemmas: list[str] = []
        self.missing: list[str] = []
        self._parts: list[str] = []
        self._fresh: list[str] = []

    def title(self, words: str) -> None:
        self._parts.append(f"\n(* --- {words} {'-' * max(0, WIDTH - 10 - len(words))} *)\n")

    def say(self, words: str) -> None:
        self._parts.append(comment(words))

    def lacks(self, words: str) -> None:
        """Something the certificate claims that this file does not state."""
        self.missing.append(words)
        self.say(f"Not covered: {words}")

    def define(self, wanted: str, arguments: Sequence[str], body: str) -> str:
        """A definition; the name it got."""
        name = self.names.new(wanted)
        listed = f" ({' '.join(arguments)} : R)" if arguments else ""
        self._parts.append(folded(f"Definition {name}{listed} : R := {bare(body)}."))
        self._fresh.append(name)
        return name

    def lemma(
        self, wanted: str, given: Sequence[str], holds: Sequence[str], statement: str, proof: str
    ) -> str:
        """A lemma: for all `given`, if all that `holds`, then the statement."""
        name = self.names.new(wanted)
        self.lemmas.append(name)
        self._unfold()
        quantified = [f"forall {' '.join(given)} : R,"] if given else []
        lines = [*quantified, *(f"{h} ->" for h in holds), f"{statement}."]
        whole = f"Lemma {name} : {' '.join(lines)}"
        if len(whole) > WIDTH:
            whole = "\n  ".join([f"Lemma {name} :", *(folded(line, "    ") for line in lines)])
        self._parts.append(whole)
        self._parts.append(folded(f"Proof. {proof}. Qed."))
        return name

    def _unfold(self) -> None:
        """Let the tactics see through what was defined."""
        if self._fresh:
            names = " ".join(self._fresh)
            self._parts.append(folded(f"#[local] Hint Unfold {names} : numbers."))
            self._fresh.clear()

    def text(self) -> str:
        return "\n".join(self._parts) + "\n"


def comment(words: str) -> str:
    plain = words.replace("(*", "( *").replace("*)", "* )").replace('"', "'")
    return f"(* {fill(plain, WIDTH - 6, subsequent_indent='   ')} *)"


def folded(text: str, indent: str = "  ") -> str:
    """The text in lines; the first may start further to the right."""
    return fill(
        text, WIDTH - 2, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
