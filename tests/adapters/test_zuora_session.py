"""Logging in: causes told apart, sessions renewed, nothing secret told, nothing followed that can't be trusted."""

from __future__ import annotations

import logging
import socket
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.adapters.zuora_examples import (
    ACCOUNT,
    API,
    FAST,
    INVOICE,
    OUR_WSDL,
    PASSWORD,
    SESSION,
    USER,
    body_of,
    row,
    tenant,
)
from tests.own_wsdl import write_own_wsdl
from tests.scripted_server import (
    Action,
    Request,
    ScriptedServer,
    Tenant,
    envelope,
    fault,
    http,
    login,
    records,
    reset,
    response,
    saved,
    silence,
    success,
    user_info,
)
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.errors import AccessError, UsageError, ZgenError
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.tenant import AnswerKind, UserInfo
from zgen_desktop.core.redaction import Redactor

WRONG = "Invalid login. User name and password do not match."
BLOCKED = "Your IP address may be restricted. Please contact the administrator at your company for help."
GOOD = saved(success(INVOICE))


def refused(answer: bytes | Action, timeouts: Timeouts = FAST) -> AccessError:
    """The error of a login that is answered so."""
    with ScriptedServer(Tenant(login=answer)) as server, pytest.raises(AccessError) as caught:
        tenant(server, timeouts=timeouts).login()
    assert server.count("generate") == 0
    check_no_secret(caught.value)
    return caught.value


def check_no_secret(error: BaseException) -> None:
    """Neither in its text nor in its traceback, causes and contexts included."""
    told = "".join(traceback.format_exception(error)) + repr(error) + repr(error.__dict__)
    seen: BaseException | None = error
    while seen is not None:
        told += repr(seen) + repr(getattr(seen, "__dict__", ""))
        seen = seen.__context__
    for secret in (PASSWORD, PASSWORD.replace("&", "&amp;"), "battery", SESSION):
        assert secret not in told


def test_that_login_says_who_and_where() -> None:
    with ScriptedServer(Tenant()) as server:
        who = tenant(server).login()
    assert who == UserInfo("1234", "Test Ltd", "u1", "ann@example.com")
    assert [request.operation for request in server.requests] == ["login", "getUserInfo"]
    assert f"<ns1:username>{USER}</ns1:username>" in server.requests[0].text
    assert "<ns1:password>c0rrect-h0rse&amp;&lt;battery&gt;</ns1:password>" in server.requests[0].text
    assert "SessionHeader" not in server.requests[0].text


@pytest.mark.parametrize(
    ("answer", "code", "word"),
    [
        (fault("INVALID_VALUE", WRONG, "LoginFault"), "login_rejected", "User name or password"),
        (fault("INVALID_LOGIN", "No.", "UnexpectedErrorFault"), "login_rejected", "127.0.0.1"),
        (fault("INVALID_VALUE", "Your account is locked.", "LoginFault"), "login_rejected", "locked"),
        (fault("INVALID_VALUE", BLOCKED, "LoginFault"), "ip_restricted", "IP addresses"),
        (fault("NO_PERMISSION", "No."), "no_permission", "API Write Access"),
        (fault("API_DISABLED", "No."), "api_disabled", "switched off"),
        (fault("INVALID_VERSION", "No."), "wrong_version", "version"),
        (fault("UNEXPECTED_ERROR", "No."), "server_error", "a problem"),
        (fault("SERVER_UNAVAILABLE", "No."), "server_error", "a problem"),
        (http("{}", "429 Too Many", Retry_After="7"), "busy", "7 seconds"),
        (http("<html/>", Content_Type="text/html"), "not_zuora", "login page"),
        (http("<html/>", "404 Not Found"), "not_zuora", "404"),
        (http("", "503 Service Unavailable"), "server_error", "503"),
        (http("", "407 Proxy"), "proxy", "proxy"),
        (http("", "302 Found", Location="https://evil.example/x"), "redirected", "evil.example"),
        (response("query", ""), "broken_answer", "another call"),
        (http(""), "broken_answer", "empty"),
        (response("login", "<ns1:result/>"), "broken_answer", "session"),
        (response("login", "<ns1:result><ns1:Session></ns1:Session></ns1:result>"), "broken_answer", "session"),
        (http("", Content_Encoding="gzip"), "broken_answer", "compressed"),
        (http(envelope("<soapenv:Fault/>")), "server_error", "no reason"),
        (reset, "broken_answer", "broke"),
        (b"", "broken_answer", "without an answer"),
    ],
)
def test_that_the_causes_of_a_failed_login_are_told_apart(answer: bytes | Action, code: str, word: str) -> None:
    error = refused(answer)
    assert error.code == code
    assert word in str(error)
    assert error.title
    assert error.message.endswith((".", ")"))
    assert error.next_step.endswith(".")


def test_that_a_login_that_takes_too_long_ends() -> None:
    begin = time.monotonic()
    assert refused(silence(0.6), Timeouts(whole=0.3)).code == "timeout"
    assert time.monotonic() - begin < 2


