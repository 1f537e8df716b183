"""Questions about the list, asked on the page, answered once for the whole column."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.connections import PASSWORD, with_store
from tests.fakes.credentials import FakeCredentials
from tests.gui.conftest import until
from tests.gui.generate_rig import choose_served
from tests.gui.test_check_page import at_rest
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Place
from zgen_desktop.practice import PracticeTenant

HEADER = ["Account number", "Invoice date", "Target date"]
DAY = datetime(2026, 11, 30)


@pytest.fixture
def services(services: Services) -> Services:
    return with_store(services, FakeCredentials())


@pytest.fixture
def page(desk: Desk) -> Iterator[CheckPage]:
    made = CheckPage(desk)
    made.resize(1000, 600)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def a_list(path: Path, *lines: list[object], hidden: int = 0, header: list[str] | None = None) -> str:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(header or HEADER)
    for line in lines:
        sheet.append(line)
    if hidden:
        sheet.row_dimensions[hidden].hidden = True
    book.save(path)
    return str(path)


def said(page: CheckPage) -> str:
    return "\n".join(part.text() for part in page.questions.findChildren(QLabel) if part.isVisibleTo(page.questions))


def press(page: CheckPage, words: str) -> None:
    button = next(b for b in page.questions.findChildren(QPushButton) if words in b.text().replace("&", ""))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(page.desk)


def invoice_days(page: CheckPage) -> list[str]:
    assert page.desk.checked is not None
    return [row.account.invoice_date.isoformat() if row.account else "" for row in page.desk.checked.rows]


def test_that_the_order_of_day_and_month_is_asked_once_with_both_readings(page: CheckPage, tmp_path: Path) -> None:
    path = a_list(tmp_path / "a.xlsx", ["A1", "03/04/2026", DAY], ["A2", "05/06/2026", DAY], ["A3", "01/02/2026", DAY])
    page.desk.open_workbook(path)
    at_rest(page.desk)
    words = said(page)
    assert "Does the day or the month come first?" in words
    assert "“03/04/2026”" in words
    assert "3 Apr 2026" in words
    assert "4 Mar 2026" in words
    assert "“05/06/2026”" in words
    assert "01/02/2026" not in words
    assert page.main_action() is None
    press(page, "Month first: 4 Mar 2026")
    assert page.desk.question is None
    assert page.questions.isHidden()
    assert invoice_days(page) == ["2026-03-04", "2026-05-06", "2026-01-02"]
    change = next(b for b in page.left.findChildren(QPushButton) if "month first" in b.accessibleName())
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    at_rest(page.desk)
    press(page, "Day first: 3 Apr 2026")
    assert invoice_days(page) == ["2026-04-03", "2026-06-05", "2026-02-01"]


def test_that_plain_numbers_are_asked_about_with_their_days(page: CheckPage, tmp_path: Path) -> None:
    page.desk.open_workbook(a_list(tmp_path / "a.xlsx", ["A1", 46356, DAY], ["A2", 46387, DAY]))
    at_rest(page.desk)
    words = said(page)
    assert "Are these numbers days?" in words
    assert "46356" in words
    assert "30 Nov 2026" in words
    press(page, "Yes, these are the days")
    assert invoice_days(page) == ["2026-11-30", "2026-12-31"]


def test_that_numbers_that_are_no_days_are_marked_to_be_corrected(page: CheckPage, tmp_path: Path) -> None:
    page.desk.open_workbook(a_list(tmp_path / "a.xlsx", ["A1", 46356, DAY], ["A2", DAY, DAY]))
    at_rest(page.desk)
    press(page, "No, I correct these cells")
    assert page.desk.checked is not None
    assert [row.state for row in page.desk.checked.rows] == [RowState.PROBLEM, RowState.READY]
    page.right.correcting.type_cell(2, "InvoiceDate", "2026-11-30")
    at_rest(page.desk)
    assert invoice_days(page) == ["2026-11-30", "2026-11-30"]


def test_that_hidden_rows_are_asked_about_with_their_number(page: CheckPage, tmp_path: Path) -> None:
    path = a_list(tmp_path / "a.xlsx", ["A1", DAY, DAY], ["A2", DAY, DAY], ["A3", DAY, DAY], hidden=3)
    page.desk.open_workbook(path)
    at_rest(page.desk)
    words = said(page)
    assert "1 row(s) are hidden in the workbook" in words
    assert "hidden by hand: 3" in words
    press(page, "Leave out")
    assert page.desk.checked is not None
    assert [row.state for row in page.desk.checked.rows] == [RowState.READY, RowState.LEFT_OUT, RowState.READY]
    # Hidden rows are decided about as a whole: the table says so instead of taking one in.
    page.right.table.go_to(3, "state")
    page.right.out.click()
    assert "hidden in the workbook" in page.right.notice.text()
    assert not page.desk.edits.left_out
    change = next(b for b in page.left.findChildren(QPushButton) if "Hidden rows" in b.accessibleName())
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    at_rest(page.desk)
    press(page, "Include")
    assert page.desk.ready_count() == 3


def test_that_lost_zeros_are_asked_about_with_customers_and_answered_for_the_column(
    page: CheckPage, tmp_path: Path
) -> None:
    with PracticeTenant(password=PASSWORD, accounts=12) as server:
        with server._ledger.writing() as connection:
            connection.execute("UPDATE account SET number = substr(number, 2)")
        choose_served(page.desk, server)
        path = a_list(tmp_path / "zeros.xlsx", *([number, DAY, DAY] for number in range(1, 7)))
        page.desk.open_workbook(path)
        at_rest(page.desk)
        assert "6 account number" in said(page)
        one = server.ledger.account("00000001")
        assert one is not None
        assert f"00000001\n{one.name}" in said(page)
        assert not page._body.isVisible()
        press(page, "Yes, use 8 digits")
        assert page._body.isVisible()
        assert page.desk.checked is not None
        assert [row.changed for row in page.desk.checked.rows][:2] == ["1 → 00000001", "2 → 00000002"]
        assert page.desk.ready_count() > 0
        # The answer is shown, and can be taken back.
        change = next(b for b in page.left.findChildren(QPushButton) if "8 digits" in b.accessibleName())
        QTest.mouseClick(change, Qt.MouseButton.LeftButton)
        at_rest(page.desk)
        press(page, "No, as they are written")
        assert page.desk.ready_count() == 0
        page.desk.choose_connection("")
        at_rest(page.desk)


def test_that_questions_of_other_pages_lead_there(page: CheckPage, tmp_path: Path) -> None:
    path = a_list(tmp_path / "a.xlsx", ["A1", DAY, DAY], header=["Who", "When", "Until"])
    page.desk.open_workbook(path)
    until(lambda: page.desk.question is not None)
    at_rest(page.desk)
    gone = QSignalSpy(page.go)
    press(page, "Decide on the page before")
    assert gone.at(0) == [Place.COLUMNS]
