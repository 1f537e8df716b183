"""Whether the record is whole: read anew, held against the results sheets, and told in a person's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event as StopEvent

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.events import Event, Progress
from zgen_desktop.core.model.audit import RecordFault
from zgen_desktop.core.model.results import Place, Placement, ResultsTable
from zgen_desktop.core.model.run import RunHead, WrittenSheet
from zgen_desktop.core.ports import ResultsSheet
from zgen_desktop.core.queueing import file_name
from zgen_desktop.core.verifying import Verified, verify
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.find_out_view import Bar
from zgen_desktop.gui.progress_view import announce
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, in_row, label, laid_out
from zgen_desktop.gui.worker import Bench

_LOOKED_AT = "Results sheets looked at"


class RecordCheck(QDialog):
    """Window-modal; begins when it is opened, changes nothing, and can be closed at any time."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.resize(620, 360)
        self._desk = desk
        self._stop = StopEvent()
        self._working = True
        self.details = ""
        self._build()
        desk.event_came.connect(self._on_event)
        self._look()

    def _build(self) -> None:
        column = laid_out(self, self.tr("Check the record"))
        self._heading = label(self.tr("Checking the record"), pixels=19, bold=True)
        column.addWidget(self._heading)
        self._said = label(self.tr("Every entry is read again. Nothing is changed."))
        self._bar = Bar()
        self._bar.setRange(0, 0)
        column.addWidget(self._bar)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, GRID, 0)
        lines.setSpacing(CARD_GAP)
        self._found, self._next, self._small = label(bold=True), label(), label(quiet=True)
        for line in (self._said, self._found, self._next, self._small):
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(line)
        lines.addStretch(1)
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Check the record"))
        area.setWidget(inside)
        column.addWidget(area, 1)
        self._copied = Button(self.tr("Copy &details"), self._copy)
        self._halt = Button(self.tr("&Stop"), self.reject)
        self._close = Button(self.tr("&Close"), self.accept, main=True)
        self._close.setDefault(True)
        buttons = in_row(self._copied, self._halt, self._close)
        buttons.insertStretch(1, 1)
        column.addLayout(buttons)
        self._show_lines()

    def _show_lines(self) -> None:
        for line in (self._found, self._next, self._small):
            line.setVisible(bool(line.text()))
        self._bar.setVisible(self._working)
        self._halt.setVisible(self._working)
        self._close.setVisible(not self._working)
        self._copied.setVisible(bool(self.details))

    # --- looking --------------------------------------------------------------------------------------

    def _look(self) -> None:
        services, stop = self._desk.services, self._stop

        def work(bench: Bench) -> _Found | None:
            runs = bench.journal.summaries()
            total = sum(summary.written is not None for summary in runs)
            sheets = _Watched(services.results, lambda at: bench.emit(Progress(_LOOKED_AT, at, total)), stop)
            try:
                return _Found(verify(bench.journal, sheets), {run.head.id: run.head for run in runs})
            except _StoppedError:
                return None

        self._desk.ask(self.tr("Checking the record"), work, self._if_there(self._on_checked), self._on_failed)

    def _if_there(self, act: Callable[[_Found], None]) -> Callable[[_Found | None], None]:
        def after(found: _Found | None) -> None:
            if shiboken6.isValid(self) and found is not None:
                self._working = False
                act(found)
                self._show_lines()
                announce(self, self._heading.text())
                self._close.setFocus()

        return after

    def _on_failed(self, error: ZgenError) -> None:
        if shiboken6.isValid(self):
            self._working = False
            self.close()
        self._desk.failed.emit(error)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if self._working and isinstance(event, Progress) and event.what == _LOOKED_AT:
            # After the last sheet the entries are read, and nobody knows how far that is.
            self._bar.setRange(0, event.total if event.done < event.total else 0)
            self._bar.setValue(event.done)

    # --- telling --------------------------------------------------------------------------------------

    def _on_checked(self, looked: _Found) -> None:
        found = looked.verified
        amiss, not_compared = _amiss(looked), _not_compared(found)
        self._heading.setText(self.tr("The record is whole") if found.ok else self.tr("The record is not whole"))
        if found.ok:
            entries = self.tr("%Ln entries were read: nothing was changed, removed or put in.", "", found.check.events)
            self._said.setText(f"{entries} {self._compared_words(found)}".strip())
        else:
            self._said.setText(
                self.tr("What stands there is not all as this program wrote it. No invoice is touched by that.")
            )
            self._found.setText("\n".join(amiss))
            self._next.setText(
                self.tr(
                    "Send nothing before it is clear what happened: accounts that have an invoice may look as if they "
                    "were never sent. Copy the details and give them to whoever looks after the program; a backup of "
                    "the data folder helps. What was invoiced stands in Zuora and in the results sheets of your "
                    "workbooks."
                )
            )
        newest = self.tr("The newest entry has the mark {mark}.").format(mark=found.check.head)
        self._small.setText("\n".join([*not_compared, newest]))
        self.details = self._desk.services.redact(self._details(found, amiss, not_compared))

    def _compared_words(self, found: Verified) -> str:
        compared = sum(bool(seen.head) for seen in found.sheets)
        if not compared:
            return ""
        return self.tr("%Ln results sheet(s) were held against it, and each was written from it.", "", compared)

    def _details(self, found: Verified, amiss: list[str], not_compared: list[str]) -> str:
        services = self._desk.services
        about = self.tr("Checked {time} by Zgen Desktop {version}; data folder {folder}").format(
            time=figures.whole_moment(services.clock.now()), version=services.version, folder=services.data_folder
        )
        compared = [f"{seen.sheet.path}: {seen.sheet.sheet}: {seen.head}" for seen in found.sheets if seen.head]
        said = [self._heading.text(), self._said.text(), *amiss, "", *compared, *not_compared]
        newest = self.tr("The newest entry has the mark {mark}.").format(mark=found.check.head)
        return "\n".join([*said, newest, about])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self._copied.setText(self.tr("Copied"))

    # --- leaving --------------------------------------------------------------------------------------

    def reject(self) -> None:
        """Esc and Stop: what is still read is read for nobody."""
        self._stop.set()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """The same for the window's own button."""
        self._stop.set()
        super().closeEvent(event)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the check found, and the runs on record by their ids."""

    verified: Verified
    runs: Mapping[str, RunHead]


def _amiss(looked: _Found) -> list[str]:
    """Each thing that is wrong, with the run as a person knows it; without the sheets that nobody could look at."""
    found = looked.verified
    faults = found.check.faults
    said = found.words()
    rest = [spoken(one) for one in said[len(faults) : len(said) - len(_unseen(found))]]
    return [*(_fault_words(fault, looked.runs) for fault in faults), *rest]


def _fault_words(fault: RecordFault, runs: Mapping[str, RunHead]) -> str:
    head = runs.get(fault.run)
    if head is None:
        return spoken(fault.message)
    named = QCoreApplication.translate("RecordCheck", "Run of {time}, {workbook}: {fault}")
    return named.format(
        time=figures.whole_moment(head.started), workbook=file_name(head.workbook), fault=spoken(fault.message)
    )


def _not_compared(found: Verified) -> list[str]:
    said = found.words()
    return [spoken(one) for one in said[len(said) - len(_unseen(found)) :]]


def _unseen(found: Verified) -> list[str]:
    return [seen.why_not for seen in found.sheets if seen.why_not]


class _StoppedError(Exception):
    """The person wants to know no more."""


class _Watched:
    """The results sheets, with a word about each that is looked at; between two of them it can be stopped."""

    def __init__(self, results: ResultsSheet, tell: Callable[[int], None], stop: StopEvent) -> None:
        self._results, self._tell, self._stop = results, tell, stop
        self._seen = 0

    def footer(self, path: str, sheet: str) -> str | None:
        """The port's."""
        if self._stop.is_set():
            raise _StoppedError
        found = self._results.footer(path, sheet)
        self._seen += 1
        self._tell(self._seen)
        return found

    def place(self, workbook: str, wish: Placement, output: str = "", previous: WrittenSheet | None = None) -> Place:
        """The port's."""
        return self._results.place(workbook, wish, output, previous)

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        """The port's."""
        return self._results.write(table, place, workbook, previous)
