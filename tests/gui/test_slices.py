"""Long work in pieces: one in each turn of the loop, whoever else has work to do."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from zgen_desktop.gui.slices import SLICE_SECONDS, Slices


@pytest.fixture
def owner(application: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


class Turns(QObject):
    """Counts the turns of the loop."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.number = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count)
        self._timer.start(0)

    def _count(self) -> None:
        self.number += 1


def long_steps(turns: Turns, into: list[int], pieces: int) -> Iterator[None]:
    """Each of its steps is a whole piece."""
    for _ in range(pieces):
        time.sleep(SLICE_SECONDS)
        into.append(turns.number)
        yield


def nothing() -> None:
    """After work that nobody waits for."""


def test_that_short_work_is_done_before_anything_else(owner: QObject) -> None:
    done: list[str] = []
    work = Slices(owner)
    work.start(iter([None, None]), lambda: done.append("done"))
    assert (done, work.busy) == (["done"], False)


def test_that_no_turn_of_the_loop_has_two_pieces_however_much_work_there_is(owner: QObject) -> None:
    turns, at = Turns(owner), list[int]()
    works = [Slices(owner), Slices(owner), Slices(owner, rest_ms=1)]
    for work in works:
        work.start(long_steps(turns, at, 4), nothing, at_once=False)
    until(lambda: not any(work.busy for work in works))
    assert len(at) == 12
    assert len(set(at)) == 12


def test_that_what_follows_long_work_has_a_turn_of_its_own(owner: QObject) -> None:
    turns, at, done = Turns(owner), list[int](), list[int]()
    work = Slices(owner)
    work.start(long_steps(turns, at, 2), lambda: done.append(turns.number))
    until(lambda: bool(done))
    assert at[-1] < done[0]
    assert not work.busy


def test_that_what_somebody_waits_for_goes_first(owner: QObject) -> None:
    turns, waited, idle = Turns(owner), list[int](), list[int]()
    later, first = Slices(owner, rest_ms=1), Slices(owner)
    later.start(long_steps(turns, idle, 2), nothing, at_once=False)
    time.sleep(0.005)
    first.start(long_steps(turns, waited, 3), nothing, at_once=False)
    until(lambda: not (first.busy or later.busy))
    assert max(waited) < min(idle)


def test_that_other_work_goes_on_while_a_dialog_has_a_loop_of_its_own(owner: QObject) -> None:
    turns, at = Turns(owner), list[int]()
    opening, other = Slices(owner), Slices(owner)

    def dialog() -> Iterator[None]:
        yield
        loop = QEventLoop()
        until_other = QTimer(owner)
        until_other.timeout.connect(lambda: None if other.busy else loop.quit())
        until_other.start(1)
        QTimer.singleShot(20_000, loop.quit)
        loop.exec()
        until_other.stop()
        still.append(other.busy)

    still: list[bool] = []
    opening.start(dialog(), nothing, at_once=False)
    other.start(long_steps(turns, at, 3), nothing, at_once=False)
    until(lambda: bool(still))
    assert still == [False]


def test_that_new_work_takes_the_place_of_old(owner: QObject) -> None:
    turns, at, done = Turns(owner), list[int](), list[str]()
    work = Slices(owner)
    work.start(long_steps(turns, at, 50), lambda: done.append("old"))
    work.start(iter([None]), lambda: done.append("new"))
    assert done == ["new"]
    work.start(long_steps(turns, at, 50), lambda: done.append("given up"))
    work.cancel()
    begun = turns.number
    until(lambda: turns.number > begun + 5)
    assert (done, len(at), work.busy) == (["new"], 2, False)


def test_that_work_that_failed_is_given_up_and_not_taken_for_done(owner: QObject) -> None:
    done: list[str] = []
    work = Slices(owner)

    def steps() -> Iterator[None]:
        yield
        raise ValueError("a defect")

    with pytest.raises(ValueError, match="a defect"):
        work.start(steps(), lambda: done.append("done"))
    assert (done, work.busy) == ([], False)


def test_that_work_ends_with_its_owner(application: QApplication) -> None:
    owner, counting = QObject(), QObject()
    turns, at = Turns(counting), list[int]()
    Slices(owner).start(long_steps(turns, at, 50), nothing)
    shiboken6.delete(owner)
    until(lambda: turns.number > 10)
    assert len(at) == 1
    counting.deleteLater()
