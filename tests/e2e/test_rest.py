"""A connection with an OAuth client, from the command line: invoices over REST, and secrets nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import xlsxwriter

from tests.e2e.program import Program, holds, practice_tenant
from tests.engine_rig import TODAY
from tests.own_wsdl import write_own_wsdl
from zgen_desktop.bootstrap import compose

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


def test_that_a_connection_that_is_stored_again_keeps_what_is_not_said(program: Program, tmp_path: Path) -> None:
    own = write_own_wsdl(tmp_path / "own.wsdl", entities=True, version=91, host="eu.zuora.com")
    entity, words = "a" * 32, ["connection", "add", "X", "--endpoint", "eu", "--password-stdin", "--user"]

    def stored() -> tuple[object, ...]:
        with compose(str(program.data), 0o022) as services:
            found = services.connection("X")
        return found.client_id, found.entity, bool(found.wsdl), found.quiet_window

    said = ("--client-id", "c1", "--entity", entity, "--wsdl", str(own), "--quiet-window", "900")
    assert program.run(*words, "ann", *said, stdin="password-1\nsecret-1\n").code == 0
    again = program.run(*words, "ann", stdin="password-2\n")
    assert (again.code, stored()) == (0, ("c1", entity, True, 900.0)), again.err
    assert f"As before: the OAuth client c1, the entity {entity}, the WSDL " in again.out
    with compose(str(program.data), 0o022) as services:
        # As it is set in the window: the command line has no option for it.
        services.settings.put_connection(replace(services.connection("X"), needs_approval=True, may_post=True))
    dropped = program.run(*words, "ann", "--no-client-id", stdin="password-2\n")
    assert (dropped.code, stored()) == (0, ("", entity, True, 900.0)), dropped.err
    assert "OAuth" not in dropped.out
    assert "Invoices can't be posted over it any more" in dropped.out
    other = program.run(*words, "bob", stdin="password-3\n")
    assert (other.code, stored()) == (0, ("", "", False, 600.0)), other.err
    assert f"No longer used: the entity {entity}, the WSDL " in other.out
    assert "That belonged to ann on eu.zuora.com." in other.out
    assert "only lists that somebody has approved" in other.out
    with compose(str(program.data), 0o022) as services:
        assert services.connection("X").needs_approval
