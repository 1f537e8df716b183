"""Rows of a run: into the journal and out of it."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_values import INVOICE_COLUMNS, Stored, chunks, compact, shown
from zgen_desktop.core.model.rows import AccountRow, Charges, Problem, RowState, Severity
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunRow

_COLUMNS = (
    "row", "state", "verified", "possible_double", "pending", "attempts", "sent_at", "account_id", "target_date",
    "charges", "invoice_date", "asked", "account_number", "account_name", "currency", "note", "changed", "anyway",
    "problems",
    "said_state", "message", "code", "field", "invoice_id", "amount_before", "cells",
)  # fmt: skip
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM run_row"
_INSERT = f"INSERT INTO run_row (run, {', '.join(_COLUMNS)}) VALUES (?{', ?' * len(_COLUMNS)})"
_INVOICES = f"SELECT row, role, {', '.join(INVOICE_COLUMNS)} FROM invoice"
# Of a draft that was added to: its tax as it stood in the baseline of the call that added to it.
_TAX_BEFORE = """
SELECT attempt.row, baseline.tax FROM attempt
JOIN run_row ON run_row.run = attempt.run AND run_row.row = attempt.row AND run_row.state = 'added_to_draft'
JOIN baseline ON baseline.call = attempt.call AND baseline.id = run_row.invoice_id
"""
_NONE = "[]"
_ROLE_ORDER = "CASE role WHEN 'main' THEN 0 WHEN 'sibling' THEN 1 WHEN 'other' THEN 2 ELSE 3 END"


def insert(database: sqlite3.Connection, run: str, rows: Sequence[RunRow]) -> dict[str, object]:
    """Stores all rows of a run; what was confirmed with it, for the event: how many, which dates and charges."""
    database.executemany(_INSERT, ((run, *_stored(row)) for row in rows))
    database.executemany(
        "INSERT INTO expected (run, row, amount) VALUES (?, ?, ?)",
        ((run, row.row, values.decimal_text(row.expected)) for row in rows if row.expected is not None),
    )
    counts = Counter(row.state.value for row in rows)
    asked = [row.account for row in rows if row.state is RowState.READY and row.account]
    confirmed = {
        "accounts": len(asked),
        "invoice_dates": Counter(account.invoice_date.isoformat() for account in asked),
        "target_dates": Counter(account.target_date.isoformat() for account in asked),
        "charges": Counter(account.charges.key for account in asked),
    }
    return {"rows": len(rows), "counts": counts, "confirmed": confirmed}


def load(database: sqlite3.Connection, run: str, states: Collection[RowState] | None = None) -> list[RunRow]:
    """Rows in source order with their invoices, those of some stored states only where asked."""
    where, given = "run = ?", [run]
    if states is not None:
        where += f" AND state IN ({', '.join('?' * len(states))})"
        given += [state.value for state in states]
    beside = _Beside(database, "run = ?", (run,))
    return [beside.row(line) for line in database.execute(f"{_SELECT} WHERE {where} ORDER BY row", given)]


def load_some(database: sqlite3.Connection, run: str, numbers: Collection[int]) -> list[RunRow]:
    """The rows with these Excel row numbers, in source order; numbers that the run doesn't have are passed over."""
    found: list[RunRow] = []
    for part in chunks(sorted(set(numbers))):
        where = f"run = ? AND row IN ({', '.join('?' * len(part))})"
        given: list[Stored] = [run, *part]
        beside = _Beside(database, where, given)
        found += [beside.row(line) for line in database.execute(f"{_SELECT} WHERE {where} ORDER BY row", given)]
    return found


class _Beside:
    """What stands in other tables of some rows."""

    def __init__(self, database: sqlite3.Connection, where: str, given: Sequence[Stored]) -> None:
        self._invoices = _invoices(database, where, given)
        self._expected = dict(database.execute(f"SELECT row, amount FROM expected WHERE {where}", given))
        self._taxes = dict(database.execute(f"{_TAX_BEFORE} WHERE {_of_attempt(where)} ORDER BY attempt.call", given))

    def row(self, line: Sequence[Any]) -> RunRow:
        """A row with all of it."""
        at = line[0]
        row = _row(line, self._invoices.get(at, ()))
        if at not in self._expected and at not in self._taxes:
            return row
        expected, tax = values.decimal(self._expected.get(at)), values.decimal(self._taxes.get(at))
        return replace(row, expected=expected, tax_before=tax)


