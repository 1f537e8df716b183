"""The workbook made of pasted accounts is read without a question, every account as it was pasted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.core.lists import ID
from zgen_desktop.adapters.pasted_list import write_pasted_list
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.importing import ImportedList, Selection, import_list
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.pasting import PastedRow

INVOICE, TARGET = date(2026, 11, 30), date(2026, 12, 31)


def written(path: Path, *accounts: str) -> ImportedList:
    write_pasted_list(path, [PastedRow(account, INVOICE, TARGET) for account in accounts])
    return import_list(Workbook(), str(path), Selection(), date(2026, 11, 22), lambda _signature: None)


def test_that_numbers_and_ids_stand_in_their_own_columns(tmp_path: Path) -> None:
    found = written(tmp_path / "list.xlsx", "A001", ID, "0007")
    assert found.mapping == {"AccountId": "A", "AccountNumber": "B", "InvoiceDate": "C", "TargetDate": "D"}
    accounts = [row.account for row in found.rows]
    assert [(a.account_id, a.account_number) for a in accounts if a] == [(None, "A001"), (ID, None), (None, "0007")]
    assert {(a.invoice_date, a.target_date) for a in accounts if a} == {(INVOICE, TARGET)}


@pytest.mark.parametrize(("account", "header"), [("A001", "Account number"), (ID, "Account ID")])
def test_that_only_the_account_column_that_is_needed_is_there(tmp_path: Path, account: str, header: str) -> None:
    found = written(tmp_path / "list.xlsx", account)
    assert [cell.raw for cell in found.headers] == [header, "Invoice date", "Target date"]


def test_that_an_account_pasted_twice_is_a_problem_that_the_check_shows(tmp_path: Path) -> None:
    found = written(tmp_path / "list.xlsx", "A001", "A002", "A001")
    assert [row.state for row in found.rows] == [RowState.READY, RowState.READY, RowState.PROBLEM]


@pytest.mark.parametrize("text", ["=1+1", "#N/A", "12345678901234567890", "TRUE", "2026-11-30"])
def test_that_whatever_was_pasted_is_text(tmp_path: Path, text: str) -> None:
    write_pasted_list(tmp_path / "list.xlsx", [PastedRow(text, INVOICE, TARGET)])
    cell = openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0]["A2"]
    assert (cell.data_type, cell.value, cell.number_format) == ("s", text, "@")


def test_that_control_characters_do_not_reach_the_file(tmp_path: Path) -> None:
    found = written(tmp_path / "list.xlsx", "A\x01001")
    assert found.rows[0].cells[0].raw == "A001"


def test_that_no_file_is_overwritten(tmp_path: Path) -> None:
    written(tmp_path / "list.xlsx", "A001")
    before = (tmp_path / "list.xlsx").read_bytes()
    with pytest.raises(UsageError, match="There is such a file"):
        written(tmp_path / "list.xlsx", "A002")
    assert (tmp_path / "list.xlsx").read_bytes() == before


def test_that_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError):
        written(tmp_path / "gone" / "list.xlsx", "A001")
