"""What a person changed in the program before sending: corrected cells, rows left out, rows sent anyway."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from zgen_desktop.core.dates import in_words
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, SheetRow
from zgen_desktop.core.model.rows import ListRow
from zgen_desktop.core.problems import shown


@dataclass(frozen=True, slots=True)
class Edits:
    """Changes to one list, by Excel row number and column index from 0. The workbook itself is not touched.

    ``anyway`` holds the reason for each row that is to be sent although the tenant has an invoice.
    """

    cells: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    anyway: Mapping[int, str] = field(default_factory=dict)

    @property
    def rows(self) -> frozenset[int]:
        """Every row that something was decided about."""
        if not self.cells and not self.anyway:
            # With all rows of a large list left out, another copy of them is what a person would wait for.
            return self.left_out
        return self.left_out.union((row for row, _column in self.cells), self.anyway)


@dataclass(frozen=True, slots=True)
class SeenRows:
    """The cells of rows as they were when something was first decided about them, by Excel row number.

    With one key all rows of a large list are left out: what is new is only noted, with the list that it stands in, and
    looked up by whoever has the time (``settled``).
    """

    cells: Mapping[int, tuple[Cell, ...]] = field(default_factory=dict)
    noted: tuple[tuple[frozenset[int], Sequence[ListRow]], ...] = ()

    def and_of(self, decided: frozenset[int], rows: Sequence[ListRow]) -> SeenRows:
        """With those of the rows decided about that were not seen before, as they are in ``rows``; the same if none."""
        new = decided - self.cells.keys() if self.cells else decided
        for known, _rows in self.noted:
            new = new - known
        return SeenRows(self.cells, (*self.noted, (new, rows))) if new else self

    def settled(self) -> SeenRows:
        """The same with everything looked up, so that no list is kept for it."""
        if not self.noted:
            return self
        cells = dict(self.cells)
        for new, rows in self.noted:
            cells |= {row.row: tuple(row.cells) for row in rows if row.row in new}
        return SeenRows(cells)

    def only(self, kept: frozenset[int]) -> SeenRows:
        """Without the rows about which nothing is decided any more."""
        return SeenRows({row: cells for row, cells in self.settled().cells.items() if row in kept})


def still_fitting(edits: Edits, seen: Mapping[int, Sequence[Cell]], rows: Iterable[ListRow]) -> Edits:
    """What of the edits belongs to rows that are as they were ``seen`` when they were edited.

    Excel moves rows when one is inserted or sorted: a correction must never land on another account.
    """
    wanted = edits.rows
    fit = {row.row for row in rows if row.row in wanted and tuple(row.cells) == tuple(seen.get(row.row, ()))}
    if fit == wanted:
        return edits
    return Edits(
        {key: cell for key, cell in edits.cells.items() if key[0] in fit},
        edits.left_out & fit,
        {row: why for row, why in edits.anyway.items() if row in fit},
    )


LEFT_OUT_BY_HAND = "Left out by hand."


def with_edits(rows: Sequence[SheetRow], edits: Edits) -> list[SheetRow]:
    """The rows as they are to be read: corrected cells in place of the sheet's own."""
    by_row: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in edits.cells.items():
        by_row.setdefault(row, {})[column] = cell
    return [_edited(row, by_row[row.number]) if row.number in by_row else row for row in rows]


def _edited(row: SheetRow, cells: Mapping[int, Cell]) -> SheetRow:
    changed = list(row.cells) + [BLANK] * (max(cells) + 1 - len(row.cells))
    for column, cell in cells.items():
        changed[column] = cell
    return row._replace(cells=tuple(changed))


def changed_words(row: SheetRow, edits: Edits, columns: Mapping[int, str]) -> str:
    """``Invoice date: 30th → 30 Nov 2026`` for every corrected cell of a row; ``columns`` names the columns."""
    parts = []
    for (number, column), cell in sorted(edits.cells.items(), key=lambda item: item[0]):
        was = row.cell(column)
        if number == row.number and was != cell:
            parts.append(f"{columns.get(column, '')}: {_words(was)} → {_words(cell)}".removeprefix(": "))
    return "; ".join(parts)


def _words(cell: Cell) -> str:
    if cell.kind is CellKind.DATE and cell.when is not None:
        return in_words(cell.when.date())
    return shown(cell) or "(empty)"


def without(edits: Edits, row: int, column: int) -> Edits:
    """The same edits with one cell as it is in the sheet again."""
    return replace(edits, cells={key: cell for key, cell in edits.cells.items() if key != (row, column)})
