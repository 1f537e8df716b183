"""A run from confirmation to rest: read back, send, find out, until nothing more can be done."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from threading import Event as StopEvent

from zgen_desktop.core.answers import Judge, judge
from zgen_desktop.core.asking_again import AskAgain
from zgen_desktop.core.course import Course, course_of
from zgen_desktop.core.denials import Denials
from zgen_desktop.core.engine import Engine, account_id_of
from zgen_desktop.core.errors import AccessError, UsageError, ZgenError
from zgen_desktop.core.events import Emit, RunFinished, RunStarted
from zgen_desktop.core.invoices import passing
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowOutcome, RunRow, RunState, RunSummary
from zgen_desktop.core.pauses import LONGEST, PATIENCE
from zgen_desktop.core.ports import Clock, Journal, Zuora
from zgen_desktop.core.reading_back import ReadBack
from zgen_desktop.core.run_problems import SafetyStopError, quota_used_up
from zgen_desktop.core.sending import Sender
from zgen_desktop.core.settling import FindOut, wait_out
from zgen_desktop.core.waiting_rows import WaitingRows

Checkpoint = Callable[[str], None]
"""Called with the run now and then, so that the results sheet can be written."""

_LOG = logging.getLogger("zgen_desktop.defect")

READ_TRIES = 3
"""How often a passing failure of reading is waited out before the run rests."""


@dataclass(frozen=True)
class Ended:
    """How a run came to rest. ``problem`` is what stopped it, where a person must act first."""

    summary: RunSummary
    problem: ZgenError | None = None


@dataclass
class Runner:
    """Works off one run at a time, on one worker thread that owns the journal."""

    journal: Journal
    zuora: Zuora
    clock: Clock
    emit: Emit
    stop: StopEvent
    checkpoint: Checkpoint
    judge: Judge = judge

    def work(
        self,
        run: str,
        *,
        find_out: bool = True,
        most: int | None = None,
        before: Callable[[], object] = lambda: None,
        patience: float = PATIENCE,
    ) -> Ended:
        """Sends what is ready, reads back, and (unless ``find_out`` is False) waits and finds out.

        ``most`` ends it after so many rows were sent, the rest stays ready: first one account, then ask.
        ``before`` is called once the login has shown that this is the run's tenant, and before anything is sent.
        ``patience``: seconds that it waits while most accounts are locked (protocol.md rule 17).

        Raises UsageError where the connection leads to another tenant or user, AccessError where
        nobody could log in: nothing was sent then.
        """
        self._take_up(run)
        head = self.journal.summary(run).head
        engine = Engine(head, self.journal, self.zuora, self.clock, self.emit, self.stop, self.judge)
        try:
            engine.login()
        except (AccessError, UsageError) as error:
            self.journal.set_run_state(run, RunState.STOPPED, error.message)
            raise
        before()
        self.journal.set_run_state(run, RunState.OPEN)
        self.emit(RunStarted(run, self._ready(run)))
        problem: ZgenError | None = None
        finished = False
        try:
            course = course_of(self.journal, self.journal.summary(run), patience)
            problem, finished = self._cycle(engine, course, find_out, most)
        except (AccessError, UsageError) as error:
            problem = error
        except AssertionError:
            # An invariant or a check of the journal: nothing more is sent, and the rows are as safe as they can be.
            _LOG.exception("run %s was stopped by a safety check", run)
            problem = SafetyStopError()
        state = RunState.FINISHED if finished and not problem else RunState.STOPPED
        self.journal.set_run_state(run, state, problem.message if problem else "")
        summary = self.journal.summary(run)
        self.emit(RunFinished(run, state.value, summary.counts))
        return Ended(summary, problem)

    def _take_up(self, run: str) -> None:
        """Rows that an earlier turn of this process left being sent, because nothing could be recorded, are unknown."""
        if self.journal.summary(run).counts.get(RowState.SENDING):
            self.journal.recover()

    def _cycle(self, engine: Engine, course: Course, find_out: bool, most: int | None) -> tuple[ZgenError | None, bool]:
        """Sends and finds out by turns. Returns what stopped it, and whether nothing is left to do."""
        run = engine.head.id
        read_back, denials = ReadBack(engine), Denials(engine)
        self._patiently(engine, read_back.look_after_pending)
        while True:
            before = self._ready(run)
            self._patiently(engine, read_back.wait_for_all)
            sender = Sender(engine, self._waiting(engine, course), lambda: self.checkpoint(run), course, most)
            sender.send_all()
            self._patiently(engine, read_back.wait_for_all)
            if not isinstance(sender.problem, AccessError):
                self._patiently(engine, denials.look_up)
            unclear = {row for _call, rows in self.journal.unknown_calls(run) for row in rows}
            if sender.problem is not None or self.stop.is_set() or not find_out:
                at_rest = not unclear and not self.stop.is_set() and sender.problem is None
                return sender.problem, at_rest
            if unclear and not self._find_out(engine):
                return None, False
            self.checkpoint(run)
            if sender.broken and not self._all_generated(run, unclear):
                return None, False
            progress = bool(unclear) or self._ready(run) < before
            if most is not None or not progress or not self._more_to_send(engine, course):
                return None, not (most is not None and self._more_to_send(engine, course))

    def _find_out(self, engine: Engine) -> bool:
        """By the tenant's own word where it keeps one, else by reading. False when stopped before its end."""
        asking = AskAgain(engine)
        if not self._patiently(engine, asking.all):
            return False
        return self._patiently(engine, FindOut(engine, asking.asked).all)

    def _ready(self, run: str) -> int:
        return self.journal.summary(run).counts.get(RowState.READY, 0)

    def _waiting(self, engine: Engine, course: Course) -> WaitingRows:
        run = engine.head.id
        unverified = {row for call in self.journal.unverified_calls(run) for row in call.rows}
        ready = [row for row in self.journal.rows(run, {RowState.READY}) if row.row not in unverified]
        return WaitingRows(ready, self._blocked(engine, course))

    def _blocked(self, engine: Engine, course: Course) -> Collection[str]:
        """Accounts whose fate is not known, and those that were locked every time."""
        tired = {account_id_of(row) for row in course.pauses.tired}
        return tired | self.journal.blocked_accounts(engine.head.tenant).keys()

    def _more_to_send(self, engine: Engine, course: Course) -> bool:
        """Rows that waited for an account whose fate is known now."""
        if not self._ready(engine.head.id):
            return False
        blocked = self._blocked(engine, course)
        ready = self.journal.rows(engine.head.id, {RowState.READY})
        return any(account_id_of(row) not in blocked for row in ready)

    def _all_generated(self, run: str, rows: Collection[int]) -> bool:
        done = {RowState.GENERATED, RowState.ADDED_TO_DRAFT}
        return all(row.state in done for row in self.journal.some_rows(run, rows))

    def _patiently(self, engine: Engine, step: Callable[[], bool | None]) -> bool:
        """Runs a reading step, waiting out passing failures a few times. False when stopped before its end."""
        for tries in range(READ_TRIES):
            try:
                return step() is not False
            except AccessError as error:
                if error.retry_after is not None and error.retry_after > LONGEST:
                    raise quota_used_up(error.retry_after) from error
                if not passing(error) or tries == READ_TRIES - 1:
                    raise
                if wait_out(engine, error, tries):
                    return False
        raise AssertionError("the last try returns or raises")


def make_ready_again(
    journal: Journal,
    run: str,
    state: RowState,
    confirmed: int | None,
    why: str,
    only: Collection[int] | None = None,
) -> list[RunRow]:
    """Refused or not-made rows become ready by a person's decision; ``confirmed`` must be their number.

    ``only`` names the rows that the decision is about; None stands for all of that state.
    Raises UsageError when the number differs, so that nobody sends what they did not count.
    """
    rows = [row for row in journal.rows(run, {state}) if only is None or row.row in only]
    if confirmed is not None and confirmed != len(rows):
        raise UsageError(
            "wrong_count",
            "The number of rows is another one",
            f"{len(rows)} rows of this run are “{state.word}”, not {confirmed}.",
            f"Look at them first; then confirm with {len(rows)}. Nothing was sent.",
        )
    if rows:
        journal.change_rows(run, [RowOutcome(row.row, RowState.READY) for row in rows], why)
    return rows
