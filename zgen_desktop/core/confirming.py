"""From a checked list to a confirmed run: from here on the list is frozen."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from zgen_desktop.core.approval import approval_that_holds, fingerprint_of, refuse_without_approval
from zgen_desktop.core.checking import Checked
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.model.preview import Approval, Preview
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.model.run import RowInvoice, RunHead, RunRow


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What a person says when confirming. ``rows`` is the number of rows that they expect to be sent."""

    rows: int
    reason: str
    system_user: str
    program_version: str
    per_call: int = 50
    parallel: int = 4
    again: bool = False
    placement: str = ""
    preview: Preview | None = None
    approval: Approval | None = None


def confirm(
    checked: Checked, connection: Connection, said: Confirmation, now: datetime
) -> tuple[RunHead, list[RunRow]]:
    """The run and all its rows as they go into the journal.

    Raises UsageError when the connection may not send, the number differs from what is ready, a production run has no
    reason, or the connection wants an approval and none holds.
    """
    check_confirmation(checked, connection, said)
    expected = _expected(checked, said.preview)
    return _head(checked, connection, said, now), [
        replace(_run_row(row, checked), expected=expected.get(row.row)) for row in checked.rows
    ]


def check_confirmation(checked: Checked, connection: Connection, said: Confirmation) -> None:
    """Whether this list may be sent as it was confirmed. Raises UsageError as ``confirm`` does."""
    assert checked.tenant is not None
    refuse_check_only(connection)
    ready = checked.counts.get(RowState.READY, 0)
    if said.rows != ready:
        raise UsageError(
            "wrong_count",
            "The number of accounts is another one",
            f"{ready} rows are ready to be sent, but {said.rows} were confirmed.",
            f"Look at the check once more. If it is right, confirm {ready}. Nothing was sent.",
        )
    if connection.environment is Environment.PRODUCTION and not said.reason.strip():
        raise UsageError(
            "reason_missing",
            "Production needs a reason",
            f"“{connection.name}” is a production tenant, and no reason was given.",
            "Say in a few words why these invoices are made (--reason). Nothing was sent.",
        )
    refuse_without_approval(connection, checked, said.approval)


def refuse_check_only(connection: Connection) -> None:
    """Raises UsageError(``check_only``) for a connection over which nothing is sent."""
    if connection.check_only:
        raise UsageError(
            "check_only",
            "This connection is for checking only",
            f"“{connection.name}” is set to check and preview only, so nothing is sent over it.",
            "Choose another connection, or change this one under Connections. Nothing was sent.",
        )


def _head(checked: Checked, connection: Connection, said: Confirmation, now: datetime) -> RunHead:
    assert checked.tenant is not None
    imported, tenant = checked.imported, checked.tenant
    return RunHead(
        id=new_run_id(now),
        started=now,
        connection=connection.name,
        environment=connection.environment,
        endpoint=connection.endpoint,
        tenant=tenant.tenant,
        tenant_name=tenant.user.tenant_name,
        user_id=tenant.user.user_id,
        user_name=tenant.user.user_name,
        quiet_window=connection.quiet_window,
        workbook=imported.info.path,
        workbook_sha256=imported.info.fingerprint.sha256,
        sheet=imported.sheet,
        header_row=imported.header_row,
        mapping=dict(imported.mapping),
        headers=imported.headers,
        reason=said.reason.strip(),
        system_user=said.system_user,
        program_version=said.program_version,
        per_call=said.per_call,
        parallel=said.parallel,
        again=said.again,
        placement=said.placement,
        approval=approval_that_holds(checked, said.approval),
        account_page=connection.account_page,
        invoice_page=connection.invoice_page,
    )


def _expected(checked: Checked, preview: Preview | None) -> Mapping[int, Decimal]:
    """What a preview of the same rows, dates and charges said; of another list it says nothing."""
    if preview is None or preview.fingerprint != fingerprint_of(checked):
        return {}
    return {row: line.amount for row, line in preview.lines.items() if line.amount is not None}


def new_run_id(now: datetime) -> str:
    """Readable, sortable, unique: date and time (UTC) and four random characters."""
    return f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def _run_row(row: ListRow, checked: Checked) -> RunRow:
    assert checked.tenant is not None
    record = checked.tenant.accounts.get(row.row)
    number = record.number if record else (row.account.account_number or "") if row.account else ""
    held = checked.tenant.held.get(row.row, ()) if row.state is RowState.HELD else ()
    run_row = RunRow(
        row=row.row,
        cells=row.cells,
        state=row.state,
        account=row.account,
        problems=row.problems,
        note=row.note,
        changed=row.changed,
        anyway=row.anyway,
        account_number=number,
        account_name=record.name if record else "",
        currency=record.currency if record else "",
    )
    return replace(run_row, invoices=tuple(RowInvoice(row.row, "held", invoice) for invoice in held))
