"""Lists in .xls, .xlsb and .ods: what stands in them, and what python-calamine would not tell of it."""

from __future__ import annotations

import json
import struct
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
import python_calamine

from tests.adapters.test_workbook_bombs import measured
from tests.other_books import (
    DATE,
    ZEROS,
    Given,
    compound,
    ods,
    ods_cell,
    ods_table,
    pack,
    part_record,
    record,
    xls,
    xls_stream,
    xlsb,
)
from zgen_desktop.adapters.biff_records import read_globals, scan_sheet
from zgen_desktop.adapters.sheet_grid import Grid, rk_number
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, CellRange, FileKind, Sheet, SheetVisibility
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

LINES = {
    1: [Given("Account"), Given("Date"), Given("Flag"), Given("Amount")],
    3: [Given("A-1"), Given(46356, DATE), Given(True), Given(12.5)],
    4: [Given(1234, ZEROS), Given(46356.5, DATE, formula=True), Given(False, formula=True), None, Given(-3)],
    5: [Given("#N/A", formula=True), Given("#DIV/0!"), Given("#NAME?", formula=True), Given("sum", formula=True)],
    6: [None, None, Given(0.1, formula=True)],
}
FORMULA = {"formula": "of:=1"}


def made_xls(path: Path) -> Path:
    path = path / "list.xls"
    path.write_bytes(xls({"List": LINES, "Other": {}}, hidden=[4]))
    return path


def made_xlsb(path: Path) -> Path:
    return pack(path / "list.xlsb", xlsb({"List": LINES, "Other": {}}, hidden=[4]))


def made_ods(path: Path) -> Path:
    day = ods_cell("30/11/26", "date", date_value="2026-11-30")
    noon = ods_cell("30/11/26", "date", date_value="2026-11-30T12:00:00", **FORMULA)
    rows = [
        "".join(map(ods_cell, ("Account", "Date", "Flag", "Amount"))),
        "",
        ods_cell("A-1")
        + day
        + ods_cell("TRUE", "boolean", boolean_value="true")
        + ods_cell("12,5", "float", value=12.5),
        ods_cell("00001234", "float", value=1234)
        + noon
        + ods_cell("FALSE", "boolean", boolean_value="false", **FORMULA)
        + "<table:table-cell/>"
        + ods_cell("-3", "float", value=-3),
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
        + ods_cell("#DIV/0!", **FORMULA)
        + ods_cell("#NAME?", **FORMULA)
        + ods_cell("sum", **FORMULA),
        '<table:table-cell table:number-columns-repeated="2"/>' + ods_cell("0,1", "float", value=0.1, **FORMULA),
    ]
    hidden = ' table:visibility="collapse"'
    lines = "".join(
        f"<table:table-row{hidden if at == 3 else ''}>{row}</table:table-row>" for at, row in enumerate(rows)
    )
    return pack(path / "list.ods", ods(ods_table("List", lines) + ods_table("Other", "")))


