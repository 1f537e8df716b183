"""Which sheet holds the list, which row names its columns, and which rows are its data."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.fields import ACCOUNT_FIELDS, DATE_FIELDS
from zgen_desktop.core.headers import ROWS_LOOKED_AT, Header, HeaderColumn, HeaderFinder, is_results_sheet
from zgen_desktop.core.model.cells import CellKind, Sheet, SheetInfo, SheetRow, SheetVisibility, WorkbookInfo
from zgen_desktop.core.ports import Workbook
from zgen_desktop.core.problems import shown
from zgen_desktop.core.questions import ImportQuestionError, SheetQuestion, ask_header_row, ask_sheet
from zgen_desktop.core.selection import Selection
from zgen_desktop.core.similarity import similar_fields


@dataclass(frozen=True, slots=True)
class FoundList:
    """A sheet with its header and its data rows (blank ones and totals rows of tables left out).

    ``totals`` are those of the table that is read.
    """

    sheet: Sheet
    header: Header
    rows: Sequence[SheetRow]
    below_table: Sequence[SheetRow] = ()
    totals: Sequence[SheetRow] = ()


def find_list(workbook: Workbook, info: WorkbookInfo, selection: Selection) -> FoundList:
    """The list that the person means. Raises ImportQuestionError, UsageError or WorkbookError."""
    named = selection.columns
    name = _named_sheet(workbook, info, selection.sheet) if selection.sheet else _best_sheet(workbook, info, named)
    sheet = workbook.read(info.path, name)
    header = _header(sheet, selection.header_row, named)
    rows, below, totals = _data_rows(sheet, header)
    if not rows:
        raise UsageError(
            "no_rows",
            "The list is empty",
            f"Sheet “{sheet.name}” has no rows below its header in row {header.row}.",
            "Choose another sheet with --sheet, or another header row with --header-row.",
        )
    return FoundList(sheet, header, rows, below, totals)


def listed_sheets(workbook: Workbook, info: WorkbookInfo) -> list[SheetInfo]:
    """The sheets that a person can choose from: worksheets, hidden ones too, but no results of ours.

    A very hidden sheet, which Excel's menus do not show, is left to whoever knows its name.
    """
    return [
        sheet
        for sheet in info.sheets
        if sheet.worksheet
        and sheet.visibility is not SheetVisibility.VERY_HIDDEN
        and not (
            sheet.name.startswith("Zgen results")
            and is_results_sheet(sheet.name, workbook.peek(info.path, sheet.name, 1))
        )
    ]


def likely_sheet(workbook: Workbook, info: WorkbookInfo) -> str:
    """The sheet that ``find_list`` would read, or the first that could be meant; empty where there is none."""
    try:
        return _best_sheet(workbook, info, {})
    except ImportQuestionError as error:
        return error.question.sheets[0] if isinstance(error.question, SheetQuestion) else ""
    except UsageError:
        listed = listed_sheets(workbook, info)
        return listed[0].name if listed else ""


def _named_sheet(workbook: Workbook, info: WorkbookInfo, wanted: str) -> str:
    exact = [sheet for sheet in info.sheets if sheet.name == wanted]
    found = exact or [sheet for sheet in info.sheets if sheet.name.casefold() == wanted.strip().casefold()]
    names = ", ".join(f"“{sheet.name}”" for sheet in info.sheets)
    if not found:
        raise UsageError("no_such_sheet", "No such sheet", f"The workbook has no sheet “{wanted}”.", f"It has {names}.")
    if not found[0].worksheet:
        raise UsageError(
            "not_a_worksheet", "Not a worksheet", f"“{found[0].name}” has no cells.", "Choose a worksheet."
        )
    name = found[0].name
    if is_results_sheet(name, workbook.peek(info.path, name, 1)):
        raise UsageError(
            "results_sheet",
            "This is a sheet of results",
            f"“{name}” was written by this program and is never read as a list.",
            "Choose the sheet with the list. To go on with an earlier run, see its record.",
        )
    return name


def _best_sheet(workbook: Workbook, info: WorkbookInfo, named: Mapping[str, str]) -> str:
    peeked: dict[str, Sequence[SheetRow]] = {}
    for sheet in info.sheets:
        if sheet.worksheet and sheet.visibility is SheetVisibility.VISIBLE:
            rows = workbook.peek(info.path, sheet.name, ROWS_LOOKED_AT + 1)
            if any(not cell.blank for row in rows for cell in row.cells) and not is_results_sheet(sheet.name, rows):
                peeked[sheet.name] = rows
    if not peeked:
        raise _no_list(info.sheets)
    if len(peeked) == 1:
        return next(iter(peeked))
    return _fitting_best({name: _fit(rows, named) for name, rows in peeked.items()}, info.opens_on)


class _Fit(NamedTuple):
    """How well a sheet fits: roles with a sure column, then with a similar one; whether it names accounts for sure."""

    roles: int
    similar: int
    accounts: bool = False


def _fitting_best(fits: Mapping[str, _Fit], opens_on: str) -> str:
    top = max(fit[:2] for fit in fits.values())
    best = [name for name, fit in fits.items() if fit[:2] == top]
    # What the workbook was saved on may well be the list, if it has accounts: the dates can be the same for all.
    if opens_on not in best and opens_on in fits and fits[opens_on].accounts:
        best.insert(0, opens_on)
    if len(best) > 1 or top == (0, 0):
        raise ask_sheet(best)
    return best[0]


def _fit(rows: Sequence[SheetRow], named: Mapping[str, str]) -> _Fit:
    """A sheet without data below its header does not fit at all."""
    best = HeaderFinder(rows, named).best()
    if not best:
        return _Fit(0, max((len(_similar_roles(row)) for row in rows[:-1]), default=0))
    if rows[-1].number <= best[0].row:
        return _Fit(0, 0)
    return _Fit(best[0].roles, 0, bool(best[0].fields.intersection(ACCOUNT_FIELDS)))


def _no_list(sheets: Sequence[SheetInfo]) -> UsageError:
    hidden = [f"“{s.name}”" for s in sheets if s.worksheet and s.visibility is not SheetVisibility.VISIBLE]
    return UsageError(
        "no_list",
        "No list found",
        "No visible sheet of this workbook holds a list. Sheets with earlier results are not read as lists.",
        f"Hidden sheets are read only when named: --sheet with {', '.join(hidden)}."
        if hidden
        else "Choose another workbook.",
    )


def _header(sheet: Sheet, wanted: int | None, named: Mapping[str, str]) -> Header:
    finder = HeaderFinder(sheet.rows, named, sheet)
    if wanted is not None:
        header = finder.at(wanted)
        if header is None:
            raise UsageError(
                "blank_header_row",
                "This row is blank",
                f"Row {wanted} of sheet “{sheet.name}” is blank and names no columns.",
                f"Choose another row. The first row with content is {sheet.rows[0].number if sheet.rows else 'none'}.",
            )
        return header
    best = finder.best()
    if len(best) == 1:
        return best[0]
    if len({header.row for header in best}) > 1:
        raise ask_header_row(sheet.name, [(header.row, _texts(header.columns)) for header in best])
    if best:
        # Two tables side by side: all columns of the line, and doubled names are asked about.
        return HeaderFinder(sheet.rows, named).at(best[0].row) or best[0]
    return _resembling_header(sheet, finder)


def _resembling_header(sheet: Sheet, finder: HeaderFinder) -> Header:
    """Where no name is known: the one line of texts that resembles names best, else a question."""
    rows = [row for row in sheet.rows[:ROWS_LOOKED_AT] if any(not cell.blank for cell in row.cells)]
    roles = [len(_similar_roles(row)) for row in rows[:-1]]
    top = max(roles, default=0)
    if top and roles.count(top) == 1:
        header = finder.at(rows[roles.index(top)].number)
        if header:
            return header
    if not rows:
        raise UsageError(
            "no_list", "No list found", f"Sheet “{sheet.name}” is blank.", "Choose another sheet with --sheet."
        )
    raise ask_header_row(
        sheet.name, [(row.number, tuple(" ".join(shown(cell).split()) for cell in row.cells)) for row in rows[:5]]
    )


def _similar_roles(row: SheetRow) -> set[str]:
    """Account and dates that the texts of a line resemble; none if the line holds more than texts."""
    if any(cell.kind is not CellKind.TEXT and not cell.blank for cell in row.cells):
        return set()
    line = HeaderFinder([row], {}).at(row.number)
    fields = (
        {field for column in line.columns for key in column.keys for field in similar_fields(key)} if line else set()
    )
    return fields.intersection(DATE_FIELDS) | ({"account"} if fields.intersection(ACCOUNT_FIELDS) else set())


def _data_rows(sheet: Sheet, header: Header) -> tuple[list[SheetRow], list[SheetRow], list[SheetRow]]:
    """Rows below the header; those below a table's end apart; the table's totals. Those of others are no data."""
    totals = {
        number
        for table in sheet.tables
        for number in range(table.area.last_row - table.totals_rows + 1, table.area.last_row + 1)
    }
    last = header.table.area.last_row if header.table else 1_048_576
    rows: list[SheetRow] = []
    below: list[SheetRow] = []
    summed: list[SheetRow] = []
    for row in sheet.rows[bisect_right(sheet.rows, header.row, key=lambda row: row.number) :]:
        if all(cell.blank for cell in row.cells):
            continue
        if row.number in totals:
            summed += [row] if header.table and row.number <= last else []
            continue
        (rows if row.number <= last else below).append(row)
    return rows, below, summed


def _texts(columns: Sequence[HeaderColumn]) -> tuple[str, ...]:
    return tuple(column.text for column in columns)
