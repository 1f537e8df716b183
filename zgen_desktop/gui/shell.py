"""The window as the system knows it: title, place and size. It is painted before anything else of the program.

This file stands in the way of the first paint. It loads nothing of the core, draws no text (the first one loads all
fonts) and never names ``Qt`` itself, whose many enums cost as much as a sixth of a bare window's start (measured).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zgen_desktop.gui.palette import DARK, LIGHT, colours_of

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

TITLE = "Zgen Desktop"
SCHEME_VARIABLE = "ZGEN_COLOURS"
"""``light`` or ``dark`` instead of the system's, for screenshots and for people who want it so."""
_UNSEEN_MS = 3_000
"""A window that is started minimised is never painted; then what comes after the first paint comes so late."""
_USUAL, _LARGEST = (1180, 760), (1440, 900)
"""Width and height of a window that was never opened before."""
_STRIP = 50
"""Pixels of the top line, which is white before anything stands in it."""


def _first_size() -> tuple[int, int]:
    """Most of a small screen; on a large one what a table needs and the eye still takes in."""
    screen = QApplication.primaryScreen()
    if screen is None:
        return _USUAL
    room = screen.availableSize()
    return min(_LARGEST[0], room.width() * 9 // 10), min(_LARGEST[1], room.height() * 9 // 10)


def new_application() -> QApplication:
    """The one application object, not dressed yet."""
    application = QApplication(["zgen-desktop"])
    application.setApplicationName(TITLE)
    application.setDesktopFileName("zgen-desktop")
    return application


class Shell(QWidget):
    """Empty at first. ``painted`` comes once, when it is first seen.

    ``place`` is what ``place_now`` gave the last time, or empty.
    """

    painted = Signal()

    def __init__(self, place: str = "") -> None:
        super().__init__()
        self.frame: QWidget | None = None
        """What fills it from ``hold`` on."""
        self._seen, self._place = False, place
        self.setWindowTitle(TITLE)
        # A full-HD screen at 200 % has 960 × 540.
        self.setMinimumSize(720, 480)
        self.resize(*_first_size())
        if place:
            # Qt brings it back on screen where its own is gone.
            self.restoreGeometry(QByteArray.fromBase64(place.encode()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._fill()

    def _fill(self) -> None:
        wished = os.environ.get(SCHEME_VARIABLE, "")
        dark = wished == "dark" if wished in ("light", "dark") else colours_of(QApplication.palette()) is DARK
        colours = DARK if dark else LIGHT
        strip = QWidget()
        strip.setFixedHeight(_STRIP)
        for widget, colour in ((self, colours.ground), (strip, colours.card)):
            palette = widget.palette()
            palette.setColor(QPalette.ColorRole.Window, QColor(colour))
            widget.setPalette(palette)
            widget.setAutoFillBackground(True)
        self._column.addWidget(strip)
        self._column.addStretch(1)

    def show(self) -> None:
        """On screen; ``painted`` follows."""
        super().show()
        QTimer.singleShot(_UNSEEN_MS, self, self._on_painted)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The ground; the first time it is told."""
        super().paintEvent(event)
        if not self._seen:
            QTimer.singleShot(0, self, self._on_painted)

    def _on_painted(self) -> None:
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def hold(self, frame: QWidget) -> None:
        """From now on the window is filled by this, has its title, and asks it before it is closed."""
        self.frame = frame
        self.setPalette(QPalette())
        while (item := self._column.takeAt(0)) is not None:
            if (filling := item.widget()) is not None:
                filling.deleteLater()
        self._column.addWidget(frame)
        frame.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(frame.windowTitle())
        frame.show()
        if self.isActiveWindow() and self.focusWidget() is None:
            # As Qt does for a window that has something to give the keyboard to from the start.
            self.focusNextChild()

    def place_now(self) -> str:
        """Place, size and whether it fills the screen, as a text to be kept; once it is hidden, as they last were."""
        if self.isVisible():
            self._place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        return self._place

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """What fills the window may refuse."""
        self.place_now()
        if self.frame is not None:
            self.frame.closeEvent(event)
