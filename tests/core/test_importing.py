from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.core.lists import (
    DAY,
    ID,
    ID_2,
    PATH,
    accounts,
    cell,
    codes,
    date_cell,
    formula,
    imported,
    number,
    read_list,
    rows_of,
    sheet,
    states,
)
from zgen_desktop.core.errors import QuestionError, UsageError
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.cells import BLANK, CellRange, Sheet
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.questions import (
    DateOrderQuestion,
    HiddenQuestion,
    ImportQuestionError,
    SerialDatesQuestion,
)

NAMES = ("Account Number", "Invoice Date", "Target Date")
LEFT, P, R = RowState.LEFT_OUT, RowState.PROBLEM, RowState.READY


def test_that_a_list_is_read_with_every_source_row_in_order() -> None:
    found = read_list(["November"], [], NAMES, ["A1", DAY, DAY], [], [" "], ["A2", None, DAY], ["A3", DAY, DAY, "note"])
    assert (found.info.path, found.sheet, found.header_row) == (PATH, "List", 3)
    assert [(row.row, row.state) for row in found.rows] == [(4, R), (7, P), (8, R)]
    assert found.headers == (*(cell(name) for name in NAMES), BLANK)
    assert found.rows[2].cells[3].raw == "note"


def test_that_problems_stand_on_their_rows_and_all_together_in_order() -> None:
    found = read_list(NAMES, [f" {ID}", "x", DAY], ["A2", DAY, None], [None, DAY, DAY])
    assert [(one.row, one.column, one.code) for one in found.problems] == [
        (0, None, "cleaned"),
        (2, "A", "number_looks_like_id"),
        (2, "B", "date_unreadable"),
        (3, "C", "date_missing"),
        (4, "A", "account_missing"),
    ]
    assert [codes(row) for row in found.rows] == [
        ["number_looks_like_id", "date_unreadable"],
        ["date_missing"],
        ["account_missing"],
    ]
    assert all(one.sheet == "List" for one in found.problems)


def test_that_cleaned_cells_are_counted_once_for_the_sheet() -> None:
    found = read_list(NAMES, [" A1", DAY, DAY], ["A2\u200b", DAY, DAY], ["A3", DAY, DAY])
    (warning,) = found.problems
    assert (warning.code, warning.value) == ("cleaned", "2")
    assert warning.message.startswith("2 cells")
    assert [one.account_number for one in accounts(found)] == ["A1", "A2", "A3"]


def test_that_a_calculated_column_is_flagged_once_and_a_cell_without_value_is_an_error() -> None:
    lines = [[formula("A1"), DAY, DAY], [formula("A2"), formula(DAY), DAY], [formula(None, cached=False), DAY, DAY]]
    found = read_list(NAMES, *lines)
    assert [(one.row, one.column, one.code, one.value) for one in found.problems] == [
        (0, "B", "calculated", "1"),
        (0, "A", "calculated", "2"),
        (4, "A", "not_calculated", ""),
    ]
    assert "Open the workbook in Excel, save it" in found.problems[2].what_to_do


# Hidden rows


def _with_hidden() -> Sheet:
    lines = [NAMES, *([f"A{row}", DAY, DAY] for row in range(2, 8))]
    return Sheet("List", rows_of(lines, hidden={3, 4, 7}), filter_area=CellRange(1, 0, 5, 2), filter_active=True)


def test_that_hidden_rows_are_a_question_with_counts() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        imported(_with_hidden())
    assert asked.value.question == HiddenQuestion("List", by_filter=(3, 4), by_hand=(7,))
    assert asked.value.option == "--hidden include|leave-out"
    assert asked.value.message == (
        "3 of 6 rows in sheet “List” are hidden: 2 by a filter (rows 3-4), 1 by hand (row 7)."
    )


def test_that_hidden_rows_left_out_say_why_and_have_no_problems() -> None:
    found = imported(_with_hidden(), selection=Selection(hidden="leave-out"))
    assert states(found) == [R, LEFT, LEFT, R, R, LEFT]
    assert "filter" in found.rows[1].note
    assert "filter" not in found.rows[5].note
    assert found.rows[1].account is None


