"""A workbook made of pasted accounts: one row each, in their order, with both dates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from zgen_desktop.adapters.template import save_new, style_header
from zgen_desktop.core.pasting import PastedRow

SHEET = "Accounts"
_ID_WIDTH, _NUMBER_WIDTH, _DATE_WIDTH = 36, 20, 14
_DATE = "yyyy-mm-dd"


def write_pasted_list(path: Path, rows: Sequence[PastedRow]) -> None:
    """Writes the list with only those account columns that are needed. Headers are such as need no question.

    Raises UsageError(``file_exists``, ``file_kind``) and WorkbookError(``file_unwritable``).
    """
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = SHEET
    columns = []
    if any(row.is_id for row in rows):
        columns.append(("Account ID", _ID_WIDTH))
    if not all(row.is_id for row in rows):
        columns.append(("Account number", _NUMBER_WIDTH))
    accounts = len(columns)
    columns += [("Invoice date", _DATE_WIDTH), ("Target date", _DATE_WIDTH)]
    for number, (header, width) in enumerate(columns, 1):
        sheet.cell(1, number, header)
        sheet.column_dimensions[get_column_letter(number)].width = width
    style_header(sheet, 1, len(columns))
    for number, row in enumerate(rows, 2):
        _write_row(sheet, number, row, 1 if row.is_id else accounts, accounts)
    sheet.freeze_panes = "A2"
    save_new(workbook, path)


def _write_row(sheet: Worksheet, number: int, row: PastedRow, column: int, accounts: int) -> None:
    for at in range(1, accounts + 1):
        # Text, so that Excel keeps leading zeros, also of what is typed in later.
        sheet.cell(number, at).number_format = "@"
    account = sheet.cell(number, column)
    account.value = ILLEGAL_CHARACTERS_RE.sub("", row.account)
    # Pasted text that begins with = is text.
    account.data_type = "s"
    for at, day in enumerate((row.invoice_date, row.target_date), accounts + 1):
        sheet.cell(number, at, day).number_format = _DATE
