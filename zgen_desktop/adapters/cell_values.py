"""From what a ``<c>`` element stores to a Cell: the kind, the raw text, the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from zgen_desktop.adapters.number_formats import GENERAL, is_date_format
from zgen_desktop.adapters.serial_dates import iso_date, serial_date
from zgen_desktop.adapters.shared_strings import SharedStrings, unescape
from zgen_desktop.core.model.cells import Cell, CellKind

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_TRUTH = {"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}
_MEMO_LIMIT = 20_000
_TEXT_STYLES = 8
"""Styles whose texts are kept by index."""
_new = tuple.__new__  # half the time of Cell(...), a million times


class BadCellError(Exception):
    """A cell stores what its type doesn't allow; the message ends a sentence."""


class _Style(NamedTuple):
    """What a cell style means for values, and the cells made with it so far."""

    code: str
    date: bool
    numbers: dict[str, Cell]
    texts: list[Cell | None]


class CellValues:
    """Makes cells; equal ones are made once, so that a long list of few different values stays small."""

    def __init__(self, formats: Sequence[str], strings: SharedStrings, date_1904: bool) -> None:
        self._formats = formats
        self._strings = strings
        self._all_texts = strings.texts
        self._date_1904 = date_1904
        self._text_styles = _TEXT_STYLES
        self._styles: dict[str | None, _Style] = {}
        self._memo: dict[tuple[str | None, str | None, str | None, bool], Cell | None] = {}

    def cell(self, kind: str | None, style: str | None, value: str | None, formula: bool) -> Cell | None:
        """The cell of the attributes ``t`` and ``s``; ``value`` is the text of ``<v>`` or ``<is>``, None without.

        None for a cell that is only formatted. Raises BadCellError.
        """
        meaning = self._styles.get(style) or self._learn(style)
        if value and not formula:
            if kind is None:
                number = meaning.numbers.get(value)
                return number if number is not None else self._new_number(meaning, value)
            if kind == "s" and value.isdecimal() and len(value) < 10:
                index = int(value)
                texts = meaning.texts
                text = texts[index] if index < len(texts) else self._new_text(meaning, index)
                if text is None and self._all_texts[index]:
                    text = texts[index] = _new(
                        Cell, (CellKind.TEXT, self._all_texts[index], meaning.code, False, True, None)
                    )
                return text
        key = (kind, style, value, formula)
        if key in self._memo:
            return self._memo[key]
        cell = self._make(kind, meaning, value, formula)
        if len(self._memo) < _MEMO_LIMIT:
            self._memo[key] = cell
        return cell

    def _learn(self, style: str | None) -> _Style:
        index = int(style) if style and style.isascii() and style.isdigit() else 0
        code = self._formats[index] if index < len(self._formats) else GENERAL
        self._styles[style] = meaning = _Style(code, is_date_format(code), {}, [])
        return meaning

    def _make(self, kind: str | None, style: _Style, value: str | None, formula: bool) -> Cell | None:
        if kind in ("str", "inlineStr"):
            if value is None or not (value or formula):
                return self._empty(style, formula)
            # The pieces of an inline text are decoded where they are put together.
            return Cell(CellKind.TEXT, unescape(value) if kind == "str" else value, style.code, formula)
        value = value.strip() if value else ""
        if not value:
            return self._empty(style, formula)
        if kind is None or kind == "n":
            return self._number(style, value, formula)
        if kind == "s":
            if not (value.isascii() and value.isdigit() and len(value) < 10):
                raise BadCellError(f"refers to the text {value[:20]} of a table that does not have it")
            return Cell(CellKind.TEXT, self._text(int(value)), style.code, formula)
        if kind == "b":
            if value not in _TRUTH:
                raise BadCellError(f"holds “{value[:40]}” as true or false")
            return Cell(CellKind.BOOLEAN, _TRUTH[value], style.code, formula)
        if kind == "e":
            return Cell(CellKind.ERROR, value, style.code, formula)
        if kind == "d":
            when = iso_date(value)
            return Cell(CellKind.DATE if when else CellKind.TEXT, value, style.code, formula, when=when)
        raise BadCellError(f"has the unknown type “{kind[:20]}”")

    def _number(self, style: _Style, value: str, formula: bool) -> Cell:
        if not _NUMBER.fullmatch(value):
            raise BadCellError(f"holds “{value[:40]}” as a number")
        when = serial_date(float(value), self._date_1904) if style.date else None
        return _new(Cell, (CellKind.DATE if when else CellKind.NUMBER, value, style.code, formula, True, when))

    def _new_number(self, style: _Style, value: str) -> Cell | None:
        if style.date or not _NUMBER.fullmatch(value):
            cell = self._make(None, style, value, False)
            if cell is None:
                return None
        else:
            cell = _new(Cell, (CellKind.NUMBER, value, style.code, False, True, None))
        if len(style.numbers) < _MEMO_LIMIT:
            style.numbers[value] = cell
        return cell

    def _new_text(self, style: _Style, index: int) -> Cell | None:
        text = self._text(index)
        if self._text_styles and len(style.texts) < len(self._all_texts):
            # A list as long as the table of texts, so not for any number of styles.
            if not style.texts:
                self._text_styles -= 1
            style.texts.extend([None] * (len(self._all_texts) - len(style.texts)))
        if not text:
            return None
        cell = _new(Cell, (CellKind.TEXT, text, style.code, False, True, None))
        if index < len(style.texts):
            style.texts[index] = cell
        return cell

    def _text(self, index: int) -> str:
        text = self._strings.text(index)
        if text is None:
            raise BadCellError(f"refers to the text {index} of a table that does not have it")
        return text

    def _empty(self, style: _Style, formula: bool) -> Cell | None:
        return Cell(CellKind.BLANK, "", style.code, formula=True, cached=False) if formula else None
