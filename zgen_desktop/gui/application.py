"""QApplication as this program wants it: Fusion, our palette in the system's light or dark, plain texts."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from zgen_desktop.gui.palette import DARK, LIGHT, Colours, colours_of, qt_palette

SCHEME_VARIABLE = "ZGEN_COLOURS"
"""``light`` or ``dark`` instead of the system's, for screenshots and for people who want it so."""


def make_application(words: Sequence[str] = ()) -> QApplication:
    """The one application object; follows the system from light to dark and back."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    application = QApplication(["zgen-desktop", *words])
    application.setApplicationName("Zgen Desktop")
    application.setDesktopFileName("zgen-desktop")
    # Before any palette or style sheet: dark mode then follows the system, on Windows 10 too.
    application.setStyle("fusion")
    _wear(application)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: _wear(application))
    return application


def _wear(application: QApplication) -> None:
    wished = os.environ.get(SCHEME_VARIABLE, "")
    scheme = QGuiApplication.styleHints().colorScheme()
    if wished in ("light", "dark"):
        colours = DARK if wished == "dark" else LIGHT
    elif scheme is Qt.ColorScheme.Unknown:
        colours = colours_of(application.style().standardPalette())
    else:
        colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    wear_colours(application, colours)


def wear_colours(application: QApplication, colours: Colours) -> None:
    """Puts the whole program into these colours, whatever is on screen already."""
    application.setPalette(qt_palette(colours))
    for widget in application.allWidgets():
        # Qt tells only windows; a text with a style sheet of its own would keep the ink of the other scheme.
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.ApplicationPaletteChange))
