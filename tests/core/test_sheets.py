from __future__ import annotations

import pytest

from tests.core.lists import DAY, PATH, TODAY, WorkbookInMemory, hidden_sheet, imported, rows_of, sheet
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.importing import Selection, import_list
from zgen_desktop.core.model.cells import CellRange, Sheet, SheetInfo, SheetVisibility, Table
from zgen_desktop.core.questions import HeaderRowQuestion, ImportQuestionError, SheetQuestion
from zgen_desktop.core.sheets import likely_sheet, listed_sheets

NAMES = ("Account Number", "Invoice Date", "Target Date")
ROW = ("A1", DAY, DAY)
RESULTS = sheet([*NAMES, "Outcome", "What to do"], [*ROW, "Generated", ""], name="Zgen results")


def test_that_the_sheet_with_the_list_is_found_among_others() -> None:
    notes = sheet(["How to use this workbook"], ["1. Fill in the list"], name="Notes")
    prices = sheet(["Account Number", "Plan"], ["A1", "Gold"], name="Plans")
    assert imported(notes, prices, sheet(NAMES, ROW, name="List")).sheet == "List"


def test_that_our_results_are_never_taken_for_the_list() -> None:
    assert imported(RESULTS, sheet(NAMES, ROW)).sheet == "List"
    assert imported(sheet(NAMES, ROW), RESULTS).sheet == "List"


def test_that_naming_our_results_sheet_is_refused() -> None:
    with pytest.raises(UsageError, match="written by this program"):
        imported(RESULTS, sheet(NAMES, ROW), selection=Selection(sheet="Zgen results"))


def test_that_a_workbook_of_results_alone_has_no_list() -> None:
    with pytest.raises(UsageError, match="No list found"):
        imported(RESULTS)


def test_that_a_sheet_named_like_results_with_other_columns_is_a_list() -> None:
    assert imported(sheet(NAMES, ROW, name="Zgen results")).sheet == "Zgen results"


@pytest.mark.parametrize("visibility", [SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN])
def test_that_hidden_sheets_are_not_offered_but_can_be_named(visibility: SheetVisibility) -> None:
    hidden = sheet(NAMES, ROW, ROW, name="Old list")
    infos = {"Old list": hidden_sheet("Old list", visibility)}
    assert imported(hidden, sheet(NAMES, ROW), infos=infos).sheet == "List"
    assert imported(hidden, sheet(NAMES, ROW), infos=infos, selection=Selection(sheet="Old list")).sheet == "Old list"
    with pytest.raises(UsageError, match="“Old list”"):
        imported(hidden, infos=infos)


def test_that_chart_sheets_hold_no_list() -> None:
    chart = Sheet("Chart", rows_of([NAMES, ROW]))
    infos = {"Chart": SheetInfo("Chart", worksheet=False)}
    assert imported(chart, sheet(NAMES, ROW), infos=infos).sheet == "List"
    with pytest.raises(UsageError, match="no cells"):
        imported(chart, infos=infos, selection=Selection(sheet="Chart"))


def test_that_a_header_without_rows_does_not_compete() -> None:
    assert imported(sheet(NAMES, name="Template"), sheet(NAMES, ROW)).sheet == "List"


def test_that_sheets_without_any_known_name_are_asked_about() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        imported(sheet(["x"], ["y"], name="One"), sheet(["z"], ["w"], name="Two sheets"))
    assert asked.value.question == SheetQuestion(("One", "Two sheets"))


def test_that_an_unknown_sheet_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="“List”"):
        imported(sheet(NAMES, ROW), selection=Selection(sheet="Lst"))


def test_that_only_the_chosen_sheet_is_read_whole() -> None:
    workbook = WorkbookInMemory([sheet(["a"], ["b"], name="Notes"), sheet(NAMES, ROW)])
    import_list(workbook, PATH, Selection(), TODAY, lambda _: None)
    assert workbook.read_sheets == ["List"]


def test_that_a_blank_sheet_has_no_list() -> None:
    with pytest.raises(UsageError, match="No list found"):
        imported(sheet([" "], ["\t"]))
    with pytest.raises(UsageError, match="blank"):
        imported(sheet(), selection=Selection(sheet="List"))


def test_that_a_header_without_rows_is_an_empty_list() -> None:
    with pytest.raises(UsageError, match="no rows below"):
        imported(sheet(["Billing"], NAMES))


def test_that_a_header_row_is_asked_for_with_the_first_rows() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        imported(sheet(["Report"], ["x", "y", "z"], ["A1", DAY, DAY]))
    question = asked.value.question
    assert isinstance(question, HeaderRowQuestion)
    assert [number for number, _ in question.rows] == [1, 2, 3]
    assert question.rows[1][1] == ("x", "y", "z")
    assert asked.value.option == "--header-row N"


