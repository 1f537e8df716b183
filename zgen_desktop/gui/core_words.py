"""The words of the core in the person's language: states, what is wrong with a row, and what to do.

The core speaks English and knows no Qt. Its sentences are templates with facts in them; here the facts are read back
out of the sentence and put into the translated template. A sentence that is not known stays as it is. The results
sheet is not written from here: its words are English in every language (design.md section 6).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from zgen_desktop.core.advice import ADVICE
from zgen_desktop.core.model.rows import Problem, RowState
from zgen_desktop.core.problems import CATALOGUE
from zgen_desktop.gui import figures

STATES = (
    QT_TRANSLATE_NOOP("State", "Problem"),
    QT_TRANSLATE_NOOP("State", "Left out"),
    QT_TRANSLATE_NOOP("State", "Already done"),
    QT_TRANSLATE_NOOP("State", "Already invoiced"),
    QT_TRANSLATE_NOOP("State", "Not sent"),
    QT_TRANSLATE_NOOP("State", "Being sent"),
    QT_TRANSLATE_NOOP("State", "Generated"),
    QT_TRANSLATE_NOOP("State", "Added to draft"),
    QT_TRANSLATE_NOOP("State", "Nothing to bill"),
    QT_TRANSLATE_NOOP("State", "Refused by Zuora"),
    QT_TRANSLATE_NOOP("State", "Unknown"),
    QT_TRANSLATE_NOOP("State", "Not made"),
    QT_TRANSLATE_NOOP("State", "Needs a decision"),
    QT_TRANSLATE_NOOP("State", "Deleted / Cancelled"),
)
"""The words of ``RowState``, found here for the language files."""

_OTHER_SENTENCES = (
    QT_TRANSLATE_NOOP("Core", "The tenant has no such account."),
    QT_TRANSLATE_NOOP("Core", "Correct the account, or leave the row out."),
    QT_TRANSLATE_NOOP("Core", "{count} accounts of the tenant have this number."),
    QT_TRANSLATE_NOOP("Core", "Use the account ID instead."),
    QT_TRANSLATE_NOOP("Core", "The account ID belongs to account {record}, not to {number}."),
    QT_TRANSLATE_NOOP("Core", "Correct the ID or the number."),
    QT_TRANSLATE_NOOP("Core", "The account is not active in Zuora ({status})."),
    QT_TRANSLATE_NOOP("Core", "Activate the account in Zuora, or leave the row out."),
    QT_TRANSLATE_NOOP("Core", "This is the same account and target date as row {row}."),
    QT_TRANSLATE_NOOP("Core", "Leave one of the two rows out."),
    QT_TRANSLATE_NOOP("Core", "Check that both rows are meant: their charges differ."),
    QT_TRANSLATE_NOOP("Core", "Row {row} of the earlier run {run} is “{state}” for this account."),
    QT_TRANSLATE_NOOP("Core", "Continue run {run} first and decide about that row."),
    QT_TRANSLATE_NOOP("Core", "Zuora already has an invoice for this account."),
    QT_TRANSLATE_NOOP("Core", "Invoices appeared or changed, and this program can't tell who made them."),
    QT_TRANSLATE_NOOP("Core", "Not sent."),
    QT_TRANSLATE_NOOP("Core", "Zuora said that the invoice was made, but it was not looked up yet."),
)
"""What the check against the tenant and the totals of a run say, as templates."""

_FACTS = (
    QT_TRANSLATE_NOOP("CoreFact", "Account ID"),
    QT_TRANSLATE_NOOP("CoreFact", "account number"),
    QT_TRANSLATE_NOOP("CoreFact", "invoice date"),
    QT_TRANSLATE_NOOP("CoreFact", "target date"),
    QT_TRANSLATE_NOOP("CoreFact", "one-time charges"),
    QT_TRANSLATE_NOOP("CoreFact", "recurring charges"),
    QT_TRANSLATE_NOOP("CoreFact", "usage charges"),
    QT_TRANSLATE_NOOP("CoreFact", "day first"),
    QT_TRANSLATE_NOOP("CoreFact", "month first"),
    QT_TRANSLATE_NOOP("CoreFact", "year first"),
    QT_TRANSLATE_NOOP("CoreFact", "ahead"),
    QT_TRANSLATE_NOOP("CoreFact", "ago"),
)
"""Facts that are words; names, numbers and values of cells stay as they are."""

_WORDS = frozenset({"field", "order", "proved", "direction"})
_COUNTS = frozenset({"count", "days", "length"})
_ANY_WORD = f"(?i:{'|'.join(map(str, _FACTS))})|"
_ENGLISH_DAY = re.compile(r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}")
_CELLS = re.compile(r"([\d,]+) cells?")
_PROBE = "Not sent."
"""A sentence that sounds different in every language that has translations."""
_FIELD = re.compile(r"\{(\w+)\}")


def state_word(state: RowState) -> str:
    """The word of a row's state on screen; in the sheet it is ``state.word`` in every language."""
    return QCoreApplication.translate("State", state.word)


