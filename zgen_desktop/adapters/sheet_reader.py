"""Streams one worksheet part: rows, hidden rows, merged ranges, filter. Never the whole part in memory."""

from __future__ import annotations

import re
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.cell_values import BadCellError, CellValues
from zgen_desktop.adapters.opc import MAIN, MAIN_STRICT, Package
from zgen_desktop.adapters.opc_xml import Feeder, xml_encoding, xml_parser
from zgen_desktop.adapters.shared_strings import MAX_TEXT
from zgen_desktop.core.model.cells import (
    BLANK,
    Cell,
    CellRange,
    SheetRow,
    column_index,
    column_letter,
)

MAX_CELLS = 10_000_000
"""Cells with content; Excel itself gets slow long before."""
MAX_PLACES = 16_000_000
"""Cells with content and the gaps before them; a value in column XFD of every row fills the memory with gaps."""
MAX_ROW = 1_048_576
_COUNT_FROM = 100 << 20
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})", re.ASCII)


class _Enough(Exception):  # noqa: N818 - it ends a look at the first rows, nothing is wrong
    pass


def parse_range(text: str) -> CellRange | None:
    """``B2:D9`` or ``B2``; None for what is no such range."""
    first, _, last = text.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if not start or not end:
        return None
    try:
        rows = sorted((int(start[2]), int(end[2])))
        columns = sorted((column_index(start[1]), column_index(end[1])))
    except ValueError:
        return None
    return CellRange(rows[0], columns[0], rows[1], columns[1])


def check_cell_count(package: Package, part: str) -> None:
    """Counts the values of a very large part without parsing it; WorkbookError(``too_large``) above MAX_CELLS.

    Ten million cells would take a minute and gigabytes to parse before they could be refused.
    """
    if package.info(part).file_size < _COUNT_FROM:
        return
    found = 0
    with package.open_part(part) as stream:
        carry = stream.read(256)
        codec = xml_encoding(carry)
        codec = codec if codec.startswith("utf-16-") else "ascii"
        marks = [mark.encode(codec) for mark in ("v>", "is>")]  # of start and end tags
        keep = len(marks[1]) - 1
        while block := stream.read(1 << 20):
            data = carry + block
            found += sum(map(data.count, marks))
            carry = data[-keep:]
            if found // 2 > MAX_CELLS + 1000:
                raise _too_many(package)


def _too_many(package: Package) -> Exception:
    return file_kind.too_large(package.path, f"a sheet has more than {MAX_CELLS:,} filled cells")


