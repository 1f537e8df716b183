"""What came of a run: the numbers, what needs a person, the causes, and all rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow, RunSummary
from zgen_desktop.core.run_totals import IN_ORDER, Cause
from zgen_desktop.gui import run_words
from zgen_desktop.gui.core_words import spoken, state_word
from zgen_desktop.gui.desk import Desk, RunView
from zgen_desktop.gui.elided import Elided
from zgen_desktop.gui.find_field import FindField
from zgen_desktop.gui.outcome_bar import OutcomeBar
from zgen_desktop.gui.result_columns import cause_columns, row_columns
from zgen_desktop.gui.results_banners import ResultsBanners, Standing
from zgen_desktop.gui.row_model import RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import ScrollArea, calm_bars
from zgen_desktop.gui.totals import MoneyTotals, OutcomeNumbers
from zgen_desktop.gui.view_switch import ViewSwitch
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Card, heading, in_row

_LEAST_TABLE = 92
"""Pixels that the tables keep; where even these are not there, the page scrolls."""
_LOW = 460
"""In a window so low the bar is left away: the numbers above it say the same."""
_CAUSES, _ROWS = 0, 1


class ResultsOverview(ScrollArea):
    """Shows a run as it stands; ``banners`` tells what the person asks for.

    Below the numbers stand the reasons, or all rows: one of them at a time, so that nothing scrolls within what
    scrolls. Who presses a number or a reason sees its rows.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._run = ""
        self._state: RowState | None = None
        self._wanted: int | None = None
        self._layout: dict[str, Any] = {}
        self._view_chosen = False
        """Whether the person has said which table is to be seen."""
        self._filtered = False
        self.answer = heading()
        self._about = Elided()
        self.numbers = OutcomeNumbers()
        self.money = MoneyTotals()
        self._bar = OutcomeBar()
        self.banners = ResultsBanners()
        self._cause_model: RowModel[Cause] = RowModel(cause_columns(), lambda c: f"{c.state}{c.rows[0]}", self)
        self.causes = RowTable(self._cause_model, self.tr("Why accounts were not invoiced"))
        self._model: RowModel[RunRow] = RowModel((), lambda row: row.row, self)
        self.table = RowTable(self._model, self.tr("All rows of the run"))
        self._filter = Button("", self.show_all)
        self._other = Button("", self.show_differing, quiet=True)
        self._differing: frozenset[int] = frozenset()
        self._find = FindField(self.table, self.tr("Find account, name, invoice, message"), self)
        self.switch = ViewSwitch(["", ""])
        self._tables = QStackedWidget()
        self._rows = self._rows_card()
        self._build()
        self._connect()

    # --- making ---------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The parts inside take the focus; a frame around all of them says nothing.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(self._totals_card())
        column.addWidget(self.banners)
        column.addWidget(self._rows, 1)
        self.setWidget(body)

    def _connect(self) -> None:
        self.numbers.chosen.connect(self.show_state)
        self.banners.doubles.connect(self._show_doubles)
        self.causes.clicked.connect(self._on_cause_pressed)
        self.causes.opened.connect(self._open_cause)
        self.switch.chosen.connect(self._choose_view)
        self._model.rearranged.connect(self._on_rearranged)
        self.table.say_empty(self.tr("No row fits."))

    def _totals_card(self) -> Card:
        card = Card()
        card.column.addWidget(self.answer)
        row = QHBoxLayout()
        row.setSpacing(CARD_GAP)
        row.addWidget(self.numbers, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.money, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        card.column.addWidget(self._bar)
        card.column.addWidget(self._about)
        return card

    def _rows_card(self) -> Card:
        card = _RestCard(margin=GRID)
        self._filter.setVisible(False)
        self._other.setVisible(False)
        line = in_row(self.switch, self._other, self._filter)
        line.addStretch(1)
        line.addWidget(self._find)
        card.column.addLayout(line)
        self.causes.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.causes.horizontalHeader().setStretchLastSection(True)
        self.causes.setToolTip(self.tr("Press a reason to see its accounts"))
        for table in (self.causes, self.table):
            calm_bars(table)
            table.setMinimumHeight(_LEAST_TABLE)
            self._tables.addWidget(table)
        card.column.addWidget(self._tables, 1)
        self._show_table(_ROWS)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Room for the rows, in a low window, too."""
        super().resizeEvent(event)
        self._bar.setVisible(self.height() >= _LOW)

    # --- what is shown --------------------------------------------------------------------------------

    def show_view(self, view: RunView, standing: Standing) -> None:
        """A run, or the same one with other outcomes. The filter stays for the same run."""
        head = view.summary.head
        if head.id != self._run:
            self._run = head.id
            # The columns are the same for every run, and so is how the person wants them.
            layout = self.table.layout_now() if self._model.columns else self._layout
            self._model.set_columns(row_columns(head, with_expected=view.with_expected))
            self.table.set_layout(layout)
            self._find.clear()
            self.show_all()
            self._view_chosen = False
        self._model.set_rows(view.rows)
        self.show_standing(standing)

    def set_columns(self, layout: dict[str, Any]) -> None:
        """The choice and width of columns as they were the last time."""
        self._layout = layout
        if self._model.columns:
            self.table.set_layout(layout)

    def show_standing(self, at: Standing) -> None:
        """The same rows, with totals that have been added up, or another time."""
        counts = _shown_counts(at.summary)
        self.answer.setText(self._answer(at.summary))
        self._about.say(run_words.about(at.summary, at.now, running=at.running))
        self.numbers.show_counts(counts)
        self.numbers.mark(self._state)
        self._bar.show_counts(counts, sum(counts.values()))
        self.banners.show_standing(at)
        self.money.setVisible(at.totals is not None)
        if at.totals is not None:
            self.money.show_money(at.totals.money, run_words.took(at.summary))
        self._show_causes(at.totals.causes if at.totals is not None else ())
        self._differing = frozenset(at.totals.differing if at.totals is not None else ())
        self._other.setText(self.tr("%Ln &other than expected", "", len(self._differing)))
        self._other.setVisible(bool(self._differing))
        self.switch.say(_ROWS, self.tr("All %Ln row(s)", "", at.summary.rows))

    def tick(self, at: Standing) -> None:
        """Only the time has changed."""
        self.banners.show_standing(at)

    def _answer(self, summary: RunSummary) -> str:
        made = sum(summary.counts.get(state, 0) for state in (RowState.GENERATED, RowState.ADDED_TO_DRAFT))
        if made:
            return self.tr("Invoices were made for %Ln account(s)", "", made)
        if run_words.unclear(summary):
            return self.tr("It isn't certain yet what was made")
        return self.tr("No invoice was made")

    def _show_causes(self, causes: Sequence[Cause]) -> None:
        self._cause_model.set_rows(causes)
        rows = sum(len(cause.rows) for cause in causes)
        self.switch.say(_CAUSES, self.tr("Why %Ln account(s) were not invoiced", "", rows), enabled=bool(causes))
        if not self._view_chosen:
            self._show_table(_CAUSES if causes else _ROWS)
        elif not causes:
            self._show_table(_ROWS)

    # --- choosing rows --------------------------------------------------------------------------------

    @Slot(int)
    def _choose_view(self, at: int) -> None:
        self._view_chosen = True
        self._show_table(at)

    def _show_table(self, at: int) -> None:
        self._tables.setCurrentIndex(at)
        self.switch.mark(at)
        self._find.setVisible(at == _ROWS)
        self._filter.setVisible(at == _ROWS and self._filtered)

    def table_on_screen(self) -> RowTable:
        """The reasons or all rows."""
        return self.causes if self._tables.currentIndex() == _CAUSES else self.table

    @Slot()
    def show_all(self) -> None:
        """No filter."""
        self._state = None
        self.numbers.mark(None)
        self._apply("", None)

    @Slot(object)
    def show_state(self, state: RowState | None) -> None:
        """Only the rows of one outcome."""
        if state is None:
            self.show_all()
            return
        self._state = state
        self.numbers.mark(state)
        self._apply(state_word(state), lambda row: _shown(row) is state)

    def selected_in(self, state: RowState) -> list[int]:
        """The chosen rows of that outcome; empty when none of them is chosen."""
        found = [self._model.find_row(id_) for id_ in self.table.selected_ids()]
        return [row.row for row in found if row is not None and row.shown_state is state]

    def go_to(self, row: int) -> None:
        """Shows a row as soon as the table has it."""
        self.show_all()
        self._find.clear()
        self._wanted = row
        self._choose_view(_ROWS)
        self._on_rearranged()

    @Slot()
    def _on_rearranged(self) -> None:
        if self._wanted is not None and self.table.go_to(self._wanted):
            self._wanted = None
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _on_cause_pressed(self, index: QModelIndex) -> None:
        self._open_cause(self._cause_model.id_at(index.row()))

    @Slot(object)
    def _open_cause(self, id_: object) -> None:
        cause = self._cause_model.find_row(id_) if isinstance(id_, str) else None
        if cause is None:
            return
        self._state = None
        self.numbers.mark(None)
        rows = frozenset(cause.rows)
        self._apply(spoken(cause.message), lambda row: row.row in rows)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_doubles(self) -> None:
        self._state = None
        self.numbers.mark(None)
        words = self.tr("Possible double")
        self._apply(words, lambda row: row.outcome is not None and row.outcome.possible_double)

    @Slot()
    def show_differing(self) -> None:
        """Only the rows of which something else was made than the preview said."""
        self._state = None
        self.numbers.mark(None)
        rows = self._differing
        self._apply(self.tr("Other than expected"), lambda row: row.row in rows)

    def _apply(self, words: str, wanted: Callable[[RunRow], bool] | None) -> None:
        self._model.filter(wanted)
        self._filtered = wanted is not None
        short = words if len(words) <= 60 else f"{words[:59]}…"
        self._filter.setText(f"{short.replace('&', '&&')}  ✕")
        self._filter.setAccessibleName(self.tr("Show all rows again, not only: {words}").format(words=words))
        self._filter.setToolTip(self.tr("Show all rows again"))
        if wanted is not None:
            self._choose_view(_ROWS)
        self._filter.setVisible(self._filtered and self._tables.currentIndex() == _ROWS)


class _RestCard(Card):
    """Takes what is left. By its hint a page that scrolls would give a table more than there is."""

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """No more than it needs."""
        return self.minimumSizeHint()


def _shown(row: RunRow) -> RowState:
    state = row.shown_state
    return RowState.UNKNOWN if state is RowState.SENDING else state


def _shown_counts(summary: RunSummary) -> dict[RowState, int]:
    """Rows being sent by a program that has ended are unknown."""
    found = dict(summary.counts)
    sending = found.pop(RowState.SENDING, 0)
    if sending:
        found[RowState.UNKNOWN] = found.get(RowState.UNKNOWN, 0) + sending
    return {state: found[state] for state in IN_ORDER if found.get(state)}
