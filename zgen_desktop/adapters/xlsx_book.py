"""Reads .xlsx and .xlsm workbooks as they are, on expat.

The well-kept readers turn #N/A into a blank, know no hidden rows, fail a whole sheet on #SPILL!, or
lose Strict workbooks without a word (facts on reading billing data); hence this one.
"""

from __future__ import annotations

from dataclasses import dataclass

from zgen_desktop.adapters.book import find_sheet
from zgen_desktop.adapters.cell_count import check_cell_count
from zgen_desktop.adapters.cell_ranges import parse_range
from zgen_desktop.adapters.cell_values import CellValues
from zgen_desktop.adapters.filter_criteria import FilterCriteria
from zgen_desktop.adapters.number_formats import read_number_formats
from zgen_desktop.adapters.opc import MAIN, MAIN_STRICT, Package, local_name
from zgen_desktop.adapters.shared_strings import SharedStrings, unescape
from zgen_desktop.adapters.sheet_reader import SheetReader
from zgen_desktop.core.collector import collector_at_rest
from zgen_desktop.core.model.cells import FileKind, Sheet, SheetInfo, SheetVisibility, Table, TextFound

_TRUE = ("1", "true", "on")


class XlsxBook:
    """An .xlsx or .xlsm, opened."""

    kind = FileKind.XLSX
    text: TextFound | None = None

    def __init__(self, package: Package) -> None:
        self._package = package
        self._contents = read_contents(package)
        self.infos = self._contents.infos
        self.date_1904 = self._contents.date_1904
        self.notes = self._contents.notes
        self.opens_on = self._contents.opens_on

    def read(self, sheet: str, limit: int = 0) -> Sheet:
        """A worksheet; with ``limit`` its first rows alone, which cost no more in a long one."""
        entry = self._contents.find(self._package, sheet)
        if limit:
            return Sheet(entry.info.name, _read_rows(self._package, self._contents, entry, limit).rows)
        check_cell_count(self._package, entry.part)
        with collector_at_rest():
            reader = _read_rows(self._package, self._contents, entry)
        tables, filters = _read_tables(self._package, entry.part)
        filters = [reader.criteria, *filters]
        return Sheet(
            entry.info.name,
            reader.rows,
            tables,
            reader.merged,
            filter_area=next((each.area for each in filters if each.area), None),
            filter_active=reader.filter_mode or any(each.active for each in filters),
            filters=tuple(column for each in filters for column in each.columns),
            hidden_columns=frozenset(reader.hidden_columns),
        )


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet and the part that holds it; ``part`` is empty where the workbook names none."""

    info: SheetInfo
    part: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What the workbook part says."""

    entries: tuple[SheetEntry, ...]
    date_1904: bool
    notes: dict[str, str]
    opens_on: str = ""

    @property
    def infos(self) -> tuple[SheetInfo, ...]:
        """The sheets in tab order."""
        return tuple(entry.info for entry in self.entries)

    def find(self, package: Package, name: str) -> SheetEntry:
        """A worksheet by name, as Excel without regard to case. Raises WorkbookError."""
        return self.entries[find_sheet(package.path, self.infos, name)]


def read_contents(package: Package) -> Contents:
    """Sheets, date system and notes from the workbook part."""
    targets = {relationship.id: relationship for relationship in package.relationships(package.workbook_part)}
    entries: list[SheetEntry] = []
    date_1904 = False
    active: int | None = None
    notes: dict[str, str] = {}
    for qualified, attributes in package.elements(package.workbook_part):
        namespace, _, name = qualified.rpartition(" ")
        if namespace not in (MAIN, MAIN_STRICT):
            continue
        if name == "sheet":
            target = targets.get(_relationship_id(attributes))
            info = SheetInfo(
                unescape(attributes.get("name", "")),
                _visibility(attributes.get("state", "")),
                worksheet=target is not None and target.type.endswith("/worksheet"),
            )
            entries.append(SheetEntry(info, target.target if target else ""))
        elif name == "workbookPr":
            date_1904 = attributes.get("date1904", "") in _TRUE
        elif name == "workbookView":
            active = _count(attributes.get("activeTab"), 0) if active is None else active
        elif name == "calcPr" and attributes.get("calcMode") == "manual":
            notes["manual_calculation"] = "This workbook calculates only when told to; results of formulas may be old."
    opens_on = entries[active or 0].info.name if (active or 0) < len(entries) else ""
    return Contents(tuple(entries), date_1904, notes, opens_on)


def _relationship_id(attributes: dict[str, str]) -> str:
    return next((value for name, value in attributes.items() if " " in name and local_name(name) == "id"), "")


def _visibility(state: str) -> SheetVisibility:
    try:
        return SheetVisibility(state) if state else SheetVisibility.VISIBLE
    except ValueError:
        return SheetVisibility.VISIBLE


def _read_rows(package: Package, contents: Contents, entry: SheetEntry, limit: int = 0) -> SheetReader:
    parts = {
        local: relationship.target
        for relationship in package.relationships(package.workbook_part)
        if (local := relationship.type.rpartition("/")[2]) in ("styles", "sharedStrings")
        and package.has(relationship.target)
    }
    formats = read_number_formats(package, parts["styles"]) if "styles" in parts else []
    strings = SharedStrings(package, parts.get("sharedStrings", ""))
    try:
        if not limit:
            strings.load()
        values = CellValues(formats, strings, contents.date_1904)
        reader = SheetReader(package, entry.part, values, limit)
        reader.run()
    finally:
        strings.close()
    return reader


def _read_tables(package: Package, part: str) -> tuple[tuple[Table, ...], list[FilterCriteria]]:
    """The tables of a sheet, and the filters of those whose own filter hides rows."""
    tables: list[Table] = []
    filters: list[FilterCriteria] = []
    for relationship in package.relationships(part):
        if not relationship.type.endswith("/table") or not package.has(relationship.target):
            continue
        elements = package.elements(relationship.target)
        attributes = elements[0][1]
        area = parse_range(attributes.get("ref", ""))
        if area is None:
            continue
        name = attributes.get("displayName") or attributes.get("name", "")
        header = _count(attributes.get("headerRowCount"), 1)
        tables.append(Table(unescape(name), area, header, _count(attributes.get("totalsRowCount"), 0)))
        criteria = FilterCriteria()
        criteria.area = area
        for tag, inside in elements[1:]:
            criteria.element(local_name(tag), inside)
        if criteria.active:
            filters.append(criteria)
    return tuple(tables), filters


def _count(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else default
