"""The XML of the results sheet, written row by row in flat memory (design.md section 6).

Strings are inline: they need no other part, and an inline string is never evaluated. Every number names
its format, since the workbook's default may be a date (facts: pitfall 12 of adding a sheet).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, urlsplit

from zgen_desktop.adapters.number_formats import is_date_format
from zgen_desktop.adapters.results_styles import Look, Styles
from zgen_desktop.adapters.results_values import (
    ERRORS,
    PLAIN,
    ValueDigest,
    markup,
    number_token,
    number_value,
    serial,
    storable,
)
from zgen_desktop.adapters.xml_edit import escaped
from zgen_desktop.core.model.cells import column_letter
from zgen_desktop.core.model.results import ResultCell, ResultColumn, ResultKind, ResultsTable

ROW_LIMIT = 1_048_576
COLUMN_LIMIT = 16_384
LINK_ROWS = 30_000
"""Above this many rows there are no links (design.md section 6); Excel itself takes 65,530 a sheet."""

_LINK_LENGTH = 2_079  # Excel's limit for an address
_FOOTER_LENGTH = 255  # characters that Excel takes in a footer, codes included
_TAB_COLOUR = "FF2E75B6"
_CHARACTERS_A_PAGE = 260  # of A4 or Letter across, at half the size of the screen
_BLOCK = 1 << 18
_KEPT = 4_096
_KEPT_LENGTH = 500
_TEXT = ResultKind.TEXT
_NUMBER = ResultKind.NUMBER
_RISKY_STARTS = frozenset("=+-@0123456789")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a workbook wants its sheet: ISO Strict or not, its date system, whether it has a window to freeze."""

    namespace: str
    relationships: str
    date_1904: bool
    views: bool


@dataclass(frozen=True, slots=True)
class SheetWritten:
    """``links`` maps addresses to relationship ids; ``digest`` is of all values; ``rows`` without the header."""

    digest: str
    rows: int
    links: Mapping[str, str]


def write_sheet(write: Callable[[bytes], None], table: ResultsTable, styles: Styles, dialect: Dialect) -> SheetWritten:
    """Writes the whole part in pieces. ``table.rows`` is iterated once."""
    digest = ValueDigest()
    cells = _Cells(styles, dialect.date_1904)
    links = _Links(table.row_count <= LINK_ROWS)
    write(_head(table, dialect).encode())
    rows = size = 0
    lines: list[str] = []
    for rows, row in enumerate(_rows(table), 1):
        lines.append(_row(rows, row, cells, digest, links))
        size += len(lines[-1])
        if size > _BLOCK:
            write("".join(lines).encode())
            lines.clear()
            size = 0
    write("".join(lines).encode())
    write(_tail(table, rows, links).encode())
    return SheetWritten(digest.hexdigest(), rows - 1, links.ids)


def pages_wide(columns: Sequence[ResultColumn]) -> int:
    """How many pages stand beside each other in print, so that it can be read: at half the size at least."""
    return max(1, round(sum(column.width for column in columns if not column.collapsed) / _CHARACTERS_A_PAGE))


def area(columns: int, rows: int) -> str:
    """The range that the filter covers: the header and ``rows`` rows."""
    return f"A1:{column_letter(max(columns, 1) - 1)}{rows + 1}"


def link_address(url: str) -> str:
    """The address in the form in which a relationship can hold it; empty where it is not to be followed.

    https alone, http for loopback addresses (design.md section 8, rule 4).
    """
    try:
        pieces = urlsplit(url)
        host = pieces.hostname or ""
    except ValueError:
        return ""
    if not host or not (pieces.scheme == "https" or (pieces.scheme == "http" and _is_loopback(host))):
        return ""
    address = quote(url, safe="%/:=&?~#+!$,;'@()*[]", errors="replace")
    return address if len(address) <= _LINK_LENGTH else ""


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _rows(table: ResultsTable) -> Iterator[Sequence[ResultCell]]:
    yield [ResultCell(ResultKind.TEXT, column.header, tone="header") for column in table.columns]
    yield from table.rows


