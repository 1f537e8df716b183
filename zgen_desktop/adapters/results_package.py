"""Adds the results sheet to a package, or writes it anew, and proves that nothing else has changed.

At most five parts are edited; every other entry is copied with its compressed bytes (facts: section 3
of adding a sheet).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.opc import Package, Relationship, part_key
from zgen_desktop.adapters.opc_xml import BrokenXmlError
from zgen_desktop.adapters.results_check import values_digest, written_digest
from zgen_desktop.adapters.results_parts import (
    CONTENT_TYPES,
    RELATIONSHIPS_TYPE,
    SHEET_TYPE,
    STYLES_TYPE,
    RelationshipsPart,
    TypesPart,
    WorkbookPart,
    add_title,
    free_name,
    relationship_namespace,
)
from zgen_desktop.adapters.results_styles import XF_LIMIT, Styles, new_styles
from zgen_desktop.adapters.results_xml import Dialect, SheetWritten, area, write_sheet
from zgen_desktop.adapters.xlsx_book import read_contents
from zgen_desktop.adapters.xml_edit import PartEdit, escaped
from zgen_desktop.adapters.zip_copy import ZipCopy, same_bytes
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import ResultsTable
from zgen_desktop.core.model.run import WrittenSheet
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

_PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STYLE_INDEX = re.compile(rb"""\ss\s*=\s*["']([0-9]{1,6})["']""")
_BLOCK = 1 << 18
_OURS = ("hyperlink", "printerSettings")


class ChangedPartError(Exception):
    """A copy differs from its original, or a value came back other than it was written; nothing was swapped."""


@dataclass(frozen=True, slots=True)
class Added:
    """What stands in the new file: the sheet's name and part, the digest of its values, the parts edited."""

    name: str
    part: str
    digest: str
    rows: int
    edited: frozenset[str]


class SheetAddition:
    """All that adding (or rewriting) a sheet takes, parsed and decided before a byte is written.

    ``rewrite`` is the name of our sheet that is to be written anew. Raises WorkbookError for a
    damaged package, BrokenXmlError and ForbiddenXmlError for parts that can't be edited.
    """

    def __init__(self, package: Package, title: str, rewrite: str = "") -> None:
        self._package = package
        self._entries = read_contents(package).entries
        names = [entry.info.name for entry in self._entries]
        self._folder = posixpath.dirname(package.workbook_part)
        self._workbook = WorkbookPart(package.read(package.workbook_part))
        self._types = TypesPart(package.read(CONTENT_TYPES))
        rels = package.rels_part(package.workbook_part)
        self._relationships = RelationshipsPart(package.read(rels), package.strict)
        self._edits = {
            package.workbook_part: self._workbook.edit,
            CONTENT_TYPES: self._types.edit,
            rels: self._relationships.edit,
        }
        self.name = rewrite or free_name(title, names)
        if rewrite:
            self._index = names.index(rewrite)
            self.part = self._entries[self._index].part
        else:
            self.part = self._add_sheet()
        if not package.content_type(package.rels_part(self.part)):
            self._types.add_relationships()
        self._styles_part, self._styles = self._open_styles()

    def write(self, source: BinaryIO, out: BinaryIO, table: ResultsTable) -> Added:
        """Writes the new package; ``source`` is the file that ``package`` came from. ``table.rows`` is read once."""
        self._workbook.set_names(self._index, self.name, area(len(table.columns), table.row_count))
        replaced = {part_key(part): edit.result() for part, edit in self._edits.items() if edit.edited}
        originals = {part_key(info.orig_filename): info for info in self._package.infos}
        # The styles are known only when all cells are written.
        late = {part_key(part) for part in (self.part, self._package.rels_part(self.part), self._styles_part)}
        target = ZipCopy(out)
        for info in self._package.infos:
            key = part_key(info.orig_filename)
            if key in replaced:
                target.add(info.orig_filename, replaced[key], info)
            elif key not in late:
                target.copy(source, info)
        written = self._write_sheet(target, table, originals)
        styles = originals.get(part_key(self._styles_part))
        if styles and not self._styles.edited:
            target.copy(source, styles)
            late.remove(part_key(self._styles_part))
        else:
            target.add(self._styles_part, self._styles.result(), styles)
        target.finish(zipfile.ZipFile(source).comment)
        if written.rows != table.row_count:
            raise ValueError(f"the table promised {table.row_count} rows and gave {written.rows}")
        return Added(self.name, self.part, written.digest, written.rows, frozenset(late | replaced.keys()))

    def _write_sheet(self, target: ZipCopy, table: ResultsTable, originals: dict[str, zipfile.ZipInfo]) -> SheetWritten:
        strict = self._package.strict
        namespaces = self._workbook.root.namespace, relationship_namespace(strict)
        dialect = Dialect(*namespaces, self._workbook.date_1904, self._workbook.views)
        with target.adding(self.part, originals.get(part_key(self.part))) as write:
            written = write_sheet(write, table, self._styles, dialect)
        if written.links:
            rels = self._package.rels_part(self.part)
            target.add(rels, _link_relationships(written, strict), originals.get(part_key(rels)))
        return written

    def _add_sheet(self) -> str:
        folder = posixpath.join(self._folder, "worksheets")
        part = self._types.free_part(self._package, folder, "sheet", len(self._entries) + 1)
        self._index = self._workbook.add_sheet(self.name, self._link(part, "worksheet", SHEET_TYPE))
        for relationship in self._package.relationships(""):
            if relationship.type.endswith("/extended-properties") and self._package.has(relationship.target):
                edit = PartEdit(self._package.read(relationship.target))
                add_title(edit, [entry.info.name for entry in self._entries if entry.info.worksheet], self.name)
                self._edits[relationship.target] = edit
        return part

    def _open_styles(self) -> tuple[str, Styles]:
        for relationship in self._package.relationships(self._package.workbook_part):
            if relationship.type.endswith("/styles") and self._package.has(relationship.target):
                return relationship.target, Styles(self._package.read(relationship.target))
        # By this very name: openpyxl and calamine look for no other.
        part = self._types.free_part(self._package, self._folder, "styles")
        self._link(part, "styles", STYLES_TYPE)
        return part, Styles(new_styles(self._workbook.root.namespace, self._formats_meant()))

    def _link(self, part: str, kind: str, content_type: str) -> str:
        self._types.add(part, content_type)
        return self._relationships.add(kind, posixpath.relpath(part, self._folder or "."))

    def _formats_meant(self) -> int:
        """One more than the highest format that a cell asks for.

        Without styles they all look plain, and they shall go on to when our formats come behind them.
        """
        highest = 0
        for entry in self._entries:
            if self._package.has(entry.part):
                with self._package.open_part(entry.part) as stream:
                    highest = max(highest, _highest_format(stream))
        return min(highest + 1, XF_LIMIT // 2)


def _highest_format(stream: BinaryIO) -> int:
    highest = 0
    carry = b""
    while block := stream.read(_BLOCK):
        text = (carry + block).replace(b"\0", b"")  # as if UTF-16 were ASCII, which all that counts here is
        highest = max([highest, *(int(found) for found in _STYLE_INDEX.findall(text))])
        carry = text[-64:]
    return highest


def untouched(package: Package, previous: WrittenSheet) -> bool:
    """Whether our sheet still stands as it was left, whatever Excel did to the encoding of the file.

    A comment, picture, table or printed area of one's own hangs on the sheet by a relationship; such a
    sheet counts as edited.
    """
    entry = next((each for each in read_contents(package).entries if each.info.name == previous.sheet), None)
    if entry is None or not entry.info.worksheet or not package.has(entry.part):
        return False
    if not all(_is_ours(package, each) for each in package.relationships(entry.part)):
        return False
    return values_digest(package, entry.part) == previous.digest


def _is_ours(package: Package, relationship: Relationship) -> bool:
    kind = relationship.type.rpartition("/")[2]
    # LibreOffice gives every sheet a drawing, empty where nothing is drawn.
    empty = kind == "drawing" and package.has(relationship.target) and len(package.elements(relationship.target)) == 1
    return kind in _OURS or empty


def check_whole(package: Package) -> None:
    """Reads every part to its end; a copy must not pass damage on. WorkbookError(``damaged``)."""
    for name in package.names():
        with package.open_part(name) as stream:
            while stream.read(_BLOCK):
                pass


def check_copy(original: Package, source: BinaryIO, copy: Path, added: Added, password: str = "") -> None:
    """Opens the new file and compares it with the original: parts, sheets and every value.

    Raises ChangedPartError.
    """
    passwords = WorkbookPasswords()
    if password:
        passwords.hold(copy, password)
    try:
        with Package.open(copy, passwords) as package:
            if package.password != password:
                raise ChangedPartError("it has not the password that it was given")
            _compare(original, source, package, added)
    except (WorkbookError, BrokenXmlError, UnicodeDecodeError) as error:
        raise ChangedPartError(f"it can't be read again, {error}") from error


def _compare(original: Package, source: BinaryIO, package: Package, added: Added) -> None:
    copies = {part_key(info.orig_filename): info for info in package.infos}
    for info in original.infos:
        key = part_key(info.orig_filename)
        if key not in added.edited and not (key in copies and same_bytes(source, info, package.file, copies[key])):
            raise ChangedPartError(f"the part “{info.filename}” is not what it was")
    before = [entry.info for entry in read_contents(original).entries]
    entries = read_contents(package).entries
    after = [entry.info for entry in entries]
    ours = [entry for entry in entries if entry.info.name == added.name]
    if len(ours) != 1 or part_key(ours[0].part) != part_key(added.part) or not ours[0].info.worksheet:
        raise ChangedPartError("the new sheet can't be found")
    if [each for each in after if each.name != added.name] != [each for each in before if each.name != added.name]:
        raise ChangedPartError("the list of sheets is not what it was")
    if package.content_type(added.part) != SHEET_TYPE:
        raise ChangedPartError("the new sheet has no content type")
    rels = package.rels_part(added.part)
    if package.has(rels) and package.content_type(rels) != RELATIONSHIPS_TYPE:
        raise ChangedPartError("the links of the new sheet have no content type")
    with package.open_part(added.part) as stream:
        digest, rows = written_digest(stream)
    if digest != added.digest or rows != added.rows + 1:
        raise ChangedPartError("a value came back other than it was written")


def check_addable(package: Package) -> None:
    """Raises WorkbookError where a sheet can't be added to the package for technical reasons."""
    if "addin" in package.content_type(package.workbook_part).casefold():
        raise file_kind.not_a_workbook(package.path, "an add-in")
    check_whole(package)
    with package.parsing(package.workbook_part):
        SheetAddition(package, "Zgen results")
    if any(info.file_size >= 0xFFFFFFFF or info.header_offset >= 0xFFFFFFFF for info in package.infos):
        raise file_kind.too_large(package.path, "it is over 4 GB")


def _link_relationships(written: SheetWritten, strict: bool) -> bytes:
    kind = f"{relationship_namespace(strict)}/hyperlink"
    each = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{escaped(address)}" TargetMode="External"/>'
        for address, name in written.links.items()
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Relationships xmlns="{_PACKAGE_RELATIONSHIPS}">{each}</Relationships>'.encode()
