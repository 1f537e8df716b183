"""Notices that the machine was asleep: sessions, connections and what was read before are of yesterday then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from zgen_desktop.core.ports import Clock

T = TypeVar("T")

JUMP = 30.0
"""Seconds by which the wall clock runs ahead of the monotonic one (facts/reliability.md row 17)."""


class Sleeping:
    """Compares the two clocks, and waits with what they took.

    Somebody who sets the wall clock forward, or stops the process for a while, looks the same and costs a login.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = self._difference()
        self._overslept = False

    def woke(self) -> bool:
        """True once after each sleep."""
        ahead, before = self._difference(), self._ahead
        overslept, self._overslept = self._overslept, False
        self._ahead = ahead
        return overslept or ahead - before > JUMP

    def watch(self, seconds: float, wait: Callable[[], T]) -> T:
        """Does a wait of at most ``seconds``. On some systems the monotonic clock runs on in sleep: then it is long."""
        before = self._clock.monotonic()
        try:
            return wait()
        finally:
            if self._clock.monotonic() - before > seconds + JUMP:
                self._overslept = True

    def _difference(self) -> float:
        return self._clock.now().timestamp() - self._clock.monotonic()


class Age:
    """How old something is by whichever clock says more: one of them may have stood still."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._born = (clock.now(), clock.monotonic())

    @property
    def begun(self) -> float:
        """When it was made (monotonic seconds)."""
        return self._born[1]

    def seconds(self) -> float:
        """Since it was made."""
        wall, monotonic = self._born
        return max((self._clock.now() - wall).total_seconds(), self._clock.monotonic() - monotonic)
