"""What the soundness harness counted is printed at the end of a run, also of a parallel one."""

COUNTED = "counted"


def pytest_terminal_summary(terminalreporter):
    """Print the counts that tests have recorded as properties named `counted`."""
    told = [
        value
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, value in report.user_properties
        if name == COUNTED
    ]
    if told:
        terminalreporter.section("soundness: mutants")
        for value in told:
            terminalreporter.write_line(value)


def pytest_make_parametrize_id(val):
    """A statement is called by its name: the same in every process."""
    return getattr(val, "full_name", None)
