from __future__ import annotations

import re
import time
from collections import Counter

from zgen_desktop.practice import CustomerKind, PracticeTenant, sample_customers


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
