"""Values of the tenant's own fields, read by the type that its WSDL gives them.

What a field can't take is a problem on its cell, before anything is sent: Zuora would refuse the whole request
(facts/zuora-soap.md section 4: custom fields are string, date, decimal, boolean or a number).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from zgen_desktop.core.converting import Outcome, read_custom
from zgen_desktop.core.dates import calendar_day
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.field_words import FLAG_WORDS
from zgen_desktop.core.fields import plain
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.problems import Finding

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DAYS = ("date", "dateTime")
_NUMBERS = ("decimal", "double", "float")
_WHOLE = ("int", "integer", "long", "short")


def custom_reader(name: str, kind: str) -> Callable[[Cell], Outcome[str]]:
    """Reads a cell for the field ``name`` of an XSD type; text of any kind where the type is a string."""

    def read(cell: Cell) -> Outcome[str]:
        found = read_custom(cell)
        if found.value is None or fits(found.value, kind, is_day=cell.kind is CellKind.DATE):
            return found if found.value is None else found._replace(value=as_sent(found.value, kind))
        return Outcome(None, Finding("custom_unfit", {"field": name, "kind": kind_words(kind)}), found.cleaned)

    return read


def fits(text: str, kind: str, *, is_day: bool = False) -> bool:
    """Whether a field of an XSD type can take a text. A day stands in ISO form, so that no order is guessed."""
    if kind in _DAYS:
        match = _ISO.fullmatch(text)
        return match is not None and calendar_day(int(match[1]), int(match[2]), int(match[3])) is not None
    if is_day and kind != "string":
        return False
    if kind == "boolean":
        return plain(text) in FLAG_WORDS
    if kind in _NUMBERS or kind in _WHOLE:
        try:
            number = Decimal(text)
        except InvalidOperation:
            return False
        return number.is_finite() and (kind in _NUMBERS or number == number.to_integral_value())
    return True


def as_sent(text: str, kind: str) -> str:
    """The same value in the form in which it is sent: ``true`` and ``false``, whole numbers without decimals."""
    if kind == "boolean":
        return str(FLAG_WORDS[plain(text)]).lower()
    return str(int(Decimal(text))) if kind in _WHOLE else text


def checked_fixed(fixed: Mapping[str, str], kinds: Mapping[str, str]) -> dict[str, str]:
    """Values for all rows as they are sent. Raises UsageError(``fixed_custom``) for one that its field can't take."""
    found = dict(fixed)
    for name, kind in kinds.items():
        text = fixed.get(name, "").strip()
        if text and not fits(text, kind):
            raise UsageError(
                "fixed_custom",
                f"{name} can't take this value",
                f"It takes {kind_words(kind)}, and “{text}” is none.",
                f"Give another value, a date as in 2026-11-30, or none: --set {name}=",
            )
        if text:
            found[name] = as_sent(text, kind)
    return found


def kind_words(kind: str) -> str:
    """What a field of an XSD type takes."""
    if kind in _DAYS:
        return "a date"
    if kind == "boolean":
        return "yes or no"
    return "a whole number" if kind in _WHOLE else "a number" if kind in _NUMBERS else "text"
