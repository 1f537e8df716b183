"""Help beside the page: what this is and what can go wrong, without a network."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zgen_desktop.gui.scroll_area import CardScroll
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Styled, label

WIDTH = 300
"""Pixels: the page beside it stays usable at 1024."""


class HelpPanel(Styled, QFrame):
    """The help of the page on screen; ``closed`` comes when the person closes it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help")
        self.setFixedWidth(WIDTH)
        self._title = label(pixels=15, bold=True)
        self._text = label()
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._text.setAccessibleName(self.tr("Help"))
        close = Button(self.tr("Close"), self.closed.emit, quiet=True)
        close.setAccessibleName(self.tr("Close help"))
        close.setToolTip(self.tr("Close help (F1)"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, GRID, 0)
        around.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_GAP, CARD_GAP, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(CardScroll(inside), 1)
        self.wear(lambda c: f"QFrame#help {{ background: {c.card}; border: none; border-left: 1px solid {c.line}; }}")
        self.hide()

    def say(self, title: str, text: str) -> None:
        """The help of another page, in paragraphs."""
        self._title.setText(title)
        self._text.setText(text)
