"""When nothing but one and the same comes back: a wrong target date, a closed period (protocol.md rule 20)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowOutcome, RunRow

FIRST = 20
"""So many rows at the beginning of a run."""

IN_A_ROW = 50
"""So many at any time."""

ENDED = frozenset({RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.NOTHING_TO_BILL, RowState.REJECTED})
"""A row that ended so is counted; one that is busy, unknown or not sent has not ended."""

_OWN = re.compile(r"[0-9A-Za-z]{32}|[A-Z]*-?\d[\w-]*|“[^”]*”|'[^']*'|\"[^\"]*\"")
"""What in a message is of one account alone: ids, numbers, quoted names."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why rows ended alike: nothing to bill, or refused with one code and, but for names and numbers, one message."""

    state: RowState
    code: str = ""
    words: str = ""


def cause_of(outcome: RowOutcome) -> Cause | None:
    """What a row's end counts as; None for an invoice, which ends every series."""
    if outcome.state is RowState.NOTHING_TO_BILL:
        return Cause(outcome.state)
    if outcome.state is RowState.REJECTED:
        return Cause(outcome.state, outcome.code, _OWN.sub("…", outcome.message))
    return None


@dataclass(frozen=True, slots=True)
class Series:
    """Rows that ended alike, one after the other: how many, why, and one of them as Zuora answered it."""

    cause: Cause
    rows: int
    example: RowOutcome


class AllAlike:
    """Counts the ends of a run's rows and says once for each cause when there are too many alike."""

    def __init__(self) -> None:
        self._ended = 0
        self._alike = 0
        self._cause: Cause | None = None
        self._asked: set[Cause] = set()

    def replay(self, rows: Iterable[RunRow]) -> None:
        """Takes up a run where it was left: what a person was asked then is not asked again."""
        ended = [row for row in rows if row.outcome is not None and row.state in ENDED and row.attempts]
        begin = datetime.min.replace(tzinfo=UTC)
        for row in sorted(ended, key=lambda row: (row.sent_at or begin, row.row)):
            assert row.outcome is not None
            self.note(row.outcome)
        # Answers of calls side by side may have come in another order than they were sent in.
        counts = Counter(cause for row in ended if row.outcome and (cause := cause_of(row.outcome)))
        self._asked |= {cause for cause, count in counts.items() if count >= IN_A_ROW}

    def note(self, outcome: RowOutcome) -> Series | None:
        """One more row has ended. The series where a person is to be asked now, else None."""
        if outcome.state not in ENDED:
            return None
        cause = cause_of(outcome)
        self._alike = 0 if cause is None else self._alike + 1 if cause == self._cause else 1
        self._cause = cause
        self._ended += 1
        first = self._ended == self._alike == FIRST
        if cause is None or cause in self._asked or not (first or self._alike >= IN_A_ROW):
            return None
        self._asked.add(cause)
        return Series(cause, self._alike, outcome)
