"""When something busy is tried again."""

from __future__ import annotations

from datetime import date

from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.core.pauses import ENOUGH, LONGEST, PROBE, Pauses

DAY = date(2026, 11, 30)


def row(number: int) -> RunRow:
    return RunRow(number, (), RowState.READY, AccountRow(number, f"{number:032x}", None, DAY, DAY))


def pauses(patience: float = 3600.0, jitter: float = 1.0) -> Pauses:
    return Pauses(patience, lambda: jitter)


def test_that_a_locked_row_waits_2_then_8_then_30_seconds_and_then_no_more() -> None:
    busy = pauses()
    assert [busy.row_busy(row(2)) for _ in range(4)] == [2, 8, 30, None]
    assert [tired.row for tired in busy.tired] == [2]


def test_that_rows_wait_a_little_longer_by_chance() -> None:
    assert pauses(jitter=1.25).row_busy(row(2)) == 2.5


def test_that_any_other_answer_gives_a_row_its_tries_back() -> None:
    busy = pauses()
    busy.row_busy(row(2))
    busy.row_answered(2)
    assert busy.row_busy(row(2)) == 2


def test_that_throttling_without_a_time_waits_longer_each_time_and_starts_anew_once_heard() -> None:
    busy = pauses()
    assert [busy.throttled(None) for _ in range(3)] == [2, 8, 30]
    assert not busy.throttled_too_often
    busy.throttled(None)
    assert busy.throttled_too_often
    busy.heard()
    assert busy.throttled(None) == 2


def test_that_retry_after_is_honoured_up_to_its_bound() -> None:
    assert pauses().throttled(LONGEST) == LONGEST
    assert pauses(jitter=1.2).throttled(100) == 120
    assert pauses().throttled(LONGEST + 1) is None


def test_that_most_are_locked_needs_enough_answers_and_more_than_half_of_them() -> None:
    busy = pauses()
    for number in range(ENOUGH - 1):
        busy.row_busy(row(number))
    assert not busy.most_are_locked
    busy.row_busy(row(99))
    assert busy.most_are_locked
    for number in range(ENOUGH):
        busy.row_answered(100 + number)
    assert not busy.most_are_locked


def test_that_a_bill_run_that_begins_late_is_noticed_whatever_went_well_before() -> None:
    busy = pauses()
    for number in range(1000):
        busy.row_answered(number)
    for number in range(11):
        busy.row_busy(row(2000 + number))
    assert busy.most_are_locked


def test_that_only_locked_rows_left_are_worth_waiting_for_when_they_are_most_of_the_list() -> None:
    busy = pauses()
    for _ in range(4):
        busy.row_busy(row(2))
    assert busy.only_locked_are_left
    busy.row_answered(3)
    assert not busy.only_locked_are_left


def test_that_one_row_is_tried_every_two_minutes_until_the_persons_time_is_over() -> None:
    busy = pauses(patience=600)
    busy.begin_probing(1000)
    moments, now = [], 1000.0
    while (moment := busy.next_probe(now)) is not None:
        moments.append(moment)
        now = moment
        busy.begin_probing(now)
    assert moments == [1000 + PROBE * n for n in range(1, 6)]


def test_that_a_longer_pause_that_zuora_asks_for_counts_while_probing() -> None:
    busy = pauses()
    busy.begin_probing(0)
    assert busy.next_probe(0, asked=250) == 250


def test_that_a_person_without_patience_waits_for_nothing() -> None:
    busy = pauses(patience=0)
    busy.begin_probing(0)
    assert busy.next_probe(0) is None


def test_that_probing_takes_no_tries_and_gives_back_those_of_tired_rows() -> None:
    busy = pauses()
    for _ in range(4):
        busy.row_busy(row(2))
    assert [freed.row for freed in busy.begin_probing(0)] == [2]
    assert [busy.row_busy(row(2)) for _ in range(9)] == [0.0] * 9
    busy.end_probing()
    assert busy.row_busy(row(2)) == 2
    assert not busy.probing
