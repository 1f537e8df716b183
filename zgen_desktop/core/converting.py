"""Cells to values: accounts, yes and no, custom fields. A cell gives a value, or a finding, never a guess.

The hazards and what to do with each: facts/excel.md section 6. An AccountId is 32 letters or digits
(design.md rule 7), an AccountNumber at most 50 characters (facts/zuora-soap.md section 4). Columns are
converted whole, and equal cells once: a list has 100,000 rows and few different dates and flags.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal, InvalidOperation
from typing import Generic, NamedTuple, TypeVar

from zgen_desktop.core.field_words import FLAG_WORDS, TOTAL_WORDS
from zgen_desktop.core.fields import INVISIBLE, fold, label, plain
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.problems import Finding, shown

T = TypeVar("T")


class Outcome(NamedTuple, Generic[T]):
    """What one cell gave. Without value and finding it is blank; ``cleaned`` when characters were left away."""

    value: T | None = None
    finding: Finding | None = None
    cleaned: bool = False


@dataclass(slots=True)
class Converted(Generic[T]):
    """One whole column. ``findings`` by position; ``calculated`` counts values that come from formulas."""

    values: list[T | None]
    findings: dict[int, Finding] = field(default_factory=dict)
    cleaned: int = 0
    calculated: int = 0


Read = Callable[[Cell], Outcome[T]]

_BLANK: Outcome[str] = Outcome()
_ID = re.compile(r"[A-Za-z0-9]{32}")
_ID_LIKE = re.compile(r"[0-9a-f]{32}")
# Most account numbers; none of them can be a total, a number in E-notation or an Account ID.
_PLAIN_NUMBER = re.compile(r"[A-Za-z]{0,2}-?[0-9]{1,20}")
_E_NOTATION = re.compile(r"[0-9]+(?:[.,][0-9]+)?E\+[0-9]+", re.IGNORECASE)
_WIDE_SPACES = re.compile("[\u00a0\u2007\u202f\u3000]")
_INTEGER = re.compile(r"([0-9]+)(?:\.0+)?")
_INTEGER_FORMAT = re.compile(r"[#?]*(0*)(?:\.[0#?]+)?")
_THOUSANDS_FORMAT = re.compile(r"#,##0(?:\.[0#?]+)?")
# What Excel leaves in a text list for an error, in its own language (#NV, #VALEUR!, #¡REF!), and for what had no room.
_ERROR_WORD = re.compile(r"#(?:[¡¿]?[^\W\d_]+(?:/0)?[!?]|N/[ABD]|NV|I/T)")
_NO_ROOM = re.compile("#{3,}")
_FORMAT_PADDING = re.compile(r"_.|\*.|\[(?:[A-Z][a-z]+|Color ?[0-9]+)\]")


def convert(cells: Sequence[Cell], read: Read[T], quick: re.Pattern[str] | None = None) -> Converted[T]:
    """Converts a column with one reader; text that matches ``quick`` is its own value."""
    values: list[T | None] = []
    result = Converted(values)
    known: dict[Cell, Outcome[T]] = {}
    text, match = CellKind.TEXT, quick.fullmatch if quick else None
    for position, cell in enumerate(cells):
        if match is not None and cell.kind is text and match(cell.raw):
            result.calculated += cell.formula
            values.append(cell.raw)  # type: ignore[arg-type]  # quick goes with readers of text only
            continue
        outcome = known.get(cell)
        if outcome is None:
            outcome = known[cell] = read(cell)
        values.append(outcome.value)
        result.calculated += cell.formula and outcome.value is not None
        result.cleaned += outcome.cleaned
        if outcome.finding is not None:
            result.findings[position] = outcome.finding
    return result


def convert_account_ids(cells: Sequence[Cell]) -> Converted[str]:
    """A column of Account IDs."""
    return convert(cells, read_account_id, _ID)


def convert_account_numbers(cells: Sequence[Cell]) -> Converted[str]:
    """A column of account numbers."""
    return convert(cells, read_account_number, _PLAIN_NUMBER)


def convert_flags(cells: Sequence[Cell], name: str) -> Converted[bool]:
    """A column that says which charges are billed; blank is a problem, never a yes or a no."""
    return convert(cells, lambda cell: read_flag(cell, name))


def unusable(cell: Cell) -> Finding | None:
    """A formula without value, an Excel error, or the text that either has become: no field can be read from it."""
    if not cell.cached:
        return Finding("not_calculated")
    if cell.kind is CellKind.ERROR:
        return Finding("cell_error")
    if cell.kind is CellKind.TEXT and cell.raw.lstrip().startswith("#"):
        text = cell.raw.strip()
        if _ERROR_WORD.fullmatch(text):
            return Finding("cell_error")
        return Finding("no_room") if _NO_ROOM.fullmatch(text) else None
    return None


def clean(text: str) -> str:
    """Text of an identifier: NFC, no invisible characters, trimmed, wide and no-break spaces as spaces."""
    return _WIDE_SPACES.sub(" ", INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def is_total(text: str) -> bool:
    """Whether a text labels a line that adds up: ``Total``, ``Summe (12)``, ``A00000079 Total``, ``Total A00000079``.

    Excel's own subtotals have the word behind the account or, in French and Spanish, before it.
    """
    if len(text) > 80:
        return False
    if re.sub("[0-9]+", "", fold(text)) in TOTAL_WORDS:
        return True
    words = text.split()
    return len(words) == 2 and any(
        any(letter.isdigit() for letter in account) and fold(word) in TOTAL_WORDS
        for account, word in (words, reversed(words))
    )


def read_account_id(cell: Cell) -> Outcome[str]:
    """An Account ID: exactly 32 letters or digits."""
    text, finding, cleaned = _identifier(cell, "Account ID")
    if text is None or finding is not None:
        return Outcome(None, finding, cleaned)
    if _ID.fullmatch(text):
        return Outcome(text, None, cleaned)
    if len(text) == 32:
        return Outcome(None, Finding("id_characters"), cleaned)
    return Outcome(None, Finding("id_shape", {"length": str(len(text))}), cleaned)


def read_account_number(cell: Cell) -> Outcome[str]:
    """An account number: 1 to 50 characters."""
    text, finding, cleaned = _identifier(cell, label("AccountNumber"))
    if text is None or finding is not None:
        return Outcome(None, finding, cleaned)
    if len(text) > 50:
        return Outcome(None, Finding("number_too_long", {"length": str(len(text))}), cleaned)
    if not text.isprintable():
        return Outcome(None, Finding("number_characters"), cleaned)
    return Outcome(text, Finding("number_looks_like_id") if _ID_LIKE.fullmatch(text) else None, cleaned)


def read_flag(cell: Cell, name: str) -> Outcome[bool]:
    """Yes or no: a truth value, 1 or 0, or a word of FLAG_WORDS."""
    facts = {"field": label(name)}
    if broken := unusable(cell):
        return Outcome(None, broken)
    if cell.blank:
        return Outcome(None, Finding("flag_blank", facts))
    said: bool | None = None
    if cell.kind is CellKind.BOOLEAN:
        said = cell.raw == "TRUE"
    elif cell.kind is CellKind.TEXT:
        said = FLAG_WORDS.get(plain(cell.raw))
    elif cell.kind is CellKind.NUMBER and (whole := _INTEGER.fullmatch(cell.raw)):
        said = FLAG_WORDS.get(whole[1])
    return Outcome(said, Finding("flag_unreadable", facts) if said is None else None)


def read_custom(cell: Cell) -> Outcome[str]:
    """A custom field: text as it is, days in ISO, numbers to Excel's 15 digits; blank is not sent."""
    if broken := unusable(cell):
        return Outcome(None, broken)
    if cell.blank:
        return Outcome()
    if cell.kind is CellKind.NUMBER:
        try:
            return Outcome(format(Decimal(cell.raw).normalize(Context(prec=15)), "f"))
        except InvalidOperation:
            return Outcome(cell.raw)
    if cell.kind is CellKind.BOOLEAN:
        return Outcome(cell.raw.lower())
    if cell.kind is CellKind.DATE and cell.when is not None:
        return Outcome(cell.when.date().isoformat())
    text = clean(cell.raw)
    return Outcome(text or None, None, text != cell.raw)


