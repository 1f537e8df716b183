"""How long a run will still take, from what it has done so far."""

from __future__ import annotations

HALF_LIFE = 0.3
"""What was measured counts half as much when so large a part of the rows done has come after it: the first calls
of a run are small and slow, and a tenant may become slower."""

FROM = 1 / 10
"""Nothing is said before this part of the rows is done."""

RECURRING = 3
"""From so many pauses on, more of them are expected."""


class TimeLeft:
    """Seconds left of a run of ``total`` rows. All moments are monotonic seconds of one clock.

    The rate is rows by seconds over everything finished, the newest weighing most. Announced pauses (a
    throttled tenant, a waiting time) don't slow the rate down; the one at hand is added, and pauses that come
    again and again are expected for the rest as well.
    """

    def __init__(self, total: int, now: float) -> None:
        self._total = total
        self._done = 0
        self._last = now
        self._last_rows = 0
        self._rows = 0.0
        self._seconds = 0.0
        self._pause_from = now
        self._pause_until = now
        self._paused = 0.0
        self._pauses = 0

    def note(self, now: float, done: int) -> None:
        """So many of the rows are done now."""
        rows = done - self._done
        if rows <= 0:
            return
        paused = self._paused_since(self._last, now)
        self._paused += paused
        fading = 0.5 ** (rows / max(1.0, done * HALF_LIFE))
        self._rows = self._rows * fading + rows
        self._seconds = self._seconds * fading + max(0.0, now - self._last - paused)
        self._last, self._last_rows, self._done = now, rows, done

    def pause(self, now: float, until: float) -> None:
        """Nothing is done before ``until``; a pause that is announced again is the same one with another end."""
        if now >= self._pause_until or self._last > self._pause_from:
            self._paused += self._paused_since(self._last, min(now, self._pause_until))
            self._pauses += 1
            self._pause_from = now
        self._pause_until = until

    def seconds(self, now: float) -> float | None:
        """Seconds until the last row is done; None while that can't be told yet."""
        left = self._total - self._done
        if left <= 0:
            return max(0.0, self._pause_until - now)
        if self._done < max(2, self._total * FROM) or self._seconds <= 0:
            return None
        a_row = self._seconds / self._rows
        pausing = max(0.0, self._pause_until - now)
        # Of the rows at hand no more time can have passed than they need: when they are late, the rest is not nearer.
        since = max(0.0, now - self._last - self._paused_since(self._last, now))
        seconds = left * a_row - min(since, self._last_rows * a_row) + pausing
        if self._pauses >= RECURRING:
            seconds += left * self._paused / self._done
        return max(0.0, seconds)

    def _paused_since(self, start: float, end: float) -> float:
        return max(0.0, min(end, self._pause_until) - max(start, self._pause_from))
