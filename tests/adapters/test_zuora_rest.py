"""generate() over REST: tokens, the identical request under one key, answers read strictly or not at all."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.adapters.zuora_examples import ACCOUNT, INVOICE, OUR_WSDL, PASSWORD, REAL_WSDLS, USER, needs_shared, row
from tests.scripted_server import Action, Request, ScriptedServer, Tenant, http
from zgen_desktop.adapters.rest_answers import read_answer
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.transport import Reply
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.answers import judge
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.tenant import AnswerKind
from zgen_desktop.core.redaction import Redactor
from zgen_desktop.practice import Fault, FaultKind, PracticeTenant

CLIENT, CLIENT_SECRET, TOKEN = "client-1", "cl1ent-s3cret&=", "TOKEN-OF-THE-TEST-0001"
SOON = Timeouts(connect=5, whole=1.0, idle=1.0, busy=0.2, pause=0.02)
DONE = [{"Success": True, "Id": INVOICE}]


def as_json(content: object, status: str = "200 OK", **headers: str) -> bytes:
    return http(json.dumps(content), status, Content_Type="application/json", **headers)


def token(seconds: float = 3600, value: str = TOKEN) -> bytes:
    return as_json({"access_token": value, "token_type": "bearer", "expires_in": seconds})


class RestScript:
    """Answers tokens and generate() from lists, the last for ever; SOAP as ever."""

    def __init__(self, *answers: bytes | Action, tokens: tuple[bytes, ...] = ()) -> None:
        self.answers = list(answers)
        self.tokens = list(tokens) or [token()]
        self.asked: list[Request] = []
        self.sent: list[Request] = []
        self._soap = Tenant()

    def __call__(self, request: Request) -> bytes | Action:
        if request.line.startswith("POST /oauth/token "):
            self.asked.append(request)
            return self.tokens.pop(0) if len(self.tokens) > 1 else self.tokens[0]
        if request.line.startswith("POST /v1/action/generate"):
            self.sent.append(request)
            return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return self._soap(request)


def cut(connection: Any) -> None:
    connection.close()


@pytest.fixture
def scripted() -> Iterator[Callable[..., tuple[RestScript, ZuoraTenant]]]:
    servers: list[ScriptedServer] = []

    def make(*answers: bytes | Action, wsdl: Path = OUR_WSDL, version: int = 153, **options: Any) -> Any:
        script = RestScript(*answers, tokens=options.pop("tokens", ()))
        server = ScriptedServer(script)
        server.__enter__()
        servers.append(server)
        options.setdefault("timeouts", SOON)
        options.setdefault("client_id", CLIENT)
        secret = Secret(USER, PASSWORD, CLIENT_SECRET)
        return script, ZuoraTenant(server.at(version), lambda: secret, wsdl, **options)

    yield make
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture
def practice() -> Iterator[PracticeTenant]:
    with PracticeTenant(password="right", accounts=20) as tenant:
        yield tenant
    assert tenant.failures == []


def over_rest(practice: PracticeTenant, **options: Any) -> ZuoraTenant:
    secret = Secret(practice.user, "right", practice.client_secret)
    options.setdefault("timeouts", Timeouts(whole=5, pause=0.02))
    return ZuoraTenant(practice.endpoint, lambda: secret, OUR_WSDL, client_id=practice.client_id, **options)


def made(practice: PracticeTenant) -> list[str]:
    return [invoice.id for invoice in practice.ledger.invoices(made_here=True)]


# --- what is sent ------------------------------------------------------------------------------------


def test_that_the_request_is_the_documented_one(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(as_json(DONE))
    call = zuora.prepare([row()])
    assert call.send().kind is AnswerKind.RESULTS
    (sent,) = script.sent
    assert sent.line == "POST /v1/action/generate?rejectUnknownFields=true HTTP/1.1"
    assert sent.headers["authorization"] == f"Bearer {TOKEN}"
    assert sent.headers["idempotency-key"] == call.key
    assert sent.headers["x-zuora-wsdl-version"] == "153"
    assert sent.headers["zuora-track-id"] == f"zgen-{call.key}"
    assert "soapaction" not in sent.headers
    assert json.loads(sent.body) == {
        "objects": [
            {
                "AccountId": ACCOUNT,
                "IncludesOneTime": True,
                "IncludesRecurring": True,
                "IncludesUsage": True,
                "InvoiceDate": "2016-07-07",
                "TargetDate": "2016-07-07",
            }
        ],
        "type": "Invoice",
    }
    (asked,) = script.asked
    assert parse_qs(asked.text) == {
        "client_id": [CLIENT],
        "client_secret": [CLIENT_SECRET],
        "grant_type": ["client_credentials"],
    }
    assert "authorization" not in asked.headers


@needs_shared
def test_that_days_are_those_of_the_wsdl(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(as_json(DONE), wsdl=REAL_WSDLS[0], version=38)
    zuora.prepare([row()]).send()
    assert json.loads(script.sent[0].body)["objects"][0]["TargetDate"] == "2016-07-07T00:00:00"
    assert script.sent[0].headers["x-zuora-wsdl-version"] == "38"


def test_that_an_entity_goes_as_a_uuid(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(as_json(DONE), entity="8a808255557baba1015580e12fa5083a")
    zuora.prepare([row()]).send()
    assert script.sent[0].headers["zuora-entity-ids"] == "8a808255-557b-aba1-0155-80e12fa5083a"


def test_that_without_a_client_everything_goes_over_soap(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(as_json(DONE), client_id="")
    call = zuora.prepare([row()])
    call.close()
    assert (call.key, script.asked) == ("", [])
    assert zuora.ask_again([row()], "k", call.request_sha256, lambda: None) is None


# --- tokens ------------------------------------------------------------------------------------------


def test_that_a_token_is_used_until_it_ages(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(as_json(DONE), tokens=(token(0.5), token(3600, "SECOND-TOKEN")))
    zuora.prepare([row()]).send()
    zuora.prepare([row()]).send()
    time.sleep(0.45)
    zuora.prepare([row()]).send()
    zuora.prepare([row()]).send()
    bearers = [sent.headers["authorization"] for sent in script.sent]
    assert bearers == [f"Bearer {TOKEN}"] * 2 + ["Bearer SECOND-TOKEN"] * 2


@pytest.mark.parametrize("status", ["400 Bad Request", "401 Unauthorized", "403 Forbidden"])
def test_that_a_rejected_client_is_told_at_login_and_never_asked_for_again(
    scripted: Callable[..., Any], status: str
) -> None:
    script, zuora = scripted(as_json(DONE), tokens=(as_json({"error": "invalid_client"}, status),))
    for _ in range(3):
        with pytest.raises(AccessError) as caught:
            zuora.login()
        assert caught.value.code == "login_rejected"
        assert "client" in caught.value.title
    assert len(script.asked) == 1


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (as_json({"message": "slow"}, "429 Slow", Retry_After="7"), "busy"),
        (http("<html>", "200 OK", Content_Type="text/html"), "not_zuora"),
        (as_json([]), "not_zuora"),
        (as_json({"access_token": "a\r\nX-Evil: 1"}), "not_zuora"),
        (http("", "502 Bad Gateway"), "server_error"),
        (http("", "302 Found", Location="http://127.0.0.1:1/"), "redirected"),
        (cut, "broken_answer"),
    ],
)
def test_that_no_token_is_told_with_its_cause(scripted: Callable[..., Any], answer: bytes | Action, code: str) -> None:
    _, zuora = scripted(as_json(DONE), tokens=(answer,))
    with pytest.raises(AccessError) as caught:
        zuora.prepare([row()])
    assert caught.value.code == code


def test_that_an_unpublished_host_gets_no_client(tmp_path: Path) -> None:
    zuora = ZuoraTenant(
        "https://zuora.example.com/apps/services/a/153.0", lambda: Secret(USER, PASSWORD), OUR_WSDL, client_id=CLIENT
    )
    with pytest.raises(AccessError, match="OAuth"):
        zuora.login()


def test_that_secret_and_token_show_nowhere(
    scripted: Callable[..., Any], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    redactor = Redactor()
    told = as_json({"FaultCode": "NO_PERMISSION", "FaultMessage": f"Not with {TOKEN} and {CLIENT_SECRET}"}, "400 Bad")
    _, zuora = scripted(told, redactor=redactor)
    call = zuora.prepare([row()])
    answer = call.send()
    out = capfd.readouterr()
    shown = f"{caplog.text}{out.out}{out.err}{answer!r}{call!r}{vars(call)!r}"
    assert TOKEN not in shown
    assert CLIENT_SECRET not in shown
    assert redactor.clean(f"{TOKEN} {CLIENT_SECRET}") == "… …" or TOKEN not in redactor.clean(TOKEN)


# --- a lost answer -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lost",
    [
        cut,
        http("", "502 Bad Gateway"),
        http("<html>", "504 Gateway Time-out", Content_Type="text/html"),
        http("<html>Sign in", "200 OK", Content_Type="text/html"),
        http('[{"Success": tr', Content_Type="application/json"),
        http("", "202 Accepted"),
        http("", "302 Found", Location="http://127.0.0.1:1/"),
        as_json({"message": "in progress"}, "409 Conflict"),
    ],
)
def test_that_a_lost_answer_is_asked_for_with_identical_bytes_and_key(
    scripted: Callable[..., Any], lost: bytes | Action
) -> None:
    script, zuora = scripted(lost, lost, as_json(DONE))
    call = zuora.prepare([row()])
    answer = call.send()
    assert [result.id for result in answer.results] == [INVOICE]
    assert len(script.sent) == 3
    assert len({(sent.body, sent.line, sent.headers["idempotency-key"]) for sent in script.sent}) == 1
    assert call.send() is answer
    assert len(script.sent) == 3


@pytest.mark.parametrize(
    "door",
    [
        as_json({"message": "slow"}, "429 Slow", Retry_After="0"),
        as_json({"message": "Authentication error"}, "401 Unauthorized"),
        as_json({"message": "in progress"}, "409 Conflict"),
        http("", "503 Service Unavailable"),
    ],
)
def test_that_what_turns_the_question_away_says_nothing_of_the_first_request(
    scripted: Callable[..., Any], door: bytes
) -> None:
    script, zuora = scripted(cut, door)
    answer = zuora.prepare([row()]).send()
    assert answer.kind is AnswerKind.BROKEN
    assert [verdict.meaning for verdict in judge(answer, 1)] == [Meaning.UNKNOWN]
    assert len(script.sent) > 2


def test_that_an_ended_token_is_renewed_before_asking_on(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(
        cut, as_json({}, "401 Unauthorized"), as_json(DONE), tokens=(token(), token(3600, "SECOND-TOKEN"))
    )
    assert zuora.prepare([row()]).send().kind is AnswerKind.RESULTS
    assert [sent.headers["authorization"][-5:] for sent in script.sent] == ["-0001", "-0001", "TOKEN"]


def test_that_another_request_under_the_key_is_asked_about_no_more(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(cut, as_json({"message": "mismatch"}, "422 Unprocessable"))
    answer = zuora.prepare([row()]).send()
    assert [verdict.meaning for verdict in judge(answer, 1)] == [Meaning.UNKNOWN]
    assert "422" in answer.cause
    assert len(script.sent) == 2


@pytest.mark.parametrize(
    ("first", "meaning"),
    [
        (as_json({"message": "slow"}, "429 Slow", Retry_After="120"), Meaning.BUSY),
        (as_json({"message": "Authentication error"}, "401 Unauthorized"), Meaning.LOGIN_AGAIN),
        (as_json({"FaultCode": "fns:NO_PERMISSION", "FaultMessage": "No."}, "400 Bad"), Meaning.STOP),
        (as_json({"message": "Error - unrecognised fields"}, "400 Bad"), Meaning.REFUSED),
    ],
)
def test_that_a_first_request_that_was_turned_away_is_sent_once(
    scripted: Callable[..., Any], first: bytes, meaning: Meaning
) -> None:
    script, zuora = scripted(first)
    answer = zuora.prepare([row()]).send()
    assert [verdict.meaning for verdict in judge(answer, 1)] == [meaning]
    assert len(script.sent) == 1


def test_that_a_call_says_how_long_it_may_send_again(scripted: Callable[..., Any]) -> None:
    _, zuora = scripted(cut, timeouts=Timeouts(whole=0.5, idle=0.5, pause=0.05))
    call = zuora.prepare([row()])
    begun = time.monotonic()
    call.send()
    assert call.span == 0.5
    # The last question begins before its end, and is given as long as any.
    assert time.monotonic() - begun < 2 * call.span + 1


def test_that_patience_ends(scripted: Callable[..., Any]) -> None:
    _, zuora = scripted(cut, timeouts=Timeouts(whole=0.3, idle=0.3, pause=0.05))
    assert zuora.prepare([row()]).send().kind is AnswerKind.BROKEN


def test_that_a_call_given_back_is_never_written(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(as_json(DONE))
    call = zuora.prepare([row()])
    call.close()
    assert call.send().kind is AnswerKind.NOT_SENT
    assert script.sent == []


def test_that_other_rows_are_not_asked_about_under_a_key(scripted: Callable[..., Any]) -> None:
    script, zuora = scripted(as_json(DONE))
    call = zuora.prepare([row()])
    call.send()
    assert zuora.ask_again([row(INVOICE)], call.key, call.request_sha256, lambda: None) is None
    assert zuora.ask_again([row()], call.key, "0" * 64, lambda: None) is None
    assert len(script.sent) == 1
    assert zuora.ask_again([row()], call.key, call.request_sha256, lambda: None).results == call.send().results


# --- against the practice tenant ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        Fault(FaultKind.CUT, acts=True),
        Fault(FaultKind.CUT),
        Fault(FaultKind.TRUNCATE),
        Fault(FaultKind.STATUS, status=502, acts=True),
        Fault(FaultKind.LATE, seconds=0.5),
        Fault(FaultKind.GZIP),
        Fault(FaultKind.HTML, acts=True),
        Fault(FaultKind.HUGE, size=3_000_000),
        Fault(FaultKind.SILENCE, seconds=1.0, acts=True),
    ],
    ids=lambda fault: f"{fault.kind}-{fault.acts}",
)
def test_that_whatever_happens_to_the_answer_one_invoice_is_made_and_known(
    practice: PracticeTenant, fault: Fault
) -> None:
    practice.behaviour.fresh_usage = True
    practice.behaviour.add(fault, Fault(FaultKind.CUT, call="replay", acts=True))
    account = practice.ledger.accounts()[0].id
    answer = over_rest(practice).prepare([row(account, date.today())]).send()
    assert [result.id for result in answer.results] == made(practice)
    assert len(made(practice)) == 1


def test_that_a_process_that_died_asks_with_the_same_bytes(practice: PracticeTenant) -> None:
    account = practice.ledger.accounts()[0].id
    first = over_rest(practice).prepare([row(account, date.today())])
    done = first.send()
    later = over_rest(practice).ask_again([row(account, date.today())], first.key, first.request_sha256, lambda: None)
    assert later is not None
    assert later.results == done.results
    assert len(made(practice)) == 1


# --- reading -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        None, {}, "text", 7, [1], [None], [[]], [{"Success": "true", "Id": INVOICE}], [{"Success": True, "Id": 7}],
        [{"Success": True, "Id": INVOICE, "More": 1}], [{"Success": False, "Errors": {}}],
        [{"Success": False, "Errors": ["x"]}], [{"Success": False, "Errors": [{"Code": 1}]}],
    ],
)  # fmt: skip
def test_that_json_of_another_form_is_no_answer(content: object) -> None:
    reply = Reply(200, {"content-type": "application/json"}, json.dumps(content).encode())
    answer = read_answer(reply, Redactor())
    assert answer.kind is AnswerKind.BROKEN
    assert [verdict.meaning for verdict in judge(answer, 1)] == [Meaning.UNKNOWN]


@pytest.mark.parametrize("status", [200, 400, 403, 404, 500])
def test_that_reasons_are_passed_on_and_prove_nothing(status: int) -> None:
    content = {
        "success": False,
        "processId": "CBCFED6580B4E076",
        "reasons": [{"code": 50000010, "message": f"You may not do this, {CLIENT_SECRET}."}, {"code": 7}, None],
    }
    reply = Reply(status, {"content-type": "application/json"}, json.dumps(content).encode())
    answer = read_answer(reply, Redactor(CLIENT_SECRET))
    assert answer.cause == "Zuora says: You may not do this, [hidden]. (50000010) It gave no reason. (7)"
    assert [verdict.meaning for verdict in judge(answer, 1)] == [Meaning.UNKNOWN]


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[" * 100_000, b'[{"Success": true}', b"NaN"])
def test_that_what_is_no_json_is_no_answer(raw: bytes) -> None:
    assert read_answer(Reply(200, {"content-type": "application/json"}, raw), Redactor()).kind is AnswerKind.BROKEN


def test_that_every_cut_of_an_answer_leaves_it_unknown() -> None:
    whole = json.dumps([*DONE, {"Success": False, "Errors": [{"Code": "INVALID_VALUE", "Message": "No."}]}]).encode()
    for end in range(len(whole)):
        answer = read_answer(Reply(200, {"content-type": "application/json"}, whole[:end]), Redactor())
        assert {verdict.meaning for verdict in judge(answer, 2)} == {Meaning.UNKNOWN}
    answer = read_answer(Reply(200, {"content-type": "application/json; charset=utf-8"}, whole), Redactor())
    assert [verdict.meaning for verdict in judge(answer, 2)] == [Meaning.DONE, Meaning.REFUSED]


def test_that_results_that_contradict_themselves_prove_nothing() -> None:
    twice = read_answer(Reply(200, {"content-type": "application/json"}, json.dumps(DONE * 2).encode()), Redactor())
    assert {verdict.meaning for verdict in judge(twice, 2)} == {Meaning.UNKNOWN}
    assert {verdict.meaning for verdict in judge(twice, 3)} == {Meaning.UNKNOWN}
