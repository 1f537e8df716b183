"""The question before rows that are already invoiced are sent all the same: which, how much, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from zgen_desktop.gui.dialog_size import DialogSize
from zgen_desktop.gui.entry_fields import Entry
from zgen_desktop.gui.widgets import CARD_GAP, GRID, PAGE_MARGIN, Button, in_row, label

_SHOWN = 5
_LONGEST_REASON = 200


class AnywayDialog(QDialog):
    """``rows`` are row numbers with the invoices that hold them.

    ``send`` gets the reason once there is one and the person has pressed the button. Escape and Enter cancel.
    """

    def __init__(self, parent: QWidget, rows: Sequence[tuple[int, str]], send: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._send = send
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Send although already invoiced"))
        self.setMinimumWidth(480)
        DialogSize(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(CARD_GAP)
        title = self.tr("%Ln row(s) may be invoiced a second time", "", len(rows))
        column.addWidget(label(title, pixels=19, bold=True))
        for row, invoices in rows[:_SHOWN]:
            column.addWidget(label(self.tr("Row {row}: {invoices}").format(row=row, invoices=invoices)))
        if len(rows) > _SHOWN:
            column.addWidget(label(self.tr("and %Ln row(s) more", "", len(rows) - _SHOWN)))
        fact = self.tr(
            "Zuora bills only what is not billed yet, but an open draft may change. The reason stands in the record."
        )
        column.addWidget(label(fact, quiet=True))
        self.reason = Entry()
        self.reason.setMaxLength(_LONGEST_REASON)
        name = label(self.tr("&Reason"))
        name.setBuddy(self.reason)
        self.reason.setAccessibleName(self.tr("Reason"))
        field = QVBoxLayout()
        field.setSpacing(GRID // 2)
        field.addWidget(name)
        field.addWidget(self.reason)
        column.addLayout(field)
        column.addStretch(1)
        self.yes = Button(self.tr("&Send these rows, too"), self._answer)
        self.yes.setAutoDefault(False)
        self.yes.setEnabled(False)
        self.no = Button(self.tr("&Cancel"), self.reject)
        self.no.setDefault(True)
        self.reason.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        buttons = in_row(self.no, self.yes)
        buttons.insertStretch(0, 1)
        column.addLayout(buttons)
        self.setAccessibleName(title)
        self.setAccessibleDescription(fact)
        self.reason.setFocus()

    def _answer(self) -> None:
        reason = self.reason.text().strip()
        self.accept()
        self._send(reason)
