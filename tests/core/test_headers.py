from __future__ import annotations

import pytest

from tests.core.lists import DAY, rows_of, sheet
from zgen_desktop.core.headers import HeaderFinder, is_results_sheet
from zgen_desktop.core.model.cells import CellRange, Sheet, Table

NAMES = ("Account Number", "Invoice Date", "Target Date")
OURS = (
    "Outcome", "What to do", "Message", "Account number", "Charges sent", "Invoice date sent", "Target date sent",
    "Source sheet", "Source row",
)  # fmt: skip


def test_that_our_results_sheet_is_known_by_name_and_columns() -> None:
    rows = rows_of([[*NAMES, *OURS], ["A1", DAY, DAY]])
    assert is_results_sheet("Zgen results", rows)
    assert is_results_sheet("zgen results 12", rows)
    assert not is_results_sheet("Zgen results", rows_of([NAMES]))
    assert not is_results_sheet("Zgen results", rows_of([[], [*NAMES, *OURS]]))


def test_that_a_renamed_results_sheet_is_known_by_its_columns() -> None:
    assert is_results_sheet("November, done", rows_of([[*NAMES, *OURS]]))
    assert not is_results_sheet("Outcomes", rows_of([[*NAMES, "Outcome", "What to do"]]))


def test_that_our_columns_are_known_beside_source_columns_of_the_same_name() -> None:
    assert is_results_sheet("Zgen results", rows_of([["Outcome", *NAMES, "Zgen Outcome", "What to do"]]))


def test_that_a_line_with_values_loses_against_a_line_with_names() -> None:
    rows = rows_of([["Account Number", "A1", "Invoice Date", DAY, "Target Date", DAY], [], NAMES, ["A1", DAY, DAY]])
    assert [header.row for header in HeaderFinder(rows, {}).best()] == [3]


def test_that_two_different_headers_of_equal_worth_are_both_named() -> None:
    rows = rows_of([["Account Number", "Old"], ["A1", "x"], ["Account Number", "New"], ["A2", "y"]])
    assert [header.row for header in HeaderFinder(rows, {}).best()] == [1, 3]


def test_that_a_table_comes_before_a_line_of_equal_worth() -> None:
    lines = [["Account Number", "Note"], ["A1", "x"], [], ["Account Number", "Name"], ["A2", "y"]]
    page = Sheet("List", rows_of(lines), tables=(Table("T", CellRange(4, 0, 5, 1)),))
    (best,) = HeaderFinder(page.rows, {}, page).best()
    assert (best.row, best.table) == (4, page.tables[0])


def test_that_a_line_with_more_fields_comes_before_a_table() -> None:
    lines = [NAMES, ["A1", DAY, DAY], [], ["Account Number", "Name"], ["A2", "y"]]
    page = Sheet("List", rows_of(lines), tables=(Table("T", CellRange(4, 0, 5, 1)),))
    (best,) = HeaderFinder(page.rows, {}, page).best()
    assert (best.row, best.table) == (1, None)


def test_that_a_table_without_header_row_names_nothing() -> None:
    page = Sheet("List", rows_of([NAMES, ["A1", DAY, DAY]]), tables=(Table("T", CellRange(2, 0, 2, 2), header_rows=0),))
    (best,) = HeaderFinder(page.rows, {}, page).best()
    assert (best.row, best.table) == (1, None)


def test_that_a_table_far_down_is_found() -> None:
    lines = [["Notes"]] * 60 + [NAMES, ["A1", DAY, DAY]]
    page = Sheet("List", rows_of(lines), tables=(Table("T", CellRange(61, 0, 62, 2)),))
    (best,) = HeaderFinder(page.rows, {}, page).best()
    assert best.row == 61


def test_that_texts_the_person_gave_count_as_known_names() -> None:
    rows = rows_of([["Report"], ["Klant", "Datum F", "Datum P"], ["A1", DAY, DAY]])
    assert HeaderFinder(rows, {}).best() == ()
    named = {"AccountNumber": "klant", "InvoiceDate": "Datum F", "TargetDate": "Datum P"}
    (best,) = HeaderFinder(rows, named).best()
    assert (best.row, best.roles) == (2, 3)


def test_that_a_filter_decides_between_lines_of_equal_worth() -> None:
    page = sheet(
        ["Account Number", "Old"], ["A1", "x"], ["Account Number", "New"], ["A2", "y"],
        filter_area=CellRange(3, 0, 4, 1),
    )  # fmt: skip
    assert [header.row for header in HeaderFinder(page.rows, {}, page).best()] == [3]


def test_that_a_title_alone_does_not_become_the_upper_half_of_a_name() -> None:
    page = sheet(["Invoice"], ["Date", "Account Number"], [DAY, "A1"])
    (best,) = HeaderFinder(page.rows, {}, page).best()
    assert best.fields == {"AccountNumber"}
    assert best.columns[0].text == "Date"


@pytest.mark.parametrize("number", [2, 3])
def test_that_either_line_of_a_double_header_may_be_named(number: int) -> None:
    page = sheet(["Title"], ["Account", "Invoice", "Target"], ["Number", "Date", "Date"], ["A1", DAY, DAY])
    header = HeaderFinder(page.rows, {}, page).at(number)
    assert header is not None
    assert (header.row, header.roles) == (3, 3)
    assert [cell.raw for cell in header.cells] == list(NAMES)


def test_that_a_named_row_is_taken_even_if_nothing_in_it_is_known() -> None:
    page = sheet(["Report"], ["x", "y"], ["A1", DAY])
    header = HeaderFinder(page.rows, {}, page).at(2)
    assert header is not None
    assert header.row == 2
    assert HeaderFinder(page.rows, {}, page).at(9) is None


def test_that_a_first_row_of_texts_is_not_taken_for_the_lower_half_of_the_header() -> None:
    page = sheet(NAMES, ["A1", "2026-11-30", "2026-11-30"], ["A2", "2026-11-30", "2026-11-30"])
    (best,) = HeaderFinder(page.rows, {}, page).best()
    assert best.row == 1
