"""Results: what came of it, what needs a person, and where the workbook is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunRow, RunState
from zgen_desktop.core.queueing import file_name
from zgen_desktop.core.run_totals import RunTotals, certain_by, totals_of
from zgen_desktop.gui import opening, run_words
from zgen_desktop.gui.changing import Changing
from zgen_desktop.gui.desk import Desk, RunView
from zgen_desktop.gui.evidence_dialog import Evidence
from zgen_desktop.gui.find_out_view import FindOutView
from zgen_desktop.gui.page import Action, Page, Place
from zgen_desktop.gui.paper import write_pdf
from zgen_desktop.gui.report import report_document
from zgen_desktop.gui.results_banners import Standing
from zgen_desktop.gui.results_overview import ResultsOverview
from zgen_desktop.gui.results_questions import ResultsQuestions
from zgen_desktop.gui.tenant_pages import TenantPages
from zgen_desktop.gui.waiting_banner import WaitingBanner
from zgen_desktop.gui.worker import Bench

_MANY = 2_000
_TICK = 15_000
"""Milliseconds between two looks at the clock, for “in 6 min”."""


class ResultsPage(Page):
    """The run on the desk: an overview, and beside it the finding out."""

    columns_changed = Signal(object)
    """What ``set_columns`` takes, to be remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view: RunView | None = None
        self._on_screen: RunView | None = None
        self._totals: RunTotals | None = None
        self._certain: datetime | None = None
        self._finding = ""
        self.overview = ResultsOverview(desk)
        self.find_out = FindOutView(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self.find_out)
        self.waiting = WaitingBanner(desk)
        self.waiting.started.connect(lambda: self.go.emit(Place.GENERATE))
        self.column.addWidget(self.waiting)
        self.column.addWidget(self._stack, 1)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self._on_tick)
        banners = self.overview.banners
        ask = self._ask = ResultsQuestions(desk, self)
        self._changing = Changing(desk, self)
        self.evidence = Evidence(desk, self)
        self.evidence.offer(self.overview.table, self._row_at_hand)
        self.pages = TenantPages(self.overview.table, self._whole_row_at_hand)
        banners.find_out.connect(lambda: self._with_view(ask.find_out))
        banners.decide.connect(self._show_decisions)
        banners.send_absent.connect(lambda: self._with_view(lambda view: ask.not_made(view, self._chosen_absent())))
        banners.leave_absent.connect(lambda: self._with_view(lambda view: ask.leave_out(view, self._chosen_absent())))
        banners.change.connect(lambda: self._with_view(lambda view: self._changing.take_up(view.summary)))
        banners.go_on.connect(lambda: self._with_view(ask.not_sent))
        banners.leave_rest.connect(lambda: self._with_view(ask.leave_rest))
        banners.write.connect(self._write_sheet)
        self.find_out.back.connect(self._show_overview)
        self.find_out.send_again.connect(lambda rows: self._with_view(lambda view: ask.not_made(view, rows)))
        ask.sent.connect(lambda: self.go.emit(Place.GENERATE))
        self.overview.table.layout_changed.connect(self.columns_changed)
        desk.run_changed.connect(self._on_run)

    def set_columns(self, layout: dict[str, Any]) -> None:
        """The choice and width of columns as they were the last time."""
        self.overview.set_columns(layout)

    # --- what the frame asks --------------------------------------------------------------------------

    def reachable(self) -> bool:
        """Only with a run."""
        return self.desk.run is not None

    def done(self) -> bool:
        """When nothing is left that a person must do."""
        view = self.desk.run
        if view is None or view.summary.state is not RunState.FINISHED:
            return False
        counts = view.summary.counts
        if run_words.can_continue(view.summary) or view.summary.change_left is not None:
            return False
        return not counts.get(RowState.AMBIGUOUS)

    def begin_at(self) -> QWidget | None:
        """The reasons or the rows."""
        return self.overview.table_on_screen()

    def entered(self) -> None:
        """The time may have gone on."""
        self._on_tick()

    def main_action(self) -> Action | None:
        """To the workbook, or to have it written."""
        view = self._view
        if view is None:
            return None
        if view.summary.written is None:
            return Action(self.tr("&Write the results"), self._write_sheet, not self.desk.running)
        return Action(self.tr("&Open workbook"), self._open_workbook)

    def side_actions(self) -> Sequence[Action]:
        """The others, those that send something only with its number."""
        view = self._view
        if view is None:
            return ()
        idle, written = not self.desk.running, view.summary.written is not None
        actions = [Action(self.tr("&Save report…"), self._ask_report, self._totals is not None and idle)]
        refused = view.summary.counts.get(RowState.REJECTED, 0)
        if refused:
            text = self.tr("Send the %Ln &refused one(s) again…", "", refused)
            actions.append(Action(text, lambda: self._with_view(self._ask.refused), idle))
        actions += self._changing.actions(view.summary, idle=idle)
        if written:
            # Where nothing is written yet it is the main button.
            actions.append(Action(self.tr("&Write results again"), self._write_sheet, idle, rare=True))
            actions.append(Action(self.tr("Show &in folder"), self._show_in_folder))
        return actions

    def status(self) -> str:
        """The size of the run, quietly."""
        return self.tr("%Ln row(s)", "", self._view.summary.rows) if self._view else ""

    def help_text(self) -> str:
        """What this is and what can go wrong."""
        return "\n\n".join(
            (
                self.tr(
                    "Here is what came of the run. The same stands in the workbook, in the sheet “Zgen results”, "
                    "one line for every row of your list. Nothing else in the workbook was changed."
                ),
                self.tr(
                    "Press a number or a reason to see only these rows. The table can be sorted, searched with "
                    "Ctrl+F, and copied to Excel with Ctrl+C. Ctrl+E shows all that is on record about a row, on one "
                    "page."
                ),
                self.tr(
                    "“Refused by Zuora” means that nothing was made. Mend what the message names, then send these "
                    "rows again. Other dates or charges need a corrected list."
                ),
                self.tr(
                    "“Unknown” means that Zuora gave no clear answer, for example because the connection broke. The "
                    "invoice may have been made. Such rows are never sent again before it is found out; that takes "
                    "as long as the waiting time of the connection, because Zuora may still be at work."
                ),
                self.tr(
                    "“Needs a decision” means that invoices appeared and only a person can tell whose they are. You "
                    "see them beside what was sent. Your decision and your reason are kept in the record."
                ),
                self.tr(
                    "“Take back this run” first lists every invoice with its status today. Only drafts that this run "
                    "made are cancelled or deleted; what was posted, paid or changed since stays, and you see why."
                ),
                self.tr(
                    "If the workbook was open elsewhere, the results stand in a workbook beside it. Close it and "
                    "write the results again at any time: all outcomes are on record."
                ),
            )
        )

    # --- following the desk ---------------------------------------------------------------------------

    @Slot()
    def _on_run(self) -> None:
        view = self.desk.run
        if view is None:
            self._view, self._totals, self._on_screen = None, None, None
            self.changed.emit()
            return
        fresh = view is not self._view
        if self._view is None or self._view.summary.head.id != view.summary.head.id:
            self._totals, self._certain = None, None
            self._show_overview()
        self._view = view
        self._follow_finding_out(view)
        self._bring_up(view)
        if fresh and not self.desk.running:
            self._add_up(view)
        self.changed.emit()

    def _bring_up(self, view: RunView) -> None:
        """Puts the run on the page once somebody looks: while 10,000 rows are sent nobody needs them sorted here."""
        if not self.isVisible():
            return
        if view is self._on_screen:
            self.overview.show_standing(self._standing(view))
            return
        self._on_screen = view
        self.overview.show_view(view, self._standing(view))
        if self.desk.wanted_row is not None and not self.desk.running:
            row, self.desk.wanted_row = self.desk.wanted_row, None
            self._show_overview()
            self.overview.go_to(row)

    def _bring_up_last(self) -> None:
        if self._view is not None:
            self._bring_up(self._view)

    def _follow_finding_out(self, view: RunView) -> None:
        run = view.summary.head.id
        if self.desk.running and self.desk.finding_out:
            if self._finding != run:
                self._finding = run
                self.find_out.begin(view)
                self._stack.setCurrentWidget(self.find_out)
        elif self._finding:
            self._finding = ""
            self.find_out.show_decisions(view)
            if not self.find_out.listed():
                self._show_overview()
        elif self._stack.currentWidget() is self.find_out:
            self.find_out.show_decisions(view)

    def _add_up(self, view: RunView) -> None:
        run, tenant = view.summary.head.id, view.summary.head.tenant

        def work(bench: Bench) -> tuple[RunTotals, datetime | None]:
            calls = [call for call, _rows in bench.journal.unknown_calls(run)]
            certain = certain_by(calls, bench.journal.longest_quiet_window(tenant)) if calls else None
            return totals_of(view.rows), certain

        def done(result: tuple[RunTotals, datetime | None]) -> None:
            if view is self._view:
                self._totals, self._certain = result
                self.overview.show_standing(self._standing(view))
                self.changed.emit()

        self.desk.ask("", work, done, self.desk.failed.emit)

    def _standing(self, view: RunView) -> Standing:
        desk = self.desk
        now = desk.services.clock.now()
        return Standing(view.summary, self._totals, self._certain, now, desk.running, desk.finding_out)

    @Slot()
    def _on_tick(self) -> None:
        if self._view is not None:
            self.overview.tick(self._standing(self._view))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """The clock runs while somebody looks."""
        super().showEvent(event)
        self._tick.start()
        if self._view is None:
            return
        if len(self._view.rows) < _MANY or self._view is self._on_screen:
            self._bring_up(self._view)
        else:
            # The page is painted first; its rows come with the next turn.
            QTimer.singleShot(0, self, self._bring_up_last)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """And rests otherwise."""
        super().hideEvent(event)
        self._tick.stop()

    @Slot()
    def _show_overview(self) -> None:
        self._stack.setCurrentWidget(self.overview)

    @Slot()
    def _show_decisions(self) -> None:
        if self._view is not None:
            self.find_out.show_decisions(self._view)
            self._stack.setCurrentWidget(self.find_out)

    def _with_view(self, act: Callable[[RunView], object]) -> None:
        if self._view is not None:
            act(self._view)

    def _row_at_hand(self) -> tuple[str, int] | None:
        row = self.overview.table.current_id()
        return (self._view.summary.head.id, row) if self._view is not None and isinstance(row, int) else None

    def _whole_row_at_hand(self) -> tuple[RunHead, RunRow] | None:
        found, view = self._row_at_hand(), self._view
        row = next((one for one in view.rows if one.row == found[1]), None) if found and view else None
        return (view.summary.head, row) if view is not None and row is not None else None

    def _chosen_absent(self) -> list[int]:
        return self.overview.selected_in(RowState.ABSENT)

    # --- the workbook and the report ------------------------------------------------------------------

    def _open_workbook(self) -> None:
        self._with_file(opening.open_file)

    def _show_in_folder(self) -> None:
        self._with_file(opening.show_in_folder)

    def _with_file(self, act: Callable[[str], None]) -> None:
        if self._view is not None and self._view.summary.written is not None:
            try:
                act(self._view.summary.written.path)
            except ZgenError as error:
                self.desk.failed.emit(error)

    @Slot()
    def _write_sheet(self) -> None:
        if self._view is not None:
            self.desk.write_sheet(self._view.summary.head.id)

    def _ask_report(self) -> None:
        if self._view is None:
            return
        dialog = QFileDialog(self, self.tr("Save report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        name = file_name(self._view.summary.head.workbook).rpartition(".")[0]
        dialog.selectFile(self.tr("{workbook} results").format(workbook=name) + ".pdf")
        dialog.fileSelected.connect(self._save_report)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _save_report(self, path: str) -> None:
        view, totals = self._view, self._totals
        if view is None or totals is None or not path:
            return
        services = self.desk.services
        document = report_document(view.summary, view.rows, totals, services.clock.now(), services.version)
        try:
            write_pdf(document, path)
        except ZgenError as error:
            self.desk.failed.emit(error)
