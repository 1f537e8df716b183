"""Streams one worksheet part: rows, hidden rows, merged ranges, filter. Never the whole part in memory.

Almost all time goes into the calls that expat makes for every tag, so rows of plain cells are taken without any
(plain_rows.py), the calls for all others are short, and namespaces are worked out once, from the root, rather
than by expat for every tag.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.alike_rows import AlikeRows, Taken
from zgen_desktop.adapters.cell_ranges import REFERENCE, parse_range
from zgen_desktop.adapters.cell_values import BadCellError, CellValues
from zgen_desktop.adapters.filter_criteria import FilterCriteria
from zgen_desktop.adapters.opc import MAIN, MAIN_STRICT, Package
from zgen_desktop.adapters.opc_xml import Feeder, check_depth, root_tag, xml_parser
from zgen_desktop.adapters.plain_rows import PlainCell, PlainRows, row_attributes, stretches
from zgen_desktop.adapters.shared_strings import MAX_TEXT, unescape
from zgen_desktop.core.model.cells import BLANK, Cell, CellRange, SheetRow, column_index, column_letter

MAX_PLACES = 12_000_000
"""Cells with content and the gaps before them; a value in column XFD of every row fills the memory with gaps."""
MAX_ROW = 1_048_576
MAX_COLUMNS = 16_384
_NEAR = 512
_LETTERS = tuple(column_letter(column) for column in range(_NEAR))
StartHandler = Callable[[str, dict[str, str]], None]
EndHandler = Callable[[str], None]
_HOT = ("c", "v", "row", "f", "t", "rPh")


class _MixedTags(Exception):  # noqa: N818 - the part has to be read again, with expat's namespaces
    pass


class _Enough(Exception):  # noqa: N818 - ends a look at the first rows; nothing is wrong
    pass


class SheetReader:
    """Reads one worksheet part from start to end, or as far as the first ``limit`` rows with content.

    After ``run``: ``rows`` ascending, ``merged``, ``criteria`` and ``filter_mode``, ``hidden_columns``.
    """

    def __init__(self, package: Package, part: str, values: CellValues, limit: int = 0) -> None:
        self._package = package
        self._part = part
        self._make = values.cell
        self._limit = limit
        self._begin()

    def _begin(self) -> None:
        self.rows: list[SheetRow] = []
        self.merged: list[CellRange] = []
        self.criteria = FilterCriteria()
        self.filter_mode = False
        self.hidden_columns: set[int] = set()
        self._cells: list[Cell] = []
        self._column = 0
        self._row = 0
        self._hidden = False
        self._namespaces = False
        self._before = ""
        self._in_rows = False
        self._in_filter = False
        self._ascending = True
        self._depth = 0
        self._places = 0
        self._pieces: list[str] = []

    def run(self) -> None:
        """Reads. All failures are WorkbookError."""
        try:
            self._read(namespaces=False)
        except _MixedTags:
            self._begin()
            self._read(namespaces=True)
        if not self._ascending:
            self.rows = _in_order(self.rows)

    def _read(self, *, namespaces: bool) -> None:
        with self._package.open_part(self._part) as stream, self._package.parsing(self._part):
            try:
                self._feed(stream, namespaces)
            except _Enough:
                pass
            except BadCellError as error:
                where = f"{column_letter(self._column)}{self._row}"
                raise file_kind.damaged(self._package.path, f"its cell {where} {error}") from error

    def _feed(self, stream: BinaryIO, namespaces: bool) -> None:
        head = stream.read(1 << 15)
        root = root_tag(head)
        if root.name != "worksheet" or root.namespace not in (MAIN, MAIN_STRICT):
            raise file_kind.damaged(self._package.path, f"its part “{self._part}” is no worksheet")
        self._namespaces = namespaces
        if namespaces:
            self._before = f"{root.namespace} "
        else:
            self._before = f"{root.prefix}:" if root.prefix else ""
        parser = xml_parser(head, " " if namespaces else None)
        handlers = (*self._handlers(self._before), self._pieces.append)
        feeder = Feeder(stream, parser)
        plain = PlainRows(self._before)
        alike = AlikeRows(self._before, plain)
        for stretch, between in stretches(stream, head, "sheetData", f"{self._before}row"):
            # Not where namespaces count, and not for a look at the first rows, which may end anywhere.
            may_be_plain = between and self._in_rows and not (namespaces or self._limit) and feeder.settled
            text = plain.text(stretch) if may_be_plain else None
            taken = alike.take(text) if text is not None else None
            calls = handlers if taken is None else (None, None, None)
            parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = calls
            feeder.feed(stretch)
            for rows in taken or ():
                if rows.pieces or not self._take_alike(rows):
                    self._take(rows.pieces or plain.pieces(rows.text) or ())
            if sum(map(len, self._pieces)) > MAX_TEXT:
                raise file_kind.unsafe(self._package.path, "one of its texts is endless")

    def _take_alike(self, taken: Taken) -> bool:
        """The same for rows that are built alike; False, and nothing done, where one of their cells is odd."""
        numbers, more, *values = zip(*taken.values, strict=True)
        columns: list[Iterable[Cell]] = [repeat(BLANK)] * (taken.cells[-1].column + 1)
        try:
            for cell, texts in zip(taken.cells, values, strict=True):
                made = {text: self._make(cell.kind, cell.style, text, False) for text in set(texts)}
                if None in made.values():
                    return False
                columns[cell.column] = [made[text] for text in texts]  # type: ignore[misc]  # no None
        except BadCellError:
            return False
        for number, attributes, cells in zip(numbers, more, zip(*columns, strict=False), strict=True):
            self._start_row(row_attributes(number, attributes))
            self._add_row(cells)
        return True

    def _take(self, pieces: Sequence[PlainCell]) -> None:
        """What the handlers would have done with the same rows."""
        cells, make, letters = self._cells, self._make, _LETTERS
        digits, column = "0", 0
        try:
            for number, more, reference, style, kind, value in pieces:
                if number:
                    if cells:
                        self._end_row()
                    self._start_row(row_attributes(number, more))
                    digits, column = str(self._row), 0
                    continue
                if column >= _NEAR or reference != letters[column] + digits:
                    column = self._find_column(reference, column)
                if value:
                    cell = make(kind or None, style or None, value, False)
                    if cell is None:
                        pass
                    elif column == len(cells):
                        cells.append(cell)
                    else:
                        self._place(cell, column)
                column += 1
        except BadCellError:
            self._column = column
            raise
        if cells:
            self._end_row()

    def _handlers(self, before: str) -> tuple[StartHandler, EndHandler]:
        """The two calls that expat makes for every tag. Closures, as attributes cost a tenth of all time."""
        cell_tag, value_tag, row_tag, formula_tag, text_tag, phonetic_tag = (before + name for name in _HOT)
        pieces, cells, make, letters = self._pieces, self._cells, self._make, _LETTERS
        attributes: dict[str, str] = {}
        value: str | None = None
        formula = phonetic = False
        digits, column = "0", 0

        def start(name: str, these: dict[str, str]) -> None:
            nonlocal attributes, value, formula, phonetic, column, digits
            if name == cell_tag:
                attributes = these
                value = None
            elif name == value_tag:
                pieces.clear()
            elif name == row_tag:
                self._start_row(these)
                digits = str(self._row)
                column = 0
            elif name == formula_tag:
                formula = True
            elif name == text_tag:
                pieces.clear()
            elif name == phonetic_tag:
                phonetic = True
            else:
                self._start_other(name, these)

        def end(name: str) -> None:
            nonlocal value, formula, phonetic, column
            if name == value_tag:
                value = pieces[0] if len(pieces) == 1 else "".join(pieces)
            elif name == cell_tag:
                if "r" in attributes:
                    reference = attributes["r"]
                    if column >= _NEAR or reference != letters[column] + digits:
                        column = self._find_column(reference, column)
                if value is not None or formula:
                    try:
                        cell = make(attributes.get("t"), attributes.get("s"), value, formula)
                    except BadCellError:
                        self._column = column
                        raise
                    formula = False
                    if cell is not None:
                        if column == len(cells):
                            cells.append(cell)
                        else:
                            self._place(cell, column)
                column += 1
            elif name == row_tag:
                if cells:
                    self._end_row()
            elif name == text_tag:
                if not phonetic:
                    value = (value or "") + unescape("".join(pieces))
            elif name == phonetic_tag:
                phonetic = False
            elif name != formula_tag:
                self._end_other(name)

        return start, end

    def _place(self, cell: Cell, column: int) -> None:
        gap = column - len(self._cells)
        if gap < 0:
            self._cells[column] = cell
            return
        self._cells.extend([BLANK] * gap)
        self._cells.append(cell)

    def _find_column(self, reference: str, expected: int) -> int:
        match = REFERENCE.fullmatch(reference)
        try:
            if not match or int(match[2]) != self._row:
                raise ValueError(reference)
            column = column_index(match[1])
        except ValueError as error:
            self._column = expected
            raise BadCellError(f"says that it is “{reference[:20]}”") from error
        return column

    def _start_row(self, attributes: dict[str, str]) -> None:
        text = attributes.get("r")
        if text is None:
            number = self._row + 1
        else:
            number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
        if not 1 <= number <= MAX_ROW:
            raise file_kind.damaged(self._package.path, f"it has a row “{(text or str(number))[:20]}”")
        if number <= self._row:
            self._ascending = False
        self._pieces.clear()
        self._row = number
        self._hidden = _truth(attributes.get("hidden")) or _zero(attributes.get("ht"))

    def _end_row(self) -> None:
        cells = tuple(self._cells)
        self._cells.clear()
        self._add_row(cells)

    def _add_row(self, cells: tuple[Cell, ...]) -> None:
        self.rows.append(SheetRow(self._row, cells, self._hidden))
        self._places += len(cells)
        if self._places > MAX_PLACES:
            raise file_kind.too_large(self._package.path, "its cells are too many or too far to the right")
        if len(self.rows) == self._limit:
            raise _Enough

    def _start_other(self, qualified: str, attributes: dict[str, str]) -> None:
        self._pieces.clear()
        self._depth += 1
        check_depth(self._depth)
        name = qualified[qualified.rfind(self._before[-1:] or ":") + 1 :]
        if name == "sheetData":
            self._in_rows = True
            if qualified != self._before + name or any(key.startswith("xmlns") for key in attributes):
                self._mixed()
        elif name in _HOT and self._in_rows:
            self._mixed()
        elif name == "mergeCell":
            if area := parse_range(attributes.get("ref", "")):
                self.merged.append(area)
        elif self._in_filter or name == "autoFilter":
            self._in_filter = True
            self.criteria.element(name, attributes)
        elif name == "sheetPr":
            self.filter_mode = _truth(attributes.get("filterMode"))
        elif name == "col" and (_truth(attributes.get("hidden")) or _zero(attributes.get("width"))):
            self._hide_columns(attributes)

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        texts = attributes.get("min", ""), attributes.get("max", "")
        if all(text.isascii() and text.isdigit() and len(text) < 6 for text in texts):
            first, last = max(int(texts[0]), 1), min(int(texts[1]), MAX_COLUMNS)
            self.hidden_columns.update(range(first - 1, last))

    def _mixed(self) -> None:
        if not self._namespaces:
            raise _MixedTags

    def _end_other(self, qualified: str) -> None:
        self._depth -= 1
        if qualified.endswith("sheetData"):
            self._in_rows = False
        elif qualified.endswith("autoFilter"):
            self._in_filter = False


def _truth(text: str | None) -> bool:
    return text is not None and text.strip() in ("1", "true", "on")


def _zero(height: str | None) -> bool:
    try:
        return height is not None and float(height) == 0
    except ValueError:
        return False


def _in_order(rows: list[SheetRow]) -> list[SheetRow]:
    """Rows that a sloppy program wrote out of order, or in pieces; the later piece of a cell holds."""
    merged: dict[int, SheetRow] = {}
    for row in rows:
        earlier = merged.get(row.number)
        merged[row.number] = _joined(earlier, row) if earlier else row
    return [merged[number] for number in sorted(merged)]


def _joined(earlier: SheetRow, later: SheetRow) -> SheetRow:
    width = max(len(earlier.cells), len(later.cells))
    cells = (later.cell(column) if later.cell(column) is not BLANK else earlier.cell(column) for column in range(width))
    return SheetRow(later.number, tuple(cells), earlier.hidden or later.hidden)
