"""Guards on a zip's directory, before anything of it is inflated (reliability.md row 56).

The limits let every workbook pass that Excel itself can hold in practice: a sheet of a million rows is
some hundred megabytes of XML and deflates at 10 to 30 : 1, a bomb at several hundred : 1.
"""

from __future__ import annotations

import os
import re
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from zgen_desktop.adapters import file_kind

MAX_ENTRIES = 10_000
MAX_TOTAL = 2 << 30
"""Bytes of all parts together when inflated."""
MAX_RATIO = 200
"""Inflated to deflated bytes of an XML part above RATIO_FROM bytes; pictures may be flatter, they stay packed."""
RATIO_FROM = 4 << 20
_MAX_DIRECTORY = MAX_ENTRIES * 400
_XML_NAME = re.compile(r"\.(xml|rels|vml)$")


def part_name(spelling: str) -> str:
    """A part's name as this program says it: slashes, no leading one, percent-encoding undone."""
    return unquote(spelling.replace("\\", "/")).lstrip("/")


def part_key(spelling: str) -> str:
    """What two spellings of one part name share (OPC compares without regard to ASCII case)."""
    return part_name(spelling).lower()


def check_directory_size(path: Path, file: BinaryIO) -> None:
    """Refuses a zip whose directory alone would fill the memory; leaves all other faults to zipfile."""
    size = file.seek(0, os.SEEK_END)
    start = max(0, size - 65_557 - 20)
    file.seek(start)
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        return
    directory = struct.unpack_from("<I", tail, end + 12)[0]
    if end >= 20 and tail[end - 20 : end - 16] == b"PK\x06\x07":
        offset = struct.unpack_from("<Q", tail, end - 12)[0]
        if offset + 56 <= size:
            file.seek(offset)
            directory = struct.unpack_from("<Q", file.read(56), 40)[0]
    if directory > _MAX_DIRECTORY:
        raise file_kind.unsafe(path, f"its table of contents has {directory:,} bytes")


def check_entries(path: Path, infos: Sequence[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The parts by key, folders left out; raises WorkbookError for what no workbook program writes."""
    if len(infos) > MAX_ENTRIES:
        raise file_kind.unsafe(path, f"it holds {len(infos):,} parts")
    parts: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for info in infos:
        if not info.filename:
            raise file_kind.damaged(path, "one of its parts has no name")
        key = part_key(info.orig_filename)
        if info.is_dir() or key.endswith("/"):
            continue
        _check_entry(path, info, key)
        if key in parts:
            raise file_kind.damaged(path, f"its part “{info.filename}” is there twice")
        parts[key] = info
        total += info.file_size
    if total > MAX_TOTAL:
        raise file_kind.too_large(path, f"unpacked it has {total / 1e9:,.1f} GB")
    _check_overlap(path, infos)
    return parts


def _check_entry(path: Path, info: zipfile.ZipInfo, key: str) -> None:
    if info.flag_bits & 0x1:
        raise file_kind.encrypted(path)
    if ".." in key.split("/") or "\0" in key or re.match(r"[a-z]:", key):
        raise file_kind.unsafe(path, f"its part “{info.filename}” points outside of it")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise file_kind.damaged(path, f"its part “{info.filename}” is packed in an unknown way")
    heavy = info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * info.compress_size
    if heavy and _XML_NAME.search(key):
        raise file_kind.unsafe(
            path, f"its part “{info.filename}” would grow from {info.compress_size:,} to {info.file_size:,} bytes"
        )


def _check_overlap(path: Path, infos: Sequence[zipfile.ZipInfo]) -> None:
    end = 0
    for info in sorted(infos, key=lambda entry: entry.header_offset):
        if info.header_offset < end:
            raise file_kind.unsafe(path, f"its part “{info.filename}” shares its bytes with another")
        end = info.header_offset + 30 + info.compress_size
