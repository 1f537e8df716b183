from __future__ import annotations

from datetime import date

import pytest

from zgen_desktop.core.layouts import date_rule, proposed_day


@pytest.mark.parametrize(
    ("day", "today", "rule"),
    [
        (date(2026, 11, 22), date(2026, 11, 22), "today"),
        (date(2026, 11, 30), date(2026, 11, 22), "month_end"),
        (date(2026, 11, 30), date(2026, 11, 30), "month_end"),
        (date(2026, 12, 1), date(2026, 11, 22), "first_of_next_month"),
        (date(2027, 1, 1), date(2026, 12, 31), "first_of_next_month"),
        (date(2028, 2, 29), date(2028, 2, 1), "month_end"),
        (date(2026, 11, 15), date(2026, 11, 22), ""),
        (date(2026, 10, 31), date(2026, 11, 22), ""),
    ],
)
def test_that_a_fixed_day_is_remembered_as_its_rule_or_not_at_all(day: date, today: date, rule: str) -> None:
    assert date_rule(day, today) == rule
    if rule:
        assert proposed_day(rule, today) == day
