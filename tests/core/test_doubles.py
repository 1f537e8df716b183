from __future__ import annotations

from datetime import date

from tests.core.lists import DAY, ID, ID_2
from zgen_desktop.core.doubles import Doubles
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.core.problems import Finding

ALL, USAGE_ONLY = Charges(), Charges(one_time=False, recurring=False)


def _told(finding: Finding | None) -> tuple[str, str] | None:
    return (finding.code, finding.facts["first"]) if finding else None


def test_that_a_second_row_of_an_account_and_target_date_names_the_first() -> None:
    doubles = Doubles()
    assert doubles.add(2, ID, None, DAY, ALL) is None
    assert doubles.add(3, ID_2, None, DAY, ALL) is None
    assert doubles.add(4, ID, None, date(2026, 12, 31), ALL) is None
    assert _told(doubles.add(5, ID, None, DAY, ALL)) == ("double", "2")
    assert _told(doubles.add(6, ID.upper(), None, DAY, ALL)) == ("double", "2")


def test_that_other_charges_make_it_a_warning_until_the_same_come_again() -> None:
    doubles = Doubles()
    doubles.add(2, None, "A1", DAY, ALL)
    assert _told(doubles.add(3, None, "A1", DAY, USAGE_ONLY)) == ("double_other_charges", "2")
    assert _told(doubles.add(4, None, "A1", DAY, USAGE_ONLY)) == ("double", "3")
    assert _told(doubles.add(5, None, "A1", DAY, None)) == ("double", "2")


def test_that_unknown_charges_count_as_the_same() -> None:
    doubles = Doubles()
    doubles.add(2, None, "A1", DAY, None)
    assert _told(doubles.add(3, None, "A1", DAY, USAGE_ONLY)) == ("double", "2")


def test_that_numbers_that_differ_in_case_are_two_accounts() -> None:
    doubles = Doubles()
    doubles.add(2, None, "a1", DAY, ALL)
    assert doubles.add(3, None, "A1", DAY, ALL) is None


def test_that_a_row_with_id_and_number_joins_rows_with_one_of_them() -> None:
    doubles = Doubles()
    doubles.learn(ID, "A1")
    doubles.add(2, None, "A1", DAY, ALL)
    assert _told(doubles.add(3, ID, None, DAY, ALL)) == ("double", "2")


def test_that_rows_without_account_or_date_are_no_doubles() -> None:
    doubles = Doubles()
    assert doubles.add(2, None, None, DAY, ALL) is None
    assert doubles.add(3, None, None, DAY, ALL) is None
    assert doubles.add(4, ID, None, None, ALL) is None
    assert doubles.add(5, ID, None, None, ALL) is None
