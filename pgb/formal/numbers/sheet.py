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
        self._parts.append(f"#[local] Hint Unfold {name} : numbers.")
        return name

    def lemma(
        self, wanted: str, given: Sequence[str], holds: Sequence[str], statement: str, proof: str
    ) -> str:
        """A lemma: for all `given`, if all that `holds`, then the statement."""
        name = self.names.new(wanted)
        self.lemmas.append(name)
        quantified = f"forall {' '.join(given)} : R, " if given else ""
        hypotheses = "".join(f"{h} -> " for h in holds)
        self._parts.append(folded(f"Lemma {name} : {quantified}{hypotheses}{statement}."))
        self._parts.append(folded(f"Proof. {proof}. Qed."))
        return name

    def text(self) -> str:
        return "\n".join(self._parts) + "\n"


def comment(words: str) -> str:
    plain = words.replace("(*", "( *").replace("*)", "* )").replace('"', "'")
    return f"(* {fill(plain, WIDTH - 6, subsequent_indent='   ')} *)"


def folded(text: str) -> str:
    return fill(text, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
