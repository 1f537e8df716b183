from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.core.lists import DAY, ID, ID_2, TODAY, accounts, codes, error, number, read_list, states
from zgen_desktop.core.model.rows import RowState, Severity
from zgen_desktop.core.validation import DAYS_APART, DAYS_FROM_TODAY

NAMES = ("Account ID", "Account Number", "Invoice Date", "Target Date")
CHARGES = ("Include One-Time", "Include Recurring", "Include Usage")
P, R = RowState.PROBLEM, RowState.READY


def test_that_a_row_without_faults_is_what_generate_needs() -> None:
    (account,) = accounts(read_list([*NAMES, *CHARGES], [ID, "A1", DAY, DAY, "no", "yes", True]))
    assert (account.row, account.account_id, account.account_number) == (2, ID, "A1")
    assert (account.invoice_date, account.target_date, account.charges.key) == (DAY, DAY, "-RU")


def test_that_the_id_counts_where_it_stands_and_the_number_where_it_does_not() -> None:
    found = read_list(NAMES, [ID, None, DAY, DAY], [None, "A2", DAY, DAY], [ID_2, "A3", DAY, DAY])
    assert [(one.account_id, one.account_number) for one in accounts(found)] == [
        (ID, None),
        (None, "A2"),
        (ID_2, "A3"),
    ]


def test_that_a_row_without_account_is_a_problem_on_the_account_column() -> None:
    found = read_list(["Name", "Account Number", "Invoice Date", "Target Date"], ["Acme", None, DAY, DAY])
    (problem,) = found.problems
    assert (problem.code, problem.row, problem.column) == ("account_missing", 2, "B")
    assert states(found) == [P]


def test_that_a_wrong_id_is_an_error_even_beside_a_good_number() -> None:
    found = read_list(NAMES, ["8a8ae4", "A1", DAY, DAY])
    assert codes(found) == ["id_shape"]
    assert states(found) == [P]


def test_that_a_wrong_number_beside_a_good_id_is_a_warning() -> None:
    found = read_list(NAMES, [ID, number("1.5"), DAY, DAY])
    (problem,) = found.problems
    assert (problem.code, problem.column, problem.severity) == ("changed_by_excel", "B", Severity.WARNING)
    assert states(found) == [R]


def test_that_all_problems_of_a_row_are_named_from_left_to_right() -> None:
    found = read_list(["Target Date", "Account Number", *CHARGES, "Invoice Date"],
                      [None, error("#REF!"), "", "perhaps", "yes", "31.11.2026"])  # fmt: skip
    assert [(one.column, one.code) for one in found.problems] == [
        ("A", "date_missing"),
        ("B", "cell_error"),
        ("C", "flag_blank"),
        ("D", "flag_unreadable"),
        ("F", "date_impossible"),
    ]
    assert found.problems[1].value == "#REF!"
    assert "B2" in found.problems[1].message


def test_that_a_total_below_the_list_is_one_problem_with_help() -> None:
    lines = (["Name", *NAMES], ["Acme", ID, None, DAY, DAY])
    for total, column in (
        (["Total", None, None, None, None], "A"),
        ([None, None, "Summe:", None, 12], "C"),
        ([None, "合計"], "B"),
        (["Gesamtsumme", None, None, DAY, None], "A"),
    ):
        (problem,) = read_list(*lines, total).problems
        assert (problem.code, problem.row, problem.column) == ("total_row", 3, column), total


def test_that_a_customer_named_total_with_an_account_is_a_customer() -> None:
    assert codes(read_list(["Name", *NAMES], ["Total", ID, None, DAY, DAY])) == []


def test_that_a_row_without_any_charges_is_a_problem() -> None:
    found = read_list([*NAMES, *CHARGES], [ID, None, DAY, DAY, "no", False, 0], [ID_2, None, DAY, DAY, 0, 0, 1])
    (problem,) = found.problems
    assert (problem.row, problem.column, problem.code) == (2, "E", "no_charges")
    fixed = read_list(NAMES, [ID, None, DAY, DAY], fixed=dict.fromkeys(
        ("IncludesOneTime", "IncludesRecurring", "IncludesUsage"), "no"))  # fmt: skip
    assert [(one.code, one.column) for one in fixed.problems] == [("no_charges", None)]


