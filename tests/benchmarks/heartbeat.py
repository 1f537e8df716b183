"""How long the GUI thread is held: a beat in Qt's own event loop, and the longest time between two of them.

Run as a program it is the control: a bare Qt loop with the same beat and nothing to do. What holds that one up is
the machine.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QSocketNotifier, Qt, QTimer, Slot

BEAT_MS = 2
_FIRST = 3
"""Beats before something is done, and again before it can be over."""


class Heartbeat(QObject):
    """Beats every two milliseconds while the loop of ``until`` runs; what is later than that was held up.

    Time in which the worker holds Python's lock counts: the GUI thread can't draw then, whoever is to blame.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last = time.perf_counter()
        self._loop = QEventLoop()
        self._rested: Callable[[], bool] = lambda: True
        self._end = 0.0
        self._waiting: Callable[[], object] | None = None
        self._beats = 0
        self.gaps: list[tuple[float, float]] = []
        """When each gap ended (seconds of ``time.perf_counter``) and how long it was (ms)."""
        self.own = 0.0
        """The most processor time (ms) that this thread itself used between two beats: no other program is in it."""
        self._worked = time.thread_time()

    def soon(self, do: Callable[[], object]) -> None:
        """Does something from the loop of the next ``until``, so that it counts as well."""
        self._waiting = do

    def until(self, rested: Callable[[], bool], seconds: float) -> float:
        """Runs Qt's loop until ``rested``; the seconds it took. Fails when it takes longer than ``seconds``."""
        QCoreApplication.processEvents()
        self._rested, self.gaps, self._beats, self.own = rested, [], 0, 0.0
        self._worked = time.thread_time()
        begun = self._last = time.perf_counter()
        self._end = begun + seconds
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        took = time.perf_counter() - begun
        assert took < seconds, "waited too long"
        return took

    @property
    def longest(self) -> float:
        """Milliseconds."""
        return max((length for _at, length in self.gaps), default=0.0)

    def share(self, quantile: float) -> float:
        """The gap (ms) below which this share of all time was spent; 0.999 shows what a person might notice."""
        lengths = sorted(length for _at, length in self.gaps)
        whole, sum_ = sum(lengths), 0.0
        for length in lengths:
            sum_ += length
            if sum_ >= whole * quantile:
                return length
        return 0.0

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now, (now - self._last) * 1000))
        self._last = now
        worked = time.thread_time()
        self.own = max(self.own, (worked - self._worked) * 1000)
        self._worked = worked
        self._beats += 1
        if self._beats == _FIRST and self._waiting is not None:
            do, self._waiting = self._waiting, None
            do()
        elif (self._waiting is None and self._beats > 2 * _FIRST and self._rested()) or now > self._end:
            self._loop.quit()


class Control:
    """What the control says when it is asked."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def longest(self) -> float:
        """The longest gap (ms) since it was asked the last time."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


@contextmanager
def control() -> Iterator[Control]:
    """A bare Qt loop in a process of its own, for as long as it is needed."""
    command = [sys.executable, str(Path(__file__)), "control"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Control(process)
        finally:
            process.terminate()


def _be_control() -> None:
    application = QCoreApplication([])
    heart = Heartbeat()
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def answer() -> None:
        if not sys.stdin.readline():
            application.quit()
            return
        print(heart.longest, flush=True)
        heart.gaps.clear()

    asked.activated.connect(answer)
    heart.until(lambda: False, 3600)


if __name__ == "__main__":
    _be_control()
