"""The ResultsSheet port: adds the results to a workbook, or writes them beside it.

The journal is the truth and the sheet a view of it: whatever fails here, the person's workbook stays as
it was, and the sheet can be written again at any time.
"""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

from zgen_desktop.adapters.opc import BrokenXmlError, ForbiddenXmlError
from zgen_desktop.adapters.results_host import UNKNOWN_PASSWORD, opened, password_of
from zgen_desktop.adapters.results_package import ChangedPartError
from zgen_desktop.adapters.results_place import (
    beside,
    folder_writable,
    free_path,
    look,
    look_inside,
    real,
)
from zgen_desktop.adapters.results_writer import FAILURES, SheetWriter, is_beside, same_file
from zgen_desktop.adapters.results_xml import COLUMN_LIMIT, ROW_LIMIT
from zgen_desktop.adapters.zip_copy import ZipLimitError
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.model.results import Place, Placement, ResultsTable
from zgen_desktop.core.model.run import WrittenSheet
from zgen_desktop.core.workbook_passwords import WorkbookPasswords


class ResultsSheet:
    """Results as a sheet of an .xlsx, .xlsm or .ods workbook, or of a new .xlsx."""

    def __init__(self, passwords: WorkbookPasswords | None = None) -> None:
        self._passwords = passwords or WorkbookPasswords()

    def place(self, workbook: str, wish: Placement, output: str = "", previous: WrittenSheet | None = None) -> Place:
        """Where results can go as things stand; writes nothing.

        ``previous`` is the sheet that this run has written already: its copy or its workbook beside is
        gone on with. Raises UsageError for an ``output`` that can't be, and WorkbookError: ``nowhere_to_write``
        where the workbook can't take a sheet and its folder no file, ``encrypted`` where its password isn't known.
        """
        path = Path(workbook).absolute()
        if wish is Placement.COPY:
            return self._copy_place(path, output, previous)
        reason, consequence = "A new workbook was asked for.", ""
        if wish is not Placement.BESIDE:
            found = look(real(path), self._keys(path))
            consequence = " ".join(each.consequence for each in found.wishes)
            if not found.hindrance and (not found.wishes or wish is Placement.INTO):
                return Place(str(path), into=True, consequence=consequence)
            reason = found.hindrance or " ".join(each.reason for each in found.wishes)
        password_of(path, self._passwords)
        if not folder_writable(path.parent):
            raise WorkbookError(
                "nowhere_to_write",
                "There is no place for the results",
                f"{reason} And no new workbook can be made in “{path.parent}”.",
                "Copy the workbook to a folder of your own, or name a file for the results (--output FILE).",
            )
        if previous and is_beside(Path(previous.path), path):
            return Place(previous.path, into=False, reason=reason, consequence=consequence)
        return Place(str(free_path(beside(path))), into=False, reason=reason, consequence=consequence)

    def footer(self, path: str, sheet: str) -> str | None:
        """The page footer of a sheet as it stands in a file, None where file or sheet are gone; only reads."""
        if not Path(path).exists():
            return None
        try:
            with opened(Path(path), self._passwords) as (host, _password):
                return host.footer(sheet)
        except (BrokenXmlError, ForbiddenXmlError, OSError) as error:
            raise WorkbookError(
                "damaged",
                "The workbook can't be read",
                f"{path} can't be read ({error}).",
                "Open it in Excel and save it.",
            ) from error

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        """Writes, checks and swaps in one step; ``previous`` is written anew if it stands as it was left.

        WorkbookError: ``too_many_rows`` (Excel's limits), ``results_not_written`` (neither here nor beside),
        ``encrypted`` (the list's workbook has a password that isn't known here).
        """
        _check_size(table)
        path = Path(place.path)
        writer = SheetWriter(table, Path(workbook).absolute(), previous, self._passwords)
        others = _other_names(path) if place.into else 0
        try:
            written = writer.into(path) if place.into else writer.beside(path)
        except FAILURES as error:
            _raise_without_password(error)
            why = _words(error)
        else:
            left = None if place.into and same_file(previous, writer.workbook) else previous
            note = _note(written, place, left) or (_linked(path) if others and written.path == place.path else "")
            return replace(written, note=note)
        try:
            written = writer.beside(beside(writer.workbook))
        except FAILURES as error:
            _raise_without_password(error)
            raise WorkbookError(
                "results_not_written",
                "The results could not be written",
                f"{why} Beside it neither: {_words(error)}",
                "Nothing is lost, the record has every outcome. Save the results elsewhere: "
                "zgen-desktop runs export RUN --to FILE",
            ) from error
        return replace(written, note=f"{why} The results are in “{Path(written.path).name}” instead.")

    def _copy_place(self, workbook: Path, output: str, previous: WrittenSheet | None) -> Place:
        path = Path(output).absolute()
        if not output or not path.parent.is_dir():
            raise _usage("no_such_folder", f"There is no folder “{path.parent}”.", "Make it, or name another file.")
        if not folder_writable(path.parent):
            raise _usage(
                "folder_not_writable", f"“{path.parent}” can't be written to.", "Name a file in another folder."
            )
        if real(path) == real(workbook):
            raise _usage("output_is_workbook", "The copy would replace the workbook itself.", "Name another file.")
        if os.path.lexists(path) and not same_file(previous, path):
            raise _usage("output_exists", f"There is a file “{path}” already.", "Name another file, or move that one.")
        reason = look_inside(workbook, self._keys(workbook)).hindrance
        wanted = ".xlsx" if reason else workbook.suffix
        if path.suffix.casefold() != wanted.casefold():
            why = f"{reason} A new workbook" if reason else "A copy of this workbook"
            raise _usage("output_kind", f"{why} must have a name that ends in “{wanted}”.", "Name the file so.")
        return Place(str(path), into=not reason, reason=reason or "A copy was asked for.")

    def _keys(self, path: Path) -> WorkbookPasswords:
        """What is held for a path, for the file that the path leads to."""
        keys = WorkbookPasswords()
        held = self._passwords.get(path)
        for each in {path, real(path)} if held else ():
            keys.hold(each, held or "")
        return keys


def _usage(code: str, message: str, next_step: str) -> UsageError:
    return UsageError(code, "The results can't go there", message, next_step)


def _raise_without_password(error: Exception) -> None:
    """The values of an encrypted list don't go into a workbook that everybody can open."""
    if isinstance(error, WorkbookError) and error.code in UNKNOWN_PASSWORD:
        raise error


def _other_names(path: Path) -> int:
    """How many more names a file has (hard links), which keep the old file when this one gets a new one."""
    try:
        return real(path).stat().st_nlink - 1
    except OSError:
        return 0


def _linked(path: Path) -> str:
    return f"“{path.name}” has a second name on this disk (a hard link); under that one it stayed without results."


def _check_size(table: ResultsTable) -> None:
    if table.row_count + 1 > ROW_LIMIT or len(table.columns) > COLUMN_LIMIT:
        raise WorkbookError(
            "too_many_rows",
            "The results don't fit into a sheet",
            f"They have {table.row_count:,} rows and {len(table.columns):,} columns; Excel takes "
            f"{ROW_LIMIT:,} rows with the header and {COLUMN_LIMIT:,} columns.",
            "Nothing is lost, the record has every outcome. Split the list for the next run.",
        )


def _note(written: WrittenSheet, place: Place, previous: WrittenSheet | None) -> str:
    name = Path(written.path).name
    if written.path != place.path:
        return f"“{Path(place.path).name}” was taken, the results are in “{name}”."
    if previous and not same_file(previous, Path(written.path)) and Path(previous.path).exists():
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