def problem_message(problem: Problem) -> str:
    """What is wrong."""
    text = CATALOGUE.get(problem.code)
    return _said(text.message, problem.message) if text and _translated(text.message) else spoken(problem.message)


def problem_advice(problem: Problem) -> str:
    """What to do about it."""
    text = CATALOGUE.get(problem.code)
    known = text and _translated(text.what_to_do)
    return _said(text.what_to_do, problem.what_to_do) if text and known else spoken(problem.what_to_do)


def spoken(text: str) -> str:
    """A sentence of the core, or some of them one after the other that are each known."""
    return _spoken(text, QCoreApplication.translate("Core", _PROBE)) if text and _translated(_PROBE) else text


@lru_cache(maxsize=8192)
def _spoken(text: str, _language: str) -> str:
    if (whole := _known(text)) is not None:
        return whole
    parts = re.split(r"(?<=[.!?]) (?=[A-Z])", text)
    return " ".join(_known(part) or part for part in parts)


@cache
def sentences() -> tuple[str, ...]:
    """All templates of the core that are translated."""
    return tuple(dict.fromkeys((*_in_catalogue(), *ADVICE, *map(str, _OTHER_SENTENCES))))


def _in_catalogue() -> list[str]:
    return [text for entry in CATALOGUE.values() for text in (entry.message, entry.what_to_do)]


def _translated(template: str) -> bool:
    return QCoreApplication.translate("Core", template) != template


def _known(text: str) -> str | None:
    if _translated(text):
        return QCoreApplication.translate("Core", text)
    for template in sentences():
        if _pattern(template).fullmatch(text):
            return _said(template, text)
    return None


def _said(template: str, text: str) -> str:
    found = _pattern(template).fullmatch(text)
    if found is None:
        return text
    facts = {name: _fact(name, value) for name, value in found.groupdict().items()}
    said = QCoreApplication.translate("Core", template).format_map(facts)
    return said[:1].upper() + said[1:]


def _fact(name: str, value: str) -> str:
    if name == "state":
        return QCoreApplication.translate("State", value)
    if name in _WORDS:
        # A sentence that begins with a fact has made its first letter a capital.
        word = value if value in _FACTS else value[:1].lower() + value[1:]
        return QCoreApplication.translate("CoreFact", word) if word in _FACTS else value
    if name in _COUNTS and value.replace(",", "").isdecimal():
        return QLocale().toString(int(value.replace(",", "")))
    if cells := _CELLS.fullmatch(value):
        return QCoreApplication.translate("CoreFact", "%Ln cell(s)", "", int(cells[1].replace(",", "")))
    if _ENGLISH_DAY.fullmatch(value):
        day = QLocale(QLocale.Language.English).toDate(value, "d MMM yyyy")
        return figures.day(date(day.year(), day.month(), day.day()))
    return value


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """The template as a pattern; a fact that stands twice is the same both times."""
    parts, seen = [], set[str]()
    for at, part in enumerate(_FIELD.split(template)):
        if at % 2 == 0:
            parts.append(re.escape(part))
        elif part in seen:
            parts.append(f"(?P={part})")
        else:
            seen.add(part)
            # Two facts side by side: the words that are known end where they end.
            first = _ANY_WORD if part in _WORDS else ""
            parts.append(f"(?P<{part}>{first}.*?)")
    return re.compile("".join(parts), re.DOTALL)
