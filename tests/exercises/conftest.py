"""The command is run as in the tests of the commands."""

from tests.cli.conftest import pgb  # noqa: F401
