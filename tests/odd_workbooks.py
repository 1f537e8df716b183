"""Workbooks that no one program writes, but of which each odd thing is written by some program (facts: 22 pitfalls).

``cases()`` draws them, ``Case.save`` writes one, ``Case.rows`` is what has to be read of its sheet ``List``.
Values stand in tests/odd_cells.py, zips in tests/odd_zips.py.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from hypothesis import strategies as st

from tests.odd_cells import FORMATS, Given, given_cells, strings_table
from tests.odd_zips import Layout, layouts, spoil, written
from tests.workbooks import (
    DECLARATION,
    MAIN,
    PACKAGE,
    RELATIONS,
    STRICT_MAIN,
    STRICT_RELATIONS,
    TYPE,
    relationships,
    styles,
)
from zgen_desktop.core.model.cells import BLANK, Cell, SheetRow, column_letter

ENCODINGS = ("UTF-8", "UTF-8", "UTF-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "us-ascii", "iso-8859-1")
FOLDERS = ("xl/", "xl/", "", "data/book/", "XL/", "x l/", "wörk/日本/", "100%/", "a.b/")
SHEETS = ("worksheets/sheet1.xml", "a.xml", "Blätter/Liste 1.xml", "../o/s.xml", "Worksheets/SHEET1.XML", "s%.xml")
REFUSALS = {
    "twice": "damaged",
    "checksum": "damaged",
    "doctype": "unsafe",
    "outside": "unsafe",
    "locked": "encrypted",
    "cut": "damaged",
    "method": "damaged",
}
"""What can be wrong with a file, and the code of the error that says so."""

_EXTRA = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr"'
    ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
    ' xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"'
    ' xr:uid="{00000000-0001-0000-0000-000000000000}"'
)
_AFTER = (
    '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:row>'
    "<xm:c><xm:f>Sheet1!A1</xm:f><xm:v>1</xm:v></xm:c></x14:row></ext></extLst>"
)
_TAG = re.compile(r"<(/?)(?![A-Za-z0-9]+:)([A-Za-z])")


@dataclass(frozen=True)
class Row:
    """A row; ``skipped`` rows lie before it. Without ``references`` neither it nor its cells say where they are."""

    cells: tuple[Given | None, ...]
    skipped: int = 0
    references: bool = True
    hidden: bool = False


@dataclass(frozen=True)
class Case:
    """One workbook. ``wrong`` is a key of REFUSALS or empty."""

    lines: tuple[Row, ...]
    date_1904: bool = False
    styled: bool = True
    strict: bool = False
    prefix: str = ""
    extras: bool = False
    encodings: tuple[str, ...] = ("UTF-8",) * 4
    folder: str = "xl/"
    sheet: str = "worksheets/sheet1.xml"
    absolute: bool = False
    spelling: str = "plain"
    other: bytes = b"\0"
    layout: Layout = field(default_factory=Layout)
    wrong: str = ""

    @property
    def rows(self) -> list[SheetRow]:
        """What the sheet holds."""
        found, number = [], 0
        for line in self.lines:
            number += 1 + (line.skipped if line.references else 0)
            cells: list[Cell] = [self._cell(given) for given in line.cells]
            while cells and cells[-1] is BLANK:
                cells.pop()
            if cells:
                found.append(SheetRow(number, tuple(cells), line.hidden))
        return found

    def _cell(self, given: Given | None) -> Cell:
        return (given.read(self.date_1904, self.styled) if given else None) or BLANK

    def save(self, path: Path) -> Path:
        """Writes the file."""
        parts = [(self._spelt(name), content) for name, content in self._parts()]
        path.write_bytes(spoil(written(parts, self.layout), self.wrong))
        return path

    @property
    def may_change(self) -> set[str]:
        """Entries that adding a sheet may edit, as they are spelt in the zip."""
        names = ("[Content_Types].xml", *(self.folder + name for name in ("workbook.xml", "styles.xml")))
        return {self._spelt(name) for name in (*names, f"{self.folder}_rels/workbook.xml.rels")}

    def _parts(self) -> list[tuple[str, bytes]]:
        main, relations = (STRICT_MAIN, STRICT_RELATIONS) if self.strict else (MAIN, RELATIONS)
        sheet = posixpath.normpath(self.folder + self.sheet).removeprefix("../")
        texts = [given.shared for line in self.lines for given in line.cells if given and given.shared]
        kept = {self.folder + "sharedStrings.xml": strings_table(texts)} if texts else {}
        if self.styled:
            kept[self.folder + "styles.xml"] = styles(*(code for _, code, _, _ in FORMATS))
        workbook, workbook_rels = self._workbook(main, relations, sheet, kept)
        root = [("rId1", "officeDocument", self._target("", self.folder + "workbook.xml"))]
        whole = {
            "[Content_Types].xml": self._types(sheet, kept),
            "_rels/.rels": relationships(root, relations),
            self.folder + "workbook.xml": workbook,
            f"{self.folder}_rels/workbook.xml.rels": workbook_rels,
            sheet: self._sheet(main),
            **kept,
        }
        if self.wrong == "doctype":
            whole[sheet] = whole[sheet].replace("?>", "?><!DOCTYPE a>", 1)
        encoded = {name: self._encoded(name, text, main) for name, text in whole.items()}
        return [*encoded.items(), (self.folder + "media/image1.png", self.other)]

    def _workbook(self, main: str, relations: str, sheet: str, kept: dict[str, str]) -> tuple[str, str]:
        extra = _EXTRA if self.extras else ""
        entries = [("rId7", "worksheet", self._target(self.folder, sheet))]
        for number, name in enumerate(kept, start=20):
            kind = posixpath.basename(name).removesuffix(".xml")
            entries.append((f"rId{number}", kind, self._target(self.folder, name)))
        text = (
            f'{DECLARATION}<workbook xmlns="{main}" xmlns:r="{relations}"{extra}>'
            f'<workbookPr date1904="{self.date_1904:d}"/>'
            '<sheets><sheet name="List" sheetId="3" r:id="rId7"/></sheets></workbook>'
        )
        return text, relationships(entries, relations)

    def _types(self, sheet: str, kept: dict[str, str]) -> str:
        kinds = {self.folder + "workbook.xml": "sheet.main", sheet: "worksheet"}
        kinds |= {name: posixpath.basename(name).removesuffix(".xml") for name in kept}
        overrides = "".join(
            f'<Override PartName="/{quote(name)}" ContentType="{TYPE}{kind}+xml"/>' for name, kind in kinds.items()
        )
        return (
            f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
        )

    def _sheet(self, main: str) -> str:
        extra, after = (_EXTRA, _AFTER) if self.extras else ("", "")
        rows, number, texts = "", 0, 0
        for line in self.lines:
            number += 1 + (line.skipped if line.references else 0)
            cells = ""
            for column, given in enumerate(line.cells):
                reference = f' r="{column_letter(column)}{number}"' if line.references else ""
                if given is not None:
                    cells += given.xml(reference, texts)
                    texts += bool(given.shared)
                elif not line.references:
                    cells += "<c/>"
            own = (f' r="{number}"' if line.references else "") + (' hidden="1"' if line.hidden else "")
            descent = ' x14ac:dyDescent="0.25"' if self.extras else ""
            rows += f"<row{own}{descent}>{cells}</row>"
        return (
            f'{DECLARATION}<worksheet xmlns="{main}"{extra}><dimension ref="A1"/>'
            f"<sheetData>{rows}</sheetData>{after}</worksheet>"
        )

    def _encoded(self, name: str, text: str, main: str) -> bytes:
        if self.prefix and f'xmlns="{main}"' in text:
            head, end, body = text.partition("?>")
            text = head + end + _TAG.sub(rf"<\1{self.prefix}:\2", body)
            text = text.replace(f'xmlns="{main}"', f'xmlns:{self.prefix}="{main}"')
        codec = self.encodings[sum(name.encode()) % len(self.encodings)]
        if codec == "UTF-8" or (codec[:2] in ("us", "is") and ("CDATA" in text or not self.prefix.isascii())):
            return text.encode()
        declared = codec[:6] if codec.startswith("utf-16") else codec.removesuffix("-sig")
        text = text.replace('encoding="UTF-8"', f'encoding="{declared}"')
        return text.encode(codec, "xmlcharrefreplace")

    def _target(self, source: str, part: str) -> str:
        target = f"/{part}" if self.absolute else posixpath.relpath(part, source or ".")
        if self.spelling == "backslashes":
            return quote(target).replace("/", "\\")
        if self.spelling == "shouted":
            return quote(target.upper())
        return quote(target)

    def _spelt(self, name: str) -> str:
        if self.spelling == "backslashes":
            return name.replace("/", "\\")
        if self.spelling == "encoded" and name != "[Content_Types].xml":
            return quote(name)
        if self.spelling == "rooted":
            return f"/{name}"
        if "%" in name:
            return name.replace("%", "%25")
        return name.lower() if self.spelling == "shouted" and name != "[Content_Types].xml" else name


_LINES = st.lists(
    st.builds(
        Row,
        st.lists(st.one_of(st.none(), given_cells(), given_cells()), max_size=6).map(tuple),
        st.sampled_from([0, 0, 0, 1, 40]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=5,
).map(tuple)


def cases() -> st.SearchStrategy[Case]:
    """Any of them; one in some twenty can't be taken and says why."""
    return st.builds(
        Case,
        _LINES,
        st.booleans(),
        st.sampled_from([True, True, True, False]),
        st.booleans(),
        st.sampled_from(["", "", "x", "ns0", "Ä"]),
        st.booleans(),
        st.tuples(*[st.sampled_from(ENCODINGS)] * 4),
        st.sampled_from(FOLDERS),
        st.sampled_from(SHEETS),
        st.booleans(),
        st.sampled_from(["plain", "plain", "plain", "backslashes", "encoded", "rooted", "shouted"]),
        st.binary(max_size=300),
        layouts(),
        st.sampled_from([""] * 20 + list(REFUSALS)),
    )
