"""Finding rows of all runs by account or invoice, at once in a record of millions (index ranges)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from zgen_desktop.adapters import journal_heads
from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_values import chunks, shown
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import FoundRow, RunHead

_SHORTEST_ID = 6
"""Characters from which on a text may be the beginning of an id; shorter ones would hit ids by chance."""
_SHORTEST_WORD = 3
"""Characters from which on later words of names are looked through (one pass over the index of names)."""
_PAST_ALL = "\U0010ffff"

_BY_ROW = "SELECT rowid, NULL FROM run_row WHERE"
_BY_INVOICE = (
    "SELECT run_row.rowid, number_in_journal FROM invoice CROSS JOIN run_row"
    " ON run_row.run = invoice.run AND run_row.row = invoice.row WHERE"
)
_DETAILS = """SELECT run_row.rowid, run, row, CASE WHEN verified THEN state ELSE 'unknown' END, account_id,
    account_number, account_name, target_date, currency FROM run_row WHERE run_row.rowid IN"""
_INVOICE = "SELECT number_in_journal, id, number, role, amount, currency FROM invoice WHERE number_in_journal IN"
_OWN_INVOICE = """SELECT run_row.rowid, MAX(number_in_journal) FROM run_row CROSS JOIN invoice
    ON invoice.run = run_row.run AND invoice.row = run_row.row AND role = 'main' WHERE run_row.rowid IN"""


def search(database: sqlite3.Connection, text: str, limit: int) -> list[FoundRow]:
    """The rows, best matches first; an empty list for a blank text."""
    wanted = shown(" ".join(text.split()))
    if not wanted or limit < 1:
        return []
    found: dict[int, int | None] = {}
    for row, invoice in _matches(database, wanted, limit):
        found.setdefault(row, invoice)
        if len(found) == limit:
            break
    return _details(database, found)


def _matches(database: sqlite3.Connection, wanted: str, limit: int) -> Iterator[tuple[int, int | None]]:
    # A row may be found in several ways, so each way is asked for as many as all together may give.
    whole = False
    for start, column in _WHOLE:
        where = f"{start} {column} = ? COLLATE NOCASE ORDER BY {_newest(start)} LIMIT ?"
        for spelling in _spellings(wanted):
            for match in database.execute(where, (spelling, limit)):
                whole = True
                yield match
    for start, column in _BEGINNING:
        if column in ("account_id", "invoice.id") and len(wanted) < _SHORTEST_ID:
            continue
        for spelling in _spellings(wanted):
            yield from database.execute(
                f"{start} {column} >= ?1 COLLATE NOCASE AND {column} < ?1 || ?2 COLLATE NOCASE"
                f" ORDER BY {column} COLLATE NOCASE, {_newest(start)} LIMIT ?3",
                (spelling, _PAST_ALL, limit),
            )
    if len(wanted) >= _SHORTEST_WORD and not whole:
        for spelling in _spellings(wanted):
            plain = spelling.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            yield from database.execute(
                f"{_BY_ROW} account_name LIKE ? ESCAPE '\\' ORDER BY account_name COLLATE NOCASE, rowid DESC LIMIT ?",
                (f"% {plain}%", limit),
            )


_WHOLE = (
    (_BY_ROW, "account_number"),
    (_BY_INVOICE, "invoice.number"),
    (_BY_ROW, "account_id"),
    (_BY_INVOICE, "invoice.id"),
    (_BY_ROW, "account_name"),
)
_BEGINNING = (
    (_BY_ROW, "account_number"),
    (_BY_INVOICE, "invoice.number"),
    (_BY_ROW, "account_name"),
    (_BY_ROW, "account_id"),
    (_BY_INVOICE, "invoice.id"),
)


def _newest(start: str) -> str:
    # Runs are added one after the other, so the later row is of the newer run.
    return "rowid DESC" if start is _BY_ROW else "number_in_journal DESC"


def _spellings(wanted: str) -> Sequence[str]:
    # NOCASE and LIKE know upper and lower case of a to z only.
    if wanted.isascii():
        return (wanted,)
    return tuple(dict.fromkeys((wanted, wanted.lower(), wanted.upper(), wanted.title(), wanted.capitalize())))


def _details(database: sqlite3.Connection, found: dict[int, int | None]) -> list[FoundRow]:
    own = dict(_some(database, _OWN_INVOICE, found, " GROUP BY 1"))
    of_row = {row: invoice if invoice is not None else own.get(row) for row, invoice in found.items()}
    invoices = {line[0]: line[1:] for line in _some(database, _INVOICE, [n for n in of_row.values() if n is not None])}
    lines = {line[0]: line[1:] for line in _some(database, _DETAILS, found)}
    heads = _heads(database, {line[0] for line in lines.values()})
    return [_found_row(lines[row], invoices.get(of_row[row]), heads) for row in found]


def _some(
    database: sqlite3.Connection, select: str, numbers: Sequence[int] | dict[int, Any], end: str = ""
) -> Iterator[Any]:
    for part in chunks(numbers):
        yield from database.execute(f"{select} ({', '.join('?' * len(part))}){end}", part)


def _heads(database: sqlite3.Connection, runs: set[str]) -> dict[str, RunHead]:
    found: dict[str, RunHead] = {}
    for part in chunks(runs):
        marks = ", ".join("?" * len(part))
        for id_, head in database.execute(f"SELECT id, head FROM run WHERE id IN ({marks})", part):
            found[id_] = journal_heads.head(head)
    return found


def _found_row(line: Sequence[Any], invoice: Sequence[Any] | None, heads: dict[str, RunHead]) -> FoundRow:
    run, row, state, account_id, account_number, account_name, target, currency = line
    head = heads[run]
    id_, number, role, amount, invoice_currency = invoice or ("", "", "", None, "")
    return FoundRow(
        run=run,
        row=row,
        state=RowState(state),
        started=head.started,
        connection=head.connection,
        environment=head.environment,
        tenant_name=head.tenant_title,
        workbook=head.workbook,
        account_id=account_id or "",
        account_number=account_number,
        account_name=account_name,
        target_date=values.day(target),
        invoice_id=id_,
        invoice_number=number or "",
        role=role,
        amount=values.decimal(amount),
        currency=invoice_currency or currency,
    )
