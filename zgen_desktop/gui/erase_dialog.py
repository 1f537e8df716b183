"""Erasing cells and messages of old runs: first what goes and what stays, then the number typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.run import RunSummary
from zgen_desktop.core.retention import forget_older, months_before
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.decision_panel import Field
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.entry_fields import Number, Tick
from zgen_desktop.gui.history_columns import run_columns
from zgen_desktop.gui.progress_view import announce
from zgen_desktop.gui.row_model import Column, RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import ScrollArea, calm_bars
from zgen_desktop.gui.widgets import CARD_GAP, Button, in_row, label, laid_out
from zgen_desktop.gui.worker import Bench

translate = QCoreApplication.translate
USUAL, MOST = 36, 600
"""Months."""
_LEAST_TABLE = 120
"""Pixels."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: the runs, and files beside the record that may still hold what was erased."""

    runs: Sequence[str]
    copies: Sequence[str]


class EraseDialog(QDialog):
    """Window-modal. Nothing is erased before the number of runs is typed and the button pressed."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.resize(720, 600)
        self._desk = desk
        self._always = desk.services.settings.keep_months()
        """After how many months it is done by itself, None for never."""
        self._runs: Sequence[RunSummary] | None = None
        self.rows: RowModel[RunSummary] = RowModel(_columns(), lambda one: one.head.id, self)
        self.months = Number(1, MOST, self._always or USUAL, self.tr(" months"))
        self.number = Field(self.tr("Number of runs, to confirm"))
        self.always = Tick(self.tr("Do this at &every start from now on, without asking"))
        self.main = Button("", self._on_erase, main=True)
        self._build()
        self._look()

    # --- making ---------------------------------------------------------------------------------------

    def _build(self) -> None:
        whole = laid_out(self, self.tr("Erase old cells"))
        column = self._scrolling(whole)
        self._heading = label(self.tr("Erase cells and messages of old runs?"), pixels=19, bold=True)
        column.addWidget(self._heading)
        self._question = self._consequences()
        for line in self._question:
            column.addWidget(line)
        caption = QLabel(self.tr("Runs that ended longer ago t&han"))
        caption.setBuddy(self.months)
        self.months.setAccessibleName(caption.text().replace("&", ""))
        self.months.valueChanged.connect(self._look)
        when = in_row(caption, self.months)
        when.addStretch(1)
        self._question.append(caption)
        column.addLayout(when)
        self._said = label(bold=True)
        column.addWidget(self._said)
        self._table = RowTable(self.rows, self.tr("Runs whose cells would be erased"))
        calm_bars(self._table)
        self._listed = QStackedWidget()
        self._listed.setMinimumHeight(_LEAST_TABLE)
        for part in (self._table, QWidget()):
            self._listed.addWidget(part)
        column.addWidget(self._listed, 1)
        self._rule = label(quiet=True)
        self._keep = Button(self.tr("&Keep everything from now on"), self._on_keep, quiet=True)
        rule = in_row(self._rule, self._keep, stretch_first=True)
        column.addLayout(rule)
        self.always.toggled.connect(self._refresh)
        column.addWidget(self.always)
        self.number.textChanged.connect(self._refresh)
        whole.addWidget(self.number)
        self._cancel = Button(self.tr("&Cancel"), self.reject)
        for button in (self.main, self._keep):
            button.setAutoDefault(False)
        # Who presses Enter too early erases nothing.
        self._cancel.setDefault(True)
        buttons = in_row(self._cancel, self.main)
        buttons.insertStretch(0, 1)
        whole.addLayout(buttons)
        self._cancel.setFocus()

    def _scrolling(self, whole: QVBoxLayout) -> QVBoxLayout:
        """Where all of it is more than the screen has, what is read scrolls, and what is pressed stays."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole.addWidget(area, 1)
        return column

    def _consequences(self) -> list[QLabel]:
        return [
            label(
                self.tr(
                    "What goes: the cells of your lists and the words of Zuora's answers. It can't be brought back. "
                    "The results sheet of such a run can't be written again; sheets that are in your workbooks stay."
                )
            ),
            label(
                self.tr(
                    "What stays: who sent which accounts when and why, both dates, what came of each, invoice numbers, "
                    "IDs and amounts. So nothing is invoiced twice, and the record can still be checked."
                )
            ),
        ]

    # --- looking --------------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        months, now = self.months.value(), self._desk.services.clock.now()
        self._runs = None
        self.number.clear()

        def work(bench: Bench) -> list[RunSummary]:
            old = set(bench.journal.forgettable(months_before(now, months)))
            return [summary for summary in bench.journal.summaries() if summary.head.id in old]

        def done(runs: list[RunSummary]) -> None:
            if months == self.months.value():
                self._runs = runs
                self.rows.set_rows(runs)
                self._refresh()

        self._desk.ask("", work, self._if_there(done), self._if_there(self._on_failed))
        self._refresh()

    def _if_there(self, act: Callable[[Any], None]) -> Callable[[Any], None]:
        return lambda result: act(result) if shiboken6.isValid(self) else None

    def _on_failed(self, error: ZgenError) -> None:
        self._runs = None
        self._said.setText(f"{spoken(error.title)}. {spoken(error.message)} {spoken(error.next_step)}")
        announce(self, self._said.text())

    @Slot()
    def _refresh(self) -> None:
        runs = self._runs
        count = len(runs) if runs is not None else 0
        self._said.setText(self._said_words())
        self._listed.setCurrentIndex(0 if count else 1)
        self._rule.setText(self._rule_words())
        self._keep.setVisible(self._always is not None)
        self.always.setVisible(self._always is None)
        self.number.setVisible(count > 0)
        from_now_on = self.always.isChecked() and self._always is None
        self.main.setText(self.tr("E&rase cells of %Ln run(s)", "", count) if count else self.tr("E&rase from now on"))
        self.main.setVisible(runs is not None and (count > 0 or from_now_on))
        self.main.setEnabled(count == 0 or self.number.text().strip() == str(count))

    def _said_words(self) -> str:
        if self._runs is None:
            return self.tr("Looking at the record")
        if not self._runs:
            return self.tr("No finished run is that old and still has its cells.")
        rows = figures.number(sum(run.rows for run in self._runs))
        return self.tr("%Ln finished run(s), {rows} rows.", "", len(self._runs)).format(rows=rows)

    def _rule_words(self) -> str:
        if self._always is None:
            return self.tr("The program never does this by itself.")
        return self.tr("At every start the program erases what is older than %Ln month(s).", "", self._always)

    # --- doing ----------------------------------------------------------------------------------------

    @Slot()
    def _on_keep(self) -> None:
        try:
            self._desk.services.settings.put_keep_months(None)
        except ZgenError as error:
            self._desk.failed.emit(error)
            return
        self._always = None
        self.always.setChecked(False)
        self._refresh()
        self.months.setFocus()
        announce(self, self._rule_words())

    @Slot()
    def _on_erase(self) -> None:
        runs, months = self._runs, self.months.value()
        if runs is None:
            return
        services, count = self._desk.services, len(runs)
        from_now_on = self.always.isChecked() and self._always is None
        self._runs = None

        def work(bench: Bench) -> Erased:
            erased = forget_older(bench.journal, months, count, services.clock.now())
            if from_now_on:
                services.settings.put_keep_months(months)
            return Erased(erased, bench.journal.other_copies() if erased else ())

        self._refresh()
        self.main.setVisible(False)
        what = self.tr("Erasing old cells")
        self._desk.ask(what, work, self._if_there(self._on_erased), self._if_there(self._on_failed))

    def _on_erased(self, erased: Erased) -> None:
        desk = self._desk
        for widget in (*self._question, self._keep, self.always, self.number, self.main, self.months):
            widget.setVisible(False)
        self._listed.setCurrentIndex(1)
        self._heading.setText(self.tr("Cells and messages of %Ln run(s) are erased", "", len(erased.runs)))
        self._always = desk.services.settings.keep_months()
        self._rule.setText(self._rule_words())
        self._said.setVisible(bool(erased.copies))
        if erased.copies:
            copies = "\n".join(erased.copies)
            told = self.tr("Older copies of the record may still hold them. Delete these files if they are to go, too:")
            self._said.setText(f"{told}\n{copies}")
        self._cancel.setText(self.tr("&Close"))
        self._cancel.setFocus()
        self.resize(self.width(), self.sizeHint().height())
        announce(self, self._heading.text())
        if desk.run is not None and desk.run.summary.head.id in erased.runs:
            desk.show_run(desk.run.summary.head.id)
        desk.history_changed.emit()


def _columns() -> list[Column[RunSummary]]:
    return [column for column in run_columns(lambda: "") if column.key in ("started", "accounts", "workbook", "tenant")]
