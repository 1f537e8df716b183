"""Lists in the formats that no library here writes: .xls, .xlsb and .ods, byte by byte.

A line is a sequence of ``Given``; every format holds the same list, so that one test holds for all three.
"""

from __future__ import annotations

import hashlib
import struct
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
FORMATS = ("General", "yyyy-mm-dd", "00000000")
GENERAL, DATE, ZEROS = range(3)
ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#REF!": 0x17, "#NAME?": 0x1D, "#N/A": 0x2A, "#SPILL!": 0x2C}


@dataclass(frozen=True)
class Given:
    """What stands in a cell: a text, a number, a truth value, or an error by its text."""

    value: str | float | bool
    style: int = GENERAL
    formula: bool = False

    @property
    def is_error(self) -> bool:
        return isinstance(self.value, str) and self.value in ERRORS


Lines = Mapping[int, Sequence[Given | None]]
"""Rows by Excel's number."""


# --- .xls -----------------------------------------------------------------------------------------------


def compound(name: str, stream: bytes) -> bytes:
    """A compound file (MS-CFB) with one stream of at least 4,096 bytes."""
    assert 4096 <= len(stream) <= 120 * 512
    stream = stream.ljust(-(-len(stream) // 512) * 512, b"\0")
    count = len(stream) // 512
    free, end, fat_sector, no = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    table = [fat_sector, end, *range(3, count + 2), end]
    fat = struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
    directory = _entry("Root Entry", 5, 1, end, 0) + _entry(name, 2, no, 2, len(stream)) + bytes(256)
    return header + fat + directory + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = f"{name}\0".encode("utf-16-le")
    no = 0xFFFFFFFF
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, no, no, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def record(number: int, data: bytes = b"") -> bytes:
    """One record of BIFF."""
    return struct.pack("<HH", number, len(data)) + data


def xls_stream(
    sheets: Mapping[str, Lines], hidden: Sequence[int] = (), password: str = "", date_1904: int = 0
) -> bytes:
    """The Workbook stream of an .xls; ``hidden`` rows are hidden in every sheet."""
    parts = [_xls_sheet(lines, hidden) for lines in sheets.values()]
    salt = bytes(range(16))
    bof = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    locked = record(0x2F, struct.pack("<HHH", 1, 1, 1) + _verifier(password, salt)) if password else b""
    codes = b"".join(
        record(0x041E, struct.pack("<HHB", 164 + at, len(code), 0) + code.encode())
        for at, code in enumerate(FORMATS[1:])
    )
    formats = b"".join(record(0xE0, struct.pack("<HH", 0, 163 + at if at else 0) + bytes(16)) for at in range(3))
    middle = record(0x22, struct.pack("<H", date_1904)) + codes + formats
    names = [struct.pack("<BB", len(name), 0) + name.encode("latin-1") for name in sheets]
    start = len(bof + locked + middle) + sum(len(name) + 10 for name in names) + 4
    bounds = b""
    for name, part in zip(names, parts, strict=True):
        bounds += record(0x85, struct.pack("<IH", start, 0) + name)
        start += len(part)
    stream = bof + locked + middle + bounds + record(0x0A) + b"".join(parts)
    return _scrambled(stream, password, salt) if password else stream


def _xls_sheet(lines: Lines, hidden: Sequence[int]) -> bytes:
    out = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0))
    for number in lines:
        flags = 0x20 if number in hidden else 0
        out += record(0x0208, struct.pack("<HHHHHHHH", number - 1, 0, 1, 0, 0, 0, flags, 0))
    for number, line in lines.items():
        for column, given in enumerate(line):
            if given is not None:
                out += _xls_cell(number - 1, column, given)
    return out + record(0x0A)


