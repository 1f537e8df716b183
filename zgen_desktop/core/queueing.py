"""Lists that were confirmed and wait to be sent one after the other. An account in two of them is sent in neither."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import PurePosixPath, PureWindowsPath
from typing import NamedTuple

from zgen_desktop.core.account_lookup import Answers
from zgen_desktop.core.checking import Checked, Checker
from zgen_desktop.core.confirming import Confirmation, check_confirmation
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.events import Emit, silent
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.rows import AccountRow, ListRow, Problem, RowState, Severity
from zgen_desktop.core.model.run import RunState, RunSummary
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.problems import Finding, make_problem
from zgen_desktop.core.tenant_check import CheckedList

CHECK_HOLDS = 900.0
"""Seconds after which a check against the tenant is made again before anything is sent."""
IN_WAITING_LIST = "in_waiting_list"
"""The code of the problem that keeps an account out which stands in two lists."""
_NEEDS_SOMEBODY = (RowState.READY, RowState.SENDING, RowState.UNKNOWN, RowState.AMBIGUOUS, RowState.ABSENT)


class ListKey(NamedTuple):
    """One list: a sheet of a workbook."""

    path: str
    sheet: str


def key_of(checked: Checked) -> ListKey:
    """What a list is known by; correcting it or checking it again leaves that as it is."""
    return ListKey(checked.imported.info.path, checked.imported.sheet)


@dataclass(frozen=True)
class ListAccounts:
    """The accounts that a list would send, were it the only one.

    Accounts are ids in small letters, or numbers as typed where no id is known. ``first_row`` is where each stands
    first, ``ready`` how many rows of it may be sent, ``kept_out`` how many only another list keeps out. ``ids`` are
    the ids of numbers.
    """

    first_row: Mapping[str, int]
    ready: Mapping[str, int]
    kept_out: Mapping[str, int]
    ids: Mapping[str, str]

    @classmethod
    def of(cls, checked: Checked) -> ListAccounts:
        """Reads them off a checked list; 100,000 rows take a tenth of a second."""
        records = checked.tenant.accounts.values() if checked.tenant else ()
        ids = {record.number: record.id.lower() for record in records}
        first_row: dict[str, int] = {}
        ready: Counter[str] = Counter()
        kept_out: Counter[str] = Counter()
        for row in checked.rows:
            if row.account is None or not _could_be_sent(row):
                continue
            account = _account(row.account, ids)
            first_row.setdefault(account, row.row)
            (ready if row.state is RowState.READY else kept_out)[account] += 1
        return cls(first_row, ready, kept_out, ids)

    def row_of(self, account: AccountRow) -> int | None:
        """The first row of an account that stands in another list; None where it isn't in this one."""
        return self.first_row.get(_account(account, self.ids))


def _account(account: AccountRow, ids: Mapping[str, str]) -> str:
    """As ``core.doubles`` compares: ids without case, numbers exactly, unless it is known whose number it is."""
    if account.account_id:
        return account.account_id.lower()
    number = account.account_number or ""
    return ids.get(number, number)


def _could_be_sent(row: ListRow) -> bool:
    """Whether nothing but another list keeps the row out."""
    if row.state is not RowState.PROBLEM:
        return row.state is RowState.READY
    return all(problem.code == IN_WAITING_LIST for problem in row.problems if problem.severity is Severity.ERROR)


@dataclass(frozen=True)
class QueuedList:
    """A list as it was confirmed. What was not ready then is never sent, whatever the tenant says later.

    ``first_only``: one account of it is to be sent first, then the person is asked.
    """

    checked: Checked
    checked_at: datetime
    accounts: ListAccounts = field(compare=False, repr=False)
    connection: Connection
    said: Confirmation
    first_only: bool = False

    @property
    def key(self) -> ListKey:
        """What it is known by."""
        return key_of(self.checked)

    @property
    def tenant(self) -> CheckedList:
        """What the tenant said when it was confirmed."""
        assert self.checked.tenant is not None
        return self.checked.tenant


