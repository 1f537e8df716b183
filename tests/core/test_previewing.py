"""What would be billed: 20 accounts a call, each told apart by its Id, and nothing lost when it ends early."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from threading import Event as StopEvent

import pytest

from tests.fakes.zuora import FakeAccount, FakeCharge, FakeZuora
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.core.approval import fingerprint_of, shown_fingerprint
from zgen_desktop.core.checking import Checked
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.events import Event, Progress, silent
from zgen_desktop.core.model.preview import (
    Expected,
    ExpectedKind,
    ExpectedTotal,
    Preview,
    PreviewAnswer,
    PreviewRequest,
)
from zgen_desktop.core.model.rows import AccountRow, Charges, ListRow, RowState
from zgen_desktop.core.model.run import TenantKey
from zgen_desktop.core.previewing import Previewed, Previewer, seconds_left, totals_of_preview
from zgen_desktop.core.tenant_check import CheckedList

DAY = date(2026, 11, 30)


def checked_of(tenant: FakeZuora, *rows: AccountRow) -> Checked:
    records = {one.id: one.record for one in tenant._accounts.values()}
    listed = tuple(ListRow(row.row, (), RowState.READY, row) for row in rows)
    accounts = {row.row: records[row.account_id or ""] for row in rows}
    found = CheckedList(listed, accounts, {}, tenant.user, TenantKey(tenant.host, tenant.user.tenant_id))
    return Checked(None, found)  # type: ignore[arg-type]  # the list as read is not looked at


def row(number: int, account: FakeAccount, **fields: object) -> AccountRow:
    return replace(AccountRow(number, account.id, account.number, DAY, DAY), **fields)  # type: ignore[arg-type]  # by name


def rows(*accounts: FakeAccount) -> list[AccountRow]:
    return [row(number, account) for number, account in enumerate(accounts, start=2)]


def ask(tenant: FakeZuora, checked: Checked, known: Preview | None = None, stop: StopEvent | None = None) -> Previewed:
    return Previewer(tenant, SystemClock(), silent, stop or StopEvent()).preview(checked, known)


def test_that_amounts_are_by_row_with_the_accounts_currency() -> None:
    tenant = FakeZuora()
    one, two = tenant.add_account(amounts=("10.10", "0.05")), tenant.add_account(currency="EUR", amounts=())
    credit = tenant.add_account(amounts=("-5.00", "1.00"))
    lines = ask(tenant, checked_of(tenant, *rows(one, two, credit))).preview.lines
    assert lines == {
        2: Expected(ExpectedKind.AMOUNT, Decimal("10.15"), "USD"),
        3: Expected(ExpectedKind.NOTHING, Decimal(0), "EUR"),
        4: Expected(ExpectedKind.CREDIT, Decimal("-4.00"), "USD"),
    }


def test_that_the_charges_and_the_target_date_are_those_of_the_row() -> None:
    tenant = FakeZuora()
    one = tenant.add_account(amounts=())
    one.charges += [FakeCharge(Decimal(1), "usage"), FakeCharge(Decimal(2), "one_time"), FakeCharge(Decimal(4))]
    one.charges.append(FakeCharge(Decimal(8), due=DAY + timedelta(days=1)))
    some = [
        row(2, one, charges=Charges(usage=False)),
        row(3, one, charges=Charges(recurring=False, one_time=False)),
        row(4, one, target_date=DAY + timedelta(days=1)),
        row(5, one, charges=Charges(one_time=False, recurring=False, usage=False)),
    ]
    lines = ask(tenant, checked_of(tenant, *some)).preview.lines
    assert [line.amount for line in lines.values()] == [6, 1, 15, 0]
    # An account once in a call; what asks for no charges at all is not asked about.
    assert [len(call) for call in tenant.previews] == [1, 1, 1]


def test_that_twenty_accounts_go_in_a_call() -> None:
    tenant = FakeZuora()
    accounts = tenant.add_accounts(45)
    told: list[Event] = []
    found = Previewer(tenant, SystemClock(), told.append).preview(checked_of(tenant, *rows(*accounts)))
    assert [len(call) for call in tenant.previews] == [20, 20, 5]
    assert found.preview.complete
    assert [event.done for event in told if isinstance(event, Progress)] == [0, 20, 40, 45]


def test_that_a_failure_keeps_what_there_is_and_the_next_time_asks_only_the_rest() -> None:
    tenant = FakeZuora()
    checked = checked_of(tenant, *rows(*tenant.add_accounts(45)))
    tenant.preview_errors.extend([None, AccessError("timeout", "Slow", "Too slow.", "Again.")])
    first = ask(tenant, checked)
    assert (len(first.preview.lines), first.preview.complete, first.not_had) == (20, False, False)
    assert first.problem is not None
    tenant.previews.clear()
    again = ask(tenant, checked, first.preview)
    assert (again.preview.complete, again.problem) == (True, None)
    assert [len(call) for call in tenant.previews] == [20, 5]


class Refusing(FakeZuora):
    """A tenant whose billingPreview() fails as a whole as long as one of some accounts is in it."""

    def __init__(self, *accounts: str) -> None:
        super().__init__()
        self.bad = set(accounts)

    def preview(self, requests: Sequence[PreviewRequest]) -> Sequence[PreviewAnswer]:
        """Counts the calls, refused ones too."""
        answers = super().preview(requests)
        if any(request.account_id in self.bad for request in requests):
            raise AccessError("server_error", "A problem", "Zuora says: boom (UNKNOWN_ERROR)", "Again.")
        return answers


@pytest.mark.parametrize("bad", [(0,), (19,), (7, 8), (0, 44)])
def test_that_an_account_that_zuora_stumbles_over_keeps_no_other_from_its_amount(bad: tuple[int, ...]) -> None:
    tenant = Refusing()
    accounts = tenant.add_accounts(45)
    tenant.bad = {accounts[at].id for at in bad}
    found = ask(tenant, checked_of(tenant, *rows(*accounts)))
    assert (found.preview.complete, found.problem) == (True, None)
    kinds = [found.preview.lines[row].kind for row in sorted(found.preview.lines)]
    assert [at for at, kind in enumerate(kinds) if kind is ExpectedKind.NOT_KNOWN] == list(bad)
    messages = {line.message for line in found.preview.lines.values() if line.kind is ExpectedKind.NOT_KNOWN}
    assert messages == {"Zuora says: boom (UNKNOWN_ERROR)"}
    assert len(tenant.previews) <= 3 + 10 * len(bad)


def test_that_a_tenant_that_refuses_every_preview_is_not_asked_account_by_account() -> None:
    tenant = Refusing()
    accounts = tenant.add_accounts(45)
    tenant.bad = {one.id for one in accounts}
    found = ask(tenant, checked_of(tenant, *rows(*accounts)))
    assert found.problem is not None
    assert len(tenant.previews) == 8


def test_that_it_can_be_stopped() -> None:
    tenant, stop = FakeZuora(), StopEvent()
    stop.set()
    found = ask(tenant, checked_of(tenant, *rows(*tenant.add_accounts(3))), stop=stop)
    assert (found.preview.lines, found.problem, tenant.previews) == ({}, None, [])


class Mixed(FakeZuora):
    """A tenant that answers in another order, twice for one account, and not at all for another."""

    def preview(self, requests: object) -> list[PreviewAnswer]:
        assert isinstance(requests, list)
        found = list(super().preview(requests))
        return [*reversed(found[:-1]), found[0]]


def test_that_results_are_told_apart_by_their_account_alone() -> None:
    tenant = Mixed()
    one, two, three, four = (tenant.add_account(amounts=(amount,)) for amount in ("1", "2", "3", "4"))
    lines = ask(tenant, checked_of(tenant, *rows(one, two, three, four))).preview.lines
    assert [line.amount for line in lines.values()] == [None, 2, 3, None]
    assert lines[2].message == "Zuora gave no preview of this account."


def test_that_totals_are_by_currency_credits_apart() -> None:
    lines = [
        Expected(ExpectedKind.AMOUNT, Decimal("10.10"), "EUR"),
        Expected(ExpectedKind.AMOUNT, Decimal("0.05"), "EUR"),
        Expected(ExpectedKind.CREDIT, Decimal("-3"), "EUR"),
        Expected(ExpectedKind.NOTHING, Decimal(0), "GBP"),
        Expected(ExpectedKind.CREDIT, Decimal("-1"), "USD"),
    ]
    assert totals_of_preview(lines) == [
        ExpectedTotal("EUR", 2, Decimal("10.15"), 1, Decimal(-3)),
        ExpectedTotal("USD", 0, Decimal(0), 1, Decimal(-1)),
    ]


def test_that_the_rest_is_reckoned_by_the_pace() -> None:
    begun = SystemClock().now()
    assert seconds_left(begun, begun, 0, 10_000) is None
    assert seconds_left(begun, begun + timedelta(seconds=10), 1_000, 10_000) == pytest.approx(90)


# --- the fingerprint -----------------------------------------------------------------------------------------


def test_that_any_other_row_date_charge_field_or_tenant_is_another_list() -> None:
    tenant = FakeZuora()
    one, two = tenant.add_accounts(2)
    base = row(2, one)
    variants = [
        checked_of(tenant, base),
        checked_of(tenant, row(3, one)),
        checked_of(tenant, row(2, two)),
        checked_of(tenant, base, row(3, two)),
        checked_of(tenant, row(2, one, target_date=DAY - timedelta(days=1))),
        checked_of(tenant, row(2, one, invoice_date=DAY - timedelta(days=1))),
        checked_of(tenant, row(2, one, charges=Charges(usage=False))),
        checked_of(tenant, row(2, one, custom=(("PO__c", "1"),))),
    ]
    other = FakeZuora(host="other.example")
    other._accounts = tenant._accounts
    prints = [fingerprint_of(each) for each in (*variants, checked_of(other, base))]
    assert len(set(prints)) == len(prints)
    assert fingerprint_of(checked_of(tenant, base)) == prints[0]
    assert len(shown_fingerprint(prints[0])) == 19


def test_that_rows_that_are_not_sent_are_not_part_of_it() -> None:
    tenant = FakeZuora()
    one, two = tenant.add_accounts(2)
    both = checked_of(tenant, row(2, one), row(3, two))
    assert both.tenant is not None
    left_out = replace(both.tenant.rows[1], state=RowState.LEFT_OUT)
    fewer = Checked(both.imported, replace(both.tenant, rows=(both.tenant.rows[0], left_out)))
    assert fingerprint_of(fewer) == fingerprint_of(checked_of(tenant, row(2, one)))
