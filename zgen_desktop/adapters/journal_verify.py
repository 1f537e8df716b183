"""Whether the journal is as the program wrote it: the file, the chain of events, their words, and the tables."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from zgen_desktop.adapters.journal_chain import COLUMNS, GENESIS, chained, digest
from zgen_desktop.adapters.journal_seals import EMPTY, fingerprint, stored_total, totals
from zgen_desktop.adapters.journal_values import compact
from zgen_desktop.core.model.audit import RecordCheck, RecordFault

FORGOTTEN = "forgotten"
MIGRATED = "migrated"
_MOST_NAMED = 20
_EVENTS = (
    f"SELECT {', '.join(COLUMNS)}, hash, said FROM event LEFT JOIN event_text ON event_text.event = event.seq"
    " ORDER BY seq"
)
_UNREADABLE = (sqlite3.DatabaseError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError)


@dataclass
class _Chain:
    """What one pass over the events finds."""

    events: int = 0
    head: str = GENESIS
    broken_at: int | None = None
    found: set[str] = field(default_factory=lambda: {GENESIS})
    last: dict[str, tuple[int, str]] = field(default_factory=dict)
    """The newest event of each run, and the seal that it left."""
    words: int = 0
    silent: dict[str, int] = field(default_factory=dict)
    forgotten: dict[str, int] = field(default_factory=dict)
    old: Any = field(default_factory=hashlib.sha256)
    """Over the events of the format without seals, as they were taken over."""
    old_events: int = 0


def verify(database: sqlite3.Connection, anchors: Collection[str] = (), run: str = "") -> RecordCheck:
    """Reads every event, and every record (of ``run`` only, if given), and computes all hashes anew.

    ``anchors`` are hashes kept elsewhere that must be in the chain. Without ``run`` SQLite's own check of the
    file is made, too, which compares the indexes with the tables. Never raises for what it finds.
    """
    faults: list[RecordFault] = []
    if not run and (damage := _damage(database)):
        faults.append(RecordFault("", f"The file itself is damaged ({damage})."))
    chain = _Chain()
    try:
        for line in database.execute(_EVENTS):
            if not _follows(chain, line, anchors):
                chain.broken_at = chain.events + 1
                break
    except _UNREADABLE:
        chain.broken_at = chain.events + 1
    if chain.broken_at is not None:
        text = f"Event {chain.broken_at} was changed, removed, or put in another place."
        faults.append(RecordFault("", text))
    else:
        faults += _amiss_in_words(database, chain)
        faults += _amiss_in_tables(database, chain, run)
    missing = tuple(anchor for anchor in anchors if anchor not in chain.found) if chain.broken_at is None else ()
    return RecordCheck(chain.events, chain.head, chain.broken_at, tuple(faults), missing)


def _damage(database: sqlite3.Connection) -> str:
    try:
        found = str(database.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if found == "ok" else found


def _follows(chain: _Chain, line: tuple[Any, ...], anchors: Collection[str]) -> bool:
    *event, hash_, said = line
    named = dict(zip(COLUMNS, event, strict=True))
    if named["seq"] != chain.events + 1:
        return False
    follows = _follows_old if named["program"] is None else _follows_new
    if not follows(chain, named, event, hash_, said):
        return False
    chain.words += said is not None
    chain.events, chain.head = named["seq"], hash_
    if hash_ in anchors:
        chain.found.add(hash_)
    return True


def _follows_new(chain: _Chain, named: Mapping[str, Any], event: list[Any], hash_: str, said: str | None) -> bool:
    run, seq, texts = named["run"], named["seq"], named["texts"]
    if chained(chain.head, event) != hash_ or named["seal_before"] != chain.last.get(run, (0, EMPTY))[1]:
        return False
    chain.last[run] = (seq, named["seal_after"])
    if named["kind"] == FORGOTTEN:
        chain.forgotten[run] = seq
    if named["kind"] == MIGRATED:
        body = json.loads(named["body"])
        if (body["events"], body["events_sha256"]) != (chain.old_events, chain.old.hexdigest()):
            return False
        chain.old_events = 0
    if said is None and texts:
        chain.silent[run] = seq
        return True
    return bool(digest(said or "") == texts)


def _follows_old(chain: _Chain, named: Mapping[str, Any], _event: list[Any], hash_: str, said: str | None) -> bool:
    """An event of format 1: its hash is over its words, too, and the migration vouches for the rest."""
    if chain.events != chain.old_events:
        return False
    chain.old_events = named["seq"]
    chain.old.update(old_line(named["seq"], named["body"]))
    if said is None:
        # The next event's hash still shows a change of this one's.
        chain.silent[named["run"]] = named["seq"]
        return True
    event = [named[name] for name in ("seq", "at", "who", "kind", "run")]
    return bool(old_hash(chain.head, event, said) == hash_)


def old_line(seq: int, body: str) -> bytes:
    """What the migration's digest is over, event by event."""
    return compact([seq, body]).encode("ascii")


