"""Cells as they are stored, hazard by hazard."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.workbooks import Parts, book, row, save, sheet, strings, styles
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind


def read(tmp_path: Path, parts: Parts) -> tuple[Cell, ...]:
    """The cells of the first row with content."""
    rows = Workbook().read(str(save(tmp_path / "list.xlsx", parts)), "List").rows
    return rows[0].cells if rows else ()


def only(tmp_path: Path, cell: str, **parts: str) -> Cell:
    """The one cell of a sheet with that ``<c>`` alone."""
    cells = read(tmp_path, book(sheet(row(1, cell)), **parts))  # type: ignore[arg-type]  # keywords of book
    return cells[0] if cells else BLANK


NUMBER, TEXT, ERROR = CellKind.NUMBER, CellKind.TEXT, CellKind.ERROR


@pytest.mark.parametrize(
    ("xml", "cell"),
    [
        ('<c r="A1"><v>12345678901234567890</v></c>', Cell(NUMBER, "12345678901234567890")),
        ('<c r="A1"><v>110.10000000000001</v></c>', Cell(NUMBER, "110.10000000000001")),
        ('<c r="A1"><v>1.2E+6</v></c>', Cell(NUMBER, "1.2E+6")),
        ('<c r="A1"><v>-.5</v></c>', Cell(NUMBER, "-.5")),
        ('<c r="A1" t="n"><v> 7\n</v></c>', Cell(NUMBER, "7")),
        ('<c r="A1" t="b"><v>1</v></c>', Cell(CellKind.BOOLEAN, "TRUE")),
        ('<c r="A1" t="b"><v>false</v></c>', Cell(CellKind.BOOLEAN, "FALSE")),
        ('<c r="A1" t="str"><v> a\tb </v></c>', Cell(TEXT, " a\tb ")),
        ('<c r="A1" t="inlineStr"><is><t>00012</t></is></c>', Cell(TEXT, "00012")),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', Cell(TEXT, " x ")),
        ('<c r="A1" t="inlineStr"><is><r><rPr><vertAlign val="x"/></rPr><t>a</t></r><r><t> b</t></r></is></c>',
         Cell(TEXT, "a b")),
        ('<c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>no</t></rPh></is></c>', Cell(TEXT, "a")),
        ('<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', Cell(TEXT, "a\rb_x0041_")),
        ('<c r="A1" t="inlineStr"><is><t>&lt;&#228;&amp;</t></is></c>', Cell(TEXT, "<ä&")),
        ('<c r="A1" t="inlineStr"><is><t/></is></c>', BLANK),
        ('<c r="A1" t="str"><v></v></c>', BLANK),
        ('<c r="A1"/>', BLANK),
        ('<c r="A1"></c>', BLANK),
        ('<c r="A1"><v/></c>', BLANK),
        ('<c r="A1" t="s"/>', BLANK),
    ],
)  # fmt: skip
def test_that_a_cell_is_read_as_it_is_stored(tmp_path: Path, xml: str, cell: Cell) -> None:
    assert only(tmp_path, xml) == cell


OLD_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#GETTING_DATA")
NEW_ERRORS = ("#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#BUSY!", "#CONNECT!", "#UNKNOWN!", "#PYTHON!", "#TIMEOUT!")


@pytest.mark.parametrize("error", [*OLD_ERRORS, *NEW_ERRORS])
def test_that_every_error_is_a_cell_of_its_own_kind(tmp_path: Path, error: str) -> None:
    assert only(tmp_path, f'<c r="A1" t="e"><v>{error}</v></c>') == Cell(ERROR, error)
    with_formula = only(tmp_path, f'<c r="A1" t="e"><f>VLOOKUP(A2,B:C,2,0)</f><v>{error}</v></c>')
    assert with_formula == Cell(ERROR, error, formula=True)


@pytest.mark.parametrize(
    ("xml", "cell"),
    [
        ("<f>1+1</f><v>2</v>", Cell(NUMBER, "2", formula=True)),
        ("<f>1+1</f>", Cell(CellKind.BLANK, formula=True, cached=False)),
        ("<f>1+1</f><v/>", Cell(CellKind.BLANK, formula=True, cached=False)),
        ("<f>1+1</f><v></v>", Cell(CellKind.BLANK, formula=True, cached=False)),
        ('<f t="shared" si="0"/><v>3</v>', Cell(NUMBER, "3", formula=True)),
        ("<v>4</v><f>2+2</f>", Cell(NUMBER, "4", formula=True)),
    ],
)
def test_that_a_formula_is_flagged_and_its_missing_value_too(tmp_path: Path, xml: str, cell: Cell) -> None:
    assert only(tmp_path, f'<c r="A1">{xml}</c>') == cell


def test_that_a_formula_says_nothing_of_the_next_cell(tmp_path: Path) -> None:
    cells = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c><c r="C1"><f>A2</f></c>'
    cells += '<c r="D1" s="0"/><c r="E1"><v>4</v></c>'
    found = read(tmp_path, book(sheet(row(1, cells))))
    assert [each.formula for each in found] == [True, False, True, False, False]
    assert found[3] is BLANK


def test_that_formulas_without_values_are_no_endless_text(tmp_path: Path) -> None:
    rows = "".join(row(each, f'<c r="A{each}"><f>{f"B{each * 7}+" * 350}1</f></c>') for each in range(1, 2_001))
    found = Workbook().read(str(save(tmp_path / "list.xlsx", book(sheet(rows)))), "List")
    assert len(found.rows) == 2_000


def test_that_a_formula_with_an_empty_text_has_a_value(tmp_path: Path) -> None:
    cell = only(tmp_path, '<c r="A1" t="str"><f>IF(1,"","x")</f><v></v></c>')
    assert cell == Cell(TEXT, "", formula=True)
    assert cell.blank
    without = only(tmp_path, '<c r="A1" t="str"><f>A2</f></c>')
    assert (without.cached, without.blank) == (False, False)


def test_that_shared_texts_are_plain_and_without_readings(tmp_path: Path) -> None:
    shared = strings(
        "A-1",
        "<r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space='preserve'> and plain</t></r>",
        "<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/>",
        "line_x000D_\nbreak",
        "<t/>",
        "_xD83D__xDE00_ and _xD83D_ half",
    )
    cells = "".join(f'<c r="{letter}1" t="s"><v>{index}</v></c>' for index, letter in enumerate("ABCDEF"))
    found = read(tmp_path, book(sheet(row(1, cells)), shared=shared))
    assert [each.raw for each in found] == ["A-1", "Bold and plain", "東京", "line\r\nbreak", "", "😀 and \ufffd half"]
    assert found[4] is BLANK


def test_that_pretty_printed_parts_mean_the_same(tmp_path: Path) -> None:
    rows = (
        '\n  <row r="1">\n    <c r="A1" t="s">\n      <v>0</v>\n    </c>\n    <c r="B1" t="str">\n'
        "      <f>A2</f>\n      <v>two </v>\n    </c>\n    "
        '<c r="C1" t="inlineStr">\n <is>\n <t>in</t>\n </is>\n </c>\n  </row>\n'
    )
    shared = strings("\n  <t>one</t>\n".strip())
    found = read(tmp_path, book(sheet(rows), shared=shared.replace("<t>", "\n   <t>")))
    assert [each.raw for each in found] == ["one", "two ", "in"]


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ('<c r="A1"><v>abc</v></c>', "cell A1 holds “abc” as a number"),
        ('<c r="A1"><v>nan</v></c>', "as a number"),
        ('<c r="A1"><v>1_000</v></c>', "as a number"),
        ('<c r="A1"><v>٣</v></c>', "as a number"),
        ('<c r="A1" t="b"><v>yes</v></c>', "as true or false"),
        ('<c r="A1" t="s"><v>1</v></c>', "text 1 of a table"),
        ('<c r="A1" t="s"><v>-1</v></c>', "text -1 of a table"),
        ('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>-1</v></c>', "cell B1 refers to"),
        ('<c r="A1" t="q"><v>1</v></c>', "unknown type"),
        ('<c r="A2"><v>1</v></c>', "says that it is “A2”"),
        ('<c r="XFE1"><v>1</v></c>', "says that it is “XFE1”"),
        ('<c r="1"><v>1</v></c>', "says that it is “1”"),
    ],
)
def test_that_a_senseless_cell_is_damage_with_its_address(tmp_path: Path, xml: str, words: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        only(tmp_path, xml, shared=strings("only"))
    assert caught.value.code == "damaged"
    assert words in caught.value.message


@pytest.mark.parametrize(
    ("serial", "when"),
    [
        ("1", datetime(1900, 1, 1)),
        ("59", datetime(1900, 2, 28)),
        ("61", datetime(1900, 3, 1)),
        ("41338", datetime(2013, 3, 5)),
        ("46356.5", datetime(2026, 11, 30, 12)),
        ("46356.99999", datetime(2026, 11, 30, 23, 59, 59)),
        ("46356.999999", datetime(2026, 12, 1)),
        ("2958465", datetime(9999, 12, 31)),
        ("2958465.99999", datetime(9999, 12, 31, 23, 59, 59)),
    ],
)
def test_that_a_serial_with_a_date_format_is_a_day(tmp_path: Path, serial: str, when: datetime) -> None:
    cell = only(tmp_path, f'<c r="A1" s="1"><v>{serial}</v></c>', style=styles(0, 14))
    assert cell == Cell(CellKind.DATE, serial, "mm-dd-yy", when=when)


@pytest.mark.parametrize("serial", ["0", "0.75", "60", "60.5", "-1", "2958466", "2958465.9999999", "1e300"])
def test_that_a_serial_that_is_no_day_stays_a_number_with_its_format(tmp_path: Path, serial: str) -> None:
    cell = only(tmp_path, f'<c r="A1" s="1"><v>{serial}</v></c>', style=styles(0, 14))
    assert cell == Cell(NUMBER, serial, "mm-dd-yy")


@pytest.mark.parametrize(
    ("serial", "when"),
    [("0", datetime(1904, 1, 1)), ("41338", datetime(2017, 3, 6)), ("60", datetime(1904, 3, 1)), ("2957004", None)],
)
def test_that_the_1904_system_is_the_workbooks_own(tmp_path: Path, serial: str, when: datetime | None) -> None:
    cell = only(tmp_path, f'<c r="A1"><v>{serial}</v></c>', style=styles(14), settings='<workbookPr date1904="1"/>')
    assert (cell.when, cell.kind) == (when, CellKind.DATE if when else NUMBER)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-11-30", datetime(2026, 11, 30)),
        ("2026-11-30T13:45:00", datetime(2026, 11, 30, 13, 45)),
        ("2026-11-30T23:59:59.600Z", datetime(2026, 12, 1)),
        ("2026-11-30T13:45:10.25+09:00", datetime(2026, 11, 30, 13, 45, 10)),
    ],
)
def test_that_an_iso_date_cell_is_a_day_as_written(tmp_path: Path, text: str, when: datetime) -> None:
    cell = only(tmp_path, f'<c r="A1" s="1" t="d"><v>{text}</v></c>', style=styles(0, "d.m.yy"))
    assert cell == Cell(CellKind.DATE, text, "d.m.yy", when=when)


@pytest.mark.parametrize("text", ["2026-02-30", "13:45:00", "30.11.2026", "2026-W48", "20261130"])
def test_that_what_is_no_iso_date_is_text(tmp_path: Path, text: str) -> None:
    assert only(tmp_path, f'<c r="A1" t="d"><v>{text}</v></c>') == Cell(TEXT, text)


def test_that_every_cell_carries_its_number_format(tmp_path: Path) -> None:
    cells = '<c r="A1" s="1"><v>1234</v></c><c r="B1" s="2" t="s"><v>0</v></c><c r="C1" s="9"><v>5</v></c>'
    cells += '<c r="D1" s="3"><f>NOW()</f></c>'
    parts = book(sheet(row(1, cells)), shared=strings("0012"), style=styles(0, "00000000", 49, "dd/mm/yyyy"))
    assert [each.number_format for each in read(tmp_path, parts)] == ["00000000", "@", "General", "dd/mm/yyyy"]


def test_that_the_default_style_may_be_a_date(tmp_path: Path) -> None:
    redefined = styles(0, own={0: "yyyy-mm-dd"})
    assert only(tmp_path, '<c r="A1"><v>41338</v></c>', style=redefined).when == datetime(2013, 3, 5)
    assert only(tmp_path, '<c r="A1"><v>41338</v></c>', style=styles(14)).when == datetime(2013, 3, 5)
    assert only(tmp_path, '<c r="A1"><v>41338</v></c>').kind is NUMBER


def test_that_equal_cells_are_kept_once(tmp_path: Path) -> None:
    cells = '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c><c r="C1" t="b"><v>1</v></c>'
    rows = row(1, cells) + row(2, cells.replace('1" ', '2" ').replace("B1", "B2"))
    path = save(tmp_path / "list.xlsx", book(sheet(rows), shared=strings("same")))
    first, second = Workbook().read(str(path), "List").rows
    assert all(one is other for one, other in zip(first.cells, second.cells, strict=True))


def test_that_more_values_than_are_remembered_are_still_right(tmp_path: Path) -> None:
    rows = "".join(
        row(number, f'<c r="A{number}"><v>{number}</v></c><c r="B{number}" t="n"><v>{number}.5</v></c>')
        for number in range(1, 22_001)
    )
    found = Workbook().read(str(save(tmp_path / "list.xlsx", book(sheet(rows)))), "List").rows
    assert all((each.cell(0).raw, each.cell(1).raw) == (f"{each.number}", f"{each.number}.5") for each in found)


def test_that_texts_in_many_styles_are_right(tmp_path: Path) -> None:
    cells = "".join(
        f'<c r="{letter}1" s="{index}" t="s"><v>{index}</v></c>' for index, letter in enumerate("ABCDEFGHIJKL")
    )
    rows = row(1, cells) + row(2, cells.replace('1" s', '2" s'))
    texts = [f"text {index}" for index in range(12)]
    parts = book(sheet(rows), shared=strings(*texts), style=styles(*range(12)))
    for each in Workbook().read(str(save(tmp_path / "list.xlsx", parts)), "List").rows:
        assert [cell.raw for cell in each.cells] == texts
