"""What somebody else does in the same tenant: makes invoices, and changes those that are there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from sqlite3 import Connection, Row

from zgen_desktop.practice import billing, charges, days, drafts
from zgen_desktop.practice.behaviour import Fault
from zgen_desktop.practice.change_rows import ChangeRow
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
    origin = drafts.Origin(user_id(connection), None, None, days.stamp(days.utc_now()), 0.0, 0.0)
    return drafts.create(connection, found, [_fee(found, target_date)], (invoice_date, target_date), Includes(), origin)


CHANGES = ("post", "cancel", "delete", "pay", "append")
"""What the colleague may do to an invoice."""


def change(connection: Connection, invoice: str, what: str) -> None:
    """The colleague does one of CHANGES to an invoice (Id or number), whoever made it. Raises KeyError, ValueError.

    ``pay`` also posts a Draft first; ``append`` adds one fee to a Draft.
    """
    found = connection.execute(
        "SELECT * FROM invoice WHERE id = ? OR invoice_number = ?", (invoice, invoice)
    ).fetchone()
    if found is None:
        raise KeyError(invoice)
    me, stamp = user_id(connection), days.stamp(days.utc_now())
    if what not in CHANGES or (found["status"] != "Draft" and (what, found["status"]) != ("pay", "Posted")):
        raise ValueError(f"{what} of an invoice that is {found['status']}")
    if what == "append":
        account = connection.execute("SELECT * FROM account WHERE id = ?", (found["account_id"],)).fetchone()
        items = [_fee(account, date.fromisoformat(found["target_date"]))]
        drafts.append(connection, account, found, items, drafts.Origin(me, None, None, stamp, 0.0, 0.0))
    elif what == "delete":
        drafts.delete(connection, found, me, stamp, 0.0)
    elif what == "cancel":
        drafts.cancel(connection, found, me, stamp, 0.0)
    else:
        if found["status"] == "Draft":
            drafts.post(connection, found, me, stamp, 0.0)
        if what == "pay":
            drafts.pay(connection, found, me, stamp)


def post_all(connection: Connection, rows: Sequence[ChangeRow], fault: Fault) -> None:
    """The colleague posts those of the rows' invoices that still are drafts."""
    for row in rows:
        found = connection.execute(
            "SELECT account_id FROM invoice WHERE id = ? AND status = 'Draft'", (row.invoice_id,)
        ).fetchone()
        if found is not None and _names_concerned(connection, fault, found[0]):
            change(connection, row.invoice_id, "post")


def _fee(account: Row, day: date) -> Item:
    fee = Charge(
        id=None, subscription=f"A-S{account['number'][1:]}", kind=charges.ONE_TIME, description="Manual fee",
        amount_cents=5_000, period_months=0, bill_day=1, next_date=day, end_date=day,
    )  # fmt: skip
    return Item(fee, day)


def _concerned(connection: Connection, fault: Fault, row: InvoiceRow) -> bool:
    return _names_concerned(connection, fault, row.account_id)


def _names_concerned(connection: Connection, fault: Fault, account_id: str) -> bool:
    names: Iterable[str] = (
        connection.execute("SELECT id, number FROM account WHERE id = ?", (account_id,)).fetchone() or ()
    )
    found = tuple(names)
    return bool(found) and fault.concerns(found)
