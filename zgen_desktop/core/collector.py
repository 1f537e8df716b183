"""Python's collector of cyclic garbage, kept out of the making of long lists."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No collection meanwhile: rows and cells are no cycles, and each collection walks over all of them.

    A list of 100,000 rows is a million objects, and looking through them again and again is a fifth of all the time
    that reading and checking take (measured).
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
