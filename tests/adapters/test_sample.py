"""The sample shows what real lists are like, and what the program says about them."""

from __future__ import annotations

import zipfile
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import from_excel

from tests.adapters.results_examples import parts, sheet_names, table, write
from tests.fakes.settings import FakeSettings
from zgen_desktop.adapters.sample import SHEET, write_sample
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.checking import Checked, Checker
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.rows import RowState

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Practice:
    number: str
    name: str


CUSTOMERS = [Practice(f"A{place:08d}", f"Customer {place} Ltd") for place in range(1, 201)]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "Sample.xlsx"
    write_sample(path, CUSTOMERS, TODAY)
    return path


def checked(path: Path) -> Checked:
    return Checker(Workbook(), FakeSettings()).check(str(path), Selection(), TODAY)


def test_that_it_is_read_without_a_question_and_shows_its_faults(sample: Path) -> None:
    found = checked(sample)
    assert found.counts == {RowState.READY: 60, RowState.PROBLEM: 2}
    assert Counter(problem.code for problem in found.problems) == {
        "date_missing": 1,
        "double": 1,
        "dates_far_apart": 1,
        "date_far_from_today": 1,
    }


def test_that_one_account_is_unknown_to_the_tenant(sample: Path) -> None:
    sheet = openpyxl.load_workbook(sample)[SHEET]
    numbers = [sheet.cell(row, 3).value for row in range(5, sheet.max_row + 1)]
    assert len(numbers) == 62
    assert [number for number in numbers if number not in {customer.number for customer in CUSTOMERS}] == ["A99999999"]


def test_that_it_looks_like_the_work_of_a_clerk(sample: Path) -> None:
    book = openpyxl.load_workbook(sample)
    sheet = book[SHEET]
    assert book.sheetnames == [SHEET, "Overview", "Notes"]
    assert book.active.title == SHEET
    assert sheet["A1"].value == "Invoices for November 2026"
    assert [cell.value for cell in sheet[4]][:5] == [
        "Customer", "Region", "Account number", "Invoice date", "Target date",
    ]  # fmt: skip
    assert "xl/charts/chart1.xml" in zipfile.ZipFile(sample).namelist()
    assert book["Overview"]["B6"].value == 62


def test_that_dates_are_this_months_end(sample: Path) -> None:
    sheet = openpyxl.load_workbook(sample)[SHEET]
    days = Counter(sheet.cell(row, 5).value.date() for row in range(5, sheet.max_row + 1))
    assert days[date(2026, 11, 30)] == 61
    assert from_excel(46356).date() == date(2026, 11, 30)


def test_that_it_takes_results_and_keeps_its_chart(sample: Path) -> None:
    before = parts(sample)
    assert write(sample, table(3)).note == ""
    after = parts(sample)
    assert sheet_names(sample) == [SHEET, "Overview", "Notes", "Zgen results"]
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    }  # fmt: skip


def test_that_a_few_customers_make_a_short_list(tmp_path: Path) -> None:
    path = tmp_path / "Short.xlsx"
    write_sample(path, CUSTOMERS[:3], TODAY)
    assert checked(path).counts == {RowState.READY: 3}


def test_that_it_never_overwrites(sample: Path) -> None:
    with pytest.raises(UsageError):
        write_sample(sample, CUSTOMERS, TODAY)
