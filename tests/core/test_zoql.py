"""Where-clauses inside ZOQL's limits."""

from __future__ import annotations

from datetime import UTC, date, datetime

from zgen_desktop.core.zoql import BASELINE_ACCOUNTS, any_of, baseline_where, text_literal


def day(value: date) -> str:
    return f"'{value.isoformat()}'"


def test_that_the_baseline_of_33_accounts_keeps_both_limits() -> None:
    accounts = [(f"{number:032x}", date(2026, 11, 30)) for number in range(BASELINE_ACCOUNTS)]
    where = baseline_where(accounts, datetime(2026, 11, 22, 11, 5, 9, tzinfo=UTC), day)
    assert where.count(" = ") + where.count(" >= ") == 198
    assert len(where) < 9_500
    assert "(" not in where
    assert where.startswith(f"AccountId = '{0:032x}' and Status = 'Draft' or AccountId = '{0:032x}' and TargetDate = ")
    assert "CreatedDate >= '2026-11-22T11:05:09+00:00'" in where


def test_that_quotes_and_backslashes_in_an_account_number_are_escaped() -> None:
    assert text_literal("O'Neil\\x") == "'O\\'Neil\\\\x'"


def test_that_many_values_are_split_at_200_conditions_and_at_the_length() -> None:
    short = list(any_of("Id", [str(number) for number in range(450)]))
    assert [len(values) for _where, values in short] == [200, 200, 50]
    long = list(any_of("AccountNumber", ["x" * 50 + str(number) for number in range(300)]))
    assert all(len(where) <= 9_000 for where, _values in long)
    assert [value for _where, values in long for value in values] == ["x" * 50 + str(n) for n in range(300)]
