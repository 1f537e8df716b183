"""The tenant's time: never ahead, and honest about how far it may be behind."""

from __future__ import annotations

from datetime import timedelta

from tests.fakes.clock import FakeClock
from zgen_desktop.core.tenant_clock import FRESH, RESOLUTION, TenantClock

HOUR = timedelta(hours=1)


def test_that_without_a_date_it_is_the_machines_time() -> None:
    clock = FakeClock()
    tenant = TenantClock(clock)
    tenant.note(None)
    assert not tenant.known
    assert (tenant.now(), tenant.late) == (clock.now(), 0.0)


def test_that_a_date_is_carried_on_whatever_happens_to_the_wall_clock() -> None:
    clock = FakeClock()
    tenant = TenantClock(clock)
    theirs = clock.now() - HOUR
    tenant.note(theirs)
    clock.advance(10)
    clock.set_wall(clock.now() + 5 * HOUR)
    assert tenant.now() == theirs + timedelta(seconds=10)
    assert tenant.late == RESOLUTION


def test_that_a_reply_that_took_long_makes_it_as_late_as_that_at_most() -> None:
    clock = FakeClock()
    tenant = TenantClock(clock)
    asked = clock.monotonic()
    theirs = clock.now()
    clock.advance(25)
    tenant.note(theirs, asked)
    assert tenant.late == 25 + RESOLUTION
    assert clock.now() - timedelta(seconds=tenant.late) <= tenant.now() <= clock.now()


def test_that_an_exact_date_is_kept_over_a_vague_one_until_it_is_old() -> None:
    clock = FakeClock()
    tenant = TenantClock(clock)
    tenant.note(clock.now(), clock.monotonic())
    asked = clock.monotonic()
    clock.advance(40)
    tenant.note(clock.now() - timedelta(seconds=40), asked)
    assert tenant.now() == clock.now()
    clock.advance(FRESH)
    tenant.note(clock.now() - timedelta(seconds=30), clock.monotonic() - 30)
    assert tenant.late == 30 + RESOLUTION


def test_that_after_a_sleep_it_has_to_be_asked_anew() -> None:
    clock = FakeClock()
    tenant = TenantClock(clock)
    tenant.note(clock.now() - HOUR)
    tenant.forget()
    assert not tenant.known
    assert tenant.now() == clock.now()
