"""What came of a run, in numbers: rows by outcome, money by currency, and what failed grouped by its cause."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from zgen_desktop.core.advice import what_to_do
from zgen_desktop.core.expected_against_made import differing
from zgen_desktop.core.model.changes import GONE
from zgen_desktop.core.model.rows import Problem, RowState, Severity
from zgen_desktop.core.model.run import Call, RowInvoice, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.problems import CATALOGUE
from zgen_desktop.core.settling import EQUAL_READS, LONGEST_SPACING

WITH_INVOICE = (RowState.GENERATED, RowState.ADDED_TO_DRAFT)

IN_ORDER = (
    RowState.GENERATED,
    RowState.ADDED_TO_DRAFT,
    RowState.NOTHING_TO_BILL,
    RowState.REJECTED,
    RowState.UNKNOWN,
    RowState.AMBIGUOUS,
    RowState.ABSENT,
    RowState.READY,
    RowState.HELD,
    RowState.PROBLEM,
    RowState.DONE_BEFORE,
    RowState.LEFT_OUT,
    RowState.UNDONE,
)
"""Outcomes in the order in which they are told: what was done, what needs a person, what was not sent."""

_CAUSES_OF = (
    RowState.UNKNOWN,
    RowState.AMBIGUOUS,
    RowState.ABSENT,
    RowState.REJECTED,
    RowState.READY,
    RowState.PROBLEM,
    RowState.HELD,
)
"""States that ask something of a person, the most urgent first."""

_GROUPED_WHOLE = {
    RowState.HELD: "Zuora already has an invoice for this account.",
    RowState.AMBIGUOUS: "Invoices appeared or changed, and this program can't tell who made them.",
    RowState.READY: "Not sent.",
}
"""States whose message names another invoice in every row, or has none: each is one group."""

_NOT_READ_BACK = "Zuora said that the invoice was made, but it was not looked up yet."
_PLACE = re.compile(r"\{\w+\}")
_INVOICE_NAME = re.compile(r"\b(?:INV-?\w*\d\w*|[0-9a-f]{32})\b")


@dataclass(frozen=True, slots=True)
class CurrencyTotal:
    """All invoices of a run in one currency, each counted once.

    ``amount`` sums those whose amount is known; ``unknown`` counts the others. ``before`` is what stood
    in older drafts before this run added to them; it is part of ``amount``.
    """

    currency: str
    amount: Decimal
    invoices: int
    unknown: int = 0
    before: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Cause:
    """Rows that ended alike for the same reason. ``code`` is Zuora's or the problem's, empty where there is none."""

    state: RowState
    code: str
    message: str
    what_to_do: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RunTotals:
    """The answer to: what came of it? Counts are of ``RunRow.shown_state``; empty states are left away."""

    counts: Mapping[RowState, int]
    money: Sequence[CurrencyTotal]
    causes: Sequence[Cause]
    doubles: tuple[int, ...]
    """Rows with an invoice more than this run explains."""
    pending: int
    """Rows whose invoice Zuora is still making."""
    sent: int
    """Rows that ever left this machine."""
    differing: tuple[int, ...] = ()
    """Rows of which something else was made than was expected."""

    @property
    def invoices(self) -> int:
        """How many invoices there are, in all currencies."""
        return sum(total.invoices for total in self.money)


def totals_of(rows: Sequence[RunRow]) -> RunTotals:
    """The totals of a whole run."""
    found = Counter(row.shown_state for row in rows)
    # Whatever else may be: nothing is left out of the numbers.
    unlisted = [state for state in RowState if state not in IN_ORDER]
    return RunTotals(
        counts={state: found[state] for state in (*IN_ORDER, *unlisted) if found[state]},
        money=money_of(rows),
        causes=causes_of(rows),
        doubles=tuple(row.row for row in rows if row.outcome is not None and row.outcome.possible_double),
        pending=sum(row.pending for row in rows),
        sent=sum(row.attempts > 0 for row in rows),
        differing=tuple(row.row for row in differing(rows)),
    )


def money_of(rows: Iterable[RunRow]) -> list[CurrencyTotal]:
    """Main and sibling invoices by currency that were not taken back, the largest number of invoices first.

    An invoice that two rows name (the second one was added to the draft of the first) counts once,
    as it was read last.
    """
    books: dict[str, _Booked] = {}
    for row in rows:
        if row.shown_state in WITH_INVOICE:
            for item in row.invoices:
                if item.role in ("main", "sibling") and item.invoice.status not in GONE:
                    booked = books.setdefault(item.invoice.id, _Booked(item.invoice, row.currency))
                    booked.take(row, item)
    by_currency: defaultdict[str, list[_Booked]] = defaultdict(list)
    for booked in books.values():
        by_currency[booked.invoice.currency or booked.account_currency].append(booked)
    found = [_currency_total(currency, booked) for currency, booked in by_currency.items()]
    return sorted(found, key=lambda total: (-total.invoices, total.currency))


@dataclass
class _Booked:
    """One invoice with what all rows that name it say of it."""

    invoice: InvoiceRecord
    account_currency: str
    made_here: bool = False
    before: Decimal | None = None

    def take(self, row: RunRow, item: RowInvoice) -> None:
        known, other = self.invoice.updated, item.invoice.updated
        if known is None or other is None or other >= known:
            self.invoice = item.invoice
        self.account_currency = self.account_currency or row.currency
        if row.shown_state is RowState.GENERATED or item.role == "sibling":
            self.made_here = True
        elif self.before is None and row.outcome is not None:
            self.before = row.outcome.amount_before


def _currency_total(currency: str, booked: Sequence[_Booked]) -> CurrencyTotal:
    amounts = [one.invoice.amount for one in booked if one.invoice.amount is not None]
    before = [one.before for one in booked if one.before is not None and not one.made_here]
    return CurrencyTotal(
        currency, sum(amounts, Decimal(0)), len(booked), len(booked) - len(amounts), sum(before, Decimal(0))
    )


def causes_of(rows: Iterable[RunRow]) -> list[Cause]:
    """Why rows did not end with an invoice, by state and then by number of rows."""
    groups: defaultdict[tuple[RowState, str, str], list[RunRow]] = defaultdict(list)
    for row in rows:
        if row.shown_state in _CAUSES_OF:
            groups[row.shown_state, *_reason(row)].append(row)
    found = [
        Cause(state, code, _message(alike, general), _advice(alike), tuple(row.row for row in alike))
        for (state, code, general), alike in groups.items()
    ]
    return sorted(found, key=lambda cause: (_CAUSES_OF.index(cause.state), -len(cause.rows), cause.rows[0]))


def _reason(row: RunRow) -> tuple[str, str]:
    """The code, and the message in words that hold for all rows of the group."""
    state, code = row.shown_state, row.outcome.code if row.outcome else ""
    if not row.verified:
        return "", _NOT_READ_BACK
    if state is RowState.PROBLEM:
        first = _first_error(row)
        return (first.code, _problem_words(first)) if first else ("", state.word)
    if state in _GROUPED_WHOLE:
        return "", _GROUPED_WHOLE[state]
    return code, _anonymous(row) or state.word


def _message(rows: Sequence[RunRow], general: str) -> str:
    said = {_own_message(row) for row in rows}
    return next(iter(said)) or general if len(said) == 1 else general


def _own_message(row: RunRow) -> str:
    if not row.verified:
        return _NOT_READ_BACK
    if row.shown_state is RowState.PROBLEM:
        first = _first_error(row)
        return first.message if first else ""
    if row.outcome is not None and row.outcome.message:
        return row.outcome.message
    return row.note if row.shown_state is RowState.HELD else ""


def _first_error(row: RunRow) -> Problem | None:
    return next((problem for problem in row.problems if problem.severity is Severity.ERROR), None)


def _problem_words(problem: Problem) -> str:
    text = CATALOGUE.get(problem.code)
    words = _PLACE.sub("…", text.message) if text else problem.message
    return words[:1].upper() + words[1:]


def _anonymous(row: RunRow) -> str:
    """The message without what names this one account or invoice, so that equal causes are one group."""
    message = row.outcome.message if row.outcome else ""
    account_id = (row.account.account_id or "") if row.account else ""
    for name in (account_id, row.account_number, row.account_name):
        if name:
            message = message.replace(name, "…")
    return _INVOICE_NAME.sub("…", message)


def _advice(rows: Sequence[RunRow]) -> str:
    found = dict.fromkeys(what_to_do(row) for row in rows)
    if len(found) == 1:
        return next(iter(found))
    first = _first_error(rows[0])
    text = CATALOGUE.get(first.code) if first else None
    # Advice that names one cell is no advice for many rows.
    return _PLACE.sub("…", text.what_to_do) if text else ""


def certain_by(calls: Iterable[Call], longest_window: float) -> datetime | None:
    """When it can be found out what all of these unclear calls did (protocol.md rules 2 and 13); None without any.

    Counted from the tenant's own time where it is known, with the reads that must agree.
    ``longest_window`` in seconds is the longest waiting time of all runs to the tenant.
    """

    def end(call: Call) -> datetime:
        window = max(call.quiet_window, longest_window)
        reads = (EQUAL_READS - 1) * min(LONGEST_SPACING, window / 10)
        return (call.tenant_date or call.intent_at) + timedelta(seconds=window + reads)

    return max(map(end, calls), default=None)
