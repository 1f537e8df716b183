"""From a run to the dialogs that take its invoices back, post them or save their PDFs, and back to the pages."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunSummary
from zgen_desktop.core.posting import refuse_what_is_not_allowed
from zgen_desktop.gui.change_dialog import ChangeDialog
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Action
from zgen_desktop.gui.pdf_dialog import ask_folder

_WITH_INVOICES = (RowState.GENERATED, RowState.UNDONE)
_WITH_FILES = (RowState.GENERATED, RowState.ADDED_TO_DRAFT)


class Changing(QObject):
    """Offers all of it over ``page`` and opens the dialog."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def actions(self, run: RunSummary | None, *, idle: bool) -> list[Action]:
        """What can be done with the invoices of a run; nothing where it made none."""
        if run is None:
            return []
        head = run.head
        offered: list[Action] = []
        if any(run.counts.get(state, 0) for state in _WITH_FILES):
            save = self.tr("Save P&DFs…")
            offered.append(Action(save, lambda: ask_folder(self._page, self._desk, head), idle, rare=True))
        if not any(run.counts.get(state, 0) for state in _WITH_INVOICES):
            return offered
        offered += [Action(self.tr("Take bac&k this run…"), lambda: self.begin(head, Aim.UNDO), idle, rare=True)]
        connection = next((one for one in self._desk.known_connections() if one.name == head.connection), None)
        if connection is not None and connection.may_post:
            offered.append(Action(self.tr("Post its i&nvoices…"), lambda: self.begin(head, Aim.POST), idle, rare=True))
        return offered

    def take_up(self, run: RunSummary) -> None:
        """Opens it for what was broken off; a look alone may find out what became of some of it."""
        if run.change_left is not None and self.begin(run.head, run.change_left.aim):
            self.dialog.finished.connect(lambda: self._desk.run_was_changed(run.head.id))

    def begin(self, head: RunHead, aim: Aim) -> bool:
        """Opens the dialog; what is not allowed over the run's connection is said instead, and it is False."""
        if self._desk.running:
            return False
        try:
            refuse_what_is_not_allowed(self._desk.services.connection(head.connection), aim)
        except UsageError as error:
            self._desk.failed.emit(error)
            return False
        self.dialog = ChangeDialog(self._page, self._desk, head, aim)
        self.dialog.changed.connect(lambda: self._desk.run_was_changed(head.id))
        self.dialog.open()
        return True
