"""generate(): from zObjects to invoices in the ledger, row by row.

Each row succeeds or fails by itself (Zuora: "Errors": row-level, the others are processed).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Connection, Row

from zgen_desktop.practice import charges, days, drafts
from zgen_desktop.practice.behaviour import Fault, FaultKind
from zgen_desktop.practice.charges import Charge, Includes, Item
from zgen_desktop.practice.invoice_rows import InvoiceRow
from zgen_desktop.practice.soap import ID_PATTERN

NOTHING_DUE = "The invoice will not be generated because there are no charges due on this account."
DATES_REQUIRED = "InvoiceDate and TargetDate are required fields"
LOCKED = "Operation failed due to a lock competition, please retry later."
LOCKED_BEFORE_60 = "Batch update failed: optimistic locking failed, please retry later."


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a row: an invoice, or a code and a message. ``did`` as in table generate_row."""

    did: str
    invoice_id: str | None = None
    code: str = ""
    message: str = ""
    made_all_the_same: bool = False
    """A scripted error: the answer says refused, the ledger has the invoice."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for all rows of one call."""

    version: float
    user_id: str
    request_id: int | None
    at: datetime
    seen_from: float = 0.0
    ready_at: float = 0.0
    fresh_usage: bool = False
    invoice_settlement: bool = False
    row_fault: Callable[[str, str, str], Fault | None] | None = None
    """Of a call, an account's id and its number."""


class Refusal(Exception):  # noqa: N818  an outcome, not an error
    """The row is refused with this code and message."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class _Wish:
    invoice_date: date
    target: date
    includes: Includes
    custom: Mapping[str, str]


def bill(connection: Connection, rows: Sequence[InvoiceRow], terms: Terms) -> list[Result]:
    """Bills each row inside the caller's transaction; one result per row, in order."""
    return [_bill_row(connection, row, terms) for row in rows]


def _bill_row(connection: Connection, row: InvoiceRow, terms: Terms) -> Result:
    try:
        wish = _wish(row, terms.version)
        account = active_account(connection, row.account_id)
        fault = terms.row_fault("generate", account["id"], account["number"]) if terms.row_fault else None
        if fault and (fault.kind is FaultKind.LOCKED or not fault.acts):
            code, message = fault_words(fault, terms.version)
            raise Refusal(code, message)
        check_period(connection, wish.invoice_date)
        did, invoice_id = _invoice(connection, account, row, wish, terms)
    except Refusal as refusal:
        return Result("refused", None, refusal.code, str(refusal))
    if fault:
        return Result(did, invoice_id, *fault_words(fault, terms.version), made_all_the_same=True)
    return Result(did, invoice_id)


def _wish(row: InvoiceRow, version: float) -> _Wish:
    if not row.account_id:
        raise Refusal("MISSING_REQUIRED_VALUE", "Missing required value: AccountId")
    if not row.sent.get("InvoiceDate") or not row.sent.get("TargetDate"):
        raise Refusal("MISSING_REQUIRED_VALUE", DATES_REQUIRED)
    try:
        return _Wish(
            row.day("InvoiceDate", version), row.day("TargetDate", version), row.includes(), row.custom(version)
        )
    except ValueError as error:
        raise Refusal("INVALID_VALUE", str(error)) from error


def active_account(connection: Connection, account_id: str) -> Row:
    """The account with this id. Raises Refusal: no id at all, unknown, or not active."""
    if not ID_PATTERN.fullmatch(account_id):
        raise Refusal("INVALID_ID", f"The account id {account_id} is invalid.")
    found: Row | None = connection.execute("SELECT * FROM account WHERE id = ?", (account_id,)).fetchone()
    if found is None:
        raise Refusal("INVALID_VALUE", f"The account id {account_id} is invalid.")
    if found["status"] != "Active":
        raise Refusal("INVALID_VALUE", f"The account {found['number']} is not active. Its status is {found['status']}.")
    return found


