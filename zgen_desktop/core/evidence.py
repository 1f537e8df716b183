"""What the invoices found in the tenant prove about the rows of a call. Pure (protocol.md rules 9 to 14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome
from zgen_desktop.core.model.tenant import InvoiceRecord

MARGIN = timedelta(seconds=5)
"""Either side of the tenant's Date at sending and at reply (protocol.md rule 10)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one row and the invoices that show it."""

    outcome: RowOutcome
    invoices: tuple[RowInvoice, ...] = ()
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """An account's invoices against the baseline of a call."""

    new: tuple[InvoiceRecord, ...]
    changed: tuple[tuple[InvoiceRecord, InvoiceRecord], ...]
    """Before and after."""
    gone: tuple[InvoiceRecord, ...]


def change_of(call: Call, account_id: str, now: Iterable[InvoiceRecord]) -> Change:
    """What is new, changed in amount or date of update, or gone since the baseline of ``call``."""
    before = {invoice.id: invoice for invoice in call.baseline if invoice.account_id == account_id}
    after = {invoice.id: invoice for invoice in now if invoice.account_id == account_id}
    return Change(
        new=tuple(after[id_] for id_ in sorted(after) if id_ not in before),
        changed=tuple(
            (before[id_], after[id_]) for id_ in sorted(before) if id_ in after and _differs(before[id_], after[id_])
        ),
        gone=tuple(before[id_] for id_ in sorted(before) if id_ not in after),
    )


def without_shown(change: Change, shown: Iterable[InvoiceRecord]) -> Change:
    """The change without the invoices of which a person has said: not this row's (protocol.md rule 14).

    ``shown`` are as they were then. One that has changed since was not decided about.
    """
    known = {invoice.id: invoice for invoice in shown}

    def same(invoice: InvoiceRecord) -> bool:
        return invoice.id in known and not _differs(known[invoice.id], invoice)

    return Change(
        new=tuple(invoice for invoice in change.new if not same(invoice)),
        changed=tuple((before, after) for before, after in change.changed if not same(after)),
        gone=tuple(invoice for invoice in change.gone if not same(invoice)),
    )


def _differs(before: InvoiceRecord, after: InvoiceRecord) -> bool:
    return (before.amount, before.updated, before.status) != (after.amount, after.updated, after.status)


def made_by_call(call: Call, row: AccountRow, invoice: InvoiceRecord, window: float) -> bool:
    """Same user, same dates, created between sending and reply (or the end of the quiet window)."""
    return (
        invoice.created_by == call.user_id
        and invoice.invoice_date == row.invoice_date
        and invoice.target_date == row.target_date
        and created_in_time(call, invoice, window)
    )


def created_in_time(call: Call, invoice: InvoiceRecord, window: float) -> bool:
    """Between the tenant's Date at sending and at reply, each with a margin; without a reply the window counts."""
    if invoice.created is None:
        return False
    return in_time(call, invoice.created, window)


def in_time(call: Call, moment: datetime, window: float) -> bool:
    """Whether a moment of the tenant lies inside the call."""
    sent = call.tenant_date or call.intent_at
    end = call.reply_date or sent + timedelta(seconds=window)
    return sent - MARGIN <= moment <= end + MARGIN


def confirm(call: Call, row: AccountRow, outcome: RowOutcome, found: Mapping[str, InvoiceRecord]) -> Finding | None:
    """Reads back one row that Zuora said was done. None where the Id was not found at all (yet).

    ``found`` holds the account's invoices and the answer's Id wherever it belongs. A wrong account gives
    an ``unknown`` outcome with code ``mismatch``: the caller makes the whole call unknown (rule 9).
    """
    main = found.get(outcome.invoice_id)
    if main is None:
        return None
    if main.account_id != row.account_id:
        return Finding(
            RowOutcome(
                outcome.row, RowState.UNKNOWN, "The invoice that Zuora named belongs to another account.", "mismatch"
            )
        )
    change = change_of(call, row.account_id or "", found.values())
    old = next((invoice for invoice in call.baseline if invoice.id == main.id), None)
    if old is not None:
        return _confirm_draft(outcome, old, main, change)
    if main.created is not None and call.tenant_date is not None and main.created < call.tenant_date - MARGIN:
        text = "Zuora named an invoice that is older than this try."
        return Finding(RowOutcome(outcome.row, RowState.UNKNOWN, text, invoice_id=main.id))
    return _confirm_new(call, row, outcome, main, change)


def _confirm_draft(outcome: RowOutcome, old: InvoiceRecord, main: InvoiceRecord, change: Change) -> Finding:
    if not _differs(old, main):
        text = f"Zuora named the draft {main.number or main.id}, but it is as it was before."
        return Finding(RowOutcome(outcome.row, RowState.UNKNOWN, text, invoice_id=main.id))
    double = bool(change.new)
    text = f"Added to the draft {main.number}: {_money(old)} before, {_money(main)} after."
    if double:
        text = f"Possible double: {names_of(change.new)} is new too. {text}"
    invoices = [RowInvoice(outcome.row, "main", main)]
    invoices += [RowInvoice(outcome.row, "other", invoice) for invoice in change.new]
    result = RowOutcome(
        outcome.row,
        RowState.ADDED_TO_DRAFT,
        text,
        invoice_id=main.id,
        possible_double=double,
        amount_before=old.amount,
    )
    return Finding(result, tuple(invoices), main.pending)


