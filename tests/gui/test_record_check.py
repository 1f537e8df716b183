"""Check the record, from the menu of History: a whole one, changed ones, sheets that are gone, and stopping."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Event as StopEvent

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import settle, until
from tests.gui.run_examples import asked, rest, start_run
from tests.gui.test_history_page import actions, enter, shown
from tests.gui.test_results_page import press, seen
from zgen_desktop.core.services import Services
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.record_check import RecordCheck
from zgen_desktop.gui.worker import Worker


@pytest.fixture
def page(desk: Desk) -> Iterator[HistoryPage]:
    yield from shown(HistoryPage(desk))


def checked(desk: Desk, page: HistoryPage) -> RecordCheck:
    """The dialog after it has looked."""
    enter(desk, page)
    actions(page)["Check the record"].run()
    settle(desk)
    assert page.care.check is not None
    until(lambda: page.care.check is None or page.care.check.details)
    return page.care.check


def tamper(desk: Desk, statement: str) -> None:
    """Somebody writes into the file behind the program's back."""
    with sqlite3.connect(Path(desk.services.data_folder) / "journal.sqlite3") as database:
        database.executescript(statement)
    database.close()


def test_that_a_whole_record_is_told_with_its_entries_and_sheets(desk: Desk, page: HistoryPage, sample: str) -> None:
    start_run(desk, sample)
    found = asked(desk, lambda bench: bench.journal.verify_chain())
    dialog = checked(desk, page)
    said = seen(dialog)
    assert "The record is whole" in said
    assert f"{found.events} entries were read" in said.replace("entry(s)", "entries")
    assert "1 results sheet" in said
    assert found.head in said
    press(dialog, "Copy details")
    copied = QGuiApplication.clipboard().text()
    assert "The record is whole" in copied
    assert found.head in copied
    assert sample in copied
    press(dialog, "Close")
    assert page.care.check is None


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE run_row SET state = 'rejected' WHERE state = 'generated'", "is not what its events tell"),
        ("DROP TRIGGER event_no_delete; DELETE FROM event WHERE seq = 2", "Event 2 was changed, removed"),
    ],
)
def test_that_a_changed_record_is_told_with_what_to_do(
    desk: Desk, page: HistoryPage, sample: str, statement: str, named: str
) -> None:
    start_run(desk, sample)
    tamper(desk, statement)
    dialog = checked(desk, page)
    said = seen(dialog)
    assert "The record is not whole" in said
    assert named in said
    assert "Send nothing" in said
    assert named in dialog.details
    assert "No invoice is touched" in dialog.details


def test_that_an_older_copy_of_the_record_is_told_by_the_sheet(desk: Desk, sample: str, services: Services) -> None:
    file = Path(services.data_folder) / "journal.sqlite3"
    run = start_run(desk, sample)
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    older = file.read_bytes()
    desk.go_on(run)
    rest(desk)
    desk.worker.close()
    for part in file.parent.glob("journal.sqlite3-*"):
        part.unlink()
    file.write_bytes(older)
    worker = Worker(services)
    again = Desk(services, worker)
    for page in shown(HistoryPage(again)):
        dialog = checked(again, page)
        assert "The record is not whole" in seen(dialog)
        assert "was written from a record that this one is not" in seen(dialog)
        press(dialog, "Close")
    worker.close()


def test_that_a_workbook_that_is_gone_is_named_and_nothing_is_wrong_with_the_record(
    desk: Desk, page: HistoryPage, sample: str
) -> None:
    start_run(desk, sample)
    Path(sample).unlink()
    said = seen(checked(desk, page))
    assert "The record is whole" in said
    assert "Not compared" in said
    assert sample in said


def test_that_it_is_stopped_between_two_sheets_and_nobody_is_told_anything(
    desk: Desk, page: HistoryPage, sample: str
) -> None:
    start_run(desk, sample)
    enter(desk, page)
    hold = StopEvent()
    desk.ask("", lambda _bench: hold.wait(30), lambda _none: None, lambda _error: None)
    actions(page)["Check the record"].run()
    dialog = page.care.check
    assert dialog is not None
    assert "Checking the record" in seen(dialog)
    looked_at: list[object] = []
    desk.event_came.connect(looked_at.append)
    press(dialog, "Stop")
    hold.set()
    settle(desk)
    QApplication.processEvents()
    assert page.care.check is None
    assert looked_at == []


def test_that_neither_check_nor_erasing_begins_while_a_run_is_under_way(
    desk: Desk, page: HistoryPage, sample: str
) -> None:
    run = start_run(desk, sample)
    enter(desk, page)
    desk.go_on(run)
    assert not actions(page)["Check the record"].enabled
    assert not actions(page)["Erase old cells"].enabled
    assert actions(page)["Check the record"].rare
    rest(desk)
