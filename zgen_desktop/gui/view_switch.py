"""Two or more views of the same thing, one of them on screen: their names side by side, the shown one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import GRID, Styled


class ViewSwitch(QWidget):
    """``chosen`` comes with the place of the view that the person wants. Tab comes here, arrows choose."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for at, text in enumerate(texts):
            button = _Name(text)
            self._group.addButton(button, at)
            row.addWidget(button)
        self._group.idClicked.connect(self.chosen)
        self.mark(0)

    def mark(self, at: int) -> None:
        """Shows which one is on screen without telling."""
        self._group.button(at).setChecked(True)

    def say(self, at: int, text: str, *, enabled: bool = True) -> None:
        """Another name, as with another number in it."""
        button = self._group.button(at)
        button.setText(text)
        button.setAccessibleName(text.replace("&", ""))
        button.setEnabled(enabled)


class _Name(Styled, QPushButton):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAccessibleName(text.replace("&", ""))
        self.setMinimumHeight(32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear(_style)


def _style(c: Colours) -> str:
    return (
        f"QPushButton {{ color: {c.quiet}; background: transparent; border: 2px solid transparent;"
        f" border-bottom: 3px solid transparent; padding: 3px 8px; }}"
        f"QPushButton:hover {{ border-bottom-color: {c.line}; }}"
        f"QPushButton:checked {{ color: {c.ink}; border-bottom-color: {c.action}; }}"
        f"QPushButton:focus {{ border: 2px solid {c.action}; border-radius: 5px; padding: 3px 8px 4px 8px; }}"
        f"QPushButton:disabled {{ color: {c.quiet}; }}"
    )
