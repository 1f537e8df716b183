from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import pytest

from tests.core.lists import DAY, Value, cell, date_cell, error, formula, number
from zgen_desktop.core.converting import Converted
from zgen_desktop.core.dates import DateOrder
from zgen_desktop.core.day_columns import DayReading, survey_days
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.typed import day_cell


def _read(
    values: Sequence[Value], order: DateOrder | None = None, serials: bool = False, date_1904: bool = False
) -> Converted[date]:
    cells = [cell(value) for value in values]
    survey = survey_days(cells, date_1904)
    return DayReading("InvoiceDate", "B", survey, order, serials, date_1904).convert(cells)


def _codes(column: Converted[date]) -> dict[int, str]:
    return {position: finding.code for position, finding in column.findings.items()}


def test_that_date_cells_and_iso_text_are_days_in_any_column() -> None:
    column = _read([DAY, "2026-11-30", "2026-11-30T00:00:00", formula(DAY)])
    assert column.values == [DAY] * 4
    assert not column.findings


def test_that_one_day_above_twelve_fixes_the_order_of_the_whole_column() -> None:
    assert _read(["03/04/2026", "25/04/2026"]).values == [date(2026, 4, 3), date(2026, 4, 25)]
    assert _read(["03/04/2026", "04/25/2026"]).values == [date(2026, 3, 4), date(2026, 4, 25)]


def test_that_a_column_without_proof_needs_an_order_and_one_with_equal_figures_does_not() -> None:
    assert survey_days([cell("03/04/2026"), cell("05/06/2026")], date_1904=False).needs_order
    assert not survey_days([cell("03/03/2026"), cell("2026-05-06")], date_1904=False).needs_order
    assert not survey_days([cell("03/04/2026"), cell("25/04/2026")], date_1904=False).needs_order


def test_that_an_impossible_day_proves_nothing() -> None:
    assert survey_days([cell("03/04/2026"), cell("31/11/2026")], date_1904=False).needs_order


def test_that_a_person_decides_an_open_order() -> None:
    assert _read(["03/04/2026"], "dmy").values == [date(2026, 4, 3)]
    assert _read(["03.04.2026"], "mdy").values == [date(2026, 3, 4)]


def test_that_a_column_with_both_orders_is_a_problem_in_each_of_its_text_dates() -> None:
    column = _read(["25/12/2026", "12/25/2026", "03/04/2026", "2026-12-25", DAY, "03/03/2026"])
    assert _codes(column) == {0: "date_mixed", 1: "date_mixed", 2: "date_mixed"}
    assert column.values[3:] == [date(2026, 12, 25), DAY, date(2026, 3, 3)]


def test_that_an_order_against_the_proof_of_the_column_reads_none_of_its_text_dates() -> None:
    column = _read(["11/05/2026", "11/25/2026", DAY], "dmy")
    assert _codes(column) == {0: "date_against_order", 1: "date_against_order"}
    assert column.findings[0].facts["example"] == "11/25/2026"


def test_that_year_first_takes_only_texts_that_begin_with_the_year() -> None:
    column = _read(["2026/03/04", "03/04/2026", "25/04/2026"], "ymd")
    assert column.values == [date(2026, 3, 4), None, None]
    assert set(_codes(column).values()) == {"date_not_year_first"}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "date_missing"),
        (" ", "date_missing"),
        ("31.11.2026", "date_impossible"),
        ("30.11.26", "date_short_year"),
        ("November 2026", "date_no_day"),
        ("n/a", "date_unreadable"),
        (True, "date_unreadable"),
        (date(1999, 12, 31), "date_out_of_range"),
        ("1999-12-31", "date_out_of_range"),
        (date(2101, 1, 1), "date_out_of_range"),
        (datetime(1899, 12, 31, 10, 30), "date_out_of_range"),
        (Cell(CellKind.DATE, "60", "dd/mm/yyyy"), "date_impossible"),
        (Cell(CellKind.DATE, "-3", "dd/mm/yyyy"), "date_impossible"),
        (20261130, "date_number"),
        (7, "date_number"),
        (error("#VALUE!"), "cell_error"),
        (formula(None, cached=False), "not_calculated"),
    ],
)
def test_that_what_is_no_day_says_why(value: Value, code: str) -> None:
    column = _read([value])
    assert column.values == [None]
    assert _codes(column) == {0: code}


