"""Reads one table of an OpenDocument spreadsheet back: one just written, and one that LibreOffice has saved since.

It shares no code with the writer but the token of a number, so that what the writer gets wrong shows.
"""

from __future__ import annotations

from typing import IO

from zgen_desktop.adapters.ods_outline import OFFICE, TABLE, TEXT
from zgen_desktop.adapters.opc_xml import BrokenXmlError, feed_part, xml_parser
from zgen_desktop.adapters.results_values import ValueDigest, number_token
from zgen_desktop.core.model.cells import column_letter

_HEAD = 1024
_OFFICE, _TABLE, _TEXT = f"{OFFICE} ", f"{TABLE} ", f"{TEXT} "
_CELLS = frozenset({f"{TABLE} table-cell", f"{TABLE} covered-table-cell"})
_FOREIGN = frozenset({f"{OFFICE} annotation", f"{TABLE} shapes", f"{TABLE} table-source"})
"""What somebody has put onto the sheet: with one of these it is not as it was left."""

_MOST_COLUMNS = 16_384
_MOST_REPEATED = 5_000_000


def read_back(stream: IO[bytes], name: str) -> tuple[str, int]:
    """The digest of a table's values and the number of its last row with one. Raises BrokenXmlError without it."""
    head = stream.read(_HEAD)
    reader = _Reader(name)
    parser = xml_parser(head)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    feed_part(stream, parser, head)
    if not reader.found:
        raise BrokenXmlError(f"no table {name}")
    return reader.digest.hexdigest(), reader.last


class _Reader:
    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = 0
        self._inside = False
        self._row = 0
        self._rows = 1
        self._column = 0
        self._columns = 1
        self._tokens: list[str] = []
        self._attributes: dict[str, str] = {}
        self._lines: list[str] | None = None
        self._in_paragraph = False
        self.found = False
        self.last = 0
        self.digest = ValueDigest()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth == 4:
            self._inside = name == f"{_TABLE}table" and attributes.get(f"{_TABLE}name") == self._name
            self.found = self.found or self._inside
        if not self._inside:
            return
        if name == f"{_TABLE}table-row":
            self._rows = int(attributes.get(f"{_TABLE}number-rows-repeated", "1"))
            self._column, self._tokens = 0, []
            self._row += 1
        elif name in _CELLS:
            self._attributes, self._lines = attributes, None
            self._columns = int(attributes.get(f"{_TABLE}number-columns-repeated", "1"))
        elif name in _FOREIGN:
            self.digest.row(0, ["somebody's"])
        elif name.startswith(_TEXT):
            self._start_text(name.removeprefix(_TEXT), attributes)

    def _start_text(self, name: str, attributes: dict[str, str]) -> None:
        if name == "p":
            self._lines = [*(self._lines or ()), ""]
            self._in_paragraph = True
        elif self._lines and name == "s":
            self._lines[-1] += " " * int(attributes.get(f"{_TEXT}c", "1"))
        elif self._lines and name == "tab":
            self._lines[-1] += "\t"
        elif self._lines and name == "line-break":
            self._lines[-1] += "\n"

    def text(self, data: str) -> None:
        if self._inside and self._in_paragraph and self._lines:
            self._lines[-1] += data

    def end(self, name: str) -> None:
        self._depth -= 1
        if not self._inside:
            return
        if self._depth == 3:
            self._inside = False
        elif name == f"{_TEXT}p":
            self._in_paragraph = False
        elif name in _CELLS:
            token = self._token()
            if token:
                many = min(self._columns, _MOST_COLUMNS)
                self._tokens += [column_letter(self._column + at) + token for at in range(many)]
            self._column += self._columns
        elif name == f"{_TABLE}table-row":
            self._end_row()

    def _end_row(self) -> None:
        if self._tokens:
            if self._rows * len(self._tokens) > _MOST_REPEATED:
                raise BrokenXmlError("an endless row")
            for number in range(self._row, self._row + self._rows):
                self.digest.row(number, self._tokens)
            self.last = self._row + self._rows - 1
        self._row += self._rows - 1

    def _token(self) -> str:
        said = self._attributes
        if f"{_TABLE}formula" in said:
            return "f"
        kind = said.get(f"{_OFFICE}value-type", "")
        if kind in ("float", "percentage", "currency"):
            return number_token(float(said.get(f"{_OFFICE}value", "nan")))
        if kind == "date":
            whole, _, fraction = said.get(f"{_OFFICE}date-value", "").partition(".")
            return f"d{whole.removesuffix('T00:00:00')}{fraction.rstrip('0')}"
        if kind == "boolean":
            return "b1" if said.get(f"{_OFFICE}boolean-value") == "true" else "b0"
        text = said.get(f"{_OFFICE}string-value") or "\n".join(self._lines or ())
        return f"s{text}" if text else ""
