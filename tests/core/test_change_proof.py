"""What answers and reads say about one step: a table."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.change_proof import endings_of, judge_changes, seen
from zgen_desktop.core.model.changes import Change, ChangeCall, ChangeKind, Ending
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord, RowError, SaveResult

A, B = "a" * 32, "b" * 32
NOW = datetime(2026, 11, 22, tzinfo=UTC)
CANCEL, DELETE, POST = ChangeKind.CANCEL, ChangeKind.DELETE, ChangeKind.POST


def answered(*results: SaveResult) -> Answer:
    return Answer(AnswerKind.RESULTS, results, http_status=200)


def no(code: str, id_: str | None = None) -> SaveResult:
    return SaveResult(False, id_, (RowError(code, "No."),))


@pytest.mark.parametrize(
    ("answer", "meanings"),
    [
        (answered(SaveResult(True, A), SaveResult(True, B)), [Meaning.DONE, Meaning.DONE]),
        (answered(SaveResult(True, B), SaveResult(True, A)), [Meaning.UNKNOWN] * 2),
        (answered(SaveResult(True, A), SaveResult(True, A)), [Meaning.UNKNOWN] * 2),
        (answered(SaveResult(True, A)), [Meaning.UNKNOWN] * 2),
        (answered(SaveResult(True, A), SaveResult(True, None)), [Meaning.DONE, Meaning.UNKNOWN]),
        (answered(SaveResult(None, A), SaveResult(True, B)), [Meaning.UNKNOWN, Meaning.DONE]),
        (answered(no("CANNOT_DELETE", A), SaveResult(True, B)), [Meaning.REFUSED, Meaning.DONE]),
        (answered(no("INVALID_VALUE"), no("LOCK_COMPETITION")), [Meaning.REFUSED, Meaning.BUSY]),
        (answered(no("UNKNOWN_ERROR"), no("NEVER_HEARD_OF")), [Meaning.UNKNOWN] * 2),
        (Answer(AnswerKind.BROKEN, cause="Cut."), [Meaning.UNKNOWN] * 2),
        (Answer(AnswerKind.NOT_SENT, cause="No."), [Meaning.NOT_SENT] * 2),
        (Answer(AnswerKind.THROTTLED, http_status=429), [Meaning.BUSY] * 2),
        (Answer(AnswerKind.FAULT, code="NO_PERMISSION", http_status=500), [Meaning.STOP] * 2),
        (Answer(AnswerKind.FAULT, code="INVALID_SESSION", http_status=500), [Meaning.LOGIN_AGAIN] * 2),
    ],
)
def test_that_an_answer_means_for_each_invoice(answer: Answer, meanings: list[Meaning]) -> None:
    verdicts = judge_changes(answer, (A, B))
    assert [verdict.meaning for verdict in verdicts] == meanings
    endings = endings_of("c", (A, B), verdicts)
    assert [(end.call, end.invoice_id) for end in endings] == [("c", A), ("c", B)]
    assert all(end.ending is not Ending.PROVED for end in endings), "nothing counts before it was looked up"


def change(kind: ChangeKind, ending: Ending) -> Change:
    call = ChangeCall("c", "o", "run", kind, (A,), NOW, NOW, "", 600.0, "me")
    return Change(call, A, ending, "CODE", "Said.", "ann")


def now(status: str, by: str = "me") -> InvoiceRecord:
    return InvoiceRecord(A, "account", status=status, updated_by=by)


OPEN, ANSWERED, DENIED, UNCLEAR = Ending.OPEN, Ending.ANSWERED, Ending.DENIED, Ending.UNCLEAR


@pytest.mark.parametrize(
    ("kind", "ending", "invoice", "early", "late"),
    [
        # What was to be done is seen.
        (CANCEL, OPEN, now("Canceled"), Ending.PROVED, Ending.PROVED),
        (CANCEL, ANSWERED, now("Canceled", "other"), Ending.PROVED, Ending.PROVED),
        (POST, UNCLEAR, now("Posted"), Ending.PROVED, Ending.PROVED),
        (DELETE, OPEN, None, Ending.PROVED, Ending.PROVED),
        (DELETE, ANSWERED, None, Ending.PROVED, Ending.PROVED),
        # Somebody else did it, or something else.
        (CANCEL, UNCLEAR, now("Canceled", "other"), Ending.REFUSED, Ending.REFUSED),
        (CANCEL, UNCLEAR, now("Posted", "other"), Ending.REFUSED, Ending.REFUSED),
        (POST, ANSWERED, now("Canceled", "other"), Ending.REFUSED, Ending.REFUSED),
        (DELETE, UNCLEAR, now("Posted", "other"), Ending.REFUSED, Ending.REFUSED),
        # Not seen: it may still come, until the window is over.
        (CANCEL, OPEN, now("Draft"), None, Ending.NO_EFFECT),
        (CANCEL, ANSWERED, now("Draft"), None, Ending.NO_EFFECT),
        (POST, UNCLEAR, now("Draft"), None, Ending.NO_EFFECT),
        (DELETE, ANSWERED, now("Canceled"), None, Ending.NO_EFFECT),
        (DELETE, UNCLEAR, now("Draft"), None, Ending.NO_EFFECT),
        (CANCEL, UNCLEAR, None, None, Ending.REFUSED),
        # A no is a no.
        (CANCEL, DENIED, now("Draft"), Ending.REFUSED, Ending.REFUSED),
        (DELETE, DENIED, now("Canceled"), Ending.REFUSED, Ending.REFUSED),
        (POST, DENIED, now("Draft"), Ending.REFUSED, Ending.REFUSED),
    ],
)
def test_that_a_read_says_what_came_of_a_step(
    kind: ChangeKind, ending: Ending, invoice: InvoiceRecord | None, early: Ending | None, late: Ending
) -> None:
    first, last = (seen(change(kind, ending), invoice, over=over) for over in (False, True))
    assert (first.ending if first else None) == early
    assert last is not None
    assert last.ending is late
    if ending is DENIED:
        assert (last.code, last.message) == ("CODE", "Said.")
