"""Looks up what came of steps with invoices, and tells their rows (protocol.md rules 9, 13 and 21)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from zgen_desktop.core.change_outcomes import OURS, row_after
from zgen_desktop.core.change_proof import seen
from zgen_desktop.core.engine import Engine
from zgen_desktop.core.events import Progress, Waiting
from zgen_desktop.core.model.changes import Change, ChangeCall, ChangeEnding
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.settling import LONGEST_SPACING
from zgen_desktop.core.zoql import any_of

_FIRST_PAUSE = 0.2
"""Seconds before the second read; each further pause is twice as long, up to a tenth of the quiet window."""
_DATE_STEP = 1.0
"""Seconds. The tenant's Date is cut to the second, so that the time between two of them may look longer than it was."""
_PROGRESS_FROM = 400
"""Invoices from which on reading them is a long step."""


@dataclass
class ChangeSettler:
    """Knows the rows of the run that name an invoice. ``notes`` say of invoices that stay why they do."""

    engine: Engine
    rows: Sequence[RunRow]
    notes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rows_of: defaultdict[str, list[int]] = defaultdict(list)
        for row in self.rows:
            for item in row.invoices:
                if item.role in OURS:
                    self._rows_of[item.invoice.id].append(row.row)

    def read(self, ids: Collection[str]) -> dict[str, InvoiceRecord]:
        """Invoices by Id as the tenant has them now. Raises AccessError."""
        engine, wanted = self.engine, sorted(set(ids))
        found: dict[str, InvoiceRecord] = {}
        done = 0
        for where, values in any_of("Id", wanted):
            reply = engine.zuora.invoices(where)
            engine.tenant_clock.note(reply.server_date)
            found.update((invoice.id, invoice) for invoice in reply.records)
            done += len(values)
            if len(wanted) >= _PROGRESS_FROM:
                engine.emit(Progress("Invoices looked up", done, len(wanted)))
        # Compared exactly: whatever else a tenant may answer was not asked for.
        return {id_: found[id_] for id_ in wanted if id_ in found}

    def settle_all(self) -> bool:
        """Until every step of the run is settled. False when stopped before; what is left stays on disk.

        Raises AccessError when the tenant can't be read: it is taken up the next time.
        """
        engine, pause, first = self.engine, _FIRST_PAUSE, True
        while unsettled := engine.journal.changes(engine.head.id, unsettled=True):
            # Asked before the read: what is read after the window is certain. The first read tells the tenant's time.
            over = [not first and self._remaining(change.call) <= 0 for change in unsettled]
            first = False
            found = self.read([change.invoice_id for change in unsettled])
            endings = [
                ChangeEnding(change.call.id, change.invoice_id, what.ending, what.code, what.message)
                for change, past in zip(unsettled, over, strict=True)
                if (what := seen(change, found.get(change.invoice_id), over=past)) is not None
            ]
            if endings:
                self.tell([ending.invoice_id for ending in endings], found, endings)
            settled = {ending.invoice_id for ending in endings}
            left = [change for change in unsettled if change.invoice_id not in settled]
            if left and self._wait(left, pause):
                self.tell([change.invoice_id for change in left], found)
                return False
            pause *= 2
        return True

    def tell(
        self, ids: Iterable[str], today: Mapping[str, InvoiceRecord], endings: Sequence[ChangeEnding] = ()
    ) -> None:
        """Stores the endings with what they make of the rows of these invoices, in one transaction."""
        engine = self.engine
        run = engine.head.id
        numbers = {number for id_ in ids for number in self._rows_of.get(id_, ())}
        rows = engine.journal.some_rows(run, numbers)
        mine = {item.invoice.id for row in rows for item in row.invoices}
        changes = _with(engine.journal.changes(run, mine), endings)
        own = engine.journal.own_messages(run, numbers)
        outcomes: list[RowOutcome] = []
        invoices: list[RowInvoice] = []
        for row in rows:
            if row.state not in (RowState.GENERATED, RowState.UNDONE) or row.outcome is None or not row.verified:
                continue
            message = own.get(row.row, row.outcome.message)
            outcome, now = row_after(row, changes, today, message, self.notes, engine.head.user_name)
            if outcome != row.outcome or any(item not in row.invoices for item in now):
                outcomes.append(outcome)
                invoices += now
        if endings or outcomes:
            engine.journal.settle_changes(run, endings, outcomes, invoices, "invoices taken back or posted")
            engine.tell(outcomes)

    def _remaining(self, call: ChangeCall) -> float:
        """Seconds of the quiet window that are left, by the tenant's clock wherever it is known."""
        engine = self.engine
        since, now = call.tenant_date, engine.tenant_clock.now()
        if since is None:
            since, now = call.intent_at, engine.clock.now()
        return (since + timedelta(seconds=self._window(call) + _DATE_STEP) - now).total_seconds()

    def _window(self, call: ChangeCall) -> float:
        return max(call.quiet_window, self.engine.journal.longest_quiet_window(self.engine.head.tenant))

    def _wait(self, left: Sequence[Change], pause: float) -> bool:
        engine = self.engine
        longest = max(self._remaining(change.call) for change in left)
        spacing = min(LONGEST_SPACING, max(self._window(change.call) for change in left) / 10)
        until = engine.clock.now() + timedelta(seconds=max(0.0, longest))
        why = "Zuora gave no clear answer about some invoices. It is certain when this time is over."
        engine.emit(Waiting(engine.head.id, why, until))
        return engine.clock.wait(max(0.01, min(spacing, pause)), engine.stop)


def _with(changes: Sequence[Change], endings: Sequence[ChangeEnding]) -> dict[str, list[Change]]:
    """The steps by invoice, with these endings already in place."""
    new = {(ending.call, ending.invoice_id): ending for ending in endings}
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        ending = new.get((change.call.id, change.invoice_id))
        if ending is not None:
            change = replace(change, ending=ending.ending, code=ending.code, message=ending.message)  # noqa: PLW2901  the same step, later
        found[change.invoice_id].append(change)
    return found
