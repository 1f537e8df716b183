"""An area that scrolls and that a screen reader can read while its scroll bars come and go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget

from zgen_desktop.gui.scroll_bars import CalmBar
from zgen_desktop.gui.widgets import Styled

_CONTAINER = "qt_scrollarea_"


def calm_bars(area: QAbstractScrollArea) -> None:
    """Gives a table, a list or an area the window's own scroll bars."""
    area.setVerticalScrollBar(CalmBar(Qt.Orientation.Vertical, area))
    area.setHorizontalScrollBar(CalmBar(Qt.Orientation.Horizontal, area))


class ScrollArea(QScrollArea):
    """Without a frame, as wide as its content may be.

    Qt's accessible of a scroll area counts the containers of the scroll bars that are visible at the moment, and
    reads beyond the end of its list when it is asked for a child that has gone since it was counted (Qt 6.11,
    QAccessibleAbstractScrollArea::child): the process dies. It knows the containers by their names, so under other
    names the viewport is the only child, always.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        calm_bars(self)
        for child in self.children():
            if child.objectName().startswith(_CONTAINER):
                child.setObjectName("scroll_bar")


class CardScroll(Styled, ScrollArea):
    """On a card: white like it. What scrolls in it is called ``inside``."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        inside.setObjectName("inside")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.wear(lambda c: f"QScrollArea, QWidget#inside {{ background: {c.card}; }}")
