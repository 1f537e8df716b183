"""Adding and changing a connection. Nothing is stored until everything fits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop.core import connecting
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.gui.connection_form import ConnectionForm
from zgen_desktop.gui.core_words import error_words
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, PAGE_MARGIN, Banner, Button, label
from zgen_desktop.gui.worker import Bench


class ConnectionDialog(QDialog):
    """``saved`` comes with the stored connection and whether it is to be tested; then the dialog is closed."""

    saved = Signal(object, bool)

    def __init__(self, desk: Desk, old: Connection | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._old = old
        self._saving = False
        self.form = ConnectionForm(old)
        self.setWindowTitle(self.tr("Change a connection") if old else self.tr("Add a connection"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE_MARGIN, 0, CARD_GAP)
        column.setSpacing(CARD_GAP)
        column.addWidget(self._scrolled(), 1)
        self._fault = Banner(lambda c: c.bad)
        self._fault.say("")
        framed = QHBoxLayout()
        framed.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        framed.addWidget(self._fault)
        column.addLayout(framed)
        column.addLayout(self._button_row())
        self.setMinimumSize(480, 360)
        self.resize(self.sizeHint())
        (self.form.password if old else self.form.name).setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as the fields, where the screen has the room."""
        room = self.screen().availableSize()
        return QSize(min(680, room.width() - 40), min(self.form.sizeHint().height() + 230, room.height() - 60))

    def _scrolled(self) -> ScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(label(self.windowTitle(), pixels=19, bold=True))
        column.addWidget(self.form)
        column.addStretch(1)
        area = ScrollArea()
        # Its fields have the focus; the area follows them.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        # The fault below gets the height it needs first.
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return area

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        row.setSpacing(GRID)
        self._state = label(quiet=True)
        row.addWidget(self._state, 1)
        self._cancel = Button(self.tr("Cancel"), self.reject)
        self._save = Button(self.tr("&Save"), lambda: self._store(test=False))
        self._save_and_test = Button(self.tr("Save and &test"), lambda: self._store(test=True), main=True)
        self._save_and_test.setDefault(True)
        for button in (self._cancel, self._save, self._save_and_test):
            row.addWidget(button)
        return row

    # --- saving ---------------------------------------------------------------------------------------

    def _store(self, *, test: bool) -> None:
        services, old = self._desk.services, self._old
        wish, password, client_secret = self.form.wish(), self.form.new_password(), self.form.new_client_secret()
        for secret in filter(None, (password, client_secret)):
            services.register_secret(secret)

        def work(bench: Bench) -> Connection:
            if old is None:
                connecting.check_name(services, wish.name, replace=False)
            proposal = connecting.propose(services, wish)
            stored = connecting.store(services, bench.journal, proposal, password, client_secret)
            # What is connected may have been connected with another password.
            bench.disconnect_tenant()
            return stored

        def done(stored: Connection) -> None:
            self._set_saving(saving=False)
            self.form.forget_secrets()
            self.accept()
            self.saved.emit(stored, test)

        def failed(error: ZgenError) -> None:
            self._set_saving(saving=False)
            self._tell(error)

        self._set_saving(saving=True)
        self._desk.ask(self.tr("Saving the connection"), work, done, failed)

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        for widget in (self._cancel, self._save, self._save_and_test, self.form):
            widget.setEnabled(not saving)
        self._state.setText(self.tr("Saving …") if saving else "")
        if saving:
            self._fault.say("")

    def _tell(self, error: ZgenError) -> None:
        title, message, next_step = error_words(error, self._desk.services.redact)
        text = f"{title}. {message} {next_step}"
        if error.code.startswith("keyring"):
            text += " " + self.tr("Or tick “Keep the password only until the program ends”.")
        self._fault.say(self._desk.services.redact(text))
        self.form.show_fault(error.code)

    def reject(self) -> None:
        """Not while something is being stored."""
        if not self._saving:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """The same for the window's own button."""
        if self._saving:
            event.ignore()
        else:
            super().closeEvent(event)
