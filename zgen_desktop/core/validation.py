"""From converted columns to rows that may be sent, with every problem on its cell.

Rules: issue 2 item 4 and design.md section 7 (rows with warnings are ready, rows with errors are not).
Accounts that are once given by id and once by number can be joined only by the check against the tenant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from zgen_desktop.core.converting import is_total
from zgen_desktop.core.dates import in_words
from zgen_desktop.core.doubles import Doubles
from zgen_desktop.core.fields import (
    ACCOUNT_FIELDS,
    ACCOUNT_ID,
    ACCOUNT_NUMBER,
    DATE_FIELDS,
    FLAG_FIELDS,
    INVOICE_DATE,
    ONE_TIME,
    RECURRING,
    TARGET_DATE,
    USAGE,
    label,
)
from zgen_desktop.core.model.cells import CellKind, SheetRow, column_index, column_letter
from zgen_desktop.core.model.rows import AccountRow, Charges, ListRow, Problem, RowState, Severity
from zgen_desktop.core.problems import Finding, make_problem, shown

DAYS_APART = 92
"""Invoice date and target date further apart than a quarter ask for a look."""
DAYS_FROM_TODAY = 183
"""Dates further away than half a year ask for a look."""

_CHARGES = {
    (one, recurring, usage): Charges(one, recurring, usage)
    for one in (True, False)
    for recurring in (True, False)
    for usage in (True, False)
}


@dataclass(frozen=True, slots=True)
class FieldValues:
    """What came of every field. Each sequence has one entry for each row of the list.

    ``findings`` are by field and position. ``letters`` has the columns of the fields that have one; a
    date without a letter is the same in all rows.
    """

    account_ids: Sequence[str | None]
    account_numbers: Sequence[str | None]
    days: Mapping[str, Sequence[date | None]]
    flags: Mapping[str, Sequence[bool | None]]
    custom: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    findings: Mapping[str, Mapping[int, Finding]] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)


def judge_rows(sheet: str, rows: Sequence[SheetRow], values: FieldValues, today: date) -> list[ListRow]:
    """Every row as READY or PROBLEM, with all its problems in the order of the columns."""
    found = _cell_problems(sheet, rows, values)
    judge = _RowJudge(sheet, values, today)
    doubles = Doubles()
    for id_, number in zip(values.account_ids, values.account_numbers, strict=True):
        doubles.learn(id_, number)
    judged = []
    for position, (row, id_, number, invoice, target, one_time, recurring, usage) in enumerate(
        zip(
            rows,
            values.account_ids,
            values.account_numbers,
            values.days[INVOICE_DATE],
            values.days[TARGET_DATE],
            values.flags[ONE_TIME],
            values.flags[RECURRING],
            values.flags[USAGE],
            strict=True,
        )
    ):
        known = one_time is not None and recurring is not None and usage is not None
        charges = _CHARGES[bool(one_time), bool(recurring), bool(usage)] if known else None
        problems = found.get(position, ())
        total = next((problem for problem in problems if problem.code == "total_row"), None)
        if total is None and id_ is None and number is None and not any(p.column in judge.accounts for p in problems):
            missing = judge.without_account(row)
            total = missing if missing.code == "total_row" else None
            problems = (*problems, missing)
        if total is not None:
            # A total has neither dates nor charges; naming them all would hide what matters.
            judged.append(ListRow(row.number, row.cells, RowState.PROBLEM, problems=(total,)))
            continue
        double = doubles.add(row.number, id_, number, target, charges)
        if double or charges is judge.nothing or (invoice, target) not in judge.quiet:
            problems = (*problems, *judge.whole_row(row, id_ is not None, invoice, target, charges, double))
        if problems:
            problems = in_column_order(problems)
            if any(problem.severity is Severity.ERROR for problem in problems):
                judged.append(ListRow(row.number, row.cells, RowState.PROBLEM, problems=problems))
                continue
        assert invoice is not None
        assert target is not None
        assert charges is not None
        account = AccountRow(row.number, id_, number, invoice, target, charges, judge.custom(position))
        judged.append(ListRow(row.number, row.cells, RowState.READY, account, problems))
    return judged


def fixed_date_problems(sheet: str, values: FieldValues, today: date) -> list[Problem]:
    """Warnings about dates that are the same in all rows, once for the sheet."""
    days = {name: values.days[name][0] for name in DATE_FIELDS if name not in values.letters and values.days[name]}
    found = [
        finding for name, day in days.items() if day is not None and (finding := _far_from_today(name, day, today))
    ]
    invoice, target = days.get(INVOICE_DATE), days.get(TARGET_DATE)
    if invoice and target and (apart := _far_apart(invoice, target)):
        found.append(apart)
    return [make_problem(finding, sheet, 0, None) for finding in found]


def in_column_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems of one row from left to right, those of the whole row last."""
    if len(problems) < 2:
        return tuple(problems)
    return tuple(sorted(problems, key=lambda one: column_index(one.column) if one.column else 20_000))


