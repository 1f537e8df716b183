from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from tests.practice.conftest import TODAY, accounts, logged_in, row
from tests.practice.soap_client import API, NIL, XSI_TYPE, Reply, SoapClient
from zgen_desktop.practice import CustomerKind, PracticeTenant


def _ids(reply: Reply) -> set[str]:
    assert reply.status == 200, reply.raw
    return {record["Id"] for record in reply.records}


def test_that_an_account_is_found_by_its_number(tenant: PracticeTenant, client: SoapClient) -> None:
    expected = tenant.ledger.account("A00000010")
    assert expected is not None
    reply = client.query(
        "select Id, AccountNumber, Name, Status, Currency, Balance from Account where AccountNumber = 'A00000010'"
    )
    (found,) = reply.records
    assert list(found) == ["Id", "AccountNumber", "Balance", "Currency", "Name", "Status"]
    assert (found["Id"], found["Name"], found["Currency"]) == (expected.id, expected.name, expected.currency)
    assert Decimal(found["Balance"]) == expected.balance
    assert reply.body.find(f"{API}result/{API}records").get(XSI_TYPE) == "ns2:Account"
    assert (reply.page("done"), reply.page("size"), reply.page("queryLocator")) == ("true", "1", "")


def test_that_names_and_keywords_ignore_case_and_the_type_is_told_properly(client: SoapClient) -> None:
    reply = client.query("SELECT id, accountnumber FROM ACCOUNT WHERE ACCOUNTNUMBER = 'A00000001'")
    assert list(reply.records[0]) == ["Id", "AccountNumber"]
    assert reply.body.find(f"{API}result/{API}records").get(XSI_TYPE) == "ns2:Account"


def test_that_nothing_found_is_one_nil_record_with_size_0(client: SoapClient) -> None:
    reply = client.query("select Id from Account where Name = 'nobody'")
    records = reply.body.findall(f"{API}result/{API}records")
    assert [(len(record), record.get(NIL)) for record in records] == [(0, "1")]
    assert (reply.page("done"), reply.page("size")) == ("true", "0")
    assert reply.body.find(f"{API}result/{API}queryLocator").get(NIL) == "1"


def test_that_null_fields_are_left_out(client: SoapClient) -> None:
    reply = client.query("select Id, BillToId, SalesRepName, Name from Account where AccountNumber = 'A00000001'")
    assert list(reply.records[0]) == ["Id", "Name"]
    assert list(client.query("select Name from Account where AccountNumber = 'A00000001'").records[0]) == ["Name"]


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        ("Status = 'Active'", lambda account: account.status == "Active"),
        ("Status != 'Active'", lambda account: account.status != "Active"),
        ("Balance > 100.5", lambda account: account.balance > Decimal("100.5")),
        ("Balance <= 0", lambda account: account.balance <= 0),
        ("BillCycleDay >= 10 and BillCycleDay < 20", lambda account: 10 <= account.bill_cycle_day < 20),
        ("AccountNumber < 'A00000010'", lambda account: account.number < "A00000010"),
        ("AccountNumber like 'A0000001%'", lambda account: account.number.startswith("A0000001")),
        ("AccountNumber like '%7'", lambda account: account.number.endswith("7")),
        (
            "AccountNumber like 'A000000_7'",
            lambda account: account.number[:7] == "A000000" and account.number[8] == "7",
        ),
        ("Name like '%*%'", None),
        ("Name like '*'", lambda account: account.name == "*"),
        ("Name != null", lambda account: True),
        ("Name = null", lambda account: False),
        (
            "Currency = 'JPY' or Currency = 'EUR' and Status = 'Draft'",
            lambda account: account.currency == "JPY" or (account.currency == "EUR" and account.status == "Draft"),
        ),
    ],
)
def test_that_conditions_mean_what_they_say(
    tenant: PracticeTenant, client: SoapClient, where: str, holds: Callable[..., bool] | None
) -> None:
    reply = client.query(f"select Id from Account where {where}")
    if holds is None:
        assert reply.fault[0] == "fns:MALFORMED_QUERY"
    else:
        assert _ids(reply) == {account.id for account in tenant.ledger.accounts() if holds(account)}


