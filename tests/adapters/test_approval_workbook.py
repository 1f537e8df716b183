"""The workbook that a person gets to approve: numbers are numbers, and nothing of a tenant is a formula."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from zgen_desktop.adapters.approval_workbook import write_approval
from zgen_desktop.core.approval_paper import ApprovalLine, ApprovalPaper
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.preview import Expected, ExpectedKind, ExpectedTotal
from zgen_desktop.core.model.rows import Charges

DAY = date(2026, 11, 30)
LINES = (
    ApprovalLine(2, "0012", "=1+1", DAY, DAY, Charges(), Expected(ExpectedKind.AMOUNT, Decimal("12.50"), "EUR")),
    ApprovalLine(
        3, "A3", "Three\x07", DAY, DAY, Charges(usage=False), Expected(ExpectedKind.NOTHING, Decimal(0), "EUR")
    ),
    ApprovalLine(4, "A4", "Four", DAY, DAY, Charges(), Expected(ExpectedKind.NOT_KNOWN, message="Locked.")),
    ApprovalLine(5, "A5", "Five", DAY, DAY, Charges(), Expected(ExpectedKind.CREDIT, Decimal(-700), "JPY")),
    ApprovalLine(6, "A6", "Six", DAY, DAY, Charges(), None),
)
PAPER = ApprovalPaper(
    "ab" * 32, "Acme", "production", "ann@example.com", "/lists/November.xlsx", "Accounts",
    datetime(2026, 11, 30, 9, tzinfo=UTC), LINES,
    (ExpectedTotal("EUR", 1, Decimal("12.50")), ExpectedTotal("JPY", 0, Decimal(0), 1, Decimal(-700))), 4, 1, 1,
)  # fmt: skip


def test_that_every_row_stands_there_with_its_amount(tmp_path: Path) -> None:
    write_approval(tmp_path / "a.xlsx", PAPER)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    lines = [list(line) for line in sheet.values]
    assert lines[0][:2] == ["Fingerprint", "ab" * 32]
    head = next(at for at, line in enumerate(lines) if line[0] == "Row")
    assert [line[:3] for line in lines[head + 1 :]] == [
        [2, "0012", "=1+1"],
        [3, "A3", "Three"],
        [4, "A4", "Four"],
        [5, "A5", "Five"],
        [6, "A6", "Six"],
    ]
    assert [line[6:9] for line in lines[head + 1 :]] == [
        [12.5, "EUR", None],
        [0, "EUR", "Nothing to bill"],
        [None, None, "Locked."],
        [-700, "JPY", "Credit. With Invoice Settlement SOAP makes no credit memos."],
        [None, None, None],
    ]
    name = sheet.cell(head + 2, 3)
    assert (name.data_type, name.value) == ("s", "=1+1")
    assert [sheet.cell(head + at, 7).number_format for at in (2, 5)] == ["#,##0.00", "#,##0"]


def test_that_no_file_is_written_over(tmp_path: Path) -> None:
    write_approval(tmp_path / "a.xlsx", PAPER)
    with pytest.raises(UsageError):
        write_approval(tmp_path / "a.xlsx", PAPER)