class _RowJudge:
    """What is judged on whole rows. ``quiet`` collects pairs of dates that gave no cause for a warning."""

    def __init__(self, sheet: str, values: FieldValues, today: date) -> None:
        self._sheet = sheet
        self._letters = values.letters
        self._custom = values.custom
        self._today = today
        self.accounts = frozenset(values.letters[name] for name in ACCOUNT_FIELDS if name in values.letters)
        self.nothing = _CHARGES[False, False, False]
        self.quiet: set[tuple[date | None, date | None]] = set()

    def without_account(self, row: SheetRow) -> Problem:
        """Why a row has no account: it is a total, or it is missing."""
        for index, cell in enumerate(row.cells):
            if cell.kind is CellKind.TEXT and is_total(cell.raw):
                return make_problem(Finding("total_row"), self._sheet, row.number, column_letter(index), cell.raw)
        return make_problem(Finding("account_missing"), self._sheet, row.number, min(self.accounts, key=column_index))

    def custom(self, position: int) -> tuple[tuple[str, str], ...]:
        """The custom fields of a row; blank ones are not sent."""
        if not self._custom:
            return ()
        return tuple((name, text) for name, texts in self._custom.items() if (text := texts[position]) is not None)

    def whole_row(
        self,
        row: SheetRow,
        by_id: bool,
        invoice: date | None,
        target: date | None,
        charges: Charges | None,
        double: Finding | None,
    ) -> list[Problem]:
        """Problems that take more than one cell to see."""
        found: list[tuple[Finding, str | None]] = []
        if double:
            found.append((double, self._letters.get(ACCOUNT_ID if by_id else ACCOUNT_NUMBER)))
        if charges is self.nothing:
            found.append((Finding("no_charges"), self._first_letter(FLAG_FIELDS)))
        dates = self._about_dates(invoice, target)
        if not dates:
            self.quiet.add((invoice, target))
        problems = []
        for finding, letter in found + dates:
            value = shown(row.cell(column_index(letter))) if letter else ""
            problems.append(make_problem(finding, self._sheet, row.number, letter, value))
        return problems

    def _about_dates(self, invoice: date | None, target: date | None) -> list[tuple[Finding, str | None]]:
        found: list[tuple[Finding, str | None]] = []
        for name, day in ((INVOICE_DATE, invoice), (TARGET_DATE, target)):
            letter = self._letters.get(name)
            if letter and day and (finding := _far_from_today(name, day, self._today)):
                found.append((finding, letter))
        letter = self._first_letter(DATE_FIELDS)
        if letter and invoice and target and (apart := _far_apart(invoice, target)):
            found.append((apart, letter))
        return found

    def _first_letter(self, names: Sequence[str]) -> str | None:
        return next((self._letters[name] for name in names if name in self._letters), None)


def _cell_problems(sheet: str, rows: Sequence[SheetRow], values: FieldValues) -> dict[int, tuple[Problem, ...]]:
    found: defaultdict[int, tuple[Problem, ...]] = defaultdict(tuple)
    for name, findings in values.findings.items():
        letter = values.letters[name]
        index = column_index(letter)
        for position, finding in findings.items():
            # Where a valid Account ID stands, the number beside it is not needed: a fault in it is a warning.
            spare = name == ACCOUNT_NUMBER and values.account_ids[position] is not None
            row = rows[position]
            value = shown(row.cell(index)) or row.cell(index).raw
            severity = Severity.WARNING if spare else None
            found[position] += (make_problem(finding, sheet, row.number, letter, value, severity),)
    return dict(found)


def _far_from_today(name: str, day: date, today: date) -> Finding | None:
    days = (day - today).days
    if abs(days) <= DAYS_FROM_TODAY:
        return None
    return Finding(
        "date_far_from_today",
        {
            "field": label(name),
            "day": in_words(day),
            "days": f"{abs(days):,}",
            "direction": "ahead" if days > 0 else "ago",
        },
    )


def _far_apart(invoice: date, target: date) -> Finding | None:
    days = abs((invoice - target).days)
    if days <= DAYS_APART:
        return None
    return Finding("dates_far_apart", {"invoice": in_words(invoice), "target": in_words(target), "days": f"{days:,}"})
