"""What a person gets to approve: every row that would be sent, what it is expected to come to, and the fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zgen_desktop.core.approval import fingerprint_of
from zgen_desktop.core.checking import Checked
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.preview import Expected, ExpectedKind, ExpectedTotal, Preview
from zgen_desktop.core.model.rows import Charges, RowState
from zgen_desktop.core.previewing import count_of_kind, totals_of_preview


@dataclass(frozen=True, slots=True)
class ApprovalLine:
    """One row; ``expected`` is None where nobody asked."""

    row: int
    account_number: str
    account_name: str
    invoice_date: date
    target_date: date
    charges: Charges
    expected: Expected | None


@dataclass(frozen=True, slots=True)
class ApprovalPaper:
    """All of it. ``asked`` of the lines have an answer of the preview; amounts are before tax."""

    fingerprint: str
    tenant: str
    environment: str
    user: str
    workbook: str
    sheet: str
    at: datetime
    lines: Sequence[ApprovalLine]
    totals: Sequence[ExpectedTotal]
    asked: int
    nothing: int
    not_known: int


def approval_paper(checked: Checked, connection: Connection, preview: Preview | None, now: datetime) -> ApprovalPaper:
    """The paper of a checked list; of a preview of another list nothing is taken."""
    assert checked.tenant is not None
    of, user = fingerprint_of(checked), checked.tenant.user
    known = preview.lines if preview is not None and preview.fingerprint == of else {}
    lines = []
    for row in checked.rows:
        if row.state is not RowState.READY or row.account is None:
            continue
        record, one = checked.tenant.accounts.get(row.row), row.account
        lines.append(
            ApprovalLine(
                row.row,
                record.number if record else one.account_number or "",
                record.name if record else "",
                one.invoice_date,
                one.target_date,
                one.charges,
                known.get(row.row),
            )
        )
    answers = [line.expected for line in lines if line.expected is not None]
    return ApprovalPaper(
        fingerprint=of,
        tenant=user.tenant_name or user.tenant_id,
        environment=connection.environment.value,
        user=user.user_name,
        workbook=checked.imported.info.path,
        sheet=checked.imported.sheet,
        at=now,
        lines=tuple(lines),
        totals=tuple(totals_of_preview(answers)),
        asked=len(answers),
        nothing=count_of_kind(answers, ExpectedKind.NOTHING),
        not_known=count_of_kind(answers, ExpectedKind.NOT_KNOWN),
    )
