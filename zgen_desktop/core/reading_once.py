"""A workbook that is read again only when the file has changed: correcting a cell must not cost a reading."""

from __future__ import annotations

from collections.abc import Sequence

from zgen_desktop.core.model.cells import Sheet, SheetRow, TextFormat, WorkbookInfo
from zgen_desktop.core.ports import Workbook


class ReadOnce:
    """The port ``Workbook`` over another one; keeps the sheet that was read last.

    A sheet is known by path, name and the hash of the file as ``inspect`` saw it last, so whoever wants to see a
    change calls ``inspect`` first, as importing does.
    """

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._text = TextFormat()
        self._seen: dict[str, str] = {}
        self._key: tuple[str, str, str] | None = None
        self._sheet: Sheet | None = None

    def with_text(self, text: TextFormat) -> ReadOnce:
        """This one itself: a list that is read in another way from now on is read again."""
        if text != self._text:
            self._workbook, self._text = self._workbook.with_text(text), text
            self._sheet = self._key = None
        return self

    def inspect(self, path: str) -> WorkbookInfo:
        """Always asks the file."""
        info = self._workbook.inspect(path)
        self._seen = {path: info.fingerprint.sha256, info.path: info.fingerprint.sha256}
        return info

    def peek(self, path: str, sheet: str, rows: int) -> Sequence[SheetRow]:
        """The first rows of a sheet."""
        return self._workbook.peek(path, sheet, rows)

    def read(self, path: str, sheet: str) -> Sheet:
        """The sheet as it was read the last time, where the file is still the same."""
        key = (path, self._seen.get(path, ""), sheet)
        if self._sheet is None or key != self._key or not key[1]:
            self._sheet, self._key = self._workbook.read(path, sheet), key
        return self._sheet
