"""What is known of the run at work, gathered from its events and told at most ten times a second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from zgen_desktop.core.events import Event, RowChanged, RunStarted, SheetWritten, Waiting
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.review import NOT_SENT
from zgen_desktop.core.time_left import TimeLeft
from zgen_desktop.gui.desk import Desk

BEAT = 100
"""Milliseconds between two tellings at least; a storm of events becomes one."""
SECOND = 1000

AT_WORK = frozenset({RowState.READY, RowState.SENDING})
_OUT = frozenset({*NOT_SENT, RowState.UNDONE})


class RunClock(QObject):
    """``ticked`` when there is something new to show: after events, and each second while a run is on.

    ``counts`` are the rows of the run that were to be sent, by shown state; ``touched`` those that this process
    has told something about.
    """

    ticked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._running = False
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.setInterval(BEAT)
        self._beat.timeout.connect(self._tell)
        self._second = QTimer(self)
        self._second.setInterval(SECOND)
        self._second.timeout.connect(self._tell)
        self._clear()
        desk.run_changed.connect(self._on_run)
        desk.event_came.connect(self._on_event)

    def _clear(self) -> None:
        self.started = False
        self.counts: Counter[RowState] = Counter()
        self.touched: dict[int, RowState] = {}
        self.waiting: Waiting | None = None
        self.written_at: datetime | None = None
        self._states: dict[int, RowState] = {}
        self._to_do = 0
        self._left = TimeLeft(0, self._now())

    # --- what is known --------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """Rows of the run that were to be sent."""
        return len(self._states)

    @property
    def done(self) -> int:
        """Rows of these that have an outcome, certain or not."""
        return self.total - sum(self.counts[state] for state in AT_WORK)

    @property
    def percent(self) -> int:
        """Never 100 before all is done."""
        return 100 * self.done // self.total if self.total else 0

    @property
    def sending(self) -> int:
        """Rows whose answer is waited for or looked up."""
        return self.counts[RowState.SENDING]

    def seconds_left(self) -> float | None:
        """Until the last row has an outcome; None while that can't be told."""
        return self._left.seconds(self._now()) if self.started else None

    def shown_counts(self) -> Mapping[RowState, int]:
        """States with rows."""
        return {state: count for state, count in self.counts.items() if count > 0}

    # --- listening ------------------------------------------------------------------------------------

    @Slot()
    def _on_run(self) -> None:
        if self._desk.running == self._running:
            return
        self._running = self._desk.running
        if self._running:
            self._clear()
            self._second.start()
        else:
            self.waiting = None
            self._second.stop()
            self._beat.stop()
        self.ticked.emit()

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, RowChanged):
            self._row(event)
        elif isinstance(event, RunStarted):
            self._begin(event)
        elif isinstance(event, Waiting):
            self.waiting = event
            now = self._now()
            self._left.pause(now, now + (event.until - self._desk.services.clock.now()).total_seconds())
        elif isinstance(event, SheetWritten):
            self.written_at = self._desk.services.clock.now()
        else:
            return
        if not self._beat.isActive():
            self._beat.start()

    def _begin(self, event: RunStarted) -> None:
        self.started = True
        view = self._desk.run
        if view is not None and view.summary.head.id == event.run:
            self._states = {row.row: row.shown_state for row in view.rows if row.shown_state not in _OUT}
        self.counts = Counter(self._states.values())
        self._to_do = event.rows
        self._left = TimeLeft(event.rows, self._now())

    def _row(self, event: RowChanged) -> None:
        # Something moves again: what was waited for is over.
        self.waiting = None
        before = self._states.get(event.row)
        if before is not None:
            self.counts[before] -= 1
        self._states[event.row] = self.touched[event.row] = event.state
        self.counts[event.state] += 1

    @Slot()
    def _tell(self) -> None:
        now = self._desk.services.clock.now()
        if self.waiting is not None and self.waiting.until <= now:
            self.waiting = None
        self._left.note(self._now(), self._to_do - sum(self.counts[state] for state in AT_WORK))
        self.ticked.emit()

    def _now(self) -> float:
        return self._desk.services.clock.monotonic()
