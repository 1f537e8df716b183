"""The list on the desk: corrections cost no new reading and no new questions to the tenant, and never slip a row."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
from PySide6.QtTest import QSignalSpy

from tests.gui.conftest import settle, until
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.events import Progress
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.desk import Desk

DAY = Cell(CellKind.DATE, "2026-11-30", "yyyy-mm-dd", when=datetime(2026, 11, 30))
NUMBER = Cell(CellKind.TEXT, "A00000061")


def checked_desk(desk: Desk, sample: str) -> None:
    desk.choose_connection(PRACTICE)
    desk.open_workbook(sample)
    settle(desk)
    assert not desk.stale


def questions(events: QSignalSpy) -> int:
    """How many accounts the tenant was asked about since the spy was made."""
    seen = [events.at(at)[0] for at in range(events.count())]
    return sum(event.total for event in seen if isinstance(event, Progress) and event.done == event.total)


def test_that_the_list_is_there_before_the_tenant_has_answered(desk: Desk, sample: str) -> None:
    desk.choose_connection(PRACTICE)
    desk.open_workbook(sample)
    until(lambda: desk.checked is not None)
    assert desk.checked is not None
    assert desk.checked.tenant is None
    assert desk.checking
    settle(desk)
    assert desk.checked.tenant is not None
    assert not desk.checking


def test_that_a_correction_asks_the_tenant_only_about_the_corrected_row(desk: Desk, sample: str) -> None:
    checked_desk(desk, sample)
    at = desk.checked_at
    told = QSignalSpy(desk.event_came)
    desk.edit(Edits({(13, 3): DAY}))
    assert desk.stale
    settle(desk)
    assert desk.checked is not None
    assert desk.checked.tenant is not None
    assert desk.checked.tenant.accounts[13].number == "A00000009"
    assert desk.checked.counts[RowState.HELD] > 0
    assert questions(told) == 2
    assert desk.checked_at == at
    assert not desk.stale
    told = QSignalSpy(desk.event_came)
    desk.check()
    settle(desk)
    assert questions(told) > 60


def test_that_a_corrected_account_is_held_when_the_tenant_has_invoiced_it(desk: Desk, sample: str) -> None:
    checked_desk(desk, sample)
    assert desk.checked is not None
    held = next(row for row in desk.checked.rows if row.state is RowState.HELD)
    assert held.account is not None
    other = Cell(CellKind.TEXT, held.account.account_number or "")
    desk.edit(Edits({(5, 2): other}, left_out=frozenset({held.row})))
    settle(desk)
    states = {row.row: row.state for row in desk.checked.rows}
    assert states[5] is RowState.HELD
    assert states[held.row] is RowState.LEFT_OUT


def test_that_corrections_in_a_hurry_are_judged_together_and_nothing_may_be_sent_meanwhile(
    desk: Desk, sample: str
) -> None:
    checked_desk(desk, sample)
    changed = QSignalSpy(desk.list_changed)
    for row in (5, 6, 7):
        desk.edit_soon(Edits(left_out=frozenset(range(5, row + 1))))
        assert desk.stale
        assert desk.checking
    until(lambda: changed.count() == 1)
    assert desk.checked is not None
    assert desk.checked.counts[RowState.LEFT_OUT] == 3
    desk.edit_soon(Edits())
    desk.flush_edits()
    settle(desk)
    assert desk.checked.counts.get(RowState.LEFT_OUT, 0) == 0


def test_that_corrections_never_land_on_another_row_when_the_workbook_changes(desk: Desk, sample: str) -> None:
    desk.open_workbook(sample)
    settle(desk)
    desk.edit(Edits({(13, 3): DAY}, left_out=frozenset({6}), anyway={60: "agreed"}))
    settle(desk)
    taken_back = QSignalSpy(desk.edits_taken_back)
    book = openpyxl.load_workbook(sample)
    sheet = book.active
    assert sheet is not None
    sheet.delete_rows(30)
    book.save(sample)
    desk.read_list()
    settle(desk)
    # The rows above the deleted one are as they were; row 60 is another account now.
    assert taken_back.at(0) == [1]
    assert desk.edits == Edits({(13, 3): DAY}, left_out=frozenset({6}))
    assert desk.checked is not None
    assert {row.row for row in desk.checked.rows if row.anyway} == set()


def test_that_corrections_do_not_follow_to_another_sheet(desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, account in (("May", "A1"), ("June", "B1")):
        sheet = book.create_sheet(name)
        sheet.append(["Account number", "Invoice date", "Target date"])
        sheet.append([account, datetime(2026, 11, 30), datetime(2026, 11, 30)])
    del book["Sheet"]
    path = str(tmp_path / "two.xlsx")
    book.save(path)
    desk.open_workbook(path)
    settle(desk)
    assert desk.question is not None
    desk.choose(type(desk.selection)(sheet="May"))
    settle(desk)
    desk.edit(Edits({(2, 0): NUMBER}))
    settle(desk)
    desk.choose(type(desk.selection)(sheet="June"))
    settle(desk)
    assert desk.edits == Edits()
    assert desk.checked is not None
    assert desk.checked.rows[0].account is not None
    assert desk.checked.rows[0].account.account_number == "B1"


def test_that_a_stopped_check_keeps_the_list_and_is_not_told_as_a_failure(desk: Desk, sample: str) -> None:
    failed = QSignalSpy(desk.failed)
    desk.choose_connection(PRACTICE)
    desk.open_workbook(sample)
    until(lambda: desk.checked is not None)
    desk.stop_check()
    settle(desk)
    assert desk.checked is not None
    assert desk.checked.tenant is None
    assert desk.stale
    assert not desk.checking
    assert failed.count() == 0


def test_that_a_failed_check_keeps_what_it_has_and_its_age(desk: Desk, services: Services, sample: str) -> None:
    checked_desk(desk, sample)
    at, checked = desk.checked_at, desk.checked
    errors = QSignalSpy(desk.failed)
    away = Path(sample).with_suffix(".gone")
    Path(sample).rename(away)
    desk.check()
    settle(desk)
    assert isinstance(errors.at(0)[0], ZgenError)
    assert desk.checked is checked
    assert desk.checked_at == at
    away.rename(sample)
