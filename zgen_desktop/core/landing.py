"""What an answer makes of the rows of its call (protocol.md rules 9 to 12 and 19)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.answers import RowVerdict
from zgen_desktop.core.engine import Engine, account_id_of, account_of, of_account
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.evidence import Finding, find_out
from zgen_desktop.core.invariants import Invariant, check_outcomes, hold
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import Answer, AnswerKind
from zgen_desktop.core.pace import Landing, Ticket
from zgen_desktop.core.settling import apart, look

STATES = {
    Meaning.DONE: RowState.GENERATED,
    Meaning.NOTHING_TO_BILL: RowState.NOTHING_TO_BILL,
    Meaning.REFUSED: RowState.REJECTED,
    Meaning.BUSY: RowState.READY,
    Meaning.LOGIN_AGAIN: RowState.READY,
    Meaning.NOT_SENT: RowState.READY,
    Meaning.STOP: RowState.READY,
    Meaning.TAX: RowState.UNKNOWN,
    Meaning.UNKNOWN: RowState.UNKNOWN,
}

_THROTTLES = frozenset({"REQUEST_EXCEEDED_LIMIT", "REQUEST_EXCEEDED_RATE"})
_NO_MEASURE = frozenset({Meaning.NOT_SENT, Meaning.LOGIN_AGAIN, Meaning.STOP, Meaning.TAX})


@dataclass
class Flight:
    """A call whose intent is on disk and whose request is on its way."""

    call: Call
    rows: Sequence[RunRow]
    ticket: Ticket
    answer: Answer | None = None


@dataclass(frozen=True)
class Landed:
    """An answer with all that was made of it, and that is on record. ``seconds`` from the first byte on."""

    flight: Flight
    answer: Answer
    seconds: float
    verdicts: Sequence[RowVerdict]
    outcomes: Sequence[RowOutcome]

    @property
    def split(self) -> bool:
        """Refused as a whole, perhaps because of one row: each half is sent again (rule 19)."""
        return is_split(self.answer, self.verdicts)

    @property
    def meanings(self) -> frozenset[Meaning]:
        """What stands in it."""
        return frozenset(verdict.meaning for verdict in self.verdicts)

    @property
    def throttled(self) -> bool:
        """The tenant wants fewer requests, whatever the rows are."""
        if self.answer.kind is AnswerKind.THROTTLED:
            return True
        return any(v.meaning is Meaning.BUSY and _asks_for_less(v) for v in self.verdicts)

    @property
    def unclear(self) -> bool:
        """Counts for the breaker: known tax-engine messages don't (rule 20)."""
        waiting = {outcome.row for outcome, v in self._judged() if v.meaning is Meaning.TAX}
        return any(outcome.state is RowState.UNKNOWN and outcome.row not in waiting for outcome in self.outcomes)

    def locked_rows(self) -> set[int]:
        """Rows that somebody else is at."""
        return {outcome.row for outcome, v in self._judged() if v.meaning is Meaning.BUSY and not self.throttled}

    def landing(self) -> Landing:
        """How the call ended, as far as the pace goes."""
        if self.throttled:
            return Landing.THROTTLED
        if self.unclear:
            return Landing.UNCLEAR
        if self.split or self.meanings & _NO_MEASURE:
            return Landing.NO_MEASURE
        return Landing.LOCKED if Meaning.BUSY in self.meanings else Landing.CLEAN

    def _judged(self) -> Sequence[tuple[RowOutcome, RowVerdict]]:
        return list(zip(self.outcomes, self.verdicts, strict=True))


def is_split(answer: Answer, verdicts: Sequence[RowVerdict]) -> bool:
    """A fault that refuses a call of more than one row."""
    return answer.kind is AnswerKind.FAULT and len(verdicts) > 1 and verdicts[0].meaning is Meaning.REFUSED


def _asks_for_less(verdict: RowVerdict) -> bool:
    return bool(_THROTTLES & set(verdict.code.split("; "))) or "concurrent requests" in verdict.message


