"""Progress: where the run is, how long it will still take, what is waited for, and what Stop would do."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.events import Waiting
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.environment_box import EnvironmentBox
from zgen_desktop.gui.outcome_bar import OutcomeBar, OutcomeCounts
from zgen_desktop.gui.run_clock import AT_WORK, RunClock
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Banner, Card, Text, heading, in_row, label

_TOLD_EVERY = 10
"""Percent between two announcements to a screen reader."""


class ProgressView(QWidget):
    """Follows the run clock; every number stays in its place while it changes."""

    def __init__(self, desk: Desk, clock: RunClock) -> None:
        super().__init__()
        self._desk, self._clock = desk, clock
        self._first_only = False
        self._awake = True
        self._told = 0
        self._turn = label(bold=True)
        self._heading = heading()
        self._left = label(quiet=True)
        self._tenant = label(quiet=True)
        self._environment = EnvironmentBox()
        self._bar = OutcomeBar()
        self._counts = OutcomeCounts()
        self._stopping = Banner(lambda c: c.warning)
        self._waiting = Banner(lambda c: c.unknown)
        self._written = label(quiet=True)
        self._sleep = label(quiet=True)
        self._build()
        clock.ticked.connect(self._show)
        desk.stop_asked.connect(self._on_stop)
        desk.may_fall_asleep.connect(self._on_asleep, Qt.ConnectionType.QueuedConnection)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        card = Card()
        card.column.setSpacing(GRID)
        card.column.addWidget(self._turn)
        card.column.addWidget(self._heading)
        card.column.addWidget(self._left)
        card.column.addSpacing(GRID)
        card.column.addWidget(self._bar)
        card.column.addSpacing(GRID)
        card.column.addWidget(self._counts)
        column.addWidget(card)
        column.addWidget(self._stopping)
        column.addWidget(self._waiting)
        quiet = Card()
        quiet.column.addLayout(in_row(self._tenant, self._environment, stretch_first=True))
        for line in (self._written, self._sleep):
            quiet.column.addWidget(line)
        column.addWidget(quiet)
        column.addStretch(1)
        self._stopping.say("")
        self._waiting.say("")

    def begin(self, *, first_only: bool) -> None:
        """A run starts or goes on."""
        self._first_only, self._awake, self._told = first_only, True, 0
        self._stopping.say("")
        self._show()
        if self._turn_words():
            announce(self, self._turn_words())

    # --- showing --------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        clock = self._clock
        if not self._desk.running:
            return
        _keep(self._turn, self._turn_words())
        self._turn.setVisible(bool(self._turn.text()))
        _keep(self._heading, self._heading_words())
        _keep(self._left, self._left_words())
        counts = clock.shown_counts()
        self._bar.show_counts(counts, clock.total)
        self._counts.show_counts(counts)
        self._show_waiting(clock.waiting)
        self._show_quiet()
        self._announce()

    def _turn_words(self) -> str:
        turn = self._desk.waiting.turn
        if turn is None or turn.total == 1:
            return ""
        words = self.tr("List {number} of {total}: {name}")
        return words.format(number=figures.number(turn.number), total=figures.number(turn.total), name=turn.name)

    def _heading_words(self) -> str:
        clock = self._clock
        if not clock.started:
            return self.tr("Connecting to the tenant")
        if self._first_only:
            return self.tr("The first account is being sent")
        done = figures.number(clock.done)
        return self.tr("{done} of %Ln account(s) are done", "", clock.total).format(done=done)

    def _left_words(self) -> str:
        if not self._clock.started or self._first_only:
            return self.tr("Nothing more is sent until you say so.") if self._first_only else ""
        seconds = self._clock.seconds_left()
        if seconds is None:
            return self.tr("The time left is known when a tenth of the accounts is done.")
        if not any(self._clock.counts[state] for state in AT_WORK):
            return self.tr("All accounts are sent. What is not certain yet is found out.")
        return time_left_words(seconds)

    def _show_waiting(self, waiting: Waiting | None) -> None:
        if waiting is None or self._desk.stopping:
            self._waiting.say("")
            return
        now = self._desk.services.clock.now()
        left = figures.countdown((waiting.until - now).total_seconds())
        until = figures.moment(waiting.until, now)
        words = self.tr("Waiting until {until} (still {left}). {why}")
        self._waiting.say(words.format(until=until, left=left, why=spoken(waiting.why)))

    def _show_quiet(self) -> None:
        connection = self._desk.connection
        head = self._desk.run.summary.head if self._desk.run else None
        if head is not None:
            words = self.tr("Drafts are made in {tenant} by {user}. Nothing is posted or sent to a customer.")
            tenant = head.tenant_title
            _keep(self._tenant, words.format(tenant=tenant, user=head.user_name))
        environment = head.environment if head else connection.environment if connection else None
        self._environment.show_environment(environment)
        written = self._clock.written_at
        now = self._desk.services.clock.now()
        words = self.tr("The results sheet is written every few minutes and at the end.")
        if written is not None:
            words = self.tr("The results sheet was last written at {time}.").format(time=figures.moment(written, now))
        _keep(self._written, words)
        awake = self.tr("The computer is kept awake until then. You can minimise the window.")
        asleep = self.tr("This program can't keep the computer awake here. See to it that it does not go to sleep.")
        _keep(self._sleep, awake if self._awake else asleep)

    def _announce(self) -> None:
        percent = self._clock.percent
        if percent // _TOLD_EVERY > self._told // _TOLD_EVERY:
            self._told = percent
            announce(self, self._heading.text())

    @Slot()
    def _on_stop(self) -> None:
        if not self._desk.running:
            return
        words = self.tr("Stopping after the accounts that are being sent.")
        self._stopping.say(words)
        announce(self, words)
        self._show()

    @Slot()
    def _on_asleep(self) -> None:
        self._awake = False
        self._show()


def _keep(line: Text, text: str) -> None:
    """Sets a text only when it is another one, so that nothing is laid out anew for nothing."""
    if line.text() != text:
        line.setText(text)


def announce(widget: QWidget, text: str) -> None:
    """Has a screen reader say what a seeing person sees change."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def time_left_words(seconds: float) -> str:
    """``About 12 minutes left``: no finer than anybody can know."""
    minutes = ceil(seconds / 60)
    if seconds < 60:
        return QCoreApplication.translate("TimeLeft", "Less than a minute left")
    if minutes < 60:
        return QCoreApplication.translate("TimeLeft", "About %n minute(s) left", "", minutes)
    hours, rest = divmod(5 * ceil(minutes / 5), 60)
    return QCoreApplication.translate("TimeLeft", "About {hours} h {minutes} min left").format(
        hours=hours, minutes=rest
    )
