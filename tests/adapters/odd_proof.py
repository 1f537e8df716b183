"""What has to hold for any workbook: read as it is, results added with its values, every other byte kept."""

from __future__ import annotations

from pathlib import Path

from python_calamine import CalamineWorkbook

from tests.odd_workbooks import REFUSALS, Case
from tests.odd_zips import entries
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.exporting import source_cell
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, SheetRow
from zgen_desktop.core.model.results import Placement, ResultColumn, ResultsTable

RESULTS = "Zgen results"
_OLD_ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")


def prove(case: Case, path: Path) -> None:
    """Raises AssertionError, or whatever crashes."""
    case.save(path)
    if case.wrong:
        assert _refusal(path) == REFUSALS[case.wrong]
        return
    reader = Workbook()
    assert [sheet.name for sheet in reader.inspect(str(path)).sheets] == ["List"]
    read = list(reader.read(str(path), "List").rows)
    assert read == case.rows
    before, seen = entries(path), _second_reader(path)
    _write(path, read)
    after = entries(path)
    assert {name for name in before if before[name] != after.get(name)} <= case.may_change
    assert len(after.keys() - before.keys()) == (1 if case.styled else 2)
    assert reader.read(str(path), "List").rows == read
    assert _cells(reader.read(str(path), RESULTS).rows[1:]) == _cells([_returned(row) for row in read])
    if seen is not None:
        names = _second_reader(path)
        assert names == [*seen, RESULTS]


def _refusal(path: Path) -> str:
    """The code of the error that reading and placing end in."""
    try:
        Workbook().inspect(str(path))
        Workbook().read(str(path), "List")
    except WorkbookError as error:
        return error.code
    # A checksum shows only when the part is read to its end: whoever writes does.
    assert not ResultsSheet().place(str(path), Placement.AUTO).into
    return "damaged"


def _write(path: Path, rows: list[SheetRow]) -> None:
    width = max([1, *(len(row.cells) for row in rows)])
    lines = [[source_cell(row.cell(column)) for column in range(width)] for row in rows]
    table = ResultsTable([ResultColumn(f"Column {n}", 12.0) for n in range(width)], lines, len(lines), "Run 7")
    port = ResultsSheet()
    place = port.place(str(path), Placement.AUTO)
    assert place.into, place.reason
    written = port.write(table, place, str(path), None)
    assert (written.path, written.sheet, written.note) == (str(path), RESULTS, "")


def _returned(row: SheetRow) -> list[tuple[object, ...]]:
    return [_as_result(cell) for cell in row.cells]


def _as_result(cell: Cell) -> tuple[object, ...]:
    """What a source cell has to be in the results."""
    if cell.kind is CellKind.BLANK or (cell.kind is CellKind.TEXT and not cell.raw):
        return ()
    if cell.kind is CellKind.DATE:
        return CellKind.DATE, cell.when
    if cell.kind is CellKind.NUMBER:
        return cell.kind, float(cell.raw), cell.number_format
    if cell.kind is CellKind.ERROR and cell.raw not in _OLD_ERRORS:
        return CellKind.TEXT, cell.raw
    text = cell.raw
    for lost in "\0\ufffe\uffff":
        text = text.replace(lost, "\ufffd")
    return cell.kind, text


def _cells(rows: object) -> list[list[tuple[object, ...]]]:
    """Values by row, without blank ends and without blank rows."""
    found = []
    for row in rows:  # type: ignore[attr-defined]
        cells = row if isinstance(row, list) else [_as_result(cell) for cell in row.cells]
        while cells and cells[-1] == _as_result(BLANK):
            cells.pop()
        if cells:
            found.append(cells)
    return found


def _second_reader(path: Path) -> list[str] | None:
    """The sheets that calamine sees; None where it can't open the file, which it says in several ways."""
    try:
        return CalamineWorkbook.from_path(str(path)).sheet_names
    except BaseException as error:  # its PanicException is no Exception
        if isinstance(error, KeyboardInterrupt):
            raise
        return None
