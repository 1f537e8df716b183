"""Whether the invoices that one call seems to have made are all its own (protocol.md rule 10).

One call can make several invoices for an account that is invoiced separately. Another program with the same Zuora
login, at the same accounts in the same seconds, makes invoices that look just like them: same user, same dates, same
time. What they bill tells them apart: an account that is invoiced separately gets one invoice for each subscription,
so that no charge stands on two of them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from zgen_desktop.core.evidence import Finding, ambiguous, change_of, made_by_call, names_of
from zgen_desktop.core.invoices import Billed
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.run import Call, RowInvoice
from zgen_desktop.core.model.tenant import InvoiceRecord


def alike(call: Call, row: AccountRow, now: Collection[InvoiceRecord]) -> Collection[str]:
    """Ids of the account's invoices that look as if ``call`` had made them; none where it is one alone."""
    new = change_of(call, row.account_id or "", now).new
    ids = [invoice.id for invoice in new if made_by_call(call, row, invoice, call.quiet_window)]
    return ids if len(ids) > 1 else ()


def siblings_of(finding: Finding) -> Collection[str]:
    """Ids of the invoices that pass for one call's; none where it is one alone."""
    group = _group(finding)
    return [item.invoice.id for item in group] if len(group) > 1 else ()


def parted(finding: Finding, billed: Billed | None, *, answered: bool) -> Finding:
    """The finding without those siblings that bill what another invoice of it bills: somebody else made one of them.

    Which of them only an answer tells. A row that was ``answered`` keeps its invoice and is a possible double; of one
    that was not a person decides. An invoice of which nothing can be seen yet is still being made.
    """
    group = _group(finding)
    if billed is None or len(group) < 2:
        return finding
    if not all(billed.get(item.invoice.id) for item in group):
        return replace(finding, pending=True)
    strange = [item for item in group if _bills_what_another_bills(item, group, billed)]
    if not strange:
        return finding
    invoices = [item.invoice for item in strange]
    if not answered:
        text = f"{names_of(invoices)} bill the same charges, and this program can't tell who made which."
        return ambiguous(finding.outcome.row, text, [item.invoice for item in finding.invoices])
    return _double(finding, [invoice for invoice in invoices if invoice.id != finding.outcome.invoice_id])


def _group(finding: Finding) -> Sequence[RowInvoice]:
    return [item for item in finding.invoices if item.role in ("main", "sibling")]


def _bills_what_another_bills(item: RowInvoice, group: Sequence[RowInvoice], billed: Billed) -> bool:
    return any(billed[item.invoice.id] & billed[other.invoice.id] for other in group if other is not item)


def _double(finding: Finding, strangers: Sequence[InvoiceRecord]) -> Finding:
    ids = {invoice.id for invoice in strangers}
    text = (
        f"Possible double: {names_of(strangers)} bills charges that another invoice of this account bills too. "
        "Look at it in Zuora."
    )
    if finding.outcome.possible_double:
        text = f"{finding.outcome.message} {text}"
    return replace(
        finding,
        outcome=replace(finding.outcome, message=text, possible_double=True),
        invoices=tuple(replace(item, role="other") if item.invoice.id in ids else item for item in finding.invoices),
    )
