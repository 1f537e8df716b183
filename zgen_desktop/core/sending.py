"""Sending: baseline, intent, one request, outcome (protocol.md rules 4 to 12, facts/reliability.md P3 to P8)."""

from __future__ import annotations

import json
import secrets
from collections import deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from queue import Empty, SimpleQueue
from threading import Thread

from zgen_desktop.core.answers import Meaning, RowVerdict, judge
from zgen_desktop.core.engine import Engine, account_id_of, account_of, of_account, passing
from zgen_desktop.core.errors import AccessError, UsageError, ZgenError
from zgen_desktop.core.events import CallFinished, Waiting
from zgen_desktop.core.evidence import Finding, find_out
from zgen_desktop.core.held import blocks, held_words
from zgen_desktop.core.invoices import Snapshot, read_baseline
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import Answer, AnswerKind
from zgen_desktop.core.ports import PreparedCall
from zgen_desktop.core.reading_back import CLAIMED, ReadBack
from zgen_desktop.core.run_problems import not_reachable, quota_used_up, session_problem, stopped_by
from zgen_desktop.core.settling import look
from zgen_desktop.core.waiting_rows import WaitingRows

BASELINE_AGE = 60.0
"""Seconds after which a baseline is read again before the intent is written (protocol.md rule 7)."""

BACK_OFF = (2.0, 8.0, 30.0)
"""Seconds before a busy row or a connection that could not be made is tried again (protocol.md rule 17)."""

LONGEST_PAUSE = 300.0
"""Seconds of Retry-After that are honoured; a longer one is a quota and stops the run (rule 17)."""

_STATES = {
    Meaning.DONE: RowState.GENERATED,
    Meaning.NOTHING_TO_BILL: RowState.NOTHING_TO_BILL,
    Meaning.REFUSED: RowState.REJECTED,
    Meaning.BUSY: RowState.READY,
    Meaning.LOGIN_AGAIN: RowState.READY,
    Meaning.NOT_SENT: RowState.READY,
    Meaning.STOP: RowState.READY,
    Meaning.UNKNOWN: RowState.UNKNOWN,
}


@dataclass
class InFlight:
    """A call whose intent is on disk and whose request is on its way."""

    call: Call
    rows: Sequence[RunRow]
    started: float


@dataclass
class Staged:
    """Rows with their baseline, ready to be sent."""

    rows: Sequence[RunRow]
    snapshot: Snapshot
    read_at: float


