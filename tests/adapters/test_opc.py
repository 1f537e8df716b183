"""A package is opened under guard, and resolved as Excel resolves it."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from tests.workbooks import (
    CONTENT_TYPES,
    DECLARATION,
    MAIN,
    PACKAGE,
    ROOT_RELS,
    WORKBOOK,
    WORKBOOK_RELS,
    book,
    relationships,
    save,
    sheet,
)
from zgen_desktop.adapters.opc import Package, Relationship
from zgen_desktop.adapters.opc_xml import BrokenXmlError, ForbiddenXmlError, decode_xml, elements, root_tag, xml_parser
from zgen_desktop.core.errors import WorkbookError


def refusal(path: Path) -> WorkbookError:
    with pytest.raises(WorkbookError) as caught:
        Package.open(path)
    return caught.value


def compound_file(*names: str) -> bytes:
    """An OLE container whose directory holds streams of these names (MS-CFB)."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    directory = b""
    for name in ("Root Entry", *names):
        text = name.encode("utf-16-le") + b"\0\0"
        directory += text.ljust(64, b"\0") + struct.pack("<H", len(text)) + bytes(62)
    sectors = -(-len(directory) // 512)
    chain = [0xFFFFFFFD, *range(2, sectors + 1), 0xFFFFFFFE]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    return bytes(header) + fat + directory.ljust(sectors * 512, b"\0")


def archive(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("list.xlsx", b"", "not_a_workbook", "an empty file"),
        ("list.xlsx", b"Account;Date\r\nA-1;2026-11-30\r\n", "other_format", "(.csv)"),
        ("list.xlsx", "Konto;Größe\r\n".encode("cp1252"), "other_format", "(.csv)"),
        ("list.xlsx", "Account\tDate\r\n".encode("utf-16"), "other_format", "(.csv)"),
        ("list.xls", b"<html><table><tr><td>A-1</td></tr></table></html>", "other_format", "web page"),
        ("list.xls", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
         "other_format", "Excel 2003"),
        ("list.xlsx", b"<a/>", "not_a_workbook", "an XML file"),
        ("list.xlsx", b"%PDF-1.7\n", "not_a_workbook", "a PDF"),
        ("list.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0", "not_a_workbook", "a picture"),
        ("list.xlsx", b"\x09\x04\x06\x00\x00\x00\x10\x00", "other_format", "(.xls)"),
        ("list.xlsx", compound_file("Workbook", "Other"), "other_format", "(.xls)"),
        ("list.xlsx", compound_file("Book"), "other_format", "(.xls)"),
        ("list.xlsx", compound_file("a", "b", "c", "EncryptionInfo", "EncryptedPackage"), "encrypted", "encrypted"),
        ("list.xlsx", compound_file("EncryptedPackage", "DRMEncryptedTransform"), "rights_managed", "rights"),
        ("list.xls", compound_file("WordDocument"), "not_a_workbook", "a Word document"),
        ("list.xlsx", compound_file("Workbook")[:500], "not_a_workbook", "unknown kind"),
        ("~$list.xlsx", b"\x04Anna" + b" " * 160, "owner_file", "“list.xlsx” is open"),
        ("list.xlsx", archive(a="b"), "not_a_workbook", "a zip archive"),
        ("list.xlsx", archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "other_format", "(.ods)"),
        ("list.xlsx", b"PK\x03\x04" + bytes(500), "damaged", "cut off"),
        ("list.xlsx", archive(a="b" * 500)[:-30], "damaged", "cut off"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_that_the_content_says_what_a_file_is(tmp_path: Path, name: str, content: bytes, code: str, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    error = refusal(tmp_path / name)
    assert error.code == code
    assert words in error.message
    assert name in error.message
    assert error.next_step


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "other_format", "(.xlsb)"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "not_a_workbook", "Word"),
        ("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", "not_a_workbook", "a Po"),
    ],
)  # fmt: skip
def test_that_other_office_packages_are_named(tmp_path: Path, kind: str, code: str, words: str) -> None:
    parts = book()
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/XL/Workbook.xml" ContentType="{kind}"/></Types>'
    )
    error = refusal(save(tmp_path / "list.xlsx", parts | {CONTENT_TYPES: types}))
    assert error.code == code
    assert words in error.message


