"""The tenant's own fields, and the WSDL of its own that has them."""

from __future__ import annotations

import io
import urllib.request
from typing import Any

import pytest
from zeep import Client, Settings
from zeep.transports import Transport

from tests.practice.conftest import TODAY, accounts, logged_in, row
from tests.practice.soap_client import SoapClient
from zgen_desktop.practice import PracticeTenant


def own_wsdl(tenant: PracticeTenant, version: str) -> bytes:
    url = f"http://{tenant.host_port}/apps/servlet/GenerateWsdl?version={version}"
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read()


def zeep_client(tenant: PracticeTenant, version: str) -> tuple[Client, Any]:
    client = Client(
        io.BytesIO(own_wsdl(tenant, version)), transport=Transport(operation_timeout=20), settings=Settings()
    )
    return client, client.create_service(next(iter(client.wsdl.bindings)), tenant.endpoint_of(version))


def test_that_the_accounts_own_fields_are_queried_and_compared(tenant: PracticeTenant, client: SoapClient) -> None:
    account_id = accounts(tenant)[0]
    stored = tenant.ledger.custom(account_id)
    assert set(stored) == {"CostCentre__c", "Region__c"}
    (record,) = client.query(f"select Id, Region__c, CostCentre__c from Account where Id = '{account_id}'").records
    assert record == {"Id": account_id, **stored}
    found = client.query(f"select Id from Account where Region__c = '{stored['Region__c']}'").records
    assert {"Id": account_id} in found
    assert 0 < len(found) < 200


def test_that_generate_keeps_the_invoices_own_fields_on_every_invoice_it_makes(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    account_id = accounts(tenant)[0]
    sent = row(account_id, CampaignCode__c="Spring & <more>", ServiceFrom__c=TODAY.isoformat())
    (made,) = client.generate([sent]).results
    assert tenant.ledger.custom(made["Id"]) == {
        "CampaignCode__c": "Spring & <more>",
        "ServiceFrom__c": TODAY.isoformat(),
    }
    where = f"CampaignCode__c = 'Spring & <more>' and ServiceFrom__c = '{TODAY}'"
    assert client.query(f"select Id from Invoice where {where}").records == [{"Id": made["Id"]}]
    assert client.update([{"Id": made["Id"], "CampaignCode__c": "Autumn"}]).results[0]["Success"] == "true"
    assert tenant.ledger.custom(made["Id"]) == {"CampaignCode__c": "Autumn", "ServiceFrom__c": TODAY.isoformat()}


@pytest.mark.parametrize(
    ("version", "field"), [("153.0", "Colour__c"), ("153.0", "Region__c"), ("60.0", "CampaignCode__c")]
)
def test_that_what_the_wsdl_lacks_on_invoice_is_refused(tenant: PracticeTenant, version: str, field: str) -> None:
    day = TODAY.isoformat() if version == "153.0" else f"{TODAY}T00:00:00"
    sent = {"AccountId": accounts(tenant)[0], field: "x", "InvoiceDate": day, "TargetDate": day}
    sent = dict(sorted(sent.items()))
    assert logged_in(tenant, version).generate([sent]).fault[:2] == ("soapenv:Server", f"Unexpected subelement {field}")
    assert tenant.ledger.invoices(made_here=True) == []


def test_that_a_day_field_takes_days_alone(tenant: PracticeTenant, client: SoapClient) -> None:
    (result,) = client.generate([row(accounts(tenant)[0], ServiceFrom__c="next week")]).results
    assert result["Code"] == "INVALID_VALUE"
    (made,) = client.generate([row(accounts(tenant)[0])]).results
    (result,) = client.update([{"Id": made["Id"], "ServiceFrom__c": "31/12/2026"}]).results
    assert result["Code"] == "INVALID_VALUE"


@pytest.mark.parametrize("version", ["38.0", "60.0", "68.0", "69.0", "80.0", "81.0", "153.0"])
def test_that_zeep_does_every_call_with_the_tenants_own_wsdl(tenant: PracticeTenant, version: str) -> None:
    client, service = zeep_client(tenant, version)
    session = service.login(username=tenant.user, password="right").Session
    headers = [client.get_element("{http://api.zuora.com/}SessionHeader")(session=session)]
    custom = float(version) >= 61
    invoice = client.get_type("{http://object.api.zuora.com/}Invoice")
    names = [name for name, _ in invoice.elements]
    assert ("CampaignCode__c" in names) == custom
    day: Any = TODAY if float(version) >= 69 else f"{TODAY}T00:00:00"
    more = {"CampaignCode__c": "C1"} if custom else {}
    (made,) = service.generate(
        [invoice(AccountId=accounts(tenant)[0], InvoiceDate=day, TargetDate=day, **more)], _soapheaders=headers
    )
    assert made.Success
    queried = [name for name in names if name not in {"fieldsToNull", "BillRunId", "RegenerateInvoicePDF", "Body"}]
    answer = service.query(f"select {', '.join(queried)} from Invoice where Id = '{made.Id}'", _soapheaders=headers)
    assert answer.records[0].AccountId == accounts(tenant)[0]
    assert not custom or answer.records[0].CampaignCode__c == "C1"
    info = service.getUserInfo(_soapheaders=headers)
    assert info.TenantId == tenant.tenant_id
    if custom:
        asked = client.get_type("{http://api.zuora.com/}BillingPreviewRequest")
        (previewed,) = service.billingPreview(
            [asked(AccountId=accounts(tenant)[1], TargetDate=day, IncludingEvergreenSubscription=True)],
            _soapheaders=headers,
        )
        assert sum(item.ChargeAmount for item in previewed.InvoiceItem) > 0
    else:
        assert "billingPreview" not in dir(service)
    assert service.update([invoice(Id=made.Id, Status="Canceled")], _soapheaders=headers)[0].Success
    assert service.delete("Invoice", [made.Id], _soapheaders=headers)[0].success


def test_that_the_wsdl_of_a_tenant_without_the_preview_lacks_it(tenant: PracticeTenant) -> None:
    tenant.behaviour.billing_preview = "missing"
    assert b"billingPreview" not in own_wsdl(tenant, "153.0")
    assert b"entityId" not in own_wsdl(tenant, "153.0")


def test_that_a_wsdl_of_no_version_is_not_found(tenant: PracticeTenant) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        own_wsdl(tenant, "999.0")
