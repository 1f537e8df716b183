"""One generate() request in the journal: intent, answer, read back (protocol.md rules 7 to 12)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from zgen_desktop.adapters import journal_heads
from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_chain import Teller, append
from zgen_desktop.adapters.journal_changes import WITH_INVOICE, keep_invoices, set_outcomes, standings
from zgen_desktop.adapters.journal_schema import BLOCKING
from zgen_desktop.adapters.journal_values import INVOICE_COLUMNS, compact
from zgen_desktop.core.invariants import Invariant, InvariantError, hold
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, RunState
from zgen_desktop.core.states import check_change

NOT_SENT = "not_sent"
"""The RowOutcome.code of a row of which no byte was sent: that call doesn't count as an attempt."""

ASKING = "asking"
"""The event of a request that goes out once more under its key."""

_MOST_ROWS = 50  # generate() takes at most 50 objects


def begin(database: sqlite3.Connection, teller: Teller, call: Call) -> None:
    """The intent. Raises AssertionError where sending these rows would break the protocol."""
    state = journal_heads.require(database, call.run)
    hold(Invariant.I1, state is RunState.OPEN, f"run {call.run} is {state.value}; only an open run sends")
    journal_heads.refuse_forgotten(database, call.run)
    hold(Invariant.I1, 1 <= len(call.rows) <= _MOST_ROWS, f"a call of {len(call.rows)} rows")
    _assert_may_be_sent(database, call)
    number = _insert(database, call)
    database.executemany(
        "INSERT INTO attempt (call, place, run, row, ending) VALUES (?, ?, ?, ?, 'open')",
        [(number, place, call.run, row) for place, row in enumerate(call.rows)],
    )
    database.executemany(
        "UPDATE run_row SET state = 'sending', said_state = NULL, message = '', code = '', field = '',"
        " invoice_id = '', possible_double = 0, amount_before = NULL, pending = 0,"
        " attempts = attempts + 1, sent_at = ? WHERE run = ? AND row = ?",
        [(values.moment_text(call.intent_at), call.run, row) for row in call.rows],
    )
    append(
        database,
        teller,
        "intent",
        call.run,
        {
            "call": call.id,
            "rows": list(call.rows),
            "request_sha256": call.request_sha256,
            "intent_at": values.moment_text(call.intent_at),
            "tenant_date": values.moment_text(call.tenant_date),
            "user_id": call.user_id,
            "quiet_window": call.quiet_window,
            "baseline": [invoice.id for invoice in call.baseline],
        },
    )


def begin_asking(database: sqlite3.Connection, teller: Teller, call: str, tenant_date: datetime) -> None:
    """The intent to send the request of a call once more under its key: what it does then is still this call's."""
    _number, run, ended = _open_call(database, call)
    state = journal_heads.require(database, run)
    hold(Invariant.I1, state is RunState.OPEN, f"run {run} is {state.value}; only an open run sends")
    hold(Invariant.I1, ended is not None, f"call {call} is still in flight")
    append(database, teller, ASKING, run, {"call": call, "tenant_date": values.moment_text(tenant_date)})


def finish(
    database: sqlite3.Connection,
    teller: Teller,
    call: str,
    outcomes: Sequence[RowOutcome],
    reply_date: datetime | None,
    digest: str,
) -> None:
    """The outcome of exactly the rows of a call that is in flight (invariant I3)."""
    number, run, ended = _open_call(database, call)
    hold(Invariant.I3, ended is None, f"call {call} has ended already")
    rows = [outcome.row for outcome in outcomes]
    expected = [row for (row,) in database.execute("SELECT row FROM attempt WHERE call = ?", (number,))]
    carried = f"call {call} carried rows {sorted(expected)}, not {sorted(rows)}"
    hold(Invariant.I3, sorted(rows) == sorted(expected), carried)
    for row, was in standings(database, run, rows).items():
        hold(Invariant.I3, was.state is RowState.SENDING, f"row {row} is {was.state.value}, not being sent")
    unverified = {outcome.row for outcome in outcomes if outcome.state in WITH_INVOICE}
    named = all(outcome.invoice_id for outcome in outcomes if outcome.row in unverified)
    hold(Invariant.I5, named, f"call {call} has an answer without invoice id")
    told = set_outcomes(database, teller, run, outcomes, unverified=unverified)
    _end_attempts(database, number, outcomes)
    database.execute(
        "UPDATE call SET ended_at = ?, reply_date = ?, digest = ? WHERE number = ?",
        (values.moment_text(teller.now), values.moment_text(reply_date), digest, number),
    )
    body = told.body(call=call, reply_date=values.moment_text(reply_date), digest=digest)
    append(database, teller, "outcome", run, body, told.words())


