"""The hazards of billing lists as the window shows them: the cell marked, the question asked, the note beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.gui.conftest import until
from tests.hazards.drawing import Asked, Marked, Noted
from tests.hazards.table import ASKED, MARKED, NOTED
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.group_button import GroupButton

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
