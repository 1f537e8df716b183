"""Workbooks as raw parts, so that a test can write what no library would.

>>> save(tmp_path / "list.xlsx", book(sheet(row(1, '<c r="A1"><v>7</v></c>'))))
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
WORKBOOK = "xl/workbook.xml"
CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
WORKBOOK_RELS = "xl/_rels/workbook.xml.rels"

Parts = dict[str, str | bytes]


def row(number: int, cells: str, attributes: str = "") -> str:
    """A ``<row>`` around cells written by hand."""
    return f'<row r="{number}" {attributes}>{cells}</row>'


def sheet(rows: str, before: str = "", after: str = "", prefix: str = "", main: str = MAIN) -> str:
    """A worksheet part; ``before`` and ``after`` stand around the rows."""
    root = f'worksheet xmlns:r="{RELATIONS}" xmlns{":" if prefix else ""}{prefix}="{main}"'
    colon = f"{prefix}:" if prefix else ""
    return f"{DECLARATION}<{colon}{root}>{before}<{colon}sheetData>{rows}</{colon}sheetData>{after}</{colon}worksheet>"


def strings(*texts: str) -> str:
    """A table of texts; what begins with ``<`` is the inside of an ``<si>`` as it stands."""
    items = "".join(f"<si>{text if text.startswith('<') else f'<t>{text}</t>'}</si>" for text in texts)
    return f'{DECLARATION}<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{items}</sst>'


def styles(*formats: int | str, own: Mapping[int, str] | None = None) -> str:
    """Cell styles 0, 1, … with these number formats: an id, or a code that gets an id from 164 on.

    ``own`` gives ids, built-in ones too, a code.
    """
    codes = dict(own or {})
    numbers = []
    for each in formats:
        if isinstance(each, str):
            codes[164 + len(codes)] = each
        numbers.append(163 + len(codes) if isinstance(each, str) else each)
    definitions = "".join(f'<numFmt numFmtId="{key}" formatCode={quoteattr(code)}/>' for key, code in codes.items())
    xfs = "".join(f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"/>' for number in numbers)
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts count="{len(codes)}">{definitions}</numFmts>'
        '<cellStyleXfs count="2"><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>'
        f'<cellXfs count="{len(numbers)}">{xfs}</cellXfs>'
        '<dxfs count="1"><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>'
    )


def relationships(entries: Iterable[tuple[str, str, str]], kind: str = RELATIONS) -> str:
    """A relationships part of (id, last word of the type or a whole type, target)."""
    lines = ""
    for name, each, target in entries:
        whole = each if "://" in each else f"{kind}/{each}"
        mode = ' TargetMode="External"' if target.startswith("http") else ""
        lines += f'<Relationship Id="{name}" Type="{whole}" Target={quoteattr(target)}{mode}/>'
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def book(
    first: str | bytes = "",
    *,
    others: Sequence[tuple[str, str, str]] = (),
    shared: str | bytes = "",
    style: str | bytes = "",
    tables: Sequence[str] = (),
    settings: str = "",
    after: str = "",
    strict: bool = False,
    state: str = "",
) -> Parts:
    """The parts of a workbook whose sheet ``List`` is ``first``.

    ``others`` are further sheets as (name, kind of relationship, part), ``settings`` and ``after`` stand before
    and behind ``<sheets>``, ``tables`` are table parts of the first sheet.
    """
    main, relations = (STRICT_MAIN, STRICT_RELATIONS) if strict else (MAIN, RELATIONS)
    parts: Parts = {
        CONTENT_TYPES: f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{WORKBOOK}" ContentType="{TYPE}sheet.main+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{TYPE}worksheet+xml"/></Types>',
        ROOT_RELS: relationships([("rId1", "officeDocument", WORKBOOK)], relations),
        SHEET: first or sheet(""),
    }
    entries = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    tabs = f'<sheet name="List" sheetId="1" {f"state={state!r}" if state else ""} r:id="rId1"/>'
    for number, (name, kind, part) in enumerate(others, start=2):
        target = f"sheets/sheet{number}.xml"
        parts[f"xl/{target}"] = part
        entries.append((f"rId{number}", kind, target))
        tabs += f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
    for name, part, kind in ((STRINGS, shared, "sharedStrings"), (STYLES, style, "styles")):
        if part:
            parts[name] = part
            entries.append((f"rId{kind}", kind, name.removeprefix("xl/")))
    if tables:
        names = [f"table{number}.xml" for number in range(1, len(tables) + 1)]
        parts |= {f"xl/tables/{name}": part for name, part in zip(names, tables, strict=True)}
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(
            [(f"rId{index}", "table", f"../tables/{name}") for index, name in enumerate(names)], relations
        )
    parts[WORKBOOK] = (
        f'{DECLARATION}<workbook xmlns="{main}" xmlns:r="{relations}">'
        f"{settings}<sheets>{tabs}</sheets>{after}</workbook>"
    )
    parts[WORKBOOK_RELS] = relationships(entries, relations)
    return parts


def save(path: Path, parts: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> Path:
    """Writes parts as a zip, in order; pairs may name a part twice."""
    pairs = parts.items() if isinstance(parts, Mapping) else parts
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in pairs:
            entry = zipfile.ZipInfo(name)
            entry.filename = name  # ZipInfo mends backslashes on Windows and cuts at NUL
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return path
