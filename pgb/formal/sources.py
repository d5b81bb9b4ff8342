"""The files that Rocq is given: what they may not hold, and whose the compiled ones are.

What a proof assumes Rocq says itself (`assumptions`). Here is what it would not say: that a command
reached out of the file, that two files answer to one name, that Statements.v holds more than
definitions, that a compiled file was made from another text than the one that stands there.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from pgb.formal.legs import folder
from pgb.formal.names import RESERVED

HOLES = re.compile(
    r"\b(Admitted|admit|Axioms?|Parameters?|Conjectures?|bypass_check"
    r"|Unset\s+(?:Guard|Positivity|Universe)\s+Checking"
    r"|Declare\s+(?:ML|Instance|Module)|Add\s+(?:Rec\s+)?(?:LoadPath|ML)"
    r"|Load|Cd|Drop|Redirect|Extraction)\b"
)
COMPILED = (".vo", ".vos", ".vok", ".vio")
SENTENCE = re.compile(r'Definition (\w+)\b(?:[^."]|\.(?!\s))*\.\n+')
LABEL = re.compile(r"\(\*\s+\w+\s+\*\)")


def holes() -> list[str]:
    """Where the files of theorems/formal hold what they may not: file, line, text."""
    found: list[str] = []
    seen: dict[str, str] = {}
    for path in sorted(folder().rglob("*.v")):
        name = str(path.relative_to(folder()))
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [_place(name, text, match.start()) for match in HOLES.finditer(text)]
        if path.stem in seen:
            found.append(f"{name}: another file of this name is {seen[path.stem]}")
        seen[path.stem] = name
        if name == "Statements.v":
            found += [
                f"{_place(name, text, at)}: no definition of its own" for at in _foreign(text)
            ]
    return found


def _place(name: str, text: str, at: int) -> str:
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    return f"{name}:{text.count(chr(10), 0, at) + 1}: {line.strip()}"


def _foreign(text: str) -> Iterator[int]:
    """Where Statements.v, as `pgb.formal.legs` reads it, is more than modules of definitions.

    Each is one sentence, under a name that no text uses for something else, so that what is read
    there as a statement is what Rocq reads.
    """
    from pgb.formal.statements import HEADER

    if not text.startswith(HEADER):
        yield 0
        return
    plain = LABEL.sub(lambda label: " " * len(label[0]), text)
    at, modules = len(HEADER), set[str]()
    while opened := re.compile(r"\s*Module (\w+)\.\n").match(plain, at):
        names, at = set[str](), opened.end()
        while sentence := SENTENCE.match(plain, at):
            if "(*" in sentence[0] or sentence[1] in RESERVED | names:
                yield at
            names.add(sentence[1])
            at = sentence.end()
        closed = re.compile(rf"End {opened[1]}\.\n").match(plain, at)
        if not closed or opened[1] in modules:
            break
        modules.add(opened[1])
        at = closed.end()
    if plain[at:].strip():
        yield at


def drop_leftovers(place: Path) -> None:
    """Remove the compiled files that were not made from the sources that are there.

    make compares times, which a copy, a checkout or `touch` sets at will; coqc notes the digest of
    its source in the .glob file.
    """
    left = [
        path
        for suffix in COMPILED
        for path in place.rglob(f"*{suffix}")
        if suffix == ".vio" or not _made_from(path.with_suffix(".v"))
    ]
    for path in left:
        path.unlink(missing_ok=True)
    if left:  # which file needs which is kept by times too
        (place / ".Makefile.coq.d").unlink(missing_ok=True)


def _made_from(source: Path) -> bool:
    noted = source.with_suffix(".glob")
    if not (source.exists() and noted.exists()):
        return False
    with noted.open("rb") as file:
        first = file.readline().split()
    digest = hashlib.md5(source.read_bytes(), usedforsecurity=False).hexdigest()
    return first == [b"DIGEST", digest.encode()]


def environment() -> dict[str, str]:
    """This process's, without what gives Rocq or make libraries, options or rules of one's own."""
    ours = ("COQLIB", "COQCORELIB", "COQBIN")  # where Rocq itself is
    foreign = ("COQ", "ROCQ", "MAKE", "MFLAGS", "GNUMAKE", "XDG_DATA")
    kept = {k: v for k, v in os.environ.items() if k in ours or not k.startswith(foreign)}
    return kept | {"XDG_DATA_HOME": os.devnull}
