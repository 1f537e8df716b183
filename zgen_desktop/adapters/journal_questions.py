"""What is asked of the journal about runs, calls and accounts; nothing here changes anything."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from zgen_desktop.adapters import journal_calls, journal_heads
from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_change_tables import UNSETTLED
from zgen_desktop.adapters.journal_schema import ABSENT, BLOCKING, DONE
from zgen_desktop.adapters.journal_values import chunks
from zgen_desktop.core.model.changes import Aim, ChangeLeft
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, DoneKey, RowRef, RunHead, RunState, RunSummary, TenantKey

_SHOWN = "CASE WHEN verified THEN run_row.state ELSE 'unknown' END"
_BLOCKING = BLOCKING.replace("state", "run_row.state")
_CALLS = "SELECT MAX(call) FROM attempt WHERE attempt.run = run_row.run AND attempt.row = run_row.row"
_LATEST = f"({_CALLS})"
_LATEST_UNPROVED = f"COALESCE(({_CALLS} AND attempt.ending = 'unproved'), ({_CALLS}))"
_OF_TENANT = "run.host = ? AND run.tenant_id = ? AND run.entity = ?"
_REF = f"""run.id, run_row.row, {_SHOWN}, run.head, (
    SELECT invoice.number FROM invoice WHERE invoice.run = run_row.run AND invoice.row = run_row.row AND role = 'main'
    ORDER BY number_in_journal DESC LIMIT 1
)"""

_CHANGES_LEFT = f"""SELECT run, aim, at,
    (SELECT COUNT(*) FROM ordered_invoice WHERE ordered_invoice.ordered = change_order.number),
    (SELECT COUNT(*) FROM change_call JOIN change_step ON change_step.call = change_call.number
        WHERE change_call.ordered = change_order.number AND change_step.{UNSETTLED})
    FROM change_order
    WHERE ended_at IS NULL
        OR number IN (SELECT ordered FROM change_call WHERE number IN (SELECT call FROM change_step WHERE {UNSETTLED}))
    ORDER BY number"""


def summaries(database: sqlite3.Connection, run: str | None = None) -> list[RunSummary]:
    """All runs, newest first, or only one."""
    where, given = (" WHERE run = ?", (run,)) if run else ("", ())
    counts: defaultdict[str, Counter[RowState]] = defaultdict(Counter)
    doubles: Counter[str] = Counter()
    for id_, state, verified, rows, possible in database.execute(
        f"SELECT run, state, verified, rows, doubles FROM row_tally{where}",
        given,
    ):
        counts[id_][RowState(state) if verified else RowState.UNKNOWN] += rows
        doubles[id_] += possible
    only = " WHERE id = ?" if run else ""
    left = {
        id_: ChangeLeft(Aim(aim), values.sure_moment(at), invoices, unclear)
        for id_, aim, at, invoices, unclear in database.execute(_CHANGES_LEFT)
    }
    return [
        RunSummary(
            head=journal_heads.head(head),
            state=RunState(state),
            ended=values.moment(ended),
            rows=counts[id_].total(),
            counts=counts[id_],
            possible_doubles=doubles[id_],
            detail=detail,
            written=journal_heads.written(database, id_),
            forgotten=values.moment(forgotten),
            change_left=left.get(id_),
        )
        for id_, head, state, ended, detail, forgotten in database.execute(
            f"SELECT id, head, state, ended, detail, forgotten FROM run{only} ORDER BY started DESC, number DESC",
            given,
        ).fetchall()
    ]


def row_count(database: sqlite3.Connection, run: str) -> int:
    """How many rows a run has."""
    return int(database.execute("SELECT COUNT(*) FROM run_row WHERE run = ?", (run,)).fetchone()[0])


def unverified_calls(database: sqlite3.Connection, run: str) -> list[Call]:
    """By the latest call of each row that is not verified, oldest first."""
    return [call for call, _ in _calls_of_rows(database, run, "verified = 0", _LATEST)]


def unknown_calls(database: sqlite3.Connection, run: str) -> list[tuple[Call, Sequence[int]]]:
    """By the latest call of each unknown row that was never proved, oldest first."""
    return _calls_of_rows(database, run, "state = 'unknown'", _LATEST_UNPROVED)


def askings(database: sqlite3.Connection, run: str) -> dict[str, datetime]:
    """The newest event counts."""
    found = database.execute(
        "SELECT body FROM event WHERE run = ? AND kind = ? ORDER BY seq", (run, journal_calls.ASKING)
    )
    told = [json.loads(body) for (body,) in found]
    return {each["call"]: values.sure_moment(each["tenant_date"]) for each in told}


def denied_calls(database: sqlite3.Connection, run: str) -> list[tuple[Call, Sequence[int]]]:
    """By the latest call of each row that was refused or had nothing to bill, oldest first."""
    found = database.execute(
        f"SELECT {_LATEST}, row FROM run_row INDEXED BY row_count"
        " WHERE run = ? AND state IN ('rejected', 'nothing_to_bill') AND verified = 1 ORDER BY 1, 2",
        (run,),
    )
    return _with_calls(database, found)


def being_sent(database: sqlite3.Connection, call: str) -> list[int]:
    """The rows of a call whose state and whose latest try say that it is in flight."""
    found = database.execute(
        "SELECT run_row.row FROM call JOIN attempt ON attempt.call = call.number AND attempt.ending = 'open'"
        " JOIN run_row ON run_row.run = attempt.run AND run_row.row = attempt.row"
        " WHERE call.id = ? AND run_row.state = 'sending'",
        (call,),
    )
    return [row for (row,) in found]


def first_unproved_call(database: sqlite3.Connection, run: str, row: int) -> Call | None:
    """The earliest call of a row without definite answer, of which no read found what it did."""
    number = database.execute(
        "SELECT MIN(call) FROM attempt WHERE run = ? AND row = ? AND ending IN ('open', 'unproved')", (run, row)
    ).fetchone()[0]
    return journal_calls.load(database, [number])[0] if number is not None else None


def blocked_accounts(database: sqlite3.Connection, tenant: TenantKey) -> dict[str, list[RowRef]]:
    """Accounts that wait, with the rows they wait for."""
    found = database.execute(
        f"SELECT account_id, {_REF} FROM run_row INDEXED BY row_blocking CROSS JOIN run ON run.id = run_row.run"
        f" WHERE account_id IS NOT NULL AND {_BLOCKING} AND {_OF_TENANT} ORDER BY run.number, run_row.row",
        (tenant.host, tenant.tenant_id, tenant.entity),
    )
    return _by_account(found)


def accounts_to_send(database: sqlite3.Connection, tenant: TenantKey) -> dict[str, list[RowRef]]:
    """Accounts that an unfinished run still has to send, with their rows there."""
    found = database.execute(
        f"SELECT account_id, {_REF} FROM run CROSS JOIN run_row INDEXED BY row_count ON run_row.run = run.id"
        f" WHERE {_OF_TENANT} AND run.state <> ? AND run_row.state = 'ready' AND account_id IS NOT NULL"
        " ORDER BY run.number, run_row.row",
        (tenant.host, tenant.tenant_id, tenant.entity, RunState.FINISHED.value),
    )
    return _by_account(found)


def _by_account(found: sqlite3.Cursor) -> dict[str, list[RowRef]]:
    rows: defaultdict[str, list[RowRef]] = defaultdict(list)
    heads: dict[str, RunHead] = {}
    for account, *line in found:
        rows[account].append(_ref(line, heads))
    return dict(rows)


def done_before(database: sqlite3.Connection, tenant: TenantKey, keys: Collection[DoneKey]) -> dict[DoneKey, RowRef]:
    """The newest row for each of the keys that ended with an invoice and was not undone."""
    return _rows_of_bills(database, tenant, keys, DONE)


def not_made(database: sqlite3.Connection, tenant: TenantKey, keys: Collection[DoneKey]) -> dict[DoneKey, RowRef]:
    """The newest row for each of the keys that was found not to be made and that nobody has decided about."""
    return _rows_of_bills(database, tenant, keys, ABSENT)


def invoice_ids(database: sqlite3.Connection, run: str) -> set[str]:
    """Main invoices and siblings, and those that an answer named and that were not read back yet."""
    return {
        id_
        for (id_,) in database.execute(
            "SELECT id FROM invoice WHERE run = ?1 AND role IN ('main', 'sibling')"
            f" UNION SELECT invoice_id FROM run_row WHERE run = ?1 AND {DONE} AND invoice_id <> ''",
            (run,),
        )
    }


def longest_quiet_window(database: sqlite3.Connection, tenant: TenantKey) -> float:
    """In seconds, of all runs to the tenant and of their calls; 0 without any."""
    found = database.execute(
        "SELECT MAX(MAX(run.quiet_window, COALESCE("
        "(SELECT MAX(call.quiet_window) FROM call WHERE call.run = run.id), 0)))"
        f" FROM run WHERE {_OF_TENANT}",
        (tenant.host, tenant.tenant_id, tenant.entity),
    ).fetchone()[0]
    return float(found or 0)


def unfinished_runs(database: sqlite3.Connection, connection: str) -> list[str]:
    """Not finished, with rows whose account is blocked, or with invoices half taken back; oldest first."""
    return [
        run
        for (run,) in database.execute(
            "SELECT id FROM run WHERE connection = ? AND (state <> ?"
            f" OR id IN (SELECT run FROM run_row INDEXED BY row_blocking WHERE {_BLOCKING})"
            " OR id IN (SELECT run FROM change_order WHERE ended_at IS NULL)"
            f" OR id IN (SELECT run FROM change_step WHERE {UNSETTLED})) ORDER BY number",
            (values.shown(connection), RunState.FINISHED.value),
        )
    ]


def _rows_of_bills(
    database: sqlite3.Connection, tenant: TenantKey, keys: Collection[DoneKey], condition: str
) -> dict[DoneKey, RowRef]:
    found: dict[DoneKey, RowRef] = {}
    heads: dict[str, RunHead] = {}
    for part in chunks(keys, 300):
        by_text = {(key.account_id, values.day_text(key.target_date), key.charges): key for key in part}
        asked = ", ".join(["(?, ?, ?)"] * len(part))
        lines = database.execute(
            f"WITH asked (account_id, target_date, charges) AS (VALUES {asked})"
            f" SELECT account_id, target_date, charges, {_REF} FROM asked CROSS JOIN run_row"
            " USING (account_id, target_date, charges) JOIN run ON run.id = run_row.run"
            f" WHERE {condition.replace('state', 'run_row.state')} AND {_OF_TENANT} ORDER BY run.number, run_row.row",
            [text for key in by_text for text in key] + [tenant.host, tenant.tenant_id, tenant.entity],
        )
        for account, target, charges, *line in lines:
            found[by_text[account, target, charges]] = _ref(line, heads)
    return found


def _calls_of_rows(
    database: sqlite3.Connection, run: str, condition: str, which: str
) -> list[tuple[Call, Sequence[int]]]:
    found = database.execute(
        f"SELECT {which}, row FROM run_row INDEXED BY row_blocking"
        f" WHERE run = ? AND {BLOCKING} AND {condition} ORDER BY 1, 2",
        (run,),
    )
    return _with_calls(database, found)


def _with_calls(
    database: sqlite3.Connection, found: Iterable[tuple[int | None, int]]
) -> list[tuple[Call, Sequence[int]]]:
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for number, row in found:
        assert number is not None, f"row {row} has an outcome without ever having been sent"
        rows[number].append(row)
    return list(zip(journal_calls.load(database, rows), rows.values(), strict=True))


def _ref(line: Sequence[Any], heads: dict[str, RunHead]) -> RowRef:
    run, row, state, head, invoice_number = line
    of = heads.setdefault(run, journal_heads.head(head)) if run not in heads else heads[run]
    return RowRef(run, row, RowState(state), of.sheet, of.workbook, invoice_number or "", of.started)
