"""Opening the journal's file, and transactions on it."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from zgen_desktop.adapters import journal_damage, journal_migrations, journal_schema
from zgen_desktop.adapters.journal_chain import Teller, append
from zgen_desktop.adapters.journal_heads import BEGUN_ANEW
from zgen_desktop.adapters.journal_seals import Seals
from zgen_desktop.adapters.journal_trouble import DamagedError, foreign, newer, told, unsafe
from zgen_desktop.adapters.kill_points import reached
from zgen_desktop.adapters.whole_file import sync_folder

Connect = Callable[[Path, str], sqlite3.Connection]
"""Opens a connection in SQLite's mode ``rw`` or ``ro``, in autocommit, usable from every thread."""

_FULL = 2  # PRAGMA synchronous
_LEFT_OPEN = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY}
"""A process was killed in a change, and who may only read can't take it back (SQLite: result codes)."""


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """The one place where a connection to the file is opened. JournalFile lets one thread in at a time."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=10, check_same_thread=False
    )


class JournalFile:
    """One connection with whole transactions. Threads may share it; one is in it at a time."""

    def __init__(self, path: Path, database: sqlite3.Connection, seals: Seals) -> None:
        self.path = path
        self.seals = seals
        self._database = database
        self._turn = RLock()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One change, on the disk when the block ends; nothing of it when the block raises."""
        with self._turn, told(self.path, writing=True, on_damage=self._suspect):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                self.seals.assert_told()
                reached("before commit")
                self._database.execute("COMMIT")
                reached("after commit")
            except BaseException:
                self.seals.clear()
                self._roll_back()
                raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Several reads of one moment, whatever another process writes meanwhile."""
        with self._turn, told(self.path, writing=False, on_damage=self._suspect):
            self._database.execute("BEGIN")
            try:
                yield self._database
            finally:
                self._roll_back()

    def wipe(self) -> None:
        """Takes what was erased out of the write-ahead log, too, as far as no reader still needs it."""
        with self._turn, told(self.path, writing=True):
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Ends the connection; harmless when done twice."""
        with self._turn:
            self._database.close()

    def _suspect(self) -> None:
        journal_damage.note_suspicion(self.path)

    def _roll_back(self) -> None:
        # A full disk may have ended the transaction already; that failure is the one to tell.
        with suppress(sqlite3.Error):
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")


def open_for_writing(path: Path, teller: Teller, connect: Connect = connect) -> JournalFile:
    """Opens or makes the file, after it was found whole by a connection that can't change it.

    An older format is brought up to this one, after a copy of the file was made. A damaged file is put
    aside: that is an error once, and the next opening begins a new file, which says so in its first event.
    Raises JournalError.
    """
    try:
        return _opened(path, teller, connect)
    except DamagedError as error:
        with told(path, writing=True):
            raise journal_damage.put_aside(path, error) from error


def _opened(path: Path, teller: Teller, connect: Connect) -> JournalFile:
    with told(path, writing=True):
        journal_damage.finish_putting_aside(path)
        version = _checked(path, connect) if _existing(path) else 0
        _create_private(path)
        if 0 < version < journal_schema.VERSION:
            _copy(path, version, connect)
        database = connect(path, "rw")
        try:
            _make_durable(path, database)
            _bring_up_to_date(path, database, version, teller)
            teller.seals.watch(database)
        except BaseException:
            database.close()
            raise
        return JournalFile(path, database, teller.seals)


def _bring_up_to_date(path: Path, database: sqlite3.Connection, version: int, teller: Teller) -> None:
    """One transaction; the data folder's lock keeps other writers out since the version was read."""
    if version == journal_schema.VERSION:
        return
    database.execute("BEGIN IMMEDIATE")
    if version:
        journal_migrations.migrate(database, teller)
    else:
        journal_schema.create(database)
        before = journal_damage.put_aside_before(path)
        if before:
            listed = [[other.name, at.isoformat()] for other, at in before]
            append(database, teller, BEGUN_ANEW, "", {"put_aside": listed})
    teller.seals.assert_told()
    reached("before a new format")
    database.execute("COMMIT")
    sync_folder(path.parent)


