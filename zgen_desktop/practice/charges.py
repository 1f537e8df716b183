"""Which charges of an account are due, and what they cost with tax."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from zgen_desktop.practice import days

RECURRING, USAGE, ONE_TIME = "recurring", "usage", "one_time"
NO_END = date.max
"""The end date of a charge whose subscription is evergreen."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge of a subscription. ``period_months`` 0: billed once. ``next_date`` None: all is billed.

    ``bill_day`` is the account's bill cycle day; in shorter months the last day stands in for it.
    """

    id: int | None
    subscription: str
    kind: str
    description: str
    amount_cents: int
    period_months: int
    bill_day: int
    next_date: date | None
    end_date: date

    @property
    def evergreen(self) -> bool:
        """Whether its subscription has no term: it goes on until somebody cancels it."""
        return self.end_date == NO_END

    def due_days(self, target: date) -> list[date]:
        """The days on or before the target date that are to be billed."""
        found: list[date] = []
        day = self.next_date
        while day and day <= target and day < self.end_date:
            found.append(day)
            day = self._following(day)
        return found

    def after(self, target: date) -> date | None:
        """The next billing day once everything due by the target date is billed."""
        billed = self.due_days(target)
        return self._following(billed[-1]) if billed else self.next_date

    def _following(self, day: date) -> date | None:
        return days.add_months(day, self.period_months, self.bill_day) if self.period_months else None


@dataclass(frozen=True, slots=True)
class Item:
    """One line to bill, before tax."""

    charge: Charge
    service_date: date

    @property
    def amount_cents(self) -> int:
        """Before tax."""
        return self.charge.amount_cents


@dataclass(frozen=True, slots=True)
class Includes:
    """Which charges a zObject asks for; all by default (Zuora: generate())."""

    one_time: bool = True
    recurring: bool = True
    usage: bool = True

    def has(self, kind: str) -> bool:
        """Whether charges of this kind are wanted."""
        return {ONE_TIME: self.one_time, RECURRING: self.recurring, USAGE: self.usage}[kind]


def due_items(charges: Iterable[Charge], target: date, includes: Includes) -> list[Item]:
    """Every billing day on or before the target date that was not billed, oldest first."""
    items = [Item(charge, day) for charge in charges if includes.has(charge.kind) for day in charge.due_days(target)]
    return sorted(items, key=lambda item: item.service_date)


def tax_cents(amount_cents: int, permille: int, currency: str) -> int:
    """Tax on one line, rounded half up to what the currency can pay (JPY has no hundredths)."""
    unit = 100 if currency == "JPY" else 1
    return (amount_cents * permille + 500 * unit) // (1000 * unit) * unit


def by_subscription(items: Sequence[Item], separate: bool) -> list[list[Item]]:
    """The invoices the items make: one, or one per subscription."""
    if not separate:
        return [list(items)]
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.charge.subscription, []).append(item)
    return [groups[name] for name in sorted(groups)]
