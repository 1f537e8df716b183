"""What the window says when the invoices of a run are taken back or posted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.change_plan import Plan, PlannedInvoice
from zgen_desktop.core.model.changes import Aim, ChangeKind
from zgen_desktop.core.taking_back import Carried
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.row_model import Column

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """One invoice in the table: what happens or happened to it, or why it stays."""

    invoice: PlannedInvoice
    fate: str
    goes: bool


def title(aim: Aim) -> str:
    """The question."""
    if aim is Aim.POST:
        return translate("Changes", "Post the invoices of this run?")
    return translate("Changes", "Take back the invoices of this run?")


def about(aim: Aim) -> str:
    """What it means, in one sentence."""
    if aim is Aim.POST:
        return translate(
            "Changes", "A posted invoice is owed by the customer. It can't be deleted or cancelled here any more."
        )
    return translate(
        "Changes", "Only drafts that this run made and nobody has changed since are taken back. All others stay."
    )


def press(aim: Aim, count: int) -> str:
    """The main button, with its number."""
    if aim is Aim.POST:
        return translate("Changes", "Post %Ln in&voice(s)", "", count)
    if aim is Aim.CANCEL_ONLY:
        return translate("Changes", "Cancel %Ln in&voice(s)", "", count)
    return translate("Changes", "Delete %Ln in&voice(s)", "", count)


def fate(aim: Aim) -> str:
    """What will happen to an invoice that goes."""
    if aim is Aim.POST:
        return translate("Changes", "will be posted")
    if aim is Aim.CANCEL_ONLY:
        return translate("Changes", "will be cancelled")
    return translate("Changes", "will be cancelled and deleted")


def stays(why: str) -> str:
    """An invoice that is left alone, with the reason."""
    return translate("Changes", "stays: {why}").format(why=spoken(why))


def planned_lines(plan: Plan) -> list[Line]:
    """What stays first: these are the few that somebody looks for. Then what goes."""
    staying = [Line(one, stays(one.why), goes=False) for one in plan.staying]
    return [*staying, *(Line(one, fate(plan.aim), goes=True) for one in plan.going)]


def undone_lines(carried: Carried) -> list[Line]:
    """What was confirmed and yet was not done."""
    return [Line(one.invoice, stays(one.why), goes=False) for one in carried.not_done]


def summary(plan: Plan) -> str:
    """How many go with which money, and how many stay."""
    staying = len(plan.staying)
    left = translate("Changes", "%Ln invoice(s) stay.", "", staying) if staying else ""
    if not plan.count:
        none = translate("Changes", "There is nothing that could be done.")
        return f"{none} {left}".strip()
    sums = _sums((total, currency) for currency, total, _number in plan.money())
    if plan.aim is Aim.POST:
        going = translate("Changes", "%Ln invoice(s) can be posted: {sums}.", "", plan.count)
    else:
        going = translate("Changes", "%Ln invoice(s) can be taken back: {sums}.", "", plan.count)
    return f"{going.format(sums=sums)} {left}".strip()


def _sums(money: Iterable[tuple[Decimal, str]]) -> str:
    return ", ".join(figures.money(total, currency) for total, currency in money)


def done_words(carried: Carried) -> str:
    """What was done, and what was not."""
    told = {
        ChangeKind.DELETE: lambda count: translate("Changes", "%Ln invoice(s) are deleted.", "", count),
        ChangeKind.CANCEL: lambda count: translate("Changes", "%Ln invoice(s) are cancelled.", "", count),
        ChangeKind.POST: lambda count: translate("Changes", "%Ln invoice(s) are posted.", "", count),
    }
    words = [told[kind](carried.done[kind]) for kind in told if carried.done.get(kind)]
    if not words:
        words.append(translate("Changes", "No invoice was changed."))
    if carried.not_done:
        words.append(
            translate("Changes", "%Ln invoice(s) were not done; the list says why.", "", len(carried.not_done))
        )
    if carried.unclear:
        words.append(
            translate(
                "Changes",
                "For %Ln invoice(s) there is no clear answer yet. Open this list again in some minutes: then it is "
                "found out.",
                "",
                carried.unclear,
            )
        )
    return " ".join(words)


def columns() -> Sequence[Column[Line]]:
    """Number, amount, today's status, account, and what happens."""
    return (
        Column[Line](translate("Changes", "Invoice"), lambda line: line.invoice.name, key="invoice", width=140),
        Column[Line](
            translate("Changes", "Amount"),
            lambda line: figures.money(line.invoice.invoice.amount, line.invoice.currency),
            lambda line: line.invoice.invoice.amount,
            align_right=True,
            key="amount",
            width=120,
        ),
        Column[Line](
            translate("Changes", "Status today"),
            lambda line: line.invoice.status or translate("Changes", "not there"),
            key="status",
            width=120,
        ),
        Column[Line](
            translate("Changes", "Account"),
            lambda line: f"{line.invoice.account_number} {line.invoice.account_name}".strip(),
            key="account",
            width=200,
        ),
        Column[Line](translate("Changes", "What happens"), lambda line: line.fate, key="fate", width=260),
    )
