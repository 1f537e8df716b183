"""The buttons at the bottom keep the focus while a page is read anew, and give it up on another page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.conftest import until
from zgen_desktop.gui.action_bar import ActionBar
from zgen_desktop.gui.page import Action, Place


@pytest.fixture
def bar(application: QApplication) -> Iterator[ActionBar]:
    made = ActionBar()
    made.show()
    made.activateWindow()
    yield made
    made.close()


def buttons(bar: ActionBar) -> list[QPushButton]:
    QApplication.processEvents()
    found = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    return sorted(found, key=lambda button: button.x())


def test_that_a_button_keeps_its_focus_and_does_what_was_shown_last(bar: ActionBar) -> None:
    pressed: list[str] = []
    test, back = Action("&Test", lambda: pressed.append("old")), Action("&Back", lambda: None)
    bar.show_actions(Place.CHECK, [back, test], Action("&Review 53", lambda: pressed.append("53")))
    buttons(bar)[1].setFocus()
    test = Action("&Test", lambda: pressed.append("new"))
    bar.show_actions(Place.CHECK, [back, test], Action("&Review 52", lambda: pressed.append("52")))
    assert bar.focusWidget() is buttons(bar)[1]
    QTest.keyClick(buttons(bar)[1], Qt.Key.Key_Space)
    QTest.mouseClick(buttons(bar)[2], Qt.MouseButton.LeftButton)
    assert pressed == ["new", "52"]


def test_that_buttons_stand_in_their_order_with_the_main_one_last(bar: ActionBar) -> None:
    def named(*words: str) -> list[Action]:
        return [Action(word, lambda: None) for word in words]

    [main] = named("Go")
    for side in (named("A", "B"), named("B", "C", "A"), named("C"), named("A", "A")):
        bar.show_actions(Place.CHECK, side, main)
        QApplication.processEvents()
        until(lambda side=side: len(buttons(bar)) == len(side) + 1)  # type: ignore[misc]
        assert [button.text() for button in buttons(bar)] == [*(action.text for action in side), "Go"]
    bar.show_actions(Place.CHECK, [], None)
    assert buttons(bar) == []


def test_that_a_second_enter_does_not_press_what_is_new_on_the_next_page(bar: ActionBar) -> None:
    pressed: list[str] = []

    def review() -> None:
        pressed.append("review")
        bar.show_actions(Place.GENERATE, [], Action("Start", lambda: pressed.append("start")))

    bar.show_actions(Place.CHECK, [], Action("Review", review))
    first = buttons(bar)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert pressed == ["review"]
    assert not first.isVisible()
    assert bar.focusWidget() is not buttons(bar)[0]


def test_that_an_action_that_is_off_can_be_seen_and_not_pressed_and_has_a_plain_name(bar: ActionBar) -> None:
    pressed: list[str] = []
    bar.show_actions(Place.CHECK, [], Action("&Use “A && B”", lambda: pressed.append("x"), enabled=False))
    [button] = buttons(bar)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == []
    assert button.accessibleName() == "Use “A & B”"


def test_that_what_is_rare_stands_in_a_menu_that_stays_the_same_one(bar: ActionBar) -> None:
    pressed: list[str] = []
    rare = Action("&Take back", lambda: pressed.append("back"), rare=True)
    main = Action("&Open", lambda: pressed.append("open"))
    bar.show_actions(Place.RESULTS, [rare], main)
    [more, opens] = buttons(bar)
    menu = more.menu()
    for _time in range(2):
        menu.aboutToShow.emit()
        assert [entry.text() for entry in menu.actions()] == ["&Take back"]
    menu.actions()[0].trigger()
    opens.click()
    assert pressed == ["back", "open"]
    bar.show_actions(Place.RESULTS, [], main)
    assert buttons(bar) == [opens]
    bar.show_actions(Place.RESULTS, [rare], main)
    assert buttons(bar)[0].menu() is menu
