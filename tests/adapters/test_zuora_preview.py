"""billingPreview() over the wire: what is asked, and answers that are none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.zuora_examples import ACCOUNT, OUR_WSDL, REAL_WSDLS, needs_shared, tenant
from tests.scripted_server import ScriptedServer, Tenant, fault, response
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.adapters.zuora_preview import excluded_types
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.preview import PreviewAnswer, PreviewRequest
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.practice import CustomerKind, PracticeTenant

DAY = date(2016, 7, 7)
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


def item(amount: str, more: str = "") -> str:
    return (
        f'<ns1:InvoiceItem xmlns:ns2="http://object.api.zuora.com/" {XSI} xsi:type="ns2:InvoiceItem">'
        f"<ns2:Id>1</ns2:Id><ns2:ChargeAmount>{amount}</ns2:ChargeAmount>{more}</ns1:InvoiceItem>"
    )


def result(inner: str, account: str = ACCOUNT, success: str = "true") -> str:
    head = f"<ns1:AccountId>{account}</ns1:AccountId><ns1:Success>{success}</ns1:Success>"
    return f"<ns1:results>{head}{inner}</ns1:results>"


def ask(*results: str, wsdl: Path = OUR_WSDL, version: int = 153, charges: Charges | None = None) -> tuple[object, str]:
    answer = response("billingPreview", "".join(results))
    with ScriptedServer(Tenant(billingPreview=answer)) as server:
        found = tenant(server, wsdl, version).preview([PreviewRequest(ACCOUNT, DAY, charges or Charges())])
        return found, server.requests[-1].text


def test_that_the_items_are_summed_before_tax_whatever_else_they_bring() -> None:
    own = "<ns2:Own__c>x</ns2:Own__c><ns2:TaxAmount>9</ns2:TaxAmount>"
    inner = f"<ns1:Size>2</ns1:Size>{item('10.10', own)}{item('-0.05')}"
    found, sent = ask(result(inner), result("<ns1:Size>0</ns1:Size>", "b" * 32))
    assert found == [PreviewAnswer(ACCOUNT, Decimal("10.05"), 2), PreviewAnswer("b" * 32, Decimal(0), 0)]
    assert (
        f"<ns1:requests><ns1:AccountId>{ACCOUNT}</ns1:AccountId><ns1:TargetDate>2016-07-07</ns1:TargetDate>"
        "<ns1:IncludingEvergreenSubscription>true</ns1:IncludingEvergreenSubscription></ns1:requests>"
    ) in sent


def test_that_charges_that_are_not_billed_are_excluded() -> None:
    _found, sent = ask(result(""), charges=Charges(one_time=False, usage=False))
    assert "<ns1:ChargeTypeToExclude>OneTime,Usage</ns1:ChargeTypeToExclude><ns1:TargetDate>" in sent
    assert excluded_types(Charges(recurring=False)) == "Recurring"
    assert excluded_types(Charges()) == ""


def test_that_old_versions_get_the_day_with_a_time() -> None:
    _found, sent = ask(result(""), version=63)
    assert "<ns1:TargetDate>2016-07-07T00:00:00</ns1:TargetDate>" in sent


def test_that_an_account_that_fails_has_zuoras_words() -> None:
    error = "<ns1:Errors><ns1:Code>INVALID_VALUE</ns1:Code><ns1:Message>Not active.</ns1:Message></ns1:Errors>"
    found, _sent = ask(result(error, success="false"))
    assert found == [PreviewAnswer(ACCOUNT, None, 0, "INVALID_VALUE", "Not active.")]


@pytest.mark.parametrize(
    "inner",
    [
        f"<ns1:Size>3</ns1:Size>{item('1')}",
        f"<ns1:Size>1</ns1:Size>{item('')}",
        f"<ns1:Size>1</ns1:Size>{item('NaN')}",
        "<ns1:Unknown/>",
    ],
)
def test_that_an_answer_that_does_not_add_up_is_none(inner: str) -> None:
    with pytest.raises(AccessError) as caught:
        ask(result(inner))
    assert caught.value.code == "broken_answer"


def test_that_a_fault_is_told() -> None:
    with (
        ScriptedServer(Tenant(billingPreview=fault("NO_PERMISSION", "No."))) as server,
        pytest.raises(AccessError) as caught,
    ):
        tenant(server).preview([PreviewRequest(ACCOUNT, DAY, Charges())])
    assert caught.value.code == "no_permission"


@needs_shared
def test_that_a_wsdl_that_lacks_it_says_so_and_one_that_has_it_works() -> None:
    with ScriptedServer(Tenant()) as server, pytest.raises(AccessError) as caught:
        tenant(server, REAL_WSDLS[1], 42).preview([PreviewRequest(ACCOUNT, DAY, Charges())])
    assert caught.value.code == "wrong_wsdl"
    assert "version 61" in caught.value.message
    found, _sent = ask(result(f"<ns1:Size>1</ns1:Size>{item('7')}"), wsdl=REAL_WSDLS[2], version=78)
    assert found == [PreviewAnswer(ACCOUNT, Decimal(7), 1)]


@pytest.mark.parametrize("version", ["63.0", "78.0", "153.0"])
def test_that_the_practice_tenant_is_asked_in_every_version(version: str) -> None:
    with PracticeTenant(password="right", accounts=40) as practice:
        one = next(each for each in practice.ledger.accounts() if each.kind == CustomerKind.NORMAL)
        zuora = ZuoraTenant(practice.endpoint_of(version), lambda: Secret(practice.user, "right"), OUR_WSDL)
        (answer,) = zuora.preview([PreviewRequest(one.id, date.today(), Charges())])
        assert answer.account_id == one.id
        assert answer.amount is not None
        assert answer.amount > 0
