"""Cells, rows and sheets as they stand in a workbook; nothing here is interpreted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class CellKind(StrEnum):
    """What Excel stores in a cell. A date is a number whose number format is a date format."""

    BLANK = "blank"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"


class Cell(NamedTuple):
    """One cell as it is in the sheet, never a guess.

    ``raw`` is the stored text: the digits of the number as written in the file, the decoded text,
    ``TRUE``/``FALSE``, or the error (``#N/A``). For a date it is the stored serial (or ISO text of
    a ``t="d"`` cell) and ``when`` is the same moment in the workbook's own date system, rounded to
    the second. ``cached`` is False for a formula that has no calculated value yet.
    """

    kind: CellKind
    raw: str = ""
    number_format: str = "General"
    formula: bool = False
    cached: bool = True
    when: datetime | None = None

    @property
    def blank(self) -> bool:
        """True for an empty cell and for text of nothing but white space; never for a formula without value."""
        return self.cached and (self.kind is CellKind.BLANK or (self.kind is CellKind.TEXT and not self.raw.strip()))


BLANK = Cell(CellKind.BLANK)


class SheetRow(NamedTuple):
    """One row that holds at least one cell with content. ``number`` is Excel's row number, from 1.

    ``cells[0]`` is column A; blanks after the last cell with content are left off.
    ``hidden`` is True for rows hidden by hand or by a filter.
    """

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False

    def cell(self, column: int) -> Cell:
        """The cell at a column index from 0 (blank where the row is shorter)."""
        return self.cells[column] if 0 <= column < len(self.cells) else BLANK


class SheetVisibility(StrEnum):
    """How a sheet's tab is shown (ST_SheetState)."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "veryHidden"


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A sheet of the workbook in tab order; ``worksheet`` is False for chart, dialog and macro sheets."""

    name: str
    visibility: SheetVisibility = SheetVisibility.VISIBLE
    worksheet: bool = True


class CellRange(NamedTuple):
    """A rectangle: rows from 1 as in Excel, columns from 0; both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Table:
    """A ListObject: its whole range with header; ``totals_rows`` of them at the end are totals."""

    name: str
    area: CellRange
    header_rows: int = 1
    totals_rows: int = 0


class ColumnFilter(NamedTuple):
    """What a filter lets through in one column (index from 0), as the file has it.

    ``conditions`` are pairs of operator and value: the operators of Excel's custom filters (``equal``,
    ``notEqual``, ``greaterThan``, …), ``blank``, or ``other`` with a kind (``top10``, ``colour``, ``icon``, or
    a period such as ``thisMonth``). ``every`` when all have to hold, else one is enough.
    """

    column: int
    conditions: tuple[tuple[str, str], ...]
    every: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that was read of one sheet. ``rows`` ascend by number; rows without content are left out.

    ``filters`` are those of the sheet and of its tables; a filter done in place (``filter_active`` without
    an area) leaves no words. ``hidden_columns`` are indexes from 0.
    """

    name: str
    rows: Sequence[SheetRow]
    tables: Sequence[Table] = ()
    merged: Sequence[CellRange] = ()
    filter_area: CellRange | None = None
    filter_active: bool = False
    filters: Sequence[ColumnFilter] = ()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Tells whether a file is still the one that was read. ``sha256`` is lower-case hex of all bytes."""

    size: int
    modified_ns: int
    sha256: str


class FileKind(StrEnum):
    """The format of a file with a list, found from its content; the value is the usual ending of its name."""

    XLSX = "xlsx"
    XLS = "xls"
    XLSB = "xlsb"
    ODS = "ods"
    TEXT = "csv"


class TextFormat(NamedTuple):
    """How a text list is read: a name of an encoding and the delimiter; None where it is to be found out."""

    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class TextFound:
    """How a text list is read.

    ``format`` is what was asked for or found. ``unsure`` is ``encoding`` or ``delimiter`` where only a person
    can say; then ``encodings`` are those that fit, each with a piece of the list as it reads in it. ``delimiters``
    are those that make columns, the likeliest first, each with the first rows.
    """

    format: TextFormat
    encodings: Sequence[tuple[str, str]] = ()
    delimiters: Sequence[tuple[str, Sequence[Sequence[str]]]] = ()
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class WorkbookInfo:
    """What is known of a workbook without reading its rows. ``path`` is absolute.

    ``opens_on`` is the sheet that it was saved on, empty where it does not say. ``notes`` are sentences about
    the whole workbook; ``manual_calculation`` when Excel calculates it only on demand. ``text``
    is of text lists only.
    """

    path: str
    fingerprint: Fingerprint
    sheets: Sequence[SheetInfo]
    date_1904: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)
    kind: FileKind = FileKind.XLSX
    text: TextFound | None = None
    opens_on: str = ""


def column_letter(index: int) -> str:
    """Excel's letters of a column index from 0: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The column index from 0 of Excel's letters; raises ValueError for what is no column of A to XFD."""
    index = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(f"not a column: {letters!r}")
        index = index * 26 + ord(letter) - 64
    if not 1 <= index <= 16_384:
        raise ValueError(f"not a column: {letters!r}")
    return index - 1
