"""What would be billed: billingPreview() for the rows of a list, before anything is sent.

Documented (Zuora: BillingPreview()): at most 20 accounts a call, synchronous, no tax. Inferred: what generate() would
bill is what the preview says for the same target date and charges; with Invoice Settlement SOAP makes no credit memos
(documented: SOAP API calls overview), so a credit may end as a refusal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from threading import Event as StopEvent

from zgen_desktop.core.approval import fingerprint_of
from zgen_desktop.core.checking import Checked
from zgen_desktop.core.errors import AccessError, ZgenError
from zgen_desktop.core.events import Emit, Progress, silent
from zgen_desktop.core.model.preview import (
    Expected,
    ExpectedKind,
    ExpectedTotal,
    Preview,
    PreviewAnswer,
    PreviewRequest,
)
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.model.tenant import AccountRecord
from zgen_desktop.core.ports import Clock, Zuora

ACCOUNTS_A_CALL = 20
ASKING = "Asking what would be billed"

CREDITS = "With Invoice Settlement SOAP makes no credit memos: Zuora may refuse these."
"""Documented: SOAP API calls overview."""

NOT_HAD = frozenset({"wrong_wsdl", "no_permission", "api_disabled", "wrong_version"})
"""Errors that say that this tenant or user has no preview: the list can be sent without."""

_OF_THE_QUESTION = frozenset({"query_refused", "server_error"})
"""Errors of a call that one of its accounts may have caused: asked in halves, the others get their amounts."""
_MOST_REFUSALS = 8
"""In a row; then it is no single account. Five find one among twenty."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """What came of asking. ``problem`` is why it ended early, if not by Stop; what was had until then is kept."""

    preview: Preview
    problem: ZgenError | None = None

    @property
    def not_had(self) -> bool:
        """Whether there is no preview to be had over this connection at all."""
        return isinstance(self.problem, AccessError) and self.problem.code in NOT_HAD


@dataclass
class Previewer:
    """Asks one tenant about one checked list."""

    zuora: Zuora
    clock: Clock
    emit: Emit = silent
    stop: StopEvent = field(default_factory=StopEvent)
    _refusals: int = field(default=0, init=False)

    def preview(self, checked: Checked, known: Preview | None = None) -> Previewed:
        """Never raises for what a person can act on. ``known`` of the same list is gone on with, not asked again."""
        assert checked.tenant is not None
        of, accounts = fingerprint_of(checked), checked.tenant.accounts
        ready = [row for row in checked.rows if row.state is RowState.READY and row.account is not None]
        lines = dict(known.lines) if known is not None and known.fingerprint == of else {}
        waiting = [row for row in ready if row.row not in lines or lines[row.row].kind is ExpectedKind.NOT_KNOWN]
        done = len(ready) - len(waiting)
        problem: ZgenError | None = None
        self._refusals = 0
        for some in _calls(waiting):
            self.emit(Progress(ASKING, done, len(ready)))
            if self.stop.is_set():
                break
            try:
                self._ask_in_parts(some, accounts, lines)
            except ZgenError as error:
                problem = error
                break
            done += len(some)
        self.emit(Progress(ASKING, done, len(ready)))
        return Previewed(Preview(of, len(ready), lines, self.clock.now()), problem)

    def _ask_in_parts(
        self, rows: Sequence[ListRow], accounts: Mapping[int, AccountRecord], lines: dict[int, Expected]
    ) -> None:
        try:
            found = self._ask(rows, accounts)
        except AccessError as error:
            self._refusals += 1
            if error.code not in _OF_THE_QUESTION or self._refusals == _MOST_REFUSALS:
                raise
            refusal = error
        else:
            self._refusals = 0
            lines.update(found)
            return
        if len(rows) == 1:
            lines[rows[0].row] = Expected(ExpectedKind.NOT_KNOWN, message=refusal.message)
            return
        middle = len(rows) // 2
        for part in (rows[:middle], rows[middle:]):
            self._ask_in_parts(part, accounts, lines)

    def _ask(self, rows: Sequence[ListRow], accounts: Mapping[int, AccountRecord]) -> Mapping[int, Expected]:
        asked = [(row, _request(row)) for row in rows]
        requests = [request for _row, request in asked if _any(request)]
        answers = self.zuora.preview(requests) if requests else ()
        by_account: dict[str, list[PreviewAnswer]] = {}
        for answer in answers:
            by_account.setdefault(answer.account_id, []).append(answer)
        found: dict[int, Expected] = {}
        for row, request in asked:
            record = accounts.get(row.row)
            expected = _expected(by_account.get(request.account_id, ())) if _any(request) else _NOTHING
            found[row.row] = replace(expected, currency=record.currency if record else "")
        return found


_NOTHING = Expected(ExpectedKind.NOTHING, Decimal(0))


def _request(row: ListRow) -> PreviewRequest:
    assert row.account is not None
    return PreviewRequest(row.account.account_id or "", row.account.target_date, row.account.charges)


def _any(request: PreviewRequest) -> bool:
    charges = request.charges
    return charges.one_time or charges.recurring or charges.usage


def _expected(answers: Sequence[PreviewAnswer]) -> Expected:
    # Results are paired by their account: their order is not documented.
    if len(answers) != 1:
        return Expected(ExpectedKind.NOT_KNOWN, message="Zuora gave no preview of this account.")
    answer = answers[0]
    if answer.amount is None:
        return Expected(ExpectedKind.NOT_KNOWN, message=answer.message or "Zuora gave no preview of this account.")
    if not answer.items:
        return _NOTHING
    kind = ExpectedKind.CREDIT if answer.amount < 0 else ExpectedKind.AMOUNT
    return Expected(kind, answer.amount)


def _calls(rows: Iterable[ListRow]) -> Iterator[list[ListRow]]:
    """At most 20 rows a call, an account once in each, because results are told apart by it."""
    waiting: list[list[ListRow]] = []
    having: list[set[str]] = []
    for row in rows:
        account = _request(row).account_id
        place = next((at for at, ids in enumerate(having) if account not in ids), None)
        if place is None:
            waiting.append([])
            having.append(set())
            place = len(waiting) - 1
        waiting[place].append(row)
        having[place].add(account)
        if len(waiting[place]) == ACCOUNTS_A_CALL:
            yield waiting.pop(place)
            having.pop(place)
    yield from waiting


def totals_of_preview(lines: Iterable[Expected]) -> list[ExpectedTotal]:
    """By currency, the largest first."""
    found: dict[str, ExpectedTotal] = {}
    for line in lines:
        total = found.setdefault(line.currency, ExpectedTotal(line.currency))
        if line.kind is ExpectedKind.AMOUNT and line.amount is not None:
            total = replace(total, rows=total.rows + 1, amount=total.amount + line.amount)
        elif line.kind is ExpectedKind.CREDIT and line.amount is not None:
            total = replace(total, credits=total.credits + 1, credit=total.credit + line.amount)
        else:
            continue
        found[line.currency] = total
    with_money = [total for total in found.values() if total.rows or total.credits]
    return sorted(with_money, key=lambda total: (-total.rows, total.currency))


def count_of_kind(lines: Collection[Expected], kind: ExpectedKind) -> int:
    """How many rows are of a kind."""
    return sum(line.kind is kind for line in lines)


def seconds_left(begun: datetime, now: datetime, done: int, total: int) -> float | None:
    """How long the rest takes at the pace until now; None before there is one."""
    if not done:
        return None
    return (now - begun).total_seconds() / done * (total - done)
