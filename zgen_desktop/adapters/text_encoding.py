"""Which encoding a text list is in: by its mark, by what its bytes allow, and by what makes sense as words.

UTF-8 and UTF-16 show themselves. Any other list is taken for what Excel in Western Europe and America writes
(Windows-1252) as long as it then reads like words; where it doesn't, a person says.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import BinaryIO

from zgen_desktop.adapters.file_kind import wide_codec
from zgen_desktop.core.text_lists import ENCODINGS

WESTERN = "cp1252"
_BLOCK = 1 << 20
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_MARK = "\ufeff"
_ODD = re.compile(
    r"[^\W\d_][¡-©«-®°±´¶-¹»-¿×÷‚„†‡‰‹›•˜™“”][^\W\d_]"  # a sign within a word
    r"|[a-zß-ÿ][À-ÞŠŒŽŸ][a-zß-ÿ]"  # a capital within one
    r"|[À-ÖØ-öø-ÿ]{4}"  # nothing but accents, as Cyrillic and Greek become
    r"|[¢£¤¥¦¬¯±²³¹¼½¾][a-zß-ÿ]|[a-zß-ÿ]Ÿ\b|[a-zß-ÿ]{3}[£¥³¹¿]"  # a sign for a letter, at an end of one
    r"|[\x80-\x9f]",  # a control character
)


def codec_name(name: str) -> str | None:
    """Python's name of an encoding, ``utf-8`` and ``utf-16-le`` among them; None for what is no encoding of texts."""
    try:
        found = codecs.lookup(name.strip()).name
        b"ab".decode(found)
    except UnicodeError:
        return found
    except (LookupError, ValueError):
        return None
    return found


def find_encoding(stream: BinaryIO, head: bytes) -> tuple[str, bool]:
    """The codec of a text list and whether it is sure. ``head`` are its first bytes."""
    wide = wide_codec(head)
    if wide:
        return wide, True
    if decodes(stream, "utf-8"):
        return "utf-8", True
    if not decodes(stream, WESTERN):
        return WESTERN, False
    stream.seek(0)
    while block := stream.read(_BLOCK):
        if _ODD.search(block.decode(WESTERN, "replace")):
            return WESTERN, False
    return WESTERN, True


def decodes(stream: BinaryIO, codec: str) -> bool:
    """Whether every byte has a meaning in an encoding."""
    decoder = codecs.getincrementaldecoder(codec)()
    stream.seek(0)
    try:
        while block := stream.read(_BLOCK):
            decoder.decode(block)
        decoder.decode(b"", True)
    except (UnicodeDecodeError, ValueError):
        return False
    return True


def possible_encodings(stream: BinaryIO) -> Sequence[tuple[str, str]]:
    """The encodings that fit every byte, each with a piece of the list in which they differ."""
    stream.seek(0)
    sample = _telling_line(stream)
    # UTF-16 would have shown itself.
    codecs_left = [codec for codec in ENCODINGS if not codec.startswith("utf-16") and decodes(stream, codec)]
    fitting = [(codec, _shown(sample, codec)) for codec in codecs_left]
    return [(codec, shown) for codec, shown in fitting if not _CONTROL.search(shown)]


def _telling_line(stream: BinaryIO) -> bytes:
    """The first line with a byte outside of ASCII, else the first line."""
    first = b""
    for _ in range(100_000):
        line = stream.readline(_BLOCK)
        if not line:
            break
        first = first or line
        if not line.isascii():
            at = next(index for index, byte in enumerate(line) if byte > 127)
            return line[max(0, at - 40) : at + 40]
    return first[:80]


def _shown(sample: bytes, codec: str) -> str:
    return sample.decode(codec, "replace").strip(_MARK + "\r\n\0 ")
