"""A list whose workbook ends in the results of an earlier run: which of its rows can be sent again.

The sheet names its run. Where that run is on record the record says what became of each row, else the sheet does. Rows
that were refused and rows with problems are failures; an unknown one never is, because it may have an invoice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zgen_desktop.core.errors import JournalError, WorkbookError
from zgen_desktop.core.headers import is_results_sheet
from zgen_desktop.core.model.cells import Cell, SheetInfo, SheetRow, WorkbookInfo
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.ports import Journal, Workbook

_COLUMNS = ("Outcome", "Run", "Source sheet", "Source row")


@dataclass(frozen=True, slots=True)
class EarlierFailures:
    """``sheet`` holds the results of ``run`` over the list on ``source``. Excel row numbers, ascending.

    ``on_record`` is False where this program's record doesn't know the run: then the sheet's word is all there is.
    """

    sheet: str
    run: str
    source: str
    refused: tuple[int, ...]
    problems: tuple[int, ...]
    on_record: bool

    @property
    def rows(self) -> tuple[int, ...]:
        """All of them."""
        return tuple(sorted((*self.refused, *self.problems)))

    @property
    def selection(self) -> str:
        """The rows as ``Selection.rows`` and ``--rows`` take them."""
        spans: list[list[int]] = []
        for number in self.rows:
            if spans and number == spans[-1][1] + 1:
                spans[-1][1] = number
            else:
                spans.append([number, number])
        return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a results sheet: what it says, and the source's cells."""

    outcome: str
    run: str
    source: str
    row: int
    cells: Sequence[Cell]


def earlier_failures(workbook: Workbook, info: WorkbookInfo, source: str, journal: Journal) -> EarlierFailures | None:
    """The failures of the newest run over the sheet ``source`` whose results stand in the workbook.

    None without such a sheet, without failures, and where the rows of the list have moved since. Raises WorkbookError.
    """
    for sheet in reversed(info.sheets):
        if not _may_be_ours(workbook, info, sheet):
            continue
        lines = [line for line in _lines(workbook.read(info.path, sheet.name).rows) if line.source == source]
        if lines:
            return _failures(workbook, info, sheet.name, lines, journal)
    return None


def _may_be_ours(workbook: Workbook, info: WorkbookInfo, sheet: SheetInfo) -> bool:
    return sheet.worksheet and is_results_sheet(sheet.name, workbook.peek(info.path, sheet.name, 1))


def _failures(
    workbook: Workbook, info: WorkbookInfo, sheet: str, lines: Sequence[_Line], journal: Journal
) -> EarlierFailures | None:
    run = lines[-1].run
    states = _states_on_record(journal, run)
    on_record = bool(states)
    refused = tuple(line.row for line in lines if _ended_as(line, states, RowState.REJECTED))
    problems = tuple(line.row for line in lines if _ended_as(line, states, RowState.PROBLEM))
    source = lines[-1].source
    failed = {*refused, *problems}
    if not failed or any(line.run != run for line in lines):
        return None
    try:
        now = {row.number: row for row in workbook.read(info.path, source).rows}
    except WorkbookError:
        return None  # the list is gone, its results are not
    if not failed <= now.keys() or _moved([line for line in lines if line.row not in failed], now):
        return None
    return EarlierFailures(sheet, run, source, refused, problems, on_record)


def _states_on_record(journal: Journal, run: str) -> Mapping[int, RowState]:
    try:
        return {row.row: row.shown_state for row in journal.rows(journal.summary(run).head.id)}
    except JournalError as error:
        if error.code == "no_such_run":
            return {}
        raise


def _ended_as(line: _Line, states: Mapping[int, RowState], state: RowState) -> bool:
    return states.get(line.row) is state if states else line.outcome == state.word


def _moved(lines: Sequence[_Line], now: Mapping[int, SheetRow]) -> bool:
    """Whether rows stand elsewhere since: of those that succeeded, which nobody corrects, most are others now."""
    same = sum(
        _texts(line.cells) == _texts(now[line.row].cells[: len(line.cells)]) for line in lines if line.row in now
    )
    return same * 2 < len(lines)


def _texts(cells: Sequence[Cell]) -> list[str]:
    texts = ["" if cell.blank else cell.when.isoformat() if cell.when else cell.raw for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _lines(rows: Sequence[SheetRow]) -> Iterator[_Line]:
    """The lines of a results sheet; our columns are the last of their names, and may be called ``Zgen Run``."""
    headers = [cell.raw for cell in rows[0].cells]
    # From the right: whatever the source calls its columns, ours stand behind them.
    places = {name: _last(headers, name) for name in _COLUMNS}
    if min(places.values()) < 0:
        return
    for row in rows[1:]:
        outcome, run, source, number = (row.cell(places[name]).raw for name in _COLUMNS)
        if run and number.partition(".")[0].isdecimal():
            yield _Line(outcome, run, source, int(number.partition(".")[0]), row.cells[: places["Outcome"]])


def _last(headers: Sequence[str], name: str) -> int:
    return max((at for at, header in enumerate(headers) if header in (name, f"Zgen {name}")), default=-1)
