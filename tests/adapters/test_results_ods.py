"""OpenDocument spreadsheets: one table more, and every other byte as it was."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.adapters import libreoffice
from tests.adapters.results_examples import (
    SHARED,
    needs_corpus,
    one_column,
    parts,
    read,
    sheet_names,
    table,
    text,
    values,
)
from tests.adapters.test_open_elsewhere import excel_owner
from zgen_desktop.adapters.ods_check import read_back
from zgen_desktop.adapters.ods_outline import read_outline
from zgen_desktop.adapters.ods_package import OdsPackage
from zgen_desktop.adapters.opc_xml import BrokenXmlError
from zgen_desktop.adapters.results_ods import OdsHost
from zgen_desktop.adapters.results_package import ChangedPartError
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import Placement, ResultCell, ResultKind, ResultsTable
from zgen_desktop.core.model.run import WrittenSheet

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
LIST = (
    '<table:table table:name="List"><table:table-row><table:table-cell office:value-type="string"><text:p>A1</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)
STYLES = f"<office:document-styles{SPACES}><office:automatic-styles/><office:master-styles/></office:document-styles>"
SETTINGS = (
    '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><office:settings><config:config-item-map-named '
    'config:name="Tables"></config:config-item-map-named></office:settings></office:document-settings>'
)


def content(
    tables: str = LIST, styles: str = "<office:automatic-styles/>", more: str = "", attributes: str = ""
) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{SPACES}>{styles}<office:body>'
        f"<office:spreadsheet{attributes}>{tables}{more}</office:spreadsheet></office:body></office:document-content>"
    )


def spreadsheet(path: Path, said: str | bytes = "") -> Path:
    """A small spreadsheet, ``mimetype`` first and stored as the format wants it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE)
        archive.writestr("content.xml", said or content())
        archive.writestr("styles.xml", STYLES)
        archive.writestr("settings.xml", SETTINGS)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return spreadsheet(tmp_path / "List.ods")


def write(path: Path, results: ResultsTable, previous: WrittenSheet | None = None) -> WrittenSheet:
    port = ResultsSheet()
    return port.write(results, port.place(str(path), Placement.AUTO), str(path), previous)


def test_that_a_second_reader_finds_every_value_as_its_kind(workbook: Path) -> None:
    written = write(workbook, table(40))
    assert (written.path, written.sheet, written.note) == (str(workbook), "Zgen results", "")
    assert sheet_names(workbook) == ["List", "Zgen results"]
    assert read(workbook) == values(40)


def test_that_only_three_parts_change_and_the_mimetype_stays_first_and_stored(workbook: Path) -> None:
    before = parts(workbook)
    write(workbook, table(3))
    after = parts(workbook)
    assert list(after) == list(before)
    assert {name for name in before if before[name] != after[name]} == {"content.xml", "styles.xml", "settings.xml"}
    with zipfile.ZipFile(workbook) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.header_offset) == ("mimetype", zipfile.ZIP_STORED, 0)
        assert archive.testzip() is None


def test_that_without_what_was_put_in_the_content_is_the_old_one_byte_for_byte(workbook: Path) -> None:
    before = parts(workbook)["content.xml"]
    write(workbook, table(3))
    after = parts(workbook)["content.xml"]
    without = re.sub(rb'<table:table table:name="Zgen results".*?</table:table>', b"", after, flags=re.DOTALL)
    without = re.sub(rb"<table:database-ranges.*?</table:database-ranges>", b"", without, flags=re.DOTALL)
    without = re.sub(rb"<office:automatic-styles>.*?</office:automatic-styles>", b"<office:automatic-styles/>", without)
    assert without == before


@pytest.mark.parametrize(
    "said",
    [
        "plain",
        "two  blanks,   three, and one at the end ",
        " a blank before",
        "two\nlines\n\nand an empty one",
        "<&>\"' =1+1",
        "山田 😀 Zoë",
        "00012345678901234567",
        "_x0041_",
    ],
)
def test_that_a_text_comes_back_as_it_was(workbook: Path, said: str) -> None:
    write(workbook, one_column([text(said)]))
    assert read(workbook)[1] == [said]


def test_that_control_characters_are_replaced_and_not_lost_without_a_mark(workbook: Path) -> None:
    write(workbook, one_column([text("a\x01b\x0bc\r\nd")]))
    assert read(workbook)[1] == ["a\ufffdb\ufffdc\nd"]


def test_that_errors_booleans_and_days_of_the_list_are_kept(workbook: Path) -> None:
    cells = [
        ResultCell(ResultKind.ERROR, "#N/A"),
        ResultCell(ResultKind.BOOLEAN, "TRUE"),
        ResultCell(ResultKind.DATE, "2026-11-30", "dd.mm.yyyy"),
        ResultCell(ResultKind.NUMBER, "12.50", "#,##0.00"),
        ResultCell(ResultKind.NUMBER, "1234", "00000000"),
    ]
    write(workbook, one_column(cells))
    assert [row[0] for row in read(workbook)[1:]] == ["#N/A", True, date(2026, 11, 30), 12.5, 1234.0]


