"""Columns that may feed a field, with what speaks for them: the material of a question."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from zgen_desktop.core.converting import read_account_id, read_account_number
from zgen_desktop.core.dates import NoDay, read_day
from zgen_desktop.core.field_words import FIELD_OF_KEY, holds_name_of, opposite_of, other_meaning
from zgen_desktop.core.fields import ACCOUNT_ID, ACCOUNT_NUMBER, FLAG_FIELDS, STANDARD_FIELDS, fold
from zgen_desktop.core.headers import Header, HeaderColumn
from zgen_desktop.core.model.cells import Cell, CellKind, SheetRow, column_letter
from zgen_desktop.core.problems import shown
from zgen_desktop.core.questions import Candidate
from zgen_desktop.core.similarity import similar_fields

_SAMPLES = 3
_ROWS_JUDGED = 200


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a list with their first values."""

    sheet: str
    header: Header
    rows: Sequence[SheetRow]
    today: date

    def named_like(self, field: str) -> list[HeaderColumn]:
        """Columns whose name means this field beyond doubt; a custom field by its own name alone."""
        if field not in STANDARD_FIELDS:
            return [column for column in self.header.columns if fold(column.text) == fold(field)]
        return [c for c in self.header.columns if any(FIELD_OF_KEY.get(key) == field for key in c.keys)]

    def rivals(self, field: str, sure: HeaderColumn) -> list[HeaderColumn]:
        """Columns that may be meant instead of one that is surely named so: ``Invoice date NEW``.

        Their name holds the field's, no word in it says that it is another thing, and they hold other values.
        """
        if field in FLAG_FIELDS or field not in STANDARD_FIELDS:
            return []
        return [
            column
            for column in self.header.columns
            if column.index != sure.index
            and holds_name_of(column.text, field)
            and not any(key in FIELD_OF_KEY for key in column.keys)
            and not other_meaning(column.text)
            and self._may_feed(field, column)
            and self._differ(column.index, sure.index)
        ]

    def _may_feed(self, field: str, column: HeaderColumn) -> bool:
        reads = {ACCOUNT_ID: _is_id, ACCOUNT_NUMBER: _is_number}.get(field, _is_day)
        return self.share_read(column, reads) >= 0.5

    def _differ(self, one: int, other: int) -> bool:
        rows = islice(self.rows, _ROWS_JUDGED)
        return any(shown(row.cell(one)) != shown(row.cell(other)) for row in rows if not row.cell(one).blank)

    def opposites(self, field: str) -> list[HeaderColumn]:
        """Columns that say which of these charges are left out."""
        return [column for column in self.header.columns if opposite_of(column.text, field)]

    def similar_to(self, field: str, used: Collection[int]) -> list[HeaderColumn]:
        """Columns whose name resembles this field, the closest first."""
        ranked = [
            (max((similar_fields(key).get(field, 0.0) for key in column.keys), default=0.0), column)
            for column in self.header.columns
            if column.index not in used
        ]
        return [column for figure, column in sorted(ranked, key=lambda pair: -pair[0]) if figure > 0]

    def share_read(self, column: HeaderColumn, reads: Callable[[Cell], bool]) -> float:
        """Which part of the first values of a column can be read so, from 0 (also without values) to 1."""
        values = list(islice(self._values(column.index), _ROWS_JUDGED))
        return sum(reads(cell) for cell in values) / len(values) if values else 0.0

    def described(self, field: str, columns: Sequence[HeaderColumn], *, likely: bool = True) -> list[Candidate]:
        """Candidates with their first values."""
        return [
            Candidate(field, column_letter(column.index), column.text, self._samples(column.index), likely)
            for column in columns
        ]

    def candidates_for_account(self, used: Collection[int]) -> list[Candidate]:
        """By name or content; where nothing speaks for a column, all of them."""
        free = [column for column in self.header.columns if column.index not in used]
        ids = [column for column in free if self.share_read(column, _is_id) == 1]
        numbers = [
            column
            for column in dict.fromkeys(self.similar_to(ACCOUNT_NUMBER, used) + self.similar_to(ACCOUNT_ID, used))
            if column not in ids
        ]
        found = self.described(ACCOUNT_ID, ids) + self.described(ACCOUNT_NUMBER, numbers)
        return found or self._everything(ACCOUNT_NUMBER, free)

    def candidates_for_day(self, field: str, used: Collection[int]) -> list[Candidate]:
        """By name or content; where nothing speaks for a column, all of them."""
        free = [column for column in self.header.columns if column.index not in used]
        dated = [column for column in free if self.share_read(column, _is_day) >= 0.5]
        found = list(dict.fromkeys(self.similar_to(field, used) + dated))
        return self.described(field, found) or self._everything(field, free)

    def _everything(self, field: str, columns: Sequence[HeaderColumn]) -> list[Candidate]:
        return self.described(field, [column for column in columns if column.text], likely=False)

    def _values(self, index: int) -> filter[Cell]:
        return filter(lambda cell: not cell.blank, (row.cell(index) for row in self.rows))

    def _samples(self, index: int) -> tuple[str, ...]:
        return tuple(shown(cell) for cell in islice(self._values(index), _SAMPLES))


def _is_id(cell: Cell) -> bool:
    return read_account_id(cell).value is not None


def _is_number(cell: Cell) -> bool:
    return read_account_number(cell).value is not None


def _is_day(cell: Cell) -> bool:
    if cell.kind is CellKind.TEXT:
        return not isinstance(read_day(cell.raw), NoDay)
    return cell.kind is CellKind.DATE
