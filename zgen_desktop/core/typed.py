"""What a person types or pastes into a cell of the list, as a cell: dates in the system's own order, the rest as text.

Whoever types sees the day in words at once, so forms are read that would not be trusted in a workbook: two
digits of a year, and no year at all. A day that even so can be read in two ways stays text, and is asked about
like any other (design.md rule 7).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from zgen_desktop.core.dates import DateOrder, NoDay, OrderedDay, SureDay, calendar_day, read_day
from zgen_desktop.core.fields import DATE_FIELDS, INVISIBLE
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind
from zgen_desktop.core.problems import shown

_SHORT = re.compile(r"([0-9]{1,2})\s*([./-])\s*([0-9]{1,2})(?:\s*\2\s*([0-9]{2}))?\.?")
_MONTH_BY_NAME = re.compile(r"[0-9]{1,2}\.?\s*[^\W\d_]+\.?|[^\W\d_]+\.?\s*[0-9]{1,2}(?:\.|st|nd|rd|th)?", re.IGNORECASE)


def typed(text: str, field: str, order: DateOrder, today: date) -> Cell:
    """The cell that ``text`` means in a column that feeds ``field``. ``order`` is the system's.

    Text that is no day stays text: the check then says what is wrong with it. Nothing typed is a blank cell.
    """
    text = INVISIBLE.sub("", text).strip()
    if not text:
        return BLANK
    if field not in DATE_FIELDS:
        return Cell(CellKind.TEXT, text)
    day = _day(text, order, today)
    return day_cell(day) if day else Cell(CellKind.TEXT, text)


def typed_column(texts: Sequence[str], field: str, order: DateOrder, today: date) -> list[Cell]:
    """A pasted column. What its own dates prove about day and month goes before the system's order.

    A column that proves both keeps its numeric dates as text, for the check to point at.
    """
    proved = {found for text in texts if (found := _proves(text))} if field in DATE_FIELDS else set()
    if len(proved) > 1:
        return [_without_order(text, field, today) for text in texts]
    return [typed(text, field, next(iter(proved), order), today) for text in texts]


def day_cell(day: date) -> Cell:
    """A day as a real date."""
    return Cell(CellKind.DATE, day.isoformat(), "yyyy-mm-dd", when=datetime.combine(day, time()))


def same_value(one: Cell, other: Cell) -> bool:
    """Whether two cells say the same: then typing one over the other is no correction."""
    if one.kind is CellKind.DATE and other.kind is CellKind.DATE:
        return one.when == other.when
    if one.blank or other.blank:
        return one.blank and other.blank
    return one.kind == other.kind and shown(one) == shown(other)


def _day(text: str, order: DateOrder, today: date) -> date | None:
    found = read_day(text)
    if isinstance(found, SureDay):
        return found.day
    if isinstance(found, OrderedDay):
        # Only one order may give a day at all; else the system's own decides.
        only = found.proves
        return found.read(only) if only else found.read(order)
    if found.code == "date_impossible":
        return None
    return _short_day(text, order, today) or _day_by_name(text, found, today)


def _short_day(text: str, order: DateOrder, today: date) -> date | None:
    """``30.11.26`` and ``30.11.``; in year-first systems ``26-11-30`` and ``11-30``."""
    parts = _SHORT.fullmatch(text)
    if parts is None:
        return None
    first, second, last = int(parts[1]), int(parts[3]), parts[4]
    if last is None:
        month, day = (second, first) if order == "dmy" else (first, second)
        return _nearest(month, day, today)
    if order == "ymd":
        return calendar_day(2000 + first, second, int(last))
    return OrderedDay(first, second, 2000 + int(last)).read(order)


def _day_by_name(text: str, found: NoDay, today: date) -> date | None:
    """``30 Nov``: the year is the one that brings the day nearest to today."""
    if found.code != "date_no_day" or not _MONTH_BY_NAME.fullmatch(text):
        return None
    days = [
        read.day
        for year in (today.year - 1, today.year, today.year + 1)
        if isinstance(read := read_day(f"{text} {year}"), SureDay)
    ]
    return min(days, key=lambda day: abs((day - today).days), default=None)


def _nearest(month: int, day: int, today: date) -> date | None:
    years = (today.year - 1, today.year, today.year + 1)
    days = [found for year in years if (found := calendar_day(year, month, day))]
    return min(days, key=lambda one: abs((one - today).days), default=None)


def _proves(text: str) -> DateOrder | None:
    found = read_day(text)
    return found.proves if isinstance(found, OrderedDay) else None


def _without_order(text: str, field: str, today: date) -> Cell:
    if isinstance(read_day(text), OrderedDay):
        return Cell(CellKind.TEXT, INVISIBLE.sub("", text).strip())
    return typed(text, field, "ymd", today)