def test_that_percentages_and_currencies_of_the_list_look_as_they_did(workbook: Path) -> None:
    codes = ("0.0%", '#,##0.00" €"', '"K-"00000')
    write(workbook, one_column([ResultCell(ResultKind.NUMBER, "12.5", code) for code in codes]))
    styles = re.findall("<number:(?:percentage|number)-style.*?-style>", parts(workbook)["content.xml"].decode())
    said = {"".join(re.findall("<number:text>(.*?)</number:text>", style)) for style in styles}
    assert {"%", " €", "K-"} <= said


def test_that_the_filter_covers_the_sheet_and_follows_it(workbook: Path) -> None:
    written = write(workbook, table(5))
    write(workbook, table(9), written)
    said = parts(workbook)["content.xml"]
    assert said.count(b"<table:database-range ") == 1
    assert b"""table:target-range-address="'Zgen results'.A1:'Zgen results'.H10\"""" in said


def test_that_the_footer_names_the_record_and_is_written_anew(workbook: Path) -> None:
    port = ResultsSheet()
    written = write(workbook, table(2, footer="run 7 · record 0f & <more>"))
    assert port.footer(str(workbook), "Zgen results") == "run 7 · record 0f & <more>"
    write(workbook, table(2, footer="run 7 · record 1a"), written)
    assert port.footer(str(workbook), "Zgen results") == "run 7 · record 1a"
    assert parts(workbook)["styles.xml"].count(b"<style:master-page ") == 1
    assert port.footer(str(workbook), "List") == ""
    assert port.footer(str(workbook), "Gone") is None


def test_that_the_header_is_frozen_and_printed_on_every_page(workbook: Path) -> None:
    write(workbook, table(2))
    said = parts(workbook)
    frozen = said["settings.xml"].partition(b'config:name="Zgen results"')[2]
    assert b'config:name="VerticalSplitMode" config:type="short">2<' in frozen
    assert b'config:name="VerticalSplitPosition" config:type="int">1<' in frozen
    assert said["content.xml"].count(b"<table:table-header-rows>") == 1
    assert b'style:print-orientation="landscape"' in said["styles.xml"]


def test_that_writing_again_changes_nothing_but_the_sheet(workbook: Path) -> None:
    written = write(workbook, table(5))
    before = parts(workbook)
    again = write(workbook, table(5, "Found out later"), written)
    assert again.sheet == written.sheet
    after = parts(workbook)
    assert {name for name in before if before[name] != after[name]} == {"content.xml"}
    assert read(workbook) == values(5, "Found out later")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Invoice made", b"Invoice paid"),
        (b'office:value="1.25"', b'office:value="1.5"'),
        (b'office:value="1.25"', b'office:value="1.25" table:formula="of:=1+0.25"'),
        (b"</table:table-header-rows>", b"</table:table-header-rows><table:shapes/>"),
    ],
)
def test_that_a_sheet_that_somebody_changed_is_left_alone(workbook: Path, old: bytes, new: bytes) -> None:
    written = write(workbook, table(5))
    said = parts(workbook)["content.xml"]
    assert old in said
    spreadsheet(workbook, said.replace(old, new, 1))
    again = write(workbook, table(5), written)
    assert again.sheet == "Zgen results 2"
    assert sheet_names(workbook) == ["List", "Zgen results", "Zgen results 2"]


@pytest.mark.parametrize(
    "said",
    [
        content(styles=""),
        content(styles='<office:automatic-styles><style:style style:name="ce1"/></office:automatic-styles>'),
        content(more="<table:named-expressions/>"),
        content(more="<table:named-expressions></table:named-expressions><table:database-ranges/>"),
        content(more='<table:database-ranges><table:database-range table:name="x"/></table:database-ranges>'),
        content(more="<table:data-pilot-tables/>"),
        content(tables=LIST + LIST.replace("List", "Zweites Blatt &amp; mehr")),
        re.sub(r"(</?| )table:", r"\1t:", content()).replace("xmlns:table=", "xmlns:t="),
        content(tables='<table:table table:name="Zgen Results"/>' + LIST),
        content().replace("UTF-8", "ISO-8859-1"),
    ],
)
def test_that_the_table_finds_its_place_in_any_content(tmp_path: Path, said: str) -> None:
    path = spreadsheet(tmp_path / "List.ods", said.encode("latin-1" if "8859" in said else "utf-8"))
    with OdsPackage(path) as package, package.open_part("content.xml") as stream:
        before = [each.name for each in read_outline(stream).tables]
    written = write(path, one_column([text("Zoë 山")]))
    assert written.path == str(path)
    with OdsPackage(path) as package, package.open_part("content.xml") as stream:
        assert [each.name for each in read_outline(stream).tables] == [*before, written.sheet]
    assert written.sheet.casefold() not in {name.casefold() for name in before}
    assert read_back(io.BytesIO(parts(path)["content.xml"]), written.sheet)[0] == written.digest


