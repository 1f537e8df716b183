"""The five parts that name a sheet or number its formats, edited by insertion (facts: pitfalls 7 to 10 and 16).

Everything is appended last, so that no index that the workbook already uses moves: names that are local
to a sheet, the active tab, 3-D references and custom views stay valid.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from urllib.parse import quote

from zgen_desktop.adapters.opc import MAIN_STRICT, Package, part_key
from zgen_desktop.adapters.opc_xml import BrokenXmlError
from zgen_desktop.adapters.xml_edit import Element, PartEdit, escaped

CONTENT_TYPES = "[Content_Types].xml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_SHEET_ID_LIMIT = 65_534
_NAME_UNITS = 31
_TRUE = ("1", "true", "on")
# What stands before definedNames in CT_Workbook, from the sheets on.
_BEFORE_NAMES = ("sheets", "functionGroups", "externalReferences")


def relationship_namespace(strict: bool) -> str:
    """The namespace of ``r:id`` and the stem of relationship types."""
    return _RELATIONSHIPS_STRICT if strict else _RELATIONSHIPS


def free_name(title: str, taken: Iterable[str]) -> str:
    """The title as a sheet name, or the next free ``title 2``, ``title 3`` …, without regard to case.

    At most 31 UTF-16 units, none of ``\\ / ? * [ ] :``, no apostrophe at an end, not ``History``.
    """
    used = {name.casefold() for name in taken} | {"history"}
    stem = re.sub(r"[\\/?*\[\]:\0-\x1f]", " ", title).strip(" '") or "Zgen results"
    number = 1
    while True:
        end = "" if number == 1 else f" {number}"
        room = (_NAME_UNITS - len(end)) * 2
        name = stem.encode("utf-16-le", "replace")[:room].decode("utf-16-le", "ignore").rstrip(" '") + end
        if name.casefold() not in used:
            return name
        number += 1


class WorkbookPart:
    """The workbook part: what it says, and what is added to it through ``edit``. Raises BrokenXmlError."""

    def __init__(self, data: bytes) -> None:
        self.edit = PartEdit(data)
        self.root = self.edit.root
        self._strict = self.root.namespace == MAIN_STRICT
        found = self.root.child("sheets")
        if found is None:
            raise BrokenXmlError("no list of sheets")
        self._sheets = found
        self.sheets = found.all("sheet")

    @property
    def views(self) -> bool:
        """Whether there is a window; a sheet view without one is an error (facts: pitfall 15)."""
        views = self.root.child("bookViews")
        return bool(views and views.all("workbookView"))

    @property
    def date_1904(self) -> bool:
        """Whether days are counted from 1904."""
        properties = self.root.child("workbookPr")
        return properties is not None and properties.attributes.get("date1904", "") in _TRUE

    @property
    def structure_locked(self) -> bool:
        """Whether sheets can't be added in Excel without a password."""
        protection = self.root.child("workbookProtection")
        return protection is not None and protection.attributes.get("lockStructure", "") in _TRUE

    @property
    def write_reserved(self) -> bool:
        """Whether a password is wanted for changes, or opening read-only is recommended."""
        sharing = self.root.child("fileSharing")
        if sharing is None:
            return False
        marks = {"reservationPassword", "hashValue"} & sharing.attributes.keys()
        return bool(marks) or sharing.attributes.get("readOnlyRecommended", "") in _TRUE

    def add_sheet(self, name: str, relationship: str) -> int:
        """Adds the last sheet, not selected; returns its index."""
        numbers = [each.attributes.get("sheetId", "") for each in self.sheets]
        ids = {int(each) for each in numbers if each.isdecimal()}
        number = max([0, *ids]) + 1
        if number > _SHEET_ID_LIMIT:
            number = next(free for free in range(1, _SHEET_ID_LIMIT) if free not in ids)
        namespace = relationship_namespace(self._strict)
        prefix = next((key for key, uri in self._sheets.scope.items() if uri == namespace and key), "")
        declared = "" if prefix else f' xmlns:r="{namespace}"'
        tag = self._sheets.tag("sheet")
        attributes = f'name="{escaped(name)}" sheetId="{number}"{declared} {prefix or "r"}:id="{relationship}"'
        self.edit.append(self._sheets, f"<{tag} {attributes}/>")
        return len(self.sheets)

    def set_names(self, index: int, sheet: str, covered: str) -> None:
        """The names that belong to the filter and to the header that is printed on every page."""
        quoted = "'" + sheet.replace("'", "''") + "'"
        first, last = (re.sub(r"([A-Z]+)([0-9]+)", r"$\1$\2", corner) for corner in covered.split(":"))
        filter_name = self._named("_xlnm._FilterDatabase", index, f"{quoted}!{first}:{last}", ' hidden="1"')
        titles_name = self._named("_xlnm.Print_Titles", index, f"{quoted}!$1:$1", "")
        new = filter_name + titles_name
        names = self.root.child("definedNames")
        if names is not None and new:
            self.edit.append(names, new)
        elif new:
            before = [each for name in _BEFORE_NAMES for each in self.root.all(name)]
            tag = self.root.tag("definedNames")
            self.edit.insert(self.root, max(before, key=lambda each: each.start), f"<{tag}>{new}</{tag}>")

    def _named(self, name: str, index: int, text: str, more: str) -> str:
        """The XML of a name that isn't there yet; one that is gets its new text."""
        names = self.root.child("definedNames")
        for each in names.all("definedName") if names else ():
            if each.attributes.get("name") == name and each.attributes.get("localSheetId") == str(index):
                if each.text != text:
                    self.edit.set_text(each, text)
                return ""
        tag = self.root.tag("definedName")
        return f'<{tag} name="{name}" localSheetId="{index}"{more}>{escaped(text)}</{tag}>'


