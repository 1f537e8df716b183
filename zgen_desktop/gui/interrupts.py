"""Ctrl-C in the terminal that the window was started from, and a request of the system to end."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class Interrupts(QObject):
    """``came`` in the GUI thread. Python's own handler alone would wait until some Python code runs."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ours, theirs = socket.socketpair()
        self._theirs = theirs
        for end in (self._ours, theirs):
            end.setblocking(False)
        self._before = {number: signal.signal(number, _nothing) for number in (signal.SIGINT, signal.SIGTERM)}
        self._old_fd = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def close(self) -> None:
        """Gives the handlers back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_fd)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._ours.close()
        self._theirs.close()

    @Slot()
    def _on_signal(self) -> None:
        numbers = self._ours.recv(100)
        if any(number in self._before for number in numbers):
            self.came.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The byte on the socket is what counts."""
