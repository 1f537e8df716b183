"""What a person has decided about how a list is to be read, and the rows they chose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from zgen_desktop.core.dates import DateOrder
from zgen_desktop.core.errors import UsageError

HiddenRows = Literal["include", "leave-out"]


@dataclass(frozen=True, slots=True)
class Selection:
    """The answers given so far (design.md section 7, ``selection``). None: not decided.

    ``columns`` maps a field to a header text or a column letter, ``fixed`` a field to one value for all
    rows (dates in ISO, yes and no as words). ``rows`` is like ``2-500,510``. ``account_digits`` is the length
    to which account numbers get leading zeros, 0 for as they are written. ``encoding`` and
    ``delimiter`` are for text lists only.
    """

    sheet: str | None = None
    header_row: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    rows: str | None = None
    hidden: HiddenRows | None = None
    date_order: DateOrder | None = None
    serial_dates: bool | None = None
    account_digits: int | None = None
    encoding: str | None = None
    delimiter: str | None = None


_PART = re.compile(r"([0-9]{1,7})(?:\s*[-–]\s*([0-9]{1,7}))?")


def parse_rows(text: str) -> tuple[tuple[int, int], ...]:
    """First and last row of each part of ``2-500,510``; UsageError for anything else."""
    parts = []
    for part in text.split(","):
        match = _PART.fullmatch(part.strip())
        if match is None:
            raise _bad_rows(f"“{part.strip()}” in “{text}” is neither a row nor a range of rows.")
        first, last = int(match[1]), int(match[2] or match[1])
        if first < 1 or last < first:
            raise _bad_rows(f"“{part.strip()}” runs from row {first} to row {last}.")
        parts.append((first, last))
    return tuple(parts)


def chosen_rows(text: str, numbers: Sequence[int]) -> frozenset[int]:
    """The rows of a list (``numbers``, ascending) that ``text`` names.

    A part that reaches outside the list or names only blank rows is a UsageError: it is a slip of the
    pen, and what it was meant to say is not known.
    """
    chosen: set[int] = set()
    for first, last in parse_rows(text):
        start, end = bisect_left(numbers, first), bisect_right(numbers, last)
        if not numbers or first < numbers[0] or last > numbers[-1]:
            raise _bad_rows(
                f"Rows {_span(first, last)} are not all in the list, which has rows {_span(numbers[0], numbers[-1])}."
                if numbers
                else "The list has no rows."
            )
        if start == end:
            raise _bad_rows(f"Rows {_span(first, last)} are blank.")
        chosen.update(numbers[start:end])
    return frozenset(chosen)


def row_spans(numbers: Sequence[int], most: int = 5) -> str:
    """Ascending row numbers as a person reads them: ``5-9, 12 and 30 more``."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    words = ", ".join(_span(first, last) for first, last in spans[:most])
    rest = sum(last - first + 1 for first, last in spans[most:])
    return f"{words} and {rest:,} more" if rest else words


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _bad_rows(message: str) -> UsageError:
    return UsageError(
        "rows", "These rows can't be chosen", message, "Name Excel rows of the list, like --rows 2-500,510."
    )
