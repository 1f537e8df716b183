"""Accounts pasted by a person become a workbook that is opened and needs no question."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.conftest import settle, until
from tests.gui.lists import choosers
from zgen_desktop.core.date_moves import month_end
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.paste_dialog import PasteDialog
from zgen_desktop.gui.workbook_page import WorkbookPage


@pytest.fixture
def dialog(desk: Desk, tmp_path: Path) -> PasteDialog:
    made = PasteDialog(desk, choosers(tmp_path))
    made.show()
    return made


def paste(dialog: PasteDialog, text: str) -> None:
    """As a person does, from the clipboard."""
    QApplication.clipboard().setText(text)
    dialog.text.selectAll()
    dialog.text.paste()
    until(lambda: not dialog._soon.isActive())


def press(dialog: PasteDialog, text: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "").startswith(text)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_nothing_pasted_makes_nothing(dialog: PasteDialog) -> None:
    assert dialog.found.text() == "Nothing pasted yet."
    assert not dialog.make.isEnabled()
    assert dialog.column.isHidden()


def test_that_the_count_and_what_the_check_will_show_are_told(dialog: PasteDialog) -> None:
    paste(dialog, "Account number\nA001\nA002\nA001\nplease")
    assert dialog.found.text() == "3 account(s) found"
    assert dialog.make.text() == "&Make a list of 4 row(s)"
    told = dialog.told.text()
    assert "A001, A002, A001, please" in told
    assert "The first line was taken for the names" in told
    assert "1 account(s) more than once" in told
    assert "1 line(s) that do not look like an account, such as “please”; the check shows them." in told


def test_that_the_dates_are_the_end_of_this_month_at_first_and_of_the_last_one_with_one_press(
    dialog: PasteDialog, desk: Desk
) -> None:
    today = desk.services.today()
    assert dialog.invoice_date.day() == dialog.target_date.day() == month_end(today)
    press(dialog, "End of last month")
    last = today.replace(day=1) - timedelta(days=1)
    assert dialog.invoice_date.day() == dialog.target_date.day() == last


def test_that_a_button_for_both_dates_stands_beside_neither(dialog: PasteDialog) -> None:
    for text in ("End of this month", "End of last month"):
        (button,) = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text]
        for field in (dialog.invoice_date, dialog.target_date):
            assert button.geometry().top() >= field.geometry().bottom()


def test_that_a_column_that_is_not_clear_must_be_chosen(dialog: PasteDialog) -> None:
    paste(dialog, "A001\tC-1\nA002\tC-2")
    assert dialog.found.text() == "More than one column could be the accounts. Choose one."
    assert not dialog.make.isEnabled()
    dialog.column.setFocus()
    QTest.keyClick(dialog.column, Qt.Key.Key_Down)
    assert dialog.found.text() == "2 account(s) found"
    QTest.keyClick(dialog.column, Qt.Key.Key_End)
    assert dialog.found.text() == "4 account(s) found"
    assert dialog.make.isEnabled()


def test_that_the_list_is_written_opened_and_goes_on_to_the_check(desk: Desk, tmp_path: Path) -> None:
    page = WorkbookPage(desk, choosers(tmp_path))
    page.show()
    went = QSignalSpy(page.go)
    page.paste()
    (dialog,) = page.findChildren(PasteDialog)
    paste(dialog, "A00000001, A00000002, A00000001")
    press(dialog, "Make a list of 3 account(s)")
    until(lambda: desk.checked)
    until(lambda: went.count() == 2)
    assert went.at(1)[0] is Place.CHECK
    assert Path(desk.path) == tmp_path / "Pasted accounts 1.xlsx"
    sheet = openpyxl.load_workbook(desk.path).worksheets[0]
    end = month_end(desk.services.today())
    assert [[c.value for c in row] for row in sheet.iter_rows(min_row=2, max_col=1)] == [
        ["A00000001"],
        ["A00000002"],
        ["A00000001"],
    ]
    assert {sheet["B2"].value.date(), sheet["C4"].value.date()} == {end}


def test_that_text_typed_a_moment_ago_is_in_the_list(dialog: PasteDialog, desk: Desk) -> None:
    paste(dialog, "A001\nA002")
    made = QSignalSpy(dialog.made)
    QTest.keyClick(dialog.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.text, ",A003")
    assert dialog._soon.isActive()
    QTest.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    settle(desk)
    assert made.count() == 1
    assert openpyxl.load_workbook(made.at(0)[0]).worksheets[0].max_row == 4


def test_that_a_folder_that_can_not_be_written_is_told_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    dialog = PasteDialog(desk, choosers(tmp_path / "gone"))
    dialog.show()
    paste(dialog, "A001\nA002")
    QTest.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    settle(desk)
    assert dialog.isVisible()
    assert not dialog.trouble.isHidden()
    assert dialog.text.toPlainText() == "A001\nA002"
    assert dialog.make.isEnabled()


def test_that_escape_leaves_without_a_list(dialog: PasteDialog, desk: Desk, tmp_path: Path) -> None:
    paste(dialog, "A001")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert list(tmp_path.glob("*.xlsx")) == []
    assert desk.path == ""