class _Links:
    """Which cells lead where; one relationship for every address."""

    def __init__(self, wanted: bool) -> None:
        self._wanted = wanted
        self.ids: dict[str, str] = {}
        self.places: list[tuple[str, str]] = []

    def add(self, place: str, url: str) -> bool:
        address = link_address(url) if self._wanted and url else ""
        if address:
            self.places.append((place, self.ids.setdefault(address, f"rId{len(self.ids) + 1}")))
        return bool(address)


class _Cells:
    """Makes the XML behind a cell's reference, and its token for the digest.

    One cell costs about a microsecond here, and a list has millions: what was made is kept for cells
    that say the same, and text without anything special is told by one match.
    """

    def __init__(self, styles: Styles, date_1904: bool) -> None:
        self._styles = styles
        self._date_1904 = date_1904
        self._starts: dict[tuple[str, str, bool, bool], str] = {}
        self.made: dict[tuple[object, ...], tuple[str, str]] = {}

    def pair(self, cell: ResultCell, linked: bool = False) -> tuple[str, str]:
        """XML from behind the reference on, and token; both empty for a plain blank."""
        kind, raw, code, _, tone = cell
        if kind is _TEXT:
            made = self._text(raw, code, tone, linked)
        elif kind is _NUMBER:
            made = self._number(raw, code, tone, linked)
        elif kind is ResultKind.DATE:
            number = serial(raw, self._date_1904)
            if number is None:
                made = self._text(raw, "General", tone, linked)
            else:
                start = self._start(_day_format(raw, code), tone, linked)
                made = f"{start}><v>{number}</v></c>", number_token(float(number))
        elif kind is ResultKind.BOOLEAN and raw in ("TRUE", "FALSE"):
            bit = "1" if raw == "TRUE" else "0"
            made = f'{self._start(code, tone, linked)} t="b"><v>{bit}</v></c>', f"b{bit}"
        elif kind is ResultKind.ERROR and raw in ERRORS:
            made = f'{self._start(code, tone, linked)} t="e"><v>{raw}</v></c>', f"e{raw}"
        else:
            made = self._text("" if kind is ResultKind.BLANK else raw, code, tone, linked)
        return made

    def _number(self, raw: str, code: str, tone: str, linked: bool) -> tuple[str, str]:
        value = number_value(raw)
        if value is None:
            return self._text(raw, code, tone, linked)
        key = (code, tone, linked, False)
        start = self._starts.get(key) or self._start(*key)
        return f"{start}><v>{raw.removeprefix('+')}</v></c>", number_token(value)

    def _text(self, raw: str, code: str, tone: str, linked: bool) -> tuple[str, str]:
        if PLAIN.fullmatch(raw):
            key = (code, tone, linked, False)
            start = self._starts.get(key) or self._start(*key)
            return f'{start} t="inlineStr"><is><t>{raw}</t></is></c>', "s" + raw
        if not raw:
            return (f"{self._start('General', tone, False)}/>" if tone else ""), ""
        text = storable(raw)
        # Quoted, so that pressing Enter on it in Excel makes neither a formula nor a number of it.
        start = self._start(code, tone, linked, text[0] in _RISKY_STARTS)
        space = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() or "\n" in text else ""
        return f'{start} t="inlineStr"><is><t{space}>{markup(text)}</t></is></c>', "s" + text

    def _start(self, code: str, tone: str, linked: bool, quoted: bool = False) -> str:
        key = (code, tone, linked, quoted)
        found = self._starts.get(key)
        if found is None:
            found = self._starts[key] = f'" s="{self._styles.index(Look(*key))}"'
        return found


