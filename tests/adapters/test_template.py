"""The list to fill in is understood by the program without a question."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from tests.adapters.libreoffice import convert
from tests.fakes.settings import FakeSettings
from zgen_desktop.adapters.template import write_template
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.checking import Checker
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.rows import RowState

TODAY = date(2026, 12, 22)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "Template.xlsx"
    write_template(path, TODAY)
    return path


def test_that_its_examples_are_ready_to_be_sent_without_a_question(template: Path) -> None:
    checked = Checker(Workbook(), FakeSettings()).check(str(template), Selection(), TODAY)
    assert checked.counts == {RowState.READY: 3}
    assert checked.problems == ()


def test_that_its_columns_are_explained_and_checked(template: Path) -> None:
    sheet = openpyxl.load_workbook(template)["Accounts"]
    headers = [cell.value for cell in sheet[1]]
    assert headers == [
        "Account number", "Invoice date", "Target date", "Include one-time", "Include recurring", "Include usage",
    ]  # fmt: skip
    assert all(cell.comment and len(cell.comment.text) > 30 for cell in sheet[1])
    rules = {(rule.type, str(rule.sqref)): rule for rule in sheet.data_validations.dataValidation}
    assert rules["list", "D2:D5000 E2:E5000 F2:F5000"].formula1 == '"yes,no"'
    assert rules["date", "B2:B5000 C2:C5000"].operator == "greaterThan"
    assert sheet.freeze_panes == "A2"
    assert all(sheet.column_dimensions[letter].width >= 12 for letter in "ABCDEF")


def test_that_examples_are_grey_until_something_is_typed_over_them(template: Path) -> None:
    sheet = openpyxl.load_workbook(template)["Accounts"]
    [(area, rules)] = [(str(each.sqref), each.rules) for each in sheet.conditional_formatting]
    assert area == "A2:F4"
    assert rules[0].formula == ['OR($A2="A00000001",$A2="A00000002",$A2="A00000003")']
    assert rules[0].dxf.font.italic
    assert not sheet["A2"].font.italic
    assert "type over them" in sheet["A1"].comment.text


def test_that_it_prints_on_one_page_in_width(template: Path) -> None:
    sheet = openpyxl.load_workbook(template)["Accounts"]
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")


def test_that_libreoffice_opens_it_with_its_values(template: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert convert([template], out, tmp_path / "profile") == {"Template.xlsx"}
    lines = (out / "Template-Accounts.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    assert lines[1].replace('"', "") == "A00000001,2026-12-31,2026-12-31,yes,yes,yes"


def test_that_its_dates_are_real_and_near(template: Path) -> None:
    sheet = openpyxl.load_workbook(template)["Accounts"]
    days = [sheet.cell(row, column).value for row in (2, 3, 4) for column in (2, 3)]
    assert days == [datetime(2026, 12, 31)] * 4 + [datetime(2027, 1, 1), datetime(2027, 1, 31)]
    assert {sheet.cell(row, 2).number_format for row in (2, 3, 4)} == {"yyyy-mm-dd"}
    assert sheet["A2"].number_format == "@"


def test_that_it_never_overwrites(template: Path) -> None:
    before = template.read_bytes()
    with pytest.raises(UsageError, match="is not overwritten"):
        write_template(template, TODAY)
    assert template.read_bytes() == before


def test_that_another_kind_of_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"does not end in \.xlsx.*Name it “Template\.xlsx”"):
        write_template(tmp_path / "Template.xls", TODAY)
    assert list(tmp_path.iterdir()) == []


def test_that_a_missing_folder_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"no such folder.*Choose another folder"):
        write_template(tmp_path / "gone" / "Template.xlsx", TODAY)
