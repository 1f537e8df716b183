"""Scans the binary parts of an .xlsb for what python-calamine does not tell (MS-XLSB 2.1.4 and 2.4)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.number_formats import BUILTIN, GENERAL
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.sheet_grid import Grid, boolean, error, rk_number, text_here
from zgen_desktop.core.model.cells import CellRange, SheetInfo, SheetVisibility, Table

_BLOCK = 1 << 16
_MAX_RECORD = 4 << 20
MAX_SHEET = 96 << 20
"""Bytes of a sheet; ten million of the smallest cells take half as much again."""
_WORKBOOK_PROPERTIES, _BUNDLE_SHEET = 153, 156
_FORMAT, _XF, _CELL_XFS, _END_CELL_XFS = 44, 47, 617, 618
_ROW, _BLANK, _RK, _ERROR, _BOOL, _REAL, _TEXT, _SHARED_TEXT = 0, 1, 2, 3, 4, 5, 6, 7
_FORMULA_TEXT, _FORMULA_NUMBER, _FORMULA_BOOL, _FORMULA_ERROR, _RICH_TEXT = 8, 9, 10, 11, 62
_SHORT_CELLS = frozenset(range(12, 20))
_CELLS = frozenset(range(_RK, _FORMULA_ERROR + 1)) | {_RICH_TEXT}
_SHARED_TEXTS, _SIZE, _MERGE, _FILTER, _FILTER_COLUMN, _TABLE = 159, 148, 176, 161, 163, 343
_COLUMNS = 60
_HIDDEN_ROW, _HIDDEN_COLUMNS = 0x10, 0x01
MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
_VISIBILITY = (SheetVisibility.VISIBLE, SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN)


def read_sheets(package: Package) -> tuple[list[tuple[SheetInfo, str]], bool]:
    """The sheets in tab order with their parts, and whether days count from 1904."""
    targets = {each.id: each for each in package.relationships(package.workbook_part)}
    sheets: list[tuple[SheetInfo, str]] = []
    date_1904 = False
    with _translated(package):
        for number, data in _records_of(package, package.workbook_part):
            if number == _WORKBOOK_PROPERTIES:
                date_1904 = bool(data[0] & 1)
            elif number == _BUNDLE_SHEET:
                relation, after = _text(data, 8)
                target = targets.get(relation)
                worksheet = target is not None and target.type.endswith("/worksheet")
                visibility = _VISIBILITY[min(struct.unpack_from("<I", data)[0], 2)]
                info = SheetInfo(_text(data, after)[0], visibility, worksheet)
                sheets.append((info, target.target if target else ""))
    return sheets, date_1904


def read_formats(package: Package) -> list[str]:
    """The number format of every cell style."""
    codes: dict[int, str] = {}
    ids: list[int] = []
    in_cells = False
    for relationship in package.relationships(package.workbook_part):
        if not relationship.type.endswith("/styles") or not package.has(relationship.target):
            continue
        with _translated(package):
            for number, data in _records_of(package, relationship.target):
                if number == _FORMAT:
                    codes[struct.unpack_from("<H", data)[0]] = _text(data, 2)[0] or GENERAL
                elif number in (_CELL_XFS, _END_CELL_XFS):
                    in_cells = number == _CELL_XFS
                elif number == _XF and in_cells:
                    ids.append(struct.unpack_from("<H", data, 2)[0])
    return [codes.get(each, BUILTIN.get(each, GENERAL)) for each in ids]


def check_shared_texts(package: Package) -> None:
    """That the table of texts doesn't claim more than it can hold: calamine makes room for them all at once.

    Raises WorkbookError(``damaged``).
    """
    for each in package.relationships(package.workbook_part):
        if not each.type.endswith("/sharedStrings") or not package.has(each.target):
            continue
        size = package.info(each.target).file_size
        with _translated(package):
            for number, data in _records_of(package, each.target):
                if number == _SHARED_TEXTS and max(struct.unpack_from("<II", data)) > size:
                    raise file_kind.damaged(package.path, "it claims more texts than it has")
                break


def scan_sheet(package: Package, part: str, formats: list[str], *, date_1904: bool) -> Grid:
    """The cells of one sheet without its texts. Raises WorkbookError."""
    if package.info(part).file_size > MAX_SHEET:
        raise file_kind.too_large(package.path, f"the sheet has {package.info(part).file_size:,} bytes")
    grid = Grid(package.path, formats, date_1904=date_1904)
    with _translated(package):
        row = 0
        for number, data in _records_of(package, part):
            if number in _CELLS:
                _put_cell(grid, number, data, row)
            elif number == _ROW:
                row = struct.unpack_from("<I", data)[0] + 1
                if data[11] & _HIDDEN_ROW:
                    grid.hidden.add(row)
            else:
                _take_other(grid, number, data)
        tables = [each for each in package.relationships(part) if each.type.endswith("/table")]
        grid.tables = [_table(package, each.target) for each in tables]
    return grid


def _take_other(grid: Grid, number: int, data: bytes) -> None:
    if number == _COLUMNS:
        note_columns(grid, data)
    elif number == _SIZE:
        area = _area(data)
        if area.last_row > MAX_ROWS or area.last_column >= MAX_COLUMNS:
            # calamine makes room for what it says, and a failure to do so ends the process.
            raise file_kind.damaged(grid.path, "it says that a sheet is larger than sheets can be")
    elif number == _MERGE:
        grid.merged.append(_area(data))
    elif number == _FILTER:
        grid.filter_area = _area(data)
    elif number == _FILTER_COLUMN:
        grid.filter_active = True
    elif number in _SHORT_CELLS:
        raise file_kind.damaged(grid.path, "its cells are written in a way that is not known here")


def note_columns(grid: Grid, data: bytes) -> None:
    """Takes a BrtColInfo record (MS-XLSB 2.4.323): columns of one width, shown or not."""
    first, last, width, _style, flags = struct.unpack_from("<4IH", data)
    if flags & _HIDDEN_COLUMNS or not width:
        grid.hide_columns(first, last)


def _put_cell(grid: Grid, number: int, data: bytes, row: int) -> None:
    column = struct.unpack_from("<I", data)[0]
    if not (1 <= row <= MAX_ROWS and column < MAX_COLUMNS):
        raise file_kind.damaged(grid.path, f"it has a cell in row {row:,} and column {column:,}")
    code = grid.format(data[4] | data[5] << 8 | data[6] << 16)
    formula = _FORMULA_TEXT <= number <= _FORMULA_ERROR
    if number == _RK:
        cell = grid.number(rk_number(struct.unpack_from("<I", data, 8)[0]), code, False)
    elif number in (_REAL, _FORMULA_NUMBER):
        cell = grid.number(struct.unpack_from("<d", data, 8)[0], code, formula)
    elif number in (_ERROR, _FORMULA_ERROR):
        cell = error(data[8], code, formula)
    elif number in (_BOOL, _FORMULA_BOOL):
        cell = boolean(data[8], code, formula)
    else:
        cell = text_here(code, formula)
    grid.put(row, column, cell)


def _table(package: Package, part: str) -> Table:
    for number, data in _records_of(package, part):
        if number == _TABLE:
            header, totals = struct.unpack_from("<II", data, 24)
            return Table(_text(data, 64)[0], _area(data), header, totals)
    raise file_kind.damaged(package.path, f"its part “{part}” is no table")


def _records_of(package: Package, part: str) -> Iterator[tuple[int, bytes]]:
    """Number and content of each record of a part."""
    with package.open_part(part) as stream:
        yield from _records(stream)


@contextmanager
def _translated(package: Package) -> Iterator[None]:
    try:
        yield
    except (struct.error, IndexError, EOFError) as problem:
        raise file_kind.damaged(package.path, "its parts are cut off or spoiled") from problem


def _records(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    block, position = b"", 0
    while True:
        if position + _BLOCK > len(block):
            more = stream.read(_BLOCK)
            block, position = block[position:] + more, 0
            if not block:
                return
        number = block[position]
        position += 1
        if number & 0x80:
            number = (number & 0x7F) | block[position] << 7
            position += 1
        size = shift = 0
        while True:
            byte = block[position]
            position += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift > 21:
                break
        if size > _MAX_RECORD:
            raise EOFError
        while position + size > len(block):
            more = stream.read(max(size, _BLOCK))
            if not more:
                raise EOFError
            block, position = block[position:] + more, 0
        yield number, block[position : position + size]
        position += size


def _area(data: bytes) -> CellRange:
    first_row, last_row, first_column, last_column = struct.unpack_from("<IIII", data)
    return CellRange(first_row + 1, first_column, last_row + 1, last_column)


def _text(data: bytes, at: int) -> tuple[str, int]:
    """A counted UTF-16 text and where it ends; empty for the length that means none."""
    length = struct.unpack_from("<I", data, at)[0]
    if length == 0xFFFF_FFFF:
        return "", at + 4
    if length > len(data):
        raise EOFError
    end = at + 4 + 2 * length
    return data[at + 4 : end].decode("utf-16-le", "replace"), end
