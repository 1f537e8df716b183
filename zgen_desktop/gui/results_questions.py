"""What Results asks before anything of a run is sent again, left out or found out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui import run_words
from zgen_desktop.gui.desk import Desk, RunView
from zgen_desktop.gui.reason_dialog import ReasonDialog
from zgen_desktop.gui.send_dialog import SendDialog


class ResultsQuestions(QObject):
    """Asks in dialogs over ``page``; ``sent`` when sending has begun."""

    sent = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def find_out(self, view: RunView) -> None:
        """Nothing is sent, so nothing is asked."""
        if not self._desk.running and self._desk.connect_to(view.summary.head.connection):
            self._desk.go_on(view.summary.head.id, send=False)

    def refused(self, view: RunView) -> None:
        """The refused rows, and those only by their word."""
        count = view.summary.counts.get(RowState.REJECTED, 0)
        fact = self.tr(
            "%Ln account(s) that are “Refused by Zuora” are sent once more, with the same dates and charges.", "", count
        )
        text = self.tr("&Send %Ln refused one(s) again", "", count)
        facts = [fact, *self._also_sent(view)]
        self._ask(view, facts, text, lambda run: self._desk.send_refused_again(run, count))

    def not_made(self, view: RunView, rows: Sequence[int]) -> None:
        """Rows that were not made; no row named means all of them."""
        count = len(rows) or view.summary.counts.get(RowState.ABSENT, 0)
        facts = [
            self.tr("%Ln account(s) that are “Not made” are sent once more, each by itself.", "", count),
            self.tr("Before each one Zuora is asked once more that nothing was made."),
            *self._also_sent(view),
        ]
        only = frozenset(rows) or None
        text = self.tr("&Send %Ln account(s) again", "", count)
        self._ask(view, facts, text, lambda run: self._desk.send_absent_again(run, count, only))

    def not_sent(self, view: RunView) -> None:
        """What a stopped run has left."""
        rest = run_words.not_sent(view.summary)
        facts = [self.tr("%Ln account(s) that are “Not sent” are sent now.", "", rest), *self._never_unknown(view)]
        self._ask(view, facts, self.tr("&Send %Ln account(s)", "", rest), self._desk.go_on)

    def leave_out(self, view: RunView, rows: Sequence[int]) -> None:
        """Rows that were not made and shall not be; no row named means all of them."""
        chosen = list(rows) or [row.row for row in view.rows if row.shown_state is RowState.ABSENT]
        self._ask_to_leave_out(view, chosen, self.tr("They are “Not made” and will not be sent again by this run."))

    def leave_rest(self, view: RunView) -> None:
        """What a stopped run has left and shall not send any more."""
        rest = [row.row for row in view.rows if row.shown_state is RowState.READY]
        words = self.tr("They are “Not sent” and will not be sent by this run. Another list may send them then.")
        self._ask_to_leave_out(view, rest, words)

    def _ask_to_leave_out(self, view: RunView, rows: Sequence[int], fact: str) -> None:
        run = view.summary.head.id
        ReasonDialog(
            self._page,
            self.tr("Leave %Ln account(s) out?", "", len(rows)),
            fact,
            self.tr("&Leave out"),
            lambda reason: self._desk.decide(run, rows, "left-out", "", reason),
        ).open()

    def _ask(self, view: RunView, facts: list[str], text: str, act: Callable[[str], object]) -> None:
        head = view.summary.head

        def send() -> None:
            if not self._desk.running and self._desk.connect_to(head.connection):
                act(head.id)
                self.sent.emit()

        SendDialog(self._page, self.tr("Send again?"), facts, head, [(text, send)]).open()

    def _also_sent(self, view: RunView) -> list[str]:
        rest = run_words.not_sent(view.summary)
        also = [self.tr("%Ln account(s) that are “Not sent” are sent as well.", "", rest)] if rest else []
        return [*also, *self._never_unknown(view)]

    def _never_unknown(self, view: RunView) -> list[str]:
        if not run_words.unclear(view.summary):
            return []
        return [self.tr("Accounts that are “Unknown” are not sent again. It is found out what happened to them.")]
