"""The use case of importing: a workbook and a person's decisions become a list of rows, or a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zgen_desktop.core.collector import collector_at_rest
from zgen_desktop.core.custom_values import checked_fixed
from zgen_desktop.core.edits import LEFT_OUT_BY_HAND, Edits, changed_words, with_edits
from zgen_desktop.core.filter_words import named_filters
from zgen_desktop.core.header_lines import header_lines, without_header_lines
from zgen_desktop.core.layouts import layout_of_list, layout_signature
from zgen_desktop.core.list_values import ListReading
from zgen_desktop.core.mapping import (
    FieldSources,
    checked_selection,
    field_sources,
)
from zgen_desktop.core.merged_cells import with_merged_cells
from zgen_desktop.core.model.abilities import NO_SCHEMA, Schema
from zgen_desktop.core.model.cells import BLANK, Cell, SheetRow, WorkbookInfo
from zgen_desktop.core.model.rows import ListRow, Problem, RowState
from zgen_desktop.core.ports import Layout, Workbook
from zgen_desktop.core.problems import Finding, make_problem
from zgen_desktop.core.questions import ImportQuestionError, ListSoFar, ask_hidden
from zgen_desktop.core.selection import Selection, chosen_rows
from zgen_desktop.core.sheet_notes import sheet_notes
from zgen_desktop.core.sheets import FoundList, find_list
from zgen_desktop.core.text_lists import check_text, text_format
from zgen_desktop.core.validation import fixed_date_problems, in_column_order, judge_rows

__all__ = ["ImportQuestionError", "ImportedList", "Selection", "import_list"]

_LONG_GAP = 50


@dataclass(frozen=True, slots=True)
class ImportedList:
    """A list as read: where it stands, how it was understood, and every data row in source order.

    ``mapping`` is field to column letter, ``fixed`` field to the value for all rows (ISO days, ``yes`` and
    ``no``). ``headers`` are as wide as the widest row. ``problems`` are those of the sheet (row 0), then
    those of all rows. ``layout`` is to be remembered once a run over this list was confirmed.
    ``known`` when a list with these headers was sent before. ``own_fields`` are those of the tenant that an
    invoice can carry.
    """

    info: WorkbookInfo
    sheet: str
    header_row: int
    headers: tuple[Cell, ...]
    mapping: Mapping[str, str]
    fixed: Mapping[str, str]
    rows: tuple[ListRow, ...]
    problems: tuple[Problem, ...]
    layout: Layout
    known: bool = False
    own_fields: tuple[str, ...] = ()


@collector_at_rest()
def import_list(
    workbook: Workbook,
    path: str,
    selection: Selection,
    today: date,
    layout_of: Callable[[str], Layout | None],
    schema: Schema = NO_SCHEMA,
    edits: Edits | None = None,
) -> ImportedList:
    """Reads, maps, converts and validates a list, with what was changed in the program.

    ``layout_of`` finds what is remembered by a layout's signature. ``schema`` says which fields of its own the
    connection's tenant has. Raises ImportQuestionError for what only a person can decide,
    UsageError for a selection that does not fit, WorkbookError for what can't be read.
    """
    own_fields = tuple(schema.invoice_fields)
    selection = checked_selection(selection, schema.invoice_fields)
    workbook = workbook.with_text(text_format(selection))
    info = workbook.inspect(path)
    check_text(info, selection)
    found = find_list(workbook, info, selection)
    layout = layout_of(layout_signature(found.header))
    sources: FieldSources | None = None
    try:
        sources = field_sources(found.sheet.name, found.header, found.rows, selection, layout, own_fields, today)
        sources = replace(sources, fixed=checked_fixed(sources.fixed, schema.invoice_fields))
        read = _read_list(info, found, sources, selection, today, edits or Edits(), schema)
    except ImportQuestionError as question:
        if sources:
            question.mapping, question.fixed = sources.columns, sources.fixed
        question.so_far = _so_far(found, question, own_fields, known=layout is not None)
        raise
    return replace(read, known=layout is not None, own_fields=own_fields)


def _so_far(found: FoundList, question: ImportQuestionError, own_fields: tuple[str, ...], *, known: bool) -> ListSoFar:
    header = found.header
    return ListSoFar(
        sheet=found.sheet.name,
        header_row=header.row,
        headers=_wide_header(found),
        rows=found.rows,
        mapping=question.mapping,
        fixed=question.fixed,
        known=known,
        own_fields=own_fields,
    )


def _read_list(
    info: WorkbookInfo,
    found: FoundList,
    sources: FieldSources,
    selection: Selection,
    today: date,
    edits: Edits,
    schema: Schema,
) -> ImportedList:
    name = found.sheet.name
    left_out = _left_out(found, selection) | dict.fromkeys(edits.left_out, LEFT_OUT_BY_HAND)
    rows = with_edits([row for row in found.rows if row.number not in left_out], edits)
    reading = ListReading(name, rows, sources, selection, info.date_1904, schema.invoice_fields)
    values = reading.values()
    whole_sheet = [
        *reading.problems,
        *sheet_notes(info, found, sources, rows, values, schema),
        *fixed_date_problems(name, values, today),
    ]
    lines = header_lines(found.header, rows, sources.columns, values)
    judged_rows = without_header_lines(judge_rows(name, rows, values, today), lines, name)
    judged = _all_rows(found, with_merged_cells(judged_rows, rows, found.sheet.merged, name), left_out)
    judged = _with_changes(judged, found, edits)
    return ImportedList(
        info=info,
        sheet=name,
        header_row=found.header.row,
        headers=_wide_header(found),
        mapping=reading.letters,
        fixed=sources.fixed,
        rows=judged,
        problems=(*whole_sheet, *(problem for row in judged for problem in row.problems)),
        layout=layout_of_list(found.header, sources.columns, sources.fixed, today),
    )


def _left_out(found: FoundList, selection: Selection) -> dict[int, str]:
    """Row numbers left out by the person's choice, with the reason; hidden rows are asked about."""
    notes: dict[int, str] = {}
    if selection.rows is not None:
        chosen = chosen_rows(selection.rows, [row.number for row in found.rows])
        note = f"Left out: not among the rows chosen ({selection.rows.strip()})."
        notes = {row.number: note for row in found.rows if row.number not in chosen}
    hidden = [row for row in found.rows if row.hidden and row.number not in notes]
    if not hidden or selection.hidden == "include":
        return notes
    by_filter = [row.number for row in hidden if _filtered(found, row)]
    by_hand = [row.number for row in hidden if not _filtered(found, row)]
    if selection.hidden is None:
        filters = named_filters(found.sheet.filters, found.header) if by_filter else ()
        raise ask_hidden(found.sheet.name, by_filter, by_hand, len(found.rows) - len(notes), filters)
    notes |= dict.fromkeys(by_filter, "Left out: hidden by a filter in the workbook.")
    notes |= dict.fromkeys(by_hand, "Left out: the row is hidden in the workbook.")
    return notes


