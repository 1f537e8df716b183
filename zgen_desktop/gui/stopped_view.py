"""The run rests and a person is asked: after the first account, and when the engine has stopped by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow, RunState
from zgen_desktop.core.review import NOT_SENT
from zgen_desktop.core.running import Ended
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken, state_word
from zgen_desktop.gui.outcome_bar import OutcomeBar, OutcomeCounts
from zgen_desktop.gui.progress_view import announce
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Card, heading, label

_DONE = (RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.NOTHING_TO_BILL)
_IN_THE_DARK = (RowState.UNKNOWN, RowState.SENDING)


class Ending(Enum):
    """How a run came to rest, as the window sees it."""

    DONE = "done"
    FIRST = "first"
    STOPPED = "stopped"


def ending_of(ended: Ended, *, stop_asked: bool, first_only: bool) -> Ending:
    """STOPPED is the engine's own stop: something went wrong, or rows are left over that nobody asked to leave."""
    counts = ended.summary.counts
    if ended.problem is not None:
        return Ending.STOPPED
    if stop_asked:
        return Ending.DONE
    if any(counts.get(state, 0) for state in _IN_THE_DARK):
        return Ending.STOPPED
    if counts.get(RowState.READY, 0):
        return Ending.FIRST if first_only else Ending.STOPPED
    return Ending.DONE


