from __future__ import annotations

import contextlib
import gzip
import http.client
import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from lxml import etree

from tests.practice.conftest import TODAY, accounts, logged_in, row
from tests.practice.soap_client import SoapClient, envelope, generate_body
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant

_LOST = (http.client.RemoteDisconnected, ConnectionResetError, ConnectionAbortedError, http.client.IncompleteRead)
_ENDINGS = [
    FaultKind.CUT,
    FaultKind.SILENCE,
    FaultKind.STATUS,
    FaultKind.HTML,
    FaultKind.EMPTY,
    FaultKind.REDIRECT,
    FaultKind.FAULT,
    FaultKind.RATE_LIMIT,
]


def _made(tenant: PracticeTenant) -> list[str]:
    return [invoice.account_id for invoice in tenant.ledger.invoices(made_here=True)]


def _send_one(tenant: PracticeTenant, client: SoapClient) -> None:
    with contextlib.suppress(*_LOST):
        client.generate([row(accounts(tenant)[0])])


@pytest.mark.parametrize("kind", _ENDINGS)
@pytest.mark.parametrize("acts", [True, False])
def test_that_a_lost_answer_has_an_effect_only_if_it_acts(
    tenant: PracticeTenant, client: SoapClient, kind: FaultKind, acts: bool
) -> None:
    tenant.behaviour.add(Fault(kind, acts=acts))
    _send_one(tenant, client)
    assert len(_made(tenant)) == int(acts)
    (line,) = tenant.ledger.generate_rows()
    assert line.did == ("invoiced" if acts else "nothing")
    assert tenant.ledger.requests("generate")[0].outcome in {kind.value, "UNKNOWN_ERROR"}
    # One-shot: the next call is answered as ever.
    assert client.generate([row(accounts(tenant)[1])]).results[0]["Success"] == "true"


@pytest.mark.parametrize("reset", [True, False])
def test_that_a_cut_ends_the_connection_without_a_byte(tenant: PracticeTenant, client: SoapClient, reset: bool) -> None:
    tenant.behaviour.add(Fault(FaultKind.CUT, reset=reset))
    with pytest.raises(ConnectionError) as caught:
        client.generate([row(accounts(tenant)[0])])
    assert isinstance(caught.value, http.client.RemoteDisconnected) is not reset


def test_that_only_the_first_rows_may_take_effect(tenant: PracticeTenant, client: SoapClient) -> None:
    ids = accounts(tenant)[:5]
    tenant.behaviour.add(Fault(FaultKind.CUT, acts=True, rows=2))
    with pytest.raises(http.client.RemoteDisconnected):
        client.generate([row(account_id) for account_id in ids])
    assert _made(tenant) == ids[:2]
    assert [line.did for line in tenant.ledger.generate_rows()] == ["invoiced"] * 2 + ["nothing"] * 3


def test_that_silence_lasts_and_then_ends(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.SILENCE, seconds=0.3))
    begun = time.monotonic()
    with pytest.raises(http.client.RemoteDisconnected):
        client.generate([row(accounts(tenant)[0])])
    assert 0.3 <= time.monotonic() - begun < 3


def test_that_a_truncated_answer_is_shorter_than_its_length(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.TRUNCATE, size=40), Fault(FaultKind.TRUNCATE))
    with pytest.raises(http.client.IncompleteRead) as caught:
        client.generate([row(accounts(tenant)[0])])
    assert len(caught.value.partial) == 40
    with pytest.raises(http.client.IncompleteRead) as caught:
        client.generate([row(accounts(tenant)[1])])
    assert len(caught.value.partial) > 40
    assert len(_made(tenant)) == 2


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_that_a_gateway_may_answer_in_html(tenant: PracticeTenant, client: SoapClient, status: int) -> None:
    tenant.behaviour.add(Fault(FaultKind.STATUS, status=status))
    reply = client.generate([row(accounts(tenant)[0])])
    assert reply.status == status
    assert reply.headers["Content-Type"].startswith("text/html")
    assert b"<html>" in reply.raw


def test_that_a_captive_portal_answers_200_with_html(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.HTML))
    reply = client.generate([row(accounts(tenant)[0])])
    assert (reply.status, b"Sign in to the network" in reply.raw) == (200, True)


def test_that_an_answer_may_be_empty(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.EMPTY), Fault(FaultKind.EMPTY, status=202))
    replies = [client.generate([row(accounts(tenant)[0])]) for _ in range(2)]
    assert [(reply.status, reply.raw) for reply in replies] == [(200, b""), (202, b"")]


