"""Invoice.Body: the invoice as a PDF, in Base64.

Documented (Zuora: Invoice, "Manage billing document configuration"): null when no file exists; drafts get one only
if the tenant allows it. Seen in the wild: one invoice a query ("Can only query one invoice body at a time").
"""

from __future__ import annotations

import base64
from decimal import Decimal

from zgen_desktop.practice import pdf
from zgen_desktop.practice.ledger import LedgerView
from zgen_desktop.practice.records import InvoiceEntry

FILES_ALL, FILES_POSTED, FILES_NONE = "all", "posted", "none"
FILES = (FILES_ALL, FILES_POSTED, FILES_NONE)
"""Which invoices have a file: every one, none that is a draft, or none at all."""


def body(ledger: LedgerView, invoice_id: str, files: str) -> str | None:
    """The Body of an invoice, or None where there is no file."""
    found = next((one for one in ledger.invoices_by_id(invoice_id)), None)
    if found is None or files == FILES_NONE or (files == FILES_POSTED and found.status != "Posted"):
        return None
    return base64.b64encode(pdf.one_page(_lines(ledger, found))).decode()


def _lines(ledger: LedgerView, invoice: InvoiceEntry) -> list[str]:
    account = ledger.account(invoice.account_id)
    items = [
        f"{item.service_date}  {item.description}  {_amount(item.amount)} {invoice.currency}"
        for item in ledger.items(invoice.id)
    ]
    return [
        f"Invoice {invoice.number}",
        f"{account.number} {account.name}" if account else invoice.account_id,
        f"Invoice date {invoice.invoice_date}, due {invoice.due_date}",
        "",
        *items,
        "",
        f"Tax {_amount(invoice.tax)} {invoice.currency}",
        f"Total {_amount(invoice.amount)} {invoice.currency}",
        f"{invoice.status}. This invoice is made up: it comes from a practice tenant.",
    ]


def _amount(value: Decimal) -> str:
    return f"{value:.2f}"
