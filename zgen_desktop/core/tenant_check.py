"""The check against the tenant: accounts resolved, what is done or invoiced already held back (design.md 5.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from zgen_desktop.core.account_lookup import AccountLookup, Answers, Meant, looks_like_id, zeros_fit
from zgen_desktop.core.already_invoiced import find_invoices
from zgen_desktop.core.events import Emit, silent
from zgen_desktop.core.held import blocks, held_words
from zgen_desktop.core.model.rows import AccountRow, ListRow, Problem, RowState, Severity
from zgen_desktop.core.model.run import DoneKey, RowRef, TenantKey
from zgen_desktop.core.model.tenant import AccountRecord, InvoiceRecord, UserInfo
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.questions import ZerosQuestion


@dataclass(frozen=True, slots=True)
class CheckedList:
    """A list after the check: rows with their accounts, and what the tenant said of them."""

    rows: tuple[ListRow, ...]
    accounts: Mapping[int, AccountRecord]
    held: Mapping[int, tuple[InvoiceRecord, ...]]
    user: UserInfo
    tenant: TenantKey
    answers: Answers = field(default_factory=Answers, compare=False, repr=False)
    users: Mapping[str, str] = field(default_factory=dict)
    """Names of Zuora users by Id, as far as they are known: whoever has made a run on this tenant here."""
    zeros: ZerosQuestion | None = None
    """Asked once for the column, while nobody has answered it."""


@dataclass
class TenantCheck:
    """Checks one list against one tenant. Raises AccessError where it can't be read.

    ``known`` is what this tenant has said a short while ago; it is not asked for again, and it grows.
    ``digits`` is the length to which account numbers get zeros; None while nobody was asked.
    """

    zuora: Zuora
    journal: Journal
    sheet: str
    columns: Mapping[str, str]
    again: bool = False
    emit: Emit = silent
    known: Answers = field(default_factory=Answers)
    digits: int | None = None

    def __post_init__(self) -> None:
        self._lookup = AccountLookup(self.zuora, self.known, self.emit, self.digits or 0)
        self._zeros: ZerosQuestion | None = None

    def check(self, rows: Sequence[ListRow]) -> CheckedList:
        """The rows with READY ones resolved, or turned into problem, done before, or held."""
        user = self.zuora.login()
        tenant = TenantKey(self.zuora.host, user.tenant_id, user.entity)
        wanted = [row.account for row in rows if row.state is RowState.READY and row.account]
        self._lookup.look_up(wanted)
        self._zeros = self._lookup.zeros_wanted(wanted) if self.digits is None else None
        users = self._user_names(tenant, user)
        resolved = [self._resolve(row) for row in rows]
        accounts = {row.row: record for row, record in resolved if record is not None}
        checked = self._doubles([row for row, _record in resolved])
        held: dict[int, tuple[InvoiceRecord, ...]] = {}
        if not self.again:
            checked = self._done_before(checked, tenant)
            checked, held = self._already_invoiced(checked, user, users)
        blocked = tuple(self._blocked(checked, tenant))
        return CheckedList(blocked, accounts, held, user, tenant, self.known, users, self._zeros)

    def _user_names(self, tenant: TenantKey, user: UserInfo) -> Mapping[str, str]:
        """Inferred: SOAP has no object User to ask, so a name is known only of who has worked from here."""
        heads = [summary.head for summary in self.journal.summaries()]
        names = {head.user_id: head.user_name for head in reversed(heads) if head.tenant == tenant}
        return {**names, user.user_id: user.user_name}

    # --- accounts --------------------------------------------------------------------------------------

    def _resolve(self, row: ListRow) -> tuple[ListRow, AccountRecord | None]:
        account = row.account
        if row.state is not RowState.READY or account is None:
            return row, None
        meant = self._lookup.meant(account)
        by_id = bool(account.account_id)
        field = "AccountId" if by_id else "AccountNumber"
        value = (account.account_id if by_id else account.account_number) or ""
        problem = self._account_problem(row, field, value, meant)
        record = meant.found[0] if len(meant.found) == 1 else None
        if problem is not None:
            return _with_problem(row, problem), record
        assert record is not None
        number = account.account_number if by_id else record.number
        resolved = replace(row, account=replace(account, account_id=record.id, account_number=number))
        if looks_like_id(value) and not by_id and record.number != value:
            # Read as a number while nobody had asked the tenant.
            sure = tuple(problem for problem in row.problems if problem.code != "number_looks_like_id")
            resolved = replace(resolved, problems=sure)
        if meant.padded:
            zeros = f"{value} → {meant.padded}"
            resolved = replace(resolved, changed=f"{row.changed}; {zeros}" if row.changed else zeros)
        return resolved, record

    def _account_problem(self, row: ListRow, field: str, value: str, meant: Meant) -> Problem | None:
        number, found = row.account.account_number if row.account else None, meant.found
        if not found:
            return self._unknown(row, field, value)
        if meant.two_forms:
            return self._problem(
                row,
                field,
                value,
                "account_two_forms",
                f"The tenant has an account {value} and an account {meant.padded}.",
                "Type the number of the one that is meant, or use its account ID.",
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

    def _unknown(self, row: ListRow, field: str, value: str) -> Problem:
        zeros = self._zeros
        if zeros is not None and zeros_fit(value, zeros.digits):
            first = zeros.samples[0]
            return self._problem(
                row,
                field,
                value,
                "account_without_zeros",
                f"The tenant has no account {value}. Numbers of this list are there with leading zeros to "
                f"{zeros.digits} digits: {first.written} as {first.padded}, {first.name}.",
                f"If these accounts are meant, give the column the number format {'0' * zeros.digits} in Excel, or "
                "type the zeros.",
            )
        near = self.known.in_other_letters(value)
        if near is not None:
            written, record = near
            return self._problem(
                row,
                field,
                value,
                "account_unknown",
                f"The tenant has no account {value}, but one that is written {written}: {record.name}.",
                "If that one is meant, type it as the tenant writes it.",
            )
        return self._problem(
            row,
            field,
            value,
            "account_unknown",
            "The tenant has no such account.",
            "Correct the account, or leave the row out.",
        )

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
        self, rows: Sequence[ListRow], user: UserInfo, users: Mapping[str, str]
    ) -> tuple[list[ListRow], dict[int, tuple[InvoiceRecord, ...]]]:
        ready = [row.account for row in rows if row.state is RowState.READY and row.account]
        pairs = sorted({(account.account_id or "", account.target_date) for account in ready})
        found = find_invoices(self.zuora, self.known, pairs, self.emit)
        held: dict[int, tuple[InvoiceRecord, ...]] = {}
        checked: list[ListRow] = []
        for row in rows:
            account = row.account if row.state is RowState.READY else None
            blocking = (
                tuple(i for i in found.get(account.account_id or "", ()) if blocks(i, account)) if account else ()
            )
            if blocking and not row.anyway:
                held[row.row] = blocking
                checked.append(replace(row, state=RowState.HELD, note=held_words(blocking, user.user_id, users)))
            else:
                checked.append(row)
        return checked, held

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
