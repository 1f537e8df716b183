"""Results that need a person: found out, decided, sent again after they were not made."""

from __future__ import annotations

import re
from collections.abc import Iterator

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.gui.conftest import settle, until
from tests.gui.run_examples import (
    asked,
    foreign_invoice,
    lose_answers,
    ready_rows,
    rest,
    start_run,
    view_of,
)
from tests.gui.test_results_page import (
    button,
    closed,
    dialog,
    plain,
    press,
    rows_in,
    seen,
)
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui import figures
from zgen_desktop.gui.calm_inputs import Radio
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.reason_dialog import ReasonDialog
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.gui.send_dialog import SendDialog


@pytest.fixture
def page(desk: Desk) -> Iterator[ResultsPage]:
    made = ResultsPage(desk)
    made.resize(1100, 700)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def unclear(desk: Desk, page: ResultsPage, sample: str) -> list[int]:
    """Six rows without an answer: two never arrived, the third was made, of the others somebody made invoices."""
    start_run(desk, sample)
    rows = ready_rows(desk, 8)
    chosen = [rows[at] for at in (0, 1, 4, 3, 6, 7)]
    lose_answers(desk, chosen[2:3], sent=True)
    lose_answers(desk, [row for row in chosen if row is not chosen[2]])
    for row in chosen[3:]:
        foreign_invoice(desk, row)
    settle(desk)
    return [row.row for row in chosen]


def find_out(desk: Desk, page: ResultsPage) -> None:
    press(page.overview.banners, "Find out what happened")
    rest(desk)


def test_that_an_unknown_row_is_named_with_the_time_when_it_is_certain(
    desk: Desk, page: ResultsPage, unclear: list[int]
) -> None:
    said = seen(page.overview.banners)
    assert "6 account" in said
    assert "Do not send them again" in said
    assert "certain by" in said or "found out now" in said
    assert not page.done()


def test_that_finding_out_counts_down_and_ends_with_what_was_found(
    desk: Desk, page: ResultsPage, unclear: list[int]
) -> None:
    sent = asked(desk, lambda bench: [row.attempts for row in bench.journal.rows(view_of(desk).summary.head.id)])
    press(page.overview.banners, "Find out what happened")
    assert page.find_out.isVisible()
    until(lambda: re.search(r"^\d:\d\d$", seen(page.find_out), re.MULTILINE))
    assert "Until" in seen(page.find_out)
    assert "6 account" in seen(page.find_out)
    rest(desk)
    by_row = {row.row: row for row in view_of(desk).rows}
    assert [by_row[number].state for number in unclear] == [
        RowState.ABSENT,
        RowState.ABSENT,
        RowState.GENERATED,
        *[RowState.AMBIGUOUS] * 3,
    ]
    assert [row.attempts for row in view_of(desk).rows] == sent, "nothing was sent"
    assert "3 account(s) need your decision" in seen(page.find_out)
    assert {row.row for row in page.find_out._model.rows} == set(unclear)
    press(page.find_out, "Back to the totals")
    assert page.overview.isVisible()


def test_that_finding_out_can_be_stopped_and_the_rows_stay_unknown(
    desk: Desk, page: ResultsPage, unclear: list[int]
) -> None:
    press(page.overview.banners, "Find out what happened")
    until(lambda: re.search(r"^\d:\d\d$", seen(page.find_out), re.MULTILINE))
    press(page.find_out, "Stop, find out later")
    rest(desk)
    assert rows_in(desk, RowState.UNKNOWN)
    assert "not found out yet" in seen(page.find_out)


def look_at(page: ResultsPage, row: int) -> QWidget:
    page.find_out._table.go_to(row)
    QApplication.processEvents()
    return page.find_out._panel


def choose(page: ResultsPage, row: int, words: str, reason: str) -> None:
    """Decides in the panel, by keys where a person would use them."""
    panel = look_at(page, row)
    (radio,) = [one for one in panel.findChildren(Radio) if words in plain(one.text()) and one.isVisibleTo(panel)]
    radio.setFocus()
    QTest.keyClick(radio, Qt.Key.Key_Space)
    assert not button(panel, "Keep this decision").isEnabled(), "a reason is required"
    (field,) = [one for one in panel.findChildren(QLineEdit) if one.isVisibleTo(panel)]
    QTest.keyClicks(field, reason)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_that_a_person_decides_with_the_evidence_in_view(
    desk: Desk, page: ResultsPage, sample: str, unclear: list[int]
) -> None:
    find_out(desk, page)
    row = unclear[3]
    said = seen(page.find_out._panel)
    (evidence,) = [i.invoice for r in view_of(desk).rows if r.row == row for i in r.invoices if i.role == "other"]
    amount = figures.money(evidence.amount, evidence.currency or "")
    for word in (evidence.number, amount, "Draft", "as sent", "another user", "Invoice date"):
        assert word in said, word
    decisions = {
        unclear[3]: ("This invoice is ours", RowState.GENERATED),
        unclear[4]: ("Nothing was made", RowState.ABSENT),
        unclear[5]: ("Leave it out", RowState.LEFT_OUT),
    }
    for number, (words, _state) in decisions.items():
        choose(page, number, words, f"looked row {number} up in Zuora")
        settle(desk)
    by_row = {r.row: r for r in view_of(desk).rows}
    sheet = openpyxl.load_workbook(sample)["Zgen results"]
    header, *lines = sheet.iter_rows(values_only=True)
    written = {line[header.index("Source row")]: line[header.index("Outcome")] for line in lines}
    for number, (_words, state) in decisions.items():
        decided = by_row[number]
        assert decided.state is state
        assert decided.outcome is not None
        assert f"looked row {number} up in Zuora" in decided.outcome.message
        assert number in {r.row for r in page.find_out._model.rows}, "the row stays in view"
        assert written[number] == state.word, "the sheet is written again"


