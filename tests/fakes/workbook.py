"""Workbooks in memory behind the port ``Workbook``.

>>> books = FakeWorkbook()
>>> books.add("/lists/may.xlsx", {"List": [["Account", "Invoice date"], ["A-1", date(2026, 5, 31)]]})
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import (
    BLANK,
    Cell,
    CellKind,
    Fingerprint,
    Sheet,
    SheetInfo,
    SheetRow,
    TextFormat,
    WorkbookInfo,
)

Value = Cell | str | bool | int | float | Decimal | date | None
_DAY_ZERO = datetime(1899, 12, 30)


def cell(value: Value) -> Cell:
    """What Excel would store for a value typed into a cell; ``#…!`` and ``#N/A`` are errors."""
    if isinstance(value, Cell):
        return value
    if value is None or value == "":
        return BLANK
    if isinstance(value, bool):
        return Cell(CellKind.BOOLEAN, str(value).upper())
    if isinstance(value, date):
        when = value if isinstance(value, datetime) else datetime.combine(value, time())
        days = Decimal((when - _DAY_ZERO).days) + Decimal((when - _DAY_ZERO).seconds) / 86_400
        return Cell(CellKind.DATE, f"{days:.10f}".rstrip("0").rstrip("."), "yyyy-mm-dd", when=when)
    if isinstance(value, str):
        error = value.startswith("#") and (value.endswith(("!", "?")) or value == "#N/A")
        return Cell(CellKind.ERROR if error else CellKind.TEXT, value)
    return Cell(CellKind.NUMBER, str(value))


def rows(values: Sequence[Sequence[Value]], hidden: Sequence[int] = ()) -> tuple[SheetRow, ...]:
    """Rows 1, 2, … of a sheet; empty ones are left out as the port says."""
    found = []
    for number, line in enumerate(values, start=1):
        cells = [cell(value) for value in line]
        while cells and cells[-1] is BLANK:
            cells.pop()
        if cells:
            found.append(SheetRow(number, tuple(cells), number in hidden))
    return tuple(found)


@dataclass
class FakeWorkbook:
    """The port ``Workbook``; ``add`` puts a file there, ``take_away`` removes it."""

    _books: dict[str, tuple[WorkbookInfo, dict[str, Sheet]]] = field(default_factory=dict)

    def add(
        self,
        path: str,
        sheets: Mapping[str, Sheet | Sequence[Sequence[Value]]],
        *,
        infos: Sequence[SheetInfo] | None = None,
        date_1904: bool = False,
    ) -> str:
        """Puts a workbook at a path and gives its absolute path. ``infos`` where a sheet is hidden or a chart."""
        absolute = str(Path(path).absolute())
        made = {
            name: replace(each, name=name) if isinstance(each, Sheet) else Sheet(name, rows(each))
            for name, each in sheets.items()
        }
        content = repr(sorted(made.items())).encode()
        fingerprint = Fingerprint(len(content), 1_790_000_000_000_000_000, hashlib.sha256(content).hexdigest())
        listed = tuple(infos) if infos is not None else tuple(SheetInfo(name) for name in made)
        self._books[absolute] = WorkbookInfo(absolute, fingerprint, listed, date_1904), made
        return absolute

    def take_away(self, path: str) -> None:
        """The file is gone from here on."""
        del self._books[str(Path(path).absolute())]

    def with_text(self, text: TextFormat) -> FakeWorkbook:
        return self

    def inspect(self, path: str) -> WorkbookInfo:
        return self._book(path)[0]

    def peek(self, path: str, sheet: str, rows: int) -> Sequence[SheetRow]:
        return self.read(path, sheet).rows[: max(rows, 0)]

    def read(self, path: str, sheet: str) -> Sheet:
        info, sheets = self._book(path)
        for each in info.sheets:
            if each.name.casefold() == sheet.casefold():
                if not each.worksheet:
                    raise WorkbookError("not_a_worksheet", "Not a worksheet", f"“{sheet}” holds no list.", "Choose.")
                return sheets[each.name]
        raise WorkbookError("no_such_sheet", "No such sheet", f"“{path}” has no sheet “{sheet}”.", "Choose another.")

    def _book(self, path: str) -> tuple[WorkbookInfo, dict[str, Sheet]]:
        try:
            return self._books[str(Path(path).absolute())]
        except KeyError:
            raise WorkbookError(
                "file_missing", "Not there", f"There is no file “{path}”.", "Choose it again."
            ) from None
