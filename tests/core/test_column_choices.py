"""What the page of the columns knows: columns, samples, how sure a match is, and how choices become a Selection."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.lists import DAY, ID, imported, read_list, sheet
from zgen_desktop.core.column_choices import (
    Match,
    charges_of,
    said,
    show_list,
    to_confirm,
    values_of,
    with_account,
    with_column,
    with_value,
)
from zgen_desktop.core.fields import ACCOUNT_ID, ACCOUNT_NUMBER, FLAG_FIELDS, INVOICE_DATE, TARGET_DATE
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.core.ports import Layout
from zgen_desktop.core.problems import shown
from zgen_desktop.core.questions import ColumnQuestion, FixedDateQuestion, ImportQuestionError

NAMES = ("Account Number", "Invoice Date", "Target Date")


def test_that_every_column_is_shown_with_its_first_three_values() -> None:
    found = read_list(NAMES, ["A1", DAY, DAY], [None, DAY, DAY, "note"], ["A2", DAY, DAY], ["A3", DAY], ["A4", DAY])
    listed = show_list(found, {})
    assert [(column.letter, column.header) for column in listed.columns] == [
        ("A", "Account Number"),
        ("B", "Invoice Date"),
        ("C", "Target Date"),
        ("D", ""),
    ]
    assert [shown(cell) for cell in listed.columns[0].samples] == ["A1", "A2", "A3"]
    assert [shown(cell) for cell in listed.columns[3].samples] == ["note"]
    assert listed.rows == 5


def test_that_a_corrected_cell_is_shown_as_it_is_sent() -> None:
    found = read_list(NAMES, ["A1", DAY, DAY])
    assert shown(show_list(found, {(2, 0): Cell(CellKind.TEXT, "A9")}).columns[0].samples[0]) == "A9"


def test_that_the_match_tells_name_choice_memory_and_value_apart() -> None:
    lines = [("Customer", "Number", "Invoice Date", "Target Date"), ["Foo", "A1", DAY, DAY]]
    with pytest.raises(ImportQuestionError) as asked:
        read_list(*lines)
    assert isinstance(asked.value.question, ColumnQuestion)
    assert asked.value.so_far
    unsure = show_list(asked.value.so_far, {})
    assert unsure.match(ACCOUNT_NUMBER, Selection()) is Match.NOTHING
    assert unsure.match(INVOICE_DATE, Selection()) is Match.NAME

    selection = with_column(Selection(), unsure.columns, ACCOUNT_NUMBER, 1)
    chosen = imported(sheet(*lines), selection=selection)
    assert show_list(chosen, {}).match(ACCOUNT_NUMBER, selection) is Match.CHOSEN
    assert not chosen.known

    again = imported(sheet(*lines), layout_of=lambda _signature: chosen.layout)
    assert again.known
    assert show_list(again, {}).match(ACCOUNT_NUMBER, Selection()) is Match.REMEMBERED
    fixed = with_value(selection, {TARGET_DATE: "2026-11-30"})
    assert show_list(imported(sheet(*lines), selection=fixed), {}).match(TARGET_DATE, fixed) is Match.VALUE


def test_that_a_question_about_a_day_knows_the_rest_of_the_list() -> None:
    layout = Layout("", {}, {TARGET_DATE: "month_end"}, {"IncludesUsage": "no"})
    with pytest.raises(ImportQuestionError) as asked:
        imported(sheet(("Account Number", "Invoice Date"), ["A1", DAY]), layout_of=lambda _signature: layout)
    assert isinstance(asked.value.question, FixedDateQuestion)
    so_far = asked.value.so_far
    assert so_far
    assert (so_far.sheet, so_far.header_row, so_far.known) == ("List", 1, True)
    assert dict(so_far.mapping) == {ACCOUNT_NUMBER: 0, INVOICE_DATE: 1}
    assert so_far.fixed == {"IncludesUsage": "no"}
    assert len(so_far.rows) == 1


def test_that_a_question_about_hidden_rows_knows_the_columns() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        imported(sheet(NAMES, ["A1", DAY, DAY], ["A2", DAY, DAY], hidden={3}))
    assert asked.value.so_far
    assert show_list(asked.value.so_far, {}).mapping == {ACCOUNT_NUMBER: 0, INVOICE_DATE: 1, TARGET_DATE: 2}


def test_that_a_question_about_the_sheet_knows_no_list() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        imported(sheet(NAMES, ["A1", DAY, DAY], name="One"), sheet(NAMES, ["A1", DAY, DAY], name="Two"))
    assert asked.value.so_far is None


def test_that_a_column_is_named_by_its_letter_unless_another_one_has_that_name() -> None:
    lines = [("C", "Customer", "Number", "Day"), ["x", "Foo", "A1", DAY]]
    columns = show_list(
        imported(
            sheet(*lines),
            selection=Selection(
                header_row=1, columns=dict.fromkeys((INVOICE_DATE, TARGET_DATE), "Day") | {ACCOUNT_NUMBER: "Number"}
            ),
        ),
        {},
    ).columns
    assert [said(columns, index) for index in range(4)] == ["A", "B", "Number", "D"]
    selection = Selection()
    for field, index in ((ACCOUNT_NUMBER, 2), (INVOICE_DATE, 3), (TARGET_DATE, 3)):
        selection = with_column(selection, columns, field, index)
    assert imported(sheet(*lines), selection=replace(selection, header_row=1)).mapping == {
        ACCOUNT_NUMBER: "C",
        INVOICE_DATE: "D",
        TARGET_DATE: "D",
    }


def test_that_one_account_column_can_be_chosen_of_two_that_are_sure() -> None:
    lines = [("Account ID", *NAMES), [ID, "A1", DAY, DAY]]
    both = show_list(read_list(*lines), {})
    assert {ACCOUNT_ID, ACCOUNT_NUMBER} <= both.mapping.keys()
    selection = with_account(Selection(), both.columns, {ACCOUNT_NUMBER: 1})
    assert ACCOUNT_ID not in imported(sheet(*lines), selection=selection).mapping
    selection = with_account(selection, both.columns, {ACCOUNT_ID: 0})
    assert ACCOUNT_NUMBER not in imported(sheet(*lines), selection=selection).mapping


def test_that_a_value_for_all_rows_takes_the_place_of_a_column_and_back() -> None:
    found = show_list(read_list(NAMES, ["A1", DAY, DAY]), {})
    selection = with_column(Selection(), found.columns, INVOICE_DATE, 1)
    selection = with_value(selection, {INVOICE_DATE: "2026-12-31"})
    assert (selection.columns, selection.fixed) == ({}, {INVOICE_DATE: "2026-12-31"})
    selection = with_column(selection, found.columns, INVOICE_DATE, 1)
    assert (selection.columns, selection.fixed) == ({INVOICE_DATE: "B"}, {})


@pytest.mark.parametrize("charges", [Charges(), Charges(one_time=False, recurring=False), Charges(usage=False)])
def test_that_charges_become_values_for_all_rows(charges: Charges) -> None:
    selection = with_value(Selection(), values_of(charges))
    found = show_list(imported(sheet(NAMES, ["A1", DAY, DAY]), selection=selection), {})
    assert charges_of(found) == charges
    assert to_confirm(found) == (charges != Charges())


def test_that_charges_from_a_column_are_told_as_such() -> None:
    found = show_list(read_list((*NAMES, "Include usage"), ["A1", DAY, DAY, "yes"]), {})
    assert charges_of(found) is None
    assert set(found.mapping) & set(FLAG_FIELDS) == {"IncludesUsage"}


def test_that_one_day_for_all_rows_is_to_be_seen_before_the_check() -> None:
    fixed = with_value(Selection(), {TARGET_DATE: "2026-11-30"})
    assert to_confirm(show_list(imported(sheet(NAMES, ["A1", DAY, DAY]), selection=fixed), {}))
    assert not to_confirm(show_list(read_list(NAMES, ["A1", DAY, DAY]), {}))
