"""Lists in memory for tests of importing: sheets made from plain values, and a workbook that holds them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count

from zgen_desktop.core.importing import ImportedList, Selection, import_list
from zgen_desktop.core.model.abilities import NO_SCHEMA, Schema
from zgen_desktop.core.model.cells import (
    BLANK,
    Cell,
    CellKind,
    CellRange,
    Fingerprint,
    Sheet,
    SheetInfo,
    SheetRow,
    SheetVisibility,
    Table,
    TextFormat,
    TextFound,
    WorkbookInfo,
)
from zgen_desktop.core.model.rows import AccountRow, ListRow, Problem, RowState
from zgen_desktop.core.ports import Layout

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 30)
ID = "8a8ae4b122561fc00122562fbc3d0002"
ID_2 = "2c92c0f94a1b2c3d4e5f60718293a4b5"
PATH = "/lists/list.xlsx"

Value = Cell | str | int | float | bool | date | None


def cell(value: object) -> Cell:
    """A cell as Excel would store a plain value."""
    if isinstance(value, Cell):
        return value
    if value is None:
        return BLANK
    if isinstance(value, bool):
        return Cell(CellKind.BOOLEAN, "TRUE" if value else "FALSE")
    if isinstance(value, (int, float)):
        return Cell(CellKind.NUMBER, repr(value))
    if isinstance(value, date):
        return date_cell(value)
    assert isinstance(value, str)
    return Cell(CellKind.TEXT, value) if value else BLANK


def date_cell(moment: date, number_format: str = "dd/mm/yyyy") -> Cell:
    """A date cell of the 1900 system."""
    when = moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day)
    since = when - datetime(1899, 12, 30)
    return Cell(CellKind.DATE, f"{since / timedelta(days=1):.10g}", number_format, when=when)


def number(raw: str, number_format: str = "General") -> Cell:
    """A number cell with its digits as written in the file."""
    return Cell(CellKind.NUMBER, raw, number_format)


def error(text: str = "#N/A") -> Cell:
    """A cell that shows an Excel error."""
    return Cell(CellKind.ERROR, text, formula=True)


def formula(value: Value, *, cached: bool = True) -> Cell:
    """A calculated cell, or one that was never calculated."""
    return (
        cell(value)._replace(formula=True, cached=cached)
        if cached
        else Cell(CellKind.BLANK, formula=True, cached=False)
    )


def rows_of(lines: Iterable[Sequence[object]], first: int = 1, hidden: Collection[int] = ()) -> list[SheetRow]:
    """Sheet rows from lines of values; an empty line leaves its number out, as Excel does."""
    rows = []
    for row_number, line in zip(count(first), lines, strict=False):
        cells = [cell(value) for value in line]
        while cells and cells[-1] is BLANK:
            cells.pop()
        if cells:
            rows.append(SheetRow(row_number, tuple(cells), row_number in hidden))
    return rows


def sheet(
    *lines: Sequence[object],
    name: str = "List",
    hidden: Collection[int] = (),
    tables: Sequence[Table] = (),
    merged: Sequence[CellRange] = (),
    filter_area: CellRange | None = None,
) -> Sheet:
    """A sheet whose lines begin in row 1."""
    return Sheet(name, rows_of(lines, hidden=hidden), tables, merged, filter_area, filter_area is not None)


@dataclass
class WorkbookInMemory:
    """The Workbook port over sheets in memory."""

    sheets: Sequence[Sheet]
    infos: Mapping[str, SheetInfo] = field(default_factory=dict)
    date_1904: bool = False
    read_sheets: list[str] = field(default_factory=list)
    text: TextFound | None = None
    asked_as: TextFormat | None = None

    def inspect(self, path: str) -> WorkbookInfo:
        infos = [self.infos.get(one.name, SheetInfo(one.name)) for one in self.sheets]
        return WorkbookInfo(path, Fingerprint(1, 1, "00"), infos, self.date_1904, text=self.text)

    def with_text(self, text: TextFormat) -> WorkbookInMemory:
        self.asked_as = text
        return self

    def peek(self, path: str, sheet: str, rows: int) -> Sequence[SheetRow]:
        return self._sheet(sheet).rows[:rows]

    def read(self, path: str, sheet: str) -> Sheet:
        self.read_sheets.append(sheet)
        return self._sheet(sheet)

    def _sheet(self, name: str) -> Sheet:
        return next(one for one in self.sheets if one.name == name)


def hidden_sheet(name: str, visibility: SheetVisibility = SheetVisibility.HIDDEN) -> SheetInfo:
    return SheetInfo(name, visibility)


def imported(
    *sheets: Sheet,
    selection: Selection | None = None,
    layout_of: Callable[[str], Layout | None] = lambda _: None,
    schema: Schema = NO_SCHEMA,
    today: date = TODAY,
    date_1904: bool = False,
    infos: Mapping[str, SheetInfo] | None = None,
) -> ImportedList:
    """Imports a workbook of these sheets."""
    workbook = WorkbookInMemory(sheets, infos or {}, date_1904)
    return import_list(workbook, PATH, selection or Selection(), today, layout_of, schema)


def read_list(*lines: Sequence[object], date_1904: bool = False, **decided: object) -> ImportedList:
    """Imports one sheet with these lines; ``decided`` are fields of the Selection."""
    return imported(sheet(*lines), selection=Selection(**decided), date_1904=date_1904)  # type: ignore[arg-type]


def accounts(found: ImportedList) -> list[AccountRow]:
    """The rows that are ready."""
    return [row.account for row in found.rows if row.account is not None]


def states(found: ImportedList) -> list[RowState]:
    return [row.state for row in found.rows]


def codes(what: ImportedList | ListRow | Sequence[Problem]) -> list[str]:
    """The codes of all problems in their order."""
    problems = what.problems if isinstance(what, (ImportedList, ListRow)) else what
    return [problem.code for problem in problems]
