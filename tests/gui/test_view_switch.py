"""Small parts that pages are laid out with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.view_switch import ViewSwitch
from zgen_desktop.gui.widgets import Banner, Offer


def test_that_a_switch_is_pressed_and_chosen_with_arrows(application: QApplication) -> None:
    switch = ViewSwitch(["Why", "All"])
    switch.say(1, "&All 62 rows")
    chosen = QSignalSpy(switch.chosen)
    switch.show()
    application.processEvents()
    first, second = switch.findChildren(QPushButton)
    assert first.isChecked()
    assert second.accessibleName() == "All 62 rows"
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert [chosen.at(at) for at in range(chosen.count())] == [[1]]
    switch.mark(0)
    assert chosen.count() == 1
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()
    assert [chosen.at(at) for at in range(chosen.count())] == [[1], [1]]
    switch.close()


def test_that_a_banner_without_a_sentence_is_not_there(application: QApplication) -> None:
    area = QWidget()
    column = QVBoxLayout(area)
    banner = Banner(lambda c: c.warning)
    column.addWidget(banner)
    area.show()
    application.processEvents()
    assert not banner.isVisible()
    banner.say("A list waits.")
    assert banner.isVisible()
    banner.say("")
    assert not banner.isVisible()
    area.close()


def test_that_a_banner_said_anew_keeps_its_buttons_and_the_focus_on_them(application: QApplication) -> None:
    pressed: list[str] = []
    area = QWidget()
    column = QVBoxLayout(area)
    banner = Banner(lambda c: c.warning)
    column.addWidget(banner)
    banner.say("3 minutes left.", Offer("&Later", lambda: None), Offer("&Now", lambda: pressed.append("old")))
    area.show()
    area.activateWindow()
    later, now = banner.findChildren(QPushButton)
    now.setFocus()
    banner.say(
        "2 minutes left.",
        Offer("&Later", lambda: None, enabled=False),
        Offer("&Now", lambda: pressed.append("new"), name="Now, with 2 minutes left"),
    )
    application.processEvents()
    assert banner.findChildren(QPushButton) == [later, now]
    assert now.hasFocus()
    assert not later.isEnabled()
    assert now.accessibleName() == "Now, with 2 minutes left"
    QTest.keyClick(now, Qt.Key.Key_Space)
    assert pressed == ["new"]
    banner.say("Nothing left.")
    assert not later.isVisible()
    assert not now.isVisible()
    area.close()


def test_that_a_banner_with_another_button_does_not_put_it_under_the_hand(application: QApplication) -> None:
    area = QWidget()
    column = QVBoxLayout(area)
    banner = Banner(lambda c: c.warning)
    column.addWidget(banner)
    column.addWidget(QPushButton("Elsewhere"))
    banner.say("It failed.", Offer("Try &again", lambda: None))
    area.show()
    area.activateWindow()
    (again,) = banner.findChildren(QPushButton)
    again.setFocus()
    application.processEvents()
    assert again.hasFocus()
    banner.say("Nothing was made.", Offer("&Leave out", lambda: None))
    application.processEvents()
    (out,) = [button for button in banner.findChildren(QPushButton) if button.isVisible()]
    assert out.text() == "&Leave out"
    assert not out.hasFocus()
    area.close()


def test_that_a_flow_goes_on_in_the_next_line_and_centres_what_is_low(application: QApplication) -> None:
    area = QWidget()
    flow = FlowLayout(gap=10, line_gap=6)
    area.setLayout(flow)
    parts = []
    for height in (40, 20, 20):
        part = QLabel()
        part.setFixedSize(100, height)
        flow.addWidget(part)
        parts.append(part)
    area.resize(215, 200)
    area.show()
    application.processEvents()
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (110, 10), (0, 46)]
    assert flow.heightForWidth(215) == 66
    assert flow.heightForWidth(320) == 40
    assert flow.heightForWidth(50) == 92
    area.close()