def test_that_a_part_of_another_vocabulary_is_no_workbook(tmp_path: Path) -> None:
    beta = '<workbook xmlns="http://schemas.microsoft.com/office/excel/2006/2"/>'
    assert refusal(save(tmp_path / "list.xlsx", book() | {WORKBOOK: beta})).code == "not_a_workbook"


def test_that_a_missing_file_and_a_folder_are_said_to_be_that(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.xlsx").code == "file_missing"
    (tmp_path / "folder.xlsx").mkdir()
    error = refusal(tmp_path / "folder.xlsx")
    assert (error.code, "a folder" in error.message) == ("not_a_workbook", True)


def test_that_the_name_does_not_matter(tmp_path: Path) -> None:
    with Package.open(save(tmp_path / "list.csv", book())) as package:
        assert package.workbook_part == WORKBOOK
        assert not package.strict
        assert package.path == tmp_path / "list.csv"
    with Package.open(save(tmp_path / "~$list.xlsx", book(strict=True))) as package:
        assert package.strict


def test_that_the_workbook_part_is_found_where_the_package_says(tmp_path: Path) -> None:
    parts = book()
    moved = {
        "DOC\\Main%20Book.xml": parts.pop(WORKBOOK),
        "doc/_rels/main book.XML.rels": parts.pop(WORKBOOK_RELS).replace("worksheets/", "/XL/worksheets/"),  # type: ignore[arg-type]  # both are text
        ROOT_RELS: relationships([("a", "http://x/thumbnail", "a.png"), ("b", "officeDocument", "/doc/main book.xml")]),
    }
    with Package.open(save(tmp_path / "list.xlsx", parts | moved)) as package:
        assert package.workbook_part == "DOC/Main Book.xml"
        assert package.has("doc/MAIN%20BOOK.xml")
        assert package.rels_part(package.workbook_part) == "DOC/_rels/Main Book.xml.rels"
        (target,) = package.relationships(package.workbook_part)
        assert package.read(target.target).startswith(b"<?xml")
        assert "DOC/Main Book.xml" in package.names()


def test_that_targets_are_resolved_and_addresses_left_alone(tmp_path: Path) -> None:
    rels = relationships(
        [
            ("r1", "table", "../tables/table%201.xml"),
            ("r2", "image", "/xl/media/a.png"),
            ("r3", "hyperlink", "https://example.com/a b#c"),
            ("r4", "drawing", "..\\drawings\\d.xml"),
        ]
    )
    parts = book() | {"xl/worksheets/_rels/sheet1.xml.rels": rels}
    with Package.open(save(tmp_path / "list.xlsx", parts)) as package:
        found = package.relationships("xl/worksheets/sheet1.xml")
    assert [each.target for each in found] == [
        "xl/tables/table 1.xml",
        "xl/media/a.png",
        "https://example.com/a b#c",
        "xl/drawings/d.xml",
    ]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    assert found[2] == Relationship("r3", kind, "https://example.com/a b#c", external=True)


def test_that_a_content_type_comes_from_override_then_extension(tmp_path: Path) -> None:
    with Package.open(save(tmp_path / "list.xlsx", book())) as package:
        assert package.content_type("/XL/workbook.xml").endswith("sheet.main+xml")
        assert package.content_type("docProps/app.XML") == "application/xml"
        assert package.content_type("xl/media/a.png") == ""


def test_that_parts_are_streamed_and_infos_keep_their_order(tmp_path: Path) -> None:
    parts = {"zz/": "", "zz/last first.bin": b"\0" * 200_000, **book()}
    with Package.open(save(tmp_path / "list.xlsx", parts)) as package:
        with package.open_part("zz/last first.bin") as stream:
            assert stream.read(10) == bytes(10)
            assert len(stream.read()) == 199_990
        assert [info.filename for info in package.infos] == list(parts)
        assert "zz/" not in package.names()
        with pytest.raises(WorkbookError) as caught:
            package.read("xl/none.xml")
    assert caught.value.code == "damaged"
    assert "xl/none.xml" in caught.value.message


def test_that_a_part_with_spoiled_bytes_is_damage(tmp_path: Path) -> None:
    path = save(tmp_path / "list.xlsx", book() | {"xl/big.xml": "<a>" + "".join(map(str, range(20_000))) + "</a>"})
    data = bytearray(path.read_bytes())
    middle = data.find(b"xl/big.xml") + 5_000
    data[middle : middle + 40] = bytes(40)
    path.write_bytes(data)
    with Package.open(path) as package, pytest.raises(WorkbookError) as caught, package.open_part("xl/big.xml") as part:
        part.read()
    assert caught.value.code == "damaged"


def test_that_a_part_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    twice = [*book().items(), ("XL\\Workbook.xml", "<a/>")]
    error = refusal(save(tmp_path / "list.xlsx", twice))
    assert error.code == "damaged"
    assert "there twice" in error.message


@pytest.mark.parametrize(
    "name", ["../evil.xml", "xl/../../evil.xml", "xl\\..\\evil.xml", "%2e%2e/evil.xml", "c:/evil.xml"]
)
def test_that_paths_out_of_the_package_are_refused(tmp_path: Path, name: str) -> None:
    assert refusal(save(tmp_path / "list.xlsx", book() | {name: "x"})).code == "unsafe"


def test_that_an_encrypted_zip_entry_is_a_password(tmp_path: Path) -> None:
    path = save(tmp_path / "list.xlsx", book())
    data = bytearray(path.read_bytes())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert refusal(path).code == "encrypted"


def test_that_an_unusual_compression_is_damage(tmp_path: Path) -> None:
    path = save(tmp_path / "list.xlsx", book())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as target:
        target.writestr("xl/a.bin", "a" * 1000)
    assert refusal(path).code == "damaged"


def test_that_a_doctype_anywhere_in_the_way_is_unsafe(tmp_path: Path) -> None:
    parts = book()
    for name in (ROOT_RELS, WORKBOOK, CONTENT_TYPES):
        text = str(parts[name]).replace(DECLARATION, DECLARATION + '<!DOCTYPE a [<!ENTITY b "c">]>')
        error = refusal(save(tmp_path / "list.xlsx", parts | {name: text}))
        assert error.code == "unsafe", name
        assert name in error.message


def test_that_a_package_says_when_its_file_has_changed(tmp_path: Path) -> None:
    path = save(tmp_path / "list.xlsx", book())
    with Package.open(path) as package:
        package.check_unchanged()
        save(tmp_path / "new.xlsx", book(sheet("<row/>"))).replace(path)
        with pytest.raises(WorkbookError) as caught:
            package.check_unchanged()
    assert caught.value.code == "file_changed"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "iso-8859-1"])
