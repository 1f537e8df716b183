"""What is to be said of a whole sheet: what is read that nobody sees, and what nobody reads that may be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zgen_desktop.core.converting import read_flag
from zgen_desktop.core.dates import in_words
from zgen_desktop.core.fields import ACCOUNT_FIELDS, DATE_FIELDS, label
from zgen_desktop.core.headers import HeaderColumn
from zgen_desktop.core.mapping import FieldSources, post_columns, unsent_custom_columns
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.cells import CellKind, SheetRow, WorkbookInfo, column_letter
from zgen_desktop.core.model.rows import Problem
from zgen_desktop.core.problems import Finding, make_problem
from zgen_desktop.core.selection import row_spans
from zgen_desktop.core.sheets import FoundList
from zgen_desktop.core.validation import FieldValues


def sheet_notes(
    info: WorkbookInfo,
    found: FoundList,
    sources: FieldSources,
    rows: Sequence[SheetRow],
    values: FieldValues,
    schema: Schema,
) -> list[Problem]:
    """Warnings about the sheet, ``rows`` and ``values`` being those that are to be sent."""
    return [
        *_of_workbook(info, found, sources, rows, values),
        *_hidden_columns(found, sources),
        *_totals(found),
        *_unread_columns(found, sources, rows, schema),
        *_below_table(found, sources),
    ]


def _of_workbook(
    info: WorkbookInfo, found: FoundList, sources: FieldSources, rows: Sequence[SheetRow], values: FieldValues
) -> Iterator[Problem]:
    sheet = found.sheet.name
    if "manual_calculation" in info.notes and any(
        row.cell(index).formula for index in sources.columns.values() for row in rows
    ):
        yield make_problem(Finding("stale_formulas"), sheet, 0, None)
    if info.date_1904:
        for field in DATE_FIELDS:
            if field in sources.columns and (first := _first_day(field, sources, rows, values)):
                yield make_problem(Finding("date_system", first), sheet, 0, column_letter(sources.columns[field]))
                return


def _first_day(
    field: str, sources: FieldSources, rows: Sequence[SheetRow], values: FieldValues
) -> dict[str, str] | None:
    """The first day that depends on the date system."""
    index = sources.columns[field]
    for row, day in zip(rows, values.days[field], strict=True):
        if day is not None and row.cell(index).kind in (CellKind.DATE, CellKind.NUMBER):
            return {"field": label(field), "cell": f"{column_letter(index)}{row.number}", "day": in_words(day)}
    return None


def _hidden_columns(found: FoundList, sources: FieldSources) -> Iterator[Problem]:
    for field, index in sources.columns.items():
        if index in found.sheet.hidden_columns:
            name = next((column.text for column in found.header.columns if column.index == index), "")
            finding = Finding("column_hidden", {"field": label(field)})
            yield make_problem(finding, found.sheet.name, 0, column_letter(index), name)


def _totals(found: FoundList) -> Iterator[Problem]:
    """The totals row of the table that is read, where it holds anything."""
    table = found.header.table
    if table and found.totals:
        facts = {"rows": row_spans([row.number for row in found.totals]), "table": table.name}
        yield make_problem(Finding("totals_left_out", facts), found.sheet.name, 0, None)


def _unread_columns(
    found: FoundList, sources: FieldSources, rows: Sequence[SheetRow], schema: Schema
) -> Iterator[Problem]:
    """Columns that look as if they should be sent or obeyed, and are not."""
    of_accounts = {name.casefold() for name in schema.account_fields}
    decided = {name.casefold() for name in sources.fixed}
    for column in unsent_custom_columns(found.header, sources):
        name = column.text.casefold()
        # Who has said that a field of the tenant's own is not to be sent needs no warning.
        if name not in decided:
            yield _about_column("custom_of_account" if name in of_accounts else "custom_not_sent", found, column)
    for column in post_columns(found.header):
        if any(read_flag(row.cell(column.index), "").value for row in rows):
            yield _about_column("post_not_read", found, column)


def _about_column(code: str, found: FoundList, column: HeaderColumn) -> Problem:
    return make_problem(Finding(code), found.sheet.name, 0, column_letter(column.index), column.text)


def _below_table(found: FoundList, sources: FieldSources) -> Iterator[Problem]:
    """Accounts typed below the end of a table, which Excel does not count as part of it."""
    table = found.header.table
    accounts = [sources.columns[name] for name in ACCOUNT_FIELDS if name in sources.columns]
    numbers = [row.number for row in found.below_table if any(not row.cell(index).blank for index in accounts)]
    if table and numbers:
        facts = {"rows": row_spans(numbers), "table": table.name}
        yield make_problem(Finding("below_table", facts), found.sheet.name, 0, None, str(len(numbers)))