def test_that_the_day_of_a_date_with_a_time_is_taken_with_a_warning() -> None:
    column = _read([date_cell(datetime(2026, 11, 30, 23, 59)), "2026-11-30 08:00", datetime(2026, 11, 30)])
    assert column.values == [DAY] * 3
    assert _codes(column) == {0: "date_has_time", 1: "date_has_time"}
    assert column.findings[0].facts["day"] == "30 Nov 2026"


def test_that_bare_numbers_are_days_only_if_a_person_says_so() -> None:
    assert _codes(_read([46356])) == {0: "date_number"}
    assert _read([46356], serials=True).values == [DAY]
    assert _read([46356], serials=True, date_1904=True).values == [date(2030, 12, 1)]
    assert _codes(_read([number("46356.5")], serials=True)) == {0: "date_has_time"}


def test_that_the_survey_counts_only_numbers_that_would_be_days() -> None:
    survey = survey_days([cell(7), cell(46356), cell(20261131), cell(46356), cell(30112026)], date_1904=False)
    assert [(position, raw) for position, raw, _ in survey.serials] == [(1, "46356")]


def test_that_year_month_and_day_in_figures_are_a_bare_number_like_any_other() -> None:
    cells = [cell(20261130), number("20260228.0"), cell(20260229)]
    survey = survey_days(cells, date_1904=True)
    assert [day for _position, _raw, day in survey.serials] == [DAY, date(2026, 2, 28)]
    assert _read(cells, serials=True).values == [DAY, date(2026, 2, 28), None]
    assert _read(cells).values == [None, None, None]


def test_that_real_dates_beside_texts_that_excel_could_not_read_may_be_swapped() -> None:
    # A computer set to month/day opens a list in day/month: 13/04 stays text, 03/04 becomes the 4th of March.
    column = ["13/04/2026", date_cell(date(2026, 3, 4)), date_cell(date(2026, 5, 5)), formula(date_cell(DAY))]
    found = _read(column)
    assert found.values == [date(2026, 4, 13), None, date(2026, 5, 5), DAY]
    assert found.findings[1].code == "date_maybe_swapped"
    assert (found.findings[1].facts["day"], found.findings[1].facts["other"]) == ("4 Mar 2026", "3 Apr 2026")


@pytest.mark.parametrize(
    "column",
    [
        ["30/11/2026", date_cell(date(2026, 12, 1)), date_cell(DAY)],
        ["30.11.2026", date_cell(date(2026, 12, 1))],
        ["2026-11-30", date_cell(date(2026, 12, 1))],
        ["05/06/2026", "30/11/2026", date_cell(date(2026, 12, 1))],
    ],
    ids=["a late day was understood", "dots are never exchanged", "ISO", "a text that Excel could have read"],
)
def test_that_dates_are_not_doubted_without_cause(column: list[Value]) -> None:
    assert date(2026, 12, 1) in _read(column).values


def test_that_a_correction_of_one_text_does_not_clear_the_others() -> None:
    swapped = date_cell(date(2026, 3, 4))
    assert _read(["13/04/2026", "14/04/26", swapped, day_cell(DAY)]).values[2] is None
    assert _read([day_cell(DAY), day_cell(DAY), swapped]).values[2] == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("cell_", "code"),
    [
        (number("-5", "dd/mm/yyyy"), "date_negative"),
        (number("60", "dd/mm/yyyy"), "date_impossible"),
        (number("0.5", "hh:mm"), "date_no_day"),
        (number("0.5"), "date_number"),
    ],
)
def test_that_a_number_that_excel_shows_as_no_day_says_so(cell_: Cell, code: str) -> None:
    assert _read([cell_], serials=True).findings[0].code == code


def test_that_every_date_cell_keeps_its_day() -> None:
    days = [date(year, month, day) for year in (2000, 2024, 2026, 2100) for month in (1, 2, 12) for day in (1, 28)]
    assert _read(days).values == days
