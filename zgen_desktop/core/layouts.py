"""What is remembered of a list, so that the next one of the same shape needs no questions (design.md section 2).

A layout is known by its headers. Of a fixed date only the rule is kept, never the day.
"""

from __future__ import annotations

import hashlib
import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from zgen_desktop.core.fields import DATE_FIELDS, FLAG_FIELDS, STANDARD_FIELDS, fold
from zgen_desktop.core.headers import Header
from zgen_desktop.core.model.cells import column_index, column_letter
from zgen_desktop.core.ports import Layout

_BY_LETTER = re.compile(r"\[([A-Z]{1,2}|[A-W][A-Z]{2})\]")


def layout_signature(header: Header) -> str:
    """Lower-case hex over the folded headers in their order; blank ones at the end don't count."""
    texts = [fold(column.text) for column in header.columns]
    while texts and not texts[-1]:
        texts.pop()
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()


def layout_of_list(header: Header, columns: Mapping[str, int], fixed: Mapping[str, str], today: date) -> Layout:
    """What to remember. A column without a name of its own is kept as ``[C]``."""
    rules = {field: date_rule(date.fromisoformat(fixed[field]), today) for field in DATE_FIELDS if field in fixed}
    return Layout(
        signature=layout_signature(header),
        columns={field: _name(header, index) for field, index in columns.items()},
        date_rules={field: rule for field, rule in rules.items() if rule},
        fixed={field: text for field, text in fixed.items() if field not in DATE_FIELDS},
    )


def columns_of_layout(header: Header, layout: Layout) -> dict[str, int]:
    """Field to column index, as far as the remembered names are found."""
    by_name: dict[str, list[int]] = {}
    for column in header.columns:
        by_name.setdefault(fold(column.text), []).append(column.index)
    found = {}
    for field, text in layout.columns.items():
        named = by_name.get(fold(text), []) if fold(text) else []
        if len(named) == 1:
            found[field] = named[0]
        elif letter := _BY_LETTER.fullmatch(text):
            found[field] = column_index(letter[1])
    return found


def fixed_of_layout(layout: Layout) -> dict[str, str]:
    """Remembered values for all rows: charges as ``yes`` or ``no``, and custom fields.

    The file that remembers can be edited by hand; what stands there and means nothing is passed over.
    """
    return {
        field: text
        for field, text in layout.fixed.items()
        if (field in FLAG_FIELDS and text in ("yes", "no")) or field not in STANDARD_FIELDS
    }


def rules_of_layout(layout: Layout) -> dict[str, str]:
    """Remembered rules of dates, as far as they are known."""
    return {field: rule for field, rule in layout.date_rules.items() if field in DATE_FIELDS and rule in DATE_RULES}


DATE_RULES = ("month_end", "first_of_next_month", "today")


def date_rule(day: date, today: date) -> str:
    """The rule that a fixed day follows, seen from today, or empty."""
    return next((rule for rule in DATE_RULES if day == proposed_day(rule, today)), "")


def proposed_day(rule: str, today: date) -> date:
    """The day that a rule of DATE_RULES means today."""
    month_end = today.replace(day=monthrange(today.year, today.month)[1])
    return {"month_end": month_end, "first_of_next_month": month_end + timedelta(days=1), "today": today}[rule]


def _name(header: Header, index: int) -> str:
    name = next((column.text for column in header.columns if column.index == index), "")
    same = sum(1 for column in header.columns if fold(column.text) == fold(name))
    return name if fold(name) and same == 1 else f"[{column_letter(index)}]"
