"""Seeded ways to tamper with a journal file behind the program's back, and whether it still says the same."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from tests.adapters.journal_examples import (
    START,
    call,
    generated,
    head,
    invoice,
    main_invoice,
    outcome,
    row,
    whole_row,
    writable,
)
from tests.fakes.clock import FakeClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import JournalError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RunState, WrittenSheet

R = RowState
TABLES = (
    "event", "event_text", "seal", "run", "run_row", "call", "baseline", "attempt", "invoice", "id_seen", "written",
    "row_tally", "expected",
)  # fmt: skip
_CONTENT_FROM = 100  # behind SQLite's file header


def eventful(folder: Path) -> Path:
    """A journal with something in every table and every kind of event, a forgotten run included."""
    clock = FakeClock(START)
    with writable(folder, clock) as journal:
        _finished_run(journal, "old", 40)
        clock.advance(400 * 86400)
        journal.forget(journal.forgettable(START + timedelta(days=1)))
        _finished_run(journal, "new", 2)
        journal.create_run(head("open"), [row(2, 90), row(3, 91)])
        journal.begin_call(call("unanswered", 2, run="open"))
        journal.recover()
    return folder / "journal.sqlite3"


def _finished_run(journal: Journal, run: str, account: int) -> None:
    rows = [row(number, account + number) for number in range(2, 6)] + [whole_row()]
    rows[0] = replace(rows[0], expected=Decimal("12.50"))
    journal.create_run(head(run), rows)
    before = (invoice(account + 70, account + 2), invoice(account + 71, account + 3))
    journal.begin_call(call(f"{run}-1", 2, 3, 4, run=run, baseline=before))
    mine = generated(2, invoice_id=invoice(account).id)
    refused = outcome(4, R.REJECTED, "INVALID_VALUE", "The date is closed.")
    journal.finish_call(f"{run}-1", [mine, outcome(3, R.UNKNOWN, "", "cut"), refused], START, "digest")
    journal.read_back(f"{run}-1", [mine], [RowInvoice(2, "main", invoice(account, account + 2))])
    journal.settle(run, [outcome(3, R.AMBIGUOUS, "", "two")], [main_invoice(3)])
    journal.change_rows(run, [outcome(3, R.LEFT_OUT, "", "decided")], "decided as left-out: by hand")
    journal.change_rows(run, [outcome(5, R.HELD, "", "there")], "an invoice appeared before sending")
    journal.begin_call(call(f"{run}-2", 7, run=run))
    journal.finish_call(f"{run}-2", [outcome(7, R.NOTHING_TO_BILL)], START, "")
    journal.note_written(run, WrittenSheet("/a.xlsx", "Zgen results", "d"))
    journal.set_run_state(run, RunState.FINISHED, "all told")


def said(path: Path) -> list[object] | None:
    """All that the file says, None where it can't be read."""
    try:
        with closing(sqlite3.connect(path)) as database:
            database.text_factory = bytes
            return [sorted(map(repr, database.execute(f"SELECT * FROM {table}"))) for table in TABLES]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None


def found_out(path: Path) -> bool:
    """Whether the program sees that something is wrong."""
    try:
        with Journal.open(path, writable=False) as journal:
            return not journal.verify_chain().ok
    except JournalError as error:
        return error.code in ("journal_damaged", "journal_foreign", "journal_newer")


def mutated(original: Path, target: Path, seed: int) -> str:
    """A copy with one random mutation that changes what the file says; what was done."""
    chance = random.Random(seed)
    before = said(original)
    how = chance.choice((_bytes, *[_statement] * 9))
    for _ in range(1000):
        shutil.copyfile(original, target)
        try:
            what = how(target, chance)
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            continue
        if said(target) != before:
            return what
    raise AssertionError(f"seed {seed} changes nothing")


def _bytes(path: Path, chance: random.Random) -> str:
    content = bytearray(path.read_bytes())
    place = chance.randrange(_CONTENT_FROM, len(content))
    content[place] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    return f"bit at {place}"


def _statement(path: Path, chance: random.Random) -> str:
    with closing(sqlite3.connect(path)) as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        database.execute("PRAGMA ignore_check_constraints = 1")
        what = chance.choice(_MUTATIONS)(database, chance)
        database.commit()
    return what