@pytest.fixture(params=[made_xls, made_xlsb, made_ods], ids=["xls", "xlsb", "ods"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    make: Callable[[Path], Path] = request.param
    return make(tmp_path)


@pytest.fixture
def sheet(path: Path) -> Sheet:
    return Workbook().read(str(path), "List")


def cell(sheet: Sheet, number: int, column: int) -> Cell:
    return next(row for row in sheet.rows if row.number == number).cell(column)


def refusal(path: Path, passwords: WorkbookPasswords | None = None) -> WorkbookError:
    reader = Workbook(passwords)
    with pytest.raises(WorkbookError) as caught:
        _read_all(reader, str(path))
    assert path.name in caught.value.message
    assert caught.value.next_step
    return caught.value


def _read_all(reader: Workbook, path: str) -> None:
    for info in reader.inspect(path).sheets:
        reader.read(path, info.name)


class TestAllThree:
    def test_that_the_kind_and_the_sheets_are_told(self, path: Path) -> None:
        info = Workbook().inspect(str(path))
        assert info.kind is FileKind(path.suffix[1:])
        assert [each.name for each in info.sheets] == ["List", "Other"]
        assert info.text is None
        assert info.fingerprint.size == path.stat().st_size

    def test_that_rows_have_excels_numbers(self, sheet: Sheet) -> None:
        assert [row.number for row in sheet.rows] == [1, 3, 4, 5, 6]

    def test_that_texts_numbers_and_truths_are_as_they_stand(self, sheet: Sheet) -> None:
        assert [each.raw for each in sheet.rows[0].cells] == ["Account", "Date", "Flag", "Amount"]
        assert cell(sheet, 3, 0)[:2] == (CellKind.TEXT, "A-1")
        assert cell(sheet, 3, 2)[:2] == (CellKind.BOOLEAN, "TRUE")
        assert cell(sheet, 3, 3)[:2] == (CellKind.NUMBER, "12.5")
        assert cell(sheet, 4, 4)[:2] == (CellKind.NUMBER, "-3")
        assert cell(sheet, 4, 3) is BLANK

    def test_that_dates_come_from_date_formats_alone(self, sheet: Sheet) -> None:
        assert cell(sheet, 3, 1).kind is CellKind.DATE
        assert cell(sheet, 3, 1).when == datetime(2026, 11, 30)
        assert cell(sheet, 4, 1).when == datetime(2026, 11, 30, 12)

    def test_that_lost_zeros_can_be_restored_from_the_format(self, sheet: Sheet) -> None:
        assert cell(sheet, 4, 0) == Cell(CellKind.NUMBER, "1234", "00000000")

    def test_that_no_error_looks_like_an_empty_cell(self, path: Path, sheet: Sheet) -> None:
        with python_calamine.CalamineWorkbook.from_path(str(path)) as book:
            assert book.get_sheet_by_name("List").to_python(skip_empty_area=False)[4][0] == ""
        assert [(cell(sheet, 5, at).kind, cell(sheet, 5, at).raw) for at in range(3)] == [
            (CellKind.ERROR, "#N/A"),
            (CellKind.ERROR, "#DIV/0!"),
            (CellKind.ERROR, "#NAME?"),
        ]

    def test_that_formulas_are_known_as_such(self, sheet: Sheet) -> None:
        assert [cell(sheet, 4, at).formula for at in range(3)] == [False, True, True]
        assert cell(sheet, 5, 3) == Cell(CellKind.TEXT, "sum", formula=True)
        assert cell(sheet, 6, 2) == Cell(CellKind.NUMBER, "0.1", formula=True)

    def test_that_hidden_rows_are_known_as_such(self, sheet: Sheet) -> None:
        assert [row.number for row in sheet.rows if row.hidden] == [4]

    def test_that_the_first_rows_can_be_had_alone(self, path: Path, sheet: Sheet) -> None:
        assert list(Workbook().peek(str(path), "List", 2)) == list(sheet.rows[:2])
        assert Workbook().peek(str(path), "List", 0) == ()

    def test_that_an_empty_sheet_has_no_rows(self, path: Path) -> None:
        assert list(Workbook().read(str(path), "other").rows) == []

    def test_that_a_sheet_that_is_not_there_is_told_with_those_that_are(self, path: Path) -> None:
        with pytest.raises(WorkbookError) as caught:
            Workbook().read(str(path), "May")
        assert caught.value.code == "no_such_sheet"
        assert "“List”, “Other”" in caught.value.next_step

    @pytest.mark.parametrize("share", [0.1, 0.2])
    def test_that_a_cut_off_file_is_damaged(self, path: Path, share: float) -> None:
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
        assert refusal(path).code in ("damaged", "not_a_workbook")


class TestXls:
    def test_that_days_of_1904_are_those_days(self, tmp_path: Path) -> None:
        path = tmp_path / "mac.xls"
        path.write_bytes(xls({"List": {1: [Given(44894, DATE)]}}, date_1904=1))
        assert Workbook().inspect(str(path)).date_1904
        assert cell(Workbook().read(str(path), "List"), 1, 0).when == datetime(2026, 11, 30)

    @pytest.mark.parametrize(
        ("packed", "number"),
        [
            (0x4059_0000, 100.0),
            (0x3FF0_0001, 0.01),
            (1234 << 2 | 2, 1234.0),
            (12345 << 2 | 3, 123.45),
            (0xFFFF_FFFE, -1.0),
        ],
    )
    def test_that_packed_numbers_are_unpacked(self, packed: int, number: float) -> None:
        assert rk_number(packed) == number

    def test_that_an_encrypted_workbook_opens_with_its_password_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "locked.xls"
        path.write_bytes(xls({"List": LINES}, hidden=[4], password="Zürich"))
        assert refusal(path).code == "encrypted"
        passwords = WorkbookPasswords()
        passwords.hold(path, "zürich")
        assert refusal(path, passwords).code == "wrong_password"
        passwords.hold(path, "Zürich")
        found = Workbook(passwords).read(str(path), "List")
        clear = tmp_path / "clear.xls"
        clear.write_bytes(xls({"List": LINES}, hidden=[4]))
        assert found == Workbook().read(str(clear), "List")

    def test_that_nothing_in_clear_of_an_old_workbook_touches_the_disk(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "locked.xls"
        path.write_bytes(xls({"List": LINES}, password="geheim"))
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
        passwords = WorkbookPasswords()
        passwords.hold(path, "geheim")
        assert Workbook(passwords).read(str(path), "List").rows
        assert [each.name for each in tmp_path.iterdir()] == ["locked.xls"]

    def test_that_one_stray_cell_far_away_does_not_fill_the_memory(self, tmp_path: Path) -> None:
        path = tmp_path / "list.xls"
        sheets = {f"S{number}": {65_536: [None] * 255 + [Given(1)]} for number in range(2)}
        path.write_bytes(xls(sheets))
        assert refusal(path).code == "too_large"

    def test_that_a_record_that_claims_more_than_there_is_is_damage(self, tmp_path: Path) -> None:
        path = tmp_path / "list.xls"
        stream = xls_stream({"List": {1: [Given("A")]}})
        path.write_bytes(compound("Workbook", stream[:-4] + struct.pack("<HH", 0x0204, 0xFFFF) + bytes(4096)))
        assert refusal(path).code == "damaged"

    def test_that_cells_beyond_what_the_format_says_are_damage(self, tmp_path: Path) -> None:
        path = tmp_path / "list.xls"
        stream = xls_stream({"List": {1: [Given("A")]}})
        path.write_bytes(compound("Workbook", stream[:-4] + record(0x0203, b"\0\0") + record(0x0A) + bytes(4096)))
        assert refusal(path).code == "damaged"

    @pytest.mark.parametrize(
        "false",
        [
            record(0x0200, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 256, 0)),
            record(0x0200, struct.pack("<IIHHH", 0, 65_536, 0, 0xFFFF, 0)),
            record(0x0200, struct.pack("<IIHHH", 9, 1, 0, 1, 0)),
        ],
    )
    def test_that_a_sheet_that_claims_to_be_endless_is_refused_before_room_is_made(
        self, tmp_path: Path, false: bytes
    ) -> None:
        path = tmp_path / "list.xls"
        stream = xls_stream({"List": {1: [Given("A")]}})
        path.write_bytes(compound("Workbook", (stream[:-4] + false + record(0x0A)).ljust(4096, b"\0")))
        assert refusal(path).code == "damaged"

    def test_that_a_table_of_texts_that_claims_billions_is_refused_before_room_is_made(self, tmp_path: Path) -> None:
        path = tmp_path / "list.xls"
        stream = xls_stream({"List": {1: [Given("A")]}})
        bof = 4 + struct.unpack_from("<H", stream, 2)[0]
        texts = record(0x00FC, struct.pack("<II", 1, 0xFFFFFFFF))
        path.write_bytes(compound("Workbook", (stream[:bof] + texts + stream[bof:]).ljust(4096, b"\0")))
        assert refusal(path).code == "damaged"

    @pytest.mark.parametrize("at", [40, 44, 64, 72, 512 * 2 + 128 + 120])
    def test_that_a_container_that_claims_more_than_it_has_is_refused(self, tmp_path: Path, at: int) -> None:
        path = made_xls(tmp_path)
        whole = bytearray(path.read_bytes())
        whole[at : at + 4] = struct.pack("<I", 0x7FFFFFFF)
        path.write_bytes(whole)
        assert refusal(path).code == "damaged"


class TestXlsb:
    def test_that_what_claims_to_be_endless_is_refused_before_room_is_made(self, tmp_path: Path) -> None:
        parts = xlsb({"List": LINES})
        sheet = bytes(parts["xl/worksheets/sheet1.bin"])  # type: ignore[arg-type]  # a binary part
        size = part_record(148, struct.pack("<IIII", 0, max(LINES) - 1, 0, 20))
        assert sheet.count(size) == 1
        far = part_record(148, struct.pack("<IIII", 0, 0x7FFFFFFF, 0, 0x7FFFFFFF))
        parts["xl/worksheets/sheet1.bin"] = sheet.replace(size, far)
        assert refusal(pack(tmp_path / "size.xlsb", parts)).code == "damaged"
        parts["xl/worksheets/sheet1.bin"] = sheet
        parts["xl/sharedStrings.bin"] = part_record(159, struct.pack("<II", 1, 0xFFFFFFFF)) + part_record(160)
        links = str(parts["xl/_rels/workbook.bin.rels"])
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
        link = f'<Relationship Id="rT" Type="{kind}" Target="sharedStrings.bin"/></Relationships>'
        parts["xl/_rels/workbook.bin.rels"] = links.replace("</Relationships>", link)
        assert refusal(pack(tmp_path / "texts.xlsb", parts)).code == "damaged"

    def test_that_the_newer_errors_are_read(self, tmp_path: Path) -> None:
        path = pack(tmp_path / "list.xlsb", xlsb({"List": {1: [Given("#SPILL!", formula=True)]}}))
        assert cell(Workbook().read(str(path), "List"), 1, 0) == Cell(CellKind.ERROR, "#SPILL!", formula=True)

    def test_that_a_value_that_the_second_reading_denies_is_not_used(self, tmp_path: Path) -> None:
        found = Grid(tmp_path / "list.xlsb")
        found.put(1, 0, found.number(1.0, "General", False))
        with pytest.raises(WorkbookError) as caught:
            found.rows_with([[2.0]])
        assert caught.value.code == "damaged"
        assert "A1" in caught.value.message

    def test_that_merged_cells_are_known(self, tmp_path: Path) -> None:
        sheet = Workbook().read(str(made_xlsb(tmp_path)), "List")
        assert list(sheet.merged) == [CellRange(1, 0, 1, 1)]

    def test_that_days_of_1904_are_those_days(self, tmp_path: Path) -> None:
        path = pack(tmp_path / "mac.xlsb", xlsb({"List": {1: [Given(44894, DATE)]}}, date_1904=1))
        assert cell(Workbook().read(str(path), "List"), 1, 0).when == datetime(2026, 11, 30)

    def test_that_a_cell_far_away_does_not_fill_the_memory(self, tmp_path: Path) -> None:
        parts = xlsb({"List": {1: [Given("A")], 1_048_576: [None, Given(1)]}})
        sheet = bytes(parts["xl/worksheets/sheet1.bin"])  # type: ignore[arg-type]  # a binary part
        far = part_record(2, struct.pack("<III", 1, 0, 6))
        assert sheet.count(far) == 1
        parts["xl/worksheets/sheet1.bin"] = sheet.replace(far, part_record(2, struct.pack("<III", 16_000, 0, 6)))
        assert refusal(pack(tmp_path / "far.xlsb", parts)).code == "too_large"

    def test_that_a_record_without_end_is_damage(self, tmp_path: Path) -> None:
        parts = xlsb({"List": LINES})
        parts["xl/worksheets/sheet1.bin"] = part_record(129) + b"\x94\x01\xff\xff\xff\x7f"
        assert refusal(pack(tmp_path / "list.xlsb", parts)).code == "damaged"


class TestOds:
    def read(self, folder: Path, rows: str) -> Sheet:
        return Workbook().read(str(pack(folder / "list.ods", ods(ods_table("List", rows)))), "List")

    def test_that_hidden_sheets_are_known(self, tmp_path: Path) -> None:
        tables = ods_table("List", "") + ods_table("Old", "", "off")
        info = Workbook().inspect(str(pack(tmp_path / "list.ods", ods(tables))))
        assert [each.visibility for each in info.sheets] == [SheetVisibility.VISIBLE, SheetVisibility.HIDDEN]

    def test_that_repeated_rows_and_cells_are_all_there(self, tmp_path: Path) -> None:
        repeated = ods_cell("x", number_columns_repeated=2)
        rows = f'<table:table-row table:number-rows-repeated="3">{repeated}</table:table-row>'
        sheet = self.read(tmp_path, rows)
        assert [(row.number, [each.raw for each in row.cells]) for row in sheet.rows] == [
            (1, ["x", "x"]),
            (2, ["x", "x"]),
            (3, ["x", "x"]),
        ]

    def test_that_notes_on_cells_are_no_part_of_them(self, tmp_path: Path) -> None:
        note = "<office:annotation><text:p>#N/A</text:p></office:annotation>"
        cells = f'<table:table-cell office:value-type="string">{note}<text:p>A-1</text:p></table:table-cell>'
        sheet = self.read(tmp_path, f"<table:table-row>{cells}</table:table-row>")
        assert sheet.rows[0].cells[0] == Cell(CellKind.TEXT, "A-1")

    def test_that_filtered_rows_and_folded_groups_are_hidden(self, tmp_path: Path) -> None:
        row = f"<table:table-row>{ods_cell('x')}</table:table-row>"
        filtered = row.replace("row>", 'row table:visibility="filter">', 1)
        sheet = self.read(
            tmp_path, f'{row}{filtered}<table:table-row-group table:display="false">{row}</table:table-row-group>{row}'
        )
        assert [each.hidden for each in sheet.rows] == [False, True, True, False]
        assert sheet.filter_active

    def test_that_a_formula_that_was_never_calculated_is_no_empty_cell(self, tmp_path: Path) -> None:
        cells = ods_cell("x") + '<table:table-cell table:formula="of:=A1"/>'
        sheet = self.read(tmp_path, f"<table:table-row>{cells}</table:table-row>")
        assert sheet.rows[0].cells[1] == Cell(CellKind.BLANK, formula=True, cached=False)

    def test_that_times_and_money_are_numbers(self, tmp_path: Path) -> None:
        cells = ods_cell("12:30", "time", time_value="PT12H30M00S") + ods_cell("1,50 €", "currency", value="1.5")
        sheet = self.read(tmp_path, f"<table:table-row>{cells}</table:table-row>")
        assert [(each.kind, each.raw) for each in sheet.rows[0].cells] == [
            (CellKind.NUMBER, repr(12.5 / 24)),
            (CellKind.NUMBER, "1.5"),
        ]

    @pytest.mark.parametrize("mark", ["encryption-data", "package"])
    def test_that_an_encrypted_spreadsheet_is_refused_with_a_way_on(self, tmp_path: Path, mark: str) -> None:
        parts = ods(ods_table("List", ""))
        if mark == "package":
            parts["encrypted-package"] = b"\x01\x02"
        else:
            parts["META-INF/manifest.xml"] = "<m:encryption-data/>"
        error = refusal(pack(tmp_path / "list.ods", parts))
        assert error.code == "locked_document"
        assert "LibreOffice" in error.next_step

    @pytest.mark.parametrize(
        ("rows", "code"),
        [
            ('<table:table-row table:number-rows-repeated="1000000">{}</table:table-row>', "too_large"),
            ("<table:table-row>{}", "damaged"),
        ],
    )
    def test_that_what_would_fill_the_memory_or_is_broken_is_refused_at_once(
        self, tmp_path: Path, rows: str, code: str
    ) -> None:
        table = ods_table("List", rows.format(ods_cell("x", number_columns_repeated=16_000)))
        path = pack(tmp_path / "list.ods", ods(table))
        found = measured(path)
        assert found["code"] == code
        assert int(str(found["peak"])) < 150 << 20

    def test_that_entities_are_refused(self, tmp_path: Path) -> None:
        parts = ods(ods_table("List", ""))
        parts["content.xml"] = '<!DOCTYPE x [<!ENTITY a "b">]>' + str(parts["content.xml"])
        assert refusal(pack(tmp_path / "list.ods", parts)).code == "unsafe"


def test_that_a_damaged_byte_anywhere_is_damage_or_nothing(path: Path) -> None:
    """Never anything but a WorkbookError, and never the end of the process."""
    whole, random = path.read_bytes(), Random(20261130)
    ended = Counter[str]()
    for _ in range(120):
        spoiled = bytearray(whole)
        for _ in range(random.choice((1, 2, 5, 20))):
            spoiled[random.randrange(len(spoiled))] = random.choice((0, 127, 128, 255, random.randrange(256)))
        path.write_bytes(spoiled)
        try:
            _read_all(Workbook(), str(path))
        except WorkbookError as error:
            ended[error.code] += 1
        else:
            ended["read"] += 1
    assert ended["damaged"] > 10


def test_that_a_part_without_a_name_is_damage(tmp_path: Path) -> None:
    path = pack(tmp_path / "list.xlsb", {**xlsb({"List": LINES}), "NAMELESS": b""})
    path.write_bytes(path.read_bytes().replace(b"NAMELESS", b"\0AMELESS"))
    assert refusal(path).code == "damaged"


def test_that_millions_of_packed_numbers_are_counted_before_any_is_kept() -> None:
    row = record(0x00BD, struct.pack("<HH", 0, 0) + struct.pack("<HI", 0, 6) * 255 + struct.pack("<H", 254))
    head = xls_stream({"List": {}})
    stream = head[:-4] + row * 24_000 + record(0x0A)
    found = read_globals(Path("list.xls"), stream)
    with pytest.raises(WorkbookError) as caught:
        scan_sheet(Path("list.xls"), stream, found, 0, keep=False)
    assert caught.value.code == "too_large"


def test_that_a_sheet_of_ten_million_cells_is_refused_at_once(tmp_path: Path) -> None:
    parts = xlsb({"List": LINES})
    parts["xl/worksheets/sheet1.bin"] = part_record(2, struct.pack("<III", 1, 0, 6)) * 7_300_000
    found = measured(pack(tmp_path / "list.xlsb", parts))
    assert found["code"] == "too_large", found
    assert int(str(found["peak"])) < 150 << 20


def test_that_of_two_contents_neither_is_believed(tmp_path: Path) -> None:
    path = made_ods(tmp_path)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("content.xml", ods(ods_table("List", ""))["content.xml"])
    assert refusal(path).code == "damaged"


def test_that_a_panic_in_the_library_is_damage_and_nothing_worse(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from zgen_desktop.adapters.calamine_books import translated_panics

    class PanicException(BaseException):  # as pyo3 calls it
        pass

    with pytest.raises(WorkbookError) as caught, translated_panics(tmp_path / "list.xls"):
        raise PanicException("index out of bounds")
    assert caught.value.code == "damaged"
    with pytest.raises(KeyboardInterrupt), translated_panics(tmp_path / "list.xls"):
        raise KeyboardInterrupt
    assert json.dumps(capfd.readouterr().err) == '""'
