"""Adds the results sheet to an OpenDocument spreadsheet and proves that nothing else has changed.

One ``table:table`` goes into content.xml behind the last one, with the styles and the filter that it needs; its page
and its frozen header go into two small parts. Every other entry is copied with its compressed bytes, in its order,
so the ``mimetype`` stays first and stored (ODF 1.3 part 2, 3.3) and the manifest needs no change.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple

from zgen_desktop.adapters.ods_check import read_back
from zgen_desktop.adapters.ods_outline import Gap, Outline, read_outline
from zgen_desktop.adapters.ods_package import CONTENT, SETTINGS, STYLES, OdsPackage
from zgen_desktop.adapters.ods_page import footer_of, with_frozen_header, with_page
from zgen_desktop.adapters.ods_sheet import TableWritten, filter_range, quoted, write_table
from zgen_desktop.adapters.ods_styles import OdsStyles
from zgen_desktop.adapters.opc_xml import BrokenXmlError
from zgen_desktop.adapters.results_package import Added, ChangedPartError
from zgen_desktop.adapters.results_parts import free_name
from zgen_desktop.adapters.results_wishes import Wish, signed, structure_protected
from zgen_desktop.adapters.results_xml import pages_wide
from zgen_desktop.adapters.zip_copy import ZipCopy, same_bytes
from zgen_desktop.adapters.zip_guard import part_key
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.invariants import insist
from zgen_desktop.core.model.results import ResultsTable
from zgen_desktop.core.model.run import WrittenSheet

_BLOCK = 1 << 18


class _Piece(NamedTuple):
    """What stands in the place of some bytes of content.xml; ``source`` is read from its beginning."""

    gap: Gap
    source: IO[bytes]
    size: int


class OdsHost:
    """An OpenDocument spreadsheet that takes a sheet."""

    def __init__(self, package: OdsPackage) -> None:
        self._package = package
        with package.translated(), package.open_part(CONTENT) as stream:
            self._outline: Outline = read_outline(stream)
        self._pieces: list[_Piece] = []

    def check_addable(self) -> None:
        """Reads every part to its end: a copy must not pass damage on."""
        for info in self._package.infos:
            if not info.is_dir():
                with self._package.translated(), self._package.open_part(info.orig_filename) as stream:
                    while stream.read(_BLOCK):
                        pass

    def wishes(self) -> Iterator[Wish]:
        """What whoever made it wants left alone."""
        name = f"“{self._package.path.name}”"
        if self._package.signed:
            yield signed(name)
        if self._outline.structure_protected:
            yield structure_protected(name)

    def untouched(self, previous: WrittenSheet) -> bool:
        """Whether our sheet still stands as it was left."""
        if self._outline.table(previous.sheet) is None:
            return False
        try:
            with self._package.translated(), self._package.open_part(CONTENT) as stream:
                return read_back(stream, previous.sheet)[0] == previous.digest
        except WorkbookError:
            return False

    def add(self, out: BinaryIO, table: ResultsTable, rewrite: str) -> Added:
        """Writes the whole spreadsheet with the sheet."""
        package, outline = self._package, self._outline
        name = rewrite or free_name(table.title, [each.name for each in outline.tables])
        small, page = self._small_parts(name, table)
        with tempfile.TemporaryFile() as spooled:
            styles = OdsStyles(outline.style_names)
            written = write_table(lambda data: _put(spooled, data), table, name, styles, outline.codec, page)
            self._pieces = self._plan(name, table, spooled, styles)
            target = ZipCopy(out)
            for info in package.infos:
                key = part_key(info.orig_filename)
                if key == CONTENT:
                    with target.adding(CONTENT, info) as write, package.open_part(CONTENT) as stream:
                        _merge(write, stream, self._pieces)
                elif key in small:
                    target.add(info.orig_filename, small[key], info)
                else:
                    target.copy(package.file, info)
            target.finish(package.comment)
        _check_count(written, table)
        return Added(name, CONTENT, written.digest, written.rows, frozenset({CONTENT, *small}))

    def check_copy(self, copy: Path, password: str, added: Added) -> None:
        """Reads back what was written and compares: every other part, what stands around the sheet, every value."""
        insist(not password, "an encrypted OpenDocument file takes no sheet")
        try:
            with OdsPackage(copy) as package, package.translated():
                self._compare(package, added)
        except (WorkbookError, BrokenXmlError) as error:
            raise ChangedPartError(f"it can't be read again, {error}") from error

    def check_unchanged(self) -> None:
        """Raises WorkbookError(``file_changed``) if somebody saved the file since it was opened."""
        self._package.check_unchanged()

    def footer(self, sheet: str) -> str | None:
        """The footer of a sheet's page, None where the sheet is gone."""
        if self._outline.table(sheet) is None:
            return None
        if not self._package.has(STYLES):
            return ""
        with self._package.translated():
            return footer_of(self._package.read(STYLES), sheet)

    def _small_parts(self, sheet: str, table: ResultsTable) -> tuple[dict[str, bytes], str]:
        """The edited parts, and the name of the sheet's page; empty where it has none."""
        package = self._package
        made: dict[str, bytes] = {}
        page = ""
        with package.translated():
            if package.has(STYLES) and (
                found := with_page(package.read(STYLES), sheet, table.footer, pages_wide(table.columns))
            ):
                made[STYLES], page = found
            if package.has(SETTINGS) and (frozen := with_frozen_header(package.read(SETTINGS), sheet)):
                made[SETTINGS] = frozen
        return made, page

    def _plan(self, name: str, table: ResultsTable, spooled: IO[bytes], styles: OdsStyles) -> list[_Piece]:
        outline = self._outline
        assert outline.styles is not None
        assert outline.ranges is not None
        known = outline.table(name)
        last = outline.tables[-1].end
        size = spooled.tell()
        pieces = [_Piece(Gap(known.start, known.end) if known else Gap(last, last), spooled, size)]
        if styles.added:
            pieces.append(self._piece(outline.styles, "".join(styles.added)))
        own = [each for each in outline.filters if each.name.startswith(f"{quoted(name)}.A1:")]
        index = outline.tables.index(known) if known else len(outline.tables)
        new_filter = filter_range(name, table, index)
        gap = Gap(own[0].start, own[0].end) if own else outline.ranges
        pieces.append(self._piece(gap, new_filter))
        # The table stands before a list of filters that is made behind it.
        return sorted(pieces, key=lambda piece: piece.gap.start)

    def _piece(self, gap: Gap, xml: str) -> _Piece:
        data = gap.before + xml.encode(self._outline.codec, "xmlcharrefreplace") + gap.after
        return _Piece(gap, io.BytesIO(data), len(data))

    def _compare(self, package: OdsPackage, added: Added) -> None:
        original = self._package
        if [each.orig_filename for each in package.infos] != [each.orig_filename for each in original.infos]:
            raise ChangedPartError("its parts are not what they were")
        for info, copy in zip(original.infos, package.infos, strict=True):
            edited = part_key(info.orig_filename) in added.edited
            if not edited and not same_bytes(original.file, info, package.file, copy):
                raise ChangedPartError(f"the part “{info.filename}” is not what it was")
        with original.open_part(CONTENT) as before, package.open_part(CONTENT) as after:
            if not _same_around(before, after, self._pieces):
                raise ChangedPartError("what stands around the new sheet is not what it was")
        with package.open_part(CONTENT) as stream:
            tables = [each.name for each in read_outline(stream).tables]
        if [each for each in tables if each != added.name] != [
            each.name for each in self._outline.tables if each.name != added.name
        ] or tables.count(added.name) != 1:
            raise ChangedPartError("the list of sheets is not what it was")
        with package.open_part(CONTENT) as stream:
            digest, last = read_back(stream, added.name)
        if digest != added.digest or last > added.rows + 1:
            raise ChangedPartError("a value came back other than it was written")