@dataclass
class Sender:
    """Sends all rows that may be sent. Everything but the requests themselves runs on one thread."""

    engine: Engine
    waiting: WaitingRows
    checkpoint: Callable[[], None]
    most: int | None = None
    problem: ZgenError | None = None
    unclear: deque[bool] = field(default_factory=lambda: deque(maxlen=10))
    broken: bool = False

    def __post_init__(self) -> None:
        self._read_back = ReadBack(self.engine)
        self._landed: SimpleQueue[tuple[InFlight, Answer]] = SimpleQueue()
        self._flying = 0
        self._to_read: deque[InFlight] = deque()
        self._groups: deque[list[RunRow]] = deque()
        self._staged: Staged | None = None
        self._tries: dict[int, int] = {}
        self._logins = 0
        self._failures = 0
        self._taken = 0

    @property
    def halted(self) -> bool:
        """No further call is begun: stopped by a person, by the breaker, or by what the tenant said."""
        return self.engine.stop.is_set() or self.broken or self.problem is not None

    def send_all(self) -> None:
        """Until nothing more may be sent, or halted. Calls in flight are always waited for."""
        while True:
            while self._flying < self.engine.head.parallel and not self.halted and self._launch_next():
                pass
            if self._to_read:
                self._read_one()
            elif self._flying:
                self._stage_next()
                self._land(*self._next_landed())
            elif self.halted or not self._rest():
                break
        if self._staged is not None:
            self._give_back(self._staged.rows)
            self._staged = None
        self.checkpoint()

    # --- before the call -------------------------------------------------------------------------------

    def _rest(self) -> bool:
        """Waits for the next row that rests; False when there is nothing to wait for."""
        wake = self.waiting.next_wake()
        if wake is None:
            return bool(self._groups)
        engine = self.engine
        seconds = max(0.0, wake - engine.clock.monotonic())
        engine.emit(Waiting(engine.head.id, "Zuora is busy.", engine.clock.now() + timedelta(seconds=seconds)))
        engine.clock.wait(seconds, engine.stop)
        return True

    def _next_rows(self) -> list[RunRow]:
        if self._groups:
            return self._groups.popleft()
        size = self.engine.head.per_call
        if self.most is not None:
            size = min(size, self.most - self._taken)
        taken = self.waiting.take(size, self.engine.clock.monotonic()) if size > 0 else []
        self._taken += len(taken)
        return taken

    def _stage_next(self) -> None:
        """Reads the next call's baseline while another call is in flight."""
        if self._staged is None and not self.halted and (rows := self._next_rows()):
            self._stage(rows)

    def _stage(self, rows: Sequence[RunRow]) -> None:
        try:
            snapshot = self._baseline(rows)
        except AccessError as error:
            self._could_not_reach(rows, error)
            return
        self._staged = Staged(rows, snapshot, self.engine.clock.monotonic())

    def _launch_next(self) -> bool:
        """Begins one call. False when there is nothing to send now."""
        if self._staged is None:
            rows = self._next_rows()
            if not rows:
                return False
            self._stage(rows)
        staged, self._staged = self._staged, None
        if staged is not None:
            self._launch(staged)
        return True

    def _launch(self, staged: Staged) -> None:
        engine = self.engine
        rows = self._hold(staged)
        rows = self._prove_again(rows)
        if not rows:
            return
        try:
            prepared = engine.zuora.prepare([account_of(row) for row in rows])
        except AccessError as error:
            self._could_not_reach(rows, error)
            return
        except UsageError as error:
            # The session had to be renewed, and the login now leads somewhere else (rule 1).
            self._give_back(rows)
            self.problem = error
            return
        if engine.clock.monotonic() - staged.read_at > BASELINE_AGE:
            prepared.close()
            self._stage(rows)
            return
        self._send(prepared, rows, staged.snapshot)

    def _send(self, prepared: PreparedCall, rows: Sequence[RunRow], snapshot: Snapshot) -> None:
        engine = self.engine
        accounts = {account_id_of(row) for row in rows}
        call = Call(
            id=secrets.token_hex(16),
            run=engine.head.id,
            rows=tuple(row.row for row in rows),
            intent_at=engine.clock.now(),
            tenant_date=engine.tenant_clock.now(),
            request_sha256=prepared.request_sha256,
            wheres=snapshot.wheres,
            baseline=tuple(invoice for invoice in snapshot.invoices if invoice.account_id in accounts),
            quiet_window=engine.head.quiet_window,
            user_id=engine.head.user_id,
        )
        # Invariant I1: the intent is on the disk before the first byte leaves.
        try:
            engine.journal.begin_call(call)
        except BaseException:
            prepared.close()
            raise
        engine.tell(RowOutcome(row.row, RowState.SENDING) for row in rows)
        flight = InFlight(call, rows, engine.clock.monotonic())
        self._flying += 1
        # A daemon thread: a second Ctrl-C must be able to leave a call that nobody answers.
        Thread(target=self._fly, args=(flight, prepared), daemon=True).start()

    def _fly(self, flight: InFlight, prepared: PreparedCall) -> None:
        self._landed.put((flight, prepared.send()))

    def _baseline(self, rows: Sequence[RunRow]) -> Snapshot:
        engine = self.engine
        since = engine.tenant_clock.now() - timedelta(hours=1)
        accounts = [(account_id_of(row), account_of(row).target_date) for row in rows]
        snapshot = read_baseline(engine.zuora, accounts, since)
        engine.tenant_clock.note(snapshot.server_date)
        return snapshot

    def _hold(self, staged: Staged) -> list[RunRow]:
        """Takes out the rows that the tenant has invoiced meanwhile (protocol.md rule 6)."""
        engine = self.engine
        if engine.head.again:
            return list(staged.rows)
        own: Collection[str] | None = None
        kept: list[RunRow] = []
        outcomes: list[RowOutcome] = []
        invoices: list[RowInvoice] = []
        for row in staged.rows:
            found = [invoice for invoice in staged.snapshot.invoices if blocks(invoice, account_of(row))]
            if found:
                own = engine.journal.invoice_ids(engine.head.id) if own is None else own
                found = [invoice for invoice in found if invoice.id not in own]
            # A row with an unanswered try is judged against that try's own baseline instead; one that a
            # person sends anyway was decided with the invoices in view.
            if not found or row.anyway or self._unproved(row) is not None:
                kept.append(row)
                continue
            outcomes.append(RowOutcome(row.row, RowState.HELD, held_words(found)))
            invoices += [RowInvoice(row.row, "held", invoice) for invoice in found]
            self.waiting.done(row)
        if outcomes:
            engine.journal.change_rows(engine.head.id, outcomes, "an invoice appeared before sending", invoices)
            engine.tell(outcomes)
        return kept

    def _unproved(self, row: RunRow) -> Call | None:
        return self.engine.journal.first_unproved_call(self.engine.head.id, row.row) if row.attempts else None

    def _prove_again(self, rows: Sequence[RunRow]) -> list[RunRow]:
        """A row with an earlier try that was never answered goes alone, after one more read (rule 14)."""
        proved: list[RunRow] = []
        for row in rows:
            first = self._unproved(row)
            if first is None:
                proved.append(row)
            elif len(rows) > 1:
                self.waiting.back(row, alone=True)
            elif not self._something_came_of(first, row):
                proved.append(row)
        return proved

    def _something_came_of(self, first: Call, row: RunRow) -> bool:
        engine = self.engine
        try:
            finding = self._look_again(first, row)
        except AccessError as error:
            self._could_not_reach([row], error)
            return True
        if finding.outcome.state is RowState.ABSENT:
            return False
        unknown = RowOutcome(row.row, RowState.UNKNOWN, finding.outcome.message)
        engine.journal.change_rows(engine.head.id, [unknown], "the earlier try had an effect after all")
        engine.journal.settle(engine.head.id, [finding.outcome], finding.invoices)
        engine.tell([finding.outcome])
        if finding.outcome.state is RowState.AMBIGUOUS:
            self.waiting.give_up(row)
        else:
            self.waiting.done(row)
        return True

    def _look_again(self, first: Call, row: RunRow) -> Finding:
        invoices = look(self.engine, first)
        mine = of_account(invoices, account_id_of(row))
        return find_out(first, account_of(row), mine, self.engine.window(first))

    def _could_not_reach(self, rows: Sequence[RunRow], error: AccessError) -> None:
        """Nothing was sent: the rows stay ready; three failures in a row stop the run."""
        self._give_back(rows)
        self._failures += 1
        if not passing(error) or self._failures >= len(BACK_OFF):
            self.problem = error
            return
        self._pause(error.retry_after or BACK_OFF[self._failures - 1], error.message)

    def _give_back(self, rows: Sequence[RunRow]) -> None:
        for row in rows:
            self.waiting.back(row)

    def _pause(self, seconds: float, why: str) -> None:
        engine = self.engine
        seconds *= 1 + secrets.randbelow(250) / 1000
        engine.emit(Waiting(engine.head.id, why, engine.clock.now() + timedelta(seconds=seconds)))
        engine.clock.wait(seconds, engine.stop)

    def _next_landed(self) -> tuple[InFlight, Answer]:
        """The next answer. Waits in short steps, because a lock can't be interrupted by Ctrl-C on Windows."""
        while True:
            try:
                return self._landed.get(timeout=0.25)
            except Empty:
                continue

    # --- after the call --------------------------------------------------------------------------------

    def _land(self, flight: InFlight, answer: Answer) -> None:
        engine = self.engine
        self._flying -= 1
        engine.tenant_clock.note(answer.server_date)
        verdicts = judge(answer, len(flight.rows))
        # Refused as a whole because of one row: each half is free to be sent again (rule 19).
        split = answer.kind is AnswerKind.FAULT and verdicts[0].meaning is Meaning.REFUSED and len(flight.rows) > 1
        outcomes = [
            self._outcome(flight, row, verdict, split=split) for row, verdict in zip(flight.rows, verdicts, strict=True)
        ]
        engine.journal.finish_call(flight.call.id, outcomes, answer.server_date, digest_of(answer))
        engine.tell(outcomes, verified=False)
        seconds = engine.clock.monotonic() - flight.started
        engine.emit(CallFinished(engine.head.id, len(flight.rows), seconds))
        self._note_clarity(outcomes)
        self._react(answer, verdicts)
        if split:
            self._split(flight)
        if any(outcome.state in CLAIMED for outcome in outcomes):
            self._to_read.append(flight)
        else:
            self._release(flight)

    def _outcome(self, flight: InFlight, row: RunRow, verdict: RowVerdict, *, split: bool) -> RowOutcome:
        state = _STATES[verdict.meaning]
        if verdict.meaning is Meaning.DONE:
            before = {invoice.id for invoice in flight.call.baseline}
            state = RowState.ADDED_TO_DRAFT if verdict.invoice_id in before else RowState.GENERATED
        elif split:
            state = RowState.READY
        elif verdict.meaning is Meaning.NOTHING_TO_BILL:
            found = self._earlier_effect(row)
            if found is not None:
                return found
        return RowOutcome(row.row, state, verdict.message, verdict.code, verdict.field, verdict.invoice_id)

    def _earlier_effect(self, row: RunRow) -> RowOutcome | None:
        """“No charges due” after an unanswered try is believed only after one more read (rule 12)."""
        first = self._unproved(row)
        if first is None:
            return None
        try:
            finding = self._look_again(first, row)
        except AccessError as error:
            text = f"Zuora said that nothing is due, but the earlier try could not be looked up: {error.message}"
            return RowOutcome(row.row, RowState.UNKNOWN, text)
        if finding.outcome.state is RowState.ABSENT:
            return None
        if finding.outcome.state is RowState.GENERATED:
            return finding.outcome
        return RowOutcome(row.row, RowState.UNKNOWN, finding.outcome.message)

    def _react(self, answer: Answer, verdicts: Sequence[RowVerdict]) -> None:
        """What the answer means for the run as a whole."""
        by_meaning = {verdict.meaning: verdict for verdict in verdicts}
        if Meaning.NOT_SENT in by_meaning:
            self._failures += 1
            if self._failures >= len(BACK_OFF):
                self.problem = not_reachable(answer.cause)
            else:
                self._pause(BACK_OFF[self._failures - 1], answer.cause)
            return
        self._failures = 0
        if Meaning.DONE in by_meaning:
            self._logins = 0
        if Meaning.STOP in by_meaning:
            self.problem = stopped_by(by_meaning[Meaning.STOP])
        elif Meaning.LOGIN_AGAIN in by_meaning:
            self._log_in_again()
        elif answer.kind is AnswerKind.THROTTLED:
            seconds = BACK_OFF[-1] if answer.retry_after is None else answer.retry_after
            if seconds > LONGEST_PAUSE:
                self.problem = quota_used_up(seconds)
            else:
                self._pause(seconds, "Zuora asks for a pause.")

    def _split(self, flight: InFlight) -> None:
        fresh = {row.row: row for row in self.engine.journal.some_rows(self.engine.head.id, flight.call.rows)}
        again = [fresh[number] for number in flight.call.rows]
        middle = len(again) // 2
        self._groups.extend((again[:middle], again[middle:]))

    def _log_in_again(self) -> None:
        self._logins += 1
        if self._logins > 2:
            self.problem = session_problem()
            return
        try:
            self.engine.login()
        except (AccessError, UsageError) as error:
            self.problem = error

    def _note_clarity(self, outcomes: Sequence[RowOutcome]) -> None:
        """Two unclear calls in a row or three in ten stop sending (rule 20)."""
        self.unclear.append(any(outcome.state is RowState.UNKNOWN for outcome in outcomes))
        last_two = list(self.unclear)[-2:]
        if last_two == [True, True] or sum(self.unclear) >= 3:
            self.broken = True

    def _read_one(self) -> None:
        """Reads back one landed call; what can't be read now is taken up at the end or at the next start."""
        flight = self._to_read.popleft()
        try:
            verified = self._read_back.once(flight.call)
        except AccessError as error:
            verified = False
            self._failures += 1
            if not passing(error) or self._failures >= len(BACK_OFF):
                self.problem = self.problem or error
        if verified:
            self._release(flight)
        else:
            for row in flight.rows:
                self.waiting.block(account_id_of(row))
        self.checkpoint()

    def _release(self, flight: InFlight) -> None:
        """The accounts of a verified call are free again; busy rows wait their turn."""
        fresh = {row.row: row for row in self.engine.journal.some_rows(self.engine.head.id, flight.call.rows)}
        split = {row.row for group in self._groups for row in group}
        for number in flight.call.rows:
            row = fresh[number]
            if number in split:
                continue
            if row.state is RowState.READY:
                self._put_back(row)
            elif row.state in (RowState.UNKNOWN, RowState.AMBIGUOUS):
                self.waiting.block(account_id_of(row))
            else:
                self.waiting.done(row)

    def _put_back(self, row: RunRow) -> None:
        code = row.outcome.code if row.outcome else ""
        if code in ("not_sent", "INVALID_SESSION"):
            self.waiting.back(row)
            return
        tries = self._tries[row.row] = self._tries.get(row.row, 0) + 1
        if tries > len(BACK_OFF):
            self.waiting.give_up(row)
            return
        pause = BACK_OFF[tries - 1] * (1 + secrets.randbelow(250) / 1000)
        self.waiting.back(row, not_before=self.engine.clock.monotonic() + pause)


def digest_of(answer: Answer) -> str:
    """A short account of an answer for the journal: how it ended, and every Id in it (invariant I5)."""
    told = {"kind": answer.kind.value, "ids": [result.id for result in answer.results if result.id]}
    if answer.http_status is not None:
        told["http"] = str(answer.http_status)
    if answer.code or answer.fault:
        told["fault"] = f"{answer.fault} {answer.code}".strip()
    if answer.cause:
        told["cause"] = answer.cause[:500]
    return json.dumps(told, sort_keys=True)
