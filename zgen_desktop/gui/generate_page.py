"""The fourth step: Review, then Progress, then what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.running import Ended
from zgen_desktop.gui import figures
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.outside import Outside
from zgen_desktop.gui.page import Action, Page, Place
from zgen_desktop.gui.progress_view import ProgressView, announce
from zgen_desktop.gui.review_view import ReviewView
from zgen_desktop.gui.run_clock import RunClock
from zgen_desktop.gui.stopped_view import Ending, StoppedView, ending_of
from zgen_desktop.gui.waiting_banner import WaitingBanner
from zgen_desktop.gui.waiting_words import start_words

CALM = 800
"""Milliseconds before a main button of this page can be pressed: who still clicks on the page before hits nothing."""


class View(Enum):
    """What stands on the page."""

    REVIEW = "review"
    PROGRESS = "progress"
    FIRST = "first"
    STOPPED = "stopped"


class GeneratePage(Page):
    """Holds the views and knows which one belongs on screen. ``calm`` in milliseconds: see CALM."""

    def __init__(self, desk: Desk, calm: int = CALM) -> None:
        super().__init__(desk)
        self.clock = RunClock(desk)
        self.review = ReviewView(desk)
        self.progress = ProgressView(desk, self.clock)
        self.stopped = StoppedView()
        self._outside = Outside(self, desk, self.clock)
        self._view = View.REVIEW
        self._ended: Ended | None = None
        self._list: tuple[object, ...] = ()
        self._mine = False
        self._first_only = False
        self._last_look: tuple[object, ...] = ()
        self._follows = False
        self._next = QWidget()
        """Holds the banner of the list that waits while this one needs a person."""
        banner = WaitingBanner(desk)
        around = QVBoxLayout(self._next)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(banner)
        self._next.setVisible(False)
        self.column.addWidget(self._next)
        self._stack = QStackedWidget()
        for view in (self.review, self.progress, self.stopped):
            self._stack.addWidget(view)
        self.column.addWidget(self._stack, 1)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(calm)
        self._calm.timeout.connect(self._look)
        self.review.changed.connect(self._look)
        desk.run_changed.connect(self._on_run)
        desk.run_ended.connect(self._on_ended)
        desk.stop_asked.connect(self._look)

    # --- what a page is -------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """What stands on the page now."""
        return self._view

    def main_action(self) -> Action | None:
        """None while a run is on: nothing can be started then, and Stop is a plain button."""
        calm = not self._calm.isActive()
        if self._view is View.REVIEW:
            return Action(self._start_words(), self._start, calm and self.review.complete())
        if self._view is View.FIRST:
            words = self.tr("&Go on with %Ln account(s)", "", self._left())
            return Action(words, self._go_on, calm and not self.desk.running)
        if self._view is View.STOPPED:
            return Action(self.tr("&Go on"), self._go_on, calm and not self.desk.running)
        return None

    def side_actions(self) -> Sequence[Action]:
        """The ways back."""
        if self._view is View.REVIEW:
            free = not self._calm.isActive() and self.review.complete()
            return (
                Action(self.tr("&Back"), lambda: self.go.emit(Place.CHECK)),
                Action(self.tr("&Queue and open another list"), self._queue, free),
            )
        if self._view is View.PROGRESS:
            return (Action(self.tr("&Stop"), self.desk.stop, not self.desk.stopping),)
        words = self.tr("&Stop here") if self._view is View.FIRST else self.tr("&Stop")
        return (Action(words, self._stop_here),)

    def status(self) -> str:
        """One quiet line."""
        if self._view is View.REVIEW:
            return self.tr("The list is fixed when you start.")
        if self._view is View.PROGRESS:
            return self.tr("Stop waits for the accounts that are being sent.")
        words = self.tr("%Ln account(s) not sent", "", self._left())
        if self._view is View.FIRST and self.desk.waiting.turn is not None and self.desk.waiting:
            follow = self.tr("%Ln account(s) in other lists follow", "", self.desk.waiting.queue.rows)
            return f"{words} · {follow}"
        return words

    def help_text(self) -> str:
        """For the view on screen."""
        if self._view is View.REVIEW:
            return self.tr(
                "Nothing was sent yet. This page says what will be sent, to which tenant, and what stays out.\n\n"
                "Invoices are made as drafts. Nobody gets mail, and nothing is posted. Drafts can be deleted in Zuora."
                "\n\nIf the check is older than 15 minutes, the list is checked again first, and you see what changed."
                "\n\nWhen you start, the list is frozen. If you go back and change something, that is another run."
                "\n\nQueue puts the list aside as it is confirmed here, and you can open another one for the same "
                "tenant. When you start, they are sent one after the other, each as a run with a results sheet of its "
                "own. An account that stands in two of them is sent in neither."
            )
        if self._view is View.PROGRESS:
            return self.tr(
                "Accounts are sent in groups. Each one is shown with its outcome as soon as it is certain.\n\n"
                "Stop ends the run after the accounts that are being sent. The others stay “Not sent” and can be sent "
                "later: nothing is sent twice.\n\nIf the program or the computer breaks down now, start it again: it "
                "opens on this run and says what is certain.\n\n“Unknown” means that no clear answer came. Do not "
                "send such an account by hand. The program finds out what happened."
            )
        return self.tr(
            "The run rests, and you decide. What is done is on record and in the results sheet.\n\n"
            "Go on sends what was not sent yet, after finding out about unknown accounts. Stop leaves the rest as it "
            "is; the run can be continued from Results or History at any time."
        )

    def reachable(self) -> bool:
        """Once a connection is chosen and something is ready, or while there is a run to look at."""
        if self.desk.running or self._view is not View.REVIEW:
            return True
        return self.desk.connection is not None and self.desk.checked is not None and self.desk.ready_count() > 0

    def done(self) -> bool:
        """The list on the desk was sent."""
        return self.desk.list_was_sent and not self.desk.running and self._view is View.REVIEW

    def tells(self, error: ZgenError) -> bool:
        """Review says why the list could not be checked again."""
        return self._view is View.REVIEW and error is self.desk.list_error

    def begin_at(self) -> QWidget | None:
        """The first thing to fill in."""
        return self.review.reason

    def entered(self) -> None:
        """Shows the view that belongs here now."""
        if self._view in (View.FIRST, View.STOPPED) and self._list != self._list_now():
            # Somebody has changed the list since: that will be another run.
            self._ended = None
        self._show_view(View.PROGRESS if self.desk.running else self._resting_view())

    # --- views ----------------------------------------------------------------------------------------

    def _resting_view(self) -> View:
        if self._ended is None:
            return View.REVIEW
        return View.FIRST if self._first_only and self._ended.problem is None else View.STOPPED

    def _show_view(self, view: View) -> None:
        self._view = view
        widgets: dict[View, QWidget] = {View.REVIEW: self.review, View.PROGRESS: self.progress}
        self._stack.setCurrentWidget(widgets.get(view, self.stopped))
        self._next.setVisible(view is View.STOPPED)
        self._calm.start()
        if view is View.REVIEW:
            self.review.enter()
        self._look()

    @Slot()
    def _look(self) -> None:
        """Has the frame read the buttons anew, but only when they say something else: a press must not be lost."""
        main = self.main_action()
        look = (
            self._view,
            (main.text, main.enabled) if main else None,
            tuple((action.text, action.enabled) for action in self.side_actions()),
        )
        if look != self._last_look:
            self._last_look = look
            self.changed.emit()

    def _start_words(self) -> str:
        rows, before = self.review.rows, self.review.waiting
        if before:
            return start_words(self.review.all_rows, len(before) + 1, first_only=self.review.first_only)
        if self.review.first_only:
            return self.tr("&Start: 1 account, then {rest}").format(rest=figures.number(rows - 1))
        return self.tr("&Start: %Ln account(s)", "", rows)

    def _left(self) -> int:
        return self._ended.summary.counts.get(RowState.READY, 0) if self._ended else 0

    # --- doing ----------------------------------------------------------------------------------------

    def _list_now(self) -> tuple[object, ...]:
        desk = self.desk
        return (desk.path, desk.selection, desk.edits, desk.connection)

    def _start(self) -> None:
        if self.desk.running or not self.review.complete():
            return
        if self.desk.stale:
            self.review.check_again()
            return
        self._begin(first_only=self.review.first_only)
        said, accounts = self.review.confirmation(), self.review.accounts
        self.desk.start_run(said, first_only=self._first_only, accounts=accounts)
        self._mine = self.desk.running

    def _queue(self) -> None:
        """Confirmed as it would be for the start; sent when the person starts the lists."""
        desk, review = self.desk, self.review
        if desk.running or not review.complete():
            return
        if desk.stale:
            review.check_again()
            return
        one = desk.confirmed(review.confirmation(), first_only=review.first_only, accounts=review.accounts)
        if desk.queue_list(one):
            review.forget()
            self.go.emit(Place.WORKBOOK)
            announce(
                self.window(), self.tr("{name} waits to be sent.").format(name=desk.waiting.queue.name_of(one.key))
            )

    def _go_on(self) -> None:
        if self._ended is None or self.desk.running:
            return
        self._begin(first_only=False)
        self.desk.go_on(self._ended.summary.head.id)

    def _begin(self, *, first_only: bool) -> None:
        self._mine, self._first_only, self._list = True, first_only, self._list_now()

    def _stop_here(self) -> None:
        self._ended = None
        self.desk.waiting.end()
        self._view = View.REVIEW
        self.go.emit(Place.RESULTS)

    # --- what happens ---------------------------------------------------------------------------------

    @Slot()
    def _on_run(self) -> None:
        if self.desk.running:
            if self._view is not View.PROGRESS or self._follows:
                self._follows = False
                if not self._mine:
                    # Started or continued from another page, or the next of several lists.
                    self._first_only, self._list = self.desk.first_only, self._list_now()
                self.progress.begin(first_only=self._first_only)
                self._show_view(View.PROGRESS)
        elif self._view is View.PROGRESS:
            # The end of the run is told right after this, unless it could not begin.
            QTimer.singleShot(0, self, self._after_run)
        else:
            self._look()

    @Slot()
    def _after_run(self) -> None:
        if self._view is View.PROGRESS and not self.desk.running:
            self._mine = False
            view = self._resting_view()
            self._show_view(view)
            if view is View.REVIEW and not self.reachable() and self.isVisible():
                # A list that waited could not begin, and none lies on the desk.
                self.go.emit(Place.WORKBOOK)

    @Slot(object)
    def _on_ended(self, ended: Ended) -> None:
        self._follows = self.desk.list_follows
        if self._follows:
            return
        mine, self._mine = self._mine, False
        ending = ending_of(ended, stop_asked=self.desk.stopping, first_only=self._first_only)
        self._outside.ended(ended, ending)
        self._ended = ended if ending is not Ending.DONE and (mine or self.isVisible()) else None
        if self._ended is None:
            self._view = View.REVIEW
            self._last_look = ()
            if self.isVisible():
                self.go.emit(Place.RESULTS)
            return
        if ending is Ending.FIRST:
            rows = self.desk.run.rows if self.desk.run else ()
            self.stopped.show_first(ended, [row for row in rows if row.row in self.clock.touched])
        else:
            self._first_only = False
            self.stopped.show_stopped(ended)
        self._show_view(self._resting_view())
