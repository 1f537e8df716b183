"""Rows on their way to a call: taken in their order, read, held where somebody else was first (rules 4 to 7, 14)."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from zgen_desktop.core.engine import Engine, account_id_of, account_of
from zgen_desktop.core.held import blocks, held_words
from zgen_desktop.core.invoices import Snapshot, read_baseline
from zgen_desktop.core.landing import look_again, unproved
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunRow
from zgen_desktop.core.sleeping import Age
from zgen_desktop.core.stock import Portion, Stock
from zgen_desktop.core.waiting_rows import WaitingRows

SKEW = timedelta(minutes=1)
"""By so much the machine's clock may differ from the tenant's before the first baseline is read again."""

_BEFORE = timedelta(hours=1)


class Preparing:
    """Gives the next rows and keeps a stock of those whose baseline is read. ``most``: rows in all, None for all."""

    def __init__(self, engine: Engine, waiting: WaitingRows, most: int | None) -> None:
        self.stock = Stock()
        self._engine = engine
        self._waiting = waiting
        self._most = most
        self._taken = 0
        self._together: deque[list[RunRow]] = deque()
        self._own: set[str] | None = None

    # --- which rows ------------------------------------------------------------------------------------

    def next_rows(self, size: int) -> tuple[list[RunRow], bool]:
        """Up to ``size`` rows to be read, and whether they have to go together."""
        if self._together:
            return self._together.popleft(), True
        if self._most is not None:
            size = min(size, self._most - self._taken)
        rows = self._waiting.take(size, self._engine.clock.monotonic()) if size > 0 else []
        self._taken += len(rows)
        return rows, len(rows) == 1 and self._waiting.goes_alone(rows[0])

    def has_more(self) -> bool:
        """Whether ``next_rows`` would give anything now."""
        if self._together:
            return True
        return not self.enough and self._waiting.has_offer(self._engine.clock.monotonic())

    @property
    def enough(self) -> bool:
        """As many rows as were asked for are on their way or done."""
        return self._most is not None and self._taken >= self._most

    def send_together(self, rows: list[RunRow]) -> None:
        """These rows, still taken, make one call."""
        self._together.append(rows)

    def give_back(self, rows: Sequence[RunRow], *, together: bool = False) -> None:
        """They were not sent; the first of them comes first again. ``together``: as one call, as before."""
        if together:
            self._together.appendleft(list(rows))
            return
        self._taken -= len(rows)
        for row in reversed(rows):
            self._waiting.back(row)

    def later(self, row: RunRow, moment: float) -> None:
        """Not before a moment (monotonic seconds)."""
        self._taken -= 1
        self._waiting.back(row, not_before=moment)

    def unread(self) -> None:
        """Nothing in stock is good any longer: all of it is to be read anew."""
        for portion in reversed(self.stock.empty()):
            self.give_back(portion.rows, together=portion.together)

    def end(self) -> None:
        """Nothing more is sent: every row is free again."""
        self.unread()
        for rows in self._together:
            self.give_back(rows)
        self._together.clear()

    # --- their baseline --------------------------------------------------------------------------------

    def read(self, rows: Sequence[RunRow]) -> Snapshot:
        """The baseline of some rows, in any thread. Raises AccessError."""
        engine = self._engine
        accounts = [(account_id_of(row), account_of(row).target_date) for row in rows]
        known, since = engine.tenant_clock.known, engine.tenant_clock.now() - _BEFORE
        snapshot = read_baseline(engine.zuora, accounts, since)
        if not known and snapshot.server_date is not None:
            # Asked by this machine's clock, which may be wrong by hours or years.
            right = snapshot.server_date - _BEFORE
            if abs(right - since) > SKEW:
                snapshot = read_baseline(engine.zuora, accounts, right)
        return snapshot

    def keep(self, rows: Sequence[RunRow], snapshot: Snapshot, age: Age, *, together: bool) -> None:
        """Puts rows in stock, without those that somebody else has invoiced and those that have to go alone."""
        self._engine.tenant_clock.note(snapshot.server_date, age.begun)
        kept = self._hold(rows, snapshot)
        if len(rows) > 1:
            kept = self._apart(kept)
        elif kept:
            # Nothing is put beside it later, when calls have grown meanwhile.
            together = together or unproved(self._engine, kept[0]) is not None
        self.stock.add(Portion(kept, snapshot, age, together))

    def _hold(self, rows: Sequence[RunRow], snapshot: Snapshot) -> list[RunRow]:
        """Takes out the rows that the tenant has invoiced meanwhile (protocol.md rule 6)."""
        engine = self._engine
        if engine.head.again:
            return list(rows)
        kept: list[RunRow] = []
        outcomes: list[RowOutcome] = []
        invoices: list[RowInvoice] = []
        for row in rows:
            found = [invoice for invoice in snapshot.invoices if blocks(invoice, account_of(row))]
            if found:
                own = self._own_ids()
                found = [invoice for invoice in found if invoice.id not in own]
            # A row with an unanswered try is judged against that try's own baseline instead; one that a
            # person sends anyway was decided with the invoices in view.
            if not found or row.anyway or unproved(engine, row) is not None:
                kept.append(row)
                continue
            outcomes.append(RowOutcome(row.row, RowState.HELD, held_words(found)))
            invoices += [RowInvoice(row.row, "held", invoice) for invoice in found]
            self._waiting.done(row)
        if outcomes:
            engine.journal.change_rows(engine.head.id, outcomes, "an invoice appeared before sending", invoices)
            engine.tell(outcomes)
        return kept

    def _own_ids(self) -> Collection[str]:
        if self._own is None:
            self._own = set(self._engine.journal.invoice_ids(self._engine.head.id))
        return self._own

    def made(self, ids: Iterable[str]) -> None:
        """This run has made these invoices since."""
        if self._own is not None:
            self._own.update(ids)

    def _apart(self, rows: Sequence[RunRow]) -> list[RunRow]:
        """A row with an earlier try that was never answered goes alone, after one more read (rule 14)."""
        others: list[RunRow] = []
        for row in rows:
            if unproved(self._engine, row) is None:
                others.append(row)
            else:
                self._taken -= 1
                self._waiting.back(row, alone=True)
        return others

    def proved(self, row: RunRow) -> bool:
        """Just before a row is sent again: whether its first unanswered try still had no effect.

        If it had one, that is put on record and the row is not sent. Raises AccessError.
        """
        engine = self._engine
        first = unproved(engine, row)
        if first is None:
            return True
        finding = look_again(engine, first, row)
        if finding.outcome.state is RowState.ABSENT:
            return True
        unknown = RowOutcome(row.row, RowState.UNKNOWN, finding.outcome.message)
        engine.journal.change_rows(engine.head.id, [unknown], "the earlier try had an effect after all")
        engine.journal.settle(engine.head.id, [finding.outcome], finding.invoices)
        engine.tell([finding.outcome])
        if finding.outcome.state is RowState.AMBIGUOUS:
            self._waiting.give_up(row)
        else:
            self._waiting.done(row)
        return False
