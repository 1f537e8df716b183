"""What answers and reads say about one step with one invoice. Pure (protocol.md rules 9, 13 and 21)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.answers import RowVerdict, judge
from zgen_desktop.core.model.changes import Change, ChangeEnding, ChangeKind, Ending
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord

_REFUSALS = frozenset({"CANNOT_DELETE"})
"""Codes that say no here, while generate() never says them."""

OVERTAKEN, DONE_BY_OTHER, IS_GONE, NO_EFFECT = "overtaken", "done_by_other", "gone", "no_effect"
"""Our own codes of steps that were not done, although nobody refused them."""

NOT_REFUSED = (OVERTAKEN, DONE_BY_OTHER, IS_GONE, NO_EFFECT)

_ENDINGS = {
    Meaning.DONE: Ending.ANSWERED,
    Meaning.REFUSED: Ending.DENIED,
    Meaning.NOTHING_TO_BILL: Ending.DENIED,
    Meaning.BUSY: Ending.RELEASED,
    Meaning.LOGIN_AGAIN: Ending.RELEASED,
    Meaning.NOT_SENT: Ending.RELEASED,
    Meaning.STOP: Ending.DENIED,
}

_AIMED_AT = {ChangeKind.CANCEL: "Canceled", ChangeKind.POST: "Posted"}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a read shows of a step."""

    ending: Ending
    code: str = ""
    message: str = ""


def judge_changes(answer: Answer, invoices: Sequence[str]) -> tuple[RowVerdict, ...]:
    """One verdict for each invoice, in the order sent. A result that names another invoice makes all unknown."""
    if answer.kind is AnswerKind.RESULTS:
        # A refused deletion may name the invoice; of generate() that would be a contradiction.
        results = tuple(replace(one, id=None) if one.success is False else one for one in answer.results)
        answer = replace(answer, results=results)
    verdicts = tuple(_known(verdict) for verdict in judge(answer, len(invoices)))
    named = zip(verdicts, invoices, strict=True)
    if any(verdict.invoice_id and verdict.invoice_id != invoice for verdict, invoice in named):
        text = "Zuora's results could not be matched to the invoices of this try."
        return (RowVerdict(Meaning.UNKNOWN, message=text),) * len(invoices)
    return verdicts


def _known(verdict: RowVerdict) -> RowVerdict:
    refused = verdict.meaning is Meaning.UNKNOWN and bool(_REFUSALS & set(verdict.code.split("; ")))
    return replace(verdict, meaning=Meaning.REFUSED) if refused else verdict


def endings_of(call: str, invoices: Sequence[str], verdicts: Sequence[RowVerdict]) -> list[ChangeEnding]:
    """The verdicts as they go into the record."""
    return [
        ChangeEnding(call, invoice, _ENDINGS.get(verdict.meaning, Ending.UNCLEAR), verdict.code, verdict.message)
        for invoice, verdict in zip(invoices, verdicts, strict=True)
    ]


def seen(change: Change, now: InvoiceRecord | None, *, over: bool) -> Seen | None:
    """What came of a step, by its invoice as it is ``now`` (None: not found). None where waiting may still tell.

    ``over``: the quiet window of the step has passed, so that nothing can come of it any more.
    """
    if change.kind is ChangeKind.DELETE:
        return _seen_deleting(change, now, over=over)
    if now is None:
        return Seen(Ending.REFUSED, IS_GONE, "it is not there any more") if over else None
    if now.status == _AIMED_AT[change.kind]:
        if change.ending is Ending.ANSWERED or now.updated_by in ("", change.call.user_id):
            return Seen(Ending.PROVED)
        return Seen(Ending.REFUSED, DONE_BY_OTHER, f"somebody else has made it {now.status} meanwhile")
    if change.ending is Ending.DENIED:
        return _denied(change, now)
    if now.status in ("Posted", "Canceled"):
        # A status that can't be left again: this step can have no effect any more.
        return _overtaken(now)
    return _no_effect(change) if over else None


def _seen_deleting(change: Change, now: InvoiceRecord | None, *, over: bool) -> Seen | None:
    if now is None:
        return Seen(Ending.PROVED)
    if change.ending is Ending.DENIED:
        return _denied(change, now)
    if now.status == "Posted":
        return _overtaken(now)
    return _no_effect(change) if over else None


def _denied(change: Change, now: InvoiceRecord) -> Seen:
    if now.status == "Posted" or (now.status == "Canceled" and change.kind is not ChangeKind.DELETE):
        return _overtaken(now)
    return Seen(Ending.REFUSED, change.code, change.message)


def _overtaken(now: InvoiceRecord) -> Seen:
    return Seen(Ending.REFUSED, OVERTAKEN, f"it has become {now.status} meanwhile")


def _no_effect(change: Change) -> Seen:
    if change.ending is Ending.ANSWERED:
        return Seen(Ending.NO_EFFECT, NO_EFFECT, "Zuora said that it was done, but nothing came of it")
    return Seen(Ending.NO_EFFECT, NO_EFFECT, "the answer was lost, and nothing came of it")
