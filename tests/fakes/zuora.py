"""A tenant in memory behind the port ``Zuora``: bills each charge once, and goes wrong exactly as it is told.

>>> tenant = FakeZuora(now=clock.now, later=clock.after)
>>> account = tenant.add_account()
>>> tenant.next_calls(CUT_AFTER_ACTING, late(40))
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from threading import RLock
from typing import TypeVar

from tests.fakes.zuora_answers import FakeCall, KeptAnswers, rows_told
from tests.fakes.zuora_changes import FakeChanges
from tests.fakes.zuora_turns import (
    CUT_AFTER_ACTING,
    CUT_BEFORE_ACTING,
    NOT_SENT,
    ONE_RESULT_MISSING,
    ONE_RESULT_TOO_MANY,
    RESULTS_REVERSED,
    Turn,
    fault,
    late,
    results,
    throttled,
)
from tests.fakes.zuora_where import matches
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.changes import ChangeKind
from zgen_desktop.core.model.preview import PreviewAnswer, PreviewRequest
from zgen_desktop.core.model.rows import AccountRow, Charges
from zgen_desktop.core.model.tenant import (
    AccountRecord,
    Answer,
    AnswerKind,
    InvoiceRecord,
    ItemRecord,
    RowError,
    SaveResult,
    UserInfo,
)
from zgen_desktop.core.ports import Found

__all__ = [
    "COLLEAGUE",
    "CUT_AFTER_ACTING",
    "CUT_BEFORE_ACTING",
    "LOCKED",
    "ME",
    "NOT_SENT",
    "NO_CHARGES",
    "ONE_RESULT_MISSING",
    "ONE_RESULT_TOO_MANY",
    "RESULTS_REVERSED",
    "START",
    "FakeAccount",
    "FakeCall",
    "FakeCharge",
    "FakeZuora",
    "SentCall",
    "Turn",
    "fault",
    "late",
    "results",
    "throttled",
]

Record = TypeVar("Record")

NO_CHARGES = RowError(
    "INVALID_VALUE", "The invoice will not be generated because there are no charges due on this account."
)
LOCKED = RowError("LOCK_COMPETITION", "Operation failed due to a lock competition, please retry later.")
ME = UserInfo("7001", "Fake Tenant", "f" * 31 + "1", "ann@example.com")
COLLEAGUE = "f" * 31 + "2"
START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@dataclass
class FakeAccount:
    """An account with what is due on it. ``separate`` splits what it bills into that many invoices;
    ``appends`` adds to an open draft instead of making a new one."""

    record: AccountRecord
    charges: list[FakeCharge]
    separate: int = 1
    appends: bool = False
    errors: deque[RowError] = field(default_factory=deque)

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def number(self) -> str:
        return self.record.number


@dataclass
class FakeCharge:
    """Due on a day, billed once. ``kind`` is one_time, recurring or usage."""

    amount: Decimal
    kind: str = "recurring"
    due: date = date(2000, 1, 1)
    billed: bool = False


@dataclass(frozen=True)
class SentCall:
    """A request that left: its rows, when, and how it was answered."""

    rows: tuple[AccountRow, ...]
    at: datetime
    answer: Answer


class FakeZuora(FakeChanges):
    """The tenant. ``now`` and ``later`` come from a test's clock; without them the tenant has time of its own.

    Scripts: ``next_calls`` for whole generate() calls, ``FakeAccount.errors`` for single rows, ``login_errors``,
    ``query_errors`` and ``prepare_errors`` (None lets one pass), ``before_sending`` for what happens between the
    baseline and the request; with ``kept.switched_on`` calls have a key and
    ``ask_again`` tells; for update() and delete() see ``FakeChanges``. ``unseen`` hides what is new for so many
    seconds from queries; ``making`` leaves new invoices in Generating for so many. ``most_records`` is the most a query
    gives where there is no queryMore.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime] | None = None,
        later: Callable[[float, Callable[[], None]], None] | None = None,
        user: UserInfo = ME,
        host: str = "fake.example",
    ) -> None:
        self.host = host
        self.user = user
        self.time = START
        self.day_time = ""
        self.sent: list[SentCall] = []
        self.queries: list[str] = []
        self.logins = 0
        self.session_dead = False
        self.unseen = 0.0
        self.making = 0.0
        self.most_records: int | None = None
        self.login_errors: deque[AccessError | None] = deque()
        self.query_errors: deque[AccessError | None] = deque()
        self.prepare_errors: deque[AccessError | None] = deque()
        self.before_sending: deque[Callable[[], None]] = deque()
        self.previews: list[tuple[PreviewRequest, ...]] = []
        self.preview_errors: deque[AccessError | None] = deque()
        self.pdfs: dict[str, list[bytes]] = {}
        self.asked_pdfs: list[str] = []
        self.pdf_errors: deque[AccessError | None] = deque()
        self.kept = KeptAnswers()
        super().__init__()
        self._turns: deque[Turn] = deque()
        self._now = now
        self._later = later or self._own_later
        self._due: list[tuple[datetime, int, Callable[[], None]]] = []
        self._accounts: dict[str, FakeAccount] = {}
        # An invoice is a history: from when on a query sees which version.
        self._invoices: dict[str, list[tuple[datetime, InvoiceRecord]]] = {}
        self._lock = RLock()
        self.bills: dict[str, tuple[str, ...]] = {}
        """Charges by the Id of the invoice that bills them; an invoice that isn't here bills one of its own."""

    # --- the world ---------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        return self._now() if self._now else self.time

    def advance(self, seconds: float) -> None:
        """Lets the tenant's own time pass, with the late effects that fall due."""
        end = self.time + timedelta(seconds=seconds)
        while due := min((entry for entry in self._due if entry[0] <= end), default=None):
            self._due.remove(due)
            self.time = max(self.time, due[0])
            due[2]()
        self.time = end

    def add_account(
        self,
        number: str = "",
        *,
        status: str = "Active",
        currency: str = "USD",
        name: str = "",
        amounts: Sequence[str] = ("100.00",),
        separate: int = 1,
        appends: bool = False,
    ) -> FakeAccount:
        """A new account with one recurring charge for each of ``amounts``, due long ago."""
        n = len(self._accounts) + 1
        record = AccountRecord(
            f"8a{n:030x}", number or f"A{n:08d}", name or f"Customer {n}", status, currency, Decimal(0)
        )
        account = FakeAccount(record, [FakeCharge(Decimal(amount)) for amount in amounts], separate, appends)
        self._accounts[account.id] = account
        return account

    def add_accounts(self, count: int) -> list[FakeAccount]:
        """Several ordinary ones."""
        return [self.add_account() for _ in range(count)]

    def next_calls(self, *turns: Turn) -> None:
        """How the next generate() calls go; after these, all go well."""
        self._turns.extend(turns)

    def busy(self, account: FakeAccount, times: int = 1) -> None:
        """The account is locked for its next ``times`` rows."""
        account.errors.extend([LOCKED] * times)

    def refuse(
        self, account: FakeAccount, code: str, message: str = "No.", field_name: str = "", times: int = 1
    ) -> None:
        """The account's next rows are refused so."""
        account.errors.extend([RowError(code, message, field_name)] * times)

    def add_invoice(
        self, account: FakeAccount, target: date, *, invoice_date: date | None = None, amount: str = "100.00",
        status: str = "Draft", created_by: str = COLLEAGUE, created: datetime | None = None,
    ) -> InvoiceRecord:  # fmt: skip
        """An invoice that somebody else made; charges are not touched."""
        moment = created or self.now()
        with self._lock:
            invoice = self._new_invoice(account, invoice_date or target, target, Decimal(amount), created_by, moment)
            invoice = replace(invoice, status=status)
            self._invoices[invoice.id] = [(self.now() + timedelta(seconds=self.unseen), invoice)]
            return invoice

    def change_invoice(self, invoice_id: str, **changes: object) -> None:
        """Posted, cancelled or changed by somebody; queries see it at once."""
        with self._lock:
            known = self._invoices[invoice_id][-1][1]
            changed = replace(known, **{"updated": self.now(), "updated_by": COLLEAGUE, **changes})  # type: ignore[arg-type]  # a test names the fields
            self._invoices[invoice_id].append((self.now(), changed))

    def remove_invoice(self, invoice_id: str) -> None:
        """Deleted by somebody."""
        with self._lock:
            del self._invoices[invoice_id]

    def ledger(self) -> list[InvoiceRecord]:
        """The truth, seen by queries or not, in the order of making."""
        with self._lock:
            return [history[-1][1] for history in self._invoices.values()]

    def invoices_of(self, account: FakeAccount) -> list[InvoiceRecord]:
        """The truth about one account."""
        return [invoice for invoice in self.ledger() if invoice.account_id == account.id]

    # --- the port ----------------------------------------------------------------------------------------------

    def login(self) -> UserInfo:
        with self._lock:
            self.logins += 1
            _raise_next(self.login_errors)
            self.session_dead = False
            return self.user

    def invoices(self, where: str, at_most: int | None = None) -> Found[InvoiceRecord]:
        with self._lock:
            self.queries.append(where)
            _raise_next(self.query_errors)
            seen = [version for history in self._invoices.values() if (version := self._seen(history)) is not None]
            found = self._found([invoice for invoice in seen if matches(_invoice_fields(invoice), where)])
            if at_most is not None and len(found.records) > at_most:
                return replace(found, records=found.records[:at_most], complete=False)
            return found

    def accounts(self, where: str) -> Found[AccountRecord]:
        with self._lock:
            self.queries.append(where)
            _raise_next(self.query_errors)
            records = [account.record for account in self._accounts.values()]
            return self._found([record for record in records if matches(_account_fields(record), where)])

    def items(self, where: str) -> Found[ItemRecord]:
        with self._lock:
            self.queries.append(where)
            _raise_next(self.query_errors)
            seen = [invoice.id for history in self._invoices.values() if (invoice := self._seen(history)) is not None]
            items = [ItemRecord(id_, charge) for id_ in seen for charge in self.bills.get(id_, (f"of {id_}",))]
            return self._found([item for item in items if matches({"InvoiceId": item.invoice_id}, where)])

    def preview(self, requests: Sequence[PreviewRequest]) -> Sequence[PreviewAnswer]:
        assert 1 <= len(requests) <= 20
        with self._lock:
            self.previews.append(tuple(requests))
            _raise_next(self.preview_errors)
            return [self._preview(request) for request in requests]

    def _preview(self, request: PreviewRequest) -> PreviewAnswer:
        account = self._accounts.get(request.account_id)
        if account is None or account.record.status != "Active":
            return PreviewAnswer(request.account_id, None, code="INVALID_VALUE", message="The account is invalid.")
        row = AccountRow(0, account.id, None, request.target_date, request.target_date, request.charges)
        due = [charge.amount for charge in account.charges if _is_due(charge, row)]
        return PreviewAnswer(request.account_id, sum(due, Decimal(0)), len(due))

    def pdf(self, invoice_id: str, write: Callable[[bytes], object]) -> bool:
        with self._lock:
            self.asked_pdfs.append(invoice_id)
            _raise_next(self.pdf_errors)
            for piece in self.pdfs.get(invoice_id, ()):
                write(piece)
            return bool(self.pdfs.get(invoice_id))

    def day(self, day: date) -> str:
        return f"'{day.isoformat()}{self.day_time}'"

    def prepare(self, rows: Sequence[AccountRow]) -> FakeCall:
        assert 1 <= len(rows) <= 50
        assert all(row.account_id for row in rows)
        with self._lock:
            _raise_next(self.prepare_errors)
            if not self.logins:
                self.login()
            sent = tuple(rows)
            key = self.kept.new_key()
            call = FakeCall(rows_told(sent), lambda: self.generate(sent, key), key)
            self.kept.begin(key, call.request_sha256)
            return call

    def ask_again(
        self, rows: Sequence[AccountRow], key: str, request_sha256: str, before: Callable[[], object]
    ) -> Answer | None:
        with self._lock:
            act = lambda: self._whole(self._act(tuple(rows)))  # noqa: E731  # what never was done
            return self.kept.tell(tuple(rows), key, request_sha256, before, act)

    def prepare_change(self, kind: ChangeKind, ids: Sequence[str]) -> FakeCall:
        assert 1 <= len(ids) <= 50
        with self._lock:
            _raise_next(self.prepare_errors)
            if not self.logins:
                self.login()
            sent = tuple(ids)
            return FakeCall((kind, sent), lambda: self.change(kind, sent))

    # --- generate() --------------------------------------------------------------------------------------------

    def generate(self, rows: tuple[AccountRow, ...], key: str = "") -> Answer:
        """What a request does and how it is answered; what it did is kept under its key."""
        with self._lock:
            if self.before_sending:
                self.before_sending.popleft()()
            turn = self._turns.popleft() if self._turns else Turn()
            if self.session_dead:
                turn = fault("INVALID_SESSION", message="The session is invalid.")
            found: tuple[SaveResult, ...] = ()
            if turn.acts and turn.delay:
                self.kept.running.add(key)
                self._later(turn.delay, lambda: self._act_late(rows, key))
            elif turn.acts:
                found = self._act(rows)
            answer = turn.answer(self._whole(found))
            if found:
                self.kept.end(key, self._whole(found))
            if answer.kind is not AnswerKind.NOT_SENT:
                self.sent.append(SentCall(rows, self.now(), answer))
            return answer

    def _date(self) -> datetime:
        return self.now().replace(microsecond=0)

    def _act_late(self, rows: tuple[AccountRow, ...], key: str) -> None:
        self.kept.end(key, self._whole(self._act(rows)))

    def _whole(self, found: tuple[SaveResult, ...]) -> Answer:
        return Answer(AnswerKind.RESULTS, found, http_status=200, server_date=self._date())

    def _act(self, rows: tuple[AccountRow, ...]) -> tuple[SaveResult, ...]:
        with self._lock:
            return tuple(self._bill(row) for row in rows)

    def _bill(self, row: AccountRow) -> SaveResult:
        account = self._accounts.get(row.account_id or "")
        if account is None:
            return _refused(RowError("INVALID_VALUE", "The account id is invalid."))
        if account.errors:
            return _refused(account.errors.popleft())
        if account.record.status != "Active":
            return _refused(RowError("INVALID_VALUE", f"The account is {account.record.status}."))
        due = [charge for charge in account.charges if _is_due(charge, row)]
        if not due:
            return _refused(NO_CHARGES)
        for charge in due:
            charge.billed = True
        amount = sum((charge.amount for charge in due), Decimal(0))
        draft = next((known for known in self.invoices_of(account) if known.status == "Draft"), None)
        if account.appends and draft is not None:
            changed = replace(
                draft, amount=(draft.amount or Decimal(0)) + amount, updated=self.now(), updated_by=self.user.user_id
            )
            self._invoices[draft.id].append((self._visible(), changed))
            return SaveResult(True, draft.id)
        parts = [(amount / account.separate).quantize(Decimal("0.01"))] * account.separate
        made = [
            self._keep(
                self._new_invoice(account, row.invoice_date, row.target_date, part, self.user.user_id, self.now())
            )
            for part in parts
        ]
        return SaveResult(True, made[0].id)

    def _new_invoice(
        self, account: FakeAccount, invoice_date: date, target: date, amount: Decimal, user: str, moment: datetime
    ) -> InvoiceRecord:
        n = len(self._invoices) + 1
        while f"9b{n:030x}" in self._invoices:
            n += 1
        return InvoiceRecord(
            id=f"9b{n:030x}",
            account_id=account.id,
            number=f"INV{n:08d}",
            invoice_date=invoice_date,
            target_date=target,
            status="Draft",
            amount=amount,
            tax=Decimal("0.00"),
            balance=amount,
            due_date=invoice_date + timedelta(days=30),
            created=moment,
            created_by=user,
            updated=moment,
            updated_by=user,
        )

    def _keep(self, invoice: InvoiceRecord) -> InvoiceRecord:
        history = [(self._visible(), invoice)]
        if self.making:
            unfinished = replace(invoice, status="Generating", number=f"TMP-{invoice.number}")
            history = [(self._visible(), unfinished), (self._visible() + timedelta(seconds=self.making), invoice)]
        self._invoices[invoice.id] = history
        return invoice

    def _visible(self) -> datetime:
        return self.now() + timedelta(seconds=self.unseen)

    def _seen(self, history: list[tuple[datetime, InvoiceRecord]]) -> InvoiceRecord | None:
        return next((version for moment, version in reversed(history) if moment <= self.now()), None)

    def _found(self, records: list[Record]) -> Found[Record]:
        complete = self.most_records is None or len(records) <= self.most_records
        return Found(tuple(records[: self.most_records]), self.now().replace(microsecond=0), complete)

    def _own_later(self, seconds: float, happens: Callable[[], None]) -> None:
        self._due.append((self.time + timedelta(seconds=seconds), len(self._due), happens))


def _is_due(charge: FakeCharge, row: AccountRow) -> bool:
    wanted: Charges = row.charges
    return not charge.billed and charge.due <= row.target_date and bool(getattr(wanted, charge.kind))


def _refused(error: RowError) -> SaveResult:
    return SaveResult(False, None, (error,))


def _raise_next(errors: deque[AccessError | None]) -> None:
    error = errors.popleft() if errors else None
    if error is not None:
        raise error


def _invoice_fields(invoice: InvoiceRecord) -> dict[str, object]:
    return {
        "Id": invoice.id,
        "AccountId": invoice.account_id,
        "InvoiceNumber": invoice.number,
        "Status": invoice.status,
        "InvoiceDate": invoice.invoice_date,
        "TargetDate": invoice.target_date,
        "CreatedDate": invoice.created,
        "CreatedById": invoice.created_by,
    }


def _account_fields(account: AccountRecord) -> dict[str, object]:
    return {"Id": account.id, "AccountNumber": account.number, "Name": account.name, "Status": account.status}
