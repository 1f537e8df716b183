"""What a person changes in the list, step by step, to be undone and done again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.cells import Cell

STEPS_KEPT = 200


@dataclass(frozen=True)
class Step:
    """One change. None for a cell: as it is in the sheet; an empty reason: held again."""

    cells: Mapping[tuple[int, int], Cell | None] = field(default_factory=dict)
    left_out: Mapping[int, bool] = field(default_factory=dict)
    anyway: Mapping[int, str] = field(default_factory=dict)

    @property
    def rows(self) -> set[int]:
        """The rows that it touches."""
        return {row for row, _column in self.cells} | self.left_out.keys() | self.anyway.keys()


def applied(edits: Edits, step: Step) -> Edits:
    """The edits with a step more."""
    cells: dict[tuple[int, int], Cell] = dict(edits.cells)
    for key, cell in step.cells.items():
        if cell is None:
            cells.pop(key, None)
        else:
            cells[key] = cell
    out = {row for row, is_out in step.left_out.items() if is_out}
    anyway = {row: why for row, why in {**edits.anyway, **step.anyway}.items() if why}
    return Edits(cells, frozenset(edits.left_out - step.left_out.keys() | out), anyway)


def inverse(edits: Edits, step: Step) -> Step:
    """The step that leads back to these edits once ``step`` was applied to them."""
    return Step(
        {key: edits.cells.get(key) for key in step.cells},
        {row: row in edits.left_out for row in step.left_out},
        {row: edits.anyway.get(row, "") for row in step.anyway},
    )


class EditStack(QUndoStack):
    """The edits of one list and the way back. ``edits_changed`` comes with the edits and the rows touched."""

    edits_changed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.edits = Edits()
        self.setUndoLimit(STEPS_KEPT)

    def do(self, text: str, step: Step) -> bool:
        """Makes a change that can be undone; False where it would change nothing."""
        if applied(self.edits, step) == self.edits:
            return False
        self.push(_Command(self, text, step))
        return True

    def begin_with(self, edits: Edits) -> None:
        """Another list, or edits that were changed elsewhere: there is no way back behind them."""
        self.edits = edits
        self.clear()

    def apply(self, step: Step) -> None:
        """Changes the edits and tells it; for the commands of this stack."""
        self.edits = applied(self.edits, step)
        rows: Collection[int] = step.rows
        self.edits_changed.emit(self.edits, rows)


class _Command(QUndoCommand):
    def __init__(self, stack: EditStack, text: str, step: Step) -> None:
        super().__init__(text)
        self._stack, self._step = stack, step
        self._back = inverse(stack.edits, step)

    def redo(self) -> None:
        """Also how it is done the first time."""
        self._stack.apply(self._step)

    def undo(self) -> None:
        """As it was before."""
        self._stack.apply(self._back)
