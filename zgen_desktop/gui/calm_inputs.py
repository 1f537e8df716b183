"""Fields for choosing that the mouse wheel doesn't change: whoever scrolls a page changes no column and no date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QRadioButton, QSizePolicy

from zgen_desktop.core.dates import EARLIEST, LATEST
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import Styled

_FIELD_HEIGHT = 32


class ChoiceBox(Styled, QComboBox):
    """A combo box; ``name`` is what a screen reader calls it. Long texts are cut, never the window widened."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(_FIELD_HEIGHT)
        self.setMinimumContentsLength(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.wear(lambda c: _field("QComboBox", c))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Goes on to the page."""
        event.ignore()


class DayEdit(Styled, QDateEdit):
    """A day with a calendar, written with the month's name so that nobody takes the day for the month."""

    def __init__(self, name: str, value: date) -> None:
        super().__init__(to_qdate(value))
        self.setAccessibleName(name)
        self.setDisplayFormat("d MMM yyyy")
        self.setCalendarPopup(True)
        self.setDateRange(to_qdate(EARLIEST), to_qdate(LATEST))
        self.setMinimumHeight(_FIELD_HEIGHT)
        self.setMinimumWidth(130)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        calendar = self.calendarWidget()
        # Qt paints Saturdays and Sundays red, in no colour of ours.
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, QTextCharFormat())
        self.wear(lambda c: _field("QDateEdit", c))

    def day(self) -> date:
        """The day that is shown."""
        return from_qdate(self.date())

    def show_day(self, value: date) -> None:
        """Another day."""
        self.setDate(to_qdate(value))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Goes on to the page."""
        event.ignore()


class Radio(Styled, QRadioButton):
    """One of several ways, with the focus to be seen."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setMinimumHeight(_FIELD_HEIGHT)
        self.wear(lambda c: _tick("QRadioButton", c))


class Check(Styled, QCheckBox):
    """Something that is so or not, with the focus to be seen."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setMinimumHeight(_FIELD_HEIGHT)
        self.wear(lambda c: _tick("QCheckBox", c))


def to_qdate(value: date) -> QDate:
    """Qt's form of a day."""
    return QDate(value.year, value.month, value.day)


def from_qdate(value: QDate) -> date:
    """Python's form of a day."""
    return date(value.year(), value.month(), value.day())


def _field(kind: str, c: Colours) -> str:
    return (
        f"{kind} {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.quiet}; border-radius: 5px;"
        f" padding: 3px 8px; }}"
        f"{kind}:focus {{ border: 2px solid {c.action}; padding: 2px 7px; }}"
        f"{kind}:disabled {{ color: {c.quiet}; background: {c.ground}; border-color: {c.line}; }}"
    )


def _tick(kind: str, c: Colours) -> str:
    return (
        f"{kind} {{ color: {c.ink}; background: transparent; border: 2px solid transparent; border-radius: 5px;"
        f" padding: 2px 4px; }}"
        f"{kind}:focus {{ border-color: {c.action}; }}"
        f"{kind}:disabled {{ color: {c.quiet}; }}"
    )
