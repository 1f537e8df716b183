"""Finds which of the core's templates a finished English sentence was made of, and the facts in it.

Errors, messages and reasons cross threads, the record and old runs as finished sentences. So the window reads the
template back out of the sentence; the list of templates is found in the code (``tests/core_texts.py``) and lies beside
the translations.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

FILE = "core_texts.json"
"""The templates, beside the language files."""

LONGEST = 4000
"""Characters of a text; a longer one is a server's, not ours."""
_LIGHT_FRAGMENT, _LIGHT_SENTENCE = 12, 10
"""Characters below which a template could be found in anybody's words."""
FACT_WORDS = (
    QT_TRANSLATE_NOOP("CoreFact", "Account ID"),
    QT_TRANSLATE_NOOP("CoreFact", "account number"),
    QT_TRANSLATE_NOOP("CoreFact", "account"),
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
    QT_TRANSLATE_NOOP("CoreFact", "cancel"),
    QT_TRANSLATE_NOOP("CoreFact", "delete"),
    QT_TRANSLATE_NOOP("CoreFact", "post"),
    QT_TRANSLATE_NOOP("CoreFact", "cancelled"),
    QT_TRANSLATE_NOOP("CoreFact", "deleted"),
    QT_TRANSLATE_NOOP("CoreFact", "posted"),
    QT_TRANSLATE_NOOP("CoreFact", "is"),
    QT_TRANSLATE_NOOP("CoreFact", "are"),
)
"""Facts that are words; names, numbers and values of cells stay as they are."""
WORD_PLACES = frozenset({"field", "order", "proved", "direction", "verb"})
"""Places where one of these words stands."""
_ANY_WORD = f"(?i:{'|'.join(map(str, FACT_WORDS))})|"
_PLACE = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"\w+")
_WORD_AT_START, _WORD_AT_END = re.compile(r"^\w+"), re.compile(r"\w+$")
_NUMBER_OF_NAME = re.compile(r"\d+$")


def base_name(name: str) -> str:
    """``number`` for ``number2``, the second thing of that name in a template."""
    return _NUMBER_OF_NAME.sub("", name)


@dataclass(frozen=True)
class Template:
    """One text of the core with named places."""

    text: str

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """What stands before, between and behind the places."""
        return tuple(_PLACE.split(self.text)[::2])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The places, in the order of the text."""
        return tuple(_PLACE.findall(self.text))

    @cached_property
    def weight(self) -> int:
        """Characters that are the template's own: of two that fit, the one with more is meant."""
        return sum(not character.isspace() for literal in self.literals for character in literal)

    @cached_property
    def words(self) -> frozenset[str]:
        """Words that stand in every text of this template, in small letters."""
        return frozenset(word for literal in self._framed() for word in _WORD.findall(literal.lower()))

    def _framed(self) -> Iterator[str]:
        """The literals without words that a place could make longer."""
        last = len(self.literals) - 1
        for at, literal in enumerate(self.literals):
            inner = literal if at == 0 else _WORD_AT_START.sub("", literal)
            yield inner if at == last else _WORD_AT_END.sub("", inner)

    @property
    def is_fragment(self) -> bool:
        """Whether it is made to stand inside of a sentence."""
        return not self.text[:1].isupper()

    @property
    def is_light(self) -> bool:
        """Whether it is so short that it stands in other people's sentences too."""
        return bool(self.names) and self.weight < (_LIGHT_FRAGMENT if self.is_fragment else _LIGHT_SENTENCE)

    @cached_property
    def quoted(self) -> frozenset[str]:
        """Places between quotation marks: what stands there is somebody's own words."""
        before_and_behind = zip(self.names, self.literals, self.literals[1:], strict=False)
        return frozenset(name for name, before, behind in before_and_behind if before[-1:] == "“" and behind[:1] == "”")

    @cached_property
    def joined(self) -> frozenset[str]:
        """Places with another one right behind them: nothing says where the first ends, so it takes both."""
        return frozenset(name for name, behind in zip(self.names, self.literals[1:-1], strict=False) if not behind)

    def facts_in(self, text: str) -> Mapping[str, str] | None:
        """What stands in the places, or None where the text is another one. ``.`` stands behind a fragment that was
        made a sentence."""
        if not self._may_fit(text):
            return None
        found = self._pattern.fullmatch(text)
        return found.groupdict() if found else None

    def _may_fit(self, text: str) -> bool:
        """Quick, and enough for nearly all that don't fit: the literals stand in the text one after the other."""
        at = 0
        for literal in self.literals[1:]:
            at = text.find(literal, at)
            if at < 0:
                return False
            at += len(literal)
        return True

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts: list[str] = []
        seen: set[str] = set()
        taken = {behind for before, behind in zip(self.names, self.names[1:], strict=False) if before in self.joined}
        for at, part in enumerate(_PLACE.split(self.text)):
            if at % 2 == 0:
                parts.append(re.escape(part))
            elif part in taken:
                parts.append(f"(?P<{part}>)")
            else:
                # The words that are known end where they end.
                first = _ANY_WORD if base_name(part) in WORD_PLACES else ""
                parts.append(f"(?P={part})" if part in seen else f"(?P<{part}>{first}.*?)")
                seen.add(part)
        begin = self.text[:1]
        if begin.islower():
            # A fragment that was made a sentence.
            parts[0] = f"[{begin}{begin.upper()}]{re.escape(self.literals[0][1:])}"
        if (begin.islower() or begin == "{") and self.text[-1] not in ".?!":
            parts.append(r"(?P<stop>\.?)")
        return re.compile("".join(parts), re.DOTALL)


class Templates:
    """All templates, each sought by the rarest of its words: a text that lacks it is another one."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.all = tuple(map(Template, texts))
        self._by_word: defaultdict[str, list[Template]] = defaultdict(list)
        how_often = Counter(word for template in self.all for word in template.words)
        for template in self.all:
            rarest = min(template.words, key=lambda word: (how_often[word], -len(word), word), default="")
            self._by_word[rarest].append(template)

    def candidates(self, text: str) -> list[Template]:
        """Templates that may fit, the most telling first."""
        words = {"", *_WORD.findall(text.lower())}
        found = [template for word in words for template in self._by_word.get(word, ())]
        return sorted(found, key=lambda one: (-one.weight, one.text))


def templates_of(folder: Path) -> Templates:
    """The templates that lie beside the language files; none where the file is missing from a packed program."""
    try:
        return Templates(json.loads((folder / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return Templates(())