def test_that_flags_are_compared_unquoted(tenant: PracticeTenant, client: SoapClient) -> None:
    yes = _ids(client.query("select Id from Account where AutoPay = true"))
    no = _ids(client.query("select Id from Account where AutoPay = false"))
    assert yes
    assert no
    assert yes | no == {account.id for account in tenant.ledger.accounts()}
    assert client.query("select Id from Account where AutoPay = 'true'").fault[0] == "fns:INVALID_VALUE"


def test_that_text_is_compared_exactly_unless_the_client_says_otherwise(client: SoapClient) -> None:
    name = client.query("select Name from Account where AccountNumber = 'A00000032'").records[0]["Name"]
    assert "ä" in name
    escaped = name.upper().replace("'", "\\'")
    assert client.query(f"select Id from Account where Name = '{escaped}'").page("size") == "0"
    assert client.query(f"select Id from Account where Name = '{escaped}'", case_sensitive=False).page("size") != "0"
    assert client.query("select Id from Account where Status = 'active'", case_sensitive=False).page("size") == "0"


@pytest.mark.parametrize(
    ("query", "code", "message"),
    [
        ("select Id from Invoice where Id in ('a')", "MALFORMED_QUERY", "ZOQL syntax"),
        ("select Id from Invoice order by Id", "MALFORMED_QUERY", "ZOQL syntax"),
        ("select xyz from Invoice", "INVALID_FIELD", "invalid field for query: Invoice.xyz"),
        ("select Id from Invoice where xyz = 'a'", "INVALID_FIELD", "invalid field for query: Invoice.xyz"),
        ("select Id from Unicorn", "INVALID_TYPE", "invalid type for query: Unicorn"),
        ("select BillRunId from Invoice", "INVALID_FIELD", "Cannot use the BillRunId field in the select clause"),
        ("select RegenerateInvoicePDF from Invoice", "INVALID_FIELD", "Cannot use the RegenerateInvoicePDF field"),
        ("select Id from Account where Notes = 'a'", "INVALID_FIELD", "where clause"),
        ("select Id from Invoice where TargetDate = '2026-01-01T00:00:00'", "INVALID_VALUE", "2026-01-01T00:00:00"),
        ("select Id from Invoice where CreatedDate >= '2026-01-01'", "INVALID_VALUE", "2026-01-01"),
        ("select Id from Invoice where CreatedDate >= '2026-01-01T00:00:00Z'", "INVALID_VALUE", "Z"),
        ("select Id from Invoice where Amount > '1'", "INVALID_VALUE", "Amount"),
        ("select Id from Invoice where Status = 1", "INVALID_VALUE", "Status"),
        ("select Id from Invoice where AccountId = 'A00000001'", "INVALID_VALUE", "A00000001"),
        ("select Id from Invoice where Amount like '1%'", "INVALID_VALUE", "Amount"),
    ],
)
def test_that_a_wrong_query_is_a_malformed_query_fault(client: SoapClient, query: str, code: str, message: str) -> None:
    reply = client.query(query)
    found, words, element = reply.fault
    assert (reply.status, found, element) == (500, f"fns:{code}", "MalformedQueryFault")
    assert message in words


def test_that_the_limits_of_a_query_are_kept(tenant: PracticeTenant, client: SoapClient) -> None:
    ids = accounts(tenant)[:100]
    conditions = [f"Id = '{account_id}'" for account_id in ids] * 3
    assert _ids(client.query(f"select Id from Account where {' or '.join(conditions[:200])}")) == set(ids)
    assert "200 conditions" in client.query(f"select Id from Account where {' or '.join(conditions[:201])}").fault[1]
    long = "x" * 10_000
    assert "10000 characters" in client.query(f"select Id from Account where Name = '{long}'").fault[1]


