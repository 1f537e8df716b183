"""This machine's time."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from threading import Event as StopEvent


class SystemClock:
    """The port Clock over the operating system."""

    def now(self) -> datetime:
        """The wall clock, UTC and aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go backwards."""
        return time.monotonic()

    def wait(self, seconds: float, stop: StopEvent) -> bool:
        """Waits, or returns True as soon as ``stop`` is set."""
        return stop.wait(max(0.0, seconds))