def _of_attempt(where: str) -> str:
    return where.replace("run =", "attempt.run =").replace("row IN", "attempt.row IN")


def outcome_values(outcome: RowOutcome) -> tuple[Stored, ...]:
    """In the order said_state, message, code, field, invoice_id, possible_double, amount_before."""
    return (
        outcome.state.value,
        shown(outcome.message),
        shown(outcome.code),
        shown(outcome.field),
        outcome.invoice_id,
        int(outcome.possible_double),
        values.decimal_text(outcome.amount_before),
    )


def _invoices(database: sqlite3.Connection, where: str, given: Sequence[Stored]) -> dict[int, tuple[RowInvoice, ...]]:
    found: defaultdict[int, list[RowInvoice]] = defaultdict(list)
    lines = database.execute(f"{_INVOICES} WHERE {where} ORDER BY row, {_ROLE_ORDER}, number_in_journal", given)
    for row, role, *line in lines:
        found[row].append(RowInvoice(row, role, values.invoice(line)))
    return {row: tuple(some) for row, some in found.items()}


def _stored(row: RunRow) -> tuple[Stored, ...]:
    account, outcome = row.account, row.outcome
    said = outcome_values(outcome) if outcome else (None, "", "", "", "", 0, None)
    return (
        row.row,
        row.state.value,
        int(row.verified),
        said[5],
        int(row.pending),
        row.attempts,
        values.moment_text(row.sent_at),
        account.account_id if account else None,
        values.day_text(account.target_date) if account else None,
        account.charges.key if account else None,
        values.day_text(account.invoice_date) if account else None,
        compact([account.row, account.account_number, account.custom]) if account else None,
        shown(row.account_number),
        shown(row.account_name),
        shown(row.currency),
        shown(row.note),
        shown(row.changed),
        shown(row.anyway),
        compact([_problem_value(problem) for problem in row.problems]) if row.problems else _NONE,
        *said[:5],
        said[6],
        values.cells_text(row.cells),
    )


def _row(line: Sequence[Any], invoices: tuple[RowInvoice, ...]) -> RunRow:
    column = dict(zip(_COLUMNS, line, strict=True))
    return RunRow(
        row=column["row"],
        cells=values.cells(column["cells"]),
        state=RowState(column["state"]),
        account=_account(column),
        problems=() if column["problems"] == _NONE else tuple(map(_problem, json.loads(column["problems"]))),
        note=column["note"],
        changed=column["changed"],
        anyway=column["anyway"],
        account_number=column["account_number"],
        account_name=column["account_name"],
        currency=column["currency"],
        outcome=_outcome(column),
        invoices=invoices,
        verified=bool(column["verified"]),
        pending=bool(column["pending"]),
        attempts=column["attempts"],
        sent_at=values.moment(column["sent_at"]),
    )


def _account(column: dict[str, Any]) -> AccountRow | None:
    if column["asked"] is None:
        return None
    row, number, custom = json.loads(column["asked"])
    invoice_date, target_date = values.day(column["invoice_date"]), values.day(column["target_date"])
    assert invoice_date is not None
    assert target_date is not None
    letters = column["charges"]
    return AccountRow(
        row=row,
        account_id=column["account_id"],
        account_number=number,
        invoice_date=invoice_date,
        target_date=target_date,
        charges=Charges("O" in letters, "R" in letters, "U" in letters),
        custom=tuple([(name, value) for name, value in custom]),
    )


def _outcome(column: dict[str, Any]) -> RowOutcome | None:
    if column["said_state"] is None:
        return None
    return RowOutcome(
        row=column["row"],
        state=RowState(column["said_state"]),
        message=column["message"],
        code=column["code"],
        field=column["field"],
        invoice_id=column["invoice_id"],
        possible_double=bool(column["possible_double"]),
        amount_before=values.decimal(column["amount_before"]),
    )


def _problem_value(problem: Problem) -> list[object]:
    return [
        problem.sheet,
        problem.row,
        problem.column,
        problem.code,
        problem.severity.value,
        problem.value,
        problem.message,
        problem.what_to_do,
    ]


def _problem(value: list[Any]) -> Problem:
    sheet, row, column, code, severity, shown_value, message, what_to_do = value
    return Problem(sheet, row, column, code, Severity(severity), shown_value, message, what_to_do)
