"""The tables of the journal, version 5; journal_migrations brings older files up to it.

Plain SQL of SQLite 3.31 and later (no STRICT tables, no RETURNING), because Python on some systems
is linked with an old one.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from zgen_desktop.adapters import journal_change_tables
from zgen_desktop.adapters.journal_values import INVOICE_COLUMNS

VERSION = 5
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


@dataclass(frozen=True, slots=True)
class Vouched:
    """Records that the events vouch for (journal_seals). Every table that says something of a run is among these.

    ``run`` is SQL for the run of a record, ``{of}`` standing for the table; ``of_run`` the condition that finds
    the records of one run. ``columns`` are all when empty; a table may be divided, so that what never changes
    isn't sealed anew with what does. The key belongs to every part.
    """

    table: str
    name: str
    run: str = "{of}.run"
    of_run: str = "run = ?"
    columns: tuple[str, ...] = ()
    erased: tuple[str, ...] = ()
    """What becomes of cells and messages when a run is forgotten: ``column = SQL``."""


_STANDING = (
    "row", "state", "verified", "possible_double", "pending", "attempts", "sent_at", "said_state", "message", "code",
    "field", "invoice_id", "amount_before",
)  # fmt: skip
_AS_READ = (
    "row", "account_id", "target_date", "charges", "invoice_date", "asked", "account_number", "account_name",
    "currency", "note", "changed", "anyway", "problems", "cells",
)  # fmt: skip
_AS_READ_ERASED = ("cells = '[]'", "problems = '[]'", "note = ''", "changed = ''", "account_name = ''")
_RUN_OF_CALL = "(SELECT sent.run FROM call AS sent WHERE sent.number = {of}.call)"

VOUCHED = (
    Vouched("run", "run", run="{of}.id", of_run="id = ?", erased=("detail = ''",)),
    Vouched("run_row", "standing", columns=_STANDING, erased=("message = ''",)),
    Vouched("run_row", "as_read", columns=_AS_READ, erased=_AS_READ_ERASED),
    Vouched("call", "call"),
    Vouched("baseline", "baseline", _RUN_OF_CALL, "call IN (SELECT number FROM call WHERE run = ?)"),
    Vouched("attempt", "attempt"),
    Vouched("invoice", "invoice"),
    Vouched("id_seen", "id_seen"),
    Vouched("written", "written"),
    Vouched("expected", "expected"),
    *(Vouched(name, name) for name in journal_change_tables.NAMES),
)
"""Add a table here and all its changes must be told in events, are sealed by them, and are verified."""


def columns_of(database: sqlite3.Connection, part: Vouched) -> list[str]:
    """The columns of a part, in the order in which they are sealed."""
    return list(part.columns) or [line[1] for line in database.execute(f"PRAGMA table_info({part.table})")]


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
    ended TEXT,
    forgotten TEXT
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
CREATE INDEX row_by_number ON run_row (account_number COLLATE NOCASE);
CREATE INDEX row_by_name ON run_row (account_name COLLATE NOCASE);
CREATE INDEX row_by_account ON run_row (account_id COLLATE NOCASE);

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
CREATE INDEX invoice_by_number ON invoice (number COLLATE NOCASE);
CREATE INDEX invoice_by_id ON invoice (id COLLATE NOCASE);

-- every invoice id that was ever learned for a row (invariant I5)
CREATE TABLE id_seen (
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (run, row, id),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
) WITHOUT ROWID;
CREATE INDEX id_of_invoice ON id_seen (id COLLATE NOCASE);

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
    hash TEXT NOT NULL,
    program TEXT,
    texts TEXT,
    seal_before TEXT,
    seal_after TEXT
);
CREATE INDEX event_of_run ON event (run, seq);

-- what an event says in words: erased when its run is forgotten, while the event keeps the digest
CREATE TABLE event_text (
    event INTEGER PRIMARY KEY REFERENCES event (seq),
    said TEXT NOT NULL
);

-- the sum over all records of a run and the newest event of it (journal_seals)
CREATE TABLE seal (
    run TEXT PRIMARY KEY,
    event INTEGER NOT NULL,
    total TEXT NOT NULL
) WITHOUT ROWID;
"""

EXPECTED = """
-- what the preview said of a row before it was sent, before tax
CREATE TABLE expected (
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    amount TEXT NOT NULL,
    PRIMARY KEY (run, row),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
) WITHOUT ROWID;
"""

TALLY = """
-- how many rows of a run are in a state: kept by triggers, so that a list of all runs reads no rows
CREATE TABLE row_tally (
    run TEXT NOT NULL,
    state TEXT NOT NULL,
    verified INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    doubles INTEGER NOT NULL,
    PRIMARY KEY (run, state, verified)
) WITHOUT ROWID;
INSERT INTO row_tally SELECT run, state, verified, COUNT(*), SUM(possible_double) FROM run_row GROUP BY 1, 2, 3;
CREATE TRIGGER tally_insert AFTER INSERT ON run_row BEGIN {counted} END;
CREATE TRIGGER tally_delete AFTER DELETE ON run_row BEGIN {uncounted} END;
CREATE TRIGGER tally_update AFTER UPDATE OF state, verified, possible_double ON run_row
WHEN (OLD.state, OLD.verified, OLD.possible_double) IS NOT (NEW.state, NEW.verified, NEW.possible_double)
BEGIN {uncounted} {counted} END;
""".format(
    counted="""INSERT INTO row_tally VALUES (NEW.run, NEW.state, NEW.verified, 1, NEW.possible_double)
    ON CONFLICT (run, state, verified) DO UPDATE SET rows = rows + 1, doubles = doubles + excluded.doubles;""",
    uncounted="""UPDATE row_tally SET rows = rows - 1, doubles = doubles - OLD.possible_double
    WHERE run = OLD.run AND state = OLD.state AND verified = OLD.verified;
    DELETE FROM row_tally WHERE run = OLD.run AND state = OLD.state AND verified = OLD.verified AND rows = 0;""",
)

GUARDS = """
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;
CREATE TRIGGER text_no_update BEFORE UPDATE ON event_text BEGIN
    SELECT RAISE(ABORT, 'what events say is never changed');
END;
CREATE TRIGGER text_no_delete BEFORE DELETE ON event_text
WHEN (SELECT forgotten FROM run WHERE id = (SELECT run FROM event WHERE seq = OLD.event)) IS NULL BEGIN
    SELECT RAISE(ABORT, 'only what is said of a forgotten run is erased');
END;
"""
"""What happened is never changed."""

_OLDER_GUARDS = """
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
    tables = _TABLES.replace("{invoice}", _INVOICE) + journal_change_tables.TABLES
    for statement in statements(tables + EXPECTED + TALLY + _OLDER_GUARDS + GUARDS):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {VERSION}")


def statements(script: str) -> list[str]:
    """The statements of a script, one by one: executescript would commit the caller's transaction first."""
    found, start = [], 0
    for end, letter in enumerate(script):
        if letter == ";" and sqlite3.complete_statement(script[start : end + 1]):
            found.append(script[start : end + 1].strip())
            start = end + 1
    return found
