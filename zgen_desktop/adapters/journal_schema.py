"""The tables of the journal, version 1.

Plain SQL of SQLite 3.31 and later (no STRICT tables, no RETURNING), because Python on some systems
is linked with an old one.
"""

from __future__ import annotations

import sqlite3

from zgen_desktop.adapters.journal_values import INVOICE_COLUMNS

VERSION = 1
"""Stands in ``user_version``. A higher one was written by a newer program."""

APPLICATION_ID = 0x5A67656E
"""``Zgen``, stands in ``application_id``."""

BLOCKING = "(state IN ('sending', 'unknown', 'ambiguous') OR verified = 0)"
"""Rows whose account may get no other call, few at any time; word for word the condition of their index.

Where it counts the index is named (INDEXED BY), because without statistics SQLite prefers to read the whole run.
"""

DONE = "state IN ('generated', 'added_to_draft')"
"""Rows that ended with an invoice; word for word the condition of an index."""

ABSENT = "state = 'absent'"
"""Rows that wait for a person's decision; word for word the condition of an index."""

_TABLES = f"""
CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    started TEXT NOT NULL,
    connection TEXT NOT NULL,
    host TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    entity TEXT NOT NULL,
    quiet_window REAL NOT NULL,
    head TEXT NOT NULL,
    state TEXT NOT NULL,
    detail TEXT NOT NULL,
    ended TEXT
);
CREATE INDEX run_of_tenant ON run (host, tenant_id, entity);

CREATE TABLE run_row (
    run TEXT NOT NULL REFERENCES run (id),
    row INTEGER NOT NULL,
    state TEXT NOT NULL,
    verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
    possible_double INTEGER NOT NULL CHECK (possible_double IN (0, 1)),
    pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    sent_at TEXT,
    account_id TEXT,
    target_date TEXT,
    charges TEXT,
    invoice_date TEXT,
    asked TEXT,
    account_number TEXT NOT NULL,
    account_name TEXT NOT NULL,
    currency TEXT NOT NULL,
    note TEXT NOT NULL,
    changed TEXT NOT NULL,
    anyway TEXT NOT NULL,
    problems TEXT NOT NULL,
    said_state TEXT,
    message TEXT NOT NULL,
    code TEXT NOT NULL,
    field TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    amount_before TEXT,
    cells TEXT NOT NULL,
    PRIMARY KEY (run, row)
);
CREATE INDEX row_count ON run_row (run, state, verified, possible_double);
CREATE INDEX row_blocking ON run_row (account_id) WHERE {BLOCKING};
CREATE INDEX row_done ON run_row (account_id, target_date, charges) WHERE {DONE};
CREATE INDEX row_absent ON run_row (account_id, target_date, charges) WHERE {ABSENT};

CREATE TABLE call (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL REFERENCES run (id),
    intent_at TEXT NOT NULL,
    tenant_date TEXT,
    request_sha256 TEXT NOT NULL,
    wheres TEXT NOT NULL,
    quiet_window REAL NOT NULL,
    user_id TEXT NOT NULL,
    ended_at TEXT,
    reply_date TEXT,
    digest TEXT NOT NULL DEFAULT ''
);
CREATE INDEX call_of_run ON call (run);

CREATE TABLE baseline (
    call INTEGER NOT NULL REFERENCES call (number),
    place INTEGER NOT NULL,
    {{invoice}},
    PRIMARY KEY (call, place)
) WITHOUT ROWID;

-- ending: open; answered (definite); released (nothing was sent); unproved; found (proved later by a read)
CREATE TABLE attempt (
    call INTEGER NOT NULL REFERENCES call (number),
    place INTEGER NOT NULL,
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    ending TEXT NOT NULL CHECK (ending IN ('open', 'answered', 'released', 'unproved', 'found')),
    PRIMARY KEY (call, place),
    UNIQUE (run, row, call),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
) WITHOUT ROWID;

CREATE TABLE invoice (
    number_in_journal INTEGER PRIMARY KEY,
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('main', 'sibling', 'other', 'held')),
    {{invoice}},
    UNIQUE (run, row, id),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
);

-- every invoice id that was ever learned for a row (invariant I5)
CREATE TABLE id_seen (
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (run, row, id),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
) WITHOUT ROWID;

CREATE TABLE written (
    number INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES run (id),
    at TEXT NOT NULL,
    place TEXT NOT NULL,
    digest TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX written_of_run ON written (run);

CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    run TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;
CREATE TRIGGER event_no_gap BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM event) BEGIN
    SELECT RAISE(ABORT, 'events are appended one by one');
END;
CREATE TRIGGER id_seen_no_delete BEFORE DELETE ON id_seen BEGIN
    SELECT RAISE(ABORT, 'an invoice id is never forgotten');
END;
"""

_INVOICE = ",\n    ".join(
    f"{column} TEXT" + (" NOT NULL" if column in {"id", "account_id"} else "") for column in INVOICE_COLUMNS
)


def create(database: sqlite3.Connection) -> None:
    """Makes all tables; the caller holds a transaction."""
    for statement in _statements(_TABLES.replace("{invoice}", _INVOICE)):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {VERSION}")


def _statements(script: str) -> list[str]:
    # executescript would commit the caller's transaction first.
    found, start = [], 0
    for end, letter in enumerate(script):
        if letter == ";" and sqlite3.complete_statement(script[start : end + 1]):
            found.append(script[start : end + 1].strip())
            start = end + 1
    return found
