"""Fills a new ledger: customers, what they subscribed to, and the invoices of the month before.

Everything follows from the seed except the days, which follow from today: what is due was due three to
six weeks ago, so any target date near today finds it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from sqlite3 import Connection

from zgen_desktop.practice import days, names
from zgen_desktop.practice.charges import NO_END, ONE_TIME, RECURRING, USAGE, tax_cents
from zgen_desktop.practice.customers import CustomerKind, SampleCustomer

_ACCOUNT_COLUMNS = (
    "id, number, name, status, kind, currency, payment_term, bill_cycle_day, balance_cents, batch, auto_pay, crm_id, "
    "vat_id, notes, tax_permille, separate_invoices, appends_to_draft, last_invoice_date, created_at, created_by, "
    "updated_at"
)
_CHARGE_COLUMNS = "account_id, subscription, kind, description, amount_cents, period_months, next_date, end_date"
_INVOICE_COLUMNS = (
    "sequence, id, account_id, invoice_number, status, invoice_date, target_date, due_date, amount_cents, tax_cents, "
    "balance_cents, includes_one_time, includes_recurring, includes_usage, created_at, created_by, updated_at, "
    "updated_by, posted_at, posted_by"
)
_ITEM_COLUMNS = "invoice_id, kind, description, service_date, amount_cents, tax_cents"


def invoice_id(tenant_id: str, sequence: int) -> str:
    """The Id of the n-th invoice of a tenant; other tenants' Ids differ."""
    return "2c92c0f9" + sha256(f"{tenant_id} invoice {sequence}".encode()).hexdigest()[:24]


def invoice_number(sequence: int) -> str:
    """``INV00000001``."""
    return f"INV{sequence:08d}"


def draft_number(sequence: int) -> str:
    """``DRAFT00000001``: what stands for a number until posting, where numbers are given at posting."""
    return f"DRAFT{sequence:08d}"


def due_date(invoice_date: date, payment_term: str) -> date:
    """The invoice date plus the days of the payment term; ``Due Upon Receipt`` adds none."""
    return (
        invoice_date + timedelta(days=int(payment_term.removeprefix("Net ")))
        if payment_term[:4] == "Net "
        else invoice_date
    )


@dataclass(slots=True)
class _Seed:
    tenant_id: str
    user_id: str
    today: date
    accounts: list[tuple[object, ...]] = field(default_factory=list)
    charges: list[tuple[object, ...]] = field(default_factory=list)
    invoices: list[tuple[object, ...]] = field(default_factory=list)
    items: list[tuple[object, ...]] = field(default_factory=list)
    custom: list[tuple[object, ...]] = field(default_factory=list)


def fill(connection: Connection, customers: Iterable[SampleCustomer], tenant_id: str, user_id: str) -> None:
    """Writes the customers; ``user_id`` is who made the older invoices. The caller commits."""
    book = _Seed(tenant_id, user_id, days.tenant_day(days.utc_now()))
    for customer in customers:
        _add(book, customer)
    for table, columns, rows in (
        ("account", _ACCOUNT_COLUMNS, book.accounts),
        ("charge", _CHARGE_COLUMNS, book.charges),
        ("invoice", _INVOICE_COLUMNS, book.invoices),
        ("invoice_item", _ITEM_COLUMNS, book.items),
        ("custom_value", "object_id, fields", book.custom),
    ):
        marks = ", ".join("?" * (columns.count(",") + 1))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # noqa: S608  own constants


