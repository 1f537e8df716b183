"""A seal over all that the tables say of a run, so that the events vouch for the tables, too.

The seal is a sum over the records of the run: each counts with the 2048 bits that SHAKE-256 makes of it
(AdHash of Bellare and Micciancio, 1997; with this length no other set of records with the same sum can be
found). So it follows a change of a few records without reading the others, and doesn't depend on their
order. Triggers of the writing connection take every change of a vouched table into account, whatever code
makes it; an event then carries the SHA-256 of the seal before and after (journal_chain.append), and what
was changed without an event can't be committed.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from zgen_desktop.adapters.journal_schema import VOUCHED, Vouched, columns_of
from zgen_desktop.core.invariants import insist

_BITS = 2048
_MASK = (1 << _BITS) - 1
_NOTHING = 0
_SEALED_BY = "zgen_sealed"


@dataclass(frozen=True, slots=True)
class Seal:
    """SHA-256 of a run's seal before and after a change, lower-case hex."""

    before: str
    after: str


def _plain(value: object) -> object:
    # Only in a file that was tampered with: the program itself stores no blobs.
    assert isinstance(value, bytes)
    return {"blob": value.hex()}


_ENCODE = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=_plain).encode


def weight(name: str, values: Iterable[object]) -> int:
    """What one record counts in the sum: its kind and values, each with its type."""
    digest = hashlib.shake_256(_ENCODE([name, *values]).encode("ascii")).digest(_BITS // 8)
    return int.from_bytes(digest, "big")


@lru_cache(maxsize=2048, typed=True)
def _weight_again(name: str, *values: object) -> int:
    """The same, remembered: what a call's rows become in one change they are before the next one, moments later."""
    return weight(name, values)


def stored_total(total: int) -> str:
    """A sum as it stands in the table of seals."""
    return f"{total:0{_BITS // 4}x}"


def fingerprint(total: int) -> str:
    """SHA-256 of a sum, as it stands in events."""
    return hashlib.sha256(stored_total(total).encode("ascii")).hexdigest()


EMPTY = fingerprint(_NOTHING)
"""Of a run without records."""


class Seals:
    """The changes of the open transaction, by run. One for each writing connection."""

    def __init__(self) -> None:
        self._moved: dict[str, int] = {}

    def watch(self, database: sqlite3.Connection) -> None:
        """From here on every change of a vouched table through this connection counts."""
        database.create_function(_SEALED_BY, -1, self._move)
        # INSERT OR REPLACE would else delete without telling.
        database.execute("PRAGMA recursive_triggers = 1")
        for part in VOUCHED:
            for statement in _triggers(part, columns_of(database, part)):
                database.execute(statement)

    def take(self, database: sqlite3.Connection, run: str, event: int) -> Seal:
        """Brings the stored seal of a run up to date for the event that tells what was changed."""
        found = database.execute("SELECT total FROM seal WHERE run = ?", (run,)).fetchone()
        before = int(found[0], 16) if found else _NOTHING
        after = (before + self._moved.pop(run, 0)) & _MASK
        database.execute("INSERT OR REPLACE INTO seal VALUES (?, ?, ?)", (run, event, stored_total(after)))
        return Seal(fingerprint(before), fingerprint(after))

    def found(self, run: str, total: int) -> None:
        """What the tables of a run already held when nobody watched (taken over from an older format)."""
        self._moved[run] = total

    def assert_told(self) -> None:
        """AssertionError where something was changed that no event tells."""
        untold = [run for run, moved in self._moved.items() if moved & _MASK]
        insist(not untold, f"a change of runs {untold[:1]} was not told in an event")
        self._moved.clear()

    def clear(self) -> None:
        """The transaction was given up."""
        self._moved.clear()

    def _move(self, sign: int, name: str, run: str, *values: object) -> None:
        self._moved[run] = self._moved.get(run, 0) + sign * _weight_again(name, *values)


def totals(database: sqlite3.Connection, run: str | None = None) -> dict[str | None, int]:
    """The seals of all runs (or of one), summed up anew over every record. A record without run stands under None."""
    found: dict[str | None, int] = {}
    for part in VOUCHED:
        for of, *values in _records(database, part, run):
            found[of] = (found.get(of, _NOTHING) + weight(part.name, values)) & _MASK
    return found


def _records(database: sqlite3.Connection, part: Vouched, run: str | None) -> Iterator[Any]:
    columns = ", ".join(columns_of(database, part))
    select = f"SELECT {part.run.format(of=part.table)}, {columns} FROM {part.table}"
    if run is None:
        return database.execute(select)
    return database.execute(f"{select} WHERE {part.of_run}", (run,))


def _triggers(part: Vouched, columns: list[str]) -> Iterator[str]:
    old, new = (
        f"SELECT {_SEALED_BY}({sign}, '{part.name}', {part.run.format(of=which)},"
        f" {', '.join(f'{which}.{column}' for column in columns)});"
        for sign, which in ((-1, "OLD"), (1, "NEW"))
    )
    changes = f"UPDATE OF {', '.join(columns)}"
    for number, (when, what) in enumerate((("INSERT", new), ("DELETE", old), (changes, old + new))):
        yield f"CREATE TEMP TRIGGER seal_{part.name}_{number} AFTER {when} ON main.{part.table} BEGIN {what} END"
