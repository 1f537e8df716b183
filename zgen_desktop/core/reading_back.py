"""Reading back what the tenant said it made, before anybody believes it (protocol.md rules 9 to 11)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from zgen_desktop.core.engine import Engine, account_id_of, account_of, pending_rows
from zgen_desktop.core.events import Waiting
from zgen_desktop.core.evidence import Finding, change_of, confirm, made_by_call
from zgen_desktop.core.invoices import Snapshot, read_billed, read_by_id, read_created
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.ports import Zuora
from zgen_desktop.core.siblings import alike, parted

CLAIMED = frozenset({RowState.GENERATED, RowState.ADDED_TO_DRAFT})

DENIED = frozenset({RowState.REJECTED, RowState.NOTHING_TO_BILL, RowState.READY})

MARGIN_BEFORE = timedelta(hours=1)
"""Before the intent, by the tenant's clock: as in the baseline (protocol.md rule 7)."""


@dataclass(frozen=True)
class Unread:
    """A call with answers that nobody has looked up yet, and its rows as they stand."""

    call: Call
    rows: Sequence[RunRow]

    @property
    def claimed(self) -> Sequence[RunRow]:
        """The rows of which Zuora said that an invoice was made."""
        return [row for row in self.rows if row.state in CLAIMED and row.outcome is not None]

    @property
    def denied(self) -> Sequence[RunRow]:
        """The rows of the same answer of which Zuora said that nothing was done."""
        return [row for row in self.rows if row.state in DENIED]


def read(zuora: Zuora, unread: Sequence[Unread]) -> Snapshot:
    """All that was made for the accounts of some calls since they were sent, and the invoices that were named.

    Everything new has been created since; an older draft that was named is read by its Id. A new invoice that has
    its Id already but doesn't stand with its account yet (reads after writes may be stale) counts as not there:
    its siblings don't stand there either. Raises AccessError.
    """
    accounts = [account_id_of(row) for of in unread for row in (*of.claimed, *of.denied)]
    since = min(of.call.tenant_date or of.call.intent_at for of in unread) - MARGIN_BEFORE
    snapshot = read_created(zuora, accounts, since)
    named = {row.outcome.invoice_id for of in unread for row in of.claimed if row.outcome}
    missing = named - {invoice.id for invoice in snapshot.invoices}
    if missing:
        asked = set(accounts)
        found = [
            invoice
            for invoice in read_by_id(zuora, missing).values()
            if invoice.account_id not in asked or invoice.created is None or invoice.created < since
        ]
        snapshot = replace(snapshot, invoices=(*snapshot.invoices, *found))
    doubtful = _alike(unread, snapshot)
    return replace(snapshot, billed=read_billed(zuora, doubtful)) if doubtful else snapshot


def _alike(unread: Sequence[Unread], snapshot: Snapshot) -> Collection[str]:
    """Invoices of which more than one looks as if one call had made it for one account."""
    by_account = by_account_of(snapshot)
    return {
        id_
        for of in unread
        for row in of.claimed
        if len(by_account[account_id_of(row)]) > 1
        for id_ in alike(of.call, account_of(row), by_account[account_id_of(row)])
    }


def by_account_of(snapshot: Snapshot) -> Mapping[str, list[InvoiceRecord]]:
    """Its invoices by the Id of their account; an empty list for any other."""
    by_account: defaultdict[str, list[InvoiceRecord]] = defaultdict(list)
    for invoice in snapshot.invoices:
        by_account[invoice.account_id].append(invoice)
    return by_account


def findings_of(unread: Unread, snapshot: Snapshot) -> list[Finding] | None:
    """What was read shows of each claimed row; None while something is not there yet or still being made."""
    by_account, by_id = by_account_of(snapshot), {invoice.id: invoice for invoice in snapshot.invoices}
    findings: list[Finding] = []
    for row in unread.claimed:
        finding = _finding(unread.call, row, by_account[account_id_of(row)], by_id)
        if finding is not None:
            finding = parted(finding, snapshot.billed, answered=True)
        if finding is None or finding.pending:
            return None
        findings.append(finding)
    return findings


