"""A workbook that a results sheet is added to, whatever its format, and how to open one.

A workbook under a password is opened in memory and goes back to the disk encrypted with the same one: in clear
it never touches a disk.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.new_workbook import write_empty_package
from zgen_desktop.adapters.ods_package import OdsPackage, is_ods
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.results_footer import footer_of_package
from zgen_desktop.adapters.results_ods import OdsHost
from zgen_desktop.adapters.results_package import Added, SheetAddition, check_addable, check_copy, untouched
from zgen_desktop.adapters.results_wishes import Wish, wishes_of_package
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import ResultsTable
from zgen_desktop.core.model.run import WrittenSheet
from zgen_desktop.core.workbook_passwords import WorkbookPasswords


class Host(Protocol):
    """A workbook opened for reading, that knows how a sheet is added to it. Failures as ``Package`` has them."""

    def check_addable(self) -> None:
        """Raises where a sheet can't be added for technical reasons."""

    def wishes(self) -> Iterator[Wish]:
        """What whoever made it wants left alone."""

    def untouched(self, previous: WrittenSheet) -> bool:
        """Whether our sheet still stands as it was left."""

    def add(self, out: BinaryIO, table: ResultsTable, rewrite: str) -> Added:
        """Writes the whole workbook with the sheet, in clear; ``rewrite`` names our sheet to be written anew."""

    def check_copy(self, copy: Path, password: str, added: Added) -> None:
        """Reads back what was written and compares. Raises ChangedPartError."""

    def check_unchanged(self) -> None:
        """Raises WorkbookError(``file_changed``) if somebody saved the file since it was opened."""

    def footer(self, sheet: str) -> str | None:
        """The page footer of a sheet, empty without any, None where the sheet is gone."""


class OoxmlHost:
    """An .xlsx or .xlsm package that takes a sheet."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def check_addable(self) -> None:
        """Raises where a sheet can't be added for technical reasons."""
        check_addable(self._package)

    def wishes(self) -> Iterator[Wish]:
        """What whoever made it wants left alone."""
        return wishes_of_package(self._package)

    def untouched(self, previous: WrittenSheet) -> bool:
        """Whether our sheet still stands as it was left."""
        return untouched(self._package, previous)

    def add(self, out: BinaryIO, table: ResultsTable, rewrite: str) -> Added:
        """Writes the whole package with the sheet, in clear."""
        return SheetAddition(self._package, table.title, rewrite).write(self._package.file, out, table)

    def check_copy(self, copy: Path, password: str, added: Added) -> None:
        """Reads back what was written and compares."""
        check_copy(self._package, self._package.file, copy, added, password)

    def check_unchanged(self) -> None:
        """Raises WorkbookError(``file_changed``) if somebody saved the file since it was opened."""
        self._package.check_unchanged()

    def footer(self, sheet: str) -> str | None:
        """The page footer of a sheet."""
        return footer_of_package(self._package, sheet)


class Opened(NamedTuple):
    """A host, and what its copy is encrypted with (empty: not at all)."""

    host: Host
    password: str


@contextmanager
def opened(path: Path, passwords: WorkbookPasswords) -> Iterator[Opened]:
    """A workbook as it stands at this moment."""
    try:
        ods = is_ods(path)
    except OSError as error:
        raise file_kind.unreadable(path, error) from error
    if ods:
        with OdsPackage(path) as spreadsheet:
            yield Opened(OdsHost(spreadsheet), "")
    else:
        with Package.open(path, passwords) as package:
            yield Opened(OoxmlHost(package), package.password)


@contextmanager
def new(target: Path, password: str) -> Iterator[Opened]:
    """A workbook without a sheet, for results that can't go into the person's own."""
    with tempfile.TemporaryFile() as file:
        # msoffcrypto makes nothing readable of less than 4 KB.
        write_empty_package(file, comment=b" " * 4096 if password else b"")
        with Package(target, file, zipfile.ZipFile(file)) as package:
            yield Opened(OoxmlHost(package), password)


def write(opened: Opened, out: BinaryIO, table: ResultsTable, rewrite: str) -> Added:
    """Writes the workbook with the sheet, encrypted where it is to be."""
    if not opened.password:
        return opened.host.add(out, table, rewrite)
    from zgen_desktop.adapters import encryption  # a tenth of a second that few workbooks need

    clear = io.BytesIO()
    added = opened.host.add(clear, table, rewrite)
    out.write(encryption.encrypt(clear.getvalue(), opened.password))
    return added


def password_of(workbook: Path, passwords: WorkbookPasswords) -> str:
    """What a new workbook with the values of this one is encrypted with: its own password.

    Empty where anybody can open it. Raises WorkbookError where it isn't known: its values in clear are nobody's
    to write.
    """
    try:
        with workbook.open("rb") as file:
            if not file_kind.is_compound(file):
                return ""
            from zgen_desktop.adapters import encryption  # as above

            if not encryption.is_encrypted(file):
                return ""
            found = encryption.unlock(workbook, file, passwords).password
            return "" if found == encryption.BUILT_IN else found
    except OSError:
        return passwords.get(workbook) or ""  # gone: what was held for it is what it had
    except WorkbookError as error:
        if error.code in UNKNOWN_PASSWORD:
            raise
        return ""


UNKNOWN_PASSWORD = ("encrypted", "wrong_password")
"""Codes of errors that a password answers."""
