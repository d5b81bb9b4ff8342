"""What was computed for a book, kept for the next build of the same sources."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from pgb.formal.legs import DERIVED
from pgb.result.catalogue import FOLDERS, root

T = TypeVar("T")
LIBRARIES = ("mpmath", "numpy", "python-flint", "sympy")
SHOWING = ("book", "cli", "exercises", "pictures", "playground")
"""The parts of pgb that only show: what is checked does not depend on them."""
COMPUTING = ("computed.py", "reading.py")
"""But these files of the book say what is computed."""
PACKAGE = Path(__file__).resolve().parent.parent


def sources() -> list[Path]:
    """All files that a check may read; the proofs in Rocq that a check writes are none of them."""
    found = [path for path in PACKAGE.rglob("*") if _part(path) not in (*SHOWING, "scripts")]
    found += [PACKAGE / "book" / name for name in COMPUTING]
    found += [path for folder in FOLDERS for path in (root() / folder).rglob("*")]
    return _files(path for path in found if not path.name.startswith(DERIVED))


def of_package(name: str) -> str:
    """A short name for the contents of a part of pgb, for what is computed by its code."""
    return fingerprint(_files((PACKAGE / name).rglob("*")))[:8]


def _part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def _files(paths: Iterable[Path]) -> list[Path]:
    kinds = (".py", ".toml", ".v", ".json", ".mjs", ".css", ".html")
    return sorted(path for path in paths if path.suffix in kinds and path.is_file())


def fingerprint(files: Iterable[Path]) -> str:
    """A name for the contents of these files and the versions of what runs them."""
    found = hashlib.sha256(sys.version.encode())
    for library in LIBRARIES:
        found.update(f"{library} {version(library)}\n".encode())
    for path in files:
        content = path.read_bytes()
        found.update(f"{path.name} {len(content)}\n".encode() + content)
    return found.hexdigest()[:24]


class Store:
    """A folder of JSON files for one state of the sources; those of other states are removed."""

    def __init__(self, folder: Path, *, fresh: bool = False) -> None:
        self.folder = folder / fingerprint(sources())
        for other in folder.glob("*/*.json"):
            if fresh or other.parent != self.folder:
                other.unlink()
        self.folder.mkdir(parents=True, exist_ok=True)

    def get(self, name: str) -> T | None:
        """The data of that name, if they were kept."""
        path = self.folder / f"{name}.json"
        try:
            data: T = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return data

    def put(self, name: str, data: T) -> T:
        """Keep these data."""
        path = self.folder / f"{name}.json"
        part = path.with_suffix(".part")
        part.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        part.replace(path)
        return data
