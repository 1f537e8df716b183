"""The rows of a list grouped by what a person has to look at: problems by kind, what is held, what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import takewhile

from zgen_desktop.core.edits import LEFT_OUT_BY_HAND
from zgen_desktop.core.model.rows import ListRow, Problem, RowState, Severity

_CHUNK = 512


class Kind(IntEnum):
    """What a group is about, in the order in which a person needs it."""

    ERROR = 0
    HELD = 1
    WARNING = 2
    HIDDEN = 3
    LEFT_OUT = 4
    NOT_CHOSEN = 5
    DONE_BEFORE = 6
    CHANGED = 7
    ANYWAY = 8


@dataclass
class Group:
    """Rows of one kind. ``code`` and ``column`` (a letter) tell problems apart; ``rows`` are row numbers in order."""

    kind: Kind
    code: str = ""
    column: str | None = None
    rows: list[int] = field(default_factory=list)
    example: Problem | None = None

    @property
    def key(self) -> str:
        """What the group is known by when the list is checked again."""
        return f"{self.kind.name}/{self.code}/{self.column or ''}"

    @property
    def count(self) -> int:
        """Rows in the group."""
        return len(self.rows)


@dataclass
class Groups:
    """All groups of a list; ``to_look_at`` counts rows with a problem, held ones, and ready ones with a warning."""

    found: dict[str, Group] = field(default_factory=dict)
    to_look_at: int = 0

    def ordered(self) -> list[Group]:
        """What needs a person first; within a kind, the largest group."""
        return sorted(self.found.values(), key=lambda group: (group.kind, -group.count))


def group_rows(rows: Sequence[ListRow], into: Groups) -> Iterator[None]:
    """Fills ``into``; each yield is a place to pause, for lists of 100,000 rows."""
    for at in range(0, len(rows), _CHUNK):
        for row in rows[at : at + _CHUNK]:
            if row.state is not RowState.READY or row.problems or row.changed or row.anyway:
                _add(row, into)
        yield


def grouped(rows: Sequence[ListRow]) -> Groups:
    """All groups at once."""
    groups = Groups()
    for _ in group_rows(rows, groups):
        pass
    return groups


def sheet_problems(problems: Sequence[Problem]) -> list[Problem]:
    """Those about the whole sheet, which stand first."""
    return list(takewhile(lambda problem: problem.row == 0, problems))


def _add(row: ListRow, into: Groups) -> None:
    kinds: dict[tuple[Kind, str, str | None], Problem | None] = {}
    for problem in row.problems:
        kind = Kind.ERROR if problem.severity is Severity.ERROR else Kind.WARNING
        kinds.setdefault((kind, problem.code, problem.column), problem)
    if row.state is RowState.HELD:
        kinds[Kind.HELD, "", None] = None
    elif row.state is RowState.DONE_BEFORE:
        kinds[Kind.DONE_BEFORE, "", None] = None
    elif row.state is RowState.LEFT_OUT:
        kinds[_left_out_kind(row), "", None] = None
    if row.changed:
        kinds[Kind.CHANGED, "", None] = None
    if row.anyway:
        kinds[Kind.ANYWAY, "", None] = None
    for (kind, code, column), example in kinds.items():
        group = Group(kind, code, column, example=example)
        into.found.setdefault(group.key, group).rows.append(row.row)
    if row.state in (RowState.PROBLEM, RowState.HELD) or (row.state is RowState.READY and row.problems):
        into.to_look_at += 1


def _left_out_kind(row: ListRow) -> Kind:
    if row.note == LEFT_OUT_BY_HAND:
        return Kind.LEFT_OUT
    # The notes of importing: hidden by a filter or by hand, or not among the rows chosen.
    return Kind.HIDDEN if "hidden" in row.note else Kind.NOT_CHOSEN
