"""Layouts of lists as they come in real life, drawn with openpyxl into workbooks of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

DAY = date(2026, 11, 30)
DUE = date(2026, 12, 30)
BEFORE = date(2026, 10, 31)
IDS = ("8a8ae4b122561fc00122562fbc3d0002", "2c92c0f94a1b2c3d4e5f60718293a4b5", "2c92c0f94a1b2c3d4e5f60718293a4b6")

Line = Sequence[object]
Shape = Callable[[openpyxl.Workbook], None]


@dataclass(frozen=True)
class Layout:
    """A workbook and what has to come of it.

    ``answer`` is ``Sheet!row Field=Column …`` where the program has to find it by itself, and a part of the
    next step that the question names (``--map InvoiceDate=B``) where it has to ask.
    """

    name: str
    answer: str
    sheets: Mapping[str, Sequence[Line]]
    shape: Shape = field(default=lambda _workbook: None)

    def draw(self, path: Path) -> Path:
        """Writes it; the first sheet is the one that the workbook opens on."""
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.worksheets[0])
        for name, lines in self.sheets.items():
            sheet = workbook.create_sheet(name)
            for number, line in enumerate(lines, start=1):
                for column, value in enumerate(line, start=1):
                    if value is not None:
                        sheet.cell(number, column, value)
        self.shape(workbook)
        workbook.save(path)
        return path


def rows(*columns: object, count: int = 3) -> list[Line]:
    """Rows of a list: a callable is asked for each row's value, anything else stands in all of them."""
    return [[each(number) if callable(each) else each for each in columns] for number in range(count)]


def number(at: int) -> str:
    """An account number for each row."""
    return f"A{79 + at:08}"


def ident(at: int) -> str:
    """An Account ID for each row."""
    return IDS[at]


def customer(at: int) -> str:
    """A name for each row."""
    return ("Müller & Söhne", "Dupont SA", "Contoso")[at % 3]


def merged(*areas: str, sheet: int = 0) -> Shape:
    """Merges these ranges."""

    def shape(workbook: openpyxl.Workbook) -> None:
        for area in areas:
            workbook.worksheets[sheet].merge_cells(area)

    return shape


def table(area: str, *, totals: bool = False, sheet: int = 0, name: str = "Accounts") -> Shape:
    """Makes a range a table."""

    def shape(workbook: openpyxl.Workbook) -> None:
        made = Table(displayName=name, ref=area, totalsRowCount=1 if totals else None)
        made.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2")
        workbook.worksheets[sheet].add_table(made)

    return shape


def hidden(name: str, state: str = "hidden") -> Shape:
    """Hides a sheet."""

    def shape(workbook: openpyxl.Workbook) -> None:
        page = workbook[name]
        assert isinstance(page, Worksheet)
        page.sheet_state = state

    return shape


def opens_on(name: str) -> Shape:
    """The sheet that the workbook was saved on."""

    def shape(workbook: openpyxl.Workbook) -> None:
        workbook.active = workbook.index(workbook[name])

    return shape


def both(*shapes: Shape) -> Shape:
    """One after the other."""

    def shape(workbook: openpyxl.Workbook) -> None:
        for each in shapes:
            each(workbook)

    return shape
