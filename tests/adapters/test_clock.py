"""The system's clock, and the fake that keeps its contract."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event, Timer

import pytest

from tests.fakes.clock import FakeClock
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.core.ports import Clock


@pytest.fixture(params=[SystemClock, FakeClock])
def clock(request: pytest.FixtureRequest) -> Clock:
    made: Callable[[], Clock] = request.param
    return made()


def test_that_now_is_aware_and_utc(clock: Clock) -> None:
    assert clock.now().utcoffset() == timedelta()


def test_that_waiting_takes_its_time_and_is_not_stopped(clock: Clock) -> None:
    before, wall = clock.monotonic(), clock.now()
    assert clock.wait(0.05, Event()) is False
    assert 0.049 < clock.monotonic() - before < 5
    assert timedelta(seconds=0.04) < clock.now() - wall < timedelta(seconds=5)


def test_that_a_stop_that_is_set_ends_a_wait_at_once(clock: Clock) -> None:
    stop = Event()
    stop.set()
    before = clock.monotonic()
    assert clock.wait(60, stop) is True
    assert clock.monotonic() - before < 1


@pytest.mark.parametrize("seconds", [0, -5])
def test_that_no_time_is_no_wait(clock: Clock, seconds: float) -> None:
    before = clock.monotonic()
    assert clock.wait(seconds, Event()) is False
    assert 0 <= clock.monotonic() - before < 1


def test_that_the_system_clock_shows_this_moment() -> None:
    assert abs(SystemClock().now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_that_a_stop_from_another_thread_ends_a_real_wait() -> None:
    stop = Event()
    timer = Timer(0.05, stop.set)
    timer.start()
    started = time.monotonic()
    assert SystemClock().wait(30, stop) is True
    assert time.monotonic() - started < 10
    timer.join()


def test_that_a_fake_wait_lets_late_effects_happen_at_their_moments_and_in_order() -> None:
    clock = FakeClock()
    start = clock.monotonic()
    seen: list[tuple[str, float]] = []
    clock.after(20, lambda: seen.append(("late", clock.monotonic() - start)))

    def early() -> None:
        seen.append(("early", clock.monotonic() - start))
        clock.after(1, lambda: seen.append(("chained", clock.monotonic() - start)))

    clock.after(5, early)
    clock.after(100, lambda: seen.append(("too late", 0)))
    assert clock.wait(20, Event()) is False
    assert seen == [("early", 5), ("chained", 6), ("late", 20)]
    assert clock.waits == [20]


def test_that_a_fake_wait_ends_at_the_moment_of_the_stop() -> None:
    clock, stop = FakeClock(), Event()
    start = clock.now()
    clock.after(7, stop.set)
    assert clock.wait(60, stop) is True
    assert clock.now() - start == timedelta(seconds=7)


def test_that_a_fake_wall_clock_can_be_set_without_moving_the_monotonic_one() -> None:
    clock = FakeClock()
    monotonic = clock.monotonic()
    clock.set_wall(datetime(2020, 1, 1, tzinfo=UTC))
    assert clock.now() == datetime(2020, 1, 1, tzinfo=UTC)
    assert clock.monotonic() == monotonic
