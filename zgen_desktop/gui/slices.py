"""Long work of the GUI thread in pieces, so that painting and keys get their turn in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil
from time import perf_counter

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

SLICE_SECONDS = 0.008
"""A piece ends after this long; a steady 60 pictures a second leave 16 ms."""


class Slices(QObject):
    """Runs one piece of work at a time. The first piece is done at once: short work ends before ``start`` returns.

    Of all the work that waits one piece is done in each turn of the loop, however many ``Slices`` there are: pieces
    of each of them in one turn would hold the window as long as all of them together. What follows the last piece has
    a turn of its own.

    ``rest_ms`` between two pieces is for work that nobody waits for: the worker's thread gets its turn, and whatever
    somebody waits for goes first.
    """

    def __init__(self, parent: QObject, rest_ms: int = 0) -> None:
        super().__init__(parent)
        self.rest_ms = rest_ms
        self.due = 0.0
        """When the next piece may be done, in seconds of ``perf_counter``."""
        self._steps: Iterator[None] | None = None
        self._done: Callable[[], None] = _nothing

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._steps is not None

    def start(self, steps: Iterator[None], done: Callable[[], None], *, at_once: bool = True) -> None:
        """Gives up what is being done and begins ``steps``; each of its yields is a place to pause."""
        self._steps, self._done = steps, done
        if at_once and not self._worked(steps):
            self._end()
        if self.busy:
            self._wait()

    def finish(self) -> None:
        """Does all that is left at once, for who can't go on without it."""
        steps = self._steps
        if steps is not None:
            for _ in steps:
                pass
            self._end()

    def cancel(self) -> None:
        """Gives up what is being done."""
        # Its turn may still come; there is nothing to be done in it then.
        self._steps, self._done = None, _nothing

    def piece(self) -> None:
        """Whose turn it is, works; for the turns alone."""
        steps = self._steps
        if steps is _ENDED:
            self._end()
        elif steps is not None:
            if not self._worked(steps):
                self._steps = _ENDED
            if self._steps is not None:
                self._wait()

    def _wait(self) -> None:
        self.due = perf_counter() + self.rest_ms / 1000
        _turns().add(self)

    def _worked(self, steps: Iterator[None]) -> bool:
        """Works for a while; whether that was not all, or something else is being done by now."""
        end = perf_counter() + SLICE_SECONDS
        try:
            for _ in steps:
                if self._steps is not steps or perf_counter() >= end:
                    return True
        except BaseException:
            if self._steps is steps:
                self.cancel()
            raise
        return self._steps is not steps

    def _end(self) -> None:
        done = self._done
        self.cancel()
        done()


class _Turns(QObject):
    """Gives one of those who wait its turn, then lets the loop do everything else that has come."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Slices] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def add(self, work: Slices) -> None:
        """Behind the others; who waits already stays where it is."""
        if work not in self._waiting:
            self._waiting.append(work)
        self._set()

    @Slot()
    def _turn(self) -> None:
        self._waiting = [work for work in self._waiting if shiboken6.isValid(work)]
        now = perf_counter()
        due = [work for work in self._waiting if work.due <= now]
        if not due:
            self._set()
            return
        work = min(due, key=lambda one: one.rest_ms)
        self._waiting.remove(work)
        # Before it works: a dialog that it opens may have a loop of its own, in which the others go on.
        self._set()
        work.piece()

    def _set(self) -> None:
        if self._waiting:
            wait = min(work.due for work in self._waiting) - perf_counter()
            self._timer.start(max(0, ceil(wait * 1000)))


_ENDED: Iterator[None] = iter(())
"""All steps are done; what follows them waits for its turn."""
_OF_APPLICATION: list[_Turns] = []


def _turns() -> _Turns:
    """Those of the application; it takes them with it when it ends."""
    if not _OF_APPLICATION or not shiboken6.isValid(_OF_APPLICATION[0]):
        application = QCoreApplication.instance()
        assert application is not None
        _OF_APPLICATION[:] = [_Turns(application)]
    return _OF_APPLICATION[0]


def _nothing() -> None:
    """What follows work that nobody waits for."""
