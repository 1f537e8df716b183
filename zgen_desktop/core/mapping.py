"""Which column feeds which field: what the person said, what is remembered, what is sure; else a question.

Only a known name decides by itself. Two columns of one name, a name beside a newer one (``Invoice date NEW``), a
name that merely resembles, and a required field without a column are asked about (design.md rule 7). Account ID and
account number may both be there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zgen_desktop.core.candidates import Columns
from zgen_desktop.core.converting import read_flag
from zgen_desktop.core.dates import EARLIEST, LATEST
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.field_words import FLAG_WORDS, header_keys
from zgen_desktop.core.fields import (
    ACCOUNT_FIELDS,
    ACCOUNT_NUMBER,
    DATE_FIELDS,
    FLAG_FIELDS,
    STANDARD_FIELDS,
    fold,
    known_field,
    label,
    plain,
)
from zgen_desktop.core.headers import Header, HeaderColumn
from zgen_desktop.core.layouts import columns_of_layout, fixed_of_layout, proposed_day, rules_of_layout
from zgen_desktop.core.model.cells import Cell, SheetRow, column_index, column_letter
from zgen_desktop.core.ports import Layout
from zgen_desktop.core.questions import DayProposal, ImportQuestionError, ask_column, ask_fixed_dates, ask_opposite
from zgen_desktop.core.selection import Selection


@dataclass(frozen=True, slots=True)
class FieldSources:
    """Where each field comes from: a column (index from 0) or one value for all rows.

    Fixed dates are ISO, fixed flags ``yes`` or ``no``. Charges without a source are all billed.
    """

    columns: Mapping[str, int]
    fixed: Mapping[str, str]


def checked_selection(selection: Selection, custom_fields: Collection[str]) -> Selection:
    """The selection with fields in their proper spelling and fixed values in their plain form; UsageError."""
    columns = _by_field(selection.columns, custom_fields, "--map")
    fixed = _by_field(selection.fixed, custom_fields, "--set")
    if both := columns.keys() & fixed.keys():
        field = min(both)
        raise UsageError(
            "column_and_value",
            "Column or one value",
            f"{field} is given a column and one value for all rows.",
            f"Use --map {field} or --set {field}, not both.",
        )
    return replace(selection, columns=columns, fixed={name: _fixed_value(name, text) for name, text in fixed.items()})


def field_sources(
    sheet: str,
    header: Header,
    rows: Sequence[SheetRow],
    selection: Selection,
    layout: Layout | None,
    custom_fields: Collection[str],
    today: date,
) -> FieldSources:
    """Decides for every field, or raises the question (ImportQuestionError) or UsageError that is next.

    ``selection`` is a checked one. ``layout`` is what is remembered of a list with these headers.
    """
    columns = {field: _column(header, field, text, rows) for field, text in selection.columns.items()}
    fixed = dict(selection.fixed)
    proposals: list[DayProposal] = []
    if layout:
        proposals = _remember(header, layout, custom_fields, today, columns, fixed)
    seen = Columns(sheet, header, rows, today)
    try:
        _take_sure_columns(seen, columns, fixed, [proposal.field for proposal in proposals], custom_fields)
        _ask_for_missing(seen, columns, fixed, proposals)
        _ask_about_charges(seen, columns, fixed)
    except ImportQuestionError as question:
        question.mapping, question.fixed = columns, fixed
        raise
    return FieldSources({name: columns[name] for name in (*STANDARD_FIELDS, *custom_fields) if name in columns}, fixed)


def _by_field(said: Mapping[str, str], custom_fields: Collection[str], option: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, text in said.items():
        field = known_field(name, custom_fields)
        if found.setdefault(field, text) != text:
            raise UsageError(
                "field_twice", "Said twice", f"{option} names {field} twice.", f"Use {option} {field} only once."
            )
    return found


def _fixed_value(field: str, text: str) -> str:
    if field in ACCOUNT_FIELDS:
        raise UsageError(
            "fixed_account",
            "Not one account for all rows",
            "The account can't be the same in all rows.",
            f"Choose its column: --map {field}=COLUMN.",
        )
    if field in DATE_FIELDS:
        return _fixed_day(field, text.strip())
    if field in FLAG_FIELDS:
        said = FLAG_WORDS.get(plain(text))
        if said is None:
            raise UsageError(
                "fixed_flag", "Yes or no", f"“{text}” does not say yes or no.", f"Use --set {field}=yes or =no."
            )
        return "yes" if said else "no"
    return text


def _fixed_day(field: str, text: str) -> str:
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) else None
    except ValueError:
        day = None
    if day is None or not EARLIEST <= day <= LATEST:
        raise UsageError(
            "fixed_date",
            "Not a date",
            f"“{text}” is no day between 2000 and 2100 in the form 2026-11-30.",
            f"Use --set {field}=YYYY-MM-DD.",
        )
    return day.isoformat()


def _column(header: Header, field: str, text: str, rows: Sequence[SheetRow]) -> int:
    """The column of ``--map FIELD=COLUMN``: a header text, or a letter inside the sheet."""
    by_name = [column.index for column in header.columns if column.text and column.text == text.strip()]
    if not by_name:
        wanted = fold(text)
        by_name = [column.index for column in header.columns if wanted and wanted in column.keys]
    by_letter = _letter(text, max(len(header.cells), max((len(row.cells) for row in rows), default=0)))
    if len(by_name) > 1:
        letters = " and ".join(column_letter(index) for index in by_name)
        raise UsageError(
            "column_twice",
            "More than one column",
            f"Columns {letters} are both named “{text}”.",
            f"Name the letter: --map {field}={column_letter(by_name[0])}.",
        )
    if by_name and by_letter is not None and by_letter != by_name[0]:
        raise UsageError(
            "column_unclear",
            "Name or letter",
            f"“{text}” is the name of column {column_letter(by_name[0])} and the letter of another column.",
            f"For the named one use --map {field}={column_letter(by_name[0])}; for column"
            f" {column_letter(by_letter)} use its name{_named(header, by_letter)}.",
        )
    found = by_name[0] if by_name else by_letter
    if found is None:
        names = ", ".join(f"{column_letter(c.index)} “{c.text}”" for c in header.columns if c.text)
        raise UsageError(
            "no_such_column",
            "No such column",
            f"No column is named “{text}”.",
            f"The columns are {names or 'unnamed'}.",
        )
    return found


def _letter(text: str, width: int) -> int | None:
    try:
        index = column_index(text.strip())
    except ValueError:
        return None
    return index if index < width else None


def _named(header: Header, index: int) -> str:
    return next((f" “{column.text}”" for column in header.columns if column.index == index and column.text), "")


def _remember(
    header: Header,
    layout: Layout,
    custom_fields: Collection[str],
    today: date,
    columns: dict[str, int],
    fixed: dict[str, str],
) -> list[DayProposal]:
    """Adds what is remembered and was not said anew; returns the dates to be asked again."""
    said = {*columns, *fixed}
    account_said = bool(said.intersection(ACCOUNT_FIELDS))
    allowed = {*STANDARD_FIELDS, *custom_fields} - said - (set(ACCOUNT_FIELDS) if account_said else set())
    columns.update((f, index) for f, index in columns_of_layout(header, layout).items() if f in allowed)
    fixed.update((f, text) for f, text in fixed_of_layout(layout).items() if f in allowed)
    return [
        DayProposal(f, rule, proposed_day(rule, today)) for f, rule in rules_of_layout(layout).items() if f in allowed
    ]


def _take_sure_columns(
    seen: Columns,
    columns: dict[str, int],
    fixed: Mapping[str, str],
    asked_again: Collection[str],
    custom_fields: Collection[str],
) -> None:
    """Takes what is sure of all fields, and then raises the first doubt: the person sees all but that decided."""
    # Who has said which column names the account has not meant another one that is named like it.
    account_decided = any(field in columns for field in ACCOUNT_FIELDS)
    doubt: ImportQuestionError | None = None
    for field in (*STANDARD_FIELDS, *custom_fields):
        if field in columns or field in fixed or field in asked_again:
            continue
        if field in ACCOUNT_FIELDS and account_decided:
            continue
        sure = seen.named_like(field)
        if len(sure) == 1 and (rivals := seen.rivals(field, sure[0])):
            sure = sorted([*sure, *rivals], key=lambda column: column.index)
        if len(sure) > 1:
            doubt = doubt or ask_column(seen.sheet, field, seen.described(field, sure), seen.today, doubled=True)
        elif sure:
            columns[field] = sure[0].index
    if doubt:
        raise doubt


def _ask_for_missing(
    seen: Columns, columns: Mapping[str, int], fixed: Mapping[str, str], proposals: Sequence[DayProposal]
) -> None:
    again = [proposal.field for proposal in proposals]
    missing = [field for field in DATE_FIELDS if field not in columns and field not in fixed and field not in again]
    also = f"The {' and the '.join(label(field) for field in (*missing, *again))} must be named, too."
    if not any(field in columns for field in ACCOUNT_FIELDS):
        raise ask_column(
            seen.sheet,
            ACCOUNT_NUMBER,
            seen.candidates_for_account(set(columns.values())),
            seen.today,
            also=also if missing or again else "",
        )
    if missing:
        field, rest = missing[0], [label(name) for name in (*missing[1:], *again)]
        raise ask_column(
            seen.sheet,
            field,
            seen.candidates_for_day(field, set(columns.values())),
            seen.today,
            also=f"The {rest[0]} must be named, too." if rest else "",
        )
    if proposals:
        raise ask_fixed_dates(proposals)


def _ask_about_charges(seen: Columns, columns: Mapping[str, int], fixed: Mapping[str, str]) -> None:
    """A column that resembles a kind of charges and mostly says yes and no may well be meant.

    One that says what is left out is never read as one that says what is billed.
    """
    for field in FLAG_FIELDS:
        if field in columns or field in fixed:
            continue
        similar = seen.similar_to(field, set(columns.values()))
        turned = [column for column in seen.opposites(field) if seen.share_read(column, _is_flag) >= 0.5]
        flags = [c for c in similar if c not in turned and seen.share_read(c, _is_flag) >= 0.5]
        if flags:
            raise ask_column(seen.sheet, field, seen.described(field, flags), seen.today)
        if turned:
            raise ask_opposite(seen.sheet, field, seen.described(field, turned))


def _is_flag(cell: Cell) -> bool:
    return read_flag(cell, "").value is not None


def unsent_custom_columns(header: Header, sources: FieldSources) -> list[HeaderColumn]:
    """Columns named like custom fields (``…__c``) that feed nothing."""
    used = set(sources.columns.values())
    return [c for c in header.columns if c.text.casefold().endswith("__c") and c.index not in used]


def post_columns(header: Header) -> list[HeaderColumn]:
    """Columns named like ``Invoice.Post`` of Zuora's Invoice API Generator, which this program does not follow."""
    return [column for column in header.columns if {"invoicepost", "post"}.intersection(header_keys(column.text))]
