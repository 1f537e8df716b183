"""Packages as other programs write them: prefixes, encodings, odd places, gaps and lies."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.adapters.results_examples import parts, read, sheet_names, table, values, write
from tests.workbooks import (
    CONTENT_TYPES,
    MAIN,
    RELATIONS,
    ROOT_RELS,
    STYLES,
    WORKBOOK,
    WORKBOOK_RELS,
    book,
    relationships,
    save,
    sheet,
    styles,
)
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.results_parts import free_name
from zgen_desktop.adapters.results_styles import Look, Styles
from zgen_desktop.adapters.xlsx_book import read_contents

SHEET_2 = "xl/worksheets/sheet2.xml"
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Arbeitsblätter</vt:lpstr></vt:variant>'
    "<vt:variant><vt:i4>{count}</vt:i4></vt:variant><vt:variant><vt:lpstr>Benannte Bereiche</vt:lpstr></vt:variant>"
    '<vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" '
    'baseType="lpstr"><vt:lpstr>{title}</vt:lpstr><vt:lpstr>Total</vt:lpstr></vt:vector></TitlesOfParts></Properties>'
)
APP_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"


def added(folder: Path, package: dict[str, str | bytes]) -> Path:
    """The workbook with a results sheet, of which calamine reads every value."""
    path = save(folder / "List.xlsx", package)
    written = write(path, table(3))
    assert (written.path, written.note) == (str(path), "")
    assert sheet_names(path)[-1] == "Zgen results"
    assert read(path) == values(3)
    return path


def edit(package: dict[str, str | bytes], part: str, old: str, new: str) -> dict[str, str | bytes]:
    before = str(package[part])
    assert old in before
    return {**package, part: before.replace(old, new)}


def test_that_prefixed_parts_get_prefixed_elements(tmp_path: Path) -> None:
    package = book(style=styles("0.00"), after='<definedNames><definedName name="a">1</definedName></definedNames>')
    for part in (WORKBOOK, STYLES):
        text = re.sub(r"<(/?)([A-Za-z])", r"<\1x:\2", str(package[part]).partition("?>")[2])
        package[part] = text.replace("xmlns=", "xmlns:x=").replace("xmlns:r=", "xmlns:rel=").replace(" r:id", " rel:id")
    path = added(tmp_path, package)
    text = parts(path)[WORKBOOK].decode()
    assert '<x:sheet name="Zgen results" sheetId="2" rel:id="' in text
    assert text.count("<x:definedName ") == 3
    assert "<x:xf " in parts(path)[STYLES].decode()


def test_that_prefixed_relationships_and_types_get_prefixed_elements(tmp_path: Path) -> None:
    package = book()
    for part in (CONTENT_TYPES, WORKBOOK_RELS):
        text = re.sub(r"<(/?)([A-Z])", r"<\1p:\2", str(package[part]).partition("?>")[2])
        package[part] = text.replace("xmlns=", "xmlns:p=")
    path = save(tmp_path / "List.xlsx", package)
    assert write(path, table(3)).note == ""
    assert b"<p:Override" in parts(path)[CONTENT_TYPES]
    with Package.open(path) as opened:
        assert opened.content_type(SHEET_2).endswith("worksheet+xml")


def test_that_links_have_a_type_where_no_default_covers_them(tmp_path: Path) -> None:
    # LibreOffice once gave each relationships part an override of its own; Excel calls one without type damage.
    covered = book()
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    path = added(tmp_path, edit(covered, CONTENT_TYPES, default, ""))
    assert parts(path)[CONTENT_TYPES].decode().count(default) == 1
    with Package.open(path) as opened:
        assert opened.content_type("xl/worksheets/_rels/sheet2.xml.rels").endswith("relationships+xml")
    assert parts(added(tmp_path, covered))[CONTENT_TYPES].decode().count(default) == 1


def test_that_a_sheet_list_without_its_own_prefix_declares_one(tmp_path: Path) -> None:
    package = book()
    text = str(package[WORKBOOK]).replace(f' xmlns:r="{RELATIONS}"', "")
    package[WORKBOOK] = text.replace(" r:id=", f' xmlns:q="{RELATIONS}" q:id=')
    path = added(tmp_path, package)
    assert f'xmlns:r="{RELATIONS}" r:id='.encode() in parts(path)[WORKBOOK]


def test_that_strict_workbooks_get_a_strict_sheet(tmp_path: Path) -> None:
    path = added(tmp_path, book(sheet("", main="http://purl.oclc.org/ooxml/spreadsheetml/main"), strict=True))
    after = parts(path)
    assert b'<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"' in after[SHEET_2]
    assert RELATIONS.encode() not in after[WORKBOOK] + after[WORKBOOK_RELS] + after[SHEET_2]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" in after[WORKBOOK_RELS]
    assert (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink"
        in after["xl/worksheets/_rels/sheet2.xml.rels"]
    )


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_that_parts_in_other_encodings_keep_them(tmp_path: Path, codec: str) -> None:
    package = book(style=styles("0.00"), settings="<!-- 日本語 Ω -->")
    declared = "UTF-8" if codec.startswith("utf-8") else "UTF-16"
    for part in (WORKBOOK, STYLES, WORKBOOK_RELS, CONTENT_TYPES):
        text = str(package[part]).replace('encoding="UTF-8"', f'encoding="{declared}"')
        package[part] = text.encode(codec)
    path = save(tmp_path / "List.xlsx", package)
    assert write(path, table(3)).note == ""
    after = parts(path)
    text = after[WORKBOOK].decode(codec)
    assert "日本語 Ω" in text
    assert 'name="Zgen results"' in text
    with Package.open(path) as opened:
        assert [entry.info.name for entry in read_contents(opened).entries] == ["List", "Zgen results"]


def test_that_a_workbook_in_an_odd_place_keeps_it(tmp_path: Path) -> None:
    package = book(style=styles("0.00"))
    moved = {
        name.replace("xl/", "data/book/"): (
            content.replace("/xl/", "/data/book/") if name == CONTENT_TYPES and isinstance(content, str) else content
        )
        for name, content in package.items()
    }
    moved[ROOT_RELS] = relationships([("rId1", "officeDocument", "/data/book/workbook.xml")])
    path = save(tmp_path / "List.xlsx", moved)
    assert write(path, table(3)).note == ""
    assert "data/book/worksheets/sheet2.xml" in parts(path)
    assert sheet_names(path) == ["List", "Zgen results"]
    with Package.open(path) as opened:
        assert read_contents(opened).entries[1].part == "data/book/worksheets/sheet2.xml"


def test_that_ids_and_part_names_that_are_taken_are_left_to_their_owners(tmp_path: Path) -> None:
    package = book(others=[("Big", "worksheet", sheet(""))])
    package = edit(package, WORKBOOK, 'sheetId="2"', 'sheetId="90"')
    package = edit(
        package,
        WORKBOOK_RELS,
        "</Relationships>",
        f'<Relationship Id="RID3" Type="{RELATIONS}/theme" Target="t.xml"/></Relationships>',
    )
    package["xl/t.xml"] = "<a/>"
    package["xl/worksheets/sheet3.xml"] = "<orphan/>"
    package["xl/worksheets/_rels/Sheet4.xml.rels"] = relationships([])
    package = edit(
        package, CONTENT_TYPES, "</Types>", '<Override PartName="/xl/worksheets/SHEET5.XML" ContentType="a/b"/></Types>'
    )
    path = added(tmp_path, package)
    after = parts(path)
    assert "xl/worksheets/sheet6.xml" in after
    assert after["xl/worksheets/sheet3.xml"] == b"<orphan/>"
    assert b'sheetId="91"' in after[WORKBOOK]
    assert b'Id="rId4"' in after[WORKBOOK_RELS]


def test_that_local_names_and_the_active_tab_stay_valid(tmp_path: Path) -> None:
    names = (
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Other!$A$1</definedName></definedNames>'
    )
    package = book(
        others=[("Other", "worksheet", sheet(""))],
        settings='<bookViews><workbookView activeTab="1"/></bookViews>',
        after=f"<functionGroups/>{names}<calcPr/>",
    )
    path = added(tmp_path, package)
    loaded = openpyxl.load_workbook(path)
    assert loaded.active.title == "Other"
    assert loaded["Other"].print_area == "'Other'!$A$1"
    text = parts(path)[WORKBOOK].decode()
    assert '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">' in text


def test_that_names_stand_where_the_schema_wants_them(tmp_path: Path) -> None:
    path = added(tmp_path, book(after="<functionGroups/><externalReferences/><calcPr/>"))
    order = re.findall(
        r"<(sheets|functionGroups|externalReferences|definedNames|calcPr)\b", parts(path)[WORKBOOK].decode()
    )
    assert order == ["sheets", "functionGroups", "externalReferences", "definedNames", "calcPr"]


def test_that_days_follow_the_date_system_of_1904(tmp_path: Path) -> None:
    path = added(tmp_path, book(settings='<workbookPr date1904="1"/>'))
    assert b"<v>44894</v>" in parts(path)[SHEET_2]
    assert openpyxl.load_workbook(path)["Zgen results"]["B2"].value.date() == date(2026, 11, 30)


# Styles


def test_that_cells_without_styles_go_on_to_look_plain(tmp_path: Path) -> None:
    package = book(sheet('<row r="1"><c r="A1" s="7"><v>46356</v></c></row>'))
    path = added(tmp_path, package)
    before = read(path, "List")
    assert before == [[46356.0]]


def test_that_counts_that_lie_are_mended(tmp_path: Path) -> None:
    style = styles("0.00", "0.0").replace('<cellXfs count="2">', '<cellXfs count="77">')
    path = added(tmp_path, book(style=style))
    text = parts(path)[STYLES].decode()
    found = re.search(r'<cellXfs count="(\d+)">(.*?)</cellXfs>', text)
    assert found
    assert int(found[1]) == found[2].count("<xf ")


def test_that_alternative_content_counts_once() -> None:
    choice = '<mc:Choice Requires="h"><xf numFmtId="1"/></mc:Choice><mc:Fallback><xf numFmtId="1"/></mc:Fallback>'
    namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    data = styles("0.00").replace(
        "</cellXfs>", f'<mc:AlternateContent xmlns:mc="{namespace}">{choice}</mc:AlternateContent></cellXfs>'
    )
    assert Styles(data.encode()).index(Look("0.00")) == 2


def test_that_fills_never_land_on_the_two_that_excel_keeps_for_itself(tmp_path: Path) -> None:
    fill = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    style = styles("0.00").replace("<cellStyleXfs", f"{fill}<cellStyleXfs")
    path = added(tmp_path, book(style=style))
    text = parts(path)[STYLES].decode()
    fills = re.findall("<fill>.*?</fill>", text)
    assert ("none" in fills[0], "gray125" in fills[1]) == (True, True)
    assert 'fillId="1"' not in text


def test_that_the_header_is_the_default_font_in_bold_with_its_children_in_order() -> None:
    font = '<fonts><font><name val="Meiryo"/><color theme="1"/><sz val="10"/><charset val="128"/></font></fonts>'
    data = styles("0.00").replace("<cellStyleXfs", f"{font}<cellStyleXfs").encode()
    formats = Styles(data)
    formats.index(Look(tone="header"))
    assert (
        b'<font><b/><sz val="10"/><color theme="1"/><name val="Meiryo"/><charset val="128"/></font>' in formats.result()
    )


def test_that_formats_that_are_there_are_used_again() -> None:
    formats = Styles(styles(0, "dd.mm.yyyy").encode())
    looks = [Look("dd.mm.yyyy"), Look("dd.mm.yyyy", tone="bad"), Look("#,##0.00"), Look(tone="header", quoted=True)]
    first = [formats.index(look) for look in looks]
    again = Styles(formats.result())
    assert [again.index(look) for look in looks] == first
    assert not again.edited


def test_that_an_impossible_number_format_becomes_general() -> None:
    formats = Styles(styles(0).encode())
    assert len({formats.index(Look(code)) for code in ("General", "", "0" * 300, "0\x01")}) == 1


# docProps/app.xml


def with_app(title: str, count: int) -> dict[str, str | bytes]:
    package = book()
    package[ROOT_RELS] = relationships([("rId1", "officeDocument", WORKBOOK), ("rId2", APP_KIND, "docProps/app.xml")])
    package["docProps/app.xml"] = APP.format(title=title, count=count)
    return package


def test_that_the_list_of_titles_is_continued_where_it_is_right(tmp_path: Path) -> None:
    text = parts(added(tmp_path, with_app("List", 1)))["docProps/app.xml"].decode()
    assert "<vt:i4>2</vt:i4>" in text
    assert '<vt:vector size="3" baseType="lpstr"><vt:lpstr>List</vt:lpstr><vt:lpstr>Zgen results</vt:lpstr>' in text


@pytest.mark.parametrize(("title", "count"), [("Old name", 1), ("List", 5)])
def test_that_a_stale_list_of_titles_is_left_alone(tmp_path: Path, title: str, count: int) -> None:
    package = with_app(title, count)
    assert parts(added(tmp_path, package))["docProps/app.xml"].decode() == package["docProps/app.xml"]


def test_that_a_list_of_titles_at_odds_with_its_counts_is_left_alone(tmp_path: Path) -> None:
    package = with_app("List", 1)
    text = str(package["docProps/app.xml"]).replace('size="2"', 'size="3"')
    package["docProps/app.xml"] = text.replace("<vt:lpstr>Total<", "<vt:lpstr>Tax</vt:lpstr><vt:lpstr>Total<")
    assert parts(added(tmp_path, package))["docProps/app.xml"].decode() == package["docProps/app.xml"]


# Zips


def test_that_sizes_behind_the_data_and_comments_are_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "List.xlsx"

    class Pipe:
        """A file that can't be sought, so that zipfile writes sizes behind the data."""

        def __init__(self) -> None:
            self.file = path.open("wb")

        def write(self, data: bytes) -> int:
            return self.file.write(data)

        def flush(self) -> None:
            self.file.flush()

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]  # that it is no real file is the point
        for name, content in book().items():
            archive.writestr(name, content)
        archive.comment = b"made by a report server"
    pipe.file.close()
    assert any(info.flag_bits & 8 for info in zipfile.ZipFile(path).infolist())
    write(path, table(3))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.comment == b"made by a report server"
        assert not any(info.flag_bits & 8 for info in archive.infolist())
    assert read(path) == values(3)