def _confirm_new(call: Call, row: AccountRow, outcome: RowOutcome, main: InvoiceRecord, change: Change) -> Finding:
    siblings: list[InvoiceRecord] = []
    others: list[InvoiceRecord] = []
    for invoice in change.new:
        if invoice.id == main.id:
            continue
        same = made_by_call(call, row, invoice, call.quiet_window)
        (siblings if same else others).append(invoice)
    text = outcome.message
    if main.target_date not in (None, row.target_date) or main.invoice_date not in (None, row.invoice_date):
        text = "The dates of the invoice in Zuora are not the dates that were sent. Look at it in Zuora."
    if others:
        text = f"Possible double: {names_of(others)} is new and was not made by this try. Look at it in Zuora."
    invoices = [RowInvoice(outcome.row, "main", main)]
    invoices += [RowInvoice(outcome.row, "sibling", invoice) for invoice in siblings]
    invoices += [RowInvoice(outcome.row, "other", invoice) for invoice in others]
    result = RowOutcome(outcome.row, RowState.GENERATED, text, invoice_id=main.id, possible_double=bool(others))
    return Finding(result, tuple(invoices), any(invoice.pending for invoice in (main, *siblings)))


def find_out(
    call: Call,
    row: AccountRow,
    found: Iterable[InvoiceRecord],
    window: float,
    shown: Iterable[InvoiceRecord] = (),
) -> Finding:
    """What became of a row without a clear answer (protocol.md rule 13). ``found`` is the settled read.

    ``shown`` is the evidence that a person had before them when they said that nothing was made: it stands for
    nothing any more, as long as it is as it was.
    """
    change = without_shown(change_of(call, row.account_id or "", found), shown)
    evidence = (*change.new, *(after for _before, after in change.changed), *change.gone)
    if not evidence:
        text = "Nothing was made for this account. It can be sent again."
        return Finding(RowOutcome(row.row, RowState.ABSENT, text))
    if change.new and not change.changed and not change.gone:
        if all(made_by_call(call, row, invoice, window) for invoice in change.new):
            return _found_generated(row, change.new)
        text = f"{names_of(change.new)} appeared, and this program can't tell who made it."
        return ambiguous(row.row, text, change.new)
    if not change.new and not change.gone and len(change.changed) == 1:
        before, after = change.changed[0]
        if _only_ours(call, before, after, window):
            return _found_draft(row, before, after)
    text = f"{names_of(evidence)} changed, and this program can't tell what did it."
    return ambiguous(row.row, text, evidence)


def _only_ours(call: Call, before: InvoiceRecord, after: InvoiceRecord, window: float) -> bool:
    return (
        before.status == after.status == "Draft"
        and before.amount != after.amount
        and after.updated_by == call.user_id
        and after.updated is not None
        and in_time(call, after.updated, window)
    )


def _found_generated(row: AccountRow, new: tuple[InvoiceRecord, ...]) -> Finding:
    ordered = sorted(new, key=lambda invoice: (str(invoice.created), invoice.number, invoice.id))
    main, *siblings = ordered
    outcome = RowOutcome(row.row, RowState.GENERATED, "Found out: the invoice was made.", invoice_id=main.id)
    invoices = [RowInvoice(row.row, "main", main)]
    invoices += [RowInvoice(row.row, "sibling", invoice) for invoice in siblings]
    return Finding(outcome, tuple(invoices), any(invoice.pending for invoice in new))


def _found_draft(row: AccountRow, before: InvoiceRecord, after: InvoiceRecord) -> Finding:
    text = f"Found out: added to the draft {after.number}: {_money(before)} before, {_money(after)} after."
    outcome = RowOutcome(row.row, RowState.ADDED_TO_DRAFT, text, invoice_id=after.id, amount_before=before.amount)
    return Finding(outcome, (RowInvoice(row.row, "main", after),), after.pending)


def ambiguous(row: int, text: str, evidence: Iterable[InvoiceRecord]) -> Finding:
    """More than one reading: a person decides, with the evidence before them (protocol.md rule 14)."""
    return Finding(
        RowOutcome(row, RowState.AMBIGUOUS, text),
        tuple(RowInvoice(row, "other", invoice) for invoice in evidence),
    )


def names_of(invoices: Iterable[InvoiceRecord]) -> str:
    """Their numbers, for a person."""
    return ", ".join(invoice.number or invoice.id for invoice in invoices)


def _money(invoice: InvoiceRecord) -> str:
    return money_words(invoice.amount, invoice.currency)
