"""Python's collector of cyclic garbage, kept from holding the window while a long list is read."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MANY_ROWS = 20_000


@contextmanager
def collection_paused() -> Iterator[Callable[[int], None]]:
    """No collection while a list is made. Yields a function that takes the number of its rows.

    A list of 100,000 rows is a million objects without a cycle; each full collection over them holds every
    thread for 100 to 200 ms (measured). So those of a long list are kept out of every later collection; they
    are given back by counting references, like everything else. Short lists are left to the collector: what
    is kept out together with them could never be collected.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield _keep_out
    finally:
        if was_on:
            gc.enable()


def _keep_out(rows: int) -> None:
    if rows >= MANY_ROWS:
        gc.freeze()
