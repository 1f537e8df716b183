"""The table of all pages: order, choice and search by an index list, and what a person does by keyboard."""

from __future__ import annotations

import random
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.gui.conftest import until
from zgen_desktop.gui.find_field import FindField
from zgen_desktop.gui.letting_go import LettingGo
from zgen_desktop.gui.palette import LIGHT
from zgen_desktop.gui.row_model import Column, Mark, RowModel
from zgen_desktop.gui.row_table import RowTable

DOWN, UP = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Person:
    number: int
    name: str
    amount: int | None = None


COLUMNS: list[Column[Person]] = [
    Column("Row", lambda p: str(p.number), sort_key=lambda p: p.number, align_right=True, width=60),
    Column("Name", lambda p: p.name, edit=lambda p: p.name, mark=lambda p: Mark(fault=p.name == "", was="x")),
    Column("Amount", lambda p: f"{p.amount:,}" if p.amount is not None else "", sort_key=lambda p: p.amount),
]
PEOPLE = [
    Person(2, "Brückner", 12),
    Person(3, "=SUM(A1)", 5),
    Person(5, "brückner", None),
    Person(8, "<b>Contoso</b>", 12),
    Person(9, "", 1000),
]


@pytest.fixture
def table(application: QApplication) -> Iterator[RowTable]:
    made = RowTable(RowModel(COLUMNS, lambda p: p.number), "People", cells=True)
    made.rows.set_rows(PEOPLE)
    made.resize(500, 300)
    made.show()
    yield made
    # What stands on the clipboard must not outlive the application.
    QApplication.clipboard().clear()
    made.deleteLater()


def shown(model: RowModel[Any]) -> list[int]:
    return [model.row_at(line).number for line in range(model.rowCount())]


def test_that_qt_finds_no_fault_with_the_model(application: QApplication) -> None:
    model = RowModel(COLUMNS, lambda p: p.number)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(PEOPLE)
    model.sort(1)
    model.find("b")
    model.filter(lambda p: p.number > 3)
    model.set_rows(PEOPLE[:2])
    model.filter(None)
    model.find("")
    assert tester.model() is model
    assert sorted(shown(model)) == [2, 3]


def test_that_sorting_is_stable_both_ways_and_blanks_stay_last(table: RowTable) -> None:
    model = table.rows
    model.sort(2, DOWN)
    assert shown(model) == [3, 2, 8, 9, 5]
    model.sort(2, UP)
    assert shown(model) == [9, 2, 8, 3, 5]
    model.sort(1, DOWN)
    assert shown(model) == [8, 3, 2, 5, 9]
    model.sort(-1)
    assert shown(model) == [2, 3, 5, 8, 9]


def test_that_every_word_must_stand_somewhere_in_the_row_whatever_its_case(table: RowTable) -> None:
    model = table.rows
    model.find("BRÜCK")
    assert shown(model) == [2, 5]
    model.find("brück 12")
    assert shown(model) == [2]
    model.filter(lambda p: p.number > 2)
    assert shown(model) == []
    model.find("")
    assert shown(model) == [3, 5, 8, 9]


def test_that_a_refreshed_row_is_found_by_what_it_says_now(application: QApplication) -> None:
    names = {2: "Brückner", 3: "Contoso"}
    model = RowModel([Column("Name", lambda number: names[number])], lambda number: number)
    model.set_rows([2, 3])
    model.find("contoso")
    model.find("")
    names[2] = "Contoso, too"
    model.refresh([2])
    model.find("contoso")
    assert [model.row_at(line) for line in range(model.rowCount())] == [2, 3]


def test_that_many_rows_come_in_the_order_that_python_gives(application: QApplication) -> None:
    chance = random.Random(7)
    people = [Person(number, f"N{chance.randrange(3000)}", chance.randrange(50)) for number in range(40_000)]
    model = RowModel(COLUMNS, lambda p: p.number)
    model.set_rows(people)
    for order in (DOWN, UP):
        model.sort(2, order)
        until(lambda: not model.busy)
        expected = sorted(people, key=lambda p: p.amount or 0, reverse=order is UP)
        assert shown(model) == [person.number for person in expected]
    model.find("n77")
    until(lambda: not model.busy)
    assert {model.row_at(line).name[:3] for line in range(model.rowCount())} == {"N77"}