def check_period(connection: Connection, invoice_date: date) -> None:
    """Raises Refusal for a day in a closed accounting period."""
    found = connection.execute("SELECT value FROM setting WHERE name = 'closed_before'").fetchone()
    if found and found[0] and invoice_date.isoformat() < found[0]:
        raise Refusal(
            "ACCOUNTING_PERIOD_CLOSED", f"The accounting period of the invoice date {invoice_date} is closed."
        )


def fault_words(fault: Fault, version: float) -> tuple[str, str]:
    """Code and message of a scripted row fault."""
    if fault.kind is FaultKind.LOCKED:
        # The code came with WSDL 60.
        return ("LOCK_COMPETITION", LOCKED) if version >= 60 else ("BATCH_FAIL_ERROR", LOCKED_BEFORE_60)
    return fault.code or "UNKNOWN_ERROR", fault.message or "An unexpected error occurred."


def _invoice(connection: Connection, account: Row, row: InvoiceRow, wish: _Wish, terms: Terms) -> tuple[str, str]:
    account_charges = charges_of(connection, account)
    if terms.invoice_settlement:
        # What would be a credit is left: "the API calls do not generate credit memos" (SOAP API calls overview).
        account_charges = [charge for charge in account_charges if charge.amount_cents >= 0]
    items = charges.due_items(account_charges, wish.target, wish.includes)
    if terms.fresh_usage and wish.includes.usage:
        items.append(_fresh_usage(connection, account, wish.target))
    if not items:
        raise Refusal("INVALID_VALUE", NOTHING_DUE)
    for charge in account_charges:
        if wish.includes.has(charge.kind):
            following = charge.after(wish.target)
            connection.execute(
                "UPDATE charge SET next_date = ? WHERE id = ?", (following and following.isoformat(), charge.id)
            )
    origin = drafts.Origin(
        user_id=terms.user_id, request_id=terms.request_id, request_row=row.number if terms.request_id else None,
        stamp=days.stamp(terms.at), seen_from=terms.seen_from, ready_at=terms.ready_at,
    )  # fmt: skip
    if account["appends_to_draft"]:
        draft = drafts.open_draft(connection, account["id"])
        if draft is not None:
            drafts.append(connection, account, draft, items, origin)
            return "appended", draft["id"]
    groups = charges.by_subscription(items, bool(account["separate_invoices"]))
    made = [
        drafts.create(connection, account, group, (wish.invoice_date, wish.target), wish.includes, origin)
        for group in groups
    ]
    for key in made:
        drafts.put_custom(connection, key, wish.custom)
    return "invoiced", made[0]


def charges_of(connection: Connection, account: Row) -> list[Charge]:
    """The charges of an account of which something is left to bill."""
    rows = connection.execute(
        "SELECT * FROM charge WHERE account_id = ? AND next_date IS NOT NULL ORDER BY id", (account["id"],)
    )
    return [
        Charge(
            id=row["id"],
            subscription=row["subscription"],
            kind=row["kind"],
            description=row["description"],
            amount_cents=row["amount_cents"],
            period_months=row["period_months"],
            bill_day=account["bill_cycle_day"],
            next_date=date.fromisoformat(row["next_date"]),
            end_date=date.fromisoformat(row["end_date"]),
        )
        for row in rows
    ]


def _fresh_usage(connection: Connection, account: Row, day: date) -> Item:
    count = connection.execute("SELECT count(*) FROM invoice WHERE account_id = ?", (account["id"],)).fetchone()[0]
    unit = 10_000 if account["currency"] == "JPY" else 100
    charge = Charge(
        id=None, subscription=f"A-S{account['number'][1:]}", kind=charges.USAGE, description="API calls",
        amount_cents=(count + 1) * unit, period_months=0, bill_day=account["bill_cycle_day"], next_date=day,
        end_date=day,
    )  # fmt: skip
    return Item(charge, day)
