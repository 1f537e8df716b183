"""Draft invoices in the ledger: making one, adding to one, and what becomes of it: posted, cancelled, deleted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection, Row

from zgen_desktop.practice.charges import Includes, Item, tax_cents
from zgen_desktop.practice.seeding import draft_number, due_date, invoice_id, invoice_number


@dataclass(frozen=True, slots=True)
class Origin:
    """Who makes it, for which row of which request, when; and from when query() shows it (seconds)."""

    user_id: str
    request_id: int | None
    request_row: int | None
    stamp: str
    seen_from: float
    ready_at: float


def create(
    connection: Connection,
    account: Row,
    items: Sequence[Item],
    dates: tuple[date, date],
    includes: Includes,
    origin: Origin,
) -> str:
    """A new Draft with these items; ``dates`` are invoice date and target date. Its Id is returned."""
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'invoice'").fetchone()
    sequence = (last[0] if last else 0) + 1
    tenant_id = connection.execute("SELECT value FROM setting WHERE name = 'tenant_id'").fetchone()[0]
    key = invoice_id(tenant_id, sequence)
    late = connection.execute("SELECT value FROM setting WHERE name = 'number_at_posting'").fetchone()
    number = draft_number(sequence) if late and late[0] else invoice_number(sequence)
    amount, tax = _sums(account, items)
    day, target = dates
    values: dict[str, object] = {
        "sequence": sequence, "id": key, "account_id": account["id"], "invoice_number": number,
        "status": "Draft", "invoice_date": day.isoformat(), "target_date": target.isoformat(),
        "due_date": due_date(day, account["payment_term"]).isoformat(), "amount_cents": amount, "tax_cents": tax,
        "balance_cents": amount, "includes_one_time": includes.one_time, "includes_recurring": includes.recurring,
        "includes_usage": includes.usage, "created_at": origin.stamp, "created_by": origin.user_id,
        "updated_at": origin.stamp, "updated_by": origin.user_id, "request_id": origin.request_id,
        "request_row": origin.request_row, "seen_from": origin.seen_from, "ready_at": origin.ready_at,
    }  # fmt: skip
    connection.execute(
        f"INSERT INTO invoice ({', '.join(values)}) VALUES ({', '.join(f':{name}' for name in values)})",  # noqa: S608  own columns
        values,
    )
    _add_items(connection, account, key, items, origin)
    return key


def put_custom(connection: Connection, key: str, values: Mapping[str, str]) -> None:
    """Sets some of the tenant's own fields of an invoice; the others stay as they are."""
    if not values:
        return
    found = connection.execute("SELECT fields FROM custom_value WHERE object_id = ?", (key,)).fetchone()
    fields = {**(json.loads(found[0]) if found else {}), **values}
    connection.execute("INSERT OR REPLACE INTO custom_value VALUES (?, ?)", (key, json.dumps(fields)))


def open_draft(connection: Connection, account_id: str) -> Row | None:
    """The account's latest Draft."""
    found: Row | None = connection.execute(
        "SELECT * FROM invoice WHERE account_id = ? AND status = 'Draft' ORDER BY sequence DESC LIMIT 1", (account_id,)
    ).fetchone()
    return found


def append(connection: Connection, account: Row, draft: Row, items: Sequence[Item], origin: Origin) -> None:
    """Adds items to a Draft: same Id, number and dates; other amounts and UpdatedDate.

    Source: Zuora, "Append new invoice items to draft invoices".
    """
    amount, tax = _sums(account, items)
    connection.execute(
        "UPDATE invoice SET amount_cents_before = amount_cents, tax_cents_before = tax_cents,"
        " updated_at_before = updated_at, updated_by_before = updated_by, change_seen_at = :seen, ready_at = :ready,"
        " amount_cents = amount_cents + :amount, tax_cents = tax_cents + :tax, balance_cents = balance_cents + :amount,"
        " updated_at = :stamp, updated_by = :user WHERE id = :id",
        {
            "seen": origin.seen_from, "ready": origin.ready_at, "amount": amount, "tax": tax,
            "stamp": origin.stamp, "user": origin.user_id, "id": draft["id"],
        },
    )  # fmt: skip
    _add_items(connection, account, draft["id"], items, origin)


def _sums(account: Row, items: Sequence[Item]) -> tuple[int, int]:
    tax = sum(tax_cents(item.amount_cents, account["tax_permille"], account["currency"]) for item in items)
    return sum(item.amount_cents for item in items) + tax, tax


