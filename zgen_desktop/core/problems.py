"""The catalogue of everything that can be wrong with a row before sending, in a clerk's words.

Each code has a severity, a message (the fact) and what to do. The texts take facts by name:
``{cell}`` the cell's address, ``{value}`` what stands in it, ``{field}`` what the column feeds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.rows import Problem, Severity

_LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class ProblemText:
    """One entry of the catalogue; both texts are ``str.format`` templates."""

    severity: Severity
    message: str
    what_to_do: str


class Finding(NamedTuple):
    """What a cell gave cause for, before sheet, row and column are known."""

    code: str
    facts: Mapping[str, str] = MappingProxyType({})


def _error(message: str, what_to_do: str) -> ProblemText:
    return ProblemText(Severity.ERROR, message, what_to_do)


def _warning(message: str, what_to_do: str) -> ProblemText:
    return ProblemText(Severity.WARNING, message, what_to_do)


_CELLS = {
    "cell_error": _error(
        "{cell} shows the Excel error {value}.",
        "Correct the formula in {cell} or type the value.",
    ),
    "not_calculated": _error(
        "The formula in {cell} has no calculated value yet.",
        "Open the workbook in Excel, save it, and try again.",
    ),
    "no_room": _error(
        "{cell} holds {value}, which Excel shows where a column is too narrow for its value.",
        "Widen the column in Excel and save the list again, or type the value.",
    ),
    "cell_merged": _error(
        "{cell} is blank: it is merged with {first}, and Excel keeps the value there alone.",
        "Unmerge the cells in Excel and enter the value in each row, or type it here.",
    ),
    "calculated": _warning(
        "{count} in column {column} ({field}) come from formulas. The values last calculated are used.",
        "If the workbook has changed since, open it in Excel, let it calculate, and save it.",
    ),
    "stale_formulas": _warning(
        "This workbook calculates only when told to, so the values of its formulas may be old.",
        "Open it in Excel, press F9, save it, and open it again.",
    ),
    "date_system": _warning(
        "This workbook counts its days from 1904, not from 1900. The {field} in {cell} is read as {day}.",
        "Compare this day with what Excel shows.",
    ),
    "column_hidden": _warning(
        "Column {column} ({value}) is hidden in the workbook. The {field} comes from it.",
        "Check that this is the column you mean.",
    ),
    "cleaned": _warning(
        "{count} had spaces or invisible characters around the value. They are left away.",
        "There is nothing to do, unless a value should really begin or end with a space.",
    ),
}

_ACCOUNTS = {
    "account_missing": _error(
        "No account stands in this row.",
        "Enter the Account ID or the account number, or remove the row.",
    ),
    "total_row": _error(
        "This row is a total ({value}), not an account.",
        "Nothing if it is meant to be a total. To hide this message, delete the row or choose the rows to send.",
    ),
    "id_shape": _error(
        "{value} is not an Account ID. It has {length} characters; an Account ID has exactly 32 letters or digits.",
        "Copy the Account ID from Zuora again. If the column holds numbers, or both, choose it as account number.",
    ),
    "id_characters": _error(
        "{value} is not an Account ID. An Account ID has only letters from a to z and digits.",
        "Copy the Account ID from Zuora again.",
    ),
    "number_too_long": _error(
        "The account number has {length} characters. Zuora allows 50.",
        "Correct the account number.",
    ),
    "number_characters": _error(
        "The account number contains a line break or a control character.",
        "Type the account number again, or copy it from Zuora.",
    ),
    "number_looks_like_id": _warning(
        "{value} looks like an Account ID, but is read as an account number.",
        "Nothing if the check against the tenant finds it: IDs and numbers may stand in one column.",
    ),
    "changed_by_excel": _error(
        "Excel has changed this value: it now stands as {value}, and what was typed is lost.",
        "Format the column as text, then enter the {field} again, from Zuora.",
    ),
    "became_date": _error(
        "Excel has turned this {field} into a date.",
        "Format the column as text, then enter the {field} again, from Zuora.",
    ),
    "became_flag": _error(
        "{value} is a yes/no value, not an {field}.",
        "Enter the {field} as text.",
    ),
    "shown_differently": _error(
        "Excel shows this number with the format {format}, so what you see is not what is stored ({value}).",
        "Format the column as text, then enter the {field} as it should be.",
    ),
}

_DATES = {
    "date_missing": _error("The {field} is blank.", "Enter the {field}."),
    "date_unreadable": _error(
        "{value} can't be read as a date.",
        "Enter the {field} as a date, or as text like 2026-11-30.",
    ),
    "date_impossible": _error(
        "There is no such day: {value}.",
        "Correct the {field}.",
    ),
    "date_short_year": _error(
        "{value} has a year of two digits.",
        "Enter the {field} with all four digits of the year.",
    ),
    "date_no_day": _error("{value} names no day.", "Enter the {field} with day, month and year."),
    "date_out_of_range": _error(
        "{value} is not between 2000 and 2100.",
        "Correct the {field}.",
    ),
    "date_negative": _error(
        "{value} is a negative number. Excel has no such day.",
        "Correct the {field}.",
    ),
    "date_maybe_swapped": _error(
        "Excel may have exchanged day and month: {example} in this column stayed text, and {day} here may be {other}.",
        "Compare with where the dates come from. Once no date of column {column} is text, the others are taken as they"
        " stand.",
    ),
    "date_number": _error(
        "{value} is a plain number, not a date.",
        "Format the cell as a date in Excel and check the day, or enter the date like 2026-11-30.",
    ),
    "date_mixed": _error(
        "Column {column} has dates with the day first and others with the month first. {value} can't be read for sure.",
        "Enter all dates of this column in one way, best as real Excel dates.",
    ),
    "date_against_order": _error(
        "{value} is to be read {order}, but column {column} has a date that can only be {proved}: {example}.",
        "Choose the other order, or enter all dates of this column in one way, best as real Excel dates.",
    ),
    "date_not_year_first": _error(
        "{value} does not begin with the year, and the list is to be read year first.",
        "Choose the order in which the dates are written, or enter them like 2026-11-30.",
    ),
    "date_has_time": _warning(
        "{value} has a time of day. The day is taken: {day}.",
        "Check that this is the day you mean.",
    ),
    "dates_far_apart": _warning(
        "Invoice date {invoice} and target date {target} are {days} days apart.",
        "Check both dates. If they are right, nothing.",
    ),
    "date_far_from_today": _warning(
        "The {field} {day} is {days} days {direction}.",
        "Check the date, the year above all. If it is right, nothing.",
    ),
}

_CHARGES = {
    "flag_blank": _error(
        "{cell} is blank. Blank does not say whether {field} are billed.",
        "Enter yes or no.",
    ),
    "flag_unreadable": _error(
        "{value} does not say yes or no.",
        "Enter yes or no: are {field} billed?",
    ),
    "no_charges": _error(
        "One-time, recurring and usage charges are all left out, so there is nothing to bill.",
        "Say yes to at least one kind of charges, or remove the row.",
    ),
}

_LIST = {
    "double": _error(
        "This account with target date {target} already stands in row {first}.",
        "Remove one of the two rows. As it stands, this one is not sent.",
    ),
    "double_other_charges": _warning(
        "This account with target date {target} already stands in row {first}, with other charges.",
        "Check that you want two invoices. If so, nothing.",
    ),
    "in_waiting_list": _error(
        "This account also stands in “{list}”, row {first}, which waits to be sent.",
        "Leave it out of one of the two lists. As it stands, it is sent in neither.",
    ),
    "after_gap": _warning(
        "{count} blank rows stand above this row.",
        "Check that what follows belongs to the list.",
    ),
    "totals_left_out": _warning(
        "Row {rows} holds the totals of the table {table} and is not read.",
        "There is nothing to do, unless an account stands there.",
    ),
    "header_again": _error(
        "This row names the columns again and holds no account.",
        "Nothing if it is meant as a heading. To hide this message, delete the row or choose the rows to send.",
    ),
    "below_other_header": _error(
        "Row {first} names other columns, or the same in another order, so this row can't be read for sure.",
        "Put the second list on a sheet of its own.",
    ),
    "below_table": _warning(
        "Rows {rows} stand below the table {table} and are not part of it. They are not read.",
        "If they belong to the list, extend the table over them in Excel, save, and open the workbook again.",
    ),
    "custom_unfit": _error(
        "The field {field} takes {kind}, and {value} is none.",
        "Correct the cell, or leave it empty: then {field} is not sent for this row.",
    ),
    "custom_of_account": _warning(
        "Column {column} ({value}) is not sent: {value} is a field of accounts, and an invoice has none of that name.",
        "Nothing, if it is there for your own use.",
    ),
    "custom_not_sent": _warning(
        "Column {column} ({value}) is not sent: this connection has no such field.",
        "If it should be sent, use the WSDL file of your own tenant with this connection.",
    ),
    "post_not_read": _warning(
        "Column {column} ({value}) is not read. All invoices are made as drafts; none is posted.",
        "Post the drafts afterwards.",
    ),
}

CATALOGUE: Mapping[str, ProblemText] = MappingProxyType(_CELLS | _ACCOUNTS | _DATES | _CHARGES | _LIST)
"""Every code that a Problem of importing can have."""


def make_problem(
    finding: Finding, sheet: str, row: int, column: str | None, value: str = "", severity: Severity | None = None
) -> Problem:
    """A Problem with the texts of the catalogue; ``severity`` overrides the catalogue's."""
    text = CATALOGUE[finding.code]
    value = clipped(value)
    facts = {"cell": f"{column or ''}{row}", "column": column or "", "value": value, **finding.facts}
    return Problem(
        sheet=sheet,
        row=row,
        column=column,
        code=finding.code,
        severity=severity or text.severity,
        value=value,
        message=text.message.format_map(facts),
        what_to_do=text.what_to_do.format_map(facts),
    )


def shown(cell: Cell) -> str:
    """A cell as the person sees it: a date as ISO day (with the time if it has one), else as stored."""
    if not cell.cached:
        return ""
    if cell.kind is CellKind.DATE and cell.when is not None:
        midnight = cell.when.hour == cell.when.minute == cell.when.second == 0
        return cell.when.date().isoformat() if midnight else cell.when.isoformat(sep=" ", timespec="minutes")
    return cell.raw


def clipped(value: str) -> str:
    """A value short enough for a message."""
    return value if len(value) <= _LONGEST_VALUE else value[: _LONGEST_VALUE - 1] + "…"


def count_of(number: int, one: str, many: str) -> str:
    """``1 cell``, ``2,941 cells``."""
    return f"{number:,} {one if number == 1 else many}"
