"""Copies the entries of a zip as they are and adds new ones.

Untouched entries keep their compressed bytes: nothing is inflated and deflated again, so nothing can
change. Sizes that the original wrote behind the data (data descriptors) or in zip64 fields are written
into the headers (facts: pitfall 6 of adding a sheet).
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_SIZES = struct.Struct("<3I")
_ZIP64_EXTRA = 1
_DESCRIPTOR_FLAG = 8
_UTF8_FLAG = 0x800
_LIMIT = 0xFFFFFFFF
_BLOCK = 1 << 18
_FLAT_FROM = 1 << 20
_FLAT = 80
"""Above this ratio data is packed more loosely: readers, ours too, take a part that grows 200 times for a bomb."""

_LEVEL = 3
"""Half the time of zlib's default for a results sheet, and an eighth more bytes."""


class ZipLimitError(Exception):
    """More than a zip without zip64 can hold: 4 GiB, or 65,535 entries."""


class ZipCopy:
    """Writes a zip into a seekable file, entry by entry; ``finish`` writes its directory."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._central: list[bytes] = []

    def copy(self, source: BinaryIO, info: zipfile.ZipInfo) -> None:
        """Copies one entry with its compressed bytes, times and attributes."""
        source.seek(info.header_offset)
        header = source.read(_LOCAL.size)
        if len(header) < _LOCAL.size or header[:4] != b"PK\3\4":
            raise zipfile.BadZipFile(f"no entry where the directory says: {info.orig_filename}")
        *_, name_length, extra_length = _LOCAL.unpack(header)
        name = source.read(name_length)
        extra = without_zip64(source.read(extra_length))
        offset = self._begin(info, name, extra)
        left = info.compress_size
        while left:
            block = source.read(min(left, _BLOCK))
            if not block:
                raise zipfile.BadZipFile(f"entry cut off: {info.orig_filename}")
            self._out.write(block)
            left -= len(block)
        self._remember(info, name, offset)

    def add(self, name: str, data: bytes, like: zipfile.ZipInfo | None = None) -> None:
        """Adds a whole part, with the name bytes, time and attributes of the entry it replaces."""
        with self.adding(name, like) as write:
            write(data)

    @contextmanager
    def adding(self, name: str, like: zipfile.ZipInfo | None = None) -> Iterator[Callable[[bytes], None]]:
        """Adds a part whose content is written in pieces; its sizes are filled in behind it."""
        info, raw_name = _entry(name, like)
        offset = self._begin(info, raw_name, b"")
        deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        flat = False

        def put(packed: bytes) -> None:
            info.compress_size += len(packed)
            self._out.write(packed)

        def write(data: bytes) -> None:
            nonlocal deflate, flat
            info.CRC = zlib.crc32(data, info.CRC)
            for start in range(0, len(data), _BLOCK):
                block = data[start : start + _BLOCK]
                info.file_size += len(block)
                put(deflate.compress(block))
                if not flat and info.file_size > _FLAT_FROM and info.file_size > _FLAT * info.compress_size:
                    put(deflate.flush(zlib.Z_FULL_FLUSH))
                    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15, zlib.DEF_MEM_LEVEL, zlib.Z_HUFFMAN_ONLY)
                    flat = True

        yield write
        put(deflate.flush())
        if max(info.file_size, info.compress_size) >= _LIMIT:
            raise ZipLimitError
        end = self._out.tell()
        self._out.seek(offset + 14)
        self._out.write(_SIZES.pack(info.CRC, info.compress_size, info.file_size))
        self._out.seek(end)
        self._remember(info, raw_name, offset)

    def finish(self, comment: bytes = b"") -> None:
        """Writes the directory; the zip is whole then."""
        start = self._out.tell()
        directory = b"".join(self._central)
        if start + len(directory) >= _LIMIT or len(self._central) >= 0xFFFF:
            raise ZipLimitError
        count = len(self._central)
        self._out.write(directory)
        self._out.write(_END.pack(b"PK\5\6", 0, 0, count, count, len(directory), start, len(comment)) + comment)

    def _begin(self, info: zipfile.ZipInfo, name: bytes, extra: bytes) -> int:
        if max(info.file_size, info.compress_size) >= _LIMIT:
            raise ZipLimitError
        offset = self._out.tell()
        if offset >= _LIMIT:
            raise ZipLimitError
        time, date = _dos(info)
        flags = info.flag_bits & ~_DESCRIPTOR_FLAG
        fields = (info.extract_version, flags, info.compress_type, time, date)
        sizes = (info.CRC, info.compress_size, info.file_size)
        self._out.write(_LOCAL.pack(b"PK\3\4", *fields, *sizes, len(name), len(extra)) + name + extra)
        return offset

    def _remember(self, info: zipfile.ZipInfo, name: bytes, offset: int) -> None:
        time, date = _dos(info)
        extra = without_zip64(info.extra)
        made_by = info.create_version | info.create_system << 8
        flags = info.flag_bits & ~_DESCRIPTOR_FLAG
        head = (made_by, info.extract_version, flags, info.compress_type, time, date)
        sizes = (info.CRC, info.compress_size, info.file_size)
        lengths = (len(name), len(extra), len(info.comment), 0)
        packed = _CENTRAL.pack(b"PK\1\2", *head, *sizes, *lengths, info.internal_attr, info.external_attr, offset)
        self._central.append(packed + name + extra + info.comment)


def without_zip64(extra: bytes) -> bytes:
    """Extra fields of an entry without the zip64 sizes; what can't be parsed is kept as it is."""
    kept = b""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind != _ZIP64_EXTRA:
            kept += extra[: 4 + length]
        extra = extra[4 + length :]
    return kept + extra


def same_bytes(one: BinaryIO, entry: zipfile.ZipInfo, other: BinaryIO, copy: zipfile.ZipInfo) -> bool:
    """Whether an entry and its copy in another zip have the same compressed bytes, CRC and sizes."""
    wanted = (entry.CRC, entry.file_size, entry.compress_size, entry.compress_type)
    if wanted != (copy.CRC, copy.file_size, copy.compress_size, copy.compress_type):
        return False
    _to_data(one, entry)
    _to_data(other, copy)
    left = entry.compress_size
    while left:
        block = one.read(min(left, _BLOCK))
        if not block or block != other.read(len(block)):
            return False
        left -= len(block)
    return True


def _to_data(file: BinaryIO, info: zipfile.ZipInfo) -> None:
    file.seek(info.header_offset)
    *_, name_length, extra_length = _LOCAL.unpack(file.read(_LOCAL.size))
    file.seek(name_length + extra_length, 1)


def _entry(name: str, like: zipfile.ZipInfo | None) -> tuple[zipfile.ZipInfo, bytes]:
    # 1980-01-01 is the date that Excel itself gives its entries.
    info = zipfile.ZipInfo(like.orig_filename if like else name, like.date_time if like else (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.extract_version = 20
    info.create_version = 20
    info.CRC = 0
    info.create_system = like.create_system if like else 0
    info.external_attr = like.external_attr if like else 0
    if like and not like.flag_bits & _UTF8_FLAG:
        return info, like.orig_filename.encode("cp437")
    raw = info.orig_filename.encode()
    info.flag_bits = 0 if raw.isascii() else _UTF8_FLAG
    return info, raw


def _dos(info: zipfile.ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, max(year - 1980, 0) << 9 | month << 5 | day
