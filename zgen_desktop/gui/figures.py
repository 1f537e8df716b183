"""Numbers, money, days and times as the system writes them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from zgen_desktop.core.currencies import decimals

_MINUTE = 60
_LONG_AMOUNT = 10**18


def system() -> QLocale:
    """The system's way of writing numbers and dates; where none is set up (C, POSIX), British English."""
    locale = QLocale()
    return QLocale("en_GB") if locale.language() == QLocale.Language.C else locale


def number(value: int) -> str:
    """``2,941``."""
    return system().toString(value)


def money(amount: Decimal | None, currency: str) -> str:
    """``1,812,440.15 EUR``; exact, with the currency's decimals; empty where the amount isn't known."""
    if amount is None:
        return ""
    exponent = amount.as_tuple().exponent
    places = max(decimals(currency), -exponent if isinstance(exponent, int) else 0)
    whole, _point, fraction = f"{abs(amount):.{places}f}".partition(".")
    locale = system()
    digits = locale.toString(int(whole)) if int(whole) < _LONG_AMOUNT else whole
    sign = locale.negativeSign() if amount < 0 else ""
    return f"{sign}{digits}{locale.decimalPoint() + fraction if fraction else ''} {currency}".strip()


def day(value: date | None) -> str:
    """``30 Nov 2026``; empty without a day."""
    if value is None:
        return ""
    locale = system()
    return locale.toString(QDate(value.year, value.month, value.day), f"{_number_of_day(locale)} MMM yyyy")


def long_day(value: date) -> str:
    """``Monday, 30 November 2026``."""
    locale = system()
    return locale.toString(QDate(value.year, value.month, value.day), f"dddd, {_number_of_day(locale)} MMMM yyyy")


def _number_of_day(locale: QLocale) -> str:
    """``d.`` in languages that write it with a point; month names alone don't tell these apart."""
    return "d." if "d." in locale.dateFormat(QLocale.FormatType.LongFormat) else "d"


def time_of(moment: datetime) -> str:
    """``14:32`` on this machine's clock."""
    local = moment.astimezone()
    return system().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def moment(value: datetime | None, now: datetime) -> str:
    """The time, with the day when it isn't today; empty without a moment."""
    if value is None:
        return ""
    if value.astimezone().date() == now.astimezone().date():
        return time_of(value)
    return whole_moment(value)


def whole_moment(value: datetime | None) -> str:
    """``30 Nov 2026, 14:32``."""
    return f"{day(value.astimezone().date())}, {time_of(value)}" if value else ""


def duration(seconds: float) -> str:
    """``48 min``, ``2 h 5 min``, ``40 s``."""
    whole = max(0, round(seconds))
    if whole < _MINUTE:
        return QCoreApplication.translate("Figures", "{s} s").format(s=whole)
    minutes = round(whole / _MINUTE)
    if minutes < _MINUTE:
        return QCoreApplication.translate("Figures", "{m} min").format(m=minutes)
    hours, rest = divmod(minutes, _MINUTE)
    return QCoreApplication.translate("Figures", "{h} h {m} min").format(h=hours, m=rest)


def countdown(seconds: float) -> str:
    """``5:07``, minutes and seconds that are left; never below nothing."""
    whole = max(0, int(seconds + 0.999))
    return f"{whole // _MINUTE}:{whole % _MINUTE:02}"
