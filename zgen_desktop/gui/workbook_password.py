"""Asks for the password of an encrypted workbook and tries it; it stays in memory until the program ends."""

from __future__ import annotations

from pathlib import PurePath

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.entry_fields import Entry
from zgen_desktop.gui.widgets import CARD_GAP, GRID, PAGE_MARGIN, Banner, Button, in_row, label

WANTED = frozenset(("encrypted", "wrong_password"))
"""Codes of WorkbookError that a password mends."""


class WorkbookPasswordDialog(QDialog):
    """Accepted when the workbook opens with what was typed."""

    def __init__(self, desk: Desk, path: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = path
        self.setWindowTitle(self.tr("Password of the workbook"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, CARD_GAP)
        column.setSpacing(CARD_GAP)
        column.addWidget(label(self.tr("This workbook has a password"), pixels=19, bold=True))
        column.addWidget(label(PurePath(path).name, quiet=True))
        self.wrong = Banner(lambda c: c.bad)
        column.addWidget(self.wrong)
        self.password = Entry()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMinimumWidth(360)
        self.password.setAccessibleName(self.tr("Password of the workbook"))
        caption = QLabel(self.tr("Pass&word"))
        caption.setBuddy(self.password)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.addRow(caption, self.password)
        column.addLayout(form)
        hint = self.tr("It is kept in memory until the program ends and stored nowhere.")
        column.addWidget(label(hint, quiet=True))
        self._open = Button(self.tr("&Open"), self._try, main=True)
        self._open.setDefault(True)
        self._open.setEnabled(False)
        self.password.textChanged.connect(self._on_text)
        row = in_row(Button(self.tr("Cancel"), self.reject), self._open)
        row.insertStretch(0, 1)
        column.addLayout(row)
        self.wrong.say("")
        self.password.setFocus()

    def _on_text(self, text: str) -> None:
        self._open.setEnabled(bool(text))
        if text:
            self.wrong.say("")

    def _try(self) -> None:
        services, path = self._desk.services, self._path
        services.register_secret(self.password.text())
        services.workbook_passwords.hold(path, self.password.text())
        self._open.setEnabled(False)
        self._desk.ask("", lambda _bench: services.workbook.inspect(path), self._on_opened, self._on_failed)

    def _on_opened(self, _info: object) -> None:
        if not shiboken6.isValid(self):
            return
        self.password.clear()
        self.accept()

    def _on_failed(self, error: ZgenError) -> None:
        if error.code in WANTED:
            self._desk.services.workbook_passwords.forget(self._path)
        if not shiboken6.isValid(self):
            return
        self.password.clear()
        if error.code not in WANTED:
            # Whatever else is wrong, the reading of the list tells.
            self.accept()
            return
        self.wrong.say(self.tr("This password does not open it. Mind upper and lower case."))
        self.adjustSize()
        self.password.setFocus()
