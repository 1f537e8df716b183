"""Check, pressed as a person presses it, on the practice tenant and its sample list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton

from tests.gui.conftest import settle, until
from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.anyway_dialog import AnywayDialog
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.group_button import GroupButton
from zgen_desktop.gui.page import Place

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: Desk) -> Iterator[CheckPage]:
    made = CheckPage(desk)
    made.resize(1100, 640)
    made.show()
    yield made
    QApplication.clipboard().clear()
    made.hide()
    made.deleteLater()


def at_rest(desk: Desk) -> None:
    until(lambda: not desk.checking and not desk.worker.busy)
    QApplication.processEvents()


def opened(page: CheckPage, sample: str) -> CheckPage:
    page.desk.choose_connection(PRACTICE)
    page.desk.open_workbook(sample)
    at_rest(page.desk)
    return page


def rows(page: CheckPage) -> list[int]:
    model = page.right.model
    return [model.row_at(line).row for line in range(model.rowCount())]


def text(page: CheckPage, row: int, column: str) -> str:
    model = page.right.model
    [line] = model.lines_of([row])
    at = [one.name for one in model.columns].index(column)
    return str(model.data(model.index(line, at)))


def group(page: CheckPage, title: str) -> GroupButton:
    return next(b for b in page.left.findChildren(GroupButton) if b.accessibleName().startswith(title))


def typed(page: CheckPage, row: int, column: str, value: str) -> None:
    """Types over a cell, as a person does: arrow there, type, Enter."""
    table = page.right.table
    assert table.go_to(row, column)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    until(lambda: table.findChild(QLineEdit) is not None)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, value)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    until(lambda: table.findChild(QLineEdit) is None or not table.findChild(QLineEdit).isVisible())
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete: the editor is gone before the next one is made


def state(page: CheckPage, row: int) -> RowState:
    assert page.desk.checked is not None
    return next(one.state for one in page.desk.checked.rows if one.row == row)


def test_that_the_answer_stands_first_and_the_way_on_has_the_number(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    ready = page.desk.ready_count()
    assert page.left.answer.text() == f"{ready} account(s) are ready"
    assert "9 row(s) of 62 need a look" in page.left.sentence.text()
    action = page.main_action()
    assert action is not None
    assert action.enabled
    assert f"{ready} account" in action.text
    gone = QSignalSpy(page.go)
    action.run()
    assert gone.at(0) == [Place.GENERATE]
    assert page.done()
    assert page.status() == "62 row(s) · 53 ready · 6 problem(s) · 3 already invoiced"


def test_that_without_a_connection_the_page_offers_one_and_no_way_on(page: CheckPage, sample: str) -> None:
    page.desk.open_workbook(sample)
    at_rest(page.desk)
    action = page.main_action()
    assert action is not None
    assert not action.enabled
    assert not page.done()
    assert text(page, 5, "state") == "– Not checked yet"
    button = next(b for b in page.banner.findChildren(QPushButton) if "practice" in b.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    at_rest(page.desk)
    assert page.banner.isHidden()
    assert text(page, 5, "state") == "✓ Ready"
    assert text(page, 5, "name") == "Fauçon & Desprès Transports EURL"
    assert "just now" in page.left.age.text()


def test_that_a_kind_of_problem_shows_only_its_rows_until_the_chip_is_removed(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    button = group(page, "Account is not active")
    assert button.accessibleName() == "Account is not active, Column C, 3 row(s)"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert rows(page) == [21, 43, 63]
    assert page.right.chip.text().startswith("Account is not active · 3")
    assert page.right.shown.text() == "3 of 62 rows"
    QTest.mouseClick(page.right.chip, Qt.MouseButton.LeftButton)
    assert len(rows(page)) == 62
    assert page.right.chip.isHidden()
    assert not any(b.isChecked() for b in page.left.findChildren(GroupButton))


def test_that_the_cell_at_fault_is_marked_and_its_sentence_stands_in_the_row(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    model = page.right.model
    [line] = model.lines_of([13])
    names = [column.name for column in model.columns]
    mark = model.columns[names.index("InvoiceDate")].mark
    assert mark is not None
    seen = mark(model.row_at(line))
    assert seen is not None
    assert seen.fault
    assert text(page, 13, "InvoiceDate") == "(empty)"
    assert text(page, 13, "wrong") == "The invoice date is blank."
    assert text(page, 17, "wrong").startswith("INV00000009 · 177.60 GBP · Draft")


def test_that_a_cell_corrected_in_place_makes_the_row_ready_and_keeps_what_it_was(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    before = page.desk.ready_count()
    QTest.mouseClick(group(page, "Invoice date is blank"), Qt.MouseButton.LeftButton)
    typed(page, 13, "InvoiceDate", "2026-11-30")
    assert text(page, 13, "state") == "… Being checked"
    action = page.main_action()
    assert action is not None
    assert not action.enabled
    at_rest(page.desk)
    # The row stays in sight although its problem is gone.
    assert rows(page) == [13]
    assert text(page, 13, "state") == "✓ Ready"
    assert text(page, 13, "InvoiceDate") == "30 Nov 2026"
    model = page.right.model
    at = [column.name for column in model.columns].index("InvoiceDate")
    said = model.data(model.index(0, at), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "30 Nov 2026, was (empty)"
    assert page.desk.ready_count() == before + 1
    assert group(page, "Changed here")


def test_that_corrections_are_undone_and_done_again_by_keys(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    typed(page, 41, "AccountNumber", "A00000061")
    at_rest(page.desk)
    assert state(page, 41) is RowState.READY
    table = page.right.table
    QTest.keyClick(table, Qt.Key.Key_Z, CTRL)
    at_rest(page.desk)
    assert state(page, 41) is RowState.PROBLEM
    assert not page.desk.edits.cells
    page.right.redo.click()
    at_rest(page.desk)
    assert text(page, 41, "AccountNumber") == "A00000061"
    assert state(page, 41) is RowState.READY


def test_that_typing_what_the_sheet_says_takes_the_correction_back(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    typed(page, 5, "InvoiceDate", "2026-12-31")
    at_rest(page.desk)
    assert len(page.desk.edits.cells) == 1
    typed(page, 5, "InvoiceDate", "30 Nov 2026")
    at_rest(page.desk)
    assert not page.desk.edits.cells


def test_that_a_value_fills_down_and_a_column_from_excel_is_pasted(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    table = page.right.table
    table.go_to(5, "InvoiceDate")
    table.setFocus()
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    typed(page, 5, "InvoiceDate", "31 Dec 2026")
    table.go_to(5, "InvoiceDate")
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_D, CTRL)
    at_rest(page.desk)
    assert [text(page, row, "InvoiceDate") for row in (5, 6, 7, 8, 9)] == ["31 Dec 2026"] * 4 + ["30 Nov 2026"]
    QApplication.clipboard().setText("2027-01-31\t2027-01-30\r\n2027-02-28\t2027-02-27\r\n")
    table.go_to(10, "InvoiceDate")
    QTest.keyClick(table, Qt.Key.Key_V, CTRL)
    at_rest(page.desk)
    assert [text(page, row, "InvoiceDate") for row in (10, 11, 12)] == ["31 Jan 2027", "28 Feb 2027", "30 Nov 2026"]
    assert [text(page, row, "TargetDate") for row in (10, 11)] == ["30 Jan 2027", "27 Feb 2027"]
    QTest.keyClick(table, Qt.Key.Key_Z, CTRL)
    at_rest(page.desk)
    assert text(page, 10, "InvoiceDate") == "30 Nov 2026"
    assert text(page, 8, "InvoiceDate") == "31 Dec 2026"


def test_that_what_does_not_fit_is_not_pasted_and_is_said(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    table = page.right.table
    table.go_to(66, "InvoiceDate")
    QApplication.clipboard().setText("2026-12-31\n2026-12-30\n2026-12-29\n")
    page.right.paste.click()
    assert len(page.desk.edits.cells) == 1
    assert page.right.notice.text() == "2 value(s) had no row to go to. The list ends here."
    table.go_to(66, "name")
    assert not page.right.paste.isEnabled()
    page.right.correcting.paste("x")
    assert "can be corrected" in page.right.notice.text()
    assert len(page.desk.edits.cells) == 1
    at_rest(page.desk)


def test_that_rows_are_left_out_and_taken_in_by_key_and_by_group(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    table = page.right.table
    table.go_to(5, "state")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    at_rest(page.desk)
    assert state(page, 5) is RowState.LEFT_OUT
    assert page.right.out.text() == "&Take in"
    QTest.keyClick(table, Qt.Key.Key_Delete)
    at_rest(page.desk)
    assert state(page, 5) is RowState.READY
    QTest.mouseClick(group(page, "Account is not active"), Qt.MouseButton.LeftButton)
    assert page.right.out.text() == "&Leave out all 3"
    page.right.out.click()
    at_rest(page.desk)
    assert page.desk.edits.left_out == {21, 43, 63}
    assert rows(page) == [21, 43, 63]
    assert {state(page, row) for row in rows(page)} == {RowState.LEFT_OUT}
    page.right.out.click()
    at_rest(page.desk)
    assert page.desk.edits.left_out == frozenset()


def test_that_an_invoiced_row_is_sent_anyway_only_with_a_reason(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    table = page.right.table
    table.go_to(17, "state")
    page.right.anyway.click()
    dialog = page.window().findChild(AnywayDialog)
    assert isinstance(dialog, AnywayDialog)
    assert not dialog.yes.isEnabled()
    QTest.keyClicks(dialog.reason, "  ")
    assert not dialog.yes.isEnabled()
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    until(lambda: not dialog.isVisible())
    assert not page.desk.edits.anyway
    QApplication.sendPostedEvents(None, 52)
    page.right.anyway.click()
    dialog = page.window().findChild(AnywayDialog)
    assert isinstance(dialog, AnywayDialog)
    QTest.keyClicks(dialog.reason, "agreed with Ms Press")
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    at_rest(page.desk)
    assert state(page, 17) is RowState.READY
    assert text(page, 17, "wrong") == "Sent although already invoiced: agreed with Ms Press"
    assert page.right.anyway.text() == "Hold aga&in"
    page.right.anyway.click()
    at_rest(page.desk)
    assert state(page, 17) is RowState.HELD


def test_that_enter_shows_everything_about_a_row_and_escape_leads_back(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    table = page.right.table
    table.go_to(17, "state")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    inspector = page.right.inspector
    assert inspector.isVisible()
    until(inspector.hasFocus)
    words = [part.text() for part in inspector.widget().findChildren(type(page.left.answer))]
    assert "INV00000009" in words
    assert "177.60 GBP" in words
    assert "Fairclough Press Ltd" in words
    QTest.keyClick(inspector, Qt.Key.Key_Escape)
    assert not inspector.isVisible()
    assert table.hasFocus()


def test_that_the_find_field_finds_names_of_the_tenant(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    QTest.keyClick(page.right.table, Qt.Key.Key_F, CTRL)
    until(page.right.find_field.hasFocus)
    page.right.find_field.insert("béranger")
    assert rows(page) == [8]


def test_that_an_old_check_is_made_again_when_the_page_comes(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    first = page.desk.checked_at
    page.entered()
    assert not page.desk.checking
    page.desk.forget_answers()
    page.entered()
    assert page.desk.checking
    at_rest(page.desk)
    assert page.desk.checked_at is not None
    assert page.desk.checked_at != first


def test_that_a_check_in_course_says_so_and_can_be_stopped(page: CheckPage, sample: str) -> None:
    page.desk.choose_connection(PRACTICE)
    page.desk.open_workbook(sample)
    until(lambda: page.desk.checked is not None)
    stop = next(b for b in page.left.findChildren(QPushButton) if b.text() == "S&top checking")
    assert stop.isVisible()
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    at_rest(page.desk)
    assert not stop.isVisible()
    assert page.left.age.text() == "Not checked against practice."
    assert len(rows(page)) == 62
    page.left.again.click()
    at_rest(page.desk)
    assert page.done()


def test_that_corrections_are_judged_before_another_page_is_shown(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    page.right.correcting.type_cell(41, "AccountNumber", "A00000061")
    page.hide()
    assert page.desk.worker.busy
    settle(page.desk)
    assert state(page, 41) is RowState.READY


def test_that_another_list_begins_without_filter_and_without_a_way_back(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    QTest.mouseClick(group(page, "Account is not active"), Qt.MouseButton.LeftButton)
    page.right.correcting.type_cell(41, "AccountNumber", "A00000061")
    at_rest(page.desk)
    page.desk.open_workbook(page.desk.services.write_sample(sample.rpartition("/")[0]))
    at_rest(page.desk)
    assert len(rows(page)) == 62
    assert not page.right.stack.canUndo()
    assert not page.desk.edits.cells


def test_that_no_row_of_the_last_list_stands_under_the_name_of_another(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    page.right.details.click()
    page.desk.open_workbook("/nowhere/other.xlsx")
    assert rows(page) == []
    at_rest(page.desk)
    assert rows(page) == []
    assert page.left.findChildren(GroupButton) == []
    assert page.right.inspector.isHidden()
    assert page.main_action() is None


def test_that_a_list_that_is_gone_is_said_and_can_be_tried_again(page: CheckPage, sample: str) -> None:
    page.desk.open_workbook("/nowhere/list.xlsx")
    at_rest(page.desk)
    assert page.left.answer.text() == "The list could not be read"
    again = next(b for b in page.banner.findChildren(QPushButton) if b.text() == "Try &again")
    page.desk.path = sample
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    at_rest(page.desk)
    assert len(rows(page)) == 62


def test_that_what_is_wrong_can_be_read_in_a_window_of_the_usual_size(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    table = page.right.table
    wrong = [column.name for column in page.right.model.columns].index("wrong")
    for width, least in ((1180, 220), (1024, 100)):
        page.resize(width, 600)
        QApplication.processEvents()
        assert table.horizontalScrollBar().maximum() == 0, width
        assert table.columnWidth(wrong) >= least, width
    line = page.right.line
    assert line.texts()[0] == "Choose a row to read here what is wrong with it."
    table.go_to(13, "state")
    assert line.texts() == ("Row 13: The invoice date is blank.", "Enter the invoice date.")
    table.go_to(17, "state")
    assert line.texts()[0].startswith("Row 17 · Fairclough Press Ltd: INV00000009 · 177.60 GBP · Draft · target date")
    assert "second invoice" in line.texts()[1]
    high = line.height()
    table.go_to(5, "state")
    assert line.texts()[0] == "Row 5 · Fauçon & Desprès Transports EURL: ✓ Ready"
    assert line.texts()[1].startswith("Active · balance ")
    assert " EUR · Batch" in line.texts()[1]
    assert " · bill cycle day " in line.texts()[1]
    assert line.height() == high
    page.resize(1900, 600)
    QApplication.processEvents()
    shown = {page.right.model.columns[at].name for at in table.columns_shown()}
    assert {"balance", "account_status", "batch", "bill_cycle_day", "currency"} <= shown
    assert text(page, 5, "balance").endswith(" EUR")
    page.right.details.click()
    assert not line.isVisible()
    page.right.details.click()
    assert line.isVisible()


def test_that_widths_that_the_person_has_set_are_left_alone(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    table = page.right.table
    names = [column.name for column in page.right.model.columns]
    table.setColumnWidth(names.index("name"), 333)
    told = QSignalSpy(page.columns_changed)
    until(lambda: told.count() == 1)
    page.resize(1400, 640)
    QApplication.processEvents()
    assert table.columnWidth(names.index("name")) == 333


def test_that_the_step_keeps_its_tick_when_all_of_the_list_was_sent(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    desk = page.desk
    desk.start_run(Confirmation(desk.ready_count(), "November", "anna", "0"), first_only=False)
    until(lambda: not desk.running and not desk.worker.busy)
    assert desk.stale
    assert page.done()
    desk.open_workbook(desk.services.write_sample(sample.rpartition("/")[0]))
    assert not page.done()
    at_rest(desk)


def test_that_a_check_that_was_stopped_is_not_called_made(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    page.desk.check()
    until(lambda: page.desk.checked is not None and page.desk.checked.tenant is None)
    page.desk.stop_check()
    at_rest(page.desk)
    assert page.desk.checked is not None
    assert page.desk.checked.tenant is None
    assert page.left.age.text() == "Not checked against practice."


def test_that_everything_focusable_has_a_name(page: CheckPage, sample: str) -> None:
    opened(page, sample)
    page.right.details.click()
    focusable = [
        widget
        for widget in page.findChildren(QAbstractButton) + page.findChildren(QLineEdit)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(focusable) > 12
    assert [widget for widget in focusable if not (widget.accessibleName() or widget.text())] == []
