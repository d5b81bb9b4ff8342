"""Reading the entries of an answer file: expressions through the whitelist parser, never `eval`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager

from pgb.exercises.answers import BadAnswer
from pgb.witness.errors import InputError
from pgb.witness.table import Table


@contextmanager
def entries(answer: str) -> Iterator[Table]:
    """The entries of an answer, each of which must be asked for. Raises `BadAnswer`."""
    try:
        # A float is kept as the decimal that is written, not as the binary number next to it.
        table = Table(tomllib.loads(answer, parse_float=str), "")
        yield table
        table.finish()
    except InputError as error:
        raise BadAnswer(str(error)) from None
    except RecursionError:
        raise BadAnswer("expected a TOML file, found one nested too deeply") from None
    except ValueError as error:
        raise BadAnswer(f"expected a TOML file: {error}") from None
