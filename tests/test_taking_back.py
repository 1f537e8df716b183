"""Taking back and posting with real parts: socket, SQLite, a tenant with a ledger that knows what was done."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.engine_rig import QUIET, TODAY, other_day
from tests.taking_back_rig import TakingBack, run_trial, taking_back
from zgen_desktop.core.change_plan import Plan
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.events import RowChanged, Waiting
from zgen_desktop.core.model.changes import Aim, ChangeKind, Ending
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import DoneKey
from zgen_desktop.practice import CustomerKind, Fault, FaultKind

R = RowState


@pytest.fixture
def found(tmp_path: Path) -> Iterator[TakingBack]:
    """Rows 2 to 4 with one invoice each, row 5 with siblings."""
    with taking_back(tmp_path) as made:
        yield made


def main_of(found: TakingBack, row: int) -> str:
    (line,) = found.rig.journal.some_rows(found.run, [row])
    return next(item.invoice.id for item in line.invoices if item.role == "main")


def siblings_of(found: TakingBack, row: int) -> list[str]:
    (line,) = found.rig.journal.some_rows(found.run, [row])
    return [item.invoice.id for item in line.invoices if item.role == "sibling"]


def reasons(plan: Plan) -> dict[str, str]:
    return {one.known.id: one.code for one in plan.staying}


def calls(found: TakingBack) -> list[str]:
    return [request.call for request in found.server.ledger.requests() if request.call in ("update", "delete")]


# What goes and what stays


def test_that_the_plan_lists_every_invoice_with_siblings_and_changes_nothing(found: TakingBack) -> None:
    plan = found.plan()
    assert {one.known.id for one in plan.going} == {invoice.id for invoice in found.ours()}
    assert plan.count == 3 + 1 + len(siblings_of(found, 5)) > 4
    assert all(one.steps == (ChangeKind.CANCEL, ChangeKind.DELETE) for one in plan.going)
    assert {one.status for one in plan.going} == {"Draft"}
    assert sum(number for _currency, _total, number in plan.money()) == plan.count
    assert all(one.rows and one.account_number and one.amount_words and one.name for one in plan.invoices)
    posting = plan.for_aim(Aim.POST)
    assert {one.steps for one in posting.going} == {(ChangeKind.POST,)}
    assert calls(found) == []


def test_that_all_is_taken_back_and_the_rows_say_when_and_by_whom(found: TakingBack) -> None:
    ours = found.ours()
    carried = found.carry_out()
    assert carried.done == {ChangeKind.DELETE: len(ours)}
    assert (carried.not_done, carried.unclear, carried.problem, carried.stopped) == ((), 0, None, False)
    assert {invoice.id for invoice in ours}.isdisjoint(found.truth())
    assert set(found.states().values()) == {R.UNDONE}
    assert calls(found) == ["update", "delete", "update", "delete"], "one invoice first"
    head = found.rig.journal.summary(found.run).head
    assert f"by ann as {head.user_name}." in found.message(2)
    for invoice in ours:
        assert any(invoice.number in found.message(row) for row in range(2, 6))
    assert RowChanged(found.run, 2, R.UNDONE, found.message(2)) in found.rig.events


def test_that_undone_rows_may_be_sent_again_by_a_new_run(found: TakingBack) -> None:
    accounts = [row.account for row in found.rig.journal.rows(found.run) if row.account]
    keys = [DoneKey(one.account_id or "", one.target_date, one.charges.key) for one in accounts]
    tenant = found.rig.journal.summary(found.run).head.tenant
    assert len(found.rig.journal.done_before(tenant, keys)) == 4
    first = {(invoice.account_id, invoice.amount) for invoice in found.ours()}
    found.carry_out()
    assert found.rig.journal.done_before(tenant, keys) == {}
    again = found.rig.create(accounts)
    found.rig.work(again)
    assert found.rig.counts(again) == {R.GENERATED: 4}
    made = [invoice for invoice in found.truth().values() if invoice.request_id is not None]
    assert {(invoice.account_id, invoice.amount) for invoice in made} == first


@pytest.mark.parametrize(
    ("what", "reason"),
    [("post", "posted"), ("pay", "paid"), ("cancel", "cancelled"), ("delete", "gone"), ("append", "changed")],
)
def test_that_what_a_colleague_has_changed_stays_with_the_reason(found: TakingBack, what: str, reason: str) -> None:
    theirs = main_of(found, 2)
    found.server.change_as_colleague(theirs, what)
    before = found.truth()
    plan = found.plan()
    assert reasons(plan) == {theirs: reason}
    assert all(one.why for one in plan.staying)
    found.taker().carry_out(plan, plan.count)
    assert found.truth().get(theirs) == before.get(theirs)
    assert found.states() == {2: R.GENERATED, 3: R.UNDONE, 4: R.UNDONE, 5: R.UNDONE}
    assert "stays" in found.message(2)


def test_that_foreign_invoices_and_older_drafts_are_never_touched(tmp_path: Path) -> None:
    with taking_back(tmp_path, normal=2, several=0, appending=1) as found:
        account = found.rig.accounts(CustomerKind.NORMAL, 1)[0].account_id or ""
        foreign = found.server.insert_foreign_invoice(account, TODAY, TODAY)
        draft = main_of(found, 4)
        before = found.truth()
        plan = found.plan()
        assert plan.count == 2
        assert reasons(plan) == {draft: "added_to_draft"}
        found.taker().carry_out(plan, 2)
        after = found.truth()
        assert (after[foreign], after[draft]) == (before[foreign], before[draft])
        assert set(before) - set(after) == {main_id for main_id in before if before[main_id].request_id} - {draft}


def test_that_an_invoice_which_a_later_row_was_added_to_stays(tmp_path: Path) -> None:
    """The account gets a draft by one row and more on it by the next one: nobody's draft alone any more."""
    with taking_back(tmp_path, normal=1, several=0) as found:
        appending = found.rig.accounts(CustomerKind.APPENDS_TO_DRAFT, 1)[0]
        account = appending.account_id or ""
        for invoice in found.server.ledger.invoices(account):
            if invoice.status == "Draft":
                found.server.change_as_colleague(invoice.id, "post")
        rows = [found.rig.row(2, account), found.rig.row(3, account, target=other_day(70))]
        found.run = found.rig.create(rows, again=True)
        found.rig.work(found.run)
        assert found.states() == {2: R.GENERATED, 3: R.ADDED_TO_DRAFT}
        assert reasons(found.plan()) == {main_of(found, 2): "added_to_draft"}
        assert found.plan().count == 0


