"""A clock that tests own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from threading import Event as StopEvent
from threading import RLock

Hook = Callable[[], None]


class FakeClock:
    """Stands still until ``advance`` or ``wait``; waiting takes no time.

    ``after`` registers what happens while time passes, so that late effects happen in the middle of
    a wait, at their own moment. ``waits`` are the seconds of each wait, in order.
    """

    def __init__(self, start: datetime = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)) -> None:
        assert start.tzinfo is not None
        self._wall = start.astimezone(UTC)
        self._monotonic = 1000.0
        self._due: list[tuple[float, int, Hook]] = []
        self._order = count()
        self._turn = RLock()
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self._wall

    def monotonic(self) -> float:
        return self._monotonic

    def wait(self, seconds: float, stop: StopEvent) -> bool:
        """Advances by ``seconds``, or to the hook that sets ``stop``."""
        with self._turn:
            self.waits.append(seconds)
            self.advance(seconds, stop)
            return stop.is_set()

    def after(self, seconds: float, happens: Hook) -> None:
        """Calls ``happens`` when the time has advanced so far; it may register more."""
        with self._turn:
            self._due.append((self._monotonic + seconds, next(self._order), happens))

    def advance(self, seconds: float, stop: StopEvent | None = None) -> None:
        """Lets time pass, with all that is due meanwhile, in its order."""
        with self._turn:
            end = self._monotonic + max(0.0, seconds)
            while not (stop and stop.is_set()):
                due = min((entry for entry in self._due if entry[0] <= end), default=None)
                if due is None:
                    self._move_to(end)
                    return
                self._due.remove(due)
                self._move_to(max(self._monotonic, due[0]))
                due[2]()

    def set_wall(self, now: datetime) -> None:
        """The wall clock jumps, as when a person sets it; the monotonic one doesn't."""
        with self._turn:
            self._wall = now.astimezone(UTC)

    def _move_to(self, monotonic: float) -> None:
        self._wall += timedelta(seconds=monotonic - self._monotonic)
        self._monotonic = monotonic
