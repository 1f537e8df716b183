"""Every page and dialog with real data: what takes the focus has a name, and every text stands out from its ground."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from tests.gui.conftest import settle, until
from tests.gui.lists import choosers
from tests.gui.run_examples import lose_answers, ready_rows, start_run
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.anyway_dialog import AnywayDialog
from zgen_desktop.gui.application import wear_colours
from zgen_desktop.gui.connection_dialog import ConnectionDialog
from zgen_desktop.gui.crash import CrashDialog
from zgen_desktop.gui.error_dialog import ErrorDialog
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.palette import DARK, LIGHT, Colours, colours_of
from zgen_desktop.gui.password_dialog import PasswordDialog
from zgen_desktop.gui.paste_dialog import PasteDialog
from zgen_desktop.gui.question import Question
from zgen_desktop.gui.reason_dialog import ReasonDialog
from zgen_desktop.gui.send_dialog import SendDialog
from zgen_desktop.gui.window import Window
from zgen_desktop.gui.workbook_password import WorkbookPasswordDialog

LEAST = 4.5
SCHEMES = {"light": LIGHT, "dark": DARK}
TONES = ("good", "warning", "bad", "unknown", "busy", "plain")


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """From 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def pairs(c: Colours) -> list[tuple[str, str, str]]:
    """Every ink on every ground on which the window puts it."""
    grounds = {"ground": c.ground, "card": c.card, "selected": c.selected}
    inks = {"ink": c.ink, "quiet": c.quiet, "action": c.action}
    found = [(f"{i} on {g}", ink, ground) for i, ink in inks.items() for g, ground in grounds.items()]
    found.append(("on_action on action", c.on_action, c.action))
    for name in TONES:
        tone = getattr(c, name)
        found.append((f"{name} on its tint", tone.ink, tone.tint))
        found += [(f"{name} on {g}", tone.ink, ground) for g, ground in grounds.items()]
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_every_ink_of_the_palette_stands_out_from_every_ground(scheme: str) -> None:
    weak = {
        name: round(found, 2)
        for name, ink, ground in pairs(SCHEMES[scheme])
        if (found := contrast(QColor(ink), QColor(ground))) < LEAST
    }
    assert weak == {}


# Walking


def unnamed(widget: QWidget) -> list[str]:
    """What can take the focus and says no name to a screen reader."""
    found: list[str] = []

    def walk(node: Any, depth: int) -> None:
        state = node.state()
        if node.role() in (QAccessible.Role.Cell, QAccessible.Role.ColumnHeader, QAccessible.Role.RowHeader):
            return
        if state.focusable and not state.invisible and not node.text(QAccessible.Text.Name).strip():
            thing = node.object()
            found.append(f"{type(thing).__name__} {thing.objectName() if thing else ''} {node.role()}")
        for at in range(min(node.childCount(), 400)):
            child = node.child(at)
            if child is not None and depth < 40:
                walk(child, depth + 1)

    walk(QAccessible.queryAccessibleInterface(widget), 0)
    return found


def weak_texts(widget: QWidget) -> list[str]:
    """Texts whose pixels don't stand out from the pixels around them."""
    QApplication.processEvents()
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for part in widget.findChildren(QWidget):
        if isinstance(part, QLabel | QAbstractButton | QLineEdit) and part.isVisible() and part.text().strip():
            seen = part.visibleRegion().boundingRect()
            # Of a line that is cut by the edge of what scrolls, only the part above or below its text may be seen.
            if seen.height() < max(10, part.height() * 0.6) or seen.width() < 10:
                continue
            measured = measure(picture, QRect(part.mapTo(widget, seen.topLeft()), seen.size()))
            if measured < LEAST:
                found.append(f"{type(part).__name__} {part.text()!r}: {measured:.2f}")
    return found


def measure(picture: QImage, area: QRect) -> float:
    """The strongest contrast in an area against its commonest colour. Frames at its edge are left away."""
    inside = area.adjusted(3, 3, -3, -3).intersected(picture.rect())
    if inside.isEmpty():
        return 21.0
    cut = picture.copy(inside)
    counted = Counter(memoryview(bytes(cut.constBits())).cast("I"))
    ground = QColor.fromRgb(counted.most_common(1)[0][0])
    return max(contrast(QColor.fromRgb(pixel), ground) for pixel in counted)


