"""REST: an OAuth token, and generate with an Idempotency-Key as documented."""

from __future__ import annotations

import http.client
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.practice.conftest import TODAY, accounts, row
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant


@dataclass
class RestClient:
    tenant: PracticeTenant
    token: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def post(self, path: str, body: bytes, **headers: str) -> tuple[int, Any, Mapping[str, str]]:
        connection = http.client.HTTPConnection(self.tenant.host_port, timeout=20)
        try:
            connection.request("POST", path, body, {**self.headers, **headers})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read()), dict(answer.getheaders())
        finally:
            connection.close()

    def ask_token(self, **wrong: str) -> tuple[int, Any]:
        form = {
            "client_id": self.tenant.client_id,
            "client_secret": self.tenant.client_secret,
            "grant_type": "client_credentials",
            **wrong,
        }
        status, answer, _ = self.post("/oauth/token", urlencode(form).encode())
        if status == 200:
            self.headers["Authorization"] = f"Bearer {answer['access_token']}"
        return status, answer

    def generate(self, *account_ids: str, key: str = "", query: str = "", **more: Any) -> tuple[int, Any]:
        objects = [{**row(one), **more} for one in account_ids]
        body = json.dumps({"objects": objects, "type": "Invoice"}).encode()
        keyed = {"Idempotency-Key": key} if key else {}
        status, answer, _ = self.post(f"/v1/action/generate{query}", body, **keyed)
        return status, answer


@pytest.fixture
def rest(tenant: PracticeTenant) -> RestClient:
    client = RestClient(tenant)
    assert client.ask_token()[0] == 200
    return client


def made(tenant: PracticeTenant) -> list[str]:
    return [one.id for one in tenant.ledger.invoices(made_here=True)]


def test_that_a_token_has_the_documented_shape_and_an_end(make_tenant: Callable[..., PracticeTenant]) -> None:
    tenant = make_tenant(accounts=3, token_seconds=0.3)
    client = RestClient(tenant)
    status, answer = client.ask_token()
    assert (status, answer["token_type"], answer["expires_in"]) == (200, "bearer", 0)
    assert client.generate(accounts(tenant)[0])[0] == 200
    time.sleep(0.35)
    assert client.generate(accounts(tenant)[1])[0] == 401
    client.ask_token()
    assert client.generate(accounts(tenant)[1])[0] == 200


@pytest.mark.parametrize(
    ("wrong", "status"),
    [({"client_secret": "x"}, 401), ({"client_id": "x"}, 401), ({"grant_type": "password"}, 400)],
)
def test_that_a_wrong_client_gets_no_token(tenant: PracticeTenant, wrong: dict[str, str], status: int) -> None:
    client = RestClient(tenant)
    assert client.ask_token(**wrong)[0] == status
    assert client.generate(accounts(tenant)[0]) == (401, {"message": "Authentication error"})
    assert made(tenant) == []


def test_that_generate_answers_a_list_of_results(tenant: PracticeTenant, rest: RestClient) -> None:
    good, nothing = accounts(tenant)[0], accounts(tenant, CustomerKind.NOTHING_DUE)[0]
    status, answer = rest.generate(good, nothing)
    assert (status, answer[0]) == (200, {"Id": made(tenant)[0], "Success": True})
    assert answer[1]["Success"] is False
    assert answer[1]["Errors"] == [
        {
            "Code": "INVALID_VALUE",
            "Message": "The invoice will not be generated because there are no charges due on this account.",
        }
    ]


def test_that_a_key_acts_once_and_answers_the_same_again_failures_too(tenant: PracticeTenant, rest: RestClient) -> None:
    tenant.behaviour.fresh_usage = True
    ids = [accounts(tenant)[0], accounts(tenant, CustomerKind.CANCELED)[0]]
    first = rest.generate(*ids, key="k1")
    assert [result["Success"] for result in first[1]] == [True, False]
    assert [rest.generate(*ids, key="k1") for _ in range(3)] == [first] * 3
    assert len(made(tenant)) == 1
    rest.generate(*ids, key="k2")
    rest.generate(*ids)
    assert len(made(tenant)) == 3


def test_that_a_whole_call_that_fails_is_saved_too(tenant: PracticeTenant, rest: RestClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.FAULT, code="NO_PERMISSION", message="Not for you."))
    failed = (400, {"FaultCode": "NO_PERMISSION", "FaultMessage": "Not for you."})
    assert [rest.generate(accounts(tenant)[0], key="k") for _ in range(2)] == [failed] * 2
    assert made(tenant) == []


