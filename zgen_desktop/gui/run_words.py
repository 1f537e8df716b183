"""What is said of a run: its state, where and when and by whom, its numbers in one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunState, RunSummary
from zgen_desktop.core.queueing import file_name
from zgen_desktop.core.run_totals import IN_ORDER
from zgen_desktop.gui import core_words, figures

translate = QCoreApplication.translate

_UNCLEAR = (RowState.UNKNOWN, RowState.SENDING)


def state_word(summary: RunSummary, *, running: bool) -> str:
    """A run's state as a person would say it. ``running``: this program is at it."""
    return _running_word() if running else _state_words()[summary.state]


def list_word(summary: RunSummary, *, running: bool) -> str:
    """The same for a list of runs, where a run of which anything was broken off must stand out."""
    if not running and summary.change_left is not None and summary.state is RunState.FINISHED:
        return _state_words()[RunState.BROKEN_OFF]
    return state_word(summary, running=running)


def all_state_words() -> list[str]:
    """Every word that ``state_word`` may say."""
    return [_running_word(), *_state_words().values()]


def _running_word() -> str:
    return translate("RunWords", "Under way")


def _state_words() -> dict[RunState, str]:
    return {
        RunState.FINISHED: translate("RunWords", "Finished"),
        RunState.STOPPED: translate("RunWords", "Stopped"),
        # Open without anybody at it: the program ended before it could say so.
        RunState.OPEN: translate("RunWords", "Broken off"),
        RunState.BROKEN_OFF: translate("RunWords", "Broken off"),
    }


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


def waits_for_a_person(summary: RunSummary) -> bool:
    """Whether the run, or what was to be done with its invoices, was broken off and not taken up since."""
    return broken_off(summary) or summary.change_left is not None


def change_broken_off(aim: Aim) -> str:
    """What was broken off, as a sentence without its full stop."""
    if aim is Aim.POST:
        return translate("RunWords", "Posting its invoices was broken off")
    return translate("RunWords", "Taking back its invoices was broken off")


def came_of_it(summary: RunSummary) -> str:
    """``2,702 Generated · 211 Nothing to bill``, and before it what was broken off since."""
    counts = counts_line(summary.counts, IN_ORDER)
    left = summary.change_left
    if left is None:
        return counts
    posting = left.aim is Aim.POST
    posted, taken_back = translate("RunWords", "Posting broken off"), translate("RunWords", "Taking back broken off")
    return f"{posted if posting else taken_back} · {counts}"


def done_count(counts: Mapping[RowState, int]) -> int:
    """Rows that ended well: with an invoice, or with nothing to bill."""
    return sum(
        counts.get(state, 0) for state in (RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.NOTHING_TO_BILL)
    )


def counts_line(counts: Mapping[RowState, int], states: Iterable[RowState] = IN_ORDER) -> str:
    """``2,702 Generated · 211 Nothing to bill``."""
    return " · ".join(
        f"{figures.number(counts[state])} {core_words.state_word(state)}" for state in states if counts.get(state)
    )


def where_words(head: RunHead) -> str:
    """Tenant, connection and user, for a question about the run."""
    return " · ".join((head.tenant_title, head.connection, head.user_name))


def tenant_words(head: RunHead) -> str:
    """The tenant's name, with the connection where that says something else."""
    tenant = head.tenant_title
    return tenant if tenant == head.connection else f"{tenant} ({head.connection})"


def who_words(head: RunHead) -> str:
    """The person, and the Zuora user."""
    return translate("RunWords", "{person} as {user}").format(person=head.system_user, user=head.user_name)


def took(summary: RunSummary) -> str:
    """From confirmation to the end, empty while it is open."""
    if summary.ended is None or summary.state is RunState.BROKEN_OFF:
        return ""
    seconds = (summary.ended - summary.head.started).total_seconds()
    return figures.duration(seconds) if seconds >= 1 else ""


def about(summary: RunSummary, now: datetime, *, running: bool) -> str:
    """One quiet line: list, tenant, when, by whom, why."""
    head = summary.head
    when = f"{state_word(summary, running=running)}, {figures.moment(summary.ended or head.started, now)}"
    if summary.state in (RunState.BROKEN_OFF, RunState.OPEN):
        # When the program ended nobody knows; the record only has when it was noticed.
        when = state_word(summary, running=running)
        started = translate("RunWords", "started {time}").format(time=figures.moment(head.started, now))
        when = f"{when}, {started}"
    parts = [
        translate("RunWords", "{workbook}, sheet “{sheet}”").format(
            workbook=file_name(head.workbook), sheet=head.sheet
        ),
        tenant_words(head),
        when,
        who_words(head),
    ]
    return " · ".join([*parts, head.reason] if head.reason else parts)
