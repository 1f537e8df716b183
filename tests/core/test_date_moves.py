"""Dates moved on by a month, and dates that were sent before."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.lists import DAY, PATH, TODAY, WorkbookInMemory, number, read_list, sheet
from zgen_desktop.core.date_moves import month_end, month_later, moved_on, put_back, sent_before
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.importing import ImportedList, Selection, import_list
from zgen_desktop.core.model.cells import CellKind
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunRow

NAMES = ("Account Number", "Invoice Date", "Target Date")
INVOICE = 1


def read(*dates: object, edits: Edits | None = None) -> ImportedList:
    lines = [[f"A{place}", day, DAY] for place, day in enumerate(dates)]
    workbook = WorkbookInMemory([sheet(NAMES, *lines)])
    return import_list(workbook, PATH, Selection(), TODAY, lambda _signature: None, edits=edits)


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 11, 30), date(2026, 12, 31)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2027, 2, 28), date(2027, 3, 31)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2028, 2, 28), date(2028, 3, 28)),
        (date(2027, 1, 30), date(2027, 2, 28)),
        (date(2026, 11, 1), date(2026, 12, 1)),
        (date(2026, 12, 15), date(2027, 1, 15)),
    ],
)
def test_that_a_day_moves_on_by_a_month(day: date, later: date) -> None:
    assert month_later(day) == later


@given(st.dates(date(2000, 1, 1), date(2100, 11, 30)))
def test_that_the_next_month_is_never_skipped_and_month_ends_stay_so(day: date) -> None:
    later = month_later(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == 1
    assert later.day in (day.day, monthrange(later.year, later.month)[1])
    if day == month_end(day):
        assert later == month_end(later)


def test_that_all_dates_of_a_column_move_and_the_list_is_read_with_them() -> None:
    found = read(DAY, "2026-11-15", None, "soon")
    moved = moved_on(found.rows, Edits(), INVOICE)
    assert moved.unread == 1
    assert {key: cell.when.date() for key, cell in moved.edits.cells.items() if cell.when} == {
        (2, INVOICE): date(2026, 12, 31),
        (3, INVOICE): date(2026, 12, 15),
    }
    again = read(DAY, "2026-11-15", None, "soon", edits=moved.edits)
    assert [row.account and row.account.invoice_date for row in again.rows] == [
        date(2026, 12, 31),
        date(2026, 12, 15),
        None,
        None,
    ]
    assert {row.account.target_date for row in again.rows if row.account} == {DAY}
    assert "30 Nov 2026 → 31 Dec 2026" in again.rows[0].changed


def test_that_texts_move_in_the_order_that_was_said_and_numbers_where_they_are_days() -> None:
    found = read_list(NAMES, ["A1", "3/4/2026", DAY], ["A2", number("46356"), DAY], date_order="mdy", serial_dates=True)
    unsaid = moved_on(found.rows, Edits(), INVOICE)
    assert (unsaid.edits.cells, unsaid.unread) == ({}, 2)
    said = moved_on(found.rows, Edits(), INVOICE, order="mdy", serials=True).edits.cells
    assert [cell.when.date() for cell in said.values() if cell.when] == [date(2026, 4, 4), date(2026, 12, 31)]
    assert {cell.kind for cell in said.values()} == {CellKind.DATE}


def test_that_it_moves_further_and_is_put_back_step_by_step() -> None:
    found = read(DAY, DAY)
    once = moved_on(found.rows, Edits(left_out=frozenset({3})), INVOICE)
    twice = moved_on(found.rows, once.edits, INVOICE)
    assert {cell.when.date() for cell in twice.edits.cells.values() if cell.when} == {date(2027, 1, 31)}
    assert put_back(twice.edits, twice) == once.edits
    assert put_back(once.edits, once) == Edits(left_out=frozenset({3}))


def test_that_a_cell_corrected_after_the_move_keeps_its_correction() -> None:
    found = read(DAY, DAY)
    moved = moved_on(found.rows, Edits(), INVOICE)
    corrected = found.rows[0].cells[INVOICE]._replace(number_format="mine")
    edits = Edits(cells={**moved.edits.cells, (2, INVOICE): corrected})
    assert put_back(edits, moved).cells == {(2, INVOICE): corrected}


def test_that_a_day_at_the_end_of_time_stays() -> None:
    found = read(date(2100, 12, 31))
    assert moved_on(found.rows, Edits(), INVOICE).edits.cells == {}


def sent(row: int, day: date, state: RowState = RowState.GENERATED) -> RunRow:
    return RunRow(row, (), state, AccountRow(row, None, "A1", DAY, day))


def test_that_a_list_with_the_dates_of_the_last_run_is_noticed() -> None:
    rows = read(DAY, DAY).rows
    assert sent_before(rows, [sent(2, DAY), sent(3, DAY, RowState.NOTHING_TO_BILL)]) == DAY
    assert sent_before(rows, [sent(2, DAY - timedelta(days=30))]) is None
    assert sent_before(rows, [sent(2, DAY, RowState.READY), sent(3, DAY, RowState.HELD)]) is None
    assert sent_before(rows, []) is None
    assert sent_before([], [sent(2, DAY)]) is None


def test_that_one_row_of_another_day_does_not_hide_it() -> None:
    rows = read(DAY, DAY, DAY).rows
    assert sent_before(rows, [sent(2, DAY), sent(3, DAY), sent(4, date(2026, 10, 31))]) == DAY