def test_that_parts_in_any_encoding_of_excel_are_understood(codec: str) -> None:
    declared = "utf-16" if codec.startswith("utf-16") else codec.removesuffix("-sig")
    declared = "windows-1252" if codec == "cp1252" else declared
    text = f'<?xml version="1.0" encoding="{declared}"?><x:a xmlns:x="urn:b" c="Grüße"/>'
    data = text.encode(codec)
    assert decode_xml(data) == text
    assert elements(data) == [("urn:b a", {"c": "Grüße"})]
    assert root_tag(data) == ("urn:b", "a", "x")


def test_that_utf_16_without_a_mark_is_known_whatever_it_declares() -> None:
    data = '<?xml version="1.0" encoding="UTF-8"?><a b="ü"/>'.encode("utf-16-le")
    assert elements(data) == [("a", {"b": "ü"})]
    assert decode_xml(data).endswith('<a b="ü"/>')


def test_that_byte_offsets_count_the_bytes_of_the_part() -> None:
    data = '<?xml version="1.0"?><a>ü<b/></a>'.encode("utf-16-le")
    offsets = []
    parser = xml_parser(data)
    parser.StartElementHandler = lambda name, attributes: offsets.append(parser.CurrentByteIndex)
    parser.Parse(data, True)
    assert [data[offset : offset + 4].decode("utf-16-le") for offset in offsets] == ["<a", "<b"]


def test_that_broken_and_forbidden_xml_are_told_apart() -> None:
    with pytest.raises(BrokenXmlError):
        elements(b"<a><b></a>")
    with pytest.raises(BrokenXmlError):
        elements(b'<?xml version="1.0" encoding="no-such"?><a/>')
    with pytest.raises(BrokenXmlError):
        decode_xml(b"<a>\xff</a>")
    with pytest.raises(ForbiddenXmlError):
        elements(f'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a xmlns="{MAIN}"/>'.encode())
