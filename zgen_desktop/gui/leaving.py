"""What closing the window means while a run is on: it is asked about, the run stops, and then the window closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMessageBox

from zgen_desktop.core.events import Event, RowChanged
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.frame import Frame


class Leaving(QObject):
    """Listens to the frame's closing. Nothing is asked while no run is on."""

    def __init__(self, frame: Frame, desk: Desk) -> None:
        super().__init__(frame)
        self._frame, self._desk = frame, desk
        self._wanted = False
        self._sending: set[int] = set()
        self.box: QMessageBox | None = None
        """The question or the answer on screen."""
        frame.closing.connect(self._on_closing)
        desk.run_changed.connect(self._on_run)
        desk.event_came.connect(self._on_event)

    @Slot(object)
    def _on_closing(self, event: QCloseEvent) -> None:
        if not self._desk.running:
            return
        event.ignore()
        if self.box is not None:
            self.box.raise_()
        elif self._wanted:
            self._say_what_is_waited_for()
        else:
            self._ask()

    def _ask(self) -> None:
        box = self._new_box(
            self.tr("Accounts are being sent. Stop after these, then close?"),
            self.tr("What is done stays done. The others stay “Not sent” and can be sent later."),
        )
        stop = box.addButton(self.tr("&Stop, then close"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("&Keep sending"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        # Pressed, and not only answered: the box is also closed when the run ends by itself.
        stop.clicked.connect(self._stop)
        box.open()

    def _say_what_is_waited_for(self) -> None:
        count = len(self._sending)
        words = self.tr("Waiting for Zuora's answer about %Ln account(s)", "", count)
        if not count:
            words = self.tr("Waiting until the results sheet is written")
        box = self._new_box(words, self.tr("The window closes by itself after that. No further account is sent."))
        box.addButton(self.tr("&Wait"), QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def _new_box(self, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self._frame)
        box.setWindowTitle("Zgen Desktop")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(more)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._on_box_gone)
        self.box = box
        return box

    @Slot()
    def _on_box_gone(self) -> None:
        self.box = None

    @Slot()
    def _stop(self) -> None:
        self._wanted = True
        if self._desk.running:
            self._desk.stop()
        else:
            self._close_soon()

    @Slot()
    def _on_run(self) -> None:
        if self._desk.running:
            return
        self._sending.clear()
        if self.box is not None:
            self.box.close()
        if self._wanted:
            self._close_soon()

    def _close_soon(self) -> None:
        self._wanted = False
        # Whoever else listens to the end of the run comes first.
        QTimer.singleShot(0, self._frame, self._frame.close)

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