def test_that_two_target_dates_of_one_account_are_both_taken_back(tmp_path: Path) -> None:
    """The second row's baseline has the first row's invoice, which is this run's all the same."""
    with taking_back(tmp_path, normal=1, several=0) as found:
        account = found.rig.accounts(CustomerKind.NORMAL, 4)[3].account_id or ""
        rows = [found.rig.row(2, account), found.rig.row(3, account, target=other_day(70))]
        found.run = found.rig.create(rows, again=True)
        found.rig.work(found.run)
        assert set(found.states().values()) == {R.GENERATED}
        assert found.carry_out().done == {ChangeKind.DELETE: 2}


def test_that_rows_not_looked_up_or_unknown_keep_their_invoices_and_the_others_go(found: TakingBack) -> None:
    more = found.rig.accounts(CustomerKind.NORMAL, 6)[3:]
    rows = [replace(row, row=number) for number, row in enumerate(more, start=2)]
    found.run = found.rig.create(rows, per_call=1)
    found.server.behaviour.add(Fault(FaultKind.CUT, after=2, acts=True))
    found.rig.work(found.run, find_out=False)
    assert found.states() == {2: R.GENERATED, 3: R.GENERATED, 4: R.UNKNOWN}
    plan = found.plan()
    assert plan.count == 2
    found.taker().carry_out(plan, 2)
    assert found.states() == {2: R.UNDONE, 3: R.UNDONE, 4: R.UNKNOWN}
    account = more[2].account_id
    assert [one.status for one in found.truth().values() if one.account_id == account and one.request_id] == ["Draft"]


