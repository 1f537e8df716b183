"""The record from the command line: verified, decided about, looked back on, forgotten, damaged and begun anew."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import python_calamine

from tests.e2e.month_end import write_accounts, write_month_end
from tests.e2e.program import Program, Tenant, practice_tenant
from zgen_desktop.practice import CustomerKind, sample_customers

WINDOW = "2"


@pytest.fixture
def tenant(program: Program) -> Iterator[Tenant]:
    with practice_tenant(program) as served:
        assert program.add_connection(served, "training", "--quiet-window", WINDOW).code == 0
        yield served


@pytest.fixture
def workbook(program: Program) -> Path:
    path = program.folder / "November.xlsx"
    write_month_end(path, rows=24)
    return path


def write_normal(path: Path, rows: int) -> Path:
    """Accounts of which each gets an invoice."""
    customers = [customer for customer in sample_customers(400) if customer.kind is CustomerKind.NORMAL][:rows]
    write_accounts(path, [customer.number for customer in customers])
    return path


def generate(program: Program, workbook: Path, *more: str) -> dict[str, object]:
    words = (str(workbook), "--connection", "training", "--json")
    ready = program.run("check", *words).json["ready"]
    done = program.run("generate", *words, "--confirm-rows", str(ready), *more)
    assert done.code in (0, 1, 4), done.err
    return done.json


def results(path: Path) -> list[dict[str, object]]:
    rows = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Zgen results").to_python()
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def rows_that(path: Path, outcome: str) -> list[str]:
    return [str(int(str(line["Source row"]).split(".")[0])) for line in results(path) if line["Outcome"] == outcome]


def test_that_the_record_is_verified_and_tampering_ends_with_4(
    program: Program, tenant: Tenant, workbook: Path
) -> None:
    generate(program, workbook)
    whole = program.run("runs", "verify", "--json")
    assert whole.code == 0, whole.err
    assert set(whole.json) == {"ok", "events", "head"}
    assert (whole.json["ok"], len(whole.json["head"])) == (True, 64)
    said = program.run("runs", "verify", "last")
    assert "compared with 1 results sheets" in said.out
    with closing(sqlite3.connect(program.data / "journal.sqlite3")) as database:
        database.execute("UPDATE run_row SET state = 'absent' WHERE state = 'generated'")
        database.commit()
    for words in (("runs", "verify", "--json"), ("runs", "verify", "last", "--json")):
        broken = program.run(*words)
        assert (broken.code, broken.json["ok"], broken.json["head"]) == (4, False, whole.json["head"])
        assert "is not what its events tell: row" in broken.err


def test_that_a_row_and_an_invoice_have_a_page_of_evidence(program: Program, tenant: Tenant, workbook: Path) -> None:
    generate(program, workbook, "--reason", "month end November")
    line = next(line for line in results(workbook) if line["Outcome"] == "Generated")
    number, row = str(line["Invoice number"]), rows_that(workbook, "Generated")[0]
    by_row = program.run("runs", "show", "last", "--row", row)
    assert by_row.code == 0, by_row.err
    for said in (number, "month end November", str(line["Invoice ID"]), tenant.told["user"], "Record", "whole"):
        assert said in by_row.out
    by_number = program.run("runs", "show", "--invoice", number, "--json")
    (page,) = by_number.json["pages"]
    assert (page["row"], page["ok"]) == (int(row), True)
    assert page["sections"][0]["title"] == "Outcome"
    plain = program.run("runs", "show", "last", "--json")
    assert "generated" in plain.json, "without a row it is the run, as ever"
    assert program.run("runs", "show", "--invoice", "INV-none", "--json").json["error"]["code"] == "no_such_invoice"
    assert program.run("runs", "show", "--json").code == 2


def test_that_what_was_not_made_is_decided_about_with_the_invoice_looked_up_in_the_tenant(
    program: Program, tenant: Tenant
) -> None:
    workbook = write_normal(program.folder / "list.xlsx", 6)
    tenant.behave(faults=[{"kind": "cut", "acts": False, "times": 2}])
    found = generate(program, workbook, "--per-call", "1")
    absent = rows_that(workbook, "Not made")
    assert found["absent"] == len(absent) >= 2
    # A colleague with a program and a data folder of their own makes the invoices meanwhile.
    colleague = Program(program.folder / "colleague", program.environment)
    colleague.folder.mkdir()
    assert colleague.add_connection(tenant, "training", "--quiet-window", WINDOW).code == 0
    copy = write_normal(colleague.folder / "list.xlsx", 6)
    generate(colleague, copy)
    theirs = {int(str(line["Source row"]).split(".")[0]): line for line in results(copy)}
    ours = str(theirs[int(absent[0])]["Invoice ID"])
    other = str(theirs[int(absent[1])]["Invoice ID"])
    assert ours != other != ""

    words = ("runs", "decide", "last", "--rows", absent[0], "--reason", "the colleague made it", "--json")
    assert program.run(*words, "--as", "perhaps").code == 2
    assert program.run(*words, "--as", f"generated={other}").json["error"]["code"] == "not_evidence"
    decided = program.run(*words, "--as", f"generated={ours}")
    assert decided.json["absent"] == len(absent) - 1, decided.err
    assert decided.json["generated"] == int(str(found["generated"])) + 1
    line = next(line for line in results(workbook) if line["Invoice ID"] == ours)
    assert line["Outcome"] == "Generated"
    assert line["Amount"] == theirs[int(absent[0])]["Amount"]
    rest = ",".join(absent[1:])
    left = program.run("runs", "decide", "last", "--rows", rest, "--as", "left-out", "--reason", "later", "--json")
    assert (left.json["absent"], left.json["left_out"]) == (0, int(str(found["left_out"])) + len(absent) - 1)
    page = program.run("runs", "show", "last", "--row", absent[1])
    assert "decided as left-out: later" in page.out
    assert program.run("runs", "decide", "last", "--rows", "9999", "--as", "absent", "--reason", "x").code == 2
    assert program.run("runs", "verify", "--json").json["ok"] is True


def test_that_nothing_is_sent_over_a_connection_that_became_check_only(
    program: Program, tenant: Tenant, workbook: Path
) -> None:
    tenant.behave(faults=[{"kind": "cut", "acts": False}])
    found = generate(program, workbook, "--per-call", "1")
    assert found["absent"] == 1
    settings = program.data / "settings.json"
    told = json.loads(settings.read_text())
    told["connections"]["training"]["check_only"] = True
    settings.write_text(json.dumps(told))
    with tenant.ledger() as ledger:
        before = len(ledger.requests("generate"))
    for words in (("resume", "last", "--resend-absent"), ("retry", "last", "--confirm-rows", "0")):
        refused = program.run("runs", *words, "--json")
        assert (refused.code, refused.json["error"]["code"]) == (2, "check_only"), words
    with tenant.ledger() as ledger:
        assert len(ledger.requests("generate")) == before
    assert program.run("runs", "resume", "last", "--json").code in (0, 1), "its sheet can be written all the same"


def test_that_the_results_can_be_written_after_the_workbook_is_gone(
    program: Program, tenant: Tenant, workbook: Path
) -> None:
    generate(program, workbook)
    before = results(workbook)
    workbook.unlink()
    copy = program.folder / "again.xlsx"
    written = program.run("runs", "export", "last", "--to", str(copy))
    assert written.code == 0, written.err
    assert results(copy) == before


def test_that_old_runs_are_forgotten_when_they_were_counted(program: Program, tenant: Tenant, workbook: Path) -> None:
    generate(program, workbook)
    generated = results(workbook)
    none = program.run("runs", "forget", "--older-than", "1", "--confirm-runs", "0", "--json")
    assert (none.code, none.json) == (0, {"forgotten": [], "keep_months": None})
    wrong = program.run("runs", "forget", "--older-than", "1", "--confirm-runs", "1", "--json")
    assert (wrong.code, wrong.json["error"]["code"]) == (2, "wrong_count")
    always = program.run("runs", "forget", "--older-than", "36", "--confirm-runs", "0", "--from-now-on", "--json")
    assert always.json["keep_months"] == 36
    assert program.run("runs", "forget", "--keep-all", "--json").json["keep_months"] is None
    assert program.run("runs", "forget", "--json").code == 2
    assert results(workbook) == generated


def test_that_a_damaged_record_is_put_aside_and_invoiced_accounts_stay_held(
    program: Program, tenant: Tenant, workbook: Path
) -> None:
    first = generate(program, workbook)
    path = program.data / "journal.sqlite3"
    path.write_bytes(b"\x00" * 100 + path.read_bytes()[100:])
    assert program.run("runs", "list", "--json").json["error"]["code"] == "journal_damaged"
    copy = program.folder / "again.xlsx"
    write_month_end(copy, rows=24)
    words = ("generate", str(copy), "--connection", "training", "--json", "--confirm-rows", "1")
    told = program.run(*words)
    assert (told.code, told.json["error"]["code"]) == (2, "journal_put_aside")
    (aside,) = program.data.glob("journal-damaged-*.sqlite3")
    assert str(aside) in told.json["error"]["message"]
    listed = program.run("runs", "list", "--json")
    assert listed.json == {"runs": []}
    checked = program.run("check", str(copy), "--connection", "training", "--json").json
    assert checked["held"] == int(str(first["generated"])) + int(str(first["held"]))
    ready = checked["ready"]
    again = program.run(*words[:-1], str(ready))
    if again.code == 2:
        assert again.json["error"]["code"] == "journal_begun_anew"
        time.sleep(float(WINDOW))
        again = program.run(*words[:-1], str(ready))
    assert again.json["generated"] == 0
    assert "begun anew" in program.run("runs", "list").err
    with tenant.ledger() as ledger:
        made = [invoice.account_id for invoice in ledger.invoices(made_here=True)]
        assert len(made) >= int(str(first["generated"]))
    assert program.run("runs", "verify", "--json").json["ok"] is True


@pytest.mark.skipif(os.name == "nt", reason="file modes of POSIX")
def test_that_everything_in_the_data_folder_is_for_its_owner_only(
    program: Program, tenant: Tenant, workbook: Path
) -> None:
    before = os.umask(0o022)
    try:
        generate(program, workbook)
    finally:
        os.umask(before)
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in [program.data, *program.data.rglob("*")]}
    assert {path.name for path in found} >= {"journal.sqlite3", "zgen.lock", "settings.json"}
    assert {path: oct(mode) for path, mode in found.items() if mode & 0o077} == {}
