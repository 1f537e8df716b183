"""Finding out what became of rows without a clear answer (protocol.md rule 13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from zgen_desktop.core.answers import TAX_WORDS
from zgen_desktop.core.engine import Engine, account_id_of, account_of, by_row, of_account
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.evidence import Finding, find_out
from zgen_desktop.core.invoices import read_again, read_billed, read_by_id
from zgen_desktop.core.model.run import Call, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.siblings import parted, siblings_of

UNCLEAR_WHY = "Some accounts gave no clear answer. It is certain when this time is over."

EQUAL_READS = 3
LONGEST_SPACING = 30.0
"""Seconds between two reads: a tenth of the quiet window, at most this."""


def look(engine: Engine, call: Call) -> tuple[InvoiceRecord, ...]:
    """One read of a call's own baseline query, with baseline invoices that vanished read by Id."""
    asked = engine.clock.monotonic()
    snapshot = read_again(engine.zuora, call.wheres)
    engine.tenant_clock.note(snapshot.server_date, asked)
    found = {invoice.id: invoice for invoice in snapshot.invoices}
    found.update(read_by_id(engine.zuora, {invoice.id for invoice in call.baseline} - found.keys()))
    return tuple(found[id_] for id_ in sorted(found))


def apart(engine: Engine, findings: Sequence[Finding]) -> list[Finding]:
    """What was found out, after a look at what those invoices bill that pass for one call's. Raises AccessError."""
    doubtful = {id_ for finding in findings for id_ in siblings_of(finding)}
    billed = read_billed(engine.zuora, doubtful) if doubtful else None
    return [parted(finding, billed, answered=False) for finding in findings]


class FindOut:
    """Waits out the quiet window of each unclear call, reads until three reads are equal, and says what they prove."""

    def __init__(self, engine: Engine, asked: Mapping[str, datetime] | None = None) -> None:
        """``asked``: when the tenant was last asked, by its clock, what became of a call, and gave no answer."""
        self._engine = engine
        self._asked = asked or {}

    def all(self) -> bool:
        """Finds out about every unknown row of the run. False when stopped before.

        Raises AccessError when the tenant can't be read: the rows stay unknown.
        """
        engine = self._engine
        while unclear := engine.journal.unknown_calls(engine.head.id):
            self._know_the_time(unclear[0][0])
            due = [(call, rows) for call, rows in unclear if self._remaining(call) <= 0]
            if not due:
                seconds = min(self._remaining(call) for call, _rows in unclear)
                if self._engine.wait(seconds, self._why([row for _call, rows in unclear for row in rows])):
                    return False
                continue
            if not self._settle(due):
                return False
        return True

    def _remaining(self, call: Call) -> float:
        """Seconds of the quiet window that are left, by the tenant's clock wherever it is known."""
        engine = self._engine
        since = call.tenant_date
        now = engine.tenant_clock.now()
        if since is None:
            since, now = call.intent_at, engine.clock.now()
        since = max(since, self._asked.get(call.id, since))
        return (since + timedelta(seconds=engine.window(call)) - now).total_seconds()

    def _know_the_time(self, call: Call) -> None:
        """Asks for the tenant's time where it isn't known, or the machine has slept: a window is never cut short."""
        engine = self._engine
        if engine.sleeping.woke():
            engine.tenant_clock.forget()
            engine.login()
            look(engine, call)
        elif not engine.tenant_clock.known:
            look(engine, call)

    def _why(self, rows: Sequence[int]) -> str:
        outcomes = [row.outcome for row in self._engine.journal.some_rows(self._engine.head.id, rows)]
        if all(outcome is not None and outcome.message.startswith(TAX_WORDS) for outcome in outcomes):
            return TAX_WORDS
        return UNCLEAR_WHY

    def _settle(self, due: Sequence[tuple[Call, Sequence[int]]]) -> bool:
        """Reads all due calls in rounds and settles each as soon as its reads agree."""
        engine = self._engine
        spacing = min(LONGEST_SPACING, max(engine.window(call) for call, _rows in due) / 10)
        patience = engine.clock.monotonic() + engine.patience()
        reads: dict[str, list[tuple[InvoiceRecord, ...]]] = {call.id: [] for call, _rows in due}
        left = list(due)
        while left:
            for call, rows in list(left):
                reads[call.id].append(look(engine, call))
                if self._settled(call, rows, reads[call.id], last=engine.clock.monotonic() >= patience):
                    left.remove((call, rows))
            if left and self._engine.wait(spacing, UNCLEAR_WHY):
                return False
        return True

    def _settled(
        self, call: Call, rows: Sequence[int], reads: Sequence[tuple[InvoiceRecord, ...]], *, last: bool
    ) -> bool:
        if len(reads) < EQUAL_READS or any(read != reads[-1] for read in reads[-EQUAL_READS:]):
            return False
        engine = self._engine
        account_rows = by_row(engine.journal.some_rows(engine.head.id, rows))
        findings = apart(engine, [self._finding(call, account_rows[number], reads[-1]) for number in rows])
        if any(finding.pending for finding in findings) and not last:
            return False
        outcomes = [_kept_id(finding, account_rows[finding.outcome.row]).outcome for finding in findings]
        invoices = [invoice for finding in findings for invoice in finding.invoices]
        engine.journal.settle(engine.head.id, outcomes, invoices)
        engine.tell(outcomes)
        return True

    def _finding(self, call: Call, row: RunRow, read: Sequence[InvoiceRecord]) -> Finding:
        mine = of_account(read, account_id_of(row))
        window = self._engine.window(call)
        asked = self._asked.get(call.id)
        if asked is not None:
            # What it made it may have made then.
            call = replace(call, reply_date=asked + timedelta(seconds=window))
        return find_out(call, account_of(row), mine, window)


def _kept_id(finding: Finding, row: RunRow) -> Finding:
    """An Id that an answer named stays known even where nothing came of it (invariant I5)."""
    named = row.outcome.invoice_id if row.outcome else ""
    if named and not finding.outcome.invoice_id:
        return replace(finding, outcome=replace(finding.outcome, invoice_id=named))
    return finding


def wait_out(engine: Engine, error: AccessError, tries: int) -> bool:
    """A pause before the tenant is read again after a passing failure. True when stopped meanwhile."""
    return engine.wait(error.retry_after or min(30.0, 2.0 * 4**tries), error.message)
