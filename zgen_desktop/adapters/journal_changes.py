"""Changes of rows: every new state is checked against the stored one inside the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from zgen_desktop.adapters import journal_heads
from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_chain import Teller, append
from zgen_desktop.adapters.journal_rows import outcome_values
from zgen_desktop.adapters.journal_schema import BLOCKING
from zgen_desktop.adapters.journal_values import INVOICE_COLUMNS, chunks, shown
from zgen_desktop.core.invariants import Invariant, hold
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunState
from zgen_desktop.core.states import check_change

INTERRUPTED = "interrupted"
"""The code of rows that were being sent when the program ended."""

WITH_INVOICE = frozenset({RowState.GENERATED, RowState.ADDED_TO_DRAFT})


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change of rows says in its event: ``rows`` and ``invoices`` stay, ``texts`` may be erased one day.

    A line of ``rows`` is row, old and new state, then code, field, invoice id, possible double and amount before
    of the new outcome, then state, code and invoice id of the outcome before it. ``texts`` has the new message and
    the one before it by row.
    """

    rows: list[list[object]]
    texts: dict[str, list[str]]

    def body(self, **more: object) -> dict[str, object]:
        """The event's body."""
        return {"rows": self.rows, **more}

    def words(self) -> dict[str, object] | None:
        """The event's texts."""
        return {"messages": self.texts} if self.texts else None


