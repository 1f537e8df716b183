"""Amounts with their currency's decimals (ISO 4217)."""

from __future__ import annotations

from decimal import Decimal

_NO_DECIMALS = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split()  # noqa: SIM905  a list of codes
)
_THREE_DECIMALS = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))


def decimals(currency: str) -> int:
    """How many decimals amounts of a currency have; two where it isn't known."""
    return 0 if currency in _NO_DECIMALS else 3 if currency in _THREE_DECIMALS else 2


def money_words(amount: Decimal | None, currency: str) -> str:
    """``1,812,440.15 EUR``; finer amounts than the currency has are shown in full."""
    if amount is None:
        return f"unknown {currency}".strip()
    exponent = amount.as_tuple().exponent
    fine = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return f"{amount:,.{max(fine, decimals(currency))}f} {currency}".strip()
