"""Generate for everybody: keyboard, names, words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.conftest import until
from tests.gui.generate_rig import Rig, generate_rig
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.generate_page import View
from zgen_desktop.gui.outcome_bar import segment_widths
from zgen_desktop.gui.progress_view import time_left_words
from zgen_desktop.practice import Fault, FaultKind

NEVER_ON_SCREEN = re.compile(
    r"settl|attempt|\bcalls?\b|baseline|quiet window|journal|mapping|manifest|ambiguous", re.IGNORECASE
)


@pytest.fixture
def rig(application: QApplication, services: Services, sample: str) -> Iterator[Rig]:
    with generate_rig(services, sample) as made:
        yield made


class TestForEverybody:
    def test_that_everything_focusable_has_a_name(self, rig: Rig) -> None:
        rig.connect(environment=Environment.PRODUCTION, ceiling=5)
        rig.enter()
        nameless = [
            widget
            for widget in rig.page.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not accessible_name(widget)
        ]
        assert nameless == []

    def test_that_review_is_filled_and_started_by_keyboard_alone(self, rig: Rig) -> None:
        rig.connect(environment=Environment.PRODUCTION, ceiling=5)
        rig.enter()
        review, ready = rig.page.review, rig.desk.ready_count()
        review.reason.setFocus()
        order = []
        for _ in range(6):
            focus = QApplication.focusWidget()
            assert focus is not None
            order.append(focus)
            if focus is review.reason:
                QTest.keyClicks(focus, "month end")
            if focus is review.number:
                QTest.keyClicks(focus, str(ready))
            if focus is review.yes:
                QTest.keyClick(focus, Qt.Key.Key_Space)
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert order[:4] == [review.reason, review.number, review.yes, review.first]
        until(lambda: rig.button("Start").isEnabled())
        rig.button("Start").setFocus()
        QTest.keyClick(rig.button("Start"), Qt.Key.Key_Space)
        rig.until_view(View.FIRST)

    def test_that_no_word_stands_on_screen_that_never_should(self, rig: Rig) -> None:
        seen = []
        rig.server.behaviour.add(Fault(FaultKind.CUT, times=2))
        rig.enter()
        seen.append(rig.says() + rig.page.help_text() + rig.page.status())
        rig.press("Start")
        until(lambda: rig.page.clock.started)
        seen.append(rig.says() + rig.page.help_text() + rig.page.status())
        rig.until_view(View.STOPPED)
        seen.append(rig.says() + rig.page.help_text() + rig.page.status())
        assert [NEVER_ON_SCREEN.findall(text) for text in seen] == [[], [], []]

    def test_that_no_segment_of_the_bar_is_lost_or_spills_over(self) -> None:
        counts = {RowState.GENERATED: 2990, RowState.REJECTED: 1, RowState.UNKNOWN: 1, RowState.READY: 8}
        widths = segment_widths(counts, 3000, 600)
        assert list(widths) == [RowState.GENERATED, RowState.REJECTED, RowState.UNKNOWN]
        assert widths[RowState.REJECTED] == 3
        assert sum(widths.values()) <= 600
        assert segment_widths({}, 0, 600) == {}

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [
            (0, "Less than a minute left"),
            (59, "Less than a minute left"),
            (61, "About 2 minute(s) left"),
            (3500, "About 59 minute(s) left"),
            (3700, "About 1 h 5 min left"),
            (7201, "About 2 h 5 min left"),
        ],
    )
    def test_that_the_time_left_is_no_finer_than_anybody_can_know(self, seconds: float, words: str) -> None:
        assert time_left_words(seconds) == words

    def test_that_numbers_are_in_the_systems_format(self, rig: Rig) -> None:
        before = QLocale()
        QLocale.setDefault(QLocale("de_DE"))
        try:
            assert rig.page.tr("%Ln account(s)", "", 2941) == "2.941 account(s)"
        finally:
            QLocale.setDefault(before)


def accessible_name(widget: object) -> str:
    """As a screen reader gets it."""
    found = QAccessible.queryAccessibleInterface(widget)  # type: ignore[arg-type]  # a widget
    return found.text(QAccessible.Text.Name) if found else ""
