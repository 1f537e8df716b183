"""Reads text lists (.csv, .txt) as Excel would number their rows; every value is a text, as written."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.book import find_sheet
from zgen_desktop.adapters.cell_count import MAX_CELLS
from zgen_desktop.adapters.sheet_grid import ERRORS
from zgen_desktop.adapters.text_delimiter import LINES, find_delimiter
from zgen_desktop.adapters.text_encoding import codec_name, decodes, find_encoding, possible_encodings
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import (
    BLANK,
    Cell,
    CellKind,
    FileKind,
    Sheet,
    SheetInfo,
    SheetRow,
    TextFormat,
    TextFound,
)

MAX_FILE = 512 << 20
MAX_ROW = 1_048_576
"""Rows that Excel shows; what is below is lost there without a word, so such a list is refused."""
_HEAD = 1 << 16
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_TEXT_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
"""How programs make Excel keep leading zeros of a value in a text list."""
_ERRORS = frozenset(ERRORS.values())


class TextBook:
    """A text list, opened: one sheet, called like the file as Excel calls it."""

    kind = FileKind.TEXT
    date_1904 = False
    opens_on = ""
    notes: dict[str, str] = {}  # noqa: RUF012 - never changed

    def __init__(self, path: Path, stream: BinaryIO, wish: TextFormat) -> None:
        self._path = path
        self._stream = stream
        size = stream.seek(0, io.SEEK_END)
        if size > MAX_FILE:
            raise file_kind.too_large(path, f"it has {size:,} bytes")
        self.infos: Sequence[SheetInfo] = (SheetInfo(path.stem[:31] or path.name[:31]),)
        encoding, sure = self._encoding(wish)
        # What isn't sure is only shown beside the question.
        self._errors = "strict" if sure else "replace"
        self._codec = "utf-8-sig" if encoding == "utf-8" else encoding
        self._skip = ""
        delimiter = wish.delimiter or ""
        unsure = "" if sure else "encoding"
        lines = self._first_lines()
        if match := _SEPARATOR_LINE.fullmatch(lines[0] if lines else ""):
            self._skip, lines = lines[0], lines[1:]
            delimiter = delimiter or match[1]
        found, certain, fits = find_delimiter(lines)
        if not delimiter:
            delimiter = found
            unsure = unsure or ("" if certain else "delimiter")
        self._delimiter = delimiter
        if unsure == "delimiter":
            # A quotation mark that isn't closed is what makes it unsure.
            for _ in self._records():
                pass
        self.text = TextFound(
            TextFormat(encoding, delimiter),
            () if sure else possible_encodings(stream),
            tuple((fit.delimiter, fit.rows) for fit in fits),
            unsure,
        )

    def read(self, sheet: str, limit: int = 0) -> Sheet:
        """The list; with ``limit`` only its first rows."""
        find_sheet(self._path, self.infos, sheet)
        if not limit:
            self._check_count()
        rows: list[SheetRow] = []
        known: dict[str, Cell] = {"": BLANK}
        with closing(self._records()) as records:
            for number, values in records:
                cells = [_cell(value, known) for value in values]
                while cells and cells[-1] is BLANK:
                    cells.pop()
                if cells:
                    rows.append(SheetRow(number, tuple(cells)))
                    if len(rows) == limit:
                        break
        return Sheet(self.infos[0].name, rows)

    def _encoding(self, wish: TextFormat) -> tuple[str, bool]:
        self._stream.seek(0)
        head = self._stream.read(_HEAD)
        if wish.encoding is None:
            return find_encoding(self._stream, head)
        codec = codec_name(wish.encoding)
        if codec == "utf-16":
            codec = file_kind.wide_codec(head) or "utf-16-le"
        codec = "utf-8" if codec == "utf-8-sig" else codec
        # Delimiters and ends of lines have a zero in UTF-16, and nothing has one in the others.
        fits = codec is not None and codec.startswith(("utf-16", "utf-32")) == (b"\0" in head)
        if codec is None or not fits or not decodes(self._stream, codec):
            raise _wrong_encoding(self._path, wish.encoding, known=codec is not None)
        return codec, True

    def _lines(self) -> Generator[str, None, None]:
        self._stream.seek(0)
        # Not closed: that would close the file under it.
        text = io.TextIOWrapper(self._stream, encoding=self._codec, errors=self._errors, newline="")
        try:
            first = True
            for line in text:
                yield line.removeprefix("\ufeff") if first else line
                first = False
        finally:
            text.detach()

    def _first_lines(self) -> list[str]:
        lines: list[str] = []
        size = 0
        with closing(self._lines()) as all_lines:
            for line in all_lines:
                lines.append(line)
                size += len(line)
                if len(lines) > LINES or size > 1 << 20:
                    break
        return lines

    def _records(self) -> Generator[tuple[int, list[str]], None, None]:
        """Excel's row number and the values of each record; a record with line breaks in it is one row."""
        with closing(self._lines()) as lines:
            if self._skip:
                next(lines)
            yield from self._numbered(_Watched(lines))

    def _numbered(self, watched: _Watched) -> Iterator[tuple[int, list[str]]]:
        number = 0
        try:
            for number, values in enumerate(csv.reader(watched, delimiter=self._delimiter), 1):
                if number > MAX_ROW:
                    raise file_kind.too_large(self._path, f"it has more than {MAX_ROW:,} rows")
                watched.check_closed(self._delimiter)
                watched.recent.clear()
                yield number, values
        except csv.Error as error:
            raise _open_quote(self._path, number + 1 if not watched.open_row else number) from error

    def _check_count(self) -> None:
        """Ten million values are refused before they are read."""
        mark = self._delimiter.encode(self._codec.replace("-sig", ""))
        self._stream.seek(0)
        found = 0
        while block := self._stream.read(1 << 20):
            found += block.count(mark) + block.count(b"\n")
            if found > MAX_CELLS:
                raise file_kind.too_large(self._path, f"the sheet has more than {MAX_CELLS:,} filled cells")


