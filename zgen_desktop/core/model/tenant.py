"""What a Zuora tenant says: users, accounts, invoices and answers to generate()."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


def tenant_title(name: str, tenant_id: str, entity: str) -> str:
    """A tenant for a person: its name, its id where it has none, and the entity of a multi-entity tenant."""
    return f"{name or tenant_id} / {entity}" if entity else name or tenant_id


@dataclass(frozen=True, slots=True)
class UserInfo:
    """getUserInfo(): who is logged in where. ``tenant_id`` names the tenant, never the URL.

    ``entity`` is the one that was named at login; getUserInfo() tells none.
    """

    tenant_id: str
    tenant_name: str
    user_id: str
    user_name: str
    entity: str = ""

    @property
    def tenant_title(self) -> str:
        """The tenant, and its entity where one was named."""
        return tenant_title(self.tenant_name, self.tenant_id, self.entity)


@dataclass(frozen=True, slots=True)
class AccountRecord:
    """An Account as queried. ``status`` is Draft, Active or Canceled (documented), or whatever the tenant says."""

    id: str
    number: str
    name: str
    status: str
    currency: str = ""
    balance: Decimal | None = None
    batch: str = ""
    bill_cycle_day: int | None = None


@dataclass(frozen=True, slots=True)
class InvoiceRecord:
    """An Invoice as queried; what the WSDL lacks or the tenant left out is None or empty.

    ``status`` is Generating, Draft, Posted or Canceled. Moments carry their offset.
    """

    id: str
    account_id: str
    number: str = ""
    invoice_date: date | None = None
    target_date: date | None = None
    status: str = ""
    amount: Decimal | None = None
    tax: Decimal | None = None
    balance: Decimal | None = None
    due_date: date | None = None
    currency: str = ""
    created: datetime | None = None
    created_by: str = ""
    updated: datetime | None = None
    updated_by: str = ""

    @property
    def pending(self) -> bool:
        """Still being made: ``Generating`` or a temporary ``TMP-`` number (Zuora: additional field details)."""
        return self.status == "Generating" or self.number.startswith("TMP-")


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """An InvoiceItem as queried: one charge of a subscription, as it is billed by an invoice."""

    invoice_id: str
    charge_id: str


@dataclass(frozen=True, slots=True)
class RowError:
    """One Error of a SaveResult (zgenerate() page: Code, Field, Message); codes are data, never an enum."""

    code: str
    message: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class SaveResult:
    """One result of generate(). ``success`` is None where the element was missing."""

    success: bool | None
    id: str | None = None
    errors: tuple[RowError, ...] = ()


class AnswerKind(StrEnum):
    """How a request ended, as the transport saw it."""

    RESULTS = "results"  # HTTP 200, strict XML, the expected response element
    FAULT = "fault"  # a parsed SOAP fault
    THROTTLED = "throttled"  # HTTP 429, whatever its body
    NOT_SENT = "not sent"  # no byte of the request was written
    BROKEN = "broken"  # anything else after the first byte


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one generate() request; told, not judged (core.answers judges).

    ``code``, ``fault`` (the detail element, e.g. ``LoginFault``) and ``message`` belong to FAULT;
    ``cause`` is a plain, redacted account of a failure for NOT_SENT and BROKEN, ``case`` its name in
    core.answer_table. ``retry_after`` is in seconds. ``server_date`` is the Date header (UTC).
    """

    kind: AnswerKind
    results: tuple[SaveResult, ...] = ()
    code: str = ""
    fault: str = ""
    message: str = ""
    http_status: int | None = None
    retry_after: float | None = None
    server_date: datetime | None = None
    cause: str = ""
    case: str = ""
