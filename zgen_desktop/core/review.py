"""What a person is told and asked before a list is sent: the facts of it, and what must be filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeVar

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.fields import fold
from zgen_desktop.core.model.cells import Cell
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.model.rows import AccountRow, Charges, ListRow, RowState
from zgen_desktop.core.model.run import RunRow, RunState, RunSummary, TenantKey
from zgen_desktop.core.run_totals import CurrencyTotal, money_of

NOT_SENT = (RowState.PROBLEM, RowState.HELD, RowState.DONE_BEFORE, RowState.LEFT_OUT)
"""States before sending that keep a row out, in the order in which they are told."""

SHEET_TITLE = "Zgen results"
_NEVER_SENT = frozenset({*NOT_SENT, RowState.READY})

_T = TypeVar("_T")
Shares = tuple[tuple[_T, int], ...]
"""Values with the number of rows that have each."""


@dataclass(frozen=True, slots=True)
class NotSent:
    """Rows that stay out for one state. ``whys`` are their reasons, the most frequent first; empty where each
    row has its own."""

    state: RowState
    rows: int
    whys: Shares[str] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """The facts of a checked list. ``rows`` will be sent; ``accounts`` is how many different accounts they have.

    Dates ascending, charges by frequency. ``own_fields`` are the tenant's own that are sent, with the number of rows
    that have a value. ``corrected``, ``warned`` and ``anyway`` count rows that will be sent:
    changed in the program, with a warning, sent although already invoiced.
    """

    rows: int
    accounts: int
    invoice_dates: Shares[date]
    target_dates: Shares[date]
    charges: Shares[Charges]
    own_fields: Shares[str]
    not_sent: tuple[NotSent, ...]
    corrected: int
    warned: int
    anyway: int


def review_of(checked: Checked) -> Review:
    """The facts of a list as it was checked last."""
    ready = [row for row in checked.rows if row.state is RowState.READY]
    accounts = [row.account for row in ready if row.account is not None]
    return Review(
        rows=len(ready),
        accounts=len({account.account_id or account.account_number for account in accounts}),
        invoice_dates=tuple(sorted(Counter(account.invoice_date for account in accounts).items())),
        target_dates=tuple(sorted(Counter(account.target_date for account in accounts).items())),
        charges=tuple(Counter(account.charges for account in accounts).most_common()),
        own_fields=tuple(Counter(name for account in accounts for name, _text in account.custom).items()),
        not_sent=tuple(_not_sent(checked.rows)),
        corrected=sum(bool(row.changed) for row in ready),
        warned=sum(bool(row.problems) for row in ready),
        anyway=sum(bool(row.anyway) for row in ready),
    )


def _not_sent(rows: Sequence[ListRow]) -> Iterable[NotSent]:
    for state in NOT_SENT:
        there = [row for row in rows if row.state is state]
        if there:
            # The notes of the other states name each row's own invoice, run or cell.
            notes = Counter(row.note for row in there if row.note) if state is RowState.LEFT_OUT else Counter()
            yield NotSent(state, len(there), tuple(notes.most_common()))


def results_sheet_name(taken: Collection[str]) -> str:
    """The name that the results sheet will have: ours, or the next free one (design.md section 6)."""
    used = {name.casefold() for name in taken}
    names = (SHEET_TITLE, *(f"{SHEET_TITLE} {number}" for number in range(2, len(used) + 3)))
    return next(name for name in names if name.casefold() not in used)


# --- what changed since the last check -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Changes:
    """How two checks of one list differ. ``moved``: rows by state before and after, the most frequent first;
    None where the row was or is not in the list. ``values`` counts ready rows with another account, date or
    charge than before."""

    moved: Shares[tuple[RowState | None, RowState | None]]
    values: int

    def __bool__(self) -> bool:
        return bool(self.moved or self.values)


def changes(before: Sequence[ListRow], after: Sequence[ListRow]) -> Changes:
    """Compares by row number."""
    was = {row.row: row for row in before}
    moved: Counter[tuple[RowState | None, RowState | None]] = Counter()
    values = 0
    for row in after:
        old = was.pop(row.row, None)
        if old is None or old.state is not row.state:
            moved[old.state if old else None, row.state] += 1
        elif row.state is RowState.READY and _bill(old.account) != _bill(row.account):
            values += 1
    for gone in was.values():
        moved[gone.state, None] += 1
    return Changes(tuple(moved.most_common()), values)


def _bill(account: AccountRow | None) -> tuple[object, ...]:
    if account is None:
        return ()
    return account.account_id, account.invoice_date, account.target_date, account.charges, account.custom


# --- the last time -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LastTime:
    """The newest finished run of a list like this one on the same tenant; ``sent`` rows left this machine."""

    started: datetime
    sent: int
    money: Sequence[CurrencyTotal]


def last_run(summaries: Iterable[RunSummary], tenant: TenantKey, sheet: str, headers: Sequence[Cell]) -> str | None:
    """The newest finished run (``summaries`` are newest first) with these headers, the same sheet name first."""
    names = _names(headers)
    alike = [
        summary.head
        for summary in summaries
        if summary.state is RunState.FINISHED
        and summary.head.tenant == tenant
        and _names(summary.head.headers) == names
        and _sent(summary)
    ]
    same_sheet = [head for head in alike if head.sheet == sheet]
    return next((head.id for head in (*same_sheet, *alike)), None)


def last_time(summary: RunSummary, rows: Sequence[RunRow]) -> LastTime:
    """What is told of it."""
    return LastTime(summary.head.started, _sent(summary), money_of(rows))


def _sent(summary: RunSummary) -> int:
    return sum(count for state, count in summary.counts.items() if state not in _NEVER_SENT)


def _names(headers: Sequence[Cell]) -> list[str]:
    names = [fold(cell.raw) for cell in headers]
    while names and not names[-1]:
        names.pop()
    return names


# --- what must be filled in ----------------------------------------------------------------------------------


class Missing(Enum):
    """What keeps a list from being sent."""

    CHECK_ONLY = "check_only"
    NOTHING_READY = "nothing_ready"
    REASON = "reason"
    NUMBER = "number"
    SECOND_YES = "second_yes"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Guards:
    """What a person is asked before sending ``rows`` rows over a connection.

    In production a reason and the number of accounts (design.md 5.4); above the connection's ceiling a second
    yes; ``first_only`` is whether one account goes first unless the person says otherwise.
    """

    rows: int
    reason: bool
    number: bool
    second_yes: bool
    first_only: bool
    check_only: bool
    approval: bool = False

    def missing(
        self,
        reason: str,
        typed: str,
        second_yes: bool,
        shown: Callable[[int], str] = str,
        *,
        approved: bool = False,
    ) -> list[Missing]:
        """What is still to be done. The number is compared exactly, as digits or as it is ``shown`` on screen."""
        if self.check_only:
            return [Missing.CHECK_ONLY]
        if not self.rows:
            return [Missing.NOTHING_READY]
        number_fits = typed.strip() in (str(self.rows), shown(self.rows))
        lacks = (
            (Missing.REASON, self.reason and not reason.strip()),
            (Missing.NUMBER, self.number and not number_fits),
            (Missing.SECOND_YES, self.second_yes and not second_yes),
            (Missing.APPROVAL, self.approval and not approved),
        )
        return [kind for kind, lacking in lacks if lacking]


def guards_of(connection: Connection, rows: int) -> Guards:
    """What this connection and this number of rows ask for."""
    production = connection.environment is Environment.PRODUCTION
    return Guards(
        rows=rows,
        reason=production,
        number=production,
        second_yes=rows > connection.ceiling,
        first_only=production and rows > 1,
        check_only=connection.check_only,
        approval=connection.needs_approval,
    )
