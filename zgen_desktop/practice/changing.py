"""update() and delete() of invoices: post, cancel, delete; each object succeeds or fails by itself.

Only a Draft is posted or cancelled, only a Draft or a Canceled one is deleted, and a deleted one never comes back
(Zuora: "Additional field details of Invoice", "Incorrect invoice deletion"). Where Zuora's own words are not
documented, these are the tenant's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection, Row

from zgen_desktop.practice import billing, days, drafts
from zgen_desktop.practice.behaviour import Fault, FaultKind
from zgen_desktop.practice.billing import Refusal, Terms
from zgen_desktop.practice.change_rows import ChangeRow
from zgen_desktop.practice.invoice_rows import custom_values
from zgen_desktop.practice.soap import ID_PATTERN

PDF_ALONE = "When RegenerateInvoicePDF is true, no other field of the invoice can be changed."
_STATUSES = ("Draft", "Posted", "Canceled")
_TRANSFERRED = ("Processing", "Yes", "Error", "Ignore", "No")


@dataclass(frozen=True, slots=True)
class ChangeResult:
    """What became of one object. ``did`` as in table change_row; ``code`` is empty for a success."""

    did: str
    invoice_id: str
    code: str = ""
    message: str = ""


def change(connection: Connection, call: str, rows: Sequence[ChangeRow], terms: Terms) -> list[ChangeResult]:
    """Does what each object asks for, inside the caller's transaction; one result per object, in order."""
    act = _delete if call == "delete" else _update
    return [_change_row(connection, call, row, terms, act) for row in rows]


def log_changes(
    connection: Connection, request_id: int, call: str, rows: Sequence[ChangeRow], results: Sequence[ChangeResult]
) -> None:
    """Writes what was done for each object; those without a result were not acted on."""
    for place, row in enumerate(rows):
        result = results[place] if place < len(results) else ChangeResult("nothing", row.invoice_id)
        connection.execute(
            "INSERT OR REPLACE INTO change_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (request_id, row.number, call, row.invoice_id, row.json(), result.did, result.code, result.message),
        )


def _change_row(
    connection: Connection,
    call: str,
    row: ChangeRow,
    terms: Terms,
    act: Callable[[Connection, Row, ChangeRow, Terms], str],
) -> ChangeResult:
    fault: Fault | None = None
    try:
        invoice = _invoice(connection, row.invoice_id)
        if terms.row_fault:
            fault = terms.row_fault(call, invoice["account_id"], invoice["account_number"])
        if fault and (fault.kind is FaultKind.LOCKED or not fault.acts):
            code, message = billing.fault_words(fault, terms.version)
            raise Refusal(code, message)
        if invoice["ready_at"] > terms.at.timestamp():
            raise Refusal("LOCK_COMPETITION", billing.LOCKED)
        did = act(connection, invoice, row, terms)
    except Refusal as refusal:
        return ChangeResult("refused", row.invoice_id, refusal.code, str(refusal))
    if fault:
        # A scripted error: the answer says refused, the ledger says done.
        return ChangeResult(did, row.invoice_id, *billing.fault_words(fault, terms.version))
    return ChangeResult(did, row.invoice_id)


def _invoice(connection: Connection, invoice_id: str) -> Row:
    if not invoice_id:
        raise Refusal("MISSING_REQUIRED_VALUE", "Missing required value: Id")
    if not ID_PATTERN.fullmatch(invoice_id):
        raise Refusal("INVALID_ID", f"The invoice id {invoice_id} is invalid.")
    found: Row | None = connection.execute(
        "SELECT t.*, a.number AS account_number FROM invoice t JOIN account a ON a.id = t.account_id WHERE t.id = ?",
        (invoice_id,),
    ).fetchone()
    if found is None:
        raise Refusal("INVALID_VALUE", f"The invoice id {invoice_id} is invalid.")
    return found


def _update(connection: Connection, invoice: Row, row: ChangeRow, terms: Terms) -> str:
    fields = {name: value for name, value in row.sent.items() if name not in {"Id", "fieldsToNull"}}
    if fields.get("RegenerateInvoicePDF", "").lower() in {"true", "1"}:
        if len(fields) > 1:
            raise Refusal("INVALID_VALUE", PDF_ALONE)
        return "updated"
    did = _new_status(connection, invoice, fields["Status"], terms) if "Status" in fields else "updated"
    try:
        drafts.put_custom(connection, invoice["id"], custom_values(fields, terms.version))
    except days.BadDateError as error:
        raise Refusal("INVALID_VALUE", str(error)) from error
    if "TransferredToAccounting" in fields:
        if fields["TransferredToAccounting"] not in _TRANSFERRED:
            raise _bad_pick("TransferredToAccounting", fields["TransferredToAccounting"])
        connection.execute(
            "UPDATE invoice SET transferred = ? WHERE id = ?", (fields["TransferredToAccounting"], invoice["id"])
        )
    return did


def _new_status(connection: Connection, invoice: Row, status: str, terms: Terms) -> str:
    if status not in _STATUSES:
        raise _bad_pick("Status", status)
    if invoice["status"] == "Posted" and status == "Draft":
        raise Refusal("NO_PERMISSION", "You do not have the permission Cancel Posted Billing Documents.")
    if invoice["status"] != "Draft":
        raise Refusal("INVALID_VALUE", f"The status of the invoice is {invoice['status']} and can't become {status}.")
    if status == "Draft":
        return "updated"
    stamp = days.stamp(terms.at)
    if status == "Canceled":
        drafts.cancel(connection, invoice, terms.user_id, stamp, terms.seen_from)
        return "cancelled"
    billing.check_period(connection, date.fromisoformat(invoice["invoice_date"]))
    drafts.post(connection, invoice, terms.user_id, stamp, terms.seen_from)
    return "posted"


def _delete(connection: Connection, invoice: Row, _row: ChangeRow, terms: Terms) -> str:
    if invoice["status"] not in {"Draft", "Canceled"}:
        raise Refusal("CANNOT_DELETE", f"The status of the invoice is {invoice['status']}: it can't be deleted.")
    drafts.delete(connection, invoice, terms.user_id, days.stamp(terms.at), terms.seen_from)
    return "deleted"


def _bad_pick(field: str, value: str) -> Refusal:
    return Refusal("INVALID_VALUE", f"Invalid value {value} for type pick list of field {field}")
