"""Our replies against real recorded ones: the same elements, in the same order, with the same attributes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.practice.conftest import accounts, logged_in, row
from tests.practice.soap_client import SoapClient, generate_body
from zgen_desktop.practice import CustomerKind, PracticeTenant

_RECORDINGS = Path(__file__).resolve().parents[2].parent / "shared" / "soap-recordings"
pytestmark = pytest.mark.skipif(not _RECORDINGS.is_dir(), reason="the recorded exchanges are not at hand")


def _recorded(name: str) -> bytes:
    return (_RECORDINGS / f"{name}.response.xml").read_bytes().strip()


def _shape(raw: bytes, *, most_records: int = 1) -> list[tuple[int, str, str | None, tuple[str, ...]]]:
    """Depth, tag, prefix and attributes of every element; of many records only the first."""
    found: list[tuple[int, str, str | None, tuple[str, ...]]] = []

    def walk(element: etree._Element, depth: int) -> None:
        attributes = tuple(f"{name}={re.sub('ns2:.*', 'ns2:*', value)}" for name, value in element.attrib.items())
        found.append((depth, element.tag, element.prefix, attributes))
        seen = 0
        for child in element:
            if not isinstance(child.tag, str):
                continue
            seen += child.tag.endswith("}records")
            if seen <= most_records or not child.tag.endswith("}records"):
                walk(child, depth + 1)

    walk(etree.fromstring(raw), 0)
    return found


@pytest.mark.parametrize(
    "name",
    ["contactually__authentication_failure", "zuorasc__invalid_login", "gist_benjaminsavoy__login_fault"],
)
def test_that_a_login_fault_is_the_recorded_one(tenant: PracticeTenant, name: str) -> None:
    ours = SoapClient(tenant.endpoint, password="wrong").login().raw
    recorded = _recorded(name)
    assert ours.split(b"?>", 1)[1] == recorded.split(b"?>", 1)[1].strip()


def test_that_a_login_is_shaped_as_recorded(tenant: PracticeTenant) -> None:
    ours = SoapClient(tenant.endpoint).login().raw
    assert _shape(ours) == _shape(_recorded("contactually__authentication_success"))


def test_that_an_empty_query_is_the_recorded_one(client: SoapClient) -> None:
    ours = client.query("select Id from Account where Name = 'nobody'").raw
    assert ours == _recorded("contactually__query_data_format_success")


def test_that_a_query_is_shaped_as_recorded(client: SoapClient) -> None:
    ours = client.query("select Id from Account where AccountNumber like 'A0000001%'").raw
    assert _shape(ours) == _shape(_recorded("contactually__query_simple_get_success"))


def test_that_the_pages_of_a_long_query_are_shaped_as_recorded(make_tenant: Callable[..., PracticeTenant]) -> None:
    client = logged_in(make_tenant(accounts=2100))
    first = client.query("select Id from Account")
    second = client.query_more(first.page("queryLocator"))
    assert _shape(first.raw) == _shape(_recorded("contactually__query_more_success_0"))
    assert _shape(second.raw) == _shape(_recorded("contactually__query_more_success_1"))
    recorded = re.search(rb"queryLocator>(\w+)-(\d+)<", _recorded("contactually__query_more_success_0"))
    ours = re.search(rb"queryLocator>(\w+)-(\d+)<", first.raw)
    assert ours is not None
    assert recorded is not None
    assert (len(ours[1]), ours[2]) == (len(recorded[1]), recorded[2])


def test_that_the_fields_of_a_record_stand_as_recorded(client: SoapClient) -> None:
    names = (
        "Id, UpdatedDate, AccountNumber, AutoPay, Balance, Batch, BillCycleDay, CreatedDate, CreditBalance, Currency,"
        " Name, PaymentTerm, Status, TotalInvoiceBalance"
    )
    reply = client.query(f"select {names} from Account where AccountNumber = 'A00000001'")
    recorded = _recorded("zuorasc__account_find_success")
    assert _shape(reply.raw) == _shape(recorded)
    (ours,) = reply.records
    theirs = {etree.QName(leaf).localname: leaf.text for leaf in etree.fromstring(recorded).iter() if not len(leaf)}
    for name in ("AutoPay", "Balance", "BillCycleDay", "CreatedDate"):
        assert re.sub("[1-9]", "0", ours[name])[:3].isdigit() == re.sub("[1-9]", "0", theirs[name])[:3].isdigit()
    assert re.sub(r"\d", "0", ours["CreatedDate"]) == re.sub(r"\d", "0", theirs["CreatedDate"])


@pytest.mark.parametrize(
    ("name", "row_sent"),
    [("create_bill_run_failure", "no dates"), ("create_contact_failure", "no account")],
)
def test_that_a_row_error_is_shaped_and_worded_as_recorded(client: SoapClient, name: str, row_sent: str) -> None:
    sent = {"AccountId": "1" * 32} if row_sent == "no dates" else {"InvoiceDate": "2026-01-01"}
    ours = client.generate([sent]).raw.replace(b"generateResponse", b"createResponse")
    assert ours == _recorded(f"contactually__{name}")


def test_that_a_success_is_shaped_as_recorded(tenant: PracticeTenant, client: SoapClient) -> None:
    ours = client.generate([row(accounts(tenant, CustomerKind.NORMAL)[0])]).raw
    recorded = _recorded("contactually__create_account_success").replace(b"createResponse", b"generateResponse")
    assert _shape(ours) == _shape(recorded)


def test_that_the_example_of_the_generate_page_is_understood(client: SoapClient) -> None:
    """The request as the page has it, True with a capital; the account is none of ours."""
    example = {
        "AccountId": "8a8ae4b122561fc00122562fbc3d0002",
        "IncludesOneTime": "True",
        "IncludesRecurring": "True",
        "IncludesUsage": "True",
        "InvoiceDate": "2016-07-07",
        "TargetDate": "2016-07-07",
    }
    (result,) = client.call(generate_body([example])).results
    assert result["Message"] == "The account id 8a8ae4b122561fc00122562fbc3d0002 is invalid."