def read_back(
    database: sqlite3.Connection,
    teller: Teller,
    call: str,
    outcomes: Sequence[RowOutcome],
    invoices: Sequence[RowInvoice],
    pending: Collection[int],
) -> None:
    """The rows named are verified. A row not named keeps waiting to be read back."""
    number, run, ended = _open_call(database, call)
    hold(Invariant.I3, ended is not None, f"call {call} is still in flight")
    named = {outcome.row for outcome in outcomes}
    hold(Invariant.I3, named >= set(pending), f"rows {sorted(set(pending) - named)} are pending without an outcome")
    # No other call may have carried these rows since.
    latest = {
        row
        for (row,) in database.execute(
            "SELECT row FROM attempt AS this WHERE call = ? AND NOT EXISTS"
            " (SELECT 1 FROM attempt AS later WHERE later.run = this.run AND later.row = this.row"
            " AND later.call > this.call)",
            (number,),
        )
    }
    hold(Invariant.I3, named <= latest, f"rows {sorted(named - latest)} are not (or no longer) those of call {call}")
    told = set_outcomes(database, teller, run, outcomes, pending=pending)
    database.executemany(
        "UPDATE attempt SET ending = 'unproved' WHERE call = ? AND row = ?",
        [(number, outcome.row) for outcome in outcomes if outcome.state is RowState.UNKNOWN],
    )
    kept = keep_invoices(database, teller, run, invoices)
    body = told.body(call=call, invoices=kept, pending=sorted(pending))
    append(database, teller, "read back", run, body, told.words())


def load(database: sqlite3.Connection, numbers: Iterable[int]) -> list[Call]:
    """Calls by their numbers in the journal, in that order."""
    return [_load(database, number) for number in numbers]


def _load(database: sqlite3.Connection, number: int) -> Call:
    id_, run, intent_at, tenant_date, request, wheres, window, user_id, reply = database.execute(
        "SELECT id, run, intent_at, tenant_date, request_sha256, wheres, quiet_window, user_id, reply_date"
        " FROM call WHERE number = ?",
        (number,),
    ).fetchone()
    rows = database.execute("SELECT row FROM attempt WHERE call = ? ORDER BY place", (number,))
    found = database.execute(
        f"SELECT {', '.join(INVOICE_COLUMNS)} FROM baseline WHERE call = ? ORDER BY place",
        (number,),
    )
    return Call(
        id=id_,
        run=run,
        rows=tuple([row for (row,) in rows]),
        intent_at=values.sure_moment(intent_at),
        tenant_date=values.moment(tenant_date),
        request_sha256=request,
        wheres=tuple(json.loads(wheres)),
        baseline=tuple([values.invoice(line) for line in found]),
        quiet_window=window,
        user_id=user_id,
        reply_date=values.moment(reply),
    )