def test_that_a_closed_port_is_tried_three_times_and_an_unknown_name_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    for endpoint, code in ((f"http://127.0.0.1:{port}", "refused"), ("https://no-such-host.invalid", "name_not_found")):
        zuora = ZuoraTenant(
            f"{endpoint}/apps/services/a/153.0", lambda: Secret(USER, PASSWORD), OUR_WSDL, timeouts=FAST
        )
        with pytest.raises(AccessError) as caught:
            zuora.login()
        assert caught.value.code == code
        check_no_secret(caught.value)


@pytest.mark.parametrize("message", [WRONG, BLOCKED])
def test_that_a_rejected_login_is_never_repeated(message: str) -> None:
    with ScriptedServer(Tenant(login=fault("INVALID_VALUE", message, "LoginFault"))) as server:
        zuora = tenant(server)
        codes = set()
        for ask in (zuora.login, zuora.login, lambda: zuora.invoices("Id = 'x'"), lambda: zuora.prepare([row()])):
            with pytest.raises(AccessError) as caught:
                ask()
            codes.add((caught.value.code, caught.value.message))
    assert len(codes) == 1
    assert server.count("login") == 1


def test_that_a_login_that_failed_otherwise_may_be_tried_again() -> None:
    script = Tenant()
    script.answers["login"] = [http("", "503 X")]
    with ScriptedServer(script) as server:
        zuora = tenant(server)
        with pytest.raises(AccessError):
            zuora.login()
        assert server.count("login") == 1
        del script.answers["login"]
        assert zuora.login().tenant_id == "1234"


@pytest.mark.parametrize(
    "secret", [Secret("ann", "with\x00zero"), Secret("an\x1bn", "tr0ubador"), Secret("ann", "lone \ud800 surrogate")]
)
def test_that_a_secret_that_can_not_be_sent_is_refused_here(secret: Secret) -> None:
    with ScriptedServer(Tenant()) as server, pytest.raises(AccessError) as caught:
        ZuoraTenant(server.endpoint, lambda: secret, OUR_WSDL, timeouts=FAST).login()
    assert caught.value.code == "login_rejected"
    assert secret.password not in str(caught.value)
    assert server.requests == []


def test_that_what_the_keyring_says_is_passed_on() -> None:
    def source() -> Secret:
        raise AccessError("keyring_locked", "The keyring is locked", "It is.", "Unlock it.")

    with ScriptedServer(Tenant()) as server, pytest.raises(AccessError) as caught:
        ZuoraTenant(server.endpoint, source, OUR_WSDL).login()
    assert caught.value.code == "keyring_locked"


@pytest.mark.parametrize(
    "url",
    [
        "https://na.zuora.com/apps/services/a/153.0",
        "http://127.0.0.1:{other}/apps/services/a/153.0",
        "http://localhost:{port}/apps/services/a/153.0",
        "http://ann@127.0.0.1:{port}/apps/services/a/153.0",
        "http://127.0.0.1:{port}/somewhere",
        "http://127.0.0.1:{port}@evil.example/apps/services/a/153.0",
        "nonsense",
    ],
)
def test_that_a_server_url_that_points_elsewhere_gets_nothing(url: str) -> None:
    with ScriptedServer(Tenant(generate=GOOD)) as other, ScriptedServer() as server:
        server.script = Tenant(login=login(url.format(other=other.port, port=server.port)))
        zuora = tenant(server)
        for ask in (zuora.login, lambda: zuora.prepare([row()])):
            with pytest.raises(AccessError) as caught:
                ask()
            assert caught.value.code == "server_url"
            check_no_secret(caught.value)
        assert other.connections == 0
        assert server.count("getUserInfo") == 0


def test_that_the_server_url_decides_where_calls_go_and_our_version_stays() -> None:
    with ScriptedServer() as server:
        server.script = Tenant(login=login(server.at(91)), generate=GOOD)
        zuora = tenant(server)
        assert zuora.prepare([row()]).send().kind is AnswerKind.RESULTS
    assert {request.line.split()[1] for request in server.requests} == {"/apps/services/a/153.0"}


def test_that_a_login_without_server_url_stays_where_it_is() -> None:
    answer = response("login", f"<ns1:result><ns1:Session>{SESSION}</ns1:Session><ns1:ServerUrl/></ns1:result>")
    with ScriptedServer(Tenant(login=answer, generate=GOOD)) as server:
        assert tenant(server).prepare([row()]).send().kind is AnswerKind.RESULTS


def test_that_a_tenant_that_does_not_say_which_it_is_is_not_guessed() -> None:
    with ScriptedServer(Tenant(getUserInfo=user_info(tenant=""))) as server, pytest.raises(AccessError) as caught:
        tenant(server).login()
    assert caught.value.code == "broken_answer"


def test_that_the_session_is_renewed_before_it_ages_and_not_sooner() -> None:
    with ScriptedServer(Tenant(generate=GOOD, query=records("Invoice", []))) as server:
        zuora = tenant(server, timeouts=Timeouts(session=0.3))
        zuora.login()
        zuora.invoices("Id = 'x'")
        zuora.prepare([row()]).send()
        assert server.count("login") == 1
        time.sleep(0.35)
        zuora.prepare([row()]).send()
        assert server.count("login") == 2
        time.sleep(0.35)
        zuora.invoices("Id = 'x'")
        assert server.count("login") == 3


