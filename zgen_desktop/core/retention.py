"""How long cells and messages of old runs are kept: for ever, unless a person has said otherwise."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import datetime

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.ports import Journal


def months_before(now: datetime, months: int) -> datetime:
    """The same day and time so many calendar months earlier, or the last day of that month; year 1 at the least."""
    index = now.year * 12 + now.month - 1 - months
    if index < 12:
        return now.replace(year=1, month=1, day=1)
    year, month = index // 12, index % 12 + 1
    return now.replace(year=year, month=month, day=min(now.day, calendar.monthrange(year, month)[1]))


def forget_older(journal: Journal, months: int, confirmed: int | None, now: datetime) -> Sequence[str]:
    """Erases cells and messages of finished runs that ended longer ago; their ids.

    Raises UsageError(``wrong_count``) unless ``confirmed`` is their number: what is erased can't be brought back.
    """
    runs = journal.forgettable(months_before(now, months))
    if len(runs) != confirmed:
        said = "none" if confirmed is None else str(confirmed)
        raise UsageError(
            "wrong_count",
            "The number of runs is another one",
            f"{len(runs)} finished runs ended more than {months} months ago and still have their cells and messages; "
            f"{said} were confirmed.",
            f"What is erased can't be brought back. If that is what you want, confirm {len(runs)}. Nothing was erased.",
        )
    if runs:
        journal.forget(runs)
    return runs


def keep_tidy(journal: Journal, months: int | None, now: datetime) -> Sequence[str]:
    """The same at every start, where a person has chosen so; their ids. None keeps everything.

    A machine whose clock is years ahead erases nothing: no date counts that no tenant has told yet.
    """
    told = journal.newest_tenant_date()
    if months is None or told is None:
        return ()
    runs = journal.forgettable(months_before(min(now, told), months))
    if runs:
        journal.forget(runs)
    return runs
