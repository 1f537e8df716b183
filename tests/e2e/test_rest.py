"""A connection with an OAuth client, from the command line: invoices over REST, and secrets nowhere."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from tests.e2e.program import Program, holds, practice_tenant
from tests.engine_rig import TODAY

DAY = TODAY.isoformat()


def write_list(path: Path, numbers: list[str]) -> str:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("List")
        sheet.write_column(0, 0, ["Account number", *numbers])
    return str(path)


def test_that_a_run_over_rest_leaves_a_key_for_each_call_and_no_secret_anywhere(
    program: Program, tmp_path: Path
) -> None:
    with practice_tenant(program, accounts=40) as tenant:
        told = tenant.told
        secrets = f"{told['password']}\n{told['client_secret']}\n"
        words = ["connection", "add", "training", "--endpoint", told["endpoint"], "--user", told["user"]]
        added = program.run(*words, "--client-id", told["client_id"], "--password-stdin", stdin=secrets)
        assert added.code == 0, added.err
        (stored,) = [
            one for one in program.run("connection", "list", "--json").json["connections"] if one["name"] == "training"
        ]
        assert stored["client_id"] == told["client_id"]
        assert program.run("connection", "test", "training").code == 0
        with tenant.ledger() as ledger:
            numbers = [account.number for account in ledger.accounts() if account.kind == "normal"][:5]
        path = write_list(tmp_path / "list.xlsx", numbers)
        dates = ("--set", f"InvoiceDate={DAY}", "--set", f"TargetDate={DAY}")
        done = program.run("generate", path, "--connection", "training", *dates, "--confirm-rows", "5", "--json")
        assert (done.code, done.json["generated"]) == (0, 5), done.err
        with tenant.ledger() as ledger:
            keys = ledger.read("SELECT key, status FROM idempotency")
            assert len(keys) == len(ledger.requests("generate")) > 0
            assert {(len(key["key"]), key["status"]) for key in keys} == {(32, 200)}
            assert len(ledger.invoices(made_here=True)) == 5
        canaries = (told["password"], told["client_secret"], "practice-token.", "practice-session.")
        for file in [file for file in tmp_path.rglob("*") if file.is_file() and "keyring" not in str(file)]:
            assert not holds(file, canaries), file


def test_that_a_client_without_its_secret_is_not_stored(program: Program) -> None:
    words = ["connection", "add", "X", "--endpoint", "eu", "--user", "ann", "--client-id", "c1", "--password-stdin"]
    refused = program.run(*words, stdin="secret-of-the-test\n")
    assert refused.code == 2
    assert "secret" in refused.err
    assert [one["name"] for one in program.run("connection", "list", "--json").json["connections"]] == ["practice"]
