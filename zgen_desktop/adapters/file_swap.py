"""Puts a finished file in the place of another in one step: a reader finds the old one or the new one.

The new content is written beside the target, flushed to the disk, and only then takes the name
(reliability.md row 43). A kill at any moment leaves the target as it was; what is left over of the
temporary file is cleared away by the next swap of the same target.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from zgen_desktop.adapters.file_replacing import replace_file
from zgen_desktop.adapters.kill_points import reached

_PATIENCE = 2.5
"""Seconds of trying again while a virus scanner or the index service holds the file (reliability.md row 41)."""

_PAUSE = 0.1
_HELD = frozenset({5, 32, 33})  # ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_LEFT_OVER = 3600
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)


class Swap:
    """A temporary file beside ``target`` that ``commit`` puts in its place; use as a context manager.

    Leaving the context without ``commit`` removes the temporary file. ``like`` is the file whose
    permissions, owner and extended attributes the new one gets, before it holds any data; without it
    ``mode``, or what the umask leaves. Failures are OSError. Symbolic links are followed by the caller.
    """

    def __init__(self, target: Path, like: Path | None = None, mode: int | None = None) -> None:
        self.target = target
        _clear_left_over(target)
        self.path = target.with_name(f".{_stem(target)}.{secrets.token_hex(6)}.zgen-tmp")
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600 if like or mode else 0o666)
        self.file: BinaryIO = os.fdopen(descriptor, "w+b")
        self._done = False
        reached("temporary file made")
        try:
            if like:
                _take_over(like, self.path)
            elif mode and os.name == "posix":
                _set_mode(self.path, mode)
        except BaseException:
            self._discard()
            raise

    def __enter__(self) -> Swap:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._done:
            self._discard()

    def seal(self) -> None:
        """Brings all that was written to the disk and closes the file; it can be read by its path then."""
        self.file.flush()
        reached("temporary file written")
        _flush(self.file.fileno())
        self.file.close()
        reached("temporary file sealed")

    def commit(self, *, fresh: bool = False) -> None:
        """Gives the sealed file the target's name. With ``fresh`` an existing target raises FileExistsError."""
        if fresh:
            _retried(lambda: _rename_fresh(self.path, self.target))
        else:
            _retried(lambda: replace_file(self.path, self.target))
        self._done = True
        reached("file in place")
        _sync_folder(self.target.parent)

    def _discard(self) -> None:
        with contextlib.suppress(OSError):  # on a full disk what is buffered can't be written any more
            self.file.close()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def _retried(action: Callable[[], None], patience: float = _PATIENCE) -> None:
    """Repeats while Windows says that somebody else holds the file, at most ``patience`` seconds."""
    until = time.monotonic() + patience
    while True:
        try:
            return action()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD or time.monotonic() >= until:
                raise
        time.sleep(_PAUSE)


def _rename_fresh(source: Path, target: Path) -> None:
    if os.name == "nt":
        source.rename(target)  # raises FileExistsError by itself
        return
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: the look and the rename are two steps there.
        if target.exists():
            raise FileExistsError(str(target)) from None
        source.replace(target)
    else:
        reached("file in place under both names")
        source.unlink()


def _flush(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some file systems in the network can't be told to; a full disk must be heard of all the same.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows writes its directory through by itself
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _take_over(like: Path, path: Path) -> None:
    """Owner, permissions, extended attributes, access lists: each as far as user and file system allow.

    What can't be taken over must not keep the results from being written: a drive in the network may know no
    owners, and only root may give files away. Windows' ReplaceFile takes the access list over by itself.
    """
    if os.name == "nt":
        return
    there = like.stat()
    for owner, group in ((there.st_uid, there.st_gid), (-1, there.st_gid)):
        try:
            os.chown(path, owner, group)
            break
        except OSError:
            continue
    _set_mode(path, stat.S_IMODE(there.st_mode))
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            for name in os.listxattr(like):  # access lists are among them
                with contextlib.suppress(OSError):
                    os.setxattr(path, name, os.getxattr(like, name))


def _set_mode(path: Path, mode: int) -> None:
    with contextlib.suppress(OSError):  # drives of other systems know no modes, and say so
        path.chmod(mode)


def _clear_left_over(target: Path) -> None:
    """Removes what killed swaps of this target left; younger ones may be at work."""
    with contextlib.suppress(OSError):
        for path in target.parent.glob(f".{_glob_escaped(_stem(target))}.*.zgen-tmp"):
            if time.time() - path.stat().st_mtime > _LEFT_OVER:
                path.unlink()


def _stem(target: Path) -> str:
    """As much of the name as leaves room for the rest: a name has 255 bytes, and a character up to four."""
    return target.name[:40]


def _glob_escaped(name: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)
