"""The record itself: checked, thinned out, damaged, too new; and taking back that was broken off."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.adapters.journal_examples import head, row, writable
from tests.e2e.stage import Stage, wait
from tests.fakes.clock import FakeClock
from tests.gui.run_examples import asked, start_run, view_of
from zgen_desktop.core.model.changes import Aim, Order
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowOutcome, RunState
from zgen_desktop.gui.change_dialog import ChangeDialog
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.worker import Bench


def record(stage: Stage) -> None:
    _old_runs(stage)
    start_run(stage.desk, stage.sample())
    page = _history(stage)
    stage.go(Place.HISTORY)
    page.care._begin_erase()
    stage.rest()
    stage.shoot("record-erase")
    dialog = page.care.erase
    assert dialog is not None
    dialog.number.setText(str(dialog.rows.rowCount()))
    dialog.always.click()
    dialog.main.click()
    stage.rest()
    stage.shoot_dialog("record-erased", lambda: None)
    page.care._begin_erase()
    stage.rest()
    stage.shoot_dialog("record-erase-always", lambda: None)
    page.care._begin_check()
    stage.shoot("record-checking", rest=False)
    stage.rest()
    stage.shoot_dialog("record-whole", lambda: None)
    with closing(sqlite3.connect(_file(stage), isolation_level=None)) as database:
        database.execute("UPDATE run_row SET state = 'rejected' WHERE state = 'generated'")
    page.care._begin_check()
    stage.rest()
    stage.shoot_dialog("record-not-whole", lambda: None)


def broken_off_change(stage: Stage) -> None:
    desk = stage.desk
    run = start_run(desk, stage.sample(), first_only=False)
    now = datetime.now(UTC)

    def work(bench: Bench) -> None:
        journal = bench.journal
        journal.begin_order(Order("o1", run, Aim.UNDO, tuple(sorted(journal.invoice_ids(run))), now, "anna"))

    asked(desk, work)
    desk.run_was_changed(run)
    stage.go(Place.RESULTS)
    stage.shoot("change-broken-off-results")
    stage.go(Place.HISTORY)
    stage.shoot("change-broken-off-history")
    page = _history(stage)
    page._take_up_change(view_of(desk).summary.head.id)
    stage.rest()
    stage.shoot_dialog("change-broken-off-dialog", lambda: page.findChildren(ChangeDialog)[0])


def record_damaged(stage: Stage) -> None:
    _old_runs(stage)
    path = _file(stage)
    path.write_bytes(b"\x00" * 100 + path.read_bytes()[100:])
    stage.window.begin(stage.sample(), "")
    stage.rest()
    stage.shoot_dialog("record-damaged", lambda: None)
    stage.go(Place.HISTORY)
    stage.shoot("record-damaged-history")
    wait(2.5)  # the practice tenant's own waiting time: nothing is sent before it is over
    start_run(stage.desk, stage.sample())
    stage.go(Place.HISTORY)
    stage.shoot("record-damaged-history-later")


def record_newer(stage: Stage) -> None:
    _old_runs(stage)
    with closing(sqlite3.connect(_file(stage))) as database:
        database.execute("PRAGMA user_version = 99")
    stage.window.begin(stage.sample(), "")
    stage.rest()
    stage.shoot_dialog("record-newer", lambda: None)
    stage.go(Place.CHECK)
    stage.shoot_dialog("record-newer-check", lambda: None)
    stage.go(Place.HISTORY)
    stage.shoot_dialog("record-newer-history", lambda: None)
    stage.shoot("record-newer-history-page")


def _old_runs(stage: Stage) -> None:
    """Some years of runs, with nothing left to do in them."""
    for number in range(6):
        then = FakeClock(datetime.now(UTC) - timedelta(days=31 * (12 + 9 * number)))
        with writable(Path(stage.desk.services.data_folder), then) as journal:
            made = [row(at) for at in range(2, 60 + number)]
            told = head(f"run-{number}", started=then.now(), workbook=f"/home/anna/Billing {then.now():%B %Y}.xlsx")
            journal.create_run(replace(told, reason="Month-end"), made)
            out = [RowOutcome(one.row, RowState.LEFT_OUT, "Left out by hand.") for one in made]
            journal.change_rows(told.id, out, "left out")
            journal.set_run_state(told.id, RunState.FINISHED)


def _file(stage: Stage) -> Path:
    return Path(stage.desk.services.data_folder) / "journal.sqlite3"


def _history(stage: Stage) -> HistoryPage:
    page = stage.page(Place.HISTORY)
    assert isinstance(page, HistoryPage)
    return page


RECORD: tuple[Callable[[Stage], None], ...] = (record, broken_off_change, record_damaged, record_newer)
