"""The columns of History: of all runs, and of the rows that a search found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.run import FoundRow, RunState, RunSummary
from zgen_desktop.core.queueing import file_name
from zgen_desktop.gui import figures, run_words
from zgen_desktop.gui.cell_delegate import room_for_pills
from zgen_desktop.gui.core_words import state_word
from zgen_desktop.gui.environment_box import environment_word
from zgen_desktop.gui.palette import Colours, Tone
from zgen_desktop.gui.result_columns import room_for_states, state_words, tone
from zgen_desktop.gui.row_model import Column, ToneOf

translate = QCoreApplication.translate


def _environment_tone(environment: Environment) -> ToneOf:
    def of(colours: Colours) -> Tone:
        return colours.bad if environment is Environment.PRODUCTION else colours.plain

    return of


def _state_tone(summary: RunSummary) -> ToneOf:
    def of(colours: Colours) -> Tone:
        if summary.state is RunState.FINISHED and summary.change_left is None:
            return colours.unknown if run_words.unclear(summary) else colours.good
        return colours.warning

    return of


def run_columns(running: Callable[[], str]) -> list[Column[RunSummary]]:
    """Who, when, where, what, why. ``running`` gives the id of the run that this program is at, or nothing."""
    return [
        Column[RunSummary](
            translate("History", "Started"),
            lambda s: figures.whole_moment(s.head.started),
            lambda s: s.head.started,
            key="started",
            width=160,
        ),
        Column[RunSummary](
            translate("History", "State"),
            lambda s: run_words.list_word(s, running=s.head.id == running()),
            key="state",
            pill=True,
            tone=_state_tone,
            width=room_for_pills(run_words.all_state_words()),
        ),
        Column[RunSummary](
            translate("History", "Accounts"),
            lambda s: figures.number(s.rows),
            lambda s: s.rows,
            align_right=True,
            key="accounts",
            width=80,
            about=translate("History", "All rows of the list"),
        ),
        Column[RunSummary](
            translate("History", "What came of it"),
            run_words.came_of_it,
            lambda s: run_words.done_count(s.counts),
            key="counts",
            width=300,
        ),
        Column[RunSummary](
            translate("History", "Workbook"),
            lambda s: file_name(s.head.workbook),
            tooltip=lambda s: f"{s.head.workbook}\n{s.head.sheet}",
            key="workbook",
            width=168,
        ),
        Column[RunSummary](
            translate("History", "Tenant"), lambda s: run_words.tenant_words(s.head), key="tenant", width=168
        ),
        Column[RunSummary](
            translate("History", "Environment"),
            lambda s: environment_word(s.head.environment),
            key="environment",
            pill=True,
            tone=lambda s: _environment_tone(s.head.environment),
            width=136,
        ),
        Column[RunSummary](translate("History", "Reason"), lambda s: s.head.reason, key="reason", width=200),
        Column[RunSummary](translate("History", "Run by"), lambda s: run_words.who_words(s.head), key="who", width=200),
        Column[RunSummary](
            translate("History", "Ended"),
            lambda s: figures.whole_moment(s.ended),
            lambda s: s.ended,
            key="ended",
            width=160,
            hidden=True,
        ),
        Column[RunSummary](translate("History", "Run"), lambda s: s.head.id, key="run", width=168, hidden=True),
    ]


def hit_columns() -> list[Column[FoundRow]]:
    """Which account, what became of it, when."""
    return [
        Column[FoundRow](
            translate("History", "Run of"),
            lambda h: figures.whole_moment(h.started),
            lambda h: h.started,
            key="started",
            width=160,
        ),
        Column[FoundRow](translate("History", "Account"), lambda h: h.account_number, key="account", width=120),
        Column[FoundRow](translate("History", "Name"), lambda h: h.account_name, key="name", width=200),
        Column[FoundRow](
            translate("History", "State"),
            lambda h: state_words(h.state),
            lambda h: state_word(h.state),
            key="state",
            pill=True,
            tone=lambda h: tone(h.state),
            width=room_for_states(),
        ),
        Column[FoundRow](
            translate("History", "Target date"),
            lambda h: figures.day(h.target_date),
            lambda h: h.target_date,
            key="target",
            width=112,
        ),
        Column[FoundRow](
            translate("History", "Invoice"), _invoice, lambda h: h.invoice_number, key="invoice", width=160
        ),
        Column[FoundRow](
            translate("History", "Amount"),
            lambda h: figures.money(h.amount, h.currency),
            lambda h: h.amount,
            align_right=True,
            key="amount",
            width=128,
        ),
        Column[FoundRow](
            translate("History", "Workbook"),
            lambda h: file_name(h.workbook),
            tooltip=lambda h: h.workbook,
            key="workbook",
            width=168,
        ),
        Column[FoundRow](
            translate("History", "Row"),
            lambda h: str(h.row),
            lambda h: h.row,
            align_right=True,
            key="row",
            width=64,
        ),
        Column[FoundRow](translate("History", "Tenant"), lambda h: h.tenant_name, key="tenant", width=160),
        Column[FoundRow](
            translate("History", "Environment"),
            lambda h: environment_word(h.environment),
            key="environment",
            pill=True,
            tone=lambda h: _environment_tone(h.environment),
            width=136,
        ),
        Column[FoundRow](
            translate("History", "Account ID"), lambda h: h.account_id, key="account_id", width=240, hidden=True
        ),
        Column[FoundRow](
            translate("History", "Invoice ID"), lambda h: h.invoice_id, key="invoice_id", width=240, hidden=True
        ),
        Column[FoundRow](translate("History", "Run"), lambda h: h.run, key="run", width=168, hidden=True),
    ]


def _invoice(hit: FoundRow) -> str:
    number = hit.invoice_number or hit.invoice_id
    if hit.role == "held":
        return translate("History", "{number} (was there before)").format(number=number)
    if hit.role == "other":
        return translate("History", "{number} (not sure whose)").format(number=number)
    return number