def record(engine: Engine, flight: Flight, answer: Answer, seconds: float) -> Landed:
    """Judges an answer and puts the outcome of all rows on record, in one transaction.

    Raises InvariantError before anything is written, JournalError where it can't be.
    """
    call, rows = flight.call, flight.rows
    verdicts = engine.judge(answer, len(rows))
    hold(Invariant.I3, len(verdicts) == len(rows), f"{len(verdicts)} verdicts for call {call.id} of {len(rows)} rows")
    split = is_split(answer, verdicts)
    outcomes = [_outcome(engine, call, row, v, split=split) for row, v in zip(rows, verdicts, strict=True)]
    digest = digest_of(answer)
    check_outcomes(call, answer, outcomes, digest)
    engine.journal.finish_call(call.id, outcomes, answer.server_date, digest)
    engine.tell(outcomes, verified=False)
    return Landed(flight, answer, seconds, verdicts, outcomes)


def record_unknown(engine: Engine, flight: Flight) -> None:
    """The last resort after a defect: every row of the call is unknown, every Id of the answer kept."""
    answer, rows = flight.answer or Answer(AnswerKind.BROKEN), flight.rows
    ids = [result.id or "" for result in answer.results]
    if len(ids) != len(rows):
        ids = [""] * len(rows)
    text = "The program stopped itself before it could judge Zuora's answer."
    outcomes = [RowOutcome(row.row, RowState.UNKNOWN, text, invoice_id=id_) for row, id_ in zip(rows, ids, strict=True)]
    engine.journal.finish_call(flight.call.id, outcomes, answer.server_date, digest_of(answer))
    engine.tell(outcomes)


def _outcome(engine: Engine, call: Call, row: RunRow, verdict: RowVerdict, *, split: bool) -> RowOutcome:
    state = STATES[verdict.meaning]
    if verdict.meaning is Meaning.DONE:
        before = {invoice.id for invoice in call.baseline}
        state = RowState.ADDED_TO_DRAFT if verdict.invoice_id in before else RowState.GENERATED
    elif split:
        state = RowState.READY
    elif verdict.meaning is Meaning.NOTHING_TO_BILL:
        found = _earlier_effect(engine, row)
        if found is not None:
            return found
    return RowOutcome(row.row, state, verdict.message, verdict.code, verdict.field, verdict.invoice_id)


def unproved(engine: Engine, row: RunRow) -> Call | None:
    """The first try of a row that was never answered clearly."""
    return engine.journal.first_unproved_call(engine.head.id, row.row) if row.attempts else None


def look_again(engine: Engine, first: Call, row: RunRow) -> Finding:
    """One more read against the baseline of a row's first unproved try (rules 12 and 14).

    What a person had before them when they said that nothing was made, and that is as it was, counts for nothing.
    Raises AccessError.
    """
    mine = of_account(look(engine, first), account_id_of(row))
    shown = [item.invoice for item in row.invoices if item.role == "other"]
    return apart(engine, [find_out(first, account_of(row), mine, engine.window(first), shown)])[0]


def _earlier_effect(engine: Engine, row: RunRow) -> RowOutcome | None:
    """“No charges due” after an unanswered try is believed only after one more read (rule 12)."""
    first = unproved(engine, row)
    if first is None:
        return None
    try:
        finding = look_again(engine, first, row)
    except AccessError as error:
        text = f"Zuora said that nothing is due, but the earlier try could not be looked up: {error.message}"
        return RowOutcome(row.row, RowState.UNKNOWN, text)
    if finding.outcome.state is RowState.ABSENT:
        return None
    if finding.outcome.state is RowState.GENERATED:
        return finding.outcome
    return RowOutcome(row.row, RowState.UNKNOWN, finding.outcome.message)


def digest_of(answer: Answer) -> str:
    """A short account of an answer for the journal: how it ended, and every Id in it (invariant I5)."""
    told: dict[str, object] = {
        "kind": answer.kind.value,
        "ids": [result.id for result in answer.results if result.id],
    }
    if answer.http_status is not None:
        told["http"] = str(answer.http_status)
    if answer.code or answer.fault:
        told["fault"] = f"{answer.fault} {answer.code}".strip()
    if answer.case:
        told["case"] = answer.case
    if answer.cause:
        told["cause"] = answer.cause[:500]
    return json.dumps(told, sort_keys=True)
