"""Results: what came of it, pressed and read like a person does, on the practice tenant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QWidget

from tests.gui.conftest import settle, until
from tests.gui.run_examples import (
    asked,
    close_periods,
    lose_answers,
    open_periods,
    ready_rows,
    rest,
    start_run,
    view_of,
)
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Action, Place
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.gui.send_dialog import SendDialog
from zgen_desktop.gui.totals import NumberButton

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def page(desk: Desk) -> Iterator[ResultsPage]:
    made = ResultsPage(desk)
    made.resize(1100, 700)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()


def plain(text: str) -> str:
    return text.replace("&", "")


def seen(widget: QWidget) -> str:
    """All texts that can be read now."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(labels)


def button(widget: QWidget, words: str) -> QAbstractButton:
    """The button that says this; fails when it can't be seen."""
    found = [
        one
        for one in widget.findChildren(QAbstractButton)
        if words in plain(one.text()) and one.isVisibleTo(widget.window())
    ]
    assert len(found) == 1, [plain(one.text()) for one in widget.findChildren(QAbstractButton)]
    return found[0]


def press(widget: QWidget, words: str) -> None:
    one = button(widget, words)
    assert one.isEnabled()
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)


def action(page: ResultsPage, words: str) -> Action:
    """A button of the bottom line."""
    main = page.main_action()
    actions = [*page.side_actions(), *([main] if main else [])]
    found = [one for one in actions if words in plain(one.text)]
    assert len(found) == 1, [one.text for one in actions]
    return found[0]


def dialog(page: QWidget, kind: type[W]) -> W:
    """The dialog that is open over the page."""
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def closed(page: QWidget, kind: type[QWidget]) -> bool:
    return not any(one.isVisible() for one in page.findChildren(kind))


def numbers(page: ResultsPage) -> dict[RowState, str]:
    """The big numbers by state."""
    return {
        one.state: one.findChildren(QLabel)[0].text()
        for one in page.overview.numbers.findChildren(NumberButton)
        if one.isVisibleTo(page)
    }


def shown_rows(page: ResultsPage) -> list[int]:
    model = page.overview.table.rows
    until(lambda: not model.busy)
    return [model.row_at(line).row for line in range(model.rowCount())]


def rows_in(desk: Desk, state: RowState) -> list[int]:
    return [row.row for row in view_of(desk).rows if row.shown_state is state]


# --- what is shown ----------------------------------------------------------------------------------


def test_that_results_are_reached_only_with_a_run(desk: Desk, page: ResultsPage, sample: str) -> None:
    assert not page.reachable()
    assert page.main_action() is None
    start_run(desk, sample)
    assert page.reachable()


def test_that_the_answer_stands_first_with_numbers_money_and_causes(desk: Desk, page: ResultsPage, sample: str) -> None:
    start_run(desk, sample, first_only=False)
    settle(desk)
    counts = view_of(desk).summary.counts
    assert {state: int(text) for state, text in numbers(page).items()} == {s: n for s, n in counts.items() if n}
    made = sum(len([i for i in row.invoices if i.role in ("main", "sibling")]) for row in view_of(desk).rows)
    assert re.search(rf"\b{made} invoice", page.overview.money.lines()[-1])
    assert any("EUR" in line for line in page.overview.money.lines())
    assert str(counts[RowState.GENERATED] + counts[RowState.ADDED_TO_DRAFT]) in page.overview.answer.text()
    causes = [cause.state for cause in page.overview.causes.rows.rows]
    assert RowState.HELD in causes
    assert RowState.PROBLEM in causes
    assert len(shown_rows(page)) == view_of(desk).summary.rows
    assert page.done()


def test_that_the_money_equals_the_results_sheet(desk: Desk, page: ResultsPage, sample: str) -> None:
    start_run(desk, sample, first_only=False)
    settle(desk)
    sheet = openpyxl.load_workbook(sample)["Zgen results"]
    header, *lines = sheet.iter_rows(values_only=True)
    total, currency, outcome = (header.index(name) for name in ("Total amount", "Currency", "Outcome"))
    # Distinct invoices: no two rows of the sample share one.
    euros = sum(line[total] for line in lines if line[currency] == "EUR" and line[outcome] != "Deleted / Cancelled")
    assert page._totals is not None
    (eur,) = [money for money in page._totals.money if money.currency == "EUR"]
    assert float(eur.amount) == pytest.approx(euros)


