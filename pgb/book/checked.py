"""Checking the results of a book: every leg, and each result set to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pgb.book.pages import Data, Tell
from pgb.book.store import Store


def checked(
    scripts: Sequence[Path], digits: int, jobs: int, store: Store, tell: Tell
) -> tuple[dict[str, Data], dict[str, Data]]:
    """The outcome and the reading of each result by name, made anew where the sources changed."""
    known: dict[Path, Data | None] = {path: store.get(_key(path, digits)) for path in scripts}
    missing = [path for path, found in known.items() if found is None]
    for number, (path, made) in enumerate(_made(missing, digits, jobs), 1):
        tell(f"[{number}/{len(missing)}] checked {path.stem}")
        known[path] = store.put(_key(path, digits), made)
    entries = {path.stem: found for path, found in known.items() if found is not None}
    return (
        {name: entry["outcome"] for name, entry in entries.items()},
        {name: entry["reading"] for name, entry in entries.items()},
    )


def _key(path: Path, digits: int) -> str:
    return f"checked-{path.stem}-{digits}"


def _made(scripts: list[Path], digits: int, jobs: int) -> Iterator[tuple[Path, Data]]:
    """Each script with what came of it, from this process or from workers."""
    if jobs == 1 or len(scripts) < 2:
        for path in scripts:
            yield path, check_and_read(path, digits)
        return
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from multiprocessing import active_children

    with ProcessPoolExecutor(min(jobs, len(scripts)), initializer=_worker) as pool:
        pending = {pool.submit(check_and_read, path, digits): path for path in scripts}
        try:
            for future in as_completed(pending):
                yield pending[future], future.result()
        except BaseException:
            for child in active_children():
                child.terminate()
            raise


def _worker() -> None:
    """An interrupt is for the parent alone, which then ends its workers."""
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(50_000, 20, 50)


def check_and_read(path: Path, digits: int) -> Data:
    """The result of a script: its outcome as `pgb check --json` has it, and its reading."""
    from pgb.book.reading import reading
    from pgb.report.outcome import outcome

    return {"outcome": outcome(path, digits), "reading": reading(path)}
