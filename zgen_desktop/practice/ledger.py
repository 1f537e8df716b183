"""The ledger file: opening, seeding, writing under one lock, and reading."""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

from zgen_desktop.practice import days, records, seeding
from zgen_desktop.practice.customers import SampleCustomer, odd_customers, sample_customers
from zgen_desktop.practice.schema import ADDED, SCHEMA, SCHEMA_VERSION


class LedgerView:
    """Reads a ledger. Safe from any thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.RLock()

    def read(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Any SELECT over the tables of schema.py."""
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def setting(self, name: str) -> str:
        """A value of table setting; empty if there is none."""
        found = self.read("SELECT value FROM setting WHERE name = ?", name)
        return str(found[0]["value"]) if found else ""

    @property
    def tenant_id(self) -> str:
        """32 hex digits, random for every new ledger."""
        return self.setting("tenant_id")

    @property
    def user_id(self) -> str:
        """The Id of the user who logs in."""
        return self.setting("user_id")

    def accounts(self) -> list[records.AccountEntry]:
        """All accounts by number."""
        return [records.account_entry(row) for row in self.read("SELECT * FROM account ORDER BY number")]

    def account(self, id_or_number: str) -> records.AccountEntry | None:
        """One account, or None."""
        found = self.read("SELECT * FROM account WHERE id = ? OR number = ?", id_or_number, id_or_number)
        return records.account_entry(found[0]) if found else None

    def invoices(self, account: str = "", *, made_here: bool = False) -> list[records.InvoiceEntry]:
        """Invoices in the order they were made; of one account (id or number) if given.

        ``made_here`` leaves out seeded and foreign ones: only those that a generate request made.
        """
        rows = self.read(
            "SELECT t.*, a.currency FROM invoice t JOIN account a ON a.id = t.account_id"
            " WHERE (? = '' OR a.id = ? OR a.number = ?) AND (t.request_id IS NOT NULL OR NOT ?) ORDER BY t.sequence",
            account, account, account, made_here,
        )  # fmt: skip
        return [records.invoice_entry(row) for row in rows]

    def invoices_by_id(self, *ids: str) -> list[records.InvoiceEntry]:
        """Those of these invoices that are there, in the order they were made."""
        marks = ", ".join("?" * len(ids))
        table = "invoice t JOIN account a ON a.id = t.account_id"
        rows = self.read(f"SELECT t.*, a.currency FROM {table} WHERE t.id IN ({marks}) ORDER BY t.sequence", *ids)  # noqa: S608  marks
        return [records.invoice_entry(row) for row in rows]

    def deleted(self) -> list[records.InvoiceEntry]:
        """Invoices that delete() took away, as they were, in the order they were made."""
        rows = self.read(
            "SELECT t.*, a.currency FROM deleted_invoice t JOIN account a ON a.id = t.account_id ORDER BY t.sequence"
        )
        return [records.invoice_entry(row) for row in rows]

    def change_rows(self, invoice_id: str = "") -> list[records.ChangeEntry]:
        """Every object ever sent to update() or delete(), oldest first; of one invoice Id as sent if given."""
        rows = self.read(
            "SELECT * FROM change_row WHERE ? = '' OR invoice_id = ? ORDER BY request_id, row", invoice_id, invoice_id
        )
        return [records.change_entry(row) for row in rows]

    def custom(self, object_id: str) -> dict[str, str]:
        """The values of the tenant's own fields of an account or invoice; empty if it has none."""
        found = self.read("SELECT fields FROM custom_value WHERE object_id = ?", object_id)
        return dict(json.loads(found[0]["fields"])) if found else {}

    def items(self, invoice_id: str) -> list[records.ItemEntry]:
        """The lines of an invoice."""
        rows = self.read("SELECT * FROM invoice_item WHERE invoice_id = ? ORDER BY rowid", invoice_id)
        return [records.item_entry(row) for row in rows]

    def requests(self, call: str = "") -> list[records.RequestEntry]:
        """The request log, oldest first; of one call if given."""
        rows = self.read("SELECT * FROM request WHERE ? = '' OR call = ? ORDER BY id", call, call)
        return [records.request_entry(row) for row in rows]

    def generate_rows(self, account_id: str = "") -> list[records.RowEntry]:
        """Every zObject ever sent to generate(), oldest first; of one AccountId as sent if given."""
        rows = self.read(
            "SELECT * FROM generate_row WHERE ? = '' OR account_id = ? ORDER BY request_id, row", account_id, account_id
        )
        return [records.row_entry(row) for row in rows]


