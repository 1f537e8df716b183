"""What the engine costs: wall time of a large run against the ideal, processor time of a call against bare zeep."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from threading import Event as StopEvent
from typing import Any

import pytest
import requests
import zeep

from tests.e2e.program import Program, Tenant, practice_tenant, quiet_environment
from zgen_desktop.adapters import data_folder
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.confirming import new_run_id
from zgen_desktop.core.model.connection import Environment, Secret
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunHead, RunRow, TenantKey
from zgen_desktop.core.model.tenant import AnswerKind
from zgen_desktop.core.running import Runner
from zgen_desktop.practice import CustomerKind, sample_customers

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

WSDL = Path(__file__).resolve().parents[2] / "resources" / "zuora-minimal.wsdl"
ROWS = 10_000
LATENCY = 0.2


def connect(tenant: Tenant) -> ZuoraTenant:
    secret = Secret(tenant.told["user"], tenant.told["password"])
    return ZuoraTenant(tenant.told["endpoint"], lambda: secret, WSDL, host_name="practice")


def accounts(count: int, start: int = 0) -> list[AccountRow]:
    normal = [customer for customer in sample_customers(14_000) if customer.kind is CustomerKind.NORMAL]
    today = date.today()
    chosen = normal[start : start + count]
    assert len(chosen) == count
    return [AccountRow(number, c.id, c.number, today, today) for number, c in enumerate(chosen, start=2)]


def head(tenant: Tenant, zuora: ZuoraTenant, parallel: int) -> RunHead:
    user, now = zuora.login(), SystemClock().now()
    return RunHead(
        id=new_run_id(now),
        started=now,
        connection="practice",
        environment=Environment.PRACTICE,
        endpoint=tenant.told["endpoint"],
        tenant=TenantKey("practice", user.tenant_id),
        tenant_name="Practice",
        user_id=user.user_id,
        user_name=user.user_name,
        quiet_window=2.0,
        workbook="list.xlsx",
        workbook_sha256="0" * 64,
        sheet="List",
        header_row=1,
        mapping={},
        headers=(),
        reason="benchmark",
        system_user="tester",
        program_version="0",
        parallel=parallel,
    )


@pytest.mark.parametrize("parallel", [1, 4])
def test_wall_time_of_ten_thousand_rows_against_the_ideal(tmp_path: Path, parallel: int) -> None:
    program = Program(tmp_path, quiet_environment({}))
    with practice_tenant(program, accounts=14_000) as tenant:
        tenant.behave(latency_by_call={"generate": LATENCY})
        zuora = connect(tenant)
        with (
            data_folder.acquire(tmp_path, "command benchmark") as lock,
            Journal.open(tmp_path / "journal.sqlite3", writable=True, lock=lock, who="tester") as journal,
        ):
            run_head = head(tenant, zuora, parallel)
            journal.create_run(run_head, [RunRow(a.row, (), RowState.READY, a) for a in accounts(ROWS)])
            runner = Runner(journal, zuora, SystemClock(), lambda _event: None, StopEvent(), lambda _run: None)
            begun, processor = time.perf_counter(), time.process_time()
            ended = runner.work(run_head.id)
            wall, busy = time.perf_counter() - begun, time.process_time() - processor
        assert ended.summary.counts == {RowState.GENERATED: ROWS}
        with tenant.ledger() as ledger:
            calls = len(ledger.requests("generate"))
            queries = len(ledger.requests("query"))
    ideal = ROWS / 50 * LATENCY / parallel
    print(
        f"\n{ROWS} rows, {LATENCY * 1000:.0f} ms a call, {parallel} in flight: wall {wall:.1f} s "
        f"= {wall / ideal:.2f} × the ideal {ideal:.1f} s; {calls} calls, {queries} queries; "
        f"own processor time {busy / calls * 1000:.0f} ms a call"
    )


def test_processor_time_of_a_call_against_the_same_call_by_bare_zeep(tmp_path: Path) -> None:
    program = Program(tmp_path, quiet_environment({}))
    calls = 40
    with practice_tenant(program, accounts=14_000) as tenant:
        ours = _ours(tenant, [accounts(50, start=50 * at) for at in range(calls + 1)])
        bare = _bare(tenant, [accounts(50, start=5_000 + 50 * at) for at in range(calls + 1)])
    print(
        f"\nprocessor time of a 50-row generate(): ours {ours / calls * 1000:.1f} ms, bare zeep "
        f"{bare / calls * 1000:.1f} ms = {ours / bare:.2f} ×"
    )


def _ours(tenant: Tenant, batches: list[list[AccountRow]]) -> float:
    zuora = connect(tenant)
    zuora.login()
    assert zuora.prepare(batches[0]).send().kind is AnswerKind.RESULTS
    begun = time.process_time()
    for batch in batches[1:]:
        answer = zuora.prepare(batch).send()
        assert len(answer.results) == 50
    return time.process_time() - begun


def _bare(tenant: Tenant, batches: list[list[AccountRow]]) -> float:
    session = requests.Session()
    session.trust_env = False
    client: Any = zeep.Client(str(WSDL), transport=zeep.Transport(session=session))
    service = client.create_service("{http://api.zuora.com/}SoapBinding", tenant.told["endpoint"])
    login = service.login(username=tenant.told["user"], password=tenant.told["password"])
    header = client.get_element("{http://api.zuora.com/}SessionHeader")(session=login.Session)
    invoice = client.get_type("{http://object.api.zuora.com/}Invoice")

    def call(batch: list[AccountRow]) -> int:
        objects = [
            invoice(
                AccountId=row.account_id,
                InvoiceDate=row.invoice_date,
                TargetDate=row.target_date,
                IncludesOneTime=True,
                IncludesRecurring=True,
                IncludesUsage=True,
            )
            for row in batch
        ]
        return len(service.generate(zObjects=objects, _soapheaders=[header]))

    assert call(batches[0]) == 50
    begun = time.process_time()
    for batch in batches[1:]:
        assert call(batch) == 50
    return time.process_time() - begun
