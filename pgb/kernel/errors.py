"""What the kernel says when it refuses: what was expected and what was found."""


class Refusal(Exception):
    """A rule does not apply. The message names what was expected and what was found."""


class IllSorted(Refusal):
    """A term or proposition was put together from parts of the wrong sort."""


class TooLarge(Refusal):
    """A normal form would outgrow its stated bound."""
