"""How fast a run goes: the same calls give the same pace, whatever the time of day."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.core.pace import AIM, LEAST, Landing, Pace

CLEAN, LOCKED, THROTTLED, UNCLEAR, NO_MEASURE = (
    Landing.CLEAN,
    Landing.LOCKED,
    Landing.THROTTLED,
    Landing.UNCLEAR,
    Landing.NO_MEASURE,
)


def begun(per_call: int = 50, parallel: int = 4) -> Pace:
    pace = Pace(per_call, parallel)
    pace.verified()
    return pace


def at(pace: Pace) -> tuple[int, int]:
    return pace.rows, pace.calls


def round_of(pace: Pace, seconds: Callable[[int], float] = lambda _rows: 1.0, landing: Landing = CLEAN) -> None:
    """As many calls as the pace allows, at the same time."""
    rows = pace.rows
    for ticket in [pace.begin(rows) for _ in range(pace.calls)]:
        pace.end(ticket, seconds(rows), landing)


def at_full_speed(per_call: int = 50, parallel: int = 4) -> Pace:
    pace = begun(per_call, parallel)
    while not pace.full:
        round_of(pace)
    return pace


def test_that_it_begins_with_one_row_in_one_call() -> None:
    assert at(Pace(50, 4)) == (1, 1)
    assert Pace(50, 4).starting


def test_that_one_verified_invoice_ends_the_start() -> None:
    pace = begun()
    assert not pace.starting
    assert at(pace) == (LEAST, 1)


def test_that_three_answers_end_the_start_and_two_do_not() -> None:
    pace = Pace(50, 4)
    pace.answered()
    pace.answered()
    assert at(pace) == (1, 1)
    pace.answered()
    assert at(pace) == (LEAST, 1)


def test_that_no_single_call_without_an_answer_ends_the_start() -> None:
    pace = Pace(50, 4)
    for landing in Landing:
        pace.end(pace.begin(1), 1.0, landing)
    assert pace.starting


def test_that_a_run_that_is_taken_up_again_needs_no_second_start() -> None:
    assert at(Pace(50, 4, started=True)) == (LEAST, 1)


def test_that_a_clean_run_is_soon_at_full_speed() -> None:
    pace = begun()
    steps = [at(pace)]
    while not pace.full:
        round_of(pace)
        steps.append(at(pace))
    assert steps == [(5, 1), (10, 2), (20, 4), (40, 4), (50, 4)]


def test_that_calls_of_an_older_pace_do_not_make_it_grow_twice() -> None:
    pace = begun()
    round_of(pace)
    first, second = pace.begin(10), pace.begin(10)
    pace.end(first, 1, CLEAN)
    assert at(pace) == (20, 4)
    pace.end(second, 1, CLEAN)
    assert at(pace) == (20, 4)


def test_that_calls_sent_before_a_setback_do_not_make_up_for_it() -> None:
    pace = at_full_speed()
    first, *others = [pace.begin(50) for _ in range(4)]
    pace.end(first, 1, LOCKED)
    for ticket in others:
        pace.end(ticket, 1, CLEAN)
    assert at(pace) == (50, 2)


def test_that_a_small_call_says_nothing_about_a_large_one() -> None:
    pace = begun()
    round_of(pace)
    pace.end(pace.begin(3), 1, CLEAN)
    assert at(pace) == (10, 2)


def test_that_calls_grow_no_further_than_the_aim_allows() -> None:
    pace = begun()
    for _ in range(30):
        round_of(pace, lambda rows: 2.0 * rows)
    assert pace.rows * 2.0 <= AIM
    assert pace.rows == 20


def test_that_slow_calls_shrink_to_the_aim_in_one_step() -> None:
    pace = at_full_speed()
    pace.end(pace.begin(50), 80.0, CLEAN)
    assert at(pace) == (25, 4)


def test_that_very_slow_calls_are_fewer_too() -> None:
    pace = at_full_speed()
    pace.end(pace.begin(50), 120.0, CLEAN)
    assert at(pace) == (16, 2)


@pytest.mark.parametrize("landing", [LOCKED, THROTTLED])
def test_that_locks_and_throttling_halve_the_calls_at_a_time_and_only_then_the_rows(landing: Landing) -> None:
    pace = at_full_speed()
    steps = []
    for _ in range(6):
        pace.end(pace.begin(pace.rows), 1.0, landing)
        steps.append(at(pace))
    assert steps == [(50, 2), (50, 1), (25, 1), (12, 1), (6, 1), (5, 1)]


def test_that_an_unclear_answer_halves_both() -> None:
    pace = at_full_speed()
    pace.end(pace.begin(50), 1.0, UNCLEAR)
    assert at(pace) == (25, 2)


def test_that_four_locked_calls_sent_together_are_one_setback() -> None:
    pace = at_full_speed()
    round_of(pace, landing=LOCKED)
    assert at(pace) == (50, 2)


def test_that_it_grows_again_more_carefully_after_each_setback() -> None:
    pace = at_full_speed()

    def calls_until_growth() -> int:
        pace.end(pace.begin(pace.rows), 1.0, LOCKED)
        before, calls = at(pace), 0
        while at(pace) == before:
            pace.end(pace.begin(pace.rows), 1.0, CLEAN)
            calls += 1
        return calls

    assert [calls_until_growth() for _ in range(6)] == [2, 4, 8, 16, 16, 16]


def test_that_what_says_nothing_changes_nothing() -> None:
    pace = at_full_speed()
    pace.end(pace.begin(50), 500.0, NO_MEASURE)
    assert at(pace) == (50, 4)


@given(
    per_call=st.integers(1, 50),
    parallel=st.integers(1, 4),
    ends=st.lists(st.tuples(st.sampled_from(Landing), st.floats(0, 400), st.integers(0, 3)), max_size=80),
)
def test_that_it_stays_between_its_floor_and_its_ceilings(
    per_call: int, parallel: int, ends: list[tuple[Landing, float, int]]
) -> None:
    pace = begun(per_call, parallel)
    open_tickets = []
    for landing, seconds, kept in ends:
        open_tickets.append(pace.begin(pace.rows))
        if len(open_tickets) > kept:
            pace.end(open_tickets.pop(0), seconds, landing)
        assert min(LEAST, per_call) <= pace.rows <= per_call
        assert 1 <= pace.calls <= parallel
