"""Intent, answer, read back, finding out (protocol.md rules 4 to 14, invariants I2 to I5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    TENANT,
    account_id,
    call,
    generated,
    head,
    invoice,
    main_invoice,
    outcome,
    row,
    writable,
)
from tests.fakes.clock import FakeClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.invariants import InvariantError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, RunRow, RunState
from zgen_desktop.core.model.tenant import InvoiceRecord

R = RowState


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with writable(tmp_path, FakeClock(START)) as opened:
        yield opened


def the_row(journal: Journal, number: int, run: str = "run-1") -> RunRow:
    return journal.some_rows(run, [number])[0]


def test_that_an_intent_makes_its_rows_being_sent(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 3))
    sent = the_row(journal, 3)
    assert (sent.state, sent.attempts, sent.sent_at, sent.outcome) == (R.SENDING, 1, START, None)
    assert the_row(journal, 2).state is R.READY


def test_that_a_call_comes_back_as_it_was_intended(journal: Journal) -> None:
    pacific = timezone(timedelta(hours=-8))
    baseline = (
        invoice(
            7, due_date=None, tax=None, created=datetime(2026, 11, 21, 23, 30, 0, 5, pacific), amount=Decimal("1E+3")
        ),
        InvoiceRecord("x", "y"),
    )
    begun = call("c1", 3, 2, baseline=baseline, tenant_date=None, wheres=("a", "b"), quiet_window=2.5)
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(begun)
    journal.finish_call("c1", [outcome(2, R.UNKNOWN), outcome(3, R.UNKNOWN)], START, "digest")
    assert journal.unknown_calls("run-1") == [(replace(begun, reply_date=START), [2, 3])]


def test_that_generated_rows_are_not_final_before_they_were_read_back(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3), row(4), row(5)])
    journal.begin_call(call("c1", 2, 3, 4, 5))
    added = RowOutcome(3, R.ADDED_TO_DRAFT, invoice_id=invoice(3).id, amount_before=Decimal("5.00"))
    answers = [generated(2), added, outcome(4, R.NOTHING_TO_BILL), outcome(5, R.REJECTED, "INVALID_VALUE", "No.")]
    journal.finish_call("c1", answers, START, "")
    assert [each.shown_state for each in journal.rows("run-1")] == [R.UNKNOWN, R.UNKNOWN, R.NOTHING_TO_BILL, R.REJECTED]
    assert [each.outcome for each in journal.rows("run-1")] == answers
    assert [waiting.id for waiting in journal.unverified_calls("run-1")] == ["c1"]
    assert journal.blocked_accounts(TENANT).keys() == {account_id(2), account_id(3)}

    journal.read_back("c1", [generated(2), added], [main_invoice(2), main_invoice(3)], pending=[2])
    assert [each.shown_state for each in journal.rows("run-1")][:2] == [R.GENERATED, R.ADDED_TO_DRAFT]
    assert [each.pending for each in journal.rows("run-1")] == [True, False, False, False]
    assert the_row(journal, 2).invoices == (main_invoice(2),)
    assert journal.unverified_calls("run-1") == []
    assert journal.blocked_accounts(TENANT) == {}


def test_that_a_row_not_named_in_a_read_keeps_waiting(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2, 3))
    journal.finish_call("c1", [generated(2), generated(3)], START, "")
    journal.read_back("c1", [generated(2)], [])
    assert [each.verified for each in journal.rows("run-1")] == [True, False]
    assert len(journal.unverified_calls("run-1")) == 1


def test_that_one_mismatch_makes_all_rows_of_the_call_unknown_and_settled_by_its_baseline(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3), row(4)])
    journal.begin_call(call("c1", 2, 3, 4))
    journal.finish_call(
        "c1", [generated(2), outcome(3, R.REJECTED), outcome(4, R.READY, "LOCK_COMPETITION")], START, ""
    )
    journal.read_back("c1", [outcome(each, R.UNKNOWN, "mismatch") for each in (2, 3, 4)], [])
    assert {(each.state, each.verified) for each in journal.rows("run-1")} == {(R.UNKNOWN, True)}
    assert [(found.id, rows) for found, rows in journal.unknown_calls("run-1")] == [("c1", [2, 3, 4])]
    first = journal.first_unproved_call("run-1", 3)
    assert first is not None
    assert first.id == "c1"


@pytest.mark.parametrize("answered", [[2], [2, 3, 4], [2, 2], [3, 2, 2], []])
def test_that_an_answer_names_exactly_the_rows_of_its_call(journal: Journal, answered: list[int]) -> None:
    journal.create_run(head(), [row(2), row(3), row(4)])
    journal.begin_call(call("c1", 2, 3))
    with pytest.raises(AssertionError, match="carried rows"):
        journal.finish_call("c1", [outcome(each, R.UNKNOWN) for each in answered], None, "")
    assert [each.state for each in journal.rows("run-1")] == [R.SENDING, R.SENDING, R.READY]


def test_that_a_call_is_answered_once_and_only_when_it_was_begun(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    with pytest.raises(AssertionError, match="no call c1 was begun"):
        journal.finish_call("c1", [], None, "")
    journal.begin_call(call("c1", 2))
    with pytest.raises(AssertionError, match="still in flight"):
        journal.read_back("c1", [], [])
    journal.finish_call("c1", [outcome(2, R.UNKNOWN)], None, "")
    with pytest.raises(AssertionError, match="has ended already"):
        journal.finish_call("c1", [generated(2)], None, "")


def test_that_an_answer_after_a_restart_is_not_taken(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    journal.begin_call(call("c1", 2))
    assert journal.recover() == ["run-1"]
    with pytest.raises(AssertionError, match="has ended already"):
        journal.finish_call("c1", [generated(2)], None, "")


def test_that_success_without_an_invoice_id_is_no_outcome(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    journal.begin_call(call("c1", 2))
    with pytest.raises(AssertionError, match="without invoice id"):
        journal.finish_call("c1", [outcome(2, R.GENERATED)], None, "")


@pytest.mark.parametrize(
    ("intended", "why"),
    [
        (call("c", 2, 2), "named twice"),
        (call("c", 2, 9), "missing"),
        (call("c"), "a call of 0 rows"),
        (call("c", *range(100, 151)), "a call of 51 rows"),
        (call("c", 3), "may not change from problem to sending"),
        (call("c", 4), "no account id"),
        (call("c", 2, 5), "stands twice"),
    ],
)
def test_that_what_breaks_the_protocol_is_not_intended(journal: Journal, intended: Call, why: str) -> None:
    nobody = row(4)
    assert nobody.account is not None
    nobody = replace(nobody, account=replace(nobody.account, account_id=None, account_number="A-4"))
    rows = [row(2), row(3, state=R.PROBLEM), nobody, row(5, 2), *(row(each) for each in range(100, 151))]
    journal.create_run(head(), rows)
    before = journal.head_hash()
    with pytest.raises(AssertionError, match=why):
        journal.begin_call(intended)
    assert journal.head_hash() == before
    assert journal.rows("run-1", {R.SENDING}) == []


def test_that_only_an_open_run_sends(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    journal.set_run_state("run-1", RunState.STOPPED)
    with pytest.raises(AssertionError, match="only an open run sends"):
        journal.begin_call(call("c1", 2))


def blocking(journal: Journal, state: str) -> None:
    """Brings row 2 of run-1 into a state that blocks its account."""
    journal.begin_call(call("c1", 2))
    if state != "sending":
        journal.finish_call("c1", [generated(2) if state == "unverified" else outcome(2, R.UNKNOWN)], None, "")
    if state == "ambiguous":
        journal.settle("run-1", [outcome(2, R.AMBIGUOUS)], [])


@pytest.mark.parametrize("state", ["sending", "unknown", "unverified", "ambiguous"])
def test_that_an_open_row_blocks_its_account_in_all_runs_of_the_tenant_and_nowhere_else(
    journal: Journal, state: str
) -> None:
    journal.create_run(head(), [row(2), row(3, 2)])
    journal.create_run(head("run-2", connection="Other"), [row(2), row(3)])
    journal.create_run(head("run-3", tenant=replace(TENANT, entity="east")), [row(2)])
    blocking(journal, state)
    for same in (call("x", 3), call("x", 2, 3, run="run-2")):
        with pytest.raises(AssertionError, match=r"^I4 .*waits for row 2 of run run-1"):
            journal.begin_call(same)
    journal.begin_call(call("elsewhere", 2, run="run-3"))
    journal.begin_call(call("another account", 3, run="run-2"))
    (ref,) = journal.blocked_accounts(TENANT)[account_id(2)]
    shown = R.UNKNOWN if state == "unverified" else R(state)
    assert (ref.run, ref.row, ref.state, ref.sheet, ref.started) == ("run-1", 2, shown, "Accounts", START)


def test_that_a_locked_row_waits_until_its_call_was_read_back(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2, 3))
    journal.finish_call("c1", [generated(2), outcome(3, R.READY, "LOCK_COMPETITION")], None, "")
    with pytest.raises(AssertionError, match="not read back yet"):
        journal.begin_call(call("c2", 3))
    journal.read_back("c1", [generated(2)], [])
    journal.begin_call(call("c2", 3))


def test_that_a_locked_row_does_not_wait_for_a_later_call_of_its_neighbour(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2, 3))
    locked = [outcome(2, R.READY, "LOCK_COMPETITION"), outcome(3, R.READY, "LOCK_COMPETITION")]
    journal.finish_call("c1", locked, None, "")
    journal.begin_call(call("c2", 2))
    journal.finish_call("c2", [generated(2)], None, "")
    journal.begin_call(call("c3", 3))
    assert the_row(journal, 3).state is R.SENDING


def test_that_a_read_of_an_older_call_does_not_touch_what_went_on_since(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2, 3))
    journal.finish_call("c1", [outcome(2, R.READY, "LOCK_COMPETITION"), outcome(3, R.REJECTED)], None, "")
    journal.begin_call(call("c2", 2))
    journal.finish_call("c2", [generated(2)], None, "")
    with pytest.raises(AssertionError, match=r"not \(or no longer\) those of call c1"):
        journal.read_back("c1", [generated(2)], [])


def test_that_a_call_of_which_no_byte_left_is_no_attempt(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    later = START + timedelta(seconds=30)
    journal.begin_call(call("c1", 2))
    journal.finish_call("c1", [outcome(2, R.READY, "not_sent")], None, "")
    assert (the_row(journal, 2).attempts, the_row(journal, 2).sent_at) == (0, None)
    journal.begin_call(call("c2", 2, at=later))
    journal.finish_call("c2", [outcome(2, R.READY, "LOCK_COMPETITION")], None, "")
    journal.begin_call(call("c3", 2, at=later + timedelta(seconds=30)))
    journal.finish_call("c3", [outcome(2, R.READY, "not_sent")], None, "")
    assert (the_row(journal, 2).attempts, the_row(journal, 2).sent_at) == (1, later)
    assert journal.first_unproved_call("run-1", 2) is None


def test_that_the_first_unproved_call_is_the_earliest_without_a_definite_answer(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    for name, answer in (("busy", R.READY), ("lost", R.UNKNOWN), ("lost again", R.UNKNOWN)):
        journal.begin_call(call(name, 2))
        journal.finish_call(name, [outcome(2, answer, "LOCK_COMPETITION")], None, "")
        if answer is R.UNKNOWN:
            journal.settle("run-1", [outcome(2, R.ABSENT)], [])
            journal.change_rows("run-1", [outcome(2, R.READY)], "a person: send again")
    first = journal.first_unproved_call("run-1", 2)
    assert first is not None
    assert first.id == "lost"
    assert journal.unknown_calls("run-1") == []
    assert journal.first_unproved_call("run-1", 99) is None


def test_that_a_question_is_on_record_before_it_goes_out_and_the_newest_counts(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2))
    with pytest.raises(InvariantError, match="still in flight"):
        journal.begin_asking("c1", START)
    journal.finish_call("c1", [outcome(2, R.UNKNOWN)], None, "")
    assert journal.askings("run-1") == {}
    for minutes in (1, 5):
        journal.begin_asking("c1", START + timedelta(minutes=minutes))
    assert journal.askings("run-1") == {"c1": START + timedelta(minutes=5)}
    assert journal.verify_chain().ok
    journal.set_run_state("run-1", RunState.STOPPED)
    with pytest.raises(InvariantError, match="only an open run sends"):
        journal.begin_asking("c1", START)


def test_that_a_row_with_an_unanswered_try_is_only_sent_in_a_call_of_its_own(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("lost", 2))
    journal.finish_call("lost", [outcome(2, R.UNKNOWN)], None, "")
    journal.settle("run-1", [outcome(2, R.ABSENT)], [])
    journal.change_rows("run-1", [outcome(2, R.READY)], "a person: send again")
    with pytest.raises(InvariantError, match="row 2 has an unanswered try"):
        journal.begin_call(call("both", 2, 3))
    journal.begin_call(call("alone", 2))
    assert the_row(journal, 2).state is R.SENDING


def test_that_a_row_whose_effect_was_found_has_no_unproved_call_left(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    journal.begin_call(call("lost", 2))
    journal.finish_call("lost", [outcome(2, R.UNKNOWN)], None, "")
    journal.settle("run-1", [generated(2)], [main_invoice(2)])
    assert the_row(journal, 2).shown_state is R.GENERATED
    assert journal.first_unproved_call("run-1", 2) is None


def test_that_a_row_found_to_have_an_effect_before_it_is_sent_again_is_settled_by_its_unproved_call(
    journal: Journal,
) -> None:
    journal.create_run(head(), [row(2)])
    journal.begin_call(call("lost", 2))
    journal.finish_call("lost", [outcome(2, R.UNKNOWN)], None, "")
    journal.settle("run-1", [outcome(2, R.ABSENT)], [])
    journal.change_rows("run-1", [outcome(2, R.READY)], "a person: send again")
    journal.begin_call(call("busy", 2))
    journal.finish_call("busy", [outcome(2, R.READY, "LOCK_COMPETITION")], None, "")
    journal.change_rows("run-1", [outcome(2, R.UNKNOWN)], "the earlier try had an effect")
    assert [(found.id, rows) for found, rows in journal.unknown_calls("run-1")] == [("lost", [2])]


def test_that_a_settled_invoice_still_being_made_is_pending(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2, 3))
    journal.finish_call("c1", [outcome(2, R.UNKNOWN), outcome(3, R.UNKNOWN)], None, "")
    half_made = RowInvoice(2, "sibling", invoice(4, 2, status="Generating"))
    foreign = RowInvoice(3, "other", replace(invoice(5, 3), number="TMP-1"))
    journal.settle("run-1", [generated(2), generated(3)], [main_invoice(2), half_made, main_invoice(3), foreign])
    assert [each.pending for each in journal.rows("run-1")] == [True, False]
    assert the_row(journal, 2).invoices == (main_invoice(2), half_made)


def test_that_rows_in_flight_or_not_read_back_are_left_alone(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3)])
    journal.begin_call(call("c1", 2))
    journal.begin_call(call("c2", 3))
    journal.finish_call("c2", [generated(3)], None, "")
    with pytest.raises(AssertionError, match="row 2 is being sent"):
        journal.change_rows("run-1", [outcome(2, R.READY)], "why")
    with pytest.raises(AssertionError, match="row 2 is being sent"):
        journal.settle("run-1", [outcome(2, R.GENERATED)], [])
    with pytest.raises(AssertionError, match="not read back yet"):
        journal.change_rows("run-1", [outcome(3, R.UNDONE)], "why")


def test_that_unknown_never_becomes_ready(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    journal.begin_call(call("c1", 2))
    journal.finish_call("c1", [outcome(2, R.UNKNOWN)], None, "")
    for change in (journal.change_rows, journal.settle):
        with pytest.raises(AssertionError, match="from unknown to ready"):
            change("run-1", [outcome(2, R.READY)], [])  # type: ignore[arg-type]  # why or invoices: neither is reached


def test_that_a_restart_finds_what_was_being_sent(journal: Journal) -> None:
    journal.create_run(head(), [row(2), row(3), row(4)])
    journal.create_run(head("rests"), [row(2, 12)])
    journal.set_run_state("rests", RunState.FINISHED)
    journal.create_run(head("open", connection="Other"), [row(2, 22)])
    journal.begin_call(call("c1", 2, 3))
    assert journal.recover() == ["run-1", "open"]
    assert [each.state for each in journal.rows("run-1")] == [R.UNKNOWN, R.UNKNOWN, R.READY]
    said = the_row(journal, 2).outcome
    assert said is not None
    assert said.code == "interrupted"
    assert the_row(journal, 2).attempts == 1
    assert [(found.id, rows) for found, rows in journal.unknown_calls("run-1")] == [("c1", [2, 3])]
    first = journal.first_unproved_call("run-1", 2)
    assert first is not None
    assert first.id == "c1"
    states = {summary.head.id: summary.state for summary in journal.summaries()}
    assert states == {"run-1": RunState.BROKEN_OFF, "rests": RunState.FINISHED, "open": RunState.BROKEN_OFF}
    before = journal.head_hash()
    assert journal.recover() == []
    assert journal.head_hash() == before


def test_that_a_moment_without_zone_is_refused(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    with pytest.raises(AssertionError, match="without zone"):
        journal.begin_call(call("c1", 2, tenant_date=datetime(2026, 11, 22)))
    assert the_row(journal, 2).state is R.READY


def test_that_moments_and_days_come_back_exactly(journal: Journal) -> None:
    journal.create_run(head(), [row(2)])
    made = invoice(2, created=datetime(2026, 12, 31, 23, 59, 59, 999999, UTC), invoice_date=date(9999, 12, 31))
    journal.change_rows("run-1", [outcome(2, R.HELD)], "why", [RowInvoice(2, "held", made)])
    assert the_row(journal, 2).invoices[0].invoice == made
