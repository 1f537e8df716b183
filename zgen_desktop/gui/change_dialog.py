"""Taking back the invoices of a run, or posting them: first the list of what goes and what stays, then the question."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event as StopEvent
from typing import Any

import shiboken6
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from zgen_desktop.core.change_plan import Plan
from zgen_desktop.core.errors import UsageError, WorkbookError, ZgenError
from zgen_desktop.core.events import Event, Progress, Waiting
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.run import RunHead
from zgen_desktop.core.posting import refuse_what_is_not_allowed
from zgen_desktop.core.taking_back import Carried, Taker
from zgen_desktop.gui import change_words, figures, run_words
from zgen_desktop.gui.calm_inputs import Radio
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.decision_panel import Field
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.environment_box import EnvironmentBox
from zgen_desktop.gui.find_out_view import Bar
from zgen_desktop.gui.progress_view import announce
from zgen_desktop.gui.row_model import RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import calm_bars
from zgen_desktop.gui.widgets import Button, in_row, label, laid_out
from zgen_desktop.gui.worker import Bench


class ChangeDialog(QDialog):
    """Window-modal. ``changed`` comes when invoices may have been changed and the sheet was written again.

    It looks when it is opened, changes nothing before the button with the number is pressed, and can be stopped
    between two requests.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, desk: Desk, head: RunHead, aim: Aim) -> None:
        super().__init__(parent)
        self.resize(880, 560)
        self._desk, self._head, self._aim = desk, head, aim
        self._plan: Plan | None = None
        self._working = False
        self._closing = False
        self._stop = StopEvent()
        self.rows: RowModel[change_words.Line] = RowModel(
            change_words.columns(), lambda line: line.invoice.known.id, self
        )
        self._build()
        desk.event_came.connect(self._on_event)
        desk.stop_asked.connect(self._on_stop)
        self._look()

    # --- making ---------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = laid_out(self, change_words.title(self._aim))
        column.addWidget(label(change_words.title(self._aim), pixels=19, bold=True))
        column.addLayout(self._where())
        column.addWidget(label(change_words.about(self._aim)))
        self._ways = [
            (Radio(self.tr("Cancel and &delete them")), Aim.UNDO),
            (Radio(self.tr("Only ca&ncel them")), Aim.CANCEL_ONLY),
        ]
        for radio, aim in self._ways:
            radio.setVisible(self._aim is not Aim.POST)
            radio.setChecked(aim is self._aim)
            radio.toggled.connect(self._on_way)
        ways = in_row(*(radio for radio, _aim in self._ways))
        ways.addStretch(1)
        column.addLayout(ways)
        self._said = label(bold=True)
        column.addWidget(self._said)
        self._next = label(quiet=True)
        column.addWidget(self._next)
        self._bar = Bar()
        column.addWidget(self._bar)
        self._table = RowTable(self.rows, self.tr("Invoices of the run"))
        calm_bars(self._table)
        column.addWidget(self._table, 1)
        self.number = Field(self.tr("Number of invoices, to confirm"))
        self.number.textChanged.connect(self._refresh)
        column.addWidget(self.number)
        self._cancel = Button(self.tr("&Cancel"), self.reject)
        self._halt = Button(self.tr("&Stop"), self._on_stop)
        self.main = Button("", self._on_go, main=True)
        for button in (self._halt, self.main):
            button.setAutoDefault(False)
        # Who presses Enter too early changes nothing.
        self._cancel.setDefault(True)
        buttons = in_row(self._cancel, self._halt, self.main)
        buttons.insertStretch(0, 1)
        column.addLayout(buttons)
        self._cancel.setFocus()

    def _where(self) -> QHBoxLayout:
        box = EnvironmentBox()
        box.show_environment(self._head.environment)
        line = in_row(label(run_words.where_words(self._head), bold=True, wrap=False), box)
        line.addStretch(1)
        return line

    # --- looking --------------------------------------------------------------------------------------

    def _look(self) -> None:
        run, aim = self._head.id, self._aim

        def work(taker: Taker, _bench: Bench) -> Plan:
            plan = taker.plan(run, aim)
            if plan.continues is not None and not plan.count:
                # Nothing is left of what was broken off: it comes to rest, and nobody is asked to go on with it.
                taker.carry_out(plan, 0)
            return plan

        self._ask(self.tr("Looking at the invoices in Zuora"), work, self._on_plan)

    def _on_plan(self, plan: Plan) -> None:
        self._plan = plan
        begun = next((aim for _radio, aim in self._ways if aim in plan.broken_off), None)
        if begun is not None and self._aim is not Aim.POST:
            for radio, aim in self._ways:
                radio.setChecked(aim is begun)
        self._show_plan()

    def _ask(self, what: str, work: Callable[[Taker, Bench], Any], done: Callable[[Any], None]) -> None:
        desk, head = self._desk, self._head
        services = desk.services

        def do(bench: Bench) -> Any:
            connection = services.connection(head.connection)
            refuse_what_is_not_allowed(connection, self._aim)
            # A person wants it, so a rejected login is tried once more.
            bench.disconnect_tenant()
            zuora = bench.zuora(connection, head.tenant)
            taker = Taker(bench.journal, zuora, services.clock, bench.emit, self._stop, services.system_user)
            with services.awake.hold():
                return work(taker, bench)

        self._working = True
        self._said.setText("")
        self._next.setText(what)
        self._bar.setRange(0, 0)
        self._refresh()
        desk.ask(what, do, self._rested(done), self._rested(self._on_failed))

    def _rested(self, act: Callable[[Any], None]) -> Callable[[Any], None]:
        """Whoever has closed the dialog meanwhile is told nothing more."""

        def after(result: Any) -> None:
            if not shiboken6.isValid(self):
                return
            self._working = False
            if self._closing:
                self.changed.emit()
                self.close()
                return
            act(result)
            self._refresh()
            self._cancel.setFocus()

        return after

    def _on_failed(self, error: ZgenError) -> None:
        self._plan = None
        self._said.setText(f"{spoken(error.title)}. {spoken(error.message)}")
        self._next.setText(spoken(error.next_step))
        announce(self, self._said.text())
        self.changed.emit()

    # --- asking ---------------------------------------------------------------------------------------

    def _show_plan(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self.rows.set_rows(change_words.planned_lines(plan))
        self._said.setText(change_words.summary(plan))
        self._next.setText(self._continues_words(plan))
        self.main.setText(change_words.press(plan.aim, plan.count))
        announce(self, self._said.text())
        self._refresh()

    def _continues_words(self, plan: Plan) -> str:
        if plan.continues is None:
            return ""
        if not plan.count:
            return self.tr("It was begun before and broken off. Nothing is left to be done, so it has ended.")
        return self.tr("It was begun before and broken off; this goes on with it.")

    @Slot()
    def _on_way(self) -> None:
        chosen = next((aim for radio, aim in self._ways if radio.isChecked()), self._aim)
        if self._plan is not None and chosen is not self._aim and self._aim is not Aim.POST:
            self._aim = chosen
            self._plan = self._plan.for_aim(chosen)
            self.number.clear()
            self._show_plan()

    def _asks_for_number(self) -> bool:
        """Where a slip can't be mended: posting for a customer, and anything in production."""
        real = self._head.environment is not Environment.PRACTICE
        return self._head.environment is Environment.PRODUCTION or (self._aim is Aim.POST and real)

    @Slot()
    def _refresh(self) -> None:
        plan, idle = self._plan, not self._working
        can = idle and plan is not None and plan.count > 0
        wanted = can and self._asks_for_number()
        self.number.setVisible(wanted)
        self._next.setVisible(bool(self._next.text()))
        self._bar.setVisible(self._working)
        self._halt.setVisible(self._working)
        self._halt.setEnabled(not self._stop.is_set())
        self.main.setVisible(can)
        count = plan.count if plan is not None else 0
        self.main.setEnabled(can and (not wanted or self.number.text().strip() == str(count)))
        self._cancel.setText(self.tr("&Cancel") if can else self.tr("&Close"))
        self._cancel.setVisible(idle)
        for radio, _aim in self._ways:
            radio.setEnabled(can)

    # --- doing ----------------------------------------------------------------------------------------

    @Slot()
    def _on_go(self) -> None:
        plan = self._plan
        if plan is None or self._working:
            return
        run, count = self._head.id, plan.count
        self._plan = None

        def work(taker: Taker, bench: Bench) -> tuple[Carried, ZgenError | None]:
            carried = taker.carry_out(plan, count)
            try:
                self._desk.services.exporter(bench.journal).write(run)
            except (WorkbookError, UsageError) as error:
                # The record has it; the sheet can be written again on Results.
                return carried, error
            return carried, None

        self._ask(self.tr("Zuora is asked to change the invoices"), work, self._on_done)

    def _on_done(self, result: tuple[Carried, ZgenError | None]) -> None:
        carried, not_written = result
        words = change_words.done_words(carried)
        problem = carried.problem or not_written
        told = f" {spoken(problem.title)}. {spoken(problem.message)}" if problem else ""
        self._said.setText(f"{words}{told}")
        self._next.setText(spoken(problem.next_step) if problem else "")
        self.rows.set_rows(change_words.undone_lines(carried))
        announce(self, self._said.text())
        self.changed.emit()

    @Slot()
    def _on_stop(self) -> None:
        self._stop.set()
        self._refresh()

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if not self._working:
            return
        if isinstance(event, Progress):
            self._bar.setRange(0, event.total)
            self._bar.setValue(event.done)
        elif isinstance(event, Waiting):
            words = self.tr("{why}, until {time}")
            self._next.setText(words.format(why=spoken(event.why), time=figures.time_of(event.until)))
            self._bar.setRange(0, 0)

    def reject(self) -> None:
        """Esc: while something is being done it stops after the request at hand."""
        if self._working:
            self._closing = True
            self._on_stop()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """The same for the window's own button."""
        if self._working:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)