def _with_changes(rows: tuple[ListRow, ...], found: FoundList, edits: Edits) -> tuple[ListRow, ...]:
    """The cells as they are in the sheet, with what was changed here beside them."""
    if not edits.cells and not edits.anyway:
        return rows
    changed = {row for row, _column in edits.cells} | edits.anyway.keys()
    names = {column.index: column.text for column in found.header.columns}
    source = {row.number: row for row in found.rows if row.number in changed}
    return tuple(
        replace(
            row,
            cells=source[row.row].cells,
            changed=changed_words(source[row.row], edits, names),
            anyway=edits.anyway.get(row.row, ""),
        )
        if row.row in source
        else row
        for row in rows
    )


def _filtered(found: FoundList, row: SheetRow) -> bool:
    area = found.sheet.filter_area
    return found.sheet.filter_active and (area is None or area.first_row < row.number <= area.last_row)


def _all_rows(found: FoundList, judged: Sequence[ListRow], left_out: Mapping[int, str]) -> tuple[ListRow, ...]:
    """Judged and left-out rows in source order; a row after a long gap gets its warning."""
    rows: list[ListRow] = []
    following = iter(judged)
    before = found.header.row
    for source in found.rows:
        gap, before = source.number - before - 1, source.number
        if source.number in left_out:
            rows.append(ListRow(source.number, source.cells, RowState.LEFT_OUT, note=left_out[source.number]))
            continue
        row = next(following)
        if gap > _LONG_GAP:
            warning = make_problem(Finding("after_gap", {"count": f"{gap:,}"}), found.sheet.name, row.row, None)
            row = replace(row, problems=in_column_order((*row.problems, warning)))
        rows.append(row)
    return tuple(rows)


def _wide_header(found: FoundList) -> tuple[Cell, ...]:
    cells = found.header.cells
    width = max(len(row.cells) for row in found.rows)
    return cells + (BLANK,) * (width - len(cells))
