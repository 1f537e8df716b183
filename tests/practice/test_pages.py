from __future__ import annotations

import http.client
from collections.abc import Callable
from html import escape

from tests.practice.conftest import accounts, logged_in, row
from zgen_desktop.practice import PracticeTenant


def _get(tenant: PracticeTenant, target: str) -> tuple[int, str]:
    host, port = tenant.host_port.split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=10)
    try:
        connection.request("GET", target)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_that_the_links_to_account_and_invoice_show_them(tenant: PracticeTenant) -> None:
    account_id = accounts(tenant)[0]
    made = logged_in(tenant).generate([row(account_id)]).results[0]["Id"]
    invoice = next(invoice for invoice in tenant.ledger.invoices(account_id) if invoice.id == made)
    account = tenant.ledger.account(account_id)
    assert account is not None
    status, page = _get(tenant, f"/apps/CustomerAccount.do?method=view&id={account_id}")
    assert status == 200
    assert escape(account.name) in page
    assert invoice.number in page
    for key in (f"id={made}", f"invoice_number={invoice.number}"):
        status, page = _get(tenant, f"/apps/NewInvoice.do?method=view&{key}")
        assert status == 200
        assert str(invoice.amount) in page


def test_that_names_are_escaped(make_tenant: Callable[..., PracticeTenant]) -> None:
    tenant = make_tenant(accounts=400)
    account = next(account for account in tenant.ledger.accounts() if "&" in account.name)
    page = _get(tenant, f"/apps/CustomerAccount.do?method=view&id={account.id}")[1]
    assert escape(account.name) in page
    assert account.name not in page


def test_that_unknown_pages_are_not_found(tenant: PracticeTenant) -> None:
    for target in (
        "/",
        "/apps/CustomerAccount.do?method=view&id=x",
        "/apps/NewInvoice.do?method=view",
        f"/apps/CustomerAccount.do?id={accounts(tenant)[0]}",
        "/apps/NewInvoice.do?method=view&id=%00",
    ):
        assert _get(tenant, target)[0] == 404
    assert _get(tenant, "/apps/services/a/153.0?wsdl")[0] == 405
