"""The workbook of a list that is to be approved: one sheet, every row, the totals and the fingerprint."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from zgen_desktop.adapters.template import save_new, style_header
from zgen_desktop.core.approval_paper import ApprovalLine, ApprovalPaper
from zgen_desktop.core.currencies import decimals
from zgen_desktop.core.model.preview import ExpectedKind

SHEET = "For approval"
_COLUMNS = (
    ("Row", 8), ("Account number", 20), ("Account name", 34), ("Invoice date", 13), ("Target date", 13),
    ("Charges", 16), ("Expected before tax", 18), ("Currency", 10), ("Note", 44),
)  # fmt: skip
_DATE = "yyyy-mm-dd"
_NOTES = {
    ExpectedKind.NOTHING: "Nothing to bill",
    ExpectedKind.CREDIT: "Credit. With Invoice Settlement SOAP makes no credit memos.",
}


def write_approval(path: Path, paper: ApprovalPaper) -> None:
    """Writes it anew. Raises UsageError(``file_exists``, ``file_kind``) and WorkbookError(``file_unwritable``)."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = SHEET
    at = _facts(sheet, paper)
    for column, (name, width) in enumerate(_COLUMNS, 1):
        sheet.cell(at, column, name)
        sheet.column_dimensions[get_column_letter(column)].width = width
    style_header(sheet, at, len(_COLUMNS))
    for row, line in enumerate(paper.lines, at + 1):
        _line(sheet, row, line)
    sheet.freeze_panes = f"A{at + 1}"
    save_new(workbook, path)


def _facts(sheet: Worksheet, paper: ApprovalPaper) -> int:
    """The facts above the table; the row of its header."""
    facts: list[tuple[str, str]] = [
        ("Fingerprint", paper.fingerprint),
        ("Tenant", f"{paper.tenant} ({paper.environment})"),
        ("Zuora user", paper.user),
        ("List", f"{paper.workbook}, sheet {paper.sheet}"),
        ("Made", paper.at.astimezone().strftime("%Y-%m-%d %H:%M")),
        ("Accounts", f"{len(paper.lines)}, of {paper.asked} Zuora said what would be billed, before tax"),
    ]
    for total in paper.totals:
        facts.append(("Before tax", f"{total.amount:,} {total.currency} for {total.rows} accounts".strip()))
        if total.credits:
            facts.append(("Credit", f"{total.credit:,} {total.currency} for {total.credits} accounts".strip()))
    for row, (name, value) in enumerate(facts, 1):
        _text(sheet, row, 1, name)
        _text(sheet, row, 2, value)
    return len(facts) + 2


def _line(sheet: Worksheet, row: int, line: ApprovalLine) -> None:
    sheet.cell(row, 1, line.row)
    _text(sheet, row, 2, line.account_number)
    _text(sheet, row, 3, line.account_name)
    sheet.cell(row, 4, line.invoice_date).number_format = _DATE
    sheet.cell(row, 5, line.target_date).number_format = _DATE
    _text(sheet, row, 6, line.charges.words)
    expected = line.expected
    if expected is None:
        return
    if expected.amount is not None:
        places = decimals(expected.currency)
        sheet.cell(row, 7, expected.amount).number_format = "#,##0" + ("." + "0" * places if places else "")
    _text(sheet, row, 8, expected.currency)
    _text(sheet, row, 9, expected.message or _NOTES.get(expected.kind, ""))


def _text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:32_000]
    # Text from a tenant is never a formula.
    cell.data_type = "s"
    cell.number_format = "@"
