"""The facts in the core's sentences as the system writes them: days, moments, amounts, counts, and words of ours."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from zgen_desktop.gui import figures
from zgen_desktop.gui.core_templates import FACT_WORDS

_ENGLISH_DAY = re.compile(r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONEY = re.compile(r"(-?\d{1,3}(?:,\d{3})*(?:\.\d+)?) ([A-Z]{3})")
_GROUPED_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+")
_COUNTED = re.compile(r"(\d+|\d{1,3}(?:,\d{3})+) (cell|row)s?")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d) UTC")
_QUOTED = re.compile("“([^“”]*)”")
AND = " and the "
"""Between words of ours in the core's sentences."""


def figure(value: str) -> str | None:
    """A day, a moment, an amount or a large number as the system writes it; None where it is none of these."""
    try:
        return _figure(value)
    except ValueError:
        # It looks like a day and is none.
        return None


def _figure(value: str) -> str | None:
    if counted := _COUNTED.fullmatch(value):
        number = int(counted[1].replace(",", ""))
        if counted[2] == "cell":
            return QCoreApplication.translate("CoreFact", "%Ln cell(s)", "", number)
        return QCoreApplication.translate("CoreFact", "%Ln row(s)", "", number)
    if _ENGLISH_DAY.fullmatch(value):
        day = QLocale(QLocale.Language.English).toDate(value, "d MMM yyyy")
        return figures.day(date(day.year(), day.month(), day.day())) if day.isValid() else None
    if _ISO_DAY.fullmatch(value):
        return figures.day(date.fromisoformat(value))
    if moment := _MOMENT.fullmatch(value):
        return figures.whole_moment(datetime.fromisoformat(f"{moment[1]}+00:00"))
    if money := _MONEY.fullmatch(value):
        return figures.money(Decimal(money[1].replace(",", "")), money[2])
    return figures.number(int(value.replace(",", ""))) if _GROUPED_NUMBER.fullmatch(value) else None


def word(value: str) -> str:
    """A word of ours, or some of them with “and” between; anything else stays."""
    # A sentence that begins with a fact has made its first letter a capital.
    known = value if value in FACT_WORDS else value[:1].lower() + value[1:]
    parts = known.split(AND)
    if any(part not in FACT_WORDS for part in parts):
        return value
    return f" {_and()} ".join(QCoreApplication.translate("CoreFact", part) for part in parts)


def _and() -> str:
    return QCoreApplication.translate("CoreFact", "and")


def quoted(value: str) -> str:
    """Names that brought their quotation marks along have those of the language."""
    if value.count("“") != value.count("”"):
        return value
    return _QUOTED.sub(lambda found: QCoreApplication.translate("CoreFact", "“{text}”").format(text=found[1]), value)
