"""Rows and texts as nearly all programs write them, taken out of a part's text many at a time.

Five calls from expat for every cell are most of what reading costs. A stretch of whole rows that holds nothing
but numbers, truth values and references to the table of texts is taken by one regular expression, while expat
checks the same bytes without a call. Anything else in it (a formula, an inline text, a comment, an attribute that
isn't known here) leaves the whole stretch to expat's calls. The table of texts is read in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from zgen_desktop.adapters.opc_xml import xml_encoding

PlainCell = tuple[str, str, str, str, str, str]
"""Row number and further attributes of a row; or reference, style, type and value of a cell. Empty where absent."""

_STRETCH = 1 << 18
ROW = r'<PREFIXrow r="([0-9]{1,7})"((?: [A-Za-z0-9:]+="[^"<>]*")*) ?/?>'
_CELL = r'<PREFIXc r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,6})")?(?: t="([a-z]{1,9})")? ?'
_VALUE = r"(?:/>|><PREFIXv>([^<]*)</PREFIXv></PREFIXc>)"
_ATTRIBUTE = re.compile(r' ([A-Za-z]+)="([^"]*)"')
_NOT_PLAIN = (b"&", b"<!", b"<?", b"\r")


class PlainRows:
    """Takes stretches of rows; ``prefix`` is that of the part's own tags, empty or with its colon."""

    def __init__(self, prefix: str) -> None:
        self._piece = re.compile(f"{ROW}|{_CELL}{_VALUE}".replace("PREFIX", re.escape(prefix)))
        self._row_end, self._value_tag = f"</{prefix}row>", f"<{prefix}v>"
        self._foreign = (*_NOT_PLAIN, f"<{prefix}f".encode(), f"<{prefix}is".encode())

    def text(self, stretch: bytes) -> str | None:
        """The text of a stretch; None where something in it is of no plain row."""
        return _text_without(self._foreign, stretch)

    def pieces(self, text: str) -> list[PlainCell] | None:
        """All rows and cells of such a text in order; None where there is more in it than they."""
        found = self._piece.findall(text)
        # Each "<" has to be one of these: of a row or cell, of a row's end, of a value and its end and its cell's.
        accounted = len(found) + text.count(self._row_end) + 3 * text.count(self._value_tag)
        return found if text.count("<") == accounted else None


class PlainTexts:
    """Takes stretches of a table of texts; ``prefix`` as for rows."""

    def __init__(self, prefix: str) -> None:
        item = '<PREFIXsi><PREFIXt(?: xml:space="preserve")?>([^<]*)</PREFIXt></PREFIXsi>'
        self._item = re.compile(item.replace("PREFIX", re.escape(prefix)))

    def take(self, stretch: bytes) -> list[str] | None:
        """All texts of a stretch in order, escapes as they stand; None where there is more in it than they."""
        text = _text_without(_NOT_PLAIN, stretch)
        if text is None:
            return None
        found: list[str] = self._item.findall(text)
        return found if text.count("<") == 4 * len(found) else None


def _text_without(foreign: Sequence[bytes], stretch: bytes) -> str | None:
    if any(mark in stretch for mark in foreign):
        return None
    try:
        return stretch.decode()
    except UnicodeDecodeError:
        return None


def row_attributes(number: str, rest: str) -> dict[str, str]:
    """The attributes of a row that was taken."""
    return {**dict(_ATTRIBUTE.findall(rest)), "r": number} if "h" in rest else {"r": number}


def stretches(stream: BinaryIO, head: bytes, around: str, piece: str) -> Iterator[tuple[bytes, bool]]:
    """A part in stretches, the last one empty, and whether each begins between two pieces and ends behind one.

    ``around`` is the name of the tag around the pieces, ``piece`` their own with its prefix.
    """
    if xml_encoding(head) not in ("utf-8", "utf-8-sig"):
        yield head, False
        while block := stream.read(_STRETCH):
            yield block, False
        yield b"", False
        return
    end, first = f"</{piece}>".encode(), head.find(around.encode())
    begin = head.find(b">", first) + 1 if first >= 0 else 0
    if begin:
        yield head[:begin], False
    rest, between = head[begin:], begin > 0
    while True:
        block = stream.read(_STRETCH)
        rest += block
        cut = rest.rfind(end)
        if cut >= 0:
            cut += len(end)
            yield rest[:cut], between
            rest, between = rest[cut:], True
        if rest and (cut < 0 or not block):
            yield rest, False
            rest, between = b"", False
        if not block:
            yield b"", False
            return
