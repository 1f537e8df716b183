"""What a filter lets through, as a person reads it: ``Region: North, South``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from zgen_desktop.core.headers import Header
from zgen_desktop.core.model.cells import ColumnFilter, column_letter

NamedFilter = tuple[str, ColumnFilter]
"""A filter with the name of its column."""

WORDS: Mapping[str, str] = MappingProxyType(
    {"blank": "blank", "top10": "highest or lowest", "colour": "a colour", "icon": "an icon"}
)
"""What is said in words; the window has them in the person's language."""

_SIGNS = {
    "notEqual": "≠ ",
    "greaterThan": "> ",
    "greaterThanOrEqual": "≥ ",
    "lessThan": "< ",
    "lessThanOrEqual": "≤ ",
}
_MOST = 4
_PERIOD = re.compile(r"(?<=[a-z])(?=[A-Z0-9])")


def named_filters(filters: Sequence[ColumnFilter], header: Header) -> tuple[NamedFilter, ...]:
    """Each filter with its column's name, or its letter where it has none."""
    names = {column.index: column.text for column in header.columns}
    return tuple((names.get(one.column) or column_letter(one.column), one) for one in filters)


def filter_words(filters: Sequence[NamedFilter], words: Mapping[str, str] = WORDS) -> str:
    """``Region: North, South; Amount: > 100``; of many values the first."""
    return "; ".join(f"{name}: {_conditions(one, words)}" for name, one in filters)


def _conditions(one: ColumnFilter, words: Mapping[str, str]) -> str:
    said = [_condition(operator, value, words) for operator, value in one.conditions[:_MOST]]
    if len(one.conditions) > _MOST:
        said.append("…")
    return (" & " if one.every else ", ").join(said)


def _condition(operator: str, value: str, words: Mapping[str, str]) -> str:
    if operator == "blank" or (operator == "equal" and not value.strip()):
        return words["blank"]
    if operator == "other":
        return words.get(value) or _PERIOD.sub(" ", value).lower()
    return f"{_SIGNS.get(operator, '')}{value}"