def _xls_cell(row: int, column: int, given: Given) -> bytes:
    place = struct.pack("<HHH", row, column, given.style)
    value = given.value
    if given.formula:
        if given.is_error:
            result = struct.pack("<BBBBHH", 2, 0, ERRORS[str(value)], 0, 0, 0xFFFF)
        elif isinstance(value, bool):
            result = struct.pack("<BBBBHH", 1, 0, value, 0, 0, 0xFFFF)
        elif isinstance(value, str):
            result = struct.pack("<BBBBHH", 0, 0, 0, 0, 0, 0xFFFF)
        else:
            result = struct.pack("<d", value)
        # A formula of one constant: its tokens don't matter, its result does.
        out = record(0x06, place + result + struct.pack("<HIH", 0, 0, 3) + b"\x1e\x01\x00")
        if isinstance(value, str) and not given.is_error:
            out += record(0x0207, struct.pack("<HB", len(value), 0) + value.encode("latin-1"))
        return out
    if given.is_error:
        return record(0x0205, place + struct.pack("<BB", ERRORS[str(value)], 1))
    if isinstance(value, bool):
        return record(0x0205, place + struct.pack("<BB", value, 0))
    if isinstance(value, str):
        return record(0x0204, place + struct.pack("<HB", len(value), 0) + value.encode("latin-1"))
    if value == int(value) and abs(value) < 1 << 28:  # as Excel packs whole numbers
        return record(0x027E, place + struct.pack("<i", int(value) << 2 | 2))
    return record(0x0203, place + struct.pack("<d", value))


def xls(sheets: Mapping[str, Lines], hidden: Sequence[int] = (), password: str = "", date_1904: int = 0) -> bytes:
    """A workbook of Excel 97 to 2003, under RC4 where a password is given."""
    return compound("Workbook", xls_stream(sheets, hidden, password, date_1904).ljust(4096, b"\0"))


def _key(password: str, salt: bytes, block: int) -> bytes:
    """MS-OFFCRYPTO 2.3.6.2."""
    first = hashlib.md5(password.encode("utf-16-le")).digest()[:5]
    second = hashlib.md5((first + salt) * 16).digest()[:5]
    return hashlib.md5(second + struct.pack("<I", block)).digest()