def _add(book: _Seed, who: SampleCustomer) -> None:
    dice = who.dice
    next_date = book.today - timedelta(days=20 + dice % 23)
    term = names.PAYMENT_TERMS[dice // 23 % len(names.PAYMENT_TERMS)]
    first_amount = _charges(book, who, next_date)
    balance, last_date = _history(book, who, next_date, term, first_amount)
    since = _midday(book.today - timedelta(days=400 + dice % 900))
    book.accounts.append((
        who.id, who.number, who.name, who.status, who.kind.value, who.currency, term, next_date.day, balance,
        f"Batch{1 + dice // 7 % 4}", int(dice % 5 == 0),
        f"0015000000{dice % 10**8:08d}" if dice % 3 == 0 else None,
        f"{who.country.code}{dice // 11 % 10**9:09d}" if who.country.tax_permille and dice % 2 else None,
        who.notes or ("Send a copy to the branch office." if dice % 29 == 0 else None),
        who.country.tax_permille, int(who.kind is CustomerKind.SEVERAL_INVOICES),
        int(who.kind is CustomerKind.APPENDS_TO_DRAFT), last_date, since, book.user_id, since,
    ))  # fmt: skip
    book.custom.append(
        (who.id, json.dumps({"CostCentre__c": f"CC-{dice // 3 % 40:03d}", "Region__c": names.REGIONS[dice % 4]}))
    )


def _charges(book: _Seed, who: SampleCustomer, next_date: date) -> int:
    """Writes the customer's charges; the amount of the first recurring one is returned."""
    dice = who.dice
    scale = 10_000 if who.currency == "JPY" else 100
    amount = (19 + dice // 13 % 380) * scale + (0 if who.currency == "JPY" else (0, 50, 95)[dice % 3])
    end = next_date + timedelta(days=5 * 365) if dice % 7 != 3 else NO_END
    if who.kind is CustomerKind.CANCELED:
        end = next_date - timedelta(days=1)

    def add(subscription: int, kind: str, what: str, cents: int, months: int, day: date) -> None:
        name = f"A-S{who.number[1:]:0>8}" + (f"-{subscription}" if subscription else "")
        book.charges.append((who.id, name, kind, what, cents, months, day.isoformat(), end.isoformat()))

    if who.kind is CustomerKind.NOTHING_DUE:
        # Billed yearly, the last time some months ago.
        add(0, RECURRING, names.RECURRING[dice % 5], amount * 10, 12, book.today + timedelta(days=150 + dice % 120))
        return amount * 10
    usage_only = dice % 16 == 1 and who.kind is CustomerKind.NORMAL
    if not usage_only:
        add(0, RECURRING, names.RECURRING[dice % 5], amount, 3 if dice % 9 == 2 else 1, next_date)
    if who.kind is CustomerKind.SEVERAL_INVOICES:
        for more in range(1, 2 + dice % 2):
            add(more, RECURRING, names.RECURRING[(dice + more) % 5], amount // scale // 2 * scale + scale, 1, next_date)
    if usage_only or dice % 3 == 0:
        for nth in range(1 + dice % 3):
            add(
                0,
                USAGE,
                names.USAGE[(dice + nth) % 4],
                (3 + dice // (7 + nth) % 90) * scale,
                0,
                next_date - timedelta(days=nth),
            )
    if who.kind is CustomerKind.CREDIT:
        add(0, ONE_TIME, names.CREDIT, -amount * 4 - 500 * scale, 0, next_date - timedelta(days=2))
        return amount
    if dice % 5 == 0:
        add(0, ONE_TIME, names.ONE_TIME[dice % 3], (50 + dice % 7 * 25) * scale, 0, next_date - timedelta(days=3))
    return amount


def _history(book: _Seed, who: SampleCustomer, next_date: date, term: str, net: int) -> tuple[int, str | None]:
    """Writes what was invoiced before; open balance in hundredths and the last invoice date."""
    last = next_date - timedelta(days=28)
    if who.kind is CustomerKind.APPENDS_TO_DRAFT:
        _invoice(book, who, last, term, net, open_part=1.0, draft=True)
        return 0, None
    if who.kind is CustomerKind.DRAFT or who.dice % 2:
        return 0, None
    return _invoice(
        book, who, last, term, net, open_part=1.0 if who.dice % 4 == 0 else 0.0, draft=False
    ), last.isoformat()


def _invoice(book: _Seed, who: SampleCustomer, day: date, term: str, net: int, *, open_part: float, draft: bool) -> int:
    sequence = len(book.invoices) + 1
    key = invoice_id(book.tenant_id, sequence)
    tax = tax_cents(net, who.country.tax_permille, who.currency)
    balance = int((net + tax) * open_part)
    made, posted = _midday(day), None if draft else _midday(day + timedelta(days=1))
    book.invoices.append((
        sequence, key, who.id, invoice_number(sequence), "Draft" if draft else "Posted", day.isoformat(),
        day.isoformat(), due_date(day, term).isoformat(), net + tax, tax, balance, 1, 1, 1,
        made, book.user_id, posted or made, book.user_id, posted, None if draft else book.user_id,
    ))  # fmt: skip
    book.items.append((key, RECURRING, names.RECURRING[who.dice % 5], day.isoformat(), net, tax))
    return balance


def _midday(day: date) -> str:
    return days.stamp(datetime.combine(day, time(20, 15), UTC))
