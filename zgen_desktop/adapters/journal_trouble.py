"""What the failures of the journal's file mean to a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from zgen_desktop.core.errors import JournalError

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_TROUBLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOMEM,
} | _BUSY


class DamagedError(JournalError):
    """The file is no whole record of runs; ``cause`` is what SQLite says of it."""

    def __init__(self, path: Path, cause: str) -> None:
        self.cause = cause
        super().__init__(
            "journal_damaged",
            "The record of runs is damaged",
            f"{path} can't be read as a record of runs. It was left exactly as it is.",
            "Put back a copy of this file from a backup, with the files beside it whose names begin with the same "
            "name. Otherwise start the program once more: it puts the damaged record aside and begins a new one.",
        )


@contextmanager
def told(path: Path, *, writing: bool, on_damage: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Failures of SQLite and the disk as JournalError; what else goes wrong is a defect and passes."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        # Text that is not UTF-8: the sqlite3 module says so itself, without a code of SQLite.
        if code in _DAMAGE or "Could not decode" in str(error):
            on_damage()
            raise DamagedError(path, str(error)) from error
        if code not in _TROUBLE:
            raise
        if writing and code in _BUSY:
            raise held_open(path) from error
        raise failed(path, str(error), writing=writing) from error
    except UnicodeDecodeError as error:
        # The name of a column, in a damaged schema.
        on_damage()
        raise DamagedError(path, str(error)) from error
    except OSError as error:
        raise failed(path, error.strerror or str(error), writing=writing) from error


def failed(path: Path, cause: str, *, writing: bool) -> JournalError:
    """The disk or the system doesn't let us."""
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


def held_open(path: Path) -> JournalError:
    """Not by us: whoever writes here holds the folder's lock."""
    return JournalError(
        "journal_write_failed",
        "The record of runs can't be written",
        f"Another program has {path} open and doesn't let go of it. Nothing more is sent.",
        "Close what else has this file open (a database viewer, a backup), and start again: "
        "what became of rows being sent is then found out first.",
    )


def foreign(path: Path) -> JournalError:
    """A database that is not ours: it is never renamed or changed."""
    return JournalError(
        "journal_foreign",
        "This is another program's file",
        f"{path} is a database, but no record of runs. It was left exactly as it is.",
        "Move it elsewhere, or use another data folder (--data-dir).",
    )


def newer(path: Path, version: int, known: int) -> JournalError:
    """Written by a newer program: an older one would not understand what it must not do."""
    return JournalError(
        "journal_newer",
        "The record of runs was written by a newer version",
        f"{path} has format {version}; this version knows formats up to {known}.",
        "Install the newer version of Zgen Desktop again, or use another data folder (--data-dir).",
    )


def unsafe(path: Path, name: str, found: object) -> JournalError:
    """A setting that surviving a power cut needs was not taken."""
    return JournalError(
        "journal_unsafe",
        "The record of runs can't be kept safely here",
        f"{path.parent} doesn't allow what surviving a power cut needs ({name} is {found}).",
        "Choose a folder on this computer's own disk with --data-dir.",
    )
