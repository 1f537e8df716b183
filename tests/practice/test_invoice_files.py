"""Invoice.Body: the PDF of one invoice a query."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Callable

import pytest

from tests.practice.conftest import accounts, row
from tests.practice.soap_client import SoapClient
from zgen_desktop.practice import Fault, FaultKind, PracticeTenant
from zgen_desktop.practice.pdf import one_page


def body_of(client: SoapClient, invoice_id: str) -> bytes | None:
    (record,) = client.query(f"select Id, Body, Status from Invoice where Id = '{invoice_id}'").records
    return base64.b64decode(record["Body"], validate=True) if "Body" in record else None


def objects_of(raw: bytes) -> dict[int, bytes]:
    """The objects at the offsets that the table of a PDF names, as a reader finds them."""
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", raw)[1])
    count, *lines = raw[start:].split(b"\n")[1:]
    offsets = [int(line[:10]) for line in lines[1 : int(count.split()[1])]]
    assert all(len(line) == 19 for line in lines[: len(offsets) + 1])
    return {
        number: re.match(rb"%d 0 obj\n(.*?)\nendobj" % number, raw[offset:], re.DOTALL)[1]
        for number, offset in enumerate(offsets, start=1)
    }


@pytest.fixture
def invoice_id(tenant: PracticeTenant, client: SoapClient) -> str:
    return client.generate([row(accounts(tenant)[0])]).results[0]["Id"]


def test_that_the_body_is_a_pdf_of_the_invoice(tenant: PracticeTenant, client: SoapClient, invoice_id: str) -> None:
    raw = body_of(client, invoice_id)
    invoice = tenant.ledger.invoices_by_id(invoice_id)[0]
    assert raw.startswith(b"%PDF-1.4\n")
    objects = objects_of(raw)
    assert b"/Catalog" in objects[1]
    length = int(re.search(rb"/Length (\d+)", objects[4])[1])
    stream = objects[4].partition(b"stream\n")[2][:length]
    assert objects[4].endswith(stream + b"\nendstream")
    assert f"Invoice {invoice.number}".encode() in stream
    assert f"Total {invoice.amount:.2f} {invoice.currency}".encode() in stream


def test_that_letters_a_pdf_string_can_not_carry_do_no_harm() -> None:
    stream = objects_of(one_page(["Müller (山本) \\ Söhne", *("x" * 50 for _ in range(60))]))[4]
    assert "Müller \\(??\\) \\\\ Söhne".encode("cp1252") in stream
    assert stream.count(b"Tj") == 40
    assert zlib.crc32(one_page(["a"])) == zlib.crc32(one_page(["a"]))


def test_that_bodies_come_one_a_query(tenant: PracticeTenant, client: SoapClient, invoice_id: str) -> None:
    other = client.generate([row(accounts(tenant)[1])]).results[0]["Id"]
    reply = client.query(f"select Body from Invoice where Id = '{invoice_id}' or Id = '{other}'")
    assert reply.fault[1] == "Can only query one invoice body at a time"
    assert len(client.query(f"select Id from Invoice where Id = '{invoice_id}' or Id = '{other}'").records) == 2


def test_that_the_body_is_null_where_there_is_no_file(
    tenant: PracticeTenant, client: SoapClient, invoice_id: str
) -> None:
    tenant.behaviour.invoice_files = "posted"
    assert body_of(client, invoice_id) is None
    client.update([{"Id": invoice_id, "Status": "Posted"}])
    assert body_of(client, invoice_id)
    tenant.behaviour.invoice_files = "none"
    assert body_of(client, invoice_id) is None


def test_that_a_file_that_can_not_be_made_is_a_fault(
    tenant: PracticeTenant, client: SoapClient, invoice_id: str
) -> None:
    tenant.behaviour.add(Fault(FaultKind.FAULT, call="query", code="PDF_QUERY_ERROR", message="No PDF."))
    assert client.query(f"select Body from Invoice where Id = '{invoice_id}'").fault[0] == "fns:PDF_QUERY_ERROR"
    assert body_of(client, invoice_id)


def test_that_an_unknown_invoice_has_no_body(make_tenant: Callable[..., PracticeTenant], client: SoapClient) -> None:
    assert client.query(f"select Body from Invoice where Id = '{'f' * 32}'").records == []
