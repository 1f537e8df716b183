"""Rows on their way to a call: in their order, read by the tenant's time, held where somebody else was first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.bench import Bench, bench
from tests.fakes.zuora import CUT_BEFORE_ACTING
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.preparing import Preparing
from zgen_desktop.core.running import make_ready_again
from zgen_desktop.core.sleeping import Age
from zgen_desktop.core.waiting_rows import WaitingRows


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        yield made


def preparing(desk: Bench, run: str, most: int | None = None) -> Preparing:
    return Preparing(desk.engine(run), WaitingRows(desk.journal.rows(run)), most)


def numbers(rows: object) -> list[int]:
    return [row.row for row in rows]  # type: ignore[attr-defined]  # rows


def read_and_kept(desk: Bench, ready: Preparing, size: int) -> list[int]:
    rows, together = ready.next_rows(size)
    ready.keep(rows, ready.read(rows), Age(desk.clock), together=together)
    return numbers(rows)


def test_that_rows_that_were_not_sent_come_again_first_and_in_their_order(desk: Bench) -> None:
    ready = preparing(desk, desk.create(desk.zuora.add_accounts(6)))
    assert read_and_kept(desk, ready, 4) == [2, 3, 4, 5]
    ready.unread()
    assert len(ready.stock) == 0
    assert numbers(ready.next_rows(6)[0]) == [2, 3, 4, 5, 6, 7]


def test_that_rows_that_go_together_do_so_after_a_pause_too(desk: Bench) -> None:
    ready = preparing(desk, desk.create(desk.zuora.add_accounts(6)))
    half, _together = ready.next_rows(3)
    ready.send_together(half)
    assert ready.has_more()
    assert read_and_kept(desk, ready, 50) == [2, 3, 4]
    ready.unread()
    rows, together = ready.next_rows(50)
    assert (numbers(rows), together) == ([2, 3, 4], True)
    ready.give_back(rows, together=True)
    ready.end()
    rows, together = ready.next_rows(50)
    assert (numbers(rows), together) == ([2, 3, 4, 5, 6, 7], False)


def test_that_nothing_is_put_beside_a_row_with_an_unanswered_try_when_calls_have_grown_since_it_was_read(
    desk: Bench,
) -> None:
    run = desk.create(desk.zuora.add_accounts(6))
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.work(run, most=1)
    make_ready_again(desk.journal, run, RowState.ABSENT, None, "a person's word")
    ready = preparing(desk, run)
    assert read_and_kept(desk, ready, 1) == [2]
    assert read_and_kept(desk, ready, 50) == [3, 4, 5, 6, 7]
    batches = [ready.stock.take(50), ready.stock.take(50)]
    assert [numbers(batch.rows) for batch in batches if batch] == [[2], [3, 4, 5, 6, 7]]


def test_that_only_as_many_as_were_asked_for_are_taken_and_those_given_back_count_again(desk: Bench) -> None:
    ready = preparing(desk, desk.create(desk.zuora.add_accounts(6)), most=2)
    rows, _together = ready.next_rows(50)
    assert numbers(rows) == [2, 3]
    assert ready.enough
    assert not ready.has_more()
    ready.give_back(rows[:1])
    assert not ready.enough
    assert numbers(ready.next_rows(50)[0]) == [2]


def test_that_rows_with_an_invoice_of_somebody_else_are_held_and_the_others_kept(desk: Bench) -> None:
    accounts = desk.zuora.add_accounts(4)
    run = desk.create(accounts)
    desk.zuora.add_invoice(accounts[1], desk.day)
    ready = preparing(desk, run)
    read_and_kept(desk, ready, 4)
    assert len(ready.stock) == 3
    assert desk.states(run)[3] is RowState.HELD


def test_that_an_invoice_of_this_run_holds_nothing_also_one_made_since_the_record_was_asked(desk: Bench) -> None:
    accounts = desk.zuora.add_accounts(2)
    run = desk.create(accounts)
    ready = preparing(desk, run)
    desk.zuora.add_invoice(accounts[0], desk.day)
    read_and_kept(desk, ready, 1)
    assert desk.states(run)[2] is RowState.HELD
    mine = desk.zuora.add_invoice(accounts[1], desk.day, created_by=desk.zuora.user.user_id)
    ready.made([mine.id])
    read_and_kept(desk, ready, 1)
    assert desk.states(run)[3] is RowState.READY
    assert len(ready.stock) == 1
