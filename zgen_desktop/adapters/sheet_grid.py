"""The cells of one sheet as a scanner finds them, for the formats whose texts python-calamine reads.

calamine gives an error as an empty text, and knows neither hidden rows nor formulas nor number formats
(measured with 0.9.1: #N/A in .xls, .xlsb and .ods is ''), so a scanner of each format finds those; the texts,
whose coding is the hard part of these formats, are calamine's.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.number_formats import GENERAL, is_date_format
from zgen_desktop.adapters.serial_dates import serial_date
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, CellRange, SheetRow, Table, column_letter

MAX_CELLS = 6_000_000
"""Cells with content of one sheet; .xlsx, which is streamed, takes more."""
MAX_AREA = 12_000_000
"""Cells between the first and the last with content; calamine makes room for each of them."""
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
    0x2C: "#SPILL!",
    0x2D: "#CONNECT!",
    0x2E: "#BLOCKED!",
    0x2F: "#UNKNOWN!",
    0x30: "#FIELD!",
    0x31: "#CALC!",
}
"""BErr of MS-XLS 2.5.10 and MS-XLSB 2.5.97.2, with those that Excel has added since."""
_MEMO = 20_000
_LAST_COLUMN = 16_383


class Grid:
    """Rows from 1, columns from 0. Texts are only marked; ``rows_with`` puts them in."""

    def __init__(self, path: Path, formats: Sequence[str] = (), *, date_1904: bool = False) -> None:
        self.path = path
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[CellRange] = []
        self.tables: list[Table] = []
        self.filter_area: CellRange | None = None
        self.filter_active = False
        self._formats = formats
        self._date_1904 = date_1904
        self._rows: dict[int, list[tuple[int, Cell]]] = {}
        self._count = 0
        self._last_row = self._last_column = 0
        self._memo: dict[tuple[float, str, bool], Cell] = {}

    def format(self, style: int) -> str:
        """The number format of a cell style."""
        return self._formats[style] if 0 <= style < len(self._formats) else GENERAL

    def number(self, value: float, code: str, formula: bool) -> Cell:
        """A number, or the date that its format makes of it."""
        key = value, code, formula
        cell = self._memo.get(key)
        if cell is None:
            raw = repr(value).removesuffix(".0")
            when = serial_date(value, self._date_1904) if is_date_format(code) else None
            cell = Cell(CellKind.DATE if when else CellKind.NUMBER, raw, code, formula, when=when)
            if len(self._memo) < _MEMO:
                self._memo[key] = cell
        return cell

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Adds a cell with content. Raises WorkbookError(``too_large``)."""
        self.place(row, column, cell)
        self.count(row, column)

    def place(self, row: int, column: int, cell: Cell) -> None:
        """Adds a cell that is counted already."""
        self._rows.setdefault(row, []).append((column, cell))

    @property
    def area(self) -> int:
        """Cells from A1 to the last one."""
        return self._last_row * self._last_column

    def count(self, row: int, column: int, times: int = 1) -> None:
        """Counts cells up to this last one, kept or not. Raises WorkbookError(``too_large``)."""
        self._count += times
        self._last_row = max(self._last_row, row)
        self._last_column = max(self._last_column, column + 1)
        if self._count > MAX_CELLS:
            raise file_kind.too_large(self.path, f"the sheet has more than {MAX_CELLS:,} filled cells")
        if self.area > MAX_AREA:
            raise file_kind.too_large(self.path, "its cells are too many or too far to the right")

    def hide_columns(self, first: int, last: int) -> None:
        """Columns that are not shown, both ends included; the last may be any number."""
        self.hidden_columns.update(range(first, min(last, _LAST_COLUMN) + 1))

    def rows_with(self, values: Sequence[Sequence[Any]]) -> list[SheetRow]:
        """The rows, with calamine's texts. ``values[0][0]`` is A1.

        Raises WorkbookError(``damaged``) where the two readings contradict each other: what is not read for
        sure is not read.
        """
        rows = []
        for number in sorted(self._rows):
            line = values[number - 1] if number <= len(values) else ()
            cells = self._line(number, line)
            if cells:
                rows.append(SheetRow(number, tuple(cells), number in self.hidden))
        for number, line in enumerate(values, 1):
            if number not in self._rows and any(value != "" for value in line):
                self._line(number, line)
        return rows

    def _line(self, number: int, line: Sequence[Any]) -> list[Cell]:
        cells: list[Cell] = [BLANK] * len(line)
        for column, cell in self._rows.get(number, ()):
            if column >= len(cells):
                cells.extend([BLANK] * (column + 1 - len(cells)))
            cells[column] = cell
        for column, value in enumerate(line):
            cell = cells[column]
            if cell.kind is CellKind.TEXT:
                cells[column] = self._text(number, column, cell, value)
            elif value != "" and not _agrees(cell, value):
                self._contradict(number, column)
        for column in range(len(line), len(cells)):
            if cells[column].kind is CellKind.TEXT:
                cells[column] = self._text(number, column, cells[column], "")
        while cells and cells[-1] is BLANK:
            cells.pop()
        return cells

    def _text(self, row: int, column: int, cell: Cell, value: Any) -> Cell:
        if not isinstance(value, str):
            self._contradict(row, column)
        if not value and not cell.formula:
            return BLANK
        return cell._replace(raw=value)

    def _contradict(self, row: int, column: int) -> None:
        raise file_kind.damaged(self.path, f"its cell {column_letter(column)}{row} can't be read for sure")


def _agrees(cell: Cell, value: Any) -> bool:
    """Whether calamine's value can be this cell; of dates it makes what it likes, so their days are ours."""
    if cell.kind is CellKind.BOOLEAN:
        return value is (cell.raw == "TRUE")
    if cell.kind is CellKind.NUMBER and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(cell.raw) == value
    if cell.kind is CellKind.ERROR:
        return isinstance(value, str)
    return cell.kind in (CellKind.NUMBER, CellKind.DATE) and not isinstance(value, (str, bool))


def check_areas(path: Path, grids: Sequence[Grid]) -> None:
    """All sheets together, where calamine reads them all at once. Raises WorkbookError(``too_large``)."""
    if sum(grid.area for grid in grids) > 2 * MAX_AREA:
        raise file_kind.too_large(path, "the cells of its sheets are too many together")


def text_here(code: str, formula: bool) -> Cell:
    """Marks where a text stands until ``rows_with`` knows it."""
    return Cell(CellKind.TEXT, "", code, formula)


def error(code: int, style: str, formula: bool) -> Cell:
    """An error by its number."""
    return Cell(CellKind.ERROR, ERRORS.get(code, "#ERROR!"), style, formula)


def boolean(value: int, style: str, formula: bool) -> Cell:
    """True or false."""
    return Cell(CellKind.BOOLEAN, "TRUE" if value else "FALSE", style, formula)


def rk_number(packed: int) -> float:
    """A number packed into four bytes (MS-XLS 2.5.217)."""
    if packed & 2:
        value = float((packed >> 2) - (1 << 30 if packed & 0x8000_0000 else 0))
    else:
        value = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFF_FFFC))[0]
    return value / 100 if packed & 1 else value
