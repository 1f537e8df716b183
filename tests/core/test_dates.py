from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.core.dates import (
    NoDay,
    OrderedDay,
    SureDay,
    calendar_day,
    day_of_serial,
    in_words,
    read_day,
)

ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
GERMAN = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
FRENCH = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
SPANISH = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]

SURE_SPELLINGS: dict[str, Callable[[date], str]] = {
    "ISO": lambda d: d.isoformat(),
    "ISO with midnight": lambda d: f"{d.isoformat()}T00:00:00",
    "ISO with midnight and offset": lambda d: f"{d.isoformat()}T00:00:00-08:00",
    "ISO without separators": lambda d: f"{d:%Y%m%d}",
    "year first with slashes": lambda d: f"{d.year}/{d.month}/{d.day}",
    "year first with dots": lambda d: f"{d:%Y.%m.%d}",
    "English": lambda d: f"{d.day} {ENGLISH[d.month - 1]} {d.year}",
    "American": lambda d: f"{ENGLISH[d.month - 1][:3]} {d.day}, {d.year}",
    "Excel's dd-mmm-yyyy": lambda d: f"{d.day:02d}-{ENGLISH[d.month - 1][:3]}-{d.year}",
    "German": lambda d: f"{d.day}. {GERMAN[d.month - 1]} {d.year}",
    "French": lambda d: f"{d.day} {FRENCH[d.month - 1]} {d.year}",
    "Spanish": lambda d: f"{d.day} de {SPANISH[d.month - 1]} de {d.year}",
    "Japanese": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "Japanese, full-width": lambda d: f"{d.year}年{d.month}月{d.day}日".translate(
        str.maketrans("0123456789", "０１２３４５６７８９")
    ),
}
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(day=DAYS, name=st.sampled_from(sorted(SURE_SPELLINGS)))
def test_that_a_day_in_any_of_fourteen_spellings_is_that_day(day: date, name: str) -> None:
    assert read_day(SURE_SPELLINGS[name](day)) == SureDay(day)


@given(day=DAYS, separator=st.sampled_from("./-"), padded=st.booleans(), spaces=st.sampled_from(["", "\u00a0", " "]))
def test_that_day_and_month_in_figures_are_that_day_in_the_order_they_were_written(
    day: date, separator: str, padded: bool, spaces: str
) -> None:
    parts = [f"{day.day:02d}", f"{day.month:02d}"] if padded else [str(day.day), str(day.month)]
    for order, text in (
        ("dmy", f"{spaces}{parts[0]}{separator}{parts[1]}{separator}{day.year}{spaces}"),
        ("mdy", f"{spaces}{parts[1]}{separator}{parts[0]}{separator}{day.year}{spaces}"),
    ):
        read = read_day(text)
        if day.day == day.month:
            assert read == SureDay(day)
        else:
            assert isinstance(read, OrderedDay)
            assert read.read(order) == day  # type: ignore[arg-type]  # both are orders
            assert read.proves == (order if day.day > 12 else None)


@given(st.text(max_size=30))
def test_that_no_text_breaks_the_reading_of_dates(text: str) -> None:
    read = read_day(text)
    assert isinstance(read, (SureDay, OrderedDay, NoDay))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31.11.2026", "date_impossible"),
        ("2026-02-30", "date_impossible"),
        ("29/02/2027", "date_impossible"),
        ("13/13/2026", "date_impossible"),
        ("0/5/2026", "date_impossible"),
        ("31 November 2026", "date_impossible"),
        ("30.11.26", "date_short_year"),
        ("11/30/26", "date_short_year"),
        ("30-Nov-26", "date_short_year"),
        ("November 2026", "date_no_day"),
        ("soon", "date_unreadable"),
        ("12:30", "date_unreadable"),
        ("30.11/2026", "date_unreadable"),
        ("30 11 2026", "date_unreadable"),
        ("令和8年11月30日", "date_unreadable"),
        ("30 Mar Apr 2026", "date_unreadable"),
        ("mar. 3 mars 2026", "date_unreadable"),
        ("46356", "date_unreadable"),
        ("3/4/2026 or later", "date_unreadable"),
        ("-1", "date_unreadable"),
    ],
)
def test_that_a_text_which_is_no_day_says_why(text: str, code: str) -> None:
    assert read_day(text) == NoDay(code)


@pytest.mark.parametrize(
    "text",
    [
        "November 30th, 2026",
        "Monday, 30 November 2026",
        "Montag, den 30. November 2026",
        "30 Nov. 2026",
        "lunes 30 de noviembre del 2026",
        "2026 Nov 30",
        "30\u00a0Nov\u200b 2026",
    ],
)
def test_that_weekdays_and_small_words_around_a_date_do_no_harm(text: str) -> None:
    assert read_day(text) == SureDay(date(2026, 11, 30))


def test_that_the_first_of_the_month_is_read_in_french() -> None:
    assert read_day("1er août 2026") == SureDay(date(2026, 8, 1))


@pytest.mark.parametrize(
    ("clock", "timed"),
    [
        ("00:00", False),
        ("0:00:00.000", False),
        ("12:00 AM", False),
        ("12:00", True),
        ("12:00 PM", True),
        ("23:59", True),
    ],
)
def test_that_a_time_of_day_is_noticed_unless_it_is_midnight(clock: str, timed: bool) -> None:
    assert read_day(f"2026-11-30 {clock}") == SureDay(date(2026, 11, 30), timed)


def test_that_the_day_is_taken_as_written_whatever_the_offset() -> None:
    assert read_day("2026-11-30T00:30:00+09:00") == SureDay(date(2026, 11, 30), timed=True)


@pytest.mark.parametrize(
    ("serial", "date_1904", "day"),
    [
        (41338, False, date(2013, 3, 5)),
        (41338, True, date(2017, 3, 6)),
        (46356.75, False, date(2026, 11, 30)),
        (60, False, None),
        (36525, False, None),
        (36526, False, date(2000, 1, 1)),
        (20261130, False, None),
        (-3, False, None),
        (float("inf"), False, None),
    ],
)
def test_that_a_serial_is_a_day_of_its_date_system_within_a_century(
    serial: float, date_1904: bool, day: date | None
) -> None:
    assert day_of_serial(serial, date_1904) == day


def test_that_a_day_in_words_names_the_month() -> None:
    assert in_words(date(2026, 3, 4)) == "4 Mar 2026"


def test_that_the_calendar_has_no_thirty_first_of_november() -> None:
    assert calendar_day(2026, 11, 31) is None
    assert calendar_day(2028, 2, 29) == date(2028, 2, 29)
    assert calendar_day(0, 1, 1) is None