def test_that_hidden_rows_can_be_included() -> None:
    assert states(imported(_with_hidden(), selection=Selection(hidden="include"))) == [R] * 6


def test_that_hidden_rows_outside_the_chosen_ones_are_no_question() -> None:
    assert states(imported(_with_hidden(), selection=Selection(rows="5-6"))) == [LEFT] * 3 + [R, R, LEFT]


# Chosen rows


def test_that_rows_outside_the_choice_are_left_out_with_their_faults() -> None:
    found = read_list(NAMES, ["A1", DAY, DAY], ["A1", DAY, DAY], ["A3", None, DAY], ["A4", DAY, DAY], rows="3,5")
    assert states(found) == [LEFT, R, LEFT, R]
    assert found.problems == ()
    assert "3,5" in found.rows[0].note


@pytest.mark.parametrize("rows", ["1-3", "2-9", "x", "3-2"])
def test_that_a_choice_outside_the_list_is_refused(rows: str) -> None:
    with pytest.raises(UsageError):
        read_list(NAMES, ["A1", DAY, DAY], ["A2", DAY, DAY], rows=rows)


def test_that_leaving_everything_out_leaves_a_list_of_left_out_rows() -> None:
    page = Sheet("List", rows_of([NAMES, ["A1", DAY, DAY]], hidden={2}))
    found = imported(page, selection=Selection(hidden="leave-out", fixed={"InvoiceDate": "2028-01-01"}))
    assert states(found) == [LEFT]
    assert found.problems == ()


def test_that_data_after_a_long_gap_is_warned_about() -> None:
    gap: list[list[str]] = [[]] * 51
    found = read_list(NAMES, ["A1", DAY, DAY], *gap, ["A2", DAY, DAY])
    (warning,) = found.problems
    assert (warning.code, warning.row) == ("after_gap", 54)
    assert warning.message == "51 blank rows stand above this row."
    assert found.rows[1].problems == (warning,)
    assert read_list(NAMES, ["A1", DAY, DAY], *gap[:-1], ["A2", DAY, DAY]).problems == ()


# Questions about dates


def test_that_an_open_order_is_asked_once_with_both_readings() -> None:
    lines = (NAMES, ["A1", "03/04/2026", "05/06/2026"], ["A2", "07/08/2026", DAY])
    with pytest.raises(QuestionError) as asked:
        read_list(*lines)
    assert asked.value.option == "--date-order dmy|mdy"
    assert "03/04/2026 in B2 can be 3 Apr 2026 or 4 Mar 2026" in asked.value.message
    assert isinstance(asked.value, ImportQuestionError)
    question = asked.value.question
    assert isinstance(question, DateOrderQuestion)
    assert (question.fields, [one.cell for one in question.samples]) == (
        ("InvoiceDate", "TargetDate"),
        ["B2", "B3", "C2"],
    )
    found = read_list(*lines, date_order="dmy")
    assert [(one.invoice_date, one.target_date) for one in accounts(found)] == [
        (date(2026, 4, 3), date(2026, 6, 5)),
        (date(2026, 8, 7), DAY),
    ]


def test_that_a_column_without_proof_is_asked_about_even_beside_one_with_proof() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        read_list(NAMES, ["A1", "25/12/2026", "03/04/2026"])
    assert isinstance(asked.value.question, DateOrderQuestion)
    assert asked.value.question.fields == ("TargetDate",)


def test_that_columns_which_prove_different_orders_are_each_read_in_their_own() -> None:
    found = read_list(NAMES, ["A1", "25/12/2026", "12/31/2026"], ["A2", "03/12/2026", "12/03/2026"])
    assert [(one.invoice_date.day, one.target_date.day) for one in accounts(found)] == [(25, 31), (3, 3)]


def test_that_only_rows_to_be_sent_count_for_the_order() -> None:
    lines = (NAMES, ["A1", "25/12/2026", DAY], ["A2", "03/12/2026", DAY])
    assert len(accounts(read_list(*lines))) == 2
    with pytest.raises(ImportQuestionError):
        read_list(*lines, rows="3")


