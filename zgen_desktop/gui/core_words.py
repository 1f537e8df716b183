"""The words of the core in the person's language: states, errors, what is wrong with a row, and what to do.

The core speaks English and knows no Qt, and its sentences come finished: out of errors, events and the record of old
runs. ``core_templates`` reads the facts back out of a sentence; here they are put into the translated template,
written as the system writes numbers and days. A sentence that is not known stays as it is, and so do Zuora's own
words. The results sheet is not written from here: its words are English in every language (design.md section 6).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.model.rows import Charges, Problem, RowState
from zgen_desktop.core.problems import CATALOGUE
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_facts import AND, figure, quoted, word
from zgen_desktop.gui.core_templates import (
    FACT_WORDS,
    LONGEST,
    WORD_PLACES,
    Template,
    Templates,
    base_name,
    templates_of,
)

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

_OWN_WORDS = frozenset({"value", "text", "format", "header", "reason", "example", "anyway"})
"""Places where cells and persons speak: nothing in them is translated."""
_COUNTS = frozenset({"count", "days", "length"})
_NUMBERS = re.compile(r"(?=\D{0,20}\d)[\w-]+(?:, [\w-]+)*(?=:? )")
_SEPARATOR = re.compile(r"(; |, )")
_END_OF_SENTENCE = re.compile(r"(?:(?<=[.?!])|(?<=[.?!][”)])) (?=\S)")
_END_OF_FACT = re.compile(r"(?<=\S)(?=[ ,;])")
_MOST_SENTENCES = 12
_LONGEST_SENTENCE = 6
"""Ends of sentences inside of one template."""
_DEEPEST = 3
_PROBE = "Not sent."
"""A sentence that sounds different in every language that has translations."""


class _Library:
    """The templates of the language files that are installed."""

    templates = Templates(())
    language = ""


def read_templates(folder: Path) -> None:
    """Takes the templates that lie beside the language files."""
    _Library.templates = _cached_templates(folder)
    _forget()


def _forget() -> None:
    _spoken.cache_clear()
    _known.cache_clear()


@cache
def _cached_templates(folder: Path) -> Templates:
    return templates_of(folder)


def state_word(state: RowState) -> str:
    """The word of a row's state on screen; in the sheet it is ``state.word`` in every language."""
    return QCoreApplication.translate("State", state.word)


def problem_message(problem: Problem) -> str:
    """What is wrong."""
    text = CATALOGUE.get(problem.code)
    return _by_template(text.message if text else "", problem.message)


def problem_advice(problem: Problem) -> str:
    """What to do about it."""
    text = CATALOGUE.get(problem.code)
    return _by_template(text.what_to_do if text else "", problem.what_to_do)


def error_words(error: ZgenError, redact: Callable[[str], str]) -> tuple[str, str, str]:
    """Title, message and next step without secrets: these are looked for in the words they were written in."""
    title, message, next_step = (spoken(redact(text)) for text in (error.title, error.message, error.next_step))
    return title, message, next_step


def charges_words(charges: Charges) -> str:
    """``All``, or the kinds that are billed, or ``None``."""
    named = [
        (QCoreApplication.translate("Charges", "one-time"), charges.one_time),
        (QCoreApplication.translate("Charges", "recurring"), charges.recurring),
        (QCoreApplication.translate("Charges", "usage"), charges.usage),
    ]
    if charges == Charges():
        return QCoreApplication.translate("Charges", "All")
    kinds = ", ".join(word for word, on in named if on)
    return kinds[:1].upper() + kinds[1:] if kinds else QCoreApplication.translate("Charges", "None")


def _by_template(template: str, text: str) -> str:
    if not template or not _translated(template):
        return spoken(text)
    facts = _template(template).facts_in(text)
    return text if facts is None else _filled(_template(template), facts, 0).words


@cache
def _template(text: str) -> Template:
    return Template(text)


def spoken(text: str) -> str:
    """A sentence of the core, or some of them one after the other: each that is known is translated."""
    if not text or not _translated(_PROBE):
        return text
    if (language := QCoreApplication.translate("Core", _PROBE)) != _Library.language:
        _Library.language = language
        _forget()
    return _spoken(text)


@lru_cache(maxsize=8192)
def _spoken(text: str) -> str:
    if len(text) > LONGEST or not _Library.templates.candidates(text):
        return text
    return "\n".join(_said(line, 0).words for line in text.split("\n"))


class _Piece(NamedTuple):
    """A stretch of a text as it is said; ``weight`` counts the characters of the templates found in it."""

    weight: int
    pieces: int
    words: str


def _as_it_is(text: str) -> _Piece:
    return _Piece(0, 1, text)


