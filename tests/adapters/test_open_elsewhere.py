"""The files that other programs leave beside a workbook while they have it open."""

from __future__ import annotations

import os
import struct
import time
from pathlib import Path

import pytest

from zgen_desktop.adapters.open_elsewhere import Owner, owner_of


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "List.xlsx"
    path.write_bytes(b"PK")
    return path


def excel_owner(name: str, length: int | None = None) -> bytes:
    """An owner file of Excel: the name in the code page, then its length and the name in UTF-16."""
    ansi = name.encode("cp1252", "replace")
    units = len(name.encode("utf-16-le")) // 2 if length is None else length
    return (bytes([len(ansi)]) + ansi).ljust(55, b" ") + struct.pack("<H", units) + name.encode("utf-16-le").ljust(108)


def words(path: Path) -> str:
    owner = owner_of(path)
    assert owner is not None
    return owner.words


def test_that_a_workbook_that_nobody_has_open_has_no_owner(workbook: Path) -> None:
    assert owner_of(workbook) is None


@pytest.mark.parametrize("name", ["Zoë Müller", "PC-114", "山田 太郎", "Ħal 😀"])
def test_that_excel_names_the_person_in_any_script(workbook: Path, name: str) -> None:
    mark = workbook.with_name("~$List.xlsx")
    mark.write_bytes(excel_owner(name))
    assert owner_of(workbook) == Owner(mark, name)
    assert words(workbook) == f"“List.xlsx” is open in another program, by {name}."


def test_that_an_owner_file_without_the_long_name_is_read_by_its_short_one(workbook: Path) -> None:
    workbook.with_name("~$List.xlsx").write_bytes(excel_owner("Maria", length=0))
    assert words(workbook) == "“List.xlsx” is open in another program, by Maria."
    workbook.with_name("~$List.xlsx").write_bytes(b"\x05Maria   ")
    assert words(workbook) == "“List.xlsx” is open in another program, by Maria."


@pytest.mark.parametrize("content", [b"", b"\xff", b"\x03\x01\x02\x00", os.urandom(200)])
def test_that_an_owner_file_of_any_content_says_that_it_is_open(workbook: Path, content: bytes) -> None:
    workbook.with_name("~$List.xlsx").write_bytes(content)
    assert words(workbook).startswith("“List.xlsx” is open in another program")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "Maria Huber,mhuber,PC-114,21.11.2026 09:00,file:///home/m;",
            "“List.xlsx” is open on PC-114, by Maria Huber.",
        ),
        (",mhuber,PC-114,21.11.2026 09:00,file:///home/m;", "“List.xlsx” is open on PC-114, by mhuber."),
        ("Huber\\, Maria,mh,PC-114,21.11.2026 09:00,x;", "“List.xlsx” is open on PC-114, by Huber, Maria."),
        (",,PC-114,21.11.2026 09:00,x;", "“List.xlsx” is open on PC-114."),
        ("Maria", "“List.xlsx” is open in another program, by Maria."),
        ("", "“List.xlsx” is open in another program."),
    ],
)
def test_that_libreoffice_names_person_and_computer(workbook: Path, content: str, said: str) -> None:
    workbook.with_name(".~lock.List.xlsx#").write_text(content, encoding="utf-8")
    assert words(workbook) == said


def test_that_a_mark_that_was_left_behind_is_named_so_that_it_can_be_deleted(workbook: Path) -> None:
    mark = workbook.with_name("~$List.xlsx")
    mark.write_bytes(excel_owner("Maria"))
    yesterday = time.time() - 86_400
    os.utime(mark, (yesterday, yesterday))
    assert words(workbook).endswith("by Maria. If nobody has it open any more, delete the file “~$List.xlsx”.")
