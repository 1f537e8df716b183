"""When a busy tenant or a busy account is tried again, and when no more (protocol.md rule 17).

Busy is not refused: nothing was done, and the row may be sent again. Pure: moments are monotonic seconds that the
caller tells, jitter comes from the caller too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection

from zgen_desktop.core.model.run import RunRow

BACK_OFF = (2.0, 8.0, 30.0)
"""Seconds before what was busy is tried again: the first, second and third time."""

LONGEST = 300.0
"""Seconds of Retry-After that are honoured; a longer one is a quota and stops the run."""

PROBE = 120.0
"""Seconds between two tries of one row while most accounts are locked."""

PATIENCE = 3600.0
"""Seconds that a run waits for a tenant that is busy with everything, unless the person has set another time."""

WINDOW = 20
ENOUGH = 10
"""Of the last WINDOW answers more than half are “busy”, ENOUGH of them at least: most rows are locked."""


class Pauses:
    """What a run knows about how busy the tenant is. ``jitter`` gives 1 or a little more."""

    def __init__(self, patience: float, jitter: Callable[[], float]) -> None:
        self._patience = patience
        self._jitter = jitter
        self._tries: dict[int, int] = {}
        self._tired: dict[int, RunRow] = {}
        self._recent: deque[bool] = deque(maxlen=WINDOW)
        self._answered = 0
        self._throttled = 0
        self._until: float | None = None

    # --- single rows ----------------------------------------------------------------------------------

    def row_busy(self, row: RunRow) -> float | None:
        """Seconds until a locked row is tried again; None when it has had its three tries."""
        if self.probing:
            return 0.0
        self._recent.append(True)
        tries = self._tries[row.row] = self._tries.get(row.row, 0) + 1
        if tries > len(BACK_OFF):
            self._tired[row.row] = row
            return None
        return BACK_OFF[tries - 1] * self._jitter()

    def row_answered(self, row: int) -> None:
        """Any answer but “busy”."""
        self._recent.append(False)
        self._answered += 1
        self._tries.pop(row, None)
        self._tired.pop(row, None)

    @property
    def tired(self) -> Collection[RunRow]:
        """Rows that were locked every time; they stay ready."""
        return self._tired.values()

    @property
    def most_are_locked(self) -> bool:
        """A bill run is on, or something of that kind."""
        return len(self._recent) >= ENOUGH and sum(self._recent) * 2 > len(self._recent)

    @property
    def only_locked_are_left(self) -> bool:
        """Nothing else is left to be sent, and of the rows that were tried most were locked every time."""
        return bool(self._tired) and len(self._tired) > self._answered

    # --- the tenant as a whole ------------------------------------------------------------------------

    def throttled(self, retry_after: float | None) -> float | None:
        """Seconds until anything is sent again; None when the tenant asks for longer than a run waits."""
        self._throttled += 1
        if retry_after is not None:
            return None if retry_after > LONGEST else retry_after * self._jitter()
        return BACK_OFF[min(self._throttled, len(BACK_OFF)) - 1] * self._jitter()

    @property
    def throttled_too_often(self) -> bool:
        """More than three times in a row: from here on one row is tried now and then."""
        return self._throttled > len(BACK_OFF)

    def heard(self) -> None:
        """The tenant has answered without asking for a pause."""
        self._throttled = 0

    # --- waiting for better times ---------------------------------------------------------------------

    @property
    def probing(self) -> bool:
        """One row is tried every two minutes, nothing else."""
        return self._until is not None

    def begin_probing(self, now: float) -> list[RunRow]:
        """Most rows are locked; the person's time begins to run. The rows that had no tries left are tried again."""
        if self._until is None:
            self._until = now + self._patience
        freed = list(self._tired.values())
        self._tired.clear()
        self._tries.clear()
        return freed

    def next_probe(self, now: float, asked: float = 0.0) -> float | None:
        """When the next row is tried, ``asked`` seconds from now at the earliest; None when the time is over."""
        assert self._until is not None
        moment = now + max(PROBE, asked)
        return moment if moment <= self._until else None

    def end_probing(self) -> None:
        """A row went through: everything is tried again."""
        self._until = None
        self._throttled = self._answered = 0
        self._recent.clear()
