"""Reads .xls, .xlsb and .ods: texts by python-calamine, what it does not tell by a scanner of each format.

The scanners also guard: calamine makes room for every cell up to the last one, and a panic in it is a
PanicException, which is no Exception (measured with 0.9.1).
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import olefile
import python_calamine

from zgen_desktop.adapters import biff_records, binary_parts, file_kind
from zgen_desktop.adapters.book import find_sheet
from zgen_desktop.adapters.opc import Package, translated
from zgen_desktop.adapters.open_document import DocumentScanner
from zgen_desktop.adapters.sheet_grid import Grid, check_areas
from zgen_desktop.adapters.zip_guard import check_entries, part_key
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import CellRange, FileKind, Sheet, SheetInfo, TextFound

_MAX_FILE = 256 << 20
_CONTENT = "content.xml"
_MAX_CONTENT = 512 << 20
"""Bytes of an .ods' content; six million cells take that."""


class _CalamineBook:
    text: TextFound | None = None
    notes: dict[str, str] = {}  # noqa: RUF012 - never changed
    date_1904 = False
    opens_on = ""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self._path = path
        self._stream = stream
        size = stream.seek(0, io.SEEK_END)
        if size > _MAX_FILE:
            raise file_kind.too_large(path, f"it has {size:,} bytes")

    def _sheet(self, name: str, index: int, grid: Grid, limit: int) -> Sheet:
        values, merged = _read(self._path, self._stream, index)
        rows = grid.rows_with(values)
        return Sheet(
            name,
            rows[:limit] if limit else rows,
            grid.tables,
            grid.merged or merged,
            filter_area=grid.filter_area,
            filter_active=grid.filter_active,
            hidden_columns=frozenset(grid.hidden_columns),
        )


class XlsBook(_CalamineBook):
    """A workbook of Excel 95 to 2003."""

    kind = FileKind.XLS

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        super().__init__(path, stream)
        self._records = _workbook_stream(path, stream)
        self._globals = biff_records.read_globals(path, self._records)
        self.infos: Sequence[SheetInfo] = self._globals.infos
        self.date_1904 = self._globals.date_1904

    def read(self, sheet: str, limit: int = 0) -> Sheet:
        """A worksheet, or its first rows, which cost as much."""
        wanted = find_sheet(self._path, self.infos, sheet)
        # Charts, macros and modules hold no cells.
        places = [index for index, info in enumerate(self.infos) if info.worksheet]
        # Counted before any is kept: what is too much is refused while it takes no memory yet.
        check_areas(self._path, [self._scan(index, keep=False) for index in places])
        return self._sheet(self.infos[wanted].name, wanted, self._scan(wanted, keep=True), limit)

    def _scan(self, index: int, *, keep: bool) -> Grid:
        return biff_records.scan_sheet(self._path, self._records, self._globals, index, keep=keep)


class XlsbBook(_CalamineBook):
    """A binary workbook of Excel 2007 and later."""

    kind = FileKind.XLSB

    def __init__(self, package: Package, stream: BinaryIO) -> None:
        super().__init__(package.path, stream)
        self._package = package
        self._sheets, self.date_1904 = binary_parts.read_sheets(package)
        self.infos: Sequence[SheetInfo] = [info for info, _part in self._sheets]

    def read(self, sheet: str, limit: int = 0) -> Sheet:
        """A worksheet, or its first rows, which cost as much."""
        index = find_sheet(self._path, self.infos, sheet)
        formats = binary_parts.read_formats(self._package)
        binary_parts.check_shared_texts(self._package)
        grid = binary_parts.scan_sheet(self._package, self._sheets[index][1], formats, date_1904=self.date_1904)
        return self._sheet(self.infos[index].name, index, grid, limit)


class OdsBook(_CalamineBook):
    """An OpenDocument spreadsheet."""

    kind = FileKind.ODS

    def __init__(self, path: Path, stream: BinaryIO, archive: zipfile.ZipFile) -> None:
        super().__init__(path, stream)
        self._archive = archive
        parts = check_entries(path, archive.infolist())
        if "encrypted-package" in parts or _encrypted(path, archive):
            raise file_kind.locked_document(path)
        if part_key(_CONTENT) not in parts:
            raise file_kind.damaged(path, f"its part “{_CONTENT}” is missing")
        if (size := parts[part_key(_CONTENT)].file_size) > _MAX_CONTENT:
            raise file_kind.too_large(path, f"its part “{_CONTENT}” has {size:,} bytes")
        self.infos: Sequence[SheetInfo] = self._scan(None).infos

    def read(self, sheet: str, limit: int = 0) -> Sheet:
        """A worksheet, or its first rows, which cost as much."""
        index = find_sheet(self._path, self.infos, sheet)
        grid = self._scan(self.infos[index].name).grid
        assert grid is not None
        return self._sheet(self.infos[index].name, index, grid, limit)

    def _scan(self, wanted: str | None) -> DocumentScanner:
        scanner = DocumentScanner(self._path, wanted)
        with translated(self._path, _CONTENT), self._archive.open(_CONTENT) as content:
            scanner.run(content)
        return scanner


def _workbook_stream(path: Path, stream: BinaryIO) -> bytes:
    stream.seek(0)
    try:
        with olefile.OleFileIO(stream) as container:
            _check_sizes(path, stream, container)
            name = "Workbook" if container.exists("Workbook") else "Book"
            if container.get_size(name) > biff_records.MAX_STREAM:
                raise file_kind.too_large(path, f"it has {container.get_size(name):,} bytes")
            content: bytes = container.openstream(name).read()
    except (OSError, ValueError, IndexError, TypeError, AttributeError, struct.error) as error:
        raise file_kind.damaged(path, "its parts are cut off or spoiled") from error
    return content


def _check_sizes(path: Path, stream: BinaryIO, container: Any) -> None:
    """calamine makes room for what header and directory claim; a failure to do so ends the process."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    head = stream.read(76)
    # How many sectors hold the directory, the table of sectors, that of small ones, and that of tables.
    counts = (struct.unpack_from("<I", head, at)[0] for at in (40, 44, 64, 72))
    claims = (*(count * 512 for count in counts), *(entry.size for entry in container.direntries if entry))
    if max(claims) > size:
        raise file_kind.damaged(path, "it claims to hold more than its size")


def _encrypted(path: Path, archive: zipfile.ZipFile) -> bool:
    try:
        with translated(path), archive.open("META-INF/manifest.xml") as manifest:
            return b"encryption-data" in manifest.read(1 << 20)
    except KeyError:
        return False


def _read(path: Path, stream: BinaryIO, index: int) -> tuple[list[list[Any]], list[CellRange]]:
    """All values of a sheet from A1 on, and its merged areas."""
    stream.seek(0)
    with translated_panics(path):
        book = python_calamine.CalamineWorkbook.from_filelike(stream)
        sheet = book.get_sheet_by_index(index)
        values = sheet.to_python(skip_empty_area=False)
        merged = [CellRange(a + 1, b, c + 1, d) for (a, b), (c, d) in sheet.merged_cell_ranges or ()]
    return values, merged


@contextmanager
def translated_panics(path: Path) -> Iterator[None]:
    try:
        yield
    except WorkbookError:
        raise
    except python_calamine.PasswordError as error:
        raise file_kind.encrypted(path) from error
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError, MemoryError) as error:
        raise file_kind.damaged(path, "its parts are cut off or spoiled") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise file_kind.damaged(path, "its parts are cut off or spoiled") from error
