"""What the results sheet holds, writing it again, and saves of others in between."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.adapters.results_examples import (
    Lines,
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
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import Place, Placement, ResultCell, ResultColumn, ResultsTable

posix = pytest.mark.skipif(sys.platform == "win32", reason="permission bits and links as POSIX has them")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return save(tmp_path / "List.xlsx", book())


def place(path: Path, wish: Placement = Placement.AUTO, output: Path | str = "") -> Place:
    return ResultsSheet().place(str(path), wish, str(output))


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
