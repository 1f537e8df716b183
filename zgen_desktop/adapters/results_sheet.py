"""The ResultsSheet port: adds the results to a workbook, or writes them beside it.

The journal is the truth and the sheet a view of it: whatever fails here, the person's workbook stays as
it was, and the sheet can be written again at any time.
"""

from __future__ import annotations

import errno
import os
import re
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.file_swap import Swap
from zgen_desktop.adapters.new_workbook import write_empty_package
from zgen_desktop.adapters.opc import BrokenXmlError, ForbiddenXmlError, Package
from zgen_desktop.adapters.results_footer import read_footer
from zgen_desktop.adapters.results_package import (
    Added,
    ChangedPartError,
    SheetAddition,
    check_copy,
    untouched,
)
from zgen_desktop.adapters.results_place import (
    beside,
    folder_writable,
    free_path,
    hindrance,
    hindrance_of_copy,
    numbered,
)
from zgen_desktop.adapters.results_xml import COLUMN_LIMIT, ROW_LIMIT
from zgen_desktop.adapters.zip_copy import ZipLimitError
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.model.results import Place, Placement, ResultsTable
from zgen_desktop.core.model.run import WrittenSheet

_FAILURES = (
    WorkbookError, OSError, zipfile.BadZipFile, ZipLimitError, BrokenXmlError, ForbiddenXmlError, ChangedPartError,
)  # fmt: skip
_TRIES = 3


class ResultsSheet:
    """Results as a worksheet of an .xlsx or .xlsm package."""

    def place(self, workbook: str, wish: Placement, output: str = "", previous: WrittenSheet | None = None) -> Place:
        """Where results can go as things stand; writes nothing.

        ``previous`` is the sheet that this run has written already: its copy or its workbook beside is
        gone on with. Raises UsageError for an ``output`` that can't be, and WorkbookError
        (``nowhere_to_write``) where the workbook can't take a sheet and its folder no file.
        """
        path = Path(workbook).absolute()
        if wish is Placement.COPY:
            return _copy_place(path, output, previous)
        reason = "A new workbook was asked for."
        if wish is not Placement.BESIDE:
            reason = hindrance(_real(path), wish is Placement.INTO)
            if not reason:
                return Place(str(path), into=True)
        if not folder_writable(path.parent):
            raise WorkbookError(
                "nowhere_to_write",
                "There is no place for the results",
                f"{reason} And no new workbook can be made in “{path.parent}”.",
                "Copy the workbook to a folder of your own, or name a file for the results (--output FILE).",
            )
        if previous and _is_beside(Path(previous.path), path):
            return Place(previous.path, into=False, reason=reason)
        return Place(str(free_path(beside(path))), into=False, reason=reason)

    def footer(self, path: str, sheet: str) -> str | None:
        """The page footer of a sheet as it stands in a file, None where file or sheet are gone; only reads."""
        return read_footer(Path(path), sheet)

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        """Writes, checks and swaps in one step; ``previous`` is written anew if it stands as it was left.

        WorkbookError: ``too_many_rows`` (Excel's limits), ``results_not_written`` (neither here nor beside).
        """
        _check_size(table)
        path = Path(place.path)
        own = Path(workbook).absolute()
        write = _write_into if place.into else _write_beside
        try:
            written = write(table, path, own, previous)
        except _FAILURES as error:
            why = _words(error)
        else:
            return replace(written, note=_note(written, place, previous))
        try:
            written = _write_beside(table, beside(path), own, previous)
        except _FAILURES as error:
            raise WorkbookError(
                "results_not_written",
                "The results could not be written",
                f"{why} Beside it neither: {_words(error)}",
                "Nothing is lost, the record has every outcome. Save the results elsewhere: "
                "zgen-desktop runs export RUN --to FILE",
            ) from error
        return replace(written, note=f"{why} The results are in “{Path(written.path).name}” instead.")


def _copy_place(workbook: Path, output: str, previous: WrittenSheet | None) -> Place:
    path = Path(output).absolute()
    if not output or not path.parent.is_dir():
        raise _usage("no_such_folder", f"There is no folder “{path.parent}”.", "Make it, or name another file.")
    if not folder_writable(path.parent):
        raise _usage("folder_not_writable", f"“{path.parent}” can't be written to.", "Name a file in another folder.")
    if _real(path) == _real(workbook):
        raise _usage("output_is_workbook", "The copy would replace the workbook itself.", "Name another file.")
    if os.path.lexists(path) and not _same(previous, path):
        raise _usage("output_exists", f"There is a file “{path}” already.", "Name another file, or move that one.")
    reason = hindrance_of_copy(workbook)
    wanted = ".xlsx" if reason else workbook.suffix
    if path.suffix.casefold() != wanted.casefold():
        why = f"{reason} A new workbook" if reason else "A copy of this workbook"
        raise _usage("output_kind", f"{why} must have a name that ends in “{wanted}”.", "Name the file so.")
    return Place(str(path), into=not reason, reason=reason or "A copy was asked for.")


def _usage(code: str, message: str, next_step: str) -> UsageError:
    return UsageError(code, "The results can't go there", message, next_step)


