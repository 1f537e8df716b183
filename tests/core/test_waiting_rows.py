"""Which row may be sent next."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.core.waiting_rows import WaitingRows


def row(number: int, account: str, month: int = 11) -> RunRow:
    day = date(2026, month, 28)
    return RunRow(number, (), RowState.READY, AccountRow(number, account, None, day, day))


def numbers(rows: list[RunRow]) -> list[int]:
    return [taken.row for taken in rows]


def test_that_an_account_stands_once_in_a_call_and_its_next_row_waits() -> None:
    waiting = WaitingRows([row(2, "a"), row(3, "a", 12), row(4, "b")])
    first = waiting.take(50, 0)
    assert numbers(first) == [2, 4]
    assert waiting.take(50, 0) == []
    waiting.done(first[0])
    assert numbers(waiting.take(50, 0)) == [3]


def test_that_the_earlier_target_date_goes_first() -> None:
    waiting = WaitingRows([row(2, "a", 12), row(3, "a", 11)])
    assert numbers(waiting.take(50, 0)) == [3]


def test_that_no_row_of_a_blocked_account_is_offered_until_it_is_free() -> None:
    waiting = WaitingRows([row(2, "a"), row(3, "b")], blocked={"a"})
    assert numbers(waiting.take(50, 0)) == [3]
    waiting.unblock("a")
    assert numbers(waiting.take(50, 0)) == [2]


def test_that_a_resting_row_comes_back_after_its_time_while_others_go_on() -> None:
    waiting = WaitingRows([row(2, "a"), row(3, "b")])
    [busy] = waiting.take(1, 0)
    waiting.back(busy, not_before=10)
    assert numbers(waiting.take(50, 5)) == [3]
    assert waiting.next_wake() == 10
    assert numbers(waiting.take(50, 10)) == [2]


def test_that_a_row_that_must_go_alone_goes_alone() -> None:
    waiting = WaitingRows([row(2, "a"), row(3, "b"), row(4, "c")])
    taken = waiting.take(50, 0)
    waiting.back(taken[1], alone=True)
    waiting.back(taken[0])
    waiting.back(taken[2])
    sent = [numbers(batch) for batch in iter(lambda: waiting.take(50, 0), [])]
    assert sorted(number for batch in sent for number in batch) == [2, 3, 4]
    assert [3] in sent


def test_that_a_given_up_row_keeps_its_account_back() -> None:
    waiting = WaitingRows([row(2, "a"), row(3, "a", 12)])
    [busy] = waiting.take(1, 0)
    waiting.give_up(busy)
    assert waiting.take(50, 99) == []


@given(st.lists(st.sampled_from("abcde"), max_size=30), st.integers(1, 5))
def test_that_every_row_is_offered_once_and_no_account_twice_at_a_time(accounts: list[str], size: int) -> None:
    rows = [row(number, account) for number, account in enumerate(accounts, start=2)]
    waiting = WaitingRows(rows)
    seen: list[int] = []
    while batch := waiting.take(size, 0):
        assert len({taken.account.account_id for taken in batch if taken.account}) == len(batch) <= size
        for taken in batch:
            seen.append(taken.row)
            waiting.done(taken)
    assert sorted(seen) == [taken.row for taken in rows]


def test_that_nothing_rests_any_longer_when_all_are_woken() -> None:
    waiting = WaitingRows([row(2, "a"), row(3, "b")])
    [busy] = waiting.take(1, 0)
    waiting.back(busy, not_before=1000)
    waiting.wake_all()
    assert sorted(numbers(waiting.take(50, 0))) == [2, 3]


def test_that_it_is_known_whether_anything_is_on_offer_or_left() -> None:
    waiting = WaitingRows([row(2, "a"), row(3, "a", 12)])
    assert waiting.has_offer(0)
    [first] = waiting.take(50, 0)
    assert not waiting.has_offer(0)
    assert waiting.left
    waiting.back(first, not_before=10)
    assert not waiting.has_offer(9)
    assert waiting.has_offer(10)
    waiting.give_up(first)
    assert not waiting.has_offer(10)
    assert not waiting.left