class _Watched:
    """Lines on their way into the csv module, which takes a quotation mark that is never closed without a word."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.recent: list[str] = []
        self._ended = False
        self.open_row = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = next(self._lines)
        except StopIteration:
            self._ended = True
            raise
        self.recent.append(line)
        return line

    def check_closed(self, delimiter: str) -> None:
        """Raises csv.Error if a record ran into the end of the file, or on to a quotation mark of another row."""
        if self.recent and (self._ended or len(self.recent) > 1):
            self.open_row = True
            for _ in csv.reader(self.recent, delimiter=delimiter, strict=True):
                pass
            self.open_row = False


def _cell(value: str, known: dict[str, Cell]) -> Cell:
    cell = known.get(value)
    if cell is None:
        match = _TEXT_FORMULA.fullmatch(value)
        text = match[1].replace('""', '"') if match else value
        kind = CellKind.ERROR if text in _ERRORS else CellKind.TEXT
        cell = Cell(kind, text) if text else BLANK
        if len(known) < 100_000:
            known[value] = cell
    return cell


def _wrong_encoding(path: Path, name: str, *, known: bool) -> WorkbookError:
    return WorkbookError(
        "wrong_encoding",
        "The list is not in this encoding",
        f"“{path.name}” can't be read as {name}: some of its characters have no meaning there."
        if known
        else f"{name} is no encoding that is known here.",
        "Choose another, like utf-8, cp1252 or utf-16, or leave it out to have it found.",
    )


def _open_quote(path: Path, row: int) -> WorkbookError:
    return WorkbookError(
        "open_quote",
        "A quotation mark is not closed",
        f"In “{path.name}” a quotation mark opens in row {row:,} and is not closed, so that it can't be told where "
        "the value ends.",
        "Close or delete the quotation mark in that row, and open the list again.",
    )
