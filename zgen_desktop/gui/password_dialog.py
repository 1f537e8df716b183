"""Asks for the password of a connection that has none at hand; it stays in memory until the program ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from zgen_desktop.core.model.connection import Connection, Secret
from zgen_desktop.core.services import Services
from zgen_desktop.gui.connection_list import host_of
from zgen_desktop.gui.entry_fields import Entry
from zgen_desktop.gui.environment_box import environment_word
from zgen_desktop.gui.widgets import CARD_GAP, GRID, PAGE_MARGIN, Button, in_row, label


class PasswordDialog(QDialog):
    """Accepted when a password is held for the connection."""

    def __init__(self, services: Services, connection: Connection, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._services = services
        self._connection = connection
        self.setWindowTitle(self.tr("Password"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, CARD_GAP)
        column.setSpacing(CARD_GAP)
        column.addWidget(label(self.tr("Password of {user}").format(user=connection.user), pixels=19, bold=True))
        where = f"{connection.name} · {host_of(connection)} · {environment_word(connection.environment)}"
        column.addWidget(label(where, quiet=True))
        self.password = Entry()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMinimumWidth(280)
        caption = QLabel(self.tr("Pass&word"))
        caption.setBuddy(self.password)
        self.password.setAccessibleName(self.tr("Password"))
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.addRow(caption, self.password)
        self.client_secret = Entry()
        self.client_secret.setEchoMode(QLineEdit.EchoMode.Password)
        if connection.client_id:
            caption = QLabel(self.tr("OAuth client secret"))
            caption.setBuddy(self.client_secret)
            self.client_secret.setAccessibleName(self.tr("OAuth client secret"))
            form.addRow(caption, self.client_secret)
        column.addLayout(form)
        hint = self.tr("It is kept in memory until the program ends, and used for this host only.")
        column.addWidget(label(hint, quiet=True))
        self._use = Button(self.tr("&Use it"), self._hold, main=True)
        self._use.setDefault(True)
        self._use.setEnabled(False)
        for field in (self.password, self.client_secret):
            field.textChanged.connect(self._judge)
        row = in_row(Button(self.tr("Cancel"), self.reject), self._use)
        row.insertStretch(0, 1)
        column.addLayout(row)
        self.password.setFocus()

    def _judge(self) -> None:
        complete = self.client_secret.text() or not self._connection.client_id
        self._use.setEnabled(bool(self.password.text() and complete))

    def _hold(self) -> None:
        password, client_secret = self.password.text(), self.client_secret.text()
        for secret in filter(None, (password, client_secret)):
            self._services.register_secret(secret)
        self._services.credentials.hold(self._connection, Secret(self._connection.user, password, client_secret))
        self.password.clear()
        self.client_secret.clear()
        self.accept()
