"""The state behind the pages, with the real worker, record and practice tenant."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QSignalSpy

from tests.gui.conftest import settle, until
from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.gui.desk import Desk


def test_that_a_workbook_is_read_and_checked_against_the_chosen_tenant(desk: Desk, sample: str) -> None:
    desk.open_workbook(sample)
    settle(desk)
    assert desk.checked is not None
    assert desk.checked.tenant is None
    assert desk.stale
    desk.choose_connection(PRACTICE)
    settle(desk)
    assert desk.checked.tenant is not None
    assert desk.user is not None
    assert not desk.stale
    assert desk.checked.counts[RowState.HELD] > 0


def test_that_a_row_left_out_and_taken_in_again_changes_the_count(desk: Desk, sample: str) -> None:
    desk.open_workbook(sample)
    settle(desk)
    before = desk.ready_count()
    desk.edit(Edits(left_out=frozenset({5})))
    settle(desk)
    assert desk.ready_count() == before - 1
    desk.edit(Edits())
    settle(desk)
    assert desk.ready_count() == before


def test_that_the_first_account_is_sent_and_then_the_rest(desk: Desk, sample: str) -> None:
    desk.choose_connection(PRACTICE)
    desk.open_workbook(sample)
    settle(desk)
    ended = QSignalSpy(desk.run_ended)
    said = Confirmation(desk.ready_count(), "test", "tester", "0")
    desk.start_run(said, first_only=True)
    until(lambda: ended.count() == 1)
    assert desk.run is not None
    assert desk.run.summary.counts[RowState.GENERATED] + desk.run.summary.counts[RowState.NOTHING_TO_BILL] == 1
    desk.go_on(desk.run.summary.head.id)
    until(lambda: ended.count() == 2)
    assert desk.run.summary.state is RunState.FINISHED
    assert desk.run.summary.counts[RowState.READY] == 0
    assert desk.run.summary.written is not None
    assert desk.run.summary.written.path == sample


def test_that_what_goes_wrong_in_the_worker_is_told_in_the_thread_of_the_window(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "Lists"
    folder.mkdir()
    desk.choose_connection(PRACTICE)
    desk.open_workbook(desk.services.write_sample(str(folder)))
    settle(desk)
    desk.start_run(Confirmation(desk.ready_count(), "test", "tester", "0"), first_only=True)
    until(lambda: not desk.running)
    assert desk.run is not None
    # Now the results can be written neither into the workbook nor beside it.
    folder.rename(tmp_path / "Elsewhere")
    told: list[tuple[str, QThread]] = []
    # A direct connection is called in the thread that emits, whatever that is.
    direct = Qt.ConnectionType.DirectConnection
    desk.failed.connect(lambda error: told.append((error.code, QThread.currentThread())), direct)
    desk.may_fall_asleep.connect(lambda: told.append(("asleep", QThread.currentThread())), direct)
    desk.go_on(desk.run.summary.head.id)
    until(lambda: not desk.running)
    settle(desk)
    assert [code for code, _thread in told if code != "asleep"] == ["nowhere_to_write"]
    assert {thread for _code, thread in told} == {desk.thread()}


def test_that_a_missing_workbook_is_told_and_nothing_else_changes(desk: Desk) -> None:
    failed = QSignalSpy(desk.failed)
    desk.open_workbook("/nowhere/list.xlsx")
    settle(desk)
    assert failed.count() == 1
    assert desk.checked is None
