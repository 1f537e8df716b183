"""What is fixed of a run when it is confirmed, into the journal and out of it; its state and its results sheets."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta
from typing import Any

from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_chain import Teller, append
from zgen_desktop.adapters.journal_values import compact, shown
from zgen_desktop.core.errors import JournalError
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.preview import Approval
from zgen_desktop.core.model.run import RunHead, RunState, TenantKey, WrittenSheet

BEGUN_ANEW = "begun anew"
"""The first event of a journal that takes the place of a damaged one."""

_PLAIN = (
    "id", "connection", "endpoint", "tenant_name", "user_id", "user_name", "quiet_window", "workbook",
    "workbook_sha256", "sheet", "header_row", "reason", "system_user", "program_version", "per_call", "parallel",
    "again", "placement",
)  # fmt: skip


def insert(database: sqlite3.Connection, head: RunHead) -> dict[str, object]:
    """Stores a run in state OPEN; what was stored, for the event (the headers are cells, see ``words``)."""
    told = _told(head)
    tenant = head.tenant
    database.execute(
        "INSERT INTO run (id, started, connection, host, tenant_id, entity, quiet_window, head, state, detail)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        (
            head.id,
            values.moment_text(head.started),
            shown(head.connection),
            tenant.host,
            tenant.tenant_id,
            tenant.entity,
            head.quiet_window,
            compact(told),
            RunState.OPEN.value,
        ),
    )
    return {name: value for name, value in told.items() if name != "headers"}


def words(head: RunHead) -> dict[str, object]:
    """What the event of a new run says that may be erased one day."""
    return {"headers": values.cells_text(head.headers)}


def head(text: str) -> RunHead:
    """The head of a stored text."""
    told: dict[str, Any] = json.loads(text)
    return RunHead(
        started=values.sure_moment(told["started"]),
        environment=Environment(told["environment"]),
        tenant=TenantKey(*told["tenant"]),
        mapping=told["mapping"],
        headers=values.cells(told["headers"]),
        approval=_approval(told.get("approval")),
        # Missing in records of older programs.
        account_page=told.get("account_page", ""),
        invoice_page=told.get("invoice_page", ""),
        **{name: told[name] for name in _PLAIN},
    )


def require(database: sqlite3.Connection, run: str) -> RunState:
    """The state of a run; raises JournalError ``no_such_run``."""
    found = database.execute("SELECT state FROM run WHERE id = ?", (run,)).fetchone()
    if found is None:
        raise JournalError(
            "no_such_run",
            "There is no such run",
            f"No run {run} is on record in this data folder.",
            "See the list of runs for its id.",
        )
    return RunState(found[0])


def refuse_forgotten(database: sqlite3.Connection, run: str) -> None:
    """Raises JournalError ``run_forgotten``: without its cells a run can neither be shown whole nor sent again."""
    (forgotten,) = database.execute("SELECT forgotten FROM run WHERE id = ?", (run,)).fetchone() or (None,)
    if forgotten is not None:
        raise JournalError(
            "run_forgotten",
            "What this run sent was erased",
            f"The cells and messages of run {run} were erased on {forgotten[:10]}, as it was older than is kept.",
            "Open the workbook and start another run: what is invoiced already is held back there.",
        )


def refuse_too_early(database: sqlite3.Connection, head: RunHead, now: datetime) -> None:
    """Raises JournalError ``journal_begun_anew`` within the quiet window after a damaged record was put aside.

    What was being sent then is not on record any more, and may appear in Zuora until the window is over; after
    it the check and the baseline of every call hold such accounts back.
    """
    begun = database.execute("SELECT at, kind FROM event WHERE seq = 1").fetchone()
    if begun is None or begun[1] != BEGUN_ANEW:
        return
    until = values.sure_moment(begun[0]) + timedelta(seconds=head.quiet_window)
    if now < until:
        raise JournalError(
            "journal_begun_anew",
            "The record was only just begun anew",
            "The record before it was damaged, so nobody knows which accounts were being sent. What was sent then "
            f"may still appear in Zuora until {until.astimezone():%H:%M:%S}. Nothing was sent now.",
            "Wait until then, and check the list once more.",
        )


def set_state(database: sqlite3.Connection, teller: Teller, run: str, state: RunState, detail: str) -> None:
    """OPEN has no end; every other state ends now."""
    was = require(database, run)
    ended = None if state is RunState.OPEN else values.moment_text(teller.now)
    database.execute(
        "UPDATE run SET state = ?, detail = ?, ended = ? WHERE id = ?", (state.value, shown(detail), ended, run)
    )
    texts: dict[str, object] | None = {"detail": shown(detail)} if detail else None
    append(database, teller, "run state", run, {"was": was.value, "state": state.value}, texts)


def note_written(database: sqlite3.Connection, teller: Teller, run: str, sheet: WrittenSheet) -> None:
    """One more results sheet; the newest is the one that a summary names."""
    require(database, run)
    database.execute(
        "INSERT INTO written (run, at, place, digest, note) VALUES (?, ?, ?, ?, ?)",
        (run, values.moment_text(teller.now), compact([sheet.path, sheet.sheet]), sheet.digest, shown(sheet.note)),
    )
    told = {"path": sheet.path, "sheet": sheet.sheet, "digest": sheet.digest, "note": sheet.note}
    append(database, teller, "written", run, told)


def written(database: sqlite3.Connection, run: str) -> WrittenSheet | None:
    """The newest results sheet of a run."""
    found = database.execute(
        "SELECT place, digest, note FROM written WHERE run = ? ORDER BY number DESC LIMIT 1", (run,)
    ).fetchone()
    if found is None:
        return None
    path, sheet = json.loads(found[0])
    return WrittenSheet(path, sheet, found[1], found[2])


def _told(head: RunHead) -> dict[str, object]:
    return {name: getattr(head, name) for name in _PLAIN} | {
        "started": values.moment_text(head.started),
        "environment": head.environment.value,
        "tenant": [head.tenant.host, head.tenant.tenant_id, head.tenant.entity],
        "mapping": dict(head.mapping),
        "headers": values.cells_text(head.headers),
        **_only_where_there(head),
    }


def _only_where_there(head: RunHead) -> dict[str, object]:
    told: dict[str, object] = {}
    if head.approval is not None:
        one = head.approval
        told["approval"] = [one.fingerprint, shown(one.approver), shown(one.reference), values.moment_text(one.at)]
    if head.account_page:
        told["account_page"] = head.account_page
    if head.invoice_page:
        told["invoice_page"] = head.invoice_page
    return told


def _approval(told: list[str] | None) -> Approval | None:
    if not told:
        return None
    fingerprint, approver, reference, at = told
    return Approval(fingerprint, approver, reference, values.sure_moment(at))