def test_that_a_redirect_points_where_it_is_told(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.REDIRECT, status=307, location="http://127.0.0.1:1/x"))
    reply = client.generate([row(accounts(tenant)[0])])
    assert (reply.status, reply.headers["Location"]) == (307, "http://127.0.0.1:1/x")


@pytest.mark.parametrize(("version", "code"), [("153.0", "REQUEST_EXCEEDED_LIMIT"), ("50.0", "UNKNOWN_ERROR")])
def test_that_throttling_is_429_with_retry_after(tenant: PracticeTenant, version: str, code: str) -> None:
    client = logged_in(tenant, version)
    tenant.behaviour.add(Fault(FaultKind.THROTTLE, call="any"), Fault(FaultKind.THROTTLE, call="any", seconds=3))
    for seconds in ("120", "3"):
        reply = client.query("select Id from Account")
        assert (reply.status, reply.headers["Retry-After"], reply.fault[0]) == (429, seconds, f"fns:{code}")
    assert client.query("select Id from Account").status == 200


def test_that_the_rate_limit_answers_in_json(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.RATE_LIMIT, seconds=7))
    reply = client.generate([row(accounts(tenant)[0])])
    assert (reply.status, reply.headers["ratelimit-reset"], reply.raw[:1]) == (429, "7", b"{")


def test_that_an_answer_can_drip(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.DRIP, seconds=0.001))
    begun = time.monotonic()
    reply = client.generate([row(accounts(tenant)[0])])
    assert reply.results[0]["Success"] == "true"
    assert time.monotonic() - begun >= len(reply.raw) * 0.001


def test_that_a_scripted_fault_has_the_shape_of_a_real_one(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(
        Fault(FaultKind.FAULT, acts=True), Fault(FaultKind.FAULT, code="NO_PERMISSION", message="No <rights>")
    )
    first, second = (client.generate([row(accounts(tenant)[place])]) for place in range(2))
    assert (first.status, first.fault[0], first.fault[2]) == (500, "fns:UNKNOWN_ERROR", "UnexpectedErrorFault")
    assert second.fault[:2] == ("fns:NO_PERMISSION", "No <rights>")
    assert _made(tenant) == accounts(tenant)[:1]


def test_that_results_can_be_shuffled_missing_too_many_or_none(tenant: PracticeTenant, client: SoapClient) -> None:
    kinds = [FaultKind.SHUFFLE, FaultKind.MISSING_RESULTS, FaultKind.EXTRA_RESULTS, FaultKind.NO_RESULTS]
    tenant.behaviour.add(*(Fault(kind) for kind in kinds))
    ids = accounts(tenant)
    answers = [
        client.generate([row(account_id) for account_id in ids[nth * 3 : nth * 3 + 3]]).results for nth in range(4)
    ]
    made = [invoice.id for invoice in tenant.ledger.invoices(made_here=True)]
    assert [result["Id"] for result in answers[0]] == made[2::-1]
    assert [result["Id"] for result in answers[1]] == made[3:5]
    assert [result["Id"] for result in answers[2]][:3] == made[6:9]
    assert len(answers[2]) == 4
    assert answers[2][3]["Id"] not in made
    assert answers[3] == []
    assert len(made) == 12


def test_that_success_or_id_can_be_missing_or_repeated(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.NO_SUCCESS), Fault(FaultKind.NO_ID), Fault(FaultKind.REPEATED_ID))
    ids = accounts(tenant)
    no_success, no_id, repeated = (
        client.generate([row(account_id) for account_id in ids[nth * 2 : nth * 2 + 2]]).results for nth in range(3)
    )
    assert [result.keys() for result in no_success] == [{"Id"}] * 2
    assert no_id == [{"Success": "true"}] * 2
    assert repeated[0] == repeated[1]
    assert len(_made(tenant)) == 6


def test_that_the_answer_of_another_call_can_come(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.WRONG_ELEMENT), Fault(FaultKind.WRONG_ELEMENT, call="query"))
    for reply in (client.generate([row(accounts(tenant)[0])]), client.query("select Id from Account")):
        assert etree.QName(reply.body).localname == "createResponse"


