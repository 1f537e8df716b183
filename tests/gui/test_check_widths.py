"""A narrow Check: what is wrong stays in view after a correction, and the details of a row end where they are seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.conftest import until
from tests.gui.test_check_page import at_rest, typed
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.desk import Desk


@pytest.fixture
def page(desk: Desk, sample: str) -> Iterator[CheckPage]:
    made = CheckPage(desk)
    made.resize(1000, 600)
    made.show()
    desk.choose_connection(PRACTICE)
    desk.open_workbook(sample)
    at_rest(desk)
    yield made
    made.hide()
    made.deleteLater()


def test_that_a_correction_pushes_nothing_out_of_view_and_is_no_choice_of_widths(page: CheckPage) -> None:
    told = QSignalSpy(page.columns_changed)
    table = page.right.table
    names = [column.name for column in page.right.model.columns]
    wrong, account = names.index("wrong"), table.columnWidth(names.index("AccountNumber"))
    typed(page, 13, "InvoiceDate", "30 Nov 2026")
    typed(page, 17, "AccountNumber", "A00000130")
    at_rest(page.desk)
    at = table.columnViewportPosition(wrong)
    assert at + 100 <= table.viewport().width()
    assert table.columnWidth(names.index("AccountNumber")) >= account
    QTest.qWait(700)
    assert told.count() == 0
    page.resize(1900, 600)
    QApplication.processEvents()
    assert table.columnWidth(names.index("AccountNumber")) > account + 50


def test_that_the_details_of_a_held_row_are_no_wider_than_what_is_seen(page: CheckPage) -> None:
    page.right.table.go_to(17, "state")
    page.right.details.click()
    inspector = page.right.inspector
    page.resize(920, 540)
    until(inspector.isVisible)
    QApplication.processEvents()
    (close,) = [button for button in inspector.findChildren(QPushButton) if button.text() == "Close details"]
    right = close.mapTo(inspector, QPoint(close.width(), 0)).x()
    assert right <= inspector.viewport().width() + inspector.viewport().x()
