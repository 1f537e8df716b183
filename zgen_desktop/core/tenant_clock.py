"""The tenant's own time, so that a wrong clock on this machine decides nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from zgen_desktop.core.ports import Clock

RESOLUTION = 1.0
"""Seconds: a Date header is cut to the whole second."""

FRESH = 60.0
"""Seconds after which any newer Date is better than an exact old one."""


class TenantClock:
    """The tenant's Date header, carried on by this machine's monotonic clock (facts/reliability.md row 16).

    It is never ahead of the tenant's time but for a drift of the machine; ``late`` says by how much it may be behind.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._date: datetime | None = None
        self._at = 0.0
        self._late = 0.0

    def note(self, server_date: datetime | None, asked: float | None = None) -> None:
        """Takes over the Date of a reply; None changes nothing.

        ``asked``: when the request began (monotonic seconds). The Date was put on it some time since, however late
        the reply came, and however long it waited to be looked at.
        """
        if server_date is None:
            return
        now = self._clock.monotonic()
        late = RESOLUTION + (now - asked if asked is not None else 0.0)
        if self._date is None or late <= self._late or now - self._at > FRESH:
            self._date, self._at, self._late = server_date, now, late

    def forget(self) -> None:
        """After a sleep of the machine, in which its monotonic clock may have stood still."""
        self._date = None

    @property
    def known(self) -> bool:
        """Whether a reply has carried a Date. Until then ``now`` is this machine's word alone."""
        return self._date is not None

    @property
    def late(self) -> float:
        """Seconds by which ``now`` may be behind the tenant's time; a quiet window is longer by so much."""
        return self._late if self._date is not None else 0.0

    def now(self) -> datetime:
        """The tenant's time now (UTC); this machine's, where no reply carried a Date yet."""
        if self._date is None:
            return self._clock.now()
        return self._date + timedelta(seconds=self._clock.monotonic() - self._at)