@pytest.mark.parametrize(("version", "code"), [("60.0", "LOCK_COMPETITION"), ("59.0", "BATCH_FAIL_ERROR")])
def test_that_given_accounts_can_be_locked_some_times(tenant: PracticeTenant, version: str, code: str) -> None:
    client = logged_in(tenant, version)
    free, locked, locked_too = accounts(tenant)[:3]
    number = next(account.number for account in tenant.ledger.accounts() if account.id == locked_too)
    tenant.behaviour.add(Fault(FaultKind.LOCKED, accounts=(locked, number), times=2))
    day = f"{TODAY}T00:00:00"
    rows = [row(one, InvoiceDate=day, TargetDate=day) for one in (free, locked, locked_too)]
    told = [[result.get("Code", result["Success"]) for result in client.generate(rows).results] for _ in range(3)]
    assert told == [["true", code, code], ["INVALID_VALUE", code, code], ["INVALID_VALUE", "true", "true"]]
    if code == "BATCH_FAIL_ERROR":
        assert "optimistic locking failed" in tenant.ledger.generate_rows(locked)[0].message


@pytest.mark.parametrize("acts", [True, False])
def test_that_a_row_can_fail_with_or_without_effect(tenant: PracticeTenant, client: SoapClient, acts: bool) -> None:
    bad, good = accounts(tenant)[:2]
    tenant.behaviour.add(Fault(FaultKind.ROW_ERROR, accounts=(bad,), acts=acts, code="TRANSACTION_TIMEOUT"))
    first, second = client.generate([row(bad), row(good)]).results
    assert (first["Success"], first["Code"], "Id" in first) == ("false", "TRANSACTION_TIMEOUT", False)
    assert second["Success"] == "true"
    assert _made(tenant) == ([bad, good] if acts else [good])
    assert [line.did for line in tenant.ledger.generate_rows(bad)] == ["invoiced" if acts else "refused"]


def test_that_an_effect_can_come_late(tenant: PracticeTenant, client: SoapClient) -> None:
    account_id = accounts(tenant)[0]
    tenant.behaviour.add(Fault(FaultKind.LATE, seconds=0.4))
    with pytest.raises(http.client.RemoteDisconnected):
        client.generate([row(account_id)])
    query = f"select Id, CreatedDate from Invoice where AccountId = '{account_id}' and TargetDate = '{TODAY}'"
    assert client.query(query).page("size") == "0"
    assert tenant.ledger.generate_rows()[0].did == "late"
    deadline = time.monotonic() + 5
    while not _made(tenant) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert tenant.ledger.generate_rows()[0].did == "invoiced"
    assert client.query(query).page("size") == "1"
    assert tenant.ledger.invoices(made_here=True)[0].request_id == tenant.ledger.requests("generate")[0].id


def test_that_reads_can_be_stale(tenant: PracticeTenant, client: SoapClient) -> None:
    fresh, appending = accounts(tenant)[0], accounts(tenant, CustomerKind.APPENDS_TO_DRAFT)[0]
    query = f"select Id, Amount, UpdatedDate from Invoice where AccountId = '{appending}' or AccountId = '{fresh}'"
    before = client.query(query).records
    tenant.behaviour.stale_seconds = 0.5
    results = client.generate([row(fresh), row(appending)]).results
    assert [result["Success"] for result in results] == ["true", "true"]
    assert client.query(query).records == before
    time.sleep(0.55)
    after = {record["Id"]: record for record in client.query(query).records}
    assert results[0]["Id"] in after
    assert len(after) == len(before) + 1
    (old,) = [record for record in before if record["Id"] == results[1]["Id"]]
    assert after[results[1]["Id"]]["Amount"] != old["Amount"]
    assert after[results[1]["Id"]]["UpdatedDate"] != old["UpdatedDate"]


def test_that_an_invoice_can_take_its_time_to_be_made(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.GENERATING, seconds=0.4))
    made = client.generate([row(accounts(tenant)[0])]).results[0]["Id"]
    query = f"select Status, InvoiceNumber from Invoice where Id = '{made}'"
    (first,) = client.query(query).records
    assert first["Status"] == "Generating"
    assert first["InvoiceNumber"].startswith("TMP-INV-A0")
    time.sleep(0.45)
    (second,) = client.query(query).records
    assert (second["Status"], second["InvoiceNumber"][:3]) == ("Draft", "INV")


