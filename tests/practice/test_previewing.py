"""billingPreview(): what generate() would bill, before tax, without billing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from xml.sax.saxutils import escape

import pytest
from lxml import etree

from tests.practice.conftest import TODAY, accounts, logged_in, row
from tests.practice.soap_client import API, OBJECT, Reply, SoapClient
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant

FAR = TODAY + timedelta(days=400)


def preview(client: SoapClient, requests: Sequence[Mapping[str, str]]) -> Reply:
    body = "".join(
        "<z:requests>"
        + "".join(f"<z:{name}>{escape(value)}</z:{name}>" for name, value in request.items())
        + "</z:requests>"
        for request in requests
    )
    return client.call(f"<z:billingPreview>{body}</z:billingPreview>")


def request(account_id: str, exclude: str = "", evergreen: str = "true", **more: str) -> dict[str, str]:
    """A request in WSDL order, with every subscription unless said otherwise."""
    fields = {"AccountId": account_id, "ChargeTypeToExclude": exclude, "TargetDate": TODAY.isoformat()}
    return {
        **{name: value for name, value in fields.items() if value},
        "IncludingEvergreenSubscription": evergreen,
        **more,
    }


def results(reply: Reply) -> list[etree._Element]:
    assert reply.body.tag == f"{API}billingPreviewResponse", reply.raw
    return list(reply.body)


def amount(result: etree._Element) -> Decimal:
    items = result.findall(f"{API}InvoiceItem")
    assert result.findtext(f"{API}Success") == "true"
    assert result.findtext(f"{API}Size") == str(len(items))
    return sum((Decimal(item.findtext(f"{OBJECT}ChargeAmount")) for item in items), Decimal())


def error(result: etree._Element) -> tuple[str | None, str]:
    assert result.findtext(f"{API}Success") == "false"
    return result.findtext(f"{API}AccountId"), result.findtext(f"{API}Errors/{API}Code")


def before_tax(tenant: PracticeTenant, account_id: str) -> Decimal:
    """What generate requests have billed the account, be it on new invoices or on a draft that was there."""
    (row,) = tenant.ledger.read(
        "SELECT COALESCE(SUM(item.amount_cents), 0) AS cents FROM invoice_item AS item"
        " JOIN invoice ON invoice.id = item.invoice_id"
        " WHERE invoice.account_id = ? AND item.request_id IS NOT NULL",
        account_id,
    )
    return Decimal(row["cents"]) / 100


@pytest.mark.parametrize(
    ("exclude", "includes"),
    [
        ("", {}),
        ("Usage", {"IncludesUsage": "false"}),
        ("OneTime,Recurring", {"IncludesOneTime": "false", "IncludesRecurring": "false"}),
    ],
)
def test_that_the_preview_is_to_the_cent_what_generate_then_bills_before_tax(
    tenant: PracticeTenant, client: SoapClient, exclude: str, includes: dict[str, str]
) -> None:
    active = [one.id for one in tenant.ledger.accounts() if one.status == "Active"]
    previewed: dict[str, Decimal] = {}
    for start in range(0, len(active), 20):
        for result in results(preview(client, [request(one, exclude) for one in active[start : start + 20]])):
            previewed[result.findtext(f"{API}AccountId")] = amount(result)
    assert tenant.ledger.invoices(made_here=True) == []
    for start in range(0, len(active), 50):
        client.generate([row(one, **includes) for one in active[start : start + 50]])
    assert previewed == {one: before_tax(tenant, one) for one in active}
    assert any(value > 0 for value in previewed.values())
    assert {one for one, value in previewed.items() if value == 0} >= set(accounts(tenant, CustomerKind.NOTHING_DUE))


def test_that_a_credit_is_negative_and_is_invoiced_so(tenant: PracticeTenant, client: SoapClient) -> None:
    (account_id, *_) = accounts(tenant, CustomerKind.CREDIT)
    expected = amount(results(preview(client, [request(account_id)]))[0])
    assert expected < 0
    client.generate([row(account_id)])
    (made,) = tenant.ledger.invoices(account_id, made_here=True)
    assert made.amount - made.tax == expected


def test_that_with_invoice_settlement_generate_leaves_the_credit_and_bills_the_rest(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    tenant.behaviour.invoice_settlement = True
    (account_id, *_) = accounts(tenant, CustomerKind.CREDIT)
    assert client.generate([row(account_id)]).results[0]["Success"] == "true"
    (made,) = tenant.ledger.invoices(account_id, made_here=True)
    assert made.amount > 0
    assert amount(results(preview(client, [request(account_id)]))[0]) < 0
    assert client.generate([row(account_id)]).results[0]["Code"] == "INVALID_VALUE"


def test_that_nothing_to_bill_is_a_success_without_items(tenant: PracticeTenant, client: SoapClient) -> None:
    (result,) = results(preview(client, [request(accounts(tenant, CustomerKind.NOTHING_DUE)[0])]))
    assert (amount(result), result.findtext(f"{API}Size")) == (0, "0")


def test_that_evergreen_subscriptions_come_only_when_asked_for(tenant: PracticeTenant, client: SoapClient) -> None:
    evergreen = tenant.ledger.read(
        "SELECT DISTINCT account_id FROM charge JOIN account ON account.id = account_id"
        " WHERE end_date = '9999-12-31' AND account.kind = 'normal'"
    )
    assert 10 < len(evergreen) < 60
    account_id = evergreen[0]["account_id"]
    without, with_them, unsaid = results(
        preview(
            client,
            [
                request(account_id, evergreen="false"),
                request(account_id, evergreen="true"),
                {"AccountId": account_id, "TargetDate": TODAY.isoformat()},
            ],
        )
    )
    assert amount(without) == amount(unsaid) == 0 < amount(with_them)


def test_that_every_row_fails_by_itself(tenant: PracticeTenant, client: SoapClient) -> None:
    good, locked = accounts(tenant)[:2]
    tenant.behaviour.add(Fault(FaultKind.LOCKED, call="billingPreview", accounts=(locked,)))
    inactive = accounts(tenant, CustomerKind.CANCELED)[0]
    answers = results(
        preview(
            client,
            [
                request("f" * 32),
                request(good),
                request(inactive),
                request(good, "Discount"),
                request(locked),
                {"AccountId": good},
                {"TargetDate": TODAY.isoformat()},
                {**request(good), "TargetDate": "tomorrow"},
                request("not an id"),
                request(good, evergreen="perhaps"),
            ],
        )
    )
    assert amount(answers.pop(1)) > 0
    assert [error(one) for one in answers] == [
        ("f" * 32, "INVALID_VALUE"),
        (inactive, "INVALID_VALUE"),
        (good, "INVALID_VALUE"),
        (locked, "LOCK_COMPETITION"),
        (good, "MISSING_REQUIRED_VALUE"),
        (None, "MISSING_REQUIRED_VALUE"),
        (good, "INVALID_VALUE"),
        ("not an id", "INVALID_ID"),
        (good, "INVALID_VALUE"),
    ]


def test_that_twenty_accounts_are_a_call_and_more_are_refused(tenant: PracticeTenant, client: SoapClient) -> None:
    many = [request(one) for one in accounts(tenant)[:21]]
    assert len(results(preview(client, many[:20]))) == 20
    assert preview(client, many).fault[0] == "fns:MAX_RECORDS_EXCEEDED"


@pytest.mark.parametrize(("version", "there"), [("60.0", False), ("61.0", True), ("80.0", True), ("153.0", True)])
def test_that_the_call_comes_with_version_61(tenant: PracticeTenant, version: str, there: bool) -> None:
    asked = request(accounts(tenant)[0])
    if version == "61.0":
        asked["TargetDate"] = f"{TODAY}T00:00:00"
    reply = preview(logged_in(tenant, version), [asked])
    if there:
        assert amount(results(reply)[0]) > 0
    else:
        assert reply.fault[0] == "soapenv:Server"


def test_that_the_elements_have_the_order_of_the_wsdl(tenant: PracticeTenant, client: SoapClient) -> None:
    asked = request(accounts(tenant)[0], "Usage")
    assert preview(client, [dict(reversed(asked.items()))]).fault[0] == "soapenv:Server"
    assert preview(client, [{**asked, "Colour": "blue"}]).fault[0] == "soapenv:Server"
    assert preview(logged_in(tenant, "80.0"), [{"AssumeRenewal": "None", **asked}]).fault[0] == "soapenv:Server"
    assert amount(results(preview(client, [{"AssumeRenewal": "None", **asked}]))[0]) > 0


def test_that_a_tenant_may_lack_it_and_a_user_may_not_be_allowed_to(tenant: PracticeTenant, client: SoapClient) -> None:
    asked = [request(accounts(tenant)[0])]
    tenant.behaviour.billing_preview = "missing"
    assert preview(client, asked).fault[0] == "soapenv:Server"
    tenant.behaviour.billing_preview = "forbidden"
    assert preview(client, asked).fault[0] == "fns:NO_PERMISSION"
    tenant.behaviour.clear()
    assert amount(results(preview(client, asked))[0]) > 0


@pytest.mark.parametrize(
    ("kind", "order"),
    [(FaultKind.SHUFFLE, [2, 1, 0]), (FaultKind.MISSING_RESULTS, [0, 1]), (FaultKind.NO_RESULTS, [])],
)
def test_that_results_can_be_scripted_wrong(
    tenant: PracticeTenant, client: SoapClient, kind: FaultKind, order: list[int]
) -> None:
    ids = accounts(tenant)[:3]
    tenant.behaviour.add(Fault(kind, call="billingPreview", accounts=(ids[1],)))
    came = [one.findtext(f"{API}AccountId") for one in results(preview(client, [request(one) for one in ids]))]
    assert came == [ids[place] for place in order]


def test_that_a_preview_needs_a_session_and_is_logged(tenant: PracticeTenant, client: SoapClient) -> None:
    asked = [request(one) for one in accounts(tenant)[:3]]
    preview(client, asked)
    assert [(one.rows, one.outcome) for one in tenant.ledger.requests("billingPreview")] == [(3, "ok")]
    client.session = "practice-session.none"
    assert preview(client, asked).fault[0] == "fns:INVALID_SESSION"


def test_that_a_far_target_date_previews_more_periods(make_tenant: Callable[..., PracticeTenant]) -> None:
    tenant = make_tenant(accounts=40)
    client, account_id = logged_in(tenant), accounts(tenant)[0]
    near, far = results(preview(client, [request(account_id), {**request(account_id), "TargetDate": FAR.isoformat()}]))
    assert amount(far) > amount(near) > 0
    item = far.find(f"{API}InvoiceItem")
    assert item.findtext(f"{OBJECT}ServiceStartDate") <= item.findtext(f"{OBJECT}ServiceEndDate") <= FAR.isoformat()
