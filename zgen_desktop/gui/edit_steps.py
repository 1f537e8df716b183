"""What a person changes in the list, step by step, to be undone and done again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.cells import Cell

STEPS_KEPT = 200


@dataclass(frozen=True)
class Step:
    """One change. None for a cell: as it is in the sheet; an empty reason: held again.

    The rows of ``left_out`` are left out or, where ``out`` is False, taken in. All rows of a large list may be among
    them: they are kept and handed on as one set, never row by row.
    """

    cells: Mapping[tuple[int, int], Cell | None] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    out: bool = True
    anyway: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def rows(self) -> frozenset[int]:
        """The rows that it touches."""
        if not self.cells and not self.anyway:
            return self.left_out
        return self.left_out.union((row for row, _column in self.cells), self.anyway)


def applied(edits: Edits, step: Step) -> Edits:
    """The edits with a step more. What the step doesn't touch is shared, not copied."""
    cells, left_out, anyway = edits.cells, edits.left_out, edits.anyway
    if step.cells:
        changed = dict(cells)
        for key, cell in step.cells.items():
            if cell is None:
                changed.pop(key, None)
            else:
                changed[key] = cell
        cells = changed
    if step.left_out:
        left_out = left_out | step.left_out if step.out else left_out - step.left_out
    if step.anyway:
        anyway = {row: why for row, why in {**anyway, **step.anyway}.items() if why}
    return Edits(cells, left_out, anyway)


def inverse(edits: Edits, step: Step) -> Step:
    """The step that leads back to these edits once ``step`` was applied to them."""
    return Step(
        {key: edits.cells.get(key) for key in step.cells},
        # Only what the step changes: a row that was out before stays out when it is undone.
        step.left_out - edits.left_out if step.out else step.left_out & edits.left_out,
        not step.out,
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
        after = applied(self.edits, step)
        if after == self.edits:
            return False
        self.push(_Command(self, text, step, after))
        return True

    def begin_with(self, edits: Edits) -> None:
        """Another list, or edits that were changed elsewhere: there is no way back behind them."""
        self.edits = edits
        self.clear()

    def put(self, edits: Edits, rows: Collection[int]) -> None:
        """Has other edits and tells it; for the commands of this stack."""
        self.edits = edits
        self.edits_changed.emit(edits, rows)


class _Command(QUndoCommand):
    def __init__(self, stack: EditStack, text: str, step: Step, after: Edits) -> None:
        super().__init__(text)
        self._stack, self._step = stack, step
        self._back = inverse(stack.edits, step)
        self._after: Edits | None = after

    def redo(self) -> None:
        """Also how it is done the first time; then it is worked out already."""
        after, self._after = self._after, None
        self._stack.put(after or applied(self._stack.edits, self._step), self._step.rows)

    def undo(self) -> None:
        """As it was before."""
        self._stack.put(applied(self._stack.edits, self._back), self._back.rows)