def test_that_a_colleague_can_come_first_or_after(tenant: PracticeTenant, client: SoapClient) -> None:
    first, second = accounts(tenant)[:2]
    tenant.behaviour.add(
        Fault(FaultKind.FOREIGN_INVOICE, accounts=(first,)),
        Fault(FaultKind.FOREIGN_INVOICE, accounts=(second,), when="after"),
    )
    refused, made = client.generate([row(first)]).results[0], client.generate([row(second)]).results[0]
    assert "no charges due" in refused["Message"]
    assert made["Success"] == "true"
    mine = client.user_info()["UserId"]
    today = [
        (invoice.account_id, invoice.created_by == mine)
        for invoice in tenant.ledger.invoices()
        if invoice.target_date == TODAY
    ]
    assert today == [(first, False), (second, True), (second, False)]


def test_that_fresh_usage_makes_a_repeated_call_bill_again(tenant: PracticeTenant, client: SoapClient) -> None:
    account_id = accounts(tenant)[0]
    tenant.behaviour.fresh_usage = True
    assert [client.generate([row(account_id)]).results[0]["Success"] for _ in range(3)] == ["true"] * 3
    assert len(_made(tenant)) == 3


def test_that_calls_can_be_slow_all_or_by_name(tenant: PracticeTenant, client: SoapClient) -> None:
    def seconds(call: Callable[[], object]) -> float:
        begun = time.monotonic()
        call()
        return time.monotonic() - begun

    tenant.behaviour.latency, tenant.behaviour.latency_by_call = 0.2, {"generate": 0.5, "getUserInfo": 0.0}
    assert 0.2 <= seconds(lambda: client.query("select Id from Account where Name = 'x'")) < 0.45
    assert seconds(lambda: client.generate([row(accounts(tenant)[0])])) >= 0.5
    assert seconds(client.user_info) < 0.2


def test_that_an_answer_can_be_compressed_unasked_or_huge(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(
        Fault(FaultKind.GZIP, call="query"),
        Fault(FaultKind.HUGE, call="query", size=3_000_000),
        Fault(FaultKind.HUGE, call="query", size=3_000_000, compressed=True),
    )
    query = "select Id from Account where AccountNumber = 'A00000001'"
    packed, huge, bomb = (client.query(query) for _ in range(3))
    plain = client.query(query)
    assert packed.headers["Content-Encoding"] == bomb.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.raw) == plain.raw
    assert len(huge.raw) == len(gzip.decompress(bomb.raw)) == 3_000_000
    assert len(bomb.raw) < 10_000
    assert huge.records == plain.records


def test_that_faults_of_one_group_come_one_after_the_other_and_wait_their_turn(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    tenant.behaviour.add(
        Fault(FaultKind.STATUS, call="query", status=503, after=1, times=2),
        Fault(FaultKind.STATUS, call="query", status=502),
        Fault(FaultKind.STATUS, call="query", status=504, times=None, after=4),
    )
    statuses = [client.query("select Id from Account").status for _ in range(7)]
    assert statuses == [502, 503, 503, 200, 504, 504, 504]
    assert client.user_info()
    tenant.behaviour.clear()
    assert client.query("select Id from Account").status == 200


def test_that_a_fault_can_wait_for_the_call_with_an_account(tenant: PracticeTenant, client: SoapClient) -> None:
    other, wanted = accounts(tenant)[:2]
    tenant.behaviour.add(Fault(FaultKind.STATUS, accounts=(wanted,), status=502))
    assert client.generate([row(other)]).status == 200
    assert client.generate([row(wanted)]).status == 502


def test_that_a_client_that_leaves_in_the_middle_of_its_request_causes_nothing(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    raw = envelope(
        f"<z:SessionHeader><z:session>{client.session}</z:session></z:SessionHeader>",
        generate_body([row(accounts(tenant)[0])]),
    ).encode()
    parts = urlsplit(client.endpoint)
    with socket.create_connection((parts.hostname, parts.port)) as connection:
        connection.sendall(f"POST {parts.path} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(raw)}\r\n\r\n".encode())
        connection.sendall(raw[:-20])
    time.sleep(0.1)
    assert client.query("select Id from Account").status == 200
    assert [request.call for request in tenant.ledger.requests()] == ["login", "query"]


def test_that_a_client_that_does_not_wait_still_has_its_effect(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.latency_by_call = {"generate": 0.4}
    client.timeout = 0.1
    with pytest.raises(TimeoutError):
        client.generate([row(accounts(tenant)[0])])
    deadline = time.monotonic() + 5
    while not _made(tenant) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert _made(tenant) == accounts(tenant)[:1]
    assert datetime.now(UTC) - tenant.ledger.invoices(made_here=True)[0].created < timedelta(seconds=10)
