"""After the call: its outcome on record, its invoices read back, its accounts free again (protocol.md rule 9)."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.brakes import Brakes
from zgen_desktop.core.engine import account_id_of, account_of
from zgen_desktop.core.errands import Errands
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.events import CallFinished
from zgen_desktop.core.evidence import Finding
from zgen_desktop.core.invoices import Snapshot
from zgen_desktop.core.landing import Flight, Landed, record, record_unknown
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowOutcome
from zgen_desktop.core.model.tenant import Answer
from zgen_desktop.core.reading_back import CLAIMED, ReadBack, Unread, read
from zgen_desktop.core.run_problems import other_dates
from zgen_desktop.core.zoql import CREATED_ACCOUNTS

_LOG = logging.getLogger("zgen_desktop.defect")

_ANSWERED = frozenset({Meaning.NOTHING_TO_BILL, Meaning.REFUSED, Meaning.TAX})


@dataclass
class Afterwards:
    """Takes what comes of the calls. ``open`` are those in flight, ``accounts`` those that no other call may carry."""

    brakes: Brakes
    errands: Errands
    checkpoint: Callable[[], None]

    def __post_init__(self) -> None:
        self.engine = self.brakes.engine
        self.open: dict[str, Flight] = {}
        self.accounts: set[str] = set()
        self.last_seconds = 0.0
        self._course = self.brakes.course
        self._waiting = self.brakes.waiting
        self._preparing = self.brakes.preparing
        self._read_back = ReadBack(self.engine)
        self._unread: deque[Landed] = deque()
        self._looking_up = False

    @property
    def unread(self) -> bool:
        """Whether invoices wait to be read back, or are being read."""
        return self._looking_up or bool(self._unread)

    def begun(self, flight: Flight) -> None:
        """A call whose intent is on disk."""
        self.open[flight.call.id] = flight
        self.accounts.update(account_id_of(row) for row in flight.rows)

    # --- the answer ------------------------------------------------------------------------------------

    def land(self, flight: Flight, answer: Answer, begun: float, seconds: float) -> None:
        """Puts the outcome of all rows on record and draws the conclusions."""
        engine = self.engine
        flight.answer = answer
        engine.tenant_clock.note(answer.server_date, begun)
        landed = record(engine, flight, answer, seconds)
        del self.open[flight.call.id]
        self.last_seconds = seconds
        engine.emit(CallFinished(engine.head.id, len(flight.rows), seconds))
        self._course.pace.end(flight.ticket, seconds, landed.landing())
        if not landed.split:
            if landed.meanings <= _ANSWERED:
                self._course.pace.answered()
            self.brakes.note_ends(flight.rows, landed.outcomes)
        self.brakes.react(landed)
        if landed.split:
            self._split(flight)
        if any(outcome.state in CLAIMED for outcome in landed.outcomes):
            self._unread.append(landed)
        else:
            self._release(landed, landed.outcomes)

    def _split(self, flight: Flight) -> None:
        """Refused as a whole because of one row: each half is sent on its own (rule 19)."""
        again = [replace(row, attempts=row.attempts + 1) for row in flight.rows]
        middle = len(again) // 2
        self._preparing.send_together(again[:middle])
        self._preparing.send_together(again[middle:])

    def _release(self, landed: Landed, outcomes: Sequence[RowOutcome]) -> None:
        """The accounts of a call that is over and read back are free again; busy rows wait their turn."""
        locked = landed.locked_rows()
        probing = self._course.pauses.probing
        for row, outcome in zip(landed.flight.rows, outcomes, strict=True):
            self.accounts.discard(account_id_of(row))
            if outcome.row not in locked:
                self._course.pauses.row_answered(outcome.row)
            again = replace(row, attempts=row.attempts + 1, outcome=outcome)
            if outcome.state is RowState.READY and outcome.row in locked:
                self.brakes.row_locked(again)
            elif outcome.state is RowState.READY:
                if not landed.split:
                    self._preparing.give_back([again])
            elif outcome.state in (RowState.UNKNOWN, RowState.AMBIGUOUS):
                self._waiting.block(account_id_of(row))
            else:
                self._waiting.done(row)
        self.brakes.judge_busyness(landed, len(locked), probing=probing)

    # --- reading back ----------------------------------------------------------------------------------

    def look_up_next(self) -> None:
        """Begins to read back what has landed, as many calls as one query can take."""
        if self._looking_up or not self._unread:
            return
        group: list[tuple[Landed, Unread]] = []
        accounts = 0
        while self._unread:
            unread = _unread(self._unread[0])
            accounts += len(unread.claimed)
            if group and accounts > CREATED_ACCOUNTS:
                break
            group.append((self._unread.popleft(), unread))
        self._looking_up = True
        calls = [unread for _landed, unread in group]
        self.errands.begin(
            lambda: read(self.engine.zuora, calls),
            partial(self._looked_up, group, self.engine.clock.monotonic()),
            partial(self._not_looked_up, group),
        )

    def _looked_up(self, group: Sequence[tuple[Landed, Unread]], asked: float, snapshot: Snapshot) -> None:
        self._looking_up = False
        self.engine.tenant_clock.note(snapshot.server_date, asked)
        for landed, unread in group:
            findings = self._read_back.verify(unread, snapshot)
            if findings is None:
                # Still being made: looked up again at the end.
                self._course.pace.answered()
                self._keep_back(landed)
                continue
            self._preparing.made(item.invoice.id for finding in findings for item in finding.invoices)
            self._check_first(unread, findings)
            said = {finding.outcome.row: finding.outcome for finding in findings}
            self._release(landed, [said.get(outcome.row, outcome) for outcome in landed.outcomes])
        self.checkpoint()

    def _not_looked_up(self, group: Sequence[tuple[Landed, Unread]], error: AccessError | UsageError) -> None:
        """What can't be read now is taken up at the end or at the next start."""
        self._looking_up = False
        for landed, _unread in group:
            self._keep_back(landed)
        self.brakes.could_not_reach(error)

    def _keep_back(self, landed: Landed) -> None:
        for row in landed.flight.rows:
            self._waiting.block(account_id_of(row))
            self.accounts.discard(account_id_of(row))

    def _check_first(self, unread: Unread, findings: Sequence[Finding]) -> None:
        """The first invoice of a run is held against what was sent before any other is made (facts, row 32)."""
        if not self._course.pace.starting or findings[0].outcome.state not in CLAIMED:
            return
        self._course.pace.verified()
        account = account_of(unread.claimed[0])
        main = next((item.invoice for item in findings[0].invoices if item.role == "main"), None)
        if main is None or findings[0].outcome.state is not RowState.GENERATED:
            return
        if main.target_date not in (None, account.target_date) or main.invoice_date not in (None, account.invoice_date):
            self.brakes.problem = self.brakes.problem or other_dates(account.row)

    # --- after a defect --------------------------------------------------------------------------------

    def bring_home(self) -> None:
        """Calls in flight are waited for, and every row without an outcome that can be trusted is unknown."""
        self.brakes.defect = True
        while self.errands.outstanding:
            try:
                self.errands.take_next()
            except Exception:  # noqa: BLE001  # the first defect is raised; what follows from it must not hide it
                _LOG.exception("a call could not be brought home")
        for flight in list(self.open.values()):
            try:
                record_unknown(self.engine, flight)
            except Exception:  # noqa: BLE001  # the rows stay “being sent”, and the next start makes them unknown
                _LOG.exception("the rows of a call could not be set to unknown")


def _unread(landed: Landed) -> Unread:
    said = zip(landed.flight.rows, landed.outcomes, strict=True)
    return Unread(landed.flight.call, [replace(row, state=outcome.state, outcome=outcome) for row, outcome in said])
