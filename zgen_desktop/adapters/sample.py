"""A clerk's workbook to try the program with: mostly in order, with the faults that real lists have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from zgen_desktop.adapters.template import FACE, fit_to_page, month_end, save_new, style_header

SHEET = "Accounts to invoice"
_HEADER_ROW = 4
_HEADERS = (
    ("Customer", 42), ("Region", 12), ("Account number", 17), ("Invoice date", 14), ("Target date", 14), ("Remark", 30),
)  # fmt: skip
_REGIONS = ("North", "South", "East", "West")
_ROWS = 60
_UNKNOWN_ACCOUNT = "A99999999"


class Customer(Protocol):
    """A customer of the practice tenant."""

    @property
    def number(self) -> str:
        """The account number."""

    @property
    def name(self) -> str:
        """The account's name."""


@dataclass(frozen=True, slots=True)
class _Line:
    customer: str
    region: str
    account: str
    invoice_date: date | None
    target_date: date
    remark: str = ""


def write_sample(path: Path, customers: Sequence[Customer], today: date) -> None:
    """Writes the sample: about 60 accounts at the end of this month, with faults to find.

    An invoice date is missing, an account stands there twice, an account number is unknown, and one
    target date is a year off. Title rows stand above the header, other sheets beside. Raises UsageError
    and WorkbookError as ``save_new`` does.
    """
    lines = _lines(customers, month_end(today))
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = SHEET
    _list(sheet, lines, today)
    _overview(workbook.create_sheet("Overview"), lines)
    _notes(workbook.create_sheet("Notes"))
    workbook.active = 0
    save_new(workbook, path)


def _lines(customers: Sequence[Customer], end: date) -> list[_Line]:
    lines = [
        _Line(customer.name, _REGIONS[place % len(_REGIONS)], customer.number, end, end)
        for place, customer in enumerate(customers[:_ROWS])
    ]
    if len(lines) < 10:
        return lines
    ninth, third = lines[8], lines[2]
    lines[8] = _Line(ninth.customer, ninth.region, ninth.account, None, end, "date to be agreed")
    where = len(lines) * 2 // 5
    lines.insert(where, _Line(third.customer, third.region, third.account, end, end, "asked again by sales"))
    where = len(lines) * 3 // 5
    lines.insert(where, _Line("Harbour Lights Ltd", "West", _UNKNOWN_ACCOUNT, end, end, "new customer"))
    late = lines[-4]
    last_year = month_end((end.replace(day=1) - timedelta(days=360)).replace(day=1))
    lines[-4] = _Line(late.customer, late.region, late.account, end, last_year)
    return lines


def _list(sheet: Worksheet, lines: Sequence[_Line], today: date) -> None:
    sheet["A1"] = f"Invoices for {today:%B %Y}"
    sheet["A1"].font = Font(name=FACE, bold=True, size=14)
    sheet["A2"] = "Billing team, please keep the order of the rows"
    sheet["A2"].font = Font(name=FACE, italic=True, color="FF7F7F7F")
    for number, (header, width) in enumerate(_HEADERS, 1):
        sheet.cell(_HEADER_ROW, number, header)
        sheet.column_dimensions[get_column_letter(number)].width = width
    style_header(sheet, _HEADER_ROW, len(_HEADERS))
    for row, line in enumerate(lines, _HEADER_ROW + 1):
        values = (line.customer, line.region, line.account, line.invoice_date, line.target_date, line.remark or None)
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
        for column in (4, 5):
            sheet.cell(row, column).number_format = "dd/mm/yyyy"
            sheet.cell(row, column).alignment = Alignment(horizontal="center")
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
    fit_to_page(sheet, _HEADER_ROW)
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{get_column_letter(len(_HEADERS))}{_HEADER_ROW + len(lines)}"


def _overview(sheet: Worksheet, lines: Sequence[_Line]) -> None:
    """Accounts per region as values: openpyxl can't store the result of a formula, and a blank total helps nobody."""
    sheet.append(["Region", "Accounts"])
    for region in _REGIONS:
        sheet.append([region, sum(line.region == region for line in lines)])
    sheet.append(["All", len(lines)])
    style_header(sheet, 1, 2)
    sheet.column_dimensions["A"].width = 14
    chart = BarChart()
    chart.title = "Accounts per region"
    chart.legend = None
    chart.height, chart.width = 7, 12
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=1 + len(_REGIONS)), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=1 + len(_REGIONS)))
    sheet.add_chart(chart, "D2")


def _notes(sheet: Worksheet) -> None:
    for text in (
        "This workbook is a sample for the practice tenant. Its customers are invented.",
        "Some rows have something wrong with them; Zgen Desktop shows what and where.",
        "After a run the sheet “Zgen results” is added at the end. Everything else stays as it was.",
    ):
        sheet.append([text])
    sheet.column_dimensions["A"].width = 90
