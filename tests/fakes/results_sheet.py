"""Results sheets in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.model.results import Place, Placement, ResultCell, ResultsTable
from zgen_desktop.core.model.run import WrittenSheet


@dataclass
class Recorded:
    """One sheet as written: ``rows`` without the header, exhausted from the table."""

    headers: list[str]
    rows: list[list[ResultCell]]
    footer: str

    @property
    def digest(self) -> str:
        said = repr([self.headers, [[cell.raw for cell in row] for row in self.rows]])
        return hashlib.sha256(said.encode()).hexdigest()


@dataclass
class FakeResultsSheet:
    """Keeps the contract of the port for paths that need not exist.

    ``sheets`` are files by path, each with its sheets by name. ``hindrances`` says of a workbook why it
    can't take a sheet, ``wishes`` why it should not and what a sheet means for it. ``writes`` counts;
    ``broken`` makes every write fail.
    """

    sheets: dict[str, dict[str, Recorded]] = field(default_factory=dict)
    hindrances: dict[str, str] = field(default_factory=dict)
    wishes: dict[str, tuple[str, str]] = field(default_factory=dict)
    writes: list[WrittenSheet] = field(default_factory=list)
    broken: bool = False

    def place(self, workbook: str, wish: Placement, output: str = "", previous: WrittenSheet | None = None) -> Place:
        if wish is Placement.COPY:
            if output in (workbook, "") or (output in self.sheets and not (previous and previous.path == output)):
                raise UsageError("output_exists", "The results can't go there", "", "Name another file.")
            return Place(output, into=True, reason="A copy was asked for.")
        reason = self.hindrances.get(workbook, "") if wish is not Placement.BESIDE else "A new workbook was asked for."
        why, consequence = self.wishes.get(workbook, ("", "")) if not reason else ("", "")
        if not reason and (not why or wish is Placement.INTO):
            return Place(workbook, into=True, consequence=consequence)
        beside = self._beside(workbook)
        path = previous.path if previous and previous.path.startswith(beside[0]) else self._free(beside)
        return Place(path, into=False, reason=reason or why, consequence=consequence)

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        rows = [list(row) for row in table.rows]
        if self.broken:
            raise WorkbookError("results_not_written", "The results could not be written", "", "")
        path, note = place.path, ""
        if place.into and self.hindrances.get(path):
            path, note = self._free(self._beside(path)), self.hindrances[path]
        file = self.sheets.setdefault(path, {})
        name = self._name(file, path, table.title, previous)
        recorded = file[name] = Recorded([column.header for column in table.columns], rows, table.footer)
        written = WrittenSheet(path, name, recorded.digest, note)
        self.writes.append(written)
        return written

    def footer(self, path: str, sheet: str) -> str | None:
        recorded = self.sheets.get(path, {}).get(sheet)
        return recorded.footer if recorded else None

    def last(self) -> Recorded:
        """What the newest write left behind."""
        return self.sheets[self.writes[-1].path][self.writes[-1].sheet]

    def _name(self, file: dict[str, Recorded], path: str, title: str, previous: WrittenSheet | None) -> str:
        if previous and previous.path == path:
            there = file.get(previous.sheet)
            if there and there.digest == previous.digest:
                return previous.sheet
        return next(name for name in _numbered(title) if name not in file)

    def _free(self, beside: tuple[str, str]) -> str:
        stem, suffix = beside
        return next(path for name in _numbered(stem) if (path := name + suffix) not in self.sheets)

    def _beside(self, workbook: str) -> tuple[str, str]:
        path = PurePath(workbook)
        return str(path.with_name(f"{path.stem} - Zgen results")), ".xlsx"


def _numbered(stem: str) -> Sequence[str]:
    return [stem, *(f"{stem} {number}" for number in range(2, 1000))]
