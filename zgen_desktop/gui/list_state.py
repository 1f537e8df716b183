"""How far the list on the desk is understood, for the pages that show and ask about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zgen_desktop.core.column_choices import ListShown, show_list
from zgen_desktop.core.model.cells import FileKind, SheetInfo, SheetRow, TextFound
from zgen_desktop.core.ports import Workbook
from zgen_desktop.core.questions import (
    ColumnQuestion,
    DelimiterQuestion,
    EncodingQuestion,
    FixedDateQuestion,
    HeaderRowQuestion,
    SheetQuestion,
)
from zgen_desktop.core.sheets import likely_sheet, listed_sheets
from zgen_desktop.gui.list_desk import ListDesk
from zgen_desktop.gui.page import Place


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a workbook: its kind, the sheets to choose from, and the first rows of one of them."""

    sheets: Sequence[SheetInfo]
    sheet: str
    rows: Sequence[SheetRow]
    kind: FileKind = FileKind.XLSX
    text: TextFound | None = None


def look_at(workbook: Workbook, path: str, sheet: str, rows: int) -> Look:
    """Reads the first rows of a sheet, of the likely one where none is named. Raises WorkbookError."""
    info = workbook.inspect(path)
    name = sheet or likely_sheet(workbook, info)
    first = workbook.peek(path, name, rows) if name else ()
    return Look(listed_sheets(workbook, info), name, first, info.kind, info.text)


def sheet_of(desk: ListDesk) -> str:
    """The sheet that the list was found on, or that a person chose; empty while neither is known."""
    if desk.checked:
        return desk.checked.imported.sheet
    question = desk.question
    if question and question.so_far:
        return question.so_far.sheet
    if question and isinstance(question.question, HeaderRowQuestion):
        return question.question.sheet
    return desk.selection.sheet or ""


def rows_of(desk: ListDesk) -> int | None:
    """How many rows the list has, once sheet and header row are known."""
    if desk.checked:
        return len(desk.checked.imported.rows)
    return len(desk.question.so_far.rows) if desk.question and desk.question.so_far else None


def header_row_of(desk: ListDesk) -> int:
    """Excel's number of the row that names the columns; 0 while it isn't known."""
    if desk.checked:
        return desk.checked.imported.header_row
    return desk.question.so_far.header_row if desk.question and desk.question.so_far else 0


def shown_list(desk: ListDesk) -> ListShown | None:
    """The list as it is understood, with the first values as they would be sent; None before it is found."""
    if desk.checked:
        return show_list(desk.checked.imported, desk.edits.cells)
    if desk.question and desk.question.so_far:
        # Whether the corrections belong to this list is only known once it is read.
        return show_list(desk.question.so_far, {})
    return None


def place_of_question(desk: ListDesk) -> Place:
    """Where the open question is asked; the check where there is none."""
    question = desk.question.question if desk.question else None
    if isinstance(question, (EncodingQuestion, DelimiterQuestion, SheetQuestion, HeaderRowQuestion)):
        return Place.WORKBOOK
    if isinstance(question, (ColumnQuestion, FixedDateQuestion)):
        return Place.COLUMNS
    return Place.CHECK