def test_that_bare_numbers_are_asked_about_with_the_days_they_would_be() -> None:
    lines = (NAMES, ["A1", 46356, DAY], ["A2", DAY, DAY])
    with pytest.raises(ImportQuestionError) as asked:
        read_list(*lines)
    assert asked.value.option == "--serial-dates yes|no"
    assert "46356 in B2 would be 30 Nov 2026" in asked.value.message
    assert isinstance(asked.value.question, SerialDatesQuestion)
    assert states(read_list(*lines, serial_dates=True)) == [R, R]
    assert codes(read_list(*lines, serial_dates=False)) == ["date_number"]


def test_that_serials_follow_the_date_system_of_the_workbook() -> None:
    (account,) = accounts(read_list(NAMES, ["A1", number("44894"), DAY], serial_dates=True, date_1904=True))
    assert account.invoice_date == DAY


def test_that_numbers_that_can_be_no_day_are_problems_without_a_question() -> None:
    assert codes(read_list(NAMES, ["A1", 30112026, DAY])) == ["date_number"]


def test_that_a_date_with_a_time_is_sent_as_its_day() -> None:
    found = read_list(NAMES, ["A1", date_cell(datetime(2026, 11, 30, 23, 30)), datetime(2026, 11, 30)])
    assert [one.invoice_date for one in accounts(found)] == [DAY]
    assert codes(found) == ["date_has_time"]


def test_that_a_remembered_layout_is_asked_for_by_the_headers() -> None:
    asked: list[str] = []

    def nothing(signature: str) -> None:
        asked.append(signature)

    found = imported(sheet(NAMES, ["A1", DAY, DAY]), layout_of=nothing)
    assert asked == [found.layout.signature]
    assert len(found.layout.signature) == 64


def test_that_a_template_of_all_twenty_kinds_of_faults_names_each() -> None:
    names = ("Account ID", *NAMES, "Include One-Time", "Include Recurring", "Include Usage")
    good = (None, "A1", DAY, DAY, 1, 1, 1)
    lines = [
        good,
        (None, None, DAY, DAY, 1, 1, 1),
        ("Total",),
        (ID[:20], None, DAY, DAY, 1, 1, 1),
        (ID_2[:31] + "!", None, DAY, DAY, 1, 1, 1),
        (None, "x" * 51, DAY, DAY, 1, 1, 1),
        (None, "A\n7", DAY, DAY, 1, 1, 1),
        (None, number("1234567890123456"), DAY, DAY, 1, 1, 1),
        (None, DAY, DAY, DAY, 1, 1, 1),
        (None, True, DAY, DAY, 1, 1, 1),
        (None, number("79", '"A"00000000'), DAY, DAY, 1, 1, 1),
        (None, "A12", None, DAY, 1, 1, 1),
        (None, "A13", "soon", DAY, 1, 1, 1),
        (None, "A14", "31.11.2026", DAY, 1, 1, 1),
        (None, "A15", "30.11.26", DAY, 1, 1, 1),
        (None, "A16", "Nov 2026", DAY, 1, 1, 1),
        (None, "A17", date(1926, 11, 30), DAY, 1, 1, 1),
        (None, "A18", 7, DAY, 1, 1, 1),
        (None, "A19", DAY, DAY, None, 1, 1),
        (None, "A20", DAY, DAY, "?", 1, 1),
        (None, "A21", DAY, DAY, 0, 0, 0),
        good,
    ]
    found = read_list(names, *lines)
    assert codes(found) == [
        "account_missing", "total_row", "id_shape", "id_characters", "number_too_long", "number_characters",
        "changed_by_excel", "became_date", "became_flag", "shown_differently", "date_missing", "date_unreadable",
        "date_impossible", "date_short_year", "date_no_day", "date_out_of_range", "date_number", "flag_blank",
        "flag_unreadable", "no_charges", "double",
    ]  # fmt: skip
    assert states(found) == [R] + [P] * 21
