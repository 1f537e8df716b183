from __future__ import annotations

import zoneinfo
from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.practice import days


@pytest.fixture(scope="module")
def pacific() -> tzinfo:
    try:
        return zoneinfo.ZoneInfo("America/Los_Angeles")
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("this system has no zone data")


@given(st.datetimes(datetime(2008, 1, 1), datetime(2036, 1, 1)))
def test_that_moments_are_told_in_pacific_time(pacific: tzinfo, moment: datetime) -> None:
    moment = moment.replace(tzinfo=UTC, microsecond=0)
    told = days.moment_text(days.stamp(moment))
    assert datetime.fromisoformat(told) == moment
    assert datetime.fromisoformat(told).utcoffset() == moment.astimezone(pacific).utcoffset()
    assert days.tenant_day(moment) == moment.astimezone(pacific).date()


@given(st.dates(date(2008, 1, 1), date(2036, 1, 1)))
def test_that_a_day_survives_every_version_and_its_own_way_back(day: date) -> None:
    for version in (38.0, 68.0, 69.0, 153.0):
        assert days.read_day(days.day_text(day.isoformat(), version), version) == day
    assert days.read_day(f"{day}T00:00:00", 68.0) == day
    assert days.read_day(f"{day}T23:59:59.999", 68.0) == day


def test_that_an_offset_can_change_the_day_up_to_version_68() -> None:
    assert days.read_day("2016-07-07T00:00:00+02:00", 68.0) == date(2016, 7, 6)
    assert days.read_day("2016-07-07T08:07:55-08:00", 68.0) == date(2016, 7, 7)


@pytest.mark.parametrize("text", ["2016-07-07T00:00:00", "07/07/2016", "2016-7-7", "2016-02-30", "", "0001-01-01"])
def test_that_from_version_69_on_only_a_plain_day_is_a_date(text: str) -> None:
    with pytest.raises(days.BadDateError):
        days.read_day(text, 69.0)


def test_that_up_to_version_68_a_short_text_gets_zuoras_own_words() -> None:
    with pytest.raises(days.BadDateError, match="date string can not be less than 19 charactors"):
        days.read_day("2016-07-07", 68.0)


@pytest.mark.parametrize(
    "text", ["2016-07-07T24:61:00", "2016-07-07T00:00:00+99:00", "2016-07-07 00:00:00", "0001-01-01T00:00:00+14:00"]
)
def test_that_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(days.BadDateError):
        days.read_moment(text, 153.0)


def test_that_the_last_day_stands_in_for_a_bill_cycle_day_in_short_months() -> None:
    assert days.add_months(date(2024, 1, 31), 1, 31) == date(2024, 2, 29)
    assert days.add_months(date(2024, 2, 29), 1, 31) == date(2024, 3, 31)
    assert days.add_months(date(2024, 12, 15), 12, 15) == date(2025, 12, 15)
    assert days.add_months(date(2024, 11, 30), 1, 30) - date(2024, 11, 30) == timedelta(days=30)
