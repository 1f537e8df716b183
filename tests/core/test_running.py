"""Whole runs: clean ones, interrupted ones, and each fault of the tenant with the ledger as oracle."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine_rig import DONE, QUIET, TODAY, Rig, other_day, rig
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.events import CallFinished, RunFinished, RunStarted, Waiting
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow, RunState
from zgen_desktop.core.running import Runner, make_ready_again
from zgen_desktop.practice import CustomerKind, Fault, FaultKind


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Rig]:
    with rig(tmp_path) as made:
        yield made


def test_that_a_clean_run_ends_with_every_row_generated_and_read_back(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 12))
    ended = desk.work(run)
    assert ended.problem is None
    assert ended.summary.state is RunState.FINISHED
    assert desk.counts(run) == {RowState.GENERATED: 12}
    for row in desk.journal.rows(run):
        [invoice] = [item.invoice for item in row.invoices]
        [truth] = desk.server.ledger.invoices(row.account.account_id, made_here=True) if row.account else []
        assert (invoice.id, invoice.number, invoice.amount, invoice.due_date) == (
            truth.id,
            truth.number,
            truth.amount,
            truth.due_date,
        )
    desk.check_against_ledger(run)
    assert [event.rows for event in desk.events if isinstance(event, CallFinished)] == [1, 5, 5, 1]
    assert isinstance(desk.events[0], RunStarted)
    assert isinstance(desk.events[-1], RunFinished)


def test_that_two_calls_in_flight_do_the_same(desk: Rig) -> None:
    desk.server.behaviour.add(
        Fault(FaultKind.LOCKED, times=1, accounts=(desk.accounts(CustomerKind.NORMAL, 1)[0].account_id or "",))
    )
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 14), parallel=2, per_call=2)
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 14}
    desk.check_against_ledger(run)


def test_that_all_invoices_of_an_account_are_named_although_the_answer_has_only_one(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.SEVERAL_INVOICES, 4))
    ended = desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 4}
    assert ended.summary.possible_doubles == 0
    for row in desk.journal.rows(run):
        made = desk.server.ledger.invoices(row.account.account_id, made_here=True) if row.account else []
        assert len(made) > 1
        assert {item.invoice.id for item in row.invoices} == {invoice.id for invoice in made}
        assert Counter(item.role for item in row.invoices) == {"main": 1, "sibling": len(made) - 1}


def test_that_nothing_to_bill_is_an_outcome_and_not_a_failure(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.NOTHING_DUE, 4))
    desk.work(run)
    assert desk.counts(run) == {RowState.NOTHING_TO_BILL: 4}
    desk.check_against_ledger(run)


def test_that_a_draft_that_took_the_charges_is_told_apart(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.APPENDS_TO_DRAFT, 2), again=True)
    desk.work(run)
    assert desk.counts(run) == {RowState.ADDED_TO_DRAFT: 2}
    for row in desk.journal.rows(run):
        assert row.outcome is not None
        assert row.outcome.amount_before is not None
        assert "before" in row.outcome.message


def test_that_an_open_draft_that_this_run_did_not_make_is_held(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.APPENDS_TO_DRAFT, 2))
    desk.work(run)
    assert desk.counts(run) == {RowState.HELD: 2}
    assert desk.server.ledger.generate_rows() == []


def test_that_refused_rows_keep_zuoras_words_and_can_be_sent_again(desk: Rig) -> None:
    rows = desk.accounts(CustomerKind.CANCELED, 2) + [
        desk.row(9, good.account_id or "") for good in desk.accounts(CustomerKind.NORMAL, 1)
    ]
    run = desk.create(rows)
    desk.work(run)
    assert desk.counts(run) == {RowState.REJECTED: 2, RowState.GENERATED: 1}
    refused = [row for row in desk.journal.rows(run) if row.state is RowState.REJECTED]
    assert all(row.outcome and row.outcome.code and row.outcome.message for row in refused)
    with pytest.raises(UsageError, match="not 3"):
        make_ready_again(desk.journal, run, RowState.REJECTED, 3, "test")
    make_ready_again(desk.journal, run, RowState.REJECTED, 2, "test")
    desk.work(run)
    assert desk.counts(run) == {RowState.REJECTED: 2, RowState.GENERATED: 1}
    assert {row.attempts for row in desk.journal.rows(run, {RowState.REJECTED})} == {2}
    desk.check_against_ledger(run)


def test_that_the_rows_of_one_account_go_one_after_the_other_earlier_target_date_first(desk: Rig) -> None:
    [one] = desk.accounts(CustomerKind.NORMAL, 1)
    account = one.account_id or ""
    run = desk.create([desk.row(2, account, target=other_day(62)), desk.row(3, account, target=TODAY)])
    desk.work(run)
    sent = [row.sent for row in desk.server.ledger.generate_rows(account)]
    assert len(sent) == 2
    assert TODAY.isoformat() in sent[0]
    assert other_day(62).isoformat() in sent[1]
    assert desk.states(run)[3] is RowState.GENERATED


def test_that_a_busy_row_waits_its_turn_while_the_others_go_on(desk: Rig) -> None:
    rows = desk.accounts(CustomerKind.NORMAL, 7)
    desk.server.behaviour.add(Fault(FaultKind.LOCKED, times=1, accounts=(rows[0].account_id or "",)))
    run = desk.create(rows)
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 7}
    attempts = {row.row: row.attempts for row in desk.journal.rows(run)}
    assert attempts.pop(rows[0].row) == 2
    assert set(attempts.values()) == {1}
    desk.check_against_ledger(run)


def test_that_an_expired_session_is_renewed_and_nothing_is_sent_twice(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.EXPIRE_SESSION, after=1, times=1))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 12))
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 12}
    desk.check_against_ledger(run)


def test_that_a_call_refused_as_a_whole_is_split_until_the_row_stands_alone(desk: Rig) -> None:
    rows = desk.accounts(CustomerKind.NORMAL, 5)
    poison = rows[3].account_id or ""
    fault = Fault(
        FaultKind.FAULT,
        times=None,
        accounts=(poison,),
        code="INVALID_VALUE",
        message="Bad row",
        element="InvalidTypeFault",
    )
    desk.server.behaviour.add(fault)
    run = desk.create(rows)
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 4, RowState.REJECTED: 1}
    assert desk.states(run)[rows[3].row] is RowState.REJECTED
    desk.check_against_ledger(run)


def test_that_missing_permission_stops_the_run_and_leaves_the_rows_ready(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.FAULT, code="NO_PERMISSION", message="You may not.", times=None))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 12))
    ended = desk.work(run)
    assert ended.problem is not None
    assert (ended.problem.code, ended.problem.exit_code) == ("no_permission", 3)
    assert desk.counts(run) == {RowState.READY: 12}
    assert ended.summary.state is RunState.STOPPED


def test_that_a_daily_quota_stops_the_run_with_its_rows_ready(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.THROTTLE, seconds=3600, times=None))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 6))
    ended = desk.work(run)
    assert ended.problem is not None
    assert ended.problem.code == "busy"
    assert desk.counts(run) == {RowState.READY: 6}


def test_that_throttling_is_waited_for(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.THROTTLE, seconds=0.2, times=1))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 3))
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 3}
    assert any(isinstance(event, Waiting) for event in desk.events)


def test_that_other_answers_are_on_record_while_a_pause_lasts(desk: Rig) -> None:
    desk.server.behaviour.latency_by_call = {"generate": 0.3}
    desk.server.behaviour.add(Fault(FaultKind.THROTTLE, seconds=2, after=2, times=1))
    told: list[tuple[float, object]] = []
    desk.events = type("Listener", (list,), {"append": lambda _self, event: told.append((time.monotonic(), event))})()
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 16), parallel=2)
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 16}
    paused = next(moment for moment, event in told if isinstance(event, Waiting))
    landed = [moment for moment, event in told if isinstance(event, CallFinished) and moment > paused]
    # One was in flight beside the one that was turned away; the rest came after the pause.
    assert landed[0] - paused < 1.5
    assert landed[1] - paused >= 2


def test_that_invoices_still_being_made_are_waited_for(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.GENERATING, seconds=0.3))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 3), quiet_window=5.0)
    desk.work(run)
    rows = desk.journal.rows(run)
    assert {row.state for row in rows} == {RowState.GENERATED}
    assert not any(row.pending for row in rows)
    assert {item.invoice.status for row in rows for item in row.invoices} == {"Draft"}


def test_that_an_invoice_that_never_gets_ready_is_reported_as_pending(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.GENERATING, seconds=3))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 1))
    ended = desk.work(run)
    [row] = desk.journal.rows(run)
    assert row.state is RowState.GENERATED
    assert row.pending
    assert ended.summary.state is RunState.FINISHED
    time.sleep(3)
    desk.work(run)
    [row] = desk.journal.rows(run)
    assert not row.pending
    assert {item.invoice.status for item in row.invoices} == {"Draft"}


def test_that_a_colleagues_invoice_during_the_call_is_reported_as_a_possible_double(desk: Rig) -> None:
    rows = desk.accounts(CustomerKind.NORMAL, 3)
    desk.server.behaviour.add(Fault(FaultKind.FOREIGN_INVOICE, accounts=(rows[1].account_id or "",), when="after"))
    run = desk.create(rows)
    ended = desk.work(run)
    assert ended.summary.possible_doubles == 1
    [row] = [row for row in desk.journal.rows(run) if row.outcome and row.outcome.possible_double]
    assert row.row == rows[1].row


def test_that_a_colleagues_invoice_before_the_baseline_holds_the_row(desk: Rig) -> None:
    rows = desk.accounts(CustomerKind.NORMAL, 3)
    desk.server.insert_foreign_invoice(rows[1].account_id or "", TODAY, TODAY)
    run = desk.create(rows)
    desk.work(run)
    assert desk.states(run)[rows[1].row] is RowState.HELD
    assert desk.counts(run) == {RowState.GENERATED: 2, RowState.HELD: 1}


def test_that_results_in_another_order_make_every_row_of_the_call_unknown_and_then_found_out(desk: Rig) -> None:
    # In reverse order the middle row keeps its place; it is not believed either.
    desk.server.behaviour.add(Fault(FaultKind.SHUFFLE, after=FIRST))
    rows = desk.accounts(CustomerKind.NORMAL, 5)
    [canceled] = desk.accounts(CustomerKind.CANCELED, 1)
    run = desk.create([*rows, desk.row(9, canceled.account_id or "")])
    desk.work(run, find_out=False)
    assert desk.counts(run) == {RowState.GENERATED: 1, RowState.UNKNOWN: 5}
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 5, RowState.ABSENT: 1}
    desk.check_against_ledger(run)


def test_that_stop_leaves_the_rest_not_sent_and_the_run_can_go_on(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 12))

    def stop_after_the_second(event: object) -> None:
        if isinstance(event, CallFinished) and event.rows > 1:
            desk.stop.set()

    desk.events = type("Listener", (list,), {"append": lambda _self, event: stop_after_the_second(event)})()
    ended = desk.work(run)
    assert ended.summary.state is RunState.STOPPED
    assert desk.counts(run) == {RowState.GENERATED: 6, RowState.READY: 6}
    desk.stop.clear()
    desk.events = []
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 12}
    desk.check_against_ledger(run)


def test_that_another_tenant_behind_the_connection_is_refused_before_anything_is_asked(
    desk: Rig, tmp_path: Path
) -> None:
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 2))
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    with rig(other_folder) as other:
        desk.server, mine = other.server, desk.server
        try:
            with pytest.raises(UsageError, match="another tenant"):
                desk.work(run)
            assert other.server.ledger.requests("generate") == []
            assert other.server.ledger.requests("query") == []
        finally:
            desk.server = mine


FIRST = 1
"""A run begins with a call of one row; faults that want more rows let it pass."""

LOST = [
    Fault(FaultKind.CUT, acts=True),
    Fault(FaultKind.CUT, acts=False),
    Fault(FaultKind.CUT, acts=True, reset=True),
    Fault(FaultKind.CUT, acts=True, rows=2),
    Fault(FaultKind.SILENCE, acts=True, seconds=0.2),
    Fault(FaultKind.SILENCE, acts=False, seconds=0.2),
    Fault(FaultKind.TRUNCATE),
    Fault(FaultKind.TRUNCATE, size=40),
    Fault(FaultKind.STATUS, acts=True),
    Fault(FaultKind.STATUS, acts=False, status=502),
    Fault(FaultKind.STATUS, acts=True, status=504),
    Fault(FaultKind.HTML, acts=True),
    Fault(FaultKind.EMPTY, acts=True),
    Fault(FaultKind.EMPTY, acts=False, status=202),
    Fault(FaultKind.REDIRECT, acts=True, location="http://127.0.0.1:9/"),
    Fault(FaultKind.GZIP),
    Fault(FaultKind.HUGE, size=6_000_000),
    Fault(FaultKind.MISSING_RESULTS),
    Fault(FaultKind.EXTRA_RESULTS),
    Fault(FaultKind.NO_RESULTS),
    Fault(FaultKind.NO_SUCCESS),
    Fault(FaultKind.NO_ID),
    Fault(FaultKind.REPEATED_ID),
    Fault(FaultKind.WRONG_ELEMENT),
    Fault(FaultKind.FAULT, acts=True, code="UNKNOWN_ERROR", message="Oops"),
    Fault(FaultKind.FAULT, acts=False, code="UNKNOWN_ERROR", message="Oops"),
    Fault(FaultKind.LATE, seconds=QUIET / 2),
    Fault(FaultKind.SHUFFLE),
]


@pytest.mark.parametrize(
    "fault",
    LOST,
    ids=lambda fault: (
        f"{fault.kind.value}-{'acts' if fault.acts else 'no'}-{fault.status or fault.size or fault.rows or fault.code}"
    ),
)
def test_that_an_unclear_answer_is_found_out_and_nothing_is_twice_or_lost(desk: Rig, fault: Fault) -> None:
    desk.server.behaviour.add(replace(fault, after=FIRST))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 8))
    first = desk.work(run, find_out=False)
    assert first.summary.counts.get(RowState.UNKNOWN, 0) > 1, "the fault left nothing unclear"
    desk.check_against_ledger(run)
    desk.work(run)
    counts = desk.counts(run)
    assert counts[RowState.UNKNOWN] == 0
    assert set(counts) <= {*DONE, RowState.ABSENT}
    desk.check_against_ledger(run)
    # A person sends again what is known not to have been made.
    make_ready_again(desk.journal, run, RowState.ABSENT, None, "test")
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 8}
    desk.check_against_ledger(run)


@pytest.mark.parametrize("acts", [True, False])
def test_that_rows_without_a_clear_answer_are_found_out_while_their_neighbours_stand(desk: Rig, acts: bool) -> None:
    rows = desk.accounts(CustomerKind.NORMAL, 6)
    unclear = [row.account_id or "" for row in rows[2:4]]
    desk.server.behaviour.add(
        *(
            Fault(FaultKind.ROW_ERROR, code="UNKNOWN_ERROR", message="Oops", acts=acts, accounts=(id_,))
            for id_ in unclear
        )
    )
    run = desk.create(rows)
    desk.work(run, find_out=False)
    assert desk.counts(run) == {RowState.GENERATED: 4, RowState.UNKNOWN: 2}
    desk.work(run)
    expected = {RowState.GENERATED: 6} if acts else {RowState.GENERATED: 4, RowState.ABSENT: 2}
    assert desk.counts(run) == expected
    desk.check_against_ledger(run)


def test_that_no_charges_due_after_an_unanswered_try_is_not_believed_blindly(desk: Rig) -> None:
    # The invoice comes after the window and after the last look, so the second try finds nothing left to bill.
    desk.server.behaviour.add(Fault(FaultKind.LATE, seconds=QUIET * 5))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 1))
    desk.work(run)
    assert desk.counts(run) == {RowState.ABSENT: 1}
    desk.server.behaviour.add(Fault(FaultKind.SILENCE, call="query", after=50, seconds=0.1))
    make_ready_again(desk.journal, run, RowState.ABSENT, None, "test")
    desk.work(run)
    desk.check_against_ledger(run)


def test_that_two_unclear_calls_in_a_row_stop_the_sending(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.CUT, times=None, after=FIRST))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 25))
    ended = desk.work(run, find_out=False)
    assert desk.counts(run) == {RowState.GENERATED: 1, RowState.UNKNOWN: 10, RowState.READY: 14}
    desk.server.behaviour.clear()
    ended = desk.work(run)
    assert ended.summary.counts.get(RowState.UNKNOWN, 0) == 0
    desk.check_against_ledger(run)


def test_that_sending_goes_on_when_everything_unclear_was_made_after_all(desk: Rig) -> None:
    desk.server.behaviour.add(Fault(FaultKind.CUT, acts=True, times=2))
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 20))
    ended = desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 20}
    assert ended.summary.state is RunState.FINISHED
    desk.check_against_ledger(run)


def test_that_a_row_waits_while_another_row_of_its_account_is_unknown(desk: Rig) -> None:
    [one, *others] = desk.accounts(CustomerKind.NORMAL, 3)
    account = one.account_id or ""
    desk.server.behaviour.add(Fault(FaultKind.CUT, acts=True, accounts=(account,)))
    rows = [
        desk.row(2, account),
        desk.row(3, account, target=other_day(62)),
        *(desk.row(10 + o.row, o.account_id or "") for o in others),
    ]
    run = desk.create(rows, per_call=1)
    desk.work(run, find_out=False)
    assert desk.states(run)[2] is RowState.UNKNOWN
    assert desk.states(run)[3] is RowState.READY
    desk.work(run)
    assert desk.states(run)[2] is RowState.GENERATED
    assert len(desk.server.ledger.generate_rows(account)) == 2


def test_that_first_one_account_is_sent_and_the_rest_waits_for_a_word(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 7))
    runner = Runner(desk.journal, desk.zuora(), SystemClock(), desk.events.append, desk.stop, lambda _run: None)
    ended = runner.work(run, most=1)
    assert ended.problem is None
    assert ended.summary.state is RunState.STOPPED
    assert desk.counts(run) == {RowState.GENERATED: 1, RowState.READY: 6}
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 7}
    assert [request.rows for request in desk.server.ledger.requests("generate")] == [1, 5, 1]


def test_that_a_row_sent_anyway_is_not_held(desk: Rig) -> None:
    rows = desk.accounts(CustomerKind.NORMAL, 2)
    desk.server.insert_foreign_invoice(rows[0].account_id or "", TODAY, TODAY)
    head = desk.head()
    ready = [RunRow(a.row, (), RowState.READY, a, anyway="The first one was a trial.") for a in rows[:1]]
    desk.journal.create_run(head, [*ready, RunRow(rows[1].row, (), RowState.READY, rows[1])])
    desk.work(head.id)
    assert desk.states(head.id)[rows[0].row] is not RowState.HELD
    assert desk.journal.rows(head.id)[0].anyway == "The first one was a trial."
