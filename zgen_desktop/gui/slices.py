"""Long work of the GUI thread in pieces, so that painting and keys get their turn in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Slot

SLICE_SECONDS = 0.008
"""A piece ends after this long; a steady 60 pictures a second leave 16 ms."""


class Slices(QObject):
    """Runs one piece of work at a time. The first piece is done at once: short work ends before ``start`` returns.

    ``rest_ms`` between two pieces is for work that nobody waits for: the worker's thread gets its turn.
    """

    def __init__(self, parent: QObject, rest_ms: int = 0) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._done: Callable[[], None] = _nothing
        self._timer = QTimer(self)
        self._timer.setInterval(rest_ms)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._steps is not None

    def start(self, steps: Iterator[None], done: Callable[[], None], *, at_once: bool = True) -> None:
        """Gives up what is being done and begins ``steps``; each of its yields is a place to pause."""
        self._steps, self._done = steps, done
        self._timer.start()
        if at_once:
            self._go_on()

    def cancel(self) -> None:
        """Gives up what is being done."""
        self._timer.stop()
        self._steps, self._done = None, _nothing

    @Slot()
    def _go_on(self) -> None:
        steps = self._steps
        if steps is None:
            self._timer.stop()
            return
        end = perf_counter() + SLICE_SECONDS
        for _ in steps:
            if self._steps is not steps:
                return
            if perf_counter() >= end:
                return
        done = self._done
        self.cancel()
        done()


def _nothing() -> None:
    """What follows work that nobody waits for."""
