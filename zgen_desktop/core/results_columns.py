"""The columns that are added to the source's own (design.md section 6): names, widths, values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from zgen_desktop.core.advice import what_to_do
from zgen_desktop.core.currencies import decimals
from zgen_desktop.core.endpoints import filled
from zgen_desktop.core.expected_against_made import difference_of
from zgen_desktop.core.model.changes import GONE
from zgen_desktop.core.model.results import RESULT_BLANK, ResultCell, ResultKind
from zgen_desktop.core.model.rows import RowState, Severity
from zgen_desktop.core.model.run import RunHead, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord

TONES = {
    RowState.GENERATED: "good",
    RowState.ADDED_TO_DRAFT: "warning",
    RowState.NOTHING_TO_BILL: "quiet",
    RowState.DONE_BEFORE: "quiet",
    RowState.LEFT_OUT: "quiet",
    RowState.READY: "quiet",
    RowState.UNDONE: "quiet",
    RowState.HELD: "unknown",
    RowState.PROBLEM: "bad",
    RowState.REJECTED: "bad",
    RowState.ABSENT: "warning",
    RowState.UNKNOWN: "unknown",
    RowState.SENDING: "unknown",
    RowState.AMBIGUOUS: "unknown",
}

_DONE = frozenset({RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.UNDONE})


@dataclass(frozen=True, slots=True)
class Links:
    """Patterns of the tenant's own pages with ``{id}`` and ``{number}``; empty where there are none."""

    account: str = ""
    invoice: str = ""


def _by_number(invoices: Iterable[InvoiceRecord]) -> list[InvoiceRecord]:
    """Whatever order the tenant answers in: written again, the sheet says the same. Those without a number last."""
    return sorted(invoices, key=lambda invoice: (not invoice.number, invoice.number, invoice.id))


@dataclass(frozen=True, slots=True)
class Line:
    """All that a results column may need of one row."""

    row: RunRow
    head: RunHead
    links: Links
    waits_for: str = ""

    @property
    def main(self) -> InvoiceRecord | None:
        """The invoice named in the line; none while the outcome isn't certain."""
        if self.row.shown_state not in _DONE:
            return None
        return next((item.invoice for item in self.row.invoices if item.role == "main"), None)

    @property
    def siblings(self) -> list[InvoiceRecord]:
        """The other invoices of the same call."""
        if self.row.shown_state not in _DONE:
            return []
        return _by_number(item.invoice for item in self.row.invoices if item.role == "sibling")

    @property
    def evidence(self) -> list[InvoiceRecord]:
        """Invoices that were there before, or that nobody can explain."""
        return _by_number(item.invoice for item in self.row.invoices if item.role in ("other", "held"))

    @property
    def sent(self) -> bool:
        """Whether the row ever left this machine."""
        return self.row.attempts > 0

    @property
    def currency(self) -> str:
        """The invoice's currency, else the account's."""
        main = self.main
        return (main.currency if main else "") or self.row.currency


def text(value: str, link: str = "", tone: str = "") -> ResultCell:
    """A text cell, or a blank one for no text."""
    return ResultCell(ResultKind.TEXT, value, "@", link, tone) if value else RESULT_BLANK


def number(value: int | Decimal | None, number_format: str = "0") -> ResultCell:
    """A number cell; a value that isn't known is an empty cell, never 0."""
    return RESULT_BLANK if value is None else ResultCell(ResultKind.NUMBER, f"{Decimal(value):f}", number_format)


def money(value: Decimal | None, currency: str) -> ResultCell:
    """An amount as a number with its currency's decimals (ISO 4217)."""
    places = decimals(currency)
    return number(value, "#,##0" + ("." + "0" * places if places else ""))


def day(value: date | None) -> ResultCell:
    """A real date."""
    return RESULT_BLANK if value is None else ResultCell(ResultKind.DATE, value.isoformat(), "yyyy-mm-dd")


def moment(value: datetime | None) -> ResultCell:
    """A moment in this machine's time zone, to the second."""
    if value is None:
        return RESULT_BLANK
    local = value.astimezone().replace(tzinfo=None, microsecond=0)
    return ResultCell(ResultKind.DATE, local.isoformat(), "yyyy-mm-dd hh:mm:ss")


def message_of(line: Line) -> str:
    """What happened, in words: the reasons, Zuora's message, what the row waits for."""
    row = line.row
    parts: list[str] = []
    if row.state in (RowState.LEFT_OUT, RowState.DONE_BEFORE, RowState.HELD) and row.note:
        parts.append(row.note)
    if row.state is RowState.PROBLEM:
        parts += [problem.message for problem in row.problems if problem.severity is Severity.ERROR]
    if row.anyway:
        parts.append(f"Sent although already invoiced: {row.anyway}")
    if row.outcome is not None and row.outcome.message:
        parts.append(row.outcome.message)
    if not row.verified:
        parts.append("Zuora said that the invoice was made, but it was not looked up yet.")
    if row.pending:
        parts.append("Zuora is still making the invoice.")
    if row.state is RowState.READY and line.waits_for:
        parts.append(f"Waits for {line.waits_for}.")
    if row.state is not RowState.PROBLEM:
        parts += [problem.message for problem in row.problems]
    return " ".join(dict.fromkeys(parts))