def _row(number: int, row: Sequence[ResultCell], cells: _Cells, digest: ValueDigest, links: _Links) -> str:
    pieces = [f'<row r="{number}">']
    tokens = []
    text = str(number)
    made = cells.made
    for cell, letter in zip(row, _letters(len(row)), strict=True):
        if cell[3]:
            xml, token = cells.pair(cell, links.add(letter + text, cell[3]))
        elif cell in made:
            xml, token = made[cell]
        else:
            xml, token = cells.pair(cell)
            if len(made) < _KEPT and len(xml) < _KEPT_LENGTH:
                made[cell] = xml, token
        if xml:
            pieces.append(f'<c r="{letter}{text}{xml}')
            if token:
                tokens.append(letter + token)
    pieces.append("</row>")
    digest.row(number, tokens)
    return "".join(pieces)


def _day_format(raw: str, code: str) -> str:
    """The format of a day: a source cell with an ISO date (t="d") needs none to be one, a serial does."""
    if is_date_format(code):
        return code
    return "yyyy-mm-dd hh:mm:ss" if "T" in raw and not raw.endswith("T00:00:00") else "yyyy-mm-dd"


@cache
def _letters(columns: int) -> list[str]:
    return [column_letter(column) for column in range(columns)]


def _head(table: ResultsTable, dialect: Dialect) -> str:
    view = (
        '<sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
    )
    outline = ' outlineLevelCol="1"' if any(column.collapsed for column in table.columns) else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{dialect.namespace}" xmlns:r="{dialect.relationships}">'
        f'<sheetPr><tabColor rgb="{_TAB_COLOUR}"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="{area(len(table.columns), table.row_count)}"/>'
        f'{view if dialect.views else ""}<sheetFormatPr defaultRowHeight="15"{outline}/>'
        f"{_columns(table.columns)}<sheetData>"
    )


def _columns(columns: Sequence[ResultColumn]) -> str:
    pieces = []
    after_group = False
    for number, column in enumerate(columns, 1):
        # Excel counts five pixels of margin on top of the characters.
        width = f'min="{number}" max="{number}" width="{min(max(column.width, 0) + 0.71, 255):.2f}" customWidth="1"'
        folded = ' hidden="1" outlineLevel="1"' if column.collapsed else ""
        # The button that unfolds a group stands above the column behind it.
        button = ' collapsed="1"' if after_group and not column.collapsed else ""
        pieces.append(f"<col {width}{folded}{button}/>")
        after_group = column.collapsed
    if after_group and len(columns) < COLUMN_LIMIT:
        behind = len(columns) + 1
        pieces.append(f'<col min="{behind}" max="{behind}" width="9.14" collapsed="1"/>')
    return f"<cols>{''.join(pieces)}</cols>" if pieces else ""


def _tail(table: ResultsTable, rows: int, links: _Links) -> str:
    covered = area(len(table.columns), rows - 1)
    targets = "".join(f'<hyperlink ref="{place}" r:id="{target}"/>' for place, target in links.places)
    return (
        f'</sheetData><autoFilter ref="{covered}"/>{f"<hyperlinks>{targets}</hyperlinks>" if targets else ""}'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        f'<pageSetup orientation="landscape" fitToWidth="{pages_wide(table.columns)}" fitToHeight="0"/>'
        f"<headerFooter><oddFooter>{_footer(table.footer)}</oddFooter></headerFooter>"
        f'<ignoredErrors><ignoredError sqref="{covered}" numberStoredAsText="1"/></ignoredErrors></worksheet>'
    )


def _footer(text: str) -> str:
    """Left the text, right the page; ``&`` begins a code in a footer and is doubled."""
    plain = "".join(character for character in storable(text) if character >= " ")
    page = "&RPage &P of &N"
    room = _FOOTER_LENGTH - len(page) - 4
    if len(plain) + plain.count("&") > room:
        while len(plain) + plain.count("&") > room:
            plain = plain[:-1]
        plain += "…"
    left = plain.replace("&", "&&")
    # A digit behind the code would be read as a font size, so a blank stands between.
    return escaped(f"&L{' ' if left[:1].isdigit() else ''}{left}{page}")