def test_that_a_row_refreshed_while_the_order_is_made_stands_where_it_belongs_now(application: QApplication) -> None:
    names = {number: f"N{number:05}" for number in range(30_000)}
    model: RowModel[int] = RowModel([Column("Name", lambda number: names[number])], lambda number: number)
    model.set_rows(range(30_000))
    until(lambda: not model.busy)
    for change in (partial(model.sort, 0, UP), partial(model.find, "n 2")):
        change()
        assert model.busy
        names[7] = "Z2 N"
        model.refresh([7])
        until(lambda: not model.busy)
        assert model.row_at(0) == 7
        names[7] = "N00007"
        model.refresh([7])


def test_that_lines_are_known_in_every_order_and_choice(application: QApplication) -> None:
    model: RowModel[Person] = RowModel(COLUMNS, lambda p: p.number)
    people = [Person(number, f"N{number % 7}", number % 3 or None) for number in range(300)]
    model.set_rows(people)
    for step in range(3):
        if step == 1:
            model.sort(2, UP)
        elif step == 2:
            model.filter(lambda p: p.number % 2 == 0)
        for wanted in (shown(model)[:3], shown(model)[:90], [*shown(model)[-2:], 4000]):
            lines = model.lines_of(wanted)
            assert [model.row_at(line).number for line in lines] == [one for one in wanted if one != 4000]
            assert [person.number for person in model.rows_at(lines)] == [one for one in wanted if one != 4000]
    assert model.lines_of([1, 3]) == []
    assert model.find_row(3) is people[3]


def test_that_other_rows_keep_order_choice_current_row_and_selection(table: RowTable) -> None:
    table.sortByColumn(2, UP)
    table.go_to(8, "Name")
    table.rows.set_rows([*PEOPLE, Person(20, "New", 900)])
    assert shown(table.rows) == [9, 20, 2, 8, 3, 5]
    assert table.current_id() == 8
    assert table.current_column() == "Name"
    assert table.selected_ids() == [8]
    gone = QSignalSpy(table.current_row_changed)
    table.rows.filter(lambda p: p.number != 8)
    assert table.current_id() is None
    assert gone.at(gone.count() - 1) == [None]


def test_that_the_line_at_hand_stays_where_it_is_on_screen(application: QApplication) -> None:
    table = RowTable(RowModel(COLUMNS, lambda p: p.number), "People")
    people = [Person(number, f"N{number}") for number in range(500)]
    table.rows.set_rows(people)
    table.resize(500, 300)
    table.show()
    table.go_to(250)
    table.verticalScrollBar().setValue(247)
    table.rows.filter(lambda p: p.number % 2 == 0)
    assert table.current_id() == 250
    assert table.currentIndex().row() - table.rowAt(0) == 3


def test_that_the_eye_can_follow_the_row_at_hand(table: RowTable) -> None:
    def ground(line: int) -> str:
        # Right of the words of the last column, which nobody has chosen.
        where = table.visualRect(table.rows.index(line, 2)).topRight() + QPoint(-3, 6)
        return table.viewport().grab().toImage().pixelColor(where).name()

    assert ground(1) == ground(2) == LIGHT.card
    assert table.go_to(5, "Row")
    assert (ground(1), ground(2)) == (LIGHT.card, LIGHT.at_hand)
    table.rows.filter(lambda person: person.number == 5)
    assert ground(0) == LIGHT.at_hand
    table.rows.filter(lambda person: person.number != 5)
    assert {ground(line) for line in range(4)} == {LIGHT.card}


def test_that_a_screen_reader_hears_fault_and_former_value(table: RowTable) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert table.rows.data(table.rows.index(0, 1), role) == "Brückner, was x"
    assert table.rows.data(table.rows.index(4, 1), role) == ", was x, problem"
    seen = QAccessible.queryAccessibleInterface(table)
    assert seen.text(QAccessible.Text.Name) == "People"