def test_that_signed_and_protected_ones_are_the_persons_choice(tmp_path: Path) -> None:
    signed = spreadsheet(tmp_path / "Signed.ods")
    with zipfile.ZipFile(signed, "a") as archive:
        archive.writestr("META-INF/documentsignatures.xml", "<x/>")
    locked = spreadsheet(tmp_path / "Locked.ods", content(attributes=' table:structure-protected="true"'))
    for path, reason in ((signed, "digitally signed"), (locked, "The structure of")):
        place = ResultsSheet().place(str(path), Placement.AUTO)
        assert not place.into
        assert reason in place.reason
        assert place.consequence
        assert ResultsSheet().place(str(path), Placement.INTO).into


def test_that_one_that_is_open_elsewhere_gets_its_results_beside(workbook: Path) -> None:
    workbook.with_name(".~lock.List.ods#").write_text("Maria,m,PC-114,21.11.2026 09:00,x;")
    written = write(workbook, table(2))
    assert written.path == str(workbook.with_name("List - Zgen results.xlsx"))
    workbook.with_name(".~lock.List.ods#").unlink()
    workbook.with_name("~$List.ods").write_bytes(excel_owner("Maria"))
    assert not ResultsSheet().place(str(workbook), Placement.AUTO).into


def test_that_an_encrypted_one_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "List.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr("content.xml", b"\0\1\2")
        archive.writestr("META-INF/manifest.xml", "<m:encryption-data/>")
    with pytest.raises(WorkbookError) as caught:
        ResultsSheet().place(str(path), Placement.AUTO)
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (content(tables=""), "broken XML"),
        (content()[:-5], "broken XML"),
        ("<!DOCTYPE x>" + content(), "document type"),
        (content().encode("utf-16"), "UTF-16"),
    ],
)
def test_that_what_takes_no_table_says_why(tmp_path: Path, said: str | bytes, why: str) -> None:
    path = spreadsheet(tmp_path / "List.ods", said)
    place = ResultsSheet().place(str(path), Placement.AUTO)
    assert not place.into
    assert why in place.reason


def test_that_a_copy_with_another_byte_is_not_taken(workbook: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.ods"
    with OdsPackage(workbook) as package:
        host = OdsHost(package)
        with copy.open("w+b") as out:
            added = host.add(out, table(3), "")
        host.check_copy(copy, "", added)
        good = parts(copy)
        for part, old, new, why in (
            ("content.xml", b">A1<", b">A2<", "around the new sheet"),
            ("content.xml", b"Invoice made", b"Invoice late", "a value came back"),
            ("META-INF/manifest.xml", b"<manifest/>", b"<Manifest/>", "manifest.xml"),
        ):
            with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, data in good.items():
                    said = data.replace(old, new) if name == part else data
                    archive.writestr(zipfile.ZipInfo(name) if name == "mimetype" else name, said)
            with pytest.raises(ChangedPartError, match=why):
                host.check_copy(copy, "", added)


def test_that_a_table_that_is_not_there_is_no_empty_one(workbook: Path) -> None:
    with pytest.raises(BrokenXmlError):
        read_back(io.BytesIO(parts(workbook)["content.xml"]), "Nowhere")


@needs_corpus
def test_that_real_ones_keep_every_sheet_and_take_one_more(tmp_path: Path) -> None:
    originals = sorted((SHARED / "workbooks").glob("*.ods"))
    assert len(originals) > 8
    for original in originals:
        path = tmp_path / original.name
        shutil.copyfile(original, path)
        assert write(path, table(4)).path == str(path), original.name
        before, after = parts(original), parts(path)
        changed = {name for name in before if before[name] != after[name]}
        assert changed <= {"content.xml", "styles.xml", "settings.xml"}, original.name
        if "dos" in original.name:
            continue  # a sheet of 10^18 cells, which calamine gives up on
        assert sheet_names(path) == [*sheet_names(original), "Zgen results"], original.name
        assert read(path) == values(4), original.name
        for name in sheet_names(original):
            assert repr(read(path, name)) == repr(read(original, name)), original.name


@needs_corpus
def test_that_libreoffice_opens_it_and_its_save_leaves_the_sheet_ours(tmp_path: Path) -> None:
    libreoffice.require()
    path = tmp_path / "List.ods"
    shutil.copyfile(SHARED / "workbooks" / "poi__SampleSS.ods", path)
    written = write(path, table(40))
    assert libreoffice.convert([path], tmp_path / "saved", tmp_path / "profile", to="ods")
    saved = tmp_path / "saved" / "List.ods"
    assert ResultsSheet().footer(str(saved), "Zgen results") == "Run 7 & record 0f3c"
    kept = parts(saved)
    assert b'table:display-filter-buttons="true"' in kept["content.xml"]
    assert b'style:print-orientation="landscape"' in kept["styles.xml"]
    again = write(saved, table(41), WrittenSheet(str(saved), written.sheet, written.digest))
    assert again.sheet == "Zgen results"
    assert read(saved) == values(41)
