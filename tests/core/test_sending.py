"""The pace of a run, and what slows it down or stops it, over hours that pass at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from threading import Barrier

import pytest

from tests.core.bench import Bench, Misbehaving, bench
from tests.fakes.zuora import CUT_AFTER_ACTING, CUT_BEFORE_ACTING, NOT_SENT, Turn, fault, throttled
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.events import Waiting
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord
from zgen_desktop.core.pauses import PATIENCE, PROBE
from zgen_desktop.core.ports import Found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        yield made


class TestPace:
    def test_that_one_row_goes_first_and_then_ever_more(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(120))
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 120}
        assert desk.sizes() == [1, 5, 10, 20, 40, 44]

    def test_that_nothing_is_sent_before_the_first_invoice_was_read_back(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(30), parallel=4)
        seen: list[str] = []
        desk.zuora.before_sending.extend([lambda: None, lambda: seen.extend(desk.zuora.queries)])
        desk.work(run)
        first = desk.zuora.sent[0].rows[0].account_id or ""
        assert any(first in where and "Status" not in where for where in seen)

    def test_that_three_answers_without_an_invoice_end_the_start(self, desk: Bench) -> None:
        accounts = [*(desk.zuora.add_account(amounts=()) for _ in range(4)), *desk.zuora.add_accounts(10)]
        desk.work(desk.create(accounts))
        assert desk.sizes()[:4] == [1, 1, 1, 5]

    def test_that_the_ceilings_are_kept(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(60), per_call=7, parallel=2)
        desk.work(run)
        assert max(desk.sizes()) == 7
        assert desk.counts(run) == {RowState.GENERATED: 60}

    def test_that_a_run_taken_up_again_needs_no_second_start(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(30))
        desk.work(run, most=1)
        desk.work(run)
        assert desk.sizes() == [1, 5, 10, 14]

    def test_that_one_account_first_is_one_account_even_when_it_is_locked(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(5)
        desk.zuora.busy(accounts[0])
        run = desk.create(accounts)
        desk.work(run, most=1)
        assert desk.counts(run) == {RowState.GENERATED: 1, RowState.READY: 4}

    def test_that_the_first_invoice_is_held_against_what_was_sent(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(10))
        truth = desk.zuora.invoices

        def a_day_earlier(where: str) -> Found[InvoiceRecord]:
            # As if the tenant's time zone had made another day of it.
            found = truth(where)
            day = timedelta(days=1)
            moved = [replace(i, target_date=i.target_date - day) if i.target_date else i for i in found.records]
            return replace(found, records=tuple(moved))

        desk.zuora.invoices = a_day_earlier  # type: ignore[method-assign]  # a tenant that moves days
        ended = desk.work(run)
        assert ended.problem is not None
        assert ended.problem.code == "other_dates"
        assert desk.sizes() == [1]
        assert desk.counts(run) == {RowState.GENERATED: 1, RowState.READY: 9}
        ended = desk.work(run)
        assert ended.problem is None
        assert desk.counts(run) == {RowState.GENERATED: 10}


class TestBusyAccounts:
    def test_that_a_locked_row_waits_its_turn_and_its_neighbours_are_not_sent_again(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(30)
        desk.zuora.busy(accounts[10], times=3)
        run = desk.create(accounts)
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 30}
        sent = [row.account_id for call in desk.zuora.sent for row in call.rows]
        assert sent.count(accounts[10].id) == 4
        assert len(sent) == 33

    def test_that_a_row_locked_every_time_stays_ready_and_the_run_ends(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(30)
        desk.zuora.busy(accounts[10], times=99)
        run = desk.create(accounts)
        ended = desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 29, RowState.READY: 1}
        assert ended.problem is None
        [row] = desk.journal.rows(run, {RowState.READY})
        assert row.outcome is not None
        assert row.outcome.message.startswith("Zuora is busy. ")
        assert row.attempts == 4

    def test_that_a_bill_run_is_waited_for_with_one_row_every_two_minutes(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(60)
        for account in accounts:
            desk.zuora.busy(account, times=999)

        def over() -> None:
            for account in accounts:
                account.errors.clear()

        run = desk.create(accounts)
        desk.clock.after(20 * 60, over)
        begun = desk.clock.monotonic()
        ended = desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 60}
        assert ended.summary.state is RunState.FINISHED
        assert 20 * 60 <= desk.clock.monotonic() - begun <= 20 * 60 + PROBE + 60
        probes = [call for call in desk.zuora.sent if not any(result.success for result in call.answer.results)]
        assert all(len(call.rows) == 1 for call in probes)
        gaps = [(b.at - a.at).total_seconds() for a, b in zip(probes[-9:], probes[-8:], strict=False)]
        assert gaps == [PROBE] * 8
        assert max(desk.sizes()) > 20, "still one by one when the bill run was over"
        assert len({call.rows[0].account_id for call in probes[-9:]}) > 1

    @pytest.mark.parametrize("patience", [PATIENCE, 600.0, 0.0])
    def test_that_the_persons_time_ends_the_waiting_with_the_rows_ready(self, desk: Bench, patience: float) -> None:
        accounts = desk.zuora.add_accounts(60)
        for account in accounts:
            desk.zuora.busy(account, times=999)
        run = desk.create(accounts)
        begun = desk.clock.monotonic()
        ended = desk.work(run, patience=patience)
        assert ended.problem is not None
        assert (ended.problem.code, ended.problem.title) == ("busy", "Not sent, Zuora is busy")
        assert desk.counts(run) == {RowState.READY: 60}
        assert ended.summary.state is RunState.STOPPED
        assert patience - PROBE <= desk.clock.monotonic() - begun <= patience + PROBE
        assert len(desk.zuora.sent) <= 10 + patience / PROBE
        assert not desk.zuora.ledger()

    def test_that_a_short_list_that_is_all_locked_is_waited_for_too(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(2)
        for account in accounts:
            desk.zuora.busy(account, times=8)
        run = desk.create(accounts)
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 2}
        assert any("bill run" in why for why in desk.whys())

    def test_that_a_bill_run_in_the_middle_is_noticed_and_what_is_done_stays_done(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(200)
        for account in accounts[60:]:
            desk.zuora.busy(account, times=999)
        desk.clock.after(700, lambda: [account.errors.clear() for account in accounts])
        run = desk.create(accounts)
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 200}
        assert any("bill run" in why for why in desk.whys())
        desk.not_twice()

    def test_that_stop_ends_the_waiting_at_once(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(40)
        for account in accounts:
            desk.zuora.busy(account, times=999)
        run = desk.create(accounts)
        desk.clock.after(1000, desk.stop.set)
        begun = desk.clock.monotonic()
        desk.work(run)
        assert desk.clock.monotonic() - begun <= 1000
        assert desk.counts(run) == {RowState.READY: 40}


class TestThrottling:
    def test_that_retry_after_is_waited_for_and_no_row_loses_a_try(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(10))
        desk.zuora.next_calls(throttled(120), throttled(120), throttled(120))
        begun = desk.clock.monotonic()
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 10}
        assert 360 <= desk.clock.monotonic() - begun <= 360 * 1.25 + 1
        assert desk.whys() == ["Zuora asks for a pause."]

    def test_that_without_a_time_the_pauses_grow(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        desk.zuora.next_calls(throttled(), throttled(), throttled())
        begun = desk.clock.monotonic()
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 3}
        assert 40 <= desk.clock.monotonic() - begun <= 50

    def test_that_throttling_without_end_is_waited_for_like_a_bill_run_and_then_given_up(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        desk.zuora.next_calls(*[throttled()] * 200)
        ended = desk.work(run, patience=900)
        assert ended.problem is not None
        assert ended.problem.code == "busy"
        assert desk.counts(run) == {RowState.READY: 3}

    def test_that_a_daily_quota_stops_the_run(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        desk.zuora.next_calls(throttled(3600))
        ended = desk.work(run)
        assert ended.problem is not None
        assert "60 minutes" in ended.problem.message
        assert desk.counts(run) == {RowState.READY: 3}

    def test_that_a_quota_while_finding_out_leaves_the_row_unknown(self, desk: Bench) -> None:
        quota = AccessError("busy", "Zuora is busy", "Too many.", "Wait.", retry_after=7200)
        run = desk.create(desk.zuora.add_accounts(1))
        desk.zuora.next_calls(CUT_AFTER_ACTING)
        desk.clock.after(300, lambda: desk.zuora.query_errors.append(quota))
        begun = desk.clock.monotonic()
        ended = desk.work(run)
        assert ended.problem is not None
        assert "120 minutes" in ended.problem.message
        assert desk.counts(run) == {RowState.UNKNOWN: 1}
        assert desk.clock.monotonic() - begun < 1000

    def test_that_a_throttled_query_is_a_pause_and_a_quota_there_stops_too(self, desk: Bench) -> None:
        def busy(seconds: float) -> AccessError:
            return AccessError("busy", "Zuora is busy", "Too many.", "Wait.", retry_after=seconds)

        run = desk.create(desk.zuora.add_accounts(3))
        desk.zuora.query_errors.extend([busy(60), busy(60), busy(60), busy(60)])
        begun = desk.clock.monotonic()
        ended = desk.work(run)
        assert ended.problem is None
        assert desk.clock.monotonic() - begun >= 240
        desk.zuora.query_errors.append(busy(7200))
        other = desk.create(desk.zuora.add_accounts(1), name="other")
        ended = desk.work(other)
        assert ended.problem is not None
        assert "120 minutes" in ended.problem.message


class TestBreaker:
    def test_that_the_tax_engine_is_waited_for_and_does_not_count(self, desk: Bench) -> None:
        text = "There is an invoice pending tax for this account."
        run = desk.create(desk.zuora.add_accounts(40))
        desk.zuora.next_calls(*[fault("TRANSACTION_FAILED", message=text, acts=True)] * 4)
        ended = desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 40}
        assert ended.problem is None
        assert "Waiting for tax." in desk.whys()
        desk.not_twice()

    def test_that_sending_goes_on_whatever_the_tax_engine_says(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(40))
        desk.zuora.next_calls(*[fault("UNKNOWN_ERROR", message="There is an invoice pending tax.")] * 4)
        desk.work(run)
        assert desk.sizes()[:4] == [1, 1, 1, 5]
        assert desk.counts(run) == {RowState.ABSENT: 8, RowState.GENERATED: 32}

    def test_that_what_the_tax_engine_did_not_let_through_is_for_a_person(self, desk: Bench) -> None:
        account = desk.zuora.add_account()
        desk.zuora.refuse(account, "TRANSACTION_FAILED", "The Zuora GetTax call to Avalara has failed.")
        run = desk.create([*desk.zuora.add_accounts(8), account])
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 8, RowState.ABSENT: 1}

    def test_that_two_unclear_calls_in_a_row_stop_the_sending(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(40))
        desk.zuora.next_calls(CUT_BEFORE_ACTING, CUT_BEFORE_ACTING)
        desk.work(run)
        assert desk.counts(run) == {RowState.ABSENT: 2, RowState.READY: 38}

    def test_that_three_unclear_calls_in_ten_stop_it_too(self, desk: Bench) -> None:
        good, bad = Turn(), CUT_BEFORE_ACTING
        run = desk.create(desk.zuora.add_accounts(200), per_call=5)
        desk.zuora.next_calls(good, bad, good, bad, good, good, bad)
        desk.work(run)
        assert len(desk.zuora.sent) == 7
        assert desk.counts(run)[RowState.READY] > 100

    def test_that_sending_goes_on_when_all_of_it_was_made(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(40))
        desk.zuora.next_calls(CUT_AFTER_ACTING, CUT_AFTER_ACTING)
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 40}
        desk.not_twice()

    def test_that_three_tries_without_a_connection_stop_the_run_and_cost_no_row_a_try(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(40))
        desk.zuora.next_calls(*[NOT_SENT] * 9)
        ended = desk.work(run)
        assert ended.problem is not None
        assert ended.problem.code == "refused"
        assert {row.attempts for row in desk.journal.rows(run)} == {0}

    def test_that_four_calls_that_fail_together_are_one_failure(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(60), per_call=5, parallel=4)
        together = Barrier(4, timeout=10)
        real, calls = desk.zuora.prepare, count()

        def broken(_place: int) -> Answer:
            return Answer(AnswerKind.NOT_SENT)

        def prepare(rows: Sequence[AccountRow]) -> object:
            # One row, five, two calls of five; then four side by side.
            prepared = real(rows)
            if 4 <= next(calls) < 8:
                return Misbehaving(prepared, send=lambda: broken(together.wait()))
            return prepared

        desk.zuora.prepare = prepare  # type: ignore[method-assign, assignment]  # a tenant whose line breaks
        ended = desk.work(run)
        assert ended.problem is None
        assert desk.counts(run) == {RowState.GENERATED: 60}
        assert next(calls) > 16

    def test_that_a_rejected_login_in_the_middle_is_not_repeated(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(5))
        desk.zuora.next_calls(fault("INVALID_SESSION"))
        rejected = AccessError("login_rejected", "Locked", "Locked.", "Ask.")
        desk.zuora.login_errors.extend([None, rejected])
        before = desk.zuora.logins
        ended = desk.work(run)
        assert ended.problem is rejected
        assert desk.zuora.logins == before + 2
        assert desk.counts(run) == {RowState.READY: 5}


class TestAllAlike:
    def test_that_a_wrong_target_date_is_asked_about_after_the_first_20(self, desk: Bench) -> None:
        run = desk.create([desk.zuora.add_account(amounts=()) for _ in range(120)])
        ended = desk.work(run)
        assert ended.problem is not None
        assert (ended.problem.code, ended.problem.exit_code) == ("all_alike", 1)
        assert "target date" in ended.problem.message
        assert "22 Nov 2026" in ended.problem.message
        assert ended.summary.state is RunState.STOPPED
        assert 20 <= desk.counts(run)[RowState.NOTHING_TO_BILL] < 40

    def test_that_going_on_is_the_answer_and_not_asked_again_after_a_restart(self, desk: Bench) -> None:
        run = desk.create([desk.zuora.add_account(amounts=()) for _ in range(300)])
        desk.work(run)
        ended = desk.work(run)
        assert ended.problem is None
        assert desk.counts(run) == {RowState.NOTHING_TO_BILL: 300}

    def test_that_a_closed_period_is_asked_about_with_zuoras_words(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(100)
        for account in accounts[3:]:
            desk.zuora.refuse(account, "ACCOUNTING_PERIOD_CLOSED", "The accounting period is closed.")
        run = desk.create(accounts)
        ended = desk.work(run)
        assert ended.problem is not None
        assert "The accounting period is closed." in ended.problem.message
        assert "accounting period" in ended.problem.next_step
        assert desk.counts(run)[RowState.REJECTED] >= 50
        assert desk.counts(run)[RowState.READY] > 0

    def test_that_a_list_that_ends_there_asks_nothing(self, desk: Bench) -> None:
        run = desk.create([desk.zuora.add_account(amounts=()) for _ in range(20)])
        ended = desk.work(run)
        assert ended.problem is None
        assert ended.summary.state is RunState.FINISHED

    def test_that_a_call_refused_as_a_whole_is_not_taken_for_many_refusals(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(60))
        good = Turn()
        # 1, 5, 10, 20 and then 24 rows, refused as a whole once; its halves go through.
        desk.zuora.next_calls(good, good, good, good, fault("INVALID_VALUE", "InvalidTypeFault"))
        ended = desk.work(run)
        assert ended.problem is None
        assert desk.sizes() == [1, 5, 10, 20, 24, 12, 12]
        assert desk.counts(run) == {RowState.GENERATED: 60}

    def test_that_halves_stay_halves_over_a_pause(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(36))
        good = Turn()
        desk.zuora.next_calls(good, good, good, fault("INVALID_VALUE", "InvalidTypeFault"), throttled(60))
        desk.work(run)
        assert desk.sizes() == [1, 5, 10, 20, 10, 10, 10]
        assert desk.counts(run) == {RowState.GENERATED: 36}


def test_that_a_pause_is_told_with_its_end(desk: Bench) -> None:
    run = desk.create(desk.zuora.add_accounts(2))
    desk.zuora.next_calls(throttled(90))
    desk.work(run)
    told = [event for event in desk.events if isinstance(event, Waiting)]
    assert {event.until for event in told} == {told[0].until}