def test_that_a_run_opened_later_is_decided_about_and_what_is_decided_stays_in_view(
    desk: Desk, page: ResultsPage, unclear: list[int]
) -> None:
    find_out(desk, page)
    later = ResultsPage(desk)
    later.show()
    desk.show_run(view_of(desk).summary.head.id)
    settle(desk)
    press(later.overview.banners, "Look and decide")
    QApplication.processEvents()
    choose(later, unclear[3], "Leave it out", "not ours")
    settle(desk)
    assert rows_in(desk, RowState.LEFT_OUT) == [unclear[3]]
    assert unclear[3] in {row.row for row in later.find_out._model.rows}
    later.close()
    later.deleteLater()


def test_that_what_was_not_made_is_sent_again_all_or_chosen(desk: Desk, page: ResultsPage, unclear: list[int]) -> None:
    find_out(desk, page)
    press(page.find_out, "Back to the totals")
    settle(desk)
    page.overview.table.go_to(unclear[0])
    page.overview.table.selectRow(page.overview.table.rows.lines_of([unclear[0]])[0])
    press(page.overview.banners, "Send again")
    assert "1 account(s) that are “Not made”" in seen(dialog(page, SendDialog))
    press(dialog(page, SendDialog), "Cancel")
    until(lambda: closed(page, SendDialog))
    page.overview.table.clearSelection()
    press(page.overview.banners, "Send again")
    assert "2 account(s) that are “Not made”" in seen(dialog(page, SendDialog))
    press(dialog(page, SendDialog), "Send")
    rest(desk)
    by_row = {row.row: row.state for row in view_of(desk).rows}
    assert all(by_row[number] not in (RowState.ABSENT, RowState.UNKNOWN) for number in unclear[:2])


def test_that_one_row_is_sent_again_from_its_evidence(desk: Desk, page: ResultsPage, unclear: list[int]) -> None:
    find_out(desk, page)
    press(look_at(page, unclear[1]), "Send this row again")
    press(dialog(page, SendDialog), "Send")
    rest(desk)
    assert rows_in(desk, RowState.ABSENT) == [unclear[0]]


def test_that_rows_that_were_not_made_are_left_out_with_a_reason(
    desk: Desk, page: ResultsPage, unclear: list[int]
) -> None:
    find_out(desk, page)
    press(page.find_out, "Back to the totals")
    press(page.overview.banners, "Leave out")
    ask = dialog(page, ReasonDialog)
    assert not button(ask, "Leave out").isEnabled()
    QTest.keyClicks(ask.findChildren(QLineEdit)[0], "billed by hand")
    press(ask, "Leave out")
    settle(desk)
    assert set(unclear[:2]) <= set(rows_in(desk, RowState.LEFT_OUT))
    assert not rows_in(desk, RowState.ABSENT)


def test_that_everything_that_takes_the_focus_has_a_name(desk: Desk, page: ResultsPage, unclear: list[int]) -> None:
    def nameless() -> list[QWidget]:
        return [
            one
            for one in page.findChildren(QWidget)
            if one.isVisibleTo(page)
            and one.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
        ]

    assert nameless() == []
    find_out(desk, page)
    assert nameless() == []


def test_that_the_help_speaks_of_every_word_that_frightens(page: ResultsPage) -> None:
    for word in (RowState.REJECTED.word, RowState.UNKNOWN.word, RowState.AMBIGUOUS.word):
        assert f"“{word}”" in page.help_text()
    assert _forbidden(page.help_text()) == []


def _forbidden(text: str) -> list[str]:
    never = ("settle", "attempt", "baseline", "quiet window", "journal", "mapping", "manifest", "ambiguous")
    return [word for word in never if word in text.casefold()]


def test_that_no_word_of_the_program_s_makers_is_on_screen(desk: Desk, page: ResultsPage, unclear: list[int]) -> None:
    find_out(desk, page)
    assert _forbidden(seen(page)) == []
    press(page.find_out, "Back to the totals")
    assert _forbidden(seen(page)) == []
