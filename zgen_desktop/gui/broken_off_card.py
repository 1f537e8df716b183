"""After a crash, or when Zuora was out of reach: what is certain, what is not, and the ways on."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal

from zgen_desktop.core.model.changes import ChangeLeft
from zgen_desktop.core.model.run import RunSummary
from zgen_desktop.gui import figures, run_words
from zgen_desktop.gui.environment_box import EnvironmentBox
from zgen_desktop.gui.widgets import Button, Card, heading, in_row, label


class BrokenOffCard(Card):
    """``go_on``, ``only_find_out`` and ``change`` (its invoices are to be looked at) come with the id of the run."""

    go_on = Signal(str)
    only_find_out = Signal(str)
    change = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._run = ""
        self._heading = heading()
        self._facts = label()
        self._unclear = label()
        self._about = label(quiet=True)
        self._environment = EnvironmentBox()
        for part in (self._heading, self._facts, self._unclear, self._about):
            self.column.addWidget(part)
        self._only = Button(self.tr("Only find o&ut"), lambda: self.only_find_out.emit(self._run))
        self._on = Button(self.tr("&Find out and go on"), lambda: self.go_on.emit(self._run), main=True)
        self._change = Button(self.tr("&Look and go on…"), lambda: self.change.emit(self._run), main=True)
        row = in_row(self._environment)
        row.addStretch(1)
        row.addWidget(self._only)
        row.addWidget(self._on)
        row.addWidget(self._change)
        self.column.addLayout(row)

    def show_run(self, summary: RunSummary, now: datetime, *, enabled: bool) -> None:
        """The run that was broken off; its buttons only work while nothing else is under way."""
        self._take(summary, now, of_sending=True)
        done, unclear = run_words.done_count(summary.counts), run_words.unclear(summary)
        rest = run_words.not_sent(summary)
        self._heading.setText(self.tr("The program ended while accounts were being sent"))
        parts = [
            self.tr("%Ln are done", "", done),
            self.tr("%Ln are unknown", "", unclear),
            self.tr("%Ln were not sent", "", rest),
        ]
        certain = self.tr("Nothing is lost.")
        self._facts.setText(f"{', '.join(parts)}. {certain}")
        self._unclear.setVisible(bool(unclear))
        self._unclear.setText(
            self.tr(
                "The unknown ones may have an invoice or not. They are not sent again before that is found out; "
                "it takes as long as the waiting time of the connection ({time}).",
            ).format(time=figures.duration(summary.head.quiet_window))
        )
        self._only.setVisible(bool(unclear))
        self._on.setText(self.tr("&Find out and go on") if unclear else self.tr("&Go on"))
        if not rest:
            # Nothing is left to be sent: finding out is all there is to do.
            self._only.setVisible(False)
            self._on.setText(self.tr("&Find out what happened"))
        for button in (self._only, self._on):
            button.setEnabled(enabled)

    def show_change(self, summary: RunSummary, left: ChangeLeft, now: datetime, *, enabled: bool) -> None:
        """A run whose invoices were being taken back or posted."""
        self._take(summary, now, of_sending=False)
        self._heading.setText(run_words.change_broken_off(left.aim))
        confirmed = self.tr("%Ln invoice(s) had been confirmed ({time}).", "", left.invoices)
        self._facts.setText(confirmed.format(time=figures.moment(left.at, now)))
        unclear = self.tr("What became of %Ln of them is not known yet.", "", left.unclear)
        next_ = self.tr("First you see how each of them stands in Zuora today; nothing is changed before you say so.")
        self._unclear.setVisible(True)
        self._unclear.setText(f"{unclear} {next_}" if left.unclear else next_)
        self._change.setEnabled(enabled)

    def _take(self, summary: RunSummary, now: datetime, *, of_sending: bool) -> None:
        self._run = summary.head.id
        self._about.setText(run_words.about(summary, now, running=False))
        self._environment.show_environment(summary.head.environment)
        self._only.setVisible(of_sending)
        self._on.setVisible(of_sending)
        self._change.setVisible(not of_sending)
