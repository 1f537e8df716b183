"""The workbook's table of texts, read as far as it is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.opc_xml import Feeder, check_depth, root_tag, xml_parser
from zgen_desktop.adapters.plain_rows import PlainTexts, stretches

MAX_TEXT = 4 << 20
"""Characters of one text; Excel itself holds 32,767."""
MAX_TEXTS = 5_000_000
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Undoes ``_x000D_`` and the like (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19)."""
    if "_x" not in text:
        return text
    plain = _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), text)
    # Two escapes may spell one character beyond U+FFFF; half a one is nothing that can be stored or sent.
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class SharedStrings:
    """Texts by index, without phonetic readings, rich text as its plain text.

    The part is read in stretches, and only as far as the highest index asked for: looking at the first
    rows of a list of a million costs little. Use as a context manager or call ``close``.
    """

    def __init__(self, package: Package, part: str) -> None:
        self.texts: list[str] = []
        self._package = package
        self._part = part
        self._stream: BinaryIO | None = None
        self._pieces: list[str] = []
        self._text = ""
        self._phonetic = False
        self._depth = 0
        self._inside = False
        self._stretches: Iterator[tuple[bytes, bool]] = iter(())
        if part:
            self._open()

    def close(self) -> None:
        """Gives the part back; what was read stays."""
        if self._stream:
            self._stream.close()
            self._stream = None

    def text(self, index: int) -> str | None:
        """The text at an index from 0, None where the table is shorter."""
        while index >= len(self.texts) and self._more():
            pass
        return self.texts[index] if 0 <= index < len(self.texts) else None

    def load(self) -> None:
        """Reads all that is left."""
        while self._more():
            pass

    def _open(self) -> None:
        self._stream = self._package.open_part(self._part)
        head = self._stream.read(1 << 15)
        with self._package.parsing(self._part):
            root = root_tag(head)
            self._item_tag, self._text_tag, self._phonetic_tag = (
                f"{root.namespace} {name}" for name in ("si", "t", "rPh")
            )
            prefix = f"{root.prefix}:" if root.prefix else ""
            self._plain = PlainTexts(prefix)
            self._stretches = stretches(self._stream, head, root.name, f"{prefix}si")
            self._parser = xml_parser(head)
            self._feeder = Feeder(self._stream, self._parser)

    def _more(self) -> bool:
        if not self._stream:
            return False
        with self._package.parsing(self._part):
            stretch, between = next(self._stretches)
            # Text outside of all items, or half of one, is nothing that a table has: expat knows what it is.
            may_be_plain = between and self._depth == 1 and not self._inside and self._feeder.settled
            texts = self._plain.take(stretch) if may_be_plain and not "".join(self._pieces).strip() else None
            calls = (self._start, self._end, self._pieces.append) if texts is None else (None, None, None)
            parser = self._parser
            parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = calls
            self._feeder.feed(stretch)
        if texts:
            self.texts.extend(map(unescape, texts) if b"_x" in stretch else texts)
        if sum(map(len, self._pieces)) + len(self._text) > MAX_TEXT:
            raise file_kind.unsafe(self._package.path, "one of its texts is endless")
        if len(self.texts) > MAX_TEXTS:
            raise file_kind.too_large(self._package.path, f"it holds more than {MAX_TEXTS:,} different texts")
        if not stretch:
            self.close()
        return bool(stretch)

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        if name == self._text_tag:
            self._pieces.clear()
        elif name == self._item_tag:
            self._text = ""
            self._inside = True
        else:
            self._depth += 1
            check_depth(self._depth)
            if name == self._phonetic_tag:
                self._phonetic = True

    def _end(self, name: str) -> None:
        if name == self._text_tag:
            if not self._phonetic:
                pieces = self._pieces
                # Piece by piece: an escape never reaches over two runs of a rich text.
                text = unescape(pieces[0] if len(pieces) == 1 else "".join(pieces))
                self._text = self._text + text if self._text else text
        elif name == self._item_tag:
            self.texts.append(self._text)
            self._pieces.clear()
            self._inside = False
        else:
            self._depth -= 1
            if name == self._phonetic_tag:
                self._phonetic = False
