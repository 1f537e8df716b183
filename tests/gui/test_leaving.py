"""Closing the window, with and without a run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.conftest import until
from tests.gui.generate_rig import Rig, generate_rig
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.leaving import Leaving, attach_leaving
from zgen_desktop.gui.question import Question


@pytest.fixture
def rig(application: QApplication, services: Services, sample: str) -> Iterator[Rig]:
    with generate_rig(services, sample) as made:
        made.server.behaviour.latency_by_call = {"generate": 0.3}
        yield made


def box_of(leaving: Leaving) -> Question:
    until(lambda: leaving.box is not None)
    assert leaving.box is not None
    return leaving.box


def press(box: Question, text: str) -> None:
    [button] = [found for found in box.findChildren(QPushButton) if found.text().replace("&", "") == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_without_a_run_the_window_closes_at_once(rig: Rig) -> None:
    leaving = attach_leaving(rig.frame, rig.desk)
    assert rig.frame.close()
    assert leaving.box is None


def test_that_a_run_is_asked_about_and_goes_on_when_the_person_says_so(rig: Rig) -> None:
    leaving = attach_leaving(rig.frame, rig.desk)
    rig.start()
    assert not rig.frame.close()
    box = box_of(leaving)
    assert box.title == "Accounts are being sent. Stop after these, then close?"
    assert box.no.isDefault()
    assert box.no.text().replace("&", "") == "Keep sending"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    until(lambda: leaving.box is None)
    assert rig.frame.isVisible()
    assert not rig.desk.stopping
    until(lambda: rig.desk.run is not None and not rig.desk.running)
    assert rig.count(RowState.READY) == 0
    assert rig.frame.isVisible()


def test_that_it_stops_waits_for_what_is_being_sent_and_closes(rig: Rig) -> None:
    leaving = attach_leaving(rig.frame, rig.desk)
    rig.start()
    until(lambda: rig.page.clock.sending == 5)
    rig.frame.close()
    press(box_of(leaving), "Stop, then close")
    assert rig.desk.stopping
    assert rig.frame.isVisible()
    assert not rig.frame.close()
    box = box_of(leaving)
    assert box.title == "Waiting for Zuora's answer about 5 account(s)"
    assert "closes by itself" in box.fact
    assert not box.yes.isVisible()
    until(lambda: not rig.frame.isVisible())
    assert not rig.desk.running
    assert rig.count(RowState.READY) > 0
    assert rig.count(RowState.UNKNOWN) == 0
    assert rig.count(RowState.SENDING) == 0
    assert rig.count(RowState.GENERATED) + rig.count(RowState.NOTHING_TO_BILL) >= 5
    assert rig.desk.run is not None
    assert rig.desk.run.summary.written is not None


def test_that_closing_twice_asks_once(rig: Rig) -> None:
    leaving = attach_leaving(rig.frame, rig.desk)
    rig.start()
    rig.frame.close()
    box = box_of(leaving)
    rig.frame.close()
    assert leaving.box is box
    assert len([found for found in rig.frame.findChildren(Question) if found.isVisible()]) == 1


def test_that_a_run_that_ends_by_itself_takes_the_question_away_and_leaves_the_window(rig: Rig) -> None:
    rig.server.behaviour.latency_by_call = {}
    leaving = attach_leaving(rig.frame, rig.desk)
    rig.start()
    rig.frame.close()
    assert box_of(leaving).isVisible()
    until(lambda: rig.desk.run is not None and not rig.desk.running)
    until(lambda: leaving.box is None)
    assert rig.frame.isVisible()
    assert rig.count(RowState.READY) == 0
