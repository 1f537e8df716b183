"""From the confirmation on a list is frozen: nobody's edits reach what was confirmed (facts/reliability.md, row 53)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.core.lists import date_cell
from tests.core.test_queueing import Lists
from tests.engine_rig import TODAY, other_day, rig
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.core.confirming import confirm
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.events import CallFinished, Event
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.queueing import Queue

PATH = "/lists/A.xlsx"
LATER = other_day(40)
EDITED = Edits({(row, 3): date_cell(LATER) for row in range(2, 8)}, left_out=frozenset({3}))


@pytest.fixture
def lists(tmp_path: Path) -> Iterator[Lists]:
    with rig(tmp_path) as desk:
        yield Lists(desk)


def edit(lists: Lists) -> None:
    """The person corrects the same list, and somebody else the workbook beneath it; both would be sent otherwise."""
    edited = lists.check(PATH, lists.numbers[4:10], LATER, edits=EDITED)
    assert {row.account.target_date for row in edited.rows if row.account} == {LATER}
    assert edited.rows[1].state is RowState.LEFT_OUT


def made(lists: Lists) -> dict[str, object]:
    """Target date of each invoice in the ledger by its account."""
    return {invoice.account_id: invoice.target_date for invoice in lists.desk.server.ledger.invoices(made_here=True)}


class Editing(list[Event]):
    """Hears of a run, and edits its list after the first call."""

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self.done = False
        self._lists = lists

    def append(self, event: Event) -> None:
        if isinstance(event, CallFinished) and not self.done:
            self.done = True
            edit(self._lists)


def test_that_edits_while_the_run_goes_on_reach_nothing_of_it(lists: Lists) -> None:
    one = lists.queued(lists.check(PATH, lists.numbers[:6]))
    head, rows = confirm(one.checked, one.connection, one.said, SystemClock().now())
    lists.desk.journal.create_run(replace(head, quiet_window=0.6, per_call=2, parallel=1), rows)
    lists.desk.events = edits = Editing(lists)
    lists.desk.work(head.id)
    assert edits.done
    assert made(lists) == dict.fromkeys(lists.ids[:6], TODAY)
    assert lists.desk.counts(head.id) == {RowState.GENERATED: 6}
    assert [row.account for row in lists.desk.journal.rows(head.id)] == [row.account for row in rows]


def test_that_edits_while_the_list_waits_reach_nothing_of_what_was_confirmed(lists: Lists) -> None:
    one = lists.queued(lists.check(PATH, lists.numbers[:6]))
    edit(lists)
    run = lists.run(one, lists.turn(one, Queue(), later=10_000))
    assert made(lists) == dict.fromkeys(lists.ids[:6], TODAY)
    assert lists.desk.counts(run) == {RowState.GENERATED: 6}


def test_that_rows_on_record_are_not_written_a_second_time(lists: Lists) -> None:
    one = lists.queued(lists.check(PATH, lists.numbers[:6]))
    run = lists.run(one, one.checked)
    edited = lists.queued(lists.check(PATH, lists.numbers[4:10], LATER, edits=EDITED))
    head, rows = confirm(edited.checked, edited.connection, edited.said, SystemClock().now())
    before = lists.desk.journal.head_hash()
    with pytest.raises(sqlite3.IntegrityError, match=r"run\.id"):
        lists.desk.journal.create_run(replace(head, id=run), rows)
    assert lists.desk.journal.head_hash() == before