def _pick(database: sqlite3.Connection, chance: random.Random, table: str) -> tuple[str, list[object], list[str]]:
    columns = [line[1] for line in database.execute(f"PRAGMA table_info({table})")]
    records = database.execute(f"SELECT * FROM {table}").fetchall()
    record = list(chance.choice(records))
    where = " AND ".join(f"{column} IS ?" for column in columns)
    return where, record, columns


def _edit(database: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice(TABLES)
    where, record, columns = _pick(database, chance, table)
    column = chance.choice(columns)
    new = _other(record[columns.index(column)], chance)
    database.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", [new, *record])
    return f"{table}.{column} of {record!r} to {new!r}"


def _other(value: object, chance: random.Random) -> object:
    if isinstance(value, int | float):
        return chance.choice((value + 1, -value - 1, str(value), None, value * 10))
    if value is None:
        return chance.choice(("", 0, "generated"))
    text = str(value)
    place = chance.randrange(len(text) + 1)
    edited = text[:place] + chance.choice('0aZ é"\\') + text[place + chance.randrange(2) :]
    return chance.choice((edited, edited, edited, text[:-1], text.upper(), text.encode(), None))


def _delete(database: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice(TABLES)
    where, record, _columns = _pick(database, chance, table)
    database.execute(f"DELETE FROM {table} WHERE {where}", record)
    return f"deleted from {table}: {record!r}"


def _insert(database: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice(TABLES)
    _where, record, columns = _pick(database, chance, table)
    at = chance.randrange(len(columns))
    record[at] = _other(record[at], chance)
    if table == "event":
        record[columns.index("seq")] = database.execute("SELECT MAX(seq) + 1 FROM event").fetchone()[0]
    database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", record)
    return f"inserted into {table}: {record!r}"


def _swap(database: sqlite3.Connection, chance: random.Random) -> str:
    table = chance.choice(TABLES)
    where, one, columns = _pick(database, chance, table)
    _where, other, _columns = _pick(database, chance, table)
    column = chance.choice(columns)
    at = columns.index(column)
    # By way of a value that no record has, for the sake of keys.
    database.execute(f"UPDATE {table} SET {column} = -77 WHERE {where}", one)
    database.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", [one[at], *other])
    aside = [*one]
    aside[at] = -77
    database.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", [other[at], *aside])
    return f"swapped {table}.{column} of {one!r} and {other!r}"


def _cut_off(database: sqlite3.Connection, chance: random.Random) -> str:
    last = database.execute("SELECT MAX(seq) FROM event").fetchone()[0]
    kept = last - chance.randrange(1, 4)
    database.execute("DELETE FROM event WHERE seq > ?", (kept,))
    if chance.random() < 0.5:
        database.execute("DELETE FROM event_text WHERE event > ?", (kept,))
    return f"events cut off after {kept}"


def _reorder(database: sqlite3.Connection, chance: random.Random) -> str:
    last = database.execute("SELECT MAX(seq) FROM event").fetchone()[0]
    one, other = chance.sample(range(1, last + 1), 2)
    for table, key in (("event", "seq"), ("event_text", "event")):
        for before, after in ((one, -1), (other, one), (-1, other)):
            database.execute(f"UPDATE {table} SET {key} = ? WHERE {key} = ?", (after, before))
    return f"events {one} and {other} change places"


def _outcome(database: sqlite3.Connection, chance: random.Random) -> str:
    _where, record, columns = _pick(database, chance, "run_row")
    state = chance.choice([state.value for state in R if state.value != record[columns.index("state")]])
    key = record[columns.index("run")], record[columns.index("row")]
    database.execute("UPDATE run_row SET state = ?, said_state = ? WHERE run = ? AND row = ?", (state, state, *key))
    return f"row {key} becomes {state}"


_MUTATIONS: tuple[Callable[[sqlite3.Connection, random.Random], str], ...] = (
    _edit, _edit, _edit, _delete, _insert, _swap, _cut_off, _reorder, _outcome,
)  # fmt: skip
