"""The first step: first start, opening, sheet and header row, and where a list goes on by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.gui.conftest import settle, until
from tests.gui.lists import DAY, NAMES, accounts, choosers, write
from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.selection import Selection
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Page, Place
from zgen_desktop.gui.start_view import LineButton, Tiles, WayButton
from zgen_desktop.gui.workbook_page import WorkbookPage


@pytest.fixture
def page(desk: Desk, tmp_path: Path) -> WorkbookPage:
    return make(desk, tmp_path)


def make(desk: Desk, folder: Path, **answers: str) -> WorkbookPage:
    made = WorkbookPage(desk, choosers(folder, **answers))
    made.resize(1000, 600)
    made.show()
    return made


def opened(desk: Desk, page: WorkbookPage, path: str) -> list[Place]:
    """Opens a workbook and tells where the page wants to go."""
    went = QSignalSpy(page.go)
    page.open(path)
    for _ in range(3):
        settle(desk)
    return [went.at(at)[0] for at in range(went.count())]


def words(button: QPushButton) -> str:
    """What stands on it; on a tile stand other labels."""
    return button.text().replace("&", "") or button.accessibleName()


def press(page: Page, text: str) -> None:
    found = [b for b in page.findChildren(QPushButton) if b.isVisible() and words(b).startswith(text)]
    assert len(found) == 1, (text, [words(b) for b in page.findChildren(QPushButton) if b.isVisible()])
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def main(page: Page) -> str:
    action = page.main_action()
    return action.text.replace("&", "") if action else ""


def with_earlier_results(folder: Path, *outcomes: str) -> str:
    """A list whose workbook ends in the results of a run that is not on record here."""
    lines = accounts(len(outcomes), DAY, DAY)
    path = write(folder / "list.xlsx", NAMES, *lines)
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet("Zgen results")
    sheet.append([*NAMES, "Outcome", "What to do", "Run", "Source sheet", "Source row"])
    for number, (line, outcome) in enumerate(zip(lines, outcomes, strict=True), start=2):
        sheet.append([*line, outcome, None, "20261101-120000-abcd", "Accounts", number])
    book.save(path)
    return path


class TestEarlierResults:
    def test_that_only_the_failures_of_that_run_are_taken_where_the_person_says_so(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        outcomes = ("Generated", "Refused by Zuora", "Unknown", "Problem", "Generated", "Generated")
        went = opened(desk, page, with_earlier_results(tmp_path, *outcomes))
        assert went == [Place.WORKBOOK]
        until(page.earlier.isVisible)
        said = " ".join(text.text() for text in page.earlier.findChildren(QLabel))
        assert "1 refused, 1 with a problem." in said
        assert "not on record here" in said
        press(page, "Send only these again")
        settle(desk)
        assert desk.selection.rows == "3,5"
        assert desk.checked
        assert [row.row for row in desk.checked.rows if row.state is RowState.READY] == [3, 5]
        assert not page.earlier.isVisible()

    def test_that_the_whole_list_goes_on_as_any_other(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        opened(desk, page, with_earlier_results(tmp_path, "Generated", "Problem", "Generated"))
        until(page.earlier.isVisible)
        went = QSignalSpy(page.go)
        press(page, "The whole list")
        until(lambda: went.count() > 0)
        assert went.at(0)[0] in (Place.CHECK, Place.COLUMNS)
        assert desk.selection.rows is None

    def test_that_results_without_failures_ask_nothing(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        went = opened(desk, page, with_earlier_results(tmp_path, "Generated", "Unknown"))
        until(lambda: not desk.worker.busy)
        settle(desk)
        assert not page.earlier.isVisible()
        assert page.earlier.found is None
        assert went[-1] is not Place.WORKBOOK


class TestFirstStart:
    def test_that_the_ways_to_begin_are_there_and_nothing_is_done_yet(self, page: WorkbookPage) -> None:
        shown = {words(b) for b in page.start.findChildren(QPushButton) if b.isVisible()}
        assert shown == {
            "Drop a workbook here",
            "Try it with the practice tenant",
            "Add a connection",
            "Paste accounts",
            "Get a template workbook",
        }
        assert main(page) == "Open a workbook…"
        assert not page.done()

    def test_that_trying_opens_a_sample_on_the_practice_tenant(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        press(page, "Try it")
        until(lambda: desk.checked and desk.checked.tenant)
        assert desk.connection
        assert desk.connection.name == PRACTICE
        assert Path(desk.path) == tmp_path / "Zgen sample 1.xlsx"

    def test_that_the_place_to_drop_a_list_also_asks_for_one(self, desk: Desk, tmp_path: Path, sample: str) -> None:
        page = make(desk, tmp_path, opened=sample)
        press(page, "Drop a workbook here")
        assert desk.path == sample

    def test_that_a_tile_is_pressed_by_its_key_and_by_its_words(self, page: WorkbookPage) -> None:
        page.start.wanted.disconnect()
        wanted = QSignalSpy(page.start.wanted)
        page.activateWindow()
        until(page.isActiveWindow)
        tile = next(b for b in page.start.findChildren(WayButton) if words(b).startswith("Add a connection"))
        middle = tile.findChildren(QLabel)[0].geometry().center()
        assert tile.childAt(middle) is None
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=middle)
        QTest.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
        assert [wanted.at(at)[0] for at in range(wanted.count())] == ["connect", "connect"]

    def test_that_tiles_stand_in_two_columns_where_there_is_little_room(self, page: WorkbookPage) -> None:
        def columns() -> int:
            return len({b.geometry().x() for b in tiles.findChildren(WayButton)})

        [tiles] = page.start.findChildren(Tiles)
        until(lambda: columns() == 4)
        page.resize(760, 600)
        until(lambda: columns() == 2)

    def test_that_a_folder_that_can_not_be_written_is_told_and_another_one_chosen(
        self, desk: Desk, tmp_path: Path
    ) -> None:
        answers = replace(choosers(tmp_path), documents=lambda: str(tmp_path / "gone"))
        page = WorkbookPage(desk, answers)
        page.show()
        press(page, "Try it")
        settle(desk)
        assert "can't be written" in page.trouble.findChildren(type(page.list.told))[0].text()
        press(page, "Choose a folder")
        settle(desk)
        assert Path(desk.path).parent == tmp_path

    def test_that_adding_a_connection_leads_to_the_connections(self, page: WorkbookPage) -> None:
        went = QSignalSpy(page.go)
        press(page, "Add a connection")
        assert went.at(0)[0] is Place.CONNECTIONS

    def test_that_a_template_is_written_where_the_person_says(self, desk: Desk, tmp_path: Path) -> None:
        page = make(desk, tmp_path, saved=str(tmp_path / "mine.xlsx"))
        press(page, "Get a template")
        settle(desk)
        assert (tmp_path / "mine.xlsx").is_file()
        assert not page.written.isHidden()

    def test_that_a_template_that_is_there_already_is_told_and_kept(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "mine.xlsx").write_bytes(b"mine")
        page = make(desk, tmp_path, saved=str(tmp_path / "mine.xlsx"))
        press(page, "Get a template")
        settle(desk)
        assert not page.trouble.isHidden()
        assert (tmp_path / "mine.xlsx").read_bytes() == b"mine"

    def test_that_a_dialog_given_up_changes_nothing(self, desk: Desk, page: WorkbookPage) -> None:
        press(page, "Get a template")
        page.ask_for_workbook()
        settle(desk)
        assert desk.path == ""
        assert page.trouble.isHidden()

    def test_that_the_dialog_opens_a_workbook(self, desk: Desk, sample: str, tmp_path: Path) -> None:
        page = make(desk, tmp_path, opened=sample)
        action = page.main_action()
        assert action
        action.run()
        settle(desk)
        assert desk.path == sample


class TestRecent:
    def test_that_workbooks_opened_before_are_offered_and_missing_ones_are_shown_as_gone(
        self, desk: Desk, sample: str, tmp_path: Path
    ) -> None:
        desk.services.settings.add_recent(str(tmp_path / "gone.xlsx"))
        page = make(desk, tmp_path)
        opened(desk, page, sample)
        again = make(desk, tmp_path)
        settle(desk)
        again._show_other_lists(shown=True)
        settle(desk)
        buttons = [b for b in again.start.findChildren(LineButton) if b.isVisible()]
        assert [(b.accessibleName().split("   ")[0], b.isEnabled()) for b in buttons] == [
            (Path(sample).name, True),
            ("gone.xlsx", False),
        ]
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        settle(desk)
        assert desk.path == sample
        assert again._stack.currentWidget() is again.list

    def test_that_a_file_that_can_not_be_read_is_not_remembered(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        opened(desk, page, str(tmp_path / "nothing.xlsx"))
        assert list(desk.services.settings.recent()) == []


class TestOpened:
    def test_that_the_answer_stands_first_with_sheet_and_header_row(
        self, desk: Desk, page: WorkbookPage, sample: str
    ) -> None:
        opened(desk, page, sample)
        assert page.list.answer.text() == "62 row(s) in sheet “Accounts to invoice”"
        assert page.list.told.text() == "Row 4 names the columns."
        assert page.list.sheet.currentText() == "Accounts to invoice"
        assert page.list.header_row.currentText().startswith("Row 4: Customer | Region")
        assert main(page) == "Check 62 row(s)"
        assert page.done()

    def test_that_the_preview_shows_cells_as_they_are(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        path = write(
            tmp_path / "list.xlsx", (*NAMES, "Note"), ("007", DAY, "30/11", "#N/A"), ("A2", DAY, DAY), hidden=[3]
        )
        opened(desk, page, path)
        model = page.list.preview.cells
        assert [model.index(1, at).data() for at in range(4)] == ["007", "30 Nov 2026", "30/11", "#N/A"]
        vertical = [model.headerData(at, Qt.Orientation.Vertical) for at in range(3)]
        assert vertical == ["1 · names", "2", "3 · hidden"]

    def test_that_a_clear_list_goes_on_to_the_check_by_itself_once(
        self, desk: Desk, page: WorkbookPage, sample: str
    ) -> None:
        assert opened(desk, page, sample) == [Place.WORKBOOK, Place.CHECK]
        went = QSignalSpy(page.go)
        desk.choose(desk.selection)
        settle(desk)
        assert went.count() == 0

    def test_that_a_person_who_went_elsewhere_is_left_there(self, desk: Desk, page: WorkbookPage, sample: str) -> None:
        page.hide()
        assert opened(desk, page, sample) == [Place.WORKBOOK]

    def test_that_unclear_columns_lead_to_the_columns(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        path = write(tmp_path / "list.xlsx", ("Acct", *NAMES[1:]), *accounts(3, DAY, DAY))
        assert opened(desk, page, path)[-1] is Place.COLUMNS
        assert main(page) == "Choose the columns"

    def test_that_hidden_rows_are_asked_about_at_the_check(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = write(tmp_path / "list.xlsx", NAMES, *accounts(3, DAY, DAY), hidden=[3])
        assert opened(desk, page, path)[-1] is Place.CHECK
        assert main(page) == "Check 3 row(s)"

    def test_that_charges_left_out_last_time_are_seen_first(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = write(tmp_path / "list.xlsx", NAMES, *accounts(3, DAY, DAY))
        opened(desk, page, path)
        desk.choose(Selection(fixed={"IncludesUsage": "no"}))
        settle(desk)
        assert desk.checked
        desk.services.settings.put_layout(desk.checked.imported.layout)
        assert opened(desk, page, path)[-1] is Place.COLUMNS

    def test_that_dates_sent_in_the_last_run_are_seen_first(self, desk: Desk, page: WorkbookPage, sample: str) -> None:
        desk.choose_connection(PRACTICE)
        opened(desk, page, sample)
        until(lambda: not desk.stale)
        ended = QSignalSpy(desk.run_ended)
        desk.start_run(Confirmation(desk.ready_count(), "test", "tester", "0"), first_only=False)
        until(lambda: ended.count() == 1)
        opened(desk, page, sample)
        until(page.earlier.isVisible)
        went = QSignalSpy(page.go)
        press(page, "The whole list")
        until(lambda: went.count() > 0)
        assert went.at(0)[0] is Place.COLUMNS

    def test_that_a_file_that_can_not_be_read_is_a_state_with_a_way_on(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = tmp_path / "late.xlsx"
        assert opened(desk, page, str(path)) == [Place.WORKBOOK]
        assert page.list.answer.text() == "late.xlsx could not be read"
        assert main(page) == "Open another workbook…"
        write(path, NAMES, *accounts(3, DAY, DAY))
        press(page, "Try again")
        settle(desk)
        assert page.list.answer.text() == "3 row(s) in sheet “Accounts”"
        assert page.list.trouble.isHidden()

    def test_that_one_can_look_for_other_lists_and_come_back(self, desk: Desk, page: WorkbookPage, sample: str) -> None:
        opened(desk, page, sample)
        page.side_actions()[0].run()
        assert page._stack.currentWidget() is page.start
        (back,) = page.side_actions()
        assert back.text == "&Back to Zgen sample 1.xlsx"
        back.run()
        assert page._stack.currentWidget() is page.list


class TestAsked:
    def test_that_two_sheets_that_fit_are_asked_about_with_a_button_each(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = write(tmp_path / "list.xlsx", NAMES, *accounts(3, DAY, DAY), also=["Region B"])
        assert opened(desk, page, path) == [Place.WORKBOOK]
        assert page.list.answer.text() == "Which sheet holds the list?"
        action = page.main_action()
        assert action
        assert not action.enabled
        press(page, "Region B")
        settle(desk)
        settle(desk)
        assert page.list.answer.text() == "3 row(s) in sheet “Region B”"
        assert page.list.sheet.currentText() == "Region B"

    def test_that_the_row_of_names_is_asked_for_where_it_is_not_clear(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = write(tmp_path / "list.xlsx", ("one", "two", "three"), ("A1", DAY, DAY), ("A2", DAY, DAY))
        opened(desk, page, path)
        assert page.list.answer.text() == "Which row names the columns?"
        press(page, "Row 1: one | two | three")
        settle(desk)
        settle(desk)
        assert page.list.answer.text() == "2 row(s) in sheet “Accounts”"
        assert main(page) == "Choose the columns"


class TestChanged:
    def test_that_corrections_of_one_sheet_do_not_land_on_another(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = write(tmp_path / "list.xlsx", NAMES, *accounts(3, DAY, DAY), also=["Region B"])
        opened(desk, page, path)
        press(page, "Accounts")
        settle(desk)
        desk.edit(Edits(left_out=frozenset({2})))
        settle(desk)
        assert desk.ready_count() == 2
        page.list.sheet_chosen.emit("Region B")
        settle(desk)
        settle(desk)
        assert desk.edits == Edits()
        assert desk.ready_count() == 3

    def test_that_another_sheet_is_read(self, desk: Desk, page: WorkbookPage, sample: str) -> None:
        opened(desk, page, sample)
        box = page.list.sheet
        assert [box.itemText(at) for at in range(box.count())] == ["Accounts to invoice", "Overview", "Notes"]
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        settle(desk)
        settle(desk)
        assert desk.selection.sheet == "Overview"
        assert page.list.sheet.currentText() == "Overview"

    def test_that_another_header_row_is_read(self, desk: Desk, page: WorkbookPage, tmp_path: Path) -> None:
        path = write(tmp_path / "list.xlsx", NAMES, NAMES, *accounts(3, DAY, DAY))
        opened(desk, page, path)
        QTest.keyClick(page.list.header_row, Qt.Key.Key_Down)
        settle(desk)
        assert desk.checked
        assert desk.checked.imported.header_row == 2
        assert page.list.answer.text() == "3 row(s) in sheet “Accounts”"

    def test_that_a_choice_that_can_not_be_read_is_told_and_given_up(
        self, desk: Desk, page: WorkbookPage, tmp_path: Path
    ) -> None:
        path = write(tmp_path / "list.xlsx", NAMES, *accounts(3, DAY, DAY))
        opened(desk, page, path)
        box = page.list.header_row
        QTest.keyClick(box, Qt.Key.Key_End)
        settle(desk)
        words = page.list.trouble.findChildren(type(page.list.told))[0].text()
        assert "Choose another sheet or another header row." in words
        assert "--" not in words
        assert box.currentData() == 1
        assert desk.selection.header_row is None
        assert main(page) == "Check 3 row(s)"

    def test_that_the_wheel_changes_nothing(self, desk: Desk, page: WorkbookPage, sample: str) -> None:
        opened(desk, page, sample)
        box = page.list.sheet
        box.setFocus()
        centre = QPointF(box.rect().center())
        wheel = QWheelEvent(
            centre,
            QPointF(box.mapToGlobal(box.rect().center())),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, wheel)
        settle(desk)
        assert box.currentIndex() == 0
        assert desk.selection.sheet is None
