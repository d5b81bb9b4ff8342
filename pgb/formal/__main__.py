"""`python -m pgb.formal`: write theorems/formal/Statements.v anew."""

from pgb.formal.statements import statements_file
from pgb.result.catalogue import load, paths, root

if __name__ == "__main__":
    text = statements_file(load(path) for path in paths().values())
    (root() / "theorems" / "formal" / "Statements.v").write_text(text, encoding="utf-8")
