"""Rows, hidden rows, filters, merged ranges and tables, however the part spells them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workbooks import DECLARATION, MAIN, STRICT_MAIN, Parts, book, row, save, sheet, strings
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import BLANK, CellRange, ColumnFilter, Sheet, Table


def read(tmp_path: Path, parts: Parts) -> Sheet:
    return Workbook().read(str(save(tmp_path / "list.xlsx", parts)), "List")


def values(found: Sheet) -> dict[int, list[str]]:
    return {each.number: [cell.raw for cell in each.cells] for each in found.rows}


def one(number: int, attributes: str = "") -> str:
    return row(number, f'<c r="A{number}"><v>{number}</v></c>', attributes)


def test_that_gaps_are_blank_and_trailing_blanks_left_off(tmp_path: Path) -> None:
    rows = row(3, '<c r="C3"><v>1</v></c><c r="AB3"><v>2</v></c><c r="AC3" s="1"/>') + row(9, '<c r="A9"/>')
    found = read(tmp_path, book(sheet(rows)))
    (only,) = found.rows
    assert only.number == 3
    assert len(only.cells) == 28
    assert only.cells[:2] == (BLANK, BLANK)
    assert (only.cells[2].raw, only.cells[27].raw) == ("1", "2")


def test_that_rows_and_cells_without_references_count_on(tmp_path: Path) -> None:
    rows = (
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"
        '<row r="7"><c r="B7"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>'
    )
    found = read(tmp_path, book(sheet(rows)))
    assert values(found) == {1: ["1", "", "3"], 3: ["4"], 7: ["", "5", "6"], 8: ["7"]}


def test_that_rows_and_cells_out_of_order_are_put_in_order(tmp_path: Path) -> None:
    rows = (
        row(5, '<c r="B5"><v>2</v></c><c r="A5"><v>1</v></c>') + one(2) + row(5, '<c r="C5"><v>3</v></c>', 'hidden="1"')
    )
    found = read(tmp_path, book(sheet(rows)))
    assert values(found) == {2: ["2"], 5: ["1", "2", "3"]}
    assert [each.hidden for each in found.rows] == [False, True]


@pytest.mark.parametrize("reference", ["a1", "$A$1", "A01"])
def test_that_odd_spellings_of_a_reference_are_understood(tmp_path: Path, reference: str) -> None:
    assert values(read(tmp_path, book(sheet(f'<row r="1"><c r="{reference}"><v>1</v></c></row>')))) == {1: ["1"]}


@pytest.mark.parametrize("number", ["0", "1048577", "-1", "x", "99999999999"])
def test_that_a_row_that_excel_does_not_have_is_damage(tmp_path: Path, number: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, book(sheet(f'<row r="{number}"><c><v>1</v></c></row>')))
    assert caught.value.code == "damaged"
    assert number in caught.value.message


def test_that_hidden_rows_are_known_however_they_were_hidden(tmp_path: Path) -> None:
    rows = (
        one(1)
        + one(2, 'hidden="1"')
        + one(3, 'hidden="true" outlineLevel="1"')
        + one(4, 'ht="0" customHeight="1"')
        + one(5, 'hidden="0" ht="15"')
        + one(6, 'collapsed="1"')
    )
    found = read(tmp_path, book(sheet(rows)))
    assert [each.number for each in found.rows if each.hidden] == [2, 3, 4]


def test_that_hidden_columns_are_read_and_known(tmp_path: Path) -> None:
    before = (
        '<cols><col min="1" max="2" width="9" hidden="1"/><col min="3" max="3" width="9" hidden="0"/>'
        '<col min="5" max="5" width="0" customWidth="1"/><col min="x" max="9" hidden="1"/>'
        '<col min="16384" max="99999" hidden="true"/></cols>'
    )
    found = read(tmp_path, book(sheet(one(1), before=before)))
    assert values(found) == {1: ["1"]}
    assert found.hidden_columns == {0, 1, 4, 16_383}


@pytest.mark.parametrize(
    ("inside", "active"),
    [
        ("", False),
        ('<filterColumn colId="0" hiddenButton="1"/>', False),
        ('<sortState ref="A2:C9"><sortCondition ref="A2"/></sortState>', False),
        ('<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>', True),
        ('<filterColumn colId="1"><customFilters><customFilter val="x"/></customFilters></filterColumn>', True),
        ('<filterColumn colId="1"><top10 val="3"/></filterColumn>', True),
        ('<filterColumn colId="1"><dynamicFilter type="today"/></filterColumn>', True),
        ('<filterColumn colId="1"><colorFilter dxfId="0"/></filterColumn>', True),
        ('<filterColumn colId="1"><iconFilter iconId="0"/></filterColumn>', True),
    ],
)
def test_that_a_filter_is_active_when_it_has_criteria(tmp_path: Path, inside: str, active: bool) -> None:
    found = read(tmp_path, book(sheet(one(1), after=f'<autoFilter ref="A1:C9">{inside}</autoFilter>')))
    assert (found.filter_area, found.filter_active) == (CellRange(1, 0, 9, 2), active)


def test_that_a_filter_says_what_it_lets_through(tmp_path: Path) -> None:
    inside = (
        '<filterColumn colId="0"><filters blank="1"><filter val="North"/><filter val="S &amp; W"/></filters>'
        '</filterColumn><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="5"/>'
        '<customFilter operator="lessThan" val="9"/></customFilters></filterColumn>'
        '<filterColumn colId="2"><filters><dateGroupItem year="2026" month="3" dateTimeGrouping="month"/></filters>'
        '</filterColumn><filterColumn colId="3"><top10 val="3"/></filterColumn>'
        '<filterColumn colId="4"><dynamicFilter type="thisMonth"/></filterColumn>'
        '<filterColumn colId="5" hiddenButton="1"/>'
    )
    found = read(tmp_path, book(sheet(one(1), after=f'<autoFilter ref="B1:H9">{inside}</autoFilter>')))
    assert list(found.filters) == [
        ColumnFilter(1, (("blank", ""), ("equal", "North"), ("equal", "S & W"))),
        ColumnFilter(2, (("greaterThan", "5"), ("lessThan", "9")), every=True),
        ColumnFilter(3, (("equal", "2026-03"),)),
        ColumnFilter(4, (("other", "top10"),)),
        ColumnFilter(5, (("other", "thisMonth"),)),
    ]


def test_that_a_filter_done_in_place_is_active_too(tmp_path: Path) -> None:
    found = read(tmp_path, book(sheet(one(1), before='<sheetPr filterMode="1"/>')))
    assert (found.filter_area, found.filter_active) == (None, True)
    assert not read(tmp_path, book(sheet(one(1), before="<sheetPr/>"))).filter_active


def test_that_merged_ranges_are_told(tmp_path: Path) -> None:
    after = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B7:B3"/><mergeCell ref="what"/></mergeCells>'
    found = read(tmp_path, book(sheet(one(1), after=after)))
    assert list(found.merged) == [CellRange(1, 0, 1, 2), CellRange(3, 1, 7, 1)]


def table(ref: str, attributes: str, inside: str = "") -> str:
    return (
        f'{DECLARATION}<table xmlns="{MAIN}" id="1" name="n" displayName="Accounts_x0020_" ref="{ref}" {attributes}>'
        f"{inside}</table>"
    )


def test_that_tables_are_told_with_header_and_totals(tmp_path: Path) -> None:
    tables = [
        table("B3:F40", 'totalsRowCount="1"', '<autoFilter ref="B3:F39"/>'),
        table("H1:I9", 'headerRowCount="0"'),
        table("nowhere", ""),
    ]
    found = read(tmp_path, book(sheet(one(1)), tables=tables))
    assert list(found.tables) == [
        Table("Accounts ", CellRange(3, 1, 40, 5), 1, 1),
        Table("Accounts ", CellRange(1, 7, 9, 8), 0, 0),
    ]
    assert (found.filter_area, found.filter_active) == (None, False)


def test_that_the_filter_of_a_table_counts(tmp_path: Path) -> None:
    criteria = '<filterColumn colId="0"><filters blank="1"/></filterColumn>'
    tables = [table("B3:F40", "", f'<autoFilter ref="B3:F40">{criteria}</autoFilter>')]
    found = read(tmp_path, book(sheet(one(1)), tables=tables))
    assert (found.filter_area, found.filter_active) == (CellRange(3, 1, 40, 5), True)
    assert list(found.filters) == [ColumnFilter(1, (("blank", ""),))]


def _prefixed() -> str:
    text = sheet(row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c>'), prefix="x")
    for name in ("row", "c ", "v>", "is>", "t>"):
        text = text.replace(f"<{name}", f"<x:{name}").replace(f"</{name}", f"</x:{name}")
    return text.replace("</row", "</x:row").replace("</c>", "</x:c>")


def _mixed() -> str:
    """The rows have a prefix of their own: the same namespace, spelled twice."""
    cells = '<y:c r="A1" t="s"><y:v>0</y:v></y:c><y:c r="B1" t="inlineStr"><y:is><y:t>in</y:t></y:is></y:c>'
    inner = f'<sheetData><y:row r="1">{cells}</y:row></sheetData>'
    return f'<worksheet xmlns="{MAIN}" xmlns:y="{MAIN}">{inner}</worksheet>'


def _redeclared() -> str:
    inner = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c></row>'
    return f'<x:worksheet xmlns:x="{MAIN}"><sheetData xmlns="{MAIN}">{inner}</sheetData></x:worksheet>'


def _foreign_within() -> str:
    """Elements of another vocabulary with our names mean nothing."""
    inner = '<row r="1"><c r="A1" t="s"><v>0</v><z:v>9</z:v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c></row>'
    foreign = "<z:sheetData><z:row/></z:sheetData>"
    return f'<worksheet xmlns="{MAIN}" xmlns:z="urn:z"><sheetData>{inner}</sheetData>{foreign}</worksheet>'


def _utf_16(mark: bool) -> bytes:
    inner = row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c>')
    return sheet(inner).replace("UTF-8", "UTF-16").encode("utf-16" if mark else "utf-16-be")


@pytest.mark.parametrize(
    "part",
    [
        _prefixed(),
        _prefixed().replace(MAIN, STRICT_MAIN),
        _mixed(),
        _redeclared(),
        _foreign_within(),
        _utf_16(mark=True),
        _utf_16(mark=False),
    ],
    ids=["prefixed", "strict", "mixed", "redeclared", "foreign", "utf-16", "utf-16 without mark"],
)
def test_that_every_spelling_of_a_sheet_is_the_same_sheet(tmp_path: Path, part: str | bytes) -> None:
    for strict in (False, True):
        found = read(tmp_path, book(part, shared=strings("shared"), strict=strict))
        assert values(found) == {1: ["shared", "in"]}


def test_that_namespaced_extensions_are_passed_over(tmp_path: Path) -> None:
    after = (
        '<extLst><ext uri="{u}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:sparkline><xm:f>Sheet1!A1</xm:f>'
        "<x14:row>9</x14:row></x14:sparkline></ext></extLst>"
    )
    assert values(read(tmp_path, book(sheet(one(1), after=after)))) == {1: ["1"]}


def test_that_a_part_that_is_no_worksheet_is_not_an_empty_list(tmp_path: Path) -> None:
    for part in ('<worksheet xmlns="urn:other"><sheetData/></worksheet>', f'<chartsheet xmlns="{MAIN}"/>', "<a"):
        with pytest.raises(WorkbookError) as caught:
            read(tmp_path, book(part))
        assert caught.value.code == "damaged"


def test_that_a_part_cut_off_is_damage_and_no_shorter_list(tmp_path: Path) -> None:
    whole = sheet(one(1) + one(2))
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, book(whole[: whole.index('<row r="2"')]))
    assert caught.value.code == "damaged"
    assert "xl/worksheets/sheet1.xml" in caught.value.message


def test_that_peeking_does_not_read_what_comes_later(tmp_path: Path) -> None:
    rows = "".join(one(number) for number in range(1, 40_001))
    path = save(tmp_path / "list.xlsx", book(sheet(rows) + "<broken"))
    assert [each.number for each in Workbook().peek(str(path), "List", 3)] == [1, 2, 3]


def test_that_peeking_resolves_shared_texts_as_far_as_needed(tmp_path: Path) -> None:
    texts = strings(*(f"text {index}" for index in range(50_000)))
    cells = '<c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>49999</v></c>'
    parts = book(sheet(row(1, cells)), shared=texts)
    (first,) = Workbook().peek(str(save(tmp_path / "list.xlsx", parts)), "List", 5)
    assert [each.raw for each in first.cells] == ["text 2", "text 49999"]
