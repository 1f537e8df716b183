"""Rows put in order in pieces: as Python's own sort would, whatever the keys are like."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from zgen_desktop.gui.ordering import in_order

ROWS = 20_000
KEYS: dict[str, Callable[[Random, int], Any]] = {
    "all different": lambda chance, at: at * 7919 % ROWS,
    "in order already": lambda chance, at: at,
    "the other way round": lambda chance, at: -at,
    "all the same": lambda chance, at: "North",
    "two in all": lambda chance, at: at < ROWS - 3,
    "one nearly always": lambda chance, at: date(2026, 11, 30) + timedelta(chance.random() > 0.99),
    "amounts and none": lambda chance, at: Decimal(chance.randrange(500)) / 100 if at % 3 else None,
    "none at all": lambda chance, at: None,
    "states": lambda chance, at: (chance.randrange(5), chance.random() > 0.5),
}


def whole(steps: Generator[None, None, list[int]]) -> tuple[list[int], int]:
    pauses = 0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value, pauses
        pauses += 1


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("descending", [False, True])
def test_that_the_order_is_the_one_of_a_single_sort(kind: str, descending: bool) -> None:  # parametrized
    chance = Random(kind)
    keys = [KEYS[kind](chance, at) for at in range(ROWS)]
    for places in (range(ROWS), [at for at in range(ROWS) if at % 5], [7, 3], []):
        found, pauses = whole(in_order(places, keys, descending=descending))
        filled = [place for place in places if keys[place] is not None]
        blank = [place for place in places if keys[place] is None]
        assert found == [*sorted(filled, key=lambda at: keys[at], reverse=descending), *blank]
        assert pauses >= len(places) // 2048


def test_that_no_piece_of_a_long_order_is_long() -> None:
    """By comparisons, which do not depend on the machine."""
    compared = 0

    class Key(int):
        def __lt__(self, other: int) -> bool:
            nonlocal compared
            compared += 1
            return int(self) < int(other)

    chance = Random(3)
    keys = [Key(chance.randrange(10**9)) for _ in range(100_000)]
    most, before = 0, 0
    for _ in in_order(range(len(keys)), keys, descending=False):
        most, before = max(most, compared - before), compared
    assert most < compared / 20
