"""What is said of a run: its state, where and when and by whom, its numbers in one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunState, RunSummary
from zgen_desktop.core.run_totals import IN_ORDER
from zgen_desktop.gui import figures

_UNCLEAR = (RowState.UNKNOWN, RowState.SENDING)


def state_word(summary: RunSummary, *, running: bool) -> str:
    """A run's state as a person would say it. ``running``: this program is at it."""
    state = summary.state
    if state is RunState.OPEN:
        return _tr("Under way") if running else _tr("Broken off")
    return {
        RunState.FINISHED: _tr("Finished"),
        RunState.STOPPED: _tr("Stopped"),
        RunState.BROKEN_OFF: _tr("Broken off"),
    }[state]


def unclear(summary: RunSummary) -> int:
    """Rows of which it isn't known yet what became of them."""
    return sum(summary.counts.get(state, 0) for state in _UNCLEAR)


def not_sent(summary: RunSummary) -> int:
    """Rows that may still be sent."""
    return summary.counts.get(RowState.READY, 0)


def can_continue(summary: RunSummary) -> bool:
    """Whether going on would do anything."""
    return bool(unclear(summary) or not_sent(summary))


def broken_off(summary: RunSummary) -> bool:
    """Whether the program ended in the middle of it, and it was not taken up since."""
    return summary.state is RunState.BROKEN_OFF and can_continue(summary)


def done_count(counts: Mapping[RowState, int]) -> int:
    """Rows that ended well: with an invoice, or with nothing to bill."""
    return sum(
        counts.get(state, 0) for state in (RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.NOTHING_TO_BILL)
    )


def counts_line(counts: Mapping[RowState, int], states: Iterable[RowState] = IN_ORDER) -> str:
    """``2,702 Generated · 211 Nothing to bill``."""
    return " · ".join(f"{figures.number(counts[state])} {state.word}" for state in states if counts.get(state))


def file_name(path: str) -> str:
    """The last part of a path, of whatever system it came from."""
    return PureWindowsPath(path).name if "\\" in path else PurePosixPath(path).name


def tenant_words(head: RunHead) -> str:
    """The tenant's name, with the connection where that says something else."""
    tenant = head.tenant_name or head.tenant.tenant_id
    return tenant if tenant == head.connection else f"{tenant} ({head.connection})"


def who_words(head: RunHead) -> str:
    """The person, and the Zuora user."""
    return _tr("{person} as {user}").format(person=head.system_user, user=head.user_name)


def took(summary: RunSummary) -> str:
    """From confirmation to the end, empty while it is open."""
    if summary.ended is None:
        return ""
    return figures.duration((summary.ended - summary.head.started).total_seconds())


def about(summary: RunSummary, now: datetime, *, running: bool) -> str:
    """One quiet line: list, tenant, when, by whom, why."""
    head = summary.head
    parts = [
        _tr("{workbook}, sheet “{sheet}”").format(workbook=file_name(head.workbook), sheet=head.sheet),
        tenant_words(head),
        f"{state_word(summary, running=running)}, {figures.moment(summary.ended or head.started, now)}",
        who_words(head),
    ]
    return " · ".join([*parts, head.reason] if head.reason else parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunWords", text)
