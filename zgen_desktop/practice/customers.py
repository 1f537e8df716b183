"""The practice tenant's customers: invented, and the same for the same seed on every machine and day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from zgen_desktop.practice import names

DEFAULT_SEED = 1
MAX_ACCOUNTS = 200_000


class CustomerKind(StrEnum):
    """What a customer shows when invoiced."""

    NORMAL = "normal"
    NOTHING_DUE = "nothing_due"  # active, but no charge is due on any day near today
    SEVERAL_INVOICES = "several_invoices"  # one invoice per subscription
    APPENDS_TO_DRAFT = "appends_to_draft"  # has an open draft that takes the new items
    CREDIT = "credit"  # what is due to the customer is more than what is due from it
    DRAFT = "draft"  # the account is not active yet
    CANCELED = "canceled"  # the account is no longer active


@dataclass(frozen=True, slots=True)
class SampleCustomer:
    """A customer by seed and place. ``dice`` is a stable number to vary details by."""

    number: str
    id: str
    name: str
    currency: str
    kind: CustomerKind
    country: names.Country
    dice: int

    notes: str = ""

    @property
    def status(self) -> str:
        """The account's Status."""
        return {CustomerKind.DRAFT: "Draft", CustomerKind.CANCELED: "Canceled"}.get(self.kind, "Active")


def sample_customers(n: int, seed: int = DEFAULT_SEED) -> list[SampleCustomer]:
    """The first ``n`` customers of a practice tenant with this seed; no server is needed."""
    return [customer(place, seed) for place in range(1, n + 1)]


def customer(place: int, seed: int) -> SampleCustomer:
    """The customer at a place, counted from 1."""
    digest = sha256(f"practice customer {seed} {place}".encode()).hexdigest()
    dice = int(digest[24:40], 16)
    country = names.COUNTRIES[_country(dice)]
    return SampleCustomer(
        number=f"A{place:08d}",
        id=("2c92c0f8" if dice % 3 else "8a8ae4b1") + digest[:24],
        name=_name(country, dice // 1000),
        currency=country.currency,
        kind=_kind(place),
        country=country,
        dice=dice,
    )


_ODD = (
    # Excel takes leading zeros off; of the first the short form is a customer of its own.
    ("0000471100", CustomerKind.NORMAL, ""),
    ("0000471101", CustomerKind.NORMAL, ""),
    ("0000471102", CustomerKind.NORMAL, ""),
    ("471100", CustomerKind.NORMAL, ""),
    # The same number twice, and two that differ in case alone, which ZOQL may take for one.
    ("A-7001", CustomerKind.NORMAL, ""),
    ("A-7001", CustomerKind.NORMAL, ""),
    ("B-7002", CustomerKind.NORMAL, ""),
    ("b-7002", CustomerKind.NORMAL, ""),
    # Two accounts were made one: the older is no longer active and says where its customer went.
    ("C-7003", CustomerKind.CANCELED, "Merged into C-7004."),
    ("C-7004", CustomerKind.NORMAL, ""),
)


def odd_customers(seed: int = DEFAULT_SEED) -> list[SampleCustomer]:
    """Customers whose account numbers are hard to tell apart; they stand beside the others where asked for."""
    return [
        replace(customer(MAX_ACCOUNTS + place, seed), number=number, kind=kind, notes=notes)
        for place, (number, kind, notes) in enumerate(_ODD, start=1)
    ]


def _country(dice: int) -> int:
    # The first six countries bring all currencies; they get three quarters of the customers.
    return dice % 6 if dice % 4 else 6 + dice // 4 % (len(names.COUNTRIES) - 6)


def _kind(place: int) -> CustomerKind:
    """A fixed rhythm, so that also a short list has some of each."""
    if place % 40 == 17:
        return CustomerKind.CANCELED
    if place % 40 == 37:
        return CustomerKind.DRAFT
    if place % 40 == 31:
        return CustomerKind.CREDIT
    return {
        7: CustomerKind.NOTHING_DUE,
        11: CustomerKind.SEVERAL_INVOICES,
        13: CustomerKind.APPENDS_TO_DRAFT,
        19: CustomerKind.SEVERAL_INVOICES,
    }.get(place % 20, CustomerKind.NORMAL)


def _name(country: names.Country, dice: int) -> str:
    family = country.families[dice % len(country.families)]
    dice //= 100
    trade = country.trades[dice % len(country.trades)]
    dice //= 100
    form = country.forms[dice % len(country.forms)]
    if dice // 100 % 3 == 0:
        partner = country.families[dice // 300 % len(country.families)]
        family = f"{family} & {partner}" if partner != family else family
    return f"{family} {trade} {form}"
