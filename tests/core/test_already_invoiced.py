"""Looking for invoices that are there already: the same finds whichever way is asked, and few queries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from tests.fakes.zuora import FakeZuora
from zgen_desktop.core import already_invoiced
from zgen_desktop.core.account_lookup import Answers
from zgen_desktop.core.already_invoiced import DRAFTS_MOST, WIDE_FROM, WIDE_MOST, find_invoices
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.events import Event, Progress, silent
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.ports import Found

DAY = date(2026, 11, 30)
MANY = WIDE_FROM + 205


class Counted(FakeZuora):
    """A tenant that says of whole-tenant questions that there is too much, or refuses them."""

    refuses = False
    too_many: frozenset[int] = frozenset()

    def invoices(self, where: str, at_most: int | None = None) -> Found[InvoiceRecord]:
        if at_most is not None and self.refuses:
            self.query_errors.append(AccessError("timeout", "Slow", "It took too long.", "Try again."))
        found = super().invoices(where, at_most)
        return Found(found.records[:1], found.server_date, complete=False) if at_most in self.too_many else found


def tenant_with(count: int) -> tuple[Counted, list[tuple[str, date]]]:
    tenant = Counted()
    accounts = tenant.add_accounts(count)
    tenant.add_invoice(accounts[0], DAY, status="Posted")
    tenant.add_invoice(accounts[1], DAY - timedelta(days=40))
    tenant.add_invoice(accounts[2], DAY - timedelta(days=40), status="Posted")
    stranger = tenant.add_account()
    tenant.add_invoice(stranger, DAY)
    return tenant, [(account.id, DAY) for account in accounts]


def ids(found: Mapping[str, object], pairs: list[tuple[str, date]]) -> list[int]:
    return [at for at, (account, _day) in enumerate(pairs) if found.get(account)]


@pytest.mark.parametrize(
    ("too_many", "queries"),
    [
        ((), 1),
        ((WIDE_MOST,), 2 + -(-MANY // 100)),
        ((WIDE_MOST, DRAFTS_MOST), 2 + -(-MANY // 50)),
    ],
)
def test_that_a_large_list_is_found_the_same_whatever_the_tenant_holds(too_many: tuple[int, ...], queries: int) -> None:
    tenant, pairs = tenant_with(MANY)
    tenant.too_many = frozenset(too_many)
    known = Answers()
    found = find_invoices(tenant, known, pairs, silent)
    assert ids(found, pairs) == [0, 1]
    assert len(tenant.queries) == queries
    find_invoices(tenant, known, pairs, silent)
    assert len(tenant.queries) == queries


def test_that_a_tenant_that_cannot_be_asked_as_a_whole_is_asked_by_account() -> None:
    tenant, pairs = tenant_with(MANY)
    tenant.refuses = True
    assert ids(find_invoices(tenant, Answers(), pairs, silent), pairs) == [0, 1]


def test_that_a_short_list_or_one_of_many_days_asks_nothing_of_other_accounts() -> None:
    tenant, pairs = tenant_with(60)
    assert ids(find_invoices(tenant, Answers(), pairs, silent), pairs) == [0, 1]
    tenant, pairs = tenant_with(MANY)
    spread = [(account, DAY + timedelta(days=at % 30)) for at, (account, _day) in enumerate(pairs)]
    find_invoices(tenant, Answers(), spread, silent)
    assert all("AccountId = " in query for query in tenant.queries)


def test_that_progress_ends_at_the_number_of_accounts() -> None:
    tenant, pairs = tenant_with(60)
    told: list[Event] = []
    find_invoices(tenant, Answers(), pairs, told.append)
    last = told[-1]
    assert isinstance(last, Progress)
    assert (last.done, last.total) == (60, 60)


def test_that_ten_thousand_accounts_stay_inside_their_queries() -> None:
    """50 for the accounts; the rest of 170 is for this (issue 6, point 2)."""
    size = already_invoiced.SAME_DAY_ACCOUNTS
    pages = 1 + DRAFTS_MOST // 2_000
    assert 1 + WIDE_MOST // 2_000 <= 110
    assert 1 + pages + 10_000 // size <= 119