def test_that_a_call_uses_the_newest_session() -> None:
    sessions = iter(["FIRST-SESSION-1", "SECOND-SESSION-2"])

    def script(request: Request) -> bytes | Action:
        if request.operation == "login":
            return login(server.endpoint, next(sessions))
        return rest(request)

    rest = Tenant(generate=GOOD)
    with ScriptedServer(script) as server:
        zuora = tenant(server)
        zuora.login()
        zuora.prepare([row()]).send()
        zuora.login()
        zuora.prepare([row()]).send()
    used = [request.text for request in server.requests if request.operation == "generate"]
    assert "FIRST-SESSION-1" in used[0]
    assert "SECOND-SESSION-2" in used[1]


def test_that_a_renewed_login_to_another_tenant_sends_nothing() -> None:
    script = Tenant(getUserInfo=[user_info("1"), user_info("2")], generate=GOOD)
    with ScriptedServer(script) as server:
        zuora = tenant(server, timeouts=Timeouts(session=0.0))
        zuora.login()
        with pytest.raises(UsageError) as caught:
            zuora.prepare([row()])
    assert caught.value.code == "other_tenant"
    assert server.count("generate") == 0


def test_that_an_ended_session_in_generate_is_told_and_not_mended_by_itself() -> None:
    script = Tenant(generate=[fault("INVALID_SESSION", "Gone."), GOOD])
    with ScriptedServer(script) as server:
        zuora = tenant(server)
        assert zuora.prepare([row()]).send().code == "INVALID_SESSION"
        assert (server.count("generate"), server.count("login")) == (1, 1)
        zuora.login()
        assert zuora.prepare([row()]).send().kind is AnswerKind.RESULTS


def test_that_no_secret_is_logged_printed_or_kept_in_an_error(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    redactor = Redactor()
    endings: list[bytes | Action] = [
        http(f"<a>{SESSION}</a>"),
        http(SESSION, "500 X"),
        fault("UNKNOWN_ERROR", f"session {SESSION} and {PASSWORD.replace('&', '&amp;').replace('<', '&lt;')} failed"),
        http(envelope(f"<a>{SESSION}")),
        http("", "302 X", Location=f"https://ann:{PASSWORD}@evil.example/?session={SESSION}"),
        b"HTTP/1.1 " + SESSION.encode() + b"\r\n\r\n",
    ]
    asks: list[Callable[[ZuoraTenant], object]] = [
        lambda zuora: zuora.invoices(f"AccountId = '{ACCOUNT}'"),
        lambda zuora: zuora.prepare([row()]).send(),
    ]
    told = ""
    for ending in endings:
        for ask in asks:
            with ScriptedServer(Tenant(query=ending, generate=ending)) as server:
                zuora = tenant(server, redactor=redactor)
                zuora.login()
                try:
                    told += repr(ask(zuora)) + repr(zuora) + repr(vars(zuora))
                except ZgenError as error:
                    check_no_secret(error)
                    told += str(error)
    told += caplog.text + "".join(capfd.readouterr())
    assert PASSWORD not in told
    assert SESSION not in told
    assert redactor.clean(f"{SESSION} {PASSWORD}") == "[hidden] [hidden]"


@pytest.mark.parametrize(
    ("entity", "argument"),
    [("Germany", "entityName"), ("8a8ae4b122561fc00122562fbc3d0002", "entityId"),
     ("8a8ae4b1-2256-1fc0-0122-562fbc3d0002", "entityId"), ("", None)],
)  # fmt: skip
def test_that_the_entity_is_named_at_login_by_id_or_by_name_never_by_both(
    entity: str, argument: str | None, tmp_path: Path
) -> None:
    own = write_own_wsdl(tmp_path / "own.wsdl", entities=True)
    with ScriptedServer(Tenant()) as server:
        user = tenant(server, own, entity=entity).login()
        (sent,) = [body_of(request.body) for request in server.requests if request.operation == "login"]
    named = {str(child.tag).removeprefix(API): child.text for child in sent}
    expected = {} if argument is None else {argument: entity}
    assert {name: text for name, text in named.items() if name.startswith("entity")} == expected
    assert (user.entity, user.tenant_title) == (entity, f"Test Ltd / {entity}" if entity else "Test Ltd")


def test_that_an_entity_that_the_wsdl_can_not_name_is_refused_before_the_password_leaves() -> None:
    with ScriptedServer(Tenant()) as server, pytest.raises(AccessError) as caught:
        tenant(server, entity="Germany").login()
    assert caught.value.code == "wrong_wsdl"
    assert "Germany" in caught.value.title
    assert server.requests == []


def test_that_each_login_tells_who_it_is_and_what_the_wsdl_has() -> None:
    told: list[tuple[str, bool]] = []
    with ScriptedServer(Tenant()) as server:
        zuora = tenant(server, on_login=lambda user, schema: told.append((user.tenant_id, schema.change)))
        zuora.login()
    assert told == [("1234", True)]
