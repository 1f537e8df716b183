from __future__ import annotations

import pytest

from tests.core.lists import DAY, rows_of
from zgen_desktop.core.filter_words import filter_words, named_filters
from zgen_desktop.core.headers import HeaderFinder
from zgen_desktop.core.model.cells import ColumnFilter


@pytest.mark.parametrize(
    ("conditions", "every", "words"),
    [
        ((("equal", "North"), ("equal", "South")), False, "North, South"),
        ((("blank", ""), ("equal", "North")), False, "blank, North"),
        ((("greaterThan", "5"), ("lessThanOrEqual", "9")), True, "> 5 & ≤ 9"),
        ((("notEqual", "x"),), False, "≠ x"),
        ((("equal", " "),), False, "blank"),
        ((("equal", "*GmbH*"),), False, "*GmbH*"),
        ((("other", "top10"),), False, "highest or lowest"),
        ((("other", "thisMonth"),), False, "this month"),
        ((("other", "colour"),), False, "a colour"),
        (tuple(("equal", str(number)) for number in range(9)), False, "0, 1, 2, 3, …"),
    ],
)
def test_that_a_filter_is_said_in_words(conditions: tuple[tuple[str, str], ...], every: bool, words: str) -> None:
    assert filter_words([("Region", ColumnFilter(0, conditions, every))]) == f"Region: {words}"


def test_that_a_filter_has_its_columns_name_or_its_letter() -> None:
    header = HeaderFinder(rows_of([["Region", None, "Target date"], ["North", "x", DAY]]), {}).at(1)
    assert header is not None
    filters = [ColumnFilter(column, (("equal", "x"),)) for column in (0, 1, 7)]
    assert filter_words(named_filters(filters, header)) == "Region: x; B: x; H: x"
