"""The main job, end to end: a clerk's list to invoices and back, with the tenant's ledger as oracle."""

from __future__ import annotations

import json
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import python_calamine

from tests.e2e.month_end import DAY, PROBLEMS, Planned, write_month_end
from tests.e2e.program import Program, Tenant, files_below, holds, practice_tenant
from zgen_desktop.core.exporting import headers_of
from zgen_desktop.practice import CustomerKind
from zgen_desktop.practice.sessions import SESSION_MARK

Line = dict[str, Any]


@pytest.fixture
def tenant(program: Program) -> Iterator[Tenant]:
    with practice_tenant(program) as served:
        assert program.add_connection(served).code == 0
        yield served


def ready_of(program: Program, workbook: Path) -> int:
    checked = program.run("check", str(workbook), "--connection", "training", "--json")
    return int(checked.json["ready"])


def results_of(path: Path, sheet: str = "Zgen results") -> list[Line]:
    """The results sheet as an independent reader sees it."""
    rows = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python()
    headers = [str(value) for value in rows[0]]
    return [dict(zip(headers, row, strict=True)) for row in rows[1:]]


def compare_with_ledger(lines: list[Line], plan: list[Planned], tenant: Tenant) -> Counter[str]:
    """Row by row: what the sheet says is what the ledger has, and nothing else is in the ledger."""
    by_row = {int(line["Source row"]): line for line in lines}
    assert len(by_row) == len(lines) == len(plan)
    assert list(by_row) == [planned.number for planned in plan]
    with tenant.ledger() as ledger:
        made = ledger.invoices(made_here=True)
        kinds = {account.id: account.kind for account in ledger.accounts()}
    told: set[str] = set()
    for planned in plan:
        line = by_row[planned.number]
        mine = [invoice for invoice in made if planned.account and invoice.account_id == planned.account]
        if planned.kind:
            assert line["Outcome"] == "Problem", (planned, line)
            assert line["Message"]
            assert line["What to do"]
        elif kinds[planned.account] == CustomerKind.NOTHING_DUE.value:
            assert line["Outcome"] == "Nothing to bill", (planned, line)
        elif kinds[planned.account] == CustomerKind.APPENDS_TO_DRAFT.value:
            assert line["Outcome"] == "Already invoiced", (planned, line)
        else:
            assert line["Outcome"] == "Generated", (planned, line)
            assert [Decimal(str(line["Amount"])), line["Currency"]] == [mine[0].amount, mine[0].currency]
            assert line["Invoice number"] == mine[0].number
            assert line["Invoice ID"] == mine[0].id
            assert line["Account ID sent"] == planned.account == mine[0].account_id
            assert line["Invoice date sent"] == DAY == mine[0].invoice_date
            assert line["Target date sent"] == DAY == mine[0].target_date
            assert line["Due date"] == mine[0].due_date
            assert int(line["Invoices made"]) == len(mine)
            assert Decimal(str(line["Total amount"])) == sum(invoice.amount for invoice in mine)
            for sibling in mine[1:]:
                assert f"{sibling.number} ({sibling.id})" in line["Other invoices"]
            told |= {invoice.id for invoice in mine}
        if line["Outcome"] != "Generated":
            assert not mine, (planned, line)
            assert line["Amount"] == ""
    assert told == {invoice.id for invoice in made}
    return Counter(line["Outcome"] for line in lines)


