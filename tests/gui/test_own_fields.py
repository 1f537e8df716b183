"""The tenant's own fields on the page of the columns, and what a tested connection can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.connections import PASSWORD, wish_for, with_store
from tests.core.test_connecting import add
from tests.fakes.credentials import FakeCredentials
from tests.gui.conftest import settle, until
from tests.gui.lists import DAY, NAMES, accounts, write
from tests.own_wsdl import write_own_wsdl
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.review import review_of
from zgen_desktop.core.services import Services
from zgen_desktop.gui.columns_page import ColumnsPage
from zgen_desktop.gui.connections_page import ConnectionsPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.own_fields_card import OwnFieldLine
from zgen_desktop.gui.review_facts import FactsCard
from zgen_desktop.gui.worker import Worker
from zgen_desktop.practice import PracticeTenant


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeTenant]:
    with PracticeTenant(password=PASSWORD, accounts=20) as served:
        yield served


@pytest.fixture
def own_desk(application: QApplication, services: Services, server: PracticeTenant, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a connection to a tenant whose WSDL has fields of its own."""
    stored = with_store(services, FakeCredentials())
    own = write_own_wsdl(tmp_path / "own.wsdl", "Region__c string, Level__c int", account="Legacy__c string")
    add(stored, wish_for(server, wsdl_file=str(own)))
    worker = Worker(stored)
    yield Desk(stored, worker)
    worker.close()


def open_list(desk: Desk, folder: Path) -> ColumnsPage:
    page = ColumnsPage(desk)
    page.resize(1000, 700)
    page.show()
    desk.choose_connection("Training")
    desk.open_workbook(write(folder / "list.xlsx", (*NAMES, "Region__c"), *accounts(3, DAY, DAY, "EMEA")))
    until(lambda: desk.checked is not None and desk.checked.tenant is not None)
    return page


def line(page: ColumnsPage, field: str) -> OwnFieldLine:
    return next(line for line in page.own_fields.lines if line.field == field)


def sent(desk: Desk, page: ColumnsPage) -> list[tuple[tuple[str, str], ...]]:
    """The own fields of the first account, once the page has read its last choice."""
    until(lambda: not page._soon.isActive())
    settle(desk)
    until(lambda: not desk.checking)
    assert desk.checked is not None
    account = desk.checked.imported.rows[0].account
    return [account.custom] if account else []


def test_that_own_fields_are_found_by_name_chosen_left_out_and_given_to_all_rows(
    own_desk: Desk, tmp_path: Path
) -> None:
    page = open_list(own_desk, tmp_path)
    assert [one.field for one in page.own_fields.lines] == ["Level__c", "Region__c"]
    assert "exact name" in line(page, "Region__c").match.text()
    assert sent(own_desk, page) == [(("Region__c", "EMEA"),)]

    box = line(page, "Region__c").box
    box.setCurrentIndex(box.findData(-1))
    box.activated.emit(box.currentIndex())
    assert sent(own_desk, page) == [()]
    assert "not used" in line(page, "Region__c").match.text()

    value = line(page, "Level__c").value
    assert value.isVisible()
    QTest.keyClicks(value, "7")
    QTest.keyClick(value, Qt.Key.Key_Return)
    assert sent(own_desk, page) == [(("Level__c", "7"),)]
    assert "same in all rows" in line(page, "Level__c").match.text()


def test_that_a_value_that_the_field_can_not_take_is_said_and_the_list_stays(own_desk: Desk, tmp_path: Path) -> None:
    page = open_list(own_desk, tmp_path)
    value = line(page, "Level__c").value
    QTest.keyClicks(value, "seven")
    QTest.keyClick(value, Qt.Key.Key_Return)
    until(lambda: own_desk.list_error is not None)
    assert own_desk.list_error is not None
    assert own_desk.list_error.code == "fixed_custom"
    assert any("a whole number" in label.text() for label in page.trouble.findChildren(QLabel))
    assert sent(own_desk, page) == [(("Region__c", "EMEA"),)]
    assert line(page, "Level__c").value.text() == ""


def test_that_another_tenant_without_these_fields_forgets_them(own_desk: Desk, tmp_path: Path) -> None:
    page = open_list(own_desk, tmp_path)
    value = line(page, "Level__c").value
    QTest.keyClicks(value, "7")
    QTest.keyClick(value, Qt.Key.Key_Return)
    assert sent(own_desk, page)
    own_desk.choose_connection(PRACTICE)
    settle(own_desk)
    assert sent(own_desk, page) == [()]
    assert not page.own_fields.isVisible()
    assert own_desk.list_error is None


def test_that_a_tested_connection_says_what_its_tenant_can_do(own_desk: Desk) -> None:
    page = ConnectionsPage(own_desk)
    page.resize(900, 600)
    page.show()
    page.entered()
    page.list.choose("Training")
    next(action for action in page.side_actions() if "Test" in action.text.replace("&", "")).run()
    until(lambda: page._findings.get("Training") is not None)
    texts = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "API version 153" in texts
    assert "✓ taking back and posting" in texts
    assert "Your tenant's own fields for invoices: Level__c, Region__c" in texts
    assert "Legacy__c" in texts


def test_that_review_names_the_own_fields_that_are_sent(own_desk: Desk, tmp_path: Path) -> None:
    own_desk.choose_connection("Training")
    lines = [("A00000001", DAY, DAY, "EMEA"), ("A00000002", DAY, DAY, None)]
    own_desk.open_workbook(write(tmp_path / "list.xlsx", (*NAMES, "Region__c"), *lines))
    until(lambda: own_desk.checked is not None and own_desk.checked.tenant is not None)
    assert own_desk.checked is not None
    found = review_of(own_desk.checked)
    assert found.own_fields == (("Region__c", 1),)
    facts = FactsCard()
    assert own_desk.connection is not None
    facts.show_facts(found, own_desk.checked, own_desk.connection)
    shown = [label.text() for label in facts.findChildren(QLabel)]
    assert "Own fields" in shown
    assert any(text.startswith("Region__c in 1 ") for text in shown)
