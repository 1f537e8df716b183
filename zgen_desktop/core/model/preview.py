"""What would be billed, as the tenant says before anything is made; and who approved it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from zgen_desktop.core.model.rows import Charges


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """What billingPreview() is asked for one account."""

    account_id: str
    target_date: date
    charges: Charges


@dataclass(frozen=True, slots=True)
class PreviewAnswer:
    """What it says of one: ``amount`` before tax, or a code and Zuora's message. ``items`` are its lines."""

    account_id: str
    amount: Decimal | None
    items: int = 0
    code: str = ""
    message: str = ""


class ExpectedKind(StrEnum):
    """What a row will come to."""

    AMOUNT = "amount"
    NOTHING = "nothing"
    CREDIT = "credit"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Expected:
    """Of one row. ``amount`` is before tax and None where it isn't known; ``message`` says why."""

    kind: ExpectedKind
    amount: Decimal | None = None
    currency: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedTotal:
    """Of one currency: rows with an amount and their sum, rows with a credit and theirs."""

    currency: str
    rows: int = 0
    amount: Decimal = Decimal(0)
    credits: int = 0
    credit: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Preview:
    """What is known of a list so far: by row number. ``rows`` is how many were to be asked about."""

    fingerprint: str
    rows: int
    lines: Mapping[int, Expected] = field(default_factory=dict)
    at: datetime | None = None

    @property
    def complete(self) -> bool:
        """Whether every row was asked about."""
        return len(self.lines) >= self.rows


@dataclass(frozen=True, slots=True)
class Approval:
    """That a person approved a list. ``fingerprint`` is of its rows, dates and charges on its tenant."""

    fingerprint: str
    approver: str
    reference: str
    at: datetime