def test_that_a_row_with_siblings_partly_taken_back_is_honest_on_the_sheet(found: TakingBack) -> None:
    stays = siblings_of(found, 5)[0]
    found.server.change_as_colleague(stays, "post")
    found.carry_out()
    line, truth = found.sheet()[5], found.truth()[stays]
    assert found.states()[5] is R.GENERATED
    assert line["Outcome"] == "Generated"
    assert line["Invoice status"] == "Deleted"
    assert line["What to do"].startswith("Some of its invoices were taken back")
    assert float(line["Total amount"]) == float(truth.amount), "what was deleted is not summed up"
    assert f"{truth.number} stays: it was posted since" in line["Message"]
    tenant = found.rig.journal.summary(found.run).head.tenant
    (row,) = found.rig.journal.some_rows(found.run, [5])
    assert row.account
    key = DoneKey(row.account.account_id or "", row.account.target_date, row.account.charges.key)
    assert found.rig.journal.done_before(tenant, [key]), "what stays was billed, so the row is done"


def test_that_a_fully_taken_back_row_names_its_invoice_and_owes_nothing(found: TakingBack) -> None:
    before = found.sheet()[2]
    found.carry_out()
    after = found.sheet()[2]
    assert (after["Outcome"], after["Invoice status"]) == ("Deleted / Cancelled", "Deleted")
    assert (after["Invoice number"], after["Amount"]) == (before["Invoice number"], before["Amount"])
    assert float(after["Total amount"]) == 0.0
    assert after["What to do"] == ""


# The number


@pytest.mark.parametrize("wrong", [0, 3, 999, -1])
def test_that_a_wrong_number_changes_nothing_and_the_right_one_is_named(found: TakingBack, wrong: int) -> None:
    right = found.plan().count
    with pytest.raises(UsageError) as caught:
        found.carry_out(confirmed=wrong)
    assert caught.value.code == "wrong_count"
    assert str(right) in caught.value.message
    assert str(right) in caught.value.next_step
    assert calls(found) == []
    assert found.rig.journal.open_order(found.run) is None


def test_that_nothing_to_do_is_done_without_a_request(found: TakingBack) -> None:
    found.carry_out()
    before = calls(found)
    assert found.carry_out(confirmed=0).done == {}
    assert calls(found) == before


# Cancelling only, then deleting; posting


def test_that_cancel_only_leaves_them_cancelled_and_a_later_undo_deletes_them(found: TakingBack) -> None:
    number = found.plan().count
    assert found.carry_out(Aim.CANCEL_ONLY).done == {ChangeKind.CANCEL: number}
    assert {invoice.status for invoice in found.ours()} == {"Canceled"}
    assert set(found.states().values()) == {R.UNDONE}
    assert found.sheet()[2]["Invoice status"] == "Canceled"
    assert found.plan(Aim.CANCEL_ONLY).count == 0
    plan = found.plan()
    assert {one.steps for one in plan.going} == {(ChangeKind.DELETE,)}
    assert found.taker().carry_out(plan, number).done == {ChangeKind.DELETE: number}
    assert found.server.ledger.invoices(made_here=True) == []
    assert "cancelled" not in found.message(2)
    assert "deleted" in found.message(2)


def test_that_posting_posts_what_the_run_made_and_reads_it_again(found: TakingBack) -> None:
    number = found.plan().count
    found.server.change_as_colleague(main_of(found, 3), "cancel")
    carried = found.carry_out(Aim.POST)
    assert carried.done == {ChangeKind.POST: number - 1}
    mine = {one.id: one.status for one in found.ours()}
    assert mine.pop(main_of(found, 3)) == "Canceled"
    assert set(mine.values()) == {"Posted"}
    assert found.states()[2] is R.GENERATED
    assert found.sheet()[2]["Invoice status"] == "Posted"
    assert "posted" in found.message(2)
    assert set(reasons(found.plan()).values()) == {"posted", "cancelled"}