@dataclass(frozen=True, slots=True)
class Standing:
    """How a waiting list stands among the others: ``rows`` are sent, of ``could_be`` that nothing else keeps out.

    ``also_in`` names the other lists with the number of rows whose account stands there, too. ``free_again`` were
    kept out when it was confirmed and would not be now: they are only sent when the list is confirmed anew.
    """

    one: QueuedList
    name: str
    rows: int
    could_be: int
    also_in: tuple[tuple[str, int], ...]
    free_again: int


@dataclass(frozen=True)
class Queue:
    """The lists that wait, in the order in which they were confirmed. All are for one tenant over one connection.

    That order makes an account that stands in two lists stay out of both: of the later list it was never
    confirmed, and it is taken out of the earlier one as long as the later one waits.
    """

    lists: tuple[QueuedList, ...] = ()

    def added(self, one: QueuedList) -> Queue:
        """With another list at the end; in place of the one of the same sheet.

        Raises UsageError: ``wrong_count``, ``reason_missing``, ``check_only``, and ``other_tenant_waits`` where
        lists of another tenant or connection wait.
        """
        check_confirmation(one.checked, one.connection, one.said)
        rest = self.without(one.key)
        for other in rest.lists[:1]:
            self._refuse_other_tenant(other, one)
        return Queue((*rest.lists, one))

    def put_back(self, one: QueuedList) -> Queue:
        """With a list whose turn came and that could not begin: it is the next one again."""
        return Queue((one, *self.without(one.key).lists))

    def without(self, key: ListKey) -> Queue:
        """The others."""
        return Queue(tuple(one for one in self.lists if one.key != key))

    def name_of(self, key: ListKey) -> str:
        """The workbook's name; with folder or sheet where another waiting list has the same."""
        name = file_name(key.path)
        others = [one.key for one in self.lists if one.key != key]
        if any(other.path == key.path for other in others):
            return f"{name} ({key.sheet})"
        if any(file_name(other.path) == name for other in others):
            return f"{PurePosixPath(_with_slashes(key.path)).parent.name}/{name}"
        return name

    def standings(self, joined: tuple[ListKey, ListAccounts] | None = None) -> tuple[Standing, ...]:
        """How many accounts of each are sent as things stand, or were this list ``joined`` to them."""
        return self._all_standings([joined]) if joined else self._standings

    @cached_property
    def _standings(self) -> tuple[Standing, ...]:
        # Several parts of the window ask for them, and two lists of 100,000 rows take a tenth of a second.
        return self._all_standings(())

    def _all_standings(self, joined: Sequence[tuple[ListKey, ListAccounts]]) -> tuple[Standing, ...]:
        among = [*((one.key, one.accounts) for one in self.lists), *joined]
        return tuple(self._standing(one, among) for one in self.lists)

    @property
    def rows(self) -> int:
        """How many accounts are sent as things stand."""
        return sum(standing.rows for standing in self.standings())

    def _standing(self, one: QueuedList, among: Sequence[tuple[ListKey, ListAccounts]]) -> Standing:
        mine = one.accounts
        out: set[str] = set()
        also_in: list[tuple[str, int]] = []
        for other, accounts in among:
            both = (mine.first_row.keys() & accounts.first_row.keys()) - out if other != one.key else set()
            out |= both
            count = sum(mine.ready.get(account, 0) + mine.kept_out.get(account, 0) for account in both)
            if count:
                also_in.append((self.name_of(other), count))
        rows = sum(count for account, count in mine.ready.items() if account not in out)
        free_again = sum(count for account, count in mine.kept_out.items() if account not in out)
        could_be = sum(mine.ready.values()) + sum(mine.kept_out.values())
        return Standing(one, self.name_of(one.key), rows, could_be, tuple(also_in), free_again)

    def judged(self, checked: Checked) -> Checked:
        """The list with the rows taken out whose account stands in a waiting one; its own entry doesn't count.

        A list of another tenant has other accounts and stays as it is.
        """
        others = [(self.name_of(one.key), one.accounts) for one in self._others_of(checked)]
        if not others:
            return checked
        rows = tuple(_judged_row(row, checked, others) for row in checked.rows)
        if all(now is before for now, before in zip(rows, checked.rows, strict=True)):
            return checked
        if checked.tenant is not None:
            return Checked(checked.imported, replace(checked.tenant, rows=rows))
        return Checked(replace(checked.imported, rows=rows), None)

    def _others_of(self, checked: Checked) -> Iterator[QueuedList]:
        for one in self.without(key_of(checked)).lists:
            if checked.tenant is None or checked.tenant.tenant == one.tenant.tenant:
                yield one

    def _refuse_other_tenant(self, waiting: QueuedList, new: QueuedList) -> None:
        if waiting.connection.name == new.connection.name and waiting.tenant.tenant == new.tenant.tenant:
            return
        raise UsageError(
            "other_tenant_waits",
            "Other lists wait for another tenant",
            f"“{self.name_of(waiting.key)}” waits to be sent over “{waiting.connection.name}” to "
            f"{_tenant_words(waiting)}, but this list goes over “{new.connection.name}” to {_tenant_words(new)}.",
            "Send the waiting lists first, or take them out. Nothing was sent.",
        )


