"""Reasons not to add a sheet, workbooks beside, and copies."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.adapters.results_examples import (
    SHARED,
    needs_corpus,
    read,
    sheet_names,
    table,
    values,
)
from tests.adapters.test_open_elsewhere import excel_owner
from tests.workbooks import book, save
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.model.results import Place, Placement

FINAL = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool>'
    "</property></Properties>"
)
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
SIGNED = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"


posix = pytest.mark.skipif(sys.platform == "win32", reason="permission bits and links as POSIX has them")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return save(tmp_path / "List.xlsx", book())


def place(path: Path, wish: Placement = Placement.AUTO, output: Path | str = "") -> Place:
    return ResultsSheet().place(str(path), wish, str(output))


def with_root_relation(kind: str, target: str, part: str) -> dict[str, str | bytes]:
    package = book()
    rels = str(package["_rels/.rels"])
    package["_rels/.rels"] = rels.replace(
        "</Relationships>", f'<Relationship Id="rIdX" Type="{kind}" Target="{target}"/></Relationships>'
    )
    package[target] = part
    return package


# Reasons to write beside


def test_that_the_owner_file_of_excel_says_who_has_it_open(workbook: Path) -> None:
    workbook.with_name("~$List.xlsx").write_bytes(excel_owner("Zoë Müller"))
    found = place(workbook)
    assert found == Place(
        str(workbook.with_name("List - Zgen results.xlsx")),
        into=False,
        reason="“List.xlsx” is open in another program, by Zoë Müller.",
    )


def test_that_the_lock_of_libreoffice_counts_too(workbook: Path) -> None:
    workbook.with_name(".~lock.List.xlsx#").write_text(",Ben,pc7,21.11.2026 09:00,file:///home/ben;")
    assert not place(workbook, Placement.INTO).into


def test_that_a_file_without_write_permission_is_left_alone(workbook: Path) -> None:
    workbook.chmod(0o444)
    found = place(workbook)
    assert (found.into, found.reason) == (False, "“List.xlsx” is write-protected.")


@posix
def test_that_a_folder_without_write_permission_is_said_before_the_run(workbook: Path) -> None:
    workbook.parent.chmod(0o555)
    try:
        with pytest.raises(WorkbookError, match="no new workbook can be made"):
            place(workbook)
    finally:
        workbook.parent.chmod(0o755)


LOCKED = '<workbookProtection lockStructure="1"/>'
RESERVED = '<fileSharing userName="x" reservationPassword="CC1A"/>'


@pytest.mark.parametrize(
    ("package", "reason", "consequence"),
    [
        (book(settings='<fileSharing readOnlyRecommended="1"/>'), "reserved", "the reservation stays"),
        (book(settings=RESERVED), "reserved", "the reservation stays"),
        (with_root_relation(CUSTOM, "docProps/custom.xml", FINAL), "final", "The mark stays"),
        (with_root_relation(SIGNED, "_xmlsignatures/origin.sigs", ""), "signed", "breaks the signature"),
        (book(settings=LOCKED), "structure", "can't be deleted or moved in Excel"),
        (book(settings=RESERVED + LOCKED), "reserved", "the reservation stays"),
    ],
)
def test_that_a_wish_against_changes_is_told_with_what_it_means_and_left_to_the_person(
    tmp_path: Path, package: dict[str, str | bytes], reason: str, consequence: str
) -> None:
    path = save(tmp_path / "List.xlsx", package)
    found = place(path)
    assert not found.into
    assert reason in found.reason
    assert consequence in found.consequence
    forced = place(path, Placement.INTO)
    assert (forced.into, forced.reason, forced.consequence) == (True, "", found.consequence)
    written = ResultsSheet().write(table(2), forced, str(path), None)
    assert (written.path, written.note) == (str(path), "")


def test_that_all_wishes_against_changes_are_told(tmp_path: Path) -> None:
    found = place(save(tmp_path / "List.xlsx", book(settings=RESERVED + LOCKED)))
    assert "structure" in found.reason
    assert "reserved" in found.reason
    assert "can't be deleted" in found.consequence
    assert "reservation stays" in found.consequence


def test_that_there_is_nothing_to_choose_where_no_sheet_can_be_added(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book(settings=LOCKED))
    path.with_name("~$List.xlsx").write_bytes(excel_owner("Maria"))
    for wish in (Placement.AUTO, Placement.INTO):
        found = place(path, wish)
        assert (found.into, found.consequence) == (False, "")
        assert "open in another program, by Maria" in found.reason


@needs_corpus
@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("poi__28772.xls", "Excel 97-2003"),
        ("calamine__date.xlsb", ".xlsb"),
        ("exceljs__test-issue-991.csv", "text list"),
        ("poi__hello-world-signed.xlsx", "signed"),
        ("Open-XML-SDK__Revision_NameCommentChange.xlsx", "shared"),
    ],
)
def test_that_what_can_take_no_sheet_gets_a_workbook_beside(tmp_path: Path, name: str, word: str) -> None:
    path = tmp_path / name
    shutil.copyfile(SHARED / "workbooks" / name, path)
    before = path.read_bytes()
    found = place(path)
    assert (found.into, found.path) == (False, str(path.with_name(f"{path.stem} - Zgen results.xlsx")))
    assert word in found.reason
    written = ResultsSheet().write(table(4), found, str(path), None)
    assert read(written.path) == values(4)
    assert path.read_bytes() == before


@pytest.mark.parametrize("stem", ["請求" * 41 + "123", "b" * 250])
def test_that_a_name_as_long_as_can_be_leaves_room_for_one_beside(workbook: Path, stem: str) -> None:
    path = workbook.rename(workbook.with_name(f"{stem}.xls"))
    for name in (" - Zgen results.xlsx", " - Zgen results 2.xlsx"):
        written = ResultsSheet().write(table(4), place(path, Placement.BESIDE), str(path), None)
        assert Path(written.path).name.endswith(name)
        assert path.stem.startswith(Path(written.path).name.removesuffix(name))
        assert read(written.path) == values(4)


def test_that_a_taken_name_beside_is_numbered(workbook: Path) -> None:
    workbook.with_name("List - Zgen results.xlsx").write_bytes(b"somebody's")
    assert place(workbook, Placement.BESIDE).path == str(workbook.with_name("List - Zgen results 2.xlsx"))


def test_that_a_name_beside_that_was_taken_meanwhile_is_numbered_and_said(workbook: Path) -> None:
    found = place(workbook, Placement.BESIDE)
    Path(found.path).write_bytes(b"somebody's")
    written = ResultsSheet().write(table(2), found, str(workbook), None)
    assert written.path == str(workbook.with_name("List - Zgen results 2.xlsx"))
    assert "was taken" in written.note
    assert Path(found.path).read_bytes() == b"somebody's"


def test_that_a_workbook_beside_keeps_what_was_added_to_it(workbook: Path) -> None:
    found = place(workbook, Placement.BESIDE)
    first = ResultsSheet().write(table(2), found, str(workbook), None)
    loaded = openpyxl.load_workbook(first.path)
    loaded.create_sheet("My notes")["A1"] = "paid"
    loaded.save(first.path)
    again = ResultsSheet().write(table(3), found, str(workbook), first)
    assert again.path == first.path
    assert sheet_names(again.path) == ["Zgen results", "My notes"]
    assert read(again.path) == values(3)


def test_that_a_removed_workbook_beside_is_written_again_under_its_name(workbook: Path) -> None:
    found = place(workbook, Placement.BESIDE)
    first = ResultsSheet().write(table(2), found, str(workbook), None)
    Path(first.path).unlink()
    assert ResultsSheet().write(table(3), found, str(workbook), first).path == first.path


def test_that_the_workbook_gets_its_results_as_soon_as_it_is_free_again(workbook: Path) -> None:
    found = place(workbook)
    owner = workbook.with_name("~$List.xlsx")
    owner.write_bytes(b"\4Anna")
    first = ResultsSheet().write(table(2), found, str(workbook), None)
    assert "is open in another program, by Anna" in first.note
    assert first.note.endswith("The results are in “List - Zgen results.xlsx” instead.")
    owner.unlink()
    second = ResultsSheet().write(table(3), found, str(workbook), first)
    assert second.path == str(workbook)
    assert second.note == "“List - Zgen results.xlsx” holds an earlier state of these results."


def test_that_a_workbook_spoiled_meanwhile_gets_its_results_beside(workbook: Path) -> None:
    found = place(workbook)
    workbook.write_bytes(workbook.read_bytes()[:-40])
    spoiled = workbook.read_bytes()
    written = ResultsSheet().write(table(2), found, str(workbook), None)
    assert "can't be read" in written.note
    assert workbook.read_bytes() == spoiled
    assert read(written.path) == values(2)


def test_that_a_workbook_moved_away_meanwhile_gets_its_results_where_it_was(workbook: Path) -> None:
    found = place(workbook)
    workbook.unlink()
    written = ResultsSheet().write(table(2), found, str(workbook), None)
    assert "not there any more" in written.note
    assert read(written.path) == values(2)


@posix
def test_that_results_without_any_place_name_the_way_out(workbook: Path) -> None:
    found = place(workbook)
    before = workbook.read_bytes()
    workbook.chmod(0o444)
    workbook.parent.chmod(0o555)
    try:
        if os.access(workbook.parent, os.W_OK):  # root may write there; so the folder goes altogether
            workbook.parent.chmod(0o755)
            moved = workbook.parent.rename(workbook.parent.with_name("elsewhere"))
            workbook = moved / workbook.name
        with pytest.raises(WorkbookError, match="runs export RUN --to FILE") as caught:
            ResultsSheet().write(table(2), found, found.path, None)
    finally:
        workbook.parent.chmod(0o755)
    assert caught.value.code == "results_not_written"
    assert workbook.read_bytes() == before


# Copies


def test_that_a_copy_has_the_sheet_and_the_workbook_does_not(workbook: Path) -> None:
    before = workbook.read_bytes()
    output = workbook.with_name("Out.xlsx")
    written = ResultsSheet().write(table(3), place(workbook, Placement.COPY, output), str(workbook), None)
    assert written.path == str(output)
    assert sheet_names(output) == ["List", "Zgen results"]
    assert workbook.read_bytes() == before


def test_that_a_copy_of_a_workbook_with_these_results_has_them_once(workbook: Path) -> None:
    sheet = ResultsSheet()
    first = sheet.write(table(3), place(workbook), str(workbook), None)
    for name, names in (
        ("Out.xlsx", ["List", "Zgen results"]),
        ("Edited.xlsx", ["List", "Zgen results", "Zgen results 2"]),
    ):
        before = workbook.read_bytes()
        output = workbook.with_name(name)
        written = sheet.write(table(4), place(workbook, Placement.COPY, output), str(workbook), first)
        assert (written.path, written.sheet, written.note) == (str(output), names[-1], "")
        assert sheet_names(output) == names
        assert workbook.read_bytes() == before
        edited = openpyxl.load_workbook(workbook)
        edited["Zgen results"]["A2"] = "by hand"
        edited.save(workbook)


@posix
def test_that_a_copy_of_a_read_only_workbook_can_be_written_again(workbook: Path) -> None:
    workbook.chmod(0o440)
    output = workbook.with_name("Out.xlsx")
    found = place(workbook, Placement.COPY, output)
    first = ResultsSheet().write(table(3), found, str(workbook), None)
    assert stat.S_IMODE(output.stat().st_mode) == 0o640
    again = ResultsSheet().write(table(4), found, str(workbook), first)
    assert (again.path, again.note) == (str(output), "")
    assert read(output) == values(4)


def test_that_a_copy_never_overwrites_what_appeared_meanwhile(workbook: Path) -> None:
    output = workbook.with_name("Out.xlsx")
    found = place(workbook, Placement.COPY, output)
    output.write_bytes(b"somebody's")
    written = ResultsSheet().write(table(3), found, str(workbook), None)
    assert written.path == str(workbook.with_name("Out 2.xlsx"))
    assert "was taken" in written.note
    assert output.read_bytes() == b"somebody's"


@pytest.mark.parametrize(
    ("output", "code"),
    [
        ("List.xlsx", "output_is_workbook"),
        ("nowhere/Out.xlsx", "no_such_folder"),
        ("Out.xlsm", "output_kind"),
        ("There.xlsx", "output_exists"),
    ],
)
def test_that_a_copy_is_refused_where_it_would_do_harm(workbook: Path, output: str, code: str) -> None:
    workbook.with_name("There.xlsx").write_bytes(b"somebody's")
    with pytest.raises(UsageError) as caught:
        place(workbook, Placement.COPY, workbook.parent / output)
    assert caught.value.code == code


def test_that_a_copy_of_what_takes_no_sheet_is_a_new_workbook(tmp_path: Path) -> None:
    path = tmp_path / "List.csv"
    path.write_text("Account;Date\nA1;2026-11-30\n")
    found = place(path, Placement.COPY, tmp_path / "Out.xlsx")
    assert not found.into
    assert "text list" in found.reason
    written = ResultsSheet().write(table(3), found, str(path), None)
    assert sheet_names(written.path) == ["Zgen results"]
    again = ResultsSheet().write(table(4), found, str(path), written)
    assert again.path == written.path == str(tmp_path / "Out.xlsx")
