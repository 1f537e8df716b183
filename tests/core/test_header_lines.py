from __future__ import annotations

import pytest

from tests.core.lists import DAY, ID, accounts, codes, read_list
from zgen_desktop.core.model.rows import RowState

NAMES = ("Account Number", "Invoice Date", "Target Date")
MANY = [[f"A{number}", DAY, DAY] for number in range(35)]


def test_that_a_repeated_heading_is_one_problem_and_what_follows_is_read() -> None:
    found = read_list(NAMES, ["A1", DAY, DAY], NAMES, ["A2", DAY, DAY])
    assert codes(found) == ["header_again"]
    assert [one.account_number for one in accounts(found)] == ["A1", "A2"]


@pytest.mark.parametrize(
    "second",
    [
        ["Account Number", "Target Date", "Invoice Date"],
        ["Target Date", "Account Number", "Invoice Date"],
        ["Kundennummer", "Stichtag", "Rechnungsdatum"],
    ],
    ids=["dates changed", "everything changed", "in another language"],
)
def test_that_nothing_below_other_column_names_is_sent(second: list[str]) -> None:
    found = read_list(NAMES, *MANY, second, ["A77", DAY, DAY], ["A78", DAY, DAY])
    assert codes(found) == ["header_again", "below_other_header", "below_other_header"]
    assert len(accounts(found)) == 35
    assert "Row 37 names" in found.rows[-1].problems[0].message


def test_that_the_lists_own_names_make_an_end_of_the_other_list() -> None:
    other = ["Account Number", "Target Date", "Invoice Date"]
    found = read_list(NAMES, *MANY, other, ["A77", DAY, DAY], NAMES, ["A78", DAY, DAY])
    assert codes(found) == ["header_again", "below_other_header", "header_again"]
    assert accounts(found)[-1].account_number == "A78"


def test_that_headings_are_known_where_the_dates_are_the_same_for_all() -> None:
    found = read_list(
        ["Account Number", "Customer"], ["A1", "Acme"], ["Account Number", "Customer"], ["A2", "Umbrella"],
        fixed={"InvoiceDate": "2026-11-30", "TargetDate": "2026-11-30"},
    )  # fmt: skip
    assert codes(found) == ["header_again"]


def test_that_an_account_without_digits_is_no_heading() -> None:
    found = read_list(NAMES, ["ACME", DAY, DAY], ["Total Recall Ltd", DAY, DAY])
    assert [row.state for row in found.rows] == [RowState.READY] * 2


def test_that_ids_have_headings_too() -> None:
    header = ["Account ID", "Invoice Date", "Target Date"]
    assert codes(read_list(header, [ID, DAY, DAY], header)) == ["header_again"]