def test_that_pages_have_2000_records_and_query_more_goes_on(make_tenant: Callable[..., PracticeTenant]) -> None:
    tenant = make_tenant(accounts=4500)
    client = logged_in(tenant)
    first = client.query("select Id from Account")
    locator = first.page("queryLocator")
    assert (len(first.records), first.page("done"), first.page("size")) == (2000, "false", "4500")
    assert len(locator.split("-")[0]) == 32
    assert locator.endswith("-2000")
    second = client.query_more(locator)
    assert second.body.tag == f"{API}queryMoreResponse"
    assert (len(second.records), second.page("done"), second.page("size")) == (2000, "false", "4500")
    assert second.page("queryLocator") == locator.replace("-2000", "-4000")
    third = client.query_more(second.page("queryLocator"))
    assert (len(third.records), third.page("done"), third.page("size")) == (500, "true", "4500")
    assert third.body.find(f"{API}result/{API}queryLocator").get(NIL) == "1"
    assert _ids(first) | _ids(second) | _ids(third) == {account.id for account in tenant.ledger.accounts()}
    assert _ids(client.query_more(locator)) == _ids(second)


def test_that_the_batch_size_is_honoured_and_cut_to_2000(make_tenant: Callable[..., PracticeTenant]) -> None:
    client = logged_in(make_tenant(accounts=2100))
    small = client.query("select Id from Account", batch_size=3)
    assert (len(small.records), small.page("queryLocator").split("-")[1]) == (3, "3")
    assert len(client.query_more(small.page("queryLocator")).records) == 3
    assert len(client.query("select Id from Account", batch_size=9999).records) == 2000
    assert len(client.query("select Id from Account", batch_size=0).records) == 1


@pytest.mark.parametrize("locator", ["", "x", "2c92c0f9542cee3a01542f9d55e03598-2000", "2c92c0f9-2000-2000"])
def test_that_an_unknown_locator_is_a_fault(client: SoapClient, locator: str) -> None:
    code, _, element = client.query_more(locator).fault
    assert (code, element) == ("fns:INVALID_VALUE", "InvalidQueryLocatorFault")


def test_that_a_locator_past_the_end_is_a_fault(client: SoapClient) -> None:
    key = client.query("select Id from Account", batch_size=50).page("queryLocator").split("-")[0]
    assert client.query_more(f"{key}-150").status == 200
    for offset in ("200", "0", "-1", "٣", "9" * 30):
        assert client.query_more(f"{key}-{offset}").fault[2] == "InvalidQueryLocatorFault"


def test_that_one_invoice_body_can_be_asked_for_at_a_time(tenant: PracticeTenant, client: SoapClient) -> None:
    invoice = tenant.ledger.invoices()[0]
    one = client.query(f"select Id, Body from Invoice where Id = '{invoice.id}'")
    assert [record["Id"] for record in one.records] == [invoice.id]
    assert client.query("select Id, Body from Invoice").fault[1] == "Can only query one invoice body at a time"


@pytest.mark.parametrize(
    ("field", "since"),
    [("Amount", 11), ("CreatedDate", 29), ("CreditBalanceAdjustmentAmount", 61), ("AutoPay", 89), ("TaxStatus", 100),
     ("PaymentTerm", 118), ("CreditMemoAmount", 128), ("Currency", 147)],
)  # fmt: skip
def test_that_invoice_fields_come_with_their_version(tenant: PracticeTenant, field: str, since: int) -> None:
    query = f"select Id, {field} from Invoice"
    assert logged_in(tenant, f"{since}.0").query(query).status == 200
    before = logged_in(tenant, f"{since - 1}.0").query(query)
    assert before.status == 500
    if since > 11:
        assert before.fault[:2] == ("fns:INVALID_FIELD", f"invalid field for query: Invoice.{field}")
    assert logged_in(tenant).query(query).status == 200


def test_that_day_fields_are_date_times_up_to_version_68(tenant: PracticeTenant, client: SoapClient) -> None:
    account_id = accounts(tenant)[0]
    made = client.generate([row(account_id)]).results[0]["Id"]
    query = f"select InvoiceDate, CreatedDate from Invoice where Id = '{made}'"
    new, old = client.query(query).records[0], logged_in(tenant, "68.0").query(query).records[0]
    assert new["InvoiceDate"] == TODAY.isoformat()
    assert old["InvoiceDate"][:19] == f"{TODAY}T00:00:00"
    assert old["InvoiceDate"][19:] in {".000-08:00", ".000-07:00"}
    assert new["CreatedDate"] == old["CreatedDate"]
    assert abs(datetime.fromisoformat(new["CreatedDate"]) - datetime.now(UTC)) < timedelta(seconds=20)


