"""The tenant's own time, so that a wrong clock on this machine decides nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from zgen_desktop.core.ports import Clock


class TenantClock:
    """The tenant's Date header, carried on by this machine's monotonic clock (facts/reliability.md row 16)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._date: datetime | None = None
        self._at = 0.0

    def note(self, server_date: datetime | None) -> None:
        """Takes over the Date of a reply; None changes nothing."""
        if server_date is not None:
            self._date = server_date
            self._at = self._clock.monotonic()

    def now(self) -> datetime:
        """The tenant's time now (UTC); this machine's, where no reply carried a Date yet."""
        if self._date is None:
            return self._clock.now()
        return self._date + timedelta(seconds=self._clock.monotonic() - self._at)
