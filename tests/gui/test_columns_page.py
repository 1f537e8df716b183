"""The second step: how each field is read, what is asked, dates for all rows, dates moved on, charges."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.gui.conftest import settle, until
from tests.gui.lists import DAY, NAMES, accounts, write
from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.date_moves import month_end, month_later
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.fields import INVOICE_DATE, TARGET_DATE
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.gui import figures
from zgen_desktop.gui.calm_inputs import ChoiceBox
from zgen_desktop.gui.columns_page import ColumnsPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.field_line import DateLine
from zgen_desktop.gui.page import Place

LATER = date(2026, 12, 31)


@pytest.fixture
def page(desk: Desk) -> ColumnsPage:
    made = ColumnsPage(desk)
    made.resize(1000, 700)
    made.show()
    return made


def opened(desk: Desk, path: str) -> None:
    desk.open_workbook(path)
    settle(desk)
    settle(desk)


def listed(desk: Desk, folder: Path, *lines: tuple[object, ...]) -> None:
    opened(desk, write(folder / "list.xlsx", *lines))


def quiet(desk: Desk, page: ColumnsPage) -> None:
    """Until the page has read its last choice."""
    until(lambda: not page._soon.isActive())
    for _ in range(3):
        settle(desk)


def press(page: QWidget, text: str) -> None:
    found = [
        b for b in page.findChildren(QAbstractButton) if b.isVisible() and b.text().replace("&", "").startswith(text)
    ]
    assert len(found) == 1, (text, [b.text() for b in found])
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def pick(box: ChoiceBox, text: str) -> None:
    """By keyboard: to the top, then down to the entry that begins so."""
    at = next(place for place in range(box.count()) if box.itemText(place).startswith(text))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(box, Qt.Key.Key_Down)


def main(page: ColumnsPage) -> str:
    action = page.main_action()
    return action.text.replace("&", "") + ("" if action.enabled else " (off)") if action else ""


def run_main(page: ColumnsPage) -> None:
    action = page.main_action()
    assert action
    assert action.enabled
    action.run()


def invoice(page: ColumnsPage) -> DateLine:
    return page.dates[0]


def dates_of(desk: Desk) -> set[tuple[date, date]]:
    assert desk.checked
    return {(row.account.invoice_date, row.account.target_date) for row in desk.checked.rows if row.account}


def charges(desk: Desk) -> set[Charges]:
    assert desk.checked
    return {row.account.charges for row in desk.checked.rows if row.account}


class TestShown:
    def test_that_nothing_is_shown_before_a_list_is_found(self, page: ColumnsPage) -> None:
        assert not page.reachable()
        assert page.main_action() is None
        assert page.answer.text() == "No list yet"

    def test_that_each_field_has_its_column_three_values_and_how_sure_it_is(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, NAMES, *accounts(5, DAY, "2026-11-30"))
        number, day = page.accounts[1], page.dates[1]
        assert (number.box.currentText(), number.match.text()) == ("A  Account number", "✓ exact name")
        assert number.samples.whole() == "A00000001 · A00000002 · A00000003"
        assert (day.box.currentText(), day.samples.whole()) == (
            "C  Target date",
            "2026-11-30 · 2026-11-30 · 2026-11-30",
        )
        assert invoice(page).samples.whole() == "30 Nov 2026 · 30 Nov 2026 · 30 Nov 2026"
        assert page.accounts[0].match.text() == "– not used"
        assert page.charges.way.currentText() == "All"
        assert main(page) == "Check 5 row(s)"
        assert page.done()
        assert page.note() == "found by name, change"

    def test_that_a_known_layout_says_so(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, ("Acct", *NAMES[1:]), *accounts(3, DAY, DAY))
        press(page, "A  Acct")
        quiet(desk, page)
        assert page.accounts[1].match.text() == "✓ chosen by you"
        assert desk.checked
        desk.services.settings.put_layout(desk.checked.imported.layout)
        opened(desk, desk.path)
        assert page.accounts[1].match.text() == "✓ as last time"
        assert page.note() == "as last time, change"
        assert page.answer.text() == "The columns are read as last time"

    def test_that_everything_that_can_be_chosen_has_a_name(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, ("Acct", *NAMES[1:]), *accounts(3, DAY, DAY))
        focusable = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert len(focusable) > 10
        unnamed = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
        assert [(type(w).__name__, w.objectName()) for w in unnamed] == []


class TestChosen:
    def test_that_another_column_is_read_after_a_pause(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, (*NAMES, "Billed on"), *accounts(3, DAY, DAY, LATER))
        pick(invoice(page).box, "D  Billed on")
        assert dates_of(desk) == {(DAY, DAY)}
        quiet(desk, page)
        assert dates_of(desk) == {(LATER, DAY)}
        assert invoice(page).match.text() == "✓ chosen by you"

    def test_that_going_on_at_once_takes_the_choice_along(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, (*NAMES, "Billed on"), *accounts(3, DAY, DAY, LATER))
        went = QSignalSpy(page.go)
        pick(invoice(page).box, "D  Billed on")
        run_main(page)
        assert went.at(0)[0] is Place.CHECK
        settle(desk)
        assert dates_of(desk) == {(LATER, DAY)}

    def test_that_the_account_is_read_from_the_id_alone_where_a_person_wants_it(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        identity = "8a8ae4b122561fc00122562fbc3d0002"
        listed(desk, tmp_path, ("Account ID", *NAMES), (identity, "A1", DAY, DAY))
        pick(page.accounts[1].box, "none")
        quiet(desk, page)
        assert desk.checked
        assert desk.checked.imported.mapping.keys() & {"AccountId", "AccountNumber"} == {"AccountId"}
        pick(page.accounts[0].box, "none")
        quiet(desk, page)
        # One of the two is needed.
        assert page.accounts[0].box.currentText() == "A  Account ID"
        assert "AccountId" in desk.checked.imported.mapping

    def test_that_a_choice_that_can_not_be_read_is_told_and_given_up(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, ("B", "B", *NAMES), ("x", "y", "A1", DAY, DAY))
        pick(invoice(page).box, "B  B")
        quiet(desk, page)
        assert not page.trouble.isHidden()
        assert invoice(page).box.currentText() == "D  Invoice date"
        assert dates_of(desk) == {(DAY, DAY)}


class TestAsked:
    def test_that_each_question_is_asked_in_turn_and_the_check_follows(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        names = ("Customer", "Acct", "Bill date", "Through")
        listed(desk, tmp_path, names, *[("Foo", *row) for row in accounts(3, DAY, LATER)])
        assert page.answer.text() == "Which column holds the account?"
        assert main(page) == "Check 3 row(s) (off)"
        assert not page.done()
        press(page, "B  Acct")
        quiet(desk, page)
        assert page.answer.text() == "Which column holds this: Invoice date?"
        press(page, "C  Bill date")
        quiet(desk, page)
        press(page, "D  Through")
        quiet(desk, page)
        assert page.question.isHidden()
        assert dates_of(desk) == {(DAY, LATER)}

    def test_that_a_missing_date_can_be_one_for_all_rows(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, NAMES[:2], *accounts(3, DAY))
        press(page, "No column: one date for all rows")
        line = page.dates[1]
        assert line.one_day.isChecked()
        assert line.match.text() == "! not used yet"
        line.day.show_day(LATER)
        assert main(page) == "Use 31 Dec 2026, check 3 row(s)"
        went = QSignalSpy(page.go)
        run_main(page)
        quiet(desk, page)
        assert dates_of(desk) == {(DAY, LATER)}
        assert went.at(0)[0] is Place.CHECK
        assert line.match.text() == "✓ same in all rows"

    def test_that_a_column_of_charges_that_is_not_clear_can_be_none(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, (*NAMES, "Usage"), *accounts(3, DAY, DAY, "yes"))
        assert page.answer.text() == "Which column says whether this is billed: Usage charges?"
        press(page, "No column: in no row")
        quiet(desk, page)
        assert charges(desk) == {Charges(usage=False)}

    def test_that_dates_for_all_rows_are_proposed_by_their_rule_and_asked(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, NAMES[:1], *accounts(3))
        end = month_end(desk.services.today())
        for line in page.dates:
            line.one_day.click()
            line.use.click()
        quiet(desk, page)
        assert dates_of(desk) == {(end, end)}
        assert desk.checked
        desk.services.settings.put_layout(desk.checked.imported.layout)
        opened(desk, desk.path)
        assert desk.checked is None
        assert page.answer.text() == "Which date this time?"
        assert page.question.days() == {INVOICE_DATE: end, TARGET_DATE: end}
        assert main(page) == f"Use {figures.day(end)}, check 3 row(s)"
        went = QSignalSpy(page.go)
        run_main(page)
        quiet(desk, page)
        assert dates_of(desk) == {(end, end)}
        assert went.at(0)[0] is Place.CHECK

    def test_that_another_day_than_the_proposed_one_is_taken_as_it_stands(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, NAMES[:2], *accounts(3, DAY))
        page.dates[1].one_day.click()
        page.dates[1].use.click()
        quiet(desk, page)
        assert desk.checked
        desk.services.settings.put_layout(desk.checked.imported.layout)
        opened(desk, desk.path)
        (edit,) = page.question._days.values()
        edit.show_day(LATER)
        assert main(page) == "Use 31 Dec 2026, check 3 row(s)"
        run_main(page)
        quiet(desk, page)
        assert dates_of(desk) == {(DAY, LATER)}


class TestOneDay:
    def test_that_a_day_is_not_used_before_a_person_says_so(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, NAMES, *accounts(3, DAY, DAY))
        line = invoice(page)
        line.one_day.click()
        line.day.show_day(LATER)
        assert dates_of(desk) == {(DAY, DAY)}
        assert line.match.text() == "! not used yet"
        assert main(page) == "Use 31 Dec 2026, check 3 row(s)"
        QTest.mouseClick(line.use, Qt.MouseButton.LeftButton)
        quiet(desk, page)
        assert dates_of(desk) == {(LATER, DAY)}
        assert main(page) == "Check 3 row(s)"

    def test_that_going_back_to_the_column_is_one_choice(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, NAMES, *accounts(3, DAY, DAY))
        line = invoice(page)
        line.one_day.click()
        line.use.click()
        quiet(desk, page)
        line.from_column.click()
        assert line.match.text().startswith("! still ")
        pick(line.box, "B  Invoice date")
        quiet(desk, page)
        assert dates_of(desk) == {(DAY, DAY)}

    def test_that_another_list_begins_without_a_half_made_choice(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, NAMES, *accounts(3, DAY, DAY))
        invoice(page).one_day.click()
        opened(desk, desk.path)
        assert invoice(page).from_column.isChecked()
        assert main(page) == "Check 3 row(s)"


class TestMoved:
    def test_that_dates_move_on_and_are_put_back(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, NAMES, *accounts(3, DAY, DAY), ("A9", "soon", DAY))
        QTest.mouseClick(invoice(page).move_on, Qt.MouseButton.LeftButton)
        quiet(desk, page)
        assert dates_of(desk) == {(LATER, DAY)}
        assert invoice(page).samples.whole().startswith("31 Dec 2026")
        words = page.last_dates.moved.findChildren(type(page.told))[0].text()
        assert "3 date(s) moved on by a month: Invoice date." in words
        assert "1 cell(s) without a date stayed as they were." in words
        press(page, "Put the dates back")
        quiet(desk, page)
        assert dates_of(desk) == {(DAY, DAY)}
        assert desk.edits == Edits()
        assert page.last_dates.moved.isHidden()

    def test_that_corrections_made_before_stay(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        listed(desk, tmp_path, NAMES, *accounts(3, DAY, DAY))
        mine = Cell(CellKind.TEXT, "A77")
        desk.edit(Edits(cells={(2, 0): mine}, left_out=frozenset({3})))
        settle(desk)
        QTest.mouseClick(invoice(page).move_on, Qt.MouseButton.LeftButton)
        quiet(desk, page)
        assert desk.edits.cells[2, 0] == mine
        assert desk.edits.left_out == frozenset({3})
        assert dates_of(desk) == {(LATER, DAY)}

    def test_that_dates_of_the_last_run_are_warned_about_until_they_move(
        self, desk: Desk, page: ColumnsPage, sample: str
    ) -> None:
        desk.choose_connection(PRACTICE)
        opened(desk, sample)
        until(lambda: not desk.stale)
        assert page.last_dates.warning.isHidden()
        ended = QSignalSpy(desk.run_ended)
        desk.start_run(Confirmation(desk.ready_count(), "test", "tester", "0"), first_only=False)
        until(lambda: ended.count() == 1)
        opened(desk, desk.services.write_sample(str(Path(sample).parent)))
        until(lambda: not page.last_dates.warning.isHidden())
        words = page.last_dates.warning.findChildren(type(page.told))[0].text()
        today = desk.services.today()
        assert words.startswith(f"These dates were sent in the run of {figures.day(today)}")
        QTest.mouseClick(page.last_dates.warning.findChildren(QAbstractButton)[-1], Qt.MouseButton.LeftButton)
        until(page.last_dates.warning.isHidden)
        end = month_later(month_end(today))
        assert (end, end) in dates_of(desk)


class TestCharges:
    @pytest.mark.parametrize(
        ("way", "wanted"),
        [
            ("Usage only", Charges(one_time=False, recurring=False)),
            ("Recurring only", Charges(one_time=False, usage=False)),
            ("One-time only", Charges(recurring=False, usage=False)),
        ],
    )
    def test_that_one_kind_alone_is_billed(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path, way: str, wanted: Charges
    ) -> None:
        listed(desk, tmp_path, NAMES, *accounts(3, DAY, DAY))
        pick(page.charges.way, way)
        quiet(desk, page)
        assert charges(desk) == {wanted}
        pick(page.charges.way, "All")
        quiet(desk, page)
        assert charges(desk) == {Charges()}

    def test_that_kinds_are_chosen_one_by_one_and_the_last_one_stays(
        self, desk: Desk, page: ColumnsPage, tmp_path: Path
    ) -> None:
        listed(desk, tmp_path, NAMES, *accounts(3, DAY, DAY))
        pick(page.charges.way, "Choose the kinds")
        one_time, recurring, usage = page.charges.kinds
        for kind in (one_time, usage):
            kind.setFocus()
            QTest.keyClick(kind, Qt.Key.Key_Space)
        quiet(desk, page)
        assert charges(desk) == {Charges(one_time=False, usage=False)}
        assert page.charges.way.currentText() == "Choose the kinds"
        assert not recurring.isEnabled()

    def test_that_columns_say_it_or_not(self, desk: Desk, page: ColumnsPage, tmp_path: Path) -> None:
        names = (*NAMES, "Include usage", "Extra")
        listed(desk, tmp_path, names, *accounts(1, DAY, DAY, "no", "no"))
        assert page.charges.way.currentText() == "As columns of the list say"
        assert charges(desk) == {Charges(usage=False)}
        pick(page.charges.way, "All")
        quiet(desk, page)
        assert charges(desk) == {Charges()}
        pick(page.charges.way, "As columns")
        quiet(desk, page)
        assert charges(desk) == {Charges(usage=False)}
        pick(page.charges.lines[0].box, "E  Extra")
        quiet(desk, page)
        assert charges(desk) == {Charges(one_time=False, usage=False)}
        pick(page.charges.lines[2].box, "in all rows")
        quiet(desk, page)
        assert charges(desk) == {Charges(one_time=False)}
