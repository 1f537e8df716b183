"""Finds the sheet that holds the list and the row that names its columns.

Facts (facts/excel.md section 6): lists stand below title rows, under two header lines and merged cells,
or in tables (ListObjects), which give header and range exactly. So the first rows of each visible
worksheet are scored by the column names that are known. Our own results sheets are never a list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zgen_desktop.core.field_words import FIELD_OF_KEY, header_keys
from zgen_desktop.core.fields import ACCOUNT_FIELDS, DATE_FIELDS, FLAG_FIELDS, fold
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, CellRange, Sheet, SheetRow, Table
from zgen_desktop.core.problems import shown

ROWS_LOOKED_AT = 30
_RESULTS_NAME = re.compile(r"Zgen results(?: [0-9]+)?", re.IGNORECASE)
_RESULTS_MARKS = frozenset(
    ("Outcome", "What to do", "Charges sent", "Invoice date sent", "Target date sent", "Source sheet", "Source row")
)
_WEIGHTS = dict.fromkeys(DATE_FIELDS, 10) | dict.fromkeys(FLAG_FIELDS, 4)
_ACCOUNT_WEIGHT = 14
_OF_A_LIST = 2
"""Roles that no label of a single value has beside it."""


@dataclass(frozen=True, slots=True)
class HeaderColumn:
    """One named column: its index from 0, its text as shown, and the folded forms it may be known by."""

    index: int
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The line that names the columns; of a header of two lines ``row`` is the lower one.

    ``columns`` are those of the table where there is one, else all; blank ones too. ``cells`` are
    the whole line from column A. ``fields`` are those known for sure.
    """

    row: int
    cells: tuple[Cell, ...]
    columns: tuple[HeaderColumn, ...]
    fields: frozenset[str]
    table: Table | None = None
    score: float = 0

    @property
    def roles(self) -> int:
        """How many of account, invoice date and target date have a sure column."""
        return bool(self.fields.intersection(ACCOUNT_FIELDS)) + len(self.fields.intersection(DATE_FIELDS))


def is_results_sheet(name: str, first_rows: Sequence[SheetRow]) -> bool:
    """Whether a sheet is one of ours: by its name and columns, or by most of its columns alone.

    Where the source had a column of the same name, ours is called ``Zgen Outcome`` (design.md section 6).
    """
    if not first_rows or first_rows[0].number != 1:
        return False
    texts = {cell.raw.removeprefix("Zgen ") for cell in first_rows[0].cells if cell.kind is CellKind.TEXT}
    marks = texts & _RESULTS_MARKS
    if _RESULTS_NAME.fullmatch(name.strip()):
        return {"Outcome", "What to do"} <= marks
    return len(marks) == len(_RESULTS_MARKS)


