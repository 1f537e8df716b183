"""The field above a table in which one types what is looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.widgets import Styled


class FindField(Styled, QLineEdit):
    """Finds while one types. Ctrl+F comes here while ``area`` is on screen; Escape empties it; Down and Enter leave it.

    ``hint`` stands in the field while it is empty and is its name for a screen reader.
    """

    def __init__(self, table: RowTable, hint: str, area: QWidget) -> None:
        super().__init__()
        self._table = table
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setToolTip(self.tr("Find (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(32)
        self.setMinimumWidth(220)
        self.textChanged.connect(table.rows.find)
        # Anywhere in the window, as long as the area is on screen.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), area, self._take_focus)
        self.wear(_style)

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Escape, Down and Enter; the rest is typed."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


def _style(c: Colours) -> str:
    return (
        f"QLineEdit {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.line}; border-radius: 5px;"
        f" padding: 4px 8px; selection-background-color: {c.action}; selection-color: {c.on_action}; }}"
        f"QLineEdit:focus {{ border: 2px solid {c.action}; padding: 3px 7px; }}"
    )
