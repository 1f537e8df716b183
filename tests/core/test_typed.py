"""What is typed or pasted into a cell."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from zgen_desktop.core.dates import DateOrder
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind
from zgen_desktop.core.typed import day_cell, same_value, typed, typed_column

TODAY = date(2026, 11, 22)
NOVEMBER = date(2026, 11, 30)


def day(text: str, order: DateOrder = "dmy", today: date = TODAY) -> date | None:
    cell = typed(text, "InvoiceDate", order, today)
    assert cell.kind in (CellKind.DATE, CellKind.TEXT)
    return cell.when.date() if cell.when else None


@pytest.mark.parametrize(
    "text",
    [
        "30.11.2026",
        "30/11/2026",
        "11/30/2026",
        "2026-11-30",
        "2026-11-30T00:00:00",
        "30 Nov 2026",
        "November 30, 2026",
        "30. November 2026",
        "30 Nov",
        "30 nov.",
        "Nov 30th",
        "20261130",
        " 30.11.2026 ",
        "\u200e30.11.2026",
    ],
)
@pytest.mark.parametrize("order", ["dmy", "mdy", "ymd"])
def test_that_a_day_that_can_be_read_in_one_way_is_that_day_in_every_system(text: str, order: DateOrder) -> None:
    assert day(text, order) == NOVEMBER


def test_that_the_order_of_the_system_decides_where_both_are_days() -> None:
    assert day("03/04/2026", "dmy") == date(2026, 4, 3)
    assert day("03/04/2026", "mdy") == date(2026, 3, 4)
    assert day("03/04/2026", "ymd") is None
    assert day("03.04.26", "dmy") == date(2026, 4, 3)
    assert day("03/04/26", "mdy") == date(2026, 3, 4)
    assert day("26-11-30", "ymd") == NOVEMBER
    assert day("30.11.", "dmy") == NOVEMBER
    assert day("11/30", "mdy") == NOVEMBER
    assert day("11-30", "ymd") == NOVEMBER


def test_that_a_day_without_year_is_the_nearest_one() -> None:
    assert day("31 Dec", today=date(2027, 1, 4)) == date(2026, 12, 31)
    assert day("31.12.", today=date(2027, 1, 4)) == date(2026, 12, 31)
    assert day("1 Jan", today=date(2026, 12, 20)) == date(2027, 1, 1)
    assert day("29 Feb", today=date(2027, 6, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["31.11.2026", "30th", "Nov", "46356", "30.11.2026.5", "soon", "#N/A", "99.99.26"])
def test_that_what_is_no_day_stays_the_text_that_was_typed(text: str) -> None:
    assert typed(text, "TargetDate", "dmy", TODAY) == Cell(CellKind.TEXT, text)


def test_that_accounts_flags_and_custom_fields_stay_text() -> None:
    assert typed(" 00012 ", "AccountNumber", "dmy", TODAY) == Cell(CellKind.TEXT, "00012")
    assert typed("1E5", "AccountNumber", "dmy", TODAY).raw == "1E5"
    assert typed("ja", "IncludesUsage", "dmy", TODAY) == Cell(CellKind.TEXT, "ja")
    assert typed("2026-11-30", "Region__c", "dmy", TODAY).kind is CellKind.TEXT
    assert typed(" \u200b ", "InvoiceDate", "dmy", TODAY) == BLANK


def test_that_a_pasted_column_is_read_as_its_own_dates_prove() -> None:
    cells = typed_column(["03/04/2026", "11/30/2026", ""], "InvoiceDate", "dmy", TODAY)
    assert [cell.when and cell.when.date() for cell in cells] == [date(2026, 3, 4), NOVEMBER, None]
    both = typed_column(["30/11/2026", "11/30/2026", "03/04/2026", "2026-11-30"], "InvoiceDate", "dmy", TODAY)
    assert [cell.kind for cell in both] == [CellKind.TEXT] * 3 + [CellKind.DATE]
    alone = typed_column(["03/04/2026"], "InvoiceDate", "dmy", TODAY)
    assert alone[0].when == datetime(2026, 4, 3)
    assert [cell.raw for cell in typed_column(["30/11/2026", "11/30/2026"], "AccountNumber", "dmy", TODAY)] == [
        "30/11/2026",
        "11/30/2026",
    ]


def test_that_typing_what_stands_there_is_no_correction() -> None:
    in_sheet = Cell(CellKind.DATE, "46356", "dd.mm.yyyy", when=datetime(2026, 11, 30))
    assert same_value(day_cell(NOVEMBER), in_sheet)
    assert not same_value(day_cell(date(2026, 12, 31)), in_sheet)
    assert not same_value(Cell(CellKind.DATE, "46356.5", when=datetime(2026, 11, 30, 12)), day_cell(NOVEMBER))
    assert same_value(BLANK, Cell(CellKind.TEXT, "  "))
    assert not same_value(BLANK, Cell(CellKind.TEXT, "x"))
    # A number that Excel shows is not the text of its digits: the text is what was meant.
    assert not same_value(Cell(CellKind.TEXT, "12"), Cell(CellKind.NUMBER, "12"))
