"""Sending: baseline, intent, one request, outcome (protocol.md rules 4 to 12, 16 to 20; facts P3 to P8).

Requests run in threads of their own. Everything else, the journal above all, is done by one worker, which takes what
comes of them one after the other.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from zgen_desktop.core.afterwards import Afterwards
from zgen_desktop.core.brakes import HESITATED, Brakes
from zgen_desktop.core.course import Course
from zgen_desktop.core.engine import Engine, account_id_of, account_of
from zgen_desktop.core.errands import Errands
from zgen_desktop.core.errors import AccessError, JournalError, UsageError, ZgenError
from zgen_desktop.core.invariants import check_accounts, check_intent
from zgen_desktop.core.invoices import Snapshot
from zgen_desktop.core.landing import Flight
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import Answer, AnswerKind
from zgen_desktop.core.ports import PreparedCall
from zgen_desktop.core.preparing import Preparing
from zgen_desktop.core.sleeping import Age
from zgen_desktop.core.stock import Batch
from zgen_desktop.core.waiting_rows import WaitingRows
from zgen_desktop.core.zoql import BASELINE_ACCOUNTS

QUICK = 10.0
"""Seconds: while calls end so soon, the baseline of more than one call is read ahead."""

READERS = 2
"""Baselines that are read at the same time."""

HESITATION = 5.0
"""Seconds between the intent and the first byte at most, and never more than a tenth of the quiet window, which is
counted from the intent."""

BUSY_WHY = "Zuora is busy."


@dataclass
class Sender:
    """Sends all rows that may be sent, until nothing is left or something stops it."""

    engine: Engine
    waiting: WaitingRows
    checkpoint: Callable[[], None]
    course: Course
    most: int | None = None

    def __post_init__(self) -> None:
        self._errands = Errands(self.engine.sleeping)
        self._preparing = Preparing(self.engine, self.waiting, self.most)
        self._brakes = Brakes(self.engine, self.waiting, self.course, self._preparing)
        self._afterwards = Afterwards(self._brakes, self._errands, self.checkpoint)
        self._flying = 0
        self._readers = 0
        self._being_read = 0

    @property
    def problem(self) -> ZgenError | None:
        """What stopped it, where a person must act first."""
        return self._brakes.problem

    @property
    def broken(self) -> bool:
        """The breaker stopped it."""
        return self._brakes.breaker.broken

    def send_all(self) -> None:
        """Until nothing more may be sent, or halted. Calls in flight are always waited for."""
        try:
            while True:
                self._wake_up()
                self._afterwards.look_up_next()
                self._launch_all()
                self._read_ahead()
                if self._errands.outstanding:
                    self._errands.take_next()
                elif not self._rest():
                    break
        except JournalError:
            # What can't be put on record now is unknown at the next start.
            raise
        except Exception:
            self._afterwards.bring_home()
            raise
        finally:
            self._errands.close()
        self._preparing.end()
        self._brakes.ask_about_series()
        self.checkpoint()

    # --- the order of things ---------------------------------------------------------------------------

    @property
    def _careful(self) -> bool:
        """One row at a time, and each looked up before the next."""
        return self.course.pauses.probing or self.course.pace.starting

    @property
    def _size(self) -> int:
        return 1 if self.course.pauses.probing else self.course.pace.rows

    def _wake_up(self) -> None:
        """After a sleep of the machine: what was read is old, the session perhaps over (facts, table row 17)."""
        if self.engine.sleeping.woke() and not self._brakes.halted:
            self.engine.tenant_clock.forget()
            self._preparing.unread()
            self._brakes.log_in()

    def _launch_all(self) -> None:
        while self._may_launch():
            batch = self._preparing.stock.take(self._size)
            if batch is None:
                return
            self._launch(batch)

    def _may_launch(self) -> bool:
        if self._brakes.halted or self._brakes.quiet or self._flying >= self.course.pace.calls:
            return False
        if self._careful and (self._flying or self._afterwards.unread):
            return False
        # A call goes full, unless there is nothing to fill it with.
        return self._preparing.stock.ready(self._size) or not (self._readers or self._preparing.has_more())

    def _read_ahead(self) -> None:
        """Reads the baselines of the next calls while others are in flight (rule 7)."""
        while not self._brakes.halted and not self._brakes.quiet and self._readers < READERS:
            size = self._portion()
            rows, together = self._preparing.next_rows(size) if size else ([], False)
            if not rows:
                return
            self._readers += 1
            self._being_read += len(rows)
            self._errands.begin(
                partial(self._preparing.read, rows),
                partial(self._baseline_read, rows, together, Age(self.engine.clock)),
                partial(self._baseline_failed, rows, together),
            )

    def _portion(self) -> int:
        """How many rows to read now; 0 while enough are read."""
        at_hand = len(self._preparing.stock) + self._being_read
        if self._careful and not self._flying:
            return 0 if at_hand else 1
        if self.course.pauses.probing:
            return 0
        quick = self._afterwards.last_seconds < QUICK
        if at_hand >= self._size * (2 if quick else 1):
            return 0
        return BASELINE_ACCOUNTS if quick else min(BASELINE_ACCOUNTS, self._size)

    def _rest(self) -> bool:
        """Waits until something may be sent again; False when there is nothing to wait for."""
        if self._brakes.halted:
            return False
        if self._brakes.quiet:
            self._brakes.sit_still()
            return True
        if len(self._preparing.stock) or self._preparing.has_more():
            return True
        if self._preparing.enough:
            return False
        wake = self.waiting.next_wake()
        if wake is not None:
            self.engine.wait(wake - self.engine.clock.monotonic(), BUSY_WHY)
            return True
        if self.course.pauses.only_locked_are_left and not self.course.pauses.probing:
            self._brakes.begin_probing()
            return True
        return False

    # --- before the call -------------------------------------------------------------------------------

    def _baseline_read(self, rows: list[RunRow], together: bool, age: Age, snapshot: Snapshot) -> None:
        self._readers -= 1
        self._being_read -= len(rows)
        self._preparing.keep(rows, snapshot, age, together=together)

    def _baseline_failed(self, rows: list[RunRow], together: bool, error: AccessError | UsageError) -> None:
        self._readers -= 1
        self._being_read -= len(rows)
        self._preparing.give_back(rows, together=together)
        self._brakes.could_not_reach(error)

    def _launch(self, batch: Batch) -> None:
        """Connects; the intent follows when the connection stands."""
        if len(batch.rows) == 1:
            try:
                if not self._preparing.proved(batch.rows[0]):
                    return
            except AccessError as error:
                self._not_launched(batch, error)
                return
        self._flying += 1
        accounts = [account_of(row) for row in batch.rows]
        self._errands.begin(
            lambda: self.engine.zuora.prepare(accounts),
            partial(self._connected, batch),
            partial(self._not_connected, batch),
        )

    def _not_connected(self, batch: Batch, error: AccessError | UsageError) -> None:
        self._flying -= 1
        self._not_launched(batch, error)

    def _not_launched(self, batch: Batch, error: AccessError | UsageError) -> None:
        self._preparing.give_back(batch.rows, together=batch.together)
        self._brakes.could_not_reach(error)

    def _connected(self, batch: Batch, prepared: PreparedCall) -> None:
        if self._brakes.halted or batch.stale:
            prepared.close()
            self._flying -= 1
            self._preparing.give_back(batch.rows, together=batch.together)
            return
        intended = Age(self.engine.clock)
        try:
            flight = self._intend(batch, prepared)
        except BaseException:
            prepared.close()
            raise
        self._errands.begin(partial(self._fly, prepared, intended), partial(self._land, flight), _never)

    def _intend(self, batch: Batch, prepared: PreparedCall) -> Flight:
        """The intent, on the disk when this returns (invariants I1 and I4)."""
        engine, rows = self.engine, batch.rows
        call = Call(
            id=prepared.key or secrets.token_hex(16),
            run=engine.head.id,
            rows=tuple(row.row for row in rows),
            intent_at=engine.clock.now(),
            tenant_date=engine.tenant_clock.now(),
            request_sha256=prepared.request_sha256,
            wheres=batch.wheres,
            baseline=batch.invoices,
            quiet_window=engine.head.quiet_window + engine.tenant_clock.late + prepared.span,
            user_id=engine.head.user_id,
        )
        check_accounts([account_id_of(row) for row in rows], self._afterwards.accounts)
        engine.journal.begin_call(call)
        flight = Flight(call, rows, self.course.pace.begin(len(rows)))
        self._afterwards.begun(flight)
        check_intent(call, engine.journal.being_sent(call.id))
        engine.tell(RowOutcome(row.row, RowState.SENDING) for row in rows)
        return flight

    def _fly(self, prepared: PreparedCall, intended: Age) -> tuple[Answer, float, float]:
        begun = self.engine.clock.monotonic()
        if intended.seconds() > min(HESITATION, max(0.2, self.engine.head.quiet_window / 10)):
            prepared.close()
            cause = "The computer was asleep or too busy to send it in time."
            return Answer(AnswerKind.NOT_SENT, cause=cause, case=HESITATED), begun, 0.0
        answer = prepared.send()
        return answer, begun, self.engine.clock.monotonic() - begun

    def _land(self, flight: Flight, result: tuple[Answer, float, float]) -> None:
        self._flying -= 1
        self._afterwards.land(flight, *result)


def _never(error: AccessError | UsageError) -> None:
    raise AssertionError("sending an answer never raises") from error
