"""Last month's list used again: its dates moved on by a month, and whether they were sent before.

A month end stays a month end (30 Nov becomes 31 Dec, 28 Feb becomes 31 Mar); any other day keeps its number,
or becomes the last day of a month that is too short for it.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from zgen_desktop.core.dates import LATEST, DateOrder
from zgen_desktop.core.day_columns import DayReading, survey_days
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, column_letter
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.model.run import RunRow

_NOT_SENT = (RowState.READY, RowState.PROBLEM, RowState.LEFT_OUT, RowState.HELD, RowState.DONE_BEFORE)


def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def month_later(day: date) -> date:
    """The day one month on."""
    first = month_end(day) + timedelta(days=1)
    end = month_end(first)
    return end if day == month_end(day) else first.replace(day=min(day.day, end.day))


@dataclass(frozen=True, slots=True)
class MovedDates:
    """Corrections with one column's dates moved on. ``before`` is what to put back: None for the sheet's own cell.

    ``unread`` counts cells with content that are no day and stayed as they were.
    """

    edits: Edits
    column: int
    before: Mapping[tuple[int, int], Cell | None]
    unread: int


def moved_on(
    rows: Sequence[ListRow],
    edits: Edits,
    column: int,
    *,
    order: DateOrder | None = None,
    serials: bool = False,
    date_1904: bool = False,
) -> MovedDates:
    """Moves every date of a column (index from 0) on by a month, in the rows left out too.

    ``order``, ``serials`` and ``date_1904`` say how the column is read, as in the check of the list. A moved
    date is a date cell, also where the sheet has a text.
    """
    keys = [(row.row, column) for row in rows]
    cells = [
        edits.cells.get(key) or (row.cells[column] if column < len(row.cells) else BLANK)
        for key, row in zip(keys, rows, strict=True)
    ]
    reading = DayReading("", column_letter(column), survey_days(cells, date_1904), order, serials, date_1904)
    changed: dict[tuple[int, int], Cell] = {}
    before: dict[tuple[int, int], Cell | None] = {}
    unread = 0
    for key, cell, day in zip(keys, cells, reading.convert(cells).values, strict=True):
        later = month_later(day) if day else None
        if later is None or later > LATEST:
            unread += not cell.blank
            continue
        changed[key] = day_cell(later, cell)
        before[key] = edits.cells.get(key)
    return MovedDates(replace(edits, cells={**edits.cells, **changed}), column, before, unread)


def put_back(edits: Edits, moved: MovedDates) -> Edits:
    """The corrections without a move. A cell that was corrected after the move keeps its correction."""
    cells = dict(edits.cells)
    for key, was in moved.before.items():
        if cells.get(key) != moved.edits.cells[key]:
            continue
        if was is None:
            del cells[key]
        else:
            cells[key] = was
    return replace(edits, cells=cells)


def day_cell(day: date, like: Cell) -> Cell:
    """A date cell; it keeps the number format of the cell that it replaces where that was a date."""
    number_format = like.number_format if like.kind is CellKind.DATE else "yyyy-mm-dd"
    return Cell(CellKind.DATE, day.isoformat(), number_format, when=datetime.combine(day, time()))


def sent_before(rows: Iterable[ListRow], run_rows: Iterable[RunRow]) -> date | None:
    """The target date of most rows of a list, if most accounts of a run were sent with it; else None."""
    here = Counter(row.account.target_date for row in rows if row.account)
    there = Counter(row.account.target_date for row in run_rows if row.account and row.state not in _NOT_SENT)
    if not here or not there:
        return None
    day = here.most_common(1)[0][0]
    return day if there.most_common(1)[0][0] == day else None
