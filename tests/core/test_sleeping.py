"""The machine was asleep: told by its two clocks, or by a wait that took far too long."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes.clock import FakeClock
from zgen_desktop.core.sleeping import JUMP, Age, Sleeping


def test_that_time_that_passes_is_no_sleep() -> None:
    clock = FakeClock()
    sleeping = Sleeping(clock)
    clock.advance(100_000)
    assert not sleeping.woke()


def test_that_a_wall_clock_ahead_of_the_other_is_a_sleep_and_told_once() -> None:
    clock = FakeClock()
    sleeping = Sleeping(clock)
    clock.set_wall(clock.now() + timedelta(seconds=JUMP + 1))
    assert sleeping.woke()
    assert not sleeping.woke()


@pytest.mark.parametrize("seconds", [-86_400, -JUMP, JUMP - 1])
def test_that_a_clock_set_back_or_a_little_forward_is_none(seconds: float) -> None:
    clock = FakeClock()
    sleeping = Sleeping(clock)
    clock.set_wall(clock.now() + timedelta(seconds=seconds))
    assert not sleeping.woke()


def test_that_a_wait_that_took_far_too_long_is_a_sleep() -> None:
    clock = FakeClock()
    sleeping = Sleeping(clock)
    sleeping.watch(10, lambda: clock.advance(10 + JUMP))
    assert not sleeping.woke()
    sleeping.watch(10, lambda: clock.advance(11 + JUMP))
    assert sleeping.woke()


def test_that_an_age_is_by_whichever_clock_says_more() -> None:
    clock = FakeClock()
    age = Age(clock)
    clock.advance(5)
    assert age.seconds() == pytest.approx(5)
    clock.set_wall(clock.now() + timedelta(seconds=60))
    assert age.seconds() == pytest.approx(65)
    clock.set_wall(clock.now() - timedelta(days=1))
    assert age.seconds() == pytest.approx(5)