def test_that_names_never_become_markup_in_tooltips(table: RowTable) -> None:
    tip = table.rows.data(table.rows.index(3, 1), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Contoso" in tip


def test_that_typing_in_a_cell_is_told_and_changes_nothing_by_itself(table: RowTable) -> None:
    told = QSignalSpy(table.rows.edited)
    table.go_to(3, "Name")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.accessibleName() == "Correct: Name"
    editor.selectAll()
    QTest.keyClicks(editor, "Fabrikam")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    until(lambda: told.count() == 1)
    assert told.at(0) == [3, "Name", "Fabrikam"]
    assert table.rows.row_at(1).name == "=SUM(A1)"
    table.go_to(3, "Amount")
    assert not table.rows.flags(table.currentIndex()) & Qt.ItemFlag.ItemIsEditable


def test_that_enter_opens_the_row_and_tab_leaves_the_table(application: QApplication) -> None:
    page = QWidget()
    lines = QVBoxLayout(page)
    table = RowTable(RowModel(COLUMNS, lambda p: p.number), "People")
    after = QLineEdit()
    lines.addWidget(FindField(table, "Find a person", page))
    lines.addWidget(table)
    lines.addWidget(after)
    table.rows.set_rows(PEOPLE)
    page.show()
    opened = QSignalSpy(table.opened)
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = page.findChild(FindField)
    assert isinstance(field, FindField)
    until(field.hasFocus)
    QTest.keyClicks(field, "contoso")
    assert shown(table.rows) == [8]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert table.hasFocus()
    assert table.current_id() == 8
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.at(0) == [8]
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(shown(table.rows)) == 5


def test_that_rows_are_copied_with_headers_and_no_name_becomes_a_formula(table: RowTable) -> None:
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    until(lambda: QApplication.clipboard().text())
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Row\tName\tAmount"
    assert lines[2] == "3\t'=SUM(A1)\t5"
    html = QApplication.clipboard().mimeData().html()
    assert "<td style=\"mso-number-format:'\\@'\">=SUM(A1)</td>" in html
    assert "&lt;b&gt;Contoso&lt;/b&gt;" in html


def test_that_columns_hidden_moved_and_widened_are_remembered(table: RowTable) -> None:
    told = QSignalSpy(table.layout_changed)
    columns = table.menu(-1).actions()[-1].menu()
    assert columns is not None
    next(action for action in columns.actions() if action.text() == "Amount").trigger()
    table.horizontalHeader().moveSection(1, 0)
    table.horizontalHeader().resizeSection(1, 99)
    until(lambda: told.count() > 0)
    layout = told.at(told.count() - 1)[0]
    assert layout["hidden"] == ["Amount"]
    assert layout["order"][:2] == ["Name", "Row"]
    other = RowTable(RowModel(COLUMNS, lambda p: p.number), "People")
    other.set_layout({**layout, "order": ["Gone", *layout["order"]]})
    assert [COLUMNS[at].title for at in other.columns_shown()] == ["Name", "Row"]
    assert other.columnWidth(1) == 99
    # The last column takes what is left of the width, so its own is not remembered.
    assert list(layout["widths"]) == ["Name"]


def test_that_the_last_column_cannot_be_hidden(table: RowTable) -> None:
    table.set_layout({"hidden": ["Row", "Amount"]})
    columns = table.menu(-1).actions()[-1].menu()
    assert columns is not None
    assert [action.text() for action in columns.actions() if action.isEnabled() and action.isChecked()] == []


def test_that_the_menu_key_offers_the_order_by_the_column_at_hand(table: RowTable) -> None:
    table.go_to(2, "Amount")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(table.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    descending = next(action for action in menu.actions() if "Amount" in action.text() and "esc" in action.text())
    descending.trigger()
    menu.close()
    assert shown(table.rows) == [9, 2, 8, 3, 5]


def test_that_choosing_all_of_many_rows_asks_none_of_them(application: QApplication) -> None:
    asked = 0

    class Counting(RowModel[Person]):
        def flags(self, index: QModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
            nonlocal asked
            asked += 1
            return super().flags(index)

    table = RowTable(Counting(COLUMNS, lambda p: p.number), "People", cells=True)
    table.rows.set_rows([Person(number, "N") for number in range(20_000)])
    table.resize(500, 300)
    table.show()
    until(lambda: not table.rows.busy)
    table.selectAll()
    QApplication.processEvents()
    assert table.selected_count() == 20_000
    assert asked < 2_000


def test_that_all_rows_stay_chosen_in_another_order_but_not_in_another_choice(table: RowTable) -> None:
    table.selectAll()
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert sorted(table.selected_ids()) == [2, 3, 5, 8, 9]
    table.rows.filter(lambda person: person.number > 3)
    assert sorted(table.selected_ids()) == [5, 8, 9]
    table.selectAll()
    table.rows.filter(None)
    assert sorted(table.selected_ids()) == [5, 8, 9]


def test_that_rows_that_are_given_up_go_by_and_by(application: QApplication) -> None:
    class Row:
        pass

    rows = [Row() for _ in range(2000)]
    last = [weakref.ref(row) for row in rows]
    parent = QObject()
    going = LettingGo(parent)
    going.take(rows)
    rows.clear()
    assert all(ref() is not None for ref in last)
    until(lambda: all(ref() is None for ref in last))
    few = [Row()]
    ref = weakref.ref(few[0])
    going.take(few)
    few.clear()
    assert ref() is None
