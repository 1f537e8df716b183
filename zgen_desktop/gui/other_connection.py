"""Another connection is chosen while lists wait for the one at hand: the person is asked what becomes of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.question import Question


class OtherConnection(QObject):
    """Asks over ``frame``, whichever page or menu the other connection was chosen on."""

    def __init__(self, frame: QWidget, desk: Desk) -> None:
        super().__init__(frame)
        self._frame, self._desk = frame, desk
        self.box: Question | None = None
        """The question on screen."""
        desk.waiting.other_connection_wanted.connect(self._ask)

    @Slot(str)
    def _ask(self, name: str) -> None:
        waiting = self._desk.waiting
        if self.box is not None:
            self.box.close()
        words = self.tr("%Ln list(s) wait to be sent over “{name}”. Choose another connection?", "", len(waiting))
        self.box = Question(
            self._frame,
            words.format(name=waiting.connection),
            self.tr("Then they wait no longer, and nothing of them was sent. Your workbooks stay as they are."),
            self.tr("&Give them up"),
            self.tr("&Keep them"),
            lambda: self._choose(name),
        )
        self.box.finished.connect(self._on_box_gone)
        self.box.open()

    @Slot()
    def _on_box_gone(self) -> None:
        self.box = None

    def _choose(self, name: str) -> None:
        self._desk.waiting.clear()
        self._desk.choose_connection(name)
