"""Fields for choosing that the mouse wheel doesn't change: whoever scrolls a page changes no column and no date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from zgen_desktop.core.dates import EARLIEST, LATEST
from zgen_desktop.gui.widgets import colours

_FIELD_HEIGHT = 32
_CHOICE_HEIGHT = 28
_SIDE, _ARROW = 9, 26
"""Pixels before the text of a choice, and those that its arrow has."""


def _draw_frame(field: QWidget, *, always: bool) -> None:
    """A frame that can be seen, thicker with the focus. A style sheet would take the native arrow and tick away."""
    look = colours()
    focused = field.hasFocus()
    if not focused and not always:
        return
    colour = look.action if focused else look.quiet if field.isEnabled() else look.line
    width = 2 if focused else 1
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), width))
    inset = width / 2
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
    painter.end()


def _draw_indicator(field: QRadioButton | QCheckBox, element: QStyle.SubElement) -> None:
    """The edge of the circle or box: Fusion's own can hardly be seen on a dark ground."""
    option = QStyleOptionButton()
    field.initStyleOption(option)
    look = colours()
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.quiet if field.isEnabled() else look.line), 1))
    rect = QRectF(field.style().subElementRect(element, option, field)).adjusted(0.5, 0.5, -0.5, -0.5)
    if element is QStyle.SubElement.SE_RadioButtonIndicator:
        painter.drawEllipse(rect)
    else:
        painter.drawRoundedRect(rect, 2, 2)
    painter.end()


class ChoiceBox(QComboBox):
    """A combo box; ``name`` is what a screen reader calls it. Long texts are cut, never the window widened."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setMinimumHeight(_FIELD_HEIGHT)
        self.setMinimumContentsLength(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Goes on to the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """As flat as the other fields: ground, text, an arrow, and a frame to be seen."""
        look, enabled = colours(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.card if enabled else look.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        chosen = self.currentIndex() >= 0
        inside = self.rect().adjusted(_SIDE, 0, -_ARROW, 0)
        text = self.currentText() if chosen else self.placeholderText()
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(QColor(look.ink if enabled and chosen else look.quiet))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(QPen(QColor(look.ink if enabled else look.quiet), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = self.width() - _ARROW / 2, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()
        _draw_frame(self, always=True)


class DayEdit(QDateEdit):
    """A day with a calendar, written with the month's name so that nobody takes the day for the month."""

    def __init__(self, name: str, value: date) -> None:
        super().__init__(to_qdate(value))
        self.setAccessibleName(name)
        self.setDisplayFormat(QCoreApplication.translate("Figures", "d MMM yyyy"))
        self.setCalendarPopup(True)
        self.setDateRange(to_qdate(EARLIEST), to_qdate(LATEST))
        self.setMinimumHeight(_FIELD_HEIGHT)
        self.setMinimumWidth(130)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setAccessibleName(name)
        calendar = self.calendarWidget()
        self._name_calendar(calendar, name)
        # Qt paints Saturdays and Sundays red, in no colour of ours.
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, QTextCharFormat())

    def _name_calendar(self, calendar: QCalendarWidget, name: str) -> None:
        """Its parts are Qt's own and come without names for a screen reader."""
        calendar.setAccessibleName(name)
        for part, said in (
            ("qt_calendar_prevmonth", self.tr("Month before")),
            ("qt_calendar_nextmonth", self.tr("Month after")),
            ("qt_calendar_monthbutton", self.tr("Month")),
            ("qt_calendar_yearbutton", self.tr("Year")),
            ("qt_calendar_yearedit", self.tr("Year")),
            ("qt_calendar_calendarview", self.tr("Days")),
        ):
            for widget in calendar.findChildren(QWidget, part):
                widget.setAccessibleName(said)
                for inner in widget.findChildren(QLineEdit):
                    inner.setAccessibleName(said)

    def day(self) -> date:
        """The day that is shown."""
        return from_qdate(self.date())

    def show_day(self, value: date) -> None:
        """Another day."""
        self.setDate(to_qdate(value))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Goes on to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """With a frame to be seen."""
        super().paintEvent(event)
        _draw_frame(self, always=True)


class Radio(QRadioButton):
    """One of several ways, with the focus to be seen."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setMinimumHeight(_CHOICE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """With a frame to be seen."""
        super().paintEvent(event)
        _draw_indicator(self, QStyle.SubElement.SE_RadioButtonIndicator)
        _draw_frame(self, always=False)


class Check(QCheckBox):
    """Something that is so or not, with the focus to be seen."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setMinimumHeight(_CHOICE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """With a frame to be seen."""
        super().paintEvent(event)
        _draw_indicator(self, QStyle.SubElement.SE_CheckBoxIndicator)
        _draw_frame(self, always=False)


def to_qdate(value: date) -> QDate:
    """Qt's form of a day."""
    return QDate(value.year, value.month, value.day)


def from_qdate(value: QDate) -> date:
    """Python's form of a day."""
    return date(value.year(), value.month(), value.day())
