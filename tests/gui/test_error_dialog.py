"""Errors for people: what is on screen, one at a time, and details without secrets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QScrollArea

from tests.gui.conftest import until
from zgen_desktop import __version__
from zgen_desktop.core.errors import AccessError, DefectError, UsageError, ZgenError
from zgen_desktop.core.redaction import Redactor
from zgen_desktop.gui.error_dialog import ErrorDialog, Errors, WayOut, wants_password

SECRET = "canary-Passw0rd-e4"
ERROR = UsageError(
    "settings_damaged", "The settings can't be read", f"<b>settings.json</b> has “{SECRET}”.", "Mend the file."
)


@pytest.fixture
def window(application: QApplication) -> Iterator[QMainWindow]:
    made = QMainWindow()
    made.show()
    yield made
    made.close()


@pytest.fixture
def errors(window: QMainWindow) -> Errors:
    return Errors(window, Redactor(SECRET).clean)


def texts(dialog: ErrorDialog) -> list[str]:
    return [found.text() for found in dialog.findChildren(QLabel) if found.text()]


def button(dialog: ErrorDialog, word: str) -> QPushButton:
    [found] = [known for known in dialog.findChildren(QPushButton) if word in known.text().replace("&", "")]
    return found


def close(errors: Errors) -> None:
    assert errors.shown is not None
    QTest.mouseClick(button(errors.shown, "Close"), Qt.MouseButton.LeftButton)


def test_that_title_message_and_next_step_are_shown_as_plain_text_without_secrets(errors: Errors) -> None:
    errors.show(ERROR)
    assert errors.shown is not None
    assert texts(errors.shown) == [
        "The settings can't be read",
        "<b>settings.json</b> has “[hidden]”.",
        "Mend the file.",
    ]
    labels = [found for found in errors.shown.findChildren(QLabel) if found.text()]
    assert {found.textFormat() for found in labels} == {Qt.TextFormat.PlainText}
    assert errors.shown.accessibleName() == "The settings can't be read"
    assert SECRET not in errors.shown.accessibleDescription()
    close(errors)


def test_that_the_details_say_which_program_and_hold_no_secret(errors: Errors) -> None:
    errors.show(ERROR)
    assert errors.shown is not None
    QTest.mouseClick(button(errors.shown, "Copy details"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Code: settings_damaged" in copied
    assert f"Zgen Desktop {__version__}" in copied
    assert SECRET not in copied
    assert "[hidden]" in copied
    close(errors)


def test_that_errors_wait_for_each_other_and_the_same_one_comes_once(errors: Errors) -> None:
    other = UsageError("other", "Another", "It happened.", "Do this.")
    for error in (ERROR, other, ERROR, other):
        errors.show(error)
    first = errors.shown
    assert first is not None
    assert first.error is ERROR
    close(errors)
    until(lambda: errors.shown is not None and errors.shown is not first)
    assert errors.shown is not None
    assert errors.shown.error is other
    close(errors)
    until(lambda: errors.shown is None)
    errors.show(ERROR)
    assert errors.shown is not None
    close(errors)


def test_that_enter_and_escape_close_it(errors: Errors) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        errors.show(ERROR)
        assert errors.shown is not None
        QTest.keyClick(errors.shown, key)
        until(lambda: errors.shown is None)


def test_that_a_defect_has_no_second_dialog(errors: Errors) -> None:
    errors.show(DefectError())
    assert errors.shown is None


def test_that_a_way_out_is_offered_and_taken_after_the_dialog_is_closed(window: QMainWindow) -> None:
    taken: list[ZgenError] = []
    missing = AccessError("no_password", "The password is asked for", "It is not stored.", "Enter it.", connection="A")

    def ways(error: ZgenError) -> list[WayOut]:
        return [WayOut("&Enter", lambda: taken.append(error))] if wants_password(error) else []

    errors = Errors(window, str, ways)
    errors.show(missing)
    assert errors.shown is not None
    QTest.mouseClick(button(errors.shown, "Enter"), Qt.MouseButton.LeftButton)
    assert taken == [missing]
    assert errors.shown is None
    errors.show(ERROR)
    assert errors.shown is not None
    assert not [known for known in errors.shown.findChildren(QPushButton) if "Enter" in known.text()]
    close(errors)


def test_that_a_very_long_message_scrolls_and_leaves_the_buttons_on_screen(errors: Errors) -> None:
    errors.show(UsageError("long", "Long", "A word and another. " * 400, "Read it."))
    assert errors.shown is not None
    assert errors.shown.height() < 600
    [area] = errors.shown.findChildren(QScrollArea)
    until(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.accessibleName() == "Long"
    assert button(errors.shown, "Close").isVisible()
    close(errors)


@pytest.mark.parametrize(
    ("error", "helps"),
    [
        (AccessError("no_password", "", "", "", connection="A"), True),
        (AccessError("keyring_locked", "", "", "", connection="A"), True),
        (AccessError("keyring_missing", "", "", "", connection=""), False),
        (AccessError("login_rejected", "", "", "", connection="A"), False),
        (UsageError("no_password", "", "", ""), False),
    ],
)
def test_that_a_password_is_offered_only_where_it_helps(error: ZgenError, helps: bool) -> None:
    assert wants_password(error) is helps
