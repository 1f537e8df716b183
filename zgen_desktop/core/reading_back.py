"""Reading back what the tenant said it made, before anybody believes it (protocol.md rules 9 to 11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from zgen_desktop.core.engine import Engine, account_id_of, account_of, of_account, pending_rows
from zgen_desktop.core.events import Waiting
from zgen_desktop.core.evidence import Finding, confirm
from zgen_desktop.core.invoices import read_again, read_by_id
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord

CLAIMED = frozenset({RowState.GENERATED, RowState.ADDED_TO_DRAFT})


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
        rows = engine.journal.some_rows(engine.head.id, call.rows)
        claimed = [row for row in rows if row.state in CLAIMED and row.outcome is not None]
        findings = self._findings(call, claimed, last=last)
        if findings is None:
            return False
        outcomes = [finding.outcome for finding in findings]
        if any(outcome.code == "mismatch" for outcome in outcomes):
            outcomes = self._all_unknown(rows)
            engine.journal.read_back(call.id, outcomes, ())
        else:
            invoices = [invoice for finding in findings for invoice in finding.invoices]
            engine.journal.read_back(call.id, outcomes, invoices, pending_rows(findings))
        engine.tell(outcomes)
        return True

    def _findings(self, call: Call, claimed: Sequence[RunRow], *, last: bool) -> list[Finding] | None:
        found = self._read(call, claimed)
        findings: list[Finding] = []
        for row in claimed:
            assert row.outcome is not None
            mine = of_account(found.values(), account_id_of(row))
            named = found.get(row.outcome.invoice_id)
            seen = {invoice.id: invoice for invoice in (*mine, *((named,) if named else ()))}
            finding = confirm(call, account_of(row), row.outcome, seen)
            if finding is None and last:
                finding = _not_there(row)
            if finding is None or (finding.pending and not last):
                return None
            findings.append(finding)
        return findings

    def _read(self, call: Call, claimed: Sequence[RunRow]) -> dict[str, InvoiceRecord]:
        engine = self._engine
        snapshot = read_again(engine.zuora, call.wheres)
        engine.tenant_clock.note(snapshot.server_date)
        found = {invoice.id: invoice for invoice in snapshot.invoices}
        named = {row.outcome.invoice_id for row in claimed if row.outcome}
        missing = (named | {invoice.id for invoice in call.baseline}) - found.keys()
        found.update(read_by_id(engine.zuora, missing))
        return found

    def _all_unknown(self, rows: Sequence[RunRow]) -> list[RowOutcome]:
        text = "Zuora's results could not be matched to the rows of this try."
        return [
            RowOutcome(
                row.row, RowState.UNKNOWN, text, "mismatch", invoice_id=row.outcome.invoice_id if row.outcome else ""
            )
            for row in rows
            if row.state is not RowState.UNKNOWN
        ]

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


def _not_there(row: RunRow) -> Finding:
    assert row.outcome is not None
    text = f"Zuora named the invoice {row.outcome.invoice_id}, but it can't be found there."
    return Finding(replace(row.outcome, state=RowState.UNKNOWN, message=text))
