"""The checker shares nothing with what it checks, and starts fast."""

import ast
import subprocess
import sys

from tests.verify.problems import ROOT

CHECKER = ROOT.parents[1] / "pgb" / "verify"
ALLOWED = {"flint", "__future__"} | set(sys.stdlib_module_names)


def test_it_imports_only_itself_flint_and_the_standard_library():
    for path in CHECKER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                own = name == "pgb.verify" or name.startswith("pgb.verify.")
                assert own or name.split(".")[0] in ALLOWED, f"{path.name}: {name}"


def test_what_is_loaded():
    code = "import sys, pgb.verify; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"sympy", "mpmath", "numpy", "pgb.witness", "pgb.audits", "pgb.kernel"}
