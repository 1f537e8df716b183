"""Reads a results sheet back: one we have just written, strictly, and one that Excel may have saved since.

Neither shares code with the writer but the token of a number, so that what the writer gets wrong shows.
"""

from __future__ import annotations

import re
from typing import IO
from xml.parsers import expat

from zgen_desktop.adapters.cell_values import CellValues
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.opc_xml import BrokenXmlError
from zgen_desktop.adapters.results_values import ValueDigest, number_token
from zgen_desktop.adapters.shared_strings import SharedStrings, unescape
from zgen_desktop.adapters.sheet_reader import SheetReader
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import Cell, CellKind, column_letter

_BLOCK = 1 << 18
_PIECE = re.compile(
    r'<row r="([0-9]+)">'
    r'|<c r="([A-Z]+)([0-9]+)" s="[0-9]+"'
    r'(?:/>|(?: t="(inlineStr|b|e)")?>(?:<is><t(?: xml:space="preserve")?>([^<]*)</t></is>|<v>([^<]*)</v>)</c>)'
)
_KINDS = {"b": "b", "e": "e", "inlineStr": "s"}


def written_digest(stream: IO[bytes]) -> tuple[str, int]:
    """The digest and the row count, header included, of a part that we have just written.

    The part must be well-formed and hold nothing but the rows and cells that we write; anything else
    raises BrokenXmlError.
    """
    parser = expat.ParserCreate()
    digest = ValueDigest()
    rows = _Rows(digest)
    rest = b""
    try:
        while block := stream.read(_BLOCK):
            parser.Parse(block, False)
            # Cut behind a whole row, so that neither a tag nor a character is split.
            cut = block.rfind(b"</row>")
            if cut >= 0:
                rows.take(rest + block[:cut])
                rest = block[cut:]
            else:
                rest += block
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise BrokenXmlError(str(error)) from error
    rows.take(rest)
    rows.end()
    return digest.hexdigest(), rows.number


class _Rows:
    """Takes whole rows of XML, and tells their values to the digest."""

    def __init__(self, digest: ValueDigest) -> None:
        self._digest = digest
        self._tokens: list[str] = []
        self.number = 0

    def take(self, data: bytes) -> None:
        text = data.decode()
        found = _PIECE.findall(text)
        if len(found) != text.count("<c ") + text.count("<row "):
            raise BrokenXmlError("a cell that was not written like this")
        tokens = self._tokens
        row = str(self.number)
        for new_row, letter, number, kind, string, value in found:
            if new_row:
                self.end()
                tokens = self._tokens = []
                row = new_row
                if int(row) != self.number + 1:
                    raise BrokenXmlError(f"row {row} behind row {self.number}")
                self.number += 1
            elif number != row:
                raise BrokenXmlError(f"cell {letter}{number} in row {row}")
            elif kind == "inlineStr":
                tokens.append(f"{letter}s{_decoded(string) if '&' in string or '_' in string else string}")
            elif value:
                tokens.append(letter + (_KINDS[kind] + value if kind else number_token(float(value))))

    def end(self) -> None:
        self._digest.row(self.number, self._tokens)


def _decoded(text: str) -> str:
    return unescape(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def values_digest(package: Package, part: str) -> str | None:
    """The digest of any worksheet, however Excel has encoded it; None where it can't be read."""
    try:
        with package.open_part(part) as stream:
            return written_digest(stream)[0]
    except (BrokenXmlError, UnicodeDecodeError):
        pass  # not as we write it: saved by Excel since, or not ours
    try:
        return _read_digest(package, part)
    except WorkbookError:
        return None


def _read_digest(package: Package, part: str) -> str:
    relationships = package.relationships(package.workbook_part)
    texts = next((each.target for each in relationships if each.type.endswith("/sharedStrings")), "")
    strings = SharedStrings(package, texts if package.has(texts) else "")
    digest = ValueDigest()
    try:
        reader = SheetReader(package, part, CellValues((), strings, date_1904=False))
        reader.run()
    finally:
        strings.close()
    for row in reader.rows:
        tokens = ((column_letter(column), _token(cell)) for column, cell in enumerate(row.cells))
        digest.row(row.number, [letter + token for letter, token in tokens if token])
    return digest.hexdigest()


def _token(cell: Cell) -> str:
    if cell.kind is CellKind.BOOLEAN:
        # Whether a formula or not: LibreOffice saves every truth value as =TRUE().
        return "b1" if cell.raw == "TRUE" else "b0"
    if cell.formula:
        return "f"
    if cell.kind is CellKind.NUMBER:
        return number_token(float(cell.raw))
    if cell.kind is CellKind.TEXT:
        return f"s{cell.raw}" if cell.raw else ""
    return f"{cell.kind[0]}{cell.raw}" if cell.raw else ""
