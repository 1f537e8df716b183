"""What would happen to each invoice of a run if it were taken back or posted, and why some stay. Pure.

Only invoices that this run has made and that still are drafts as it made them are touched (protocol.md rule 21).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.changes import Aim, Change, ChangeKind, Ending
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord

CONCERNED = frozenset(
    {RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.UNDONE, RowState.UNKNOWN, RowState.AMBIGUOUS}
)
"""Rows that name an invoice."""

STEPS = {
    Aim.UNDO: (ChangeKind.CANCEL, ChangeKind.DELETE),
    Aim.CANCEL_ONLY: (ChangeKind.CANCEL,),
    Aim.POST: (ChangeKind.POST,),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """All that decides: the run's rows, their invoices as the tenant has them today, and what the record knows.

    ``before`` are rows with invoices that were there before; ``added_to`` invoices that some row was added to;
    ``proved`` the last proved step with each invoice.
    """

    head: RunHead
    rows: Sequence[RunRow]
    today: Mapping[str, InvoiceRecord]
    before: Collection[tuple[int, str]]
    added_to: Collection[str]
    proved: Mapping[str, Change]
    unclear: Collection[str] = ()
    """Invoices with a step that nobody knows the end of yet."""


@dataclass(frozen=True, slots=True)
class PlannedInvoice:
    """One invoice: ``steps`` say what will happen to it; none, and it stays, with a code and the reason in words.

    ``invoice`` is as the tenant has it today, where it is there; else as it was known. ``status`` is today's, empty
    where it isn't there or wasn't looked up. ``known`` is the invoice as the record has it.
    """

    rows: tuple[int, ...]
    account_number: str
    account_name: str
    currency: str
    known: InvoiceRecord
    invoice: InvoiceRecord
    status: str
    steps: tuple[ChangeKind, ...] = ()
    code: str = ""
    why: str = ""

    @property
    def goes(self) -> bool:
        """Whether anything will be done with it."""
        return bool(self.steps)

    @property
    def name(self) -> str:
        """Its number, or its Id where it has none."""
        return self.invoice.number or self.invoice.id

    @property
    def amount_words(self) -> str:
        """``119.00 EUR``."""
        return money_words(self.invoice.amount, self.currency)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a person confirms. Made from one look at the tenant; the same look serves every aim (``for_aim``).

    ``continues`` is the number that was confirmed for the same aim before it was broken off, None without.
    """

    facts: Facts
    aim: Aim
    invoices: tuple[PlannedInvoice, ...]
    broken_off: Mapping[Aim, int]

    @property
    def run(self) -> str:
        """The run's id."""
        return self.facts.head.id

    @property
    def going(self) -> tuple[PlannedInvoice, ...]:
        """Those that something is done with."""
        return tuple(one for one in self.invoices if one.goes)

    @property
    def staying(self) -> tuple[PlannedInvoice, ...]:
        """Those that are left alone, each with its reason."""
        return tuple(one for one in self.invoices if not one.goes)

    @property
    def count(self) -> int:
        """The number to be confirmed: distinct invoices, siblings included."""
        return len(self.going)

    @property
    def continues(self) -> int | None:
        """The number that was confirmed for this aim before it was broken off."""
        return self.broken_off.get(self.aim)

    def for_aim(self, aim: Aim) -> Plan:
        """The same look, another aim."""
        return replace(self, aim=aim, invoices=plan_invoices(self.facts, aim))

    def money(self) -> list[tuple[str, Decimal, int]]:
        """What goes, by currency: currency, sum, and how many invoices; the most first."""
        sums: defaultdict[str, tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))
        for one in self.going:
            total, number = sums[one.currency]
            sums[one.currency] = total + (one.invoice.amount or Decimal(0)), number + 1
        found = [(currency, total, number) for currency, (total, number) in sums.items()]
        return sorted(found, key=lambda entry: (-entry[2], entry[0]))


def check_count(plan: Plan, confirmed: int) -> None:
    """Raises UsageError(``wrong_count``) unless it is the number of the plan, or the one confirmed before it broke
    off."""
    if confirmed == plan.count or (plan.continues is not None and confirmed == plan.continues):
        return
    what = "can be posted" if plan.aim is Aim.POST else "can be taken back"
    raise UsageError(
        "wrong_count",
        "The number of invoices is another one",
        f"{plan.count} invoices of this run {what}, but {confirmed} were confirmed.",
        f"Look at the list once more. If it is right, confirm {plan.count}. Nothing was changed.",
    )


