"""Scans the content of an .ods for what python-calamine does not tell (OpenDocument 1.3, part 3, chapter 9)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import IO
from xml.parsers.expat import XMLParserType

from zgen_desktop.adapters.number_formats import GENERAL
from zgen_desktop.adapters.ods_shown import code_of_day, code_of_number
from zgen_desktop.adapters.opc_xml import check_depth, feed_part, xml_parser
from zgen_desktop.adapters.serial_dates import iso_date
from zgen_desktop.adapters.sheet_grid import ERRORS, Grid, boolean, check_areas, text_here
from zgen_desktop.core.model.cells import Cell, CellKind, CellRange, SheetInfo, SheetVisibility

_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE = f"{_OPEN_DOCUMENT}table:1.0 "
_OFFICE = f"{_OPEN_DOCUMENT}office:1.0 "
_TEXT = f"{_OPEN_DOCUMENT}text:1.0 "
_STYLE = f"{_OPEN_DOCUMENT}style:1.0 "
_ERROR_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_CELLS = frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
_SHEET_DEPTH = 4
"""document-content, body, spreadsheet, table: deeper tables are parts of cells."""
_MAX_ROW = 1_048_576
_KNOWN_ERRORS = frozenset(ERRORS.values())
_TIME = re.compile(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?", re.ASCII)


class DocumentScanner:
    """One pass over ``content.xml``: the sheets, and the cells of the wanted one without its texts.

    After ``run``: ``infos`` in tab order, and ``grid`` of the sheet called ``wanted``, None without. Raises
    BrokenXmlError, ForbiddenXmlError and, for what is too large, WorkbookError.
    """

    def __init__(self, path: Path, wanted: str | None = None) -> None:
        self.infos: list[SheetInfo] = []
        self.grid: Grid | None = None
        self._path = path
        self._wanted = wanted
        self._grids: list[Grid] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._depth = 0
        self._groups: list[bool] = []
        self._column_groups: list[bool] = []
        self._next_column = 0
        self._row = self._column = 0
        self._row_times = 1
        self._row_hidden = False
        self._cells: list[tuple[int, int, Cell]] = []
        self._attributes: dict[str, str] | None = None
        self._cell_depth = 0
        self._paragraphs = 0
        self._notes = 0
        self._in_text = 0
        self._pieces: list[str] = []

    def run(self, stream: IO[bytes]) -> None:
        """Reads the part to its end."""
        head = stream.read(256)
        parser = xml_parser(head)
        self._listen(parser)
        feed_part(stream, parser, head)
        check_areas(self._path, self._grids)

    def _listen(self, parser: XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _characters(self, text: str) -> None:
        if self._in_text and len(self._pieces) < 64:
            self._pieces.append(text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        check_depth(self._depth)
        if name in _CELLS and self._attributes is None:
            self._attributes, self._cell_depth = attributes, self._depth
            self._paragraphs = 0
            self._pieces.clear()
        elif self._attributes is not None:
            if name == f"{_OFFICE}annotation":
                self._notes += 1
            elif name == f"{_TEXT}p" and not self._notes:
                self._paragraphs += 1
                self._in_text += 1
        elif name == f"{_TABLE}table-row":
            self._start_row(attributes)
        elif name == f"{_TABLE}table" and self._depth == _SHEET_DEPTH:
            self._start_sheet(attributes)
        elif name == f"{_TABLE}table-column":
            self._start_columns(attributes)
        elif name == f"{_TABLE}table-column-group":
            self._column_groups.append(attributes.get(f"{_TABLE}display") == "false")
        elif name == f"{_TABLE}table-row-group":
            self._groups.append(attributes.get(f"{_TABLE}display") == "false")
        elif name == f"{_STYLE}style":
            self._style = attributes.get(f"{_STYLE}name", "")
        elif name == f"{_STYLE}table-properties" and attributes.get(f"{_TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._attributes is not None:
            if self._depth == self._cell_depth - 1:
                self._end_cell(self._attributes)
                self._attributes = None
            elif name == f"{_OFFICE}annotation":
                self._notes -= 1
            elif name == f"{_TEXT}p" and not self._notes:
                self._in_text -= 1
        elif name == f"{_TABLE}table-row":
            self._end_row()
        elif name == f"{_TABLE}table-row-group" and self._groups:
            self._groups.pop()
        elif name == f"{_TABLE}table-column-group" and self._column_groups:
            self._column_groups.pop()

    def _start_sheet(self, attributes: dict[str, str]) -> None:
        name = attributes.get(f"{_TABLE}name", "")
        hidden = attributes.get(f"{_TABLE}style-name", "") in self._hidden_styles
        self.infos.append(SheetInfo(name, SheetVisibility.HIDDEN if hidden else SheetVisibility.VISIBLE))
        grid = Grid(self._path)
        self._grids.append(grid)
        if name == self._wanted and self.grid is None:
            self.grid = grid
        self._row = 0
        self._next_column = 0

    def _start_columns(self, attributes: dict[str, str]) -> None:
        first = self._next_column
        self._next_column += _times(attributes.get(f"{_TABLE}number-columns-repeated"))
        hidden = attributes.get(f"{_TABLE}visibility", "visible") != "visible" or any(self._column_groups)
        if hidden and self._grids:
            self._grids[-1].hide_columns(first, self._next_column - 1)

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row += 1
        self._column = 0
        self._row_times = _times(attributes.get(f"{_TABLE}number-rows-repeated"))
        visibility = attributes.get(f"{_TABLE}visibility", "visible")
        self._row_hidden = visibility != "visible" or any(self._groups)
        if visibility == "filter" and self._grids:
            self._grids[-1].filter_active = True
        self._cells.clear()

    def _end_row(self) -> None:
        grid = self._grids[-1] if self._grids else None
        if grid is not None and self._cells:
            for column, times, _cell in self._cells:
                grid.count(self._row + self._row_times - 1, column + times - 1, times * self._row_times)
            if grid is self.grid:
                self._put_rows(grid)
        self._row += self._row_times - 1

    def _put_rows(self, grid: Grid) -> None:
        for number in range(self._row, self._row + self._row_times):
            if number > _MAX_ROW:
                break
            for column, times, cell in self._cells:
                for at in range(column, column + times):
                    grid.place(number, at, cell)
            if self._row_hidden:
                grid.hidden.add(number)

    def _end_cell(self, attributes: dict[str, str]) -> None:
        times = _times(attributes.get(f"{_TABLE}number-columns-repeated"))
        column, self._column = self._column, self._column + times
        if not self._grids:
            return
        across = _times(attributes.get(f"{_TABLE}number-columns-spanned"))
        down = _times(attributes.get(f"{_TABLE}number-rows-spanned"))
        if (across > 1 or down > 1) and self._grids[-1] is self.grid:
            self.grid.merged.append(CellRange(self._row, column, self._row + down - 1, column + across - 1))
        cell = self._cell(attributes)
        if cell is not None:
            self._cells.append((column, times, cell))

    def _cell(self, attributes: dict[str, str]) -> Cell | None:
        """None for a cell that is only formatted."""
        shown = "".join(self._pieces)
        formula = f"{_TABLE}formula" in attributes
        kind = attributes.get(f"{_OFFICE}value-type", "")
        value = attributes.get(f"{_OFFICE}value", "")
        if attributes.get(_ERROR_TYPE) == "error" or (formula and kind == "string" and shown in _KNOWN_ERRORS):
            return Cell(CellKind.ERROR, shown or "#ERROR!", GENERAL, formula)
        if kind in ("float", "percentage", "currency") and _is_number(value):
            return self._grids[-1].number(float(value), code_of_number(shown, float(value)), formula)
        if kind == "boolean":
            return boolean(attributes.get(f"{_OFFICE}boolean-value") == "true", GENERAL, formula)
        if kind == "date":
            raw = attributes.get(f"{_OFFICE}date-value", "")
            when = iso_date(raw)
            if when is None:
                return text_here(GENERAL, formula)
            return Cell(CellKind.DATE, raw, code_of_day(shown, when), formula, when=when)
        if kind == "time" and (match := _TIME.fullmatch(attributes.get(f"{_OFFICE}time-value", ""))):
            return self._grids[-1].number(_days(match), "h:mm:ss", formula)
        if formula and not kind and not self._paragraphs:
            return Cell(CellKind.BLANK, "", GENERAL, formula=True, cached=False)
        return text_here(GENERAL, formula) if kind or formula or shown else None


def _times(text: str | None) -> int:
    return max(1, int(text)) if text and text.isascii() and text.isdigit() and len(text) < 10 else 1


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _days(match: re.Match[str]) -> float:
    days, hours, minutes = (int(match[group] or 0) for group in (2, 3, 4))
    seconds = float((match[5] or "0").replace(",", "."))
    total = days + (hours * 3600 + minutes * 60 + seconds) / 86_400
    return -total if match[1] else total
