"""Workbooks under a password: opened in memory, made again, and refused in plain words."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import openpyxl
import pytest

from zgen_desktop.adapters import encryption
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

PASSWORD = "Zürich 1904"


@pytest.fixture(scope="module")
def clear() -> bytes:
    """A workbook of one account, not encrypted."""
    made = openpyxl.Workbook()
    first = made.active
    assert first is not None
    first.append(["Account", "Invoice date"])
    first.append(["A-0001", "2026-11-30"])
    whole = io.BytesIO()
    made.save(whole)
    return whole.getvalue()


@pytest.fixture(scope="module")
def locked(clear: bytes) -> bytes:
    """The same under PASSWORD."""
    return encryption.encrypt(clear, PASSWORD)


@pytest.fixture
def path(tmp_path: Path, locked: bytes) -> Path:
    made = tmp_path / "list.xlsx"
    made.write_bytes(locked)
    return made


def holding(path: Path, password: str) -> WorkbookPasswords:
    passwords = WorkbookPasswords()
    passwords.hold(path, password)
    return passwords


def code_of(path: Path, passwords: WorkbookPasswords) -> str:
    with pytest.raises(WorkbookError) as caught:
        Workbook(passwords).inspect(str(path))
    assert path.name in caught.value.message
    assert caught.value.next_step
    assert PASSWORD not in str(caught.value)
    return caught.value.code


def test_that_what_was_encrypted_comes_back_byte_for_byte(path: Path, clear: bytes) -> None:
    with path.open("rb") as file:
        assert encryption.is_encrypted(file)
        assert encryption.decrypt(path, file, PASSWORD) == clear


def test_that_an_encrypted_list_is_read_with_its_password(path: Path) -> None:
    sheet = Workbook(holding(path, PASSWORD)).read(str(path), "Sheet")
    assert [[cell.raw for cell in row.cells] for row in sheet.rows] == [
        ["Account", "Invoice date"],
        ["A-0001", "2026-11-30"],
    ]


def test_that_the_fingerprint_is_that_of_the_file_and_not_of_what_is_in_it(path: Path, locked: bytes) -> None:
    info = Workbook(holding(path, PASSWORD)).inspect(str(path))
    assert info.fingerprint.size == len(locked) == path.stat().st_size


def test_that_the_password_is_asked_for_where_none_is_known(path: Path) -> None:
    assert code_of(path, WorkbookPasswords()) == "encrypted"


@pytest.mark.parametrize("wrong", ["zürich 1904", "Zürich 1904 ", "x" * 300])
def test_that_a_wrong_password_is_said_to_be_wrong(path: Path, wrong: str) -> None:
    assert code_of(path, holding(path, wrong)) == "wrong_password"


def test_that_the_password_of_another_workbook_opens_nothing(path: Path) -> None:
    assert code_of(path, holding(path.with_name("other.xlsx"), PASSWORD)) == "encrypted"


def test_that_a_workbook_under_excels_own_password_opens_without_asking(path: Path, clear: bytes) -> None:
    path.write_bytes(encryption.encrypt(clear, encryption.BUILT_IN))
    passwords = WorkbookPasswords()
    assert Workbook(passwords).inspect(str(path)).sheets[0].name == "Sheet"
    with Package.open(path, passwords) as package:
        assert package.password == encryption.BUILT_IN


def test_that_the_password_that_opened_a_package_goes_with_it(path: Path) -> None:
    with Package.open(path, holding(path, PASSWORD)) as package:
        assert package.password == PASSWORD


def test_that_a_new_password_of_the_file_is_asked_for_again(path: Path, clear: bytes) -> None:
    passwords = holding(path, PASSWORD)
    Workbook(passwords).inspect(str(path))
    path.write_bytes(encryption.encrypt(clear, "another"))
    assert code_of(path, passwords) == "wrong_password"


def test_that_nothing_in_clear_touches_the_disk(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {each: each.read_bytes() for each in tmp_path.iterdir()}
    # A library that wants a temporary file finds no place for one.
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    Workbook(holding(path, PASSWORD)).read(str(path), "Sheet")
    assert {each: each.read_bytes() for each in tmp_path.iterdir()} == before


@pytest.mark.parametrize("end", [600, 3000, 9000])
def test_that_a_cut_off_encrypted_workbook_is_damaged(path: Path, locked: bytes, end: int) -> None:
    path.write_bytes(locked[:end])
    assert code_of(path, holding(path, PASSWORD)) in ("damaged", "not_a_workbook", "wrong_password")


def test_that_a_hash_that_takes_minutes_is_refused_at_once(path: Path, locked: bytes) -> None:
    assert b'spinCount="100000"' in locked
    path.write_bytes(
        locked.replace(b'spinCount="100000"', b'spinCount="9999999"').replace(b"\n    </keyEncr", b"\n   </keyEncr")
    )
    assert code_of(path, holding(path, PASSWORD)) == "unsafe"


def test_that_entities_in_what_is_said_of_the_encryption_are_refused(path: Path, locked: bytes) -> None:
    declaration = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    assert declaration in locked
    path.write_bytes(locked.replace(declaration, b"<!DOCTYPE x>".ljust(len(declaration))))
    assert code_of(path, holding(path, PASSWORD)) == "unsafe"


def test_that_passwords_show_in_no_representation(path: Path, locked: bytes) -> None:
    passwords = holding(path, PASSWORD)
    unlocked = encryption.unlock(path, io.BytesIO(locked), passwords)
    assert PASSWORD not in repr(passwords) + repr(unlocked) + repr(vars(Workbook(passwords)))


def test_that_a_forgotten_password_is_asked_for(path: Path) -> None:
    passwords = holding(path, PASSWORD)
    passwords.forget(path)
    assert code_of(path, passwords) == "encrypted"
