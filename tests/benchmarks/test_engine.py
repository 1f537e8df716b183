"""What the engine costs: wall time of a large run against the ideal, processor time of a call against bare zeep."""

from __future__ import annotations

import os
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Event as StopEvent
from typing import Any

import psutil
import pytest
import requests
import zeep

from tests.e2e.program import Program, Tenant, practice_tenant, quiet_environment
from zgen_desktop.adapters import data_folder
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.confirming import new_run_id
from zgen_desktop.core.events import CallFinished, Event
from zgen_desktop.core.model.connection import Environment, Secret
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunHead, RunRow, TenantKey
from zgen_desktop.core.model.tenant import AnswerKind
from zgen_desktop.core.running import Runner
from zgen_desktop.practice import CustomerKind, sample_customers

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

WSDL = Path(__file__).resolve().parents[2] / "resources" / "zuora-minimal.wsdl"
LATENCY = 0.1
"""Seconds that the tenant takes for a generate(), besides its own work."""
ACCOUNTS = 29_000


def connect(tenant: Tenant) -> ZuoraTenant:
    secret = Secret(tenant.told["user"], tenant.told["password"])
    return ZuoraTenant(tenant.told["endpoint"], lambda: secret, WSDL, host_name="practice")


def accounts(count: int, start: int = 0) -> list[AccountRow]:
    normal = [customer for customer in sample_customers(ACCOUNTS) if customer.kind is CustomerKind.NORMAL]
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


class Timed:
    """The record, with the seconds spent in each of its methods, and how much of them was processor time."""

    def __init__(self, real: Journal) -> None:
        self._real = real
        self.seconds: Counter[str] = Counter()
        self.processor = 0.0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._real, name)

        def timed(*arguments: Any, **named: Any) -> Any:
            begun, processor = time.perf_counter(), time.thread_time()
            try:
                return method(*arguments, **named)
            finally:
                self.seconds[name] += time.perf_counter() - begun
                self.processor += time.thread_time() - processor

        return timed


@dataclass
class Course:
    """When which call ended, and how much memory there was at most."""

    calls: list[tuple[float, int]] = field(default_factory=list)
    memory: int = 0

    def __call__(self, event: Event) -> None:
        if isinstance(event, CallFinished):
            self.calls.append((time.perf_counter(), event.rows))
            self.memory = max(self.memory, psutil.Process().memory_info().rss)

    def ramp(self) -> tuple[float, int]:
        """The moment of the first call of full size, and the rows done by then."""
        done = 0
        for moment, rows in self.calls:
            done += rows
            if rows == 50:
                return moment, done
        return self.calls[-1][0], done


@pytest.mark.parametrize(("rows", "parallel"), [(20_000, 4), (4_000, 1)])
def test_wall_time_of_a_large_run_against_the_ideal(tmp_path: Path, rows: int, parallel: int) -> None:
    program = Program(tmp_path, quiet_environment({}))
    with practice_tenant(program, accounts=ACCOUNTS) as tenant:
        tenant.behave(latency_by_call={"generate": LATENCY})
        [server] = psutil.Process().children()
        zuora = connect(tenant)
        with (
            data_folder.acquire(tmp_path, "command benchmark") as lock,
            Journal.open(tmp_path / "journal.sqlite3", writable=True, lock=lock, who="tester") as journal,
        ):
            run_head = head(tenant, zuora, parallel)
            journal.create_run(run_head, [RunRow(a.row, (), RowState.READY, a) for a in accounts(rows)])
            course, timed = Course(), Timed(journal)
            idle = psutil.Process().memory_info().rss
            runner = Runner(timed, zuora, SystemClock(), course, StopEvent(), lambda _run: None)  # type: ignore[arg-type]  # a Journal in all but name
            begun, ours, theirs = time.perf_counter(), time.process_time(), sum(server.cpu_times()[:2])
            ended = runner.work(run_head.id)
            over, ours, theirs = time.perf_counter(), time.process_time() - ours, sum(server.cpu_times()[:2]) - theirs
        assert ended.summary.counts == {RowState.GENERATED: rows}
        with tenant.ledger() as ledger:
            calls = len(ledger.requests("generate"))
            queries = len(ledger.requests("query"))
    full, by_then = course.ramp()
    wall, ideal = over - full, (rows - by_then) / 50 * LATENCY / parallel
    per_call = {name: seconds / calls * 1000 for name, seconds in timed.seconds.items()}
    kept = sum(per_call[name] for name in ("begin_call", "being_sent", "finish_call", "read_back"))
    # One process is one processor's at a time; two processes share what there is.
    cores = os.cpu_count() or 1
    least = max(ours, theirs, (ours + theirs) / cores) / calls
    print(
        f"\n{rows} rows, {LATENCY * 1000:.0f} ms a call, {parallel} in flight:"
        f"\n  after the ramp {wall:.1f} s = {wall / ideal:.2f} × the ideal {ideal:.1f} s"
        f"\n  the ramp: {full - begun:.2f} s for {by_then} rows in {[n for _at, n in course.calls][:8]}"
        f"\n  requests to the tenant per 50 rows: {(calls + queries) / rows * 50:.2f} "
        f"({calls / rows * 50:.2f} generate, {queries / rows * 50:.2f} query)"
        f"\n  the record: {kept:.1f} ms a call = {kept * calls / 1000 / (over - begun):.0%} of the run "
        f"({', '.join(f'{name} {ms:.1f}' for name, ms in sorted(per_call.items(), key=lambda each: -each[1])[:6])})"
        f"\n  memory: {(course.memory - idle) / 1e6:.0f} MB above idle"
        f"\n  processor time a call: ours {ours / calls * 1000:.0f} ms (the record "
        f"{timed.processor / calls * 1000:.0f} ms of it), the practice tenant's {theirs / calls * 1000:.0f} ms; "
        f"{LATENCY / parallel * 1000:.0f} ms a call is the ideal"
        f"\n  what limits it: on {cores} processors, shared with the practice tenant, a call can't take less than "
        f"{least * 1000:.0f} ms = {max(1.0, least / (LATENCY / parallel)):.2f} × the ideal"
    )


def test_processor_time_of_a_call_against_the_same_call_by_bare_zeep(tmp_path: Path) -> None:
    program = Program(tmp_path, quiet_environment({}))
    calls = 40
    with practice_tenant(program, accounts=ACCOUNTS) as tenant:
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