class RelationshipsPart:
    """The relationships of the workbook part, and what is added to them through ``edit``."""

    def __init__(self, data: bytes, strict: bool) -> None:
        self.edit = PartEdit(data)
        self._strict = strict
        self._used = {each.attributes.get("Id", "").casefold() for each in self.edit.root.children}

    def add(self, kind: str, target: str) -> str:
        """Adds a relationship to a part of this package and returns its id, which none had before."""
        number = len(self._used) + 1
        while f"rid{number}" in self._used:
            number += 1
        self._used.add(f"rid{number}")
        tag = self.edit.root.tag("Relationship")
        where = f'Type="{relationship_namespace(self._strict)}/{kind}" Target="{escaped(quote(target))}"'
        self.edit.append(self.edit.root, f'<{tag} Id="rId{number}" {where}/>')
        return f"rId{number}"


class TypesPart:
    """``[Content_Types].xml``, and what is added to it through ``edit``."""

    def __init__(self, data: bytes) -> None:
        self.edit = PartEdit(data)
        overrides = (each for each in self.edit.root.children if each.name == "Override")
        self._used = {part_key(each.attributes.get("PartName", "")) for each in overrides}

    def add(self, part: str, content_type: str) -> None:
        """Adds the content type of a part; the default for .xml is often another one (facts: pitfall 7)."""
        tag = self.edit.root.tag("Override")
        where = f'PartName="{escaped("/" + quote(part))}" ContentType="{content_type}"'
        self.edit.append(self.edit.root, f"<{tag} {where}/>")

    def add_relationships(self) -> None:
        """Says what .rels parts are; where each has an override of its own (LibreOffice), a new one would have none."""
        tag = self.edit.root.tag("Default")
        self.edit.append(self.edit.root, f'<{tag} Extension="rels" ContentType="{RELATIONSHIPS_TYPE}"/>')

    def free_part(self, package: Package, folder: str, stem: str, number: int = 0) -> str:
        """A part name that no entry, no override and no left-over relationships part has; 0 is left off."""
        while True:
            part = posixpath.join(folder, f"{stem}{number or ''}.xml")
            if not (package.has(part) or package.has(package.rels_part(part)) or part_key(part) in self._used):
                return part
            number += 1


def add_title(edit: PartEdit, worksheets: list[str], name: str) -> None:
    """Adds the sheet to the list in docProps/app.xml where that list is right; a stale one is left alone.

    Count, size and title change together or not at all: a list at odds with itself makes Excel offer a
    repair (facts: pitfall 16).
    """
    pairs = _descendant(edit.root, "HeadingPairs", "vector")
    titles = _descendant(edit.root, "TitlesOfParts", "vector")
    if pairs is None or titles is None:
        return
    counts = [each for variant in pairs.children for each in variant.children if each.name in ("i4", "int")]
    texts = [each.text for each in titles.children]
    sizes = [int(each.text) if each.text.strip().isdecimal() else -1 for each in counts]
    if min([0, *sizes]) < 0 or sum(sizes) != len(texts) or titles.attributes.get("size") != str(len(texts)):
        return
    end = 0
    for count, size in zip(counts, sizes, strict=True):
        end += size
        if size and texts[end - size : end] == worksheets:
            last = titles.children[end - 1]
            tag = last.tag(last.name)
            edit.set_text(count, str(size + 1))
            edit.set_attribute(titles, "size", str(len(texts) + 1))
            edit.insert(titles, last, f"<{tag}>{escaped(name)}</{tag}>")
            return


def _descendant(element: Element, *names: str) -> Element | None:
    for name in names:
        found = next((child for child in element.children if child.name == name), None)
        if found is None:
            return None
        element = found
    return element
