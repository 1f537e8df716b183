"""Zips as different programs lay them out, written byte by byte, because zipfile writes only one way."""

from __future__ import annotations

import random
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

_UNKNOWN_EXTRA = struct.pack("<2H4s", 0xA220, 4, b"\0\0\0\0")
_TIME, _DATE = 0x6000, 0x5D7E


@dataclass(frozen=True)
class Layout:
    """How a zip is laid out.

    ``seed`` decides, entry by entry, what differs between them: stored or deflated, sizes behind the data
    with or without their signature, zip64 fields, unknown fields. ``shuffled`` changes the order.
    """

    seed: int = 0
    plain: bool = True
    shuffled: bool = False
    folders: bool = False
    comment: bytes = b""


def layouts() -> st.SearchStrategy[Layout]:
    """Any of them."""
    return st.builds(
        Layout,
        st.integers(0, 1 << 20),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.one_of(st.just(b""), st.binary(max_size=40).filter(lambda text: b"PK" not in text)),
    )


def written(parts: Sequence[tuple[str, bytes]], layout: Layout) -> bytes:
    """The bytes of a zip with these parts."""
    chance = random.Random(layout.seed)
    entries = list(parts)
    if layout.folders:
        separator = "\\" if any("\\" in name for name, _ in entries) else "/"
        folders = dict.fromkeys(name.rpartition(separator)[0] + separator for name, _ in entries if separator in name)
        entries = [(name, b"") for name in folders if name != separator] + entries
    if layout.shuffled:
        chance.shuffle(entries)
    out, directory = bytearray(), bytearray()
    for name, data in entries:
        local, central = _entry(name, data, len(out), random.Random(0) if layout.plain else chance, layout.plain)
        out += local
        directory += central
    end = struct.pack(
        "<4s4H2IH", b"PK\5\6", 0, 0, len(entries), len(entries), len(directory), len(out), len(layout.comment)
    )
    return bytes(out + directory + end + layout.comment)


def _entry(name: str, data: bytes, offset: int, chance: random.Random, plain: bool) -> tuple[bytes, bytes]:
    descriptor = 0 if plain else chance.choice([0, 0, 12, 16])
    zip64 = not plain and not descriptor and chance.random() < 0.3
    extra = b"" if plain or chance.random() < 0.7 else _UNKNOWN_EXTRA
    deflated = plain or chance.random() < 0.7
    packer = zlib.compressobj(chance.choice([1, 6, 9]), zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush() if deflated else data
    sizes = zlib.crc32(data), len(packed), len(data)
    raw = name.encode()
    flags = (0 if raw.isascii() else 0x800) | (8 if descriptor else 0)
    head = 20, flags, 8 if deflated else 0, _TIME, _DATE
    local_sizes, field = ((0, 0, 0), b"") if descriptor else (sizes, b"")
    if zip64:
        local_sizes, field = (sizes[0], 0xFFFFFFFF, 0xFFFFFFFF), struct.pack("<2H2Q", 1, 16, len(data), len(packed))
    local = struct.pack("<4s5H3I2H", b"PK\3\4", *head, *local_sizes, len(raw), len(field + extra)) + raw + field + extra
    behind = struct.pack("<3I", *sizes) if descriptor else b""
    if descriptor == 16:
        behind = b"PK\7\x08" + behind
    central_sizes = (sizes[0], 0xFFFFFFFF, 0xFFFFFFFF) if zip64 else sizes
    attributes = 0x10 if name.endswith(("/", "\\")) else 0
    central = struct.pack(
        "<4s6H3I5H2I",
        b"PK\1\2", 20, *head, *central_sizes, len(raw), len(field + extra), 0, 0, 0, attributes, offset,
    )  # fmt: skip
    return local + packed + behind, central + raw + field + extra


def spoil(data: bytes, how: str) -> bytes:
    """The same zip with one thing wrong; "doctype" and the empty word leave it."""
    if how in ("", "doctype"):
        return data
    if how == "cut":
        return data[: len(data) * 2 // 3]
    changed = bytearray(data)
    directory = data.index(b"PK\1\2")
    entry = _workbook_entry(data, directory)
    if how == "checksum":
        struct.pack_into("<I", changed, entry + 16, 0xBADC0DE)
    elif how == "locked":
        struct.pack_into("<H", changed, entry + 8, 1)
    elif how == "method":
        struct.pack_into("<H", changed, entry + 10, 99)
    else:
        return _with_one_more(data, directory, b"../outside.xml" if how == "outside" else _name(data, entry))
    return bytes(changed)


def _with_one_more(data: bytes, directory: int, name: bytes) -> bytes:
    """The zip with an empty entry of that name behind the others."""
    flags = 0 if name.isascii() else 0x800
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, flags, 0, 0, 33, 0, 0, 0, len(name), 0) + name
    fields = 20, 20, flags, 0, 0, 33, 0, 0, 0, len(name), 0, 0, 0, 0, 0, directory
    central = struct.pack("<4s6H3I5H2I", b"PK\1\2", *fields) + name
    end = data.rindex(b"PK\5\6")
    count, size, start = struct.unpack_from("<H2I", data, end + 10)
    tail = bytearray(data[end:])
    struct.pack_into("<2H2I", tail, 8, count + 1, count + 1, size + len(central), start + len(local))
    return data[:directory] + local + data[directory:end] + central + tail


def _workbook_entry(data: bytes, directory: int) -> int:
    """Where the directory tells of the workbook's part, which everything needs."""
    place = directory
    while b"workbook.xml" not in _name(data, place).lower() or _name(data, place).lower().endswith(b".rels"):
        name, extra, comment = struct.unpack_from("<3H", data, place + 28)
        place += 46 + name + extra + comment
    return place


def _name(data: bytes, entry: int) -> bytes:
    return data[entry + 46 : entry + 46 + struct.unpack_from("<H", data, entry + 28)[0]]


def entries(path: object) -> dict[str, bytes]:
    """What is in a zip, by the names as they are spelt in it."""
    with zipfile.ZipFile(str(path)) as archive:
        return {info.orig_filename: archive.read(info) for info in archive.infolist()}
