"""What the ledger says, as plain values: for tests, pages and scripts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from sqlite3 import Row

from zgen_desktop.practice import days


@dataclass(frozen=True, slots=True)
class AccountEntry:
    """An account; ``balance`` is the open balance of its posted invoices."""

    id: str
    number: str
    name: str
    status: str
    kind: str
    currency: str
    payment_term: str
    bill_cycle_day: int
    balance: Decimal


@dataclass(frozen=True, slots=True)
class InvoiceEntry:
    """An invoice as it is in truth, even where a scripted stale read still hides it."""

    id: str
    account_id: str
    number: str
    status: str
    invoice_date: date
    target_date: date
    due_date: date
    amount: Decimal
    tax: Decimal
    balance: Decimal
    currency: str
    created: datetime
    created_by: str
    updated: datetime
    updated_by: str
    request_id: int | None
    request_row: int | None


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """One line of an invoice, amounts before tax and the tax on it."""

    kind: str
    description: str
    service_date: date
    amount: Decimal
    tax: Decimal
    request_id: int | None


@dataclass(frozen=True, slots=True)
class RequestEntry:
    """One SOAP request as it was counted."""

    id: int
    received: datetime
    call: str
    version: str
    rows: int
    outcome: str


@dataclass(frozen=True, slots=True)
class RowEntry:
    """One zObject of a generate() request and what the tenant did for it.

    ``did`` is invoiced, appended, refused, nothing (the request was not acted on) or late (not yet).
    ``sent`` is JSON of element name and text, in the order of the request.
    """

    request_id: int
    row: int
    account_id: str
    invoice_date: str
    target_date: str
    sent: str
    did: str
    code: str
    message: str
    invoice_id: str | None


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One object of an update() or delete() request and what the tenant did for it.

    ``did`` is posted, cancelled, deleted, updated, refused, nothing (the request was not acted on) or late (not yet).
    """

    request_id: int
    row: int
    call: str
    invoice_id: str
    sent: str
    did: str
    code: str
    message: str


def money(cents: int) -> Decimal:
    """Hundredths as an amount."""
    return Decimal(cents) / 100


def account_entry(row: Row) -> AccountEntry:
    """A line of table account."""
    return AccountEntry(
        id=row["id"],
        number=row["number"],
        name=row["name"],
        status=row["status"],
        kind=row["kind"],
        currency=row["currency"],
        payment_term=row["payment_term"],
        bill_cycle_day=row["bill_cycle_day"],
        balance=money(row["balance_cents"]),
    )


def invoice_entry(row: Row) -> InvoiceEntry:
    """A line of table invoice with its account's currency."""
    return InvoiceEntry(
        id=row["id"],
        account_id=row["account_id"],
        number=row["invoice_number"],
        status=row["status"],
        invoice_date=date.fromisoformat(row["invoice_date"]),
        target_date=date.fromisoformat(row["target_date"]),
        due_date=date.fromisoformat(row["due_date"]),
        amount=money(row["amount_cents"]),
        tax=money(row["tax_cents"]),
        balance=money(row["balance_cents"]),
        currency=row["currency"],
        created=days.from_stamp(row["created_at"]),
        created_by=row["created_by"],
        updated=days.from_stamp(row["updated_at"]),
        updated_by=row["updated_by"],
        request_id=row["request_id"],
        request_row=row["request_row"],
    )


def item_entry(row: Row) -> ItemEntry:
    """A line of table invoice_item."""
    return ItemEntry(
        kind=row["kind"],
        description=row["description"],
        service_date=date.fromisoformat(row["service_date"]),
        amount=money(row["amount_cents"]),
        tax=money(row["tax_cents"]),
        request_id=row["request_id"],
    )


def request_entry(row: Row) -> RequestEntry:
    """A line of table request."""
    return RequestEntry(
        id=row["id"],
        received=datetime.fromtimestamp(row["received_at"], UTC),
        call=row["call"],
        version=row["version"],
        rows=row["rows"],
        outcome=row["outcome"],
    )


def change_entry(row: Row) -> ChangeEntry:
    """A line of table change_row."""
    return ChangeEntry(**{name: row[name] for name in ChangeEntry.__dataclass_fields__})


def row_entry(row: Row) -> RowEntry:
    """A line of table generate_row."""
    return RowEntry(**{name: row[name] for name in RowEntry.__dataclass_fields__})