class Ledger(LedgerView):
    """The tenant's own ledger, open for writing."""

    def __init__(self, path: Path | None, *, user: str, accounts: int, seed: int, odd: bool = False) -> None:
        super().__init__(_connect(path))
        if not self.read("SELECT 1 FROM sqlite_master WHERE name = 'setting'"):
            self._begin(user, accounts, seed, odd_customers(seed) if odd else [])
        for table, statements in ADDED.items():
            if not self.read("SELECT 1 FROM sqlite_master WHERE name = ?", table):
                with self.writing() as connection:
                    _run(connection, statements)
        self.put_setting("user_name", user)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; other threads and processes wait."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def put_setting(self, name: str, value: str) -> None:
        """Stores a value of table setting."""
        with self.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def close_period(self, before: date | None) -> None:
        """Closes the accounting period: invoice dates before this day are refused. None opens all."""
        self.put_setting("closed_before", before.isoformat() if before else "")

    def number_at_posting(self, wanted: bool) -> None:
        """Whether an invoice gets its number only when it is posted (Zuora: sequential numbers upon posting)."""
        self.put_setting("number_at_posting", "yes" if wanted else "")

    def log_request(self, call: str, version: str, received_at: float) -> int:
        """Starts a line of the request log; its id."""
        with self.writing() as connection:
            cursor = connection.execute(
                "INSERT INTO request (received_at, call, version, rows, outcome) VALUES (?, ?, ?, 0, '')",
                (received_at, call, version),
            )
            return int(cursor.lastrowid or 0)

    def end_request(self, request_id: int, rows: int, outcome: str, ended_at: float) -> None:
        """Completes a line of the request log."""
        with self.writing() as connection:
            connection.execute(
                "UPDATE request SET rows = ?, outcome = ?, ended_at = ? WHERE id = ?",
                (rows, outcome, ended_at, request_id),
            )

    def select(self, sql: str, values: dict[str, object]) -> Sequence[tuple[object, ...]]:
        """A query with named values, as plain tuples."""
        with self._lock, closing(self._connection.cursor()) as cursor:
            cursor.row_factory = None
            return cursor.execute(sql, values).fetchall()

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._connection.close()

    def _begin(self, user: str, accounts: int, seed: int, odd: list[SampleCustomer]) -> None:
        tenant_id, user_id, foreign = secrets.token_hex(16), "2c92c0f8" + secrets.token_hex(12), secrets.token_hex(12)
        period = (days.utc_now().date() - timedelta(days=400)).replace(day=1)
        with self.writing() as connection:
            for statements in (SCHEMA, *ADDED.values()):
                _run(connection, statements)
            connection.executemany(
                "INSERT INTO setting VALUES (?, ?)",
                [
                    ("schema_version", str(SCHEMA_VERSION)),
                    ("tenant_id", tenant_id),
                    ("tenant_name", "Zgen Practice Tenant"),
                    ("user_id", user_id),
                    ("user_name", user),
                    ("foreign_user_id", "2c92c0f8" + foreign),
                    ("seed", str(seed)),
                    ("accounts", str(accounts)),
                    ("closed_before", period.isoformat()),
                ],
            )
            seeding.fill(connection, [*sample_customers(accounts, seed), *odd], tenant_id, "2c92c0f8" + foreign)


@contextmanager
def open_ledger(path: Path) -> Iterator[LedgerView]:
    """Reads a ledger file, also while a tenant in another process writes it."""
    if not path.is_file():
        raise FileNotFoundError(path)
    connection = _connect(path)
    try:
        connection.execute("PRAGMA query_only = 1")
        yield LedgerView(connection)
    finally:
        connection.close()


def _run(connection: sqlite3.Connection, statements: str) -> None:
    """Runs statements inside the caller's transaction, which ``executescript`` would end."""
    for statement in statements.split(";\n"):
        connection.execute(statement)


def _connect(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None, timeout=30)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA journal_mode = WAL")
    # With WAL, NORMAL loses nothing when the process is killed, only when the machine loses power.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.create_function(
        "fold", 1, lambda value: value.casefold() if isinstance(value, str) else value, deterministic=True
    )
    return connection