def test_that_days_are_compared_as_the_version_has_them(tenant: PracticeTenant, client: SoapClient) -> None:
    made = client.generate([row(accounts(tenant)[0])]).results[0]["Id"]
    old = logged_in(tenant, "68.0")
    assert made in _ids(client.query(f"select Id from Invoice where TargetDate = '{TODAY}'"))
    assert made in _ids(old.query(f"select Id from Invoice where TargetDate = '{TODAY}T00:00:00'"))
    code, words, element = old.query(f"select Id from Invoice where TargetDate = '{TODAY}'").fault
    assert (code, words, element) == ("soapenv:Server", "date string can not be less than 19 charactors", "")


def test_that_moments_are_compared_with_their_offset_or_in_tenant_time(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    made = client.generate([row(accounts(tenant)[0])]).results[0]["Id"]
    told = client.query(f"select CreatedDate from Invoice where Id = '{made}'").records[0]["CreatedDate"]
    created = datetime.fromisoformat(told)
    query = "select Id from Invoice where Id = '{}' and CreatedDate {} '{}'"
    east = created.astimezone(UTC) + timedelta(hours=13)
    same_in_the_east = east.strftime("%Y-%m-%dT%H:%M:%S") + "+13:00"
    tenant_time = created.strftime("%Y-%m-%dT%H:%M:%S")
    utc_time = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    for operator, literal, size in (
        ("=", same_in_the_east, "1"),
        ("=", tenant_time, "1"),
        ("=", told, "1"),
        (">", same_in_the_east, "0"),
        (">=", utc_time, "0"),
        (">=", utc_time + "+00:00", "1"),
    ):
        assert client.query(query.format(made, operator, literal)).page("size") == size, (operator, literal)


def test_that_the_baseline_query_of_33_accounts_works(tenant: PracticeTenant, client: SoapClient) -> None:
    drafts = accounts(tenant, CustomerKind.APPENDS_TO_DRAFT)
    ids = (drafts + accounts(tenant))[:33]
    since = (datetime.now(UTC) - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    terms = [
        f"AccountId = '{one}' and Status = 'Draft' or AccountId = '{one}' and TargetDate = '{date.today()}'"
        f" or AccountId = '{one}' and CreatedDate >= '{since}'"
        for one in ids
    ]
    query = "select Id, AccountId, Status from Invoice where "
    before = client.query(query + " or ".join(terms))
    assert {record["AccountId"] for record in before.records} == set(drafts)
    client.generate([row(ids[-1])])
    after = client.query(query + " or ".join(terms))
    assert {record["AccountId"] for record in after.records} == {*drafts, ids[-1]}


def test_that_items_tell_what_an_invoice_bills(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.fresh_usage = True
    account = accounts(tenant)[0]
    charges = []
    for _ in range(2):
        invoice = client.generate([row(account)]).results[0]["Id"]
        fields = "InvoiceId, RatePlanChargeId, ServiceStartDate, ChargeName"
        reply = client.query(f"select {fields} from InvoiceItem where InvoiceId = '{invoice}'")
        assert {item["InvoiceId"] for item in reply.records} == {invoice}
        charges.append({item["ChargeName"]: item["RatePlanChargeId"] for item in reply.records})
    first, second = charges
    # All else is billed once; usage that came in since is billed by both, and it is the same charge.
    assert first.keys() > second.keys() == {"API calls"}
    assert second["API calls"] == first["API calls"]
    assert len(set(first.values())) == len(first)


def test_that_items_are_hidden_as_long_as_their_invoice(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.stale_seconds = 60.0
    account = accounts(tenant)[0]
    invoice = client.generate([row(account)]).results[0]["Id"]
    assert client.query(f"select Id from InvoiceItem where InvoiceId = '{invoice}'").page("size") == "0"