def test_that_second_and_later_rows_of_an_account_and_target_date_are_errors() -> None:
    found = read_list(
        NAMES,
        [ID, None, DAY, DAY],
        [None, "A2", DAY, DAY],
        [ID, None, DAY + timedelta(1), DAY],
        [ID, None, DAY, DAY + timedelta(1)],
        [None, "A2", DAY, DAY],
    )
    assert states(found) == [R, R, P, R, P]
    assert [(one.row, one.column) for one in found.problems] == [(4, "A"), (6, "B")]
    assert "row 2" in found.problems[0].message
    assert "row 3" in found.problems[1].message


def test_that_a_double_with_other_charges_is_a_warning() -> None:
    found = read_list([*NAMES, *CHARGES], [ID, None, DAY, DAY, 1, 1, 0], [ID, None, DAY, DAY, 0, 0, 1])
    assert states(found) == [R, R]
    assert codes(found) == ["double_other_charges"]


def test_that_a_double_of_a_row_with_another_fault_is_still_a_double() -> None:
    found = read_list(NAMES, [ID, None, "n/a", DAY], [ID, None, DAY, DAY])
    assert [(one.row, one.code) for one in found.problems] == [(2, "date_unreadable"), (3, "double")]


@pytest.mark.parametrize(("days", "expected"), [(DAYS_APART, []), (DAYS_APART + 1, ["dates_far_apart"])])
def test_that_dates_more_than_a_quarter_apart_are_warned_about(days: int, expected: list[str]) -> None:
    found = read_list(NAMES, [ID, None, DAY, DAY + timedelta(days)], [ID_2, None, DAY, DAY - timedelta(days)])
    assert [problem.code for problem in found.problems] == expected * 2
    assert states(found) == [R, R]


@pytest.mark.parametrize(("days", "expected"), [(DAYS_FROM_TODAY, 0), (DAYS_FROM_TODAY + 1, 2)])
def test_that_dates_more_than_half_a_year_from_today_are_warned_about(days: int, expected: int) -> None:
    for day, direction in ((TODAY + timedelta(days), "ahead"), (TODAY - timedelta(days), "ago")):
        found = read_list(NAMES, [ID, None, day, day])
        assert [problem.code for problem in found.problems] == ["date_far_from_today"] * expected
        assert all(direction in problem.message for problem in found.problems)
        assert states(found) == [R]


def test_that_warnings_stand_on_every_row_that_gives_cause() -> None:
    far = date(2028, 1, 1)
    found = read_list(NAMES, *([f"{row:032d}", None, far, far] for row in range(3)))
    assert [problem.row for problem in found.problems] == [2, 2, 3, 3, 4, 4]


def test_that_a_fixed_date_is_warned_about_once_for_the_sheet() -> None:
    lines = (["Account Number"], ["A1"], ["A2"])
    found = read_list(*lines, fixed={"InvoiceDate": "2028-01-01", "TargetDate": "2026-11-30"})
    assert [(one.row, one.column, one.code) for one in found.problems] == [
        (0, None, "date_far_from_today"),
        (0, None, "dates_far_apart"),
    ]
    one_column = read_list(["Account Number", "Target Date"], ["A1", DAY], fixed={"InvoiceDate": "2028-01-01"})
    assert [(one.row, one.column, one.code) for one in one_column.problems] == [
        (0, None, "date_far_from_today"),
        (2, "B", "dates_far_apart"),
    ]


def test_that_cells_beyond_the_end_of_a_short_row_are_blank() -> None:
    found = read_list(NAMES, [None, "A1"])
    assert [(one.column, one.code) for one in found.problems] == [("C", "date_missing"), ("D", "date_missing")]
