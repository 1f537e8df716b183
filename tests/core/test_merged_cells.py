from __future__ import annotations

from tests.core.lists import DAY, accounts, codes, imported, sheet
from zgen_desktop.core.model.cells import CellRange

NAMES = ("Account Number", "Invoice Date", "Target Date")


def test_that_a_blank_cell_under_a_merged_one_says_where_the_value_stands() -> None:
    page = sheet(NAMES, ["A1", DAY, DAY], ["A2", None, DAY], ["A3", None, DAY], merged=[CellRange(2, 1, 3, 1)])
    found = imported(page)
    assert codes(found) == ["cell_merged", "date_missing"]
    assert "B3 is blank: it is merged with B2" in found.problems[0].message


def test_that_an_account_merged_over_two_rows_is_not_filled_in() -> None:
    page = sheet(NAMES, ["A1", DAY, DAY], [None, DAY, DAY], merged=[CellRange(2, 0, 3, 0)])
    found = imported(page)
    assert codes(found) == ["cell_merged"]
    assert len(accounts(found)) == 1


def test_that_merged_cells_elsewhere_and_first_cells_change_nothing() -> None:
    page = sheet(NAMES, ["A1", None, DAY], ["A2", DAY, DAY], merged=[CellRange(2, 1, 3, 1), CellRange(2, 4, 3, 5)])
    assert codes(imported(page)) == ["date_missing"]
