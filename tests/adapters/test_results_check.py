"""The check before the swap finds what must not be, and both readers agree."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.adapters.results_examples import one_column, parts, sheet_names, table, text, values, write
from tests.workbooks import book, save, sheet
from zgen_desktop.adapters.opc import BrokenXmlError, Package
from zgen_desktop.adapters.results_check import values_digest, written_digest
from zgen_desktop.adapters.results_package import Added, ChangedPartError, SheetAddition, check_copy

SHEET = "xl/worksheets/sheet2.xml"


def new_file(source: Path, copy: Path, rows: int = 3) -> Added:
    with Package.open(source) as package, source.open("rb") as file, copy.open("wb") as out:
        return SheetAddition(package, "Zgen results").write(file, out, table(rows))


def checked(source: Path, copy: Path, added: Added) -> None:
    with Package.open(source) as package, source.open("rb") as file:
        check_copy(package, file, copy, added)


def test_that_a_good_file_passes(tmp_path: Path) -> None:
    source = save(tmp_path / "List.xlsx", book())
    checked(source, tmp_path / "new.xlsx", new_file(source, tmp_path / "new.xlsx"))


def _value(found: dict[str, bytes]) -> None:
    found[SHEET] = found[SHEET].replace(b"<v>1.25</v>", b"<v>1.26</v>")


def _text(found: dict[str, bytes]) -> None:
    found[SHEET] = found[SHEET].replace(b"Unknown", b"Generated")


def _row(found: dict[str, bytes]) -> None:
    found[SHEET] = found[SHEET].replace(b'<row r="4">', b'<row r="5">')


def _formula(found: dict[str, bytes]) -> None:
    found[SHEET] = found[SHEET].replace(b"<v>1.25</v>", b"<f>1+1</f><v>1.25</v>")


def _broken(found: dict[str, bytes]) -> None:
    found[SHEET] = found[SHEET].replace(b"</worksheet>", b"</worksheat>")


def _other_part(found: dict[str, bytes]) -> None:
    found["xl/worksheets/sheet1.xml"] += b"\n"


def _lost_part(found: dict[str, bytes]) -> None:
    del found["xl/media/logo.png"]


def _renamed(found: dict[str, bytes]) -> None:
    found["xl/workbook.xml"] = found["xl/workbook.xml"].replace(b'name="List"', b'name="Lost"')


def _unnamed(found: dict[str, bytes]) -> None:
    found["xl/workbook.xml"] = found["xl/workbook.xml"].replace(b'name="Zgen results" ', b'name="Zgen" ')


def _untyped(found: dict[str, bytes]) -> None:
    found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(b"sheet2.xml", b"sheet9.xml")


@pytest.mark.parametrize(
    "spoil", [_value, _text, _row, _formula, _broken, _other_part, _lost_part, _renamed, _unnamed, _untyped]
)
def test_that_a_spoilt_file_does_not_pass(tmp_path: Path, spoil: Callable[[dict[str, bytes]], None]) -> None:
    package = book()
    package["xl/media/logo.png"] = b"\x89PNG" * 40
    source, copy = save(tmp_path / "List.xlsx", package), tmp_path / "new.xlsx"
    added = new_file(source, copy)
    found = parts(copy)
    before = dict(found)
    spoil(found)
    assert found != before
    save(copy, found)
    with pytest.raises(ChangedPartError):
        checked(source, copy, added)


def test_that_both_readers_see_the_same_values(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book())
    written = write(path, table(200, "x_x0041_ & <y>\x01\n\té"))
    found = parts(path)
    assert written_digest(io.BytesIO(found[SHEET])) == (written.digest, 201)
    # A comment that we never write: now only the reader of all sheets can tell.
    found[SHEET] = found[SHEET].replace(b"<c r=", b"<c  r=")
    save(path, found)
    with pytest.raises(BrokenXmlError):
        written_digest(io.BytesIO(found[SHEET]))
    with Package.open(path) as package:
        assert values_digest(package, SHEET) == written.digest


def test_that_a_sheet_that_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book(sheet('<row r="1"><c r="A1" t="n"><v>twelve</v></c></row>')))
    with Package.open(path) as package:
        assert values_digest(package, "xl/worksheets/sheet1.xml") is None


def test_that_long_equal_texts_do_not_make_a_bomb(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book())
    written = write(path, one_column([text("error " * 5_400)] * 400))
    assert (written.path, written.note) == (str(path), "")
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo(SHEET)
        assert archive.testzip() is None
    assert info.file_size > 12_000_000
    assert info.file_size < 100 * info.compress_size
    assert sheet_names(path) == ["List", "Zgen results"]


def test_that_values_in_a_new_workbook_are_the_same(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book(settings='<workbookProtection lockStructure="true"/>'))
    written = write(path, table(3))
    assert written.path.endswith("List - Zgen results.xlsx")
    inside = save(tmp_path / "Other.xlsx", book())
    assert write(inside, table(3)).digest == written.digest
    assert len(values(3)) == 4
