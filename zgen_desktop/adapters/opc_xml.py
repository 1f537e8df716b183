"""XML parts of a package: any encoding that Excel accepts, never a DOCTYPE.

Excel reads parts in UTF-8 and UTF-16, the latter also without a byte order mark (facts: pitfall 4 of
adding a sheet), and refuses document type declarations, as does this module: no workbook needs one,
and entities are how a small part grows to gigabytes (reliability.md row 56).
"""

from __future__ import annotations

import re
from typing import IO, NamedTuple, NoReturn
from xml.parsers import expat

BLOCK = 1 << 16
MAX_TOKEN = 4 << 20
"""Bytes of one tag with its attributes; longer ones exist only to fill the memory."""
MAX_DEPTH = 256
MAX_TAGS = 250_000
"""Tags of a part that is kept whole; the largest that Excel writes is a sheet's 65,530 links."""
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class ForbiddenXmlError(Exception):
    """A part holds what no workbook needs and bombs are made of; the message ends a sentence."""


class BrokenXmlError(Exception):
    """A part isn't well-formed or is in an unknown encoding."""


def xml_encoding(head: bytes) -> str:
    """The Python codec of a part, from its first 200 bytes or so; ``utf-8-sig`` where UTF-8 has a mark."""
    for bom, codec in _BOMS:
        if head.startswith(bom):
            return codec
    if head[:2] == b"<\0":
        return "utf-16-le"
    if head[:2] == b"\0<":
        return "utf-16-be"
    declared = _DECLARED.match(head)
    return declared.group(1).decode("ascii").lower() if declared else "utf-8"


def decode_xml(data: bytes) -> str:
    """The text of a part without its byte order mark. Raises BrokenXmlError."""
    try:
        return data.decode(xml_encoding(data[:256])).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError) as error:
        raise BrokenXmlError(str(error)) from error


def xml_parser(head: bytes, separator: str | None = " ") -> expat.XMLParserType:
    """An expat parser for a part that begins with ``head``; names are ``namespace name``.

    Byte offsets (``CurrentByteIndex``) count the part's own bytes, in UTF-16 too. A DOCTYPE or an
    entity declaration raises ForbiddenXmlError out of ``Parse``.
    """
    # UTF-16 without a mark may be declared as anything; the bytes are right, the declaration is not.
    known = {"utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}.get(xml_encoding(head))
    parser = expat.ParserCreate(known, separator)
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _forbid
    parser.EntityDeclHandler = _forbid
    parser.buffer_text = True
    return parser


def _forbid(*_declaration: object) -> NoReturn:
    raise ForbiddenXmlError("a document type declaration")


class Feeder:
    """Feeds a part to a parser block by block. ``first`` is what was taken from the stream already."""

    def __init__(self, stream: IO[bytes], parser: expat.XMLParserType, first: bytes = b"") -> None:
        self._stream = stream
        self._parser = parser
        self._block = first
        self._fed = 0

    def more(self) -> bool:
        """Feeds the next block; False after the last one. Raises BrokenXmlError and ForbiddenXmlError."""
        block = self._block or self._stream.read(BLOCK)
        self._block = b""
        self.feed(block)
        return bool(block)

    @property
    def settled(self) -> bool:
        """Whether everything that was fed is parsed; newer versions of expat put off what looks cut."""
        return self._fed == self._parser.CurrentByteIndex

    def feed(self, block: bytes) -> None:
        """Feeds a block from elsewhere, an empty one as the last. Raises BrokenXmlError and ForbiddenXmlError."""
        try:
            self._parser.Parse(block, not block)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise BrokenXmlError(str(error)) from error
        self._fed += len(block)
        if self._fed - self._parser.CurrentByteIndex > MAX_TOKEN:
            raise ForbiddenXmlError("an endless tag")


def feed_part(stream: IO[bytes], parser: expat.XMLParserType, first: bytes = b"") -> None:
    """Feeds a whole part. Raises BrokenXmlError and ForbiddenXmlError."""
    feeder = Feeder(stream, parser, first)
    while feeder.more():
        pass


def check_depth(depth: int) -> None:
    """Raises ForbiddenXmlError where tags are nested deeper than any program nests them."""
    if depth > MAX_DEPTH:
        raise ForbiddenXmlError("an endless nesting of tags")


def elements(data: bytes) -> list[tuple[str, dict[str, str]]]:
    """All start tags of a small part in document order: ``namespace name`` and attributes.

    Raises BrokenXmlError and ForbiddenXmlError.
    """
    found: list[tuple[str, dict[str, str]]] = []
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        check_depth(depth)
        if len(found) >= MAX_TAGS:
            raise ForbiddenXmlError("an endless row of tags")
        found.append((name, attributes))

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = xml_parser(data[:256])
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise BrokenXmlError(str(error)) from error
    return found


class RootTag(NamedTuple):
    """The first tag of a part."""

    namespace: str
    name: str
    prefix: str


def root_tag(head: bytes) -> RootTag:
    """The root element, which ``head`` must hold whole. Raises BrokenXmlError and ForbiddenXmlError."""
    found: list[str] = []
    parser = xml_parser(head)
    parser.namespace_prefixes = True
    parser.StartElementHandler = lambda name, _attributes: found.append(name)
    try:
        parser.Parse(head, False)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if not found:
            raise BrokenXmlError(str(error)) from error
    if not found:
        raise BrokenXmlError("no root element")
    namespace, _, name = found[0].partition(" ")
    if not name:
        return RootTag("", namespace, "")
    name, _, prefix = name.partition(" ")
    return RootTag(namespace, name, prefix)


def local_name(name: str) -> str:
    """The name of an element or attribute without its namespace."""
    return name.rpartition(" ")[2]
