"""What steps with invoices make of the rows they belong to: state, message and invoices for the sheet. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC

from zgen_desktop.core.change_proof import NOT_REFUSED
from zgen_desktop.core.model.changes import DELETED, Change, ChangeKind, Ending
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord

OURS = ("main", "sibling")

_DONE = {ChangeKind.CANCEL: "cancelled", ChangeKind.DELETE: "deleted", ChangeKind.POST: "posted"}
_TO_DO = {ChangeKind.CANCEL: "cancel", ChangeKind.DELETE: "delete", ChangeKind.POST: "post"}


def row_after(
    row: RunRow,
    changes: Mapping[str, Sequence[Change]],
    today: Mapping[str, InvoiceRecord],
    own_message: str,
    notes: Mapping[str, str],
    user_name: str,
) -> tuple[RowOutcome, tuple[RowInvoice, ...]]:
    """The row's outcome, and its invoices as they are now.

    A row is undone when every invoice that it made is cancelled or deleted by this program. One that is so in part
    keeps its state, because what stays was billed: its message says which is which. ``changes`` are the steps with
    each invoice, oldest first; ``notes`` why an invoice stays.
    """
    assert row.outcome is not None
    mine = [item for item in row.invoices if item.role in OURS]
    taken = [item for item in mine if _taken(changes.get(item.invoice.id, ()))]
    texts = [own_message] if own_message else []
    texts += _done_words(mine, changes, user_name)
    for item in mine:
        if text := _left_words(changes.get(item.invoice.id, ()), notes.get(item.invoice.id, "")):
            texts.append(f"{_name(item)}{text}")
    state = RowState.UNDONE if mine and len(taken) == len(mine) else row.state
    outcome = replace(row.outcome, state=state, message=" ".join(texts))
    invoices = tuple(_as_now(item, changes.get(item.invoice.id, ()), today) for item in mine)
    return outcome, invoices


def _last_proved(changes: Sequence[Change]) -> Change | None:
    return next((change for change in reversed(changes) if change.ending is Ending.PROVED), None)


def _taken(changes: Sequence[Change]) -> bool:
    done = _last_proved(changes)
    return done is not None and done.kind is not ChangeKind.POST


def _as_now(item: RowInvoice, changes: Sequence[Change], today: Mapping[str, InvoiceRecord]) -> RowInvoice:
    done = _last_proved(changes)
    if done is not None and done.kind is ChangeKind.DELETE:
        return replace(item, invoice=replace(item.invoice, status=DELETED, balance=None))
    now = today.get(item.invoice.id)
    if now is None:
        return item
    # Posting may number it and tax it anew; any other new amount is not what this run made.
    posted = done is not None and done.kind is ChangeKind.POST
    return replace(item, invoice=now) if posted or now.amount == item.invoice.amount else item


def _done_words(mine: Sequence[RowInvoice], changes: Mapping[str, Sequence[Change]], user_name: str) -> list[str]:
    """``INV1, INV2 deleted 2026-11-22 23:41 UTC by ann as api@acme.``, one sentence for what happened alike."""
    alike: dict[str, list[str]] = {}
    for item in mine:
        done = _last_proved(changes.get(item.invoice.id, ()))
        if done is not None:
            when = done.call.intent_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
            alike.setdefault(f"{_DONE[done.kind]} {when} by {done.who} as {user_name}.", []).append(_name(item))
    return [f"{', '.join(names)} {what}" for what, names in alike.items()]


def _left_words(changes: Sequence[Change], note: str) -> str:
    """Why an invoice stays as it is; empty where there is nothing to say."""
    last = next((change for change in reversed(changes) if change.ending is not Ending.RELEASED), None)
    if last is not None and not last.ending.settled:
        return f": no clear answer yet when it was to be {_DONE[last.kind]}. Continue the run to find out."
    if last is None or last.ending is Ending.PROVED:
        return f" stays: {note}." if note else ""
    if last.code in NOT_REFUSED:
        return f" was not {_DONE[last.kind]}: {last.message}."
    return f" was not {_DONE[last.kind]}. Zuora refused to {_TO_DO[last.kind]} it: {refusal_words(last)}"


def refusal_words(change: Change) -> str:
    """Zuora's reason with its code."""
    text = change.message.strip() or "no reason given"
    return f"{text} ({change.code})." if change.code else f"{text.rstrip('.')}."


def _name(item: RowInvoice) -> str:
    return item.invoice.number or item.invoice.id
