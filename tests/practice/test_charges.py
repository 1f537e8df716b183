from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.practice.charges import (
    ONE_TIME,
    RECURRING,
    USAGE,
    Charge,
    Includes,
    by_subscription,
    due_items,
    tax_cents,
)

_DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def _charge(
    kind: str = RECURRING, *, months: int = 1, first: date | None = date(2026, 1, 31), name: str = "S1"
) -> Charge:
    return Charge(1, name, kind, "A charge", 1_000, months, 31, first, date(2031, 1, 1))


def test_that_a_monthly_charge_is_due_on_its_bill_cycle_day_of_each_month() -> None:
    found = [item.service_date for item in due_items([_charge()], date(2026, 4, 30), Includes())]
    assert found == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]
    assert _charge().after(date(2026, 4, 30)) == date(2026, 5, 31)


def test_that_nothing_is_due_before_its_day_or_once_billed() -> None:
    assert due_items([_charge()], date(2026, 1, 30), Includes()) == []
    assert due_items([_charge(first=None)], date(2026, 12, 31), Includes()) == []
    assert _charge(ONE_TIME, months=0).after(date(2026, 1, 31)) is None


@given(_DAYS, _DAYS, st.sampled_from([0, 1, 3, 12]))
def test_that_billing_in_two_steps_bills_the_same_days_once(first: date, second: date, months: int) -> None:
    first, second = sorted((first, second))
    whole = _charge(months=months, first=date(2024, 5, 31))
    rest = _charge(months=months, first=whole.after(first))
    assert whole.due_days(first) + rest.due_days(second) == whole.due_days(second)


@pytest.mark.parametrize(
    ("includes", "kinds"),
    [
        (Includes(), {RECURRING, USAGE, ONE_TIME}),
        (Includes(recurring=False), {USAGE, ONE_TIME}),
        (Includes(usage=False, one_time=False), {RECURRING}),
    ],
)
def test_that_only_wanted_kinds_are_due(includes: Includes, kinds: set[str]) -> None:
    charges = [_charge(kind, months=int(kind == RECURRING)) for kind in (RECURRING, USAGE, ONE_TIME)]
    assert {item.charge.kind for item in due_items(charges, date(2026, 2, 1), includes)} == kinds


def test_that_subscriptions_are_invoiced_together_or_apart() -> None:
    items = due_items([_charge(name="S2"), _charge(name="S1")], date(2026, 3, 1), Includes())
    assert [len(group) for group in by_subscription(items, separate=False)] == [4]
    apart = by_subscription(items, separate=True)
    assert [{item.charge.subscription for item in group} for group in apart] == [{"S1"}, {"S2"}]


@pytest.mark.parametrize(
    ("net", "permille", "currency", "tax"),
    [(1_000, 190, "EUR", 190), (1_003, 190, "EUR", 191), (12_345, 81, "CHF", 1_000), (3_300, 100, "JPY", 300),
     (3_500, 100, "JPY", 400), (999, 0, "USD", 0)],
)  # fmt: skip
def test_that_tax_is_rounded_to_what_the_currency_can_pay(net: int, permille: int, currency: str, tax: int) -> None:
    assert tax_cents(net, permille, currency) == tax
