"""Who may write in the data folder: one process at a time (protocol.md rule 3).

The operating system's lock on ``zgen.lock`` decides, and ends with its process however that ends.
``holder.json`` beside it only tells people who holds it; it is read after the lock was refused and
never believed without.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import filelock

from zgen_desktop.adapters.whole_file import write_whole
from zgen_desktop.core.errors import UsageError

LOCK_FILE = "zgen.lock"
HOLDER_FILE = "holder.json"
WINDOW = "window"

# Asking who holds the lock takes it for an instant; an owner-to-be waits that out.
_PATIENCE = 1.0


def command(name: str) -> str:
    """The kind of a holder that is no window: ``command generate``."""
    return f"command {name}"


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that holds a data folder. ``kind`` is ``window`` or ``command NAME``; ``since`` is UTC."""

    pid: int
    kind: str
    since: datetime

    @property
    def words(self) -> str:
        """For a person: ``the window (process 4711), since 2026-11-22 14:05 UTC``."""
        what = "the window" if self.kind == WINDOW else f"the {self.kind}" if self.kind else "another process"
        return f"{what} (process {self.pid}), since {self.since:%Y-%m-%d %H:%M} UTC"


class FolderLock:
    """The right to write in a data folder; made by ``acquire`` and given to every writer."""

    def __init__(self, folder: Path, lock: filelock.BaseFileLock) -> None:
        self.folder = folder
        self._lock = lock

    @property
    def held(self) -> bool:
        """False once released."""
        return self._lock.is_locked

    def release(self) -> None:
        """Gives the folder free; harmless when done twice."""
        if self.held:
            (self.folder / HOLDER_FILE).unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def acquire(folder: Path, kind: str, patience: float = _PATIENCE) -> FolderLock:
    """Takes the lock of an existing folder, waiting at most ``patience`` seconds.

    Raises UsageError ``data_folder_in_use`` that says who holds it and since when, and
    ``data_folder_unusable`` where the folder can't be written or can't be locked.
    """
    lock = _lock(folder)
    try:
        lock.acquire(timeout=patience)
    except filelock.Timeout:
        raise _in_use(folder) from None
    except OSError as error:
        raise _unusable(folder, error) from error
    held = FolderLock(folder, lock)
    holder = {"pid": os.getpid(), "kind": kind, "since": datetime.now(UTC).isoformat(timespec="seconds")}
    try:
        write_whole(folder / HOLDER_FILE, json.dumps(holder, indent=2).encode())
    except OSError as error:
        held.release()
        raise _unusable(folder, error) from error
    return held


def is_locked(folder: Path) -> bool:
    """Whether some process, this one included, holds the folder at this moment."""
    if not (folder / LOCK_FILE).exists():
        return False
    lock = _lock(folder)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        return True
    except OSError as error:
        raise _unusable(folder, error) from error
    lock.release()
    return False


def holder(folder: Path) -> Holder | None:
    """Who holds the folder, as far as is known; None when nobody does."""
    return _told_holder(folder) if is_locked(folder) else None


def _lock(folder: Path) -> filelock.BaseFileLock:
    # A soft lock would outlive a killed process, so a file system without locks is refused instead.
    return filelock.FileLock(
        folder / LOCK_FILE, mode=0o600, thread_local=False, fallback_to_soft=False, preserve_lock_file=True
    )


def _told_holder(folder: Path) -> Holder | None:
    try:
        told = json.loads((folder / HOLDER_FILE).read_text(encoding="utf-8"))
        return Holder(int(told["pid"]), str(told["kind"]), datetime.fromisoformat(told["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _in_use(folder: Path) -> UsageError:
    told = _told_holder(folder)
    return UsageError(
        "data_folder_in_use",
        "Zgen Desktop is already at work",
        f"The data folder {folder} is held by {told.words if told else 'another process'}.",
        "Wait until it has ended, or close it, and try again.",
    )


def _unusable(folder: Path, error: OSError) -> UsageError:
    return UsageError(
        "data_folder_unusable",
        "The data folder can't be used",
        f"{folder} can't be locked and written ({error.strerror or error}).",
        "Choose a folder on this computer's own disk that you may write to (--data-dir).",
    )
