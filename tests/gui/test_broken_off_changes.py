"""Taking back or posting that was broken off: said on Results and History, at the start, and gone on with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from tests.gui.generate_rig import Rig
from tests.gui.run_examples import asked
from tests.gui.test_change_dialog import finished, rig, statuses
from tests.gui.test_history_page import actions, enter
from tests.gui.test_history_page import shown as shown_page
from tests.gui.test_results_page import dialog, press, seen
from tests.gui.test_window import quiet, shown
from zgen_desktop.core.model.changes import Aim, ChangeCall, ChangeKind, Order
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.change_dialog import ChangeDialog
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.gui.worker import Bench

__all__ = ["rig"]


@pytest.fixture
def history(rig: Rig) -> Iterator[HistoryPage]:
    yield from shown_page(HistoryPage(rig.desk))


def break_off(rig: Rig, aim: Aim = Aim.UNDO, *, unclear: int = 0) -> int:
    """As a killed program leaves it: confirmed, and the last request on its way; the number of invoices."""
    assert rig.desk.run is not None
    head = rig.desk.run.summary.head
    kind = ChangeKind.POST if aim is Aim.POST else ChangeKind.CANCEL
    now = datetime.now(UTC)

    def work(bench: Bench) -> int:
        ids = tuple(sorted(bench.journal.invoice_ids(head.id)))
        bench.journal.begin_order(Order("o1", head.id, aim, ids, now, "anna"))
        if unclear:
            user = head.user_id
            call = ChangeCall("s1", "o1", head.id, kind, ids[:unclear], now, None, "ab" * 32, head.quiet_window, user)
            bench.journal.begin_change(call)
        return len(ids)

    count: int = asked(rig.desk, work)
    rig.desk.run_was_changed(head.id)
    finished(rig)
    return count


def opened(rig: Rig, over: ResultsPage | HistoryPage) -> ChangeDialog:
    found = dialog(over, ChangeDialog)
    finished(rig)
    return found


def test_that_results_says_that_taking_back_was_broken_off_and_goes_on_with_it(rig: Rig) -> None:
    page = ResultsPage(rig.desk)
    page.resize(1100, 700)
    page.show()
    count = break_off(rig, unclear=2)
    said = seen(page)
    assert "Taking back its invoices was broken off." in said
    assert f"{count} invoice(s) had been confirmed" in said
    assert "What became of 2 of them is not known yet" in said
    assert not page.done()
    press(page, "Look and go on")
    box = opened(rig, page)
    assert "It was begun before and broken off" in seen(box)
    assert statuses(rig) == ["Draft"] * count
    press(box, f"Delete {count} ")
    finished(rig)
    assert statuses(rig) == []
    press(box, "Close")
    finished(rig)
    assert "broken off" not in seen(page)
    assert page.done()


def test_that_history_says_it_in_its_list_and_above_it(rig: Rig, history: HistoryPage) -> None:
    count = break_off(rig, Aim.CANCEL_ONLY)
    enter(rig.desk, history)
    model = history.runs.rows
    texts = {column.name: column.text(model.row_at(0)) for column in model.columns}
    assert texts["state"] == "Broken off"
    assert texts["counts"].startswith("Taking back broken off · ")
    assert history.card.isVisibleTo(history)
    assert "nothing is changed before you say so" in seen(history.card)
    press(history.card, "Look and go on")
    box = opened(rig, history)
    press(box, f"Cancel {count} ")
    finished(rig)
    assert statuses(rig) == ["Canceled"] * count
    press(box, "Close")
    finished(rig)
    assert not history.card.isVisibleTo(history)
    assert model.columns[1].text(model.row_at(0)) == "Finished"
    assert "Open the run" in actions(history)


def test_that_a_look_alone_may_end_it(rig: Rig, history: HistoryPage) -> None:
    """Somebody has posted the invoices meanwhile, so there is nothing left to be done."""
    break_off(rig)
    enter(rig.desk, history)
    for invoice in [one for one in rig.server.ledger.invoices() if one.request_id is not None]:
        rig.server.change_as_colleague(invoice.id, "post")
    press(history.card, "Look and go on")
    box = opened(rig, history)
    assert "Nothing is left to be done, so it has ended" in seen(box)
    press(box, "Close")
    finished(rig)
    assert not history.card.isVisibleTo(history)
    [summary] = asked(rig.desk, lambda bench: bench.journal.summaries())
    assert summary.change_left is None


def test_that_posting_is_gone_on_with_only_where_the_connection_still_allows_it(rig: Rig, history: HistoryPage) -> None:
    count = break_off(rig, Aim.POST)
    enter(rig.desk, history)
    assert "Posting its invoices was broken off" in seen(history.card)
    rig.connect(may_post=False)
    told: list[str] = []
    rig.desk.failed.connect(lambda error: told.append(error.code))
    press(history.card, "Look and go on")
    finished(rig)
    assert told
    assert statuses(rig) == ["Draft"] * count


def test_that_the_window_that_opens_after_it_shows_history_first(rig: Rig) -> None:
    break_off(rig)
    services = rig.desk.services
    rig.desk.worker.close()
    with shown(services) as window:
        window.begin("", "")
        until(lambda: window.frame.place is Place.HISTORY)
        quiet(window)
        page = window.pages[Place.HISTORY]
        QApplication.processEvents()
        assert "Taking back its invoices was broken off" in seen(page)
        assert rig.count(RowState.GENERATED) > 0
