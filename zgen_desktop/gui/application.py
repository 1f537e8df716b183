"""QApplication as this program wants it: Fusion, our palette in the system's light or dark, plain texts."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from zgen_desktop.gui.palette import DARK, LIGHT, Colours, colours_of, qt_palette
from zgen_desktop.gui.shell import SCHEME_VARIABLE, new_application


def make_application() -> QApplication:
    """The one application object, dressed."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    application = new_application()
    dress(application)
    return application


def dress(application: QApplication) -> None:
    """Puts on our style and colours, and follows the system from light to dark and back."""
    # Before any palette or style sheet: dark mode then follows the system, on Windows 10 too.
    application.setStyle("fusion")
    _wear(application)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: _wear(application))


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