def _judged_row(row: ListRow, checked: Checked, others: Sequence[tuple[str, ListAccounts]]) -> ListRow:
    if row.state is not RowState.READY or row.account is None:
        return row
    for name, accounts in others:
        first = accounts.row_of(row.account)
        if first is not None:
            problem = _problem(row, row.account, checked, name, first)
            return replace(row, state=RowState.PROBLEM, problems=(*row.problems, problem))
    return row


def _problem(row: ListRow, account: AccountRow, checked: Checked, name: str, first: int) -> Problem:
    columns = checked.imported.mapping
    by_number = bool(account.account_number) and "AccountNumber" in columns
    value = (account.account_number if by_number else account.account_id) or account.account_number or ""
    column = columns.get("AccountNumber" if by_number else "AccountId")
    facts = {"list": name, "first": str(first)}
    return make_problem(Finding(IN_WAITING_LIST, facts), checked.imported.sheet, row.row, column, value)


def at_its_turn(
    one: QueuedList,
    others: Queue,
    checker: Checker,
    zuora: Zuora,
    journal: Journal,
    now: datetime,
    emit: Emit = silent,
) -> Checked:
    """The list as it is sent now: only what was confirmed, and of that only what still may be sent.

    The record is always asked, for the lists sent meanwhile; the tenant where its answers are older than
    CHECK_HOLDS. Raises AccessError where it can't be read, and UsageError(``other_tenant``) where it is another one
    than the list was confirmed for.
    """
    before = one.tenant
    holds = (now - one.checked_at).total_seconds() <= CHECK_HOLDS
    # Rows that were not ready are passed over by the check and stay as the person saw them.
    confirmed = replace(one.checked.imported, rows=before.rows)
    known = before.answers if holds else Answers()
    found = checker.ask_tenant(confirmed, zuora, journal, again=one.said.again, emit=emit, known=known).tenant
    assert found is not None
    if (found.tenant, found.user.user_id) != (before.tenant, before.user.user_id):
        raise UsageError(
            "other_tenant",
            "This is another tenant",
            f"The list was confirmed for {_tenant_words(one)} as {before.user.user_name}, but the connection "
            f"“{one.connection.name}” now leads to {found.user.tenant_title} as "
            f"{found.user.user_name}.",
            "Nothing of this list was sent. Set the connection back, or take the list out and check it anew.",
        )
    merged = replace(found, accounts={**before.accounts, **found.accounts}, held={**before.held, **found.held})
    return others.judged(Checked(one.checked.imported, merged))


def next_may_begin(summary: RunSummary, *, problem: bool) -> bool:
    """Whether a run came to an end that leaves nothing to a person, so that the next list begins by itself."""
    if problem or summary.state is not RunState.FINISHED or summary.possible_doubles:
        return False
    return not any(summary.counts.get(state, 0) for state in _NEEDS_SOMEBODY)


def file_name(path: str) -> str:
    """The last part of a path, of whatever system it came from."""
    return PurePosixPath(_with_slashes(path)).name


def _with_slashes(path: str) -> str:
    return PureWindowsPath(path).as_posix() if "\\" in path else path


def _tenant_words(one: QueuedList) -> str:
    return one.tenant.user.tenant_title