def test_that_two_lists_in_one_sheet_are_asked_about() -> None:
    page = sheet([*NAMES, "Old"], [*ROW, "x"], [], [*NAMES, "New"], [*ROW, "y"])
    with pytest.raises(ImportQuestionError) as asked:
        imported(page)
    assert isinstance(asked.value.question, HeaderRowQuestion)
    assert [row.row for row in imported(page, selection=Selection(header_row=4)).rows] == [5]


def test_that_a_header_row_can_be_named_and_must_not_be_blank() -> None:
    page = sheet(["Account Number", "x"], [], ["Account Number", "Invoice Date", "Target Date"], ROW)
    assert imported(page, selection=Selection(header_row=3)).header_row == 3
    with pytest.raises(UsageError, match="Row 2"):
        imported(page, selection=Selection(header_row=2))


def test_that_the_totals_row_of_a_table_is_no_row_of_the_list() -> None:
    page = Sheet(
        "List",
        rows_of([NAMES, ROW, ("A2", DAY, DAY), ("Total", None, 2)]),
        tables=(Table("T", CellRange(1, 0, 4, 2), totals_rows=1),),
    )
    assert [row.row for row in imported(page).rows] == [2, 3]


def test_that_a_table_ends_the_list_and_accounts_below_it_are_warned_about() -> None:
    page = Sheet(
        "List",
        rows_of([NAMES, ROW, ("A2", DAY, DAY), ("A3", DAY, DAY), ("A4", DAY, DAY), (None, "signed: jd")]),
        tables=(Table("Accounts", CellRange(1, 0, 3, 2)),),
    )
    found = imported(page)
    assert [row.row for row in found.rows] == [2, 3]
    (warning,) = found.problems
    assert (warning.code, warning.row) == ("below_table", 0)
    assert "Rows 4-5 stand below the table Accounts" in warning.message


def test_that_notes_below_a_table_are_no_cause_for_a_warning() -> None:
    page = Sheet(
        "List",
        rows_of([NAMES, ROW, [], (None, None, None, "checked by jd")]),
        tables=(Table("Accounts", CellRange(1, 0, 2, 2)),),
    )
    assert imported(page).problems == ()


def test_that_two_tables_side_by_side_with_equal_names_are_asked_about() -> None:
    page = Sheet(
        "List",
        rows_of([[*NAMES, None, *NAMES[:2], "Target Date "], [*ROW, None, *ROW]]),
        tables=(Table("One", CellRange(1, 0, 2, 2)), Table("Two", CellRange(1, 4, 2, 6))),
    )
    with pytest.raises(ImportQuestionError) as asked:
        imported(page)
    assert asked.value.next_step == "Say which: --map AccountNumber=A, or --map AccountNumber=E."
    decided = Selection(columns={"AccountNumber": "E", "InvoiceDate": "F", "TargetDate": "G"})
    found = imported(page, selection=decided)
    assert dict(found.mapping) == {"AccountNumber": "E", "InvoiceDate": "F", "TargetDate": "G"}


def test_that_two_tables_below_each_other_are_asked_about() -> None:
    page = Sheet(
        "List",
        rows_of([NAMES, ROW, [], NAMES, ("A2", DAY, DAY)]),
        tables=(Table("One", CellRange(1, 0, 2, 2)), Table("Two", CellRange(4, 0, 5, 2))),
    )
    with pytest.raises(ImportQuestionError) as asked:
        imported(page)
    assert isinstance(asked.value.question, HeaderRowQuestion)
    assert [row.row for row in imported(page, selection=Selection(header_row=1)).rows] == [2]


def test_that_our_results_and_very_hidden_sheets_are_not_offered_and_hidden_sheets_are() -> None:
    chart = SheetInfo("Chart", worksheet=False)
    sheets = [sheet(NAMES, ROW), RESULTS, *(sheet(["x"], name=name) for name in ("Chart", "Old", "Secret"))]
    secret = hidden_sheet("Secret", SheetVisibility.VERY_HIDDEN)
    workbook = WorkbookInMemory(sheets, {"Chart": chart, "Old": hidden_sheet("Old"), "Secret": secret})
    info = workbook.inspect(PATH)
    assert [one.name for one in listed_sheets(workbook, info)] == ["List", "Old"]


def test_that_the_sheet_to_look_at_first_is_the_one_that_would_be_read_or_may_be_meant() -> None:
    def likely(*sheets: Sheet, **hidden: SheetInfo) -> str:
        workbook = WorkbookInMemory(sheets, hidden)
        return likely_sheet(workbook, workbook.inspect(PATH))

    notes, first = sheet(["x"], ["y"], name="Notes"), sheet(NAMES, ROW, name="First")
    assert likely(notes, first) == "First"
    assert likely(notes, first, sheet(NAMES, ROW, name="Second")) == "First"
    assert likely(RESULTS, sheet(NAMES, ROW, name="Old"), Old=hidden_sheet("Old")) == "Old"
    assert likely(RESULTS) == ""
