"""Processes that share the work of one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Executor


@contextmanager
def workers(most: int) -> Iterator[Executor]:
    """A pool of at most so many processes; they end with the block, at once where it is left early.

    An interrupt is for the parent alone, which then ends its workers.
    """
    import gc
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    with ProcessPoolExecutor(most, initializer=_start, initargs=gc.get_threshold()) as pool:
        try:
            yield pool
        except BaseException:
            for child in active_children():
                child.terminate()
            raise


def _start(*threshold: int) -> None:
    """Collect garbage as seldom as the parent does."""
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*threshold)
