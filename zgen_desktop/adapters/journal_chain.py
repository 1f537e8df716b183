"""The journal's events: appended, never changed, each bound to the one before by SHA-256.

A chain shows edits, deletions and reordering inside it, and (by the seals of journal_seals, which its
events carry) in the tables. That the whole file was put back to an older copy shows against a hash that
is kept elsewhere (the results sheet's footer holds the one of its time).

What an event says in words stands beside it, in event_text, and the event holds its digest. So words
can be erased later and the chain still holds. They are salted, so that nobody can guess from the digest
what was erased.
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from zgen_desktop.adapters.journal_seals import Seals
from zgen_desktop.adapters.journal_values import compact, moment_text, shown

GENESIS = "0" * 64
"""The hash before the first event."""

COLUMNS = ("seq", "at", "who", "program", "kind", "run", "body", "texts", "seal_before", "seal_after")
"""What the hash of an event is over, after the hash of the event before it."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who makes changes and when: the system's user, the moment (UTC) of this change, the program's version."""

    who: str
    now: datetime
    program: str = ""
    seals: Seals = field(default_factory=Seals)


def append(
    database: sqlite3.Connection,
    teller: Teller,
    kind: str,
    run: str,
    body: Mapping[str, object],
    texts: Mapping[str, object] | None = None,
) -> None:
    """Adds the event that tells what the caller's transaction has changed of a run since its last event.

    ``texts`` are what may be erased one day: messages, cells. All else (keys, ids, states, reasons) is ``body``.
    """
    seq, previous = _last(database)
    seq += 1
    said = compact({**texts, "salt": secrets.token_hex(16)}) if texts else ""
    seal = teller.seals.take(database, run, seq)
    at = moment_text(teller.now) or ""
    told = (kind, run, compact(body), digest(said))
    event = (seq, at, shown(teller.who), teller.program, *told, seal.before, seal.after)
    insert(database, event, chained(previous, event))
    if said:
        database.execute("INSERT INTO event_text VALUES (?, ?)", (seq, said))


def insert(database: sqlite3.Connection, event: Sequence[object], hash_: str) -> None:
    """Stores an event whose hash is made; its values in the order of COLUMNS."""
    marks = ", ".join("?" * (len(COLUMNS) + 1))
    database.execute(f"INSERT INTO event ({', '.join(COLUMNS)}, hash) VALUES ({marks})", (*event, hash_))


def digest(said: str) -> str:
    """SHA-256 of an event's words, empty for none."""
    return hashlib.sha256(said.encode("ascii")).hexdigest() if said else ""


def head(database: sqlite3.Connection) -> str:
    """The newest event's hash, GENESIS without any."""
    return _last(database)[1]


def chained(previous: str, event: Sequence[object]) -> str:
    """The hash of an event behind the one with hash ``previous``."""
    return hashlib.sha256(f"{previous}\n{compact(list(event))}".encode("ascii")).hexdigest()


def _last(database: sqlite3.Connection) -> tuple[int, str]:
    last = database.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return (last[0], last[1]) if last else (0, GENESIS)