def test_that_a_closed_period_is_told_for_each_invoice(found: TakingBack) -> None:
    found.server.close_period(TODAY + timedelta(days=1))
    number = found.plan().count
    carried = found.carry_out(Aim.POST)
    assert (carried.done, len(carried.not_done)) == ({}, number)
    assert "ACCOUNTING_PERIOD_CLOSED" in carried.not_done[0].why
    assert "Zuora refused to post it" in found.message(2)
    assert {invoice.status for invoice in found.ours()} == {"Draft"}


# Refusals


def test_that_the_first_refused_deletion_ends_the_deletions_and_the_cancelling_goes_on(found: TakingBack) -> None:
    refusal = Fault(FaultKind.ROW_ERROR, "delete", code="NO_PERMISSION", message="You may not delete.", times=None)
    found.server.behaviour.add(refusal)
    number = found.plan().count
    carried = found.carry_out()
    assert calls(found).count("delete") == 1
    assert len(found.server.ledger.change_rows()) == number + 1, "one deletion was tried"
    assert carried.problem is not None
    assert (carried.problem.code, carried.problem.exit_code) == ("no_permission", 3)
    assert carried.done == {ChangeKind.CANCEL: number}
    assert len(carried.not_done) == number
    assert {invoice.status for invoice in found.ours()} == {"Canceled"}
    assert set(found.states().values()) == {R.UNDONE}
    assert found.rig.journal.open_order(found.run) is None


def test_that_a_missing_permission_to_cancel_stops_after_one_invoice(found: TakingBack) -> None:
    found.server.behaviour.add(Fault(FaultKind.ROW_ERROR, "update", code="NO_PERMISSION", message="No.", times=None))
    carried = found.carry_out()
    assert calls(found) == ["update"]
    assert len(found.server.ledger.change_rows()) == 1
    assert carried.problem is not None
    assert carried.problem.code == "no_permission"
    assert set(found.states().values()) == {R.GENERATED}


def test_that_a_colleague_who_is_faster_is_told_and_the_rest_goes_on(found: TakingBack) -> None:
    found.server.behaviour.add(Fault(FaultKind.FOREIGN_POST, "update"))
    number = found.plan().count
    carried = found.carry_out()
    assert carried.done == {ChangeKind.DELETE: number - 1}
    assert [missed.why for missed in carried.not_done] == ["it has become Posted meanwhile"]
    assert carried.problem is None
    assert "was not cancelled: it has become Posted meanwhile." in found.message(2)


def test_that_what_changes_between_the_list_and_the_request_is_left_alone(found: TakingBack) -> None:
    plan = found.plan()
    for row, what in ((2, "post"), (3, "append"), (4, "delete")):
        found.server.change_as_colleague(main_of(found, row), what)
    before = found.truth()
    carried = found.taker().carry_out(plan, plan.count)
    after = found.truth()
    assert [after.get(main_of(found, row)) for row in (2, 3, 4)] == [
        before.get(main_of(found, row)) for row in (2, 3, 4)
    ]
    assert len(carried.not_done) == 3
    assert found.states() == {2: R.GENERATED, 3: R.GENERATED, 4: R.GENERATED, 5: R.UNDONE}


# Unclear answers


@pytest.mark.parametrize("acts", [True, False])
@pytest.mark.parametrize("call", ["update", "delete"])
def test_that_a_lost_answer_is_found_out_and_nothing_repeated_blindly(found: TakingBack, call: str, acts: bool) -> None:
    found.server.behaviour.add(Fault(FaultKind.CUT, call, acts=acts))
    number = found.plan().count
    carried = found.carry_out()
    sent = [entry.invoice_id for entry in found.server.ledger.change_rows() if entry.call == call]
    assert len(sent) == len(set(sent)), "sent once only"
    assert carried.done[ChangeKind.DELETE] == (number if acts else number - 1)
    assert len(carried.not_done) == (0 if acts else 1)
    assert carried.unclear == 0
    if not acts:
        assert found.carry_out().done == {ChangeKind.DELETE: 1}
        assert set(found.states().values()) == {R.UNDONE}