def _others(line: Line) -> str:
    return ", ".join(
        f"{invoice.number or 'no number yet'} ({invoice.id})" for invoice in (*line.siblings, *line.evidence)
    )


def _made(line: Line) -> ResultCell:
    return number(1 + len(line.siblings)) if line.main else RESULT_BLANK


def _total(line: Line) -> ResultCell:
    """What is still owed: an invoice that was taken back stays named in its line, but is not summed up any more."""
    main = line.main
    amounts = [Decimal(0) if i.status in GONE else i.amount for i in ((main, *line.siblings) if main else ())]
    known = [amount for amount in amounts if amount is not None]
    whole = sum(known, Decimal(0)) if known and len(known) == len(amounts) else None
    return money(whole, line.currency)


def _main(line: Line, pick: Callable[[InvoiceRecord], ResultCell]) -> ResultCell:
    return pick(line.main) if line.main else RESULT_BLANK


def _account_id(line: Line) -> str:
    account = line.row.account
    return (account.account_id or "") if account and line.sent else ""


def _account_number(line: Line) -> ResultCell:
    account_id = (line.row.account.account_id or "") if line.row.account else ""
    link = filled(line.links.account, account_id, line.row.account_number)
    return text(line.row.account_number, link)


def _invoice_number(line: Line) -> ResultCell:
    main = line.main
    if main is None:
        return RESULT_BLANK
    link = filled(line.links.invoice, main.id, main.number)
    return text(main.number or main.id, link)


def _sent(line: Line, pick: Callable[[RunRow], ResultCell]) -> ResultCell:
    return pick(line.row) if line.sent and line.row.account else RESULT_BLANK


@dataclass(frozen=True, slots=True)
class AddedColumn:
    """One of our columns."""

    header: str
    width: float
    value: Callable[[Line], ResultCell]
    collapsed: bool = False


ADDED: Sequence[AddedColumn] = (
    AddedColumn(
        "Outcome", 18, lambda x: text(x.row.shown_state.word, tone="bad" if _double(x) else TONES[x.row.shown_state])
    ),
    AddedColumn("What to do", 40, lambda x: text(what_to_do(x.row))),
    AddedColumn("Message", 50, lambda x: text(message_of(x))),
    AddedColumn("Account number", 18, _account_number),
    AddedColumn("Account name", 28, lambda x: text(x.row.account_name)),
    AddedColumn("Invoice number", 16, _invoice_number),
    AddedColumn("Invoice status", 14, lambda x: _main(x, lambda i: text(i.status))),
    AddedColumn("Amount", 14, lambda x: _main(x, lambda i: money(i.amount, x.currency))),
    AddedColumn("Tax", 12, lambda x: _main(x, lambda i: money(i.tax, x.currency))),
    AddedColumn("Currency", 9, lambda x: text(x.currency) if x.main else RESULT_BLANK),
    AddedColumn("Due date", 12, lambda x: _main(x, lambda i: day(i.due_date))),
    AddedColumn("Invoices made", 9, _made),
    AddedColumn("Total amount", 14, _total),
    AddedColumn("Other invoices", 24, lambda x: text(_others(x))),
    AddedColumn("Expected before tax", 14, lambda x: money(x.row.expected, x.currency)),
    AddedColumn("Difference", 12, lambda x: money(difference_of(x.row), x.currency)),
    AddedColumn("Changed here", 20, lambda x: text(x.row.changed)),
    AddedColumn("Charges sent", 14, lambda x: _sent(x, lambda r: text(r.account.charges.words if r.account else ""))),
    AddedColumn(
        "Invoice date sent", 13, lambda x: _sent(x, lambda r: day(r.account.invoice_date if r.account else None))
    ),
    AddedColumn(
        "Target date sent", 13, lambda x: _sent(x, lambda r: day(r.account.target_date if r.account else None))
    ),
    AddedColumn("Sent at", 20, lambda x: moment(x.row.sent_at) if x.sent else RESULT_BLANK),
    AddedColumn("Run by", 24, lambda x: text(f"{x.head.system_user} as {x.head.user_name}")),
    AddedColumn("Run", 22, lambda x: text(x.head.id)),
    AddedColumn("Invoice ID", 34, lambda x: text(_invoice_id(x)), collapsed=True),
    AddedColumn("Account ID sent", 34, lambda x: text(_account_id(x)), collapsed=True),
    AddedColumn("Error code", 20, lambda x: text(_outcome_code(x)), collapsed=True),
    AddedColumn("Error field", 16, lambda x: text(x.row.outcome.field if x.row.outcome else ""), collapsed=True),
    AddedColumn("Source sheet", 16, lambda x: text(x.head.sheet), collapsed=True),
    AddedColumn("Source row", 10, lambda x: number(x.row.row), collapsed=True),
    AddedColumn("Attempts", 9, lambda x: number(x.row.attempts), collapsed=True),
)


def _double(line: Line) -> bool:
    return line.row.outcome is not None and line.row.outcome.possible_double


def _invoice_id(line: Line) -> str:
    if line.main is not None:
        return line.main.id
    # An Id that Zuora named stays visible while it isn't proved yet.
    return line.row.outcome.invoice_id if line.row.outcome else ""


def _outcome_code(line: Line) -> str:
    row = line.row
    if row.outcome is not None and row.outcome.code:
        return row.outcome.code
    return "; ".join(dict.fromkeys(problem.code for problem in row.problems))
