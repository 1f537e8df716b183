"""Queries: every page, no field that the tenant refuses, patience with what passes, and a plain word for the rest."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from tests.adapters.zuora_examples import FAST, REAL_WSDLS, needs_shared, tenant
from tests.scripted_server import (
    Action,
    Request,
    ScriptedServer,
    Tenant,
    fault,
    http,
    login,
    records,
    reset,
    response,
    silence,
)
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora_records import INVOICE_FIELDS
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.tenant import AccountRecord, InvoiceRecord
from zgen_desktop.core.zoql import CREATED_ACCOUNTS, created_where

ANY = "AccountId = 'a'"
INVOICE = {"Id": "i1", "AccountId": "a1"}
ONE = records("Invoice", [INVOICE])
FOUND = (InvoiceRecord("i1", "a1"),)


def error_of(answer: bytes | Action | list[bytes | Action], timeouts: Timeouts = FAST, queries: int = 1) -> AccessError:
    with ScriptedServer(Tenant(query=answer)) as server, pytest.raises(AccessError) as caught:
        tenant(server, timeouts=timeouts).invoices(ANY)
    assert server.count("query") == queries
    return caught.value


def test_that_an_invoice_is_read_with_all_its_fields_as_they_are() -> None:
    values = {
        "Id": "i1", "AccountId": "a1", "Amount": "1234567890.123456789", "Balance": "0", "CreatedById": "u1",
        "CreatedDate": "2026-11-22T02:00:00.123-08:00", "Currency": "EUR", "DueDate": "2026-12-22",
        "InvoiceDate": "2026-11-30", "InvoiceNumber": "INV &lt;1&gt;", "Status": "Draft", "TargetDate": "2026-11-30",
        "TaxAmount": "-0.10", "UpdatedById": "u2", "UpdatedDate": "2026-11-22T10:00:00Z",
    }  # fmt: skip
    with ScriptedServer(Tenant(query=records("Invoice", [values]))) as server:
        found = tenant(server).invoices("Id = 'it''s < 1'")
    assert found.records == (
        InvoiceRecord(
            "i1", "a1", "INV <1>", date(2026, 11, 30), date(2026, 11, 30), "Draft", Decimal("1234567890.123456789"),
            Decimal("-0.10"), Decimal(0), date(2026, 12, 22), "EUR",
            datetime(2026, 11, 22, 2, 0, 0, 123000, timezone(timedelta(hours=-8))), "u1",
            datetime(2026, 11, 22, 10, tzinfo=UTC), "u2",
        ),
    )  # fmt: skip
    assert (found.complete, found.server_date) == (True, datetime(2026, 11, 22, 10, tzinfo=UTC))
    text = server.requests[-1].text
    assert (
        "<ns1:queryString>select Id, AccountId, Amount, Balance, CreatedById, CreatedDate, Currency, DueDate, "
        "InvoiceDate, InvoiceNumber, Status, TargetDate, TaxAmount, UpdatedById, UpdatedDate from Invoice "
        "where Id = 'it''s &lt; 1'</ns1:queryString>"
    ) in text


def test_that_what_is_missing_is_none_or_empty_and_a_moment_without_offset_is_not_guessed() -> None:
    values = {**INVOICE, "CreatedDate": "2026-11-22T02:00:00"}
    with ScriptedServer(Tenant(query=records("Invoice", [values]))) as server:
        assert tenant(server).invoices(ANY).records == FOUND


def test_that_an_account_is_read() -> None:
    values = {
        "Id": "a1", "AccountNumber": "A1", "Balance": "12.5", "Currency": "USD", "Name": "Müller &amp; Co",
        "Status": "Active",
    }  # fmt: skip
    with ScriptedServer(Tenant(query=records("Account", [values]))) as server:
        (account,) = tenant(server).accounts("Id = 'a1'").records
    assert account == AccountRecord("a1", "A1", "Müller & Co", "Active", "USD", Decimal("12.5"))


def test_that_all_pages_are_read() -> None:
    pages = [
        records("Invoice", [{**INVOICE, "Id": "i2"}], done=False, locator="x-2", size=3, operation="queryMore"),
        records("Invoice", [{**INVOICE, "Id": "i3"}], size=3, operation="queryMore"),
    ]
    first = records("Invoice", [INVOICE], done=False, locator="x-1", size=3)
    with ScriptedServer(Tenant(query=first, queryMore=list(pages))) as server:
        found = tenant(server).invoices(ANY)
    assert [invoice.id for invoice in found.records] == ["i1", "i2", "i3"]
    assert found.complete
    asked = [request.text for request in server.requests if request.operation == "queryMore"]
    assert ["x-1" in asked[0], "x-2" in asked[1]] == [True, True]


def test_that_fewer_records_than_the_size_are_not_all() -> None:
    with ScriptedServer(Tenant(query=records("Invoice", [INVOICE], size=2))) as server:
        assert not tenant(server).invoices(ANY).complete


@pytest.mark.parametrize("locator", ["", "x-1"])
def test_that_pages_that_go_nowhere_are_broken(locator: str) -> None:
    first = records("Invoice", [INVOICE], done=False, locator="x-1" if locator else "")
    again = records("Invoice", [INVOICE], done=False, locator=locator, operation="queryMore")
    with ScriptedServer(Tenant(query=first, queryMore=again)) as server, pytest.raises(AccessError) as caught:
        tenant(server).invoices(ANY)
    assert caught.value.code == "broken_answer"


@pytest.mark.parametrize(
    ("name", "value"),
    [("Amount", "many"), ("Amount", "NaN"), ("InvoiceDate", "tomorrow"), ("CreatedDate", "now"), ("AccountId", "")],
)
def test_that_a_value_of_the_wrong_kind_is_broken(name: str, value: str) -> None:
    assert error_of(records("Invoice", [{**INVOICE, name: value}])).code == "broken_answer"


def test_that_an_ended_session_is_renewed_once_and_the_query_repeated_once() -> None:
    with ScriptedServer(Tenant(query=[fault("INVALID_SESSION", "Gone."), ONE])) as server:
        assert tenant(server).invoices(ANY).records == FOUND
    assert (server.count("login"), server.count("query")) == (2, 2)
    with (
        ScriptedServer(Tenant(query=fault("INVALID_SESSION", "Gone."))) as server,
        pytest.raises(AccessError) as caught,
    ):
        tenant(server).invoices(ANY)
    assert caught.value.code == "session_expired"
    assert (server.count("login"), server.count("query")) == (2, 2)


def test_that_threads_whose_session_ended_together_log_in_once() -> None:
    both_asked = threading.Barrier(2)

    def script(request: Request) -> bytes | Action:
        if request.operation != "query":
            return logins(request)
        if "FIRST-SESSION" in request.text:
            both_asked.wait(5)
            return fault("INVALID_SESSION", "Gone.")
        return ONE

    with ScriptedServer(script) as server:
        logins = Tenant(login=[login(server.endpoint, "FIRST-SESSION"), login(server.endpoint, "SECOND-SESSION")])
        zuora = tenant(server)
        zuora.login()
        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(lambda _: zuora.invoices(ANY).records, range(2)))
    assert found == [FOUND, FOUND]
    assert server.count("login") == 2


@pytest.mark.parametrize(
    "passing",
    [
        fault("TEMPORARY_ERROR", "Later."),
        fault("LOCK_COMPETITION", "Later."),
        fault("REQUEST_EXCEEDED_RATE", "Later.", status="200 OK"),
        fault("UNKNOWN_ERROR", "The total number of concurrent requests has exceeded the limit allowed by the system."),
        fault("X", "Expired.", "InvalidQueryLocatorFault"),
        http("", "503 Service Unavailable"),
        http("<html/>", "502 Bad Gateway", Content_Type="text/html"),
        http("{}", "429 X"),
        http("{}", "429 X", Retry_After="0.1"),
        ONE[:-5],
        reset,
        b"",
    ],
)
def test_that_what_passes_is_tried_again(passing: bytes | Action) -> None:
    with ScriptedServer(Tenant(query=[passing, passing, ONE])) as server:
        assert tenant(server).invoices(ANY).records == FOUND
    assert server.count("query") == 3


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (fault("TEMPORARY_ERROR", "Later."), "server_error"),
        (fault("REQUEST_EXCEEDED_LIMIT", "Later."), "busy"),
        (http("", "503 X"), "server_error"),
        (http("", "429 X"), "busy"),
        (reset, "broken_answer"),
    ],
)
def test_that_patience_ends_after_three_tries(answer: bytes | Action, code: str) -> None:
    assert error_of(answer, queries=3).code == code


def test_that_a_long_wait_is_told_instead_of_waited() -> None:
    begin = time.monotonic()
    error = error_of(http("", "429 X", Retry_After="120"))
    assert (error.code, error.retry_after) == ("busy", 120.0)
    assert "120 seconds" in error.next_step
    assert time.monotonic() - begin < 2


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (fault("NO_PERMISSION", "No."), "no_permission"),
        (fault("API_DISABLED", "No."), "api_disabled"),
        (fault("INVALID_VERSION", "No."), "wrong_version"),
        (fault("MALFORMED_QUERY", "You have an error in your ZOQL syntax", "MalformedQueryFault"), "query_refused"),
        (fault("INVALID_TYPE", "invalid type: Invoice", "InvalidTypeFault"), "query_refused"),
        (fault("INVALID_FIELD", "invalid field for query: Invoice.AccountId"), "query_refused"),
        (fault("INVALID_FIELD", "some field is bad"), "query_refused"),
        (fault("UNEXPECTED_ERROR", "No."), "server_error"),
        (http("<html/>", Content_Type="text/html"), "not_zuora"),
        (http("", "302 X", Location="https://evil.example"), "redirected"),
        (http("", Content_Encoding="gzip"), "broken_answer"),
        (response("query", ""), "broken_answer"),
        (
            response("query", "<ns1:result><ns1:size>1</ns1:size><ns1:done>true</ns1:done></ns1:result>"),
            "broken_answer",
        ),
        (
            response("query", "<ns1:result><ns1:done>perhaps</ns1:done><ns1:size>0</ns1:size></ns1:result>"),
            "broken_answer",
        ),
        (
            response("query", "<ns1:result><ns1:done>true</ns1:done><ns1:size>x</ns1:size></ns1:result>"),
            "broken_answer",
        ),
        (http(ONE.partition(b"\r\n\r\n")[2].replace(b"<ns2:AccountId>", b"<ns2:Zz/><ns2:AccountId>")), "broken_answer"),
    ],
)
def test_that_what_does_not_pass_is_told_at_once(answer: bytes | Action, code: str) -> None:
    assert error_of(answer).code == code


def test_that_a_query_that_takes_too_long_is_not_tried_again() -> None:
    assert error_of(silence(0.6), Timeouts(whole=0.3)).code == "timeout"


@pytest.mark.parametrize(
    "message",
    ["invalid field for query: Invoice.Currency", "invalid field for query: invoice.currency",
     "Cannot use the Currency field in the select clause"],
)  # fmt: skip
def test_that_a_refused_field_is_left_out_from_then_on_and_told_once(message: str) -> None:
    told: list[str] = []
    script = Tenant(query=[fault("INVALID_FIELD", message, "MalformedQueryFault"), ONE])
    with ScriptedServer(script) as server:
        zuora = tenant(server, on_refused_field=told.append)
        assert zuora.invoices(ANY).records == FOUND
        assert zuora.invoices(ANY).records == FOUND
    asked = ["Currency" in request.text for request in server.requests if request.operation == "query"]
    assert asked == [True, False, False]
    assert told == ["Invoice.Currency"]


def test_that_several_fields_may_be_refused_one_after_the_other() -> None:
    refusals: list[bytes | Action] = [
        fault("INVALID_FIELD", f"invalid field for query: Invoice.{name}")
        for name in ("Currency", "TaxAmount", "UpdatedById", "Balance")
    ]
    told: list[str] = []
    with ScriptedServer(Tenant(query=[*refusals, ONE])) as server:
        assert tenant(server, on_refused_field=told.append).invoices(ANY).records == FOUND
    assert told == ["Invoice.Currency", "Invoice.TaxAmount", "Invoice.UpdatedById", "Invoice.Balance"]


def test_that_fields_refused_before_are_not_asked_for() -> None:
    with ScriptedServer(Tenant(query=ONE)) as server:
        tenant(server, refused_fields=["Invoice.Currency", "Account.Balance"]).invoices(ANY)
    assert "Currency" not in server.requests[-1].text
    assert "Balance" in server.requests[-1].text


def test_that_a_field_refused_in_the_where_clause_ends_the_query() -> None:
    # The same answer again after the field was left out: it must stand in the where clause.
    error = error_of(fault("INVALID_FIELD", "invalid field for query: Invoice.TargetDate"), queries=2)
    assert error.code == "query_refused"


def test_that_text_that_xml_can_not_carry_is_refused_here() -> None:
    with ScriptedServer(Tenant(query=ONE)) as server, pytest.raises(UsageError):
        tenant(server).accounts("AccountNumber = 'A\x01'")
    assert server.count("query") == 0


@needs_shared
def test_that_without_query_more_the_first_page_is_all_there_is() -> None:
    first = records("Invoice", [INVOICE], done=False, locator="x-1", size=3)
    with ScriptedServer(Tenant(query=first)) as server:
        found = tenant(server, REAL_WSDLS[0]).invoices(ANY)
    assert (found.records, found.complete) == (FOUND, False)
    assert server.count("queryMore") == 0


def test_that_the_longest_questions_stay_inside_the_limits_of_zoql() -> None:
    # Zuora: at most 200 conditions and 10,000 characters a query.
    since = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    ids = [f"{number:032d}" for number in range(CREATED_ACCOUNTS)]
    longest = created_where(ids, since)
    assert len(f"select {', '.join(INVOICE_FIELDS)} from Invoice where {longest}") <= 10_000
    assert longest.count(" or ") + longest.count(" and ") + 1 <= 200