def _assert_may_be_sent(database: sqlite3.Connection, call: Call) -> None:
    accounts: set[str] = set()
    for row, now in standings(database, call.run, call.rows).items():
        check_change(row, now.state, RowState.SENDING)
        account = now.account_id or ""
        hold(Invariant.I4, account != "", f"row {row} has no account id; the account can't be watched")
        hold(Invariant.I4, account not in accounts, f"account {account} stands twice in call {call.id}")
        accounts.add(account)
    rows = ", ".join("?" * len(call.rows))
    if len(call.rows) > 1:
        unproved = database.execute(
            f"SELECT row FROM attempt WHERE run = ? AND row IN ({rows}) AND ending IN ('open', 'unproved') LIMIT 1",
            (call.run, *call.rows),
        ).fetchone()
        if unproved is not None:
            raise InvariantError(Invariant.I2, f"row {unproved[0]} has an unanswered try, so it goes alone (rule 14)")
    marks = ", ".join("?" * len(accounts))
    blocking = database.execute(
        "SELECT other.id, row, account_id FROM run_row INDEXED BY row_blocking"
        " JOIN run AS other ON other.id = run_row.run"
        " JOIN run AS mine ON mine.host = other.host AND mine.tenant_id = other.tenant_id"
        f" AND mine.entity = other.entity WHERE mine.id = ? AND account_id IN ({marks})"
        f" AND {BLOCKING.replace('state', 'run_row.state')} LIMIT 1",
        (call.run, *accounts),
    ).fetchone()
    if blocking is not None:
        run, row, account = blocking
        raise InvariantError(Invariant.I4, f"account {account} waits for row {row} of run {run}")
    unread = database.execute(
        "SELECT mine.row FROM attempt AS mine JOIN attempt AS beside ON beside.call = mine.call"
        " JOIN run_row ON run_row.run = beside.run AND run_row.row = beside.row"
        f" WHERE mine.run = ? AND mine.row IN ({rows})"
        " AND run_row.verified = 0 AND beside.call = (SELECT MAX(latest.call) FROM attempt AS latest"
        " WHERE latest.run = run_row.run AND latest.row = run_row.row) LIMIT 1",
        (call.run, *call.rows),
    ).fetchone()
    if unread is not None:
        raise InvariantError(Invariant.I2, f"row {unread[0]} was in a call that was not read back yet (rule 9)")


def _insert(database: sqlite3.Connection, call: Call) -> int:
    number = database.execute(
        "INSERT INTO call (id, run, intent_at, tenant_date, request_sha256, wheres, quiet_window, user_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            call.id,
            call.run,
            values.moment_text(call.intent_at),
            values.moment_text(call.tenant_date),
            call.request_sha256,
            compact(call.wheres),
            call.quiet_window,
            call.user_id,
        ),
    ).lastrowid
    assert number is not None
    database.executemany(
        f"INSERT INTO baseline VALUES (?, ?{', ?' * len(INVOICE_COLUMNS)})",
        [(number, place, *values.invoice_values(invoice)) for place, invoice in enumerate(call.baseline)],
    )
    return number


def _open_call(database: sqlite3.Connection, call: str) -> tuple[int, str, str | None]:
    found = database.execute("SELECT number, run, ended_at FROM call WHERE id = ?", (call,)).fetchone()
    assert found is not None, f"no call {call} was begun"
    return found[0], found[1], found[2]


def _end_attempts(database: sqlite3.Connection, number: int, outcomes: Sequence[RowOutcome]) -> None:
    ends = [(_end(outcome), number, outcome.row) for outcome in outcomes]
    database.executemany("UPDATE attempt SET ending = ? WHERE call = ? AND row = ?", ends)
    database.executemany(
        "UPDATE run_row SET attempts = attempts - 1, sent_at = (SELECT MAX(call.intent_at) FROM attempt"
        " JOIN call ON call.number = attempt.call WHERE attempt.run = run_row.run AND attempt.row = run_row.row"
        " AND attempt.ending <> 'released')"
        " WHERE (run, row) = (SELECT run, row FROM attempt WHERE call = ? AND row = ?)",
        [(number, row) for end, _, row in ends if end == "released"],
    )


def _end(outcome: RowOutcome) -> str:
    if outcome.state is RowState.UNKNOWN:
        return "unproved"
    if outcome.state is RowState.READY and outcome.code == NOT_SENT:
        return "released"
    return "answered"
