"""Values of the results sheet in the form in which Excel stores them, and a digest of what they say.

Text from a server is data: never a formula, never a control character, cut with a mark at Excel's limit
(design.md section 6; facts: pitfalls 13 and 14 of adding a sheet).
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable
from datetime import datetime, timedelta

TEXT_LIMIT = 32_767
"""UTF-16 units in one cell (Excel specifications and limits)."""

CUT_MARK = "…"
ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
"""Errors that every reader knows. Newer ones (#SPILL!) are written as text: one keeps calamine from a whole sheet."""

PLAIN = re.compile(
    r"[^\s=+\-@0-9&<>_\0-\x1f\ud800-\udfff\ufffe\uffff][^&<>_\0-\x1f\ud800-\udfff\ufffe\uffff]{0,16000}(?<!\s)"
)
"""Matches whole texts that can stand in ``<t>`` as they are, in a cell without a quote before it."""

_UNSAFE = re.compile("[\0\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile("[&<>\x01-\x08\x0b-\x1f_]")
# An underscore that would begin an escape, be it spelt out in the text or made by escaping what follows it.
_LITERAL = re.compile("_(?=x[0-9A-Fa-f]{4}[_\x01-\x08\x0b-\x1f])")
_CONTROL = re.compile("[\x01-\x08\x0b-\x1f]")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_DAY_ZERO_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's dates have no zone
_DAY_ZERO_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - as above, a day has no zone
_LEAP_BUG = 61
"""The first serial that counts the 29 February 1900, a day that Excel believes in."""


def storable(text: str) -> str:
    """The text as a cell can hold it: no lone surrogates, NUL or non-characters, at most TEXT_LIMIT units."""
    if _UNSAFE.search(text):
        text = _UNSAFE.sub("\ufffd", text)
    if len(text) * 2 > TEXT_LIMIT:
        units = text.encode("utf-16-le")
        if len(units) > TEXT_LIMIT * 2:
            return units[: (TEXT_LIMIT - 1) * 2].decode("utf-16-le", "ignore") + CUT_MARK
    return text


def markup(text: str) -> str:
    """Storable text as content of ``<t>``: control characters as ``_x0001_`` (ST_Xstring), the literal escaped."""
    if not _MARKUP.search(text):
        return text
    text = _LITERAL.sub("_x005F_", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _CONTROL.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def number_value(raw: str) -> float | None:
    """The value of digits that can be stored as a number: no NaN, no infinity, nothing that only looks like one."""
    if not _NUMBER.fullmatch(raw):
        return None
    value = float(raw)
    return value if math.isfinite(value) else None


def serial(iso: str, date_1904: bool) -> str | None:
    """The serial number of an ISO day or moment in a workbook's date system; None for what Excel can't count.

    A moment is stored to the second; a zone is dropped, not converted. Serial 0 is a time without a day.
    """
    try:
        moment = datetime.fromisoformat(iso).replace(tzinfo=None)
    except ValueError:
        return None
    if date_1904:
        passed = moment - _DAY_ZERO_1904
    else:
        passed = moment - _DAY_ZERO_1900
        if 0 < passed.days < _LEAP_BUG:
            passed -= timedelta(days=1)
    if passed.days < 0:
        return None
    seconds = passed.seconds + round(passed.microseconds / 1e6)
    return str(passed.days) if not seconds else repr(passed.days + seconds / 86_400)


def number_token(value: float) -> str:
    """A number by its value in the 15 digits that Excel keeps, however it is spelt."""
    return "n%.15g" % value  # noqa: UP031 - an f-string is slower here, and this runs for every cell


class ValueDigest:
    """A digest over values, not over bytes: Excel's own save of an untouched sheet keeps it.

    Cells are told by row, column and value: numbers and dates by value, text after decoding, empty
    cells not at all. A formula counts as one, so that a sheet with one is never taken for ours.
    """

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def row(self, number: int, tokens: Iterable[str]) -> None:
        """A row of tokens, each of them ``column index`` followed by the cell's token; empty rows don't count."""
        line = "\x1e".join(tokens)
        if line:
            self._hash.update(f"{number}\x1e{line}\x1d".encode("utf-8", "surrogatepass"))

    def hexdigest(self) -> str:
        """Lower-case hex."""
        return self._hash.hexdigest()
