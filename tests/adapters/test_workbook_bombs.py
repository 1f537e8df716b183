"""Files made to fill memory or time are refused (or read, if they can be) within 150 MB, in a process of their own.

What time that takes, a benchmark prints: tests/benchmarks/test_hostile.py.
"""

from __future__ import annotations

import base64
import json
import os
import random
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from tests.workbooks import (
    CONTENT_TYPES,
    DECLARATION,
    MAIN,
    ROOT_RELS,
    SHEET,
    STRINGS,
    STYLES,
    WORKBOOK,
    Parts,
    book,
    row,
    save,
    sheet,
    strings,
    styles,
)

MEGABYTE = 1 << 20
CHILD = """
import json, sys, time
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
import psutil
start, found = time.process_time(), {"code": "read", "message": ""}
try:
    found["rows"] = len(Workbook().read(sys.argv[1], "List").rows)
except WorkbookError as error:
    found |= {"code": error.code, "message": error.message}
found["seconds"] = time.process_time() - start
if sys.platform == "win32":
    found["peak"] = psutil.Process().memory_info().peak_wset
elif sys.platform == "linux":  # ru_maxrss begins at what the parent had
    status = open("/proc/self/status").read()
    found["peak"] = int(status.partition("VmHWM:")[2].split()[0]) * 1024
else:
    import resource
    found["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps(found))
"""


def measured(path: Path) -> dict[str, object]:
    """What reading the sheet ``List`` ended in, the processor time it took and the peak memory of its process."""
    command = [sys.executable, "-c", CHILD, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def repeated(name: str, head: bytes, block: bytes, times: int, tail: bytes) -> Callable[[Path], None]:
    """Adds an entry that inflates to head, ``times`` blocks and tail to a zip, without ever having that in memory."""

    def packed(data: bytes) -> bytes:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)

    def add(path: Path) -> None:
        checksum = zlib.crc32(head)
        for _ in range(times):
            checksum = zlib.crc32(block, checksum)
        checksum = zlib.crc32(tail, checksum)
        last = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = packed(head) + packed(block) * times + last.compress(tail) + last.flush()
        size = len(head) + len(block) * times + len(tail)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
            archive.writestr(name, data)
            entry = archive.getinfo(name)
            entry.compress_type, entry.CRC, entry.file_size = zipfile.ZIP_DEFLATED, checksum, size
            offset = entry.header_offset
        with path.open("r+b") as file:
            file.seek(offset + 8)
            file.write(struct.pack("<H", zipfile.ZIP_DEFLATED))
            file.seek(offset + 14)
            file.write(struct.pack("<III", checksum, len(data), size))

    return add