def _write_into(table: ResultsTable, path: Path, workbook: Path, previous: WrittenSheet | None) -> WrittenSheet:
    is_copy = _real(path) != _real(workbook)
    if is_copy and os.path.lexists(path) and not _same(previous, path):
        path = free_path(path)
    target = _real(path)
    for _ in range(_TRIES):
        there = target.exists()
        source = target if there or not is_copy else _real(workbook)
        if reason := hindrance(target, forced=True) if source == target else hindrance_of_copy(source):
            raise WorkbookError(
                "cannot_take_sheet", "No sheet can be added", reason, "Close it, or lift the protection."
            )
        rewrite = previous if there and _same(previous, target) else None
        stamp = _stamp(source)
        try:
            added = _swap(table, source, target, workbook, rewrite)
        except _FAILURES:
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


def _write_beside(table: ResultsTable, path: Path, workbook: Path, previous: WrittenSheet | None) -> WrittenSheet:
    if previous and (_same(previous, path) or _is_beside(Path(previous.path), workbook)):
        there = _real(Path(previous.path))
        if not hindrance(there, forced=True):
            added = _swap(table, there, there, workbook, previous, only_rewrite=True)
            if added:
                return WrittenSheet(previous.path, added.name, added.digest)
        elif not os.path.lexists(there) and folder_writable(there.parent):
            path = there
    for candidate in numbered(path):
        if os.path.lexists(candidate):
            continue
        try:
            added = _swap(table, None, candidate, workbook)
        except FileExistsError:
            continue
        if added:
            return WrittenSheet(str(candidate), added.name, added.digest)
    raise FileExistsError(str(path))


def _swap(
    table: ResultsTable,
    source: Path | None,
    target: Path,
    workbook: Path,
    previous: WrittenSheet | None = None,
    only_rewrite: bool = False,
) -> Added | None:
    """One try: None where the source was saved by another program meanwhile, or there is nothing to rewrite.

    Without ``source`` a new workbook is written. A target that isn't its own source must not exist yet;
    the new file can be read by whom ``workbook`` can be read by.
    """
    same = source == target
    with Swap(target, like=source if same else None, mode=_mode(workbook)) as swap:
        with _opened(source, target) as (package, file):
            rewrite = previous.sheet if previous and untouched(package, previous) else ""
            if only_rewrite and not rewrite:
                return None
            added = SheetAddition(package, table.title, rewrite).write(file, swap.file, table)
            swap.seal()
            check_copy(package, file, swap.path, added)
        # The last look, with no file open, since Windows replaces none that is.
        if source and _saved_meanwhile(package):
            return None
        swap.commit(fresh=not same)
    return added


@contextmanager
def _opened(source: Path | None, target: Path) -> Iterator[tuple[Package, BinaryIO]]:
    if source is None:
        with tempfile.TemporaryFile() as file:
            write_empty_package(file)
            with Package(target, file, zipfile.ZipFile(file)) as package:
                yield package, file
    else:
        with source.open("rb") as file, Package.open(source) as package:
            if not os.path.samestat(os.fstat(file.fileno()), package.stat):
                raise file_kind.changed(source)
            yield package, file


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


def _saved_meanwhile(package: Package) -> bool:
    try:
        package.check_unchanged()
    except WorkbookError as error:
        if error.code == "file_changed":
            return True
        raise
    return False


def _check_size(table: ResultsTable) -> None:
    if table.row_count + 1 > ROW_LIMIT or len(table.columns) > COLUMN_LIMIT:
        raise WorkbookError(
            "too_many_rows",
            "The results don't fit into a sheet",
            f"They have {table.row_count:,} rows and {len(table.columns):,} columns; Excel takes "
            f"{ROW_LIMIT:,} rows with the header and {COLUMN_LIMIT:,} columns.",
            "Nothing is lost, the record has every outcome. Split the list for the next run.",
        )


def _real(path: Path) -> Path:
    """The file that a path leads to: the swap must not put a file in the place of a link."""
    return Path(os.path.realpath(path))


def _same(previous: WrittenSheet | None, path: Path) -> bool:
    return previous is not None and _real(Path(previous.path)) == _real(path)


def _is_beside(path: Path, workbook: Path) -> bool:
    name = re.escape(beside(workbook).stem) + r"( [0-9]+)?\.xlsx"
    return path.parent == workbook.parent and bool(re.fullmatch(name, path.name))


def _note(written: WrittenSheet, place: Place, previous: WrittenSheet | None) -> str:
    name = Path(written.path).name
    if written.path != place.path:
        return f"“{Path(place.path).name}” was taken, the results are in “{name}”."
    if previous and not _same(previous, Path(written.path)) and Path(previous.path).exists():
        return f"“{Path(previous.path).name}” holds an earlier state of these results."
    return ""


def _words(error: Exception) -> str:
    if isinstance(error, WorkbookError):
        return error.message
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full."
    if isinstance(error, PermissionError):
        return "This user may not write there, or another program holds the file."
    if isinstance(error, OSError):
        return f"The system said: {error.strerror or type(error).__name__}."
    if isinstance(error, ZipLimitError):
        return "The workbook would grow over 4 GB."
    if isinstance(error, ChangedPartError):
        return f"The new file did not pass its check ({error}), and the workbook was left as it is."
    return f"The workbook can't take a sheet ({error})."
