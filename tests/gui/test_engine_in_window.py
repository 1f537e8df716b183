"""What the engine decides by itself, as a clerk meets it: accounts that are locked, and the same answer every time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from tests.gui.generate_rig import Rig, generate_rig
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.generate_page import View
from zgen_desktop.gui.page import Place
from zgen_desktop.practice import Fault, FaultKind


@pytest.fixture
def rig(application: QApplication, services: Services, sample: str) -> Iterator[Rig]:
    with generate_rig(services, sample) as made:
        yield made


def lock_everything(rig: Rig) -> None:
    """A bill run is on."""
    rig.server.behaviour.add(Fault(FaultKind.LOCKED, times=None))


def test_that_a_bill_run_is_waited_for_and_the_person_sees_until_when(rig: Rig) -> None:
    lock_everything(rig)
    rig.start()
    until(lambda: "Most accounts are locked in Zuora" in rig.says(), 60)
    said = rig.says()
    assert "Waiting until" in said
    assert "One of them is tried every two minutes." in said
    assert rig.made() == 0
    rig.press("Stop")
    until(lambda: rig.frame.place is Place.RESULTS, 60)
    assert rig.count(RowState.READY) > 0
    assert rig.count(RowState.UNKNOWN) == 0


def test_that_the_time_that_the_person_has_set_ends_the_waiting(rig: Rig) -> None:
    """With one minute there is no time for a second try after two minutes."""
    rig.connect(busy_minutes=1)
    lock_everything(rig)
    rig.start()
    until(lambda: rig.page.view is View.STOPPED and not rig.desk.running, 60)
    said = rig.says()
    assert "Not sent, Zuora is busy" in said
    assert "Continue the run when the bill run is over." in said
    ready = rig.count(RowState.READY)
    assert f"{ready} account(s) were not sent." in said
    rig.server.behaviour.clear()
    rig.press("Go on")
    until(lambda: rig.frame.place is Place.RESULTS, 60)
    assert rig.count(RowState.READY) == 0
    assert rig.count(RowState.GENERATED) == rig.made()


def test_that_the_same_refusal_again_and_again_is_a_question_that_is_asked_once(rig: Rig) -> None:
    rig.server.ledger.close_period(date(2100, 1, 1))
    rig.start()
    rig.until_view(View.STOPPED)
    said = rig.says()
    assert "Zuora refuses account after account for the same reason" in said
    assert "Is the accounting period closed?" in said
    refused = rig.count(RowState.REJECTED)
    assert refused >= 20
    assert rig.count(RowState.READY) > 0
    rig.press("Go on")
    until(lambda: rig.frame.place is Place.RESULTS, 60)
    assert rig.count(RowState.READY) == 0
    assert rig.count(RowState.REJECTED) > refused
    assert rig.made() == 0


def test_that_a_quota_that_is_used_up_leaves_the_rest_not_sent(rig: Rig) -> None:
    rig.server.behaviour.add(Fault(FaultKind.THROTTLE, seconds=4000, times=None, after=3))
    rig.start()
    rig.until_view(View.STOPPED)
    assert f"{rig.count(RowState.READY)} account(s) were not sent." in rig.says()
    assert rig.count(RowState.UNKNOWN) == 0
    assert rig.count(RowState.GENERATED) == rig.made()
    rig.press("Stop")
    assert rig.frame.place is Place.RESULTS
