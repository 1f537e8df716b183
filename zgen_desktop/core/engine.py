"""What all parts of a run at work share: the ports, the run's head, the tenant's time, who listens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event as StopEvent

from zgen_desktop.core.answers import Judge, judge
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.events import Emit, RowChanged, Waiting
from zgen_desktop.core.evidence import Finding
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunHead, RunRow, TenantKey
from zgen_desktop.core.model.tenant import InvoiceRecord, UserInfo
from zgen_desktop.core.ports import Clock, Journal, Zuora
from zgen_desktop.core.sleeping import Sleeping
from zgen_desktop.core.tenant_clock import TenantClock

PENDING_PATIENCE = 600.0
"""Seconds that ``Generating`` and ``TMP-`` are waited for at most (protocol.md rule 9)."""


@dataclass(frozen=True)
class Engine:
    """One run, one tenant, one worker thread that owns the journal."""

    head: RunHead
    journal: Journal
    zuora: Zuora
    clock: Clock
    emit: Emit
    stop: StopEvent
    judge: Judge = judge
    tenant_clock: TenantClock = field(init=False)
    sleeping: Sleeping = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tenant_clock", TenantClock(self.clock))
        object.__setattr__(self, "sleeping", Sleeping(self.clock))

    def login(self) -> UserInfo:
        """Logs in and makes sure that it is the run's tenant and user (protocol.md rule 1)."""
        user = self.zuora.login()
        same_tenant(self.head, self.zuora.host, user)
        return user

    def wait(self, seconds: float, why: str) -> bool:
        """Tells why nothing happens and until when, and waits. True when stopped meanwhile."""
        seconds = max(0.01, seconds)
        self.emit(Waiting(self.head.id, why, self.clock.now() + timedelta(seconds=seconds)))
        return self.sleeping.watch(seconds, lambda: self.clock.wait(seconds, self.stop))

    def window(self, call: Call) -> float:
        """The quiet window of a call: the longest of all connections to the tenant counts (rule 2)."""
        return max(call.quiet_window, self.journal.longest_quiet_window(self.head.tenant))

    def patience(self) -> float:
        """How long pending invoices are waited for: never longer than the quiet window says is enough."""
        return min(PENDING_PATIENCE, self.head.quiet_window)

    def tell(self, outcomes: Iterable[RowOutcome], *, verified: bool = True) -> None:
        """RowChanged for each, with the state to show."""
        for outcome in outcomes:
            final = verified or outcome.state not in (RowState.GENERATED, RowState.ADDED_TO_DRAFT)
            state = outcome.state if final else RowState.SENDING
            self.emit(RowChanged(self.head.id, outcome.row, state, outcome.message))


def same_tenant(head: RunHead, host: str, user: UserInfo) -> None:
    """Raises UsageError when a login is not where and who the run was confirmed for."""
    here = TenantKey(host, user.tenant_id, user.entity)
    if here != head.tenant:
        raise UsageError(
            "other_tenant",
            "This is another tenant",
            f"The run was made on {head.tenant_title} ({head.tenant.host}), but the connection "
            f"“{head.connection}” now leads to {user.tenant_title} ({host}).",
            "Nothing was asked or sent. Set the connection back to the run's tenant, then try again.",
        )
    if user.user_id != head.user_id:
        raise UsageError(
            "other_user",
            "This is another Zuora user",
            f"The run was made by {head.user_name}, but the connection “{head.connection}” now logs in as "
            f"{user.user_name}.",
            "Nothing was asked or sent. Log in as the run's user, then try again.",
        )


def account_of(row: RunRow) -> AccountRow:
    """The account of a row that may be sent; rows with an error have none and never come here."""
    assert row.account is not None
    assert row.account.account_id is not None
    return row.account


def account_id_of(row: RunRow) -> str:
    """The resolved AccountId of a row that may be sent."""
    account_id = account_of(row).account_id
    assert account_id is not None
    return account_id


def by_row(rows: Iterable[RunRow]) -> dict[int, RunRow]:
    """Rows by Excel row number."""
    return {row.row: row for row in rows}


def pending_rows(findings: Sequence[Finding]) -> list[int]:
    """Rows with an invoice that is still being made."""
    return [finding.outcome.row for finding in findings if finding.pending]


def of_account(invoices: Iterable[InvoiceRecord], account_id: str) -> list[InvoiceRecord]:
    """The invoices of one account."""
    return [invoice for invoice in invoices if invoice.account_id == account_id]
