"""What separates the columns of a text list: the character with which its lines are of one width."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from zgen_desktop.core.text_lists import DELIMITERS

LINES = 200
"""Rows that are looked at."""
_SURE = 0.8
_UNLIKE = 0.5


class Fit(NamedTuple):
    """How a delimiter divides the first lines: columns of most of them, and the share of lines of that width."""

    delimiter: str
    columns: int
    share: float
    rows: Sequence[Sequence[str]]


def find_delimiter(lines: Sequence[str]) -> tuple[str, bool, list[Fit]]:
    """The delimiter, whether it is sure, and all that make columns, the likeliest first.

    A list of one column has none, which is as sure; its delimiter is said to be the comma.
    """
    fits = [fit for each in DELIMITERS if (fit := _fit(lines, each)).columns > 1]
    fits.sort(key=lambda fit: (fit.share, fit.columns), reverse=True)
    if not fits:
        return ",", True, []
    best = fits[0]
    rest = max((fit.share for fit in fits[1:]), default=0.0)
    sure = len(fits) == 1 or best.share == 1 > rest or (best.share >= _SURE and rest <= _UNLIKE)
    return best.delimiter, sure, fits


def _fit(lines: Sequence[str], delimiter: str) -> Fit:
    try:
        rows = [row for row in csv.reader(lines, delimiter=delimiter) if any(field.strip() for field in row)]
    except csv.Error:
        return Fit(delimiter, 0, 0.0, ())
    widths = Counter(map(len, rows))
    if not widths:
        return Fit(delimiter, 0, 0.0, ())
    columns, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return Fit(delimiter, columns, count / len(rows), rows[:5])
