"""Lines among the rows that name the columns again: printed page heads, and second lists with other columns.

A second list further down may have its columns in another order; read with the first one's, its dates would change
places without a word. So nothing below such a line is sent.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from zgen_desktop.core.field_words import FIELD_OF_KEY, header_keys
from zgen_desktop.core.fields import ACCOUNT_ID, fold
from zgen_desktop.core.headers import Header
from zgen_desktop.core.model.cells import Cell, CellKind, SheetRow
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.problems import Finding, make_problem
from zgen_desktop.core.validation import FieldValues

_DIGIT = re.compile(r"\d")


def header_lines(
    header: Header, rows: Sequence[SheetRow], columns: Mapping[str, int], values: FieldValues
) -> dict[int, bool]:
    """Numbers of the rows that are header lines, and whether each names the list's own columns.

    ``columns`` are those that the list is read with, ``values`` what came of the rows. Looked at closer are account
    numbers without any digit, of which there are next to none, and what is no Account ID.
    """
    own = {fold(column.text) for column in header.columns if column.text}
    digit = _DIGIT.search
    doubtful = {at for at, text in enumerate(values.account_numbers) if text and not digit(text)}
    doubtful.update(values.findings.get(ACCOUNT_ID, ()))
    return {
        rows[at].number: _same_columns(rows[at], header, columns)
        for at in sorted(doubtful)
        if _names(rows[at], own) > 1
    }


def without_header_lines(judged: Sequence[ListRow], lines: Mapping[int, bool], sheet: str) -> list[ListRow]:
    """The rows with header lines, and what stands below one of other columns, as problems."""
    if not lines:
        return list(judged)
    after, result = 0, []
    for row in judged:
        if row.row in lines:
            after = 0 if lines[row.row] else row.row
            result.append(_problem(row, Finding("header_again"), sheet))
        elif after:
            result.append(_problem(row, Finding("below_other_header", {"first": str(after)}), sheet))
        else:
            result.append(row)
    return result


def _problem(row: ListRow, finding: Finding, sheet: str) -> ListRow:
    problem = make_problem(finding, sheet, row.row, None)
    return replace(row, state=RowState.PROBLEM, account=None, problems=(problem,))


def _names(row: SheetRow, own: Collection[str]) -> int:
    return sum(1 for cell in row.cells if _fields(cell) or (not cell.blank and fold(cell.raw) in own))


def _fields(cell: Cell) -> set[str]:
    if cell.kind is not CellKind.TEXT:
        return set()
    return {field for key in header_keys(cell.raw) if (field := FIELD_OF_KEY.get(key))}


def _same_columns(row: SheetRow, header: Header, columns: Mapping[str, int]) -> bool:
    """Whether each field that is named stands where it is read from, and each other text where it stood above."""
    texts = {column.index: fold(column.text) for column in header.columns}
    for index, cell in enumerate(row.cells):
        fields = _fields(cell)
        if any(columns.get(field, index) != index for field in fields):
            return False
        if not fields and not cell.blank and index in columns.values() and fold(cell.raw) != texts.get(index):
            return False
    return True