def plan_invoices(facts: Facts, aim: Aim) -> tuple[PlannedInvoice, ...]:
    """Every invoice that the run names, each once, in the order of the rows."""
    naming: defaultdict[str, list[tuple[RunRow, str]]] = defaultdict(list)
    known: dict[str, InvoiceRecord] = {}
    for row in facts.rows:
        if row.state not in CONCERNED:
            continue
        for item in row.invoices:
            if item.role != "held":
                naming[item.invoice.id].append((row, item.role))
                known[item.invoice.id] = item.invoice
        named = row.outcome.invoice_id if row.outcome else ""
        if named and named not in known:
            naming[named].append((row, "main"))
            account = (row.account.account_id or "") if row.account else ""
            known[named] = InvoiceRecord(named, account)
    return tuple(_planned(facts, aim, known[id_], rows) for id_, rows in naming.items())


def _planned(facts: Facts, aim: Aim, known: InvoiceRecord, naming: Sequence[tuple[RunRow, str]]) -> PlannedInvoice:
    first = naming[0][0]
    today = facts.today.get(known.id)
    one = PlannedInvoice(
        rows=tuple(dict.fromkeys(row.row for row, _role in naming)),
        account_number=first.account_number,
        account_name=first.account_name,
        currency=(today or known).currency or known.currency or first.currency,
        known=known,
        invoice=today or known,
        status=today.status if today else "",
    )
    stays = _kept_by_its_rows(facts, naming, known.id) or _kept_as_it_is(facts, aim, one, today)
    if stays:
        return replace(one, code=stays[0], why=stays[1])
    steps = STEPS[aim]
    return replace(one, steps=steps[1:] if one.status == "Canceled" else steps)


def _kept_by_its_rows(facts: Facts, naming: Sequence[tuple[RunRow, str]], id_: str) -> tuple[str, str] | None:
    """What the record says against it."""
    for row, _role in naming:
        if not row.verified:
            return "unverified", f"row {row.row} was not looked up after Zuora's answer; continue the run first"
        if row.state is RowState.UNKNOWN:
            return "unknown", f"it is not known yet what became of row {row.row}; continue the run first"
        if row.state is RowState.AMBIGUOUS:
            return "undecided", f"nobody has decided yet whether it belongs to row {row.row}"
        if row.pending:
            return "being_made", f"Zuora was still making the invoices of row {row.row}; continue the run first"
    if any(row.state is RowState.ADDED_TO_DRAFT for row, _role in naming):
        return "added_to_draft", "this run only added to it; it is a draft of its own"
    if not any(role in ("main", "sibling") for _row, role in naming):
        return "not_ours", "this run did not make it"
    if id_ in facts.unclear:
        return "unclear", "there is no clear answer yet to the last step with it; look again in some minutes"
    if id_ in facts.added_to:
        return "added_since", "another row was added to it since"
    if any((row.row, id_) in facts.before for row, _role in naming):
        return "there_before", "it was there before this run"
    return None


def _kept_as_it_is(facts: Facts, aim: Aim, one: PlannedInvoice, today: InvoiceRecord | None) -> tuple[str, str] | None:
    """What the tenant says against it."""
    done = facts.proved.get(one.known.id)
    if today is None:
        if done and done.kind is ChangeKind.DELETE:
            return "deleted", "it is deleted already"
        return "gone", "it is not there any more; somebody else has deleted it"
    if today.account_id != one.known.account_id:
        return "not_ours", "it belongs to another account"
    if not today.created_by:
        return "no_creator", "Zuora does not say who made it"
    if today.created_by != facts.head.user_id:
        return "not_ours", "another Zuora user made it"
    if today.pending:
        return "being_made", "Zuora is still making it"
    if today.status == "Draft":
        if one.known.amount is not None and today.amount != one.known.amount:
            was = money_words(one.known.amount, one.currency)
            return "changed", f"its amount has changed since; it was {was}"
        return None
    if today.status == "Canceled":
        return _kept_cancelled(aim, done)
    if today.status != "Posted":
        return "other_status", f"its status is {today.status or 'not known'}"
    if today.balance is not None and today.amount is not None and today.balance != today.amount:
        return "paid", "it is posted, and something was paid or credited on it"
    return "posted", "it is posted already" if done and done.kind is ChangeKind.POST else "it was posted since"


def _kept_cancelled(aim: Aim, done: Change | None) -> tuple[str, str] | None:
    ours = done is not None and done.kind is ChangeKind.CANCEL and done.ending is Ending.PROVED
    if not ours:
        return "cancelled", "somebody else has cancelled it"
    return None if aim is Aim.UNDO else ("cancelled", "it is cancelled already")