def _said(text: str, depth: int) -> _Piece:
    """The reading of the text in which most of it is known."""
    ends = [found.start() for found in _END_OF_SENTENCE.finditer(text)]
    if len(ends) > _MOST_SENTENCES:
        return _as_it_is(text)
    starts = [0, *(end + 1 for end in ends)]
    stops = [*ends, len(text)]
    best: dict[int, _Piece] = {len(starts): _Piece(0, 0, "")}
    for first in reversed(range(len(starts))):
        readings = []
        for last in range(first, min(len(starts), first + _LONGEST_SENTENCE)):
            part = text[starts[first] : stops[last]]
            known = _known(part, depth)
            if known is None and last > first:
                continue
            rest = best[last + 1]
            said = (known.words if known else part) + (f" {rest.words}" if rest.pieces else "")
            readings.append(_Piece((known.weight if known else 0) + rest.weight, rest.pieces + 1, said))
        best[first] = max(readings, key=lambda one: (one.weight, -one.pieces))
    return best[0]


@lru_cache(maxsize=8192)
def _known(text: str, depth: int) -> _Piece | None:
    """The text by the template that fits it best."""
    for template in _Library.templates.candidates(text):
        facts = template.facts_in(text)
        if (
            facts is not None
            and _translated(template.text)
            and not (template.is_light and _doubtful(template, facts, depth))
        ):
            return _filled(template, facts, depth)
    return _about_invoices(text, depth)


def _about_invoices(text: str, depth: int) -> _Piece | None:
    """A fragment that was put behind the numbers of invoices: ``INV1, INV2 deleted …``."""
    named = _NUMBERS.match(text) if depth == 0 else None
    if named is None:
        return None
    rest = _known(text[named.end() :].lstrip(" "), depth + 1)
    space = " " if text[named.end()] == " " else ""
    return rest._replace(words=f"{named[0]}{space}{rest.words}") if rest else None


def _doubtful(template: Template, facts: Mapping[str, str], depth: int) -> bool:
    """Whether a template of few letters has met somebody else's words: ours stand around words of ours."""
    if depth == 0 and template.is_fragment:
        return True
    return not all(
        (depth > 0 and " " not in value) or _fact(name, value, template, depth).weight for name, value in facts.items()
    )


def _filled(template: Template, facts: Mapping[str, str], depth: int) -> _Piece:
    stop = facts.get("stop", "")
    found = {name: _fact(name, value, template, depth) for name, value in facts.items()}
    shown = {name: piece.words for name, piece in found.items()}
    translated = QCoreApplication.translate("Core", template.text)
    said = translated.format_map(shown) + stop
    weight = template.weight + sum(piece.weight for piece in found.values())
    first = next(iter(_template(translated).names), "") if translated[:1] == "{" else ""
    # A sentence that begins with a word of ours, and a fragment that was made a sentence.
    if base_name(first) in WORD_PLACES or (stop and template.is_fragment and not first):
        said = said[:1].upper() + said[1:]
    return _Piece(weight, 1, said)


def _fact(name: str, value: str, template: Template, depth: int) -> _Piece:
    kind = base_name(name)
    if kind == "state":
        return _Piece(len(value), 1, QCoreApplication.translate("State", value))
    if kind in WORD_PLACES:
        said = word(value)
        return _Piece(len(value) if said != value else 0, 1, said)
    if kind in _COUNTS and value.replace(",", "").isdecimal():
        return _Piece(len(value), 1, figures.number(int(value.replace(",", ""))))
    if name in template.quoted or kind in _OWN_WORDS or depth >= _DEEPEST:
        return _as_it_is(value)
    return _both(value, depth + 1) if name in template.joined else _value(value, depth + 1)


def _both(value: str, depth: int) -> _Piece:
    """Two facts side by side: parted where most of them is known."""
    readings = [_value(value, depth)]
    for end in list(_END_OF_FACT.finditer(value))[:_MOST_SENTENCES]:
        left, right = (_value(part, depth) for part in (value[: end.start()], value[end.start() :]))
        readings.append(_Piece(left.weight + right.weight, 2, left.words + right.words))
    return max(readings, key=lambda one: (one.weight, -one.pieces))


def _value(value: str, depth: int) -> _Piece:
    """What stands in a place: a number, an amount or a day in the system's way, words of ours, or what it was."""
    if (written := figure(value)) is not None:
        return _Piece(len(value), 1, written)
    inner = value.strip(" ")
    if all(part in FACT_WORDS for part in inner.split(AND)):
        return _Piece(len(inner), 1, value.replace(inner, word(inner)))
    if " " not in inner:
        return _as_it_is(quoted(value))
    said = _said(inner, depth)
    if said.weight == 0 and len(parts := _SEPARATOR.split(inner)) > 1:
        listed = [_value(part, depth) if at % 2 == 0 else _as_it_is(part) for at, part in enumerate(parts)]
        said = _Piece(sum(one.weight for one in listed), 1, "".join(one.words for one in listed))
    return said._replace(
        words=quoted(value.replace(inner, said.words)) if said.weight == 0 else value.replace(inner, said.words)
    )


def _translated(template: str) -> bool:
    return QCoreApplication.translate("Core", template) != template
