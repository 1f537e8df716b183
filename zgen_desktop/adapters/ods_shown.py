"""The number format of an OpenDocument cell as Excel's code, by what the cell shows.

Its own format stands in a style of a style that may be a column's; what it shows stands beside the value. A code is
taken only if it shows the value so.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from zgen_desktop.adapters.number_formats import GENERAL

DAY = "yyyy-mm-dd"

_E_NOTATION = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?E[+-]?[0-9]+", re.IGNORECASE | re.ASCII)
_GROUPED = re.compile(r"(\D*)(\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+)(?:[.,](\d{1,9}))?(\D*)", re.ASCII)
_PLAIN = re.compile(r"(\D*)(\d{1,20})(?:[.,](\d{1,15}))?(\D*)", re.ASCII)
_OF_NEGATIVES = re.compile("[-−()]")
_LONGEST_TEXT = 12
_DAYS = (
    ("dd.mm.yyyy", "{0:02}.{1:02}.{2:04}"), ("d.m.yyyy", "{0}.{1}.{2:04}"), ("dd.mm.yy", "{0:02}.{1:02}.{3:02}"),
    ("dd/mm/yyyy", "{0:02}/{1:02}/{2:04}"), ("mm/dd/yyyy", "{1:02}/{0:02}/{2:04}"), ("d/m/yyyy", "{0}/{1}/{2:04}"),
    ("m/d/yyyy", "{1}/{0}/{2:04}"), ("dd/mm/yy", "{0:02}/{1:02}/{3:02}"), ("mm/dd/yy", "{1:02}/{0:02}/{3:02}"),
    ("dd-mm-yyyy", "{0:02}-{1:02}-{2:04}"), ("yyyy/mm/dd", "{2:04}/{1:02}/{0:02}"),
)  # fmt: skip


@lru_cache(4096)
def code_of_number(shown: str, value: float) -> str:
    """The code that shows a number so: ``0.0%``, ``00000000``, ``#,##0.00" €"``; General where none is known."""
    if _E_NOTATION.fullmatch(shown):
        return "0.00E+00"
    if shown.replace(",", ".") == f"{value:.15g}":
        return GENERAL
    for shape, grouped in ((_GROUPED, True), (_PLAIN, False)):
        if (found := shape.fullmatch(shown)) and (code := _code(found, value, grouped=grouped)):
            return code
    return GENERAL


@lru_cache(4096)
def code_of_day(shown: str, when: datetime) -> str:
    """The code that shows a day so, of those that lists mostly have; else the ISO one."""
    parts = when.day, when.month, when.year, when.year % 100
    return next((code for code, shape in _DAYS if shape.format(*parts) == shown), DAY)


def _code(found: re.Match[str], value: float, *, grouped: bool) -> str:
    before, whole, places, after = found.groups(default="")
    if value < 0:
        before, after = (_OF_NEGATIVES.sub("", text) for text in (before, after))
    percent = after.strip("\u00a0 ") == "%"
    digits = re.sub(r"\D", "", whole)
    size = float(f"{digits}.{places or 0}") / (100 if percent else 1)
    if abs(size - abs(value)) > 0.51 / 10 ** (len(places) + (2 if percent else 0)):
        return ""
    padded = digits.startswith("0") and len(digits) > 1
    number = "0" * len(digits) if padded else "#,##0" if grouped else "0"
    number += "." * bool(places) + "0" * len(places)
    if percent:
        return f"{number}%" if not before else ""
    if len(before) + len(after) > _LONGEST_TEXT or '"' in before + after:
        return ""
    return f"{_quoted(before)}{number}{_quoted(after)}"


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""
