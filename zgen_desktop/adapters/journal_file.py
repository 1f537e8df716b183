"""Opening the journal's file, transactions on it, and what its failures mean to a person."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock

from zgen_desktop.adapters import journal_schema, journal_search
from zgen_desktop.adapters.kill_points import reached
from zgen_desktop.adapters.whole_file import sync_folder
from zgen_desktop.core.errors import JournalError

_FULL = 2  # PRAGMA synchronous
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_TROUBLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOMEM,
}


class JournalFile:
    """One connection with whole transactions. Threads may share it; one is in it at a time."""

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        self.path = path
        self._database = database
        self._turn = RLock()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One change, on the disk when the block ends; nothing of it when the block raises."""
        with self._turn, _told(self.path, writing=True):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                reached("before commit")
                self._database.execute("COMMIT")
                reached("after commit")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Several reads of one moment, whatever another process writes meanwhile."""
        with self._turn, _told(self.path, writing=False):
            self._database.execute("BEGIN")
            try:
                yield self._database
            finally:
                self._roll_back()

    def close(self) -> None:
        """Ends the connection; harmless when done twice."""
        with self._turn:
            self._database.close()

    def _roll_back(self) -> None:
        # A full disk may have ended the transaction already; that failure is the one to tell.
        with suppress(sqlite3.Error):
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")


def open_for_writing(path: Path) -> JournalFile:
    """Opens or makes the file, after it was found whole by a connection that can't change it.

    The check is quick_check: it reads every page and every row but doesn't compare indexes with
    their tables, which integrity_check does at several times the cost; over millions of rows
    that is minutes at every start. Raises JournalError.
    """
    with _told(path, writing=True):
        fresh = not _existing(path)
        if not fresh:
            _check(path)
        _create_private(path)
        database = _connect(path, "rw")
        try:
            _make_durable(path, database)
            if fresh or _version(database) == 0:
                database.execute("BEGIN IMMEDIATE")
                journal_schema.create(database)
                database.execute("COMMIT")
                sync_folder(path.parent)
            _index(database)
        except BaseException:
            database.close()
            raise
        return JournalFile(path, database)


def _index(database: sqlite3.Connection) -> None:
    # Also for records that were made before there was a search. Made once; asking costs nothing later.
    database.execute("BEGIN IMMEDIATE")
    for statement in journal_search.INDEXES:
        database.execute(statement)
    database.execute("COMMIT")


def open_for_reading(path: Path) -> JournalFile:
    """Opens the file without any right to change it, also while another process writes.

    A missing file, or one that its first writer is only just making, reads as an empty journal.
    Raises JournalError.
    """
    with _told(path, writing=False):
        if _existing(path):
            database = _connect(path, "ro")
            try:
                if _version_checked(path, database):
                    return JournalFile(path, database)
            except BaseException:
                database.close()
                raise
            database.close()
        empty = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        journal_schema.create(empty)
        return JournalFile(path, empty)


def _existing(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def _check(path: Path) -> None:
    with closing(_connect(path, "ro")) as database:
        _version_checked(path, database)
        found = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise _damaged(path)


def _version_checked(path: Path, database: sqlite3.Connection) -> int:
    version = _version(database)
    tables = database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    application = database.execute("PRAGMA application_id").fetchone()[0]
    if (version or tables) and application != journal_schema.APPLICATION_ID:
        raise _damaged(path)
    if version > journal_schema.VERSION:
        raise JournalError(
            "journal_newer",
            "The record of runs was written by a newer version",
            f"{path} has format {version}; this version knows formats up to {journal_schema.VERSION}.",
            "Install the newer version of Zgen Desktop again, or use another data folder (--data-dir).",
        )
    return version


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # JournalFile lets one thread in at a time.
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=10, check_same_thread=False
    )


def _create_private(path: Path) -> None:
    # SQLite gives its -wal and -shm files the mode of the main file.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name != "nt":
        path.chmod(0o600)


def _make_durable(path: Path, database: sqlite3.Connection) -> None:
    # WAL with synchronous NORMAL lost acknowledged intents in simulated power cuts, FULL none.
    wanted = {"journal_mode": "wal", "synchronous": _FULL, "foreign_keys": 1, "trusted_schema": 0}
    if sys.platform == "darwin":
        # There fsync alone leaves data in the drive's own cache.
        wanted |= {"fullfsync": 1, "checkpoint_fullfsync": 1}
    for name, value in wanted.items():
        database.execute(f"PRAGMA {name} = {value}")
        found = database.execute(f"PRAGMA {name}").fetchone()[0]
        if found != value:
            raise JournalError(
                "journal_unsafe",
                "The record of runs can't be kept safely here",
                f"{path.parent} doesn't allow what surviving a power cut needs ({name} is {found}).",
                "Choose a folder on this computer's own disk with --data-dir.",
            )


def _damaged(path: Path) -> JournalError:
    return JournalError(
        "journal_damaged",
        "The record of runs is damaged",
        f"{path} can't be read as a record of runs. It was left exactly as it is.",
        "Nothing can be sent until this is solved. Put back a copy of this file from a backup, with the files "
        "beside it whose names begin with the same name; or keep the damaged one for your support and begin with "
        "another data folder (--data-dir), after looking in Zuora what was invoiced.",
    )


@contextmanager
def _told(path: Path, *, writing: bool) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGE:
            raise _damaged(path) from error
        if code not in _TROUBLE:
            raise
        raise _failed(path, str(error), writing) from error
    except OSError as error:
        raise _failed(path, error.strerror or str(error), writing) from error


def _failed(path: Path, cause: str, writing: bool) -> JournalError:
    if writing:
        return JournalError(
            "journal_write_failed",
            "The record of runs can't be written",
            f"{path} could not be written ({cause}). Nothing more is sent.",
            "Make room on the disk, or see to it that you may write to this folder, and start again: "
            "what became of rows being sent is then found out first.",
        )
    return JournalError(
        "journal_unreadable",
        "The record of runs can't be read",
        f"{path} could not be read ({cause}).",
        "See to it that you may read this folder, and try again.",
    )
