from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.selection import chosen_rows, parse_rows, row_spans

ROWS = st.integers(1, 1_048_576)
PARTS = st.lists(st.tuples(ROWS, ROWS).map(lambda pair: (min(pair), max(pair))), min_size=1, max_size=8)


@given(PARTS, st.sampled_from(["", " ", "  "]), st.sampled_from(["-", " - ", "–"]))
def test_that_rows_are_read_back_as_they_were_written(parts: list[tuple[int, int]], space: str, dash: str) -> None:
    text = f",{space}".join(str(a) if a == b else f"{a}{dash}{b}" for a, b in parts)
    assert parse_rows(text) == tuple(parts)


@given(st.sets(st.integers(2, 400), min_size=1), st.data())
def test_that_exactly_the_named_rows_of_the_list_are_chosen(numbers: set[int], data: st.DataObject) -> None:
    ordered = sorted(numbers)
    ends = st.sampled_from(ordered)
    parts = data.draw(st.lists(st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair))), min_size=1, max_size=4))
    text = ",".join(f"{a}-{b}" for a, b in parts)
    named = {number for a, b in parts for number in range(a, b + 1)}
    assert chosen_rows(text, ordered) == numbers & named


@given(st.text(alphabet="0123456789,- –;a", max_size=12))
def test_that_any_text_is_rows_or_a_usage_error(text: str) -> None:
    try:
        parts = parse_rows(text)
    except UsageError:
        return
    assert all(1 <= first <= last for first, last in parts)


@pytest.mark.parametrize(
    "text", ["", ",", "2-", "-5", "a", "2;3", "2-3-4", "5-2", "0", "0-4", "2,,3", "2.5", "+3", "99999999", "２"]
)
def test_that_a_slip_of_the_pen_is_named(text: str) -> None:
    with pytest.raises(UsageError, match="These rows can't be chosen"):
        parse_rows(text)


@pytest.mark.parametrize("text", ["1-5", "4-12", "13", "2", "8", "3-4,8"])
def test_that_rows_outside_the_list_or_blank_are_named(text: str) -> None:
    with pytest.raises(UsageError, match="These rows can't be chosen"):
        chosen_rows(text, [3, 4, 5, 10])


def test_that_a_range_may_reach_over_blank_rows() -> None:
    assert chosen_rows("4-10", [3, 4, 5, 10]) == {4, 5, 10}


def test_that_row_numbers_are_told_in_spans() -> None:
    assert row_spans([5, 6, 7, 9, 12, 13]) == "5-7, 9, 12-13"
    assert row_spans([2, 4, 6, 8, 10, 12, 13], most=3) == "2, 4, 6 and 4 more"
    assert row_spans([3]) == "3"
