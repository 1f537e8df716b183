"""The check against the tenant: accounts resolved, what is done or invoiced already held back (design.md 5.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from zgen_desktop.core.events import Emit, Progress, silent
from zgen_desktop.core.held import blocks, held_words
from zgen_desktop.core.invoices import read_halving
from zgen_desktop.core.model.rows import AccountRow, ListRow, Problem, RowState, Severity
from zgen_desktop.core.model.run import DoneKey, RowRef, TenantKey
from zgen_desktop.core.model.tenant import AccountRecord, InvoiceRecord, UserInfo
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.zoql import already_invoiced_where, any_of

ACCOUNTS_A_QUERY = 50
"""Four conditions an account (ZOQL allows 200)."""


class Answers:
    """What one tenant has said while a list was checked; a later check asks only what was not asked yet.

    Good for the minutes in which a list is corrected: the call itself looks again before it sends
    (protocol.md rule 5).
    """

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.numbers: set[str] = set()
        self.pairs: set[tuple[str, date]] = set()
        self.by_id: dict[str, AccountRecord] = {}
        self.by_number: dict[str, list[AccountRecord]] = defaultdict(list)
        self.invoices: dict[str, dict[str, InvoiceRecord]] = defaultdict(dict)
        """By account, then by Id."""

    def add(self, records: Sequence[AccountRecord]) -> None:
        """Accounts found; one Id counts once however often it was found."""
        for record in records:
            if record.id not in self.by_id:
                self.by_id[record.id] = record
                self.by_number[record.number].append(record)


@dataclass(frozen=True, slots=True)
class CheckedList:
    """A list after the check: rows with their accounts, and what the tenant said of them."""

    rows: tuple[ListRow, ...]
    accounts: Mapping[int, AccountRecord]
    held: Mapping[int, tuple[InvoiceRecord, ...]]
    user: UserInfo
    tenant: TenantKey
    answers: Answers = field(default_factory=Answers, compare=False, repr=False)


@dataclass
class TenantCheck:
    """Checks one list against one tenant. Raises AccessError where it can't be read.

    ``known`` is what this tenant has said a short while ago; it is not asked for again, and it grows.
    """

    zuora: Zuora
    journal: Journal
    sheet: str
    columns: Mapping[str, str]
    again: bool = False
    emit: Emit = silent
    known: Answers = field(default_factory=Answers)

    def check(self, rows: Sequence[ListRow]) -> CheckedList:
        """The rows with READY ones resolved, or turned into problem, done before, or held."""
        user = self.zuora.login()
        tenant = TenantKey(self.zuora.host, user.tenant_id, user.entity)
        records = self._look_up([row.account for row in rows if row.state is RowState.READY and row.account])
        resolved = [self._resolve(row, records) for row in rows]
        accounts = {row.row: record for row, record in resolved if record is not None}
        checked = self._doubles([row for row, _record in resolved])
        held: dict[int, tuple[InvoiceRecord, ...]] = {}
        if not self.again:
            checked = self._done_before(checked, tenant)
            checked, held = self._already_invoiced(checked, user)
        return CheckedList(tuple(self._blocked(checked, tenant)), accounts, held, user, tenant, self.known)

    # --- accounts --------------------------------------------------------------------------------------

    def _look_up(self, accounts: Sequence[AccountRow]) -> Answers:
        known = self.known
        wanted_ids = dict.fromkeys(account.account_id for account in accounts if account.account_id)
        wanted_numbers = dict.fromkeys(a.account_number for a in accounts if a.account_number and not a.account_id)
        ids = [one for one in wanted_ids if one not in known.ids]
        numbers = [one for one in wanted_numbers if one not in known.numbers]
        total, done = len(ids) + len(numbers), 0
        for field_name, values, asked in (("Id", ids, known.ids), ("AccountNumber", numbers, known.numbers)):
            for where, some in any_of(field_name, values):
                # ZOQL may ignore case, so what comes back is compared exactly on our side.
                known.add(self.zuora.accounts(where).records)
                asked.update(some)
                done += len(some)
                self.emit(Progress("Looking up accounts", done, total))
        return known

    def _resolve(self, row: ListRow, records: Answers) -> tuple[ListRow, AccountRecord | None]:
        account = row.account
        if row.state is not RowState.READY or account is None:
            return row, None
        if account.account_id:
            found = [records.by_id[account.account_id]] if account.account_id in records.by_id else []
            field, value = "AccountId", account.account_id
        else:
            found = records.by_number.get(account.account_number or "", [])
            field, value = "AccountNumber", account.account_number or ""
        problem = self._account_problem(row, field, value, found)
        record = found[0] if len(found) == 1 else None
        if problem is not None:
            return _with_problem(row, problem), record
        assert record is not None
        return replace(row, account=replace(account, account_id=record.id)), record

    def _account_problem(self, row: ListRow, field: str, value: str, found: Sequence[AccountRecord]) -> Problem | None:
        number = row.account.account_number if row.account else None
        if not found:
            return self._problem(
                row,
                field,
                value,
                "account_unknown",
                "The tenant has no such account.",
                "Correct the account, or leave the row out.",
            )
        if len(found) > 1:
            return self._problem(
                row,
                field,
                value,
                "account_ambiguous",
                f"{len(found)} accounts of the tenant have this number.",
                "Use the account ID instead.",
            )
        record = found[0]
        if field == "AccountId" and number and record.number != number:
            return self._problem(
                row,
                "AccountNumber",
                number,
                "account_mismatch",
                f"The account ID belongs to account {record.number}, not to {number}.",
                "Correct the ID or the number.",
            )
        if record.status != "Active":
            return self._problem(
                row,
                field,
                value,
                "account_inactive",
                f"The account is not active in Zuora ({record.status}).",
                "Activate the account in Zuora, or leave the row out.",
            )
        return None

    def _problem(self, row: ListRow, field: str, value: str, code: str, message: str, what_to_do: str) -> Problem:
        column = self.columns.get(field)
        return Problem(self.sheet, row.row, column, code, Severity.ERROR, value, message, what_to_do)

    def _doubles(self, rows: Sequence[ListRow]) -> list[ListRow]:
        """An account by id and by number is one account, which only the tenant can tell."""
        first: dict[tuple[str, object], ListRow] = {}
        checked: list[ListRow] = []
        for row in rows:
            account = row.account
            if row.state is RowState.READY and account is not None and account.account_id:
                key = (account.account_id, account.target_date)
                earlier = first.setdefault(key, row)
                if earlier is not row and not any(p.code.startswith("double") for p in row.problems):
                    checked.append(self._double(row, earlier))
                    continue
            checked.append(row)
        return checked

    def _double(self, row: ListRow, earlier: ListRow) -> ListRow:
        assert row.account is not None
        assert earlier.account is not None
        same = row.account.charges == earlier.account.charges
        field = "AccountNumber" if row.account.account_number and "AccountNumber" in self.columns else "AccountId"
        value = row.account.account_number or row.account.account_id or ""
        problem = Problem(
            self.sheet,
            row.row,
            self.columns.get(field),
            "double" if same else "double_other_charges",
            Severity.ERROR if same else Severity.WARNING,
            value,
            f"This is the same account and target date as row {earlier.row}.",
            "Leave one of the two rows out." if same else "Check that both rows are meant: their charges differ.",
        )
        return _with_problem(row, problem)

    # --- what is done or invoiced already --------------------------------------------------------------

    def _done_before(self, rows: Sequence[ListRow], tenant: TenantKey) -> list[ListRow]:
        keys = {row.row: done_key(row.account) for row in rows if row.state is RowState.READY and row.account}
        done = self.journal.done_before(tenant, set(keys.values()))
        return [
            replace(row, state=RowState.DONE_BEFORE, note=_done_words(done[keys[row.row]]))
            if row.row in keys and keys[row.row] in done
            else row
            for row in rows
        ]

    def _already_invoiced(
        self, rows: Sequence[ListRow], user: UserInfo
    ) -> tuple[list[ListRow], dict[int, tuple[InvoiceRecord, ...]]]:
        ready = [row.account for row in rows if row.state is RowState.READY and row.account]
        pairs = sorted({(account.account_id or "", account.target_date) for account in ready})
        found = self._invoices_of(pairs)
        held: dict[int, tuple[InvoiceRecord, ...]] = {}
        checked: list[ListRow] = []
        for row in rows:
            account = row.account if row.state is RowState.READY else None
            blocking = (
                tuple(i for i in found.get(account.account_id or "", ()) if blocks(i, account)) if account else ()
            )
            if blocking and not row.anyway:
                held[row.row] = blocking
                checked.append(replace(row, state=RowState.HELD, note=held_words(blocking, user.user_id)))
            else:
                checked.append(row)
        return checked, held

    def _invoices_of(self, pairs: Sequence[tuple[str, date]]) -> Mapping[str, Sequence[InvoiceRecord]]:
        known = self.known
        new = [pair for pair in pairs if pair not in known.pairs]
        for at in range(0, len(new), ACCOUNTS_A_QUERY):
            some = new[at : at + ACCOUNTS_A_QUERY]
            snapshot = read_halving(
                self.zuora,
                some,
                ACCOUNTS_A_QUERY,
                lambda part: already_invoiced_where(part, self.zuora.day),
            )
            for invoice in snapshot.invoices:
                known.invoices[invoice.account_id][invoice.id] = invoice
            known.pairs.update(some)
            self.emit(Progress("Looking for invoices that are there already", at + len(some), len(new)))
        return {account: tuple(found.values()) for account, found in known.invoices.items()}

    def _blocked(self, rows: Sequence[ListRow], tenant: TenantKey) -> list[ListRow]:
        """Rows whose account or bill is open in an earlier run: that run comes first (protocol.md rules 5, 6)."""
        blocked, to_send = self.journal.blocked_accounts(tenant), self.journal.accounts_to_send(tenant)
        keys = {row.row: done_key(row.account) for row in rows if row.account and row.account.account_id}
        absent = self.journal.not_made(tenant, set(keys.values()))
        checked: list[ListRow] = []
        for row in rows:
            ref: RowRef | None = None
            if row.state in (RowState.READY, RowState.HELD) and row.row in keys:
                key = keys[row.row]
                open_rows = blocked.get(key.account_id) or to_send.get(key.account_id) or ()
                ref = next(iter(open_rows), None) or absent.get(key)
            checked.append(_with_problem(row, self._open_problem(row, ref)) if ref else row)
        return checked

    def _open_problem(self, row: ListRow, ref: RowRef) -> Problem:
        field = "AccountNumber" if "AccountNumber" in self.columns else "AccountId"
        value = (row.account.account_number or row.account.account_id or "") if row.account else ""
        return self._problem(
            row,
            field,
            value,
            "account_open",
            f"Row {ref.row} of the earlier run {ref.run} is “{ref.state.word}” for this account.",
            f"Continue run {ref.run} first, or leave that row out there."
            if ref.state is RowState.READY
            else f"Continue run {ref.run} first and decide about that row.",
        )


def done_key(account: AccountRow) -> DoneKey:
    """What makes two rows the same bill (protocol.md rule 6)."""
    return DoneKey(account.account_id or "", account.target_date, account.charges.key)


def _with_problem(row: ListRow, problem: Problem) -> ListRow:
    problems = (*row.problems, problem)
    if problem.severity is Severity.WARNING:
        return replace(row, problems=problems)
    return replace(row, problems=problems, state=RowState.PROBLEM)


def _done_words(ref: RowRef) -> str:
    when = f" on {ref.started.date().isoformat()}" if ref.started else ""
    number = f", invoice {ref.invoice_number}" if ref.invoice_number else ""
    return f"Run {ref.run}{when} has done this account and target date (row {ref.row}{number})."
