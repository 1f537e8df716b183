"""Runs as the journal keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from zgen_desktop.core.model.cells import Cell
from zgen_desktop.core.model.changes import ChangeLeft
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.preview import Approval
from zgen_desktop.core.model.rows import AccountRow, Problem, RowState
from zgen_desktop.core.model.tenant import InvoiceRecord, tenant_title


class RunState(StrEnum):
    """OPEN while a process is at it; an OPEN run whose process is gone becomes BROKEN_OFF."""

    OPEN = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    BROKEN_OFF = "broken off"


@dataclass(frozen=True, slots=True)
class TenantKey:
    """What a tenant is (protocol.md rule 1). ``host`` is without port; ``practice`` for the built-in one."""

    host: str
    tenant_id: str
    entity: str = ""


@dataclass(frozen=True, slots=True)
class RunHead:
    """All of a run that is fixed when it is confirmed. Moments are UTC."""

    id: str
    started: datetime
    connection: str
    environment: Environment
    endpoint: str
    tenant: TenantKey
    tenant_name: str
    user_id: str
    user_name: str
    quiet_window: float
    workbook: str
    workbook_sha256: str
    sheet: str
    header_row: int
    mapping: Mapping[str, str]
    headers: Sequence[Cell]
    reason: str
    system_user: str
    program_version: str
    per_call: int = 50
    parallel: int = 4
    again: bool = False
    placement: str = ""
    """Where the results go: empty for into the workbook, ``into`` forced, ``beside``, or the path of a copy."""
    approval: Approval | None = None
    account_page: str = ""
    invoice_page: str = ""
    """Patterns of the tenant's own pages, as the connection had them; empty: those of the published hosts."""

    @property
    def tenant_title(self) -> str:
        """The tenant, and its entity where one was named."""
        return tenant_title(self.tenant_name, self.tenant.tenant_id, self.tenant.entity)


@dataclass(frozen=True, slots=True)
class RowInvoice:
    """An invoice that belongs to a row, or is evidence about it.

    ``role``: ``main`` (the Id of the answer, or found out), ``sibling`` (made by the same call),
    ``other`` (new, but not explained: a possible double or a foreign one), ``held`` (was there before).
    """

    row: int
    role: str
    invoice: InvoiceRecord


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What a call, a read or a person says about one row."""

    row: int
    state: RowState
    message: str = ""
    code: str = ""
    field: str = ""
    invoice_id: str = ""
    possible_double: bool = False
    amount_before: Decimal | None = None


@dataclass(frozen=True, slots=True)
class RunRow:
    """One source row inside a run. ``row`` is Excel's number and the key within the run.

    ``verified`` is False from the answer of the tenant until the invoice was read back
    (protocol.md rule 9); ``pending`` is True where the invoice was still being made when
    the waiting ended. ``attempts`` counts the calls that may have carried the row.
    """

    row: int
    cells: Sequence[Cell]
    state: RowState
    account: AccountRow | None = None
    problems: tuple[Problem, ...] = ()
    note: str = ""
    changed: str = ""
    anyway: str = ""
    account_number: str = ""
    account_name: str = ""
    currency: str = ""
    outcome: RowOutcome | None = None
    invoices: tuple[RowInvoice, ...] = ()
    verified: bool = True
    pending: bool = False
    attempts: int = 0
    sent_at: datetime | None = None
    expected: Decimal | None = None
    """What the preview said before it was sent, before tax; None where nobody asked or Zuora did not say."""
    tax_before: Decimal | None = None
    """The tax of the older draft before the row was added to it."""

    @property
    def shown_state(self) -> RowState:
        """The state to show and count: an answer that was not read back yet is not final."""
        return self.state if self.verified else RowState.UNKNOWN


@dataclass(frozen=True, slots=True)
class Call:
    """One generate() request as intended (protocol.md rules 7 and 8).

    ``rows`` in the order sent. ``wheres`` are the where-clauses of the baseline queries, word for
    word; ``baseline`` what they found. ``tenant_date`` is the tenant's Date at the baseline,
    ``reply_date`` its Date at the reply (None where none came); both UTC. ``intent_at`` is this
    machine's clock (UTC).
    """

    id: str
    run: str
    rows: tuple[int, ...]
    intent_at: datetime
    tenant_date: datetime | None
    request_sha256: str
    wheres: tuple[str, ...]
    baseline: tuple[InvoiceRecord, ...]
    quiet_window: float
    user_id: str
    reply_date: datetime | None = None


@dataclass(frozen=True, slots=True)
class DoneKey:
    """What makes two rows the same bill (protocol.md rule 6), whatever the invoice date."""

    account_id: str
    target_date: date
    charges: str


@dataclass(frozen=True, slots=True)
class RowRef:
    """A row of some run: to say which one another row waits for, or which one did it before."""

    run: str
    row: int
    state: RowState
    sheet: str = ""
    workbook: str = ""
    invoice_number: str = ""
    started: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of some run that a search found, with what a list of such rows shows. ``state`` is the one to show.

    ``role`` and ``invoice_id`` are of the invoice that was searched for, else of the row's own one.
    """

    run: str
    row: int
    state: RowState
    started: datetime
    connection: str
    environment: Environment
    tenant_name: str
    workbook: str
    account_id: str = ""
    account_number: str = ""
    account_name: str = ""
    target_date: date | None = None
    invoice_id: str = ""
    invoice_number: str = ""
    role: str = ""
    amount: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A results sheet that stands in a file. ``digest`` is of its values, to see edits by hand."""

    path: str
    sheet: str
    digest: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RunSummary:
    """A run for lists and for JSON (design.md section 7): counts are of ``RunRow.shown_state``."""

    head: RunHead
    state: RunState
    ended: datetime | None
    rows: int
    counts: Mapping[RowState, int] = field(default_factory=dict)
    possible_doubles: int = 0
    detail: str = ""
    written: WrittenSheet | None = None
    forgotten: datetime | None = None
    """When the cells and messages of the run were erased; its results can't be written again since."""
    change_left: ChangeLeft | None = None
    """What was to be done with its invoices and was broken off, unless this program is at it."""
