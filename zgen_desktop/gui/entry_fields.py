"""Fields for a text, a number, a yes, in the window's look; the wheel scrolls the page and changes no number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QStyle, QStyleOptionButton

from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import Styled, colours

FIELD_HEIGHT = 32


class Entry(Styled, QLineEdit):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(FIELD_HEIGHT)
        self.wear(_entry_style)


class Number(QSpinBox):
    """A whole number within bounds; ``suffix`` is its unit."""

    def __init__(self, least: int, most: int, value: int, suffix: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setValue(value)
        self.setSuffix(suffix)
        self.setGroupSeparatorShown(True)
        self.setMinimumHeight(FIELD_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Goes on to the page."""
        event.ignore()


class Tick(QCheckBox):
    """A yes or no. Its box is drawn here: Fusion's own has a line that is hardly seen, and its focus, too."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setMinimumHeight(FIELD_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Box, tick, text, focus."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = colours()
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        _draw_tick_box(painter, box, look, ticked=self.isChecked(), focused=focused, enabled=self.isEnabled())
        option.rect = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option, painter, self)


def _draw_tick_box(painter: QPainter, box: QRect, look: Colours, *, ticked: bool, focused: bool, enabled: bool) -> None:
    ink = QColor(look.quiet if not enabled else look.ink)
    painter.setBrush(QColor(look.card))
    painter.setPen(QPen(QColor(look.action) if focused else QColor(look.quiet), 2 if focused else 1))
    painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 3, 3)
    if ticked:
        left, top, side = box.left(), box.top(), box.width()
        painter.setPen(QPen(ink, 2))
        points = [(0.22, 0.52), (0.42, 0.72), (0.78, 0.28)]
        painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in points])


def _entry_style(c: Colours) -> str:
    return (
        f"QLineEdit {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.quiet}; border-radius: 5px;"
        f" padding: 3px 8px; }}"
        f"QLineEdit:focus {{ border: 2px solid {c.action}; padding: 2px 7px; }}"
        f"QLineEdit:read-only {{ background: {c.ground}; border-color: {c.line}; }}"
        f"QLineEdit:disabled {{ color: {c.quiet}; background: {c.ground}; border-color: {c.line}; }}"
    )
