"""Tiny web pages for the links to an account or an invoice: plain facts, escaped."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qs, urlsplit

from zgen_desktop.practice.ledger import LedgerView
from zgen_desktop.practice.records import AccountEntry, InvoiceEntry

ACCOUNT_PATH = "/apps/CustomerAccount.do"
INVOICE_PATH = "/apps/NewInvoice.do"


def page(ledger: LedgerView, target: str) -> str | None:
    """The page for a request target, or None. Invoices are found by ``id`` or ``invoice_number``."""
    parts = urlsplit(target)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if query.get("method") != "view":
        return None
    if parts.path == ACCOUNT_PATH:
        account = ledger.account(query.get("id", ""))
        return _account(ledger, account) if account else None
    if parts.path == INVOICE_PATH:
        wanted = {query.get("id"), query.get("invoice_number")} - {None}
        found = ledger.read(
            "SELECT account_id FROM invoice WHERE id = ? OR invoice_number = ?",
            query.get("id"), query.get("invoice_number"),
        )  # fmt: skip
        for row in found:
            for invoice in ledger.invoices(row["account_id"]):
                if {invoice.id, invoice.number} & wanted:
                    return _invoice(ledger, invoice)
    return None


def _account(ledger: LedgerView, account: AccountEntry) -> str:
    facts = [
        ("Account", account.number),
        ("Name", account.name),
        ("Status", account.status),
        ("Currency", account.currency),
        ("Balance", str(account.balance)),
        ("Payment term", account.payment_term),
        ("Bill cycle day", str(account.bill_cycle_day)),
    ]
    invoices = [(invoice.number, _summary(invoice)) for invoice in ledger.invoices(account.id)]
    return _html(f"Account {account.number}", facts + invoices)


def _invoice(ledger: LedgerView, invoice: InvoiceEntry) -> str:
    account = ledger.account(invoice.account_id)
    facts = [
        ("Invoice", invoice.number),
        ("Account", f"{account.number} {account.name}" if account else invoice.account_id),
        ("Summary", _summary(invoice)),
        ("Target date", invoice.target_date.isoformat()),
        ("Due date", invoice.due_date.isoformat()),
        ("Tax", f"{invoice.tax} {invoice.currency}"),
    ]
    items = [
        (item.description, f"{item.service_date} {item.amount} {invoice.currency}") for item in ledger.items(invoice.id)
    ]
    return _html(f"Invoice {invoice.number}", facts + items)


def _summary(invoice: InvoiceEntry) -> str:
    return f"{invoice.invoice_date} {invoice.status} {invoice.amount} {invoice.currency}"


def _html(title: str, facts: list[tuple[str, str]]) -> str:
    rows = "".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in facts)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f"<body><h1>{escape(title)}</h1><p>Practice tenant</p><table>{rows}</table></body></html>"
    )
