"""Finding an account again in all runs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from zgen_desktop.core.finding_invoices import found_by_number, may_be_number
from zgen_desktop.core.model.run import FoundRow
from zgen_desktop.gui.decision_panel import Field
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.history_columns import hit_columns
from zgen_desktop.gui.row_model import RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import calm_bars

_PAUSE = 200
"""Milliseconds without a key before the record is searched."""
MOST = 500
"""Rows that a search shows; whoever needs more types more."""


class SearchField(Field):
    """Escape empties it; Down and Enter go to what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """The rest is typed."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HistorySearch(QObject):
    """The field and the table of what was found. ``changed`` when either says something else."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = 0
        self.said = ""
        """What was found, in a sentence; empty while nothing is searched."""
        self.field = SearchField(self.tr("Find account number, name, invoice number or ID in all runs"))
        self.field.setClearButtonEnabled(True)
        self._model: RowModel[FoundRow] = RowModel(hit_columns(), _id_of, self)
        self.table = RowTable(self._model, self.tr("Rows that were found"))
        calm_bars(self.table)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.search_now)
        self.field.textChanged.connect(self._on_typed)
        self.table.current_row_changed.connect(lambda _id: self.changed.emit())

    @property
    def active(self) -> bool:
        """Whether something is looked for."""
        return bool(self.field.text().strip())

    def at_hand(self) -> FoundRow | None:
        """The row on which the person is."""
        id_ = self.table.current_id()
        return None if id_ is None else self._model.find_row(id_)

    @Slot()
    def search_now(self) -> None:
        """Asks the record. While a run is under way the worker has no time for it."""
        text = self.field.text().strip()
        if not text:
            return
        if self._desk.running:
            self.table.say_empty(self.tr("A run is under way. The search begins when it has ended."))
            return
        self._number += 1
        number = self._number
        self.table.say_empty(self.tr("Searching"))
        self._desk.ask(
            "",
            lambda bench: bench.journal.search(text, MOST),
            lambda hits: self._on_hits(number, hits),
            self._desk.failed.emit,
        )

    @Slot()
    def _on_typed(self) -> None:
        self._number += 1
        if self.active:
            self._pause.start()
        else:
            self._pause.stop()
            self.said = ""
            self._model.set_rows(())
        self.changed.emit()

    def _ask_tenant(self, number: int, text: str) -> None:
        """The tenant that is connected may know the number, which can change at posting."""
        connection = self._desk.connection
        if connection is None:
            return
        self.table.say_empty(self.tr("The record does not know it. Asking {name}").format(name=connection.name))
        self._desk.ask(
            "",
            lambda bench: found_by_number(bench.zuora(connection), bench.journal, text, MOST),
            lambda hits: self._on_hits(number, hits, by_number=True),
            lambda _error: self._on_hits(number, (), by_number=True),
        )

    def _on_hits(self, number: int, hits: Sequence[FoundRow], *, by_number: bool = False) -> None:
        if number != self._number:
            return
        self._model.set_rows(hits)
        text = self.field.text().strip()
        if not hits and not by_number and self._desk.user is not None and may_be_number(text):
            self._ask_tenant(number, text)
            return
        if hits:
            self.table.go_to(_id_of(hits[0]))
            rows = self.tr("%Ln row(s) found", "", len(hits))
            where = self.tr("in %Ln run(s)", "", len({hit.run for hit in hits}))
            self.said = f"{rows} {where}."
            if by_number:
                had = hits[0].invoice_number or hits[0].invoice_id
                told = self.tr("Today the tenant has this number for the invoice that is on record as {number}.")
                self.said = f"{self.said} {told.format(number=had)}"
            if len(hits) == MOST:
                more = self.tr("There may be more: type more of what you look for.")
                self.said = f"{self.said} {more}"
        else:
            self.said = self.tr("Nothing was found.")
            hint = self.tr("Nothing was found. Type the beginning of a number, an ID, or of a word of the name.")
            self.table.say_empty(hint)
        self.changed.emit()


def _id_of(hit: FoundRow) -> str:
    return f"{hit.run} {hit.row}"
