"""The ledger's tables: what the practice tenant knows, and the oracle of tests.

Any process may read the file while the tenant runs (WAL). Money is whole hundredths of the account's
currency (``…_cents``, also for JPY, where they are multiples of 100). Days are ``yyyy-mm-dd``; moments
are UTC ``yyyy-mm-ddThh:mm:ssZ``; columns named ``…_at`` of type REAL are seconds since 1970.
Neither passwords nor sessions are ever written.
"""

from __future__ import annotations

SCHEMA_VERSION = 1

SCHEMA = """
-- tenant_id, user_id, user_name, foreign_user_id, seed, accounts, closed_before (a day or empty),
-- number_at_posting (yes or empty)
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE account (
    id TEXT PRIMARY KEY,                 -- 32 letters and digits
    number TEXT NOT NULL,                -- A00000001; in ledgers of old it can't be there twice
    name TEXT NOT NULL,
    status TEXT NOT NULL,                -- Draft, Active, Canceled
    kind TEXT NOT NULL,                  -- see customers.CustomerKind
    currency TEXT NOT NULL,
    payment_term TEXT NOT NULL,          -- Due Upon Receipt, Net 30, ...
    bill_cycle_day INTEGER NOT NULL,
    balance_cents INTEGER NOT NULL,      -- open balance of posted invoices
    batch TEXT NOT NULL,
    auto_pay INTEGER NOT NULL,
    crm_id TEXT,
    vat_id TEXT,
    notes TEXT,
    tax_permille INTEGER NOT NULL,
    separate_invoices INTEGER NOT NULL,  -- 1: one invoice per subscription
    appends_to_draft INTEGER NOT NULL,   -- 1: new items go to an existing draft
    last_invoice_date TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE INDEX account_number ON account (number);

CREATE TABLE charge (
    id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL,
    subscription TEXT NOT NULL,          -- A-S00000001
    kind TEXT NOT NULL,                  -- recurring, usage, one_time
    description TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,       -- per period, before tax
    period_months INTEGER NOT NULL,      -- 0: billed once
    next_date TEXT,                      -- the next day to bill; NULL: nothing is left
    end_date TEXT NOT NULL               -- nothing is due from this day on
);
CREATE INDEX charge_account ON charge (account_id);

CREATE TABLE invoice (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL,
    invoice_number TEXT NOT NULL,        -- INV00000001
    status TEXT NOT NULL,                -- Draft, Posted, Canceled
    invoice_date TEXT NOT NULL,
    target_date TEXT NOT NULL,
    due_date TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,       -- with tax
    tax_cents INTEGER NOT NULL,
    balance_cents INTEGER NOT NULL,
    includes_one_time INTEGER NOT NULL,
    includes_recurring INTEGER NOT NULL,
    includes_usage INTEGER NOT NULL,
    comments TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    posted_at TEXT,
    posted_by TEXT,
    request_id INTEGER,                  -- the generate request that made it; NULL: seeded or foreign
    request_row INTEGER,                 -- the row in that request, from 1
    seen_from REAL NOT NULL DEFAULT 0,   -- query() hides it before (stale reads)
    ready_at REAL NOT NULL DEFAULT 0,    -- query() says Generating and TMP- before
    change_seen_at REAL NOT NULL DEFAULT 0,  -- query() shows the ..._before values before this
    amount_cents_before INTEGER,
    tax_cents_before INTEGER,
    updated_at_before TEXT
);
CREATE INDEX invoice_account ON invoice (account_id);
CREATE INDEX invoice_number ON invoice (invoice_number);

CREATE TABLE invoice_item (
    invoice_id TEXT NOT NULL,
    charge_id INTEGER,                   -- NULL: usage made up by "fresh usage", or a foreign item
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    service_date TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,       -- before tax
    tax_cents INTEGER NOT NULL,
    request_id INTEGER
);
CREATE INDEX invoice_item_invoice ON invoice_item (invoice_id);

CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    received_at REAL NOT NULL,
    call TEXT NOT NULL,                  -- login, getUserInfo, generate, query, queryMore, or what was asked
    version TEXT NOT NULL,
    rows INTEGER NOT NULL,               -- zObjects of generate(), records of a query
    outcome TEXT NOT NULL,               -- ok, a fault code, or the kind of the scripted fault
    ended_at REAL                        -- when the answer was ready
);

-- One line per zObject of generate(), whatever became of the answer.
CREATE TABLE generate_row (
    request_id INTEGER NOT NULL,
    row INTEGER NOT NULL,                -- from 1
    account_id TEXT NOT NULL,            -- as sent
    invoice_date TEXT NOT NULL,          -- as sent
    target_date TEXT NOT NULL,           -- as sent
    sent TEXT NOT NULL,                  -- JSON: every element and its text, in order
    did TEXT NOT NULL,                   -- invoiced, appended, refused, nothing (not acted), late (not yet)
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    invoice_id TEXT,                     -- the first invoice made or the draft added to
    PRIMARY KEY (request_id, row)
) WITHOUT ROWID;
CREATE INDEX generate_row_account ON generate_row (account_id);

-- generate() calls that take effect later than their (lost) answer.
CREATE TABLE late_call (
    request_id INTEGER PRIMARY KEY,
    due_at REAL NOT NULL,
    version TEXT NOT NULL,
    rows TEXT NOT NULL                   -- JSON
);
"""

