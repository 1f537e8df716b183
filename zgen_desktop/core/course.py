"""What a run has learned of its tenant since it was taken up: its pace, its pauses, what came back alike, what unclear.

It outlives one turn of sending and finding out.
"""

from __future__ import annotations

import secrets
from collections import deque
from dataclasses import dataclass, field

from zgen_desktop.core.alike import ENDED, AllAlike
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunSummary
from zgen_desktop.core.pace import ANSWERS, Pace
from zgen_desktop.core.pauses import PATIENCE, Pauses
from zgen_desktop.core.ports import Journal

_WITH_INVOICE = (RowState.GENERATED, RowState.ADDED_TO_DRAFT)
_WITHOUT = (RowState.NOTHING_TO_BILL, RowState.REJECTED)


@dataclass
class Breaker:
    """Two unclear calls in a row or three in ten stop sending (protocol.md rule 20)."""

    calls: deque[bool] = field(default_factory=lambda: deque(maxlen=10))

    def note(self, *, unclear: bool) -> None:
        """One more call has ended."""
        self.calls.append(unclear)

    @property
    def broken(self) -> bool:
        """No further call is begun before it is known what became of these."""
        return list(self.calls)[-2:] == [True, True] or sum(self.calls) >= 3


@dataclass
class Course:
    """See the module."""

    pace: Pace
    pauses: Pauses
    alike: AllAlike


def course_of(journal: Journal, summary: RunSummary, patience: float = PATIENCE) -> Course:
    """The course of a run that is taken up, with what its record says of earlier days."""
    head, counts = summary.head, summary.counts
    made = sum(counts.get(state, 0) for state in _WITH_INVOICE)
    answered = sum(counts.get(state, 0) for state in _WITHOUT)
    alike = AllAlike()
    if made or answered:
        alike.replay(journal.rows(head.id, ENDED))
    return Course(_pace(head, started=made > 0 or answered >= ANSWERS), Pauses(patience, jitter), alike)


def _pace(head: RunHead, *, started: bool) -> Pace:
    return Pace(head.per_call, head.parallel, started=started)


def jitter() -> float:
    """1 to 1.25: programs that were turned away together don't come back together."""
    return 1 + secrets.randbelow(250) / 1000
