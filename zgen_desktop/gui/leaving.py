"""What closing the window means while a run is on: it is asked about, the run stops, and then the window closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QCloseEvent

from zgen_desktop.core.events import Event, RowChanged
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.frame import Frame
from zgen_desktop.gui.question import Question


class Leaving(QObject):
    """Listens to the frame's closing. Nothing is asked while no run is on."""

    def __init__(self, frame: Frame, desk: Desk) -> None:
        super().__init__(frame)
        self._frame, self._desk = frame, desk
        self._wanted = False
        self._given_up = False
        """Whether the person knows that lists which wait are lost."""
        self._sending: set[int] = set()
        self.box: Question | None = None
        """The question or the answer on screen."""
        frame.closing.connect(self._on_closing)
        desk.run_changed.connect(self._on_run)
        desk.event_came.connect(self._on_event)

    @Slot(object)
    def _on_closing(self, event: QCloseEvent) -> None:
        if not self._desk.running and (not self._desk.waiting or self._given_up):
            return
        event.ignore()
        if self.box is not None:
            self.box.raise_()
        elif not self._desk.running:
            self._ask_about_lists()
        elif self._wanted:
            self._say_what_is_waited_for()
        else:
            self._ask()

    def _ask_about_lists(self) -> None:
        self._show(
            Question(
                self._frame,
                self.tr("%Ln list(s) wait and were not sent. Close all the same?", "", len(self._desk.waiting)),
                self.tr("Lists wait as long as this window is open. Your workbooks stay as they are."),
                self.tr("&Close"),
                self.tr("&Stay"),
                self._give_up_lists,
            )
        )

    def _give_up_lists(self) -> None:
        self._given_up = True
        self._close_soon()

    def _ask(self) -> None:
        fact = self.tr("What is done stays done. The others stay “Not sent” and can be sent later.")
        if self._desk.waiting:
            lists = self.tr("%Ln list(s) that wait are not sent and wait no longer.", "", len(self._desk.waiting))
            fact = f"{fact} {lists}"
        self._show(
            Question(
                self._frame,
                self.tr("Accounts are being sent. Stop after these, then close?"),
                fact,
                self.tr("&Stop, then close"),
                self.tr("&Keep sending"),
                self._stop,
            )
        )

    def _say_what_is_waited_for(self) -> None:
        count = len(self._sending)
        words = self.tr("Waiting for Zuora's answer about %Ln account(s)", "", count)
        if not count:
            words = self.tr("Waiting until the results sheet is written")
        more = self.tr("The window closes by itself after that. No further account is sent.")
        self._show(Question(self._frame, words, more, "", self.tr("&Wait")))

    def _show(self, box: Question) -> None:
        box.finished.connect(self._on_box_gone)
        self.box = box
        box.open()

    @Slot()
    def _on_box_gone(self) -> None:
        self.box = None

    @Slot()
    def _stop(self) -> None:
        """Pressed, and not only answered: the question is also closed when the run ends by itself."""
        self._wanted = self._given_up = True
        if self._desk.running:
            self._desk.stop()
        else:
            self._close_soon()

    @Slot()
    def _on_run(self) -> None:
        if self._desk.running or self._desk.list_follows:
            return
        self._sending.clear()
        if self.box is not None:
            self.box.close()
        if self._wanted:
            self._close_soon()

    def _close_soon(self) -> None:
        self._wanted = False
        # Whoever else listens to the end of the run comes first.
        window = self._frame.window()
        QTimer.singleShot(0, window, window.close)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, RowChanged):
            if event.state is RowState.SENDING:
                self._sending.add(event.row)
            else:
                self._sending.discard(event.row)


def attach_leaving(frame: Frame, desk: Desk) -> Leaving:
    """From now on closing the window during a run asks, stops, waits, and then closes."""
    return Leaving(frame, desk)
