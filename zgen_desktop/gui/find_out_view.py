"""Finding out what happened: the waiting with its end in sight, then the evidence and the person's decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar, QSplitter, QVBoxLayout, QWidget

from zgen_desktop.core.deciding import TO_DECIDE, Decision
from zgen_desktop.core.events import Event, RowChanged, Waiting
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.gui import figures, run_words
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.decision_panel import DecisionPanel, first_to_decide
from zgen_desktop.gui.desk import Desk, RunView
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.result_columns import row_columns
from zgen_desktop.gui.row_model import RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import ScrollArea, calm_bars
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Card, Styled, heading, in_row, label

_SHOWN = {"row": 0, "state": 0, "account": 96, "name": 96}
"""Columns of the list at the left, by name, with their widths (0: its own); the last one takes what is left."""


class WaitingCard(Card):
    """Until when is waited, and what for. The seconds run by themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._until: datetime | None = None
        self._from: datetime | None = None
        self._why = ""
        self._found = 0
        self._heading = heading()
        self._left = label(pixels=26, bold=True, wrap=False)
        self._line = label()
        self._bar = Bar()
        self._quiet = label(quiet=True)
        for part in (self._heading, self._left, self._line, self._bar, self._quiet):
            self.column.addWidget(part)
        self._stop = Button(self.tr("&Stop, find out later"), desk.stop)
        row = in_row(self._stop)
        row.addStretch(1)
        self.column.addLayout(row)
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._show)

    def begin(self, unclear: int) -> None:
        """The finding out begins."""
        self._until = self._from = None
        self._why, self._found = "", 0
        self._heading.setText(self.tr("Finding out what happened to %Ln account(s)", "", unclear))
        self._quiet.setText(self.tr("Nothing is sent meanwhile. You can leave this page; it goes on."))
        self._tick.start()
        self._show()

    def end(self) -> None:
        """It is over."""
        self._tick.stop()

    def take(self, event: Event) -> None:
        """An event of the run."""
        if isinstance(event, Waiting):
            if event.why != self._why:
                self._say(spoken(event.why))
            if self._until is None or event.until > self._until:
                self._from = self._desk.services.clock.now()
            self._until, self._why = event.until, event.why
        elif isinstance(event, RowChanged):
            self._found += 1
        self._show()

    def _say(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @Slot()
    def _show(self) -> None:
        now = self._desk.services.clock.now()
        self._stop.setEnabled(not self._desk.stopping)
        if self._desk.stopping:
            self._left.setText(self.tr("Stopping"))
            self._line.setText(self.tr("What is not found out yet stays unknown. It can be found out later."))
        elif self._until is not None and self._from is not None and self._until > now:
            seconds = (self._until - now).total_seconds()
            whole = max(1.0, (self._until - self._from).total_seconds())
            self._left.setText(figures.countdown(seconds))
            until = self.tr("Until {time}.").format(time=figures.moment(self._until, now))
            self._line.setText(f"{spoken(self._why)} {until}")
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * (1 - seconds / whole)))
            return
        else:
            self._left.setText(self.tr("Looking in Zuora"))
            self._line.setText(self.tr("Zuora is asked which invoices these accounts have now."))
        # Without an end in sight the bar only says that something goes on.
        self._bar.setRange(0, 0)