def test_that_a_late_effect_is_waited_for(found: TakingBack) -> None:
    found.server.behaviour.add(Fault(FaultKind.LATE, "update", seconds=QUIET * 0.7))
    number = found.plan().count
    assert found.carry_out().done == {ChangeKind.DELETE: number}
    assert any(isinstance(event, Waiting) for event in found.rig.events)


def test_that_stale_reads_are_waited_for(found: TakingBack) -> None:
    found.server.behaviour.stale_seconds = 0.4
    number = found.plan().count
    carried = found.carry_out()
    assert (carried.done, carried.not_done) == ({ChangeKind.DELETE: number}, ())


def test_that_throttling_and_locks_wait_their_turn(found: TakingBack) -> None:
    found.server.behaviour.add(
        Fault(FaultKind.THROTTLE, "update", seconds=1), Fault(FaultKind.EXPIRE_SESSION, "delete", after=1)
    )
    number = found.plan().count
    assert found.carry_out().done == {ChangeKind.DELETE: number}
    assert sum(isinstance(event, Waiting) for event in found.rig.events) >= 1


def test_that_a_long_retry_after_breaks_off_and_it_goes_on_later(found: TakingBack) -> None:
    found.server.behaviour.add(Fault(FaultKind.THROTTLE, "delete", seconds=3600))
    number = found.plan().count
    carried = found.carry_out()
    assert carried.problem is not None
    assert carried.problem.code == "busy"
    order = found.rig.journal.open_order(found.run)
    assert order is not None
    again = found.taker().take_up(found.run)
    assert again is not None
    assert again.done == {ChangeKind.DELETE: number}
    assert found.rig.journal.open_order(found.run) is None
    assert set(found.states().values()) == {R.UNDONE}


def test_that_stop_leaves_the_rest_and_says_what_is_unclear(found: TakingBack) -> None:
    """Stopped while an answer is lost: the row says so, the next look finds out."""
    found.server.behaviour.add(Fault(FaultKind.CUT, "update", acts=False))
    plan = found.plan()

    def stop_at_the_wait(event: object) -> None:
        if isinstance(event, Waiting):
            found.rig.stop.set()

    taker = replace(found.taker(), emit=stop_at_the_wait)
    carried = taker.carry_out(plan, plan.count)
    assert (carried.stopped, carried.unclear, carried.done) == (True, 1, {})
    assert "no clear answer yet" in found.message(2)
    assert found.states()[2] is R.GENERATED
    assert found.rig.journal.open_order(found.run) is None, "a person stopped it; nothing goes on by itself"
    found.rig.stop.clear()
    again = found.plan()
    assert again.count == plan.count
    assert "was not cancelled: the answer was lost, and nothing came of it." in found.message(2)


def test_that_nothing_is_asked_as_another_user(found: TakingBack) -> None:
    journal = found.rig.journal
    head = replace(journal.summary(found.run).head, id="other", user_id="f" * 32)
    journal.create_run(head, [])
    with pytest.raises(UsageError) as caught:
        found.taker().plan("other")
    assert caught.value.code == "other_user"


def test_that_the_record_tells_every_step_and_is_whole(found: TakingBack) -> None:
    found.carry_out()
    journal = found.rig.journal
    assert all(change.ending is Ending.PROVED for change in journal.changes(found.run))
    assert {change.who for change in journal.changes(found.run)} == {"ann"}
    assert journal.verify_chain().ok


@pytest.mark.parametrize("nth", range(4))
def test_that_random_trials_end_as_the_ledger_must_be(tmp_path: Path, nth: int) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")  # pytest shows it when the test fails
    assert run_trial(tmp_path, seed).eligible is not None
