"""Who approved the list, and where that is written."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from zgen_desktop.core.approval import shown_fingerprint
from zgen_desktop.gui.entry_fields import Entry
from zgen_desktop.gui.preview_desk import PreviewDesk
from zgen_desktop.gui.widgets import Button, in_row, label, laid_out


class ApprovalDialog(QDialog):
    """Window-modal. Nothing is recorded without both."""

    def __init__(self, parent: QWidget, desk: PreviewDesk) -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        self._desk = desk
        title = self.tr("Record the approval")
        column = laid_out(self, title)
        column.addWidget(label(title, pixels=19, bold=True))
        about = self.tr(
            "It is of this list as it stands now, with the fingerprint {fingerprint}. Compare it with the paper. When "
            "a row, a date or the charges are changed, the approval is void."
        )
        column.addWidget(label(about.format(fingerprint=shown_fingerprint(desk.fingerprint))))
        self.approver, self.reference = Entry(), Entry()
        for text, field in (
            (self.tr("&Approved by"), self.approver),
            (self.tr("&Reference (mail, ticket, file)"), self.reference),
        ):
            caption = label(text)
            caption.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setMaxLength(200)
            field.textChanged.connect(self._refresh)
            column.addWidget(caption)
            column.addWidget(field)
        self.main = Button(self.tr("&Record it"), self._on_record, main=True)
        cancel = Button(self.tr("&Cancel"), self.reject)
        cancel.setAutoDefault(False)
        buttons = in_row(cancel, self.main)
        buttons.insertStretch(0, 1)
        column.addLayout(buttons)
        self._refresh()
        self.approver.setFocus()

    @Slot()
    def _refresh(self) -> None:
        self.main.setEnabled(bool(self.approver.text().strip() and self.reference.text().strip()))

    @Slot()
    def _on_record(self) -> None:
        self._desk.record_approval(self.approver.text(), self.reference.text())
        self.accept()