class Bar(Styled, QProgressBar):
    """A thin bar of progress without a text of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(GRID)
        self.setAccessibleName(self.tr("Progress"))
        self.wear(_bar_style)


def _bar_style(c: Colours) -> str:
    return (
        f"QProgressBar {{ background: {c.line}; border: none; border-radius: 4px; }}"
        f"QProgressBar::chunk {{ background: {c.action}; border-radius: 4px; }}"
    )


class FindOutView(QWidget):
    """Follows the desk's run. ``back`` when the person wants to see the totals again; ``send_again`` with rows."""

    back = Signal()
    send_again = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: RunView | None = None
        self._asked: frozenset[int] = frozenset()
        self._head_shown = ""
        self._waiting = WaitingCard(desk)
        self._answer = heading()
        self._sub = label(quiet=True)
        self._model: RowModel[RunRow] = RowModel((), lambda row: row.row, self)
        self._table = RowTable(self._model, self.tr("Rows that were found out"))
        calm_bars(self._table)
        self._panel = DecisionPanel()
        self._decisions = self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(self._waiting)
        column.addWidget(self._decisions, 1)
        column.addStretch(0)
        self._table.current_row_changed.connect(self._on_row)
        self._panel.decided.connect(self._on_decided)
        self._panel.send_again.connect(lambda row: self.send_again.emit([row]))
        desk.event_came.connect(self._on_event)

    def _build(self) -> QWidget:
        card = Card()
        top = in_row(self._answer, stretch_first=True)
        top.addWidget(Button(self.tr("&Back to the totals"), self.back.emit))
        card.column.addLayout(top)
        card.column.addWidget(self._sub)
        area = ScrollArea()
        area.setWidget(self._panel)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The card's own ground shows through.
        area.viewport().setAutoFillBackground(False)
        self._panel.setAutoFillBackground(False)
        self._panel.setContentsMargins(CARD_GAP, 0, CARD_GAP, 0)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(area)
        split.setSizes([400, 560])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.setMinimumSize(280, 200)
        area.setMinimumWidth(320)
        card.column.addWidget(split, 1)
        return card

    # --- what is shown --------------------------------------------------------------------------------

    def begin(self, view: RunView) -> None:
        """The run on the desk is being found out now."""
        self._view = view
        self._asked = frozenset(row.row for row in view.rows if row.shown_state in (RowState.UNKNOWN, RowState.SENDING))
        self._waiting.begin(len(self._asked))
        self._waiting.setVisible(True)
        self._decisions.setVisible(False)

    def show_decisions(self, view: RunView) -> None:
        """What was found out, and every row that needs a person; rows that were shown once stay."""
        self._waiting.end()
        self._waiting.setVisible(False)
        self._decisions.setVisible(True)
        if self._view is None or self._view.summary.head.id != view.summary.head.id:
            self._asked = frozenset()
        self._view = view
        if self._head_shown != view.summary.head.id:
            self._head_shown = view.summary.head.id
            columns = {column.name: column for column in row_columns(view.summary.head)}
            self._model.set_columns(
                [replace(columns[name], width=width or columns[name].width) for name, width in _SHOWN.items()]
            )
            self._table.set_layout({})
        rows = [row for row in view.rows if row.row in self._asked or row.shown_state in TO_DECIDE]
        self._asked |= {row.row for row in rows}
        self._model.set_rows(rows)
        self._tell(rows)
        current = next((row for row in rows if row.row == self._table.current_id()), None)
        if current is None or current.shown_state not in TO_DECIDE:
            current = first_to_decide(rows) or current or next(iter(rows), None)
        if current is not None:
            self._table.go_to(current.row)
        self._show_row(current)

    def listed(self) -> int:
        """How many rows are shown."""
        return len(self._model.rows) if not self._model.busy else len(self._asked)

    def _tell(self, rows: list[RunRow]) -> None:
        waiting = sum(row.shown_state is RowState.AMBIGUOUS for row in rows)
        absent = sum(row.shown_state is RowState.ABSENT for row in rows)
        unclear = sum(row.shown_state is RowState.UNKNOWN for row in rows)
        if unclear:
            self._answer.setText(self.tr("%Ln account(s) are not found out yet", "", unclear))
        elif waiting:
            self._answer.setText(self.tr("%Ln account(s) need your decision", "", waiting))
        elif absent:
            self._answer.setText(self.tr("For %Ln account(s) nothing was made", "", absent))
        else:
            self._answer.setText(self.tr("Everything is found out"))
        counts: dict[RowState, int] = {}
        for row in rows:
            counts[row.shown_state] = counts.get(row.shown_state, 0) + 1
        self._sub.setText(run_words.counts_line(counts))

    def _show_row(self, row: RunRow | None) -> None:
        if self._view is not None:
            self._panel.show_row(self._view.summary.head, row, enabled=not self._desk.running)

    # --- what comes ------------------------------------------------------------------------------------

    @Slot(object)
    def _on_row(self, row_id: object) -> None:
        self._show_row(self._model.find_row(row_id) if isinstance(row_id, int) else None)

    @Slot(int, str, str, str)
    def _on_decided(self, row: int, as_: Decision, invoice_id: str, reason: str) -> None:
        if self._view is not None:
            self._desk.decide(self._view.summary.head.id, [row], as_, invoice_id, reason)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if self._desk.finding_out and isinstance(event, Waiting | RowChanged):
            self._waiting.take(event)
