"""The invariants of the protocol, checked in the shipped program (facts/reliability.md section 3.3).

They are held by code elsewhere; here it is seen that they were. A broken one is a defect: it is raised, also under
``python -O``, the run stops, and every row whose outcome can't be trusted is unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from enum import Enum
from itertools import pairwise

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import Answer, AnswerKind

GATEWAY = frozenset({502, 503, 504})
"""HTTP statuses of something before Zuora; what it says proves nothing about what Zuora did."""


class Invariant(Enum):
    """What is true at all times."""

    I1 = "No request leaves before its intent is durable."
    I2 = "A row is free again only where nothing was done, or by a person's decision."
    I3 = "The outcome of a call is that of all its rows, at once."
    I4 = "An account has one open try at a time."
    I5 = "Every invoice id that was ever learned is kept."
    I6 = "The results sheet is what the record says."


class InvariantError(AssertionError):
    """An invariant does not hold. ``detail`` names rows and ids, never what a person or Zuora wrote."""

    def __init__(self, invariant: Invariant, detail: str) -> None:
        super().__init__(f"{invariant.name} ({invariant.value}): {detail}")
        self.invariant = invariant


def hold(invariant: Invariant, condition: bool, detail: str) -> None:
    """Raises InvariantError unless ``condition``; unlike ``assert`` it is never optimised away."""
    if not condition:
        raise InvariantError(invariant, detail)


def insist(condition: bool, what: str) -> None:
    """Raises AssertionError unless ``condition``: a check of the program's own work that ``python -O`` keeps, too."""
    if not condition:
        raise AssertionError(what)


def check_intent(call: Call, on_record: Collection[int]) -> None:
    """I1, before the first byte leaves. ``on_record`` are the rows that the record says are being sent by the call."""
    hold(Invariant.I1, sorted(on_record) == sorted(call.rows), f"call {call.id} of rows {call.rows} is not on record")


def check_accounts(accounts: Sequence[str], open_accounts: Collection[str]) -> None:
    """I4, before the intent. ``open_accounts`` are those of calls that are not over and read back."""
    doubled = [account for account, times in Counter(accounts).items() if times > 1]
    hold(Invariant.I4, not doubled, f"accounts {doubled} stand twice in one call")
    both = sorted(set(accounts) & set(open_accounts))
    hold(Invariant.I4, not both, f"accounts {both} are in another call that is not over")


def check_outcomes(call: Call, answer: Answer, outcomes: Sequence[RowOutcome], digest: str) -> None:
    """I2, I3 and I5, before the outcome of a call is written. Judges the bare answer, not what was made of it."""
    rows = [outcome.row for outcome in outcomes]
    hold(Invariant.I3, rows == list(call.rows), f"call {call.id} carried rows {call.rows}, outcomes are of {rows}")
    for place, outcome in enumerate(outcomes):
        if outcome.state is RowState.READY:
            hold(Invariant.I2, nothing_done(answer, place), f"row {outcome.row} of call {call.id} may have been done")
    learned = [result.id for result in answer.results if result.id]
    missing = [id_ for id_ in learned if id_ not in digest]
    hold(Invariant.I5, not missing, f"ids {missing} of call {call.id} would be lost")
    if len(answer.results) == len(outcomes):
        for outcome, result in zip(outcomes, answer.results, strict=True):
            kept = not result.id or outcome.invoice_id == result.id
            hold(Invariant.I5, kept, f"row {outcome.row} of call {call.id} would lose the id {result.id}")


def nothing_done(answer: Answer, place: int) -> bool:
    """Whether an answer says for certain that the row at ``place`` had no effect.

    No byte left; HTTP 429; a parsed fault that no gateway made; or a result of its own that says no, with a reason
    and without an id.
    """
    if answer.kind in (AnswerKind.NOT_SENT, AnswerKind.THROTTLED):
        return True
    if answer.kind is AnswerKind.FAULT:
        return bool(answer.code) and answer.http_status not in GATEWAY
    if answer.kind is AnswerKind.RESULTS and place < len(answer.results):
        result = answer.results[place]
        return result.success is False and bool(result.errors) and not result.id
    return False


def check_sheet(rows: Sequence[RunRow], on_record: int) -> None:
    """I6, before the sheet is written: every row of the run once, in source order."""
    numbers = [row.row for row in rows]
    hold(Invariant.I6, len(numbers) == on_record, f"{len(numbers)} lines for {on_record} rows")
    hold(Invariant.I6, all(a < b for a, b in pairwise(numbers)), "rows out of order or twice")


def check_unmoved(before: str, after: str) -> None:
    """I6, after the sheet is written: the record has not moved meanwhile. Both are its newest hash."""
    hold(Invariant.I6, before == after, "the record has changed while the sheet was written")
