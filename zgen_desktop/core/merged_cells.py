"""Cells that look filled and are blank: Excel keeps the value of merged cells in the first one alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zgen_desktop.core.model.cells import CellRange, SheetRow, column_index, column_letter
from zgen_desktop.core.model.rows import ListRow, Problem
from zgen_desktop.core.problems import Finding, make_problem

_ABOUT_BLANKS = frozenset(("account_missing", "date_missing", "flag_blank"))


def with_merged_cells(
    judged: Sequence[ListRow], rows: Sequence[SheetRow], merged: Sequence[CellRange], sheet: str
) -> list[ListRow]:
    """The rows with blank cells explained where they lie under a merged one. Nothing is filled in."""
    first, last = (rows[0].number, rows[-1].number) if rows else (0, -1)
    areas = [area for area in merged if area.last_row >= first and area.first_row <= last and _holds_rows(area)]
    return [_explained(row, areas, sheet) for row in judged] if areas else list(judged)


def _holds_rows(area: CellRange) -> bool:
    return area.last_row > area.first_row or area.last_column > area.first_column


def _explained(row: ListRow, areas: Sequence[CellRange], sheet: str) -> ListRow:
    if not any(problem.code in _ABOUT_BLANKS for problem in row.problems):
        return row
    return replace(row, problems=tuple(_explain(problem, areas, sheet) for problem in row.problems))


def _explain(problem: Problem, areas: Sequence[CellRange], sheet: str) -> Problem:
    if problem.code not in _ABOUT_BLANKS or problem.column is None:
        return problem
    column = column_index(problem.column)
    for area in areas:
        inside = area.first_row <= problem.row <= area.last_row and area.first_column <= column <= area.last_column
        if inside and (problem.row, column) != (area.first_row, area.first_column):
            top = f"{column_letter(area.first_column)}{area.first_row}"
            return make_problem(Finding("cell_merged", {"first": top}), sheet, problem.row, problem.column)
    return problem
