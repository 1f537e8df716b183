"""Scans the records of an .xls for what python-calamine does not tell (MS-XLS 2.4; Excel 95 alike).

Record numbers stand in MS-XLS 2.3.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.number_formats import BUILTIN, GENERAL
from zgen_desktop.adapters.sheet_grid import Grid, boolean, error, rk_number, text_here
from zgen_desktop.core.model.cells import SheetInfo, SheetVisibility

MAX_STREAM = 64 << 20
"""Bytes of the stream; ten million of the smallest cells take that."""
_BOF, _EOF, _SHEET, _FORMAT, _XF, _DATE_1904 = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0, 0x0022
_ROW, _FILTER_MODE, _COLUMNS, _DIMENSIONS, _SHARED_TEXTS = 0x0208, 0x009B, 0x007D, 0x0200, 0x00FC
_NUMBER, _RK, _MULRK, _BOOLERR, _FORMULA = 0x0203, 0x027E, 0x00BD, 0x0205, 0x0006
_TEXTS = frozenset((0x00FD, 0x0204, 0x00D6))
_ONE_CELL = _TEXTS | {_NUMBER, _RK, _BOOLERR, _FORMULA}
_HIDDEN_ROW, _HIDDEN_COLUMNS = 0x20, 0x01
MAX_ROWS, MAX_COLUMNS = 65_536, 256
_SMALLEST_TEXT = 3
_BIFF8 = 0x0600
_VISIBILITY = (SheetVisibility.VISIBLE, SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN)


@dataclass
class Globals:
    """What stands before the sheets; ``starts`` is where each begins in the stream."""

    infos: list[SheetInfo] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    date_1904: bool = False


def read_globals(path: Path, stream: bytes) -> Globals:
    """Sheets, number formats and date system. Raises WorkbookError(``damaged``)."""
    if len(stream) > MAX_STREAM:
        raise file_kind.too_large(path, f"it has {len(stream):,} bytes")
    found = Globals()
    codes: dict[int, str] = {}
    ids: list[int] = []
    wide = True
    for number, start, size in _records(path, stream, 0):
        data = stream[start : start + size]
        try:
            if number == _BOF:
                wide = struct.unpack_from("<H", data)[0] == _BIFF8
            elif number == _SHEET:
                offset, state, kind = struct.unpack_from("<IBB", data)
                name = _short_text(data, 6, wide)
                visibility = _VISIBILITY[min(state & 3, 2)]
                found.infos.append(SheetInfo(name, visibility, worksheet=kind == 0))
                found.starts.append(offset)
            elif number == _FORMAT:
                code = _long_text(data, 2) if wide else _short_text(data, 2, wide)
                codes[struct.unpack_from("<H", data)[0]] = code or GENERAL
            elif number == _XF:
                ids.append(struct.unpack_from("<H", data, 2)[0])
            elif number == _SHARED_TEXTS:
                # calamine makes room for as many as it says, and a failure to do so ends the process.
                if struct.unpack_from("<I", data, 4)[0] > len(stream) // _SMALLEST_TEXT:
                    raise file_kind.damaged(path, "it claims more texts than it has")
            elif number == _DATE_1904:
                found.date_1904 = struct.unpack_from("<H", data)[0] == 1
        except (struct.error, IndexError) as problem:
            raise file_kind.damaged(path, "its parts are cut off or spoiled") from problem
    found.formats = [codes.get(each, BUILTIN.get(each, GENERAL)) for each in ids]
    return found


def scan_sheet(path: Path, stream: bytes, head: Globals, index: int, *, keep: bool = True) -> Grid:
    """The cells of one sheet without its texts; ``keep`` False only counts them against the limits."""
    grid = Grid(path, head.formats, date_1904=head.date_1904)
    for number, start, size in _records(path, stream, head.starts[index]):
        try:
            if number in _ONE_CELL:
                row, column, style = struct.unpack_from("<HHH", stream, start)
                if keep:
                    _put_cell(grid, number, stream, start, row + 1, column, grid.format(style))
                else:
                    grid.count(row + 1, column)
            elif number == _MULRK:
                _put_numbers(grid, stream, start, size, keep)
            elif number == _ROW:
                if size >= 16 and struct.unpack_from("<H", stream, start + 12)[0] & _HIDDEN_ROW:
                    grid.hidden.add(struct.unpack_from("<H", stream, start)[0] + 1)
            elif number == _DIMENSIONS:
                _check_dimensions(path, stream[start : start + size])
            elif number == _FILTER_MODE:
                grid.filter_active = True
            elif number == _COLUMNS:
                note_columns(grid, stream, start)
        except struct.error as problem:
            raise file_kind.damaged(path, "its parts are cut off or spoiled") from problem
    return grid


def note_columns(grid: Grid, stream: bytes, start: int) -> None:
    """Takes a COLINFO record (MS-XLS 2.4.53): columns of one width, shown or not."""
    first, last, width, _style, flags = struct.unpack_from("<5H", stream, start)
    if flags & _HIDDEN_COLUMNS or not width:
        grid.hide_columns(first, last)


def _check_dimensions(path: Path, data: bytes) -> None:
    """What the sheet says of its size: calamine makes room for it before it reads a cell."""
    layout = "<IIHH" if len(data) >= 14 else "<HHHH"
    first_row, last_row, first_column, last_column = struct.unpack_from(layout, data)
    if last_row > MAX_ROWS or last_column > MAX_COLUMNS or first_row > last_row or first_column > last_column:
        raise file_kind.damaged(path, "it says that a sheet is larger than sheets can be")


def _put_cell(grid: Grid, number: int, stream: bytes, start: int, row: int, column: int, code: str) -> None:
    if number in _TEXTS:
        cell = text_here(code, formula=False)
    elif number == _NUMBER:
        cell = grid.number(struct.unpack_from("<d", stream, start + 6)[0], code, False)
    elif number == _RK:
        cell = grid.number(rk_number(struct.unpack_from("<I", stream, start + 6)[0]), code, False)
    elif number == _BOOLERR:
        value, is_error = stream[start + 6], stream[start + 7]
        cell = error(value, code, False) if is_error else boolean(value, code, False)
    else:
        kind, value, mark = stream[start + 6], stream[start + 8], stream[start + 12 : start + 14]
        if mark != b"\xff\xff":
            cell = grid.number(struct.unpack_from("<d", stream, start + 6)[0], code, True)
        elif kind == 1:
            cell = boolean(value, code, True)
        elif kind == 2:
            cell = error(value, code, True)
        else:
            cell = text_here(code, formula=True)
    grid.put(row, column, cell)


def _put_numbers(grid: Grid, stream: bytes, start: int, size: int, keep: bool) -> None:
    row, first = struct.unpack_from("<HH", stream, start)
    count = (size - 6) // 6
    if count < 1:
        return
    grid.count(row + 1, first + count - 1, count)
    for column in range(first, first + count) if keep else ():
        style, packed = struct.unpack_from("<HI", stream, start + 4 + 6 * (column - first))
        grid.place(row + 1, column, grid.number(rk_number(packed), grid.format(style), False))


def _records(path: Path, stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Number, start and size of each record from a BOF to its EOF; those of charts within are left out."""
    depth, position, end = 0, start, len(stream)
    while position + 4 <= end:
        number = stream[position] | stream[position + 1] << 8
        size = stream[position + 2] | stream[position + 3] << 8
        position += 4
        if position + size > end:
            break
        if number == _BOF:
            depth += 1
        if depth == 1:
            yield number, position, size
        if number == _EOF:
            depth -= 1
            if depth <= 0:
                return
        position += size
    raise file_kind.damaged(path, "its parts are cut off or spoiled")


def _short_text(data: bytes, at: int, wide: bool) -> str:
    length = data[at]
    if not wide:
        return data[at + 1 : at + 1 + length].decode("cp1252", "replace")
    return _characters(data, at + 1, length)


def _long_text(data: bytes, at: int) -> str:
    return _characters(data, at + 2, struct.unpack_from("<H", data, at)[0])


def _characters(data: bytes, at: int, length: int) -> str:
    if data[at] & 1:
        return data[at + 1 : at + 1 + 2 * length].decode("utf-16-le", "replace")
    return data[at + 1 : at + 1 + length].decode("latin-1")
