"""What is sent and what is read, against Zuora's own pages and WSDLs."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from tests.adapters.zuora_examples import (
    ACCOUNT,
    API,
    ENVELOPE,
    INVOICE,
    OBJECT,
    OUR_WSDL,
    REAL_WSDLS,
    SESSION,
    SHARED,
    XSI_TYPE,
    body_of,
    needs_shared,
    row,
    schema_of,
    tenant,
)
from tests.scripted_server import ScriptedServer, Tenant, http, records, saved, success
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.core.model.tenant import AnswerKind, InvoiceRecord, RowError, SaveResult

VALUES = {
    "Id": INVOICE, "AccountId": ACCOUNT, "Amount": "12.50", "Balance": "2.5", "CreatedById": "u1",
    "CreatedDate": "2026-11-22T02:00:00.000-08:00", "DueDate": "{day}", "InvoiceDate": "{day}",
    "InvoiceNumber": "INV1", "Status": "Draft", "TargetDate": "{day}", "UpdatedById": "u1",
    "UpdatedDate": "2026-11-22T02:00:00.000-08:00",
}  # fmt: skip


def documented_example() -> tuple[etree._Element, bytes]:
    """Request and response of the generate() page, with the spaces and backslashes of its text put right."""
    text = (SHARED / "seeds" / "000_3141d7eb61efce1b.txt").read_text(encoding="utf-8")
    text = text.replace("\\>", ">").replace("type\\=", "type=").replace("Envelopexmlns", "Envelope xmlns")
    text = re.sub(r'"xmlns', '" xmlns', text)
    request, response = re.findall(r"(<[\w-]+:Envelope.*?</[\w-]+:Envelope>)", text, re.DOTALL)
    return body_of(request.encode()), response.encode()


def told(element: etree._Element) -> list[tuple[str, str]]:
    """Tags and texts in document order; True as xs:boolean writes it."""
    return [(str(node.tag), (node.text or "").strip().replace("True", "true")) for node in element.iter()]


@needs_shared
def test_that_the_example_of_the_generate_page_comes_out_of_the_adapter_and_its_reply_is_read() -> None:
    example, reply = documented_example()
    with ScriptedServer(Tenant(generate=http(reply))) as server:
        answer = tenant(server).prepare([row(ACCOUNT, date(2016, 7, 7))]).send()
    sent = body_of(server.requests[-1].body)
    assert told(sent) == told(example)
    for ours, theirs in zip(sent.iter(f"{API}zObjects"), example.iter(f"{API}zObjects"), strict=True):
        kinds = [node.get(XSI_TYPE, "").partition(":") for node in (ours, theirs)]
        assert [(node.nsmap[kind[0]], kind[2]) for node, kind in zip((ours, theirs), kinds, strict=True)] == [
            (OBJECT[1:-1], "Invoice")
        ] * 2
    assert answer.kind is AnswerKind.RESULTS
    assert answer.results == (SaveResult(True, "8a8082c453cd2a620153e426c7eb78b3"),)


def test_that_every_property_of_save_result_arrives() -> None:
    # zgenerate page: Errors (Code, Field, Message), Id, Success
    errors = "".join(
        f"<ns1:Errors><ns1:Code>{code}</ns1:Code><ns1:Message>{text}</ns1:Message>{more}</ns1:Errors>"
        for code, text, more in (
            ("INVALID_VALUE", "Bad &lt;date&gt;", "<ns1:Field>InvoiceDate</ns1:Field>"),
            ("A_CODE_OF_TOMORROW", "", ""),
        )
    )
    results = [
        f"{errors}<ns1:Success>false</ns1:Success>",
        success(INVOICE),
        "<ns1:Success>1</ns1:Success>",
        "",
        errors,
    ]
    with ScriptedServer(Tenant(generate=saved(*results))) as server:
        answer = tenant(server).prepare([row()]).send()
    wrong = (RowError("INVALID_VALUE", "Bad <date>", "InvoiceDate"), RowError("A_CODE_OF_TOMORROW", ""))
    assert answer.results == (
        SaveResult(False, None, wrong),
        SaveResult(True, INVOICE),
        SaveResult(True, None),
        SaveResult(None, None),
        SaveResult(None, None, wrong),
    )


@needs_shared
@pytest.mark.parametrize("wsdl", [*REAL_WSDLS, OUR_WSDL], ids=lambda path: path.stem)
def test_that_a_tenants_own_wsdl_works_and_every_request_is_valid_against_it(wsdl: Path, tmp_path: Path) -> None:
    day = "2026-11-30" if wsdl in {REAL_WSDLS[2], OUR_WSDL} else "2026-11-30T00:00:00.000-08:00"
    values = {name: value.format(day=day) for name, value in VALUES.items()}
    pages = {
        "query": records("Invoice", [values], done=False, locator="x-2000", size=2),
        "queryMore": records("Invoice", [{**values, "Id": "9" * 32}], operation="queryMore", size=2),
    }
    with ScriptedServer(Tenant(generate=saved(success(INVOICE), success("9" * 32)), **pages)) as server:
        zuora = tenant(server, wsdl)
        assert zuora.login().tenant_id == "1234"
        found = zuora.invoices(f"AccountId = '{ACCOUNT}' and CreatedDate >= '2026-11-22T10:00:00+00:00'")
        charges = Charges(one_time=False)
        answer = zuora.prepare([row(), row("9" * 32, date(2026, 11, 30), charges)]).send()
    assert found.complete == ("38" not in wsdl.name)
    invoice, day_read = found.records[0], date(2026, 11, 30)
    assert invoice == InvoiceRecord(
        INVOICE, ACCOUNT, "INV1", day_read, day_read, "Draft", Decimal("12.50"), None, Decimal("2.5"), day_read, "",
        invoice.created, "u1", invoice.updated, "u1",
    )  # fmt: skip
    assert invoice.created == datetime(2026, 11, 22, 10, tzinfo=UTC)
    assert [result.id for result in answer.results] == [INVOICE, "9" * 32]
    schema = schema_of(wsdl, tmp_path)
    operations = {request.operation for request in server.requests}
    assert operations == {"login", "getUserInfo", "query", "generate"} | ({"queryMore"} if found.complete else set())
    for request in server.requests:
        schema.assertValid(body_of(request.body))
        header = etree.fromstring(request.body).find(f"{ENVELOPE}Header")
        if request.operation == "login":
            assert header is None
        else:
            assert header is not None
            schema.assertValid(header[0])
            assert header[0].findtext(f"{API}session") == SESSION


@needs_shared
@pytest.mark.parametrize("wsdl", REAL_WSDLS, ids=lambda path: path.stem)
def test_that_only_fields_of_the_loaded_wsdl_are_asked_for(wsdl: Path) -> None:
    with ScriptedServer(Tenant(query=records("Invoice", []))) as server:
        zuora = tenant(server, wsdl)
        zuora.invoices("Id = 'x'")
        zuora.accounts("Id = 'x'")
    asked = [request.text for request in server.requests if request.operation == "query"]
    assert "Currency" not in asked[0]
    assert ("TaxAmount" in asked[0]) == ("38" not in wsdl.name)
    assert "Id, AccountNumber, Balance, Batch, BillCycleDay, Currency, Name, Status from Account" in asked[1]
    for never in ("Body", "BillRunId"):
        assert never not in asked[0].replace(":Body", "")


@pytest.mark.parametrize(
    ("version", "sent", "literal"),
    [(69, "2016-07-07", "'2016-07-07'"), (68, "2016-07-07T00:00:00", "'2016-07-07T00:00:00'")],
)
def test_that_days_are_date_times_up_to_version_68(version: int, sent: str, literal: str) -> None:
    # Zuora: date field changes in the WSDL
    day = "2026-11-30T23:59:59.000-11:00" if version == 68 else "2026-11-30"
    values = {name: value.format(day=day) for name, value in VALUES.items()}
    with ScriptedServer(Tenant(generate=saved(success(INVOICE)), query=records("Invoice", [values]))) as server:
        zuora = tenant(server, version=version)
        zuora.prepare([row()]).send()
        (invoice,) = zuora.invoices(f"TargetDate = {zuora.day(date(2016, 7, 7))}").records
    (invoice_sent,) = body_of(next(r.body for r in server.requests if r.operation == "generate"))
    assert [invoice_sent.findtext(f"{OBJECT}{name}") for name in ("InvoiceDate", "TargetDate")] == [sent, sent]
    assert f"TargetDate = {literal}" in server.requests[-1].text
    assert (invoice.invoice_date, invoice.target_date, invoice.due_date) == (date(2026, 11, 30),) * 3


def test_that_generate_carries_a_tracking_id_of_its_own() -> None:
    with ScriptedServer(Tenant(generate=saved(success(INVOICE)))) as server:
        zuora = tenant(server)
        for _ in range(2):
            zuora.prepare([row()]).send()
    ids = [request.headers["zuora-track-id"] for request in server.requests if request.operation == "generate"]
    assert len(set(ids)) == 2
    for track_id in ids:
        assert re.fullmatch(r"[\w-]{8,64}", track_id, re.ASCII)


def own_wsdl(folder: Path, *elements: str, replace: tuple[str, str] = ("", "")) -> Path:
    """Our WSDL with custom fields on Invoice, as a tenant's own would have them."""
    text = OUR_WSDL.read_text(encoding="utf-8")
    mark = '<xs:element name="UpdatedDate" type="xs:dateTime" nillable="true" minOccurs="0"/>'
    head, _, tail = text.rpartition(mark)
    path = folder / "own.wsdl"
    more = "".join(f'<xs:element name="{e.split()[0]}" type="xs:{e.split()[1]}" minOccurs="0"/>' for e in elements)
    path.write_text((head + mark + more + tail).replace(*replace) if replace[0] else head + mark + more + tail)
    return path


