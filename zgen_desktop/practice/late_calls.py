"""generate(), update() and delete() calls whose effect comes later than their lost answer.

They stand in the ledger, so they also take effect when the tenant was killed and started again.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from sqlite3 import Connection, Row

from zgen_desktop.practice import billing, changing
from zgen_desktop.practice.change_rows import ChangeRow
from zgen_desktop.practice.invoice_rows import InvoiceRow
from zgen_desktop.practice.ledger import Ledger


class LateCalls:
    """Runs each waiting call once its time has come."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()
        self._timers: list[threading.Timer] = []
        self._stopped = False

    def resume(self) -> None:
        """Sets the clock for what an earlier process left behind."""
        for row in self._ledger.read("SELECT due_at FROM late_call UNION ALL SELECT due_at FROM late_change"):
            self._set_timer(row["due_at"])

    def add(
        self, connection: Connection, request_id: int, due_at: float, version: float, rows: Sequence[InvoiceRow]
    ) -> None:
        """Puts a call off, inside the caller's transaction."""
        connection.execute(
            "INSERT INTO late_call VALUES (?, ?, ?, ?)",
            (request_id, due_at, str(version), json.dumps([[row.number, row.sent] for row in rows])),
        )
        log_rows(connection, request_id, rows, [billing.Result("late") for _ in rows])
        self._set_timer(due_at)

    def add_change(
        self,
        connection: Connection,
        request_id: int,
        due_at: float,
        version: float,
        call: str,
        rows: Sequence[ChangeRow],
    ) -> None:
        """Puts an update() or delete() off, inside the caller's transaction."""
        connection.execute(
            "INSERT INTO late_change VALUES (?, ?, ?, ?, ?)",
            (request_id, due_at, str(version), call, json.dumps([[row.number, row.sent] for row in rows])),
        )
        changing.log_changes(
            connection, request_id, call, rows, [changing.ChangeResult("late", row.invoice_id) for row in rows]
        )
        self._set_timer(due_at)

    def run_due(self, until: float) -> None:
        """Lets every call take effect that was due by then (seconds since 1970)."""
        if not self._ledger.read(
            "SELECT 1 FROM late_call WHERE due_at <= ?1 UNION ALL SELECT 1 FROM late_change WHERE due_at <= ?1", until
        ):
            return
        with self._ledger.writing() as connection:
            waiting = connection.execute(
                "SELECT * FROM late_call WHERE due_at <= ? ORDER BY due_at", (until,)
            ).fetchall()
            for call in waiting:
                rows = [InvoiceRow(number, sent) for number, sent in json.loads(call["rows"])]
                log_rows(connection, call["request_id"], rows, billing.bill(connection, rows, self._terms(call)))
                connection.execute("DELETE FROM late_call WHERE request_id = ?", (call["request_id"],))
            waiting = connection.execute(
                "SELECT * FROM late_change WHERE due_at <= ? ORDER BY due_at", (until,)
            ).fetchall()
            for call in waiting:
                changes = [ChangeRow(number, sent) for number, sent in json.loads(call["rows"])]
                results = changing.change(connection, call["call"], changes, self._terms(call))
                changing.log_changes(connection, call["request_id"], call["call"], changes, results)
                connection.execute("DELETE FROM late_change WHERE request_id = ?", (call["request_id"],))

    def _terms(self, call: Row) -> billing.Terms:
        return billing.Terms(
            version=float(call["version"]),
            user_id=self._ledger.user_id,
            request_id=call["request_id"],
            at=datetime.fromtimestamp(call["due_at"], UTC).replace(microsecond=0),
        )

    def stop(self) -> None:
        """Lets go of the clock; what is waiting stays in the ledger."""
        with self._lock:
            self._stopped = True
            timers, self._timers = self._timers, []
        for timer in timers:
            timer.cancel()
            timer.join()

    def _set_timer(self, due_at: float) -> None:
        delay = max(0.0, due_at - datetime.now(UTC).timestamp())
        timer = threading.Timer(delay, self.run_due, (due_at,))
        timer.daemon = True
        with self._lock:
            if not self._stopped:
                self._timers = [other for other in self._timers if other.is_alive()] + [timer]
                timer.start()


def log_rows(
    connection: Connection, request_id: int, rows: Sequence[InvoiceRow], results: Sequence[billing.Result]
) -> None:
    """Writes what was done for each row; rows without a result were not acted on."""
    for place, row in enumerate(rows):
        result = results[place] if place < len(results) else billing.Result("nothing")
        connection.execute(
            "INSERT OR REPLACE INTO generate_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                request_id, row.number, row.account_id, row.sent.get("InvoiceDate", ""),
                row.sent.get("TargetDate", ""), row.json(), result.did, result.code, result.message, result.invoice_id,
            ),
        )  # fmt: skip
