"""What of a run needs a person, each as a sentence with its buttons; the most urgent first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunSummary
from zgen_desktop.core.run_totals import RunTotals
from zgen_desktop.gui import figures, run_words
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.palette import Colours, Tone
from zgen_desktop.gui.widgets import GRID, Banner, Offer


@dataclass(frozen=True)
class Standing:
    """What the banners are made of.

    ``totals`` is None while they are being added up. ``certain`` is when the unknown rows can be found out,
    None where that is now.
    """

    summary: RunSummary
    totals: RunTotals | None
    certain: datetime | None
    now: datetime
    running: bool
    finding_out: bool


class ResultsBanners(QWidget):
    """A signal for each button: what was asked for."""

    find_out = Signal()
    decide = Signal()
    doubles = Signal()
    send_absent = Signal()
    leave_absent = Signal()
    go_on = Signal()
    leave_rest = Signal()
    write = Signal()
    change = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._working = self._line(lambda c: c.plain)
        self._unknown = self._line(lambda c: c.unknown, Offer(self.tr("&Find out what happened"), self.find_out.emit))
        self._ambiguous = self._line(lambda c: c.unknown, Offer(self.tr("Look and &decide"), self.decide.emit))
        self._doubles = self._line(lambda c: c.bad, Offer(self.tr("Show the&m"), self.doubles.emit))
        self._change = self._line(lambda c: c.warning, Offer(self.tr("Look and &go on…"), self.change.emit))
        self._absent = self._line(
            lambda c: c.warning,
            Offer(self.tr("Leave o&ut…"), self.leave_absent.emit),
            Offer(self.tr("Send a&gain…"), self.send_absent.emit),
        )
        self._rest = self._line(
            lambda c: c.warning,
            Offer(self.tr("Leave the rest out…"), self.leave_rest.emit),
            Offer(self.tr("Con&tinue…"), self.go_on.emit),
        )
        self._pending = self._line(lambda c: c.plain, Offer(self.tr("&Ask Zuora again"), self.find_out.emit))
        self._not_written = self._line(lambda c: c.warning, Offer(self.tr("Write resu&lts again"), self.write.emit))
        self._elsewhere = self._line(lambda c: c.warning)

    def _line(self, tone: Callable[[Colours], Tone], *offers: Offer) -> _Line:
        line = _Line(tone, offers)
        self._column.addWidget(line.banner)
        self._lines.append(line)
        return line

    def show_standing(self, at: Standing) -> None:
        """Other sentences; a button that stays keeps the focus."""
        self._working.say(self._working_words(at))
        self._unknown.say(self._unknown_words(at))
        self._ambiguous.say(self._ambiguous_words(at))
        self._doubles.say(self._doubles_words(at))
        self._change.say(self._change_words(at))
        self._absent.say(self._absent_words(at))
        self._rest.say(self._rest_words(at))
        self._pending.say(self._pending_words(at))
        self._not_written.say(self._not_written_words(at))
        self._elsewhere.say(spoken(at.summary.written.note) if at.summary.written and not at.running else "")
        # Without a sentence there is no gap either.
        self.setVisible(any(line.said for line in self._lines))

    def _working_words(self, at: Standing) -> str:
        if not at.running:
            return ""
        if at.finding_out:
            return self.tr("It is being found out what happened. The numbers here change when that is done.")
        return self.tr("Accounts are being sent. The numbers here change when that is done.")

    def _unknown_words(self, at: Standing) -> str:
        unclear = run_words.unclear(at.summary)
        # While the program is at it there is nothing to press.
        if not unclear or at.running:
            return ""
        said = self.tr("%Ln account(s) gave no clear answer. Do not send them again.", "", unclear)
        if at.certain is None or at.certain <= at.now:
            now = self.tr("It can be found out now.")
            return f"{said} {now}"
        left = figures.duration(max(60.0, (at.certain - at.now).total_seconds()))
        until = self.tr("It is certain by {time} (in {left}).")
        return f"{said} {until.format(time=figures.moment(at.certain, at.now), left=left)}"

    def _ambiguous_words(self, at: Standing) -> str:
        count = _idle_count(at, RowState.AMBIGUOUS)
        said = self.tr("%Ln account(s) need your decision.", "", count)
        why = self.tr("Invoices appeared, and this program can't tell who made them.")
        return f"{said} {why}" if count else ""

    def _doubles_words(self, at: Standing) -> str:
        count = at.summary.possible_doubles
        return (
            self.tr("%Ln account(s) may have one invoice too many. Look at them in Zuora.", "", count) if count else ""
        )

    def _change_words(self, at: Standing) -> str:
        left = at.summary.change_left
        if left is None or at.running:
            return ""
        said = [
            f"{run_words.change_broken_off(left.aim)}.",
            self.tr("%Ln invoice(s) had been confirmed ({time}).", "", left.invoices).format(
                time=figures.moment(left.at, at.now)
            ),
        ]
        if left.unclear:
            said.append(self.tr("What became of %Ln of them is not known yet.", "", left.unclear))
        return " ".join(said)

    def _absent_words(self, at: Standing) -> str:
        count = _idle_count(at, RowState.ABSENT)
        said = self.tr("For %Ln account(s) nothing was made. They can be sent again.", "", count)
        return said if count else ""

    def _rest_words(self, at: Standing) -> str:
        count = _idle_count(at, RowState.READY)
        if not count:
            return ""
        said = self.tr("%Ln account(s) were not sent.", "", count)
        return f"{said} {spoken(at.summary.detail)}" if at.summary.detail else said

    def _pending_words(self, at: Standing) -> str:
        count = at.totals.pending if at.totals and not at.running else 0
        said = self.tr("Zuora is still making the invoices of %Ln account(s).", "", count)
        later = self.tr("Ask again later for number and amount.")
        return f"{said} {later}" if count else ""

    def _not_written_words(self, at: Standing) -> str:
        if at.running or at.summary.written is not None:
            return ""
        return self.tr("The results are not in a workbook yet. All outcomes are on record.")


def _idle_count(at: Standing, state: RowState) -> int:
    return 0 if at.running else at.summary.counts.get(state, 0)


class _Line:
    """A banner and what it offers while it says something."""

    def __init__(self, tone: Callable[[Colours], Tone], offers: Sequence[Offer]) -> None:
        self.banner = Banner(tone)
        self._offers = offers
        self.said = ""

    def say(self, text: str) -> None:
        self.said = text
        self.banner.say(text, *(self._offers if text else ()))
