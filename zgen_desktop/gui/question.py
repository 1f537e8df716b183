"""A question with a safe answer at hand: what is about to be done, what stays, two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from zgen_desktop.gui.widgets import CARD_GAP, PAGE_MARGIN, Button, in_row, label


class Question(QDialog):
    """``do`` is called when the person presses ``yes``, the button at the right; Enter and Esc mean the other one.

    Without ``yes`` there is nothing to choose, and the dialog only says something.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        fact: str,
        yes: str,
        no: str,
        do: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self.title, self.fact = title, fact
        self._do = do
        self.setWindowTitle(self.tr("Zgen Desktop"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setAccessibleDescription(fact)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, CARD_GAP)
        column.setSpacing(CARD_GAP)
        column.addWidget(label(title, pixels=19, bold=True))
        column.addWidget(label(fact))
        column.addStretch(1)
        self.yes = Button(yes, self._answer)
        self.yes.setAutoDefault(False)
        self.yes.setVisible(bool(yes))
        self.no = Button(no, self.reject)
        self.no.setDefault(True)
        row = in_row(self.no, self.yes)
        row.insertStretch(0, 1)
        column.addLayout(row)
        self.setMinimumWidth(420)
        self.no.setFocus()

    def _answer(self) -> None:
        self.accept()
        self._do()
