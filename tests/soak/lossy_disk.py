"""A disk that loses, tears and reorders what was not synced when the power is cut, under SQLite by way of apsw.

The standard library's sqlite3 can't be given a file layer, so ``connect`` hands the journal a connection of apsw's
SQLite behind the few methods that the journal uses. What the power cut leaves is read by the standard library again.
"""

from __future__ import annotations

import itertools
import random
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512
_names = itertools.count()


class PowerCut(BaseException):
    """From here on nothing reaches the disk any more."""


@dataclass
class _File:
    """What surely stands on the disk, and what was written since."""

    durable: bytearray = field(default_factory=bytearray)
    there: bool = False
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for place, data in self.waiting:
            _apply(self.durable, place, data)
        self.waiting.clear()
        self.there = True


class LossyDisk:
    """Counts the operations that change something; the one numbered ``cut_at`` is the last, and done in part."""

    def __init__(self, cut_at: int = 0) -> None:
        self.operations = 0
        self.off = False
        self._cut_at = cut_at
        self._files: dict[str, _File] = {}
        self._name = f"lossy-{next(_names)}"
        self._vfs = _Vfs(self._name, self)

    def connect(self, path: Path, mode: str) -> sqlite3.Connection:
        """For ``journal_file.open_for_writing``."""
        return _Connection(path, mode, self._name)  # type: ignore[return-value]  # the part of it that is used

    def file(self, name: str) -> _File:
        """The file of this name, as the disk knows it."""
        return self._files.setdefault(name, _File())

    def change(self) -> bool:
        """Before each change; True for the one that the cut comes into. Raises PowerCut afterwards."""
        if self.off:
            raise PowerCut
        self.operations += 1
        if self.operations == self._cut_at:
            self.off = True
        return self.off

    def leave(self, folder: Path, seed: int) -> None:
        """Writes what is on the disk after the cut: of what was not synced any part, in any order."""
        dice = random.Random(seed)
        for name, file in sorted(self._files.items()):
            if name.endswith("-shm") or not (file.there or dice.random() < 0.5):
                continue
            content = bytearray(file.durable)
            keep = dice.choice((0.0, 0.3, 0.7, 1.0))
            waiting = list(file.waiting)
            if dice.random() < 0.5:
                dice.shuffle(waiting)
            for place, data in waiting:
                for at, piece in _sectors(place, data):
                    if dice.random() < keep:
                        _apply(content, at, piece)
            (folder / Path(name).name).write_bytes(content)


def _apply(content: bytearray, place: int, data: bytes | None) -> None:
    """Writes, or cuts off at ``place`` where there is no data."""
    if data is None:
        del content[place:]
        return
    if len(content) < place:
        content.extend(bytes(place - len(content)))
    content[place : place + len(data)] = data


def _sectors(place: int, data: bytes | None) -> Iterator[tuple[int, bytes | None]]:
    if data is None:
        yield place, None
        return
    at = place
    while at < place + len(data):
        end = min((at // SECTOR + 1) * SECTOR, place + len(data))
        yield at, data[at - place : end - place]
        at = end


@contextmanager
def quietly() -> Iterator[None]:
    """What SQLite can't hand on to its caller, apsw tells the interpreter; the cut itself is no news."""
    before = sys.unraisablehook

    def told(found: sys.UnraisableHookArgs) -> None:
        if not isinstance(found.exc_value, PowerCut):
            before(found)

    sys.unraisablehook = told
    try:
        yield
    finally:
        sys.unraisablehook = before


class _Vfs(apsw.VFS):
    def __init__(self, name: str, disk: LossyDisk) -> None:
        super().__init__(name, "")
        self._disk = disk

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802  the names are SQLite's
        return _VfsFile(name, flags, self._disk)

    def xDelete(self, name: str, sync_folder: bool) -> None:  # noqa: N802
        # Only the switch to WAL deletes, and nothing is acknowledged by it: what comes next finds the power gone.
        if self._disk.off or self._disk.change():
            return
        super().xDelete(name, sync_folder)
        self._disk._files.pop(name, None)


class _VfsFile(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], disk: LossyDisk) -> None:
        super().__init__("", name, flags)
        self._disk = disk
        self._file = disk.file(name.filename() if isinstance(name, apsw.URIFilename) else str(name))

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        last = self._disk.change()
        self._file.waiting.append((offset, bytes(data)))
        if last:
            raise PowerCut
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        last = self._disk.change()
        self._file.waiting.append((size, None))
        if last:
            raise PowerCut
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        if self._disk.change():
            raise PowerCut
        super().xSync(flags)
        self._file.sync()


class _Cursor:
    """The part of sqlite3.Cursor that the journal uses."""

    def __init__(self, connection: apsw.Connection, cursor: apsw.Cursor) -> None:
        self._connection = connection
        self._cursor = cursor

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self._cursor)

    def fetchone(self) -> tuple[Any, ...] | None:
        return self._cursor.fetchone()

    def fetchall(self) -> list[tuple[Any, ...]]:
        return self._cursor.fetchall()

    @property
    def lastrowid(self) -> int:
        return self._connection.last_insert_rowid()

    @property
    def rowcount(self) -> int:
        return self._connection.changes()


class _Connection:
    """The part of sqlite3.Connection that the journal uses, over apsw."""

    def __init__(self, path: Path, mode: str, vfs: str) -> None:
        flags = apsw.SQLITE_OPEN_READONLY if mode == "ro" else apsw.SQLITE_OPEN_READWRITE
        self._connection = apsw.Connection(str(path.absolute()), flags=flags, vfs=vfs)
        if mode != "ro":
            # Checkpoints are where the most is written without order; this brings one every few calls.
            self._connection.wal_autocheckpoint(20)

    def execute(self, sql: str, values: Sequence[Any] = ()) -> _Cursor:
        cursor = self._connection.cursor()
        cursor.execute(sql, values)
        return _Cursor(self._connection, cursor)

    def executemany(self, sql: str, values: Iterable[Sequence[Any]]) -> _Cursor:
        cursor = self._connection.cursor()
        cursor.executemany(sql, values)
        return _Cursor(self._connection, cursor)

    def create_function(self, name: str, narg: int, function: Callable[..., Any]) -> None:
        self._connection.create_scalar_function(name, function, narg)

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    def close(self) -> None:
        self._connection.close()


class CarelessConnection(_Connection):
    """A control: says that it syncs fully, and doesn't (synchronous NORMAL)."""

    def execute(self, sql: str, values: Sequence[Any] = ()) -> _Cursor:
        if sql == "PRAGMA synchronous":
            return super().execute("SELECT 2")
        return super().execute(sql.replace("PRAGMA synchronous = 2", "PRAGMA synchronous = 1"), values)


class CarelessDisk(LossyDisk):
    """The same disk under a journal that leaves syncing to chance."""

    def connect(self, path: Path, mode: str) -> sqlite3.Connection:
        return CarelessConnection(path, mode, self._name)  # type: ignore[return-value]  # as above
