"""Questions about a list that only a person can answer, as texts for the command line and as values for the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zgen_desktop.core.dates import in_words
from zgen_desktop.core.errors import QuestionError
from zgen_desktop.core.fields import ACCOUNT_FIELDS, FLAG_FIELDS, label
from zgen_desktop.core.filter_words import NamedFilter, filter_words
from zgen_desktop.core.model.cells import Cell, SheetRow
from zgen_desktop.core.problems import clipped, count_of
from zgen_desktop.core.selection import row_spans


@dataclass(frozen=True, slots=True)
class EncodingQuestion:
    """Which encoding a text list is in; each with a piece of the list as it then reads."""

    encodings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DelimiterQuestion:
    """What separates the columns of a text list; each with the first rows as they then are."""

    delimiters: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """Which sheet holds the list; ``sheets`` fit equally well."""

    sheets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeaderRowQuestion:
    """Which row names the columns; ``rows`` are row numbers with the texts that stand there."""

    sheet: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A column that may feed ``field``, with its first values. ``likely`` when name or content speak for it."""

    field: str
    column: str
    header: str
    samples: tuple[str, ...]
    likely: bool = True


@dataclass(frozen=True, slots=True)
class ColumnQuestion:
    """Which column feeds ``field``. ``doubled`` when several columns are named like it for sure.

    ``opposite`` are columns that say what is left out, and can't be chosen.
    """

    sheet: str
    field: str
    candidates: tuple[Candidate, ...]
    doubled: bool = False
    opposite: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class DayProposal:
    """A date that was the same for all rows the last time: its rule, and the day that it means today."""

    field: str
    rule: str
    day: date


@dataclass(frozen=True, slots=True)
class FixedDateQuestion:
    """Which day for all rows this time."""

    proposals: tuple[DayProposal, ...]