def _identifier(cell: Cell, name: str) -> Outcome[str]:
    """The text of an identifier, whatever kind of cell it stands in."""
    facts = {"field": name}
    if broken := unusable(cell):
        return Outcome(None, broken)
    if cell.blank:
        return _BLANK
    if cell.kind is CellKind.NUMBER:
        return _identifier_of_number(cell, facts)
    if cell.kind is CellKind.DATE:
        return Outcome(None, Finding("became_date", facts))
    if cell.kind is CellKind.BOOLEAN:
        return Outcome(None, Finding("became_flag", facts))
    text = clean(cell.raw)
    if not text:
        return _BLANK
    if _E_NOTATION.fullmatch(text):
        return Outcome(None, Finding("changed_by_excel", facts))
    return Outcome(text, Finding("total_row") if is_total(text) else None, text != cell.raw)


def _identifier_of_number(cell: Cell, facts: dict[str, str]) -> Outcome[str]:
    """Digits of a number cell, with the leading zeros of its own format and no others.

    Excel keeps 15 digits and turns ``12E5`` into 1200000 with a format in E-notation, so both are refused.
    """
    whole = _INTEGER.fullmatch(cell.raw)
    layout = _FORMAT_PADDING.sub("", cell.number_format.split(";")[0]).strip()
    if whole is None or len(whole[1].lstrip("0")) > 15 or "E+" in layout.upper() or "E-" in layout.upper():
        return Outcome(None, Finding("changed_by_excel", facts))
    digits = whole[1].lstrip("0") or "0"
    if layout in ("", "General", "@") or _THOUSANDS_FORMAT.fullmatch(layout):
        return Outcome(digits)
    if zeros := _INTEGER_FORMAT.fullmatch(layout):
        return Outcome(digits.zfill(len(zeros[1])))
    return Outcome(None, Finding("shown_differently", {**facts, "format": cell.number_format, "value": shown(cell)}))
