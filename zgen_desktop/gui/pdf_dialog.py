"""Saving the PDFs of a run's invoices: progress that can be stopped, and what could not be had."""

from __future__ import annotations

from threading import Event as StopEvent

import shiboken6
from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from zgen_desktop.core.engine import same_tenant
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.events import Event, Progress
from zgen_desktop.core.model.run import RunHead
from zgen_desktop.core.saving_pdfs import FETCHING, NotSaved, PdfSaver, Saved, invoices_of
from zgen_desktop.gui import figures, opening
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.find_out_view import Bar
from zgen_desktop.gui.progress_view import announce
from zgen_desktop.gui.row_model import Column, RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import calm_bars
from zgen_desktop.gui.widgets import Button, in_row, label, laid_out
from zgen_desktop.gui.worker import Bench

translate = QCoreApplication.translate


def ask_folder(parent: QWidget, desk: Desk, head: RunHead) -> None:
    """Asks where they are to go, then begins."""
    dialog = QFileDialog(parent, translate("PdfDialog", "Save the PDFs into a folder"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
    dialog.fileSelected.connect(lambda path: PdfDialog(parent, desk, head, path).open() if path else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class PdfDialog(QDialog):
    """Window-modal; begins when it is opened. Stop and Close wait for the file at hand."""

    def __init__(self, parent: QWidget, desk: Desk, head: RunHead, folder: str) -> None:
        super().__init__(parent)
        self.resize(680, 420)
        self._desk, self._head, self._folder = desk, head, folder
        self._working = self._closing = False
        self._stop = StopEvent()
        self.rows: RowModel[NotSaved] = RowModel(_columns(), lambda one: one.invoice.id, self)
        self._build()
        desk.event_came.connect(self._on_event)
        self._begin()

    def _build(self) -> None:
        title = self.tr("Save the PDFs of this run")
        column = laid_out(self, title)
        column.addWidget(label(title, pixels=19, bold=True))
        column.addWidget(label(self._folder, quiet=True))
        self.said = label(bold=True)
        self._next = label(quiet=True)
        self._bar = Bar()
        self._table = RowTable(self.rows, self.tr("Invoices without a PDF"))
        calm_bars(self._table)
        for widget in (self.said, self._next, self._bar):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        column.addStretch(0)
        self.halt = Button(self.tr("&Stop"), self._on_stop)
        self.again = Button("", self._begin)
        self.show_it = Button(self.tr("Show the &folder"), self._on_show)
        self.close_it = Button(self.tr("&Close"), self.reject)
        buttons = in_row(self.halt, self.again, self.show_it, self.close_it)
        buttons.insertStretch(0, 1)
        column.addLayout(buttons)

    # --- working --------------------------------------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        if self._working:
            return
        head, services, folder, stop = self._head, self._desk.services, self._folder, self._stop
        stop.clear()

        def work(bench: Bench) -> Saved:
            wanted = invoices_of(bench.journal.rows(head.id))
            zuora = bench.zuora(services.connection(head.connection), head.tenant)
            same_tenant(head, zuora.host, zuora.login())
            with services.awake.hold():
                return PdfSaver(zuora, services.pdf_folder(folder), bench.emit, stop).save(wanted)

        self._working = True
        self.said.setText(self.tr("The PDFs are fetched from Zuora"))
        self._next.setText(self.tr("One at a time. What is in the folder already is not fetched again."))
        self._bar.setRange(0, 0)
        self.rows.set_rows(())
        self._refresh(None)
        self._desk.ask("", work, self._rested, self._failed)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if self._working and isinstance(event, Progress) and event.what == FETCHING:
            self._bar.setRange(0, max(1, event.total))
            self._bar.setValue(event.done)
            words = self.tr("{done} of {total}")
            self._next.setText(words.format(done=figures.number(event.done), total=figures.number(event.total)))

    def _rested(self, done: Saved) -> None:
        if not self._at_rest():
            return
        parts = [self.tr("%Ln PDF(s) saved", "", done.saved)]
        if done.there:
            parts.append(self.tr("%Ln there already", "", done.there))
        if done.without:
            parts.append(self.tr("%Ln not to be had", "", len(done.without)))
        if done.left:
            parts.append(self.tr("%Ln not fetched yet", "", done.left))
        self.said.setText(" · ".join(parts))
        problem = done.problem
        words = f"{spoken(problem.title)}. {spoken(problem.message)} {spoken(problem.next_step)}" if problem else ""
        self._next.setText(words or (self.tr("Stopped. Go on at any time.") if done.stopped else ""))
        self.rows.set_rows(done.without)
        self._refresh(done)
        announce(self, self.said.text())

    def _failed(self, error: ZgenError) -> None:
        self._rested(Saved(problem=error))

    def _at_rest(self) -> bool:
        """Whether somebody still looks."""
        if not shiboken6.isValid(self):
            return False
        self._working = False
        if self._closing:
            self.close()
            return False
        return True

    def _refresh(self, done: Saved | None) -> None:
        rests = done is not None
        self._bar.setVisible(not rests)
        self.halt.setVisible(not rests)
        self.halt.setEnabled(not self._stop.is_set())
        retry = bool(done and (done.left or done.problem or any(one.failed for one in done.without)))
        self.again.setVisible(retry)
        self.again.setText(self.tr("&Go on") if done and done.stopped else self.tr("&Try again"))
        self.show_it.setVisible(bool(done and (done.saved or done.there)))
        self.close_it.setVisible(rests)
        self._table.setVisible(bool(done and done.without))
        self._next.setVisible(bool(self._next.text()))
        (self.close_it if rests else self.halt).setFocus()

    # --- buttons --------------------------------------------------------------------------------------

    @Slot()
    def _on_stop(self) -> None:
        self._stop.set()
        self.halt.setEnabled(False)

    @Slot()
    def _on_show(self) -> None:
        try:
            opening.open_file(self._folder)
        except ZgenError as error:
            self._desk.failed.emit(error)

    def reject(self) -> None:
        """Esc: stops after the file at hand, then closes."""
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


def _columns() -> list[Column[NotSaved]]:
    return [
        Column[NotSaved](
            translate("PdfDialog", "Row"), lambda one: str(one.invoice.row), lambda one: one.invoice.row, True, width=56
        ),
        Column[NotSaved](translate("PdfDialog", "Account"), lambda one: one.invoice.account, width=110),
        Column[NotSaved](
            translate("PdfDialog", "Invoice"), lambda one: one.invoice.number or one.invoice.id, width=120
        ),
        Column[NotSaved](translate("PdfDialog", "Why there is no PDF"), lambda one: spoken(one.why), width=240),
    ]
