"""A person's decision about rows of which the program could not tell what became of them (protocol.md rule 14)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.evidence import MARGIN
from zgen_desktop.core.invoices import read_by_id
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.states import LAWFUL

Decision = Literal["generated", "absent", "left-out"]

TO_DECIDE = (RowState.AMBIGUOUS, RowState.ABSENT)
"""What a person decides about. An unknown row is found out first, always."""

_CLAIMED = (RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.UNKNOWN)
_STATES = {"generated": RowState.GENERATED, "absent": RowState.ABSENT, "left-out": RowState.LEFT_OUT}


def evidence_of(row: RunRow) -> tuple[RowInvoice, ...]:
    """The invoices among which a person may say: this one is ours. What was there before sending is not."""
    return tuple(item for item in row.invoices if item.role != "held")


def nothing_new(rows: Iterable[RunRow]) -> set[int]:
    """Rows that are not made and for which nothing new was found: these may be sent again all at once (rule 14).

    What a person called not made although invoices were found is sent again one by one, with these in view.
    """
    return {row.row for row in rows if row.state is RowState.ABSENT and not evidence_of(row)}


def decide(
    journal: Journal,
    run: str,
    rows: Sequence[int],
    as_: Decision,
    invoice_id: str,
    reason: str,
    zuora: Zuora | None = None,
) -> Sequence[RowOutcome]:
    """Keeps the decision with its reason, all rows in one transaction; what they are from now on.

    ``generated`` is for one row and takes the Id of one of its invoices of evidence: that becomes the
    row's invoice. One that was a draft before sending makes it ``added_to_draft``, so that no undo
    ever deletes it. ``absent`` and ``left-out`` take any number of rows and no Id. What was not sent yet can be
    left out, too: then its account is free for other lists.

    With ``zuora`` (the run's own tenant, logged in) the invoice is looked up there and then; it needs not be among
    the evidence, but it must be the account's, not cancelled, and not older than the row's first try.

    Raises UsageError: ``reason_missing``, ``no_rows``, ``no_such_row``, ``not_to_decide``, ``one_row``,
    ``not_evidence``, ``taken``, ``canceled``, ``too_old``; AccessError where Zuora can't be asked;
    JournalError: ``no_such_run``. Nothing is changed then.
    """
    reason = reason.strip()
    if not reason:
        raise _wrong(
            "reason_missing", "A decision needs a reason", "No reason was given.", "Say in a few words how you know."
        )
    found = _rows(journal, run, rows)
    for row in found:
        _check_state(row, as_)
    _check_read_back(journal, run, found)
    if as_ != "generated":
        outcomes = [_not_made(row, _STATES[as_], reason) for row in found]
        journal.change_rows(run, outcomes, f"decided as {as_}: {reason}")
        return outcomes
    if len(found) != 1:
        raise _wrong(
            "one_row",
            "An invoice belongs to one row",
            f"{len(found)} rows were named for one invoice.",
            "Decide about them one by one.",
        )
    outcome, chosen = _ours(journal, run, found[0], invoice_id, reason, zuora)
    journal.change_rows(run, [outcome], f"decided as {as_}: {reason}", [chosen])
    return [outcome]


def _rows(journal: Journal, run: str, rows: Sequence[int]) -> list[RunRow]:
    wanted = dict.fromkeys(rows)
    if not wanted:
        raise _wrong("no_rows", "No row was named", "There is nothing to decide about.", "Name at least one row.")
    found = list(journal.some_rows(run, list(wanted)))
    missing = sorted(set(wanted) - {row.row for row in found})
    if missing:
        raise _wrong(
            "no_such_row",
            "There is no such row",
            f"The run has no row {missing[0]}.",
            "Name rows by their number in the workbook.",
        )
    return found


def _check_state(row: RunRow, as_: Decision) -> None:
    state = row.shown_state
    if state in TO_DECIDE and _STATES[as_] in LAWFUL[state]:
        return
    if state is RowState.READY and as_ == "left-out":
        return
    if state is RowState.UNKNOWN:
        raise _wrong(
            "not_to_decide",
            "It is not found out yet",
            f"Row {row.row} is “{state.word}”. Nobody can know yet what became of it.",
            "Find out what happened first, then decide.",
        )
    raise _wrong(
        "not_to_decide",
        "There is nothing to decide",
        f"Row {row.row} is “{state.word}” and can't become “{_STATES[as_].word}” by a decision.",
        "Look at the run once more.",
    )


def _check_read_back(journal: Journal, run: str, rows: Sequence[RunRow]) -> None:
    """A row that a call set free may turn out unknown while the other rows of the call are looked up (rule 9)."""
    not_sent = {row.row for row in rows if row.state is RowState.READY}
    if not not_sent:
        return
    open_rows = not_sent.intersection(row for call in journal.unverified_calls(run) for row in call.rows)
    if open_rows:
        raise _wrong(
            "not_to_decide",
            "It is not found out yet",
            f"Row {min(open_rows)} went to Zuora together with rows whose invoices were not looked up yet.",
            "Find out what happened first, then decide.",
        )


def _not_made(row: RunRow, state: RowState, reason: str) -> RowOutcome:
    what = "nothing was made" if state is RowState.ABSENT else "left out"
    # An Id that an answer once named stays known (facts/reliability.md, invariant I5).
    named = row.outcome.invoice_id if row.outcome else ""
    return RowOutcome(row.row, state, f"Decided by a person: {what}. Reason: {reason}", invoice_id=named)


def _ours(
    journal: Journal, run: str, row: RunRow, invoice_id: str, reason: str, zuora: Zuora | None
) -> tuple[RowOutcome, RowInvoice]:
    chosen = next((item.invoice for item in evidence_of(row) if item.invoice.id == invoice_id), None)
    if zuora is not None:
        chosen = read_by_id(zuora, {invoice_id}).get(invoice_id) if invoice_id else None
    if chosen is None or row.account is None or chosen.account_id != row.account.account_id:
        where = "invoices of its account in Zuora" if zuora else f"invoices found for row {row.row}"
        raise _wrong(
            "not_evidence",
            "This invoice was not found for this row",
            f"{invoice_id or 'No invoice'} is not among the {where}.",
            "Choose one of the invoices that are shown for it.",
        )
    name = chosen.number or chosen.id
    _refuse_taken(journal, run, row, chosen, name)
    call = journal.first_unproved_call(run, row.row)
    draft = next((invoice for invoice in (call.baseline if call else ()) if invoice.id == chosen.id), None)
    if zuora is not None:
        _refuse_stale(chosen, name, call, was_draft=draft is not None)
    said = f"Decided by a person: {name} is this row's invoice. Reason: {reason}"
    if draft is None:
        outcome = RowOutcome(row.row, RowState.GENERATED, said, invoice_id=chosen.id)
    else:
        said = f"{said} It was a draft of {money_words(draft.amount, draft.currency)} before."
        state = RowState.ADDED_TO_DRAFT
        outcome = RowOutcome(row.row, state, said, invoice_id=chosen.id, amount_before=draft.amount)
    return outcome, RowInvoice(row.row, "main", chosen)


def _refuse_taken(journal: Journal, run: str, row: RunRow, chosen: InvoiceRecord, name: str) -> None:
    for other_run, other_row in journal.rows_with_invoice(chosen.id):
        if (other_run, other_row) == (run, row.row):
            continue
        other = journal.some_rows(other_run, [other_row])[0]
        claims = {item.invoice.id for item in other.invoices if item.role in ("main", "sibling")}
        if other.state in _CLAIMED and other.outcome:
            claims.add(other.outcome.invoice_id)
        if chosen.id in claims:
            raise _wrong(
                "taken",
                "This invoice belongs to another row",
                f"{name} is the invoice of row {other_row} of the run {other_run}.",
                "Look at both rows and at the invoice in Zuora.",
            )


def _refuse_stale(chosen: InvoiceRecord, name: str, call: Call | None, *, was_draft: bool) -> None:
    if chosen.status == "Canceled":
        raise _wrong(
            "canceled",
            "This invoice is cancelled",
            f"{name} is cancelled in Zuora, so nothing is billed by it.",
            "Decide that nothing was made for this row, or name another invoice.",
        )
    since = (call.tenant_date or call.intent_at) if call else None
    if not was_draft and since and chosen.created and chosen.created < since - MARGIN:
        raise _wrong(
            "too_old",
            "This invoice is older than the run",
            f"{name} was in Zuora before this row was sent for the first time, so it can't be what came of it.",
            "Look at the account in Zuora, and name another invoice or decide that nothing was made.",
        )


def _wrong(code: str, title: str, message: str, next_step: str) -> UsageError:
    return UsageError(code, title, message, f"{next_step} Nothing was changed.")
