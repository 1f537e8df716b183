"""What slows a run down or stops it: pauses, failures, the breaker, a series of like ends (rules 17, 18 and 20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from zgen_desktop.core.alike import Series
from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.course import Breaker, Course
from zgen_desktop.core.engine import Engine, account_id_of, account_of
from zgen_desktop.core.errors import AccessError, UsageError, ZgenError
from zgen_desktop.core.events import Waiting
from zgen_desktop.core.invoices import passing
from zgen_desktop.core.landing import Landed
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.run import RowOutcome, RunRow
from zgen_desktop.core.pauses import BACK_OFF
from zgen_desktop.core.preparing import Preparing
from zgen_desktop.core.run_problems import (
    all_alike,
    busy_too_long,
    not_reachable,
    quota_used_up,
    session_problem,
    stopped_by,
)
from zgen_desktop.core.waiting_rows import WaitingRows

PAUSE_WHY = "Zuora asks for a pause."
LOCKED_WHY = "Most accounts are locked in Zuora, perhaps by a bill run. One of them is tried every two minutes."

HESITATED = "hesitated"
"""The case of a call that this program did not begin: no failure of the line."""

_NOT_THROUGH = frozenset({Meaning.NOT_SENT, Meaning.LOGIN_AGAIN, Meaning.STOP})


@dataclass
class Brakes:
    """Decides after each call and each failure whether and when the next call may be begun."""

    engine: Engine
    waiting: WaitingRows
    course: Course
    preparing: Preparing
    problem: ZgenError | None = None
    breaker: Breaker = field(default_factory=Breaker)
    defect: bool = False

    def __post_init__(self) -> None:
        self._quiet_until = 0.0
        self._quiet_end: datetime | None = None
        self._why = ""
        self._logins = 0
        self._failures = 0
        self._series: tuple[Series, AccountRow] | None = None

    # --- whether and when ------------------------------------------------------------------------------

    @property
    def halted(self) -> bool:
        """No further call is begun: stopped by a person, by the breaker, or by what the tenant said."""
        stopped = self.engine.stop.is_set() or self.problem is not None or self.defect
        return stopped or self.breaker.broken or self._series is not None

    @property
    def quiet(self) -> bool:
        """Nothing is begun just now."""
        return self._now() < self._quiet_until

    def sit_still(self) -> None:
        """Waits for the end of the quiet."""
        engine, seconds = self.engine, self._quiet_until - self._now()
        if self._quiet_end is not None:
            engine.emit(Waiting(engine.head.id, self._why, self._quiet_end))
        engine.sleeping.watch(seconds, lambda: engine.clock.wait(seconds, engine.stop))

    def be_quiet(self, seconds: float, why: str) -> None:
        """Nothing is begun for so long; what is under way goes on. What was read ahead would be old by then."""
        engine = self.engine
        self.preparing.unread()
        if self._now() + seconds <= self._quiet_until:
            return
        self._quiet_until, self._why = self._now() + seconds, why
        self._quiet_end = engine.clock.now() + timedelta(seconds=seconds)
        engine.emit(Waiting(engine.head.id, why, self._quiet_end))

    def _now(self) -> float:
        return self.engine.clock.monotonic()

    # --- after each call -------------------------------------------------------------------------------

    def react(self, landed: Landed) -> None:
        """What an answer means for the run as a whole."""
        answer, meanings = landed.answer, landed.meanings
        self.breaker.note(unclear=landed.unclear)
        if Meaning.NOT_SENT in meanings and answer.case == HESITATED:
            return
        if Meaning.NOT_SENT in meanings:
            self._failed(not_reachable(answer.cause), answer.cause)
            return
        self._failures = 0
        if Meaning.DONE in meanings:
            self._logins = 0
        if Meaning.STOP in meanings:
            self.problem = stopped_by(next(v for v in landed.verdicts if v.meaning is Meaning.STOP))
        elif Meaning.LOGIN_AGAIN in meanings:
            self._logins += 1
            if self._logins > 2:
                self.problem = session_problem()
            else:
                self.log_in()
        if landed.throttled:
            self._throttled(answer.retry_after)
        else:
            self.course.pauses.heard()

    def note_ends(self, rows: Sequence[RunRow], outcomes: Sequence[RowOutcome]) -> None:
        """Whether too many rows have ended alike (rule 20)."""
        for row, outcome in zip(rows, outcomes, strict=True):
            series = self.course.alike.note(outcome)
            if series is not None and self._series is None:
                self._series = (series, account_of(row))

    def ask_about_series(self) -> None:
        """Once everything has landed: too many alike are a question where rows are left."""
        if self._series is not None and self.problem is None and self.waiting.left:
            series, account = self._series
            self.problem = all_alike(series, account.target_date)

    # --- busy ------------------------------------------------------------------------------------------

    def row_locked(self, row: RunRow) -> None:
        """A row that somebody else is at waits its turn."""
        seconds = self.course.pauses.row_busy(row)
        if seconds is None:
            self.waiting.give_up(row)
        else:
            self.preparing.later(row, self._now() + seconds)

    def judge_busyness(self, landed: Landed, locked: int, *, probing: bool) -> None:
        """Whether a bill run has begun, goes on, or is over. ``probing``: before this call was counted."""
        pauses = self.course.pauses
        if not probing:
            if pauses.most_are_locked and not pauses.probing:
                self.begin_probing()
        elif locked * 2 > len(landed.outcomes):
            self.begin_probing()
        elif not landed.throttled and not landed.meanings & _NOT_THROUGH:
            pauses.end_probing()
            self._quiet_until = self._now()
            self.waiting.wake_all()

    def begin_probing(self, asked: float = 0.0) -> None:
        """From now on one row every two minutes, until one goes through or the person's time is over."""
        pauses = self.course.pauses
        for row in pauses.begin_probing(self._now()):
            self.waiting.unblock(account_id_of(row))
        moment = pauses.next_probe(self._now(), asked)
        if moment is None:
            self.problem = self.problem or busy_too_long()
        else:
            self.be_quiet(moment - self._now(), LOCKED_WHY)

    def _throttled(self, retry_after: float | None) -> None:
        pauses = self.course.pauses
        seconds = pauses.throttled(retry_after)
        if seconds is None:
            self.problem = quota_used_up(retry_after or 0)
        elif pauses.throttled_too_often or pauses.probing:
            self.begin_probing(asked=seconds)
        else:
            self.be_quiet(seconds, PAUSE_WHY)

    # --- failures --------------------------------------------------------------------------------------

    def could_not_reach(self, error: AccessError | UsageError) -> None:
        """Nothing was sent: the rows stay ready; three failures in a row stop the run."""
        if isinstance(error, AccessError) and error.code == "busy":
            self._throttled(error.retry_after)
        elif isinstance(error, UsageError) or not passing(error):
            self.problem = self.problem or error
        else:
            self._failed(error, error.message)

    def log_in(self) -> None:
        """Anew, and to the same tenant (rule 1)."""
        try:
            self.engine.login()
        except (AccessError, UsageError) as error:
            self.could_not_reach(error)

    def _failed(self, problem: AccessError, why: str) -> None:
        if self.quiet:
            # What was under way together fails together: that is one failure.
            return
        self._failures += 1
        if self._failures >= len(BACK_OFF):
            self.problem = self.problem or problem
        else:
            self.be_quiet(BACK_OFF[self._failures - 1], why)
