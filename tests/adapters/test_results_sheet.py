"""Where results go, and what becomes of the workbook when they can't."""

from __future__ import annotations

import os
import shutil
import stat
import struct
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.adapters.results_examples import (
    SHARED,
    Lines,
    needs_corpus,
    one_column,
    parts,
    read,
    sheet_names,
    table,
    text,
    values,
    write,
)
from tests.workbooks import book, save
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.model.results import Place, Placement, ResultCell, ResultColumn, ResultsTable

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


# What stands in the sheet


def test_that_a_second_reader_finds_every_value(workbook: Path) -> None:
    written = write(workbook, table(40))
    assert read(workbook, written.sheet) == values(40)


def test_that_openpyxl_finds_texts_links_formats_and_no_formula(workbook: Path) -> None:
    write(workbook, table(2))
    sheet = openpyxl.load_workbook(workbook)["Zgen results"]
    assert [cell.data_type for cell in sheet[2]] == ["s", "d", "s", "n", "s", "d", "b", "n"]
    assert sheet["E2"].value == "=1+1 <Invoice made> & more"
    assert sheet["E2"].quotePrefix
    assert sheet["A2"].hyperlink.target == "https://rest.example.com/account?id=1&view=all"
    assert (sheet["B2"].number_format, sheet["D2"].number_format) == ("dd/mm/yyyy", "#,##0.00")
    assert sheet["C2"].fill.fgColor.rgb == "FFC6EFCE"
    assert sheet["A1"].font.b