def _put(file: IO[bytes], data: bytes) -> None:
    file.write(data)


def _check_count(written: TableWritten, table: ResultsTable) -> None:
    if written.rows != table.row_count:
        raise ValueError(f"the table promised {table.row_count} rows and gave {written.rows}")


def _merge(write: Callable[[bytes], None], stream: IO[bytes], pieces: list[_Piece]) -> None:
    """Copies a part with the pieces in their places."""
    done = 0
    for gap, source, _size in pieces:
        _copy(stream, gap.start - done, write)
        _copy(stream, gap.end - gap.start, None)
        source.seek(0)
        while block := source.read(_BLOCK):
            write(block)
        done = gap.end
    while block := stream.read(_BLOCK):
        write(block)


def _copy(stream: IO[bytes], count: int, write: Callable[[bytes], None] | None) -> None:
    while count:
        block = stream.read(min(count, _BLOCK))
        if not block:
            raise BrokenXmlError("cut off")
        if write:
            write(block)
        count -= len(block)


def _same_around(before: IO[bytes], after: IO[bytes], pieces: list[_Piece]) -> bool:
    """Whether two parts are the same but for the pieces."""
    done = 0
    for gap, _source, size in pieces:
        if not _same(before, after, gap.start - done):
            return False
        _copy(before, gap.end - gap.start, None)
        _copy(after, size, None)
        done = gap.end
    return _same(before, after, -1)


def _same(one: IO[bytes], other: IO[bytes], count: int) -> bool:
    """Whether the next ``count`` bytes are the same (negative: all that is left)."""
    while count:
        wanted = _BLOCK if count < 0 else min(count, _BLOCK)
        block, twin = _exactly(one, wanted), _exactly(other, wanted)
        if block != twin:
            return False
        if len(block) < wanted:
            return count < 0
        count -= len(block) if count > 0 else 0
    return True


def _exactly(stream: IO[bytes], count: int) -> bytes:
    pieces: list[bytes] = []
    while count and (block := stream.read(count)):
        pieces.append(block)
        count -= len(block)
    return b"".join(pieces)