class ReadBack:
    """Takes up each call whose answers were not read back, also those of an earlier process."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def once(self, call: Call, *, last: bool = False) -> bool:
        """One try. True when the call is verified on disk; False while something is still being made.

        ``last``: what is still being made is reported as pending, and an Id that isn't there makes
        its row unknown. Raises AccessError when the tenant can't be read.
        """
        engine = self._engine
        unread = Unread(call, engine.journal.some_rows(engine.head.id, call.rows))
        asked = engine.clock.monotonic()
        snapshot = read(engine.zuora, [unread])
        engine.tenant_clock.note(snapshot.server_date, asked)
        return self.verify(unread, snapshot, last=last) is not None

    def verify(self, unread: Unread, snapshot: Snapshot, *, last: bool = False) -> Sequence[Finding] | None:
        """Holds a call against what was read and puts it on record; None while something is still being made."""
        engine, call = self._engine, unread.call
        by_account = by_account_of(snapshot)
        by_id = {invoice.id: invoice for invoice in snapshot.invoices}
        findings: list[Finding] = []
        for row in unread.claimed:
            finding = _finding(call, row, by_account[account_id_of(row)], by_id)
            if finding is None and last:
                finding = _not_there(row)
            if finding is not None:
                finding = parted(finding, snapshot.billed, answered=True)
            if finding is None or (finding.pending and not last):
                return None
            findings.append(finding)
        mispaired = any(finding.outcome.code == "mismatch" for finding in findings)
        if mispaired or any(made_all_the_same(call, row, by_account[account_id_of(row)]) for row in unread.denied):
            findings = [_mispaired(row) for row in unread.rows if row.state is not RowState.UNKNOWN]
        outcomes = [finding.outcome for finding in findings]
        invoices = [invoice for finding in findings for invoice in finding.invoices]
        engine.journal.read_back(call.id, outcomes, invoices, pending_rows(findings))
        engine.tell(outcomes)
        return findings

    def wait_for_all(self) -> None:
        """Reads back all that is left, waiting for what is still being made up to the patience.

        Stopped meanwhile, the rest stays on disk to be taken up at the next start.
        """
        engine = self._engine
        patience = engine.patience()
        end = engine.clock.monotonic() + patience
        pause = max(0.2, min(15.0, patience / 20))
        while left := engine.journal.unverified_calls(engine.head.id):
            last = engine.clock.monotonic() >= end
            done = [self.once(call, last=last) for call in left]
            if engine.stop.is_set():
                return
            if all(done):
                continue
            until = engine.clock.now() + timedelta(seconds=max(0.0, end - engine.clock.monotonic()))
            engine.emit(Waiting(engine.head.id, "Zuora is still making some invoices.", until))
            engine.clock.wait(pause, engine.stop)

    def look_after_pending(self) -> None:
        """Reads again the invoices that were still being made when the waiting ended.

        Raises AccessError when the tenant can't be read: they stay pending.
        """
        engine = self._engine
        rows = [row for row in engine.journal.rows(engine.head.id, CLAIMED) if row.pending and row.outcome]
        known = {item.invoice.id for row in rows for item in row.invoices}
        found = read_by_id(engine.zuora, known)
        outcomes = [row.outcome for row in rows if row.outcome]
        invoices = [
            replace(item, invoice=found.get(item.invoice.id, item.invoice)) for row in rows for item in row.invoices
        ]
        if rows:
            engine.journal.change_rows(engine.head.id, outcomes, "invoices that were being made, read again", invoices)
            engine.tell(outcomes)


def made_all_the_same(call: Call, row: RunRow, mine: Sequence[InvoiceRecord]) -> bool:
    """Whether something was made for a row that was said to be refused: then no result belongs to its row for sure."""
    new = change_of(call, account_id_of(row), mine).new
    return any(made_by_call(call, account_of(row), invoice, call.quiet_window) for invoice in new)


def _mispaired(row: RunRow) -> Finding:
    text = "Zuora's results could not be matched to the rows of this try."
    named = row.outcome.invoice_id if row.outcome else ""
    return Finding(RowOutcome(row.row, RowState.UNKNOWN, text, "mismatch", invoice_id=named))


def _not_there(row: RunRow) -> Finding:
    assert row.outcome is not None
    text = f"Zuora named the invoice {row.outcome.invoice_id}, but it can't be found there."
    return Finding(replace(row.outcome, state=RowState.UNKNOWN, message=text))


def _finding(
    call: Call, row: RunRow, mine: Sequence[InvoiceRecord], by_id: Mapping[str, InvoiceRecord]
) -> Finding | None:
    assert row.outcome is not None
    named = by_id.get(row.outcome.invoice_id)
    seen = {invoice.id: invoice for invoice in (*mine, *((named,) if named else ()))}
    return confirm(call, account_of(row), row.outcome, seen)
