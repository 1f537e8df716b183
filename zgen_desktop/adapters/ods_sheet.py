"""The table of a results sheet in an OpenDocument spreadsheet, written row by row in flat memory.

What a value is, is said by its attributes; nothing is a formula. OpenDocument has no errors as values, so an error
of the list stands there as its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from zgen_desktop.adapters.ods_outline import OFFICE, TABLE, TEXT
from zgen_desktop.adapters.ods_styles import CellLook, OdsStyles
from zgen_desktop.adapters.results_values import ValueDigest, number_token, number_value, storable
from zgen_desktop.adapters.results_xml import LINK_ROWS, link_address
from zgen_desktop.adapters.xml_edit import escaped
from zgen_desktop.core.model.cells import column_letter
from zgen_desktop.core.model.results import ResultCell, ResultColumn, ResultKind, ResultsTable

_BLOCK = 1 << 18
_KEPT = 4_096
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f]")
_SPACES = re.compile("  +|^ | $|\t")
_DECLARED = (
    f' xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


class TableWritten(NamedTuple):
    """``digest`` is of all values; ``rows`` without the header."""

    digest: str
    rows: int


def write_table(
    write: Callable[[bytes], None], table: ResultsTable, name: str, styles: OdsStyles, codec: str, master_page: str
) -> TableWritten:
    """Writes the whole table in pieces. ``table.rows`` is iterated once."""
    cells = _Cells(styles, links=table.row_count <= LINK_ROWS)
    digest = ValueDigest()

    def put(text: str) -> None:
        write(text.encode(codec, "xmlcharrefreplace"))

    style = styles.table(master_page)
    put(f'<table:table table:name="{escaped(name)}" table:style-name="{style}"{_DECLARED}>')
    put(_columns(table.columns, styles))
    header = [ResultCell(ResultKind.TEXT, column.header, tone="header") for column in table.columns]
    put(f"<table:table-header-rows>{cells.row(1, header, digest)}</table:table-header-rows>")
    number, size = 1, 0
    lines: list[str] = []
    for number, row in enumerate(table.rows, 2):
        lines.append(cells.row(number, row, digest))
        size += len(lines[-1])
        if size > _BLOCK:
            put("".join(lines))
            lines.clear()
            size = 0
    put("".join(lines) + "</table:table>")
    return TableWritten(digest.hexdigest(), number - 1)


def filter_range(name: str, table: ResultsTable, index: int) -> str:
    """The filter over all columns: an unnamed range, as LibreOffice makes it for filter buttons."""
    last = f"{column_letter(max(len(table.columns), 1) - 1)}{table.row_count + 1}"
    sheet = quoted(name)
    return (
        f'<table:database-range xmlns:table="{TABLE}" table:name="__Anonymous_Sheet_DB__{index}" '
        f'table:target-range-address="{escaped(f"{sheet}.A1:{sheet}.{last}")}" table:display-filter-buttons="true"/>'
    )


def quoted(name: str) -> str:
    """A sheet's name in an address."""
    return "'" + name.replace("'", "''") + "'"


def plain_text(text: str) -> str:
    """The text as a cell of an OpenDocument spreadsheet can hold it: XML has no control characters but line ends."""
    return _CONTROL.sub("\ufffd", storable(text).replace("\r\n", "\n").replace("\r", "\n"))


def day_or_moment(raw: str) -> str:
    """An ISO day, or an ISO moment to the second; empty for what is none. A zone is dropped, not converted."""
    try:
        moment = datetime.fromisoformat(raw).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return ""
    return moment.isoformat().removesuffix("T00:00:00")


def _columns(columns: Sequence[ResultColumn], styles: OdsStyles) -> str:
    pieces = []
    folded = False
    for column in columns:
        if column.collapsed and not folded:
            pieces.append('<table:table-column-group table:display="false">')
        elif folded and not column.collapsed:
            pieces.append("</table:table-column-group>")
        folded = column.collapsed
        hidden = ' table:visibility="collapse"' if folded else ""
        pieces.append(f'<table:table-column table:style-name="{styles.column(column.width)}"{hidden}/>')
    if folded:
        pieces.append("</table:table-column-group>")
    return "".join(pieces)


class _Cells:
    """Makes cells; what was made is kept for cells that say the same."""

    def __init__(self, styles: OdsStyles, *, links: bool) -> None:
        self._styles = styles
        self._links = links
        self._made: dict[ResultCell, tuple[str, str]] = {}

    def row(self, number: int, row: Sequence[ResultCell], digest: ValueDigest) -> str:
        pieces: list[str] = []
        tokens: list[str] = []
        for index, cell in enumerate(row):
            made = self._made.get(cell)
            if made is None:
                made = self._cell(cell)
                if len(self._made) < _KEPT and not cell.link:
                    self._made[cell] = made
            pieces.append(made[0])
            if made[1]:
                tokens.append(column_letter(index) + made[1])
        digest.row(number, tokens)
        return f"<table:table-row>{''.join(pieces)}</table:table-row>"

    def _cell(self, cell: ResultCell) -> tuple[str, str]:
        kind, raw, code, link, tone = cell
        if kind is ResultKind.NUMBER and (value := number_value(raw)) is not None:
            style = self._styles.cell(CellLook(code, tone=tone))
            return _value(style, "float", f'office:value="{raw.removeprefix("+")}"'), number_token(value)
        if kind is ResultKind.DATE and (iso := day_or_moment(raw)):
            style = self._styles.cell(CellLook(code, date=True, tone=tone))
            return _value(style, "date", f'office:date-value="{iso}"'), f"d{iso}"
        if kind is ResultKind.BOOLEAN and raw in ("TRUE", "FALSE"):
            style = self._styles.cell(CellLook("General", tone=tone))
            said = raw.lower()
            return _value(style, "boolean", f'office:boolean-value="{said}"'), f"b{int(said == 'true')}"
        return self._text("" if kind is ResultKind.BLANK else raw, link, tone)

    def _text(self, raw: str, link: str, tone: str) -> tuple[str, str]:
        text = plain_text(raw)
        address = link_address(link) if self._links and link else ""
        if not text:
            return (f'<table:table-cell table:style-name="{self._styles.cell(CellLook("@", tone=tone))}"/>' if tone
                    else "<table:table-cell/>"), ""  # fmt: skip
        style = self._styles.cell(CellLook("@", tone=tone, link=bool(address)))
        inner = "".join(_paragraph(line, address) for line in text.split("\n"))
        start = f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        return f"{start}{inner}</table:table-cell>", f"s{text}"


def _value(style: str, kind: str, said: str) -> str:
    return f'<table:table-cell table:style-name="{style}" office:value-type="{kind}" {said}/>'


def _paragraph(line: str, address: str) -> str:
    text = _SPACES.sub(_space, escaped(line))
    if address:
        text = f'<text:a xlink:type="simple" xlink:href="{escaped(address)}">{text}</text:a>'
    return f"<text:p>{text}</text:p>"


def _space(found: re.Match[str]) -> str:
    """Runs of blanks, and blanks at an end, are one blank or none to whoever reads XML text."""
    blanks = found.group()
    return "<text:tab/>" if blanks == "\t" else f'<text:s text:c="{len(blanks)}"/>'
