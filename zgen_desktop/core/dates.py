"""Days written as text: what they say for sure, and what depends on the order of day and month.

Rule (facts/excel.md section 6, design.md rule 7): Excel leaves a date as text when the computer's
locale does not fit, so ``03/04/2026`` can be two days. ISO text is a date anywhere; any other text is
one only where it can be read in one way.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from zgen_desktop.core.fields import INVISIBLE, plain

DateOrder = Literal["dmy", "mdy", "ymd"]

EARLIEST = date(2000, 1, 1)
LATEST = date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class SureDay:
    """A text that is one day only. ``timed`` when it has a time of day other than midnight."""

    day: date
    timed: bool = False


@dataclass(frozen=True, slots=True)
class OrderedDay:
    """``first`` and ``second`` are day and month in an order that the text does not tell."""

    first: int
    second: int
    year: int
    timed: bool = False

    @property
    def proves(self) -> DateOrder | None:
        """The only order in which this is a day of the calendar, or None (both, or neither)."""
        day_first, month_first = self.read("dmy"), self.read("mdy")
        if (day_first is None) == (month_first is None):
            return None
        return "mdy" if day_first is None else "dmy"

    def read(self, order: DateOrder) -> date | None:
        """The day in that order; None where the calendar has no such day, and for ``ymd``."""
        if order == "ymd":
            return None
        day, month = (self.first, self.second) if order == "dmy" else (self.second, self.first)
        return calendar_day(self.year, month, day)


@dataclass(frozen=True, slots=True)
class NoDay:
    """A text that is no day; ``code`` is a code of the catalogue of problems."""

    code: str


DayText = SureDay | OrderedDay | NoDay


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (31 November)."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def day_of_serial(serial: float, date_1904: bool) -> date | None:
    """The day of an Excel serial in its date system, or None outside 2000 to 2100.

    Within these years Excel's invented 29 February 1900 (serial 60) plays no part: serial 41338 is
    2013-03-05, and 2017-03-06 in a 1904 workbook (facts/excel.md section 6).
    """
    if not 0 <= serial < 80_000:
        return None
    day = (date(1904, 1, 1) if date_1904 else date(1899, 12, 30)) + timedelta(days=int(serial))
    return day if EARLIEST <= day <= LATEST else None


def day_of_number(raw: str, date_1904: bool) -> date | None:
    """The day that a bare number would be: an Excel serial, or year, month and day in figures (20261130)."""
    if figures := _FIGURES.fullmatch(raw):
        day = calendar_day(int(figures[1]), int(figures[2]), int(figures[3]))
        return day if day and EARLIEST <= day <= LATEST else None
    return day_of_serial(float(raw), date_1904)


def in_words(day: date) -> str:
    """A day as no one can misread it: ``30 Nov 2026``."""
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Per month: English, German, French and Spanish names and short forms, without accents. Japanese has numbers.
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan januar janner jan janvier janv enero ene",
            "february feb februar fevrier fevr fev febrero",
            "march mar marz mrz maerz mars marzo",
            "april apr avril avr abril abr",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet juil julio",
            "august aug aout agosto ago",
            "september sep sept septembre septiembre setiembre",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez decembre diciembre dic",
        ),
        start=1,
    )
    for word in words.split()
}
# Words that may stand around a date without changing it. French "mar." for Tuesday is March to most people: not here.
_FILLER_WORDS = """
    de del le the of den st nd rd th er
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
    lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom"""
_FILLERS = frozenset(_FILLER_WORDS.split())

_TIME = re.compile(
    r"[T ]\s*(?P<h>[0-9]{1,2}):(?P<m>[0-9]{2})(?::(?P<s>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?$",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"([0-9]{1,4})\s*([./-])\s*([0-9]{1,2})\s*\2\s*([0-9]{1,4})\.?")
_FIGURES = re.compile(r"(2[01][0-9]{2})([0-9]{2})([0-9]{2})(?:\.0+)?")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_JAPANESE = re.compile(r"([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日")
_TOKENS = re.compile(r"[^\W\d_]+|[0-9]+")
_ALLOWED_BETWEEN = re.compile(r"[\s.,/\-]*")


def read_day(text: str) -> DayText:
    """What a text says about a day, by itself."""
    text = " ".join(unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).split())
    timed = False
    if clock := _TIME.search(text):
        text = text[: clock.start()].rstrip(" ,")
        timed = not _midnight(clock)
    if parts := _NUMERIC.fullmatch(text):
        return _numeric(parts[1], parts[3], parts[4], timed)
    if parts := _JAPANESE.fullmatch(text) or _COMPACT.fullmatch(text):
        return _sure(int(parts[1]), int(parts[2]), int(parts[3]), timed)
    return _named(text, timed)


def _midnight(clock: re.Match[str]) -> bool:
    hour = int(clock["h"])
    if (clock["half"] or "").casefold().startswith("a") and hour == 12:
        hour = 0
    return hour == 0 and int(clock["m"]) == 0 and int(clock["s"] or 0) == 0


def _sure(year: int, month: int, day: int, timed: bool) -> DayText:
    found = calendar_day(year, month, day)
    return SureDay(found, timed) if found else NoDay("date_impossible")


def _numeric(first: str, second: str, third: str, timed: bool) -> DayText:
    if len(first) == 4 and len(third) <= 2:
        # Year first is always year, month, day: nobody writes year, day, month.
        return _sure(int(first), int(second), int(third), timed)
    if len(first) <= 2 and len(third) == 4:
        text = OrderedDay(int(first), int(second), int(third), timed)
        day_first, month_first = text.read("dmy"), text.read("mdy")
        if day_first is None and month_first is None:
            return NoDay("date_impossible")
        return SureDay(day_first, timed) if day_first is not None and day_first == month_first else text
    if len(first) <= 2 and len(third) <= 2:
        return NoDay("date_short_year")
    return NoDay("date_unreadable")


def _named(text: str, timed: bool) -> DayText:
    """Day, month by name and year in any order: ``30 Nov 2026``, ``November 30th, 2026``, ``30 de abril de 2026``."""
    simple = plain(text)
    if not _ALLOWED_BETWEEN.fullmatch(_TOKENS.sub("", simple)):
        return NoDay("date_unreadable")
    tokens = _TOKENS.findall(simple)
    numbers = [token for token in tokens if token.isdigit()]
    words = [token for token in tokens if not token.isdigit() and token not in _FILLERS]
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    if len(months) != 1 or len(words) != 1:
        return NoDay("date_unreadable")
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(years) == 1 and len(days) == 1 and len(numbers) == 2:
        return _sure(int(years[0]), months[0], int(days[0]), timed)
    if len(days) == 2 and len(numbers) == 2:
        return NoDay("date_short_year")
    return NoDay("date_no_day" if len(numbers) <= 1 else "date_unreadable")
