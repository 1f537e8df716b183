"""What a person does to the rows of the list: types, fills down, pastes, clears, leaves out, sends anyway."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO

from PySide6.QtCore import QObject, Signal

from zgen_desktop.core.edits import LEFT_OUT_BY_HAND
from zgen_desktop.core.model.cells import BLANK, Cell
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.core.typed import same_value, typed, typed_column
from zgen_desktop.gui.check_columns import CheckColumns, original, system_order
from zgen_desktop.gui.edit_steps import EditStack, Step
from zgen_desktop.gui.row_model import RowId
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.slices import Slices

_CHUNK = 1024


class Correcting(QObject):
    """Turns keys and buttons into steps of the stack. ``said`` comes with a sentence about what was or wasn't done."""

    said = Signal(str)

    def __init__(self, table: RowTable, columns: CheckColumns, stack: EditStack, today: Callable[[], date]) -> None:
        super().__init__(table)
        self._table, self._columns, self._stack, self._today = table, columns, stack, today
        self._deciding = Slices(self)
        table.rows.edited.connect(self.type_cell)

    # --- cells ----------------------------------------------------------------------------------------

    def type_cell(self, row_id: RowId, column: str, text: str) -> None:
        """One cell was typed into."""
        row, place = self._table.rows.find_row(row_id), self._columns.field_of(column)
        if isinstance(row, ListRow) and place is not None:
            self._change(
                self.tr("correct a cell"), {(row, place[1]): typed(text, place[0], system_order(), self._today())}
            )

    def fill_down(self) -> None:
        """The value of the first chosen cell goes into the chosen cells below it."""
        place, rows = self._columns.field_of(self._table.current_column()), self._chosen()
        if place is None or len(rows) < 2:
            self.said.emit(self.tr("Choose a cell and the cells below it that are to be filled."))
            return
        cell = self._columns.cell(rows[0], place[1])
        self._change(self.tr("fill down"), {(row, place[1]): cell for row in rows[1:]})

    def clear(self) -> None:
        """The chosen cells become blank."""
        self._all_chosen(self.tr("clear"), BLANK)

    def as_in_workbook(self) -> None:
        """Corrections of the chosen cells are taken back."""
        place = self._columns.field_of(self._table.current_column())
        if place is not None:
            step = Step(cells={(row.row, place[1]): None for row in self._chosen()})
            self._stack.do(self.tr("as in the workbook"), step)

    def _all_chosen(self, what: str, cell: Cell) -> None:
        place = self._columns.field_of(self._table.current_column())
        if place is not None:
            self._change(what, {(row, place[1]): cell for row in self._chosen()})

    def paste(self, text: str) -> None:
        """A value goes into all chosen cells; a column from Excel goes into the rows from the first chosen one down."""
        block = _block(text)
        lines = self._table.selected_lines()
        columns = self._columns_from_here(max((len(line) for line in block), default=0))
        if not block or not lines or not columns:
            self.said.emit(self.tr("Choose the first cell of a column that can be corrected, then paste."))
            return
        if len(block) == 1:
            block *= len(lines)
        else:
            lines = list(range(lines[0], min(lines[0] + len(block), self._table.rows.rowCount())))
        self._paste(block, self._table.rows.rows_at(lines), columns)

    def _paste(
        self, block: Sequence[Sequence[str]], rows: Sequence[ListRow], columns: Sequence[tuple[str, int]]
    ) -> None:
        cells: dict[tuple[ListRow, int], Cell] = {}
        for at, (field, column) in enumerate(columns):
            texts = [line[at] if at < len(line) else "" for line in block[: len(rows)]]
            read = typed_column(texts, field, system_order(), self._today())
            cells |= {(row, column): cell for row, cell in zip(rows, read, strict=True)}
        self._change(self.tr("paste"), cells)
        left = len(block) - len(rows)
        if left > 0:
            self.said.emit(self.tr("%n value(s) had no row to go to. The list ends here.", "", left))
        else:
            self.said.emit(self.tr("%n row(s) filled.", "", len(rows)))

    def _columns_from_here(self, width: int) -> list[tuple[str, int]]:
        """The next columns on screen, as many as are pasted; none where one of them can't be corrected."""
        shown, names = self._table.columns_shown(), [column.name for column in self._table.rows.columns]
        here = self._table.current_column()
        if not here or width == 0:
            return []
        start = shown.index(names.index(here))
        found = [self._columns.field_of(names[at]) for at in shown[start : start + width]]
        places = [place for place in found if place is not None]
        return places if len(places) == width else []

    def _change(self, what: str, cells: Mapping[tuple[ListRow, int], Cell]) -> None:
        """Typing what stands in the sheet takes a correction back."""
        self._stack.do(
            what,
            Step(
                cells={
                    (row.row, column): None if same_value(cell, original(row, column)) else cell
                    for (row, column), cell in cells.items()
                }
            ),
        )

    # --- rows -----------------------------------------------------------------------------------------

    def leave_out(self, rows: Sequence[ListRow]) -> None:
        """Leaves rows out; those that all are left out by hand are taken in again. Of very many a moment later."""
        self.finish()
        decided: list[int] = []
        steps = self._to_be_decided(rows, decided)
        self._deciding.start(steps, lambda: self._leave_out(frozenset(decided)), at_once=len(rows) <= _CHUNK)

    def finish(self) -> None:
        """What the person has done already is done now, not in a moment."""
        self._deciding.finish()

    def give_up(self) -> None:
        """The rows that it is about are gone."""
        self._deciding.cancel()

    def _to_be_decided(self, rows: Sequence[ListRow], into: list[int]) -> Iterator[None]:
        """Not those that the workbook hides or that were not chosen: these are decided about elsewhere."""
        out_already, by_hand = RowState.LEFT_OUT, self._stack.edits.left_out
        for at in range(0, len(rows), _CHUNK):
            into += [
                row.row
                for row in rows[at : at + _CHUNK]
                if row.state is not out_already or row.note == LEFT_OUT_BY_HAND or row.row in by_hand
            ]
            yield

    def _leave_out(self, decided: frozenset[int]) -> None:
        if not decided:
            self.said.emit(
                self.tr("These rows are hidden in the workbook or were not chosen. Decide about them at the left.")
            )
            return
        out = not self._stack.edits.left_out.issuperset(decided)
        self._stack.do(self.tr("leave out") if out else self.tr("take in"), Step(left_out=decided, out=out))

    def send_anyway(self, rows: Sequence[ListRow], reason: str) -> None:
        """Rows that are already invoiced are to be sent all the same."""
        self._stack.do(self.tr("send although already invoiced"), Step(anyway={row.row: reason for row in rows}))

    def hold_again(self, rows: Sequence[ListRow]) -> None:
        """Takes that decision back."""
        self._stack.do(self.tr("hold again"), Step(anyway={row.row: "" for row in rows}))

    def _chosen(self) -> list[ListRow]:
        return self._table.rows.rows_at(self._table.selected_lines())


def _block(text: str) -> list[list[str]]:
    """Lines and columns of what Excel puts on the clipboard; blank lines at the end are left away."""
    if text.count('"') % 2:
        # Not quoted by Excel's rule: a quotation mark that belongs to a value.
        block = [line.split("\t") for line in text.splitlines()]
    else:
        block = list(csv.reader(StringIO(text, newline=""), dialect="excel-tab"))
    while block and not any(block[-1]):
        block.pop()
    return block