def _key_stream(key: bytes) -> Iterator[int]:
    """RC4, written out: no part of the tested code has a hand in the making of the file."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) % 256]


def _verifier(password: str, salt: bytes) -> bytes:
    verifier = b"0123456789abcdef"
    keys = _key_stream(_key(password, salt, 0))
    return salt + bytes(b ^ next(keys) for b in verifier + hashlib.md5(verifier).digest())


def _scrambled(stream: bytes, password: str, salt: bytes) -> bytes:
    out = bytearray(stream)
    clear = set()
    at = 0
    while at < len(stream):
        number, size = struct.unpack_from("<HH", stream, at)
        until = at + 4 + size if number in (0x0809, 0x2F) else at + (8 if number == 0x85 else 4)
        clear.update(range(at, until))
        at += 4 + size
    for block in range(0, len(stream), 1024):
        keys = _key_stream(_key(password, salt, block // 1024))
        for at in range(block, min(block + 1024, len(stream))):
            mask = next(keys)
            if at not in clear:
                out[at] ^= mask
    return bytes(out)


# --- .xlsb ----------------------------------------------------------------------------------------------


def part_record(number: int, data: bytes = b"") -> bytes:
    """One record of a binary part."""
    out = bytes((number,)) if number < 128 else bytes((number & 0x7F | 0x80, number >> 7))
    size = len(data)
    while size > 127:
        out += bytes((size & 0x7F | 0x80,))
        size >>= 7
    return out + bytes((size,)) + data


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb_sheet(lines: Lines, hidden: Sequence[int] = ()) -> bytes:
    """A sheet part; one merged area A1:B1."""
    rows = b""
    for number, line in lines.items():
        flags = 0x10 if number in hidden else 0
        rows += part_record(0, struct.pack("<IIHBBBI", number - 1, 0, 300, 0, flags, 0, 0))
        for column, given in enumerate(line):
            if given is not None:
                rows += _xlsb_cell(column, given)
    area = struct.pack("<IIII", 0, max(lines, default=1) - 1, 0, 20)
    merged = part_record(176, struct.pack("<IIII", 0, 0, 0, 1))
    return (
        part_record(129)
        + part_record(148, area)
        + part_record(145)
        + rows
        + part_record(146)
        + merged
        + part_record(130)
    )


def _xlsb_cell(column: int, given: Given) -> bytes:
    head = struct.pack("<II", column, given.style)
    value = given.value
    tail = struct.pack("<HII", 0, 0, 0) if given.formula else b""
    if given.is_error:
        return part_record(11 if given.formula else 3, head + bytes((ERRORS[str(value)],)) + tail)
    if isinstance(value, bool):
        return part_record(10 if given.formula else 4, head + bytes((value,)) + tail)
    if isinstance(value, str):
        return part_record(8 if given.formula else 6, head + _wide(value) + tail)
    if given.formula or value != int(value) or abs(value) >= 1 << 28:
        return part_record(9 if given.formula else 5, head + struct.pack("<d", value) + tail)
    return part_record(2, head + struct.pack("<i", int(value) << 2 | 2))


def _relationships(*entries: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in entries)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def xlsb(sheets: Mapping[str, Lines], hidden: Sequence[int] = (), date_1904: int = 0) -> dict[str, bytes | str]:
    """The parts of a binary workbook."""
    bundle = b""
    parts: dict[str, bytes | str] = {}
    links = [("rStyles", f"{_OFFICE}/styles", "styles.bin")]
    for number, (name, lines) in enumerate(sheets.items(), 1):
        bundle += part_record(156, struct.pack("<II", 0, number) + _wide(f"r{number}") + _wide(name))
        links.append((f"r{number}", f"{_OFFICE}/worksheet", f"worksheets/sheet{number}.bin"))
        parts[f"xl/worksheets/sheet{number}.bin"] = xlsb_sheet(lines, hidden)
    formats = b"".join(
        part_record(44, struct.pack("<H", 164 + at) + _wide(code)) for at, code in enumerate(FORMATS[1:])
    )
    xfs = b"".join(part_record(47, struct.pack("<HH", 0, 163 + at if at else 0) + bytes(12)) for at in range(3))
    kind = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" '
        f'ContentType="{kind}"/></Types>',
        "_rels/.rels": _relationships(("r1", f"{_OFFICE}/officeDocument", "xl/workbook.bin")),
        "xl/_rels/workbook.bin.rels": _relationships(*links),
        "xl/workbook.bin": part_record(131)
        + part_record(153, struct.pack("<II", date_1904, 0) + _wide(""))
        + part_record(143)
        + bundle
        + part_record(144)
        + part_record(132),
        "xl/styles.bin": part_record(278)
        + part_record(615, struct.pack("<I", 2))
        + formats
        + part_record(616)
        + part_record(617, struct.pack("<I", 3))
        + xfs
        + part_record(618)
        + part_record(279),
        **parts,
    }


# --- .ods -----------------------------------------------------------------------------------------------


def ods(tables: str) -> dict[str, bytes | str]:
    """The parts of an OpenDocument spreadsheet around its tables; style ``off`` hides one."""
    spaces = "".join(f' xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "table", "text", "style"))
    calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_ODF}manifest:1.0"/>',
        "content.xml": f'<office:document-content{spaces} xmlns:calcext="{calc}"><office:automatic-styles>'
        '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/>'
        f"</style:style></office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet>"
        "</office:body></office:document-content>",
    }


def ods_table(name: str, rows: str, style: str = "") -> str:
    """A sheet around rows written by hand."""
    return f'<table:table table:name="{name}" table:style-name="{style}">{rows}</table:table>'


def ods_cell(shown: str, kind: str = "string", **attributes: Any) -> str:
    """A cell; ``value`` and the like by name, ``formula`` and the ones of the table by theirs."""
    spaces = {"formula": "table", "number_columns_repeated": "table", "number_columns_spanned": "table"}
    text = "".join(
        f' {spaces.get(key, "office")}:{key.replace("_", "-")}="{value}"' for key, value in attributes.items()
    )
    return f'<table:table-cell office:value-type="{kind}"{text}><text:p>{shown}</text:p></table:table-cell>'


def pack(path: Path, parts: Mapping[str, bytes | str]) -> Path:
    """Writes the parts as a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
