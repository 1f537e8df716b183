"""Whether a list still has the dates of the last run over a list like it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from zgen_desktop.core.date_moves import sent_before
from zgen_desktop.core.fields import fold
from zgen_desktop.core.importing import ImportedList
from zgen_desktop.core.model.cells import Cell
from zgen_desktop.core.problems import shown
from zgen_desktop.gui.list_desk import ListDesk
from zgen_desktop.gui.worker import Bench

_RUNS_LOOKED_AT = 20
_ROWS_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class SentDates:
    """The run that had these dates: when it began, its workbook, and the target date."""

    started: datetime
    workbook: str
    target_date: date


def ask_sent_dates(desk: ListDesk, imported: ImportedList, done: Callable[[SentDates | None], None]) -> None:
    """Compares with the newest run over a list with the same headers. Without a record to read, nothing is said."""

    def work(bench: Bench) -> SentDates | None:
        wanted = _names(imported.headers)
        numbers = [row.row for row in islice(imported.rows, _ROWS_LOOKED_AT)]
        for summary in islice(bench.journal.summaries(), _RUNS_LOOKED_AT):
            if _names(summary.head.headers) != wanted:
                continue
            day = sent_before(imported.rows, bench.journal.some_rows(summary.head.id, numbers))
            return SentDates(summary.head.started, summary.head.workbook, day) if day else None
        return None

    desk.ask("", work, done, lambda _error: done(None))


def _names(headers: Sequence[Cell]) -> list[str]:
    names = [fold(shown(cell)) for cell in headers]
    while names and not names[-1]:
        names.pop()
    return names
