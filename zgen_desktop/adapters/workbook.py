"""Reads lists of every kind of file: port ``Workbook``. Which kind a file is, its content says."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.book import Book
from zgen_desktop.adapters.file_kind import Container
from zgen_desktop.adapters.opc import Package, is_open_document, open_zip, unlocked
from zgen_desktop.adapters.text_book import TextBook
from zgen_desktop.adapters.xlsx_book import XlsxBook
from zgen_desktop.core.model.cells import Fingerprint, Sheet, SheetRow, TextFormat, WorkbookInfo
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

_BLOCK = 1 << 20


class Workbook:
    """The port ``Workbook`` over files. Nothing is kept between calls; every failure is WorkbookError."""

    def __init__(self, passwords: WorkbookPasswords | None = None, text: TextFormat | None = None) -> None:
        self._passwords = passwords or WorkbookPasswords()
        self._text = text or TextFormat()

    def with_text(self, text: TextFormat) -> Workbook:
        """The same, for text lists in this encoding and with this delimiter."""
        return Workbook(self._passwords, text)

    def inspect(self, path: str) -> WorkbookInfo:
        """The sheets in tab order and the fingerprint. Sheets of very hidden kind are listed too."""
        absolute = Path(path).absolute()
        with self._opened(absolute) as (book, stat):
            fingerprint = _fingerprint(absolute, stat)
            return WorkbookInfo(
                str(absolute),
                fingerprint,
                book.infos,
                date_1904=book.date_1904,
                notes=book.notes,
                kind=book.kind,
                text=book.text,
                opens_on=book.opens_on,
            )

    def peek(self, path: str, sheet: str, rows: int) -> Sequence[SheetRow]:
        """The first ``rows`` rows with content."""
        if rows < 1:
            return ()
        with self._opened(Path(path).absolute()) as (book, _stat):
            return book.read(sheet, rows).rows[:rows]

    def read(self, path: str, sheet: str) -> Sheet:
        """One whole worksheet. WorkbookError codes beside those of ``Package.open``:

        ``no_such_sheet`` ``not_a_worksheet`` ``file_changed`` (saved by another program meanwhile).
        """
        with self._opened(Path(path).absolute()) as (book, _stat):
            return book.read(sheet)

    @contextmanager
    def _opened(self, path: Path) -> Iterator[tuple[Book, os.stat_result]]:
        try:
            file = path.open("rb")
        except OSError as error:
            raise file_kind.unreadable(path, error) from error
        with ExitStack() as stack:
            stack.callback(file.close)
            stat = os.fstat(file.fileno())
            stream, _password = unlocked(path, file, self._passwords)
            yield self._book(path, stream, stat, stack), stat
            file_kind.check_unchanged(path, stat)

    def _book(self, path: Path, stream: BinaryIO, stat: os.stat_result, stack: ExitStack) -> Book:
        container = file_kind.container_of(path, stream)
        if container is Container.TEXT:
            return TextBook(path, stream, self._text)
        if container is Container.XLS:
            from zgen_desktop.adapters.calamine_books import XlsBook

            return XlsBook(path, stream)
        archive = open_zip(path, stream)
        if is_open_document(path, archive):
            from zgen_desktop.adapters.calamine_books import OdsBook

            return OdsBook(path, stream, archive)
        package = stack.enter_context(Package(path, stream, archive, stat, binary=True))
        if package.binary:
            from zgen_desktop.adapters.calamine_books import XlsbBook

            return XlsbBook(package, stream)
        return XlsxBook(package)


def _fingerprint(path: Path, stat: os.stat_result) -> Fingerprint:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError as error:
        raise file_kind.unreadable(path, error) from error
    return Fingerprint(stat.st_size, stat.st_mtime_ns, digest.hexdigest())