def test_that_another_body_under_the_same_key_is_a_mismatch(tenant: PracticeTenant, rest: RestClient) -> None:
    one, two = accounts(tenant)[:2]
    rest.generate(one, key="k")
    assert rest.generate(two, key="k")[0] == 422
    assert rest.generate(one, key="k", query="?rejectUnknownFields=true")[0] == 422
    assert len(made(tenant)) == 1


def test_that_a_key_is_in_conflict_while_the_first_request_runs(tenant: PracticeTenant, rest: RestClient) -> None:
    tenant.behaviour.latency_by_call = {"generate": 0.6}
    account_id = accounts(tenant)[0]
    answers: list[tuple[int, Any]] = []
    thread = threading.Thread(target=lambda: answers.append(rest.generate(account_id, key="k")))
    thread.start()
    while not tenant.ledger.requests("generate"):
        time.sleep(0.01)
    assert rest.generate(account_id, key="k")[0] == 409
    thread.join()
    assert rest.generate(account_id, key="k") == answers[0]
    assert len(made(tenant)) == 1


def test_that_a_late_effect_is_in_conflict_until_it_is_there(tenant: PracticeTenant, rest: RestClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.LATE, seconds=0.5))
    account_id = accounts(tenant)[0]
    with pytest.raises(http.client.RemoteDisconnected):
        rest.generate(account_id, key="k")
    statuses = [rest.generate(account_id, key="k")[0]]
    while statuses[-1] == 409:
        time.sleep(0.05)
        statuses.append(rest.generate(account_id, key="k")[0])
    assert len(statuses) > 1
    assert rest.generate(account_id, key="k") == (200, [{"Id": made(tenant)[0], "Success": True}])
    assert len(made(tenant)) == 1


@pytest.mark.parametrize("acts", [True, False])
def test_that_a_lost_answer_can_be_asked_for_again(tenant: PracticeTenant, rest: RestClient, acts: bool) -> None:
    tenant.behaviour.add(Fault(FaultKind.CUT, acts=acts))
    account_id = accounts(tenant)[0]
    with pytest.raises(http.client.RemoteDisconnected):
        rest.generate(account_id, key="k")
    assert len(made(tenant)) == int(acts)
    assert rest.generate(account_id, key="k")[1] == [{"Id": made(tenant)[0], "Success": True}]
    assert len(made(tenant)) == 1