@pytest.fixture(params=sorted(SCHEMES))
def window(application: QApplication, services: Services, request: pytest.FixtureRequest) -> Iterator[Window]:
    """Open in one scheme, then changed to the other as the system changes it in the evening."""
    before = colours_of(application.palette())
    other = next(colours for name, colours in SCHEMES.items() if name != request.param)
    wear_colours(application, other)
    made = Window(services)
    made.show()
    QApplication.processEvents()
    wear_colours(application, SCHEMES[request.param])
    yield made
    made.frame.close()
    made.close()
    made.frame.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wear_colours(application, before)


def look(shown: QWidget, where: str) -> dict[str, list[str]]:
    """All that is wrong with what is on screen."""
    found = {f"{where}: no name": unnamed(shown), f"{where}: weak": weak_texts(shown)}
    return {name: things for name, things in found.items() if things}


def test_that_every_page_is_named_and_readable(window: Window, sample: str) -> None:
    desk, frame = window.desk, window.frame
    wrong = look(frame, "first start")
    frame.show_place(Place.HISTORY)
    settle(desk)
    wrong |= look(frame, "empty history")
    desk.choose_connection(PRACTICE)
    window.open(sample)
    until(lambda: desk.checked is not None and desk.checked.tenant is not None)
    settle(desk)
    for place in (Place.WORKBOOK, Place.COLUMNS, Place.CHECK, Place.GENERATE, Place.CONNECTIONS):
        frame.show_place(place)
        settle(desk)
        assert frame.place is place
        wrong |= look(frame, place.value)
    start_run(desk, sample)
    frame.show_place(Place.GENERATE)
    settle(desk)
    wrong |= look(frame, "after the first account")
    lose_answers(desk, ready_rows(desk, 2), sent=True)
    assert desk.run is not None
    assert desk.run.summary.counts[RowState.UNKNOWN] == 2
    for place in (Place.RESULTS, Place.HISTORY):
        frame.show_place(place)
        settle(desk)
        assert frame.place is place
        wrong |= look(frame, place.value)
    assert wrong == {}


def test_that_every_dialog_is_named_and_readable(window: Window, sample: str, tmp_path: Path) -> None:
    desk, frame = window.desk, window.frame
    start_run(desk, sample)
    assert desk.run is not None
    head = desk.run.summary.head
    error = UsageError("x", "It could not be read", "The file is not there any more.", "Look for it and open it again.")
    known = desk.known_connections()[0]
    dialogs = {
        "anyway": AnywayDialog(frame, [(13, "INV00000009")], print),
        "connection": ConnectionDialog(desk, None, frame),
        "error": ErrorDialog(frame, error, str),
        "defect": CrashDialog(frame, "Traceback", str),
        "password": PasswordDialog(desk.services, known, frame),
        "workbook password": WorkbookPasswordDialog(desk, sample, frame),
        "paste": PasteDialog(desk, choosers(tmp_path), frame),
        "question": Question(frame, "Stop the run?", "3 accounts are not sent.", "&Stop", "&Go on", print),
        "reason": ReasonDialog(frame, "Is it yours?", "INV1 was made.", "&Keep", print),
        "send": SendDialog(frame, "Send again?", ["3 accounts are sent."], head, [("&Send", print)]),
    }
    wrong: dict[str, list[str]] = {}
    for name, dialog in dialogs.items():
        dialog.open()
        settle(desk)
        wrong |= look(dialog, name)
        dialog.close()
    assert wrong == {}


def test_that_a_text_too_weak_would_be_found(application: QApplication) -> None:
    weak = QWidget()
    weak.setStyleSheet("background: #ffffff;")
    line = QLabel("Nobody reads this", weak)
    line.setStyleSheet("color: #999999; background: #ffffff;")
    field = QLineEdit(weak)
    field.setPlaceholderText("This is no name")
    weak.show()
    weak.resize(300, 80)
    line.setGeometry(0, 0, 200, 20)
    field.setGeometry(0, 40, 200, 20)
    assert len(weak_texts(weak)) == 1
    assert len(unnamed(weak)) == 1
    weak.close()