def test_that_the_results_sheet_of_a_thousand_rows_equals_the_ledger(program: Program, tenant: Tenant) -> None:
    workbook = program.folder / "November list.xlsx"
    plan = write_month_end(workbook)
    assert {planned.kind for planned in plan} == {"", *PROBLEMS}
    checked = program.run("check", str(workbook), "--connection", "training", "--json")
    assert checked.code == 1, checked.err
    wrong = {problem["row"] for problem in checked.json["problems"] if problem["severity"] == "error"}
    assert wrong == {planned.number for planned in plan if planned.kind}
    assert checked.json["rows"] == 1000
    assert checked.json["mapping"]["AccountNumber"] == "B"
    cells = {(p["row"], p["column"]) for p in checked.json["problems"] if p["severity"] == "error"}
    assert all(column for _row, column in cells)

    ready = checked.json["ready"]
    words = ("generate", str(workbook), "--connection", "training", "--json")
    refused = program.run(*words, "--confirm-rows", str(ready + 1))
    assert (refused.code, refused.json["error"]["code"]) == (2, "wrong_count")
    with tenant.ledger() as ledger:
        assert ledger.requests("generate") == []

    done = program.run(*words, "--confirm-rows", str(ready))
    assert done.code == 1, done.err
    assert done.json["state"] == "finished"
    assert done.json["workbook"] == str(workbook)
    outcomes = compare_with_ledger(results_of(workbook), plan, tenant)
    assert outcomes["Problem"] == done.json["problem"] == 40
    assert outcomes["Generated"] == done.json["generated"] > 800
    assert outcomes["Nothing to bill"] == done.json["nothing_to_bill"] > 0
    assert outcomes["Already invoiced"] == done.json["held"] > 0

    again = program.run("check", str(workbook), "--connection", "training", "--json")
    assert again.json["done_before"] == done.json["generated"]
    assert again.json["ready"] == done.json["nothing_to_bill"]
    shown = program.run("runs", "show", "last", "--json")
    assert shown.json == done.json


def test_that_a_killed_run_is_settled_at_the_next_start_and_nothing_is_twice_or_lost(
    program: Program, tenant: Tenant
) -> None:
    workbook = program.folder / "November list.xlsx"
    plan = write_month_end(workbook)
    ready = ready_of(program, workbook)
    tenant.behave(latency_by_call={"generate": 0.15})
    process = program.start(
        "generate", str(workbook), "--connection", "training", "--confirm-rows", str(ready), "--json"
    )
    _wait_for_calls(tenant, 6)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=30)
    before = workbook.read_bytes()
    shown = program.run("runs", "show", "last", "--json")
    assert shown.json["state"] == "broken off"
    assert shown.code == 4
    assert shown.json["unknown"] > 0
    in_words = program.run("runs", "show", "last").out
    assert f" · {shown.json['unknown']} Unknown\n" in in_words
    assert f"zgen-desktop runs resume {shown.json['run']}\n" in in_words
    assert workbook.read_bytes() == before
    tenant.behave(latency_by_call={})
    resumed = program.run("runs", "resume", "last", "--json")
    assert resumed.json["state"] == "finished", resumed.err
    assert resumed.json["unknown"] == 0
    if resumed.json["absent"]:
        resumed = program.run("runs", "resume", "last", "--resend-absent", "--json")
    assert resumed.code == 1, resumed.err
    compare_with_ledger(results_of(workbook), plan, tenant)