class StoppedView(QWidget):
    """What happened, what is certain, and what can be done; the buttons are those of the page."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        card = Card()
        card.column.setSpacing(GRID)
        self._heading = heading()
        self._happened = label()
        self._certain_title = label(self.tr("What is certain"), bold=True)
        self._question = label(pixels=16, bold=True)
        self._certain = label()
        self._next = label(quiet=True)
        lines = (self._heading, self._happened, self._question, self._certain_title, self._certain, self._next)
        for line in lines:
            card.column.addWidget(line)
        column.addWidget(card)
        self._standing = Card()
        self._bar, self._counts = OutcomeBar(), OutcomeCounts()
        self._standing.column.addWidget(self._bar)
        self._standing.column.addSpacing(GRID)
        self._standing.column.addWidget(self._counts)
        column.addWidget(self._standing)
        column.addStretch(1)

    # --- after the first account ----------------------------------------------------------------------

    def show_first(self, ended: Ended, sent: Sequence[RunRow]) -> None:
        """``sent`` are the rows that this process has told about: the first account, as a rule."""
        left = ended.summary.counts.get(RowState.READY, 0)
        row = next((each for each in sent if each.attempts), sent[0] if sent else None)
        self._heading.setText(self._first_words(row))
        self._happened.setText(self._first_detail(row))
        self._show_certain(visible=False)
        self._question.setText(self.tr("Go on with %Ln account(s)?", "", left))
        self._next.setText(self.tr("Look at this invoice in Zuora if you like. Nothing more is sent until you go on."))
        announce(self, f"{self._heading.text()} {self._question.text()}")

    def _show_certain(self, *, visible: bool) -> None:
        for widget in (self._certain_title, self._certain, self._standing):
            widget.setVisible(visible)
        self._question.setVisible(not visible)

    def _first_words(self, row: RunRow | None) -> str:
        if row is None:
            return self.tr("No account was sent yet")
        if row.state in (RowState.GENERATED, RowState.ADDED_TO_DRAFT):
            return self.tr("The first account is done: {invoice}").format(invoice=_invoice_words(row))
        if row.state is RowState.NOTHING_TO_BILL:
            return self.tr("The first account is done: nothing to bill")
        if row.state is RowState.REJECTED:
            return self.tr("Zuora refused the first account")
        if row.state is RowState.HELD:
            return self.tr("The first account is already invoiced, so it was not sent")
        return self.tr("The first account: {state}").format(state=state_word(row.state))

    def _first_detail(self, row: RunRow | None) -> str:
        if row is None:
            return ""
        words = self.tr("Row {row}: {account}").format(row=row.row, account=_account_words(row))
        if row.state is RowState.GENERATED or row.outcome is None or not row.outcome.message:
            return words
        return f"{words}\n{spoken(row.outcome.message)}"

    # --- a stop of the engine's own -------------------------------------------------------------------

    def show_stopped(self, ended: Ended) -> None:
        """What happened, and how much of it is known for sure."""
        counts = ended.summary.counts
        problem = ended.problem
        self._heading.setText(spoken(problem.title) if problem else self._own_title(ended))
        self._happened.setText(spoken(problem.message) if problem else self._own_message(ended))
        self._show_certain(visible=True)
        self._certain.setText("\n".join(self._certain_lines(counts)))
        self._next.setText(spoken(problem.next_step) if problem else self._own_next(counts))
        shown = {state: count for state, count in counts.items() if state not in NOT_SENT}
        self._bar.show_counts(shown, sum(shown.values()))
        self._counts.show_counts(shown)
        announce(self, f"{self._heading.text()} {self._certain.text()}")

    def _own_title(self, ended: Ended) -> str:
        counts = ended.summary.counts
        unknown = _count(counts, _IN_THE_DARK)
        if unknown:
            return self.tr("%Ln account(s) gave no clear answer", "", unknown)
        if ended.summary.state is RunState.STOPPED:
            return self.tr("Zuora gave no clear answer several times")
        return self.tr("%Ln account(s) were not sent", "", counts.get(RowState.READY, 0))

    def _own_message(self, ended: Ended) -> str:
        if _count(ended.summary.counts, _IN_THE_DARK):
            return self.tr("So that nothing is invoiced twice, sending has stopped until it is known what happened.")
        if ended.summary.state is RunState.STOPPED:
            return self.tr("Sending has stopped. What became of the accounts without an answer has been found out.")
        return self.tr("Zuora was busy with them every time, or they wait for another row of the same account.")

    def _own_next(self, counts: Mapping[RowState, int]) -> str:
        if _count(counts, _IN_THE_DARK):
            return self.tr("Go on finds out what happened to them first. Don't send these accounts by hand meanwhile.")
        words = self.tr("Go on sends them now. Stop leaves them as “Not sent”; the run can be continued later.")
        if counts.get(RowState.ABSENT, 0):
            words = self.tr("Go on sends those that were not sent. Stop leaves them as “Not sent”, to be sent later.")
            words += " " + self.tr("What was not made is not sent again before you say so, on the page Results.")
        return words

    def _certain_lines(self, counts: Mapping[RowState, int]) -> Sequence[str]:
        groups: tuple[tuple[Sequence[RowState], Callable[[int], str]], ...] = (
            (_DONE, lambda n: self.tr("%Ln account(s) are done.", "", n)),
            ((RowState.REJECTED,), lambda n: self.tr("%Ln account(s) were refused by Zuora: nothing was made.", "", n)),
            (_IN_THE_DARK, lambda n: self.tr("%Ln account(s) are unknown: they may have an invoice or not.", "", n)),
            ((RowState.AMBIGUOUS,), lambda n: self.tr("%Ln account(s) need a decision.", "", n)),
            ((RowState.ABSENT,), lambda n: self.tr("%Ln account(s) were sent, and nothing was made.", "", n)),
            ((RowState.READY,), lambda n: self.tr("%Ln account(s) were not sent.", "", n)),
        )
        return [words(count) for states, words in groups if (count := _count(counts, states))]


def _count(counts: Mapping[RowState, int], states: Sequence[RowState]) -> int:
    return sum(counts.get(state, 0) for state in states)


def _account_words(row: RunRow) -> str:
    number = row.account_number or (row.account.account_id if row.account else "") or ""
    return " · ".join(part for part in (number, row.account_name) if part)


def _invoice_words(row: RunRow) -> str:
    """``INV00012345, 119.00 EUR (Draft)``; all of them where there are several."""
    made = [item.invoice for item in row.invoices if item.role in ("main", "sibling")]
    words = []
    for invoice in made:
        money = figures.money(invoice.amount, invoice.currency or row.currency)
        status = f" ({invoice.status})" if invoice.status else ""
        words.append(", ".join(part for part in (invoice.number or invoice.id, money) if part) + status)
    return " · ".join(words) or state_word(row.state)
