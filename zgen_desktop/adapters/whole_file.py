"""Writing a small file whole or not at all, for this user's eyes only."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from zgen_desktop.adapters.kill_points import reached

# ERROR_ACCESS_DENIED, SHARING_VIOLATION and LOCK_VIOLATION: a virus scanner or indexer has the file for a moment.
_PASSING_WINDOWS_ERRORS = {5, 32, 33}
_LEFTOVER_AGE = 60.0
_SUFFIX = ".zgen-part"


def write_whole(path: Path, content: bytes) -> None:
    """Replaces ``path`` in one step with a flushed file of mode 0600; raises OSError and leaves the old file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_SUFFIX)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        reached(f"{path.name} written aside")
        _replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    reached(f"{path.name} in place")
    sync_folder(path.parent)
    _clear_leftovers(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes new names in a folder durable, where the system can (Windows has no such call)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear_leftovers(folder: Path) -> None:
    # What a killed process left, whichever file it was writing; a younger one may be another writer's.
    for leftover in folder.glob(f".*{_SUFFIX}"):
        with suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _LEFTOVER_AGE:
                leftover.unlink()


def _replace(temporary: Path, path: Path, patience: float = 2.5) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            temporary.replace(path)
        except OSError as error:
            if getattr(error, "winerror", None) not in _PASSING_WINDOWS_ERRORS or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return