class SheetReader:
    """Reads one worksheet part from start to end, or as far as the first rows with content.

    After ``run``: ``rows`` ascending, ``merged``, ``filter_area``, ``filter_active``.
    """

    def __init__(self, package: Package, part: str, values: CellValues, limit: int = 0) -> None:
        self.rows: list[SheetRow] = []
        self.merged: list[CellRange] = []
        self.filter_area: CellRange | None = None
        self.filter_active = False
        self._package = package
        self._part = part
        self._values = values
        self._limit = limit
        self._columns: dict[str, int] = {}
        self._cells: list[Cell] = []
        self._next = 0
        self._row = 0
        self._digits = "0"
        self._hidden = False
        self._in_rows = False
        self._in_filter = False
        self._ascending = True
        self._places = 0
        self._gaps = 0
        self._attributes: dict[str, str] = {}
        self._pieces: list[str] = []
        self._value: str | None = None
        self._formula = False
        self._phonetic = False

    def run(self) -> None:
        """Reads. All failures are WorkbookError."""
        with self._package.open_part(self._part) as stream, self._package.parsing(self._part):
            try:
                self._feed(stream)
            except _Enough:
                pass
            except BadCellError as error:
                where = f"{column_letter(self._next)}{self._row}"
                raise file_kind.damaged(self._package.path, f"its cell {where} {error}") from error
        if not self._ascending:
            self.rows = _in_order(self.rows)

    def _feed(self, stream: BinaryIO) -> None:
        head = stream.read(1024)
        parser = xml_parser(head)
        namespace = MAIN_STRICT if self._package.strict else MAIN
        self._cell_tag, self._value_tag, self._row_tag, self._formula_tag, self._text_tag, self._phonetic_tag = (
            f"{namespace} {name}" for name in ("c", "v", "row", "f", "t", "rPh")
        )
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._pieces.append
        feeder = Feeder(stream, parser, head)
        while feeder.more():
            if len(self._pieces) > 1000 and sum(map(len, self._pieces)) > MAX_TEXT:
                raise file_kind.unsafe(self._package.path, "one of its texts is endless")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._value_tag or name == self._text_tag:  # noqa: PLR1714 - twice as fast as a tuple
            self._pieces.clear()
        elif name == self._cell_tag:
            self._attributes = attributes
            self._value = None
            self._formula = False
        elif name == self._formula_tag:
            self._formula = True
        elif name == self._row_tag:
            self._start_row(attributes)
        elif name == self._phonetic_tag:
            self._phonetic = True
        else:
            self._start_other(name.rpartition(" ")[2], attributes)

    def _end(self, name: str) -> None:
        if name == self._value_tag:
            pieces = self._pieces
            self._value = pieces[0] if len(pieces) == 1 else "".join(pieces)
        elif name == self._cell_tag:
            self._end_cell()
        elif name == self._row_tag:
            self._end_row()
        elif name == self._text_tag:
            if not self._phonetic:
                self._value = (self._value or "") + "".join(self._pieces)
        elif name == self._phonetic_tag:
            self._phonetic = False
        elif self._in_filter and name.endswith(" autoFilter"):
            self._in_filter = False

    def _end_cell(self) -> None:
        attributes = self._attributes
        cells = self._cells
        reference = attributes.get("r")
        if reference is None:
            column = self._next
        else:
            column = self._columns.get(reference[: -len(self._digits)], -1)
            if column < 0 or not reference.endswith(self._digits):
                column = self._find_column(reference)
        self._next = column
        if self._value is not None or self._formula:
            cell = self._values.cell(attributes.get("t"), attributes.get("s"), self._value, self._formula)
            if cell is not None:
                filled = len(cells)
                if column == filled:
                    cells.append(cell)
                elif column > filled:
                    self._gaps += column - filled
                    cells.extend([BLANK] * (column - filled))
                    cells.append(cell)
                else:
                    cells[column] = cell
        self._next = column + 1

    def _find_column(self, reference: str) -> int:
        match = _REFERENCE.fullmatch(reference)
        if not match or int(match[2]) != self._row:
            raise BadCellError(f"says that it is “{reference[:20]}”")
        try:
            column = column_index(match[1])
        except ValueError as error:
            raise BadCellError(f"says that it is “{reference[:20]}”") from error
        self._columns[match[1]] = column
        return column

    def _start_row(self, attributes: dict[str, str]) -> None:
        text = attributes.get("r")
        number = int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0
        if text is None:
            number = self._row + 1
        if not 1 <= number <= MAX_ROW:
            raise file_kind.damaged(self._package.path, f"it has a row “{(text or str(number))[:20]}”")
        if number <= self._row:
            self._ascending = False
        self._row = number
        self._digits = str(number)
        self._next = 0
        self._cells = []
        self._hidden = _truth(attributes.get("hidden")) or _zero(attributes.get("ht"))

    def _end_row(self) -> None:
        cells = self._cells
        if not cells:
            return
        self.rows.append(SheetRow(self._row, tuple(cells), self._hidden))
        self._cells = []
        self._places += len(cells)
        if self._places > MAX_CELLS:
            if self._places - self._gaps > MAX_CELLS:
                raise _too_many(self._package)
            if self._places > MAX_PLACES:
                raise file_kind.too_large(self._package.path, "its cells are too far to the right")
        if len(self.rows) == self._limit:
            raise _Enough

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        if name == "mergeCell":
            if area := parse_range(attributes.get("ref", "")):
                self.merged.append(area)
        elif name == "autoFilter":
            self._in_filter = True
            self.filter_area = self.filter_area or parse_range(attributes.get("ref", ""))
        elif name == "sheetPr":
            self.filter_active = _truth(attributes.get("filterMode"))
        elif self._in_filter and name in FILTER_CRITERIA:
            self.filter_active = True


FILTER_CRITERIA = frozenset(("filters", "customFilters", "top10", "dynamicFilter", "colorFilter", "iconFilter"))
"""Children of ``filterColumn`` that hide rows (ISO/IEC 29500-1, 18.3.2.7); without one it is only a button."""


def _truth(text: str | None) -> bool:
    return text is not None and text.strip() in ("1", "true", "on")


def _zero(height: str | None) -> bool:
    try:
        return height is not None and float(height) == 0
    except ValueError:
        return False


def _in_order(rows: list[SheetRow]) -> list[SheetRow]:
    """Rows that a sloppy program wrote out of order, or in pieces; the later piece of a cell holds."""
    merged: dict[int, SheetRow] = {}
    for row in rows:
        before = merged.get(row.number)
        if before:
            width = max(len(before.cells), len(row.cells))
            cells = (
                row.cell(column) if row.cell(column) is not BLANK else before.cell(column) for column in range(width)
            )
            row = SheetRow(row.number, tuple(cells), before.hidden or row.hidden)  # noqa: PLW2901
        merged[row.number] = row
    return [merged[number] for number in sorted(merged)]
