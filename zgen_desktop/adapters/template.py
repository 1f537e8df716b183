"""The list to fill in: the columns that are understood, with explanations, drop-downs and examples."""

from __future__ import annotations

import os
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from zgen_desktop.core.errors import UsageError, WorkbookError

_ROWS = 5_000
"""Rows that the drop-downs and the date checks reach."""

_DATE = "yyyy-mm-dd"
FACE, SIZE = "Calibri", 11


@dataclass(frozen=True, slots=True)
class _Column:
    header: str
    width: float
    explanation: str


# Headers that are understood beyond doubt (core.fields), so that no question is asked about our own template.
_COLUMNS = (
    _Column(
        "Account number",
        18,
        "The customer account's number in Zuora, as A00000001. One row for each account. "
        "The three rows in grey are examples: type over them or delete them.",
    ),
    _Column(
        "Invoice date",
        14,
        "The day that will stand on the invoice. It decides the due date, and must lie in an open accounting period.",
    ),
    _Column(
        "Target date",
        14,
        "Charges that are due up to and including this day are billed. Often the last day of the month.",
    ),
    _Column("Include one-time", 17, "Bill one-time charges? yes or no. A blank is asked about, never taken for yes."),
    _Column("Include recurring", 17, "Bill recurring charges? yes or no. A blank is asked about, never taken for yes."),
    _Column("Include usage", 17, "Bill usage charges? yes or no. A blank is asked about, never taken for yes."),
)
_DATES = (2, 3)
_FLAGS = (4, 5, 6)


def write_template(path: Path, today: date) -> None:
    """Writes the template with three example rows and dates near ``today``.

    Raises UsageError(``file_exists``, ``file_kind``) and WorkbookError(``file_unwritable``).
    """
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Accounts"
    _headers(sheet)
    _examples(sheet, today)
    _validations(sheet)
    sheet.freeze_panes = "A2"
    fit_to_page(sheet, 1)
    save_new(workbook, path)


def save_new(workbook: Workbook, path: Path) -> None:
    """Saves to a file that must not be there yet. Raises UsageError and WorkbookError."""
    if path.suffix.casefold() != ".xlsx":
        raise UsageError(
            "file_kind",
            "Not an .xlsx name",
            f"“{path.name}” does not end in .xlsx.",
            f"Name it “{path.stem or path.name}.xlsx”.",
        )
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    except FileExistsError:
        raise UsageError(
            "file_exists",
            "There is such a file already",
            f"“{path}” is not overwritten.",
            "Name another file, or move that one away first.",
        ) from None
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            workbook.save(file)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def style_header(sheet: Worksheet, row: int, columns: int) -> None:
    """Header cells in bold on a pale fill."""
    for column in range(1, columns + 1):
        cell = sheet.cell(row, column)
        # Without a name, other programs than Excel show their own face.
        cell.font = Font(name=FACE, size=SIZE, bold=True)
        cell.fill = PatternFill("solid", fgColor="FFD9E1F2")
        cell.alignment = Alignment(vertical="center")


def fit_to_page(sheet: Worksheet, header_row: int) -> None:
    """Prints as wide as a landscape page, with the header on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{header_row}:{header_row}"


def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _unwritable(path: Path, error: OSError) -> WorkbookError:
    if isinstance(error, PermissionError):
        why = "this user may not write there"
    elif isinstance(error, FileNotFoundError):
        why = "there is no such folder"
    else:
        why = error.strerror or "no reason given"
    return WorkbookError(
        "file_unwritable", "The file can't be written", f"“{path}”: {why}.", "Choose another folder and try again."
    )


def _headers(sheet: Worksheet) -> None:
    for number, column in enumerate(_COLUMNS, 1):
        cell = sheet.cell(1, number, column.header)
        cell.comment = Comment(column.explanation, "Zgen Desktop", height=110, width=280)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    style_header(sheet, 1, len(_COLUMNS))
    for number in range(2, len(_COLUMNS) + 1):
        sheet.cell(1, number).alignment = Alignment(horizontal="center", vertical="center")


def _examples(sheet: Worksheet, today: date) -> None:
    end = month_end(today)
    next_end = month_end(end + timedelta(days=1))
    rows: tuple[tuple[str | date, ...], ...] = (
        ("A00000001", end, end, "yes", "yes", "yes"),
        ("A00000002", end, end, "no", "yes", "no"),
        ("A00000003", end + timedelta(days=1), next_end, "yes", "yes", "yes"),
    )
    for row, values in enumerate(rows, 2):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value).alignment = Alignment(horizontal="left" if column == 1 else "center")
    for row in range(2, 2 + len(rows)):
        # Text, so that Excel keeps the leading zeros of other numbering schemes.
        sheet.cell(row, 1).number_format = "@"
        for column in _DATES:
            sheet.cell(row, column).number_format = _DATE
    # By a rule, so that what is typed over an example looks like any other row.
    still = ",".join(f'$A2="{values[0]}"' for values in rows)
    style = DifferentialStyle(font=Font(italic=True, color="FF7F7F7F"))
    grey = Rule(type="expression", dxf=style, formula=[f"OR({still})"])
    sheet.conditional_formatting.add(f"A2:{get_column_letter(len(_COLUMNS))}{1 + len(rows)}", grey)
    sheet.column_dimensions["A"].number_format = "@"
    for column in _DATES:
        sheet.column_dimensions[get_column_letter(column)].number_format = _DATE


def _validations(sheet: Worksheet) -> None:
    flags = DataValidation(
        type="list",
        formula1='"yes,no"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="yes or no",
        error="Choose yes or no.",
    )
    dates = DataValidation(
        type="date",
        operator="greaterThan",
        formula1="DATE(2000,1,1)",
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="A date, please",
        error="Enter a real date, such as 2026-11-30.",
    )
    for validation, columns in ((flags, _FLAGS), (dates, _DATES)):
        sheet.add_data_validation(validation)
        for column in columns:
            letter = get_column_letter(column)
            validation.add(f"{letter}2:{letter}{_ROWS}")