def test_that_a_number_and_a_cause_filter_the_rows_and_show_how_to_go_back(
    desk: Desk, page: ResultsPage, sample: str
) -> None:
    start_run(desk, sample)
    settle(desk)
    everything = shown_rows(page)
    (number,) = [b for b in page.overview.numbers.findChildren(NumberButton) if b.state is RowState.HELD]
    QTest.mouseClick(number, Qt.MouseButton.LeftButton)
    assert shown_rows(page) == rows_in(desk, RowState.HELD)
    QTest.mouseClick(number, Qt.MouseButton.LeftButton)
    assert shown_rows(page) == everything
    QTest.mouseClick(number, Qt.MouseButton.LeftButton)
    press(page.overview, "Why")
    causes = page.overview.causes
    at = next(n for n in range(causes.rows.rowCount()) if causes.rows.row_at(n).state is RowState.PROBLEM)
    where = causes.visualRect(causes.rows.index(at, 1)).center()
    QTest.mouseClick(causes.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.overview.table.isVisible()
    assert shown_rows(page) == list(causes.rows.row_at(at).rows)
    assert not number.isChecked()
    press(page.overview, "✕")
    assert shown_rows(page) == everything


def test_that_the_reasons_come_first_and_one_of_them_is_opened_by_key(
    desk: Desk, page: ResultsPage, sample: str
) -> None:
    start_run(desk, sample)
    settle(desk)
    causes, table = page.overview.causes, page.overview.table
    assert causes.isVisible()
    assert not table.isVisible()
    causes.setFocus()
    QTest.keyClick(causes, Qt.Key.Key_Down)
    assert causes.isVisible()
    at = causes.currentIndex().row()
    QTest.keyClick(causes, Qt.Key.Key_Return)
    assert shown_rows(page) == list(causes.rows.row_at(at).rows)
    assert table.isVisible()
    until(table.hasFocus)


def test_that_a_table_chosen_by_the_person_stays_when_the_run_goes_on(
    desk: Desk, page: ResultsPage, sample: str
) -> None:
    run = start_run(desk, sample)
    settle(desk)
    press(page.overview, "All ")
    assert page.overview.table.isVisible()
    desk.go_on(run)
    rest(desk)
    settle(desk)
    assert page.overview.table.isVisible()
    assert not page.overview.causes.isVisible()


def test_that_nothing_scrolls_within_what_scrolls(desk: Desk, page: ResultsPage, sample: str) -> None:
    start_run(desk, sample, first_only=False)
    settle(desk)
    # As a part of the window, which gives its pages less than they ask for on a screen at 200 %.
    window = QWidget()
    window.resize(1180, 600)
    page.setParent(window)
    page.setMinimumSize(0, 0)
    window.show()
    page.show()
    for size in ((1180, 588), (1024, 528), (960, 368)):
        page.setGeometry(0, 0, *size)
        QApplication.processEvents()
        assert page.overview.verticalScrollBar().maximum() == 0, size
        assert page.overview.horizontalScrollBar().maximum() == 0, size
    page.setParent(None)
    window.close()


def test_that_a_number_works_by_key_and_says_what_it_is(desk: Desk, page: ResultsPage, sample: str) -> None:
    start_run(desk, sample)
    settle(desk)
    (number,) = [b for b in page.overview.numbers.findChildren(NumberButton) if b.state is RowState.PROBLEM]
    assert "Problem" in number.accessibleName()
    number.setFocus()
    QTest.keyClick(number, Qt.Key.Key_Space)
    assert shown_rows(page) == rows_in(desk, RowState.PROBLEM)


def test_that_the_row_that_a_search_found_is_at_hand(desk: Desk, page: ResultsPage, sample: str) -> None:
    run = start_run(desk, sample)
    desk.show_run(run, 9)
    settle(desk)
    until(lambda: page.overview.table.current_id() == 9)
    assert desk.wanted_row is None


# --- the workbook and the report ----------------------------------------------------------------------


class Catcher(QObject):
    """Takes what would go to the system's programs."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def catch(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


@pytest.fixture
def catcher() -> Iterator[Catcher]:
    made = Catcher()
    QDesktopServices.setUrlHandler("file", made, "catch")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_that_the_workbook_is_opened_and_shown_in_its_folder(
    desk: Desk, page: ResultsPage, sample: str, catcher: Catcher
) -> None:
    start_run(desk, sample)
    main = page.main_action()
    assert main is not None
    assert plain(main.text) == "Open workbook"
    main.run()
    action(page, "Show in folder").run()
    assert catcher.urls == [sample, str(Path(sample).parent)]


def test_that_the_sheet_is_written_again_whenever_wanted(desk: Desk, page: ResultsPage, sample: str) -> None:
    start_run(desk, sample)
    settle(desk)
    workbook = openpyxl.load_workbook(sample)
    del workbook["Zgen results"]
    workbook.save(sample)
    action(page, "Write results again").run()
    settle(desk)
    assert "Zgen results" in openpyxl.load_workbook(sample).sheetnames


def test_that_the_report_is_saved_where_the_person_says(
    desk: Desk, page: ResultsPage, sample: str, tmp_path: Path
) -> None:
    start_run(desk, sample)
    settle(desk)
    action(page, "Save report").run()
    ask = dialog(page, QFileDialog)
    path = tmp_path / "month end.pdf"
    ask.findChildren(QLineEdit)[0].setText(str(path))
    ask.accept()
    assert path.read_bytes().startswith(b"%PDF-")


# --- sending again ------------------------------------------------------------------------------------


@pytest.fixture
def refused(desk: Desk, page: ResultsPage, sample: str) -> int:
    """A run whose rows but the first were refused; how many."""
    run = start_run(desk, sample)
    close_periods(desk)
    desk.go_on(run)
    rest(desk)
    open_periods(desk)
    count = view_of(desk).summary.counts[RowState.REJECTED]
    assert count > 10
    return count


def test_that_refused_rows_are_sent_again_after_a_question_that_names_them(
    desk: Desk, page: ResultsPage, refused: int
) -> None:
    went = QSignalSpy(page.go)
    action(page, f"Send the {refused}").run()
    ask = dialog(page, SendDialog)
    said = seen(ask)
    assert f"{refused} account" in said
    assert "“Refused by Zuora”" in said
    assert "PRACTICE" in said
    press(ask, "Send")
    rest(desk)
    counts = view_of(desk).summary.counts
    assert RowState.REJECTED not in counts or not counts[RowState.REJECTED]
    assert counts[RowState.GENERATED] > 10
    assert went.at(0)[0] is Place.GENERATE


def test_that_enter_in_the_question_sends_nothing(desk: Desk, page: ResultsPage, refused: int) -> None:
    action(page, "Send the").run()
    ask = dialog(page, SendDialog)
    QTest.keyClick(ask, Qt.Key.Key_Return)
    until(lambda: closed(page, SendDialog))
    assert not desk.running
    assert view_of(desk).summary.counts[RowState.REJECTED] == refused


def test_that_the_question_tells_what_else_is_sent_and_what_never_is(
    desk: Desk, page: ResultsPage, sample: str
) -> None:
    run = start_run(desk, sample)
    close_periods(desk)
    desk.go_on(run, before=lambda bench: desk.stop())
    rest(desk)
    lose_answers(desk, ready_rows(desk, 2))
    asked(desk, lambda bench: None)
    left = view_of(desk).summary.counts[RowState.READY]
    settle(desk)
    press(page.overview.banners, "Continue")
    said = seen(dialog(page, SendDialog))
    assert re.search(rf"{left} account.*“Not sent”", said)
    assert "“Unknown” are not sent again" in said


def test_that_a_stopped_run_is_continued(desk: Desk, page: ResultsPage, sample: str) -> None:
    start_run(desk, sample)
    settle(desk)
    left = view_of(desk).summary.counts[RowState.READY]
    assert f"{left} account" in seen(page.overview.banners)
    press(page.overview.banners, "Continue")
    press(dialog(page, SendDialog), "Send")
    rest(desk)
    assert RowState.READY not in {row.state for row in view_of(desk).rows}


def test_that_nothing_can_be_sent_while_a_run_is_under_way(desk: Desk, page: ResultsPage, refused: int) -> None:
    run = view_of(desk).summary.head.id
    desk.go_on(run)
    assert not action(page, "Send the").enabled
    assert "under way" not in seen(page.overview.banners)
    assert "Accounts are being sent" in seen(page.overview.banners)
    rest(desk)


def test_that_the_run_s_own_connection_is_chosen_before_anything_is_sent(
    desk: Desk, page: ResultsPage, refused: int
) -> None:
    desk.choose_connection("")
    settle(desk)
    action(page, "Send the").run()
    press(dialog(page, SendDialog), "Send")
    assert desk.connection is not None
    assert desk.connection.name == PRACTICE
    rest(desk)


# --- finding out --------------------------------------------------------------------------------------
