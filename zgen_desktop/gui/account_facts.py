"""What the tenant says of an account, as a line and as columns of the Check table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.model.rows import ListRow
from zgen_desktop.core.model.tenant import AccountRecord
from zgen_desktop.gui import figures
from zgen_desktop.gui.cell_delegate import room_for_title
from zgen_desktop.gui.row_model import Column

translate = QCoreApplication.translate

ACCOUNT_FACTS = ("balance", "account_status", "batch", "bill_cycle_day", "currency")
"""The columns by name, those first that a person misses most where there is little room."""

RecordOf = Callable[[ListRow], AccountRecord | None]


def account_line(record: AccountRecord) -> str:
    """``Active · balance 1,250.00 EUR · Batch1 · bill cycle day 15``; what isn't known is left out."""
    parts = [account_status(record.status)]
    if record.balance is not None:
        amount = figures.money(record.balance, record.currency)
        parts.append(translate("AccountFacts", "balance {amount}").format(amount=amount))
    elif record.currency:
        parts.append(record.currency)
    parts.append(record.batch)
    if record.bill_cycle_day:
        parts.append(translate("AccountFacts", "bill cycle day {day}").format(day=record.bill_cycle_day))
    return " · ".join(part for part in parts if part)


def account_status(status: str) -> str:
    """Zuora's own word in the person's language; a word that isn't known stays as it is."""
    known = {
        "Active": translate("AccountFacts", "Active"),
        "Draft": translate("AccountFacts", "Draft"),
        "Canceled": translate("AccountFacts", "Canceled"),
    }
    return known.get(status, status)


def account_columns(record_of: RecordOf) -> list[Column[ListRow]]:
    """Shown where there is room for them, or where the person has chosen them in the menu of the header."""

    def column(
        name: str, title: str, text: Callable[[AccountRecord], str], key: Callable[[AccountRecord], Any], width: int
    ) -> Column[ListRow]:
        def words(row: ListRow) -> str:
            record = record_of(row)
            return "" if record is None else text(record)

        def sorted_by(row: ListRow) -> Any:
            record = record_of(row)
            return None if record is None else key(record)

        return Column[ListRow](
            title,
            words,
            sorted_by,
            name in ("balance", "bill_cycle_day"),
            key=name,
            width=room_for_title(title, width),
            hidden=True,
            about=translate("AccountFacts", "What the tenant says of the account"),
        )

    return [
        column(
            "balance",
            translate("AccountFacts", "Balance"),
            lambda record: figures.money(record.balance, record.currency),
            lambda record: record.balance,
            104,
        ),
        column(
            "account_status",
            translate("AccountFacts", "Account status"),
            lambda record: account_status(record.status),
            lambda record: account_status(record.status) or None,
            100,
        ),
        column(
            "currency",
            translate("AccountFacts", "Currency"),
            lambda record: record.currency,
            lambda record: record.currency or None,
            72,
        ),
        column(
            "batch",
            translate("AccountFacts", "Batch"),
            lambda record: record.batch,
            lambda record: record.batch or None,
            80,
        ),
        column(
            "bill_cycle_day",
            translate("AccountFacts", "Bill cycle day"),
            lambda record: str(record.bill_cycle_day or ""),
            lambda record: record.bill_cycle_day,
            80,
        ),
    ]
