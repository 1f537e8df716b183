"""Places where a test ends this very process as ``kill -9`` would, to show what survives (facts/reliability.md 4.3).

Every step that something outside can see has a point before it or after it: the journal's commits, the files that
are swapped into place, the requests. Without the environment variable a point is one comparison. With
``ZGEN_KILL_AT=n`` the n-th point that the process reaches, whichever thread reaches it, is its last; with
``ZGEN_KILL_AT=count`` the process lives and says at its end how many there were. Nothing but the process that was
started with the variable is ever touched.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading

VARIABLE = "ZGEN_KILL_AT"
COUNT = "count"
MARK = "ZGEN_KILL_AT:"
"""Begins the line on standard error that names the point, or the number of points."""

# Windows has no SIGKILL; there os.kill ends a process at once for any other number.
_SIGNAL = getattr(signal, "SIGKILL", signal.SIGTERM)


class _Points:
    """Counts what is reached; ``last`` is the number of the point that ends the process, 0 for none."""

    def __init__(self, last: int) -> None:
        self._last = last
        self._lock = threading.Lock()
        self.names: list[str] = []

    def reached(self, name: str) -> None:
        with self._lock:
            self.names.append(name)
            if len(self.names) == self._last:
                os.write(2, f"{MARK} {self._last} {name}\n".encode())
                os.kill(os.getpid(), _SIGNAL)

    def told(self) -> None:
        print(f"{MARK} {len(self.names)} {','.join(self.names)}", file=sys.stderr, flush=True)


_points: _Points | None = None


def switch_on(value: str) -> None:
    """Takes the variable's value; anything but a number from 1 on or ``count`` leaves the points without effect."""
    global _points  # noqa: PLW0603  one for the process, which is what it ends
    if value == COUNT:
        _points = _Points(0)
        atexit.register(_points.told)
    elif value.isascii() and value.isdigit() and int(value):
        _points = _Points(int(value))


def reached(name: str) -> None:
    """The process has come to this point."""
    if _points is not None:
        _points.reached(name)
