"""Brings the file of an older program up to this program's format, step by step, in one transaction."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from zgen_desktop.adapters import journal_change_tables, journal_schema
from zgen_desktop.adapters.journal_chain import Teller, append
from zgen_desktop.adapters.journal_seals import totals
from zgen_desktop.adapters.journal_values import compact
from zgen_desktop.adapters.journal_verify import MIGRATED, old_line


def migrate(database: sqlite3.Connection, teller: Teller) -> None:
    """From whatever older format the file has; the caller holds a transaction and has made a copy of the file."""
    version = int(database.execute("PRAGMA user_version").fetchone()[0])
    for step in range(version, journal_schema.VERSION):
        _STEPS[step](database, teller)
    database.execute(f"PRAGMA user_version = {journal_schema.VERSION}")


def _seals_and_words(database: sqlite3.Connection, teller: Teller) -> None:
    """1 to 2: words stand beside their events and can be erased; the events vouch for the tables by seals."""
    for statement in journal_schema.statements(_ADDED):
        database.execute(statement)
    # Sealed below with all others, although format 2 had none of them.
    _make_change_tables(database)
    _make_expected(database)
    over = hashlib.sha256()
    events = 0
    for seq, kind, body in database.execute("SELECT seq, kind, body FROM event ORDER BY seq").fetchall():
        lasting = compact(_without_words(kind, json.loads(body)))
        database.execute("INSERT INTO event_text VALUES (?, ?)", (seq, body))
        database.execute("UPDATE event SET body = ? WHERE seq = ?", (lasting, seq))
        over.update(old_line(seq, lasting))
        events += 1
    for statement in journal_schema.statements(journal_schema.GUARDS):
        database.execute(statement)
    body = {"from": 1, "to": 2, "events": events, "events_sha256": over.hexdigest()}
    append(database, teller, MIGRATED, "", body)
    for run, total in totals(database).items():
        assert run is not None, "a record without a run"
        # From this event on the tables of the run, as they were found, are vouched for.
        teller.seals.found(run, total)
        append(database, teller, "sealed", run, {})


def _tally(database: sqlite3.Connection, _teller: Teller) -> None:
    """3 to 4: rows are counted as they change, and invoices are found by ids that were only ever seen."""
    for statement in journal_schema.statements(journal_schema.TALLY):
        database.execute(statement)
    database.execute("CREATE INDEX id_of_invoice ON id_seen (id COLLATE NOCASE)")


def _previews(database: sqlite3.Connection, _teller: Teller) -> None:
    """4 to 5: what was expected of a row stands beside it. Nothing that is on record is changed."""
    _make_expected(database)


def _make_expected(database: sqlite3.Connection) -> None:
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'expected'").fetchone():
        for statement in journal_schema.statements(journal_schema.EXPECTED):
            database.execute(statement)


def _without_words(kind: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """An event of format 1 without messages and cells, as format 2 keeps it."""
    lasting = dict(told)
    lasting.pop("detail", None)
    if kind == "run created":
        lasting["head"] = {name: value for name, value in told["head"].items() if name != "headers"}
    elif isinstance(told.get("rows"), list) and kind != "intent":
        lasting["rows"] = [_line_without_words(*line) for line in told["rows"]]
    return lasting


def _line_without_words(row: int, was: str, state: str, _message: str, *rest: Any) -> list[Any]:
    *more, (said_state, said_code, _said_message, said_invoice) = rest
    return [row, was, state, *more, [said_state, said_code, said_invoice]]


_ADDED = """
DROP TRIGGER event_no_update;
ALTER TABLE run ADD COLUMN forgotten TEXT;
ALTER TABLE event ADD COLUMN program TEXT;
ALTER TABLE event ADD COLUMN texts TEXT;
ALTER TABLE event ADD COLUMN seal_before TEXT;
ALTER TABLE event ADD COLUMN seal_after TEXT;
CREATE INDEX event_of_run ON event (run, seq);
CREATE TABLE event_text (
    event INTEGER PRIMARY KEY REFERENCES event (seq),
    said TEXT NOT NULL
);
CREATE TABLE seal (
    run TEXT PRIMARY KEY,
    event INTEGER NOT NULL,
    total TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS row_by_number ON run_row (account_number COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS row_by_name ON run_row (account_name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS row_by_account ON run_row (account_id COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS invoice_by_number ON invoice (number COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS invoice_by_id ON invoice (id COLLATE NOCASE);
"""


def _changes_of_invoices(database: sqlite3.Connection, teller: Teller) -> None:
    """2 to 3: what is done to invoices after they were made."""
    _make_change_tables(database)
    append(database, teller, "format raised", "", {"from": 2, "to": 3})


def _make_change_tables(database: sqlite3.Connection) -> None:
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'change_order'").fetchone():
        for statement in journal_schema.statements(journal_change_tables.TABLES):
            database.execute(statement)


_STEPS: dict[int, Callable[[sqlite3.Connection, Teller], None]] = {
    1: _seals_and_words,
    2: _changes_of_invoices,
    3: _tally,
    4: _previews,
}
"""From each format to the next one."""
