"""Which change of a row's state is lawful (design.md section 3, facts/reliability.md invariants I2 and I4)."""

from __future__ import annotations

from zgen_desktop.core.model.rows import RowState as S

_AFTER_SENDING = {S.READY, S.GENERATED, S.ADDED_TO_DRAFT, S.NOTHING_TO_BILL, S.REJECTED, S.UNKNOWN}

LAWFUL: dict[S, frozenset[S]] = {
    # UNKNOWN: the call that set the row free turned out mispaired (rule 9), or the read before sending
    # again found something of the earlier try (rule 14).
    S.READY: frozenset({S.SENDING, S.HELD, S.LEFT_OUT, S.UNKNOWN}),
    S.SENDING: frozenset(_AFTER_SENDING),
    # Read back: one mismatch makes the rows of the call unknown (protocol.md rule 9).
    S.GENERATED: frozenset({S.GENERATED, S.ADDED_TO_DRAFT, S.UNKNOWN, S.UNDONE}),
    S.ADDED_TO_DRAFT: frozenset({S.ADDED_TO_DRAFT, S.GENERATED, S.UNKNOWN}),
    S.NOTHING_TO_BILL: frozenset({S.NOTHING_TO_BILL, S.GENERATED, S.UNKNOWN}),
    S.UNKNOWN: frozenset({S.UNKNOWN, S.GENERATED, S.ADDED_TO_DRAFT, S.ABSENT, S.AMBIGUOUS}),
    # By a person: its invoice may be one that was a draft before (rule 14).
    S.AMBIGUOUS: frozenset({S.GENERATED, S.ADDED_TO_DRAFT, S.ABSENT, S.LEFT_OUT}),
    S.ABSENT: frozenset({S.READY, S.GENERATED, S.LEFT_OUT, S.AMBIGUOUS, S.ADDED_TO_DRAFT}),
    S.REJECTED: frozenset({S.REJECTED, S.READY, S.UNKNOWN}),
    S.HELD: frozenset({S.READY, S.LEFT_OUT}),
    S.LEFT_OUT: frozenset({S.READY}),
    # Cancelled first, deleted by a later decision.
    S.UNDONE: frozenset({S.READY, S.UNDONE}),
    S.DONE_BEFORE: frozenset(),
    S.PROBLEM: frozenset(),
}
"""From a state to the states it may become. UNKNOWN never becomes READY (invariant I2)."""


def check_change(row: int, old: S, new: S) -> None:
    """Raises AssertionError for a change that no rule allows: a bug, never a person's fault."""
    if new not in LAWFUL[old]:
        raise AssertionError(f"row {row} may not change from {old.value} to {new.value}")