_CHANGES = """
ALTER TABLE invoice ADD COLUMN status_before TEXT;
ALTER TABLE invoice ADD COLUMN updated_by_before TEXT;
ALTER TABLE invoice ADD COLUMN transferred TEXT NOT NULL DEFAULT 'No';

-- What delete() took away, as it was; query() still shows it before seen_until (stale reads).
CREATE TABLE deleted_invoice AS
    SELECT *, 0.0 AS seen_until, '' AS deleted_at, '' AS deleted_by FROM invoice WHERE 0;

-- One line per object of update() and delete(), whatever became of the answer.
CREATE TABLE change_row (
    request_id INTEGER NOT NULL,
    row INTEGER NOT NULL,                -- from 1
    call TEXT NOT NULL,                  -- update, delete
    invoice_id TEXT NOT NULL,            -- as sent
    sent TEXT NOT NULL,                  -- JSON: every element and its text, in order
    did TEXT NOT NULL,                   -- posted, cancelled, deleted, updated, refused, nothing (not acted), late
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (request_id, row)
) WITHOUT ROWID;
CREATE INDEX change_row_invoice ON change_row (invoice_id);
CREATE INDEX invoice_item_charge ON invoice_item (charge_id);

-- update() and delete() calls that take effect later than their (lost) answer.
CREATE TABLE late_change (
    request_id INTEGER PRIMARY KEY,
    due_at REAL NOT NULL,
    version TEXT NOT NULL,
    call TEXT NOT NULL,
    rows TEXT NOT NULL                   -- JSON
);
"""

_CUSTOM_FIELDS = """
-- The values of the tenant's own fields (...__c), by the Id of the account or invoice
CREATE TABLE custom_value (
    object_id TEXT PRIMARY KEY,
    fields TEXT NOT NULL                 -- JSON: field name and text
) WITHOUT ROWID
"""

_KEYS = """
-- REST requests with an Idempotency-Key. Without a status the answer is what became of the rows of the request.
CREATE TABLE idempotency (
    key TEXT PRIMARY KEY,
    body TEXT NOT NULL,                  -- SHA-256 of path and body
    begun_at REAL NOT NULL,
    request_id INTEGER,                  -- NULL: its processing has not ended
    status INTEGER,
    answer TEXT
) WITHOUT ROWID
"""

ADDED = {"change_row": _CHANGES, "custom_value": _CUSTOM_FIELDS, "idempotency": _KEYS}
"""What came later than the first ledgers, by a table of it; made in every ledger that lacks that."""
