"""Lists with one thing in them that goes wrong in billing, each in a workbook of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.layouts.drawing import Layout, Shape
from tests.workbooks import book, row, save, styles
from tests.workbooks import sheet as part

NAMES = ("Account number", "Invoice date", "Target date")
DAY = date(2026, 11, 30)
Draw = Callable[[Path], Path]


@dataclass(frozen=True)
class Marked:
    """A fault on a cell (``column`` and ``row``) with its code and words; ``group`` is its name on the page."""

    name: str
    draw: Draw
    row: int
    column: str
    code: str
    words: str
    group: str = ""
    ready: int = 0


@dataclass(frozen=True)
class Asked:
    """A question: its words on both faces, ``answer`` on the command line, ``button`` in the window.

    ``days`` are the invoice dates of the rows that are ready then, an empty text for each other row.
    """

    name: str
    draw: Draw
    option: str
    words: str
    answer: Sequence[str]
    title: str
    shown: Sequence[str]
    button: str
    days: Sequence[str]


@dataclass(frozen=True)
class Noted:
    """Something that is said of the whole sheet, and how many rows are ready."""

    name: str
    draw: Draw
    code: str
    words: str
    ready: int


@dataclass(frozen=True)
class Refused:
    """What can't be read as it stands: the code, the next step on the command line, and that of the window.

    ``sheet`` can be named instead.
    """

    name: str
    draw: Draw
    code: str
    words: str
    shown: str
    sheet: str = ""


@dataclass(frozen=True)
class Read:
    """What is read right without a word: the accounts and invoice dates that are sent."""

    name: str
    draw: Draw
    accounts: Sequence[str]
    days: Sequence[str] = ()


def lines(*rows: Sequence[object], header: Sequence[object] = NAMES, shape: Shape = lambda _book: None) -> Draw:
    """A list of these rows under a header."""
    return Layout("", "", {"List": [header, *rows]}, shape).draw


def formats(**codes: str) -> Shape:
    """Number formats by cell: ``formats(A2="00000000")``."""

    def shape(workbook: openpyxl.Workbook) -> None:
        for address, code in codes.items():
            _first(workbook)[address].number_format = code

    return shape


def hide(*rows: int, columns: str = "", filtered: str = "", values: Sequence[str] = ()) -> Shape:
    """Hides rows and columns; with a filter over ``filtered`` that lets ``values`` of its first column through."""

    def shape(workbook: openpyxl.Workbook) -> None:
        sheet = _first(workbook)
        for number in rows:
            sheet.row_dimensions[number].hidden = True
        for letter in columns:
            sheet.column_dimensions[letter].hidden = True
        if filtered:
            sheet.auto_filter.ref = filtered
            sheet.auto_filter.add_filter_column(0, list(values))

    return shape


def raw(*cells: str, style: str = "", settings: str = "", after: str = "", names: Sequence[str] = NAMES) -> Draw:
    """A list whose rows are cells as Excel writes them; ``@`` stands for the row's number.

    Styles: 0 General, 1 a date, 2 eight zeros, 3 E-notation, 4 a time.
    """

    def draw(path: Path) -> Path:
        header = "".join(
            f'<c r="{chr(65 + at)}1" t="inlineStr"><is><t>{name}</t></is></c>' for at, name in enumerate(names)
        )
        rows = row(1, header) + "".join(
            row(number, line.replace("@", str(number))) for number, line in enumerate(cells, start=2)
        )
        known = style or styles("General", "dd/mm/yyyy", "00000000", "0.00E+00", "hh:mm")
        return save(path, book(part(rows), style=known, settings=settings, after=after))

    return draw


def text(column: str, value: str) -> str:
    """A cell with a text."""
    return f'<c r="{column}@" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'


def day(column: str, serial: float = 46356) -> str:
    """A date cell; 46356 is 30 November 2026."""
    return f'<c r="{column}@" s="1"><v>{serial}</v></c>'


def _first(workbook: openpyxl.Workbook) -> Worksheet:
    return workbook.worksheets[0]