def old_hash(previous: str, event: list[Any], body: str) -> str:
    """The hash of an event in format 1."""
    return chained(previous, [*event, body])


def _amiss_in_words(database: sqlite3.Connection, chain: _Chain) -> Iterator[RecordFault]:
    if chain.old_events:
        yield RecordFault("", "The events of an older program's record were put in again.")
    if database.execute("SELECT COUNT(*) FROM event_text").fetchone()[0] != chain.words:
        yield RecordFault("", "There are words on record that belong to no event.")
    for run, seq in chain.silent.items():
        if chain.forgotten.get(run, 0) < seq:
            yield RecordFault(run, f"What event {seq} said was removed.")


def _amiss_in_tables(database: sqlite3.Connection, chain: _Chain, run: str) -> Iterator[RecordFault]:
    try:
        found = totals(database, run or None)
        counted = _tally(database, run) == _counted(database, run)
        stored = {of: (seq, total) for of, seq, total in database.execute("SELECT run, event, total FROM seal")}
    except _UNREADABLE as error:
        yield RecordFault(run, f"What is on record can't be read ({error}).")
        return
    for of in sorted({*found, *stored, *chain.last}, key=str) if not run else [run]:
        last = chain.last.get(of or "", (0, EMPTY))
        if of is None or fingerprint(found.get(of, 0)) != last[1]:
            yield RecordFault(of or "", _which(database, of or ""))
        elif of in chain.last and stored.get(of) != (last[0], stored_total(found.get(of, 0))):
            yield RecordFault(of, f"Events of run {of} are missing at the end, or its seal was changed.")
        elif of not in chain.last:
            yield RecordFault(of, f"No event tells of run {of or '(none)'}.")
    if not counted:
        yield RecordFault(run, "The numbers of rows on record are not those of the rows.")


def _tally(database: sqlite3.Connection, run: str) -> list[Any]:
    where, given = ("WHERE run = ?", (run,)) if run else ("", ())
    return database.execute(f"SELECT run, state, verified, rows, doubles FROM row_tally {where}", given).fetchall()


def _counted(database: sqlite3.Connection, run: str) -> list[Any]:
    where, given = ("WHERE run = ?", (run,)) if run else ("", ())
    select = "SELECT run, state, verified, COUNT(*), SUM(possible_double) FROM run_row"
    return database.execute(f"{select} {where} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3", given).fetchall()


def _which(database: sqlite3.Connection, run: str) -> str:
    """Names the rows whose state or invoice is another one than the newest event about them says."""
    of = run or "(none)"
    try:
        told = _told(database, run)
        rows = database.execute("SELECT row, state, code, invoice_id FROM run_row WHERE run = ? ORDER BY row", (run,))
        wrong = [str(row) for row, *now in rows if row in told and told[row][: len(now)] != now]
    except _UNREADABLE:
        wrong = []
    if not wrong:
        return f"What is on record of run {of} is not what its events tell."
    named = ", ".join(wrong[:_MOST_NAMED])
    if len(wrong) > _MOST_NAMED:
        return f"What is on record of run {of} is not what its events tell: row {named} and more."
    return f"What is on record of run {of} is not what its events tell: row {named}."


def _told(database: sqlite3.Connection, run: str) -> dict[int, list[Any]]:
    """State, code and invoice id of each row by the newest event about it; rows being sent have only a state."""
    told: dict[int, list[Any]] = {}
    for kind, body in database.execute("SELECT kind, body FROM event WHERE run = ? ORDER BY seq", (run,)):
        rows = json.loads(body).get("rows")
        if kind == "intent":
            told |= {row: ["sending", "", ""] for row in rows}
        elif isinstance(rows, list):
            told |= {line[0]: [line[2], line[3], line[5]] for line in rows}
    return told
