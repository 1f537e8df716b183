"""Results on the command line: where they go, what is asked about the place, and what is offered of earlier ones."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.workbook.protection import WorkbookProtection
from python_calamine import CalamineWorkbook

from tests.e2e.program import Program
from tests.gui.lists import DAY, NAMES, write
from zgen_desktop.practice import CustomerKind, sample_customers


def test_that_a_protected_structure_is_told_with_its_option_and_its_failures_are_offered(program: Program) -> None:
    good, other = [each.number for each in sample_customers(200) if each.kind is CustomerKind.NORMAL][:2]
    path = Path(
        write(program.folder / "list.xlsx", NAMES, (good, DAY, DAY), ("A99999999", DAY, DAY), (other, DAY, DAY))
    )
    book = openpyxl.load_workbook(path)
    book.security = WorkbookProtection(lockStructure=True)
    book.save(path)
    before = path.read_bytes()
    words = ["generate", str(path), "--connection", "practice", "--json"]
    beside = program.run(*words, "--rows", "2-3", "--confirm-rows", "1")
    assert beside.code == 1, beside.err
    assert "The structure of “list.xlsx” is protected" in beside.err
    assert "with --into. The new sheet stands beside them" in beside.err
    assert path.read_bytes() == before
    assert Path(beside.json["workbook"]).name == "list - Zgen results.xlsx"
    into = program.run(*words, "--into", "--confirm-rows", "1")
    assert into.code == 1, into.err
    assert "The sheet goes into the workbook all the same." in into.err
    assert Path(into.json["workbook"]) == path
    assert CalamineWorkbook.from_path(str(path)).sheet_names == ["Accounts", "Zgen results"]
    assert openpyxl.load_workbook(path).security.lockStructure
    again = program.run("check", str(path), "--json")
    assert f"has the results of run {into.json['run']} of this list: 0 refused, 1 with a problem" in again.err
    assert "Only these rows: --rows 3" in again.err
    only = program.run("check", str(path), "--rows", "3", "--json")
    assert (only.json["left_out"], only.json["rows"]) == (2, 3)
