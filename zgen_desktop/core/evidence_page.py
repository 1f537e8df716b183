"""All that is on record about one row, on one page, for an auditor: printed by the window and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import filterfalse

from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.dates import in_words
from zgen_desktop.core.denials import LOOKED_UP
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.audit import RecordCheck, SentCall, Told
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.changes import Change, ChangeKind, Ending
from zgen_desktop.core.model.run import RowInvoice, RunHead, RunRow, RunSummary
from zgen_desktop.core.ports import Journal

_ROLES = {
    "main": "This row's invoice",
    "sibling": "Made together with it",
    "other": "Found, not explained by this run",
    "held": "Was there before",
}
_KINDS = {ChangeKind.CANCEL: "Cancel", ChangeKind.DELETE: "Delete", ChangeKind.POST: "Post"}
_ENDINGS = {
    Ending.OPEN: "no answer is on record",
    Ending.ANSWERED: "Zuora said done, not looked up yet",
    Ending.DENIED: "Zuora said no, not looked up yet",
    Ending.UNCLEAR: "no clear answer",
    Ending.RELEASED: "nothing was sent",
    Ending.PROVED: "done, seen in Zuora",
    Ending.REFUSED: "refused",
    Ending.NO_EFFECT: "nothing came of it",
}
_ANSWERED = ("outcome", "recovered")
_LOOKED_UP = ("read back", "settled", "changes settled")
_DECIDED = ("rows changed",)


@dataclass(frozen=True, slots=True)
class PageLine:
    """What it is, and what it says. Words of the list or of a person are their own: no other language has them."""

    label: str
    text: str
    own_label: bool = False
    own_text: bool = False


@dataclass(frozen=True, slots=True)
class PageSection:
    """A heading with its lines; a section without lines is not on the page."""

    title: str
    lines: Sequence[PageLine]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """One row of one run. ``ok`` is False where the record is not whole."""

    run: str
    row: int
    title: str
    sections: Sequence[PageSection]
    ok: bool


def evidence_page(journal: Journal, run: str, row: int) -> EvidencePage:
    """Reads the whole record anew, to say that it is whole. Changes nothing.

    Raises UsageError(``no_such_row``) and JournalError(``no_such_run``).
    """
    summary = journal.summary(run)
    found = journal.some_rows(run, [row])
    if not found:
        raise UsageError(
            "no_such_row",
            "There is no such row",
            f"The run has no row {row}.",
            "Name the row by its number in the workbook.",
        )
    told = journal.told(run, row)
    invoices = {item.invoice.id for item in found[0].invoices}
    changes = journal.changes(run, invoices) if invoices else ()
    check = journal.verify_chain(run=run)
    sections = [
        PageSection("Outcome", list(_outcome(found[0]))),
        PageSection("Who and when", list(_who(summary, told))),
        PageSection("Workbook", list(_workbook(summary.head, row))),
        PageSection("Row as read", list(_as_read(summary, found[0]))),
        PageSection("What was sent", list(_sent(found[0], journal.sent_calls(run, row)))),
        PageSection("What Zuora answered", list(_said(told, _ANSWERED))),
        PageSection("Looked up afterwards", list(_said(filter(_is_look, told), (*_LOOKED_UP, *_DECIDED)))),
        PageSection("Decided and changed", list(_said(filterfalse(_is_look, told), _DECIDED))),
        PageSection("Invoices", list(_invoices(found[0].invoices))),
        PageSection("Cancelled, deleted, posted", list(_changes(changes))),
        PageSection("The record", list(_record(check, summary))),
    ]
    account = found[0].account_number or (found[0].account.account_id if found[0].account else "") or "no account"
    title = f"Row {row} of “{summary.head.sheet}”, {account}"
    return EvidencePage(run, row, title, [section for section in sections if section.lines], check.ok)


def pages_of_invoice(journal: Journal, text: str) -> list[EvidencePage]:
    """A page for every row that an invoice was ever seen for, by id or number; the newest run first.

    Raises UsageError(``no_such_invoice``).
    """
    found = journal.rows_with_invoice(text)
    if not found:
        raise UsageError(
            "no_such_invoice",
            "This invoice is not on record",
            f"No run on record made or found an invoice “{text.strip()}”.",
            "Name it by its number or its Id in Zuora.",
        )
    return [evidence_page(journal, run, row) for run, row in found]


def page_text(page: EvidencePage) -> str:
    """As plain text, for the terminal and for printing."""
    lines = [page.title, "=" * len(page.title)]
    for section in page.sections:
        wide = max(len(line.label) for line in section.lines)
        lines += ["", section.title]
        lines += [f"  {line.label:<{wide}}  {line.text}".rstrip() for line in section.lines]
    return "\n".join(lines)


def page_object(page: EvidencePage) -> dict[str, object]:
    """As JSON."""
    return {
        "run": page.run,
        "row": page.row,
        "title": page.title,
        "ok": page.ok,
        "sections": [
            {"title": section.title, "lines": [{"label": line.label, "text": line.text} for line in section.lines]}
            for section in page.sections
        ],
    }


def _outcome(row: RunRow) -> Iterator[PageLine]:
    yield PageLine("Outcome", row.shown_state.word)
    if row.account_name:
        yield PageLine("Account name", row.account_name, own_text=True)
    if row.outcome and row.outcome.message:
        yield PageLine("Message", row.outcome.message)
    if row.note:
        yield PageLine("Note", row.note)
    if row.outcome and (row.outcome.code or row.outcome.field):
        yield PageLine("Error code", " ".join(filter(None, (row.outcome.code, row.outcome.field))))
    if row.outcome and row.outcome.possible_double:
        yield PageLine("Careful", "Possible double")
    if row.anyway:
        yield PageLine("Sent all the same", row.anyway, own_text=True)


def _who(summary: RunSummary, told: Sequence[Told]) -> Iterator[PageLine]:
    head = summary.head
    yield PageLine("Confirmed by", f"{head.system_user} (user of this computer)")
    yield PageLine("Zuora user", f"{head.user_name} ({head.user_id})")
    yield PageLine("When", _moment(head.started))
    yield PageLine("Reason", head.reason or "none given", own_text=bool(head.reason))
    yield PageLine("Accounts in the list", str(summary.rows))
    yield PageLine("Connection", f"{head.connection}, {head.environment.value}, {head.endpoint}")
    yield PageLine("Tenant", f"{head.tenant_title} ({head.tenant.tenant_id})")
    yield PageLine("Run", head.id)
    versions = dict.fromkeys([head.program_version, *(event.program for event in told if event.program)])
    yield PageLine("Program", ", ".join(f"Zgen Desktop {version}" for version in versions))


def _workbook(head: RunHead, row: int) -> Iterator[PageLine]:
    yield PageLine("File", head.workbook, own_text=True)
    yield PageLine("SHA-256", head.workbook_sha256)
    yield PageLine("Row", f"{row} of the sheet “{head.sheet}”")
    for name, column in head.mapping.items():
        yield PageLine(name, f"Read from the column “{column}”")


def _as_read(summary: RunSummary, row: RunRow) -> Iterator[PageLine]:
    if summary.forgotten is not None:
        yield PageLine("Cells", f"erased on {summary.forgotten:%Y-%m-%d}, as the run was older than is kept")
        return
    headers = summary.head.headers
    for at, cell in enumerate(row.cells):
        if cell.kind is not CellKind.BLANK:
            header = _cell(headers[at]) if at < len(headers) else ""
            yield PageLine(header or f"Column {at + 1}", _cell(cell), own_label=bool(header), own_text=True)
    if row.changed:
        yield PageLine("Corrected here", row.changed)
    for problem in row.problems:
        yield PageLine(f"{problem.severity.value.capitalize()} {problem.column or ''}".strip(), problem.message)


def _sent(row: RunRow, calls: Sequence[SentCall]) -> Iterator[PageLine]:
    account = row.account
    left = [each for each in calls if each.ending != "released"]
    if account is None or not left:
        yield PageLine("Sent", "nothing")
        return
    yield PageLine("Account ID", account.account_id or "")
    yield PageLine("Invoice date", _day(account.invoice_date))
    yield PageLine("Target date", _day(account.target_date))
    yield PageLine("Charges", account.charges.words)
    for name, value in account.custom:
        yield PageLine(name, value, own_label=True, own_text=True)
    for number, each in enumerate(left, start=1):
        call = each.call
        yield PageLine(f"Sent, time {number}", _moment(call.intent_at))
        if call.tenant_date:
            yield PageLine("Zuora's clock then", _moment(call.tenant_date))
        yield PageLine("In one request", f"{len(call.rows)} accounts, this one at place {call.rows.index(row.row) + 1}")
        yield PageLine("SHA-256 of the request", call.request_sha256)
        yield PageLine("Answered", _moment(each.answered_at) if call.reply_date else "no answer came")
        if each.digest:
            yield PageLine("Answer in short", each.digest)


def _is_look(event: Told) -> bool:
    return event.kind in _LOOKED_UP or event.why == LOOKED_UP


def _said(told: Iterable[Told], kinds: Sequence[str]) -> Iterator[PageLine]:
    for event in told:
        if event.kind not in kinds or event.after is None:
            continue
        said = [event.after.word]
        if event.before is not None and event.before is not event.after:
            said = [f"{event.before.word} → {event.after.word}"]
        said += [event.why, " ".join(filter(None, (event.code, event.field))), event.message]
        if event.erased:
            said.append("(what was said is erased)")
        if event.invoice_id:
            said.append(f"Invoice {event.invoice_id}")
        yield PageLine(_moment(event.at), f"{'. '.join(part.rstrip('.') for part in said if part)}. By {event.who}.")


def _invoices(invoices: Sequence[RowInvoice]) -> Iterator[PageLine]:
    for item in invoices:
        invoice = item.invoice
        yield PageLine(_ROLES[item.role], f"{invoice.number or 'no number yet'} ({invoice.id})")
        said = [
            invoice.status,
            money_words(invoice.amount, invoice.currency),
            f"tax {money_words(invoice.tax, invoice.currency)}" if invoice.tax is not None else "",
            f"invoice date {invoice.invoice_date}" if invoice.invoice_date else "",
            f"target date {invoice.target_date}" if invoice.target_date else "",
            f"due {invoice.due_date}" if invoice.due_date else "",
            f"made {_moment(invoice.created)} by {invoice.created_by}" if invoice.created else "",
        ]
        yield PageLine("", ", ".join(filter(None, said)))


def _changes(changes: Iterable[Change]) -> Iterator[PageLine]:
    for change in changes:
        said = ". ".join(filter(None, (change.code, change.message.rstrip("."))))
        ending = f"{_ENDINGS[change.ending]}{f': {said}' if said else ''}"
        what = f"{_KINDS[change.kind]} {change.invoice_id}, {ending}. By {change.who}."
        yield PageLine(_moment(change.call.intent_at), what)


def _record(check: RecordCheck, summary: RunSummary) -> Iterator[PageLine]:
    if summary.forgotten is not None:
        yield PageLine("Erased", f"Cells and messages of this run were erased on {summary.forgotten:%Y-%m-%d}.")
    state = "whole: nothing was edited, removed or put in another place" if check.ok else "NOT whole"
    yield PageLine("Record", state)
    for fault in check.faults:
        yield PageLine("Amiss", fault.message)
    yield PageLine("Entries", f"{check.events}, each bound to the one before by SHA-256")
    yield PageLine("Newest hash", check.head)


def _moment(when: datetime | None) -> str:
    return when.astimezone().strftime("%Y-%m-%d %H:%M:%S %z") if when else ""


def _day(day: date) -> str:
    return f"{in_words(day)} ({day.isoformat()})"


def _cell(cell: Cell) -> str:
    if cell.kind is CellKind.DATE and cell.when is not None:
        return cell.when.isoformat(sep=" ")
    return cell.raw
