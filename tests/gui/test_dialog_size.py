"""Dialogs show their texts whole and keep their buttons on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from zgen_desktop.gui.widgets import label, laid_out

LONG = " ".join(["The fingerprint stands somewhere in this text, and all of it has to be seen."] * 12)


@pytest.fixture
def window(application: QApplication) -> QWidget:
    made = QWidget()
    made.resize(960, 540)
    return made


def settled() -> None:
    """A size asks for another layout, and that for another size."""
    for _ in range(4):
        QApplication.processEvents()


def opened(window: QWidget, text: str, size: QSize) -> tuple[QDialog, QWidget, QPushButton]:
    dialog = QDialog(window)
    column = laid_out(dialog, "A dialog")
    words, button = label(text), QPushButton("Done")
    column.addWidget(words)
    column.addWidget(button)
    dialog.resize(size)
    dialog.open()
    settled()
    return dialog, words, button


def test_that_a_text_that_wraps_is_never_cut(window: QWidget) -> None:
    dialog, words, _button = opened(window, LONG, QSize(400, 100))
    assert words.height() >= words.heightForWidth(words.width()) > 100
    dialog.resize(300, 100)
    settled()
    assert words.height() >= words.heightForWidth(words.width())
    dialog.close()


def test_that_a_longer_text_makes_the_dialog_higher(window: QWidget) -> None:
    dialog, words, _button = opened(window, "Short.", QSize(400, 100))
    before = dialog.height()
    words.setText(LONG)  # type: ignore[attr-defined]  # a label
    settled()
    assert dialog.height() > before
    assert words.height() >= words.heightForWidth(words.width())
    dialog.close()


def test_that_a_dialog_that_is_larger_than_screen_and_window_is_made_to_fit(window: QWidget) -> None:
    dialog, _words, button = opened(window, LONG, QSize(4000, 3000))
    screen = dialog.screen().availableGeometry().size()
    assert dialog.width() <= max(screen.width(), window.width())
    assert dialog.height() <= max(screen.height(), window.height())
    assert dialog.rect().contains(button.geometry())
    dialog.close()
