"""A damaged journal: recognised when it is opened, put aside under another name, never deleted."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer

from zgen_desktop.adapters.journal_trouble import DamagedError
from zgen_desktop.adapters.whole_file import sync_folder, write_whole
from zgen_desktop.core.errors import JournalError

CHECK_SECONDS = 1.0
"""How long opening may look for damage. What lies beyond that is found when it is read, or by ``runs verify``."""

_SIDES = ("", "-wal", "-shm")
_NAME = re.compile(r"-damaged-(\d{8}-\d{6}-\d{6})\.sqlite3$")
_STAMP = "%Y%m%d-%H%M%S-%f"


def quick_check(path: Path, database: sqlite3.Connection, seconds: float = CHECK_SECONDS) -> None:
    """Raises DamagedError where SQLite's quick_check finds damage within this time.

    quick_check reads every page and every row but doesn't compare indexes with their tables, which
    integrity_check does at several times the cost. After damage was met at work the whole file is checked.
    """
    # A progress handler would not be asked while SQLite walks a tree; an interruption is seen at every page.
    watch = Timer(seconds, database.interrupt)
    if not _suspect(path).exists():
        watch.start()
    try:
        found = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_INTERRUPT:
            raise
        return
    finally:
        watch.cancel()
        if watch.is_alive():
            watch.join()
    if found != "ok":
        raise DamagedError(path, str(found))
    with suppress(FileNotFoundError):
        _suspect(path).unlink()


def note_suspicion(path: Path) -> None:
    """Damage was met at work: the next start checks the whole file, however long it takes."""
    with suppress(OSError):
        write_whole(_suspect(path), b"")


def put_aside(path: Path, error: DamagedError) -> JournalError:
    """Renames the file and its companions; the next opening begins a new one. What to tell the person.

    A note is made first, so that a new file never meets companions of the old one, whenever the process ends.
    """
    target = path.with_name(f"{path.stem}-damaged-{datetime.now(UTC).strftime(_STAMP)}{path.suffix}")
    write_whole(_under_way(path), target.name.encode())
    finish_putting_aside(path)
    return JournalError(
        "journal_put_aside",
        "The record of runs was damaged and was put aside",
        f"{path} could not be read ({error.cause}). It is kept as {target}; from here on a new, empty "
        "record is kept. Which accounts were being sent, or were unknown, when it broke is not on record any more.",
        "The results sheets in your workbooks show what earlier runs did: Outcome, Invoice ID and Run in every row. "
        "Accounts that are invoiced in Zuora already are held back when a list is checked; look in Zuora for those "
        "that were just being sent. If you have a backup of the file, close the program and put it back "
        "before you start again.",
    )


def finish_putting_aside(path: Path) -> None:
    """Goes on where a killed process stopped; nothing where none did."""
    note = _under_way(path)
    try:
        target = path.with_name(note.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    for side in _SIDES:
        with suppress(FileNotFoundError):
            path.with_name(path.name + side).rename(target.with_name(target.name + side))
    sync_folder(path.parent)
    with suppress(FileNotFoundError):
        _suspect(path).unlink()
    note.unlink()


def put_aside_before(path: Path) -> Sequence[tuple[Path, datetime]]:
    """The damaged records that lie beside, oldest first, with the moment (UTC) when each was put aside."""
    found = []
    for other in sorted(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}")):
        match = _NAME.search(other.name)
        if match:
            found.append((other, datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)))
    return found


def _suspect(path: Path) -> Path:
    return path.with_name(f"{path.name}-suspect")


def _under_way(path: Path) -> Path:
    return path.with_name(f"{path.name}-put-aside")
