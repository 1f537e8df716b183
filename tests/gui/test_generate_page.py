"""Review, Progress and the pages between, pressed and typed into; the practice tenant's ledger is the oracle."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from tests.core.lists import date_cell
from tests.gui.conftest import until
from tests.gui.generate_rig import CALM, Rig, folder_of, generate_rig
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.events import RowChanged, RunStarted, Waiting
from zgen_desktop.core.model.cells import column_index
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.services import Services
from zgen_desktop.gui import generate_page
from zgen_desktop.gui.figures import long_day
from zgen_desktop.gui.generate_page import View
from zgen_desktop.gui.page import Place
from zgen_desktop.practice import Fault, FaultKind, foreign

NEVER_ON_SCREEN = re.compile(
    r"settl|attempt|\bcalls?\b|baseline|quiet window|journal|mapping|manifest|ambiguous", re.IGNORECASE
)


@pytest.fixture
def rig(application: QApplication, services: Services, sample: str) -> Iterator[Rig]:
    with generate_rig(services, sample) as made:
        yield made


class TestReview:
    def test_that_it_says_what_will_be_sent_where_to_and_what_stays_out(self, rig: Rig) -> None:
        rig.enter()
        said = rig.says()
        ready = rig.desk.ready_count()
        checked, user = rig.desk.checked, rig.desk.user
        assert checked is not None
        assert user is not None
        [target] = {row.account.target_date for row in checked.rows if row.account and row.state is RowState.READY}
        assert f"Generate invoices for {ready} account(s)" in said
        assert "Drafts are made in Zuora. Nothing is posted or sent to a customer." in said
        assert said.count(long_day(target)) == 2
        assert "All (one-time, recurring, usage)" in said
        # The name in bold; the id, which nobody knows by heart, in the small line below.
        lines = said.split("\n")
        assert lines[lines.index(f"{user.tenant_name} · user {user.user_name}") + 1] == (
            f"127.0.0.1 · tenant {user.tenant_id}"
        )
        assert "SANDBOX" in said
        for state, words in ((RowState.PROBLEM, "problem(s)"), (RowState.HELD, "already invoiced")):
            assert f"{checked.counts[state]} {words}" in said
        assert f"{Path(rig.sample).name}, sheet “Zgen results”" in said
        assert "Last time" not in said
        assert rig.button("Start").text().replace("&", "") == f"Start: {ready} account(s)"

    def test_that_outside_of_production_nothing_is_asked(self, rig: Rig) -> None:
        rig.enter()
        assert not rig.page.review.number.isVisible()
        assert not rig.page.review.first.isChecked()
        until(lambda: rig.button("Start").isEnabled())

    def test_that_production_asks_for_a_reason_and_the_number_and_sends_one_first(self, rig: Rig) -> None:
        rig.connect(environment=Environment.PRODUCTION)
        rig.enter()
        review, ready = rig.page.review, rig.desk.ready_count()
        QTest.qWait(CALM * 2)
        assert rig.button("Start").text().replace("&", "") == f"Start: 1 account, then {ready - 1}"
        assert "Still missing: a reason, the number of accounts." in rig.says()
        assert not rig.button("Start").isEnabled()
        rig.fill(review.reason, "November month-end")
        rig.fill(review.number, str(ready + 1))
        assert not rig.button("Start").isEnabled()
        review.number.selectAll()
        rig.fill(review.number, str(ready))
        assert rig.button("Start").isEnabled()
        assert "Still missing" not in rig.says()
        rig.press("Start")
        rig.until_view(View.FIRST)
        assert rig.made() == 1
        assert rig.desk.run is not None
        assert rig.desk.run.summary.head.reason == "November month-end"

    def test_that_above_the_ceiling_a_second_yes_is_needed(self, rig: Rig) -> None:
        rig.connect(ceiling=5)
        rig.enter()
        QTest.qWait(CALM * 2)
        assert "That is more than 5 account(s)" in rig.says()
        assert not rig.button("Start").isEnabled()
        rig.page.review.yes.setFocus()
        QTest.keyClick(rig.page.review.yes, Qt.Key.Key_Space)
        assert rig.button("Start").isEnabled()

    def test_that_a_connection_for_checking_only_says_why_nothing_can_be_started(self, rig: Rig) -> None:
        rig.connect(check_only=True)
        rig.enter()
        QTest.qWait(CALM * 2)
        assert not rig.button("Start").isEnabled()
        assert "“Acme EU” is for checking and preview only. Nothing is sent over it." in rig.says()

    def test_that_what_was_typed_for_one_tenant_is_not_taken_for_another(self, rig: Rig) -> None:
        rig.connect(environment=Environment.PRODUCTION)
        rig.enter()
        rig.fill(rig.page.review.number, str(rig.desk.ready_count()))
        rig.connect(name="Acme US", environment=Environment.PRODUCTION)
        rig.enter()
        assert rig.page.review.number.text() == ""

    def test_that_a_connection_that_became_production_asks_as_production_does(self, rig: Rig) -> None:
        rig.enter()
        assert not rig.page.review.first.isChecked()
        rig.fill(rig.page.review.reason, "for the sandbox")
        rig.connect(environment=Environment.PRODUCTION)
        rig.enter()
        assert rig.page.review.first.isChecked()
        assert rig.page.review.reason.text() == ""

    def test_that_the_number_is_typed_anew_when_anything_about_the_list_has_changed(self, rig: Rig) -> None:
        rig.connect(environment=Environment.PRODUCTION)
        rig.enter()
        checked, ready = rig.desk.checked, rig.desk.ready_count()
        assert checked is not None
        row = next(row for row in checked.rows if row.state is RowState.READY)
        assert row.account is not None
        rig.fill(rig.page.review.number, str(ready))
        rig.frame.show_place(Place.CHECK)
        rig.enter()
        assert rig.page.review.number.text() == str(ready)
        column = column_index(checked.imported.mapping["TargetDate"])
        rig.desk.edit(Edits(cells={(row.row, column): date_cell(row.account.target_date - timedelta(days=1))}))
        rig.wait_for_check()
        rig.enter()
        assert rig.desk.ready_count() == ready
        assert rig.page.review.number.text() == ""

    def test_that_the_button_is_dead_for_a_moment_where_the_last_page_had_its_own(
        self, application: QApplication, services: Services, sample: str
    ) -> None:
        with generate_rig(services, sample, calm=generate_page.CALM) as rig:
            rig.enter()
            began = time.monotonic()
            rig.page.entered()
            QTest.mouseClick(rig.button("Start"), Qt.MouseButton.LeftButton)
            until(lambda: rig.button("Start").isEnabled())
            assert 0.7 < time.monotonic() - began < 3
            assert not rig.desk.running
            assert rig.desk.run is None

    def test_that_an_old_check_is_made_again_and_what_changed_is_shown(self, rig: Rig) -> None:
        rig.enter()
        until(lambda: rig.button("Start").isEnabled())
        ready, checked = rig.desk.ready_count(), rig.desk.checked
        assert checked is not None
        row = next(row for row in checked.rows if row.state is RowState.READY)
        assert row.account is not None
        with rig.server.ledger.writing() as database:
            foreign.insert(database, row.account.account_id or "", row.account.invoice_date, row.account.target_date)
        rig.age_the_check()
        rig.press("Start")
        until(lambda: "Checked again just now" in rig.says())
        assert "1 account(s) now “Already invoiced”, before “Ready”" in rig.says()
        assert f"Generate invoices for {ready - 1} account(s)" in rig.says()
        assert rig.desk.run is None
        assert rig.made() == 0

    def test_that_nothing_is_sent_when_it_can_not_be_checked_again(self, rig: Rig) -> None:
        rig.age_the_check()
        rig.server.behaviour.add(Fault(FaultKind.IP_RESTRICTED, call="login", times=None))
        rig.enter()
        assert "It could not be checked against the tenant. Nothing is sent before that. Zuora may not" in rig.says()
        QTest.qWait(CALM * 2)
        assert not rig.button("Start").isEnabled()
        rig.server.behaviour.clear()
        rig.press("Try again")
        rig.wait_for_check()
        assert "Nothing has changed" in rig.says()
        until(lambda: rig.button("Start").isEnabled())

    def test_that_back_goes_to_check(self, rig: Rig) -> None:
        rig.enter()
        rig.press("Back")
        assert rig.frame.place is Place.CHECK


class TestARun:
    def test_that_the_first_account_is_sent_alone_and_the_rest_after_a_yes(self, rig: Rig) -> None:
        rig.enter()
        ready = rig.desk.ready_count()
        rig.page.review.first.setChecked(True)
        rig.press(f"Start: 1 account, then {ready - 1}")
        rig.until_view(View.FIRST)
        said = rig.says()
        assert re.search(r"The first account is done: INV\d+, [\d.,]+ [A-Z]{3} \(Draft\)", said)
        assert f"Go on with {ready - 1} account(s)?" in said
        assert rig.made() == 1
        assert not rig.button("Go on").isEnabled()
        rig.press("Go on")
        until(lambda: rig.frame.place is Place.RESULTS)
        assert rig.desk.run is not None
        assert rig.desk.run.summary.state is RunState.FINISHED
        assert rig.count(RowState.READY) == 0
        assert rig.page.done()

    def test_that_stop_here_leaves_the_rest_not_sent(self, rig: Rig) -> None:
        rig.enter()
        ready = rig.desk.ready_count()
        rig.page.review.first.setChecked(True)
        rig.press("Start")
        rig.until_view(View.FIRST)
        rig.press("Stop here")
        assert rig.frame.place is Place.RESULTS
        assert rig.made() == 1
        assert rig.count(RowState.READY) == ready - 1

    def test_that_a_list_changed_after_the_first_account_is_another_run(self, rig: Rig) -> None:
        rig.enter()
        rig.page.review.first.setChecked(True)
        rig.press("Start")
        rig.until_view(View.FIRST)
        rig.frame.show_place(Place.CHECK)
        rig.frame.show_place(Place.GENERATE)
        assert rig.page.view is View.FIRST
        rig.connect(name="Acme again")
        rig.enter()
        assert rig.page.view is View.REVIEW

    def test_that_the_next_list_says_how_it_was_the_last_time(
        self, rig: Rig, services: Services, tmp_path: Path
    ) -> None:
        rig.start()
        until(lambda: rig.frame.place is Place.RESULTS)
        assert rig.desk.run is not None
        sent = sum(rig.count(state) for state in (RowState.GENERATED, RowState.NOTHING_TO_BILL, RowState.REJECTED))
        rig.desk.open_workbook(services.write_sample(str(tmp_path)))
        rig.wait_for_check()
        # Its accounts are all done; what is left of the list is one with another target date.
        rig.frame.show_place(Place.CHECK)
        rig.page.entered()
        rig.wait_for_check()
        loaded = rig.page.review
        until(lambda: loaded.complete() or loaded.rows == 0)
        texts = [line.text() for line in rig.page.review.findChildren(type(rig.page.review._facts.title))]
        assert any(re.search(rf": {sent} account\(s\), .*EUR", text) for text in texts)

    def test_that_stop_ends_it_after_the_accounts_that_are_being_sent(self, rig: Rig) -> None:
        rig.server.behaviour.latency_by_call = {"generate": 0.3}
        rig.start()
        until(lambda: rig.page.clock.sending > 0)
        assert rig.page.main_action() is None
        assert "%" in rig.frame.windowTitle()
        rig.press("Stop")
        assert "Stopping after the accounts that are being sent." in rig.says()
        assert not rig.button("Stop").isEnabled()
        until(lambda: rig.frame.place is Place.RESULTS)
        assert rig.count(RowState.READY) > 0
        assert rig.count(RowState.UNKNOWN) == 0
        assert rig.count(RowState.GENERATED) == rig.made()
        assert "%" not in rig.frame.windowTitle()

    def test_that_progress_counts_what_the_record_counts(self, rig: Rig) -> None:
        rig.start()
        until(lambda: rig.frame.place is Place.RESULTS)
        assert rig.desk.run is not None
        counts = {state: n for state, n in rig.desk.run.summary.counts.items() if state not in HELD_BEFORE and n}
        assert rig.page.clock.shown_counts() == counts
        assert rig.page.clock.percent == 100

    def test_that_a_pause_says_why_and_until_when(self, rig: Rig) -> None:
        rig.server.behaviour.add(Fault(FaultKind.THROTTLE, seconds=1))
        rig.start()
        until(lambda: "Zuora asks for a pause." in rig.says())
        assert re.search(r"Waiting until .*\(still 0:0\d\)\. Zuora asks for a pause\.", rig.says())
        until(lambda: rig.frame.place is Place.RESULTS)

    def test_that_a_run_continued_elsewhere_shows_its_progress_here(self, rig: Rig) -> None:
        rig.server.behaviour.latency_by_call = {"generate": 0.2}
        rig.start()
        until(lambda: rig.page.clock.done > 0)
        rig.press("Stop")
        until(lambda: rig.frame.place is Place.RESULTS)
        assert rig.desk.run is not None
        before, left = rig.made(), rig.count(RowState.READY)
        rig.desk.go_on(rig.desk.run.summary.head.id)
        assert rig.page.view is View.PROGRESS
        rig.frame.show_place(Place.GENERATE)
        until(lambda: rig.page.clock.started)
        assert rig.page.clock.done >= before
        until(lambda: not rig.desk.running)
        assert left > 0
        assert rig.count(RowState.READY) == 0
        until(lambda: rig.frame.place is Place.RESULTS)

    def test_that_the_person_is_not_taken_away_from_another_page_at_the_end(self, rig: Rig) -> None:
        rig.server.behaviour.latency_by_call = {"generate": 0.1}
        rig.start()
        rig.frame.show_place(Place.HISTORY)
        until(lambda: rig.desk.run is not None and not rig.desk.running)
        QApplication.processEvents()
        assert rig.frame.place is Place.HISTORY


HELD_BEFORE = (RowState.PROBLEM, RowState.HELD, RowState.LEFT_OUT, RowState.DONE_BEFORE)


class TestAStopOfTheEngine:
    def test_that_unclear_answers_stop_it_and_go_on_finishes_it(self, rig: Rig) -> None:
        rig.server.behaviour.add(Fault(FaultKind.CUT, times=2))
        rig.start()
        rig.until_view(View.STOPPED)
        said = rig.says()
        assert "Zuora gave no clear answer several times" in said
        assert "What is certain" in said
        assert f"{rig.count(RowState.READY)} account(s) were not sent." in said
        assert f"{rig.count(RowState.ABSENT)} account(s) were sent, and nothing was made." in said
        # A run begins with calls of one row.
        assert rig.count(RowState.ABSENT) == 2
        assert not rig.button("Go on").isEnabled()
        rig.press("Go on")
        until(lambda: rig.frame.place is Place.RESULTS)
        assert rig.count(RowState.READY) == 0
        assert rig.count(RowState.GENERATED) == rig.made()

    def test_that_a_problem_is_told_with_what_to_do(self, rig: Rig) -> None:
        denied = Fault(FaultKind.FAULT, code="NO_PERMISSION", message="no billing permission")
        rig.server.behaviour.add(denied)
        rig.start()
        rig.until_view(View.STOPPED)
        said = rig.says()
        assert "The Zuora user may not generate invoices" in said
        assert "Zuora said: no billing permission" in said
        assert "Ask your Zuora administrator" in said
        assert rig.made() == 0
        rig.press("Stop")
        assert rig.frame.place is Place.RESULTS

    def test_that_a_run_that_could_not_log_in_can_be_continued(self, rig: Rig) -> None:
        rig.enter()
        rig.server.behaviour.add(Fault(FaultKind.USER_LOCKED, call="login", times=1))
        rig.press("Start")
        rig.until_view(View.STOPPED)
        assert rig.desk.run is not None
        run = rig.desk.run.summary.head.id
        assert f"{rig.count(RowState.READY)} account(s) were not sent." in rig.says()
        rig.press("Go on")
        until(lambda: rig.frame.place is Place.RESULTS)
        assert rig.desk.run.summary.head.id == run
        assert rig.count(RowState.GENERATED) == rig.made()

    def test_that_a_run_that_can_not_begin_leaves_review_as_it_was(self, rig: Rig) -> None:
        rig.enter()
        until(lambda: rig.button("Start").isEnabled())
        failed = QSignalSpy(rig.desk.failed)
        rig.desk.connection = None
        rig.page._look()
        assert not rig.page.review.complete()
        rig.connect()
        rig.enter()
        target = folder_of(rig.sample) / "copy.xlsx"
        rig.page.review.place.choose_copy = lambda _proposal: str(target)
        rig.choose("copy")
        until(lambda: rig.button("Start").isEnabled())
        target.write_bytes(b"somebody else's")
        rig.press("Start")
        until(lambda: failed.count() == 1)
        until(lambda: rig.page.view is View.REVIEW)
        assert rig.made() == 0
        assert target.read_bytes() == b"somebody else's"


class TestTheClock:
    def test_that_a_storm_of_events_is_told_at_most_ten_times_a_second(self, rig: Rig) -> None:
        clock = rig.page.clock
        rig.desk.running = True
        rig.desk.run_changed.emit()
        told = QSignalSpy(clock.ticked)
        began = time.monotonic()
        rig.desk.event_came.emit(RunStarted("x", 10_000))
        for row in range(10_000):
            rig.desk.event_came.emit(RowChanged("x", row, RowState.GENERATED))
        worst = time.monotonic() - began
        until(lambda: time.monotonic() - began > 0.5)
        passed = time.monotonic() - began
        rig.desk.running = False
        rig.desk.run_changed.emit()
        assert 1 <= told.count() <= passed * 10 + 3
        assert worst < 1.0
        assert clock.counts[RowState.GENERATED] == 10_000

    def test_that_a_pause_that_is_over_is_not_shown_any_more(self, rig: Rig) -> None:
        rig.desk.running = True
        rig.desk.run_changed.emit()
        rig.desk.event_came.emit(Waiting("x", "why", rig.desk.services.clock.now() + timedelta(seconds=0.3)))
        assert rig.page.clock.waiting is not None
        until(lambda: rig.page.clock.waiting is None, 5)
        rig.desk.running = False
        rig.desk.run_changed.emit()
