"""Erase old cells, from the menu of History: what goes and what stays is told, and the number is typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.adapters.journal_examples import account_id, head, row, writable
from tests.fakes.clock import FakeClock
from tests.gui.conftest import settle
from tests.gui.run_examples import asked
from tests.gui.test_history_page import actions, enter, shown
from tests.gui.test_results_page import press, seen
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowOutcome, RunState
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.erase_dialog import EraseDialog
from zgen_desktop.gui.history_page import HistoryPage


@pytest.fixture
def page(desk: Desk) -> Iterator[HistoryPage]:
    yield from shown(HistoryPage(desk))


def finished_runs(desk: Desk, **ages: tuple[int, int]) -> None:
    """Finished runs by name, each with its age in months and its rows; nothing is left to do in them."""
    for name, (months, rows) in ages.items():
        then = FakeClock(datetime.now(UTC) - timedelta(days=31 * months))
        with writable(Path(desk.services.data_folder), then) as journal:
            made = [row(number) for number in range(2, rows + 2)]
            journal.create_run(head(name, started=then.now()), made)
            out = [RowOutcome(one.row, RowState.LEFT_OUT, "Left out by hand.") for one in made]
            journal.change_rows(name, out, "left out")
            journal.set_run_state(name, RunState.FINISHED)


def opened(desk: Desk, page: HistoryPage) -> EraseDialog:
    enter(desk, page)
    actions(page)["Erase old cells"].run()
    settle(desk)
    assert page.care.erase is not None
    return page.care.erase


def forgotten(desk: Desk) -> list[str]:
    return sorted(one.head.id for one in asked(desk, lambda bench: bench.journal.summaries()) if one.forgotten)


def test_that_it_lists_the_runs_and_erases_only_with_their_number_typed(desk: Desk, page: HistoryPage) -> None:
    finished_runs(desk, old=(50, 3), older=(60, 2), young=(5, 1))
    dialog = opened(desk, page)
    said = seen(dialog)
    assert "2 finished run(s), 5 rows." in said.replace("runs,", "run(s),")
    assert "What goes" in said
    assert "What stays" in said
    assert {dialog.rows.id_at(at) for at in range(dialog.rows.rowCount())} == {"old", "older"}
    assert not dialog.main.isEnabled()
    QTest.keyClicks(dialog.number, "3")
    assert not dialog.main.isEnabled()
    dialog.number.clear()
    QTest.keyClicks(dialog.number, "2")
    press(dialog, "Erase cells of 2")
    settle(desk)
    assert "are erased" in seen(dialog)
    assert forgotten(desk) == ["old", "older"]
    assert desk.services.settings.keep_months() is None
    kept = asked(desk, lambda bench: bench.journal.rows("old"))
    assert [one.account.account_id for one in kept] == [account_id(2), account_id(3), account_id(4)]
    assert not any(one.cells or one.outcome.message for one in kept)
    assert all(one.cells for one in asked(desk, lambda bench: bench.journal.rows("young")))
    assert asked(desk, lambda bench: bench.journal.verify_chain()).ok
    press(dialog, "Close")


def test_that_other_months_are_other_runs_and_the_number_is_typed_anew(desk: Desk, page: HistoryPage) -> None:
    finished_runs(desk, old=(50, 1), young=(5, 1))
    dialog = opened(desk, page)
    QTest.keyClicks(dialog.number, "1")
    assert dialog.main.isEnabled()
    dialog.months.setValue(3)
    settle(desk)
    assert dialog.number.text() == ""
    assert not dialog.main.isEnabled()
    assert dialog.rows.rowCount() == 2
    dialog.months.setValue(100)
    settle(desk)
    assert "No finished run is that old" in seen(dialog)
    assert not dialog.main.isVisible()


def test_that_enter_pressed_too_early_erases_nothing(desk: Desk, page: HistoryPage) -> None:
    finished_runs(desk, old=(50, 1))
    dialog = opened(desk, page)
    QTest.keyClicks(dialog.number, "1")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk)
    assert page.care.erase is None
    assert forgotten(desk) == []


def test_that_a_run_with_something_left_to_do_is_never_listed(desk: Desk, page: HistoryPage) -> None:
    then = FakeClock(datetime.now(UTC) - timedelta(days=3000))
    with writable(Path(desk.services.data_folder), then) as journal:
        journal.create_run(head("open", started=then.now()), [row(2)])
        journal.set_run_state("open", RunState.FINISHED)
    assert opened(desk, page).rows.rowCount() == 0


def test_that_it_is_done_at_every_start_only_where_a_person_says_so_and_can_be_taken_back(
    desk: Desk, page: HistoryPage
) -> None:
    finished_runs(desk, young=(5, 1))
    dialog = opened(desk, page)
    assert "never does this by itself" in seen(dialog)
    dialog.months.setValue(24)
    settle(desk)
    dialog.always.click()
    press(dialog, "Erase from now on")
    settle(desk)
    assert desk.services.settings.keep_months() == 24
    assert "older than 24 month" in seen(dialog)
    press(dialog, "Close")
    QApplication.processEvents()
    again = opened(desk, page)
    assert again.months.value() == 24
    press(again, "Keep everything from now on")
    assert desk.services.settings.keep_months() is None
    assert "never does this by itself" in seen(again)
    assert forgotten(desk) == []
