"""The catalogue: one script per result, found by its file's name.

In a checkout the scripts are the folders `theorems/` and `counterexamples/` beside `pgb/`; an
installed package carries them in `pgb/scripts/`.
"""

from __future__ import annotations

import sys
from pathlib import Path

TYPE_CHECKING = False  # `pgb list` must start fast: neither typing nor the kernel is imported
if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator

    from pgb.result.statement import Result

FOLDERS = ("theorems", "counterexamples")
ORDER = (  # the order of the mathematics; scripts that are not named here follow by name
    "vanishing",
    "exponential_independence",
    "first_order_convexity",
    "elimination",
    "common_losses",
    "pointwise_optimality",
    "pgb_necessary_condition",
    "neurons_as_outputs",
    "perturbed_gradients_span",
    "elimination_via_pgb",
    "optimality_criterion",
    "failure_mode",
    "minimising_sequences",
    "value_function",
    "landscape",
    "vacuity",
    "means_of_targets",
    "both_labels",
    "full_support",
    "invex_groups",
    "invexity",
    "invexity_converse",
    "bad_model",
    "steep_losses",
    "shared_neuron",
    "unseen_residuals",
    "eliminators",
    "activations",
    "polynomial_activations",
    "powers_on_a_line",
    "unbiased_neurons",
    "bias_criterion",
    "order_of_vanishing",
    "moments_decide",
    "small_neurons",
    "escape_order",
    "escape_curves",
    "largest_fall",
    "curvature_of_neurons",
    "logarithmic_escape",
    "one_sample_flow",
    "one_sample_rates",
    "one_sample_asymptotics",
    "no_robust_version",
    "near_minima",
    "weight_decay_destroys_minima",
    "penalties",
    "several_neurons",
    "without_extra_unit",
    "one_neuron_binary",
    "induced_model",
    "weight_decay_balance",
    "points_as_measure",
    "population_risk",
    "transformations",
    "single_sample",
    "two_samples_same_sign",
    "two_samples_opposite_sign",
    "degenerate_saddle",
    "joint_curvature",
    "cross_entropy",
    "missing_class",
    "underfitting_linear_model",
    "trap_becomes_valley",
    "vanishing_gradients",
    "weight_decay",
    "small_value",
    "positive_penalty",
    "unpenalised_bias",
    "bias",
    "input_weight",
    "repeated_inputs",
    "locally_spanning",
    "invex_loss",
    "differentiable_loss",
    "consistent_labels",
    "conflicting_labels",
    "zero_minimum",
    "smooth_penalty",
    "exponential_moments",
)


class UnknownResult(Exception):
    """No script of that name or path."""


class BadScript(Exception):
    """A script that does not load, or that declares no result."""


class Header:
    """What a script says of its result, read without running it."""

    __slots__ = ("kind", "mark", "name", "path", "title")

    def __init__(self, name: str, mark: str, kind: str, title: str, path: Path) -> None:
        self.name, self.mark, self.kind, self.title, self.path = name, mark, kind, title, path


def root() -> Path:
    """The folder that holds `theorems/` and `counterexamples/`."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "scripts"
    return installed if installed.is_dir() else package.parent


def paths() -> dict[str, Path]:
    """The scripts by name, in the order of the mathematics."""
    found = {
        path.stem: path
        for folder in FOLDERS
        for path in sorted((root() / folder).glob("*.py"))
        if not path.stem.startswith("_")
    }
    known = [name for name in ORDER if name in found]
    return {name: found[name] for name in [*known, *(n for n in found if n not in known)]}


def headers() -> Iterator[Header]:
    """The headers of all scripts, read from their source."""
    for path in paths().values():
        yield header(path)


def header(path: Path) -> Header:
    """The literal arguments of the script's `Result(..)`. Raises `BadScript`."""
    import ast

    try:
        with path.open(encoding="utf-8") as lines:
            tree = _declaration(lines) or ast.parse(path.read_text(encoding="utf-8"), str(path))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Result":
                return _header(node, path)
    except (OSError, SyntaxError, ValueError) as error:
        raise BadScript(f"{path}: {error}") from error
    raise BadScript(f"{path}: expected a Result(..), found none")


def _declaration(lines: Iterator[str]) -> ast.AST | None:
    """The lines of `NAME = Result(..)` alone, parsed: most of a script need not even be read."""
    import ast

    for line in lines:
        if line[:1].isalpha() and line.endswith(" = Result(\n"):
            found = [line]
            for line in lines:
                found.append(line)
                if line.rstrip() == ")":
                    return ast.parse("".join(found))
    return None


def _header(call: ast.Call, path: Path) -> Header:
    import ast

    given = {k.arg: ast.literal_eval(k.value) for k in call.keywords if k.arg in _FIELDS}
    given |= {n: ast.literal_eval(v) for n, v in zip(_FIELDS, call.args[:3], strict=False)}
    missing = [name for name in _FIELDS[:3] if name not in given]
    if missing:
        raise ValueError(f"expected Result(..) to give {', '.join(missing)}")
    return Header(given["name"], given["mark"], given.get("kind", "theorem"), given["title"], path)


_FIELDS = ("name", "mark", "title", "kind")
_loaded: dict[Path, Result] = {}
_loading: list[Path] = []


def load(path: Path) -> Result:
    """Run a script and return its result. Raises `BadScript` naming what went wrong and where."""
    path = path.resolve()
    if path in _loaded:
        return _loaded[path]
    if path in _loading:
        circle = " -> ".join(p.stem for p in [*_loading[_loading.index(path) :], path])
        raise BadScript(f"{path}: expected results that do not cite in a circle, found {circle}")
    _loading.append(path)
    try:
        _loaded[path] = _run(path)
    finally:
        _loading.pop()
    return _loaded[path]


def _run(path: Path) -> Result:
    import importlib.util

    from pgb.result.statement import Result

    name = f"pgb_script_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise BadScript(f"{path}: expected a Python script")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BadScript:
        raise  # of a script that this one cites: it names that one
    except (Exception, SystemExit) as error:
        raise BadScript(f"{path}{_line(error, path)}: {type(error).__name__}: {error}") from error
    results = [v for v in vars(module).values() if isinstance(v, Result)]
    own = [result for result in results if result not in _loaded.values()]
    if len(own) != 1:
        raise BadScript(f"{path}: expected one Result, found {len(own)}")
    return own[0]


def _line(error: BaseException, path: Path) -> str:
    trace = error.__traceback__
    line = getattr(error, "lineno", None)
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f":{line}" if line else ""


def find(name: str) -> Path:
    """The script of a result's name, or a path to a script. Raises `UnknownResult`."""
    for folder in FOLDERS:
        path = root() / folder / f"{name}.py"
        if name.isidentifier() and not name.startswith("_") and path.is_file():
            return path
    path = Path(name)
    if path.suffix == ".py" and path.is_file():
        return path
    from pgb.near import unknown

    raise UnknownResult(unknown("a result or a script's path", name, paths(), "pgb list"))


def cited(name: str) -> Result:
    """Another result of the catalogue, to cite its statements."""
    return load(find(name))