@lru_cache
def noise(size: int) -> str:
    """Text that does not deflate by much, so that no ratio gives it away."""
    return base64.b64encode(random.Random(5).randbytes(size * 3 // 4)).decode()


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;"}">' for n in range(12))
    + "]>"
)


def laughing(part: str) -> str:
    return part.replace(DECLARATION, DECLARATION + LAUGHS)


def in_part(name: str, part: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        parts: Parts = book(shared=strings("a"), style=styles(0))
        save(path, parts | {name: part})

    return make


def spaces(name: str, part: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        parts: Parts = book(shared=strings("a"), style=styles(0))
        parts.pop(name)
        save(path, parts)
        head, tail = part.encode().rsplit(b"</", 1)
        repeated(name, head, b" " * MEGABYTE, 600, b"</" + tail)(path)

    return make


def many_entries(path: Path) -> None:
    save(path, book() | {f"xl/media/{number}.png": "" for number in range(20_000)})


def overlapping(path: Path) -> None:
    """Two names for the same bytes."""
    with zipfile.ZipFile(save(path, book()), "a") as archive:
        archive.writestr("xl/media/one.bin", noise(100_000))
        archive.writestr("xl/media/two.bin", "")
        one, two = archive.getinfo("xl/media/one.bin"), archive.getinfo("xl/media/two.bin")
        two.header_offset, two.compress_size, two.file_size = one.header_offset, one.compress_size, one.file_size


def lying_size(path: Path) -> None:
    """A sheet that says 100 bytes and inflates to 600 MB."""
    parts = book()
    parts.pop(SHEET)
    save(path, parts)
    repeated(SHEET, b"<worksheet>", b" " * MEGABYTE, 600, b"</worksheet>")(path)
    data = bytearray(path.read_bytes())
    entry = data.rfind(SHEET.encode()) - 46
    struct.pack_into("<I", data, entry + 24, 100)
    path.write_bytes(data)


def endless_attribute(path: Path) -> None:
    save(path, book(sheet(f'<row r="1" note="{noise(10 * MEGABYTE)}"/>')))


def endless_shared_text(path: Path) -> None:
    save(path, book(sheet(row(1, '<c t="s"><v>0</v></c>')), shared=strings(noise(10 * MEGABYTE))))


def endless_cell_text(path: Path) -> None:
    save(path, book(sheet(row(1, f'<c t="inlineStr"><is><t>{noise(10 * MEGABYTE)}</t></is></c>'))))


@lru_cache
def depth(levels: int) -> str:
    """Nested tags, of names that hide the depth from the ratio of the zip."""
    chance = random.Random(2)
    names = [
        f"{chance.randrange(1 << 30):x}".translate({ord("0") + n: ord("g") + n for n in range(10)}) for n in range(512)
    ]
    tags = [names[chance.randrange(512)] for _ in range(levels)]
    return "".join(f"<{tag}>" for tag in tags) + "".join(f"</{tag}>" for tag in reversed(tags))


def endless_depth(path: Path) -> None:
    save(path, book(sheet(depth(500_000))))


def endless_depth_of_workbook(path: Path) -> None:
    save(path, book(after=depth(500_000)))


def endless_depth_of_texts(path: Path) -> None:
    save(path, book(sheet(row(1, '<c t="s"><v>0</v></c>')), shared=strings(depth(500_000))))


def endless_depth_of_styles(path: Path) -> None:
    save(path, book(style=f'<styleSheet xmlns="{MAIN}">{depth(500_000)}</styleSheet>'))


def endless_tags(path: Path) -> None:
    save(path, book(after="".join(f'<d n="{noise(12)}{number}"/>' for number in range(300_000))))


def far_right(path: Path) -> None:
    rows = "".join(row(number, f'<c r="XFD{number}"><v>{number}</v></c>') for number in range(1, 20_001))
    save(path, book(sheet(rows)))


def million_texts(path: Path) -> None:
    """Each of them different, and one cell that asks for the last."""
    texts = strings(*(f"{number:x}" for number in range(1_000_000)))
    save(path, book(sheet(row(1, '<c r="A1" t="s"><v>999999</v></c>')), shared=texts))


def nested_zips(path: Path) -> None:
    """A zip in a zip in a zip as a picture: 600 MB for who opens it."""
    inner = path.with_suffix(".zip")
    with zipfile.ZipFile(inner, "w"):
        pass
    repeated("0", b"", b" " * MEGABYTE, 600, b"")(inner)
    for level in range(10):
        data = inner.read_bytes()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{level}.zip", data)
    save(path, book(sheet(row(1, '<c r="A1"><v>1</v></c>'))) | {"xl/media/image1.png": inner.read_bytes()})


def outside(name: str) -> Callable[[Path], None]:
    """A part that whoever unpacks it would write somewhere else."""
    return lambda path: save(path, book(sheet(row(1, '<c r="A1"><v>1</v></c>'))) | {name: "x"})


def ten_million_cells(path: Path) -> None:
    parts = book()
    parts.pop(SHEET)
    save(path, parts)
    chance = random.Random(3)
    block = "".join(
        f"<row>{''.join(f'<c><v>{chance.randrange(10**9)}</v></c>' for _ in range(10))}</row>" for _ in range(1000)
    )
    head, tail = sheet("|").encode().split(b"|")
    repeated(SHEET, head, block.encode(), 1_010, tail)(path)


BOMBS = [
    pytest.param(spaces(SHEET, sheet("")), {"unsafe"}, id="spaces in the sheet"),
    pytest.param(spaces(STRINGS, strings("a")), {"unsafe"}, id="spaces in the texts"),
    pytest.param(spaces(WORKBOOK, str(book()[WORKBOOK])), {"unsafe"}, id="spaces in the workbook"),
    pytest.param(in_part(SHEET, laughing(sheet("&a11;"))), {"unsafe"}, id="laughs in the sheet"),
    pytest.param(in_part(STRINGS, laughing(strings("&a11;"))), {"unsafe"}, id="laughs in the texts"),
    pytest.param(in_part(STYLES, laughing(styles("&a11;"))), {"unsafe"}, id="laughs in the styles"),
    pytest.param(in_part(WORKBOOK, laughing(str(book()[WORKBOOK]))), {"unsafe"}, id="laughs in the workbook"),
    pytest.param(in_part(CONTENT_TYPES, laughing(str(book()[CONTENT_TYPES]))), {"unsafe"}, id="laughs in types"),
    pytest.param(in_part(ROOT_RELS, laughing(str(book()[ROOT_RELS]))), {"unsafe"}, id="laughs in rels"),
    pytest.param(many_entries, {"unsafe"}, id="20,000 parts"),
    pytest.param(overlapping, {"unsafe"}, id="overlapping parts"),
    pytest.param(lying_size, {"damaged"}, id="lying size"),
    pytest.param(endless_attribute, {"unsafe"}, id="endless attribute"),
    pytest.param(endless_shared_text, {"unsafe"}, id="endless shared text"),
    pytest.param(endless_cell_text, {"unsafe"}, id="endless text in a cell"),
    pytest.param(endless_depth, {"unsafe"}, id="endless depth"),
    pytest.param(endless_depth_of_workbook, {"unsafe"}, id="endless depth of the workbook"),
    pytest.param(endless_depth_of_texts, {"unsafe"}, id="endless depth of the texts"),
    pytest.param(endless_depth_of_styles, {"unsafe"}, id="endless depth of the styles"),
    pytest.param(endless_tags, {"unsafe"}, id="endless row of tags"),
    pytest.param(far_right, {"too_large"}, id="far to the right"),
    pytest.param(ten_million_cells, {"too_large"}, id="ten million cells"),
    pytest.param(million_texts, {"read"}, id="a million texts"),
    pytest.param(nested_zips, {"read"}, id="a zip in a zip in a zip"),
    pytest.param(outside("../../evil.xml"), {"unsafe"}, id="a part above"),
    pytest.param(outside("xl\\..\\..\\evil.xml"), {"unsafe"}, id="a part above, with backslashes"),
    pytest.param(outside("xl/%2e%2e/%2e%2e/evil.xml"), {"unsafe"}, id="a part above, encoded"),
    pytest.param(outside("C:/evil.xml"), {"unsafe"}, id="a part on a drive"),
    pytest.param(outside("/etc/evil.xml"), {"read"}, id="a part from the root, which is the package's own"),
    pytest.param(outside("xl/a\0b.xml"), {"unsafe"}, id="a part with NUL"),
    pytest.param(outside("xl/CON"), {"read"}, id="a part with a name that Windows keeps for itself"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "codes"), BOMBS)
def test_that_a_bomb_is_refused_in_little_memory(tmp_path: Path, make: Callable[[Path], None], codes: set[str]) -> None:
    path = tmp_path / "list.xlsx"
    make(path)
    found = measured(path)
    print(found)
    assert found["code"] in codes
    assert int(str(found["peak"])) < 150 * MEGABYTE


def test_that_formatted_emptiness_costs_no_memory(tmp_path: Path) -> None:
    cells = '<c r="A{0}" s="1"/><c r="B{0}" s="1"/>'
    rows = "".join(row(number, f'<c r="A{number}"><v>1</v></c>') for number in range(1, 101))
    rows += "".join(row(number, cells.format(number), 's="1" customFormat="1"') for number in range(948_577, 1_048_577))
    found = measured(save(tmp_path / "list.xlsx", book(sheet(rows), style=styles(0, 14))))
    assert (found["code"], found["rows"]) == ("read", 100)
    assert int(str(found["peak"])) < 60 * MEGABYTE
