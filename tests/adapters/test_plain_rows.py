"""Rows taken many at a time are the rows that expat would have told of one by one."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from tests.workbooks import SHEET, book, row, save, sheet, strings, styles
from zgen_desktop.adapters.plain_rows import PlainCell, PlainRows, PlainTexts, row_attributes, stretches
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import CellKind, SheetRow

ROW = '<row r="5" spans="1:3"><c r="A5"><v>7</v></c><c r="B5" s="2" t="s"><v>0</v></c><c r="D5" s="1"/></row>'
PIECES = [
    ("5", ' spans="1:3"', "", "", "", ""),
    ("", "", "A5", "", "", "7"),
    ("", "", "B5", "2", "s", "0"),
    ("", "", "D5", "1", "", ""),
]


def taken(stretch: bytes, prefix: str = "") -> list[PlainCell] | None:
    plain = PlainRows(prefix)
    text = plain.text(stretch)
    return None if text is None else plain.pieces(text)


def rows_of(path: Path, rows: str, prefix: str = "") -> list[SheetRow]:
    parts = book(sheet(rows, prefix=prefix), shared=strings("a", "b"), style=styles(0, 14))
    return list(Workbook().read(str(save(path, parts)), "List").rows)


def test_that_rows_of_plain_cells_are_taken_with_all_they_say() -> None:
    assert taken(ROW.encode()) == PIECES
    assert taken(f"{ROW}\n  <row r='6'/>".encode()) is None
    assert taken(f'{ROW}\n  <row r="6" ht="0"/>'.encode()) == [*PIECES, ("6", ' ht="0"', "", "", "", "")]
    prefixed = ROW.replace("<", "<x:").replace("<x:/", "</x:")
    assert taken(prefixed.encode(), "x:") == PIECES
    assert taken(prefixed.encode()) is None


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A5"><f>B1</f><v>7</v></c>',
        '<c r="A5" t="inlineStr"><is><t>a</t></is></c>',
        '<c r="A5" t="s"><v>0</v></c><!-- <c r="A5"><v>8</v></c> -->',
        "<c r='A5'><v>7</v></c>",
        '<c r="A5" cm="1"><v>7</v></c>',
        '<c r="A5"><v>7</v><extLst/></c>',
        "<c><v>7</v></c>",
        '<c r="A5" t="e"><v>#N/A</v></c><c r="B5" t="str"><v>&amp;</v></c>',
        '<c r="A5"><v><![CDATA[7]]></v></c>',
        '<c r="A5"><v>7</v></c><?pi?>',
        '<c r="A5"><v>7<b/></v></c>',
        '<x:c r="A5"><x:v>7</x:v></x:c>',
    ],
)
def test_that_a_stretch_with_anything_else_in_it_is_left_to_expat(cell: str) -> None:
    assert taken(f'<row r="5">{cell}</row>'.encode()) is None


def test_that_bytes_that_are_no_text_are_left_to_expat() -> None:
    assert taken(b'<row r="5"><c r="A5" t="str"><v>\xff</v></c></row>') is None


@pytest.mark.parametrize(
    ("more", "hidden"),
    [(' hidden="1"', "1"), (' x:hidden="1"', None), (' spans="1:2" ht="0" hidden="0"', "0"), ("", None)],
)
def test_that_the_attributes_of_a_row_are_its_own(more: str, hidden: str | None) -> None:
    assert row_attributes("5", more).get("hidden") == hidden
    assert row_attributes("5", more)["r"] == "5"


@given(st.integers(0, 30), st.integers(1, 400), st.sampled_from(["", "x:"]), st.booleans())
def test_that_stretches_are_the_whole_part_and_those_between_rows_hold_whole_rows(
    rows: int, first: int, prefix: str, wide: bool
) -> None:
    lines = "".join(row(number, f'<c r="A{number}"><v>{number}</v></c>') for number in range(1, rows + 1))
    part = sheet(lines, prefix=prefix.removesuffix(":"))
    if prefix:
        part = part.replace("<row", "<x:row").replace("</row", "</x:row")
    data = part.encode("utf-16" if wide else "utf-8")
    pieces = list(stretches(io.BytesIO(data[first:]), data[:first], "sheetData", f"{prefix}row"))
    assert b"".join(stretch for stretch, _ in pieces) == data
    assert [stretch for stretch, _ in pieces].index(b"") == len(pieces) - 1
    for stretch, between in pieces:
        assert not between or stretch.endswith(f"</{prefix}row>".encode())
    assert not (wide and any(between for _, between in pieces))


@pytest.mark.parametrize("prefix", ["", "x"])
def test_that_plain_rows_and_others_in_turn_are_read_alike(tmp_path: Path, prefix: str) -> None:
    cells = '<c r="A{0}"><v>{0}</v></c><c r="C{0}" s="1"><v>46356</v></c>'
    cells += '<c r="D{0}" t="s"><v>1</v></c><c r="E{0}" t="b"><v>1</v></c>'
    lines = [row(n, cells.format(n), 'hidden="1"' if n % 3 == 0 else "") for n in range(1, 20_000)]
    if prefix:
        lines = [line.replace("<", "<x:").replace("<x:/", "</x:") for line in lines]
    odd = [line.replace("</", "<!-- --></", 1) if n % 5_000 < 2_500 else line for n, line in enumerate(lines)]
    found = rows_of(tmp_path / "plain.xlsx", "".join(lines), prefix)
    assert found == rows_of(tmp_path / "odd.xlsx", "".join(odd), prefix)
    assert [each.number for each in found] == list(range(1, 20_000))
    assert [cell.kind for cell in found[2].cells] == [
        CellKind.NUMBER, CellKind.BLANK, CellKind.DATE, CellKind.TEXT, CellKind.BOOLEAN,
    ]  # fmt: skip
    assert (found[2].hidden, found[3].hidden) == (True, False)


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ('<c r="B9"><v>1</v></c>', "cell A5 says that it is “B9”"),
        ('<c r="A5"><v>1</v></c><c r="B5"><v>x</v></c>', "cell B5 holds “x” as a number"),
        ('<c r="A5" t="s"><v>9</v></c>', "cell A5 refers to the text 9"),
    ],
)
def test_that_a_broken_cell_among_plain_ones_is_named(tmp_path: Path, cells: str, what: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        rows_of(tmp_path / "list.xlsx", row(5, cells))
    assert what in caught.value.message


def test_that_what_other_programs_write_is_plain(tmp_path: Path) -> None:
    """If it were not, reading would only be slow, and no other test would tell."""
    one = tmp_path / "one.xlsx"
    with xlsxwriter.Workbook(one) as made:
        made.add_worksheet().write_row(0, 0, ["a", 1, 2.5, True])
    other, two = openpyxl.Workbook(), tmp_path / "two.xlsx"
    other.active.append([1, 2.5, True])  # type: ignore[union-attr]
    other.save(two)
    for path in (one, two):
        with zipfile.ZipFile(path) as archive:
            data = archive.read(SHEET)
        begin, end = data.index(b"<sheetData>") + 11, data.index(b"</sheetData>")
        assert taken(data[begin:end])


@pytest.mark.parametrize(
    "odd", ["<si><r><t>b</t></r></si>", "<si><t>&amp;</t></si>", "<si><t/></si>", "<!-- -->", "<si/>"]
)
def test_that_texts_are_taken_and_others_left_to_expat(odd: str) -> None:
    plain = '<si><t>a</t></si> <si><t xml:space="preserve"> _x000D_</t></si>'
    assert PlainTexts("").take(plain.encode()) == ["a", " _x000D_"]
    assert PlainTexts("").take((plain + odd).encode()) is None