def _wait_for_calls(tenant: Tenant, calls: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with tenant.ledger() as ledger:
            if len(ledger.requests("generate")) >= calls:
                return
        time.sleep(0.02)
    raise AssertionError("the run did not get going")


def test_that_neither_password_nor_session_stands_in_any_file(program: Program, tenant: Tenant) -> None:
    workbook = program.folder / "list.xlsx"
    write_month_end(workbook, rows=120)
    ready = ready_of(program, workbook)
    tenant.behave(faults=[{"kind": "cut", "acts": True}, {"kind": "expire_session", "after": 1}])
    words = ("generate", str(workbook), "--connection", "training", "--confirm-rows", str(ready), "--per-call", "20")
    done = program.run(*words, "--json")
    assert done.code == 1, done.err
    wrong = program.run("connection", "test", "training", "--json")
    assert wrong.json["ok"] is True
    secrets = [tenant.told["password"], SESSION_MARK]
    written = files_below(program.folder)
    assert {"journal.sqlite3", "settings.json", "zgen.log", "list.xlsx"} <= {path.name for path in written}
    leaks = {path.name: found for path in written if (found := holds(path, secrets))}
    assert leaks == {}
    spoken = done.out + done.err + wrong.out + wrong.err
    assert not [secret for secret in secrets if secret in spoken]
    log = (program.data / "logs" / "zgen.log").read_text("utf-8")
    assert "SessionHeader" not in log


def test_that_the_demo_shows_the_whole_job_without_keyring_or_display(program: Program, tmp_path: Path) -> None:
    bare = Program(tmp_path, {name: value for name, value in program.environment.items() if "DBUS" not in name})
    first = bare.run("--practice")
    assert first.code == 0, first.err
    assert "Generated" in first.out
    second = bare.run("--practice")
    assert second.code == 0, second.err
    books = sorted(tmp_path.glob("*.xlsx"))
    assert len(books) == 2
    listed = bare.run("runs", "list", "--json").json["runs"]
    assert len({run["tenant"] for run in listed} | {run["run"] for run in listed}) >= 2
    for book in books:
        assert {line["Outcome"] for line in results_of(book)} == {
            "Generated",
            "Nothing to bill",
            "Problem",
            "Already invoiced",
        }
    older = bare.run("runs", "resume", listed[1]["run"], "--json")
    assert older.json["generated"] == listed[1]["generated"]


def test_that_the_seeds_words_all_have_their_column() -> None:
    assert {"Invoice ID", "Outcome", "Error code", "Error field", "Message"} <= set(headers_of([]))


def test_that_a_refused_row_can_be_sent_again_after_it_was_mended(program: Program, tenant: Tenant) -> None:
    workbook = program.folder / "list.xlsx"
    write_month_end(workbook, rows=24)
    ready = ready_of(program, workbook)
    fault = {"kind": "row_error", "code": "ACCOUNTING_PERIOD_CLOSED", "message": "The period is closed.", "times": 1}
    tenant.behave(faults=[fault])
    done = program.run("generate", str(workbook), "--connection", "training", "--confirm-rows", str(ready), "--json")
    refused = done.json["rejected"]
    assert refused > 0
    assert done.code == 1
    [line, *_] = [line for line in results_of(workbook) if line["Outcome"] == "Refused by Zuora"]
    assert (line["Error code"], line["Message"]) == ("ACCOUNTING_PERIOD_CLOSED", "The period is closed.")
    wrong = program.run("runs", "retry", "last", "--confirm-rows", str(refused + 1), "--json")
    assert (wrong.code, wrong.json["error"]["code"]) == (2, "wrong_count")
    again = program.run("runs", "retry", "last", "--confirm-rows", str(refused), "--json")
    assert again.json["rejected"] == 0
    answered = again.json["generated"] + again.json["nothing_to_bill"]
    assert answered == done.json["generated"] + done.json["nothing_to_bill"] + refused
    names = python_calamine.CalamineWorkbook.from_path(str(workbook)).sheet_names
    assert names == ["Accounts", "Notes", "Zgen results"]


def test_that_only_one_command_at_a_time_may_change_the_data_folder(program: Program, tenant: Tenant) -> None:
    workbook = program.folder / "list.xlsx"
    write_month_end(workbook, rows=24)
    ready = ready_of(program, workbook)
    tenant.behave(latency_by_call={"generate": 8.0})
    words = ("generate", str(workbook), "--connection", "training", "--confirm-rows", str(ready), "--json")
    process = program.start(*words)
    _wait_for_intent(program)
    second = program.run("runs", "resume", "last", "--json")
    assert (second.code, second.json["error"]["code"]) == (2, "data_folder_in_use")
    assert "generate" in second.json["error"]["message"]
    working = program.run("runs", "list", "--json")
    assert working.json["runs"][0]["state"] == "running"
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0 or json.loads(out)["held"], err


def _wait_for_intent(program: Program) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        listed = program.run("runs", "list", "--json").json["runs"]
        if listed:
            return
    raise AssertionError("no run began")


def test_that_ctrl_c_stops_after_the_call_in_flight_and_the_run_goes_on_later(program: Program, tenant: Tenant) -> None:
    workbook = program.folder / "list.xlsx"
    write_month_end(workbook, rows=120)
    ready = ready_of(program, workbook)
    tenant.behave(latency_by_call={"generate": 0.5})
    words = ("generate", str(workbook), "--connection", "training", "--confirm-rows", str(ready), "--per-call", "10")
    process = program.start(*words, "--json")
    _wait_for_calls(tenant, 2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "Stopping: what was sent already is waited for." in err
    stopped = json.loads(out)
    assert stopped["state"] == "stopped"
    assert stopped["ready"] > 0
    assert stopped["unknown"] == 0
    assert {"Not sent", "Generated"} <= {line["Outcome"] for line in results_of(workbook)}
    tenant.behave(latency_by_call={})
    resumed = program.run("runs", "resume", "last", "--json")
    assert resumed.json["ready"] == 0
    assert resumed.json["state"] == "finished"
    assert "Not sent" not in {line["Outcome"] for line in results_of(workbook)}
