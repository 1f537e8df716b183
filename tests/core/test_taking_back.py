"""Taking back over a fake tenant and a clock that tests own: batches, windows of ten minutes, busy tenants."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event as StopEvent

import pytest

from tests.adapters.journal_examples import writable
from tests.fakes.clock import FakeClock
from tests.fakes.zuora import (
    CUT_AFTER_ACTING,
    CUT_BEFORE_ACTING,
    LOCKED,
    NOT_SENT,
    FakeZuora,
    fault,
    late,
    results,
    throttled,
)
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.events import Event, Progress, Waiting
from zgen_desktop.core.model.changes import Aim, ChangeKind, Ending
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, RunHead, RunRow, TenantKey
from zgen_desktop.core.taking_back import Carried, Taker

WINDOW = 600.0
R = RowState
CANCEL, DELETE, POST = ChangeKind.CANCEL, ChangeKind.DELETE, ChangeKind.POST


@dataclass
class Bench:
    """A run of some rows, one draft each, made and looked up."""

    journal: Journal
    clock: FakeClock
    zuora: FakeZuora
    events: list[Event] = field(default_factory=list)
    stop: StopEvent = field(default_factory=StopEvent)
    ids: list[str] = field(default_factory=list)

    def create(self, rows: int) -> None:
        user = self.zuora.login()
        day = self.clock.now().date()
        accounts = self.zuora.add_accounts(rows)
        head = RunHead(
            id="run", started=self.clock.now(), connection="fake", environment=Environment.SANDBOX,
            endpoint="https://apisandbox.zuora.com/apps/services/a/153.0",
            tenant=TenantKey(self.zuora.host, user.tenant_id, user.entity), tenant_name=user.tenant_name,
            user_id=user.user_id, user_name=user.user_name, quiet_window=WINDOW, workbook="list.xlsx",
            workbook_sha256="0" * 64, sheet="List", header_row=1, mapping={}, headers=(), reason="",
            system_user="tester", program_version="0",
        )  # fmt: skip
        asked = [AccountRow(n, one.id, one.number, day, day) for n, one in enumerate(accounts, start=2)]
        self.journal.create_run(head, [RunRow(one.row, (), R.READY, one) for one in asked])
        for start in range(0, rows, 50):
            some = asked[start : start + 50]
            call = Call(
                id=f"c{start}", run="run", rows=tuple(one.row for one in some), intent_at=self.clock.now(),
                tenant_date=self.clock.now(), request_sha256="0" * 64, wheres=(), baseline=(), quiet_window=WINDOW,
                user_id=user.user_id,
            )  # fmt: skip
            self.journal.begin_call(call)
            answer = self.zuora.prepare(some).send()
            made = [result.id or "" for result in answer.results]
            self.ids += made
            said = [RowOutcome(a.row, R.GENERATED, invoice_id=id_) for a, id_ in zip(some, made, strict=True)]
            self.journal.finish_call(call.id, said, None, "")
            there = {invoice.id: invoice for invoice in self.zuora.ledger()}
            mains = [RowInvoice(a.row, "main", there[id_]) for a, id_ in zip(some, made, strict=True)]
            self.journal.read_back(call.id, said, mains)

    def taker(self) -> Taker:
        return Taker(self.journal, self.zuora, self.clock, self.events.append, self.stop, "ann")

    def carry_out(self, aim: Aim = Aim.UNDO) -> Carried:
        plan = self.taker().plan("run", aim)
        return self.taker().carry_out(plan, plan.count)

    def sizes(self) -> list[tuple[ChangeKind, int]]:
        return [(sent.kind, len(sent.ids)) for sent in self.zuora.changes]

    def status(self, nth: int) -> str | None:
        return next((one.status for one in self.zuora.ledger() if one.id == self.ids[nth]), None)

    def endings(self, nth: int) -> list[Ending]:
        return [change.ending for change in self.journal.changes("run", [self.ids[nth]])]

    def message(self, nth: int) -> str:
        (row,) = self.journal.some_rows("run", [nth + 2])
        assert row.outcome
        return row.outcome.message


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    clock = FakeClock()
    with writable(tmp_path, clock) as journal:
        yield Bench(journal, clock, FakeZuora(now=clock.now, later=clock.after))


def test_that_one_invoice_goes_first_and_then_fifty_at_a_time(bench: Bench) -> None:
    bench.create(120)
    assert bench.carry_out().done == {DELETE: 120}
    assert bench.sizes() == [(CANCEL, 1), (DELETE, 1), *[(CANCEL, 50), (DELETE, 50)] * 2, (CANCEL, 19), (DELETE, 19)]
    told = [(event.done, event.total) for event in bench.events if isinstance(event, Progress)]
    assert told == [(1, 120), (51, 120), (101, 120), (120, 120)]
    assert bench.clock.waits == []


def test_that_every_intent_is_on_the_disk_before_its_request_leaves(bench: Bench) -> None:
    bench.create(2)
    seen: list[tuple[ChangeKind, int]] = []

    def look() -> None:
        intended = bench.journal.changes("run", unsettled=True)
        assert {change.ending for change in intended} == {Ending.OPEN}
        seen.append((intended[0].kind, len(intended)))

    bench.zuora.before_changing.extend([look] * 4)
    bench.carry_out()
    assert seen == bench.sizes() == [(CANCEL, 1), (DELETE, 1)] * 2


def test_that_a_lost_answer_whose_effect_is_there_is_not_waited_for(bench: Bench) -> None:
    bench.create(3)
    bench.zuora.next_changes(CUT_AFTER_ACTING, CUT_AFTER_ACTING)
    assert bench.carry_out().done == {DELETE: 3}
    assert bench.clock.waits == []
    assert bench.sizes() == [(CANCEL, 1), (DELETE, 1), (CANCEL, 2), (DELETE, 2)]


def test_that_a_lost_answer_without_effect_is_certain_after_the_window_only(bench: Bench) -> None:
    bench.create(1)
    bench.zuora.next_changes(CUT_BEFORE_ACTING)
    carried = bench.carry_out()
    assert sum(bench.clock.waits) >= WINDOW
    assert max(bench.clock.waits) <= 30.0
    assert [missed.why for missed in carried.not_done] == ["the answer was lost, and nothing came of it"]
    assert bench.endings(0) == [Ending.NO_EFFECT]
    assert len(bench.zuora.changes) == 1, "what was not done is a person's decision again"


def test_that_an_effect_within_the_window_is_found(bench: Bench) -> None:
    bench.create(1)
    bench.zuora.next_changes(late(WINDOW - 60))
    assert bench.carry_out().done == {DELETE: 1}
    assert WINDOW - 60 <= sum(bench.clock.waits) < WINDOW
    assert bench.sizes() == [(CANCEL, 1), (DELETE, 1)]


def test_that_a_success_that_reads_do_not_show_yet_is_waited_for(bench: Bench) -> None:
    bench.create(2)
    bench.zuora.unseen = 40.0
    assert bench.carry_out().done == {DELETE: 2}
    assert sum(bench.clock.waits) >= 40.0


def test_that_a_success_without_effect_is_never_called_done(bench: Bench) -> None:
    bench.create(1)
    bench.zuora.unseen = 10_000.0
    carried = bench.carry_out(Aim.POST)
    assert carried.done == {}
    assert [missed.why for missed in carried.not_done] == ["Zuora said that it was done, but nothing came of it"]


def test_that_results_that_name_other_invoices_are_looked_up(bench: Bench) -> None:
    bench.create(3)
    bench.zuora.next_changes(fault("LOCK_COMPETITION", acts=False), *[results(lambda found: found[::-1])] * 8)
    assert bench.carry_out().done == {DELETE: 3}


def test_that_a_locked_invoice_waits_its_turn_and_others_go_on(bench: Bench) -> None:
    bench.create(4)
    bench.zuora.change_errors[CANCEL, bench.ids[2]] = deque([LOCKED] * 2)
    assert bench.carry_out().done == {DELETE: 4}
    assert [round(seconds) in (2, 8, 9, 10) for seconds in bench.clock.waits] == [True, True]


def test_that_an_invoice_that_stays_locked_is_left_with_the_reason(bench: Bench) -> None:
    bench.create(3)
    bench.zuora.change_errors[CANCEL, bench.ids[1]] = deque([LOCKED] * 9)
    carried = bench.carry_out()
    assert carried.done == {DELETE: 2}
    assert [missed.why for missed in carried.not_done] == ["Zuora was busy with it at every try"]
    assert "stays: Zuora was busy with it at every try." in bench.message(1)
    assert bench.journal.open_order("run") is None


@pytest.mark.parametrize("seconds", [7.0, None])
def test_that_retry_after_is_honoured(bench: Bench, seconds: float | None) -> None:
    bench.create(1)
    bench.zuora.next_changes(throttled(seconds))
    assert bench.carry_out().done == {DELETE: 1}
    (waited,) = bench.clock.waits
    assert (seconds or 2.0) <= waited <= (seconds or 2.0) * 1.3


def test_that_a_connection_that_fails_breaks_off_and_the_order_stays(bench: Bench) -> None:
    bench.create(2)
    bench.zuora.next_changes(*[NOT_SENT] * 9)
    carried = bench.carry_out()
    assert carried.problem is not None
    assert carried.problem.code == "refused"
    assert bench.journal.open_order("run") is not None
    bench.zuora._change_turns.clear()
    again = bench.taker().take_up("run")
    assert again is not None
    assert again.done == {DELETE: 2}


def test_that_a_tenant_that_cannot_be_read_breaks_off_and_nothing_is_lost(bench: Bench) -> None:
    bench.create(1)
    bench.zuora.next_changes(CUT_AFTER_ACTING)
    plan = bench.taker().plan("run")
    gone = AccessError("no_permission", "No.", "No.", "No.")
    bench.zuora.query_errors.extend([None, gone])
    carried = bench.taker().carry_out(plan, 1)
    assert carried.problem is gone
    assert carried.unclear == 1
    again = bench.taker().take_up("run")
    assert again is not None
    assert again.done == {DELETE: 1}
    assert bench.sizes() == [(CANCEL, 1), (DELETE, 1)], "found out, not repeated"


def test_that_an_ended_session_is_renewed_and_another_user_stops_it(bench: Bench) -> None:
    bench.create(1)
    plan = bench.taker().plan("run")
    bench.zuora.next_changes(fault("INVALID_SESSION"))
    assert bench.taker().carry_out(plan, 1).done == {DELETE: 1}


@pytest.mark.parametrize("code", ["NO_PERMISSION", "API_DISABLED", "INVALID_VERSION"])
def test_that_a_refused_call_stops_and_says_so(bench: Bench, code: str) -> None:
    bench.create(3)
    bench.zuora.next_changes(fault(code, acts=False, message="No."))
    carried = bench.carry_out(Aim.POST)
    assert bench.sizes() == [(POST, 1)]
    assert carried.problem is not None
    assert carried.problem.exit_code == 3
    assert code in carried.problem.message
    assert bench.status(0) == "Draft"


def test_that_one_refused_deletion_ends_all_others(bench: Bench) -> None:
    bench.create(60)
    bench.zuora.forbidden = DELETE
    carried = bench.carry_out()
    assert bench.sizes() == [(CANCEL, 1), (DELETE, 1), (CANCEL, 50), (CANCEL, 9)]
    assert carried.done == {CANCEL: 60}
    assert carried.problem is not None
    reasons = {missed.why for missed in carried.not_done}
    assert reasons == {
        "Zuora refused it: You may not do this. (NO_PERMISSION).",
        "it is cancelled; deleting was refused for another invoice and not tried again",
    }
    assert "cancelled" in bench.message(0)
    assert "was not deleted. Zuora refused to delete it" in bench.message(0)


def test_that_stop_ends_after_the_request_and_the_order_with_it(bench: Bench) -> None:
    bench.create(3)
    bench.zuora.before_changing.append(bench.stop.set)
    carried = bench.carry_out()
    assert bench.sizes() == [(CANCEL, 1)]
    assert (carried.stopped, carried.done) == (True, {CANCEL: 1})
    assert {missed.why for missed in carried.not_done} == {"it was not tried any more"}
    assert bench.journal.open_order("run") is None


def test_that_the_number_of_a_broken_off_order_goes_on_with_it_and_another_one_replaces_it(bench: Bench) -> None:
    bench.create(5)
    bench.zuora.next_changes(*[results(lambda found: found)] * 2, *[NOT_SENT] * 9)
    assert bench.carry_out().done == {DELETE: 1}
    bench.zuora._change_turns.clear()
    first = bench.journal.open_order("run")
    assert first is not None
    assert len(first.invoices) == 5
    plan = bench.taker().plan("run")
    assert (plan.count, plan.continues) == (4, 5)
    with pytest.raises(UsageError):
        bench.taker().carry_out(plan, 3)
    assert bench.journal.open_order("run") == first
    assert bench.taker().carry_out(plan, 5).done == {DELETE: 4}
    assert bench.journal.open_order("run") is None


def test_that_there_is_nothing_to_take_up_where_nothing_was_broken_off(bench: Bench) -> None:
    bench.create(1)
    assert bench.taker().take_up("run") is None
    assert not any(isinstance(event, Waiting) for event in bench.events)
