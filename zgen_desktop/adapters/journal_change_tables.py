"""The tables for invoices that are taken back or posted; journal_schema makes them, its events vouch for them."""

from __future__ import annotations

from zgen_desktop.core.model.changes import Ending

UNSETTLED = f"ending IN ({', '.join(f'{ending.value!r}' for ending in Ending if not ending.settled)})"
"""Steps of which nobody knows yet what came of them; word for word the condition of an index."""

TABLES = f"""
-- what a person confirmed; open until ended_at
CREATE TABLE change_order (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL REFERENCES run (id),
    aim TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    ended_at TEXT,
    detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX change_order_of_run ON change_order (run);

CREATE TABLE ordered_invoice (
    run TEXT NOT NULL,
    ordered INTEGER NOT NULL REFERENCES change_order (number),
    place INTEGER NOT NULL,
    invoice_id TEXT NOT NULL,
    PRIMARY KEY (ordered, place),
    UNIQUE (ordered, invoice_id)
) WITHOUT ROWID;

-- one update() or delete() request
CREATE TABLE change_call (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL REFERENCES run (id),
    ordered INTEGER NOT NULL REFERENCES change_order (number),
    kind TEXT NOT NULL,
    intent_at TEXT NOT NULL,
    tenant_date TEXT,
    request_sha256 TEXT NOT NULL,
    quiet_window REAL NOT NULL,
    user_id TEXT NOT NULL,
    ended_at TEXT,
    digest TEXT NOT NULL DEFAULT ''
);

-- one invoice in one such request
CREATE TABLE change_step (
    run TEXT NOT NULL,
    call INTEGER NOT NULL REFERENCES change_call (number),
    place INTEGER NOT NULL,
    invoice_id TEXT NOT NULL,
    ending TEXT NOT NULL CHECK (ending IN ({", ".join(f"{ending.value!r}" for ending in Ending)})),
    code TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (call, place),
    UNIQUE (run, invoice_id, call)
) WITHOUT ROWID;
CREATE INDEX step_unsettled ON change_step (run) WHERE {UNSETTLED};

-- the messages of rows as they were before anything of them was taken back or posted
CREATE TABLE own_message (
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (run, row),
    FOREIGN KEY (run, row) REFERENCES run_row (run, row)
) WITHOUT ROWID;
"""

NAMES = ("change_order", "ordered_invoice", "change_call", "change_step", "own_message")
"""Each with a column ``run``; all their changes are told in events."""

WORDS = (
    "UPDATE change_step SET message = '' WHERE run = ?",
    "UPDATE change_order SET detail = '' WHERE run = ?",
    "UPDATE own_message SET message = '' WHERE run = ?",
)
"""What is erased of a run that is forgotten."""