@dataclass(frozen=True, slots=True)
class HiddenQuestion:
    """Whether hidden rows are sent; ``by_filter`` and ``by_hand`` are row numbers, ``filters`` what it lets through."""

    sheet: str
    by_filter: tuple[int, ...]
    by_hand: tuple[int, ...]
    filters: tuple[NamedFilter, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderSample:
    """A text date that is two days."""

    cell: str
    text: str
    day_first: date
    month_first: date


@dataclass(frozen=True, slots=True)
class DateOrderQuestion:
    """Whether day or month comes first in text dates."""

    fields: tuple[str, ...]
    samples: tuple[OrderSample, ...]


@dataclass(frozen=True, slots=True)
class SerialSample:
    """A bare number and the day that it would be."""

    cell: str
    text: str
    day: date


@dataclass(frozen=True, slots=True)
class SerialDatesQuestion:
    """Whether bare numbers in a date column are days (Excel's serials)."""

    fields: tuple[str, ...]
    samples: tuple[SerialSample, ...]


@dataclass(frozen=True, slots=True)
class ZerosSample:
    """An account number as written, with the zeros with which the tenant has it, and that account's name."""

    written: str
    padded: str
    name: str


@dataclass(frozen=True, slots=True)
class ZerosQuestion:
    """Whether account numbers have lost their leading zeros. ``rows`` numbers are unknown as written; with zeros
    to ``digits`` digits those that were tried are there."""

    digits: int
    samples: tuple[ZerosSample, ...]
    rows: int


Question = (
    EncodingQuestion
    | DelimiterQuestion
    | SheetQuestion
    | HeaderRowQuestion
    | ColumnQuestion
    | FixedDateQuestion
    | HiddenQuestion
    | DateOrderQuestion
    | SerialDatesQuestion
    | ZerosQuestion
)


@dataclass(frozen=True, slots=True)
class ListSoFar:
    """How far a list was understood when a question came up, so that the window can show it beside the question.

    ``mapping`` is field to column index from 0, ``fixed`` field to one value for all rows. ``known`` when
    a list with these headers was sent before. ``own_fields`` are the tenant's that an invoice can carry.
    """

    sheet: str
    header_row: int
    headers: tuple[Cell, ...]
    rows: Sequence[SheetRow]
    mapping: Mapping[str, int]
    fixed: Mapping[str, str]
    known: bool
    own_fields: tuple[str, ...] = ()


class ImportQuestionError(QuestionError):
    """A QuestionError that carries its material, so that the window can ask with it.

    ``mapping`` and ``fixed`` are what was decided before the question; ``so_far`` is None where not even
    sheet and header row are known.
    """

    def __init__(self, question: Question, code: str, title: str, message: str, next_step: str, option: str) -> None:
        super().__init__(code, title, message, next_step, option)
        self.question = question
        self.mapping: Mapping[str, int] = {}
        self.fixed: Mapping[str, str] = {}
        self.so_far: ListSoFar | None = None


def ask_encoding(name: str, encodings: Sequence[tuple[str, str]]) -> ImportQuestionError:
    """The bytes of a text list do not show their encoding."""
    readings = "; ".join(f"as {codec} it reads “{clipped(sample)[:60]}”" for codec, sample in encodings)
    return ImportQuestionError(
        EncodingQuestion(tuple(encodings)),
        "encoding",
        "Which encoding is this list in?",
        f"“{name}” does not show in which encoding it was saved: {readings}.",
        f"Name the one that reads right: --encoding {encodings[0][0] if encodings else 'NAME'}.",
        "--encoding NAME",
    )


def ask_delimiter(name: str, delimiters: Sequence[tuple[str, Sequence[Sequence[str]]]]) -> ImportQuestionError:
    """More than one character, or none for sure, divides a text list into columns."""
    readings = "; ".join(
        f"with the {DELIMITER_NAMES.get(each, each)} the first row is {' | '.join(map(clipped, rows[0]))[:80]}"
        for each, rows in delimiters
        if rows
    )
    first = DELIMITER_NAMES.get(delimiters[0][0], delimiters[0][0]) if delimiters else "comma"
    return ImportQuestionError(
        DelimiterQuestion(tuple((each, tuple(tuple(row) for row in rows)) for each, rows in delimiters)),
        "delimiter",
        "What separates the columns?",
        f"“{name}” can be divided into columns in more than one way: {readings}.",
        f"Say which: --delimiter {first}.",
        "--delimiter CHAR",
    )


DELIMITER_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
"""As the command line takes them."""


def ask_sheet(sheets: Sequence[str]) -> ImportQuestionError:
    """Several sheets fit equally well."""
    names = ", ".join(f"“{name}”" for name in sheets)
    return ImportQuestionError(
        SheetQuestion(tuple(sheets)),
        "sheet",
        "Which sheet holds the list?",
        f"Several sheets could be the list: {names}.",
        f"Name one: --sheet {_quoted(sheets[0])}.",
        "--sheet NAME",
    )


def ask_header_row(sheet: str, rows: Sequence[tuple[int, tuple[str, ...]]]) -> ImportQuestionError:
    """No row, or more than one, names columns that are known."""
    shown = "; ".join(
        f"row {number}: {' | '.join(clipped(text)[:40] for text in texts if text)[:120]}" for number, texts in rows
    )
    return ImportQuestionError(
        HeaderRowQuestion(sheet, tuple(rows)),
        "header_row",
        "Which row names the columns?",
        f"In sheet “{sheet}” it is not clear which row names the columns ({shown}).",
        f"Name the row: --header-row {rows[0][0]}. If the list has no such row, add one in Excel.",
        "--header-row N",
    )


def ask_column(
    sheet: str, field: str, candidates: Sequence[Candidate], today: date, *, doubled: bool = False, also: str = ""
) -> ImportQuestionError:
    """A field without a sure column, or with more than one. ``also`` names what else is missing."""
    question = ColumnQuestion(sheet, field, tuple(candidates), doubled)
    listed = ", ".join(_described(candidate) for candidate in candidates[:12])
    if doubled:
        message = f"In sheet “{sheet}” more than one column is named like the {label(field)}: {listed}."
    elif any(candidate.likely for candidate in candidates):
        message = f"In sheet “{sheet}” no column is surely the {_role(field)}. It could be {listed}."
    else:
        message = f"In sheet “{sheet}” no column is named like the {_role(field)}. The columns are {listed or 'blank'}."
    answers = [f"--map {one.field}={one.column}" for one in candidates if one.likely][:3] or [f"--map {field}=COLUMN"]
    if field not in ACCOUNT_FIELDS:
        answers.append(f"--set {field}={'yes' if field in FLAG_FIELDS else today.isoformat()} for all rows")
    return ImportQuestionError(
        question,
        "column",
        (
            f"Which column says whether this is billed: {label(field)}?"
            if field in FLAG_FIELDS
            else f"Which column is the {_role(field)}?"
        ),
        message + (f" {also}" if also else ""),
        f"Say which: {', or '.join(answers)}.",
        f"--map {field}=COLUMN",
    )


def ask_opposite(sheet: str, field: str, opposite: Sequence[Candidate]) -> ImportQuestionError:
    """A column says which charges are left out, and none says which are billed."""
    columns = ", ".join(_described(candidate) for candidate in opposite)
    return ImportQuestionError(
        ColumnQuestion(sheet, field, (), opposite=tuple(opposite)),
        "column",
        f"Which column says whether this is billed: {label(field)}?",
        f"In sheet “{sheet}” a column says what is left out: {columns}. That is not read.",
        f"Turn it round in Excel and name it {field}, or say for all rows: --set {field}=yes, or --set {field}=no.",
        f"--set {field}=yes|no",
    )


def ask_fixed_dates(proposals: Sequence[DayProposal]) -> ImportQuestionError:
    """Dates that were fixed the last time: only the rule is remembered, the day is asked again."""
    option = " ".join(f"--set {one.field}={one.day.isoformat()}" for one in proposals)
    said = " ".join(
        f"The {label(one.field)} was {_RULES[one.rule]}; today that is {in_words(one.day)}." for one in proposals
    )
    return ImportQuestionError(
        FixedDateQuestion(tuple(proposals)),
        "fixed_date",
        "Which date this time?",
        f"The last list of this kind had one date for all rows. {said}",
        f"If that is right: {option}.",
        option,
    )


_RULES = {
    "today": "the day itself",
    "month_end": "the end of the month",
    "first_of_next_month": "the first of the next month",
}


def ask_hidden(
    sheet: str, by_filter: Sequence[int], by_hand: Sequence[int], rows: int, filters: Sequence[NamedFilter] = ()
) -> ImportQuestionError:
    """Rows that the person may not see in Excel. ``filters`` say what the filter lets through."""
    count = len(by_filter) + len(by_hand)
    verb = "is" if count == 1 else "are"
    causes = [
        f"{len(numbers):,} {how} ({'row' if len(numbers) == 1 else 'rows'} {row_spans(numbers)})"
        for numbers, how in ((by_filter, "by a filter"), (by_hand, "by hand"))
        if numbers
    ]
    return ImportQuestionError(
        HiddenQuestion(sheet, tuple(by_filter), tuple(by_hand), tuple(filters)),
        "hidden",
        "Are hidden rows to be sent?",
        f"{count:,} of {count_of(rows, 'row', 'rows')} in sheet “{sheet}” {verb} hidden: {', '.join(causes)}."
        + (f" The filter shows {clipped(filter_words(filters))}." if filters else ""),
        "Leave them out with --hidden leave-out, or send them with --hidden include.",
        "--hidden include|leave-out",
    )


def ask_date_order(fields: Sequence[str], samples: Sequence[OrderSample]) -> ImportQuestionError:
    """Text dates that both orders fit."""
    both = "; ".join(
        f"{one.text} in {one.cell} can be {in_words(one.day_first)} or {in_words(one.month_first)}" for one in samples
    )
    first = samples[0]
    return ImportQuestionError(
        DateOrderQuestion(tuple(fields), tuple(samples)),
        "date_order",
        "Day first or month first?",
        f"The {' and the '.join(label(field) for field in fields)} can be read in two ways: {both}.",
        f"Say which: --date-order dmy ({first.text} is {in_words(first.day_first)})"
        f" or --date-order mdy ({first.text} is {in_words(first.month_first)}).",
        "--date-order dmy|mdy",
    )


def ask_serial_dates(fields: Sequence[str], samples: Sequence[SerialSample]) -> ImportQuestionError:
    """Numbers without a date format in a date column."""
    shown = ", ".join(f"{one.text} in {one.cell} would be {in_words(one.day)}" for one in samples)
    return ImportQuestionError(
        SerialDatesQuestion(tuple(fields), tuple(samples)),
        "serial_dates",
        "Are these numbers dates?",
        f"The {' and the '.join(label(field) for field in fields)} {'hold' if len(fields) > 1 else 'holds'}"
        f" plain numbers: {shown}.",
        "If these are the right days: --serial-dates yes. If not: --serial-dates no, and correct the cells.",
        "--serial-dates yes|no",
    )


def ask_zeros(sheet: str, question: ZerosQuestion) -> ImportQuestionError:
    """Account numbers that the tenant has with leading zeros. Only the window asks; see ``account_without_zeros``."""
    listed = ", ".join(f"{one.written} as {one.padded} ({clipped(one.name)[:40]})" for one in question.samples)
    return ImportQuestionError(
        question,
        "zeros",
        "Have the account numbers lost their leading zeros?",
        f"{count_of(question.rows, 'account number', 'account numbers')} of sheet “{sheet}” are not in the tenant as "
        f"written. With leading zeros to {question.digits} digits they are: {listed}.",
        f"If these are the right customers, give the column the number format {'0' * question.digits} in Excel.",
        "",
    )


def _role(field: str) -> str:
    return "account" if field in ACCOUNT_FIELDS else label(field)


def _described(candidate: Candidate) -> str:
    name = f"{candidate.column} “{clipped(candidate.header)}”" if candidate.header else candidate.column
    samples = ", ".join(clipped(sample)[:40] for sample in candidate.samples)
    return f"{name} ({samples})" if samples and candidate.likely else name


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
