"""A clerk's workbook of 1,000 rows with twenty kinds of problems, and what must come of every row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter

from zgen_desktop.practice import CustomerKind, sample_customers

TODAY = date.today()
DAY = TODAY + timedelta(days=5)
HEADERS = ("Customer", "Account number", "Account ID", "Invoice date", "Target date", "Include one-time", "Note")


@dataclass(frozen=True)
class Planned:
    """A row as planned: its Excel number, what is wrong with it, and the account it means."""

    number: int
    kind: str
    account: str


PROBLEMS = (
    "no account",
    "short id",
    "account number too long",
    "number that Excel has changed",
    "number with a fraction",
    "formula error in the account",
    "unknown account",
    "unknown id",
    "inactive account",
    "id and number of different accounts",
    "no invoice date",
    "no target date",
    "impossible date",
    "text that is no date",
    "error in the date",
    "date far in the past century",
    "blank flag",
    "flag that is no yes or no",
    "double of another row",
    "boolean as a date",
)


def write_month_end(path: Path, rows: int = 1000) -> list[Planned]:
    """Writes the workbook; every 25th row has a problem, of each kind in turn."""
    customers = [customer for customer in sample_customers(rows + 400) if customer.status == "Active"]
    canceled = [customer for customer in sample_customers(2000) if customer.kind is CustomerKind.CANCELED]
    plan: list[Planned] = []
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Accounts")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        digits = book.add_format({"num_format": "General"})
        sheet.write(0, 0, "November invoices")
        sheet.write_row(2, 0, HEADERS)
        for at in range(rows):
            number = at + 4
            customer = customers[at]
            kind = PROBLEMS[at // 25 % len(PROBLEMS)] if at % 25 == 24 else ""
            cells: list[object] = [customer.name, customer.number, "", DAY, DAY, "yes", f"note {at}"]
            _spoil(cells, kind, customers, canceled[at % len(canceled)].number, at)
            for column, value in enumerate(cells):
                if isinstance(value, date):
                    sheet.write_datetime(number - 1, column, _midnight(value), day)
                elif isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(number - 1, column, value, None, "#N/A")
                elif isinstance(value, float | int) and not isinstance(value, bool):
                    sheet.write_number(number - 1, column, value, digits)
                elif isinstance(value, bool):
                    sheet.write_boolean(number - 1, column, value)
                elif value:
                    sheet.write_string(number - 1, column, str(value))
            plan.append(Planned(number, kind, "" if kind else customer.id))
        book.add_worksheet("Notes").write(0, 0, "Not a list")
    return plan


def _midnight(day: date):  # type: ignore[no-untyped-def]  # a datetime
    from datetime import datetime

    return datetime(day.year, day.month, day.day)


def _spoil(cells: list[object], kind: str, customers: list, canceled: str, at: int) -> None:  # type: ignore[type-arg]
    changes: dict[str, dict[int, object]] = {
        "no account": {1: ""},
        "short id": {1: "", 2: "8a8ae4b1"},
        "account number too long": {1: "A" * 51},
        "number that Excel has changed": {1: 1.2345678901234567e19},
        "number with a fraction": {1: 1234.5},
        "formula error in the account": {1: '=VLOOKUP("x",A1:B2,2,FALSE)'},
        "unknown account": {1: f"Z9{at:07d}"},
        "unknown id": {1: "", 2: f"8a8ae4b1{at:024d}"},
        "inactive account": {1: canceled},
        "id and number of different accounts": {2: customers[at + 1].id},
        "no invoice date": {3: ""},
        "no target date": {4: ""},
        "impossible date": {3: "31.11.2026"},
        "text that is no date": {4: "month end"},
        "error in the date": {3: "=NA()"},
        "date far in the past century": {3: date(1926, 11, 30)},
        "blank flag": {5: ""},
        "flag that is no yes or no": {5: "perhaps"},
        "double of another row": {1: customers[at - 1].number},
        "boolean as a date": {3: True},
    }
    for column, value in changes.get(kind, {}).items():
        cells[column] = value


def write_accounts(path: Path, numbers: Sequence[str]) -> None:
    """A plain list of accounts, all of them due on DAY."""
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("Accounts")
        sheet.write_row(0, 0, ("Account number", "Invoice date", "Target date"))
        for row, number in enumerate(numbers, start=1):
            sheet.write_string(row, 0, number)
            for column in (1, 2):
                sheet.write_datetime(row, column, datetime.combine(DAY, datetime.min.time()), day)
