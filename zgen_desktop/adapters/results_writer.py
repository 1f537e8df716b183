"""Writes the results into a workbook or beside it: the new file is made, read back, and swapped into place.

The sheet goes into the file as it stands at that moment, so what somebody saved meanwhile is kept.
"""

from __future__ import annotations

import os
import re
import zipfile
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from zgen_desktop.adapters.file_swap import Swap
from zgen_desktop.adapters.opc import BrokenXmlError, ForbiddenXmlError
from zgen_desktop.adapters.results_host import Host, Opened, new, opened, password_of, write
from zgen_desktop.adapters.results_package import Added, ChangedPartError
from zgen_desktop.adapters.results_place import (
    beside,
    folder_writable,
    free_path,
    hindrance_outside,
    look,
    numbered,
    real,
)
from zgen_desktop.adapters.zip_copy import ZipLimitError
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import ResultsTable
from zgen_desktop.core.model.run import WrittenSheet
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

FAILURES = (
    WorkbookError, OSError, zipfile.BadZipFile, ZipLimitError, BrokenXmlError, ForbiddenXmlError, ChangedPartError,
)  # fmt: skip
"""What can go wrong with a file, and leaves it as it was."""

_TRIES = 3


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """Writes one table; ``workbook`` is the one with the list, ``previous`` the sheet to be written anew.

    ``previous`` is replaced only if it stands as it was left.
    """

    table: ResultsTable
    workbook: Path
    previous: WrittenSheet | None
    passwords: WorkbookPasswords

    def into(self, path: Path) -> WrittenSheet:
        """Into the workbook itself, or into a copy of it at another path."""
        is_copy = real(path) != real(self.workbook)
        if is_copy and os.path.lexists(path) and not same_file(self.previous, path):
            path = free_path(path)
        target = real(path)
        for _ in range(_TRIES):
            there = target.exists()
            source = target if there or not is_copy else real(self.workbook)
            if source == target:
                _check_free(target)
            # A copy has the sheet already where the workbook has it.
            rewrite = self.previous if same_file(self.previous, source) else None
            stamp = _stamp(source)
            try:
                added = self._swap(source, target, rewrite)
            except FAILURES:
                if _stamp(source) == stamp:
                    raise
                continue  # it was saved under our hands
            if added:
                return WrittenSheet(str(path), added.name, added.digest)
        raise WorkbookError(
            "file_changed",
            "The workbook keeps changing",
            f"“{target.name}” was saved by another program while the results were added.",
            "Wait until that program is done with it.",
        )

    def beside(self, path: Path) -> WrittenSheet:
        """Into a new workbook, or into the one that was written beside before."""
        if self.previous and (same_file(self.previous, path) or is_beside(Path(self.previous.path), self.workbook)):
            there = real(Path(self.previous.path))
            if not look(there, self._keys(there)).hindrance:
                added = self._swap(there, there, self.previous, only_rewrite=True)
                if added:
                    return WrittenSheet(self.previous.path, added.name, added.digest)
            elif not os.path.lexists(there) and folder_writable(there.parent):
                path = there
        for candidate in numbered(path):
            if os.path.lexists(candidate):
                continue
            try:
                added = self._swap(None, candidate)
            except FileExistsError:
                continue
            if added:
                return WrittenSheet(str(candidate), added.name, added.digest)
        raise FileExistsError(str(path))

    def _swap(
        self, source: Path | None, target: Path, previous: WrittenSheet | None = None, only_rewrite: bool = False
    ) -> Added | None:
        """One try: None where the source was saved by another program meanwhile, or there is nothing to rewrite.

        Without ``source`` a new workbook is written. A target that isn't its own source must not exist yet;
        the new file can be read by whom ``workbook`` can be read by.
        """
        in_place = source == target
        with Swap(target, like=source if in_place else None, mode=_mode(self.workbook)) as swap:
            with self._open(source, target) as found:
                if source:
                    found.host.check_addable()
                rewrite = previous.sheet if previous and found.host.untouched(previous) else ""
                if only_rewrite and not rewrite:
                    return None
                added = write(found, swap.file, self.table, rewrite)
                swap.seal()
                found.host.check_copy(swap.path, found.password, added)
            # The last look, with no file open, since Windows replaces none that is.
            if source and _saved_meanwhile(found.host):
                return None
            swap.commit(fresh=not in_place)
        return added

    def _open(self, source: Path | None, target: Path) -> AbstractContextManager[Opened]:
        if source is not None:
            return opened(source, self._keys(source))
        return new(target, password_of(self.workbook, self.passwords))

    def _keys(self, path: Path) -> WorkbookPasswords:
        """The password of a file by the path that it is opened by: its own, else the one of the list's workbook."""
        keys = WorkbookPasswords()
        held = self.passwords.get(path) or self.passwords.get(self.workbook)
        if held:
            keys.hold(path, held)
        return keys


def _check_free(path: Path) -> None:
    if reason := hindrance_outside(path):
        raise WorkbookError("cannot_take_sheet", "No sheet can be added", reason, "Close it, or lift the protection.")


def same_file(previous: WrittenSheet | None, path: Path) -> bool:
    """Whether a sheet that was written stands in this file."""
    return previous is not None and real(Path(previous.path)) == real(path)


def is_beside(path: Path, workbook: Path) -> bool:
    """Whether a file has the name of one that was written beside a workbook."""
    name = re.escape(beside(workbook).stem) + r"( [0-9]+)?\.xlsx"
    return path.parent == workbook.parent and bool(re.fullmatch(name, path.name))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _mode(workbook: Path) -> int | None:
    try:
        return workbook.stat().st_mode & 0o666 | 0o600
    except OSError:
        return None


def _saved_meanwhile(host: Host) -> bool:
    try:
        host.check_unchanged()
    except WorkbookError as error:
        if error.code == "file_changed":
            return True
        raise
    return False