_SET_OUTCOME = (
    "UPDATE run_row SET state = ?1, said_state = ?1, message = ?2, code = ?3, field = ?4, invoice_id = ?5,"
    " possible_double = ?6, amount_before = ?7, verified = ?8, pending = ?9 WHERE run = ?10 AND row = ?11"
)
_KEEP_INVOICE = (
    f"INSERT INTO invoice (run, row, role, {', '.join(INVOICE_COLUMNS)})"
    f" VALUES (?, ?, ?{', ?' * len(INVOICE_COLUMNS)}) ON CONFLICT (run, row, id) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in ("role", *INVOICE_COLUMNS))
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a row stands in the journal. ``said`` is its outcome so far: state, code, message and invoice id."""

    state: RowState
    verified: bool
    account_id: str | None
    said: tuple[str | None, str, str, str]


def standings(database: sqlite3.Connection, run: str, rows: Collection[int]) -> dict[int, Standing]:
    """How some rows of a run stand; every one of them must be there, and be named once."""
    found: dict[int, Standing] = {}
    for part in chunks(rows):
        marks = ", ".join("?" * len(part))
        select = (
            "SELECT row, state, verified, account_id, said_state, code, message, invoice_id"
            f" FROM run_row WHERE run = ? AND row IN ({marks})"
        )
        for row, state, verified, account_id, *said in database.execute(select, (run, *part)):
            found[row] = Standing(RowState(state), bool(verified), account_id, tuple(said))
    hold(Invariant.I3, len(found) == len(rows), f"rows of run {run} are missing or named twice: {sorted(rows)[:60]}")
    return found


def set_outcomes(
    database: sqlite3.Connection,
    teller: Teller,
    run: str,
    outcomes: Sequence[RowOutcome],
    *,
    unverified: Collection[int] = (),
    pending: Collection[int] = (),
) -> Changed:
    """Checks and stores new outcomes and keeps their invoice ids; what changed, for the event."""
    before = standings(database, run, [outcome.row for outcome in outcomes])
    lines: list[tuple[object, ...]] = []
    told: list[list[object]] = []
    texts: dict[str, list[str]] = {}
    for outcome in outcomes:
        was = before[outcome.row]
        check_change(outcome.row, was.state, outcome.state)
        new = outcome_values(outcome)
        verified, still = outcome.row not in unverified, outcome.row in pending
        lines.append((*new, int(verified), int(still), run, outcome.row))
        state, message, *rest = new
        said_state, said_code, said_message, said_invoice = was.said
        told.append([outcome.row, was.state.value, state, *rest, [said_state, said_code, said_invoice]])
        if message or said_message:
            texts[str(outcome.row)] = [str(message), said_message]
    database.executemany(_SET_OUTCOME, lines)
    keep_ids(database, teller, run, ((outcome.row, outcome.invoice_id) for outcome in outcomes if outcome.invoice_id))
    return Changed(told, texts)


def keep_invoices(
    database: sqlite3.Connection, teller: Teller, run: str, invoices: Sequence[RowInvoice]
) -> list[list[object]]:
    """Stores what is known of invoices, newer knowledge over older; what was stored, for the event."""
    lines = [(run, of.row, of.role, *values.invoice_values(of.invoice)) for of in invoices]
    database.executemany(_KEEP_INVOICE, lines)
    keep_ids(database, teller, run, ((of.row, of.invoice.id) for of in invoices))
    return [list(line[1:]) for line in lines]


def keep_ids(database: sqlite3.Connection, teller: Teller, run: str, ids: Iterable[tuple[int, str]]) -> None:
    """Every invoice id ever learned stays (invariant I5)."""
    at = values.moment_text(teller.now)
    lines = [(run, row, id_, at) for row, id_ in ids]
    hold(Invariant.I5, all(line[2] for line in lines), "an invoice without id")
    database.executemany("INSERT INTO id_seen VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", lines)


def settle(
    database: sqlite3.Connection,
    teller: Teller,
    run: str,
    outcomes: Sequence[RowOutcome],
    invoices: Sequence[RowInvoice],
) -> None:
    """What was found out by reading. Rows in a call that still is in flight are not to be settled."""
    journal_heads.require(database, run)
    before = standings(database, run, [outcome.row for outcome in outcomes])
    for row, was in before.items():
        hold(Invariant.I2, was.state is not RowState.SENDING, f"row {row} is being sent and can't be settled")
    told = set_outcomes(database, teller, run, outcomes, pending=_still_made(invoices))
    _mark_found(database, run, outcomes)
    kept = keep_invoices(database, teller, run, invoices)
    append(database, teller, "settled", run, told.body(invoices=kept), told.words())


def change_rows(
    database: sqlite3.Connection,
    teller: Teller,
    run: str,
    outcomes: Sequence[RowOutcome],
    why: str,
    invoices: Sequence[RowInvoice],
) -> None:
    """Changes outside a call; rows in flight or with an answer not read back yet stay as they are."""
    journal_heads.require(database, run)
    if any(outcome.state is RowState.READY for outcome in outcomes):
        journal_heads.refuse_forgotten(database, run)
    before = standings(database, run, [outcome.row for outcome in outcomes])
    for row, was in before.items():
        hold(Invariant.I2, was.state is not RowState.SENDING, f"row {row} is being sent and can't be changed")
        hold(Invariant.I2, was.verified, f"row {row} has an answer that was not read back yet (protocol.md rule 9)")
    told = set_outcomes(database, teller, run, outcomes, pending=_still_made(invoices))
    _mark_found(database, run, outcomes)
    kept = keep_invoices(database, teller, run, invoices)
    append(database, teller, "rows changed", run, told.body(why=shown(why), invoices=kept), told.words())


def recover(database: sqlite3.Connection, teller: Teller) -> list[str]:
    """Rows being sent become unknown, their calls end unproved, open runs are broken off; the runs' ids."""
    sending: dict[str, list[int]] = {}
    select = f"SELECT run, row FROM run_row INDEXED BY row_blocking WHERE {BLOCKING} AND state = 'sending' ORDER BY row"
    for run, row in database.execute(select):
        sending.setdefault(run, []).append(row)
    runs = [run for (run,) in database.execute("SELECT id FROM run ORDER BY number")]
    still_open = {run for (run,) in database.execute("SELECT id FROM run WHERE state = ?", (RunState.OPEN.value,))}
    affected = [run for run in runs if run in sending or run in still_open]
    for run in affected:
        outcomes = [
            RowOutcome(
                row,
                RowState.UNKNOWN,
                "The program ended while this row was being sent, before Zuora's answer was on record.",
                INTERRUPTED,
            )
            for row in sending.get(run, ())
        ]
        told = set_outcomes(database, teller, run, outcomes)
        database.execute("UPDATE attempt SET ending = 'unproved' WHERE run = ? AND ending = 'open'", (run,))
        database.execute(
            "UPDATE call SET ended_at = ? WHERE run = ? AND ended_at IS NULL", (values.moment_text(teller.now), run)
        )
        append(database, teller, "recovered", run, told.body(), told.words())
        if run in still_open:
            detail = "The program ended before the run did."
            journal_heads.set_state(database, teller, run, RunState.BROKEN_OFF, detail)
    return affected


def _still_made(invoices: Iterable[RowInvoice]) -> set[int]:
    return {of.row for of in invoices if of.role in {"main", "sibling"} and of.invoice.pending}


def _mark_found(database: sqlite3.Connection, run: str, outcomes: Sequence[RowOutcome]) -> None:
    # Whatever these calls did is known from here on; a later call of the row has its own baseline.
    database.executemany(
        "UPDATE attempt SET ending = 'found' WHERE run = ? AND row = ? AND ending = 'unproved'",
        [(run, outcome.row) for outcome in outcomes if outcome.state in WITH_INVOICE],
    )
