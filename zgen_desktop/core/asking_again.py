"""What became of rows without a clear answer, by the tenant's own word (facts/reliability.md 3.6, level 3).

A tenant that keeps answers under a key tells what it did for a request, or does it now if it never got there: either
way once. So nothing has to be waited for, and what it says is as good as the first answer would have been. What it
can't say is found out by reading, as ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.answers import RowVerdict
from zgen_desktop.core.engine import Engine, account_id_of, account_of, by_row
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.events import Waiting
from zgen_desktop.core.evidence import Finding
from zgen_desktop.core.landing import unproved
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import Answer
from zgen_desktop.core.reading_back import Unread, findings_of, made_all_the_same, read
from zgen_desktop.core.settling import look

KEPT = timedelta(hours=23)
"""How long after its first time a request may be sent again under its key: Zuora forgets it after 24 hours; an hour is
left for clocks and for the request itself (Zuora: idempotent requests)."""

ASKING_WHY = "Zuora is asked what became of some accounts."
ASKING = timedelta(minutes=5)
"""As long as it may take at most, for whoever waits."""

_NOTHING_MADE = frozenset({Meaning.REFUSED, Meaning.NOTHING_TO_BILL, Meaning.BUSY})


class AskAgain:
    """Asks about each unclear call once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.asked: dict[str, datetime] = dict(engine.journal.askings(engine.head.id))
        """When, by the tenant's clock, it was last asked about a call, also by an earlier process: the request may have
        gone out again then."""

    def all(self) -> bool:
        """Settles what the tenant has a word about; the rest stays unknown. False when stopped meanwhile.

        Raises AccessError when the tenant can't be read.
        """
        engine = self._engine
        for call, rows in engine.journal.unknown_calls(engine.head.id):
            if engine.stop.is_set():
                return False
            answer = self._ask(call)
            if answer is not None:
                self._settle(call, rows, answer)
        return True

    def _ask(self, call: Call) -> Answer | None:
        engine = self._engine
        if call.tenant_date is None:
            return None
        if not engine.tenant_clock.known:
            look(engine, call)
        now = engine.tenant_clock.now()
        # By the tenant's clock and by this machine's: a key that may be forgotten would be no key.
        age = max(now - call.tenant_date, engine.clock.now() - call.intent_at)
        if not timedelta(seconds=-60) < age < KEPT:
            return None
        known = by_row(engine.journal.some_rows(engine.head.id, call.rows))
        accounts = [account_of(known[number]) for number in call.rows]
        try:
            answer = engine.zuora.ask_again(accounts, call.id, call.request_sha256, lambda: self._begin(call))
        except (AccessError, UsageError):
            # It can't be asked now, and nothing was sent; reading finds it out, or says what is wrong.
            return None
        if answer is not None:
            self.asked[call.id] = engine.tenant_clock.now()
        return answer

    def _begin(self, call: Call) -> None:
        """Notes the request before it goes out; a tenant that keeps nothing is not asked, and nobody waits."""
        engine = self._engine
        engine.journal.begin_asking(call.id, engine.tenant_clock.now())
        engine.emit(Waiting(engine.head.id, ASKING_WHY, engine.clock.now() + ASKING))

    def _settle(self, call: Call, rows: Sequence[int], answer: Answer) -> None:
        engine = self._engine
        verdicts = dict(zip(call.rows, engine.judge(answer, len(call.rows)), strict=True))
        known = by_row(engine.journal.some_rows(engine.head.id, rows))
        done = [_claimed(known[number], verdicts[number]) for number in rows if _is_done(verdicts[number])]
        denied = [_denied(known[number]) for number in rows if verdicts[number].meaning in _NOTHING_MADE]
        # The invoice may have been made just now: it is the call's own up to this answer.
        asked = replace(call, reply_date=answer.server_date or call.reply_date)
        unread = Unread(asked, [*done, *denied])
        if not unread.rows:
            return
        snapshot = read(engine.zuora, [unread])
        findings = findings_of(unread, snapshot)
        mine = {row.row: [one for one in snapshot.invoices if one.account_id == account_id_of(row)] for row in denied}
        if findings is None or any(finding.outcome.state is RowState.UNKNOWN for finding in findings):
            return
        if any(made_all_the_same(asked, row, mine[row.row]) for row in denied):
            return
        findings += [_not_made(row, verdicts[row.row]) for row in denied if self._first_try(call, row)]
        outcomes = [finding.outcome for finding in findings]
        invoices = [invoice for finding in findings for invoice in finding.invoices]
        engine.journal.settle(engine.head.id, outcomes, invoices)
        engine.tell(outcomes)

    def _first_try(self, call: Call, row: RunRow) -> bool:
        """Whether no earlier try of the row is unclear, which may have taken the charges (protocol.md rule 12)."""
        first = unproved(self._engine, row)
        return first is None or first.id == call.id


def _is_done(verdict: RowVerdict) -> bool:
    return verdict.meaning is Meaning.DONE


def _claimed(row: RunRow, verdict: RowVerdict) -> RunRow:
    """The row as it would stand after the first answer, still to be read back."""
    text = "Found out: Zuora has made the invoice."
    outcome = RowOutcome(row.row, RowState.GENERATED, text, invoice_id=verdict.invoice_id)
    return replace(row, state=RowState.GENERATED, outcome=outcome)


def _denied(row: RunRow) -> RunRow:
    """The row as it would stand after a refusal, still to be held against what is there."""
    return replace(row, state=RowState.REJECTED)


def _not_made(row: RunRow, verdict: RowVerdict) -> Finding:
    text = "Nothing was made for this account. It can be sent again."
    if verdict.message:
        text = f"Nothing was made for this account: {verdict.message}"
    return Finding(RowOutcome(row.row, RowState.ABSENT, text, verdict.code, verdict.field))
