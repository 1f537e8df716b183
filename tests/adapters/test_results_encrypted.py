"""Results of a list in a workbook under a password: into it, beside it and into a copy, always under the same one."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.adapters.results_examples import Lines, parts, table, values
from tests.workbooks import book, save
from zgen_desktop.adapters import encryption
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import Placement, ResultCell, ResultsTable
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

PASSWORD = "Zoë's secret 山"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    # Excel writes no workbook under 4 KB, and msoffcrypto encrypts none.
    return save(tmp_path / "plain" / "List.xlsx", {**book(), "xl/media/logo.png": os.urandom(5000)})


@pytest.fixture
def workbook(tmp_path: Path, plain: Path) -> Path:
    path = tmp_path / "List.xlsx"
    path.write_bytes(encryption.encrypt(plain.read_bytes(), PASSWORD))
    return path


@pytest.fixture(autouse=True)
def folder_for_plain(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()


def knowing(workbook: Path, password: str = PASSWORD) -> ResultsSheet:
    passwords = WorkbookPasswords()
    passwords.hold(workbook, password)
    return ResultsSheet(passwords)


def in_clear(path: Path, password: str = PASSWORD) -> bytes:
    with path.open("rb") as file:
        return encryption.decrypt(path, file, password)


def read(path: Path, password: str = PASSWORD) -> list[list[object]]:
    return (
        CalamineWorkbook.from_filelike(io.BytesIO(in_clear(path, password)))
        .get_sheet_by_name("Zgen results")
        .to_python()
    )


def test_that_the_sheet_goes_in_under_the_same_password_and_nothing_else_changes(workbook: Path, plain: Path) -> None:
    port = knowing(workbook)
    place = port.place(str(workbook), Placement.AUTO)
    assert (place.into, place.reason) == (True, "")
    written = port.write(table(3), place, str(workbook), None)
    assert (written.path, written.note) == (str(workbook), "")
    assert read(workbook) == values(3)
    clear = workbook.with_name("clear.xlsx")
    clear.write_bytes(in_clear(workbook))
    before, after = parts(plain), parts(clear)
    assert {name for name in before if before[name] != after[name]} <= {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "docProps/app.xml",
    }  # fmt: skip
    with pytest.raises(WorkbookError) as caught:
        in_clear(workbook, "another")
    assert caught.value.code == "wrong_password"


def test_that_writing_again_finds_its_own_sheet_behind_the_password(workbook: Path) -> None:
    port = knowing(workbook)
    first = port.write(table(3), port.place(str(workbook), Placement.AUTO), str(workbook), None)
    again = port.write(table(4), port.place(str(workbook), Placement.AUTO), str(workbook), first)
    assert again.sheet == "Zgen results"
    assert read(workbook) == values(4)
    assert port.footer(str(workbook), "Zgen results")


@pytest.mark.parametrize("wish", [Placement.BESIDE, Placement.COPY])
def test_that_a_new_workbook_has_the_same_password(workbook: Path, wish: Placement) -> None:
    port = knowing(workbook)
    output = str(workbook.with_name("Out.xlsx")) if wish is Placement.COPY else ""
    written = port.write(table(3), port.place(str(workbook), wish, output), str(workbook), None)
    assert written.path != str(workbook)
    assert read(Path(written.path)) == values(3)
    again = port.write(table(4), port.place(str(workbook), wish, output, written), str(workbook), written)
    assert again.path == written.path
    assert read(Path(written.path)) == values(4)


def test_that_without_the_password_nothing_is_written_in_clear(workbook: Path) -> None:
    place = knowing(workbook).place(str(workbook), Placement.AUTO)
    stranger = ResultsSheet()
    with pytest.raises(WorkbookError) as caught:
        stranger.place(str(workbook), Placement.BESIDE)
    assert caught.value.code == "encrypted"
    with pytest.raises(WorkbookError) as caught:
        stranger.write(table(3), place, str(workbook), None)
    assert caught.value.code == "encrypted"
    assert sorted(path.name for path in workbook.parent.iterdir()) == ["List.xlsx", "plain"]


def test_that_a_blocked_workbook_gets_its_results_beside_under_its_password(workbook: Path) -> None:
    port = knowing(workbook)
    place = port.place(str(workbook), Placement.AUTO)
    workbook.with_name("~$List.xlsx").write_bytes(b"\4Anna")
    written = port.write(table(3), place, str(workbook), None)
    assert "by Anna" in written.note
    assert read(Path(written.path)) == values(3)


def test_that_excels_own_password_is_no_secret(workbook: Path, plain: Path) -> None:
    workbook.write_bytes(encryption.encrypt(plain.read_bytes(), encryption.BUILT_IN))
    port = ResultsSheet()
    written = port.write(table(3), port.place(str(workbook), Placement.AUTO), str(workbook), None)
    assert written.path == str(workbook)
    assert read(workbook, encryption.BUILT_IN) == values(3)
    beside = port.write(table(3), port.place(str(workbook), Placement.BESIDE), str(workbook), None)
    assert openpyxl.load_workbook(beside.path).sheetnames == ["Zgen results"]


def test_that_nothing_stands_in_a_file_before_it_is_encrypted(workbook: Path) -> None:
    port = knowing(workbook)
    sizes: list[int] = []

    class Watched(Lines):
        """Rows that look, when the last one is taken, at what stands in the folder."""

        def __iter__(self) -> Iterator[Sequence[ResultCell]]:
            yield from super().__iter__()
            sizes.extend(path.stat().st_size for path in workbook.parent.glob("*.zgen-tmp"))

    results = ResultsTable(table(3000).columns, Watched(3000), 3000, "")
    written = port.write(results, port.place(str(workbook), Placement.AUTO), str(workbook), None)
    assert written.note == ""
    assert sizes == [0]
    assert read(workbook) == values(3000)
