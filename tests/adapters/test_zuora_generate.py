"""generate(): sent once, and every way of answering told for what it is."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.adapters.tls import Authority
from tests.adapters.zuora_examples import FAST, INVOICE, OUR_WSDL, PASSWORD, SESSION, USER, row, tenant
from tests.scripted_server import (
    Action,
    Request,
    ScriptedServer,
    Tenant,
    drip,
    envelope,
    fault,
    http,
    login,
    reset,
    response,
    saved,
    silence,
    success,
)
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.tenant import Answer, AnswerKind

GOOD = saved(success(INVOICE))
DATE = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def answer_to(answer: bytes | Action, timeouts: Timeouts = FAST) -> Answer:
    """The Answer for one row, where the server answers so; it must have been asked exactly once."""
    with ScriptedServer(Tenant(generate=answer)) as server:
        result = tenant(server, timeouts=timeouts).prepare([row()]).send()
    assert server.count("generate") == 1
    assert SESSION not in repr(result)
    assert PASSWORD not in repr(result)
    return result


def good_with(**headers: str) -> bytes:
    return http(GOOD.partition(b"\r\n\r\n")[2], **headers)


def inside(inner: str, namespace: str = "http://api.zuora.com/", element: str = "generateResponse") -> bytes:
    return http(envelope(f'<ns1:{element} xmlns:ns1="{namespace}">{inner}</ns1:{element}>'))


def test_that_a_good_answer_is_results_with_the_tenants_date() -> None:
    answer = answer_to(GOOD)
    assert (answer.kind, answer.http_status, answer.server_date) == (AnswerKind.RESULTS, 200, DATE)
    assert [(result.success, result.id) for result in answer.results] == [(True, INVOICE)]


def test_that_results_are_handed_over_as_they_are_however_many() -> None:
    assert answer_to(response("generate", "")).results == ()
    assert len(answer_to(saved(*[success(INVOICE)] * 3)).results) == 3


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (http("", "202 Accepted"), "empty"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", "empty"),
        (http(""), "empty"),
        (http("  \r\n "), "empty"),
        (http("<html><body>Log in</body></html>", Content_Type="text/html"), "did not come from Zuora"),
        (http("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>"), "did not come from Zuora"),
        (http("<!DOCTYPE html><html>"), "did not come from Zuora"),
        (http("Service Unavailable"), "did not come from Zuora"),
        (http("{}", Content_Type="application/json"), "did not come from Zuora"),
        (http("<html/>", "503 Service Unavailable", Content_Type="text/html"), "503"),
        (http("", "500 Internal Server Error"), "500"),
        (http(envelope("<a/>"), "502 Bad Gateway"), "502"),
        (http("<html/>", "504 Gateway Timeout"), "504"),
        (http("<html/>", "401 Unauthorized"), "401"),
        (http("<html/>", "403 Forbidden", Content_Type="text/html"), "403"),
        (http("<html/>", "407 Proxy Authentication Required"), "proxy"),
        (http(GOOD.partition(b"\r\n\r\n")[2], "201 Created"), "201"),
        (http("", "302 Found", Location="https://evil.example/login?session=abc"), "evil.example"),
        (http(GOOD.partition(b"\r\n\r\n")[2], "307 Temporary Redirect"), "points to"),
        (response("query", ""), "another call"),
        (inside("", "http://api.example.com/"), "another call"),
        (inside("", element="generate"), "another call"),
        (http(envelope("")), "exactly one"),
        (http(envelope("<a/><b/>")), "exactly one"),
        (inside("<ns1:result><ns1:Success>true</ns1:Success><ns1:Id>1</ns1:Id></ns1:result>"), "form"),
        (inside("<ns1:result><ns1:Other/></ns1:result>"), "form"),
        (inside("<ns1:results/>"), "form"),
        (inside(f"<ns1:result><ns1:Id>{INVOICE}</ns1:Id><ns1:Success>TRUE</ns1:Success></ns1:result>"), "neither"),
        (http("<Envelope/>"), "did not come from Zuora"),
        (http(envelope("").replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope")),
         "SOAP 1.2"),
        (http(b"--x\r\n\r\n", Content_Type="multipart/related; boundary=x"), "several parts"),
        (http(b"\xff\xfe\x00"), "did not come from Zuora"),
        (http(b'<?xml version="1.0" encoding="no-such"?><a/>'), "plain XML"),
        (good_with(Content_Encoding="gzip"), "compressed"),
        (http(b"x" * 2_000_001), "larger"),
        (reset, "broke"),
        (b"", "without an answer"),
        (b"nonsense", "not HTTP"),
        (GOOD[:-1], "cut short"),
    ],
)  # fmt: skip
def test_that_anything_but_a_strict_answer_is_broken_with_a_plain_cause(answer: bytes | Action, word: str) -> None:
    told = answer_to(answer)
    assert told.kind is AnswerKind.BROKEN
    assert word in told.cause
    assert told.cause[0].isupper()
    assert told.cause.endswith(".")
    assert told.results == ()


@pytest.mark.parametrize(
    "payload",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:{port}/evil.dtd">',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:{port}/evil.dtd"> %x;]>',
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_that_an_answer_with_a_doctype_is_broken_and_fetches_nothing(payload: str) -> None:
    with ScriptedServer(lambda request: http("")) as other:
        body = GOOD.partition(b"\r\n\r\n")[2].decode()
        head, mark, rest = body.partition("?>")
        told = answer_to(http(head + mark + payload.format(port=other.port) + rest))
    assert told.kind is AnswerKind.BROKEN
    assert other.connections == 0


@pytest.mark.parametrize("status", ["200 OK", "500 Internal Server Error", "503 Service Unavailable"])
@pytest.mark.parametrize("kind", ["LoginFault", "InvalidTypeFault", "UnexpectedErrorFault"])
def test_that_a_fault_is_told_with_code_element_and_message(kind: str, status: str) -> None:
    told = answer_to(fault("INVALID_SESSION", "The session is &lt;gone&gt;.", kind, status))
    assert (told.kind, told.code, told.fault) == (AnswerKind.FAULT, "INVALID_SESSION", kind)
    assert told.message == "The session is <gone>."
    assert (told.http_status, told.server_date) == (int(status[:3]), DATE)


def test_that_a_fault_without_detail_or_code_is_still_a_fault() -> None:
    bare = "<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>No.</faultstring></soapenv:Fault>"
    told = answer_to(http(envelope(bare), "500 Error"))
    assert (told.kind, told.code, told.fault, told.message) == (AnswerKind.FAULT, "Server", "", "No.")
    assert answer_to(http(envelope("<soapenv:Fault/>"))).kind is AnswerKind.FAULT


@pytest.mark.parametrize(
    ("answer", "code", "seconds"),
    [
        (http('{"reason": "slow down"}', "429 Too Many Requests", Ratelimit_Reset="33"), "", 33.0),
        (http("", "429 Too Many Requests", Retry_After="120"), "", 120.0),
        (http("<html/>", "429 Too Many Requests"), "", None),
        (fault("REQUEST_EXCEEDED_LIMIT", "Busy.", status="429 X", Retry_After="Sun, 22 Nov 2026 10:02:00 GMT"),
         "REQUEST_EXCEEDED_LIMIT", 120.0),
        (GOOD.replace(b"200 OK", b"429 X"), "", None),
    ],
)  # fmt: skip
def test_that_429_is_throttled_whatever_its_body(answer: bytes, code: str, seconds: float | None) -> None:
    told = answer_to(answer)
    assert (told.kind, told.http_status, told.retry_after) == (AnswerKind.THROTTLED, 429, seconds)
    assert (told.code, told.results) == (code, ())


def test_that_a_cut_at_every_byte_never_brings_a_result() -> None:
    """The connection ends after each byte of a recorded answer, with a length, in chunks, and without either."""
    body = GOOD.partition(b"\r\n\r\n")[2]
    end = body.index(b"</soapenv:Envelope>") + len(b"</soapenv:Envelope>")
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    open_ended = b"HTTP/1.1 200 OK\r\n\r\n" + body
    forms = {
        "with a length": (GOOD, len(GOOD)),
        "in chunks": (chunked, chunked.index(b"\r\n0\r\n") + 3),
        "open ended": (open_ended, len(open_ended) - len(body) + end),
    }
    cuts: Iterator[bytes] = iter(())
    with ScriptedServer() as server:
        zuora = tenant(server)
        script = Tenant()
        server.script = lambda request: next(cuts) if request.operation == "generate" else script(request)
        for form, (whole, enough) in forms.items():
            cuts = iter([whole[:length] for length in range(enough)])
            for length in range(enough):
                told = zuora.prepare([row()]).send()
                assert told.kind is AnswerKind.BROKEN, (form, length)
            cuts = iter([whole])
            assert zuora.prepare([row()]).send().kind is AnswerKind.RESULTS


@pytest.mark.parametrize("part", ["headers", "body"])
def test_that_a_slow_drip_ends_at_the_deadline(part: str) -> None:
    cut = 5 if part == "headers" else GOOD.index(b"\r\n\r\n") + 4

    def act(connection: socket.socket) -> None:
        connection.sendall(GOOD[:cut])
        drip(GOOD[cut:], 0.02)(connection)

    begin = time.monotonic()
    told = answer_to(act, Timeouts(whole=0.5))
    assert told.kind is AnswerKind.BROKEN
    assert "in time" in told.cause
    assert time.monotonic() - begin < 2


def test_that_silence_is_broken_at_the_deadline() -> None:
    assert answer_to(silence(0.6), Timeouts(whole=0.3)).kind is AnswerKind.BROKEN


def test_that_a_gzip_bomb_is_refused_at_once() -> None:
    begin = time.monotonic()
    told = answer_to(http(gzip.compress(b"\0" * 100_000_000), Content_Encoding="gzip"))
    assert told.kind is AnswerKind.BROKEN
    assert time.monotonic() - begin < 3


def test_that_an_answer_of_very_many_results_is_refused_by_its_size() -> None:
    assert answer_to(saved(*["<ns1:Success>true</ns1:Success>"] * 60_000)).kind is AnswerKind.BROKEN


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_that_a_redirect_is_broken_and_the_other_host_hears_nothing(status: int) -> None:
    with ScriptedServer(lambda request: GOOD) as other:
        told = answer_to(http("", f"{status} Elsewhere", Location=other.endpoint))
    assert told.kind is AnswerKind.BROKEN
    assert other.connections == 0


def test_that_the_connection_stands_before_the_intent_and_serves_one_call() -> None:
    with ScriptedServer(Tenant(generate=GOOD)) as server:
        zuora = tenant(server)
        zuora.login()
        before = server.connections
        call = zuora.prepare([row()])
        time.sleep(0.05)
        assert server.connections == before + 1
        assert server.count("generate") == 0
        first = call.send()
        assert server.connections == before + 1
        assert call.send() is first
        call.close()
    assert server.count("generate") == 1


def test_that_a_server_that_hung_up_meanwhile_was_sent_nothing() -> None:
    """Logs in on one server; then another one takes its place, accepts, and closes at once."""
    with ScriptedServer(Tenant()) as server:
        zuora = tenant(server)
        zuora.login()
        port = server.port
    received: list[bytes] = []
    with socket.create_server(("127.0.0.1", port)) as listener:
        call = zuora.prepare([row()])
        connection, _ = listener.accept()
        connection.shutdown(socket.SHUT_WR)
        time.sleep(0.05)
        told = call.send()
        connection.settimeout(2)
        received.append(connection.recv(100))
        connection.close()
    assert told.kind is AnswerKind.NOT_SENT
    assert "before the request" in told.cause
    assert received == [b""]


def test_that_a_port_that_opens_a_moment_later_is_tried_again() -> None:
    with ScriptedServer(Tenant()) as server:
        zuora = tenant(server, timeouts=Timeouts(pause=1.0))
        zuora.login()
        port = server.port
    with socket.socket() as late:
        late.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        late.bind(("127.0.0.1", port))
        timer = threading.Timer(0.01, late.listen)
        timer.start()
        zuora.prepare([row()]).close()
        timer.join()


def test_that_a_closed_port_is_told_before_the_intent() -> None:
    with ScriptedServer(Tenant()) as server:
        zuora = tenant(server)
        zuora.login()
    with pytest.raises(AccessError) as caught:
        zuora.prepare([row()])
    assert caught.value.code == "refused"


def test_that_a_bad_certificate_is_told_before_the_intent_and_nothing_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, strange = Authority("Test Authority"), Authority("Strange Authority")
    store = tmp_path / "store.pem"
    store.write_bytes(good.pem)
    monkeypatch.setenv("SSL_CERT_FILE", str(store))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    with ScriptedServer(tls=good.server("127.0.0.1")) as server:
        script = Tenant(login=login(server.endpoint), generate=GOOD)
        server.script = script
        zuora = ZuoraTenant(server.endpoint, lambda: Secret(USER, PASSWORD), OUR_WSDL, timeouts=FAST)
        assert zuora.prepare([row()]).send().kind is AnswerKind.RESULTS
        asked, connections = len(server.requests), server.connections
        server.tls = strange.server("127.0.0.1")
        with pytest.raises(AccessError) as caught:
            zuora.prepare([row()])
    assert caught.value.code == "certificate"
    assert "Strange Authority" in caught.value.message
    assert len(server.requests) == asked
    # One that was refused, and one to learn the issuer's name: a certificate doesn't get better by asking again.
    assert server.connections == connections + 2


def test_that_calls_of_several_threads_do_not_mix() -> None:
    ids = [f"{n:032x}" for n in range(12)]

    def script(request: Request) -> bytes | Action:
        if request.operation != "generate":
            return Tenant()(request)
        account = next(account for account in ids if account in request.text)
        return saved(success(account))

    answers: dict[str, Answer] = {}
    with ScriptedServer(script) as server:
        zuora = tenant(server)

        def send(account: str) -> None:
            answers[account] = zuora.prepare([row(account)]).send()

        threads = [threading.Thread(target=send, args=(account,)) for account in ids]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert {account: answer.results[0].id for account, answer in answers.items()} == {
        account: account for account in ids
    }
    assert server.count("login") == 1


def test_that_a_message_of_the_server_that_holds_a_secret_is_masked() -> None:
    told = answer_to(
        fault("INVALID_VALUE", f"session {SESSION} of {PASSWORD.replace('&', '&amp;').replace('<', '&lt;')}")
    )
    assert "[hidden]" in told.message
    results = saved(f"<ns1:Errors><ns1:Code>X</ns1:Code><ns1:Message>{SESSION}</ns1:Message></ns1:Errors>")
    assert answer_to(results).results[0].errors[0].message == "[hidden]"