def open_for_reading(path: Path, connect: Connect = connect) -> JournalFile:
    """Opens the file without any right to change it, also while another process writes.

    A missing file, or one that its first writer is only just making, reads as an empty journal; one in an
    older format is read in memory, brought up to this one. Raises JournalError.
    """
    with told(path, writing=False):
        if _existing(path):
            database = _reading(path, connect)
            try:
                version = _version_checked(path, database)
                if version == journal_schema.VERSION:
                    return JournalFile(path, database, Seals())
                if version:
                    return JournalFile(path, _migrated_in_memory(database), Seals())
            except BaseException:
                database.close()
                raise
            database.close()
        empty = _in_memory()
        journal_schema.create(empty)
        return JournalFile(path, empty, Seals())


def _reading(path: Path, connect: Connect) -> sqlite3.Connection:
    """A connection that can't change anything, after SQLite took back what a killed process had left half written.

    That can be only while the file is made: from then on it has a write-ahead log, which readers understand.
    """
    database = connect(path, "ro")
    try:
        database.execute("PRAGMA schema_version").fetchone()
        return database
    except sqlite3.Error as error:
        database.close()
        if error.sqlite_errorcode not in _LEFT_OPEN:
            raise
    with closing(connect(path, "rw")) as other:
        other.execute("PRAGMA schema_version").fetchone()
    return connect(path, "ro")


def _in_memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def _migrated_in_memory(database: sqlite3.Connection) -> sqlite3.Connection:
    memory = _in_memory()
    with closing(database):
        database.backup(memory)
    memory.execute("BEGIN")
    journal_migrations.migrate(memory, Teller("", datetime.now(UTC)))
    memory.execute("COMMIT")
    memory.execute("PRAGMA query_only = 1")
    return memory


def _existing(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def _checked(path: Path, connect: Connect) -> int:
    with closing(_reading(path, connect)) as database:
        version = _version_checked(path, database)
        journal_damage.quick_check(path, database)
        return version


def _version_checked(path: Path, database: sqlite3.Connection) -> int:
    version = int(database.execute("PRAGMA user_version").fetchone()[0])
    tables = database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    application = database.execute("PRAGMA application_id").fetchone()[0]
    if (version or tables) and application != journal_schema.APPLICATION_ID:
        raise foreign(path)
    if version > journal_schema.VERSION:
        raise newer(path, version, journal_schema.VERSION)
    if version < bool(tables):
        raise DamagedError(path, f"its format is {version}")
    return version


def _copy(path: Path, version: int, connect: Connect) -> None:
    """The file as it was before its format is changed, beside it and as private."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}-format-{version}-{stamp}{path.suffix}")
    copy.unlink(missing_ok=True)
    _create_private(copy)
    try:
        with closing(connect(path, "ro")) as database:
            database.execute("VACUUM INTO ?", (str(copy),))
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def _create_private(path: Path) -> None:
    # SQLite gives its -wal and -shm files the mode of the main file.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name != "nt":
        path.chmod(0o600)


def _make_durable(path: Path, database: sqlite3.Connection) -> None:
    # WAL with synchronous NORMAL lost acknowledged intents in simulated power cuts, FULL none.
    wanted: dict[str, object] = {
        "journal_mode": "wal", "synchronous": _FULL, "foreign_keys": 1, "trusted_schema": 0, "secure_delete": 1,
    }  # fmt: skip
    if sys.platform == "darwin":
        # There fsync alone leaves data in the drive's own cache.
        wanted |= {"fullfsync": 1, "checkpoint_fullfsync": 1}
    for name, value in wanted.items():
        database.execute(f"PRAGMA {name} = {value}")
        found = database.execute(f"PRAGMA {name}").fetchone()[0]
        if found != value:
            raise unsafe(path, name, found)


def copies_before(path: Path) -> list[Path]:
    """Copies of the file in older formats and damaged ones that were put aside: what is erased here stays in them."""
    aside = [other for other, _at in journal_damage.put_aside_before(path)]
    return sorted(path.parent.glob(f"{path.stem}-format-*{path.suffix}")) + aside
