from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.practice.conftest import accounts, logged_in, row
from tests.practice.soap_client import SoapClient
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant, open_ledger

_SERVER = """
import sys, threading
from pathlib import Path
from zgen_desktop.practice import PracticeTenant
tenant = PracticeTenant(Path(sys.argv[1]), password="right", accounts=60)
tenant.start()
print(tenant.endpoint, tenant.control_token, flush=True)
threading.Event().wait()
"""


@pytest.fixture
def server(tmp_path: Path) -> Callable[[], tuple[subprocess.Popen[str], str]]:
    processes: list[subprocess.Popen[str]] = []

    def run() -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVER, str(tmp_path / "ledger.sqlite")],
            stdout=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2],
        )  # fmt: skip
        processes.append(process)
        assert process.stdout is not None
        return process, process.stdout.readline().split()[0]

    yield run
    for process in processes:
        process.kill()
        process.wait()
        process.stdout.close()


def test_that_a_new_ledger_has_its_own_tenant_and_user_and_reopening_keeps_them(tmp_path: Path) -> None:
    seen = []
    for name in ("one", "one", "two"):
        with PracticeTenant(tmp_path / name, password="right", accounts=3) as tenant:
            info = logged_in(tenant).user_info()
            assert info["TenantId"] == tenant.tenant_id
            seen.append((info["TenantId"], info["UserId"]))
    assert seen[0] == seen[1]
    assert seen[0][0] != seen[2][0]
    assert seen[0][1] != seen[2][1]


def test_that_reopening_keeps_accounts_invoices_and_what_is_billed(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with PracticeTenant(path, password="right", accounts=20, seed=5) as tenant:
        account_id = accounts(tenant)[0]
        made = logged_in(tenant).generate([row(account_id)]).results[0]["Id"]
        before = tenant.ledger.accounts()
    with PracticeTenant(path, password="right", accounts=50, seed=6) as tenant:
        assert tenant.ledger.accounts() == before
        assert [invoice.id for invoice in tenant.ledger.invoices(made_here=True)] == [made]
        assert "no charges due" in logged_in(tenant).generate([row(account_id)]).results[0]["Message"]
        other = logged_in(tenant).generate([row(accounts(tenant)[1])]).results[0]["Id"]
        assert other != made


def test_that_another_process_reads_the_ledger_while_the_tenant_runs(
    server: Callable[[], tuple[subprocess.Popen[str], str]], tmp_path: Path
) -> None:
    _, endpoint = server()
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        client = SoapClient(endpoint)
        client.login()
        ids = [account.id for account in ledger.accounts() if account.kind == CustomerKind.NORMAL]
        results = client.generate([row(account_id) for account_id in ids[:10]]).results
        assert [invoice.id for invoice in ledger.invoices(made_here=True)] == [result["Id"] for result in results]
        with pytest.raises(sqlite3.OperationalError):
            ledger.read("DELETE FROM invoice")


def test_that_everything_answered_survives_a_killed_server(
    server: Callable[[], tuple[subprocess.Popen[str], str]], tmp_path: Path
) -> None:
    answered: list[str] = []
    for start in (0, 10):
        process, endpoint = server()
        client = SoapClient(endpoint)
        client.login()
        with open_ledger(tmp_path / "ledger.sqlite") as ledger:
            ids = [account.id for account in ledger.accounts() if account.kind == CustomerKind.NORMAL]
        answered += [client.generate([row(one)]).results[0]["Id"] for one in ids[start : start + 10]]
        process.kill()
        process.wait()
        with open_ledger(tmp_path / "ledger.sqlite") as ledger:
            assert [invoice.id for invoice in ledger.invoices(made_here=True)] == answered


def test_that_a_late_effect_survives_a_stopped_tenant(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with PracticeTenant(path, password="right", accounts=20) as tenant:
        tenant.behaviour.add(Fault(FaultKind.LATE, seconds=0.5))
        client = logged_in(tenant)
        with pytest.raises(ConnectionError):
            client.generate([row(accounts(tenant)[0])])
        assert tenant.ledger.invoices(made_here=True) == []
    with PracticeTenant(path, password="right") as tenant:
        deadline = time.monotonic() + 5
        while not tenant.ledger.invoices(made_here=True) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert len(tenant.ledger.invoices(made_here=True)) == 1


def test_that_balances_are_those_of_the_posted_invoices(tenant: PracticeTenant) -> None:
    for account in tenant.ledger.accounts():
        posted = [invoice for invoice in tenant.ledger.invoices(account.id) if invoice.status == "Posted"]
        assert account.balance == sum(invoice.balance for invoice in posted)
    assert any(account.balance > 0 for account in tenant.ledger.accounts())


def test_that_requests_are_logged_by_kind_and_rows(tenant: PracticeTenant, client: SoapClient) -> None:
    client.query("select Id from Account")
    client.query("select nonsense from Account")
    client.generate([row(account_id) for account_id in accounts(tenant)[:3]])
    SoapClient(tenant.endpoint).post(b"rubbish")
    logged = [(entry.call, entry.version, entry.rows, entry.outcome) for entry in tenant.ledger.requests()]
    assert logged == [
        ("login", "153.0", 0, "ok"),
        ("query", "153.0", 200, "ok"),
        ("query", "153.0", 0, "INVALID_FIELD"),
        ("generate", "153.0", 3, "ok"),
        ("", "153.0", 0, "soapenv:Client"),
    ]


def test_that_a_missing_file_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), open_ledger(tmp_path / "none"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_that_a_foreign_file_is_not_taken_for_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no database at all, but long enough to be read as one " * 20)
    with pytest.raises(sqlite3.DatabaseError):
        PracticeTenant(path, password="x")
    assert path.read_text().startswith("no database at all")
