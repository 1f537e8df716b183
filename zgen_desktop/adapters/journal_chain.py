"""The journal's events: appended, never changed, each bound to the one before by SHA-256.

A chain shows edits, deletions and reordering inside it. That its end was cut off, or that the whole
file was put back to an older copy, shows against a hash that is kept elsewhere (the results sheet's
footer holds the one of its time).
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zgen_desktop.adapters.journal_values import compact, moment_text, shown

GENESIS = "0" * 64
"""The hash before the first event."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who makes changes and when: the name of the system's user and the moment (UTC) of this change."""

    who: str
    now: datetime


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """``events`` in the chain, ``head`` its newest hash; ``broken_at`` the first event that doesn't fit.

    ``anchor_found`` is False where a hash kept elsewhere is not in the chain: its end was cut off,
    or the file is an older copy.
    """

    ok: bool
    events: int
    head: str
    broken_at: int | None = None
    anchor_found: bool = True


def append(database: sqlite3.Connection, teller: Teller, kind: str, run: str, body: Mapping[str, object]) -> None:
    """Adds one event in the caller's transaction."""
    seq, previous = _last(database)
    at = moment_text(teller.now) or ""
    event = (seq + 1, at, shown(teller.who), kind, run, compact(body))
    database.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", (*event, _hash(previous, event)))


def head(database: sqlite3.Connection) -> str:
    """The newest event's hash, GENESIS without any."""
    return _last(database)[1]


def verify(database: sqlite3.Connection, anchor: str = "") -> ChainCheck:
    """Computes every hash anew. ``anchor`` is a hash that must be in the chain."""
    previous, count, found = GENESIS, 0, anchor in {"", GENESIS}
    for *event, stored in database.execute("SELECT seq, at, who, kind, run, body, hash FROM event ORDER BY seq"):
        if event[0] != count + 1 or _hash(previous, tuple(event)) != stored:
            return ChainCheck(False, count, previous, count + 1, found)
        previous, count = stored, count + 1
        found = found or stored == anchor
    return ChainCheck(found, count, previous, None, found)


def _last(database: sqlite3.Connection) -> tuple[int, str]:
    last = database.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return (last[0], last[1]) if last else (0, GENESIS)


def _hash(previous: str, event: tuple[object, ...]) -> str:
    return hashlib.sha256(f"{previous}\n{compact(list(event))}".encode("ascii")).hexdigest()