def test_that_zip64_entries_and_folders_are_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "List.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("xl/"), b"")
        for name, content in book().items():
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(content.encode() if isinstance(content, str) else content)
    write(path, table(3))
    assert read(path) == values(3)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert "xl/" in archive.namelist()
        offsets = [info.header_offset for info in archive.infolist()]
    data = path.read_bytes()
    assert {data[offset + 28 : offset + 30] for offset in offsets} == {b"\0\0"}  # no extra fields are left


def test_that_a_damaged_part_is_not_passed_on(tmp_path: Path) -> None:
    package = book()
    package["xl/media/image1.bin"] = b"\0" * 5000 + b"picture" * 100
    path = tmp_path / "List.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in package.items():
            archive.writestr(name, content)
    data = path.read_bytes().replace(b"picturepicture", b"picturePICTURE", 1)
    path.write_bytes(data)
    written = write(path, table(3))
    assert written.path != str(path)
    assert path.read_bytes() == data


# Names


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Zgen results", [], "Zgen results"),
        ("Zgen results", ["zgen RESULTS", "Zgen results 2"], "Zgen results 3"),
        ("History", [], "History 2"),
        ("a/b:c*", [], "a b c"),
        ("'x'", [], "x"),
        ("😀" * 20, [], "😀" * 15),
        ("x" * 40, ["x" * 31], "x" * 29 + " 2"),
        ("", [], "Zgen results"),
    ],
)
def test_that_a_sheet_gets_a_name_that_excel_takes(title: str, taken: list[str], name: str) -> None:
    assert free_name(title, taken) == name


def test_that_main_is_the_namespace_of_a_plain_workbook(tmp_path: Path) -> None:
    assert f'<worksheet xmlns="{MAIN}"'.encode() in parts(added(tmp_path, book()))[SHEET_2]
