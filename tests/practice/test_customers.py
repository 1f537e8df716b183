from __future__ import annotations

import re
import time
from collections import Counter

from tests.practice.conftest import logged_in, row
from zgen_desktop.practice import CustomerKind, PracticeTenant, odd_customers, sample_customers


def test_that_sample_customers_are_those_of_a_running_tenant(tenant: PracticeTenant) -> None:
    sample = {one.id: (one.number, one.name, one.currency, one.kind, one.status) for one in sample_customers(200)}
    seeded = {one.id: (one.number, one.name, one.currency, one.kind, one.status) for one in tenant.ledger.accounts()}
    assert sample == seeded


def test_that_customers_follow_from_the_seed_alone() -> None:
    assert sample_customers(50, seed=7) == sample_customers(60, seed=7)[:50]
    assert {one.id for one in sample_customers(50, seed=7)}.isdisjoint(one.id for one in sample_customers(50))
    first = sample_customers(1)[0]
    assert (first.number, first.id) == ("A00000001", "2c92c0f8ff81ba07928c76b202fdcfce")


def test_that_customers_look_real() -> None:
    customers = sample_customers(2_000)
    assert len({one.id for one in customers}) == 2_000
    assert all(re.fullmatch(r"(8a8ae4b1|2c92c0f8)[0-9a-f]{24}", one.id) for one in customers)
    assert {one.currency for one in customers} == {"EUR", "USD", "GBP", "JPY", "CHF"}
    letters = {letter for one in customers for letter in one.name}
    assert set("äöüßéèçñřłÅŚ山&'") <= letters
    kinds = Counter(one.kind for one in customers)
    assert kinds.keys() == set(CustomerKind)
    assert kinds[CustomerKind.NORMAL] > 1_400


def test_that_a_short_list_has_some_of_each_kind() -> None:
    assert {one.kind for one in sample_customers(40)} == set(CustomerKind)


def test_that_10000_accounts_are_there_in_two_seconds() -> None:
    begun = time.process_time()
    with PracticeTenant(password="x", accounts=10_000) as tenant:
        assert time.process_time() - begun < 2
        assert len(tenant.ledger.accounts()) == 10_000


def test_that_odd_account_numbers_are_in_the_ledger_only_where_asked_for() -> None:
    with PracticeTenant(password="right", accounts=20, odd=True) as tenant:
        client = logged_in(tenant)
        numbers = [one.number for one in odd_customers()]
        assert Counter(one.number for one in tenant.ledger.accounts()) == Counter(
            [*numbers, *(one.number for one in sample_customers(20))]
        )
        zeros = client.query("select Id from Account where AccountNumber like '0000%'").records
        assert len(zeros) == 3
        assert len(client.query("select Id from Account where AccountNumber = 'A-7001'").records) == 2
        either = "select Id, AccountNumber from Account where AccountNumber = 'b-7002'"
        assert [one["AccountNumber"] for one in client.query(either).records] == ["b-7002"]
        folded = client.query(either, case_sensitive=False).records
        assert {one["AccountNumber"] for one in folded} == {"B-7002", "b-7002"}
        (merged,) = client.query("select Status, Notes from Account where AccountNumber = 'C-7003'").records
        assert merged == {"Status": "Canceled", "Notes": "Merged into C-7004."}
        good = [one.id for one in odd_customers() if one.status == "Active"]
        assert all(result["Success"] == "true" for result in client.generate([row(one) for one in good]).results)
    with PracticeTenant(password="right", accounts=20) as plain:
        assert len(plain.ledger.accounts()) == 20
