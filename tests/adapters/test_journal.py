"""Runs and rows come out of the journal as they went in; each change is checked and told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    TENANT,
    call,
    generated,
    head,
    invoice,
    invoice_id,
    main_invoice,
    outcome,
    row,
    whole_row,
    writable,
)
from tests.fakes.clock import FakeClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core import ports
from zgen_desktop.core.errors import JournalError
from zgen_desktop.core.model.rows import Problem, RowState, Severity
from zgen_desktop.core.model.run import RowInvoice, RowOutcome, RunState, WrittenSheet

R = RowState


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@pytest.fixture
def journal(tmp_path: Path, clock: FakeClock) -> Iterator[Journal]:
    with writable(tmp_path, clock) as opened:
        yield opened


def test_that_it_is_the_port(journal: Journal) -> None:
    port: ports.Journal = journal
    assert port.summaries() == []


def test_that_a_run_comes_back_as_it_was_confirmed(journal: Journal) -> None:
    confirmed = head(workbook="/home/clerk/\udcff.xlsx", again=True, placement="beside", reason="Grüße")
    journal.create_run(confirmed, [row(5)])
    summary = journal.summary("run-1")
    assert summary.head == confirmed
    assert (summary.state, summary.ended, summary.rows, summary.written) == (RunState.OPEN, None, 1, None)


def test_that_every_field_of_a_row_comes_back(journal: Journal) -> None:
    problem = Problem("Accounts", 7, "B", "odd_date", Severity.WARNING, "1.1.", "Odd.", "Look.")
    kept = replace(
        whole_row(),
        problems=(problem, replace(problem, column=None, severity=Severity.ERROR)),
        outcome=RowOutcome(7, R.READY, "busy", "LOCK_COMPETITION", "Id", "", True, Decimal("-0.10")),
        pending=True,
        attempts=2,
        sent_at=START + timedelta(microseconds=1),
    )
    journal.create_run(head(), [kept])
    assert journal.rows("run-1") == [kept]


def test_that_a_row_without_an_account_comes_back(journal: Journal) -> None:
    journal.create_run(head(), [replace(row(5, state=R.PROBLEM), account=None)])
    assert journal.rows("run-1")[0].account is None


def test_that_a_list_of_no_rows_is_a_run(journal: Journal) -> None:
    journal.create_run(head(), [])
    assert journal.summary("run-1").rows == 0
    assert journal.rows("run-1") == []


def test_that_a_lone_surrogate_in_a_text_for_people_does_not_stop_the_outcome(journal: Journal) -> None:
    journal.create_run(head(), [row(5, note="was \ud800")])
    assert journal.rows("run-1")[0].note == "was ?"


def test_that_rows_come_in_source_order_and_by_stored_state(journal: Journal) -> None:
    journal.create_run(head(), [row(9), row(2), row(4, state=R.HELD), row(3)])
    assert [each.row for each in journal.rows("run-1")] == [2, 3, 4, 9]
    assert [each.row for each in journal.rows("run-1", {R.HELD, R.PROBLEM})] == [4]
    assert journal.rows("run-1", set()) == []
    assert journal.row_count("run-1") == 4


def test_that_some_rows_come_with_their_invoices_and_without_those_that_are_not_there(journal: Journal) -> None:
    journal.create_run(head(), [row(number) for number in range(2, 1502)])
    journal.change_rows(
        "run-1", [outcome(3, R.HELD)], "held", [RowInvoice(3, "held", invoice(3)), RowInvoice(3, "main", invoice(4))]
    )
    found = journal.some_rows("run-1", [*range(1400, 700, -1), 3, 9999])
    assert [each.row for each in found] == [3, *range(701, 1401)]
    assert found[0].invoices == (RowInvoice(3, "main", invoice(4)), RowInvoice(3, "held", invoice(3)))


@pytest.mark.parametrize(
    "ask",
    [
        lambda journal: journal.summary("nope"),
        lambda journal: journal.rows("nope"),
        lambda journal: journal.some_rows("nope", [2]),
        lambda journal: journal.row_count("nope"),
        lambda journal: journal.set_run_state("nope", RunState.STOPPED),
        lambda journal: journal.note_written("nope", WrittenSheet("a", "b", "c")),
        lambda journal: journal.settle("nope", [], []),
        lambda journal: journal.change_rows("nope", [], "why"),
        lambda journal: journal.begin_call(call("c", 2, run="nope")),
    ],
)
def test_that_a_run_that_is_not_there_is_said_so(journal: Journal, ask: object) -> None:
    with pytest.raises(JournalError) as caught:
        ask(journal)  # type: ignore[operator]  # a lambda of the table above
    assert caught.value.code == "no_such_run"
    assert journal.head_hash() == "0" * 64


def test_that_a_run_is_not_made_twice_nor_by_halves(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    with pytest.raises(Exception, match="UNIQUE"):
        journal.create_run(head("run-2"), [row(2), row(2)])
    with pytest.raises(Exception, match="UNIQUE"):
        journal.create_run(head(), [row(3)])
    assert [summary.head.id for summary in journal.summaries()] == ["run-1"]
    assert journal.verify_chain().events == 1


def test_that_a_run_has_an_end_unless_it_is_open(journal: Journal, clock: FakeClock) -> None:
    journal.create_run(head(), [row(2)])
    clock.advance(60)
    journal.set_run_state("run-1", RunState.STOPPED, "Stopped by the clerk.")
    stopped = journal.summary("run-1")
    assert (stopped.state, stopped.detail) == (RunState.STOPPED, "Stopped by the clerk.")
    assert stopped.ended == START + timedelta(seconds=60)
    journal.set_run_state("run-1", RunState.OPEN)
    again = journal.summary("run-1")
    assert (again.state, again.detail, again.ended) == (RunState.OPEN, "", None)


def test_that_runs_come_newest_first(journal: Journal) -> None:
    journal.create_run(head("old", started=START - timedelta(days=1)), [row(2, state=R.PROBLEM)])
    journal.create_run(head("new"), [row(2)])
    journal.create_run(head("newer, same second"), [row(2, 3)])
    assert [summary.head.id for summary in journal.summaries()] == ["newer, same second", "new", "old"]
    assert [dict(summary.counts) for summary in journal.summaries()] == [{R.READY: 1}, {R.READY: 1}, {R.PROBLEM: 1}]


def test_that_counts_are_of_what_is_shown_and_doubles_of_outcomes(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3), row(4), row(5, state=R.PROBLEM)])
    journal.begin_call(call("c1", 2, 3, 4))
    journal.finish_call("c1", [generated(2), generated(3), outcome(4, R.REJECTED)], START, "")
    assert journal.summary("run-1").counts == {R.UNKNOWN: 2, R.REJECTED: 1, R.PROBLEM: 1}
    journal.read_back("c1", [generated(2, possible_double=True), generated(3)], [main_invoice(2), main_invoice(3)])
    summary = journal.summary("run-1")
    assert summary.counts == {R.GENERATED: 2, R.REJECTED: 1, R.PROBLEM: 1}
    assert (summary.rows, summary.possible_doubles) == (4, 1)
    assert summary.counts[R.UNKNOWN] == 0


def test_that_the_newest_results_sheet_is_named(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    journal.note_written("run-1", WrittenSheet("/a.xlsx", "Zgen results", "d1"))
    last = WrittenSheet("/b \udcff.xlsx", "Zgen results 2", "d2", "Excel has it open.")
    journal.note_written("run-1", last)
    assert journal.summary("run-1").written == last


def test_that_an_unlawful_change_changes_nothing_and_tells_nothing(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3, state=R.PROBLEM)])
    before = journal.head_hash()
    with pytest.raises(AssertionError, match="row 3 may not change from problem to ready"):
        journal.change_rows("run-1", [outcome(2, R.LEFT_OUT), outcome(3, R.READY)], "why")
    assert [each.state for each in journal.rows("run-1")] == [R.READY, R.PROBLEM]
    assert journal.head_hash() == before


def test_that_a_row_is_named_once_and_is_there(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    for wrong in ([outcome(2, R.HELD), outcome(2, R.HELD)], [outcome(99, R.HELD)]):
        with pytest.raises(AssertionError, match="missing or named twice"):
            journal.change_rows("run-1", wrong, "why")


def test_that_a_held_row_keeps_its_evidence_and_newer_knowledge_wins(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    journal.change_rows("run-1", [outcome(2, R.HELD, message="there")], "baseline", [RowInvoice(2, "held", invoice(2))])
    posted = invoice(2, status="Posted", balance=Decimal("0"))
    journal.change_rows("run-1", [outcome(2, R.READY)], "a person", [RowInvoice(2, "held", posted)])
    assert journal.rows("run-1")[0].invoices == (RowInvoice(2, "held", posted),)
    assert journal.invoice_ids("run-1") == set()


def test_that_a_tenant_is_host_tenant_and_entity(journal: Journal) -> None:
    journal.create_run(head(quiet_window=700.0), [row(2)])
    assert journal.longest_quiet_window(TENANT) == 700.0
    for other in (replace(TENANT, host="x"), replace(TENANT, tenant_id="x"), replace(TENANT, entity="x")):
        assert journal.longest_quiet_window(other) == 0
    journal.create_run(head("r2", quiet_window=300.0, connection="Other"), [row(2, 9)])
    assert journal.longest_quiet_window(TENANT) == 700.0
    journal.begin_call(call("c1", 2, quiet_window=900.0))
    assert journal.longest_quiet_window(TENANT) == 900.0


def test_that_every_id_ever_learned_stays(journal: Journal, tmp_path: Path) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2, 3))
    journal.finish_call("c1", [generated(2), generated(3)], None, "")
    assert journal.invoice_ids("run-1") == {invoice_id(2), invoice_id(3)}
    mismatch = [outcome(2, R.UNKNOWN, "mismatch"), outcome(3, R.UNKNOWN, "mismatch")]
    journal.read_back("c1", mismatch, [RowInvoice(2, "other", invoice(3))])
    journal.settle("run-1", [outcome(2, R.ABSENT), outcome(3, R.ABSENT)], [])
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        kept = database.execute("SELECT row, id FROM id_seen ORDER BY row, id").fetchall()
    assert kept == [(2, invoice_id(2)), (2, invoice_id(3)), (3, invoice_id(3))]
    assert journal.invoice_ids("run-1") == set()