def test_that_custom_fields_of_the_tenants_wsdl_are_sent_in_their_kinds(tmp_path: Path) -> None:
    wsdl = own_wsdl(tmp_path, "A__c string", "B__c date", "C__c decimal", "D__c boolean", "E__c int", "F__c dateTime")
    custom = {"A__c": "a < b", "B__c": "2026-11-30", "C__c": "1E+3", "D__c": "True", "E__c": "7", "F__c": "2026-11-30"}
    with ScriptedServer(Tenant(generate=saved(success(INVOICE)))) as server:
        tenant(server, wsdl).prepare([row(**custom)]).send()
    (invoice,) = body_of(server.requests[-1].body)
    sent = {name: invoice.findtext(f"{OBJECT}{name}") for name in custom}
    assert sent == {**custom, "C__c": "1000", "D__c": "true", "F__c": "2026-11-30T00:00:00"}


@pytest.mark.parametrize(
    "custom",
    [{"B__c": "30.11.2026"}, {"C__c": "NaN"}, {"D__c": "perhaps"}, {"E__c": "1.5"}, {"A__c": "a\x00b"}, {"Z__c": "1"},
     {"Amount": "1"}],
)  # fmt: skip
def test_that_a_custom_value_that_does_not_fit_is_refused_before_anything_is_sent(
    custom: dict[str, str], tmp_path: Path
) -> None:
    wsdl = own_wsdl(tmp_path, "A__c string", "B__c date", "C__c decimal", "D__c boolean", "E__c int")
    with ScriptedServer(Tenant()) as server, pytest.raises(UsageError) as caught:
        tenant(server, wsdl).prepare([row(**custom)])
    assert "Row 2" in caught.value.message
    assert server.requests == []


