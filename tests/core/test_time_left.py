"""The time left, against simulated runs whose truth is known."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from tests.core.recorded_run import RecordedRun, load
from zgen_desktop.core.time_left import TimeLeft

RECORDED = Path(__file__).with_name("recorded_runs.json")
"""Of the practice tenant: ``python -m tests.benchmarks.run_recorder`` makes such files."""


@dataclass
class Call:
    """What happens one after the other: rows that are done after some seconds, or a pause that is announced."""

    seconds: float
    rows: int = 0


def plan(rows: int, size: int, seconds: Callable[[int], float]) -> list[Call]:
    sizes = [size] * (rows // size) + ([rows % size] if rows % size else [])
    return [Call(seconds(each), each) for each in sizes]


def errors(calls: Sequence[Call]) -> list[tuple[float, float]]:
    """(part of the rows done, error as part of the truth) at each finished call and in the middle of each.

    In the last tenth the error is held against a tenth of the whole time: of the last three calls nobody can
    know how long they take.
    """
    total, length = sum(call.rows for call in calls), sum(call.seconds for call in calls)
    left = TimeLeft(total, 0.0)
    now, done, found = 0.0, 0, []
    for call in calls:
        if not call.rows:
            left.pause(now, now + call.seconds)
        for moment in (now + call.seconds / 2, now + call.seconds):
            if moment == now + call.seconds:
                done += call.rows
                left.note(moment, done)
            told = left.seconds(moment)
            truth = length - moment
            if told is not None and truth > 0:
                found.append((done / total, abs(told - truth) / max(truth, length / 10)))
        now += call.seconds
    return found


def worst(calls: Sequence[Call]) -> float:
    """After the first fifth."""
    return max(error for part, error in errors(calls) if part >= 0.2)


def jitter(chance: random.Random, base: float, each: float) -> Callable[[int], float]:
    # Fifty invoices a call even each other out; the time of a call varies less than that of an invoice.
    return lambda rows: (base + each * rows) * chance.lognormvariate(0, 0.15)


@pytest.mark.parametrize("seed", range(10))
def test_that_a_steady_run_is_told_within_a_fifth(seed: int) -> None:
    assert worst(plan(10_000, 50, jitter(random.Random(seed), 1.0, 0.04))) < 0.2


@pytest.mark.parametrize("seed", range(20))
def test_that_a_shorter_run_is_told_within_a_fifth_nine_times_in_ten(seed: int) -> None:
    calls = plan(3_000, 50, jitter(random.Random(seed), 1.0, 0.04))
    found = sorted(error for part, error in errors(calls) if part >= 0.2)
    assert found[len(found) * 9 // 10] < 0.2


def test_that_a_run_whose_first_calls_are_small_is_told_within_a_fifth() -> None:
    sizes = [1, 1, 1, 5, 10, 20, 40] + [50] * 20
    calls = [Call(1.5 + 0.03 * size, size) for size in sizes]
    assert worst(calls) < 0.2


@pytest.mark.parametrize("run", load(RECORDED), ids=lambda run: run.name)
def test_that_a_real_run_of_uneven_pace_is_told_within_a_fifth_after_the_first_fifth(run: RecordedRun) -> None:
    waits = [after - before for (before, _), (after, _) in pairwise(run.done)]
    assert max(waits) > 5 * sorted(waits)[len(waits) // 2]
    found = run.after_the_first_fifth()
    assert len(found) > 100
    assert sum(error <= 0.2 for error in found) > 0.95 * len(found)
    assert found[-1] <= 0.3


@pytest.mark.parametrize("seed", range(5))
def test_that_one_long_pause_at_the_start_does_not_spoil_the_rest(seed: int) -> None:
    calls = plan(5_000, 50, jitter(random.Random(seed), 1.0, 0.04))
    assert worst([*calls[:6], Call(300.0), *calls[6:]]) < 0.2


@pytest.mark.parametrize("seed", range(5))
def test_that_pauses_that_come_again_and_again_are_expected(seed: int) -> None:
    calls: list[Call] = []
    for call in plan(5_000, 50, jitter(random.Random(seed), 1.0, 0.04)):
        calls += [call, Call(3.0)]
    assert worst(calls) < 0.2


def test_that_a_tenant_that_becomes_slower_is_noticed_within_a_quarter_of_the_run() -> None:
    calls = plan(2_500, 50, lambda _rows: 2.0) + plan(2_500, 50, lambda _rows: 6.0)
    assert max(error for part, error in errors(calls) if part >= 0.75) < 0.2


def test_that_the_pause_at_hand_is_part_of_the_time_left() -> None:
    left = TimeLeft(100, 0.0)
    for done in range(10, 60, 10):
        left.note(done / 10, done)
    assert left.seconds(5.0) == pytest.approx(5.0)
    left.pause(5.0, 65.0)
    assert left.seconds(5.0) == pytest.approx(65.0)
    assert left.seconds(35.0) == pytest.approx(35.0)
    left.pause(35.0, 95.0)
    assert left.seconds(35.0) == pytest.approx(65.0)
    left.note(96.0, 60)
    assert left.seconds(96.0) == pytest.approx(4.0)


def test_that_nothing_is_told_before_there_is_something_to_tell_from() -> None:
    left = TimeLeft(100, 0.0)
    assert left.seconds(1.0) is None
    left.note(1.0, 1)
    assert left.seconds(1.0) is None
    left.note(5.0, 10)
    assert left.seconds(5.0) is not None


def test_that_a_late_answer_does_not_bring_the_end_nearer() -> None:
    left = TimeLeft(100, 0.0)
    left.note(10.0, 20)
    assert left.seconds(10.0) == pytest.approx(40.0)
    assert left.seconds(15.0) == pytest.approx(35.0)
    assert left.seconds(500.0) == pytest.approx(30.0)


def test_that_all_done_is_no_time_left() -> None:
    left = TimeLeft(2, 0.0)
    left.note(1.0, 2)
    assert left.seconds(1.0) == 0.0
    assert TimeLeft(0, 0.0).seconds(5.0) == 0.0


def test_that_rows_that_are_told_twice_count_once() -> None:
    left = TimeLeft(10, 0.0)
    left.note(1.0, 5)
    left.note(100.0, 5)
    assert left.seconds(1.0) == pytest.approx(1.0)
