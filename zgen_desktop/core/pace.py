"""How many rows a call carries and how many calls are in flight (protocol.md rule 16).

Pure and without a clock: the same calls give the same pace.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

AIM = 40.0
"""Seconds that a call may take: well inside the 120 to 130 s of Zuora and of what stands before it."""

LEAST = 5
"""Rows in a call once the start is over, where so many may be sent."""

ANSWERS = 3
"""Single-row calls end after so many answers, if no invoice was verified before."""

LONGEST_PROBATION = 16
"""Clean calls that the pace waits for at most before it grows again after a setback."""


class Landing(Enum):
    """How a call ended, as far as the pace goes."""

    CLEAN = "clean"
    LOCKED = "a row was locked"
    THROTTLED = "Zuora asked for fewer requests"
    UNCLEAR = "no clear answer"
    NO_MEASURE = "says nothing about the tenant: not sent, or refused as a whole"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A call that was begun at some pace. ``level`` counts the changes of the pace."""

    rows: int
    level: int


class Pace:
    """Begins with one row in one call, doubles while calls end quickly and clean, and steps back where they don't.

    ``per_call`` and ``parallel`` are ceilings that a person has set. ``started``: this run has had its first,
    careful calls already.
    """

    def __init__(self, per_call: int, parallel: int, *, started: bool = False) -> None:
        self._most_rows = per_call
        self._most_calls = parallel
        self._rows = self._least = min(LEAST, per_call)
        self._calls = 1
        self._starting = not started
        self._answers = 0
        self._level = 0
        self._setback = 0
        self._needed = 1
        self._clean = 0

    @property
    def starting(self) -> bool:
        """Single-row calls, one after the other, each read back before the next."""
        return self._starting

    @property
    def rows(self) -> int:
        """Rows that the next call may carry."""
        return 1 if self._starting else self._rows

    @property
    def calls(self) -> int:
        """Calls that may be in flight."""
        return 1 if self._starting else self._calls

    @property
    def full(self) -> bool:
        """Both ceilings are reached."""
        return not self._starting and (self._rows, self._calls) == (self._most_rows, self._most_calls)

    def verified(self) -> None:
        """An invoice of this run was read back: the start is over."""
        self._starting = False

    def answered(self) -> None:
        """A single row has a definite answer other than an invoice, or one that is still being made."""
        self._answers += 1
        if self._answers >= ANSWERS:
            self._starting = False

    def begin(self, rows: int) -> Ticket:
        """A call of so many rows is on its way."""
        return Ticket(rows, self._level)

    def end(self, ticket: Ticket, seconds: float, landing: Landing) -> None:
        """It has ended so, after so many seconds."""
        if self._starting or landing is Landing.NO_MEASURE:
            return
        if landing is Landing.CLEAN and seconds <= AIM:
            self._grow(ticket, seconds)
        # What was sent before the last setback is what that one was for.
        elif ticket.level >= self._setback:
            self._step_back(ticket, seconds, landing)

    def _grow(self, ticket: Ticket, seconds: float) -> None:
        # Only calls of the present pace say that it holds.
        if ticket.level != self._level or ticket.rows < min(self._rows, self._most_rows):
            return
        self._clean += 1
        if self._clean < self._needed:
            return
        by_time = int(min(self._most_rows, ticket.rows * AIM / seconds)) if seconds > 0 else self._most_rows
        rows = max(self._rows, min(self._rows * 2, self._most_rows, by_time))
        self._change(rows, min(self._calls * 2, self._most_calls))

    def _step_back(self, ticket: Ticket, seconds: float, landing: Landing) -> None:
        rows, calls = self._rows, self._calls
        if landing is Landing.UNCLEAR:
            rows, calls = rows // 2, calls // 2
        elif landing in (Landing.THROTTLED, Landing.LOCKED):
            # Smaller calls would be more of them: first fewer at a time.
            rows, calls = (rows, calls // 2) if calls > 1 else (rows // 2, 1)
        if seconds > AIM:
            rows = min(rows, int(ticket.rows * AIM / seconds))
        if seconds > 2 * AIM:
            calls = min(calls, self._calls // 2)
        self._needed = min(LONGEST_PROBATION, self._needed * 2)
        self._clean = 0
        self._change(max(self._least, rows), max(1, calls))
        self._setback = self._level

    def _change(self, rows: int, calls: int) -> None:
        if (rows, calls) != (self._rows, self._calls):
            self._rows, self._calls = rows, calls
            self._level += 1
            self._clean = 0
