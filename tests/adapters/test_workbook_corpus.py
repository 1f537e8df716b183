"""Real workbooks of many programs, held against two other readers.

python-calamine is the second reader for values; openpyxl for what calamine doesn't tell: hidden rows,
merged ranges, tables, number formats.
"""

from __future__ import annotations

import csv
import warnings
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine

from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, Sheet
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "workbooks"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real workbooks are not beside this checkout")

FILES = sorted(path for path in FOLDER.glob("*") if path.name != "SOURCES.txt") if FOLDER.is_dir() else []
FAMILY = [path for path in FILES if path.suffix in (".xlsx", ".xlsm", ".xltx")]
PASSWORDS = {"poi__60320-protected.xlsx": "Test001!!", "poi__protected_passtika.xlsx": "tika"}
REFUSED = {
    "exceljs__invalid-xml.xlsx": "damaged",  # text before the root element of the sheet
    "calamine__pass_protected.xlsb": "encrypted",  # nobody knows its password
    "calamine__issue_594_dos.ods": "too_large",  # a cell repeated 17 billion times
    "poi__poc-xmlbomb.xlsx": "unsafe",  # entities in the shared strings
    "poi__clusterfuzz-testcase-minimized-POIHSSFFuzzer-4657005060816896.xls": "damaged",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx": "damaged",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5089447305609216.xlsx": "damaged",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx": "damaged",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6123461607817216.xlsx": "damaged",
    "poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx": "damaged",
    "poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5025401116950528.xlsx": "damaged",
}
"""Everything else is read."""
NOT_FOR_CALAMINE = {
    "ClosedXML__tdf111974.xlsm": "a macro sheet in the workbook",
    "poi__xlmmacro.xlsm": "a macro sheet in the workbook",
    "exceljs__test-issue-991.csv": "a text list, held against the csv module below",
    **dict.fromkeys(PASSWORDS, "a password on it"),
}
READ = [path for path in FILES if path.name not in REFUSED]


def opened(path: Path) -> Workbook:
    """A reader that holds the password of the file."""
    passwords = WorkbookPasswords()
    if path.name in PASSWORDS:
        passwords.hold(path, PASSWORDS[path.name])
    return Workbook(passwords)


def worksheets(path: Path) -> list[Sheet]:
    """All worksheets. Raises WorkbookError for the first one that can't be read."""
    reader = opened(path)
    return [reader.read(str(path), info.name) for info in reader.inspect(str(path)).sheets if info.worksheet]


@pytest.mark.parametrize("path", READ, ids=lambda path: path.name)
def test_that_a_real_workbook_is_read(path: Path) -> None:
    assert opened(path).inspect(str(path)).kind.value in (path.suffix[1:], "xlsx")
    assert worksheets(path) or path.name == "ClosedXML__DialogSheet.xlsx"


@pytest.mark.parametrize("path", [path for path in FILES if path.name in REFUSED], ids=lambda path: path.name)
def test_that_what_is_not_read_is_refused_in_plain_words(path: Path) -> None:
    with pytest.raises(WorkbookError) as caught:
        worksheets(path)
    assert caught.value.code == REFUSED[path.name]
    assert path.name in caught.value.message
    assert caught.value.next_step