def _add_items(connection: Connection, account: Row, key: str, items: Sequence[Item], origin: Origin) -> None:
    connection.executemany(
        "INSERT INTO invoice_item VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                key, item.charge.id, item.charge.kind, item.charge.description, item.service_date.isoformat(),
                item.amount_cents, tax_cents(item.amount_cents, account["tax_permille"], account["currency"]),
                origin.request_id,
            )
            for item in items
        ],
    )  # fmt: skip


def post(connection: Connection, invoice: Row, user_id: str, stamp: str, seen_from: float) -> None:
    """A Draft becomes Posted: it counts in the account's balance from now on."""
    _set_status(connection, invoice, "Posted", user_id, stamp, seen_from)
    number = invoice["invoice_number"]
    if number == draft_number(invoice["sequence"]):
        number = invoice_number(invoice["sequence"])
    connection.execute(
        "UPDATE invoice SET posted_at = ?, posted_by = ?, invoice_number = ? WHERE id = ?",
        (stamp, user_id, number, invoice["id"]),
    )
    _add_to_balance(connection, invoice, invoice["balance_cents"])


def cancel(connection: Connection, invoice: Row, user_id: str, stamp: str, seen_from: float) -> None:
    """A Draft becomes Canceled: nothing is owed on it, and its charges can be billed again."""
    _set_status(connection, invoice, "Canceled", user_id, stamp, seen_from)
    connection.execute("UPDATE invoice SET balance_cents = 0 WHERE id = ?", (invoice["id"],))
    _free_charges(connection, invoice["id"])


def delete(connection: Connection, invoice: Row, user_id: str, stamp: str, seen_until: float) -> None:
    """Takes a Draft or Canceled one out of the invoices for good; its charges can be billed again."""
    if invoice["status"] == "Draft":
        _free_charges(connection, invoice["id"])
    connection.execute(
        "INSERT INTO deleted_invoice SELECT *, ?, ?, ? FROM invoice WHERE id = ?",
        (seen_until, stamp, user_id, invoice["id"]),
    )
    connection.execute("DELETE FROM invoice WHERE id = ?", (invoice["id"],))


def pay(connection: Connection, invoice: Row, user_id: str, stamp: str) -> None:
    """A payment takes the whole balance of a posted invoice."""
    connection.execute(
        "UPDATE invoice SET balance_cents = 0, updated_at = ?, updated_by = ? WHERE id = ?",
        (stamp, user_id, invoice["id"]),
    )
    _add_to_balance(connection, invoice, -invoice["balance_cents"])


def _set_status(connection: Connection, invoice: Row, status: str, user_id: str, stamp: str, seen_from: float) -> None:
    connection.execute(
        "UPDATE invoice SET status_before = status, updated_at_before = updated_at, updated_by_before = updated_by,"
        " amount_cents_before = amount_cents, tax_cents_before = tax_cents, change_seen_at = :seen,"
        " status = :status, updated_at = :stamp, updated_by = :user WHERE id = :id",
        {"seen": seen_from, "status": status, "stamp": stamp, "user": user_id, "id": invoice["id"]},
    )


def _add_to_balance(connection: Connection, invoice: Row, cents: int) -> None:
    connection.execute(
        "UPDATE account SET balance_cents = balance_cents + ? WHERE id = ?", (cents, invoice["account_id"])
    )


def _free_charges(connection: Connection, invoice_id: str) -> None:
    """The charges of the invoice are due again, but for those that a later invoice has gone on with."""
    connection.execute(
        "UPDATE charge SET next_date ="
        " (SELECT MIN(service_date) FROM invoice_item WHERE invoice_id = :id AND charge_id = charge.id)"
        " WHERE id IN (SELECT charge_id FROM invoice_item WHERE invoice_id = :id)"
        " AND NOT EXISTS (SELECT 1 FROM invoice_item AS later JOIN invoice ON invoice.id = later.invoice_id"
        "  WHERE later.charge_id = charge.id AND invoice.id <> :id AND invoice.status <> 'Canceled'"
        "  AND invoice.account_id = charge.account_id"
        "  AND later.service_date > (SELECT MIN(service_date) FROM invoice_item"
        "   WHERE invoice_id = :id AND charge_id = charge.id))",
        {"id": invoice_id},
    )
