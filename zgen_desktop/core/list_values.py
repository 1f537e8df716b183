"""The columns of a list converted, with the questions about dates that come up on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from zgen_desktop.core.converting import (
    Converted,
    convert,
    convert_account_ids,
    convert_account_numbers,
    convert_flags,
)
from zgen_desktop.core.custom_values import custom_reader
from zgen_desktop.core.day_columns import DayReading, DaySurvey, survey_days
from zgen_desktop.core.fields import (
    ACCOUNT_ID,
    ACCOUNT_NUMBER,
    DATE_FIELDS,
    FLAG_FIELDS,
    INVOICE_DATE,
    STANDARD_FIELDS,
    TARGET_DATE,
    label,
)
from zgen_desktop.core.mapping import FieldSources
from zgen_desktop.core.model.cells import BLANK, Cell, SheetRow, column_letter
from zgen_desktop.core.model.rows import Problem
from zgen_desktop.core.problems import Finding, count_of, make_problem
from zgen_desktop.core.questions import (
    OrderSample,
    SerialSample,
    ask_date_order,
    ask_serial_dates,
)
from zgen_desktop.core.selection import Selection
from zgen_desktop.core.validation import FieldValues

T = TypeVar("T")

_SAMPLES = 2
"""Of each column."""


class ListReading:
    """Converts the rows that are to be sent. ``problems`` are the warnings about whole columns."""

    def __init__(
        self,
        sheet: str,
        rows: Sequence[SheetRow],
        sources: FieldSources,
        selection: Selection,
        date_1904: bool,
        custom_kinds: Mapping[str, str],
    ) -> None:
        self._custom_kinds = custom_kinds
        self._sheet = sheet
        self._rows = rows
        self._sources = sources
        self._selection = selection
        self._date_1904 = date_1904
        self._findings: dict[str, dict[int, Finding]] = {}
        self._cleaned = 0
        self.letters = {name: column_letter(index) for name, index in sources.columns.items()}
        self.problems: list[Problem] = []

    def values(self) -> FieldValues:
        """Every field of every row; raises ImportQuestionError where dates can be read in two ways."""
        days = self._days()
        ids = self._texts(ACCOUNT_ID, convert_account_ids)
        numbers = self._texts(ACCOUNT_NUMBER, convert_account_numbers)
        flags = {name: self._flags(name) for name in FLAG_FIELDS}
        custom = {
            name: self._texts(name, partial(convert, read=custom_reader(name, self._custom_kinds.get(name, "string"))))
            for name in (*self._sources.columns, *self._sources.fixed)
            if name not in STANDARD_FIELDS
        }
        if self._cleaned:
            finding = Finding("cleaned", {"count": count_of(self._cleaned, "cell", "cells")})
            self.problems.append(make_problem(finding, self._sheet, 0, None, str(self._cleaned)))
        return FieldValues(ids, numbers, days, flags, custom, self._findings, self.letters)

    def _texts(self, name: str, convert_all: Callable[[Sequence[Cell]], Converted[str]]) -> Sequence[str | None]:
        if name in self._sources.columns:
            column = convert_all(self._cells(name))
            self._note(name, column)
            return column.values
        # One empty value for all rows is none: a field of the tenant's own that is not to be sent.
        return [self._sources.fixed.get(name) or None] * len(self._rows)

    def _flags(self, name: str) -> Sequence[bool | None]:
        if name in self._sources.columns:
            column = convert_flags(self._cells(name), name)
            self._note(name, column)
            return column.values
        # Without column and value all kinds are billed, as generate() does by itself.
        return [self._sources.fixed.get(name, "yes") == "yes"] * len(self._rows)

    def _days(self) -> dict[str, Sequence[date | None]]:
        cells = {name: self._cells(name) for name in DATE_FIELDS if name in self._sources.columns}
        surveys = {name: survey_days(column, self._date_1904) for name, column in cells.items()}
        self._ask_about_order(surveys)
        self._ask_about_serials(surveys)
        days: dict[str, Sequence[date | None]] = {}
        for name in (INVOICE_DATE, TARGET_DATE):
            if name in cells:
                reading = DayReading(
                    name,
                    self.letters[name],
                    surveys[name],
                    self._selection.date_order,
                    bool(self._selection.serial_dates),
                    self._date_1904,
                )
                converted = reading.convert(cells[name])
                self._note(name, converted)
                days[name] = converted.values
            else:
                days[name] = [date.fromisoformat(self._sources.fixed[name])] * len(self._rows)
        return days

    def _ask_about_order(self, surveys: dict[str, DaySurvey]) -> None:
        asked = [name for name, survey in surveys.items() if survey.needs_order]
        if not asked or self._selection.date_order is not None:
            return
        samples = []
        for name in asked:
            for position, text, day in surveys[name].open_texts[:_SAMPLES]:
                day_first, month_first = day.read("dmy"), day.read("mdy")
                if day_first and month_first:
                    samples.append(OrderSample(self._address(name, position), text, day_first, month_first))
        raise ask_date_order(asked, samples)

    def _ask_about_serials(self, surveys: dict[str, DaySurvey]) -> None:
        asked = [name for name, survey in surveys.items() if survey.serials]
        if not asked or self._selection.serial_dates is not None:
            return
        samples = [
            SerialSample(self._address(name, position), text, day)
            for name in asked
            for position, text, day in surveys[name].serials[:_SAMPLES]
        ]
        raise ask_serial_dates(asked, samples)

    def _address(self, name: str, position: int) -> str:
        return f"{self.letters[name]}{self._rows[position].number}"

    def _cells(self, name: str) -> list[Cell]:
        index = self._sources.columns[name]
        return [row.cells[index] if index < len(row.cells) else BLANK for row in self._rows]

    def _note(self, name: str, column: Converted[T]) -> None:
        """Keeps what a column gave besides its values."""
        if column.findings:
            self._findings[name] = column.findings
        self._cleaned += column.cleaned
        if column.calculated:
            facts = {"count": count_of(column.calculated, "cell", "cells"), "field": label(name)}
            letter, count = self.letters[name], str(column.calculated)
            self.problems.append(make_problem(Finding("calculated", facts), self._sheet, 0, letter, count))
