"""Excel's format codes as OpenDocument's data styles, for the codes that lists of invoices have.

A code that is not known here shows the plain value: nothing is guessed about what a person sees.
"""

from __future__ import annotations

import re

from zgen_desktop.adapters.xml_edit import escaped

_NUMBER = re.compile(r'(?:"([^"]*)")?(#,##)?(0+)(?:\.(0+))?(%?)(?:"([^"]*)")?')
_DATE_TOKEN = re.compile(r'y+|m+|d+|h+|s+|AM/PM|"[^"]*"|\\.|[-/., :]', re.IGNORECASE)
_LOCALE = re.compile(r"^\[\$-[0-9A-Fa-f]+\]|;@$")
_PARTS = {"y": "year", "m": "month", "d": "day", "h": "hours", "s": "seconds"}


def data_style(name: str, code: str, *, date: bool) -> str:
    """The XML of a data style of this name; empty for a code that needs none or isn't known."""
    if code == "@":
        return f'<number:text-style style:name="{name}"><number:text-content/></number:text-style>'
    if not date:
        return _number_style(name, code)
    return _date_style(name, code) or _date_style(name, "yyyy-mm-dd")


def _number_style(name: str, code: str) -> str:
    found = _NUMBER.fullmatch(code)
    if not found:
        return ""
    before, grouped, whole, places, percent, after = found.groups()
    decimals = len(places or "")
    grouping = ' number:grouping="true"' if grouped else ""
    kind = "percentage" if percent else "number"
    return (
        f'<number:{kind}-style style:name="{name}">{_text(before)}<number:number number:decimal-places="{decimals}" '
        f'number:min-decimal-places="{decimals}" number:min-integer-digits="{len(whole)}"{grouping}/>'
        f"{_text(percent)}{_text(after)}</number:{kind}-style>"
    )


def _text(text: str | None) -> str:
    return f"<number:text>{escaped(text)}</number:text>" if text else ""


def _date_style(name: str, code: str) -> str:
    code = _LOCALE.sub("", _LOCALE.sub("", code))
    tokens = _DATE_TOKEN.findall(code)
    if "".join(tokens) != code or not tokens:
        return ""
    pieces: list[str] = []
    before = ""
    for at, token in enumerate(tokens):
        kind = token[0].lower()
        if token.upper() == "AM/PM":
            pieces.append("<number:am-pm/>")
        elif kind in _PARTS:
            minutes = kind == "m" and (before == "h" or _next(tokens, at) == "s")
            pieces.append(_part(kind, len(token), minutes=minutes))
            before = kind
        else:
            text = token.strip('"').removeprefix("\\") if len(token) > 1 else token
            pieces.append(f"<number:text>{escaped(text)}</number:text>")
    return f'<number:date-style style:name="{name}">{"".join(pieces)}</number:date-style>'


def _next(tokens: list[str], at: int) -> str:
    return next((token[0].lower() for token in tokens[at + 1 :] if token[0].lower() in _PARTS), "")


def _part(kind: str, length: int, *, minutes: bool) -> str:
    if minutes:
        return f"<number:minutes{_long(length >= 2)}/>"
    if kind == "m" and length >= 3:
        return f'<number:month number:textual="true"{_long(length > 3)}/>'
    if kind == "d" and length >= 3:
        return f"<number:day-of-week{_long(length > 3)}/>"
    if kind == "y":
        return f"<number:year{_long(length > 2)}/>"
    return f"<number:{_PARTS[kind]}{_long(length >= 2)}/>"


def _long(wanted: bool) -> str:
    return ' number:style="long"' if wanted else ""
