"""What the page of the columns shows: every column with its first values, and for each field how sure its match is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from zgen_desktop.core.field_words import FIELD_OF_KEY, header_keys
from zgen_desktop.core.fields import (
    ACCOUNT_FIELDS,
    DATE_FIELDS,
    FLAG_FIELDS,
    ONE_TIME,
    RECURRING,
    STANDARD_FIELDS,
    USAGE,
    fold,
)
from zgen_desktop.core.importing import ImportedList
from zgen_desktop.core.model.cells import BLANK, Cell, SheetRow, column_index, column_letter
from zgen_desktop.core.model.rows import Charges, ListRow
from zgen_desktop.core.problems import shown
from zgen_desktop.core.questions import ListSoFar
from zgen_desktop.core.selection import Selection

SAMPLES = 3
_ROWS_LOOKED_AT = 300


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """A column of the list: index from 0, its header (empty where it has none), its first values."""

    index: int
    header: str
    samples: tuple[Cell, ...]

    @property
    def letter(self) -> str:
        """As in Excel."""
        return column_letter(self.index)


class Match(Enum):
    """How a field came to its column."""

    NAME = "name"  # the header can mean nothing else
    REMEMBERED = "remembered"  # a list with these headers was sent so before
    CHOSEN = "chosen"  # by the person, for this list
    VALUE = "value"  # no column, one value for all rows
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ListShown:
    """A list as far as it is understood; all that the pages of workbook and columns need of it.

    ``mapping`` is field to column index, ``fixed`` field to one value for all rows (days in ISO, charges
    ``yes`` or ``no``). ``rows`` counts the data rows. ``own_fields`` are the tenant's that an invoice can carry.
    """

    sheet: str
    header_row: int
    rows: int
    columns: tuple[ColumnShown, ...]
    mapping: Mapping[str, int]
    fixed: Mapping[str, str]
    known: bool
    own_fields: tuple[str, ...] = ()

    def column(self, index: int) -> ColumnShown | None:
        """The column at an index."""
        return self.columns[index] if 0 <= index < len(self.columns) else None

    def match(self, field: str, selection: Selection) -> Match:
        """How sure the match of a field is."""
        if field in self.fixed:
            return Match.VALUE if self.fixed[field] else Match.NOTHING
        if field not in self.mapping:
            return Match.NOTHING
        if field in selection.columns:
            return Match.CHOSEN
        column = self.column(self.mapping[field])
        sure = column is not None and named_like(column, field)
        return Match.NAME if sure else Match.REMEMBERED


def show_list(source: ImportedList | ListSoFar, corrected: Mapping[tuple[int, int], Cell]) -> ListShown:
    """What is shown of a list that was read, or of one with an open question; ``corrected`` by row and column."""
    if isinstance(source, ImportedList):
        mapping: Mapping[str, int] = {field: column_index(letter) for field, letter in source.mapping.items()}
    else:
        mapping = source.mapping
    return ListShown(
        source.sheet,
        source.header_row,
        len(source.rows),
        _columns(source.headers, source.rows, corrected),
        mapping,
        source.fixed,
        source.known,
        source.own_fields,
    )


def _columns(
    headers: Sequence[Cell], rows: Sequence[ListRow | SheetRow], corrected: Mapping[tuple[int, int], Cell]
) -> tuple[ColumnShown, ...]:
    """All columns with name or content; the first values are those with the person's corrections."""
    first = [(row.row if isinstance(row, ListRow) else row.number, row.cells) for row in islice(rows, _ROWS_LOOKED_AT)]
    columns = []
    for index, header in enumerate(headers):
        values = (
            corrected.get((number, index)) or (cells[index] if index < len(cells) else BLANK) for number, cells in first
        )
        samples = tuple(islice((cell for cell in values if not cell.blank), SAMPLES))
        columns.append(ColumnShown(index, " ".join(shown(header).split()), samples))
    return tuple(columns)


def said(columns: Sequence[ColumnShown], index: int) -> str:
    """How a column is named in a Selection: by its letter, or by its header where that letter is another one's."""
    letter = column_letter(index)
    column = columns[index]
    taken = any(fold(letter) in header_keys(other.header) for other in columns if other.index != index)
    return column.header if taken and column.header else letter


def with_column(selection: Selection, columns: Sequence[ColumnShown], field: str, index: int) -> Selection:
    """The selection with a field fed by a column; one column may feed both dates."""
    return _with(
        selection,
        {**selection.columns, field: said(columns, index)},
        {name: text for name, text in selection.fixed.items() if name != field},
    )


def with_value(selection: Selection, values: Mapping[str, str]) -> Selection:
    """The selection with one value for all rows for some fields."""
    return _with(
        selection,
        {name: text for name, text in selection.columns.items() if name not in values},
        {**selection.fixed, **values},
    )


def without_unknown_fields(selection: Selection, custom_fields: Collection[str]) -> Selection:
    """The selection without fields of another tenant: the connection was changed since they were chosen."""
    known = {*STANDARD_FIELDS, *custom_fields}
    if {*selection.columns, *selection.fixed} <= known:
        return selection
    columns, fixed = (
        {field: said for field, said in chosen.items() if field in known}
        for chosen in (selection.columns, selection.fixed)
    )
    return _with(selection, columns, fixed)


def with_account(selection: Selection, columns: Sequence[ColumnShown], chosen: Mapping[str, int]) -> Selection:
    """The selection with the account from these columns, and from no others; ``chosen`` is not empty."""
    for field in ACCOUNT_FIELDS:
        selection = _with(
            selection, {name: text for name, text in selection.columns.items() if name != field}, selection.fixed
        )
    for field, index in chosen.items():
        selection = with_column(selection, columns, field, index)
    return selection


def with_charges_of_columns(selection: Selection, columns: Sequence[ColumnShown]) -> Selection:
    """The selection with the charges from the columns that are surely named so; kinds without one in all rows."""
    for field in FLAG_FIELDS:
        index = next((column.index for column in columns if named_like(column, field)), None)
        if index is None:
            selection = with_value(selection, {field: "yes"})
        else:
            selection = with_column(selection, columns, field, index)
    return selection


def named_like(column: ColumnShown, field: str) -> bool:
    """Whether a column's name can mean nothing but this field."""
    keys = header_keys(column.header)
    return fold(field) in keys or any(FIELD_OF_KEY.get(key) == field for key in keys)


def charges_of(shown_list: ListShown) -> Charges | None:
    """The charges that are billed in all rows; None where columns say it."""
    if any(field in shown_list.mapping for field in FLAG_FIELDS):
        return None
    one_time, recurring, usage = (shown_list.fixed.get(field, "yes") == "yes" for field in FLAG_FIELDS)
    return Charges(one_time, recurring, usage)


def values_of(charges: Charges) -> dict[str, str]:
    """Charges as values for all rows."""
    kinds = {ONE_TIME: charges.one_time, RECURRING: charges.recurring, USAGE: charges.usage}
    return {field: "yes" if on else "no" for field, on in kinds.items()}


def to_confirm(shown_list: ListShown) -> bool:
    """Whether something is the same for all rows that a person should see before the check: a day, less than all."""
    return any(field in DATE_FIELDS or value == "no" for field, value in shown_list.fixed.items())


def _with(selection: Selection, columns: Mapping[str, str], fixed: Mapping[str, str]) -> Selection:
    return replace(selection, columns=dict(columns), fixed=dict(fixed))
