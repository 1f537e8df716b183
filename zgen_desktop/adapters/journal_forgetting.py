"""Erasing cells and messages of old runs; keys, ids, hashes, states, dates, amounts and reasons stay."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from zgen_desktop.adapters import journal_change_tables, journal_heads
from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_chain import Teller, append
from zgen_desktop.adapters.journal_schema import BLOCKING, VOUCHED
from zgen_desktop.adapters.journal_values import compact
from zgen_desktop.adapters.journal_verify import FORGOTTEN
from zgen_desktop.core.invariants import insist
from zgen_desktop.core.model.run import RunState

_LEFT_TO_DO = f"({BLOCKING} OR pending = 1 OR state IN ('ready', 'absent'))"


def forgettable(database: sqlite3.Connection, before: datetime) -> list[str]:
    """Finished runs that ended before a moment, were not forgotten yet, and have no row that waits for anything."""
    found = database.execute(
        "SELECT id FROM run WHERE forgotten IS NULL AND state = ? AND ended < ?"
        f" AND NOT EXISTS (SELECT 1 FROM run_row WHERE run_row.run = run.id AND {_of_row(_LEFT_TO_DO)})"
        " AND id NOT IN (SELECT run FROM change_order WHERE ended_at IS NULL)"
        f" AND id NOT IN (SELECT run FROM change_step WHERE {journal_change_tables.UNSETTLED})"
        " ORDER BY number",
        (RunState.FINISHED.value, values.moment_text(before)),
    )
    return [run for (run,) in found]


def forget(database: sqlite3.Connection, teller: Teller, run: str) -> None:
    """Erases what one run says in words; told in an event, and the seal is of what is left."""
    state = journal_heads.require(database, run)
    insist(state is RunState.FINISHED, f"run {run} is {state.value}; only a finished one is forgotten")
    left = database.execute(f"SELECT row FROM run_row WHERE run = ? AND {_LEFT_TO_DO} LIMIT 1", (run,)).fetchone()
    insist(left is None, f"row {left and left[0]} of run {run} waits for something; the run can't be forgotten")
    head, forgotten = database.execute("SELECT head, forgotten FROM run WHERE id = ?", (run,)).fetchone()
    insist(forgotten is None, f"run {run} was forgotten before")
    database.execute(
        "UPDATE run SET forgotten = ?, head = ? WHERE id = ?",
        (values.moment_text(teller.now), compact(json.loads(head) | {"headers": "[]"}), run),
    )
    for part in VOUCHED:
        if part.erased:
            database.execute(f"UPDATE {part.table} SET {', '.join(part.erased)} WHERE {part.of_run}", (run,))
    asked = database.execute("SELECT row, asked FROM run_row WHERE run = ? AND asked IS NOT NULL", (run,)).fetchall()
    database.executemany(
        "UPDATE run_row SET asked = ? WHERE run = ? AND row = ?",
        [(plain, run, row) for row, text in asked if (plain := _without_custom(text)) != text],
    )
    for statement in journal_change_tables.WORDS:
        database.execute(statement, (run,))
    erased = database.execute(
        "DELETE FROM event_text WHERE event IN (SELECT seq FROM event WHERE run = ?)", (run,)
    ).rowcount
    append(database, teller, FORGOTTEN, run, {"events": erased})


def newest_tenant_date(database: sqlite3.Connection) -> datetime | None:
    """By the newest call that has one."""
    found = database.execute(
        "SELECT tenant_date FROM call WHERE tenant_date IS NOT NULL ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return values.moment(found[0]) if found else None


def _without_custom(asked: str) -> str:
    # The values of the tenant's own fields come from cells.
    row, number, _custom = json.loads(asked)
    return compact([row, number, []])


def _of_row(condition: str) -> str:
    return condition.replace("state", "run_row.state")
