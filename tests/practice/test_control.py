from __future__ import annotations

import http.client
import json
from datetime import timedelta
from typing import Any

import pytest

from tests.practice.conftest import TODAY, accounts, row
from tests.practice.soap_client import SoapClient
from zgen_desktop.practice import PracticeTenant


def _control(tenant: PracticeTenant, order: Any = None, token: str | None = None) -> tuple[int, dict[str, Any]]:
    host, port = tenant.host_port.split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=10)
    try:
        body = None if order is None else order if isinstance(order, bytes) else json.dumps(order)
        headers = {"X-Practice-Token": tenant.control_token if token is None else token}
        connection.request("GET" if order is None else "POST", "/practice/behaviour", body, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def test_that_the_control_path_needs_its_token(tenant: PracticeTenant) -> None:
    for token in ("", "wrong"):
        assert _control(tenant, {"latency": 1}, token)[0] == 403
        assert _control(tenant, None, token)[0] == 403
    assert tenant.behaviour.latency == 0


def test_that_another_process_can_set_and_read_everything(tenant: PracticeTenant, client: SoapClient) -> None:
    status, state = _control(
        tenant,
        {
            "latency": 0.01,
            "latency_by_call": {"generate": 0.02},
            "stale_seconds": 1,
            "fresh_usage": True,
            "invoice_settlement": True,
            "billing_preview": "forbidden",
            "server_url": "http://127.0.0.1:1/apps/services/a/153.0",
            "closed_before": (TODAY + timedelta(days=1)).isoformat(),
            "faults": [{"kind": "status", "status": 502, "times": None, "call": "query"}],
        },
    )
    assert status == 200
    assert _control(tenant) == (200, state)
    assert (state["latency"], state["latency_by_call"], state["fresh_usage"]) == (0.01, {"generate": 0.02}, True)
    assert (state["invoice_settlement"], state["billing_preview"]) == (True, "forbidden")
    assert client.call("<z:billingPreview/>").fault[0] == "fns:NO_PERMISSION"
    assert state["faults"][0]["status"] == 502
    assert client.query("select Id from Account").status == 502
    assert client.generate([row(accounts(tenant)[0])]).results[0]["Code"] == "ACCOUNTING_PERIOD_CLOSED"
    status, state = _control(tenant, {"clear": True, "closed_before": None})
    assert (state["latency"], state["faults"], state["closed_before"]) == (0.0, [], None)
    assert client.query("select Id from Account").status == 200


def test_that_a_colleagues_invoice_can_be_put_in(tenant: PracticeTenant) -> None:
    order = {"account": "A00000001", "invoice_date": TODAY.isoformat(), "target_date": TODAY.isoformat()}
    assert _control(tenant, {"foreign_invoices": [order]})[0] == 200
    invoice = tenant.ledger.invoices("A00000001")[-1]
    assert (invoice.target_date, invoice.request_id) == (TODAY, None)
    assert invoice.created_by not in {"", tenant.ledger.user_id}


@pytest.mark.parametrize(
    "order",
    [
        b"no json",
        [],
        {"speed": 1},
        {"latency": "fast"},
        {"billing_preview": "sometimes"},
        {"faults": [{"kind": "explode"}]},
        {"faults": [{"kind": "cut", "colour": "red"}]},
        {"faults": [{}]},
        {"latency": 5, "closed_before": "soon"},
        {"foreign_invoices": [{"account": "nobody", "invoice_date": "2026-01-01", "target_date": "2026-01-01"}]},
    ],
)
def test_that_a_wrong_order_is_refused_with_a_reason(tenant: PracticeTenant, order: Any) -> None:
    status, answer = _control(tenant, order)
    assert status == 400
    assert answer["error"]
    assert (tenant.behaviour.latency, tenant.behaviour.state()["faults"]) == (0.0, [])