@pytest.mark.parametrize("name", PASSWORDS)
def test_that_an_encrypted_workbook_is_refused_without_its_password(name: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        Workbook().inspect(str(FOLDER / name))
    assert caught.value.code == "encrypted"


def rule(cell: Cell, other: Any) -> str:
    """Why a value of calamine's means the same as ours: ``same``, or the name of a known difference."""
    if cell.kind is CellKind.ERROR and other == "":
        return "calamine gives errors as blanks"
    if cell.kind is CellKind.BLANK and other == "":
        return "same"
    if cell.kind is CellKind.BOOLEAN and other is (cell.raw == "TRUE"):
        return "same"
    if cell.kind is CellKind.TEXT and other == cell.raw:
        return "same"
    if cell.kind is CellKind.NUMBER:
        if isinstance(other, float) and other == float(cell.raw):
            return "same"
        if isinstance(other, timedelta):
            return "calamine gives elapsed times as such" if "[" in cell.number_format else "different"
        no_day = not 1 <= float(cell.raw) < 60
        return "calamine gives times without a day" if no_day and not isinstance(other, float) else "different"
    if cell.kind is CellKind.DATE and cell.when:
        if isinstance(other, date) and not isinstance(other, datetime):
            other = datetime(other.year, other.month, other.day)
        if other == cell.when:
            return "same"
        if isinstance(other, datetime) and abs(other - cell.when) <= timedelta(milliseconds=500):
            return "calamine keeps fractions of a second"
    return "different"


def compare(ours: Sheet, theirs: list[list[Any]]) -> Counter[str]:
    cells = {(row.number, column): cell for row in ours.rows for column, cell in enumerate(row.cells)}
    values = {(number, column): value for number, row in enumerate(theirs, 1) for column, value in enumerate(row)}
    found: Counter[str] = Counter()
    for place in cells.keys() | {place for place, value in values.items() if value != ""}:
        cell, value = cells.get(place, BLANK), values.get(place, "")
        name = rule(cell, value)
        assert name != "different", (ours.name, place, cell, value)
        found[name] += 1
    return found


def test_that_every_value_equals_the_second_readers() -> None:
    found: Counter[str] = Counter()
    for path in READ:
        if path.name in NOT_FOR_CALAMINE:
            continue
        other = python_calamine.CalamineWorkbook.from_path(str(path))
        for sheet in worksheets(path):
            found += compare(sheet, other.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False))
    assert found["same"] > 50_000
    assert set(found) - {"same"} == {
        "calamine gives errors as blanks",
        "calamine gives elapsed times as such",
        "calamine gives times without a day",
        "calamine keeps fractions of a second",
    }


def test_that_every_value_of_a_text_list_is_the_one_that_stands_there() -> None:
    path = FOLDER / "exceljs__test-issue-991.csv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    (sheet,) = worksheets(path)
    assert {row.number: [cell.raw for cell in row.cells] for row in sheet.rows} == {
        number: line for number, line in enumerate(lines, 1) if any(line)
    }


NOT_FOR_OPENPYXL = {
    "Open-XML-SDK__Pivot2.xlsx": "a pivot it can't parse",
    "calamine__pivots.xlsx": "the same",
    "calamine__issue_530.xlsx": "no table of texts",
    "poi__style-alternate-content.xlsx": "alternatives in the styles",
}


@pytest.mark.parametrize(
    "path",
    [path for path in FAMILY if path.name not in {*REFUSED, *NOT_FOR_OPENPYXL, *PASSWORDS}],
    ids=lambda path: path.name,
)
@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")
def test_that_hidden_rows_merges_tables_and_formats_are_those_openpyxl_sees(path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        other = openpyxl.load_workbook(path, data_only=True)
    for sheet in worksheets(path):
        if sheet.name not in other.sheetnames:  # a Strict workbook, whose sheets it doesn't see
            continue
        seen: Any = other[sheet.name]
        hidden = {number for number, row in seen.row_dimensions.items() if row.hidden}
        assert {row.number for row in sheet.rows if row.hidden} == hidden & {row.number for row in sheet.rows}
        folded = {
            index - 1
            for each in seen.column_dimensions.values()
            if each.hidden
            for index in range(each.min, each.max + 1)
        }
        assert sheet.hidden_columns == folded
        merged = {(each.min_row, each.min_col - 1, each.max_row, each.max_col - 1) for each in seen.merged_cells.ranges}
        assert set(map(tuple, sheet.merged)) == merged
        assert {each.name for each in sheet.tables} == {each.displayName for each in seen.tables.values()}
        assert bool(sheet.filter_area) == bool(seen.auto_filter.ref)
        for row in sheet.rows:
            for column, cell in enumerate(row.cells, start=1):
                if cell is not BLANK:
                    _same_format(cell, seen.cell(row.number, column))


def _same_format(cell: Cell, seen: Any) -> None:
    if type(seen).__name__ == "MergedCell":  # it drops what lies under a merged range
        return
    assert cell.number_format == (seen.number_format or "General"), seen.coordinate
    if cell.kind is CellKind.DATE:
        assert seen.is_date, seen.coordinate
    elif cell.kind is CellKind.NUMBER and seen.is_date:
        assert not 1 <= float(cell.raw) < 60, seen.coordinate
