"""Rows grouped by what a person has to look at, and what the groups are called."""

from __future__ import annotations

from zgen_desktop.core.edits import LEFT_OUT_BY_HAND
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.rows import ListRow, Problem, RowState, Severity
from zgen_desktop.core.problems import CATALOGUE
from zgen_desktop.gui.problem_groups import Group, Kind, grouped
from zgen_desktop.gui.problem_titles import subtitle_of, title_of

HEADERS = (Cell(CellKind.TEXT, "Account"), Cell(CellKind.TEXT, "Rechnungs-\ndatum"))


def problem(row: int, code: str, column: str | None, severity: Severity = Severity.ERROR) -> Problem:
    return Problem("List", row, column, code, severity, "", "The fact.", "The advice.")


def row(number: int, state: RowState, *problems: Problem, note: str = "", changed: str = "") -> ListRow:
    return ListRow(number, (), state, problems=problems, note=note, changed=changed)


ROWS = [
    row(2, RowState.READY),
    row(3, RowState.PROBLEM, problem(3, "date_missing", "B"), problem(3, "date_missing", "C")),
    row(4, RowState.PROBLEM, problem(4, "date_missing", "B"), changed="Account: a → b"),
    row(5, RowState.READY, problem(5, "date_far_from_today", "B", Severity.WARNING)),
    row(6, RowState.HELD, note="Zuora already has INV1."),
    row(7, RowState.DONE_BEFORE),
    row(8, RowState.LEFT_OUT, note=LEFT_OUT_BY_HAND),
    row(9, RowState.LEFT_OUT, note="Left out: hidden by a filter in the workbook."),
    row(10, RowState.LEFT_OUT, note="Left out: not among the rows chosen (2-9)."),
    row(11, RowState.PROBLEM, problem(11, "double", "A"), problem(11, "double", "A")),
]


def test_that_rows_are_grouped_by_kind_and_column_with_what_needs_a_person_first() -> None:
    groups = grouped(ROWS)
    assert [(group.kind, group.code, group.column, group.rows) for group in groups.ordered()] == [
        (Kind.ERROR, "date_missing", "B", [3, 4]),
        (Kind.ERROR, "date_missing", "C", [3]),
        (Kind.ERROR, "double", "A", [11]),
        (Kind.HELD, "", None, [6]),
        (Kind.WARNING, "date_far_from_today", "B", [5]),
        (Kind.HIDDEN, "", None, [9]),
        (Kind.LEFT_OUT, "", None, [8]),
        (Kind.NOT_CHOSEN, "", None, [10]),
        (Kind.DONE_BEFORE, "", None, [7]),
        (Kind.CHANGED, "", None, [4]),
    ]
    assert groups.to_look_at == 5


def test_that_every_problem_of_the_catalogue_and_of_the_check_has_a_short_title() -> None:
    of_check = ["account_unknown", "account_ambiguous", "account_mismatch", "account_inactive", "account_open"]
    # These are about the whole sheet and stand as sentences.
    of_sheet = {
        "calculated", "cleaned", "below_table", "custom_not_sent", "custom_of_account", "post_not_read",
        "column_hidden", "date_system", "stale_formulas", "totals_left_out",
    }  # fmt: skip
    for code in {*CATALOGUE, *of_check} - of_sheet:
        title = title_of(Group(Kind.ERROR, code, "B", example=problem(2, code, "B")), HEADERS)
        assert title != "The fact."
        assert len(title) <= 48
        assert "{" not in title


def test_that_a_title_names_the_column_as_the_sheet_does() -> None:
    group = Group(Kind.ERROR, "date_missing", "B", [2])
    assert title_of(group, HEADERS) == "Rechnungs- datum is blank"
    assert subtitle_of(group) == "Column B"
    assert title_of(Group(Kind.ERROR, "date_missing", "Z", [2]), HEADERS) == "Z is blank"
    unknown = Group(Kind.WARNING, "brand_new", "B", [2], problem(2, "brand_new", "B"))
    assert title_of(unknown, HEADERS) == "The fact."
