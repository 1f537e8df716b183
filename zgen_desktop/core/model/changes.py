"""What is done to invoices after they were made: posted, cancelled, deleted (protocol.md rule 21)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

DELETED = "Deleted"
"""The status of an invoice that this program has deleted. Zuora has no such status: the invoice is gone."""

GONE = frozenset({DELETED, "Canceled"})
"""Statuses of an invoice on which nothing is owed any more."""


class ChangeKind(StrEnum):
    """One step with one invoice."""

    CANCEL = "cancel"
    DELETE = "delete"
    POST = "post"


class Aim(StrEnum):
    """What a person wants done with the invoices of a run."""

    UNDO = "undo"
    """Cancelled, then deleted."""
    CANCEL_ONLY = "cancel only"
    POST = "post"


class Ending(StrEnum):
    """How one step stands in the record."""

    OPEN = "open"
    """Intended; no answer is on record."""
    ANSWERED = "answered"
    """Zuora said that it is done; not looked up yet."""
    DENIED = "denied"
    """Zuora said no; not looked up yet."""
    UNCLEAR = "unclear"
    RELEASED = "released"
    """Nothing was sent, or Zuora was busy: free to be tried again."""
    PROVED = "proved"
    """The effect was seen."""
    REFUSED = "refused"
    NO_EFFECT = "no effect"
    """Looked up after the quiet window: nothing came of it."""

    @property
    def settled(self) -> bool:
        """Whether it is known what came of it."""
        return self in (Ending.RELEASED, Ending.PROVED, Ending.REFUSED, Ending.NO_EFFECT)


@dataclass(frozen=True, slots=True)
class Order:
    """What a person confirmed: the aim and the invoices, by Id. It stays open until it has come to rest.

    ``who`` is the system's user, ``at`` this machine's clock (UTC). An order that is open when nobody works at it was
    broken off; it goes on without being confirmed again.
    """

    id: str
    run: str
    aim: Aim
    invoices: tuple[str, ...]
    at: datetime
    who: str


@dataclass(frozen=True, slots=True)
class ChangeLeft:
    """What was confirmed for a run's invoices and has not come to rest, by the newest decision: broken off, or at work.

    ``at`` (UTC) is when ``invoices`` were confirmed; of ``unclear`` nobody knows yet what came of the last step.
    """

    aim: Aim
    at: datetime
    invoices: int
    unclear: int


@dataclass(frozen=True, slots=True)
class ChangeCall:
    """One update() or delete() request as intended, with 1 to 50 invoices in the order sent.

    ``tenant_date`` is the tenant's Date before it was sent (UTC).
    """

    id: str
    order: str
    run: str
    kind: ChangeKind
    invoices: tuple[str, ...]
    intent_at: datetime
    tenant_date: datetime | None
    request_sha256: str
    quiet_window: float
    user_id: str


@dataclass(frozen=True, slots=True)
class ChangeEnding:
    """How the step with one invoice of a call ended; ``code`` and ``message`` are Zuora's, or ours."""

    call: str
    invoice_id: str
    ending: Ending
    code: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One step with one invoice as it stands in the record. ``user`` is the Zuora user of the run."""

    call: ChangeCall
    invoice_id: str
    ending: Ending
    code: str
    message: str
    who: str

    @property
    def kind(self) -> ChangeKind:
        """What was to be done."""
        return self.call.kind
