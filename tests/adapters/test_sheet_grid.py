"""Hidden columns, whatever the format of the file."""

from __future__ import annotations

import struct
from pathlib import Path

import openpyxl
import pytest

from tests.adapters.libreoffice import convert
from zgen_desktop.adapters import biff_records, binary_parts
from zgen_desktop.adapters.sheet_grid import Grid
from zgen_desktop.adapters.workbook import Workbook


@pytest.fixture
def hiding(tmp_path: Path) -> Path:
    """B is hidden by hand, D and E as a folded group."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "List"
    for column in range(1, 8):
        sheet.cell(1, column, f"Name {column}")
        sheet.cell(2, column, column)
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions.group("D", "E", hidden=True)
    path = tmp_path / "hiding.xlsx"
    workbook.save(path)
    return path


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_that_hidden_columns_are_known(hiding: Path, tmp_path: Path, kind: str) -> None:
    path = hiding
    if kind != "xlsx":
        assert convert([hiding], tmp_path / "out", tmp_path / "profile", kind) == {"hiding.xlsx"}
        path = tmp_path / "out" / f"hiding.{kind}"
    assert Workbook().read(str(path), "List").hidden_columns == {1, 3, 4}


def test_that_a_hidden_column_of_a_binary_workbook_is_known() -> None:
    grid = Grid(Path("list.xlsb"))
    binary_parts.note_columns(grid, struct.pack("<4IH", 1, 1, 2304, 0, 0x01))
    binary_parts.note_columns(grid, struct.pack("<4IH", 2, 2, 2304, 0, 0x02))
    binary_parts.note_columns(grid, struct.pack("<4IH", 4, 99_999, 0, 0, 0))
    assert grid.hidden_columns == {1, *range(4, 16_384)}


def test_that_a_column_without_width_is_hidden_in_an_old_workbook() -> None:
    grid = Grid(Path("list.xls"))
    biff_records.note_columns(grid, struct.pack("<5H", 0, 1, 0, 0, 0), 0)
    biff_records.note_columns(grid, struct.pack("<5H", 5, 5, 2304, 0, 0x1001), 0)
    assert grid.hidden_columns == {0, 1, 5}
