"""Lists that wait: put aside, sent one after the other, taken back; pressed in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.gui.conftest import until
from tests.gui.generate_rig import CALM
from tests.gui.lists import DAY, NAMES, write
from tests.gui.test_accessibility import look
from tests.gui.waiting_rig import WaitingRig, waiting_rig
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.connection import PRACTICE, Environment
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.selection import Selection
from zgen_desktop.core.services import Services
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.generate_page import View
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.reason_dialog import ReasonDialog
from zgen_desktop.gui.widgets import Button
from zgen_desktop.gui.workbook_page import WorkbookPage
from zgen_desktop.practice import Fault, FaultKind

GENERATED, PROBLEM, READY = RowState.GENERATED, RowState.PROBLEM, RowState.READY


@pytest.fixture
def rig(application: QApplication, services: Services, tmp_path: Path) -> Iterator[WaitingRig]:
    with waiting_rig(application, services, tmp_path) as made:
        yield made


def card(rig: WaitingRig) -> str:
    page = rig.page(Place.WORKBOOK)
    assert isinstance(page, WorkbookPage)
    return rig.says(page.waiting)


class TestPuttingAside:
    def test_that_a_list_is_put_aside_and_the_desk_is_free(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:3])
        assert rig.window.frame.place is Place.WORKBOOK
        assert rig.desk.path == ""
        assert rig.desk.checked is None
        assert not rig.page(Place.CHECK).reachable()
        said = card(rig)
        assert "Waiting lists" in said
        assert "A.xlsx" in said
        assert "3 account(s)." in said
        assert "They are sent one after the other over Acme EU." in said
        assert "SANDBOX" in said
        assert "They wait as long as this window is open." in said
        assert rig.button("Start").text().replace("&", "") == "Start: 3 account(s)"
        assert rig.made() == 0
        assert rig.runs() == []

    def test_that_review_asks_the_same_as_for_the_start(self, rig: WaitingRig) -> None:
        rig.connect(environment=Environment.PRODUCTION, ceiling=2)
        rig.open("A.xlsx", rig.numbers[:3])
        review, queue = rig.generate.review, "Queue and open another list"
        QTest.qWait(2 * CALM)
        assert not rig.button(queue).isEnabled()
        review.reason.setText("November")
        review.number.setText("3")
        assert not rig.button(queue).isEnabled()
        review.yes.setChecked(True)
        assert rig.button(queue).isEnabled()
        rig.press(queue)
        rig.rest()
        assert len(rig.desk.waiting) == 1
        # The first account goes alone unless the person said otherwise.
        assert rig.button("Start").text().replace("&", "") == "Start: 1 account, then 2"
        # The same list once more: nothing that was typed is taken for said.
        rig.window.open(str(rig.folder / "A.xlsx"))
        rig.rest()
        rig.review()
        assert (review.reason.text(), review.number.text(), review.yes.isChecked()) == ("", "", False)

    def test_that_a_connection_for_checking_only_lets_nothing_wait(self, rig: WaitingRig) -> None:
        rig.connect(check_only=True)
        rig.open("A.xlsx", rig.numbers[:3])
        QTest.qWait(2 * CALM)
        assert not rig.button("Queue and open another list").isEnabled()

    def test_that_an_old_check_is_made_again_before_a_list_is_put_aside(self, rig: WaitingRig) -> None:
        rig.open("A.xlsx", rig.numbers[:3])
        assert rig.desk.checked_at is not None
        until(lambda: rig.button("Queue").isEnabled())
        rig.desk.checked_at -= timedelta(minutes=20)
        rig.press("Queue")
        until(lambda: "Checked again just now" in rig.says())
        assert not rig.desk.waiting

    def test_that_the_same_sheet_takes_the_place_of_the_one_that_waits(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:3])
        rig.open("A.xlsx", rig.numbers[:2])
        assert rig.desk.ready_count() == 2, "it is no double of itself"
        rig.press("Queue")
        rig.rest()
        assert len(rig.desk.waiting) == 1
        assert "2 account(s)." in card(rig)

    def test_that_two_sheets_of_one_workbook_wait_and_are_sent_each_with_results_of_its_own(
        self, rig: WaitingRig
    ) -> None:
        path = write(rig.folder / "A.xlsx", NAMES, (rig.numbers[0], DAY, DAY), also=("More",))
        book = openpyxl.load_workbook(path)
        book["More"]["A2"] = rig.numbers[1]
        book.save(path)
        for sheet in ("Accounts", "More"):
            rig.window.open(path)
            rig.rest()
            rig.desk.choose(Selection(sheet=sheet))
            rig.rest()
            rig.review()
            rig.press("Queue")
            rig.rest()
        assert "A.xlsx (Accounts)" in card(rig)
        rig.press("Start: 2 account(s) in 2 lists")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.states() == [("A.xlsx", [GENERATED]), ("A.xlsx", [GENERATED])]
        assert openpyxl.load_workbook(path).sheetnames == ["Accounts", "More", "Zgen results", "Zgen results 2"]

    def test_that_a_long_name_leaves_room_for_the_rest(self, rig: WaitingRig) -> None:
        name = f"{'November ' * 9}A&B.xlsx"
        rig.queue(name, rig.numbers[:2])
        assert name in card(rig)
        rig.open("B.xlsx", rig.numbers[1:3])
        assert "Sent before this list: November November No…r November A&B.xlsx (1 of 2" in rig.says()


class TestDoubles:
    def test_that_an_account_in_two_lists_is_a_problem_in_both_and_sent_in_neither(self, rig: WaitingRig) -> None:
        numbers = rig.numbers
        rig.queue("A.xlsx", numbers[:4])
        rig.open("B.xlsx", numbers[2:7])
        assert rig.desk.ready_count() == 3
        check = rig.page(Place.CHECK)
        assert isinstance(check, CheckPage)
        [group] = [group for group in check.groups.ordered() if group.code == "in_waiting_list"]
        assert (group.column, group.rows) == ("A", [2, 3])
        said = rig.says()
        assert "Sent before this list: A.xlsx (2 of 4 account(s): 2 also stand in B.xlsx)." in said
        assert rig.button("Start").text().replace("&", "") == "Start: 5 account(s) in 2 lists"
        rig.press("Queue")
        rig.rest()
        said = card(rig)
        assert "2 of 4 account(s). 2 also stand in B.xlsx." in said
        assert "3 of 5 account(s). 2 also stand in A.xlsx." in said
        rig.press("Start: 5 account(s) in 2 lists")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.states() == [
            ("A.xlsx", [GENERATED, GENERATED, PROBLEM, PROBLEM]),
            ("B.xlsx", [PROBLEM, PROBLEM, GENERATED, GENERATED, GENERATED]),
        ]
        assert rig.made() == 5
        [(_name, _state, first), (_other, _too, second)] = rig.runs()
        assert first[2].problems[0].message == "This account also stands in “B.xlsx”, row 2, which waits to be sent."
        assert second[0].problems[0].message == "This account also stands in “A.xlsx”, row 4, which waits to be sent."

    def test_that_check_shows_the_problem_and_it_goes_with_the_list_that_is_removed(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        rig.open("B.xlsx", rig.numbers[1:3])
        checked = rig.desk.checked
        assert checked is not None
        assert [row.state for row in checked.rows] == [PROBLEM, READY]
        rig.window.frame.show_place(Place.WORKBOOK)
        page = rig.page(Place.WORKBOOK)
        assert isinstance(page, WorkbookPage)
        rig.press("Other lists")
        rig.press("Remove")
        rig.rest()
        assert rig.desk.ready_count() == 2
        assert not rig.desk.waiting
        assert not page.waiting.isVisible()

    def test_that_leaving_the_row_out_of_one_list_mends_the_other(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        rig.open("B.xlsx", rig.numbers[1:3])
        rig.desk.edit(Edits(left_out=frozenset({2})))
        rig.rest()
        rig.review()
        assert "Sent before this list: A.xlsx (2 account(s))." in rig.says()

    def test_that_what_was_kept_out_is_free_again_but_not_sent_before_it_is_confirmed(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        rig.queue("B.xlsx", rig.numbers[1:4])
        rig.desk.remove_waiting(rig.desk.waiting.queue.lists[0].key)
        said = card(rig)
        assert "2 of 3 account(s). 1 stood in another list when this one was confirmed." in said
        assert "Open it again to send these, too." in said
        rig.press("Open again")
        rig.rest()
        assert rig.window.frame.place is Place.CHECK
        assert rig.desk.ready_count() == 3
        assert not rig.desk.waiting

    def test_that_a_list_is_opened_again_with_its_corrections(self, rig: WaitingRig) -> None:
        rig.open("A.xlsx", [*rig.numbers[:2], "A99999999"])
        rig.desk._take(Edits(cells={(4, 0): Cell(CellKind.TEXT, rig.numbers[2])}))
        rig.desk.read_list()
        rig.rest()
        assert rig.desk.ready_count() == 3
        rig.review()
        rig.press("Queue")
        rig.rest()
        rig.press("Open again")
        rig.rest()
        assert rig.desk.ready_count() == 3
        assert rig.desk.edits.cells[4, 0].raw == rig.numbers[2]


class TestSending:
    def test_that_progress_says_which_list_and_the_next_begins_by_itself(self, rig: WaitingRig) -> None:
        rig.server.behaviour.latency_by_call = {"generate": 0.3}
        rig.queue("A.xlsx", rig.numbers[:2])
        rig.open("B.xlsx", rig.numbers[2:4])
        rig.press("Start: 4 account(s) in 2 lists")
        until(lambda: "List 1 of 2: A.xlsx" in rig.says())
        assert rig.generate.view is View.PROGRESS
        assert rig.desk.list_name == "A.xlsx", "although the other one lies on the desk"
        until(lambda: "List 2 of 2: B.xlsx" in rig.says())
        assert rig.generate.view is View.PROGRESS
        assert rig.window.frame.place is Place.GENERATE
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert [(name, state) for name, state, _rows in rig.runs()] == [
            ("A.xlsx", RunState.FINISHED),
            ("B.xlsx", RunState.FINISHED),
        ]
        for name in ("A.xlsx", "B.xlsx"):
            assert "Zgen results" in openpyxl.load_workbook(rig.folder / name).sheetnames
        assert rig.made() == 4
        assert rig.desk.waiting.turn is None
        assert not rig.generate._next.isVisible()

    def test_that_stop_leaves_the_second_waiting_and_results_goes_on_with_it(self, rig: WaitingRig) -> None:
        rig.server.behaviour.latency_by_call = {"generate": 0.3}
        rig.queue("A.xlsx", rig.numbers[:12])
        rig.queue("B.xlsx", rig.numbers[12:15])
        rig.press("Start: 15 account(s) in 2 lists")
        until(lambda: rig.generate.clock.done > 0)
        rig.press("Stop")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        [(name, state, rows)] = rig.runs()
        assert (name, state) == ("A.xlsx", RunState.STOPPED)
        assert any(row.state is READY for row in rows)
        assert "B.xlsx waits and was not sent: 3 account(s)." in rig.says()
        rig.press("Go on with B.xlsx")
        until(lambda: rig.window.frame.place is Place.GENERATE)
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.states()[1] == ("B.xlsx", [GENERATED] * 3)
        assert rig.states()[0][1].count(READY) > 0, "the stopped run stays as it is"

    def test_that_a_stop_of_the_engine_says_that_the_next_list_waits(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:3])
        rig.open("B.xlsx", rig.numbers[3:5])
        rig.server.behaviour.add(Fault(FaultKind.FAULT, code="NO_PERMISSION", message="no billing permission"))
        rig.press("Start: 5 account(s) in 2 lists")
        until(lambda: rig.generate.view is View.STOPPED and not rig.desk.running)
        assert "B.xlsx waits and was not sent: 2 account(s)." in rig.says()
        assert rig.desk.waiting.turn is None
        rig.server.behaviour.clear()
        rig.press("Go on with B.xlsx")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.states() == [("A.xlsx", [READY] * 3), ("B.xlsx", [GENERATED] * 2)]

    def test_that_rows_that_need_a_person_hold_the_next_list(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:1])
        rig.queue("B.xlsx", rig.numbers[1:3])
        rig.server.behaviour.add(Fault(FaultKind.CUT, times=1))
        rig.press("Start: 3 account(s) in 2 lists")
        until(lambda: not rig.desk.running and rig.desk.run is not None)
        rig.rest()
        assert [name for name, _states in rig.states()] == ["A.xlsx"]
        assert len(rig.desk.waiting) == 1

    def test_that_the_first_account_is_of_the_first_list_and_the_rest_follows_after_a_yes(
        self, rig: WaitingRig
    ) -> None:
        rig.queue("A.xlsx", rig.numbers[:3])
        rig.open("B.xlsx", rig.numbers[3:5])
        rig.generate.review.first.setChecked(True)
        rig.press("Start: 1 account, then 4 in 2 lists")
        until(lambda: rig.generate.view is View.FIRST and not rig.desk.running)
        assert rig.made() == 1
        assert "2 account(s) in other lists follow" in rig.says()
        rig.press("Go on with 2 account(s)")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.states() == [("A.xlsx", [GENERATED] * 3), ("B.xlsx", [GENERATED] * 2)]

    def test_that_stop_here_after_the_first_account_leaves_the_others_waiting(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:3])
        rig.open("B.xlsx", rig.numbers[3:5])
        rig.generate.review.first.setChecked(True)
        rig.press("Start: 1 account, then 4 in 2 lists")
        until(lambda: rig.generate.view is View.FIRST and not rig.desk.running)
        rig.press("Stop here")
        rig.rest()
        assert rig.window.frame.place is Place.RESULTS
        assert "B.xlsx waits and was not sent: 2 account(s)." in rig.says()

    def test_that_a_first_list_of_one_account_asks_before_the_second(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:1])
        rig.open("B.xlsx", rig.numbers[3:5])
        rig.generate.review.first.setChecked(True)
        rig.press("Start: 1 account, then 2 in 2 lists")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.made() == 1
        assert "B.xlsx waits and was not sent: 2 account(s)." in rig.says()

    def test_that_a_list_that_can_not_begin_waits_on(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        rig.queue("B.xlsx", rig.numbers[2:4])
        rig.server.behaviour.add(Fault(FaultKind.USER_LOCKED, call="login", times=1))
        failed = QSignalSpy(rig.desk.failed)
        rig.press("Start: 4 account(s) in 2 lists")
        until(lambda: failed.count() == 1)
        rig.rest()
        until(lambda: rig.window.frame.place is Place.WORKBOOK)
        assert rig.runs() == []
        assert [at.name for at in rig.desk.waiting.queue.standings()] == ["A.xlsx", "B.xlsx"]
        for dialog in QApplication.topLevelWidgets():
            if dialog is not rig.window.frame and dialog.isVisible():
                dialog.close()
        rig.press("Start: 4 account(s) in 2 lists")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.made() == 4

    def test_that_a_list_that_waited_long_is_checked_again_at_its_turn(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        one = rig.desk.waiting.queue.lists[0]
        row = one.checked.rows[0]
        assert row.account is not None
        rig.server.insert_foreign_invoice(row.account.account_id or "", DAY, DAY)
        object.__setattr__(one, "checked_at", one.checked_at - timedelta(minutes=20))
        rig.press("Start: 2 account(s)")
        until(lambda: rig.window.frame.place is Place.RESULTS)
        rig.rest()
        assert rig.states() == [("A.xlsx", [RowState.HELD, GENERATED])]

    def test_that_what_a_stopped_run_still_has_to_send_is_left_out_there_and_free(self, rig: WaitingRig) -> None:
        rig.open("A.xlsx", rig.numbers[:3])
        rig.generate.review.first.setChecked(True)
        rig.press("Start: 1 account, then 2")
        until(lambda: rig.generate.view is View.FIRST and not rig.desk.running)
        rig.press("Stop here")
        run = rig.desk.run
        assert run is not None
        rig.open("B.xlsx", rig.numbers[1:4])
        checked = rig.desk.checked
        assert checked is not None
        assert [row.state for row in checked.rows] == [PROBLEM, PROBLEM, READY]
        assert run.summary.head.id in checked.rows[0].problems[0].message
        rig.desk.show_run(run.summary.head.id)
        rig.rest()
        rig.window.frame.show_place(Place.RESULTS)
        rig.press("Leave the rest out…")
        [dialog] = [one for one in rig.window.frame.findChildren(ReasonDialog) if one.isVisible()]
        dialog.findChildren(QLineEdit)[0].setText("they are in list B")
        until(dialog._ok.isEnabled)
        QTest.mouseClick(dialog._ok, Qt.MouseButton.LeftButton)
        rig.rest()
        rig.window.frame.show_place(Place.CHECK)
        rig.rest()
        assert rig.desk.ready_count() == 3


class TestLeaving:
    def test_that_closing_with_lists_that_wait_asks(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        assert not rig.window.frame.close()
        box = rig.window._leaving.box
        assert box is not None
        assert box.title == "1 list(s) wait and were not sent. Close all the same?"
        QTest.keyClick(box, Qt.Key.Key_Escape)
        assert rig.window.frame.isVisible()
        assert len(rig.desk.waiting) == 1
        rig.window.frame.close()
        box = rig.window._leaving.box
        assert box is not None
        QTest.mouseClick(box.yes, Qt.MouseButton.LeftButton)
        until(lambda: not rig.window.frame.isVisible())

    def test_that_closing_during_a_run_says_what_becomes_of_the_lists_and_asks_once(self, rig: WaitingRig) -> None:
        rig.server.behaviour.latency_by_call = {"generate": 0.3}
        rig.queue("A.xlsx", rig.numbers[:12])
        rig.queue("B.xlsx", rig.numbers[12:14])
        rig.press("Start")
        until(lambda: rig.generate.clock.sending > 0)
        rig.window.frame.close()
        box = rig.window._leaving.box
        assert box is not None
        assert "1 list(s) that wait are not sent and wait no longer." in box.fact
        QTest.mouseClick(box.yes, Qt.MouseButton.LeftButton)
        until(lambda: not rig.window.frame.isVisible())
        assert [name for name, _states in rig.states()] == ["A.xlsx"]

    def test_that_ctrl_c_asks_nobody(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        rig.window.leave()
        until(lambda: not rig.window.frame.isVisible())

    def test_that_another_connection_asks_what_becomes_of_them(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        rig.desk.choose_connection(PRACTICE)
        box = rig.window._other_connection.box
        assert box is not None
        assert box.title == "1 list(s) wait to be sent over “Acme EU”. Choose another connection?"
        QTest.keyClick(box, Qt.Key.Key_Escape)
        until(lambda: rig.window._other_connection.box is None)
        assert rig.desk.connection is not None
        assert rig.desk.connection.name == "Acme EU"
        assert not rig.desk.connect_to(PRACTICE), "a run of another connection is not continued meanwhile"
        box = rig.window._other_connection.box
        assert box is not None
        QTest.mouseClick(box.yes, Qt.MouseButton.LeftButton)
        rig.rest()
        assert rig.desk.connection.name == PRACTICE
        assert not rig.desk.waiting

    def test_that_a_connection_that_lists_wait_for_is_not_removed(self, rig: WaitingRig) -> None:
        rig.queue("A.xlsx", rig.numbers[:2])
        failed = QSignalSpy(rig.desk.failed)
        rig.window.frame.show_place(Place.CONNECTIONS)
        rig.rest()
        rig.press("Remove")
        assert failed.count() == 1
        assert failed.at(0)[0].code == "lists_wait"
        assert len(rig.desk.services.settings.connections()) == 1


def test_that_card_review_and_banner_are_named_and_readable(rig: WaitingRig) -> None:
    rig.queue("A.xlsx", rig.numbers[:4])
    rig.queue("B.xlsx", rig.numbers[3:6])
    wrong = look(rig.window.frame, "card")
    for named in ("Open A.xlsx again, to change it", "Remove A.xlsx from the waiting lists"):
        assert any(button.accessibleName() == named for button in rig.window.frame.findChildren(Button))
    rig.open("C.xlsx", rig.numbers[6:8])
    wrong |= look(rig.window.frame, "review")
    rig.server.behaviour.add(Fault(FaultKind.FAULT, code="NO_PERMISSION", message="no billing permission"))
    rig.press("Start")
    until(lambda: rig.generate.view is View.STOPPED and not rig.desk.running)
    wrong |= look(rig.window.frame, "stopped")
    rig.window.frame.show_place(Place.RESULTS)
    rig.rest()
    wrong |= look(rig.window.frame, "results")
    assert wrong == {}
