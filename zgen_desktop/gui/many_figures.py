"""Days, times, money and sentences of many rows: each is put into words once.

Every question to Qt gives Python's lock away and waits until the worker gives it back. For one cell nobody sees
it; a search text over 10,000 rows during a run held the window for 170 ms at a time (measured).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import QLocale

from zgen_desktop.core.currencies import decimals
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken, state_word
from zgen_desktop.gui.palette import SIGNS

T = TypeVar("T")

_MOST = 20_000
"""Texts that are kept of one kind."""
_LONGEST = 10**18
_PROBES = (7, 1_234, 12_345, 123_456, 1_234_567_890_123)


class ManyFigures:
    """Says what ``figures`` says, for the columns of a table; made anew with them, so it follows the language."""

    def __init__(self) -> None:
        locale = QLocale()
        self._point, self._minus = locale.decimalPoint(), locale.negativeSign()
        self._groups = locale.groupSeparator()
        # Groups of two, other digits, no group in 1234: not every country writes like Python.
        self._plain = all(f"{probe:,}".replace(",", self._groups) == locale.toString(probe) for probe in _PROBES)
        self.day: Callable[[date | None], str] = _kept(figures.day)
        self.spoken: Callable[[str], str] = _kept(spoken)
        self.state_word: Callable[[RowState], str] = _kept(state_word)
        self._minute: Callable[[datetime], str] = _kept(figures.whole_moment)

    def state_words(self, state: RowState) -> str:
        """``✓ Generated``."""
        return f"{SIGNS[state]} {self.state_word(state)}"

    def whole_moment(self, value: datetime | None) -> str:
        """``30 Nov 2026, 14:32``."""
        return self._minute(value.replace(second=0, microsecond=0)) if value else ""

    def money(self, amount: Decimal | None, currency: str) -> str:
        """``1,812,440.15 EUR``; empty where the amount isn't known."""
        if amount is None or not self._plain or abs(amount) >= _LONGEST:
            return figures.money(amount, currency)
        exponent = amount.as_tuple().exponent
        places = max(decimals(currency), -exponent if isinstance(exponent, int) else 0)
        whole, _point, fraction = f"{abs(amount):,.{places}f}".partition(".")
        sign = self._minus if amount < 0 else ""
        cents = f"{self._point}{fraction}" if fraction else ""
        return f"{sign}{whole.replace(',', self._groups)}{cents} {currency}".strip()


def _kept(make: Callable[[T], str]) -> Callable[[T], str]:
    known: dict[T, str] = {}

    def words(value: T) -> str:
        text = known.get(value)
        if text is None:
            text = make(value)
            if len(known) < _MOST:
                known[value] = text
        return text

    return words
