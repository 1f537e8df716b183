"""The hazards of billing lists as the window shows them: the cell marked, the question asked, the note beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.gui.conftest import settle, until
from tests.gui.lists import choosers
from tests.hazards.drawing import Asked, Marked, Noted, Refused
from tests.hazards.table import ASKED, MARKED, NOTED, READ, REFUSED
from tests.layouts.asked import TO_ASK
from tests.layouts.drawing import Layout
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.columns_page import ColumnsPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.group_button import GroupButton
from zgen_desktop.gui.list_state import place_of_question
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.start_view import LineButton
from zgen_desktop.gui.workbook_page import WorkbookPage

by_name = {"ids": lambda hazard: hazard.name}


@pytest.fixture
def page(desk: Desk) -> Iterator[CheckPage]:
    made = CheckPage(desk)
    made.resize(1100, 640)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def opened(page: CheckPage, path: Path) -> None:
    page.desk.open_workbook(str(path))
    at_rest(page)


def at_rest(page: CheckPage) -> None:
    until(lambda: not page.desk.checking and not page.desk.worker.busy and not page.at_work)
    QApplication.processEvents()


def said(within: QWidget) -> str:
    return "\n".join(part.text() for part in within.findChildren(QLabel) if part.isVisibleTo(within))


@pytest.mark.parametrize("hazard", MARKED, **by_name)
def test_that_the_cell_is_marked_and_its_sentence_stands_in_the_row(
    hazard: Marked, page: CheckPage, tmp_path: Path
) -> None:
    opened(page, hazard.draw(tmp_path / "list.xlsx"))
    model = page.right.model
    [line] = model.lines_of([hazard.row])
    words = page.right.columns.all_wrong(model.row_at(line))
    assert hazard.words in words
    assert page.desk.ready_count() == hazard.ready
    marks = [column.mark(model.row_at(line)) for column in model.columns if column.mark]
    assert any(marks) == bool(hazard.column)
    titles = [button.accessibleName() for button in page.left.findChildren(GroupButton)]
    assert any(hazard.group in title for title in titles)


@pytest.mark.parametrize("hazard", NOTED, **by_name)
def test_that_what_holds_for_the_sheet_stands_beside_the_list(hazard: Noted, page: CheckPage, tmp_path: Path) -> None:
    opened(page, hazard.draw(tmp_path / "list.xlsx"))
    assert hazard.words in said(page.left)
    assert page.desk.ready_count() == hazard.ready


@pytest.mark.parametrize("hazard", ASKED, **by_name)
def test_that_the_question_is_asked_once_and_answered_by_a_button(
    hazard: Asked, page: CheckPage, tmp_path: Path
) -> None:
    opened(page, hazard.draw(tmp_path / "list.xlsx"))
    words = said(page.questions)
    assert hazard.title in words
    for shown in hazard.shown:
        assert shown in words
    button = next(b for b in page.questions.findChildren(QPushButton) if hazard.button in b.text().replace("&", ""))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(page)
    assert page.questions.isHidden()
    assert page.desk.checked is not None
    days = [row.account.invoice_date.isoformat() if row.account else "" for row in page.desk.checked.rows]
    assert days == list(hazard.days)


@pytest.mark.parametrize("hazard", REFUSED, **by_name)
def test_that_what_can_not_be_read_is_said_with_the_way_on(hazard: Refused, desk: Desk, tmp_path: Path) -> None:
    page = WorkbookPage(desk, choosers(tmp_path))
    page.show()
    desk.open_workbook(str(hazard.draw(tmp_path / "list.xlsx")))
    quiet(desk)
    assert hazard.shown in said(page.list.trouble)
    if hazard.sheet:
        at = page.list.sheet.findText(f"{hazard.sheet} (hidden sheet)")
        page.list.sheet.setCurrentIndex(at)
        page.list.sheet.activated.emit(at)
        quiet(desk)
        assert desk.checked is not None
        assert desk.checked.imported.sheet == hazard.sheet
    page.deleteLater()


@pytest.mark.parametrize("layout", TO_ASK, **by_name)
def test_that_what_is_not_sure_of_a_layout_is_asked_on_its_page_and_answered_by_a_button(
    layout: Layout, desk: Desk, tmp_path: Path
) -> None:
    pages = {Place.WORKBOOK: WorkbookPage(desk, choosers(tmp_path)), Place.COLUMNS: ColumnsPage(desk)}
    desk.open_workbook(str(layout.draw(tmp_path / "list.xlsx")))
    quiet(desk)
    question = desk.question
    assert question is not None
    page = pages[place_of_question(desk)]
    page.show()
    answers = [b for b in page.findChildren(LineButton) if b.isVisibleTo(page)]
    assert answers
    assert page.status()
    QTest.mouseClick(answers[0], Qt.MouseButton.LeftButton)
    if isinstance(page, ColumnsPage):
        page._apply()
    quiet(desk)
    assert desk.question is not question
    for each in pages.values():
        each.deleteLater()


def test_that_what_is_sure_stands_beside_the_question(desk: Desk, tmp_path: Path) -> None:
    page = ColumnsPage(desk)
    layout = next(one for one in TO_ASK if one.name == "a date and a newer one")
    desk.open_workbook(str(layout.draw(tmp_path / "list.xlsx")))
    quiet(desk)
    assert [line.match.text() for line in page.dates] == ["? asked above", "✓ exact name"]
    assert "More than one column may be meant" in page.question.told.text()
    page.deleteLater()


def test_that_leading_zeros_are_seen_as_they_are_sent(page: CheckPage, tmp_path: Path) -> None:
    hazard = next(one for one in READ if one.name.startswith("leading zeros"))
    opened(page, hazard.draw(tmp_path / "list.xlsx"))
    model = page.right.model
    at = [column.name for column in model.columns].index("AccountNumber")
    assert model.data(model.index(0, at)) == "00001234"


def quiet(desk: Desk) -> None:
    for _ in range(3):
        settle(desk)
