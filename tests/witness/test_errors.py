"""Messages are one line and say where."""

from pgb.witness.errors import InputError, quoted


def test_place_is_put_in_front() -> None:
    error = InputError("expected a table, found 3", "data").at("file.toml")
    assert str(error) == "file.toml: data: expected a table, found 3"


def test_message_is_one_line() -> None:
    assert "\n" not in str(InputError("a\nb\r\n c", "x\ny"))


def test_long_text_is_cut() -> None:
    assert len(quoted("a" * 10_000)) < 80


def test_messages_are_short() -> None:
    assert len(str(InputError("a" * 10_000, "b" * 10_000))) < 1_000
