"""runs undo and runs post from the terminal, with a real keyring and a tenant in another process."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import python_calamine

from tests.e2e.month_end import DAY, write_accounts
from tests.e2e.program import Finished, Program, Tenant, practice_tenant
from zgen_desktop.adapters.kill_points import VARIABLE
from zgen_desktop.practice import CustomerKind, sample_customers
from zgen_desktop.practice.records import InvoiceEntry


@pytest.fixture
def tenant(program: Program) -> Iterator[Tenant]:
    with practice_tenant(program, accounts=200) as served:
        assert program.add_connection(served).code == 0
        yield served


@pytest.fixture
def workbook(program: Program, tenant: Tenant) -> Path:
    """Three ordinary accounts and one with siblings, sent."""
    path = program.folder / "November.xlsx"
    customers = [one for one in sample_customers(200) if one.kind is CustomerKind.NORMAL][:3]
    customers += [one for one in sample_customers(200) if one.kind is CustomerKind.SEVERAL_INVOICES][:1]
    write_accounts(path, [customer.number for customer in customers])
    sent = program.run("generate", str(path), "--connection", "training", "--confirm-rows", "4", "--json")
    assert (sent.code, sent.json["generated"]) == (0, 4)
    return path


def made(tenant: Tenant) -> list[InvoiceEntry]:
    with tenant.ledger() as ledger:
        return ledger.invoices(made_here=True)


def outcomes(workbook: Path) -> list[tuple[str, str]]:
    rows = python_calamine.CalamineWorkbook.from_path(str(workbook)).get_sheet_by_name("Zgen results").to_python()
    at = [rows[0].index(name) for name in ("Outcome", "Message")]
    return [(str(row[at[0]]), str(row[at[1]])) for row in rows[1:]]


def undo(program: Program, number: int, *more: str) -> Finished:
    return program.run("runs", "undo", "last", "--confirm-invoices", str(number), *more)


def test_that_a_run_is_taken_back_and_its_sheet_says_so(program: Program, tenant: Tenant, workbook: Path) -> None:
    number = len(made(tenant))
    assert number > 4
    wrong = undo(program, number - 1, "--json")
    assert wrong.code == 2
    assert wrong.json["error"]["code"] == "wrong_count"
    assert f"{number} invoices" in wrong.json["error"]["message"]
    assert wrong.err.count("to be deleted") >= number, "the list is shown, so that it can be looked at"
    assert len(made(tenant)) == number
    done = undo(program, number, "--json")
    assert done.code == 0, done.err
    assert (done.json["undone"], done.json["generated"], done.json["state"]) == (4, 0, "finished")
    assert made(tenant) == []
    assert {outcome for outcome, _message in outcomes(workbook)} == {"Deleted / Cancelled"}
    assert all("deleted" in message for _outcome, message in outcomes(workbook))
    again = program.run("generate", str(workbook), "--connection", "training", "--confirm-rows", "4", "--json")
    assert (again.code, again.json["generated"]) == (0, 4), "taken back rows may be sent again"


def test_that_posted_and_foreign_invoices_stay_and_are_named(program: Program, tenant: Tenant, workbook: Path) -> None:
    first, *others = made(tenant)
    day = DAY.isoformat()
    account = {"account": first.account_id, "invoice_date": day, "target_date": day}
    tenant.behave(foreign_changes=[{"invoice": first.id, "change": "pay"}], foreign_invoices=[account])
    done = undo(program, len(others))
    assert done.code == 0, done.err
    assert f"{first.number} stays: it is posted, and something was paid or credited on it." in done.err
    assert f"{len(others)} deleted" in done.out
    assert [one.id for one in made(tenant)] == [first.id]
    with tenant.ledger() as ledger:
        assert len(ledger.invoices(first.account_id)) >= 2
    assert sorted({outcome for outcome, _message in outcomes(workbook)}) == ["Deleted / Cancelled", "Generated"]


def test_that_cancel_only_deletes_nothing(program: Program, tenant: Tenant, workbook: Path) -> None:
    number = len(made(tenant))
    done = undo(program, number, "--cancel-only", "--json")
    assert (done.code, done.json["undone"]) == (0, 4)
    assert {one.status for one in made(tenant)} == {"Canceled"}
    assert len(made(tenant)) == number


def test_that_a_run_is_posted_where_the_connection_allows_it(program: Program, tenant: Tenant, workbook: Path) -> None:
    number = len(made(tenant))
    posted = program.run("runs", "post", "last", "--confirm-invoices", str(number), "--json")
    assert posted.code == 0, posted.err
    assert (posted.json["generated"], posted.json["undone"]) == (4, 0)
    assert {one.status for one in made(tenant)} == {"Posted"}
    assert all("posted" in message for _outcome, message in outcomes(workbook))
    refused = undo(program, number, "--json")
    assert (refused.code, refused.json["error"]["code"]) == (2, "wrong_count")
    assert undo(program, 0, "--json").code == 0


def test_that_posting_is_off_elsewhere_until_it_is_allowed(program: Program, tenant: Tenant, workbook: Path) -> None:
    settings = program.data / "settings.json"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"may_post": true', '"may_post": false'))
    number = len(made(tenant))
    words = ("runs", "post", "last", "--confirm-invoices", str(number), "--json")
    refused = program.run(*words)
    assert (refused.code, refused.json["error"]["code"]) == (2, "posting_off")
    assert "--allow-posting" in refused.json["error"]["next_step"]
    assert {one.status for one in made(tenant)} == {"Draft"}
    assert program.add_connection(tenant, "training", "--allow-posting").code == 0
    assert program.run(*words).code == 0
    assert {one.status for one in made(tenant)} == {"Posted"}


def test_that_a_refused_deletion_ends_with_exit_3_and_everything_cancelled(
    program: Program, tenant: Tenant, workbook: Path
) -> None:
    fault = {"kind": "row_error", "call": "delete", "code": "NO_PERMISSION", "message": "No.", "times": None}
    tenant.behave(faults=[fault])
    done = undo(program, len(made(tenant)))
    assert done.code == 3
    assert "does not let this user delete invoices" in done.err
    assert "was not done: it is cancelled" in done.out
    assert {one.status for one in made(tenant)} == {"Canceled"}


def test_that_a_killed_undo_goes_on_by_runs_resume(program: Program, tenant: Tenant, workbook: Path) -> None:
    number = len(made(tenant))
    killed = Program(program.folder, {**program.environment, VARIABLE: "24"})
    died = undo(killed, number)
    assert died.code == -signal.SIGKILL
    assert made(tenant), "it was killed in the middle"
    resumed = program.run("runs", "resume", "last", "--json")
    assert resumed.code == 0, resumed.err
    assert resumed.json["undone"] == 4
    assert made(tenant) == []
    assert {outcome for outcome, _message in outcomes(workbook)} == {"Deleted / Cancelled"}
    with tenant.ledger() as ledger:
        did = [entry.did for entry in ledger.change_rows()]
    assert (did.count("cancelled"), did.count("deleted")) == (number, number)
    assert program.run("runs", "verify", "--json").json["ok"] is True


def test_that_ctrl_c_stops_after_the_request_on_its_way(program: Program, tenant: Tenant, workbook: Path) -> None:
    number = len(made(tenant))
    tenant.behave(latency_by_call={"update": 1.5})
    process = program.start("runs", "undo", "last", "--confirm-invoices", str(number), "--json")
    try:
        deadline = time.monotonic() + 60
        while not _asked(tenant, "update") and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _out, err = process.communicate(timeout=60)
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    assert process.returncode == 130, err
    assert len(made(tenant)) == number
    assert sum(one.status == "Canceled" for one in made(tenant)) == 1, "one invoice first, and it was waited for"
    tenant.behave(clear=True)
    assert undo(program, number).code == 0
    assert made(tenant) == []


def _asked(tenant: Tenant, call: str) -> bool:
    with tenant.ledger() as ledger:
        return bool(ledger.requests(call))


def test_that_both_need_their_number(program: Program) -> None:
    for action in ("undo", "post"):
        refused = program.run("runs", action, "last", "--json")
        assert refused.code == 2
        assert "--confirm-invoices" in refused.err
        unknown = program.run("runs", action, "last", "--confirm-invoices", "1", "--json")
        assert (unknown.code, unknown.json["error"]["code"]) == (2, "no_runs")
