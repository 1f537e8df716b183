"""The frame around all pages: what it says of the connection, the help beside the page, where the keyboard begins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.gui.conftest import settle, until
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.services import Services
from zgen_desktop.gui.help_panel import HelpPanel
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.shell import Shell
from zgen_desktop.gui.start_view import WayButton
from zgen_desktop.gui.tenant_box import TenantBox
from zgen_desktop.gui.window import Window


@pytest.fixture
def window(application: QApplication, services: Services) -> Iterator[Window]:
    made = Window(services)
    made.show()
    until(made.frame.isVisible)
    yield made
    made.frame.close()
    made.close()


def test_that_connection_user_and_environment_stand_in_one_box(window: Window) -> None:
    [box] = window.frame.findChildren(TenantBox)
    assert box.chooser.text() == "Choose a connection"
    assert not box.environment.isVisible()
    window.desk.choose_connection(PRACTICE)
    settle(window.desk)
    assert box.chooser.text().startswith("practice · ")
    assert box.environment.text() == "PRACTICE"
    assert box.environment.isVisible()
    assert box.rect().contains(box.environment.geometry())


def test_that_help_is_that_of_the_page_and_leaves_top_and_bottom_line_alone(window: Window) -> None:
    [panel] = window.frame.findChildren(HelpPanel)
    main = next(b for b in window.frame.findChildren(QPushButton) if b.text() == "&Open a workbook…" and b.isVisible())
    before = main.mapTo(window.frame, main.rect().topLeft())
    window.frame.activateWindow()
    until(window.frame.isActiveWindow)
    QTest.keyClick(window.frame.focusWidget(), Qt.Key.Key_F1)
    assert panel.isVisible()
    said = [text.text() for text in panel.findChildren(QLabel)]
    assert said[0] == "Help: Workbook"
    assert "one account in each row" in said[1]
    QApplication.processEvents()
    assert main.mapTo(window.frame, main.rect().topLeft()) == before
    window.frame.show_place(Place.HISTORY)
    assert panel.findChildren(QLabel)[0].text() == "Help: History"
    QTest.mouseClick(panel.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


def test_that_the_keyboard_begins_with_the_list_and_not_with_the_connection(services: Services) -> None:
    shell = Shell()
    shell.show()
    shell.activateWindow()
    until(shell.isActiveWindow)
    window = Window(services, top=shell)
    shell.hold(window.frame)
    focused = shell.focusWidget()
    assert isinstance(focused, WayButton)
    assert focused.accessibleName() == "Drop a workbook here"
    shell.close()
    window.close()


def test_that_the_keyboard_goes_on_with_what_the_next_page_is_about(window: Window, sample: str) -> None:
    def focused() -> str:
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget else ""

    def press(text: str) -> None:
        until(lambda: any(b.text().replace("&", "").startswith(text) and b.isEnabled() for b in buttons()))
        button = next(b for b in buttons() if b.text().replace("&", "").startswith(text))
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    def buttons() -> list[QPushButton]:
        return [b for b in window.frame.findChildren(QPushButton) if b.isVisible()]

    window.frame.activateWindow()
    until(window.frame.isActiveWindow)
    window.desk.choose_connection(PRACTICE)
    window.open(sample)
    until(lambda: window.desk.checked and window.desk.checked.tenant and not window.desk.checking)
    press("Review")
    assert focused().startswith("Reason")
    press("Back")
    assert focused() == "Rows of the list"
    history = next(b for b in buttons() if b.text() == "History")
    history.setFocus()
    QTest.keyClick(history, Qt.Key.Key_Space)
    # Whoever presses what stays where it is keeps it.
    assert focused() == "History"


def test_that_no_letter_presses_two_things_on_a_page(window: Window, sample: str) -> None:
    window.desk.choose_connection(PRACTICE)
    window.open(sample)
    until(lambda: window.desk.checked and window.desk.checked.tenant and not window.desk.checking)
    for place in Place:
        window.frame.show_place(place)
        settle(window.desk)
        parts = [
            *window.frame.findChildren(QPushButton),
            *(text for text in window.frame.findChildren(QLabel) if text.buddy()),
        ]
        letters = [QKeySequence.mnemonic(part.text()).toString() for part in parts if part.isVisible()]
        used = [letter for letter in letters if letter]
        assert len(used) == len(set(used)), (place, sorted(used))


def test_that_history_and_connections_have_keys_as_the_steps_have(window: Window) -> None:
    window.frame.activateWindow()
    until(window.frame.isActiveWindow)
    for key, place in (
        (Qt.Key.Key_6, Place.HISTORY),
        (Qt.Key.Key_7, Place.CONNECTIONS),
        (Qt.Key.Key_1, Place.WORKBOOK),
    ):
        QTest.keyClick(window.frame.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
        assert window.frame.place is place


def test_that_a_first_window_leaves_room_for_the_screen_around_it(application: QApplication) -> None:
    shell = Shell()
    room = application.primaryScreen().availableSize()
    assert shell.width() < room.width()
    assert shell.height() < room.height()
    assert (shell.width(), shell.height()) <= (1440, 900)
    shell.deleteLater()
