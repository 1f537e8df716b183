"""The fake tenant's own tricks, which the contract with the real one can't show."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.fakes import zuora
from tests.fakes.clock import FakeClock
from tests.fakes.zuora import FakeAccount, FakeZuora
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord

DAY = date(2026, 11, 30)


def generate(tenant: FakeZuora, *accounts: FakeAccount) -> Answer:
    rows = [AccountRow(2, account.id, account.number, DAY, DAY) for account in accounts]
    return tenant.prepare(rows).send()


def seen(tenant: FakeZuora, account: FakeAccount) -> tuple[InvoiceRecord, ...]:
    return tenant.invoices(f"AccountId = '{account.id}' and Status = 'Draft' or AccountId = '{account.id}'").records


def test_that_a_late_effect_happens_at_its_moment() -> None:
    clock = FakeClock()
    for tenant, advance in (
        (own := FakeZuora(), own.advance),
        (FakeZuora(now=clock.now, later=clock.after), clock.advance),
    ):
        account = tenant.add_account()
        tenant.next_calls(zuora.late(40))
        assert generate(tenant, account).kind is AnswerKind.BROKEN
        advance(39)
        assert seen(tenant, account) == ()
        advance(2)
        (invoice,) = seen(tenant, account)
        assert invoice.created == zuora.START + timedelta(seconds=40)


def test_that_stale_reads_hide_what_is_new_for_a_while() -> None:
    tenant = FakeZuora()
    account = tenant.add_account()
    tenant.unseen = 5
    generate(tenant, account)
    assert (len(tenant.invoices_of(account)), seen(tenant, account)) == (1, ())
    tenant.advance(5)
    assert len(seen(tenant, account)) == 1


def test_that_invoices_may_be_generating_for_a_while() -> None:
    tenant = FakeZuora()
    account = tenant.add_account()
    tenant.making = 60
    generate(tenant, account)
    assert seen(tenant, account)[0].pending
    tenant.advance(60)
    assert (seen(tenant, account)[0].status, seen(tenant, account)[0].pending) == ("Draft", False)


def test_that_a_grown_draft_keeps_its_creation_and_shows_its_change() -> None:
    tenant = FakeZuora()
    account = tenant.add_account(appends=True)
    draft = tenant.add_invoice(account, DAY, amount="10.00")
    tenant.advance(60)
    assert generate(tenant, account).results[0].id == draft.id
    (now,) = seen(tenant, account)
    assert (now.amount, now.created, now.updated_by) == (Decimal("110.00"), draft.created, tenant.user.user_id)
    assert now.updated == tenant.now()


def test_that_rows_and_calls_go_wrong_as_told_and_in_order() -> None:
    tenant = FakeZuora()
    one, two = tenant.add_accounts(2)
    tenant.busy(one, 1)
    tenant.next_calls(zuora.throttled(9), zuora.fault("UNKNOWN_ERROR"), zuora.ONE_RESULT_MISSING)
    assert generate(tenant, one, two).retry_after == 9
    assert generate(tenant, one, two).code == "UNKNOWN_ERROR"
    assert [result.errors for result in generate(tenant, one, two).results] == [(zuora.LOCKED,)]
    results = generate(tenant, one, two).results
    assert [(result.success, result.errors) for result in results] == [(True, ()), (False, (zuora.NO_CHARGES,))]


def test_that_something_may_happen_between_baseline_and_request() -> None:
    tenant = FakeZuora()
    account = tenant.add_account()
    tenant.before_sending.append(lambda: tenant.add_invoice(account, DAY) and None)
    generate(tenant, account)
    assert [invoice.created_by for invoice in tenant.invoices_of(account)] == [zuora.COLLEAGUE, tenant.user.user_id]


@pytest.mark.parametrize("where", ["Id IN ('a')", "Id = 'a' or", "(Id = 'a')", "Id = a", "Nonsense = 'a'", "Id='a'"])
def test_that_a_where_clause_of_another_form_is_refused(where: str) -> None:
    tenant = FakeZuora()
    tenant.add_account()
    with pytest.raises(AccessError):
        tenant.accounts(where)


def test_that_and_binds_before_or_and_quotes_are_escaped() -> None:
    tenant = FakeZuora()
    one, two = tenant.add_account("A'1"), tenant.add_account("A or 2")
    where = f"AccountNumber = 'A\\'1' and Status = 'Canceled' or AccountNumber = 'A or 2' and Id = '{two.id}'"
    assert [account.id for account in tenant.accounts(where).records] == [two.id]
    assert [account.id for account in tenant.accounts("AccountNumber = 'A\\'1'").records] == [one.id]
