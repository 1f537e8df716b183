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

    @property
    def known(self) -> bool:
        """Whether a reply has carried a Date. Until then ``now`` is this machine's word alone."""
        return self._date is not None

    def now(self) -> datetime:
        """The tenant's time now (UTC); this machine's, where no reply carried a Date yet.

        After the machine has slept it is late, because the monotonic clock stands still meanwhile, until the next
        reply puts it right: a window is then waited out for longer, never for less.
        """
        if self._date is None:
            return self._clock.now()
        return self._date + timedelta(seconds=self._clock.monotonic() - self._at)
