"""From what a ``<c>`` element stores to a Cell: the kind, the raw text, the day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zgen_desktop.adapters.number_formats import GENERAL, is_date_format
from zgen_desktop.adapters.serial_dates import iso_date, serial_date
from zgen_desktop.adapters.shared_strings import SharedStrings, unescape
from zgen_desktop.core.model.cells import Cell, CellKind

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_TRUTH = {"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}
_MEMO_LIMIT = 20_000


class BadCellError(Exception):
    """A cell stores what its type doesn't allow; the message ends a sentence."""


class CellValues:
    """Makes cells; equal ones are made once, so that a long list of few different values stays small."""

    def __init__(self, formats: Sequence[str], strings: SharedStrings, date_1904: bool) -> None:
        self._formats = formats
        self._dates = [is_date_format(code) for code in formats]
        self._strings = strings
        self._date_1904 = date_1904
        self._memo: dict[tuple[str | None, str | None, str | None, bool], Cell | None] = {}
        self._texts: dict[str, list[Cell | None]] = {}

    def cell(self, kind: str | None, style: str | None, value: str | None, formula: bool) -> Cell | None:
        """The cell of the attributes ``t`` and ``s``; ``value`` is the text of ``<v>`` or ``<is>``, None without.

        None for a cell that is only formatted. Raises BadCellError.
        """
        if kind == "s" and not formula and value:
            return self._shared_text(self._code(style), value)
        key = (kind, style, value, formula)
        try:
            return self._memo[key]
        except KeyError:
            cell = self._make(kind, style, value, formula)
        if len(self._memo) >= _MEMO_LIMIT:
            self._memo.clear()
        self._memo[key] = cell
        return cell

    def _make(self, kind: str | None, style: str | None, value: str | None, formula: bool) -> Cell | None:
        code = self._code(style)
        if kind in ("str", "inlineStr"):
            if value is None or not (value or formula):
                return self._empty(code, formula)
            return Cell(CellKind.TEXT, unescape(value), code, formula)
        value = value.strip() if value else ""
        if not value:
            return self._empty(code, formula)
        if kind is None or kind == "n":
            return self._number(value, style, code, formula)
        if kind == "s":
            return Cell(CellKind.TEXT, self._text(value), code, formula)
        if kind == "b":
            if value not in _TRUTH:
                raise BadCellError(f"holds “{value}” as true or false")
            return Cell(CellKind.BOOLEAN, _TRUTH[value], code, formula)
        if kind == "e":
            return Cell(CellKind.ERROR, value, code, formula)
        if kind == "d":
            when = iso_date(value)
            return Cell(CellKind.DATE if when else CellKind.TEXT, value, code, formula, when=when)
        raise BadCellError(f"has the unknown type “{kind}”")

    def _number(self, value: str, style: str | None, code: str, formula: bool) -> Cell:
        if not _NUMBER.fullmatch(value):
            raise BadCellError(f"holds “{value[:40]}” as a number")
        when = serial_date(float(value), self._date_1904) if self._is_date(style) else None
        return Cell(CellKind.DATE if when else CellKind.NUMBER, value, code, formula, when=when)

    def _shared_text(self, code: str, value: str) -> Cell | None:
        cells = self._texts.get(code)
        if cells is None:
            # One list per format in use; beyond a few formats the lists would outgrow what they save.
            cells = self._texts[code] = [] if len(self._texts) < 16 else _NO_CELLS
        try:
            cell = cells[int(value)]
        except (IndexError, ValueError):
            cell = None
        if cell is not None:
            return cell
        text = self._text(value)
        cell = Cell(CellKind.TEXT, text, code) if text else None
        if cells is not _NO_CELLS:
            index = int(value)
            if index >= len(cells):
                cells.extend([None] * (max(index + 1, len(self._strings.texts)) - len(cells)))
            cells[index] = cell
        return cell

    def _text(self, value: str) -> str:
        text = self._strings.text(int(value)) if value.isascii() and value.isdigit() else None
        if text is None:
            raise BadCellError(f"refers to the text {value[:20]} of a table that does not have it")
        return text

    def _empty(self, code: str, formula: bool) -> Cell | None:
        return Cell(CellKind.BLANK, "", code, formula=True, cached=False) if formula else None

    def _style(self, style: str | None) -> int:
        return int(style) if style and style.isascii() and style.isdigit() else 0

    def _code(self, style: str | None) -> str:
        index = self._style(style)
        return self._formats[index] if index < len(self._formats) else GENERAL

    def _is_date(self, style: str | None) -> bool:
        index = self._style(style)
        return index < len(self._dates) and self._dates[index]


_NO_CELLS: list[Cell | None] = []