def test_that_charges_that_the_wsdl_can_not_name_are_refused(tmp_path: Path) -> None:
    wsdl = own_wsdl(tmp_path, replace=('name="IncludesUsage"', 'name="Other"'))
    with ScriptedServer(Tenant(generate=saved(success(INVOICE)))) as server:
        assert tenant(server, wsdl).prepare([row()]).send().kind is AnswerKind.RESULTS
        with pytest.raises(UsageError, match="IncludesUsage"):
            tenant(server, wsdl).prepare([row(charges=Charges(usage=False))])


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('name="generate"', 'name="other"', "generate()"),
        ('<operation name="query">', '<operation name="ask">', "the call query"),
        ('<operation name="getUserInfo">', '<operation name="who">', "the call getUserInfo"),
        ('name="Invoice"', 'name="Other"', "Invoice"),
        ('name="TargetDate"', 'name="Other"', "TargetDate"),
        ("http://api.zuora.com/", "http://api.example.com/", "generate()"),
        ("<definitions", "<!DOCTYPE definitions [<!ENTITY a 'b'>]><definitions", "DTDForbidden"),
        ("<types>", "<types><a>", "XMLSyntaxError"),
        (
            '<xs:import namespace="http://api.zuora.com/"/>',
            '<xs:import namespace="http://x.example/" schemaLocation="http://127.0.0.1:1/x.xsd"/>',
            "ExternalReferenceForbidden",
        ),
        (
            '<xs:import namespace="http://api.zuora.com/"/>',
            '<xs:import namespace="http://x.example/" schemaLocation="file:///etc/passwd"/>',
            "ValueError",
        ),
    ],
)
def test_that_a_file_that_is_no_wsdl_of_zuora_is_refused_with_the_reason(
    old: str, new: str, word: str, tmp_path: Path
) -> None:
    wsdl = own_wsdl(tmp_path, replace=(old, new))
    with ScriptedServer(Tenant()) as server, pytest.raises(AccessError) as caught:
        tenant(server, wsdl).login()
    assert caught.value.code == "wrong_wsdl"
    assert word in caught.value.message
    assert server.requests == []


def test_that_a_missing_or_huge_wsdl_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "huge.wsdl"
    with huge.open("wb") as file:
        file.truncate(20_000_000)
    for wsdl in (tmp_path / "none.wsdl", tmp_path, huge):
        with ScriptedServer(Tenant()) as server, pytest.raises(AccessError) as caught:
            tenant(server, wsdl).login()
        assert caught.value.code == "wrong_wsdl"