def test_that_a_key_outlives_the_tenant_but_not_its_time(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    answers = []
    for seconds in (86_400.0, 86_400.0, 0.0):
        with PracticeTenant(path, password="right", accounts=3, key_seconds=seconds) as tenant:
            client = RestClient(tenant)
            client.ask_token()
            answers.append(client.generate(accounts(tenant)[0], key="k")[1][0])
    assert answers[0] == answers[1]
    assert answers[2]["Errors"][0]["Code"] == "INVALID_VALUE"


def test_that_what_is_turned_away_at_the_door_is_not_saved(tenant: PracticeTenant, rest: RestClient) -> None:
    account_id = accounts(tenant)[0]
    tenant.behaviour.add(Fault(FaultKind.THROTTLE, seconds=7), Fault(FaultKind.EXPIRE_SESSION))
    body = json.dumps({"objects": [row(account_id)], "type": "Invoice"}).encode()
    status, answer, headers = rest.post("/v1/action/generate", body, **{"Idempotency-Key": "k"})
    assert (status, headers["Retry-After"], answer["FaultCode"]) == (429, "7", "REQUEST_EXCEEDED_LIMIT")
    assert rest.generate(account_id, key="k")[0] == 401
    assert rest.generate(account_id, key="k")[0] == 401
    rest.ask_token()
    assert rest.generate(account_id, key="k")[1][0]["Success"]


def test_that_unknown_fields_are_ignored_unless_they_are_to_be_refused(
    tenant: PracticeTenant, rest: RestClient
) -> None:
    account_id = accounts(tenant)[0]
    refused = rest.generate(account_id, query="?rejectUnknownFields=true", Colour="blue")
    assert refused == (400, {"message": "Error - unrecognised fields"})
    assert rest.generate(account_id, query="?rejectUnknownFields=true", IncludesUsage=False)[0] == 200
    assert json.loads(tenant.ledger.generate_rows(account_id)[0].sent)["IncludesUsage"] == "false"
    assert rest.generate(account_id, Colour="blue")[0] == 200


@pytest.mark.parametrize("body", [b"", b"[]", b'{"type": "Invoice"}', b'{"objects": [1], "type": "Invoice"}', b"\xff"])
def test_that_what_is_no_request_is_a_400(rest: RestClient, body: bytes) -> None:
    assert rest.post("/v1/action/generate", body)[0] == 400


def test_that_an_action_is_for_invoices_up_to_50_at_a_time(tenant: PracticeTenant, rest: RestClient) -> None:
    body = json.dumps({"objects": [], "type": "Account"}).encode()
    assert rest.post("/v1/action/generate", body)[1]["FaultCode"] == "INVALID_TYPE"
    assert rest.generate(*(["1" * 32] * 51))[1]["FaultCode"] == "MAX_RECORDS_EXCEEDED"
    assert rest.post("/v1/action/create", body)[0] == 404


def test_that_the_version_header_decides_about_dates_and_the_track_id_comes_back(
    tenant: PracticeTenant, rest: RestClient
) -> None:
    rest.headers |= {"X-Zuora-WSDL-Version": "68", "Zuora-Track-Id": "run-1"}
    body = json.dumps(
        {
            "objects": [{"AccountId": accounts(tenant)[0], "InvoiceDate": str(TODAY), "TargetDate": str(TODAY)}],
            "type": "Invoice",
        }
    ).encode()
    status, answer, headers = rest.post("/v1/action/generate", body)
    assert (status, headers["Zuora-Track-Id"]) == (400, "run-1")
    assert answer["FaultMessage"] == "date string can not be less than 19 charactors"


@pytest.mark.parametrize(
    ("kind", "status"), [(FaultKind.RATE_LIMIT, 429), (FaultKind.GZIP, 200), (FaultKind.HUGE, 200)]
)
def test_that_the_wire_can_be_scripted_as_for_soap(
    tenant: PracticeTenant, rest: RestClient, kind: FaultKind, status: int
) -> None:
    tenant.behaviour.add(Fault(kind, size=100_000))
    connection = http.client.HTTPConnection(tenant.host_port, timeout=20)
    body = json.dumps({"objects": [row(accounts(tenant)[0])], "type": "Invoice"}).encode()
    connection.request("POST", "/v1/action/generate", body, rest.headers)
    answer = connection.getresponse()
    raw = answer.read()
    connection.close()
    assert (answer.status, answer.headers["Content-Type"]) == (status, "application/json")
    assert kind is not FaultKind.HUGE or (len(raw) == 100_000 and json.loads(raw)[0]["Success"])


def test_that_a_replay_can_be_lost_as_well(tenant: PracticeTenant, rest: RestClient) -> None:
    account_id = accounts(tenant)[0]
    first = rest.generate(account_id, key="k")
    tenant.behaviour.add(Fault(FaultKind.CUT, call="replay", acts=True))
    with pytest.raises(http.client.RemoteDisconnected):
        rest.generate(account_id, key="k")
    assert rest.generate(account_id, key="k") == first


def test_that_an_entity_is_chosen_by_its_header(make_tenant: Callable[..., PracticeTenant]) -> None:
    tenant = make_tenant(accounts=5, entities=("Zgen Practice UK",))
    client = RestClient(tenant)
    client.ask_token()
    uk = tenant.ledger_of("Zgen Practice UK")
    client.headers["Zuora-Entity-Ids"] = uk.tenant_id
    assert client.generate(uk.accounts()[0].id)[1][0]["Success"]
    assert len(uk.invoices(made_here=True)) == 1
    assert made(tenant) == []


def test_that_secret_and_token_are_in_no_file(tmp_path: Path) -> None:
    with PracticeTenant(
        tmp_path / "ledger.sqlite3", password="right", client_secret="canary-51d0", accounts=3
    ) as tenant:
        client = RestClient(tenant)
        client.ask_token()
        client.generate(accounts(tenant)[0], key="k")
    with closing(sqlite3.connect(tmp_path / "ledger.sqlite3")) as connection:
        assert "practice-token." not in "".join(connection.iterdump())
    for file in tmp_path.iterdir():
        assert b"canary-51d0" not in file.read_bytes()
        assert b"practice-token." not in file.read_bytes()