def test_that_the_sheet_is_ready_to_be_worked_with(workbook: Path) -> None:
    save(workbook, book(settings='<bookViews><workbookView activeTab="0"/></bookViews>'))
    write(workbook, table(3))
    loaded = openpyxl.load_workbook(workbook)
    sheet = loaded["Zgen results"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:H4"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.sheet_properties.tabColor.rgb == "FF2E75B6"
    assert sheet.column_dimensions["A"].width == pytest.approx(14.71)
    assert (sheet.column_dimensions["H"].hidden, sheet.column_dimensions["H"].outlineLevel) == (True, 1)
    assert sheet.column_dimensions["I"].collapsed
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.oddFooter.left.text == "Run 7 && record 0f3c"
    assert loaded.active.title == "List"
    assert not sheet.sheet_view.tabSelected


def test_that_a_workbook_without_a_window_gets_a_sheet_without_a_view(workbook: Path) -> None:
    write(workbook, table(3))
    assert b"sheetView" not in parts(workbook)["xl/worksheets/sheet2.xml"]


def test_that_links_lead_to_https_and_to_this_machine_only(workbook: Path) -> None:
    links = [
        "https://rest.zuora.com/a b?ü=1&x=\"'<>",
        "http://127.0.0.1:8080/invoice",
        "http://localhost/x",
        "http://example.com/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://[bad",
        "https://example.com/" + "x" * 3000,
    ]
    write(workbook, one_column([text(f"row {at}", link=link) for at, link in enumerate(links)]))
    sheet = openpyxl.load_workbook(workbook)["Zgen results"]
    targets = [sheet.cell(row, 1).hyperlink.target if sheet.cell(row, 1).hyperlink else None for row in range(2, 11)]
    assert targets[0] == "https://rest.zuora.com/a%20b?%C3%BC=1&x=%22'%3C%3E"
    assert targets[1:3] == links[1:3]
    assert targets[3:] == [None] * 6


def test_that_a_long_list_has_no_links(workbook: Path) -> None:
    cells = [text("x", link="https://example.com/")] * 30_001
    write(workbook, one_column(cells))
    assert "xl/worksheets/_rels/sheet2.xml.rels" not in parts(workbook)


def test_that_a_footer_keeps_its_signs_and_its_limit(workbook: Path) -> None:
    write(workbook, table(1, footer="9 & <run>\n" + "&" * 300))
    footer = openpyxl.load_workbook(workbook)["Zgen results"].oddFooter
    assert footer.left.text.startswith(" 9 && <run>&&")  # a digit behind the code &L would be a font size
    assert footer.left.text.endswith("&…")
    assert footer.left.text.count("&") % 2 == 0
    assert footer.right.text == "Page &P of &N"
    raw = parts(workbook)["xl/worksheets/sheet2.xml"].decode()
    inner = raw.partition("<oddFooter>")[2].partition("</oddFooter>")[0]
    assert len(inner.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")) <= 255


def test_that_a_table_without_rows_is_a_sheet_with_a_header(workbook: Path) -> None:
    write(workbook, table(0))
    assert read(workbook) == values(0)


def test_that_too_many_rows_are_refused_before_anything_is_written(workbook: Path) -> None:
    before = workbook.read_bytes()
    results = ResultsTable([ResultColumn("A", 9.0)], [], 1_048_576, "")
    with pytest.raises(WorkbookError, match="1,048,576 rows"):
        write(workbook, results)
    assert workbook.read_bytes() == before


def test_that_a_table_that_breaks_its_promise_leaves_the_workbook(workbook: Path) -> None:
    before = workbook.read_bytes()
    with pytest.raises(ValueError, match="promised 4 rows and gave 3"):
        write(workbook, ResultsTable(table(3).columns, Lines(3), 4, ""))
    assert workbook.read_bytes() == before
    assert [path.name for path in workbook.parent.iterdir()] == ["List.xlsx"]


# Writing again


def test_that_the_styles_do_not_grow_when_the_sheet_is_written_again(workbook: Path) -> None:
    written = write(workbook, table(5))
    before = parts(workbook)
    write(workbook, table(5, "Found out later"), written)
    after = parts(workbook)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"xl/worksheets/sheet2.xml"}
    assert before.keys() == after.keys()


def test_that_the_filter_follows_the_rows_when_the_sheet_is_written_again(workbook: Path) -> None:
    written = write(workbook, table(5))
    write(workbook, table(9), written)
    names = openpyxl.load_workbook(workbook)["Zgen results"].defined_names
    assert parts(workbook)["xl/workbook.xml"].count(b"_xlnm._FilterDatabase") == 1
    assert b"!$A$1:$H$10<" in parts(workbook)["xl/workbook.xml"]
    assert len(names) == 0  # openpyxl takes both names for its own settings


def test_that_a_sheet_saved_by_another_program_is_still_ours(workbook: Path) -> None:
    written = write(workbook, table(5))
    loaded = openpyxl.load_workbook(workbook)
    loaded["List"]["B2"] = "typed meanwhile"
    loaded.move_sheet("Zgen results", -1)
    loaded.save(workbook)
    again = write(workbook, table(6, "Later"), written)
    assert again.sheet == "Zgen results"
    assert sheet_names(workbook) == ["Zgen results", "List"]
    assert read(workbook) == values(6, "Later")
    assert openpyxl.load_workbook(workbook)["List"]["B2"].value == "typed meanwhile"


@pytest.mark.parametrize("cell", ["C3", "K40", "H2"])
def test_that_one_typed_cell_makes_the_sheet_somebody_elses(workbook: Path, cell: str) -> None:
    written = write(workbook, table(5))
    loaded = openpyxl.load_workbook(workbook)
    loaded["Zgen results"][cell] = 17
    loaded.save(workbook)
    assert write(workbook, table(5), written).sheet == "Zgen results 2"


def test_that_a_comment_makes_the_sheet_somebody_elses(workbook: Path) -> None:
    written = write(workbook, table(5))
    loaded = openpyxl.load_workbook(workbook)
    loaded["Zgen results"]["D2"].comment = Comment("ask Anna", "Ben")
    loaded.save(workbook)
    assert write(workbook, table(5), written).sheet == "Zgen results 2"


def test_that_a_formula_of_the_same_value_makes_the_sheet_somebody_elses(workbook: Path) -> None:
    written = write(workbook, table(5))
    saved = parts(workbook)
    sheet = saved["xl/worksheets/sheet2.xml"]
    saved["xl/worksheets/sheet2.xml"] = sheet.replace(b"<v>1.25</v>", b"<f>1+0.25</f><v>1.25</v>")
    assert saved["xl/worksheets/sheet2.xml"] != sheet
    save(workbook, saved)
    assert write(workbook, table(5), written).sheet == "Zgen results 2"


def test_that_a_removed_sheet_is_written_anew(workbook: Path) -> None:
    written = write(workbook, table(5))
    loaded = openpyxl.load_workbook(workbook)
    loaded.remove(loaded["Zgen results"])
    loaded.save(workbook)
    assert write(workbook, table(5), written).sheet == "Zgen results"
    assert read(workbook) == values(5)


def test_that_a_name_is_taken_whatever_its_case(tmp_path: Path) -> None:
    other = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
    path = save(tmp_path / "List.xlsx", book(others=[("ZGEN Results", "worksheet", other)]))
    assert write(path, table(1)).sheet == "Zgen results 2"


# Reasons to write beside


def test_that_the_owner_file_of_excel_says_who_has_it_open(workbook: Path) -> None:
    name = "Zoë Müller"
    owner = bytes([len(name)]) + name.encode("cp1252").ljust(54) + struct.pack("<H", len(name))
    workbook.with_name("~$List.xlsx").write_bytes(owner + name.encode("utf-16-le").ljust(108, b" "))
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


@pytest.mark.parametrize(
    ("package", "word"),
    [
        (book(settings='<fileSharing readOnlyRecommended="1"/>'), "reserved"),
        (book(settings='<fileSharing userName="x" reservationPassword="CC1A"/>'), "reserved"),
        (with_root_relation(CUSTOM, "docProps/custom.xml", FINAL), "final"),
        (with_root_relation(SIGNED, "_xmlsignatures/origin.sigs", ""), "signed"),
    ],
)
def test_that_a_wish_against_changes_is_followed_unless_overridden(
    tmp_path: Path, package: dict[str, str | bytes], word: str
) -> None:
    path = save(tmp_path / "List.xlsx", package)
    found = place(path)
    assert not found.into
    assert word in found.reason
    forced = place(path, Placement.INTO)
    assert (forced.into, forced.reason) == (True, "")
    written = ResultsSheet().write(table(2), forced, str(path), None)
    assert (written.path, written.note) == (str(path), "")


def test_that_nothing_overrides_a_protected_structure(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book(settings='<workbookProtection lockStructure="1"/>'))
    found = place(path, Placement.INTO)
    assert not found.into
    assert "structure" in found.reason


@needs_corpus
@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("poi__60320-protected.xlsx", "encrypted"),
        ("poi__28772.xls", "Excel 97-2003"),
        ("calamine__date.xlsb", ".xlsb"),
        ("calamine__date.ods", ".ods"),
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


# What a save of somebody else means


def test_that_what_was_saved_between_confirming_and_writing_is_kept(workbook: Path) -> None:
    found = place(workbook)
    loaded = openpyxl.load_workbook(workbook)
    loaded["List"]["A9"] = "added later"
    loaded.save(workbook)
    ResultsSheet().write(table(2), found, str(workbook), None)
    assert openpyxl.load_workbook(workbook)["List"]["A9"].value == "added later"


@posix  # on Windows nobody can save a file while it is read here
@pytest.mark.parametrize("swapped", [True, False], ids=["another file under its name", "the same file"])
def test_that_a_save_while_the_results_are_written_is_kept_too(workbook: Path, swapped: bool) -> None:
    found = place(workbook)
    saves: list[Path] = []

    class SavedOnce(Lines):
        """Rows during which another program saves the workbook."""

        def __iter__(self) -> Iterator[Sequence[ResultCell]]:
            if not saves:
                saves.append(workbook)
                loaded = openpyxl.load_workbook(workbook)
                loaded["List"]["A9"] = "saved in the middle"
                loaded.save(workbook.with_name("saved.xlsx") if swapped else workbook)
                if swapped:
                    workbook.with_name("saved.xlsx").replace(workbook)
            return super().__iter__()

    results = ResultsTable(table(3).columns, SavedOnce(3), 3, "")
    written = ResultsSheet().write(results, found, str(workbook), None)
    assert (written.path, written.note) == (str(workbook), "")
    assert openpyxl.load_workbook(workbook)["List"]["A9"].value == "saved in the middle"
    assert read(workbook) == values(3)


def test_that_a_workbook_that_never_rests_gets_its_results_beside(workbook: Path) -> None:
    found = place(workbook)

    class Restless(Lines):
        """Rows during which another program saves the workbook, every time."""

        def __iter__(self) -> Iterator[Sequence[ResultCell]]:
            os.utime(workbook)
            return super().__iter__()

    results = ResultsTable(table(3).columns, Restless(3), 3, "")
    written = ResultsSheet().write(results, found, str(workbook), None)
    assert "was saved by another program" in written.note
    assert sheet_names(workbook) == ["List"]
    assert read(written.path) == values(3)


# Copies


def test_that_a_copy_has_the_sheet_and_the_workbook_does_not(workbook: Path) -> None:
    before = workbook.read_bytes()
    output = workbook.with_name("Out.xlsx")
    written = ResultsSheet().write(table(3), place(workbook, Placement.COPY, output), str(workbook), None)
    assert written.path == str(output)
    assert sheet_names(output) == ["List", "Zgen results"]
    assert workbook.read_bytes() == before


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
    path = save(tmp_path / "List.xlsx", book(settings='<workbookProtection lockStructure="1"/>'))
    found = place(path, Placement.COPY, tmp_path / "Out.xlsx")
    assert not found.into
    assert "structure" in found.reason
    written = ResultsSheet().write(table(3), found, str(path), None)
    assert sheet_names(written.path) == ["Zgen results"]
    again = ResultsSheet().write(table(4), found, str(path), written)
    assert again.path == written.path == str(tmp_path / "Out.xlsx")


# Files


@posix
def test_that_permissions_and_the_link_to_the_file_stay(workbook: Path) -> None:
    workbook.chmod(0o640)
    link = workbook.with_name("Link.xlsx")
    link.symlink_to(workbook)
    written = write(link, table(2))
    assert written.path == str(link)
    assert link.is_symlink()
    assert stat.S_IMODE(workbook.stat().st_mode) == 0o640
    assert read(workbook) == values(2)


def test_that_nothing_is_left_beside_the_workbook(workbook: Path) -> None:
    written = write(workbook, table(2))
    write(workbook, table(2), written)
    assert [path.name for path in workbook.parent.iterdir()] == ["List.xlsx"]
