"""`pgb plot [NAME]`: the pictures there are, or one of them as a file."""

from __future__ import annotations

import sys

from pgb.cli.main import UsageError
from pgb.cli.output import write
from pgb.cli.progress import progress_line
from pgb.near import unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="a picture; lists them")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help=".svg, .png or .pdf; the SVG to standard output"
    )


def run(options: Namespace) -> int:
    """The command. 2: the name is unknown, or the file or matplotlib cannot be used."""
    if options.name is None:
        if options.output is not None:
            raise UsageError("pgb plot: expected the name of a picture to write, found none")
        print("\n".join(_listed()))
    else:
        _draw(options.name, options.output)
    return 0


def _listed() -> list[str]:
    """One line for each picture."""
    from pgb.pictures import PICTURES

    width = max(map(len, PICTURES))
    marks = {name: f"[{found.mark}]" for name, found in PICTURES.items()}
    broad = max(map(len, marks.values()))
    return [
        f"{name:{width}}  {marks[name]:{broad}}  {found.title}" for name, found in PICTURES.items()
    ]


def _draw(name: str, target: str | None) -> None:
    from pgb.pictures import PICTURES, MissingLibrary, UnknownFormat
    from pgb.pictures.picture import kind_of, require

    if name not in PICTURES:
        raise UsageError(f"pgb plot: {unknown('a picture', name, PICTURES)}")
    try:
        require()
        kind = "svg" if target is None else kind_of(target)
    except (MissingLibrary, UnknownFormat) as error:
        raise UsageError(f"pgb plot: {error}") from error
    tell = progress_line(sys.stderr.isatty())
    made = PICTURES[name].file(kind, lambda line: tell(f"{name}: {line}"))
    tell("")
    write(made, target, "plot")
