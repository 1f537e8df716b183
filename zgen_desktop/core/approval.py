"""The fingerprint of a list: what an approval is of. Any other row, date or charge is another list."""

from __future__ import annotations

import hashlib
import json

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.preview import Approval
from zgen_desktop.core.model.rows import RowState

_GROUP = 4
_SHOWN = 16


def fingerprint_of(checked: Checked) -> str:
    """SHA-256, lower-case hex, over the tenant and every row that would be sent: account, dates, charges, own fields.

    The amounts are not part of it: usage that comes in between is no change of the list.
    """
    assert checked.tenant is not None
    tenant = checked.tenant.tenant
    digest = hashlib.sha256(_line("tenant", tenant.host, tenant.tenant_id, tenant.entity))
    for row in checked.rows:
        one = row.account
        if row.state is RowState.READY and one is not None:
            dates = one.invoice_date.isoformat(), one.target_date.isoformat()
            digest.update(_line(row.row, one.account_id, *dates, one.charges.key, one.custom))
    return digest.hexdigest()


def shown_fingerprint(fingerprint: str) -> str:
    """``3f2a 9c01 77de 5b10``: enough to compare by eye or by telephone."""
    return " ".join(fingerprint[at : at + _GROUP] for at in range(0, _SHOWN, _GROUP))


def approval_that_holds(checked: Checked, approval: Approval | None) -> Approval | None:
    """The approval if it is of this list as it stands now."""
    return approval if approval is not None and approval.fingerprint == fingerprint_of(checked) else None


def refuse_without_approval(connection: Connection, checked: Checked, approval: Approval | None) -> None:
    """Raises UsageError(``approval_missing``) where the connection wants one that holds."""
    if not connection.needs_approval or approval_that_holds(checked, approval) is not None:
        return
    message = f"“{connection.name}” sends only lists that somebody has approved. Nothing was sent."
    if approval is not None:
        message = (
            f"“{connection.name}” sends only lists that somebody has approved, and since {approval.approver} approved "
            "this one its rows, dates or charges were changed. Nothing was sent."
        )
    raise UsageError(
        "approval_missing",
        "This list is not approved",
        message,
        "In the window, under Review: save it for approval, and record who approved it, with the reference.",
    )


def _line(*values: object) -> bytes:
    return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
