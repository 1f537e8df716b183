"""Which row may be sent next: one row of an account at a time, earlier target date first (protocol.md rules 4, 5)."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Collection, Iterable

from zgen_desktop.core.model.run import RunRow


class WaitingRows:
    """The ready rows of a run, per account in order; only the first of each account is on offer.

    An account is out of the way while it is taken (in a call, or being read back), blocked (a row of it
    is unknown) or resting until some moment.
    """

    def __init__(self, rows: Iterable[RunRow], blocked: Collection[str] = ()) -> None:
        self._of_account: dict[str, deque[RunRow]] = {}
        self._taken: set[str] = set()
        self._blocked = set(blocked)
        self._resting: list[tuple[float, str]] = []
        self._offers: deque[str] = deque()
        for row in sorted(rows, key=_order):
            account = _account(row)
            if account not in self._of_account:
                self._of_account[account] = deque()
                self._offers.append(account)
            self._of_account[account].append(row)
        self._alone: set[int] = set()

    def take(self, size: int, now: float) -> list[RunRow]:
        """Up to ``size`` rows of different accounts; a row that must go alone comes alone."""
        self._wake(now)
        taken: list[RunRow] = []
        passed: deque[str] = deque()
        while self._offers and len(taken) < size:
            account = self._offers.popleft()
            if not self._is_free(account):
                continue
            row = self._of_account[account][0]
            if row.row in self._alone and taken:
                passed.append(account)
                continue
            taken.append(row)
            self._taken.add(account)
            if row.row in self._alone:
                break
        self._offers.extendleft(reversed(passed))
        return taken

    def _wake(self, now: float) -> None:
        while self._resting and self._resting[0][0] <= now:
            account = heapq.heappop(self._resting)[1]
            if account not in self._taken:
                self._offers.append(account)

    def wake_all(self) -> None:
        """No row rests any longer."""
        self._wake(float("inf"))

    def has_offer(self, now: float) -> bool:
        """Whether ``take`` would give anything."""
        self._wake(now)
        return any(self._is_free(account) for account in self._offers)

    def goes_alone(self, row: RunRow) -> bool:
        """Whether the row was put back to be sent alone."""
        return row.row in self._alone

    @property
    def left(self) -> bool:
        """Whether rows are left that may be sent now or later."""
        return any(account not in self._blocked for account in self._of_account)

    def _is_free(self, account: str) -> bool:
        return account not in self._blocked and account not in self._taken and account in self._of_account

    def done(self, row: RunRow) -> None:
        """The row is out; the next of its account is on offer."""
        account = _account(row)
        self._taken.discard(account)
        queue = self._of_account.get(account)
        if queue and queue[0].row == row.row:
            queue.popleft()
        if not queue:
            self._of_account.pop(account, None)
        elif account not in self._blocked:
            self._offers.append(account)

    def back(self, row: RunRow, *, alone: bool = False, not_before: float | None = None) -> None:
        """The row goes back to the head of its account, to be sent alone, or not before a moment."""
        account = _account(row)
        self._taken.discard(account)
        queue = self._of_account.get(account)
        if queue and queue[0].row == row.row:
            queue[0] = row
        if alone:
            self._alone.add(row.row)
        if not_before is not None:
            heapq.heappush(self._resting, (not_before, account))
        elif account not in self._blocked:
            self._offers.appendleft(account)

    def give_up(self, row: RunRow) -> None:
        """The row stays ready and isn't offered again in this process; the others of its account wait with it."""
        self.block(_account(row))

    def block(self, account: str) -> None:
        """No row of this account is sent from now on."""
        self._blocked.add(account)
        self._taken.discard(account)

    def unblock(self, account: str) -> None:
        """Its rows are on offer again."""
        if account in self._blocked:
            self._blocked.discard(account)
            if account in self._of_account and account not in self._taken:
                self._offers.append(account)

    def next_wake(self) -> float | None:
        """When the next resting account may be sent again (monotonic seconds); None when none rests."""
        return self._resting[0][0] if self._resting else None


def _account(row: RunRow) -> str:
    assert row.account is not None
    return row.account.account_id or f"number:{row.account.account_number}"


def _order(row: RunRow) -> tuple[object, int]:
    assert row.account is not None
    return row.account.target_date, row.row
