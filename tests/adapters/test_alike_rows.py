"""Rows that are taken with one match each are the rows that their cells would have told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbooks import book, row, save, sheet, strings, styles
from zgen_desktop.adapters.alike_rows import AlikeCell, AlikeRows, Taken
from zgen_desktop.adapters.plain_rows import PlainCell, PlainRows
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import BLANK, CellKind, SheetRow

CELLS = '<c r="A{0}"><v>{0}</v></c><c r="B{0}" s="1"/><c r="D{0}" s="1" t="s"><v>1</v></c>'


def taken(text: str, prefix: str = "") -> list[Taken]:
    found = AlikeRows(prefix, PlainRows(prefix)).take(text)
    assert found is not None
    return found


def rows_of(path: Path, rows: str, prefix: str = "") -> list[SheetRow]:
    parts = book(sheet(rows, prefix=prefix), shared=strings("a", "b", ""), style=styles(0, 14))
    return list(Workbook().read(str(save(path, parts)), "List").rows)


def lines(cells: str, first: int = 1, count: int = 12) -> str:
    return "".join(row(number, cells.format(number)) for number in range(first, first + count))


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_that_rows_built_alike_are_taken_by_their_values(prefix: str) -> None:
    text = lines(CELLS).replace("<", f"<{prefix}").replace(f"<{prefix}/", f"</{prefix}")
    one, two, rest = taken(text, prefix)
    assert [each.pieces[0][0] for each in (one, two)] == ["1", "2"]
    assert rest.cells == [AlikeCell(0, None, None), AlikeCell(3, "s", "1")]
    assert [values[0] for values in rest.values] == [str(number) for number in range(3, 13)]
    assert rest.values[0][2:] == ("3", "1")
    assert "".join(each.text for each in (one, two, rest)) == text


@pytest.mark.parametrize(
    "other",
    [
        '<c r="A7"><v>7</v></c><c r="B7" s="1"/><c r="D7" s="2" t="s"><v>1</v></c>',
        '<c r="A7"><v>7</v></c><c r="B7" s="1"/><c r="D7" s="1"><v>1</v></c>',
        '<c r="A7"><v>7</v></c><c r="B7" s="1"><v>5</v></c><c r="D7" s="1" t="s"><v>1</v></c>',
        '<c r="A7"><v>7</v></c><c r="B7" s="1"/><c r="D8" s="1" t="s"><v>1</v></c>',
        '<c r="A7"><v></v></c><c r="B7" s="1"/><c r="D7" s="1" t="s"><v>1</v></c>',
        '<c r="A7"><v>7</v></c><c r="D7" s="1" t="s"><v>1</v></c>',
        "",
    ],
)
def test_that_a_row_built_otherwise_ends_them(other: str) -> None:
    found = taken(lines(CELLS, 1, 6) + row(7, other) + lines(CELLS, 8, 12))
    assert [len(each.values) for each in found] == [0, 0, 4, 0, 0, 0, 10]
    assert found[3].pieces[0][0] == "7"


@pytest.mark.parametrize("cells", ['<c r="AAA{0}"><v>1</v></c>', '<c r="ZZZ{0}"><v>1</v></c>', "", '<c r="A{0}"/>'])
def test_that_far_columns_and_rows_without_values_are_taken_cell_by_cell(cells: str) -> None:
    assert not any(each.values for each in taken(lines(cells)))


def test_that_columns_out_of_order_are_taken_cell_by_cell() -> None:
    backwards = '<c r="B{0}"><v>1</v></c><c r="A{0}"><v>2</v></c>'
    twice = '<c r="A{0}"><v>1</v></c><c r="A{0}"><v>2</v></c>'
    assert not any(each.values for each in taken(lines(backwards) + lines(twice, 20)))


def test_that_anything_else_in_one_of_many_rows_leaves_all_to_expat() -> None:
    odd = lines(CELLS) + row(13, '<c r="A13" cm="1"><v>1</v></c>')
    assert AlikeRows("", PlainRows("")).take(odd) is None
    assert AlikeRows("", PlainRows("")).take(odd + lines(CELLS, 14)) is None


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", ' t="s"', ' t="b"', ' s="1"', None]),
        st.sampled_from(["", ' t="s"', ' s="1"', None]),
        st.sampled_from(["0", "1", "2"]),
        st.sampled_from(["", ' hidden="1"', ' ht="0"', ' spans="1:3"']),
        st.integers(1, 9),
    ),
    max_size=8,
)


@given(ROWS)
def test_that_all_rows_taken_are_the_pieces_of_the_text_in_order(
    builds: list[tuple[str | None, str | None, str, str, int]],
) -> None:
    text, number = "", 0
    for first, second, value, more, times in builds:
        for _ in range(times):
            number += 1
            cells = "" if first is None else f'<c r="A{number}"{first}><v>{value}</v></c>'
            cells += "" if second is None else f'<c r="C{number}"{second}><v>{value}</v></c>'
            text += f'<row r="{number}"{more}>{cells}</row>\n'
    plain, found = PlainRows(""), taken(text)
    assert "".join(each.text for each in found) == text
    for each in found:
        if each.values:
            assert rebuilt(each) == plain.pieces(each.text)


def rebuilt(alike: Taken) -> list[PlainCell]:
    pieces: list[PlainCell] = []
    for number, more, *values in alike.values:
        pieces.append((number, more, "", "", "", ""))
        for cell, value in zip(alike.cells, values, strict=True):
            pieces.append(("", "", f"{'ABC'[cell.column]}{number}", cell.style or "", cell.kind or "", value))
    return pieces


@pytest.mark.parametrize("prefix", ["", "x"])
def test_that_rows_built_alike_are_read_as_others_are(tmp_path: Path, prefix: str) -> None:
    every = [
        row(n, CELLS.format(n).replace("<v>1</v>", f"<v>{n % 2}</v>"), 'hidden="1"' if n % 5 == 0 else "")
        for n in range(1, 200)
    ]
    odd = [line.replace("</", "<!-- --></", 1) for line in every]
    if prefix:
        every, odd = ([each.replace("<", "<x:").replace("<x:/", "</x:") for each in some] for some in (every, odd))
        odd = [each.replace("<x:!--", "<!--") for each in odd]
    found = rows_of(tmp_path / "alike.xlsx", "".join(every), prefix)
    assert found == rows_of(tmp_path / "odd.xlsx", "".join(odd), prefix)
    assert [each.number for each in found if each.hidden] == list(range(5, 200, 5))
    assert found[150].cells[1:3] == (BLANK, BLANK)
    assert [(cell.kind, cell.raw) for cell in found[150].cells[::3]] == [(CellKind.NUMBER, "151"), (CellKind.TEXT, "b")]


def test_that_equal_cells_of_rows_built_alike_are_one(tmp_path: Path) -> None:
    """Else a long list of few different values would fill the memory."""
    found = rows_of(tmp_path / "list.xlsx", lines(CELLS))
    assert len({id(each.cells[3]) for each in found}) == 1


def test_that_an_empty_text_among_rows_built_alike_is_no_cell(tmp_path: Path) -> None:
    alike = lines(CELLS, 1, 10)
    last = row(11, '<c r="A11"><v>11</v></c><c r="B11" s="1"/><c r="D11" s="1" t="s"><v>2</v></c>')
    found = rows_of(tmp_path / "list.xlsx", alike + last + lines(CELLS, 12, 10))
    assert [len(each.cells) for each in found] == [4] * 10 + [1] + [4] * 10


def test_that_rows_built_alike_but_out_of_order_are_put_in_order(tmp_path: Path) -> None:
    found = rows_of(tmp_path / "list.xlsx", lines(CELLS, 20, 10) + lines(CELLS, 1, 10))
    assert [each.number for each in found] == [*range(1, 11), *range(20, 30)]


@pytest.mark.parametrize(
    ("number", "cells", "what"),
    [
        (9, '<c r="A9"><v>x</v></c><c r="B9" s="1"/><c r="D9" s="1" t="s"><v>1</v></c>', "cell A9 holds “x”"),
        (9, '<c r="A9"><v>9</v></c><c r="B9" s="1"/><c r="D9" s="1" t="s"><v>7</v></c>', "D9 refers to the text 7"),
        (9, '<c r="A9"><v>9</v></c><c r="B9" s="1"/><c r="D9" s="1" t="s"><v>-1</v></c>', "cell D9 refers to"),
        (1048577, '<c r="A1048577"><v>9</v></c><c r="B1048577" s="1"/>', "a row"),
    ],
)  # fmt: skip
def test_that_a_broken_cell_of_rows_built_alike_is_named(tmp_path: Path, number: int, cells: str, what: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        rows_of(tmp_path / "list.xlsx", lines(CELLS, 1, 8) + row(number, cells) + lines(CELLS, 10, 5))
    assert what in caught.value.message
