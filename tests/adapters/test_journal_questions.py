"""Done before, not made, unfinished: questions over all runs of a tenant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    TARGET,
    TENANT,
    account_id,
    call,
    generated,
    head,
    main_invoice,
    outcome,
    row,
    writable,
)
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import Charges, RowState
from zgen_desktop.core.model.run import DoneKey, RunState

R = RowState


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with writable(tmp_path) as opened:
        yield opened


def key(account: int) -> DoneKey:
    return DoneKey(account_id(account), TARGET, Charges().key)


def generate(journal: Journal, run: str, *rows: int, read: bool = True) -> None:
    journal.begin_call(call(f"{run}-{rows[0]}", *rows, run=run))
    journal.finish_call(f"{run}-{rows[0]}", [generated(each) for each in rows], None, "")
    if read:
        journal.read_back(f"{run}-{rows[0]}", [generated(each) for each in rows], [main_invoice(each) for each in rows])


def test_that_done_before_finds_rows_with_an_invoice_read_back_or_not(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3), row(4)])
    generate(journal, "run-1", 2)
    generate(journal, "run-1", 3, read=False)
    done = journal.done_before(TENANT, [key(2), key(3), key(4)])
    assert done.keys() == {key(2), key(3)}
    first = done[key(2)]
    assert (first.run, first.row, first.state, first.invoice_number) == ("run-1", 2, R.GENERATED, "INV00000002")
    assert (first.workbook, first.sheet, first.started) == ("/home/clerk/november.xlsx", "Accounts", START)
    assert (done[key(3)].state, done[key(3)].invoice_number) == (R.UNKNOWN, "")


def test_that_done_before_looks_at_account_target_date_charges_and_tenant_only(journal: Journal) -> None:
    other_invoice_date = row(2)
    assert other_invoice_date.account is not None
    day = TARGET - timedelta(days=20)
    other_invoice_date = replace(other_invoice_date, account=replace(other_invoice_date.account, invoice_date=day))
    journal.create_run(head(), [other_invoice_date])
    generate(journal, "run-1", 2)
    assert key(2) in journal.done_before(TENANT, [key(2)])
    for other in (
        replace(key(2), target_date=day),
        replace(key(2), charges=Charges(usage=False).key),
        replace(key(2), account_id=account_id(3)),
    ):
        assert journal.done_before(TENANT, [other]) == {}
    assert journal.done_before(replace(TENANT, entity="east"), [key(2)]) == {}
    assert journal.done_before(TENANT, []) == {}


def test_that_what_was_undone_or_refused_or_had_nothing_to_bill_is_not_done(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3), row(4)])
    generate(journal, "run-1", 2)
    journal.change_rows("run-1", [outcome(2, R.UNDONE)], "undone")
    journal.begin_call(call("c", 3, 4))
    journal.finish_call("c", [outcome(3, R.REJECTED), outcome(4, R.NOTHING_TO_BILL)], None, "")
    assert journal.done_before(TENANT, [key(2), key(3), key(4)]) == {}


def test_that_the_newest_run_that_did_it_is_named(journal: Journal) -> None:
    for run in ("run-1", "run-2"):
        journal.create_run(head(run), [row(2)])
        generate(journal, run, 2)
    assert journal.done_before(TENANT, [key(2)])[key(2)].run == "run-2"


def test_that_ten_thousand_bills_are_looked_up_at_once(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(9000)])
    generate(journal, "run-1", 2, 9000)
    assert journal.done_before(TENANT, [key(each) for each in range(10_000)]).keys() == {key(2), key(9000)}


def test_that_not_made_rows_are_found_until_somebody_decides(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c", 2, 3))
    journal.finish_call("c", [outcome(2, R.UNKNOWN), outcome(3, R.UNKNOWN)], None, "")
    assert journal.not_made(TENANT, [key(2)]) == {}
    journal.settle("run-1", [outcome(2, R.ABSENT), outcome(3, R.ABSENT)], [])
    assert journal.not_made(TENANT, [key(2), key(3)]).keys() == {key(2), key(3)}
    assert journal.not_made(replace(TENANT, host="x"), [key(2)]) == {}
    journal.change_rows("run-1", [outcome(2, R.READY)], "a person")
    assert journal.not_made(TENANT, [key(2), key(3)]).keys() == {key(3)}


def test_that_refusals_are_told_by_the_latest_call_that_carried_the_row(journal: Journal) -> None:
    journal.create_run(head(), [row(number) for number in range(2, 7)])
    journal.begin_call(call("a", 2, 3, 4))
    journal.finish_call("a", [outcome(2, R.REJECTED), outcome(3, R.NOTHING_TO_BILL), outcome(4, R.READY)], None, "")
    journal.begin_call(call("b", 4, 5))
    journal.finish_call("b", [outcome(4, R.REJECTED), generated(5)], None, "")
    assert [(of.id, list(rows)) for of, rows in journal.denied_calls("run-1")] == [("a", [2, 3]), ("b", [4])]
    journal.read_back("a", [outcome(3, R.UNKNOWN)], [])
    journal.change_rows("run-1", [outcome(2, R.READY)], "a person")
    assert [(of.id, list(rows)) for of, rows in journal.denied_calls("run-1")] == [("b", [4])]


def test_that_a_run_is_unfinished_while_it_is_not_finished_or_has_open_rows(journal: Journal) -> None:
    runs = ("done", "Main"), ("stopped", "Main"), ("open rows", "Main"), ("elsewhere", "Other")
    for account, (run, connection) in enumerate(runs):
        journal.create_run(head(run, connection=connection), [row(2, account)])
    journal.begin_call(call("c", 2, run="open rows"))
    journal.finish_call("c", [outcome(2, R.UNKNOWN)], None, "")
    for run in ("done", "open rows"):
        journal.set_run_state(run, RunState.FINISHED)
    journal.set_run_state("stopped", RunState.STOPPED)
    assert journal.unfinished_runs("Main") == ["stopped", "open rows"]
    assert journal.unfinished_runs("Other") == ["elsewhere"]
    assert journal.unfinished_runs("None such") == []
    journal.settle("open rows", [outcome(2, R.ABSENT)], [])
    assert journal.unfinished_runs("Main") == ["stopped"]


def test_that_lookups_over_all_runs_use_their_indexes(journal: Journal, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    from zgen_desktop.adapters import journal_schema

    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        for condition, index in (
            (f"account_id = 'a' AND {journal_schema.BLOCKING}", "row_blocking"),
            (f"{journal_schema.BLOCKING} AND state = 'sending'", "row_blocking"),
            (f"account_id = 'a' AND target_date = 'b' AND charges = 'c' AND {journal_schema.DONE}", "row_done"),
            (f"account_id = 'a' AND target_date = 'b' AND charges = 'c' AND {journal_schema.ABSENT}", "row_absent"),
        ):
            select = f"SELECT row FROM run_row INDEXED BY {index} WHERE {condition}"
            assert index in str(database.execute(f"EXPLAIN QUERY PLAN {select}").fetchall())
