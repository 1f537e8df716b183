"""Columns of dates. What a text date means is a matter of its whole column, never of one row.

Rule (facts/excel.md section 6, design.md rules 6 and 7): date cells and ISO text are days. ``03/04/2026``
is one when the column proves the order (a day above 12 somewhere), or a person has said it. A column that
proves both orders, or another one than the person said, is a problem in each of those cells. A bare number
is a day only if a person says that such numbers are. Where Excel has left 13/04/2026 as text and no real date has a
day above 12, the real ones may be 4 March for 3 April: none of them is taken until the texts are gone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from zgen_desktop.core.converting import Converted, Outcome, convert, unusable
from zgen_desktop.core.dates import (
    EARLIEST,
    LATEST,
    DateOrder,
    DayText,
    NoDay,
    OrderedDay,
    SureDay,
    day_of_number,
    in_words,
    read_day,
)
from zgen_desktop.core.fields import label
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.problems import Finding

_MONTHS = 12
_SLASHED = re.compile(r"\s*([0-9]{1,2})[/-]([0-9]{1,2})[/-](?:[0-9]{4}|[0-9]{2})(?![0-9])")
"""What Excel makes a date of, in the order of its computer; with dots only where dates are written so."""
_LEAP_DAY = 60
"""Excel's 29 February 1900, which never was."""

ORDER_WORDS: dict[DateOrder, str] = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}


@dataclass(slots=True)
class DaySurvey:
    """What a column holds besides dates. Positions are those of the cells, texts as they stand.

    ``proved`` names for each proved order the first text that proves it; ``open_texts`` are texts that
    both orders fit; ``serials`` are bare numbers that would be days of 2000 to 2100. ``left_text`` is the first text
    that Excel made no date of because its computer's order did not fit; ``late_day`` when a typed date has a day
    above 12, so that order did fit.
    """

    texts: dict[str, DayText] = field(default_factory=dict)
    proved: dict[DateOrder, tuple[int, str]] = field(default_factory=dict)
    open_texts: list[tuple[int, str, OrderedDay]] = field(default_factory=list)
    serials: list[tuple[int, str, date]] = field(default_factory=list)
    left_text: str = ""
    late_day: bool = False

    @property
    def needs_order(self) -> bool:
        """Whether only a person can say how this column is to be read."""
        return bool(self.open_texts) and not self.proved

    @property
    def maybe_swapped(self) -> bool:
        """Whether Excel may have exchanged day and month of the real dates of this column."""
        return bool(self.left_text) and not self.late_day and not self.open_texts


def survey_days(cells: Sequence[Cell], date_1904: bool) -> DaySurvey:
    """Looks at every different cell of a column once."""
    found = DaySurvey()
    seen: set[str] = set()
    for position, cell in enumerate(cells):
        if cell.kind is CellKind.DATE:
            found.late_day = found.late_day or ((day := _typed_day(cell)) is not None and day.day > _MONTHS)
            continue
        if cell.raw in seen or not cell.cached:
            continue
        if cell.kind is CellKind.TEXT and not cell.blank:
            seen.add(cell.raw)
            _survey_text(found, position, cell.raw)
        elif cell.kind is CellKind.NUMBER:
            seen.add(cell.raw)
            if day := day_of_number(cell.raw, date_1904):
                found.serials.append((position, cell.raw, day))
    return found


def _typed_day(cell: Cell) -> date | None:
    """The day of a date that Excel made: neither calculated nor, as a correction made here, stored as ISO text."""
    return cell.when.date() if cell.when is not None and not cell.formula and cell.raw[4:5] != "-" else None


def _survey_text(found: DaySurvey, position: int, raw: str) -> None:
    text = found.texts[raw] = read_day(raw)
    if not found.left_text and (parts := _SLASHED.match(raw)) and max(int(parts[1]), int(parts[2])) > _MONTHS:
        found.left_text = raw
    if not isinstance(text, OrderedDay):
        return
    if order := text.proves:
        found.proved.setdefault(order, (position, raw))
    else:
        found.open_texts.append((position, raw, text))


@dataclass(frozen=True, slots=True)
class DayReading:
    """How a column is read: its field and letter, the survey, and what the person decided."""

    name: str
    column: str
    survey: DaySurvey
    order: DateOrder | None
    serials: bool
    date_1904: bool

    def convert(self, cells: Sequence[Cell]) -> Converted[date]:
        """The days of the column; blank cells are findings."""
        return convert(cells, self.read)

    def read(self, cell: Cell) -> Outcome[date]:
        """One cell."""
        if broken := unusable(cell):
            return Outcome(None, broken)
        if cell.blank:
            return self._not("date_missing")
        if cell.kind is CellKind.DATE:
            if cell.when is None:
                return self._not("date_impossible")
            if self.survey.maybe_swapped and (day := _typed_day(cell)) and day.day != day.month:
                return self._swapped(day)
            return self._day(cell.when.date(), cell.when.hour + cell.when.minute + cell.when.second > 0)
        if cell.kind is CellKind.NUMBER:
            return self._number(cell)
        if cell.kind is CellKind.TEXT:
            return self._text(self.survey.texts.get(cell.raw) or read_day(cell.raw))
        return self._not("date_unreadable")

    def _swapped(self, day: date) -> Outcome[date]:
        other = day.replace(month=day.day, day=day.month)
        facts = {"example": self.survey.left_text, "day": in_words(day), "other": in_words(other)}
        return self._not("date_maybe_swapped", facts)

    def _number(self, cell: Cell) -> Outcome[date]:
        value = float(cell.raw)
        if self.serials and (day := day_of_number(cell.raw, self.date_1904)):
            return self._day(day, value % 1 > 0)
        if value < 0:
            return self._not("date_negative")
        if cell.number_format != "General" and value < 1:
            # A time of day; in the 1900 system it has no day.
            return self._not("date_no_day")
        if value == _LEAP_DAY and not self.date_1904:
            return self._not("date_impossible", {"value": "1900-02-29"})
        return self._not("date_number")

    def _text(self, text: DayText) -> Outcome[date]:
        if isinstance(text, NoDay):
            return self._not(text.code)
        if isinstance(text, SureDay):
            return self._day(text.day, text.timed)
        proved = self.survey.proved
        if len(proved) > 1:
            return self._not("date_mixed")
        if self.order == "ymd":
            return self._not("date_not_year_first")
        if self.order is not None and proved and self.order not in proved:
            shown_order, (_, example) = next(iter(proved.items()))
            facts = {"order": ORDER_WORDS[self.order], "proved": ORDER_WORDS[shown_order], "example": example}
            return self._not("date_against_order", facts)
        order = next(iter(proved), self.order)
        day = text.read(order) if order else None
        return self._day(day, text.timed) if day else self._not("date_unreadable")

    def _day(self, day: date, timed: bool) -> Outcome[date]:
        if not EARLIEST <= day <= LATEST:
            return self._not("date_out_of_range")
        return Outcome(day, self._finding("date_has_time", {"day": in_words(day)}) if timed else None)

    def _not(self, code: str, facts: dict[str, str] | None = None) -> Outcome[date]:
        return Outcome(None, self._finding(code, facts or {}))

    def _finding(self, code: str, facts: dict[str, str]) -> Finding:
        return Finding(code, {"field": label(self.name), "column": self.column, **facts})
