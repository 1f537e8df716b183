"""Standard output and standard error that may go away while the program works, and a run that goes on all the same."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_NOBODY_READS = {errno.EPIPE, errno.EINVAL}
"""What writing into a pipe gives that nobody reads any more; EINVAL is Windows' word for it."""


class Outlet(io.TextIOBase):
    """A stream on which writing never fails.

    ``generate … | tee log``: Ctrl-C ends ``tee``, and what the program says while it waits for the requests in flight
    must not cost it their outcomes. After the first failure everything goes to the null device.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.lost: OSError | None = None
        """Why the rest could not be written, if it couldn't."""

    @property
    def encoding(self) -> str:  # type: ignore[override]  # read-only here, as in the stream itself
        return self._stream.encoding

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        try:
            return self._stream.write(text)
        except OSError as error:
            self._drop(error)
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            self._drop(error)

    def _drop(self, error: OSError) -> None:
        self.lost = self.lost or error
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, self._stream.fileno())
        os.close(null)


@contextmanager
def lasting_outlets() -> Iterator[Outlet | None]:
    """Standard output and error as outlets, for as long as the block runs. Gives standard output's, if there is one."""
    before = sys.stdout, sys.stderr
    out, err = (None if stream is None else Outlet(stream) for stream in before)
    sys.stdout, sys.stderr = out, err
    try:
        yield out
    finally:
        for outlet in (out, err):
            if outlet is not None:
                outlet.flush()
        sys.stdout, sys.stderr = before


def why_incomplete(out: Outlet | None) -> OSError | None:
    """Why standard output lacks something that somebody still waits for, like a file on a full disk."""
    if out is None:
        return None
    out.flush()
    return None if out.lost is None or out.lost.errno in _NOBODY_READS else out.lost