class HeaderFinder:
    """Looks for header lines in the rows of one sheet.

    ``named`` are header texts by field that the person gave; they count as known. ``sheet`` is given
    when tables, merged cells and filter are known (a sheet that was only peeked into has none).
    """

    def __init__(self, rows: Sequence[SheetRow], named: Mapping[str, str], sheet: Sheet | None = None) -> None:
        self._rows = rows
        self._named = {fold(text): field for field, text in named.items()}
        self._tables = sheet.tables if sheet else ()
        self._merged = sheet.merged if sheet else None
        self._filter_row = sheet.filter_area.first_row if sheet and sheet.filter_area else 0

    def at(self, number: int) -> Header | None:
        """The header at a row that the person named, with the line above or below where that belongs to it."""
        here = self._row(number)
        if here is None:
            return None
        header = self._line(here)
        for upper, lower in ((number - 1, number), (number, number + 1)):
            top, bottom = self._row(upper), self._row(lower)
            if top and bottom:
                joined = self._joined(top, bottom)
                if joined and joined.roles > header.roles:
                    header = joined
        return header

    def best(self) -> tuple[Header, ...]:
        """The best header lines, more than one only where they fit equally well and differ; tables come first.

        A list outside of all tables that has as much as one, accounts with dates, is as good as it.
        """
        free = _without_repeats(_leading(self._free_lines()))
        tables = _leading(self._table_lines())
        if tables and (not free or tables[0].roles >= free[0].roles):
            apart = [*filter(self._outside_tables, free), *self._beside_tables({table.row for table in tables})]
            rivals = [header for header in apart if header.roles >= max(tables[0].roles, _OF_A_LIST)]
            return tuple(sorted((*tables, *rivals), key=lambda header: header.row))
        return free

    def _outside_tables(self, header: Header) -> bool:
        return not any(table.area.first_row <= header.row <= table.area.last_row for table in self._tables)

    def _beside_tables(self, numbers: Collection[int]) -> Iterator[Header]:
        """What stands in the header lines of tables and in no table's columns."""
        for row in filter(None, map(self._row, numbers)):
            areas = [t.area for t in self._tables if t.area.first_row <= row.number <= t.area.last_row]
            cells = [
                BLANK if any(_within(index, area) for area in areas) else cell for index, cell in enumerate(row.cells)
            ]
            columns = [HeaderColumn(index, _text(cell), header_keys(shown(cell))) for index, cell in enumerate(cells)]
            yield self._scored(row.number, cells, columns, None, cells)

    def _free_lines(self) -> list[Header]:
        rows = self._rows[:ROWS_LOOKED_AT]
        lines = [self._line(row) for row in rows]
        found = [header for header in lines if header.score > 0]
        for (top, upper), (bottom, lower) in zip(
            zip(rows, lines, strict=True), zip(rows[1:], lines[1:], strict=True), strict=False
        ):
            joined = self._joined(top, bottom) if bottom.number == top.number + 1 else None
            if joined and joined.score > max(upper.score, lower.score, 0):
                found.append(joined)
        return found

    def _table_lines(self) -> list[Header]:
        found = []
        for table in self._tables:
            row = self._row(table.area.first_row + table.header_rows - 1) if table.header_rows else None
            header = self._line(row, table) if row else None
            if header and header.score > 0:
                found.append(header)
        return found

    def _row(self, number: int) -> SheetRow | None:
        place = bisect_left(self._rows, number, key=lambda row: row.number)
        if place < len(self._rows) and self._rows[place].number == number:
            return self._rows[place]
        return None

    def _line(self, row: SheetRow, table: Table | None = None) -> Header:
        table = table or self._table_at(row.number)
        columns = [HeaderColumn(index, _text(cell), header_keys(shown(cell))) for index, cell in enumerate(row.cells)]
        return self._scored(row.number, row.cells, columns, table, row.cells)

    def _joined(self, top: SheetRow, bottom: SheetRow) -> Header | None:
        """Two lines as one header, or None where the lower one holds more than texts."""
        if any(cell.kind is not CellKind.TEXT and not cell.blank for cell in bottom.cells):
            return None
        width = max(len(top.cells), len(bottom.cells))
        above = self._spread(top, bottom, width)
        cells, columns = [], []
        for index in range(width):
            upper, lower = above[index], _text(bottom.cell(index))
            text = f"{upper} {lower}".strip()
            keys = dict.fromkeys(header_keys(text) + header_keys(lower) + (() if lower else header_keys(upper)))
            cells.append(Cell(CellKind.TEXT, text) if text else BLANK)
            columns.append(HeaderColumn(index, text, tuple(keys)))
        return self._scored(bottom.number, tuple(cells), columns, self._table_at(bottom.number), top.cells)

    def _spread(self, top: SheetRow, bottom: SheetRow, width: int) -> list[str]:
        """The upper line's texts, those of cells merged sideways under each of their columns."""
        texts = [_text(top.cell(index)) for index in range(width)]
        if self._merged is None:
            # Only peeked into: a text is taken to reach over the blanks to its right.
            for index in range(1, width):
                if not texts[index] and not bottom.cell(index).blank:
                    texts[index] = texts[index - 1]
            return texts
        groups = sum(1 for text in texts if text)
        for area in self._merged:
            last = min(area.last_column + 1, width)
            if area.first_row != top.number or area.first_column >= last:
                continue
            if area.first_column < last - 1 and (area.first_column, last) != (0, width):
                texts[area.first_column : last] = [texts[area.first_column]] * (last - area.first_column)
                groups += 1
        # One text alone, or one across the whole list, is a title and no upper half of the names below.
        return texts if groups > 1 else [""] * width

    def _table_at(self, number: int) -> Table | None:
        found = [t for t in self._tables if t.header_rows and t.area.first_row + t.header_rows - 1 == number]
        return found[0] if len(found) == 1 else None

    def _scored(
        self,
        number: int,
        cells: Sequence[Cell],
        columns: Sequence[HeaderColumn],
        table: Table | None,
        judged: Sequence[Cell],
    ) -> Header:
        if table:
            columns = [column for column in columns if _within(column.index, table.area)]
        fields = {field for column in columns for field in self._fields_of(column)}
        score = float(sum(_WEIGHTS.get(field, 0) for field in fields))
        if fields.intersection(ACCOUNT_FIELDS):
            score += _ACCOUNT_WEIGHT
        # Names of columns are texts; a line with dates and numbers is rather a parameter ("Invoice date: 30.11.2026").
        other = sum(1 for cell in judged if cell.kind is not CellKind.TEXT and not cell.blank)
        if score:
            score = max(score - 4 * other, 1) + (2 if number == self._filter_row else 0)
        return Header(number, tuple(cells), tuple(columns), frozenset(fields), table, score)

    def _fields_of(self, column: HeaderColumn) -> list[str]:
        return [
            field for key in column.keys if key and (field := self._named.get(key) or FIELD_OF_KEY.get(key)) is not None
        ]


def _leading(found: Sequence[Header]) -> tuple[Header, ...]:
    top = max(((header.roles, header.score) for header in found), default=None)
    return tuple(header for header in found if (header.roles, header.score) == top)


def _without_repeats(found: Sequence[Header]) -> tuple[Header, ...]:
    """A header that is repeated further down (printed pages) is the same header."""
    first = [column.keys for column in found[0].columns] if found else []
    return tuple(found[:1]) + tuple(h for h in found[1:] if [column.keys for column in h.columns] != first)


def _within(index: int, area: CellRange) -> bool:
    return area.first_column <= index <= area.last_column


def _text(cell: Cell) -> str:
    return " ".join(shown(cell).split())
