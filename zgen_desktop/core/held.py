"""“Already invoiced”: what of a tenant's invoices keeps a row from being sent (protocol.md rule 6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import InvoiceRecord


def blocks(invoice: InvoiceRecord, row: AccountRow) -> bool:
    """An open draft of the account, or an invoice for the row's target date; canceled ones don't count."""
    if invoice.account_id != row.account_id or invoice.status == "Canceled":
        return False
    return invoice.status == "Draft" or invoice.target_date == row.target_date


def held_words(
    invoices: Sequence[InvoiceRecord], own_user: str = "", users: Mapping[str, str] = MappingProxyType({})
) -> str:
    """The invoices with number, amount, status, when and by whom, for a person. ``users`` are names by Id."""
    return "Zuora already has " + "; ".join(_words(invoice, own_user, users) for invoice in invoices) + "."


def _words(invoice: InvoiceRecord, own_user: str, users: Mapping[str, str]) -> str:
    parts = [invoice.number or invoice.id]
    if invoice.amount is not None:
        parts.append(money_words(invoice.amount, invoice.currency))
    if invoice.status:
        parts.append(invoice.status)
    if invoice.target_date:
        parts.append(f"target date {invoice.target_date.isoformat()}")
    if invoice.created:
        by = users.get(invoice.created_by) or f"user {invoice.created_by}"
        if own_user and invoice.created_by == own_user:
            by = "this Zuora user"
        parts.append(f"made {invoice.created.date().isoformat()} by {by}")
    return ", ".join(parts)
