"""A question that takes a reason: what will be done, why, and one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from zgen_desktop.gui.decision_panel import Field
from zgen_desktop.gui.widgets import Button, in_row, label, laid_out


class ReasonDialog(QDialog):
    """Window-modal, opened by ``open``; ``done`` gets the reason, which is never blank."""

    def __init__(self, parent: QWidget, title: str, fact: str, button: str, done: Callable[[str], object]) -> None:
        super().__init__(parent)
        self.setMinimumWidth(440)
        self._done = done
        column = laid_out(self, title)
        column.addWidget(label(title, pixels=19, bold=True))
        column.addWidget(label(fact))
        self._reason = Field(self.tr("Reason (required)"))
        self._reason.textChanged.connect(self._refresh)
        column.addWidget(self._reason)
        column.addStretch(1)
        buttons = in_row()
        buttons.addStretch(1)
        cancel = Button(self.tr("&Cancel"), self.reject)
        cancel.setAutoDefault(False)
        self._ok = Button(button, self._on_ok, main=True)
        self._ok.setDefault(True)
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        column.addLayout(buttons)
        self._refresh()
        self._reason.setFocus()

    @Slot()
    def _refresh(self) -> None:
        self._ok.setEnabled(bool(self._reason.text().strip()))

    @Slot()
    def _on_ok(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            self.accept()
            self._done(reason)
