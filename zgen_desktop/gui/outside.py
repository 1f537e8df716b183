"""What is seen of a run from outside of the window: its title, a call for attention, a message of the system."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QStyle, QSystemTrayIcon, QWidget

from zgen_desktop.core.running import Ended
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.outcome_bar import outcome_words
from zgen_desktop.gui.run_clock import RunClock
from zgen_desktop.gui.stopped_view import Ending

MESSAGE = 10_000
"""Milliseconds that the system's message stays."""


class Outside(QObject):
    """Belongs to a page; speaks for its window. None of this is the only sign of anything."""

    def __init__(self, page: QWidget, desk: Desk, clock: RunClock) -> None:
        super().__init__(page)
        self._page, self._desk, self._clock = page, desk, clock
        self._tray: QSystemTrayIcon | None = None
        self._titled, self._own_title = False, ""
        clock.ticked.connect(self._on_tick)

    @Slot()
    def _on_tick(self) -> None:
        """The title tells how far it is, until the run is over."""
        window = self._page.window()
        if window is self._page:
            return
        if not self._desk.running:
            self._give_back(window)
            return
        if not self._titled:
            # The frame sets its own title when something else changes.
            self._titled, self._own_title = True, window.windowTitle()
            window.windowTitleChanged.connect(self._on_tick)
        title = self.tr("{percent} % – Zgen Desktop").format(percent=self._clock.percent)
        if window.windowTitle() != title:
            window.setWindowTitle(title)

    def _give_back(self, window: QWidget) -> None:
        """The title that the window had before the run."""
        if self._titled:
            self._titled = False
            window.windowTitleChanged.disconnect(self._on_tick)
            window.setWindowTitle(self._own_title)

    def ended(self, ended: Ended, ending: Ending) -> None:
        """Calls for the person who is at something else meanwhile."""
        window = self._page.window()
        if window.isActiveWindow():
            return
        QApplication.alert(window)
        words = {
            Ending.DONE: self.tr("The run has ended"),
            Ending.FIRST: self.tr("The first account is done. Go on?"),
            Ending.STOPPED: self.tr("The run has stopped and needs you"),
        }
        self._message(words[ending], outcome_words(ended.summary.counts))

    def _message(self, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            icon = self._page.window().windowIcon()
            if icon.isNull():
                icon = self._page.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxInformation)
            self._tray = QSystemTrayIcon(icon, self)
            self._tray.messageClicked.connect(self._raise)
        self._tray.show()
        self._tray.showMessage(title, text, self._tray.icon(), MESSAGE)
        QTimer.singleShot(MESSAGE, self._tray, self._tray.hide)

    @Slot()
    def _raise(self) -> None:
        window = self._page.window()
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        if self._tray is not None:
            self._tray.hide()
