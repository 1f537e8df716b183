"""History: every run, any account found again, what was broken off taken up. Real record, real practice tenant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.adapters.journal_examples import START, head, row
from tests.gui.conftest import settle, until
from tests.gui.run_examples import asked, lose_answers, ready_rows, rest, start_run, view_of
from tests.gui.test_results_page import button, closed, dialog, plain, press, seen
from zgen_desktop.core.model.connection import PRACTICE, Environment
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.page import Action, Place
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.gui.row_model import RowModel
from zgen_desktop.gui.send_dialog import SendDialog
from zgen_desktop.gui.worker import Worker


@pytest.fixture
def page(desk: Desk) -> Iterator[HistoryPage]:
    yield from shown(HistoryPage(desk))


def shown(page: HistoryPage) -> Iterator[HistoryPage]:
    page.resize(1100, 700)
    page.show()
    yield page
    page.close()
    page.deleteLater()
    QApplication.processEvents()


def actions(page: HistoryPage) -> dict[str, Action]:
    main = page.main_action()
    found = [*page.side_actions(), *([main] if main else [])]
    return {plain(action.text).rstrip("…"): action for action in found}


def enter(desk: Desk, page: HistoryPage) -> None:
    page.entered()
    settle(desk)


def search(desk: Desk, page: HistoryPage, text: str) -> list[tuple[str, int]]:
    """Types it and waits for what comes."""
    page.search.field.clear()
    # QTest can't type letters beyond ASCII.
    page.search.field.insert(text)
    until(lambda: page.search.said)
    settle(desk)
    model = page.search.table.rows
    until(lambda: not model.busy)
    return [(model.row_at(line).run, model.row_at(line).row) for line in range(model.rowCount())]


def every_cell(model: RowModel[Any]) -> list[str]:
    """What stands in all columns, those out of view, too: they are all looked through when somebody finds or sorts."""
    columns, lines = range(model.columnCount()), range(model.rowCount())
    for at in columns:
        model.sort(at)
    until(lambda: not model.busy)
    return [str(model.data(model.index(line, at))) for line in lines for at in columns]


# --- all runs -----------------------------------------------------------------------------------------


def test_that_an_empty_history_says_how_the_first_run_gets_there(desk: Desk, page: HistoryPage) -> None:
    assert "Reading the record" in seen(page)
    enter(desk, page)
    said = seen(page)
    assert "There are no runs yet" in said
    assert "open a workbook" in said
    assert page.main_action() is None
    assert not page.search.field.isVisibleTo(page)


def test_that_every_run_is_told_with_who_when_where_and_why_the_newest_first(
    desk: Desk, page: HistoryPage, sample: str
) -> None:
    first = start_run(desk, sample)
    older = head("older", started=START - timedelta(days=30), environment=Environment.PRODUCTION, reason="October")
    asked(desk, lambda bench: bench.journal.create_run(older, [row(2)]))
    asked(desk, lambda bench: bench.journal.set_run_state("older", RunState.FINISHED))
    enter(desk, page)
    model = page.runs.rows
    assert [model.id_at(line) for line in range(model.rowCount())] == [first, "older"]
    texts = {column.name: column.text(model.row_at(0)) for column in model.columns}
    assert texts["workbook"] == "Zgen sample 1.xlsx"
    assert texts["environment"] == "PRACTICE"
    assert texts["reason"] == "November month-end"
    assert texts["who"] == "anna as practice@zgen.example"
    assert texts["state"] == "Stopped"
    assert "1 Generated" in texts["counts"]
    assert "Practice" in texts["tenant"]
    assert {c.name: c.text(model.row_at(1)) for c in model.columns}["environment"] == "■ PRODUCTION"


def test_that_a_run_is_opened_by_enter_and_shown_under_results(desk: Desk, page: HistoryPage, sample: str) -> None:
    run = start_run(desk, sample)
    desk.run = None
    enter(desk, page)
    went = QSignalSpy(page.go)
    page.runs.setFocus()
    QTest.keyClick(page.runs, Qt.Key.Key_Return)
    settle(desk)
    assert view_of(desk).summary.head.id == run
    assert [went.at(at)[0] for at in range(went.count())] == [Place.RESULTS]


def test_that_results_are_written_again_from_history(desk: Desk, page: HistoryPage, sample: str) -> None:
    start_run(desk, sample)
    workbook = openpyxl.load_workbook(sample)
    del workbook["Zgen results"]
    workbook.save(sample)
    enter(desk, page)
    actions(page)["Write results again"].run()
    settle(desk)
    assert "Zgen results" in openpyxl.load_workbook(sample).sheetnames


def test_that_history_follows_what_happens(desk: Desk, page: HistoryPage, sample: str) -> None:
    enter(desk, page)
    start_run(desk, sample)
    settle(desk)
    assert page.runs.rows.rowCount() == 1


def test_that_while_a_run_is_under_way_nothing_else_is_opened_and_it_is_said(
    desk: Desk, page: HistoryPage, sample: str
) -> None:
    run = start_run(desk, sample)
    enter(desk, page)
    desk.go_on(run)
    assert "under way" in page.status()
    assert not any(action.enabled for action in actions(page).values())
    until(lambda: page.runs.rows.columns[1].text(page.runs.rows.row_at(0)) == "Under way")
    rest(desk)
    assert page.status() == ""
    settle(desk)
    assert page.runs.rows.columns[1].text(page.runs.rows.row_at(0)) == "Finished"


# --- searching ----------------------------------------------------------------------------------------


def test_that_an_account_is_found_in_all_runs_and_opened_at_its_row(
    desk: Desk, page: HistoryPage, sample: str, services: Services, tmp_path: object
) -> None:
    first = start_run(desk, sample, first_only=False)
    done = next(r for r in view_of(desk).rows if r.state is RowState.GENERATED)
    second = start_run(desk, services.write_sample(str(tmp_path)))
    enter(desk, page)
    for text in (done.account_number, done.account_number.lower(), done.account_name, done.account.account_id or ""):
        assert search(desk, page, text) == [(second, done.row), (first, done.row)], text
    assert "2 row(s) found in 2 run(s)" in seen(page)
    number = next(item.invoice.number for item in done.invoices if item.role == "main")
    hits = search(desk, page, number)
    assert (first, done.row) in hits
    assert view_of(desk).summary.head.tenant_title in every_cell(page.search.table.rows)
    results = ResultsPage(desk)
    results.show()
    page.search.table.go_to(f"{first} {done.row}")
    page.search.table.setFocus()
    QTest.keyClick(page.search.table, Qt.Key.Key_Return)
    settle(desk)
    assert view_of(desk).summary.head.id == first
    until(lambda: results.overview.table.current_id() == done.row)
    results.deleteLater()


def test_that_nothing_found_says_what_to_type_and_escape_shows_all_runs_again(
    desk: Desk, page: HistoryPage, sample: str
) -> None:
    start_run(desk, sample)
    enter(desk, page)
    assert search(desk, page, "nobody at all") == []
    assert "Nothing was found" in seen(page)
    assert not page.runs.isVisibleTo(page)
    QTest.keyClick(page.search.field, Qt.Key.Key_Escape)
    assert page.search.field.text() == ""
    assert page.runs.isVisibleTo(page)
    assert "Nothing was found" not in seen(page)


def test_that_the_last_thing_typed_is_what_is_found(desk: Desk, page: HistoryPage, sample: str) -> None:
    run = start_run(desk, sample)
    enter(desk, page)
    page.search.field.setText("A0000000")
    page.search.search_now()
    page.search.field.setText("A00000001")
    page.search.search_now()
    settle(desk)
    until(lambda: page.search.said)
    assert [page.search.table.rows.id_at(at) for at in range(page.search.table.rows.rowCount())] == [f"{run} 5"]
    page.search.field.setText("A0000000")
    page.search.search_now()
    page.search.field.clear()
    settle(desk)
    assert page.search.said == ""
    assert page.search.table.rows.rowCount() == 0


def test_that_the_keys_lead_from_the_field_to_what_was_found(desk: Desk, page: HistoryPage, sample: str) -> None:
    start_run(desk, sample)
    enter(desk, page)
    search(desk, page, "A00000001")
    page.activateWindow()
    page.search.field.setFocus()
    QTest.keyClick(page.search.field, Qt.Key.Key_Down)
    assert page.focusWidget() is page.search.table


# --- continuing ---------------------------------------------------------------------------------------


def test_that_a_stopped_run_is_continued_over_its_own_connection(desk: Desk, page: HistoryPage, sample: str) -> None:
    run = start_run(desk, sample)
    desk.choose_connection("")
    settle(desk)
    enter(desk, page)
    page.runs.go_to(run)
    actions(page)["Continue"].run()
    ask = dialog(page, SendDialog)
    assert "“Not sent”" in seen(ask)
    assert "PRACTICE" in seen(ask)
    went = QSignalSpy(page.go)
    press(ask, "Send")
    assert desk.connection is not None
    assert desk.connection.name == PRACTICE
    rest(desk)
    assert went.at(0)[0] is Place.GENERATE
    assert view_of(desk).summary.state is RunState.FINISHED


def test_that_a_finished_run_offers_nothing_to_continue(desk: Desk, page: HistoryPage, sample: str) -> None:
    run = start_run(desk, sample, first_only=False)
    enter(desk, page)
    page.runs.go_to(run)
    assert "Continue" not in actions(page)
    assert not page.card.isVisibleTo(page)


def test_that_a_run_whose_connection_is_gone_is_told_and_not_continued(
    desk: Desk, page: HistoryPage, sample: str
) -> None:
    start_run(desk, sample)
    gone = head("gone", connection="Old tenant")
    asked(desk, lambda bench: bench.journal.create_run(gone, [row(2)]))
    asked(desk, lambda bench: bench.journal.set_run_state("gone", RunState.STOPPED))
    enter(desk, page)
    page.runs.go_to("gone")
    failed = QSignalSpy(desk.failed)
    actions(page)["Continue"].run()
    press(dialog(page, SendDialog), "Send")
    assert failed.count() == 1
    assert "Old tenant" in failed.at(0)[0].message
    assert not desk.running


# --- after a crash ------------------------------------------------------------------------------------


@pytest.fixture
def crashed(application: QApplication, services: Services, sample: str) -> Iterator[tuple[Desk, HistoryPage, str]]:
    """The program died with five rows on their way; now it is started again."""
    worker = Worker(services)
    before = Desk(services, worker)
    run = start_run(before, sample)
    lose_answers(before, ready_rows(before, 5), finish=False)
    worker.close()
    worker = Worker(services)
    desk = Desk(services, worker)
    page = HistoryPage(desk)
    for one in shown(page):
        yield desk, one, run
    worker.close()


def test_that_after_a_crash_it_is_said_what_is_certain_and_what_is_not(
    crashed: tuple[Desk, HistoryPage, str],
) -> None:
    desk, page, run = crashed
    found = QSignalSpy(page.broken_off_found)
    assert page.broken_off() is None
    page.look()
    settle(desk)
    assert found.count() == 1
    assert found.at(0)[0].head.id == run
    broken = page.broken_off()
    assert broken is not None
    said = seen(page.card)
    left = broken.counts[RowState.READY]
    assert "The program ended while accounts were being sent" in said
    assert f"1 are done, 5 are unknown, {left} were not sent. Nothing is lost." in said
    assert "PRACTICE" in said
    page.look()
    settle(desk)
    assert found.count() == 1, "it is told once"
    assert page.main_action() is None, "the card has the main button"


def test_that_only_finding_out_sends_nothing(crashed: tuple[Desk, HistoryPage, str]) -> None:
    desk, page, run = crashed
    enter(desk, page)
    went = QSignalSpy(page.go)
    press(page.card, "Only find out")
    assert desk.finding_out
    rest(desk)
    assert view_of(desk).summary.head.id == run
    counts = view_of(desk).summary.counts
    assert counts[RowState.ABSENT] == 5
    assert counts[RowState.READY] > 0
    assert RowState.UNKNOWN not in counts
    assert Place.RESULTS in [went.at(at)[0] for at in range(went.count())]
    settle(desk)
    assert not page.card.isVisibleTo(page), "it was taken up"


def test_that_finding_out_and_going_on_ends_the_run(crashed: tuple[Desk, HistoryPage, str], sample: str) -> None:
    desk, page, run = crashed
    enter(desk, page)
    went = QSignalSpy(page.go)
    press(page.card, "Find out and go on")
    assert went.at(0)[0] is Place.GENERATE
    rest(desk)
    view = view_of(desk)
    assert view.summary.head.id == run
    assert view.summary.state is RunState.FINISHED
    assert RowState.READY not in view.summary.counts
    assert RowState.UNKNOWN not in view.summary.counts
    assert "Zgen results" in openpyxl.load_workbook(sample).sheetnames


def test_that_a_record_that_can_t_be_read_is_said_on_the_page(
    application: QApplication, services: Services, sample: str
) -> None:
    with services.journals.write("command generate"):
        worker = Worker(services)
        desk = Desk(services, worker)
        page = HistoryPage(desk)
        page.show()
        failed = QSignalSpy(desk.failed)
        enter(desk, page)
        assert failed.count() == 1
        assert failed.at(0)[0].title in seen(page)
        worker.close()
        page.close()


def test_that_everything_that_takes_the_focus_has_a_name(crashed: tuple[Desk, HistoryPage, str]) -> None:
    desk, page, _run = crashed
    enter(desk, page)
    nameless = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisibleTo(page)
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert nameless == []


def test_that_the_question_before_continuing_can_be_left(desk: Desk, page: HistoryPage, sample: str) -> None:
    start_run(desk, sample)
    enter(desk, page)
    page.runs.setFocus()
    actions(page)["Continue"].run()
    ask = dialog(page, SendDialog)
    assert button(ask, "Cancel").isDefault()
    QTest.keyClick(ask, Qt.Key.Key_Escape)
    until(lambda: closed(page, SendDialog))
    assert not desk.running
