"""Invoices that somebody else makes in the same tenant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from sqlite3 import Connection

from zgen_desktop.practice import billing, charges, days, drafts
from zgen_desktop.practice.behaviour import Fault
from zgen_desktop.practice.charges import Charge, Includes, Item
from zgen_desktop.practice.invoice_rows import InvoiceRow


def user_id(connection: Connection) -> str:
    """The colleague's user Id."""
    return str(connection.execute("SELECT value FROM setting WHERE name = 'foreign_user_id'").fetchone()[0])


def bill_before(connection: Connection, rows: Sequence[InvoiceRow], fault: Fault, terms: billing.Terms) -> None:
    """The colleague bills the rows' accounts first and so takes their charges."""
    theirs = replace(terms, user_id=user_id(connection), request_id=None, row_fault=None)
    billing.bill(connection, [row for row in rows if _concerned(connection, fault, row)], theirs)


def bill_after(connection: Connection, rows: Sequence[InvoiceRow], fault: Fault, terms: billing.Terms) -> None:
    """The colleague makes one more invoice for the rows' accounts, with the same dates."""
    for row in rows:
        if _concerned(connection, fault, row):
            try:
                dates = row.day("InvoiceDate", terms.version), row.day("TargetDate", terms.version)
            except days.BadDateError:
                continue
            insert(connection, row.account_id, *dates)


def insert(connection: Connection, account: str, invoice_date: date, target_date: date) -> str:
    """An invoice of the colleague over one fee, for an account id or number; its Id. Raises KeyError."""
    found = connection.execute("SELECT * FROM account WHERE id = ? OR number = ?", (account, account)).fetchone()
    if found is None:
        raise KeyError(account)
    fee = Charge(
        id=None, subscription=f"A-S{found['number'][1:]}", kind=charges.ONE_TIME, description="Manual fee",
        amount_cents=5_000, period_months=0, bill_day=1, next_date=target_date, end_date=target_date,
    )  # fmt: skip
    origin = drafts.Origin(user_id(connection), None, None, days.stamp(days.utc_now()), 0.0, 0.0)
    return drafts.create(connection, found, [Item(fee, target_date)], (invoice_date, target_date), Includes(), origin)


def _concerned(connection: Connection, fault: Fault, row: InvoiceRow) -> bool:
    names: Iterable[str] = (
        connection.execute("SELECT id, number FROM account WHERE id = ?", (row.account_id,)).fetchone() or ()
    )
    found = tuple(names)
    return bool(found) and fault.concerns(found)
