"""What openpyxl and XlsxWriter write comes back equal."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.table import Table as OpenpyxlTable

from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.model.cells import Cell, CellKind, CellRange, Sheet, Table

Value = str | bool | int | float | date

# openpyxl refuses control characters, takes "=…" as a formula and "#N/A" as an error, and leaves _x0041_ as it is.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=40
)
PLAIN = TEXTS.filter(lambda text: not text.startswith(("=", "#")) and not re.search("_x[0-9A-Fa-f]{4}_", text))
NUMBERS = st.one_of(st.integers(-(10**15), 10**15), st.floats(allow_nan=False, allow_infinity=False))
DAYS = st.dates(date(1900, 3, 1), date(9999, 12, 31))
MOMENTS = st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 31)).map(lambda when: when.replace(microsecond=0))
VALUES = st.one_of(PLAIN, NUMBERS, st.booleans(), DAYS, MOMENTS)


def same(cell: Cell, value: Value) -> bool:
    """Whether a cell holds what was written."""
    if isinstance(value, bool):
        return (cell.kind, cell.raw) == (CellKind.BOOLEAN, str(value).upper())
    if isinstance(value, datetime):
        return cell.when == value
    if isinstance(value, date):
        return cell.when == datetime.combine(value, time())
    if isinstance(value, str):
        return (cell.kind, cell.raw) == (CellKind.TEXT, value)
    # openpyxl writes 16 significant digits.
    return cell.kind is CellKind.NUMBER and float(cell.raw) == float(f"{value:.16g}")


def read(path: Path) -> Sheet:
    return Workbook().read(str(path), "List")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(VALUES, min_size=1, max_size=6), min_size=1, max_size=8), st.booleans())
def test_that_what_openpyxl_writes_comes_back(tmp_path: Path, lines: list[list[Value]], date_1904: bool) -> None:
    made = openpyxl.Workbook()
    if date_1904:
        made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        lines = [[v for v in line if not isinstance(v, date) or v.year > 1904] or [1] for line in lines]
    sheet = made.active
    assert sheet is not None
    sheet.title = "List"
    for line in lines:
        sheet.append(line)
    path = tmp_path / "list.xlsx"
    made.save(path)
    rows = read(path).rows
    assert [row.number for row in rows] == list(range(1, len(lines) + 1))
    for row, line in zip(rows, lines, strict=True):
        assert len(row.cells) == len(line)
        for cell, value in zip(row.cells, line, strict=True):
            assert same(cell, value), (cell, value)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=30),
        min_size=1,
        max_size=20,
    ),
    st.booleans(),
)
def test_that_every_character_comes_back(tmp_path: Path, texts: list[str], inline: bool) -> None:
    path = tmp_path / "list.xlsx"
    made = xlsxwriter.Workbook(path, {"constant_memory": inline})
    sheet = made.add_worksheet("List")
    for number, text in enumerate(texts):
        sheet.write_string(number, 0, text)
    made.close()
    assert [row.cell(0).raw for row in read(path).rows] == texts


@pytest.mark.parametrize("inline", [False, True])
def test_that_a_sheet_of_xlsxwriter_is_read_with_all_it_holds(tmp_path: Path, inline: bool) -> None:
    path = tmp_path / "list.xlsx"
    made = xlsxwriter.Workbook(path, {"constant_memory": inline, "date_1904": True})
    sheet = made.add_worksheet("List")
    day = made.add_format({"num_format": "dd.mm.yyyy"})
    zeros = made.add_format({"num_format": "00000000"})
    bold = made.add_format({"bold": True})
    sheet.write_row(0, 0, ["Account", "Invoice date", "Due"])
    sheet.write_number(1, 0, 1234, zeros)
    sheet.write_datetime(1, 1, datetime(2026, 11, 30, 8, 15, 30), day)
    sheet.write_formula(1, 2, "=B2+30", day, 45_000)
    sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")
    sheet.write_formula(1, 4, '=""', None, "")
    sheet.write_rich_string(2, 0, "A-", bold, "77", " end")
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.autofilter("A1:C3")
    sheet.filter_column("A", "x == 1234")
    made.close()
    found = read(path)
    account, when, due, error, empty = found.rows[1].cells
    assert (account.raw, account.number_format) == ("1234", "00000000")
    assert when.when == datetime(2026, 11, 30, 8, 15, 30)
    assert (due.kind, due.formula) == (CellKind.DATE, True)
    assert (error.kind, error.raw) == (CellKind.ERROR, "#DIV/0!")
    assert (empty.formula, empty.cached) == (True, False)  # it writes no t="str", so this is no value
    assert (found.rows[2].cell(0).raw, found.rows[2].hidden) == ("A-77 end", True)
    assert (found.filter_area, found.filter_active) == (CellRange(1, 0, 3, 2), True)
    assert Workbook().inspect(str(path)).date_1904


def test_that_a_table_and_formulas_of_openpyxl_are_told(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "List"
    sheet.append(["Account", "Amount"])
    sheet.append(["A-1", "=1+1"])
    sheet.add_table(OpenpyxlTable(displayName="Accounts", ref="A1:B2"))
    sheet.merge_cells("D1:E2")
    path = tmp_path / "list.xlsx"
    made.save(path)
    found = read(path)
    assert list(found.tables) == [Table("Accounts", CellRange(1, 0, 2, 1))]
    assert list(found.merged) == [CellRange(1, 3, 2, 4)]
    assert found.rows[1].cell(1) == Cell(CellKind.BLANK, formula=True, cached=False)
    assert not found.filter_active
