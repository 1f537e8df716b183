"""Scroll bars as quiet as the rest: a thin handle on the ground of what scrolls, without arrows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import Styled

_WIDE = 12
"""Pixels of the bar; its handle is four less."""


class CalmBar(Styled, QScrollBar):
    """One bar; it is darker under the mouse."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.wear(_style)


def _style(c: Colours) -> str:
    return (
        f"QScrollBar {{ background: transparent; border: none; margin: 0; }}"
        f"QScrollBar:vertical {{ width: {_WIDE}px; }} QScrollBar:horizontal {{ height: {_WIDE}px; }}"
        f"QScrollBar::handle {{ background: {c.line}; border-radius: 4px; margin: 2px; }}"
        f"QScrollBar::handle:vertical {{ min-height: 32px; }} QScrollBar::handle:horizontal {{ min-width: 32px; }}"
        f"QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c.quiet}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )
