"""What a person changed in the program before sending."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl

from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.edits import Edits, SeenRows
from zgen_desktop.core.importing import ImportedList, import_list
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.selection import Selection

TODAY = date(2026, 11, 22)
DAY = datetime(2026, 11, 30)


def imported(tmp_path: Path, edits: Edits) -> ImportedList:
    path = tmp_path / "list.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ("Account number", "Invoice date", "Target date"),
        ("A-1", "30th", DAY),
        ("A-2", DAY, DAY),
        ("A-3", DAY, None),
    ):
        sheet.append(line)
    book.save(path)
    return import_list(Workbook(), str(path), Selection(), TODAY, lambda _signature: None, edits=edits)


def states(found: ImportedList) -> dict[int, RowState]:
    return {row.row: row.state for row in found.rows}


def test_that_a_corrected_cell_makes_its_row_ready_and_says_what_was_changed(tmp_path: Path) -> None:
    assert states(imported(tmp_path, Edits()))[2] is RowState.PROBLEM
    fixed = Cell(CellKind.DATE, "2026-11-30", "yyyy-mm-dd", when=DAY)
    found = imported(tmp_path, Edits(cells={(2, 1): fixed}))
    row = found.rows[0]
    assert row.state is RowState.READY
    assert row.account is not None
    assert row.account.invoice_date == DAY.date()
    assert row.changed == "Invoice date: 30th → 30 Nov 2026"
    assert row.cells[1].raw == "30th", "the source cell stays what it is in the sheet"


def test_that_a_cell_beyond_the_rows_end_can_be_filled_in(tmp_path: Path) -> None:
    fixed = Cell(CellKind.DATE, "2026-11-30", "yyyy-mm-dd", when=DAY)
    found = imported(tmp_path, Edits(cells={(4, 2): fixed}))
    assert states(found)[4] is RowState.READY
    assert found.rows[2].changed == "Target date: (empty) → 30 Nov 2026"


def test_that_rows_can_be_left_out_by_hand_and_sent_anyway_with_a_reason(tmp_path: Path) -> None:
    found = imported(tmp_path, Edits(left_out=frozenset({3}), anyway={4: "agreed"}))
    assert states(found)[3] is RowState.LEFT_OUT
    assert found.rows[1].note == "Left out by hand."
    assert found.rows[2].anyway == "agreed"


def row(number: int, text: str) -> ListRow:
    return ListRow(number, (Cell(CellKind.TEXT, text),), RowState.READY)


def test_that_rows_are_remembered_as_they_were_when_something_was_first_decided_about_them() -> None:
    first, later = [row(2, "a"), row(3, "b"), row(4, "c")], [row(2, "A"), row(3, "B"), row(4, "C")]
    seen = SeenRows().and_of(frozenset({2}), first)
    assert seen.and_of(frozenset({2}), later) is seen
    seen = seen.and_of(frozenset({2, 3}), later)
    assert not seen.cells
    for known in (seen, seen.settled(), seen.settled().settled()):
        both = known.and_of(frozenset({2, 3}), [])
        assert both is known
        assert {number: cells[0].raw for number, cells in both.settled().cells.items()} == {2: "a", 3: "B"}
    assert seen.settled().noted == ()
    assert {number: cells[0].raw for number, cells in seen.only(frozenset({3, 4})).cells.items()} == {3: "B"}
    again = seen.only(frozenset()).and_of(frozenset({2}), later).settled()
    assert again.cells[2][0].raw == "A"
