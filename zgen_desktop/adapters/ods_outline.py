"""Where things stand in the ``content.xml`` of an OpenDocument spreadsheet, by byte offsets, in one flat pass.

A list of a hundred thousand rows is some hundred megabytes of XML there, so nothing of the tables is kept but
where they begin and end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO, NamedTuple
from xml.parsers import expat

from zgen_desktop.adapters.opc_xml import BrokenXmlError, feed_part, xml_encoding, xml_parser

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_HEAD = 1024
_TAG = re.compile(rb"""</?([^\s/>]+)(?:[^"'>]+|"[^"]*"|'[^']*')*>""")


class Gap(NamedTuple):
    """Where something is put in: instead of the bytes from ``start`` to ``end``, between ``before`` and ``after``."""

    start: int
    end: int
    before: bytes = b""
    after: bytes = b""


class Placed(NamedTuple):
    """A named thing from its first byte to the one behind its last."""

    name: str
    start: int
    end: int


@dataclass
class Outline:
    """``styles`` is where automatic styles go, ``ranges`` where filters go; both may have to be made."""

    codec: str = "utf-8"
    tables: list[Placed] = field(default_factory=list)
    filters: list[Placed] = field(default_factory=list)
    """By the range that they cover."""
    style_names: set[str] = field(default_factory=set)
    styles: Gap | None = None
    ranges: Gap | None = None
    structure_protected: bool = False
    expressions_end: int = 0

    def table(self, name: str) -> Placed | None:
        """The table of that name."""
        return next((each for each in self.tables if each.name == name), None)


def read_outline(stream: IO[bytes]) -> Outline:
    """Reads a whole content.xml. Raises BrokenXmlError and ForbiddenXmlError."""
    head = stream.read(_HEAD)
    codec = xml_encoding(head)
    if codec.startswith("utf-16"):
        raise BrokenXmlError("content in UTF-16, which no spreadsheet program writes")
    scan = _Scan(xml_parser(head), "utf-8" if codec == "utf-8-sig" else codec)
    feed_part(stream, scan.parser, head)
    outline = scan.outline
    if not outline.tables or outline.styles is None:
        raise BrokenXmlError("no table")
    if outline.ranges is None:
        at = outline.expressions_end or outline.tables[-1].end
        tag = f'<table:database-ranges xmlns:table="{TABLE}">'.encode()
        outline.ranges = Gap(at, at, tag, b"</table:database-ranges>")
    return outline


class _Scan:
    """expat's events down to the tables and the filters."""

    def __init__(self, parser: expat.XMLParserType, codec: str) -> None:
        self.parser = parser
        self.outline = Outline(codec)
        self._depth = 0
        self._path: list[str] = []
        self._open: list[tuple[str, int, bytes, bytes]] = []
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > 5:
            return
        del self._path[self._depth - 1 :]
        self._path.append(name)
        self._seen(name, attributes)

    def _seen(self, name: str, attributes: dict[str, str]) -> None:
        outline, at = self.outline, self.parser.CurrentByteIndex
        where = self._path[1:-1]
        if self._depth == 3 and where == [f"{OFFICE} automatic-styles"]:
            outline.style_names.add(attributes.get(f"{STYLE} name", ""))
        elif self._depth == 3 and name == f"{OFFICE} spreadsheet":
            outline.structure_protected = attributes.get(f"{TABLE} structure-protected", "") == "true"
        elif self._depth == 2 and name == f"{OFFICE} body" and outline.styles is None:
            tag = f'<office:automatic-styles xmlns:office="{OFFICE}">'.encode()
            outline.styles = Gap(at, at, tag, b"</office:automatic-styles>")
        said = ""
        if self._depth == 4 and name == f"{TABLE} table":
            said = attributes.get(f"{TABLE} name", "")
        elif self._depth == 5 and where[-1] == f"{TABLE} database-ranges":
            said = attributes.get(f"{TABLE} target-range-address", "")
        elif self._depth not in (2, 4):
            return
        tag = self._tag()
        self._open.append((said, at, tag, name.encode()))

    def _end(self, name: str) -> None:
        depth, self._depth = self._depth, self._depth - 1
        if depth > 5 or not self._open or self._open[-1][3] != name.encode() or depth not in (2, 4, 5):
            return
        said, start, tag, _ = self._open.pop()
        close = self.parser.CurrentByteIndex
        empty = tag.endswith(b"/>")
        end = start + len(tag) if empty else close + len(self._tag())
        outline = self.outline
        if depth == 2 and name == f"{OFFICE} automatic-styles":
            outline.styles = self._gap(start, tag, close)
        elif depth == 4 and name == f"{TABLE} table":
            outline.tables.append(Placed(said, start, end))
        elif depth == 4 and name == f"{TABLE} database-ranges":
            outline.ranges = self._gap(start, tag, close)
        elif depth == 4 and name == f"{TABLE} named-expressions":
            outline.expressions_end = end
        elif depth == 5:
            outline.filters.append(Placed(said, start, end))

    def _gap(self, start: int, tag: bytes, close: int) -> Gap:
        if not tag.endswith(b"/>"):
            return Gap(close, close)
        found = _TAG.match(tag)
        name = found.group(1) if found else b""
        return Gap(start + len(tag) - 2, start + len(tag), b">", b"</" + name + b">")

    def _tag(self) -> bytes:
        found = _TAG.match(self.parser.GetInputContext() or b"")
        if not found:
            raise BrokenXmlError(f"no tag at byte {self.parser.CurrentByteIndex}")
        return found.group()
